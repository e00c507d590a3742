//! What leaders say and decide about their people, what these answer, and who stands in for whom.

use super::Entry;
use crate::domain::{AssessmentId, CapacityDecisionId, DeputyId, PersonId};

impl Entry {
    /// Also records that a deputy did it for this leader, where there is one.
    #[must_use]
    pub fn for_leader(self, leader: Option<PersonId>) -> Self {
        match leader {
            Some(leader) => Self { object_key: format!("{} for {leader}", self.object_key), ..self },
            None => self,
        }
    }

    /// Somebody answered what a manager says about them.
    pub fn level_answered(statement: AssessmentId) -> Self {
        Self::of("answer_level", "assessment", &statement)
    }

    /// Somebody contested what a manager says about them.
    pub fn level_contested(statement: AssessmentId) -> Self {
        Self::of("contest_level", "assessment", &statement)
    }

    /// A manager or HR answered what somebody contested.
    pub fn contest_answered(statement: AssessmentId) -> Self {
        Self::of("answer_contest", "assessment", &statement)
    }

    /// A leader set how much of a position may go to initiatives, and whether the person may be lent out.
    pub fn capacity_set(decision: CapacityDecisionId) -> Self {
        Self::of("set_capacity", "capacity_decision", &decision)
    }

    /// Such a decision was taken back.
    pub fn capacity_withdrawn(decision: CapacityDecisionId) -> Self {
        Self::of("withdraw_capacity", "capacity_decision", &decision)
    }

    /// A leader named a deputy.
    pub fn deputy_named(deputy: DeputyId) -> Self {
        Self::of("name_deputy", "deputy", &deputy)
    }

    /// A deputy was ended before the last day.
    pub fn deputy_ended(deputy: DeputyId) -> Self {
        Self::of("end_deputy", "deputy", &deputy)
    }
}
