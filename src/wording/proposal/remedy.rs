//! What would fill a need, and who else could fill a place, in words.

use i18n_embed_fl::fl;

use super::why::obstacle;
use crate::domain::{Interest, Level};
use crate::service::proposal_view::{Cause, Difference, InitiativeRef, Other, Remedy, Step, UnmetNeed};
use crate::wording::{Language, Speech, texts};
use staffing_model::plan::Reason;

/// So many initiatives are named in a sentence.
const NAMED: usize = 2;

/// What would fill a need, a sentence each; what to do where nobody is near to it.
pub fn remedies(need: &UnmetNeed, language: Language) -> Vec<String> {
    if need.remedies.is_empty() {
        return vec![nobody(need.reason, language)];
    }
    need.remedies.iter().map(|one| remedy(one, language)).collect()
}

/// A way to fill a need, in a sentence.
pub fn remedy(remedy: &Remedy, language: Language) -> String {
    let text = texts(language);
    let person = remedy.person.as_ref().map_or("", |person| person.name.as_str());
    let named = if person.is_empty() { "no" } else { "yes" };
    match &remedy.step {
        Step::Use(obstacles) if obstacles.is_empty() => {
            fl!(text, "paper-remedy-use", named = named, person = person)
        }
        Step::Use(obstacles) => {
            let words: Vec<String> = obstacles.iter().map(|one| obstacle(one, language)).collect();
            fl!(text, "paper-remedy-use-but", person = person, obstacles = words.join(", "))
        }
        Step::Raise { has, asked } => fl!(
            text,
            "paper-remedy-raise",
            named = named,
            person = person,
            has = language.percent(*has),
            asked = language.percent(*asked),
            more = language.percent(asked.minus(*has))
        ),
        Step::Later { months } => {
            let months = i64::from(*months);
            fl!(text, "paper-remedy-later", named = named, person = person, months = months)
        }
        Step::Lend => fl!(text, "paper-remedy-lend", named = named, person = person),
        Step::Lower { skill, asked, held } => fl!(
            text,
            "paper-remedy-lower",
            named = named,
            person = person,
            skill = Speech::of(language).name(&skill.names).words,
            asked = asked.get(),
            held = held.get()
        ),
        Step::Rebook { initiatives } if initiatives.is_empty() => {
            fl!(text, "paper-remedy-rebook-any", named = named, person = person)
        }
        Step::Rebook { initiatives } => {
            fl!(text, "paper-remedy-rebook", person = person, initiatives = names(initiatives))
        }
    }
}

/// What to do where nobody is near.
fn nobody(cause: Cause, language: Language) -> String {
    let text = texts(language);
    match cause {
        Cause::Plan(Reason::NobodyHasSkill | Reason::LevelTooLow | Reason::NoMentor) => {
            fl!(text, "paper-remedy-learn")
        }
        _ => fl!(text, "paper-remedy-free"),
    }
}

/// What differs between somebody else and who is proposed, a clause each.
pub fn differences(other: &Other, language: Language) -> Vec<String> {
    let text = texts(language);
    if other.differs.is_empty() {
        return vec![fl!(text, "paper-other-same")];
    }
    other.differs.iter().map(|one| difference(one, language)).collect()
}

fn difference(difference: &Difference, language: Language) -> String {
    let text = texts(language);
    match difference {
        Difference::Level { skill, theirs, proposed } => fl!(
            text,
            "paper-other-level",
            skill = Speech::of(language).name(&skill.names).words,
            theirs = level(*theirs, language),
            proposed = level(*proposed, language)
        ),
        Difference::Booked { initiatives } => {
            fl!(text, "proposal-obstacle-booked", initiatives = names(initiatives))
        }
        Difference::Time { has } => fl!(text, "paper-other-time", has = language.percent(*has)),
        Difference::Release { theirs, proposed } => fl!(
            text,
            "paper-other-release",
            theirs = language.percent(*theirs),
            proposed = language.percent(*proposed)
        ),
        Difference::Interest { theirs, proposed } => fl!(
            text,
            "paper-other-interest",
            theirs = interest(*theirs, language),
            proposed = interest(*proposed, language)
        ),
        Difference::External { theirs: true } => fl!(text, "paper-other-external"),
        Difference::External { theirs: false } => fl!(text, "paper-other-internal"),
    }
}

fn level(level: Option<Level>, language: Language) -> String {
    let text = texts(language);
    level.map_or_else(
        || fl!(text, "paper-not-stated"),
        |level| fl!(text, "paper-at-level", level = level.get()),
    )
}

/// Interest in lower case, as it stands within a sentence.
pub fn interest(interest: Option<Interest>, language: Language) -> String {
    let Some(interest) = interest else { return fl!(texts(language), "paper-not-stated") };
    Speech::of(language).interest(interest).to_lowercase()
}

fn names(initiatives: &[InitiativeRef]) -> String {
    let named = initiatives.iter().take(NAMED).map(|one| format!("«{}»", one.name));
    named.collect::<Vec<_>>().join(", ")
}
