//! Why a need is not covered and what stands between people and needs, in words.

use i18n_embed_fl::fl;

use super::month;
use crate::domain::AssessmentSource;
use crate::service::proposal_view::{Cause, Obstacle, SkillRef};
use crate::wording::{Language, Speech, texts};
use staffing_model::Rule;
use staffing_model::plan::Reason;

/// Where a level comes from.
pub fn source(source: AssessmentSource, language: Language) -> String {
    let text = texts(language);
    match source {
        AssessmentSource::Own => fl!(text, "proposal-source-own"),
        AssessmentSource::Manager => fl!(text, "proposal-source-manager"),
        AssessmentSource::Import => fl!(text, "proposal-source-import"),
        AssessmentSource::Evidence => fl!(text, "proposal-source-evidence"),
    }
}

/// A reason of the plan, in a sentence.
pub fn reason(reason: Reason, language: Language) -> String {
    let text = texts(language);
    match reason {
        Reason::NobodyHasSkill => fl!(text, "proposal-reason-nobody-has-skill"),
        Reason::LevelTooLow => fl!(text, "proposal-reason-level-too-low"),
        Reason::ExternalNotAllowed => fl!(text, "proposal-reason-external-not-allowed"),
        Reason::ExternalLimit => fl!(text, "proposal-reason-external-limit"),
        Reason::Excluded => fl!(text, "proposal-reason-excluded"),
        Reason::NoCapacity => fl!(text, "proposal-reason-no-capacity"),
        Reason::UnitLimit => fl!(text, "proposal-reason-unit-limit"),
        Reason::BookedOnHigherPriority => fl!(text, "proposal-reason-booked-higher"),
        Reason::BookedOnLowerPriority => fl!(text, "proposal-reason-booked-lower"),
        Reason::ParallelLimit => fl!(text, "proposal-reason-parallel-limit"),
        Reason::TeamFull => fl!(text, "proposal-reason-team-full"),
        Reason::Conflict => fl!(text, "proposal-reason-conflict"),
        Reason::BelowLeastShare => fl!(text, "proposal-reason-below-least-share"),
        Reason::NoMentor => fl!(text, "proposal-reason-no-mentor"),
        Reason::RequestRule => fl!(text, "proposal-reason-request-rule"),
        Reason::NotWorthIt => fl!(text, "proposal-reason-not-worth-it"),
        Reason::LeftOpen => fl!(text, "proposal-reason-left-open"),
    }
}

/// Why a need is not covered, in a sentence.
pub fn cause(cause: Cause, language: Language) -> String {
    match cause {
        Cause::Plan(why) => reason(why, language),
        Cause::NotLendable => fl!(texts(language), "proposal-reason-not-lendable"),
    }
}

/// The name of a skill in the reader's language, where there is one.
fn name(skill: &SkillRef, language: Language) -> String {
    Speech::of(language).name(&skill.names).words
}

/// What stands between a person and a need, to follow the person's name.
pub fn obstacle(obstacle: &Obstacle, language: Language) -> String {
    let text = texts(language);
    match obstacle {
        Obstacle::Skill { skill, asked } => {
            fl!(text, "proposal-obstacle-skill", skill = name(skill, language), asked = asked.get())
        }
        Obstacle::Level { skill, asked, held } => fl!(
            text,
            "proposal-obstacle-level",
            skill = name(skill, language),
            asked = asked.get(),
            held = held.get()
        ),
        Obstacle::Capacity { months } => {
            let months: Vec<String> = months.iter().map(|&one| month(one, language)).collect();
            fl!(text, "proposal-obstacle-capacity", months = months.join(", "))
        }
        Obstacle::NotLendable => fl!(text, "proposal-obstacle-not-lendable"),
        Obstacle::Booked { initiatives } => {
            let names: Vec<&str> = initiatives.iter().map(|one| one.name.as_str()).collect();
            fl!(text, "proposal-obstacle-booked", initiatives = names.join(", "))
        }
        Obstacle::UnitLimit { unit } => fl!(text, "proposal-obstacle-unit-limit", unit = unit.clone()),
        &Obstacle::ParallelLimit { limit } => fl!(text, "proposal-obstacle-parallel", limit = limit),
        Obstacle::Mentor { skill } => fl!(text, "proposal-obstacle-mentor", skill = name(skill, language)),
        Obstacle::Conflict { with } => {
            fl!(text, "proposal-obstacle-conflict", person = with.name.clone())
        }
        Obstacle::External => fl!(text, "proposal-obstacle-external"),
        Obstacle::ExternalLimit => fl!(text, "proposal-obstacle-external-limit"),
        Obstacle::Excluded => fl!(text, "proposal-obstacle-excluded"),
        Obstacle::TeamFull => fl!(text, "proposal-obstacle-team-full"),
        Obstacle::BelowLeastShare => fl!(text, "proposal-obstacle-below-least-share"),
        &Obstacle::Rule { rule } => request_rule(rule, language),
        Obstacle::Price => fl!(text, "proposal-obstacle-price"),
    }
}

/// A rule of the request that stands between a person and a need, to follow the person's name.
pub fn request_rule(rule: Rule, language: Language) -> String {
    let text = texts(language);
    match rule {
        Rule::Knowledge => fl!(text, "proposal-obstacle-knowledge"),
        Rule::Operation => fl!(text, "proposal-obstacle-operation"),
        Rule::KeyPeople => fl!(text, "proposal-obstacle-key-people"),
        Rule::Fairness => fl!(text, "proposal-obstacle-fairness"),
        Rule::Unwilling => fl!(text, "proposal-obstacle-unwilling"),
        Rule::Moves => fl!(text, "proposal-obstacle-moves"),
        Rule::Differs => fl!(text, "proposal-obstacle-differs"),
        Rule::OnlyUnits => fl!(text, "proposal-obstacle-only-units"),
        Rule::AtOnce => fl!(text, "proposal-obstacle-at-once"),
        Rule::ExternalStaffed => fl!(text, "proposal-obstacle-external-staffed"),
        _ => fl!(text, "proposal-obstacle-team-incomplete"),
    }
}
