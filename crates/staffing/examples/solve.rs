//! Solves a problem file and says what it cost: `solve PROBLEM [GAP] [SECONDS] [THREADS]`. For measuring the crate alone.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "it speaks to a terminal")]

use std::process::ExitCode;

use staffing::{Options, Outcome, Used, propose};
use staffing_model::problem;
use staffing_model::verify;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let number =
        |at: usize, otherwise: f64| words.get(at).and_then(|word| word.parse().ok()).unwrap_or(otherwise);
    let read = words.first().and_then(|path| std::fs::read(path).ok());
    let Some(problem) = read.and_then(|bytes| problem::read(&bytes).ok()) else {
        eprintln!("solve PROBLEM [GAP] [SECONDS] [THREADS]");
        return ExitCode::from(2);
    };
    let options = Options {
        gap: number(1, 0.01),
        time_limit: number(2, 60.0),
        threads: words.get(3).and_then(|word| word.parse().ok()).unwrap_or(1),
        ..Options::default()
    };
    let began = Used::by_this_process().cpu_seconds;
    let outcome = propose(&problem, &options, &mut |progress| {
        let cpu = Used::by_this_process().cpu_seconds - began;
        let gap = progress
            .objective
            .zip(progress.bound)
            .map_or(f64::NAN, |(plan, bound)| 100.0 * (bound / plan - 1.0));
        eprintln!(
            "{cpu:7.2} {:?} plan {:?} bound {:?} gap {gap:.3}",
            progress.stage, progress.objective, progress.bound
        );
    });
    let Outcome::Proposed(plan) = outcome else {
        eprintln!("{outcome:?}");
        return ExitCode::FAILURE;
    };
    let holds = verify(&problem, &plan).is_ok();
    println!(
        "{} asked {} gap {:.3} % plan {:.3} ({}) bound {:.3} ({}) cpu {:.2} MB {:.0} holds {holds} weighted {:.4} greedy {:.4}",
        problem.name,
        options.gap,
        100.0 * plan.gap,
        plan.objective,
        plan.method.plan_from,
        plan.bound,
        plan.method.bound_from,
        Used::by_this_process().cpu_seconds - began,
        plan.peak_memory_mb,
        plan.coverage.weighted,
        plan.coverage.greedy_weighted,
    );
    if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
