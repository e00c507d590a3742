//! Work that goes on in the background.

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobState {
    /// It stands in line.
    Queued,
    /// A worker is at it.
    Running,
    /// It has given what was asked for.
    Done,
    /// It was tried as often as it may be, or cannot be done.
    Failed,
    /// Somebody did not want it any more.
    Cancelled,
}

impl JobState {
    /// Whether it stands in line or is under way.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Queued | Self::Running)
    }
}
