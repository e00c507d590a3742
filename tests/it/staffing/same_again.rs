//! Same input, same seed, same output.

use staffing_model::plan::{self, Plan};
use staffing_model::problem;

use super::generate::{self, Size};
use super::planned;

/// The plan's file without what the clock and the machine say.
fn text(mut plan: Plan) -> String {
    plan.cpu_seconds = 0.0;
    plan.wall_seconds = 0.0;
    plan.peak_memory_mb = 0.0;
    plan::write(&plan)
}

#[test]
fn the_same_problem_gives_the_same_file() {
    for seed in 1..6 {
        let size = Size { people: 30, initiatives: 6, needs: 4, periods: 4, seed };
        let problem = generate::problem(size);
        let once = planned(&problem, 0.001).map(text);
        assert_eq!(once, planned(&problem, 0.001).map(text));
    }
}

#[test]
fn a_plan_survives_writing_and_reading() {
    let size = |seed| Size { people: 20, initiatives: 4, needs: 3, periods: 3, seed };
    let plan = (1..).find_map(|seed| planned(&generate::problem(size(seed)), 0.01)).unwrap();
    assert_eq!(plan::read(plan::write(&plan).as_bytes()).unwrap(), plan);
}

#[test]
fn the_small_sample_problems_are_solved_to_proven_optimality() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/staffing/");
    for (file, best) in [("small-T1.json.gz", 47.375_3), ("small-T6.json.gz", 166.239)] {
        let problem = problem::read(&std::fs::read(format!("{folder}{file}")).unwrap()).unwrap();
        let plan = planned(&problem, 0.0).unwrap();
        assert_eq!(plan.status, plan::Status::Optimal, "{file}");
        assert!((plan.objective - best).abs() < 1e-2, "{file}: {}", plan.objective);
        assert_eq!(plan, Plan { problem_hash: problem::hash(&problem), ..plan.clone() });
    }
}
