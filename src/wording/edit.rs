//! What changes are and cost, in words.

use i18n_embed_fl::fl;

use super::{Speech, errors};
use crate::domain::Percent;
use crate::planning::{BuildError, Edited, Tie};
use crate::service::edit_proposal::{Editing, Step};
use crate::service::proposal_view::Names;
use crate::service::propose_staffing::ProposeError;
use staffing_model::Rule;
use staffing_model::key::{InitiativeKey, NeedKey, PersonKey, UnitKey};
use staffing_model::verify::Violation;

/// A proposal with its changes, and the names of today.
pub type About<'a> = (&'a Editing, &'a Names);

/// How coverage changes, in percentage points.
pub fn consequence(reader: Speech, coverage: Option<(f64, f64)>) -> Vec<String> {
    let Some((before, after)) = coverage else { return Vec::new() };
    let difference = reader.language.signed((after - before) * 100.0, 1);
    vec![if difference == "0" {
        fl!(reader.texts, "edit-cost-nothing")
    } else {
        fl!(reader.texts, "edit-cost-coverage", difference = difference)
    }]
}

/// The needs that get less than they did.
pub fn left(reader: Speech, names: &Names, left: &[(NeedKey, InitiativeKey, f64)]) -> Vec<String> {
    let row = |(need, initiative, less): &(NeedKey, InitiativeKey, f64)| {
        let code = initiative.as_str();
        let initiative = names.initiatives.get(code).map_or(code, |(name, _)| name.as_str());
        let (need, less) = (names.need(need.as_str()), reader.percent(Percent::rounded(*less)));
        fl!(reader.texts, "edit-left", need = need, initiative = initiative, less = less)
    };
    left.iter().map(row).collect()
}

/// Why the next version is not made, with the names of today.
pub fn refused(reader: Speech, names: &Names, error: &ProposeError) -> String {
    let places = |ties: &[Tie]| {
        let place = |tie: &Tie| {
            let code = tie.initiative.as_str();
            let initiative = names.initiatives.get(code).map_or(code, |(name, _)| name.as_str());
            format!("{} – {initiative}", names.person(tie.person.as_str()))
        };
        ties.iter().map(place).collect::<Vec<_>>().join(", ")
    };
    match error {
        ProposeError::Build(BuildError::Decided(ties)) => {
            fl!(reader.texts, "proposal-error-decided", places = places(ties))
        }
        ProposeError::Build(BuildError::Gone(ties)) => {
            fl!(reader.texts, "proposal-error-gone", places = places(ties))
        }
        other => errors::no_proposal(other, reader.language),
    }
}

/// The last step and what it cost; nothing where there is none.
pub fn step_words(reader: Speech, (editing, names): About<'_>, now: &Edited) -> Vec<String> {
    let Some((step, before)) = editing.last() else { return Vec::new() };
    let (was, is) =
        (editing.coverage(&before.problem, &before.plan), editing.coverage(&now.problem, &now.plan));
    let mut words = vec![said(reader, names, step)];
    words.extend(consequence(reader, was.zip(is)));
    words
}

fn said(reader: Speech, names: &Names, step: &Step) -> String {
    let text = reader.texts;
    let team = |code: &str| names.initiatives.get(code).map_or_else(|| code.to_owned(), |one| one.0.clone());
    match step {
        Step::Lock(tie) => {
            let (person, team) = (names.person(tie.person.as_str()), team(tie.initiative.as_str()));
            fl!(text, "edit-tie-lock", person = person, initiative = team)
        }
        Step::Exclude(tie) => {
            let (person, team) = (names.person(tie.person.as_str()), team(tie.initiative.as_str()));
            fl!(text, "edit-tie-exclude", person = person, initiative = team)
        }
        Step::Free { person, initiative } => {
            let (person, team) = (names.person(person.as_str()), team(initiative.as_str()));
            fl!(text, "edit-tie-free", person = person, initiative = team)
        }
        Step::Swap { out, into } => {
            let (out, into) = (names.person(out.as_str()), names.person(into.person.as_str()));
            fl!(text, "edit-tie-swap", into = into, out = out)
        }
        Step::Share(one) => fl!(
            text,
            "edit-tie-share",
            person = names.person(one.person.as_str()),
            share = reader.percent(one.share),
            need = names.need(one.need.as_str())
        ),
        Step::FreeShare { person, need } => {
            let (person, need) = (names.person(person.as_str()), names.need(need.as_str()));
            fl!(text, "edit-tie-share-free", person = person, need = need)
        }
    }
}

/// What does not hold, a sentence each; the same of several months is said once.
pub fn broken(reader: Speech, (editing, names): About<'_>, broken: &[Violation]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut told: Vec<(Rule, Option<&str>)> = Vec::new();
    for one in broken {
        let whom = one.place.person.as_ref().map(PersonKey::as_str);
        let what = whom.or_else(|| one.place.unit.as_ref().map(UnitKey::as_str));
        let what = what.or_else(|| one.place.need.as_ref().map(NeedKey::as_str));
        if !told.contains(&(one.rule, what)) {
            told.push((one.rule, what));
            lines.push(sentence(reader, (editing, names), one));
        }
    }
    lines
}

fn sentence(reader: Speech, (editing, names): About<'_>, one: &Violation) -> String {
    let (text, place) = (reader.texts, &one.place);
    let person = place.person.as_ref().map_or_else(String::new, |key| names.person(key.as_str()));
    let need = place.need.as_ref().map_or_else(String::new, |key| names.need(key.as_str()));
    let unit = place.unit.as_ref().map_or_else(String::new, |key| names.unit(key.as_str()));
    let code = place.initiative.as_ref().map_or("", InitiativeKey::as_str);
    let initiative = names.initiatives.get(code).map_or(code, |(name, _)| name.as_str());
    let share = |value: f64| reader.percent(Percent::rounded(value));
    let whole = |value: f64| reader.language.decimal(value, 0);
    match one.rule {
        Rule::Capacity => {
            let month = month(reader, editing, place.period);
            let (found, allowed) = (share(one.found), share(one.allowed));
            fl!(
                text,
                "edit-broken-capacity",
                person = person,
                month = month,
                found = found,
                allowed = allowed
            )
        }
        Rule::Parallel => {
            let (found, allowed) = (whole(one.found), whole(one.allowed));
            fl!(text, "edit-broken-parallel", person = person, found = found, allowed = allowed)
        }
        Rule::Release => {
            let month = month(reader, editing, place.period);
            fl!(text, "edit-broken-release", unit = unit, month = month)
        }
        Rule::Cover => fl!(text, "edit-broken-cover", need = need),
        Rule::Chunk => {
            fl!(
                text,
                "edit-broken-chunk",
                person = person,
                initiative = initiative,
                least = share(one.allowed)
            )
        }
        Rule::Team => {
            fl!(text, "edit-broken-team", initiative = initiative, allowed = whole(one.allowed))
        }
        Rule::External => fl!(text, "edit-broken-external", initiative = initiative),
        Rule::Conflict => fl!(text, "edit-broken-conflict", person = person, initiative = initiative),
        Rule::Lock if place.need.is_some() => {
            fl!(text, "edit-broken-share", person = person, need = need, share = share(one.allowed))
        }
        Rule::Lock => fl!(text, "edit-broken-lock", person = person, initiative = initiative),
        Rule::Mentor => fl!(text, "edit-broken-mentor", person = person, need = need),
        Rule::Candidate => fl!(text, "edit-broken-candidate", person = person, need = need),
        _ if !person.is_empty() => fl!(text, "edit-broken-rule-person", person = person),
        _ => fl!(text, "edit-broken-rule"),
    }
}

fn month(reader: Speech, editing: &Editing, period: Option<usize>) -> String {
    let months = editing.kept.record.request.months();
    let month = period.and_then(|period| months.get(period));
    month.map_or_else(String::new, |month| reader.month(*month))
}
