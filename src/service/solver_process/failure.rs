//! Why the solver's process gave no plan.

use std::io;
use std::process::ExitStatus;

use staffing::{OUT_OF_MEMORY, Used};
use staffing_model::verify::Violation;

/// What a program writes when it gets no memory, in Rust and in C++.
const NO_MEMORY: [&str; 4] = ["memory allocation of", "bad_alloc", "Cannot allocate memory", OUT_OF_MEMORY];
/// A process killed with so much of its memory in use has most likely run out of it.
const NEARLY_ALL: f64 = 0.9;

/// Why the solver's process gave no plan, with what it used. The service itself goes on.
#[derive(Debug, thiserror::Error)]
#[error("{why}")]
pub struct SolverFailure {
    /// What went wrong with the process.
    pub why: Why,
    /// What the process had used when it was last measured.
    pub used: Used,
    /// The gap of the best plan it had reported; `None` where it had none.
    pub best_gap: Option<f64>,
}

/// Why there is no plan.
#[derive(Debug, thiserror::Error)]
pub enum Why {
    /// The process could not be started.
    #[error("the solver cannot be started: {0}")]
    CannotStart(io::Error),
    /// It needed more memory than it may use.
    #[error("the solver ran out of memory at {limit_mb} MB")]
    OutOfMemory {
        /// The limit that it ran into, in megabytes.
        limit_mb: u64,
    },
    /// It ended without an outcome: killed by a signal, or with an exit code.
    #[error("the solver fell: {}", fall(*.signal, *.code))]
    Crashed {
        /// The signal that ended it.
        signal: Option<i32>,
        /// The exit code; `None` where a signal ended it.
        code: Option<i32>,
        /// The last line it wrote on stderr; may be empty.
        said: String,
    },
    /// It wrote a line that the protocol does not have.
    #[error("the solver cannot be understood: {0}")]
    Protocol(String),
    /// The solver refused the problem.
    #[error("the solver gave up: {0}")]
    Refused(String),
    /// The plan breaks a rule.
    #[error("the plan does not hold: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Broken(Vec<Violation>),
    /// It went far beyond its time and had no plan.
    #[error("the solver went far beyond its time and had no plan")]
    Overdue,
    /// It was stopped before it had a plan.
    #[error("the search was ended before it had a plan")]
    Cancelled,
}

fn fall(signal: Option<i32>, code: Option<i32>) -> String {
    match (signal, code) {
        (Some(signal), _) => format!("signal {signal}"),
        (None, Some(code)) => format!("exit code {code}"),
        (None, None) => "no exit code".to_owned(),
    }
}

impl Why {
    /// Why the process ended without an outcome.
    pub(super) fn gone(status: Option<ExitStatus>, stderr: &str, used: Used, limit_mb: u64) -> Self {
        let (signal, code) = status.map_or((None, None), |status| (signal(status), status.code()));
        let full = signal.is_some() && used.peak_memory_mb >= NEARLY_ALL * limit_mb as f64;
        if full || NO_MEMORY.iter().any(|mark| stderr.contains(mark)) {
            return Self::OutOfMemory { limit_mb };
        }
        let said = stderr.lines().rev().map(str::trim).find(|line| !line.is_empty());
        Self::Crashed { signal, code, said: said.unwrap_or_default().to_owned() }
    }

    /// Why the solver itself gave up.
    pub(super) fn refused(reason: String, limit_mb: u64) -> Self {
        if NO_MEMORY.iter().any(|mark| reason.contains(mark)) {
            Self::OutOfMemory { limit_mb }
        } else {
            Self::Refused(reason)
        }
    }
}

#[cfg(unix)]
fn signal(status: ExitStatus) -> Option<i32> {
    std::os::unix::process::ExitStatusExt::signal(&status)
}

#[cfg(test)]
mod tests {
    use std::os::unix::process::ExitStatusExt;

    use super::*;

    fn why(wait_status: i32, stderr: &str, peak_memory_mb: f64) -> Why {
        let used = Used { cpu_seconds: 1.0, peak_memory_mb };
        Why::gone(Some(ExitStatus::from_raw(wait_status)), stderr, used, 1000)
    }

    #[test]
    fn memory_is_told_from_other_falls() {
        let abort = 6;
        let thrown =
            "terminate called after throwing an instance of 'std::bad_alloc'\n  what():  std::bad_alloc\n";
        assert!(matches!(why(abort, thrown, 10.0), Why::OutOfMemory { limit_mb: 1000 }));
        let rust = "memory allocation of 800 bytes failed\n";
        assert!(matches!(why(abort, rust, 10.0), Why::OutOfMemory { .. }));
        let segment = 11;
        assert!(matches!(why(segment, "", 950.0), Why::OutOfMemory { .. }));
        assert!(matches!(why(segment, "", 300.0), Why::Crashed { signal: Some(11), code: None, .. }));
        let panic = why(101 << 8, "thread 'main' panicked at x\nindex out of bounds\n\n", 990.0);
        let Why::Crashed { signal: None, code: Some(101), said } = panic else { panic!("{panic:?}") };
        assert_eq!(said, "index out of bounds");
    }
}
