//! How long to wait for the database.

use std::time::Duration;

/// How long a statement may run, and how long to wait for another writer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Patience {
    /// Somebody waits for a page, so the answer must come within seconds.
    Page,
    /// A command, which may read a register of any size and store a plan that took minutes.
    Command,
}

impl Patience {
    /// The longest wait for another writer. An import of 100,000 people takes less than a minute.
    pub(super) const fn for_writer(self) -> Duration {
        match self {
            Self::Page => Duration::from_secs(5),
            Self::Command => Duration::from_mins(2),
        }
    }

    /// The longest time a statement may run.
    pub(super) const fn for_statement(self) -> Duration {
        match self {
            Self::Page => Duration::from_secs(10),
            Self::Command => Duration::from_mins(10),
        }
    }
}
