//! The entries of what managers and people say about statements. Ids only.

use super::Entry;
use crate::domain::{AssessmentId, PersonId};

impl Entry {
    /// A manager confirmed a statement.
    pub fn level_confirmed(statement: AssessmentId, for_leader: Option<PersonId>) -> Self {
        Self::about_statement("confirm_level", statement, for_leader)
    }

    /// A manager gave a level of their own.
    pub fn level_given(statement: AssessmentId, for_leader: Option<PersonId>) -> Self {
        Self::about_statement("give_level", statement, for_leader)
    }

    /// A manager took a confirmation back.
    pub fn confirmation_taken_back(statement: AssessmentId, for_leader: Option<PersonId>) -> Self {
        Self::about_statement("take_back_confirmation", statement, for_leader)
    }

    /// A manager took a level of their own back.
    pub fn level_taken_back(statement: AssessmentId, for_leader: Option<PersonId>) -> Self {
        Self::about_statement("take_back_level", statement, for_leader)
    }

    /// Somebody answered what a manager says about them.
    pub fn level_answered(statement: AssessmentId) -> Self {
        Self::about_statement("answer_level", statement, None)
    }

    /// Somebody contested what a manager says about them.
    pub fn level_contested(statement: AssessmentId) -> Self {
        Self::about_statement("contest_level", statement, None)
    }

    /// A manager or HR answered what somebody contested.
    pub fn contest_answered(statement: AssessmentId, for_leader: Option<PersonId>) -> Self {
        Self::about_statement("answer_contest", statement, for_leader)
    }

    /// The statement, and the leader for whom a deputy acted.
    fn about_statement(action: &'static str, id: AssessmentId, for_leader: Option<PersonId>) -> Self {
        let object_key = match for_leader {
            Some(leader) => format!("{id} for {leader}"),
            None => id.to_string(),
        };
        Self { action, object_kind: "assessment", object_key, before_hash: None, after_hash: None }
    }
}
