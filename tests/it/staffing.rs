//! The optimiser from outside: generated problems, brute force, golden cases, files and the command line.
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test with its line")]

mod brute_force;
mod command_line;
mod explain;
mod generate;
mod golden;
mod long_road;
mod properties;
mod same_again;

use innsats::staffing::plan::Plan;
use innsats::staffing::problem::Problem;
use innsats::staffing::{Options, Outcome, propose, verify};

/// A plan with the gap asked for, verified; `None` where the locks contradict each other.
fn planned(problem: &Problem, gap: f64) -> Option<Plan> {
    let options = Options { gap, ..Options::default() };
    match propose(problem, &options, &mut |_| {}) {
        Outcome::Proposed(plan) => {
            if let Err(violations) = verify(problem, &plan) {
                panic!("{}\n{}", violations[0], serde_json::to_string(problem).unwrap());
            }
            Some(*plan)
        }
        Outcome::ConflictingLocks(plan) => {
            assert!(verify(problem, &plan).is_ok());
            None
        }
        Outcome::Failed(reason) => panic!("{reason}"),
    }
}

/// What the best plan is worth; `None` where the locks contradict each other.
fn optimum(problem: &Problem) -> Option<f64> {
    let plan = planned(problem, 0.0)?;
    assert!(plan.gap <= 1e-6, "not proven: {}", plan.gap);
    Some(plan.objective)
}
