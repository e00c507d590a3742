//! The budget: processor time, time passed, and memory. The only place in the optimiser that looks at a clock.

use std::time::Instant;

use rustix::time::{ClockId, clock_gettime};
use serde::{Deserialize, Serialize};

/// What a process has used since it started.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Used {
    /// Processor time of all its threads, seconds.
    pub cpu_seconds: f64,
    /// Greatest resident memory, megabytes (10^6 bytes); 0 where the system does not tell.
    pub peak_memory_mb: f64,
}

impl Used {
    /// What this process has used.
    pub fn by_this_process() -> Self {
        Self { cpu_seconds: cpu(ClockId::ProcessCPUTime), peak_memory_mb: peak_memory_mb() }
    }
}

/// Measures one solve.
pub(super) struct Stopwatch {
    started: Instant,
    clock: ClockId,
    cpu_at_start: f64,
    limit: f64,
}

impl Stopwatch {
    /// Starts. With one thread it measures the calling thread alone, so that other work in the process does not count.
    pub fn start(limit: f64, threads: u32) -> Self {
        let clock = if threads > 1 { ClockId::ProcessCPUTime } else { ClockId::ThreadCPUTime };
        Self { started: Instant::now(), clock, cpu_at_start: cpu(clock), limit }
    }

    /// Processor seconds spent since the start, of the thread or the process.
    pub fn cpu_seconds(&self) -> f64 {
        cpu(self.clock) - self.cpu_at_start
    }

    /// Seconds since the start, by the clock on the wall.
    pub fn wall_seconds(&self) -> f64 {
        self.started.elapsed().as_secs_f64()
    }

    /// Processor seconds left; never negative.
    pub fn left(&self) -> f64 {
        (self.limit - self.cpu_seconds()).max(0.0)
    }

    /// Is the time up?
    pub fn is_up(&self) -> bool {
        self.left() <= 0.0
    }
}

fn cpu(clock: ClockId) -> f64 {
    let time = clock_gettime(clock);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

/// Greatest resident memory of the process so far, megabytes; 0 where the system does not tell.
pub(super) fn peak_memory_mb() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kibibytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.trim().parse::<f64>().ok());
    kibibytes.map_or(0.0, |kibibytes| kibibytes * 1024.0 / 1e6)
}
