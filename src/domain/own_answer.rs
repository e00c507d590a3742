//! What people say about their own skills, complete or not.

use super::{Interest, Rating};

/// The longest example, and the longest line about what shows a skill, in characters.
pub const LONGEST_LINE: usize = 300;

/// The earliest year in which somebody may have used a skill last.
pub const EARLIEST_YEAR: i16 = 1950;

/// An answer about a skill of one's own. Any part may be empty while it is a draft; a sent answer has a rating.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnAnswer {
    /// The level, or one of the two answers without one; `None` while nothing is chosen.
    pub rating: Option<Rating>,
    /// Interest in working with the skill; `None` while nothing is chosen.
    pub interest: Option<Interest>,
    /// The year the skill was last used; `None` where it is not stated.
    pub last_used: Option<i16>,
    /// An example of what was done with it; empty where none is given.
    pub example: String,
    /// What proves it, such as a course or certificate; empty where nothing is named.
    pub evidence: String,
}

impl OwnAnswer {
    /// A copy without the level, for the form: an earlier level is not suggested again.
    #[must_use]
    pub fn without_rating(&self) -> Self {
        Self { rating: None, ..self.clone() }
    }
}
