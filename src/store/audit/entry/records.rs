//! Statements about skills, one's own and others', and certificates. Drafts have no entry: only their writer sees them
//! ([`crate::store::Writing::commit_draft`]).

use super::Entry;
use crate::domain::{AssessmentId, CredentialId, PersonId};

impl Entry {
    /// Somebody sent so many answers about themselves. The key is `person:count`.
    pub fn answers_sent(person: PersonId, count: u64) -> Self {
        Self::of("send_answers", "answers", &format!("{person}:{count}"))
    }

    /// Somebody answered about one skill of their own.
    pub fn rated_own(assessment: AssessmentId) -> Self {
        Self::of("rate_own_skill", "assessment", &assessment)
    }

    /// A manager gave somebody a level.
    pub fn rated_as_manager(assessment: AssessmentId) -> Self {
        Self::of("rate_as_manager", "assessment", &assessment)
    }

    /// A manager confirmed a person's own statement.
    pub fn confirmed(assessment: AssessmentId) -> Self {
        Self::of("confirm_skill", "assessment", &assessment)
    }

    /// A confirmation was taken back.
    pub fn confirmation_withdrawn(assessment: AssessmentId) -> Self {
        Self::of("withdraw_confirmation", "assessment", &assessment)
    }

    /// A statement was withdrawn by who made it.
    pub fn assessment_withdrawn(assessment: AssessmentId) -> Self {
        Self::of("withdraw_assessment", "assessment", &assessment)
    }

    /// A certificate or licence was added.
    pub fn credential_added(credential: CredentialId) -> Self {
        Self::of("add_credential", "credential", &credential)
    }

    /// Somebody set the day on which a certificate or licence expires.
    pub fn credential_expires(credential: CredentialId) -> Self {
        Self::of("expire_credential", "credential", &credential)
    }
}
