//! `innsats serve`.

use std::process::ExitCode;

use clap::Args;

/// Arguments of `innsats serve`.
#[derive(Debug, Args)]
pub struct Serve {}

impl Serve {
    /// Runs the command.
    pub async fn run(self) -> ExitCode {
        ExitCode::SUCCESS
    }
}
