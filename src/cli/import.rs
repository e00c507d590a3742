//! `innsats import`.

use std::process::ExitCode;

use clap::Args;

/// Arguments of `innsats import`.
#[derive(Debug, Args)]
pub struct Import {}

impl Import {
    /// Runs the command.
    pub async fn run(self) -> ExitCode {
        ExitCode::SUCCESS
    }
}
