//! What the form of an initiative says.

use i18n_embed_fl::fl;

use super::names::Names;
use crate::domain::AskedSkill;
use crate::service::initiatives::check::{Fault, Page, Wrong};
use crate::service::initiatives::draft::{Draft, DraftHeads, DraftNeed};
use crate::service::initiatives::feedback::Said;
use crate::store::Reading;
use crate::web::error::WebError;
use crate::web::small_groups::Shown;
use crate::wording::Speech;

use super::layout::{STEPS, TEAM};

/// Something that stands in a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The page that has it.
    pub page: Page,
    /// Which field of it; none for what has several.
    pub field: &'static str,
    /// What it is called.
    pub label: String,
    /// What stands; empty where nothing does.
    pub value: String,
}

/// Something that is another in one version than in the other.
pub struct Difference {
    /// What it is called.
    pub label: String,
    /// What stood, or stands.
    pub before: String,
    /// What it became, or is to become.
    pub after: String,
}

/// What a step is called.
pub fn step(reader: Speech, step: u8) -> String {
    let text = reader.texts;
    match step {
        1 => fl!(text, "initiative-step-goal"),
        2 => fl!(text, "initiative-step-benefit"),
        3 => fl!(text, "initiative-step-cost"),
        4 => fl!(text, "initiative-step-needs"),
        5 => fl!(text, "initiative-step-time"),
        _ => fl!(text, "initiative-step-check"),
    }
}

/// What a field is called, and what helps to fill it in.
pub fn field(reader: Speech, name: &str, is_tick: bool) -> (String, String) {
    let text = reader.texts;
    let alone = |label: String| (label, String::new());
    match name {
        "navn" => alone(fl!(text, "initiative-name")),
        "eier" => alone(fl!(text, "initiative-owner")),
        "type" => (fl!(text, "page-initiative-kind"), fl!(text, "initiative-kind-hint")),
        "mal" => (fl!(text, "initiative-goal"), fl!(text, "initiative-goal-hint")),
        "hvem" => alone(fl!(text, "initiative-whom")),
        "nar" => alone(fl!(text, "initiative-when")),
        "males" => (fl!(text, "initiative-measure"), fl!(text, "initiative-measure-hint")),
        "gevinsteier" => (fl!(text, "initiative-benefit-owner"), fl!(text, "initiative-benefit-owner-hint")),
        "gevinst" => alone(fl!(text, "initiative-yearly")),
        "budsjett" => alone(fl!(text, "initiative-budget")),
        "kostnad" => alone(fl!(text, "initiative-cost")),
        "risiko" => (fl!(text, "initiative-risk"), fl!(text, "initiative-risk-hint")),
        "start" => alone(fl!(text, "initiative-first-day")),
        "slutt" => alone(fl!(text, "initiative-last-day")),
        "avhengigheter" => (fl!(text, "initiative-depends"), fl!(text, "initiative-depends-hint")),
        "minst" => alone(fl!(text, "initiative-smallest")),
        "hoyst" => alone(fl!(text, "initiative-largest")),
        "omrader" => (fl!(text, "initiative-areas"), fl!(text, "initiative-areas-hint")),
        "laering" => (fl!(text, "initiative-learning"), fl!(text, "initiative-learning-hint")),
        "ekstern" if is_tick => alone(fl!(text, "initiative-external-allowed")),
        "ekstern" => alone(fl!(text, "initiative-external")),
        "tittel" => (fl!(text, "initiative-need-title"), fl!(text, "initiative-need-title-hint")),
        "rolle" => (fl!(text, "initiative-need-role"), fl!(text, "initiative-need-role-hint")),
        "maate" => alone(fl!(text, "initiative-need-way")),
        "antall" => (fl!(text, "initiative-need-heads"), fl!(text, "initiative-need-heads-hint")),
        "andel" => (fl!(text, "initiative-need-share"), fl!(text, "initiative-need-share-hint")),
        "fra" => (fl!(text, "initiative-need-from"), fl!(text, "initiative-need-days-hint")),
        "til" => alone(fl!(text, "initiative-need-to")),
        _ => alone(fl!(text, "initiative-need-important")),
    }
}

/// What is wrong, and what to do.
pub fn wrong(reader: Speech, fault: &Fault) -> String {
    let text = reader.texts;
    let label = match fault.field.as_str() {
        "behov" => String::new(),
        other if other.starts_with("antall_") => fl!(text, "initiative-heads"),
        other => field(reader, other, false).0,
    };
    match fault.wrong {
        Wrong::Missing => fl!(text, "initiative-wrong-missing", field = label),
        Wrong::TooLong(most) => {
            fl!(text, "initiative-wrong-long", field = label, most = reader.count(most))
        }
        Wrong::NoNumber(least, most) => fl!(
            text,
            "initiative-wrong-number",
            field = label,
            least = reader.number(least),
            most = reader.number(most)
        ),
        Wrong::NoDay => fl!(text, "initiative-wrong-day", field = label),
        Wrong::EndsFirst => fl!(text, "initiative-wrong-order"),
        Wrong::Outside => fl!(text, "initiative-wrong-outside"),
        Wrong::OtherUnit => fl!(text, "initiative-wrong-unit"),
        Wrong::NoNeed => fl!(text, "initiative-wrong-no-need"),
        Wrong::LeastAboveMost => fl!(text, "initiative-wrong-team"),
    }
}

/// Everything that stands in a draft, page by page.
pub fn facts(reader: Speech, names: &Names, draft: &Draft) -> Vec<Fact> {
    let text = reader.texts;
    let mut facts = Vec::new();
    let mut add = |page, field, label, value| facts.push(Fact { page, field, label, value });
    for (step, fields) in STEPS.iter().filter(|(step, _)| *step < 4) {
        for name in *fields {
            let value = draft.value(name);
            let value = if *name == "eier" { names.unit(value) } else { value.to_owned() };
            add(Page::Step(*step), *name, field(reader, name, false).0, value);
        }
    }
    for need in &draft.needs {
        let title = need.value("tittel");
        let label = fl!(text, "initiative-need-called", title = title);
        add(Page::Need(need.number), "", label, need_says(reader, names, need));
    }
    for name in TEAM {
        let value = match (name, draft.value(name)) {
            ("laering", value) if !value.is_empty() => reader.yes_no(true),
            (_, value) => value.to_owned(),
        };
        add(Page::Team, name, field(reader, name, false).0, value);
    }
    let skills: Vec<String> = draft.team.iter().map(|one| team_skill(reader, names, one)).collect();
    add(Page::Team, "", fl!(text, "initiative-team-skills"), skills.join("; "));
    for (step, fields) in STEPS.iter().filter(|(step, _)| *step > 4) {
        for name in *fields {
            let label = field(reader, name, false).0;
            add(Page::Step(*step), *name, label, day_or_text(reader, draft.value(name)));
        }
    }
    facts
}

/// A day in words where it is one, else what was typed.
fn day_or_text(reader: Speech, typed: &str) -> String {
    typed.parse::<jiff::civil::Date>().map_or_else(|_| typed.to_owned(), |day| reader.date(day))
}

fn team_skill(reader: Speech, names: &Names, one: &DraftHeads) -> String {
    fl!(
        reader.texts,
        "initiative-team-skill",
        name = names.skill(reader, one.skill),
        level = reader.numbered_level(one.level),
        heads = one.heads.as_str()
    )
}

/// How much a need asks for, when and what of whom, in one line.
pub fn need_says(reader: Speech, names: &Names, need: &DraftNeed) -> String {
    let text = reader.texts;
    let share = need.value("andel");
    let amount = if need.value("maate") == "andel" {
        fl!(text, "initiative-need-amount", share = share)
    } else {
        fl!(text, "initiative-need-people", heads = need.value("antall"), share = share)
    };
    let mut parts = vec![amount];
    let (from, to) = (need.value("fra"), need.value("til"));
    if !from.is_empty() || !to.is_empty() {
        parts.push(format!("{}–{}", day_or_text(reader, from), day_or_text(reader, to)));
    }
    parts.push(important(reader, need.value("viktig")));
    if !need.value("ekstern").is_empty() {
        parts.push(fl!(text, "page-external-allowed"));
    }
    parts.extend(need.skills.iter().map(|one| asked(reader, names, one)));
    parts.join("; ")
}

/// Whether a need is critical, in a word.
pub fn important(reader: Speech, value: &str) -> String {
    if value == "onsket" {
        fl!(reader.texts, "page-desirable")
    } else {
        fl!(reader.texts, "initiative-critical")
    }
}

/// A skill that a need asks for: must or should, which and at what level.
pub fn asked(reader: Speech, names: &Names, one: &AskedSkill) -> String {
    fl!(
        reader.texts,
        "initiative-need-skill",
        must = reader.must(one.must),
        name = names.skill(reader, one.skill),
        level = reader.numbered_level(one.level)
    )
}

/// What one draft says otherwise than another.
pub fn differences(reader: Speech, names: &Names, before: &Draft, after: &Draft) -> Vec<Difference> {
    let (before, after) = (facts(reader, names, before), facts(reader, names, after));
    let of = |facts: &[Fact], label: &str| {
        facts.iter().find(|fact| fact.label == label).map_or_else(String::new, |fact| fact.value.clone())
    };
    let mut labels: Vec<&str> = Vec::new();
    for fact in before.iter().chain(&after) {
        if !labels.contains(&fact.label.as_str()) {
            labels.push(&fact.label);
        }
    }
    labels
        .into_iter()
        .map(|label| Difference {
            label: label.to_owned(),
            before: of(&before, label),
            after: of(&after, label),
        })
        .filter(|one| one.before != one.after)
        .collect()
}

/// What the register says to a need, in sentences.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// How many meet it, what keeps others away, and when it could be staffed.
    pub sentences: Vec<String>,
    /// What hardly can be meant.
    pub warnings: Vec<String>,
}

/// What the register says, in sentences: small groups are not counted.
pub async fn answer(
    reader: Speech,
    reading: &mut Reading,
    names: &Names,
    said: &Said,
) -> Result<Answer, WebError> {
    let text = reader.texts;
    let ids = crate::store::catalogue::ids(reading).await?;
    let name = |code: &crate::domain::SkillCode| {
        ids.get(code.as_str()).map_or_else(String::new, |id| names.skill(reader, *id))
    };
    let mut answer = Answer::default();
    let count = |people: usize| Shown::of(i64::try_from(people).unwrap_or(i64::MAX));
    let able = count(said.feedback.able);
    answer.sentences.push(match able {
        _ if said.asks_nothing => fl!(text, "initiative-able-all"),
        Shown::Count(0) => fl!(text, "initiative-able-none"),
        Shown::Count(people) => fl!(text, "initiative-able", n = people, people = reader.number(people)),
        Shown::TooFew => fl!(text, "initiative-able-few"),
    });
    // How many more there would be tells of few, where few meet all of it or few are between the two.
    if let Some((skill, level, people)) = &said.feedback.cuts
        && let (Shown::Count(people), false) = (count(*people), is_near(said.feedback.able, *people))
        && people > 0
    {
        answer.sentences.push(fl!(
            text,
            "initiative-cuts",
            level = reader.number(i64::from(level.get())),
            skill = name(skill),
            people = reader.number(people)
        ));
    }
    if said.feedback.able > 0 || said.asks_nothing {
        answer.sentences.extend(earliest(reader, said));
    }
    for (skill, level) in &said.feedback.nobody {
        answer.warnings.push(fl!(
            text,
            "initiative-nobody-holds",
            level = reader.number(i64::from(level.get())),
            skill = name(skill)
        ));
    }
    for (one, level) in &said.above_profile {
        answer.warnings.push(fl!(
            text,
            "initiative-far-above",
            asked = reader.number(i64::from(one.level.get())),
            level = reader.number(i64::from(level.get())),
            skill = names.skill(reader, one.skill)
        ));
    }
    Ok(answer)
}

/// Whether so few are between two counts that they could be told.
fn is_near(able: usize, without: usize) -> bool {
    let between = i64::try_from(without.saturating_sub(able)).unwrap_or(i64::MAX);
    Shown::of(between) == Shown::TooFew
}

fn earliest(reader: Speech, said: &Said) -> Option<String> {
    let text = reader.texts;
    match (said.feedback.earliest, said.wanted) {
        (_, None) => None,
        (None, Some(_)) => Some(fl!(text, "initiative-never")),
        (Some(month), Some(wanted)) if month <= wanted => {
            Some(fl!(text, "initiative-in-time", month = reader.month(wanted)))
        }
        (Some(month), Some(_)) => Some(fl!(text, "initiative-earliest", month = reader.month(month))),
    }
}
