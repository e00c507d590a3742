//! Staffing proposals.

use super::Entry;
use crate::domain::ProposalId;

impl Entry {
    /// A proposal was made, whose plan hashes so.
    pub fn proposed(proposal: ProposalId, plan: String) -> Self {
        Self::of("propose", "proposal", &proposal).changing(None, Some(plan))
    }

    /// A proposal that is kept was asked for again, and is the latest from now on.
    pub fn proposed_again(proposal: ProposalId, plan: String) -> Self {
        Self::of("propose_again", "proposal", &proposal).changing(Some(plan.clone()), Some(plan))
    }
}
