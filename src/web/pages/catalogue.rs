//! The pages that keep the catalogue, for HR and the portfolio office.

mod fields;
pub mod groups;
pub mod leave;
pub mod merge;
pub mod merges;
pub mod proposals;
pub mod propose;
pub mod skill_form;
mod words;

use crate::access::{Action, Actor, Subject, may};

/// Whether `actor` may change the catalogue: pages that everybody reads offer it to them.
pub fn may_change(actor: &Actor) -> bool {
    may(actor, Action::ChangeCatalogue, Subject::Anybody).is_ok()
}

/// Whether `actor` may propose a skill.
pub fn may_propose(actor: &Actor) -> bool {
    may(actor, Action::SuggestSkill, Subject::Anybody).is_ok()
}
