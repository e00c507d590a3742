//! Who may do what, and why somebody looks, in words.

mod actions;

use i18n_embed_fl::fl;

use super::Speech;
use crate::access::{Condition, Grant, Reach};
use crate::domain::{Extent, Purpose};
use crate::store::lookups::Reason;

pub use actions::{Area, area, does};

/// A grant, said to who has it: `enhetene du leder, og de under`.
pub fn grant(reader: Speech, grant: Grant) -> String {
    let text = reader.texts;
    let reach = match grant.reach {
        Reach::Aggregates => fl!(text, "access-reach-sums"),
        Reach::Own => fl!(text, "access-reach-own"),
        Reach::Units => fl!(text, "access-reach-units"),
        Reach::Initiatives => fl!(text, "access-reach-initiatives"),
        Reach::Published => fl!(text, "access-reach-published"),
        Reach::Decided => fl!(text, "access-reach-decided"),
        Reach::All => fl!(text, "access-reach-all"),
    };
    match grant.condition {
        Condition::Unconditional => reach,
        Condition::Purpose => fl!(text, "access-reach-with-purpose", reach = reach),
        Condition::BreakGlass => fl!(text, "access-reach-with-emergency", reach = reach),
    }
}

/// Grants in a cell of the table: `egen, egen enhet`.
pub fn cell(reader: Speech, grants: &[Grant]) -> String {
    let said: Vec<String> = grants.iter().map(|grant| short(reader, *grant)).collect();
    if said.is_empty() { "–".to_owned() } else { said.join(", ") }
}

fn short(reader: Speech, grant: Grant) -> String {
    let text = reader.texts;
    let reach = match grant.reach {
        Reach::Aggregates => fl!(text, "access-cell-sums"),
        Reach::Own => fl!(text, "access-cell-own"),
        Reach::Units => fl!(text, "access-cell-units"),
        Reach::Initiatives => fl!(text, "access-cell-initiatives"),
        Reach::Published => fl!(text, "access-cell-published"),
        Reach::Decided => fl!(text, "access-cell-decided"),
        Reach::All => fl!(text, "access-cell-all"),
    };
    match grant.condition {
        Condition::Unconditional => reach,
        Condition::Purpose => fl!(text, "access-cell-with-purpose", reach = reach),
        Condition::BreakGlass => fl!(text, "access-cell-with-emergency", reach = reach),
    }
}

/// The purpose of a look, in words.
pub fn purpose(reader: Speech, purpose: Purpose) -> String {
    let text = reader.texts;
    match purpose {
        Purpose::Overview => fl!(text, "access-purpose-overview"),
        Purpose::Staffing => fl!(text, "access-purpose-staffing"),
        Purpose::Training => fl!(text, "access-purpose-training"),
        Purpose::Gap => fl!(text, "access-purpose-gap"),
        Purpose::Case => fl!(text, "access-purpose-case"),
        Purpose::Leading => fl!(text, "access-purpose-leading"),
        Purpose::Directory => fl!(text, "access-purpose-directory"),
        Purpose::Emergency => fl!(text, "access-emergency"),
        Purpose::Operation => fl!(text, "access-purpose-operation"),
    }
}

/// The same with the number of the case and what more was said.
pub fn reason(reader: Speech, reason: &Reason) -> String {
    let text = reader.texts;
    let why = match &reason.case {
        Some(number) if reason.purpose == Purpose::Case => {
            fl!(text, "access-purpose-case-number", number = number.as_str())
        }
        _ => purpose(reader, reason.purpose),
    };
    match &reason.note {
        Some(note) => fl!(text, "access-purpose-with-note", purpose = why, note = note.as_str()),
        None => why,
    }
}

/// How much of a profile was shown, in words.
pub fn extent(reader: Speech, extent: Extent) -> String {
    let text = reader.texts;
    match extent {
        Extent::Name => fl!(text, "access-extent-name"),
        Extent::Candidate => fl!(text, "access-extent-candidate"),
        Extent::Profile => fl!(text, "access-extent-profile"),
        Extent::Lookups => fl!(text, "access-extent-lookups"),
    }
}
