//! What can be said of a need while it is being written: who meets it, what keeps others from it, and when it could be
//! staffed. By the rules of the staffing problem, and as sums: nobody is named.

use std::collections::BTreeSet;

use super::able::{Match, has_time_for, skill_match};
use super::{CountsFor, StaffingInput, StaffingRequest, commitments, people, ratings};
use crate::domain::{Demand, Level, Month, SkillCode};
use staffing_model::key::{NeedKey, SkillKey};
use staffing_model::problem::{Need, NeedKind, Person};

/// A need that is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    /// Skills that must be held, with the least level.
    pub must: Vec<(SkillCode, Level)>,
    /// How much; none where that is not said yet.
    pub demand: Option<Demand>,
    /// The first month; none where that is not said yet.
    pub from: Option<Month>,
    /// So many months.
    pub months: u16,
    /// Whether consultants may fill it.
    pub external_allowed: bool,
}

/// What can be said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    /// Employees who hold every must-skill at its level.
    pub able: usize,
    /// The skill without which most would, where that is more, and how many.
    pub cuts: Option<(SkillCode, Level, usize)>,
    /// Skills that nobody in the municipality holds at the level.
    pub nobody: Vec<(SkillCode, Level)>,
    /// The first month, from the need's own on, in which enough of them have the time; none within the months looked at.
    pub earliest: Option<Month>,
}

/// What can be said of a need by what the register holds, in the months of `request`.
pub fn feedback(
    input: &StaffingInput,
    counts_for: &[CountsFor],
    request: &StaffingRequest,
    asking: &Asking,
) -> Feedback {
    let skills: BTreeSet<SkillCode> = asking.must.iter().map(|(skill, _)| skill.clone()).collect();
    let holdings = ratings::holdings_of(&input.assessments, counts_for, &skills, request.ratings);
    let confirmed = commitments::confirmed(input, &request.months());
    let standing = commitments::standing(&confirmed, &BTreeSet::new(), request);
    let members = people::members(input, &standing, request);
    let people: Vec<Person> = members.iter().map(|member| member.person(&holdings)).collect();
    let need = need(asking, &asking.must);
    let able = count(&people, &need);
    Feedback {
        able,
        cuts: cuts(&people, asking).filter(|(.., count)| *count > able),
        nobody: asking.must.iter().filter(|one| !is_held(&people, one)).cloned().collect(),
        earliest: earliest(&people, &need, asking, request),
    }
}

/// The need with these must-skills, as the problem has it, in the first of its months.
fn need(asking: &Asking, must: &[(SkillCode, Level)]) -> Need {
    let (kind, amount, share) = match asking.demand {
        Some(Demand::Heads { heads, share }) => (NeedKind::Heads, f64::from(heads), Some(share.as_f64())),
        Some(Demand::Share { amount }) => (NeedKind::Share, amount.as_f64(), None),
        None => (NeedKind::Heads, 1.0, Some(0.0)),
    };
    let must = must.iter().filter(|(_, level)| level.get() > 0);
    Need {
        id: NeedKey::new("-"),
        first: 0,
        last: usize::from(asking.months.max(1)) - 1,
        kind,
        amount,
        share,
        critical: true,
        external: asking.external_allowed,
        must: must.map(|(skill, level)| (SkillKey::new(skill.as_str()), level.get())).collect(),
        should: Vec::new(),
    }
}

/// Employees who meet a need.
fn count(people: &[Person], need: &Need) -> usize {
    people.iter().filter(|person| !person.external && skill_match(person, need) == Match::Full).count()
}

/// Of each must-skill alone: how many would meet the need without it. The one that keeps most away.
fn cuts(people: &[Person], asking: &Asking) -> Option<(SkillCode, Level, usize)> {
    let without = |left_out: usize| {
        let others = asking.must.iter().enumerate().filter(|(place, _)| *place != left_out);
        let others: Vec<_> = others.map(|(_, one)| one.clone()).collect();
        count(people, &need(asking, &others))
    };
    let all = asking.must.iter().enumerate();
    all.map(|(place, (skill, level))| (skill.clone(), *level, without(place)))
        .max_by_key(|(.., count)| *count)
}

fn is_held(people: &[Person], (skill, level): &(SkillCode, Level)) -> bool {
    let key = SkillKey::new(skill.as_str());
    people.iter().any(|person| person.level(&key).unwrap_or(0) >= level.get())
}

/// The first month in which enough people have the time for as many months as the need lasts.
fn earliest(people: &[Person], need: &Need, asking: &Asking, request: &StaffingRequest) -> Option<Month> {
    asking.demand?;
    let may = |person: &&Person| need.external || !person.external;
    let skilled: Vec<&Person> =
        people.iter().filter(may).filter(|person| skill_match(person, need) == Match::Full).collect();
    let months = request.months();
    let length = need.length();
    let wanted = asking.from.map_or(0, |from| from.months_since(request.first_month));
    let first = usize::try_from(wanted).unwrap_or(0);
    (first..(months.len() + 1).saturating_sub(length))
        .find(|start| {
            let moved = Need { first: *start, last: start + length - 1, ..need.clone() };
            is_enough(&skilled, &moved, request.min_share.as_f64())
        })
        .map(|start| months[start])
}

fn is_enough(skilled: &[&Person], need: &Need, min_share: f64) -> bool {
    let free = skilled.iter().filter(|person| has_time_for(min_share, person, need));
    match need.kind {
        NeedKind::Heads => free.count() as f64 >= need.amount,
        NeedKind::Share => {
            let least = |person: &&&Person| {
                let gives =
                    (need.first..=need.last).map(|period| person.capacity[period] + person.extra_in(period));
                gives.fold(f64::INFINITY, f64::min)
            };
            free.map(|person| least(&person)).sum::<f64>() >= need.amount - 1e-6
        }
    }
}
