//! `innsats verify`.

use std::process::ExitCode;

use clap::Args;

/// Arguments of `innsats verify`.
#[derive(Debug, Args)]
pub struct Verify {}

impl Verify {
    /// Runs the command.
    pub fn run(self) -> ExitCode {
        ExitCode::SUCCESS
    }
}
