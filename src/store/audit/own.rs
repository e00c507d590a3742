//! What people do with what is said about themselves, as it is recorded: ids alone, never what was said.

use super::Entry;
use crate::domain::{AssessmentId, PersonId, SkillId, SkillProposalId};

impl Entry {
    /// Somebody began to answer about their own skills, or asked for more questions.
    pub fn own_questions_chosen(person: PersonId) -> Self {
        Self::about("choose_questions", "person", person.to_string())
    }

    /// Somebody kept answers that are not sent.
    pub fn own_draft_kept(person: PersonId) -> Self {
        Self::about("keep_draft", "person", person.to_string())
    }

    /// Somebody took answers away that were not sent.
    pub fn own_draft_discarded(person: PersonId) -> Self {
        Self::about("discard_draft", "person", person.to_string())
    }

    /// Somebody sent their answers.
    pub fn own_answers_sent(person: PersonId) -> Self {
        Self::about("send_answers", "person", person.to_string())
    }

    /// Somebody withdrew an answer.
    pub fn own_answer_withdrawn(statement: AssessmentId) -> Self {
        Self::about("withdraw_answer", "assessment", statement.to_string())
    }

    /// Somebody let others find them by a skill, or no more.
    pub fn skill_visibility_set(person: PersonId, skill: SkillId, is_findable: bool) -> Self {
        let action = if is_findable { "make_findable" } else { "make_unfindable" };
        Self::about(action, "person_skill", format!("{person}/{skill}"))
    }

    /// Somebody proposed a skill for the catalogue.
    pub fn skill_proposed(proposal: SkillProposalId) -> Self {
        Self::about("propose_skill", "skill_proposal", proposal.to_string())
    }

    fn about(action: &'static str, object_kind: &'static str, object_key: String) -> Self {
        Self { action, object_kind, object_key, before_hash: None, after_hash: None }
    }
}
