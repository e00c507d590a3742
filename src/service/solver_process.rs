//! The solver in a process of its own, of the same program: with a memory limit, a low priority, and an end whenever
//! one is wanted. Whatever happens there, the service goes on (`docs/adr/0005-solver-in-a-child.md`).
//!
//! What comes back is an outcome that [`verify()`] accepts in this process, or a failure with its reason.

mod conversation;
mod failure;
pub mod protocol;

use std::future::{Future, pending};
use std::path::PathBuf;
use std::pin::{Pin, pin};
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command};
use tokio::sync::Notify;
use tokio::task::{JoinHandle, spawn_blocking};
use tokio::time::{sleep, timeout};

use conversation::{Heard, Last, tail};
pub use failure::{SolverFailure, Why};
use protocol::{CANCEL, PROTOCOL, Request, line};

use staffing::{Options, Outcome, Progress};
use staffing_model::plan::Plan;
use staffing_model::problem::Problem;
use staffing_model::verify;

/// Memory the process may use where nothing else is said, megabytes: the largest problem we know takes less.
pub const MEMORY_LIMIT_MB: u64 = 6000;
/// How long the process may take to come up with its best plan: a cancelled search answers within two seconds.
const LAST_WORD: Duration = Duration::from_secs(1);
/// How much longer it may take where it has no plan yet: late is better than nothing.
const FIRST_PLAN: Duration = Duration::from_secs(10);
/// How long a process that has closed its end may take to be gone.
const FAREWELL: Duration = Duration::from_secs(1);

/// How to start the solver's process.
#[derive(Debug, Clone)]
pub struct SolverProcess {
    program: PathBuf,
    memory_limit_mb: u64,
}

/// Follows a search: hears its progress, and may stop it.
pub struct Attendant {
    /// Called with the progress of the search.
    pub progress: Box<dyn FnMut(Progress) + Send>,
    /// Completes when the search is to end with the best plan so far.
    pub cancel: Pin<Box<dyn Future<Output = ()> + Send>>,
}

impl Default for Attendant {
    /// An attendant that hears nothing and never stops the search.
    fn default() -> Self {
        Self { progress: Box::new(|_| ()), cancel: Box::pin(pending()) }
    }
}

/// The running process and its ends of the pipes.
struct Running {
    child: Child,
    stdin: ChildStdin,
    stdout: ChildStdout,
    stderr: ChildStderr,
}

/// Why this side ended a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stop {
    Cancelled,
    Overdue,
}

impl SolverProcess {
    /// `program` is `innsats`, with [`MEMORY_LIMIT_MB`].
    pub fn new(program: impl Into<PathBuf>) -> Self {
        Self { program: program.into(), memory_limit_mb: MEMORY_LIMIT_MB }
    }

    /// The program that runs, also where its file was replaced by a newer one meanwhile.
    pub fn of_this_program() -> std::io::Result<Self> {
        let program =
            if cfg!(target_os = "linux") { "/proc/self/exe".into() } else { std::env::current_exe()? };
        Ok(Self::new(program))
    }

    /// With another memory limit, in megabytes.
    #[must_use]
    pub fn with_memory_limit(self, memory_limit_mb: u64) -> Self {
        Self { memory_limit_mb, ..self }
    }

    /// Proposes a plan as [`propose()`](staffing::propose()) does. The outcome is a plan that holds, or names
    /// the locks in conflict. Dropping the future ends the process.
    pub async fn propose(
        &self,
        problem: Arc<Problem>,
        options: &Options,
        attendant: Attendant,
    ) -> Result<Outcome, SolverFailure> {
        let Running { mut child, stdin, stdout, stderr } = self.start().map_err(could_not_start)?;
        let stderr = tokio::spawn(tail(stderr));
        let request = request(Arc::clone(&problem), options.clone()).await;
        let mut heard = Heard::new(BufReader::new(stdout).lines(), cpu_limit(options));
        let (stop, last) = converse(stdin, request, &mut heard, options, attendant).await;
        let outcome = match last {
            Last::Gone if stop.is_none() => Err(self.gone(&mut child, stderr, &heard).await),
            last => self.outcome(last, stop.unwrap_or(Stop::Overdue), &mut heard),
        };
        // It ends by itself now that its pipe is closed; one that does not is ended when it is dropped.
        let _ = timeout(FAREWELL, child.wait()).await;
        drop(child);
        let checked = match outcome {
            Ok(outcome) => verified(problem, outcome).await,
            Err(why) => Err(why),
        };
        checked.map_err(|why| heard.failure(why))
    }

    fn outcome(&self, last: Last, stop: Stop, heard: &mut Heard) -> Result<Outcome, Why> {
        match last {
            Last::Proposed(plan) => Ok(Outcome::Proposed(plan)),
            Last::ConflictingLocks(plan) => Ok(Outcome::ConflictingLocks(plan)),
            Last::Failed(reason) => Err(Why::refused(reason, self.memory_limit_mb)),
            Last::Nonsense(detail) => Err(Why::Protocol(detail)),
            Last::Cancelled | Last::Overdue | Last::Gone => match heard.best.take() {
                Some(plan) => Ok(Outcome::Proposed(stopped(plan, stop, heard))),
                None => Err(stop.why()),
            },
        }
    }

    fn start(&self) -> std::io::Result<Running> {
        let mut command = Command::new(&self.program);
        command
            .arg0("innsats")
            .args(["solve-worker", "--memory-limit", &self.memory_limit_mb.to_string()])
            // It needs no database, and the address may hold a password.
            .env_remove("DATABASE_URL")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            // Ctrl-C in a terminal is meant for the parent, which asks for the best plan so far.
            .process_group(0)
            .kill_on_drop(true);
        let mut child = command.spawn()?;
        let lost = || std::io::Error::other("no pipe");
        let stdin = child.stdin.take().ok_or_else(lost)?;
        let stdout = child.stdout.take().ok_or_else(lost)?;
        let stderr = child.stderr.take().ok_or_else(lost)?;
        Ok(Running { child, stdin, stdout, stderr })
    }

    /// Why the process is gone without a last word.
    async fn gone(&self, child: &mut Child, stderr: JoinHandle<String>, heard: &Heard) -> Why {
        let status = timeout(FAREWELL, child.wait()).await.ok().and_then(Result::ok);
        let said = timeout(FAREWELL, stderr).await.ok().and_then(Result::ok).unwrap_or_default();
        Why::gone(status, &said, heard.used, self.memory_limit_mb)
    }
}

/// Sends the request and listens; where the search is to end, asks for the best plan so far.
async fn converse(
    mut stdin: ChildStdin,
    request: Vec<u8>,
    heard: &mut Heard,
    options: &Options,
    attendant: Attendant,
) -> (Option<Stop>, Last) {
    let Attendant { mut progress, cancel } = attendant;
    let ask = Notify::new();
    // Never done, so that the pipe stays open: when it closes, the process ends. A process that is gone cannot be
    // written to; what became of it is heard on the other pipe.
    let speak = async {
        let _ = stdin.write_all(&request).await;
        ask.notified().await;
        let _ = stdin.write_all(format!("{CANCEL}\n").as_bytes()).await;
        pending::<()>().await;
    };
    let mut speak = pin!(speak);
    let stop = tokio::select! {
        last = heard.listen(&mut progress) => match last {
            Last::Overdue => Stop::Overdue,
            last => return (None, last),
        },
        () = cancel => Stop::Cancelled,
        () = sleep(wall_limit(options)) => Stop::Overdue,
        () = &mut speak => Stop::Cancelled,
    };
    ask.notify_one();
    let last_word = async {
        match timeout(LAST_WORD, heard.last_word(&mut progress)).await {
            Ok(last) => last,
            Err(_) if heard.best.is_some() => Last::Cancelled,
            Err(_) => {
                let late = timeout(FIRST_PLAN, heard.last_word(&mut progress)).await;
                late.unwrap_or(Last::Cancelled)
            }
        }
    };
    let last = tokio::select! {
        last = last_word => last,
        () = &mut speak => Last::Cancelled,
    };
    (Some(stop), last)
}

impl Stop {
    fn why(self) -> Why {
        match self {
            Self::Cancelled => Why::Cancelled,
            Self::Overdue => Why::Overdue,
        }
    }
}

impl Heard {
    fn failure(&self, why: Why) -> SolverFailure {
        SolverFailure { why, used: self.used, best_gap: self.best.as_ref().map(|plan| plan.gap) }
    }
}

/// The best plan of a search that was ended, marked as such.
fn stopped(mut plan: Box<Plan>, stop: Stop, heard: &Heard) -> Box<Plan> {
    match stop {
        Stop::Cancelled => plan.method.cancelled = true,
        Stop::Overdue => plan.method.clock_cut_in = true,
    }
    plan.cpu_seconds = heard.used.cpu_seconds;
    plan.peak_memory_mb = heard.used.peak_memory_mb;
    plan.wall_seconds = heard.elapsed;
    plan
}

/// The outcome, if its plan holds.
async fn verified(problem: Arc<Problem>, outcome: Outcome) -> Result<Outcome, Why> {
    let check = move || match outcome.plan().map_or(Ok(()), |plan| verify(&problem, plan).map(drop)) {
        Ok(()) => Ok(outcome),
        Err(violations) => Err(Why::Broken(violations)),
    };
    spawn_blocking(check).await.unwrap_or_else(|error| Err(Why::Refused(error.to_string())))
}

async fn request(problem: Arc<Problem>, options: Options) -> Vec<u8> {
    let write = move || {
        let (options, problem) = (std::borrow::Cow::Owned(options), std::borrow::Cow::Borrowed(&*problem));
        line(&Request { protocol: PROTOCOL, options, problem })
    };
    // Where it fails the runtime is going down, and the process hears nothing.
    spawn_blocking(write).await.unwrap_or_default()
}

fn could_not_start(error: std::io::Error) -> SolverFailure {
    SolverFailure { why: Why::CannotStart(error), used: staffing::Used::default(), best_gap: None }
}

/// Processor seconds after which the process has forgotten its limit.
fn cpu_limit(options: &Options) -> f64 {
    1.5 * options.time_limit + 30.0
}

/// The same of time passed: on a busy machine a process of low priority waits long.
fn wall_limit(options: &Options) -> Duration {
    Duration::from_secs_f64((10.0 * options.time_limit + 60.0).min(1e9))
}
