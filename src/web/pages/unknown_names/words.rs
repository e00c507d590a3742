//! What the pages of unknown names say.

use i18n_embed_fl::fl;

use super::{Conflict, Receipt};
use crate::domain::NameDecision;
use crate::export::Cell;
use crate::service::unknown_names::{KnownSkill, Verdict, VerdictError, letters_apart};
use crate::store::unknown_names::view::{Decided, UnknownName};
use crate::web::paths::Linked;
use crate::web::sheet::{Column, Sheet, Value};
use crate::wording::Speech;

/// A skill as it stands in the field and in the list to choose from.
pub fn choice(name: &str, code: &str) -> String {
    format!("{name} ({code})")
}

/// Why a skill is suggested.
pub fn why(reader: Speech, name: &UnknownName) -> Option<String> {
    let apart = i64::try_from(letters_apart(name)?).unwrap_or(i64::MAX);
    let letters = i64::try_from(name.written.chars().count()).unwrap_or(i64::MAX);
    Some(if apart == 0 {
        fl!(reader.texts, "page-names-why-same")
    } else if apart * 2 <= letters {
        fl!(reader.texts, "page-names-why-near", count = apart)
    } else {
        fl!(reader.texts, "page-names-why-nearest")
    })
}

/// What somebody decided, by whom and when.
pub fn decided(reader: Speech, name: &UnknownName) -> Option<String> {
    let decided = name.decided.as_ref()?;
    let what = what(reader, decided.decision, &skill(reader, decided));
    let when = decided.at.map(|at| reader.time(at)).unwrap_or_default();
    Some(fl!(reader.texts, "page-names-decided", what = what, who = decided.by.as_str(), time = when))
}

fn skill(reader: Speech, decided: &Decided) -> String {
    decided.skill.as_ref().map(|skill| reader.name(&skill.names).words).unwrap_or_default()
}

fn what(reader: Speech, decision: NameDecision, skill: &str) -> String {
    match decision {
        NameDecision::Mapped => fl!(reader.texts, "page-names-is-mapped", skill = skill),
        NameDecision::Alias => fl!(reader.texts, "page-names-is-alias", skill = skill),
        NameDecision::PassedOver => fl!(reader.texts, "page-names-is-passed-over"),
    }
}

/// What was just done about a name, and what is left to do.
pub fn receipt(reader: Speech, name: &UnknownName) -> Receipt {
    let text = reader.texts;
    let Some(decided) = &name.decided else {
        let words = fl!(text, "page-names-reopened", name = name.written.as_str());
        return Receipt { words, next: String::new(), undo: None, again: None };
    };
    let what = what(reader, decided.decision, &skill(reader, decided));
    let next = match decided.decision {
        NameDecision::Mapped | NameDecision::Alias => {
            fl!(text, "page-names-import-again", file = name.file.as_str())
        }
        NameDecision::PassedOver => String::new(),
    };
    Receipt {
        words: fl!(text, "page-names-saved", name = name.written.as_str(), what = what),
        next,
        undo: Some((name.id, name.version)),
        again: None,
    }
}

/// What is wrong with the skill that was typed.
pub fn wrong(reader: Speech, error: &VerdictError) -> String {
    let text = reader.texts;
    match error {
        VerdictError::NoSuchSkill { near } if near.is_empty() => fl!(text, "page-names-no-such-skill"),
        VerdictError::NoSuchSkill { .. } => fl!(text, "page-names-no-such-skill-but-near"),
        VerdictError::SeveralSkills { .. } => fl!(text, "page-names-several-skills"),
        VerdictError::BelongsToAnother(KnownSkill { code, name }) => {
            fl!(text, "page-names-belongs-to-another", skill = choice(name, code.as_str()))
        }
        VerdictError::NoSkill | VerdictError::Changed(_) | VerdictError::Store(_) => {
            fl!(text, "page-names-no-skill")
        }
    }
}

/// What stands now beside what was to be saved.
pub fn conflict(reader: Speech, now: &UnknownName, verdict: Verdict) -> Conflict {
    let stands = decided(reader, now).unwrap_or_else(|| fl!(reader.texts, "page-names-is-open"));
    Conflict { stands, sent: what(reader, verdict.decision, &verdict.skill), verdict }
}

/// The names as a table.
pub fn sheet(reader: Speech, names: &[UnknownName]) -> Sheet {
    let text = reader.texts;
    let row = |name: &UnknownName| {
        let near = name.suggested.as_ref();
        vec![
            Value::words(&name.written),
            Value::number(reader.number(name.occurrences), Cell::Whole(name.occurrences)),
            Value::words(&name.file),
            Value::number(reader.number(name.first_line), Cell::Whole(name.first_line)),
            Value::words(near.map(|skill| skill.names.code.clone()).unwrap_or_default()),
            Value::link(
                near.map(|skill| reader.name(&skill.names).words).unwrap_or_default(),
                near.map(|skill| skill.id.path()),
            ),
            Value::words(decided(reader, name).unwrap_or_else(|| fl!(text, "page-names-is-open"))),
            Value::words(&name.note),
        ]
    };
    Sheet {
        caption: fl!(text, "page-names-heading"),
        columns: vec![
            Column::words(fl!(text, "page-written")),
            Column::number(fl!(text, "page-occurrences")),
            Column::words(fl!(text, "page-file")),
            Column::number(fl!(text, "page-first-line")),
            Column::words(fl!(text, "page-code")),
            Column::words(fl!(text, "page-suggested")),
            Column::words(fl!(text, "page-names-decision")),
            Column::words(fl!(text, "page-names-note")),
        ],
        rows: names.iter().map(row).collect(),
    }
}
