//! A rule that a sourcing plan breaks, in words.

use i18n_embed_fl::fl;

use crate::wording::proposal::number;
use crate::wording::{Language, texts};
use staffing_model::sourcing::{Place, Rule, Violation};

/// A broken rule: which, where, what the plan has and what is allowed.
pub fn violation(violation: &Violation, language: Language) -> String {
    let text = texts(language);
    let rule = rule(violation.rule, language);
    let (found, allowed) = (number(violation.found, 3, language), number(violation.allowed, 3, language));
    let place = place(&violation.place, language);
    if place.is_empty() {
        return fl!(text, "staffing-violation-without-place", rule = rule, found = found, allowed = allowed);
    }
    fl!(text, "staffing-violation", rule = rule, place = place, found = found, allowed = allowed)
}

fn place(place: &Place, language: Language) -> String {
    let text = texts(language);
    let parts = [
        place.action.as_ref().map(|key| fl!(text, "sourcing-place-action", name = key.as_str())),
        place.gap.as_ref().map(|key| fl!(text, "sourcing-place-gap", name = key.as_str())),
        place.unit.as_ref().map(|key| fl!(text, "staffing-place-unit", name = key.as_str())),
        place.period.map(|period| fl!(text, "staffing-place-period", name = period.to_string())),
        place.field.map(|field| fl!(text, "staffing-place-field", name = field)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn rule(rule: Rule, language: Language) -> String {
    let text = texts(language);
    match rule {
        Rule::Known => fl!(text, "sourcing-rule-known"),
        Rule::Cover => fl!(text, "sourcing-rule-cover"),
        Rule::Fit => fl!(text, "sourcing-rule-fit"),
        Rule::Supply => fl!(text, "sourcing-rule-supply"),
        Rule::Capacity => fl!(text, "sourcing-rule-capacity"),
        Rule::Learn => fl!(text, "sourcing-rule-learn"),
        Rule::TrainingLoad => fl!(text, "sourcing-rule-training-load"),
        Rule::Training => fl!(text, "sourcing-rule-training"),
        Rule::Seats => fl!(text, "sourcing-rule-seats"),
        Rule::Mentor => fl!(text, "sourcing-rule-mentor"),
        Rule::Posts => fl!(text, "sourcing-rule-posts"),
        Rule::HiresPerYear => fl!(text, "sourcing-rule-hires-per-year"),
        Rule::Contracts => fl!(text, "sourcing-rule-contracts"),
        Rule::Consultants => fl!(text, "sourcing-rule-consultants"),
        Rule::Beside => fl!(text, "sourcing-rule-beside"),
        Rule::Changes => fl!(text, "sourcing-rule-changes"),
        Rule::Lock => fl!(text, "sourcing-rule-lock"),
        Rule::Exclusion => fl!(text, "sourcing-rule-exclusion"),
        Rule::Figures => fl!(text, "staffing-rule-figures"),
        Rule::Report => fl!(text, "staffing-rule-report"),
    }
}
