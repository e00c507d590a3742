//! `innsats staff`.

use std::process::ExitCode;

use clap::Args;

/// Arguments of `innsats staff`.
#[derive(Debug, Args)]
pub struct Staff {}

impl Staff {
    /// Runs the command.
    pub async fn run(self) -> ExitCode {
        ExitCode::SUCCESS
    }
}
