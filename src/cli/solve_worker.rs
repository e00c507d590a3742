//! `innsats solve-worker`: the process that solves. [`solver_process`](crate::service::solver_process) starts it.

use std::io::{BufRead, StdoutLock, Write};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use clap::Args;
use rustix::process::{Resource, Rlimit, Signal, getpid, kill_process, nice, setrlimit};

use super::output::remark;
use crate::service::solver_process::protocol::{CANCEL, Event, PROTOCOL, Request, line};
use staffing::{Options, Outcome, Progress, Used, Watch, propose_watched};
use staffing_model::plan::Plan;
use staffing_model::problem::Problem;

/// How much lower its priority is than the parent's (`nice`), so that pages come first.
const NICER: i32 = 10;
/// How often it reports that it is alive.
const PULSE: Duration = Duration::from_millis(500);
/// The shortest time between two plans that it reports.
const PACE: Duration = Duration::from_millis(500);

#[derive(Debug, Args)]
pub struct SolveWorker {
    /// Megabytes of memory that the process may use.
    #[arg(long)]
    memory_limit: u64,
}

/// The search's latest step, and when it was.
type Standing = Arc<Mutex<Option<(Progress, Instant)>>>;

impl SolveWorker {
    /// Reads a request from stdin, solves it and reports progress and plans on stdout.
    pub fn run(self) -> ExitCode {
        if let Err(error) = self.limit() {
            remark(&format!("the memory limit cannot be set: {error}"));
            return ExitCode::FAILURE;
        }
        let (options, problem) = match read_request() {
            Ok(request) => request,
            Err(reason) => {
                remark(&reason);
                return ExitCode::from(2);
            }
        };
        match work(&problem, &options) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                remark(&format!("no thread: {error}"));
                ExitCode::FAILURE
            }
        }
    }

    /// Memory that can be written to, not address space: threads reserve far more of that than they use.
    fn limit(&self) -> Result<(), rustix::io::Errno> {
        let bytes = Some(self.memory_limit.saturating_mul(1_000_000));
        setrlimit(Resource::Data, Rlimit { current: bytes, maximum: bytes })?;
        // If the system does not allow a lower priority, the work goes on without.
        let _ = nice(NICER);
        Ok(())
    }
}

fn read_request() -> Result<(Options, Problem), String> {
    let mut text = Vec::new();
    let read = std::io::stdin().lock().read_until(b'\n', &mut text);
    read.map_err(|error| format!("the request cannot be read: {error}"))?;
    let request: Request =
        serde_json::from_slice(&text).map_err(|error| format!("the request makes no sense: {error}"))?;
    if request.protocol != PROTOCOL {
        return Err(format!("protocol {} is not {PROTOCOL}", request.protocol));
    }
    let problem = request.problem.into_owned().check().map_err(|fault| fault.to_string())?;
    Ok((request.options.into_owned(), problem))
}

fn work(problem: &Problem, options: &Options) -> std::io::Result<()> {
    let standing = Standing::default();
    let watch = Arc::new(Watch::new(PACE, |plan| tell(&Event::Better { plan: Box::new(plan) })));
    let listening = Arc::clone(&watch);
    thread::Builder::new().spawn(move || listen(&listening))?;
    tell(&Event::Started { protocol: PROTOCOL });
    let told = Arc::clone(&standing);
    thread::Builder::new().spawn(move || pulse(&told))?;
    let mut progress = |progress: Progress| {
        *standing.lock().unwrap_or_else(PoisonError::into_inner) = Some((progress.clone(), Instant::now()));
        tell(&Event::Progress { standing: Some(progress), used: Used::by_this_process() });
    };
    let outcome = propose_watched(problem, options, &mut progress, &watch);
    tell(&match outcome {
        Outcome::Proposed(plan) => Event::Proposed { plan: measured(plan) },
        Outcome::ConflictingLocks(plan) => Event::ConflictingLocks { plan: measured(plan) },
        Outcome::Failed(refused) => Event::Failed { reason: refused.0, used: Used::by_this_process() },
    });
    Ok(())
}

/// The plan with what the whole process has used, reading the problem included.
fn measured(mut plan: Box<Plan>) -> Box<Plan> {
    let Used { cpu_seconds, peak_memory_mb } = Used::by_this_process();
    (plan.cpu_seconds, plan.peak_memory_mb) = (cpu_seconds, peak_memory_mb);
    plan
}

/// Waits for a message from the parent after the request.
fn listen(watch: &Watch) {
    for said in std::io::stdin().lock().lines().map_while(Result::ok) {
        // If the search has ended, the outcome is sent by itself.
        if said == CANCEL && watch.hurry() {
            tell(&Event::Cancelled { used: Used::by_this_process() });
            break;
        }
    }
    // Cancelled, or the parent is gone.
    end();
}

/// Reports at intervals that it is alive, what it has used, and where the search is.
fn pulse(standing: &Standing) {
    loop {
        thread::sleep(PULSE);
        let latest = standing.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let standing = latest.map(|(progress, at)| Progress {
            elapsed: progress.elapsed + at.elapsed().as_secs_f64(),
            ..progress
        });
        tell(&Event::Progress { standing, used: Used::by_this_process() });
    }
}

fn tell(event: &Event) {
    let text = line(event);
    let write = |mut out: StdoutLock| out.write_all(&text).and_then(|()| out.flush());
    if write(std::io::stdout().lock()).is_err() {
        end();
    }
}

/// Ends at once. Not `exit`, whose handlers would run while the solver's threads still work.
fn end() {
    let _ = kill_process(getpid(), Signal::KILL);
}
