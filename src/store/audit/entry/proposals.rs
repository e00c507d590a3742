//! Staffing proposals that were calculated.

use super::Entry;
use crate::domain::ProposalId;

impl Entry {
    /// A proposal was made; `plan` is the hash of its plan.
    pub fn proposed(proposal: ProposalId, plan: String) -> Self {
        Self::of("propose", "proposal", &proposal).changing(None, Some(plan))
    }

    /// A stored proposal was asked for again, and counts as the latest from now on.
    pub fn proposed_again(proposal: ProposalId, plan: String) -> Self {
        Self::of("propose_again", "proposal", &proposal).changing(Some(plan.clone()), Some(plan))
    }
}
