//! The optimiser from outside: generated problems, brute force, golden cases, files and the command line.
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test with its line")]

mod alternatives;
mod bad_files;
mod brute_force;
mod child_process;
mod command_line;
mod exhaustive;
mod explain;
mod generate;
mod glued;
mod golden;
mod input_files;
mod locks;
mod long_road;
mod metamorphic;
mod properties;
mod same_again;
mod tamper;
mod trust;

use staffing::{Options, Outcome, propose};
use staffing_model::plan::{self, Assignment, Plan};
use staffing_model::problem::{Problem, Rules};
use staffing_model::{Rule, verify};

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

/// What a plan is worth by `verify`, if it breaks no rule.
fn worth(problem: &Problem, assignments: Vec<Assignment>) -> Option<f64> {
    let unlikely = -12_345.6;
    let text = serde_json::json!({
        "format": plan::FORMAT, "problem": problem.name, "status": "time_limit",
        "objective": unlikely, "bound": 1e9, "gap": 0.0, "assignments": [],
    });
    let mut plan: Plan = serde_json::from_value(text).unwrap();
    plan.assignments = assignments;
    let violations = verify(problem, &plan).expect_err("nothing is worth that");
    if violations.iter().any(|violation| violation.rule != Rule::Figures) {
        return None;
    }
    let objective = violations.iter().find(|violation| violation.place.field == Some("objective"));
    Some(objective.expect("the objective is wrong").allowed)
}

/// The problem without the rules that a request may switch on: with them, who is able depends on everybody else.
fn without_request_rules(mut problem: Problem) -> Problem {
    let (min_share, stretch) = (problem.rules.min_share, problem.rules.stretch);
    problem.rules = Rules::default();
    problem.rules.min_share = min_share;
    problem.rules.stretch = stretch;
    problem
}
