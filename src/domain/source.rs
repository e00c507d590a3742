//! Where a value came from.

use serde::{Deserialize, Serialize};

/// The line of an imported file, as an editor counts: the heading is line 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SourceLine(pub u32);
