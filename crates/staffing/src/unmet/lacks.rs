//! What stands between a person and a need: whatever the plan, and in this plan.

use crate::candidates::{Match, Willing, least_share, skill_match, window_capacity};
use crate::draft::Draft;
use crate::instance::{Instance, STEP, TOLERANCE};
use staffing_model::Rule;
use staffing_model::plan::Lack;

use super::request::request_lacks;

/// What stands between a person and a need: whatever the plan, or else in this plan. Empty where nothing does.
pub(crate) fn lacks(instance: &Instance, draft: &Draft, person: usize, need: usize) -> Vec<Lack> {
    let willing = Willing { release: true, learning: instance.problem.rules.stretch };
    let standing = standing_lacks(instance, person, need, willing);
    if !standing.is_empty() {
        return standing;
    }
    let mut candidates = instance.needs[need].candidates.clone();
    match candidates.find(|&at| instance.candidates[at].person == person) {
        Some(candidate) => current_lacks(instance, draft, candidate),
        // Nobody who could be on the team could teach: not even a candidate.
        None => mentor_lack(instance, person, need),
    }
}

/// Must-skills a person lacks, or holds at too low a level.
pub(super) fn skill_lacks(instance: &Instance, person: usize, need: usize) -> Vec<Lack> {
    let must = instance.need(need).must.iter();
    must.filter_map(|(skill, asked)| match instance.level(person, instance.skill(skill.as_str())) {
        Some(held) if held >= *asked => None,
        Some(held) => Some(Lack::Level { skill: skill.clone(), asked: *asked, held }),
        None => Some(Lack::Skill { skill: skill.clone(), asked: *asked }),
    })
    .collect()
}

/// The skill that a learner would need somebody to teach.
fn mentor_lack(instance: &Instance, person: usize, need: usize) -> Vec<Lack> {
    let lacks = skill_lacks(instance, person, need).into_iter();
    lacks
        .filter_map(|lack| match lack {
            Lack::Level { skill, .. } => Some(Lack::Mentor { skill }),
            _ => None,
        })
        .collect()
}

/// What stands between a person and a need whatever the plan: skills, exclusion, capacity.
pub(crate) fn standing_lacks(instance: &Instance, person: usize, need: usize, willing: Willing) -> Vec<Lack> {
    let row = &instance.needs[need];
    let mut lacks = match skill_match(instance, person, need) {
        Match::Strict => Vec::new(),
        Match::OneShort(..) if willing.learning => Vec::new(),
        _ => skill_lacks(instance, person, need),
    };
    if instance.person(person).external && !instance.need(need).external {
        lacks.push(Lack::External);
    }
    if instance.exclusions.contains(&(person, row.initiative)) {
        lacks.push(Lack::Excluded);
    }
    if instance.is_spared(person, row.initiative) {
        lacks.push(Lack::Rule { rule: Rule::KeyPeople });
    }
    if instance.is_of_another_unit(person, row.initiative) {
        lacks.push(Lack::Rule { rule: Rule::OnlyUnits });
    }
    if instance.book.barred.contains(&(person, need)) {
        lacks.push(Lack::Rule { rule: Rule::Unwilling });
    }
    let least = least_share(instance, need);
    if window_capacity(instance, person, need, willing.release) < least - TOLERANCE {
        let short = |&period: &usize| instance.reach(person, period) < least - TOLERANCE;
        lacks.push(Lack::Capacity { periods: (row.first..=row.last).filter(short).collect() });
    }
    lacks
}

/// What stands between a candidate and the need in this plan.
fn current_lacks(instance: &Instance, draft: &Draft, candidate: usize) -> Vec<Lack> {
    let row = &instance.candidates[candidate];
    let need = &instance.needs[row.need];
    let person = instance.person(row.person);
    let new = !draft.on_team[row.membership];
    let least = need.head.unwrap_or(if new { instance.least_chunk() } else { STEP });
    let periods = need.first..=need.last;
    let mut lacks = Vec::new();
    let over = |load: f64, limit: f64| load + least > limit + TOLERANCE;
    let full = |&period: &usize| over(draft.load(row.person, period), instance.reach(row.person, period));
    let full: Vec<usize> = periods.clone().filter(full).collect();
    if !full.is_empty() {
        let initiatives = booked_on(instance, draft, row.person, row.need);
        let own = &instance.problem.initiatives[row.initiative].id;
        let elsewhere = initiatives.iter().any(|initiative| initiative != own);
        let gives = draft.amounts()[candidate] > TOLERANCE;
        lacks.push(if gives && !elsewhere {
            Lack::Capacity { periods: full }
        } else {
            Lack::Booked { initiatives }
        });
    }
    let unit = instance.unit_of[row.person];
    let unit_full = |period| over(draft.unit_load(unit, period), instance.allowance[unit]);
    if !person.external && periods.clone().any(unit_full) {
        lacks.push(Lack::UnitLimit { unit: person.unit.clone() });
    }
    let allowance = instance.external_allowance(row.initiative).filter(|_| person.external);
    if allowance.is_some_and(|allowance| {
        draft.external(row.initiative) + least * need.length() > allowance + TOLERANCE
    }) {
        lacks.push(Lack::ExternalLimit);
    }
    if new {
        lacks.extend(team_lacks(instance, draft, row.person, row.initiative));
    }
    if !draft.has_mentor(candidate) {
        lacks.extend(mentor_lack(instance, row.person, row.need));
    }
    if need.head.is_none() && draft.left(row.need) < least - TOLERANCE {
        lacks.push(Lack::BelowLeastShare);
    }
    lacks.extend(request_lacks(instance, draft, candidate, least));
    if lacks.is_empty() && !pays(instance, draft, candidate, least) {
        lacks.push(Lack::Price);
    }
    lacks
}

fn team_lacks(instance: &Instance, draft: &Draft, person: usize, initiative: usize) -> Vec<Lack> {
    let mut lacks = Vec::new();
    if instance.problem.initiatives[initiative].team_max.is_some_and(|most| draft.team(initiative) >= most) {
        lacks.push(Lack::TeamFull);
    }
    if draft.is_too_busy(person, initiative) {
        lacks.push(Lack::ParallelLimit { limit: instance.person(person).max_initiatives });
    }
    if let Some(other) = draft.in_conflict_with(person, initiative) {
        lacks.push(Lack::Conflict { with: instance.person(other).id.clone() });
    }
    lacks
}

/// Is the least the candidate could do worth more than it costs?
fn pays(instance: &Instance, draft: &Draft, candidate: usize, least: f64) -> bool {
    let row = &instance.candidates[candidate];
    let need = &instance.needs[row.need];
    let joining =
        if draft.on_team[row.membership] { 0.0 } else { instance.memberships[row.membership].value };
    let freed: f64 = (need.first..=need.last)
        .map(|period| {
            let capacity = instance.person(row.person).capacity[period];
            (draft.load(row.person, period) + least - capacity).clamp(0.0, least)
        })
        .sum();
    let price = instance.problem.weights.release * freed / 100.0;
    row.value * least / need.unit_share() + joining - price > 1e-9
}

/// Initiatives a person works on in a need's window, other than the need's own where there are others.
pub(super) fn booked_on(
    instance: &Instance,
    draft: &Draft,
    person: usize,
    need: usize,
) -> Vec<staffing_model::key::InitiativeKey> {
    let row = &instance.needs[need];
    let overlaps = |other: &crate::instance::NeedRow| other.first <= row.last && row.first <= other.last;
    let works = |&&at: &&usize| {
        let mut candidates = instance.memberships[at].candidates.iter();
        draft.on_team[at]
            && candidates.any(|&at| {
                draft.amounts()[at] > TOLERANCE && overlaps(&instance.needs[instance.candidates[at].need])
            })
    };
    let busy = instance.memberships_of[person].iter().filter(works);
    busy.map(|&at| instance.problem.initiatives[instance.memberships[at].initiative].id.clone()).collect()
}
