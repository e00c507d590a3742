//! `innsats staff`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::staff_problem::{Solve, run_problem};

/// Arguments of `innsats staff`.
#[derive(Debug, Args)]
pub struct Staff {
    /// A problem file (`innsats-problem/1`, plain or gzip).
    #[arg(long)]
    problem: PathBuf,
    #[command(flatten)]
    solve: Solve,
}

impl Staff {
    /// Runs the command.
    pub async fn run(self) -> ExitCode {
        run_problem(&self.problem, &self.solve)
    }
}
