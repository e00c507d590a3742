//! How long the database is waited for.

use std::time::Duration;

/// How long a statement may last, and how long one waits for another who writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Patience {
    /// Somebody waits for a page: soon, or not at all.
    Page,
    /// A command reads a register of any size, and may have a plan of minutes to store.
    Command,
}

impl Patience {
    /// The longest wait for another who writes. An import of 100,000 people takes less than a minute.
    pub(super) const fn for_writer(self) -> Duration {
        match self {
            Self::Page => Duration::from_secs(5),
            Self::Command => Duration::from_mins(2),
        }
    }

    /// The longest time a statement may take.
    pub(super) const fn for_statement(self) -> Duration {
        match self {
            Self::Page => Duration::from_secs(10),
            Self::Command => Duration::from_mins(10),
        }
    }
}
