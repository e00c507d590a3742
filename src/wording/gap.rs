//! The gap report as words, the same in pages and in the terminal.

mod print;

use i18n_embed_fl::fl;
pub use print::GapPrint;

use crate::reports::gap::{
    Action, ActionRule, Advice, GapReport, GapRow, HitInitiative, NearMiss, Quarter, ReasonClass,
};
use crate::service::proposal_view::Names;
use crate::wording::proposal::number;
use crate::wording::{Language, Speech, texts};

/// How many initiatives are named in a sentence.
const NAMED: usize = 3;

/// A quarter: `2. kvartal 2027`.
pub fn quarter(quarter: Quarter, language: Language) -> String {
    let year = quarter.year.to_string();
    fl!(texts(language), "gap-quarter", quarter = quarter.quarter, year = year)
}

/// The name of a row's skill in the reader's language, where there is one.
pub fn skill_name(row: &GapRow, names: &Names, language: Language) -> Option<String> {
    let code = row.skill.as_ref()?;
    let known = names.skills.contains_key(code.as_str());
    if known { Some(named(code.as_str(), names, language)) } else { row.skill_name.clone() }
}

fn named(skill: &str, names: &Names, language: Language) -> String {
    Speech::of(language).name(&names.skill_names(skill)).words
}

/// A row as a sentence.
pub fn sentence(row: &GapRow, names: &Names, language: Language) -> String {
    let text = texts(language);
    let amount = number(row.full_time_equivalents, 1, language);
    let quarter = quarter(row.quarter, language);
    let hits = hits(&row.initiatives, language);
    let reason = reason(row.reason, language);
    let action = action(&row.advice, language);
    match (skill_name(row, names, language), row.level) {
        (Some(skill), Some(level)) => fl!(
            text,
            "gap-sentence",
            quarter = quarter,
            amount = amount,
            level = level.get(),
            skill = skill,
            hits = hits,
            reason = reason,
            action = action
        ),
        _ => fl!(
            text,
            "gap-sentence-any-skill",
            quarter = quarter,
            amount = amount,
            hits = hits,
            reason = reason,
            action = action
        ),
    }
}

/// What is hit, as a sentence. Who may see none of the initiatives is told so.
fn hits(hit: &[HitInitiative], language: Language) -> String {
    let text = texts(language);
    match hit {
        [] => fl!(text, "gap-hits-unseen"),
        hit => fl!(text, "gap-hits", initiatives = initiatives(hit, language)),
    }
}

/// What is short in all, as a sentence.
pub fn total(report: &GapReport, language: Language) -> String {
    let text = texts(language);
    match (report.quarters.first(), report.quarters.last()) {
        (Some(first), Some(last)) if report.total.0 > 0 => fl!(
            text,
            "gap-total",
            months = number(report.total.full_time_months(), 1, language),
            first = quarter(*first, language),
            last = quarter(*last, language)
        ),
        _ => fl!(text, "gap-none"),
    }
}

/// The initiatives that are hit, the most important named.
pub fn initiatives(hit: &[HitInitiative], language: Language) -> String {
    let text = texts(language);
    let mut named: Vec<String> = hit
        .iter()
        .take(NAMED)
        .map(|one| fl!(text, "gap-initiative", name = one.name.clone(), priority = one.priority.get()))
        .collect();
    let more = hit.len().saturating_sub(NAMED);
    if more > 0 {
        named.push(fl!(text, "gap-more-initiatives", count = more));
    }
    named.join(", ")
}

/// A class of reason, as a sentence.
pub fn reason(reason: ReasonClass, language: Language) -> String {
    let text = texts(language);
    match reason {
        ReasonClass::NobodyHolds => fl!(text, "gap-reason-nobody-holds"),
        ReasonClass::LevelTooLow => fl!(text, "gap-reason-level-too-low"),
        ReasonClass::NoTime => fl!(text, "gap-reason-no-time"),
        ReasonClass::NotLendable => fl!(text, "gap-reason-not-lendable"),
        ReasonClass::Booked => fl!(text, "gap-reason-booked"),
        ReasonClass::RuleLimit => fl!(text, "gap-reason-rule-limit"),
        ReasonClass::ExternalLimit => fl!(text, "gap-reason-external-limit"),
        ReasonClass::NoMentor => fl!(text, "gap-reason-no-mentor"),
        ReasonClass::NotWorthIt => fl!(text, "gap-reason-not-worth-it"),
    }
}

/// A first action, to follow "Gjør først:".
pub fn action(advice: &Advice, language: Language) -> String {
    let text = texts(language);
    let people = advice.people;
    match advice.action {
        Action::Mobilise => fl!(text, "gap-action-mobilise", people = people),
        Action::Train => fl!(text, "gap-action-train", people = people),
        Action::Share => fl!(text, "gap-action-share"),
        Action::Hire => fl!(text, "gap-action-hire"),
        Action::Buy if advice.opens_for_consultants => fl!(text, "gap-action-buy-open"),
        Action::Buy => fl!(text, "gap-action-buy"),
    }
}

/// A rule for the first action, as a sentence.
pub fn rule(rule: &ActionRule, language: Language) -> String {
    let text = texts(language);
    let limits = &rule.thresholds;
    let amount = number(limits.part_position.full_time_equivalents(), 1, language);
    match rule.action {
        Action::Mobilise => fl!(text, "gap-rule-mobilise"),
        Action::Train => fl!(text, "gap-rule-train", months = limits.months_to_learn),
        Action::Share => fl!(text, "gap-rule-share", amount = amount),
        Action::Hire => {
            let (quarters, months) = (limits.lasting_quarters, limits.months_to_recruit);
            fl!(text, "gap-rule-hire", amount = amount, quarters = quarters, months = months)
        }
        Action::Buy => fl!(text, "gap-rule-buy"),
    }
}

/// What a near person lacks, to follow the person's name.
pub fn obstacle(obstacle: &NearMiss, names: &Names, language: Language) -> String {
    let text = texts(language);
    match obstacle {
        NearMiss::Skill { skill, asked } => {
            let skill = named(skill.as_str(), names, language);
            fl!(text, "proposal-obstacle-skill", skill = skill, asked = asked.get())
        }
        NearMiss::Level { skill, asked, held } => {
            let skill = named(skill.as_str(), names, language);
            fl!(text, "proposal-obstacle-level", skill = skill, asked = asked.get(), held = held.get())
        }
        NearMiss::Other { reason: class } => short_reason(*class, language),
    }
}

/// A reason to follow a person's name.
fn short_reason(reason: ReasonClass, language: Language) -> String {
    let text = texts(language);
    match reason {
        ReasonClass::NobodyHolds | ReasonClass::LevelTooLow => fl!(text, "gap-lack-level"),
        ReasonClass::NoTime => fl!(text, "gap-lack-time"),
        ReasonClass::NotLendable => fl!(text, "proposal-obstacle-not-lendable"),
        ReasonClass::Booked => fl!(text, "gap-lack-booked"),
        ReasonClass::RuleLimit => fl!(text, "gap-lack-rule"),
        ReasonClass::ExternalLimit => fl!(text, "gap-lack-external"),
        ReasonClass::NoMentor => fl!(text, "gap-lack-mentor"),
        ReasonClass::NotWorthIt => fl!(text, "gap-lack-price"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_may_see_no_initiative_that_is_hit_reads_a_whole_sentence() {
        assert_eq!(hits(&[], Language::Nb), "Det rammer tiltak du ikke har innsyn i.");
    }
}
