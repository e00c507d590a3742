//! Staffing proposals that were calculated.

use super::Entry;
use crate::domain::{ProposalId, ScenarioId};

impl Entry {
    /// A proposal was made; `plan` is the hash of its plan.
    pub fn proposed(proposal: ProposalId, plan: String) -> Self {
        Self::of("propose", "proposal", &proposal).changing(None, Some(plan))
    }

    /// A stored proposal was asked for again, and counts as the latest from now on.
    pub fn proposed_again(proposal: ProposalId, plan: String) -> Self {
        Self::of("propose_again", "proposal", &proposal).changing(Some(plan.clone()), Some(plan))
    }

    /// Somebody thought of a change, whose input hashes so.
    pub fn scenario_made(scenario: ScenarioId, input_hash: String) -> Self {
        Self::of("make_scenario", "scenario", &scenario).changing(None, Some(input_hash))
    }
}
