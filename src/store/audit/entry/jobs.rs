//! Jobs in the background.

use super::Entry;
use crate::domain::StaffingJobId;

impl Entry {
    /// Somebody asked for a proposal, whose input hashes so.
    pub fn asked_for_proposal(job: StaffingJobId, input_hash: String) -> Self {
        Self::of("ask_for_proposal", "staffing_job", &job).changing(None, Some(input_hash))
    }

    /// Somebody did not want it any more.
    pub fn proposal_cancelled(job: StaffingJobId) -> Self {
        Self::of("cancel_proposal", "staffing_job", &job)
    }

    /// It was tried as often as it may be, or cannot be done.
    pub fn proposal_failed(job: StaffingJobId) -> Self {
        Self::of("fail_proposal", "staffing_job", &job)
    }
}
