//! `innsats report`.

use std::process::ExitCode;

use clap::Args;

/// Arguments of `innsats report`.
#[derive(Debug, Args)]
pub struct Report {}

impl Report {
    /// Runs the command.
    pub async fn run(self) -> ExitCode {
        ExitCode::SUCCESS
    }
}
