//! What the page of both sides says.

use i18n_embed_fl::fl;

use crate::domain::Standing;
use crate::service::confirm::{ConfirmError, LONGEST_REMARK, Verdict};
use crate::store::views::both_sides::BothSides;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

/// The skills that nobody has answered.
pub fn waiting(sides: &[BothSides]) -> impl Iterator<Item = &BothSides> {
    sides.iter().filter(|one| one.standing() == Standing::Waits)
}

/// How many wait, and how many there are.
pub fn lead(reader: Speech, sides: &[BothSides]) -> String {
    let waiting = i64::try_from(waiting(sides).count()).unwrap_or(i64::MAX);
    match (sides.len(), waiting) {
        (0, _) => fl!(reader.texts, "leader-confirm-none"),
        (_, 0) => fl!(reader.texts, "leader-confirm-all-done"),
        (all, waiting) => {
            fl!(reader.texts, "leader-confirm-lead", count = waiting, all = reader.count(all))
        }
    }
}

/// The level that can be agreed with: not one that the reader recorded themselves.
pub fn agree(visitor: &Visitor, sides: &BothSides) -> Option<String> {
    let own = sides.own.as_ref()?;
    let level = own.said.rating.level()?;
    let is_author = !own.is_from_file && own.by.name == visitor.actor.name();
    let is_open = sides.standing() != Standing::Confirmed && !is_author;
    is_open.then(|| visitor.reader.numbered_level(level))
}

/// What was just done about a skill.
pub fn receipt(reader: Speech, sides: &BothSides) -> String {
    let text = reader.texts;
    let skill = reader.name(&sides.skill.names).words;
    match (sides.standing(), &sides.own, &sides.manager) {
        (Standing::Confirmed, Some(own), _) => {
            fl!(text, "leader-done-confirmed", skill = skill, level = reader.rating(own.said.rating))
        }
        (Standing::Rated, _, Some(manager)) => {
            fl!(text, "leader-done-rated", skill = skill, level = reader.rating(manager.said.rating))
        }
        _ => fl!(text, "leader-done-taken-back", skill = skill),
    }
}

/// What was to be saved.
pub fn verdict(reader: Speech, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Agree => fl!(reader.texts, "leader-sent-agree"),
        Verdict::Other { level, comment } => fl!(
            reader.texts,
            "leader-sent-other",
            level = level.map(|level| reader.numbered_level(level)).unwrap_or_default(),
            comment = comment.as_str()
        ),
    }
}

/// What is wrong, and with which field.
pub fn wrong(reader: Speech, error: &ConfirmError) -> (&'static str, String) {
    let text = reader.texts;
    match error {
        ConfirmError::NoLevel => ("niva", fl!(text, "leader-wrong-no-level")),
        ConfirmError::SameLevel => ("niva", fl!(text, "leader-wrong-same-level")),
        ConfirmError::NothingToAgreeWith => ("niva", fl!(text, "leader-wrong-nothing")),
        ConfirmError::Author => ("niva", fl!(text, "leader-wrong-author")),
        ConfirmError::TooLong => {
            ("kommentar", fl!(text, "leader-wrong-too-long", most = reader.count(LONGEST_REMARK)))
        }
        ConfirmError::NoExample
        | ConfirmError::Settled
        | ConfirmError::Changed(_)
        | ConfirmError::Store(_) => ("kommentar", fl!(text, "leader-wrong-no-example")),
    }
}
