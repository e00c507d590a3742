//! `innsats source`: what to do about gaps, hire, buy or train, from a problem file and without a database.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use i18n_embed_fl::fl;

use super::database::language;
use super::output::line;
use super::staff_problem::{not_negative, read_bytes, refused, unreadable, writable, write, wrong_use};
use crate::wording::proposal::number;
use crate::wording::{Language, problem as problem_words, sourcing as words, texts};
use staffing::sourcing::{Outcome, Search, source};
use staffing_model::sourcing::problem::Problem;
use staffing_model::sourcing::{Violation, is_problem, read_plan, read_problem, verify, write_plan};

#[derive(Debug, Args)]
pub struct Source {
    /// The problem (`innsats-sourcing/1`, plain or gzip).
    #[arg(long)]
    problem: PathBuf,
    /// Where to write the plan (`innsats-sourcing-plan/1`).
    #[arg(long)]
    out: PathBuf,
    /// Stop when no plan can be cheaper by more than this: 0.005 is half a per cent.
    #[arg(long, default_value_t = 0.005, value_parser = not_negative)]
    gap: f64,
    /// Processor seconds to spend at most on the plan; what one more of each limit would save takes at most as long again.
    #[arg(long, default_value_t = 60.0, value_parser = not_negative)]
    time_limit: f64,
    /// Threads for the solver; with one the result is the same from run to run.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=64))]
    threads: u32,
    /// Seed of all random choices.
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// The plan alone: nothing is solved again for what one more hire or course would save.
    #[arg(long)]
    plan_only: bool,
    /// The language of the answers: nb, nn or en.
    #[arg(long, env = "INNSATS_LANGUAGE", default_value = "nb", value_parser = language)]
    lang: Language,
}

impl Source {
    /// Runs the command: 0 a plan that holds, 1 no plan with the reason on stderr, 2 unreadable input.
    pub async fn run(self) -> ExitCode {
        let problem = match self.read() {
            Ok(problem) => problem,
            Err(message) => return wrong_use(&message),
        };
        if let Err(message) = writable(&self.out, self.lang) {
            return refused(&message);
        }
        let Self { gap, time_limit, threads, seed, .. } = self;
        let search = Search { gap, time_limit, threads, seed, explain: !self.plan_only };
        let solving = tokio::task::spawn_blocking(move || (source(&problem, &search), problem));
        let text = texts(self.lang);
        let (outcome, problem) = match solving.await {
            Ok(done) => done,
            Err(error) => return refused(&fl!(text, "staffing-solver-failed", detail = error.to_string())),
        };
        match self.told(outcome, &problem) {
            Ok(()) => ExitCode::SUCCESS,
            Err(message) => refused(&message),
        }
    }

    fn read(&self) -> Result<Problem, String> {
        let bytes = read_bytes(&self.problem, self.lang)?;
        if is_object(&bytes) && !is_problem(&bytes) {
            let path = self.problem.display().to_string();
            return Err(fl!(texts(self.lang), "sourcing-not-a-problem", path = path));
        }
        parsed(&self.problem, &bytes, self.lang)
    }

    /// Verifies and writes the plan, and says what is in it.
    fn told(&self, outcome: Outcome, problem: &Problem) -> Result<(), String> {
        let text = texts(self.lang);
        let plan = match outcome {
            Outcome::Planned(plan) => plan,
            Outcome::ConflictingLocks(plan) => {
                return Err(words::locks_conflict(problem, &plan.conflicting_locks, self.lang));
            }
            Outcome::Failed(reason) => {
                return Err(fl!(text, "staffing-solver-failed", detail = reason.to_string()));
            }
        };
        verify(problem, &plan).map_err(|violations| violations_text(&violations, self.lang))?;
        write(&self.out, &write_plan(&plan), self.lang)?;
        for row in words::summary(problem, &plan, self.lang) {
            line(&row);
        }
        line(&fl!(text, "sourcing-written", path = self.out.display().to_string()));
        Ok(())
    }
}

/// Whether a file could be plain JSON: what is not is told as what it is.
fn is_object(bytes: &[u8]) -> bool {
    bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{')
}

fn parsed(path: &Path, bytes: &[u8], language: Language) -> Result<Problem, String> {
    read_problem(bytes)
        .map_err(|error| unreadable(path, problem_words::unreadable(&error, language), language))
}

/// Every broken rule on a line of its own, then how many.
fn violations_text(violations: &[Violation], language: Language) -> String {
    let mut lines: Vec<String> =
        violations.iter().map(|violation| words::violation(violation, language)).collect();
    lines.push(fl!(texts(language), "staffing-plan-refused", count = violations.len()));
    lines.join("\n")
}

/// Checks the plan of a sourcing problem: 0 it holds, 1 it does not. The message says which file cannot be read.
pub(super) fn verified(
    (path, bytes): (&Path, &[u8]),
    plan: &Path,
    language: Language,
) -> Result<ExitCode, String> {
    let problem = parsed(path, bytes, language)?;
    let read = read_plan(&read_bytes(plan, language)?);
    let plan =
        read.map_err(|error| unreadable(plan, problem_words::unreadable(&error, language), language))?;
    Ok(match verify(&problem, &plan) {
        Ok(verified) => {
            let cost = number(verified.cost, 0, language);
            let open = number(verified.open, 1, language);
            let gap = number(verified.gap * 100.0, 3, language);
            line(&fl!(texts(language), "sourcing-verified", cost = cost, open = open, gap = gap));
            ExitCode::SUCCESS
        }
        Err(violations) => refused(&violations_text(&violations, language)),
    })
}
