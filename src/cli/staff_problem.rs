//! `innsats staff --problem`: a plan for a problem file, without a database.

mod again;
mod others;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use i18n_embed_fl::fl;

use again::Again;
use others::Others;

use super::output::{line, remark};
use super::{input_file, private_file};
use crate::service::alternatives::Attendants;
use crate::service::solver_process::{Attendant, MEMORY_LIMIT_MB, SolverFailure, SolverProcess, Why};
use crate::wording::problem as problem_words;
use crate::wording::proposal::number;
use crate::wording::ways_out::numbered;
use crate::wording::{Language, errors, texts};
use staffing::{Earlier, Options, Outcome};
use staffing_model::json::MOST_BYTES;
use staffing_model::plan::{self, LockConflict, Plan, Status};
use staffing_model::problem::{self, Problem};
use staffing_model::verify::Violation;

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
    /// Megabytes the solver may use.
    #[arg(long, default_value_t = MEMORY_LIMIT_MB, value_parser = clap::value_parser!(u64).range(1..))]
    pub memory_limit: u64,
    #[command(flatten)]
    again: Again,
    #[command(flatten)]
    others: Others,
}

impl Solve {
    /// Reads the problem and the earlier plan; the message says which cannot be read. It may wait for a pipe.
    pub fn read(&self, path: &Path, language: Language) -> Result<AsRead, String> {
        Ok(AsRead { problem: read_problem(path, language)?, earlier: self.again.earlier(language)? })
    }

    /// As options of the optimiser.
    pub fn options(&self) -> Options {
        let &Self { gap, time_limit, threads, seed, .. } = self;
        Options { gap, time_limit, threads, seed, ..Options::default() }
    }

    /// The process that solves; the message says why there is none.
    pub fn solver(&self, language: Language) -> Result<SolverProcess, String> {
        match SolverProcess::of_this_program() {
            Ok(solver) => Ok(solver.with_memory_limit(self.memory_limit)),
            Err(error) => {
                Err(fl!(texts(language), "solver-cannot-start", reason = errors::file(&error, language)))
            }
        }
    }
}

/// A number from 0 up.
pub(super) fn not_negative(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(value) if value.is_finite() && value >= 0.0 => Ok(value),
        _ => Err("not a number from 0 up".to_owned()),
    }
}

/// What the files on the command line hold.
pub struct AsRead {
    problem: Problem,
    earlier: Option<Arc<Earlier>>,
}

/// Solves a problem, verifies the plan and writes it. 0 done; 1 no plan, with the reason on stderr; 2 wrong use. Nothing is
/// written unless the plan holds, and a plan that holds is written somewhere.
pub async fn run_problem(
    read: AsRead,
    save_problem: Option<&Path>,
    solve: &Solve,
    language: Language,
    attendant: Attendant,
) -> ExitCode {
    let AsRead { mut problem, earlier } = read;
    solve.again.limit_changes(&mut problem, earlier.as_deref());
    let Some(out) = &solve.out else {
        return wrong_use(&fl!(texts(language), "staffing-out-missing"));
    };
    let options = Options { earlier, ..solve.options() };
    let files = [Some(out.as_path()), save_problem];
    if let Some(message) = files.into_iter().flatten().find_map(|path| writable(path, language).err()) {
        return refused(&message);
    }
    if let Err(message) = solve.others.writable(out, language) {
        return refused(&message);
    }
    let saved = save_problem.map(|path| (path, problem::write(&problem)));
    let (problem, attendants) = (Arc::new(problem), Attendants::new(attendant));
    let planned = plan_for(&problem, out, &options, solve, language, attendants.next()).await;
    let saved = |plan| match saved {
        Some((path, text)) => write(path, &text, language).map(|()| plan),
        None => Ok(plan),
    };
    let plan = match planned.and_then(saved) {
        Ok(plan) => plan,
        Err(message) => return refused(&message),
    };
    line(&solved(&plan, out.display().to_string(), language));
    let others = async {
        let solver = solve.solver(language)?;
        let hears = (language, &attendants);
        solve.others.run((&problem, &plan), out, &options, &solver, hears).await
    };
    match others.await {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => refused(&message),
    }
}

/// A plan, written to `out`; the message says why there is none.
async fn plan_for(
    problem: &Arc<Problem>,
    out: &Path,
    options: &Options,
    solve: &Solve,
    language: Language,
    attendant: Attendant,
) -> Result<Box<Plan>, String> {
    let outcome = solve.solver(language)?.propose(Arc::clone(problem), options, attendant).await;
    let text = texts(language);
    let plan = match outcome {
        Ok(Outcome::Proposed(plan)) => plan,
        Ok(Outcome::ConflictingLocks(plan)) => return Err(locks_conflict(&plan, language)),
        Ok(Outcome::Failed(reason)) => {
            return Err(fl!(text, "staffing-solver-failed", detail = reason.to_string()));
        }
        Err(SolverFailure { why: Why::Broken(violations), .. }) => {
            return Err(violations_text(&violations, language));
        }
        Err(failure) => return Err(errors::solver(&failure, language)),
    };
    keep(out, &plan, language)?;
    Ok(plan)
}

/// Writes the plan where it was asked for. Where that fails it is written elsewhere, and the message says where.
fn keep(out: &Path, plan: &Plan, language: Language) -> Result<(), String> {
    let text = plan::write(plan);
    let Err(failed) = write(out, &text, language) else { return Ok(()) };
    let folders: Vec<PathBuf> =
        out.parent().map(Path::to_owned).into_iter().chain([std::env::temp_dir()]).collect();
    let name = format!("innsats-plan-{}.json", std::process::id());
    let kept = if let Ok(path) = private_file::write_somewhere(&folders, &name, text.as_bytes()) {
        fl!(texts(language), "proposal-plan-in-file", path = path.display().to_string())
    } else {
        line(&text);
        fl!(texts(language), "proposal-plan-printed")
    };
    Err(format!("{failed} {kept}"))
}

pub(super) fn write(path: &Path, content: &str, language: Language) -> Result<(), String> {
    private_file::write(path, content.as_bytes()).map_err(|error| {
        let detail = errors::file(&error, language);
        fl!(texts(language), "proposal-error-file", path = path.display().to_string(), detail = detail)
    })
}

/// Whether a file that was asked for can be written, before anything is solved; the message says why not.
pub(super) fn writable(path: &Path, language: Language) -> Result<(), String> {
    private_file::check(path).map_err(|error| {
        let (path, detail) = (path.display().to_string(), errors::file(&error, language));
        fl!(texts(language), "proposal-error-unwritable", path = path, detail = detail)
    })
}

fn locks_conflict(plan: &Plan, language: Language) -> String {
    let text = texts(language);
    let lock = |lock: &LockConflict| {
        fl!(text, "staffing-lock", person = lock.person.as_str(), initiative = lock.initiative.as_str())
    };
    let locks: Vec<String> = plan.conflicting_locks.iter().map(lock).collect();
    let conflict = fl!(text, "staffing-locks-conflict", locks = locks.join(", "));
    format!("{conflict}\n{}", numbered(&plan.conflicting_locks, language))
}

/// Every broken rule on a line of its own, then how many.
pub(super) fn violations_text(violations: &[Violation], language: Language) -> String {
    let mut lines: Vec<String> =
        violations.iter().map(|violation| problem_words::violation(violation, language)).collect();
    lines.push(fl!(texts(language), "staffing-plan-refused", count = violations.len()));
    lines.join("\n")
}

fn solved(plan: &Plan, path: String, language: Language) -> String {
    let text = texts(language);
    let gap = number(plan.gap * 100.0, 2, language);
    let proof = match plan.status {
        Status::WithinGap => fl!(text, "staffing-status-within-gap", gap = gap.clone()),
        Status::TimeLimit if plan.method.cancelled => {
            fl!(text, "staffing-status-cancelled", gap = gap.clone())
        }
        Status::TimeLimit => fl!(text, "staffing-status-time-limit", gap = gap.clone()),
        Status::Optimal | Status::ConflictingLocks => fl!(text, "staffing-status-optimal"),
    };
    let figures = fl!(
        text,
        "staffing-solved",
        path = path,
        objective = number(plan.objective, 3, language),
        bound = number(plan.bound, 3, language),
        gap = gap,
        seconds = number(plan.cpu_seconds, 1, language),
        memory = number(plan.peak_memory_mb, 0, language)
    );
    let clock = plan.method.clock_cut_in.then(|| format!("\n{}", fl!(text, "proposal-quality-clock")));
    format!("{proof}\n{figures}{}", clock.unwrap_or_default())
}

/// Reads a problem file, plain or gzip; the message names file and place.
pub(super) fn read_problem(path: &Path, language: Language) -> Result<Problem, String> {
    parse_problem(path, &read_bytes(path, language)?, language)
}

/// Reads a problem from the bytes of a file; the message names file and place.
pub(super) fn parse_problem(path: &Path, bytes: &[u8], language: Language) -> Result<Problem, String> {
    problem::read(bytes)
        .map_err(|error| unreadable(path, problem_words::unreadable(&error, language), language))
}

/// Reads a plan file; the message names file and place.
pub(super) fn read_plan(path: &Path, language: Language) -> Result<Plan, String> {
    let bytes = read_bytes(path, language)?;
    plan::read(&bytes)
        .map_err(|error| unreadable(path, problem_words::unreadable(&error, language), language))
}

/// Reads a problem file and a plan file; the message names the file that cannot be read, and the place.
pub(super) fn read_both(problem: &Path, plan: &Path, language: Language) -> Result<(Problem, Plan), String> {
    Ok((read_problem(problem, language)?, read_plan(plan, language)?))
}

pub(super) fn read_bytes(path: &Path, language: Language) -> Result<Vec<u8>, String> {
    input_file::read(path, MOST_BYTES).map_err(|why| unreadable(path, why.reason(language), language))
}

pub(super) fn unreadable(path: &Path, detail: String, language: Language) -> String {
    fl!(texts(language), "staffing-unreadable", path = path.display().to_string(), detail = detail)
}

/// Says what went wrong; exit code 1.
pub(super) fn refused(message: &str) -> ExitCode {
    remark(message);
    ExitCode::FAILURE
}

/// Says what is wrong with the use or the input; exit code 2.
pub(super) fn wrong_use(message: &str) -> ExitCode {
    remark(message);
    ExitCode::from(2)
}
