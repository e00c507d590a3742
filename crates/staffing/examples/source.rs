//! Solves a sourcing problem and says what it cost: `source PROBLEM [GAP] [SECONDS] [THREADS]`. For measuring the crate
//! alone.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "it speaks to a terminal")]

use std::process::ExitCode;

use staffing::Used;
use staffing::sourcing::{Outcome, Search, source};
use staffing_model::sourcing::{read_problem, verify};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let number =
        |at: usize, otherwise: f64| words.get(at).and_then(|word| word.parse().ok()).unwrap_or(otherwise);
    let read = words.first().and_then(|path| std::fs::read(path).ok());
    let Some(problem) = read.and_then(|bytes| read_problem(&bytes).ok()) else {
        eprintln!("source PROBLEM [GAP] [SECONDS] [THREADS]");
        return ExitCode::from(2);
    };
    let search = Search {
        gap: number(1, 0.005),
        time_limit: number(2, 60.0),
        threads: words.get(3).and_then(|word| word.parse().ok()).unwrap_or(1),
        explain: false,
        ..Search::default()
    };
    let Outcome::Planned(plan) = source(&problem, &search) else { return ExitCode::FAILURE };
    let holds = verify(&problem, &plan);
    for reference in &plan.explanations.references {
        println!("{:?} {:.0} bound {:.0}", reference.kind, reference.objective, reference.bound);
    }
    println!(
        "{}: {:?} gap {:.3} % objective {:.0} cost {:.0} open {:.1} of {:.1} cpu {:.2} wall {:.2} MB {:.0} holds {}",
        problem.name,
        plan.status,
        100.0 * plan.gap,
        plan.objective,
        plan.cost,
        plan.open,
        plan.asked,
        plan.cpu_seconds,
        plan.wall_seconds,
        Used::by_this_process().peak_memory_mb,
        holds.is_ok(),
    );
    for violation in holds.err().unwrap_or_default().iter().take(10) {
        eprintln!("{violation}");
    }
    ExitCode::SUCCESS
}
