//! What the parent reads from the solver's process.

use tokio::io::{AsyncReadExt, BufReader, Lines};
use tokio::process::{ChildStderr, ChildStdout};

use super::protocol::{Event, PROTOCOL};
use staffing::{Progress, Used};
use staffing_model::plan::Plan;

/// How many bytes of the process's stderr are kept.
const TAIL: usize = 4096;

/// Everything that was read so far.
pub(super) struct Heard {
    lines: Lines<BufReader<ChildStdout>>,
    started: bool,
    /// Processor seconds after which the process is overdue.
    cpu_limit: f64,
    /// The newest plan, with the newest bound.
    pub best: Option<Box<Plan>>,
    /// What the process has used.
    pub used: Used,
    /// Seconds the search has run.
    pub elapsed: f64,
}

/// The last message that was read.
#[derive(Debug)]
pub(super) enum Last {
    Proposed(Box<Plan>),
    ConflictingLocks(Box<Plan>),
    Failed(String),
    Cancelled,
    /// It has used far more time than it may.
    Overdue,
    /// It closed its pipe without an outcome.
    Gone,
    /// It wrote a line that the protocol does not allow.
    Nonsense(String),
}

impl Heard {
    pub fn new(lines: Lines<BufReader<ChildStdout>>, cpu_limit: f64) -> Self {
        Self { lines, started: false, cpu_limit, best: None, used: Used::default(), elapsed: 0.0 }
    }

    /// Listens until the last word. May be dropped and called again.
    pub async fn listen(&mut self, progress: &mut (dyn FnMut(Progress) + Send)) -> Last {
        loop {
            let last = match self.lines.next_line().await {
                Ok(Some(line)) => self.take(&line, progress),
                Ok(None) => Some(Last::Gone),
                Err(error) => Some(Last::Nonsense(error.to_string())),
            };
            if let Some(last) = last {
                return last;
            }
        }
    }

    /// Reads on after the process was told to end; its use of time is no longer limited.
    pub async fn last_word(&mut self, progress: &mut (dyn FnMut(Progress) + Send)) -> Last {
        self.cpu_limit = f64::INFINITY;
        self.listen(progress).await
    }

    /// The progress of the plan that would be kept if the search ended now: what was found since then may never arrive.
    fn kept(&self, standing: &Progress) -> Progress {
        let best = self.best.as_ref();
        Progress {
            objective: best.map(|plan| plan.objective),
            bound: best.map_or(standing.bound, |plan| Some(plan.bound)),
            ..*standing
        }
    }

    fn take(&mut self, line: &str, progress: &mut (dyn FnMut(Progress) + Send)) -> Option<Last> {
        let event = match serde_json::from_str(line) {
            Ok(event) => event,
            Err(error) => return Some(Last::Nonsense(error.to_string())),
        };
        if !self.started && !matches!(event, Event::Started { .. }) {
            return Some(Last::Nonsense("it did not begin with the protocol".to_owned()));
        }
        match event {
            Event::Started { protocol: PROTOCOL } => self.started = true,
            Event::Started { protocol } => {
                return Some(Last::Nonsense(format!("protocol {protocol} is not {PROTOCOL}")));
            }
            Event::Progress { standing, used } => {
                self.used = used;
                if let Some(standing) = standing {
                    self.elapsed = standing.elapsed;
                    progress(self.kept(&standing));
                }
                return (used.cpu_seconds > self.cpu_limit).then_some(Last::Overdue);
            }
            Event::Better { plan } => self.best = Some(plan),
            Event::Cancelled { used } => {
                self.used = used;
                return Some(Last::Cancelled);
            }
            Event::Proposed { plan } => return Some(Last::Proposed(plan)),
            Event::ConflictingLocks { plan } => return Some(Last::ConflictingLocks(plan)),
            Event::Failed { reason, used } => {
                self.used = used;
                return Some(Last::Failed(reason));
            }
        }
        None
    }
}

/// The end of what the process writes on stderr.
pub(super) async fn tail(mut stderr: ChildStderr) -> String {
    let mut kept = Vec::new();
    let mut piece = [0; 1024];
    while let Ok(read @ 1..) = stderr.read(&mut piece).await {
        kept.extend_from_slice(&piece[..read]);
        let superfluous = kept.len().saturating_sub(TAIL);
        kept.drain(..superfluous);
    }
    String::from_utf8_lossy(&kept).into_owned()
}
