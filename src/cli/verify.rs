//! `innsats verify`: checks a plan against its problem, without the solver.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::staff_problem::{read_problem, wrong_use};
use crate::staffing::{plan, verify};

/// Arguments of `innsats verify`.
#[derive(Debug, Args)]
pub struct Verify {
    /// The problem (`innsats-problem/1`, plain or gzip).
    #[arg(long)]
    problem: PathBuf,
    /// The plan (`innsats-plan/1`).
    #[arg(long)]
    plan: PathBuf,
}

impl Verify {
    /// Runs the command: 0 the plan holds, 1 it does not (each broken rule on stderr), 2 unreadable input.
    pub fn run(self) -> ExitCode {
        let problem = match read_problem(&self.problem) {
            Ok(problem) => problem,
            Err(message) => return wrong_use(&message),
        };
        let name = self.plan.display();
        let bytes = match fs::read(&self.plan) {
            Ok(bytes) => bytes,
            Err(error) => return wrong_use(&format!("{name}: {error}")),
        };
        let plan = match plan::read(&bytes) {
            Ok(plan) => plan,
            Err(error) => return wrong_use(&format!("{name}: {error}")),
        };
        match verify(&problem, &plan) {
            Ok(verified) => {
                println!(
                    "The plan holds: objective {:.3}, proven gap {:.3} %, {} people.",
                    verified.objective,
                    verified.gap * 100.0,
                    verified.people
                );
                ExitCode::SUCCESS
            }
            Err(violations) => {
                for violation in &violations {
                    eprintln!("{violation}");
                }
                eprintln!("innsats: the plan breaks {} rules", violations.len());
                ExitCode::FAILURE
            }
        }
    }
}
