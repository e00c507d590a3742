//! Alternatives as they are asked for: on generated problems, and on the command line.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use staffing::alternatives::{Alternatives, Asked, Kind, Seeker, different_people};
use staffing_model::plan::{self, Plan, Status};
use staffing_model::problem::{self, Problem};
use staffing_model::verify;
use tempfile::TempDir;

use super::generate::{self, Dice, Size};
use super::{planned, without_request_rules};

/// The plan and its alternatives; `None` where the locks contradict each other.
fn sought(problem: &Problem, asked: Asked) -> Option<(Plan, Alternatives)> {
    let plan = planned(problem, 0.001)?;
    let mut seeker = Seeker::new(problem, &plan, asked);
    while let Some(variant) = seeker.next_problem() {
        // Also verifies the plan against the varied problem.
        seeker.take(planned(&variant, 0.001).as_ref());
    }
    let found = seeker.finish();
    Some((plan, found))
}

#[test]
fn alternatives_to_generated_problems_hold_and_are_never_near_equal() {
    let mut found_of_kind = [0; 4];
    for seed in 0..120 {
        let mut dice = Dice::mixed(seed);
        let size = Size {
            people: 6 + dice.roll(10),
            initiatives: 2 + dice.roll(3),
            needs: 2,
            periods: 3,
            seed: seed.wrapping_mul(0x9e37_79b9),
        };
        // Few rules leave room for alternatives, many try what they must keep.
        let problem = generate::problem(size);
        let problem = if seed % 2 == 0 { without_request_rules(problem) } else { problem };
        let asked = Asked { loss: 0.1, ..Asked::default() };
        let Some((plan, found)) = sought(&problem, asked) else { continue };
        assert!(found.least_different * 5 >= plan.coverage.people, "a fifth of those on teams");
        assert_eq!(found.alternatives.len() + found.left_out.len(), 4, "every kind has an answer");
        let mut plans = vec![&plan];
        for alternative in &found.alternatives {
            holds(&problem, &plan, alternative.kind, &alternative.plan);
            for other in &plans {
                let different = different_people(&problem, other, &alternative.plan).len();
                assert!(different >= found.least_different.max(1), "seed {seed}: {:?}", alternative.kind);
            }
            assert!(alternative.plan.coverage.weighted >= plan.coverage.weighted * 0.9 - 1e-6);
            let at = Kind::ALL.iter().position(|kind| *kind == alternative.kind).unwrap();
            found_of_kind[at] += 1;
            plans.push(&alternative.plan);
        }
    }
    assert!(found_of_kind.iter().all(|found| *found >= 5), "{found_of_kind:?}");
}

/// Is it a plan for the problem, with the bound that was proven for the plan?
fn holds(problem: &Problem, plan: &Plan, kind: Kind, alternative: &Plan) {
    if let Err(violations) = verify(problem, alternative) {
        panic!("{kind:?}: {}\n{}", violations[0], serde_json::to_string(problem).unwrap());
    }
    assert!(alternative.bound >= plan.bound.min(alternative.objective) - 1e-9);
    assert!(alternative.objective <= plan.bound + 1e-6 * plan.bound.abs().max(1.0));
}

fn innsats(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_innsats")).args(arguments).output().unwrap()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// Consultants and employees in three units, so that every kind can find something.
fn sample(folder: &Path) -> std::path::PathBuf {
    let mut problem = generate::problem(Size { people: 24, initiatives: 4, needs: 3, periods: 4, seed: 5 });
    problem.rules = problem::Rules { stretch: true, ..problem::Rules::default() };
    problem.locks.clear();
    let path = folder.join("problem.json");
    fs::write(&path, problem::write(&problem)).unwrap();
    path
}

#[test]
fn alternatives_are_written_beside_the_plan_and_compared() {
    let folder = TempDir::new().unwrap();
    let (problem, plan) = (sample(folder.path()), folder.path().join("plan.json"));
    let comparison = folder.path().join("comparison.json");
    let mut arguments =
        vec!["staff", "--problem", text(&problem), "--out", text(&plan), "--alternatives", "4"];
    arguments.extend(["--alternatives-out", text(&comparison), "--coverage-loss", "0.1", "--lang", "en"]);
    let done = innsats(&arguments);
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(said.contains("Covered, by priority") && said.contains("On other teams"), "{said}");

    let compared: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(&comparison).unwrap()).unwrap();
    assert_eq!(compared["format"], "innsats-alternatives/1");
    let alternatives = compared["alternatives"].as_array().unwrap();
    assert!(alternatives.len() >= 2, "{said}");
    for one in alternatives {
        let name = one["kind"].as_str().unwrap().replace('_', "-");
        let file = folder.path().join(format!("plan-alt-{name}.json"));
        let checked = innsats(&["verify", "--problem", text(&problem), "--plan", text(&file)]);
        assert_eq!(checked.status.code(), Some(0), "{}", String::from_utf8_lossy(&checked.stderr));
        let written = plan::read(&fs::read(&file).unwrap()).unwrap();
        assert_ne!(written.status, Status::ConflictingLocks);
        assert_eq!(one["figures"]["objective"].as_f64(), Some(written.objective));
        let varied = folder.path().join(format!("plan-alt-{name}-problem.json"));
        assert!(!problem::read(&fs::read(&varied).unwrap()).unwrap().rules.differs.is_empty());
        let least = compared["least_different"].as_u64().unwrap();
        assert!(one["different"].as_array().unwrap().len() as u64 >= least);
    }
}

#[test]
fn alternatives_without_a_problem_file_or_in_too_great_a_number_are_wrong_use() {
    let folder = TempDir::new().unwrap();
    let problem = sample(folder.path());
    let plan = folder.path().join("plan.json");
    for wrong in [&["--alternatives", "5"][..], &["--alternatives", "1"], &["--different", "0.5"]] {
        let arguments = [&["staff", "--problem", text(&problem), "--out", text(&plan)], wrong].concat();
        assert_eq!(innsats(&arguments).status.code(), Some(2), "{wrong:?}");
    }
    assert_eq!(innsats(&["staff", "--from", "2026-11", "--alternatives", "2"]).status.code(), Some(2));
    assert!(!plan.exists());
}
