//! `innsats staff --problem`: a plan for a problem file, without a database.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::staffing::problem::{self, Problem};
use crate::staffing::{Options, Outcome, Progress, plan, propose, verify};

/// How to solve, and where the plan goes.
#[derive(Debug, Clone, Args)]
pub struct Solve {
    /// Where to write the plan (`innsats-plan/1`).
    #[arg(long)]
    pub out: Option<PathBuf>,
    /// Stop when no plan can be better by more than this: 0.01 is one per cent.
    #[arg(long, default_value_t = 0.01, value_parser = not_negative)]
    pub gap: f64,
    /// Processor seconds to spend at most.
    #[arg(long, default_value_t = 60.0, value_parser = not_negative)]
    pub time_limit: f64,
    /// Threads for the solver; with one the result is the same from run to run.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=64))]
    pub threads: u32,
    /// Seed of all random choices.
    #[arg(long, default_value_t = 0)]
    pub seed: u64,
}

impl Solve {
    /// As options of the optimiser.
    pub fn options(&self) -> Options {
        Options { gap: self.gap, time_limit: self.time_limit, threads: self.threads, seed: self.seed }
    }
}

fn not_negative(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(value) if value.is_finite() && value >= 0.0 => Ok(value),
        _ => Err("not a number from 0 up".to_owned()),
    }
}

/// Solves a problem file, verifies the plan and writes it. 0 done; 1 no plan, with the reason on stderr; 2 the file
/// cannot be read or makes no sense. Nothing is written unless the plan holds.
pub fn run_problem(path: &PathBuf, solve: &Solve) -> ExitCode {
    let problem = match read_problem(path) {
        Ok(problem) => problem,
        Err(message) => return wrong_use(&message),
    };
    let Some(out) = &solve.out else { return wrong_use("--out is missing") };
    let plan = match propose(&problem, &solve.options(), &mut progress_lines()) {
        Outcome::Proposed(plan) => plan,
        Outcome::ConflictingLocks(plan) => {
            let locks: Vec<String> = plan
                .conflicting_locks
                .iter()
                .map(|lock| format!("{} on {}", lock.person, lock.initiative))
                .collect();
            return refused(&format!("these locks cannot hold together: {}", locks.join(", ")));
        }
        Outcome::Failed(reason) => return refused(&reason.to_string()),
    };
    if let Err(violations) = verify(&problem, &plan) {
        let lines: Vec<String> = violations.iter().map(ToString::to_string).collect();
        return refused(&format!("the plan does not hold:\n{}", lines.join("\n")));
    }
    match fs::write(out, plan::write(&plan)) {
        Ok(()) => {
            println!(
                "{:?}: objective {:.3}, bound {:.3}, gap {:.3} %, {:.1} CPU s, {:.0} MB",
                plan.status,
                plan.objective,
                plan.bound,
                plan.gap * 100.0,
                plan.cpu_seconds,
                plan.peak_memory_mb
            );
            ExitCode::SUCCESS
        }
        Err(error) => refused(&format!("{}: {error}", out.display())),
    }
}

/// Reads a problem file, plain or gzip; the message names file and place.
pub fn read_problem(path: &PathBuf) -> Result<Problem, String> {
    let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    problem::read(&bytes).map_err(|error| format!("{}: {error}", path.display()))
}

/// Writes where the search stands to stderr, at most once a second, and nothing during the first second.
pub fn progress_lines() -> impl FnMut(Progress) {
    let mut last = 0.0;
    move |progress: Progress| {
        if progress.elapsed < last + 1.0 {
            return;
        }
        last = progress.elapsed;
        let figure = |value: Option<f64>| value.map_or_else(|| "-".to_owned(), |value| format!("{value:.3}"));
        eprintln!(
            "{:7.1} s  {:?}: objective {}, bound {}, {} candidates",
            progress.elapsed,
            progress.stage,
            figure(progress.objective),
            figure(progress.bound),
            progress.candidates
        );
    }
}

/// Says what went wrong; exit code 1.
pub(super) fn refused(message: &str) -> ExitCode {
    eprintln!("innsats: {message}");
    ExitCode::FAILURE
}

/// Says what is wrong with the use or the input; exit code 2.
pub(super) fn wrong_use(message: &str) -> ExitCode {
    eprintln!("innsats: {message}");
    ExitCode::from(2)
}
