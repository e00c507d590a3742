//! A name with its form, the receipt for what was decided of it, and two decisions that meet.

use super::words;
use crate::access::{Action, Subject, may};
use crate::domain::{NameDecision, UnknownNameId};
use crate::service::unknown_names::{KnownSkill, Verdict, VerdictError};
use crate::store::unknown_names::view::UnknownName;
use crate::web::form::FormState;
use crate::web::paths::Linked;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

/// A name with its form.
pub(super) struct Row {
    pub(super) name: UnknownName,
    pub(super) form: FormState,
    /// Why the suggested skill is suggested.
    pub(super) why: Option<String>,
    /// What is decided, in words.
    pub(super) decided: Option<String>,
    /// Skills that may be meant by what was typed.
    pub(super) near: Vec<KnownSkill>,
    /// Where the page has no summary of errors, the focus goes to the field that is wrong.
    pub(super) takes_focus: bool,
    /// That the note was just kept.
    pub(super) kept: Option<String>,
    /// The receipt for a decision that was just made.
    pub(super) done: Option<Receipt>,
    /// Whether the reader may import the rows that were refused because of it.
    pub(super) can_come_in: bool,
}

/// What was just done, with the way back.
pub(super) struct Receipt {
    pub(super) words: String,
    /// What to do now; empty where nothing is left to do.
    pub(super) next: String,
    /// The decision that can be taken back.
    pub(super) undo: Option<(UnknownNameId, i64)>,
    /// The name whose rows can be imported now.
    pub(super) again: Option<UnknownNameId>,
}

/// Two decisions about one name.
pub(super) struct Conflict {
    /// The decision that stands now, and who made it.
    pub(super) stands: String,
    /// What was to be saved instead.
    pub(super) sent: String,
    pub(super) verdict: Verdict,
}

/// A name with its form, and with what the visitor may do about its rows.
pub(super) fn row(visitor: &Visitor, name: UnknownName) -> Row {
    let can_come_in = can_come_in(visitor, &name);
    Row { can_come_in, ..Row::of(visitor.reader, name) }
}

pub(super) fn receipt(visitor: &Visitor, name: &UnknownName) -> Receipt {
    let again = can_come_in(visitor, name).then_some(name.id);
    Receipt { again, ..words::receipt(visitor.reader, name) }
}

/// Whether the visitor may import what was refused for a name that means a skill by now.
fn can_come_in(visitor: &Visitor, name: &UnknownName) -> bool {
    let means_a_skill =
        name.decided.as_ref().is_some_and(|decided| decided.decision != NameDecision::PassedOver);
    means_a_skill && name.rows_are_kept && may(&visitor.actor, Action::Import, Subject::Anybody).is_ok()
}

impl Conflict {
    /// The button that was pressed, as the form sends it.
    pub(super) const fn button(&self) -> &'static str {
        match self.verdict.decision {
            NameDecision::Mapped => "koble",
            NameDecision::Alias => "alias",
            NameDecision::PassedOver => "hopp",
        }
    }
}

impl Row {
    pub(super) fn of(reader: Speech, name: UnknownName) -> Self {
        let suggested = name
            .suggested
            .as_ref()
            .map(|skill| words::choice(&reader.name(&skill.names).words, &skill.names.code));
        let form = FormState::new(format!("navn-{}", name.id), name.version)
            .with("ferdighet", suggested.unwrap_or_default())
            .with("notat", name.note.clone());
        Self {
            why: words::why(reader, &name),
            decided: words::decided(reader, &name),
            form,
            near: Vec::new(),
            takes_focus: false,
            kept: None,
            done: None,
            can_come_in: false,
            name,
        }
    }

    /// With what was typed, and what is wrong with it.
    pub(super) fn wrong(reader: Speech, name: UnknownName, verdict: &Verdict, error: &VerdictError) -> Self {
        let mut row = Self::of(reader, name);
        let note = verdict.note.clone().unwrap_or_default();
        row.form = row.form.with("ferdighet", verdict.skill.clone()).with("notat", note);
        row.form = row.form.wrong("ferdighet", words::wrong(reader, error));
        row.near = match error {
            VerdictError::NoSuchSkill { near } => near.clone(),
            VerdictError::SeveralSkills { skills } => skills.clone(),
            _ => Vec::new(),
        };
        row
    }

    /// The address that its form is sent to.
    pub(super) fn path(&self) -> String {
        self.name.id.path()
    }
}
