//! What is wrong with a problem or a plan, in words.

mod unreadable;

use i18n_embed_fl::fl;
pub use unreadable::unreadable;

use crate::wording::proposal::number;
use crate::wording::{Language, texts};
use staffing_model::Rule;
use staffing_model::problem::{FORMAT, FaultKind};
use staffing_model::verify::{Place, Violation};

/// What is wrong with one value.
pub fn fault(kind: &FaultKind, language: Language) -> String {
    let text = texts(language);
    let plain = |value: f64| value.to_string();
    match kind {
        FaultKind::Format(found) => {
            fl!(text, "staffing-fault-format", value = found.as_str(), expected = FORMAT)
        }
        FaultKind::UnknownKey(key) => fl!(text, "staffing-fault-unknown-key", value = key.as_str()),
        FaultKind::Duplicate(key) => fl!(text, "staffing-fault-duplicate", value = key.as_str()),
        FaultKind::EmptyKey => fl!(text, "staffing-fault-empty-key"),
        FaultKind::NotFinite => fl!(text, "staffing-fault-not-finite"),
        FaultKind::OutOfRange { value, least, most } => {
            let (value, least, most) = (plain(*value), plain(*least), plain(*most));
            fl!(text, "staffing-fault-out-of-range", value = value, least = least, most = most)
        }
        FaultKind::WrongLength { found, periods } => {
            let (found, periods) = (found.to_string(), periods.to_string());
            fl!(text, "staffing-fault-wrong-length", value = found, expected = periods)
        }
        FaultKind::WindowReversed { first } => {
            fl!(text, "staffing-fault-window-reversed", value = first.to_string())
        }
        FaultKind::WindowOutside { found, last } => {
            let (found, last) = (found.to_string(), last.to_string());
            fl!(text, "staffing-fault-window-outside", value = found, expected = last)
        }
        FaultKind::NotWhole(value) => fl!(text, "staffing-fault-not-whole", value = plain(*value)),
        FaultKind::Missing => fl!(text, "staffing-fault-missing"),
        FaultKind::ShareWithoutHeads => fl!(text, "staffing-fault-share-without-heads"),
        FaultKind::ConflictWithSelf => fl!(text, "staffing-fault-conflict-with-self"),
        FaultKind::NotADay(day) => fl!(text, "staffing-fault-not-a-day", value = day.as_str()),
    }
}

/// A broken rule: which, where, what the plan has and what is allowed.
pub fn violation(violation: &Violation, language: Language) -> String {
    let text = texts(language);
    let rule = rule(violation.rule, language);
    let found = number(violation.found, 3, language);
    let allowed = number(violation.allowed, 3, language);
    let place = place(&violation.place, language);
    if place.is_empty() {
        return fl!(text, "staffing-violation-without-place", rule = rule, found = found, allowed = allowed);
    }
    fl!(text, "staffing-violation", rule = rule, place = place, found = found, allowed = allowed)
}

fn place(place: &Place, language: Language) -> String {
    let text = texts(language);
    let parts = [
        place.person.as_ref().map(|key| fl!(text, "staffing-place-person", name = key.as_str())),
        place.need.as_ref().map(|key| fl!(text, "staffing-place-need", name = key.as_str())),
        place.initiative.as_ref().map(|key| fl!(text, "staffing-place-initiative", name = key.as_str())),
        place.unit.as_ref().map(|key| fl!(text, "staffing-place-unit", name = key.as_str())),
        place.period.map(|period| fl!(text, "staffing-place-period", name = period.to_string())),
        place.field.map(|field| fl!(text, "staffing-place-field", name = field)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn rule(rule: Rule, language: Language) -> String {
    let text = texts(language);
    match rule {
        Rule::Cover => fl!(text, "staffing-rule-cover"),
        Rule::Capacity => fl!(text, "staffing-rule-capacity"),
        Rule::Link => fl!(text, "staffing-rule-link"),
        Rule::Joint => fl!(text, "staffing-rule-joint"),
        Rule::Chunk => fl!(text, "staffing-rule-chunk"),
        Rule::Parallel => fl!(text, "staffing-rule-parallel"),
        Rule::Team => fl!(text, "staffing-rule-team"),
        Rule::Release => fl!(text, "staffing-rule-release"),
        Rule::External => fl!(text, "staffing-rule-external"),
        Rule::Conflict => fl!(text, "staffing-rule-conflict"),
        Rule::Lock => fl!(text, "staffing-rule-lock"),
        Rule::Mentor => fl!(text, "staffing-rule-mentor"),
        Rule::TeamSkill => fl!(text, "staffing-rule-team-skill"),
        Rule::Areas => fl!(text, "staffing-rule-areas"),
        Rule::TeamSize => fl!(text, "staffing-rule-team-size"),
        Rule::ExternalStaffed => fl!(text, "staffing-rule-external-staffed"),
        Rule::Knowledge => fl!(text, "staffing-rule-knowledge"),
        Rule::Operation => fl!(text, "staffing-rule-operation"),
        Rule::KeyPeople => fl!(text, "staffing-rule-key-people"),
        Rule::Fairness => fl!(text, "staffing-rule-fairness"),
        Rule::Unwilling => fl!(text, "staffing-rule-unwilling"),
        Rule::Moves => fl!(text, "staffing-rule-moves"),
        Rule::Differs => fl!(text, "staffing-rule-differs"),
        Rule::OnlyUnits => fl!(text, "staffing-rule-only-units"),
        Rule::AtOnce => fl!(text, "staffing-rule-at-once"),
        Rule::Candidate => fl!(text, "staffing-rule-candidate"),
        Rule::Exclusion => fl!(text, "staffing-rule-exclusion"),
        Rule::Share => fl!(text, "staffing-rule-share"),
        Rule::Figures => fl!(text, "staffing-rule-figures"),
        Rule::Report => fl!(text, "staffing-rule-report"),
    }
}
