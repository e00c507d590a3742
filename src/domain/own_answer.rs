//! What people say about their own skills, as far as they have said it.

use super::{Interest, Rating};

/// The longest example, and the longest line about what shows a skill, in characters.
pub const LONGEST_LINE: usize = 300;

/// The earliest year in which somebody may have used a skill last.
pub const EARLIEST_YEAR: i16 = 1950;

/// An answer about a skill of one's own. Every part may be missing until it is sent; then the rating may not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnAnswer {
    /// The level, or one of the two answers that are none.
    pub rating: Option<Rating>,
    /// Interest in working with it.
    pub interest: Option<Interest>,
    /// The year it was last used.
    pub last_used: Option<i16>,
    /// An example of what was done with it; empty where none is given.
    pub example: String,
    /// What shows it: a course, a certificate; empty where nothing is named.
    pub evidence: String,
}

impl OwnAnswer {
    /// All of it but the level: what the form shows of an earlier answer, which is to be judged anew.
    #[must_use]
    pub fn without_rating(&self) -> Self {
        Self { rating: None, ..self.clone() }
    }
}
