//! Why a need is not covered: the reason for each person who could come near, counted, and the nearest people.

use std::collections::BTreeMap;

use super::candidates::{Match, Willing, least_share, skill_match, window_capacity};
use super::draft::Draft;
use super::instance::{Instance, STEP, TOLERANCE};
use super::plan::{Displacing, Lack, Nearest, Reason, ReasonCount, Unmet};

/// So many nearest people are named.
const NEAREST: usize = 5;
/// So many displacing initiatives are named.
const DISPLACING: usize = 3;

/// Every need that is not fully covered.
pub(super) fn unmet(instance: &Instance, draft: &Draft) -> Vec<Unmet> {
    let needs = 0..instance.needs.len();
    needs.filter(|&need| draft.left(need) > TOLERANCE).map(|need| explain(instance, draft, need)).collect()
}

/// One person seen from one need.
struct Seen {
    person: usize,
    reason: Reason,
    lacks: Vec<Lack>,
    /// Levels missing, summed over the must-skills.
    short: u32,
    /// Already gives to this need what they can.
    gives: bool,
}

impl Seen {
    /// Do the skills suffice?
    fn able(&self) -> bool {
        !matches!(self.reason, Reason::LevelTooLow | Reason::NobodyHasSkill)
    }
}

/// How many people each reason stops.
fn count(seen: &[Seen], counts_in: impl Fn(&Seen) -> bool) -> BTreeMap<Reason, usize> {
    let mut counts = BTreeMap::new();
    for seen in seen.iter().filter(|seen| counts_in(seen)) {
        *counts.entry(seen.reason).or_default() += 1;
    }
    counts
}

fn explain(instance: &Instance, draft: &Draft, need: usize) -> Unmet {
    let row = &instance.needs[need];
    let mut seen: Vec<Seen> = (0..instance.problem.people.len())
        .filter_map(|person| look_at(instance, draft, person, need))
        .collect();
    let mut counts = count(&seen, |seen| seen.able() && !seen.gives);
    if counts.is_empty() {
        counts = count(&seen, Seen::able);
    }
    let reason = main_reason(instance, need, &counts);
    let too_low = seen.iter().filter(|seen| seen.reason == Reason::LevelTooLow).count();
    if too_low > 0 {
        counts.insert(Reason::LevelTooLow, too_low);
    }
    let displaced_by = displacing(instance, draft, need, &seen);
    seen.sort_by_key(|seen| (seen.short, seen.gives, seen.lacks.len(), seen.reason, seen.person));
    let mut counts: Vec<ReasonCount> =
        counts.into_iter().map(|(reason, people)| ReasonCount { reason, people }).collect();
    counts.sort_by_key(|count| std::cmp::Reverse(count.people));
    Unmet {
        need: instance.need(need).id.clone(),
        initiative: instance.problem.initiatives[row.initiative].id.clone(),
        amount: draft.left(need),
        share_periods: draft.left(need) * row.unit_share() * row.length(),
        reason,
        counts,
        displaced_by,
        nearest: seen
            .into_iter()
            .take(NEAREST)
            .map(|seen| Nearest { person: instance.person(seen.person).id.clone(), lacks: seen.lacks })
            .collect(),
    }
}

/// The reason that stops most able people; without any, whether the skill is held at all.
fn main_reason(instance: &Instance, need: usize, able: &BTreeMap<Reason, usize>) -> Reason {
    // On a tie what can be decided about comes before what cannot.
    let most = able
        .iter()
        .max_by_key(|&(reason, people)| (*people, *reason != Reason::NoCapacity, std::cmp::Reverse(*reason)));
    if let Some((&reason, _)) = most {
        return reason;
    }
    let held = |skill: usize| {
        (0..instance.problem.people.len()).any(|person| instance.level(person, skill).is_some())
    };
    let all_held = instance.needs[need].must.iter().all(|&(skill, _)| held(skill));
    if all_held { Reason::LevelTooLow } else { Reason::NobodyHasSkill }
}

/// A person seen from a need; `None` for those who already fill it or hold none of its must-skills.
fn look_at(instance: &Instance, draft: &Draft, person: usize, need: usize) -> Option<Seen> {
    let row = &instance.needs[need];
    let found = skill_match(instance, person, need);
    let able = found == Match::Strict || (instance.problem.rules.stretch && found != Match::No);
    if !able {
        let lacks = skill_lacks(instance, person, need);
        let holds_all = row.must.iter().all(|&(skill, _)| instance.level(person, skill).is_some());
        let holds_some = row.must.iter().any(|&(skill, _)| instance.level(person, skill).is_some());
        let reason = if holds_all { Reason::LevelTooLow } else { Reason::NobodyHasSkill };
        let short = lacks.iter().map(levels_short).sum();
        return holds_some.then_some(Seen { person, reason, lacks, short, gives: false });
    }
    let candidate = row.candidates.clone().find(|&at| instance.candidates[at].person == person);
    let filled = candidate.is_some_and(|at| draft.amounts()[at] > TOLERANCE);
    if filled && row.head.is_some() {
        return None;
    }
    let willing = Willing { release: true, learning: instance.problem.rules.stretch };
    let mut lacks = standing_lacks(instance, person, need, willing);
    if lacks.is_empty() {
        lacks = match candidate {
            Some(candidate) => current_lacks(instance, draft, candidate),
            // Nobody who could be on the team could teach: not even a candidate.
            None => mentor_lack(instance, person, need),
        };
    }
    let reason = lacks.first().map_or(Reason::LeftOpen, |lack| reason_of(instance, row.initiative, lack));
    if lacks.is_empty() {
        lacks.push(Lack::Price);
    }
    Some(Seen { person, reason, lacks, short: u32::from(found != Match::Strict), gives: filled })
}

fn levels_short(lack: &Lack) -> u32 {
    match lack {
        Lack::Skill { asked, .. } => u32::from(*asked) + 1,
        Lack::Level { asked, held, .. } => u32::from(asked - held),
        _ => 0,
    }
}

fn reason_of(instance: &Instance, initiative: usize, lack: &Lack) -> Reason {
    match lack {
        Lack::Skill { .. } | Lack::Level { .. } => Reason::LevelTooLow,
        Lack::External => Reason::ExternalNotAllowed,
        Lack::ExternalLimit => Reason::ExternalLimit,
        Lack::Excluded => Reason::Excluded,
        Lack::Capacity { .. } => Reason::NoCapacity,
        Lack::UnitLimit { .. } => Reason::UnitLimit,
        Lack::Booked { initiatives } => {
            let weight = instance.problem.initiatives[initiative].weight;
            let as_heavy =
                |row: &&super::problem::Initiative| initiatives.contains(&row.id) && row.weight >= weight;
            let higher = instance.problem.initiatives.iter().any(|row| as_heavy(&row));
            if higher { Reason::BookedOnHigherPriority } else { Reason::BookedOnLowerPriority }
        }
        Lack::ParallelLimit { .. } => Reason::ParallelLimit,
        Lack::TeamFull => Reason::TeamFull,
        Lack::Conflict { .. } => Reason::Conflict,
        Lack::BelowLeastShare => Reason::BelowLeastShare,
        Lack::Mentor { .. } => Reason::NoMentor,
        Lack::Price => Reason::NotWorthIt,
    }
}

/// Must-skills a person lacks, or holds at too low a level.
fn skill_lacks(instance: &Instance, person: usize, need: usize) -> Vec<Lack> {
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
pub(super) fn standing_lacks(instance: &Instance, person: usize, need: usize, willing: Willing) -> Vec<Lack> {
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
fn booked_on(
    instance: &Instance,
    draft: &Draft,
    person: usize,
    need: usize,
) -> Vec<super::key::InitiativeKey> {
    let row = &instance.needs[need];
    let overlaps = |other: &super::instance::NeedRow| other.first <= row.last && row.first <= other.last;
    let mut found = Vec::new();
    for (number, initiative) in instance.problem.initiatives.iter().enumerate() {
        let Some(membership) = instance.membership(person, number) else { continue };
        let busy = instance.memberships[membership].candidates.iter().any(|&at| {
            draft.amounts()[at] > TOLERANCE && overlaps(&instance.needs[instance.candidates[at].need])
        });
        if busy {
            found.push(initiative.id.clone());
        }
    }
    found
}

/// Initiatives of equal or higher priority that able people are booked on, most first.
fn displacing(instance: &Instance, draft: &Draft, need: usize, seen: &[Seen]) -> Vec<Displacing> {
    let own = instance.needs[need].initiative;
    let weight = instance.problem.initiatives[own].weight;
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for seen in seen.iter().filter(|seen| seen.reason == Reason::BookedOnHigherPriority) {
        for key in booked_on(instance, draft, seen.person, need) {
            let heavier = |row: &super::problem::Initiative| row.id == key && row.weight >= weight;
            if let Some(number) = instance.problem.initiatives.iter().position(heavier) {
                *counts.entry(number).or_default() += 1;
            }
        }
    }
    let mut counts: Vec<(usize, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|&(initiative, people)| (std::cmp::Reverse(people), initiative));
    let name = |(initiative, people): (usize, usize)| Displacing {
        initiative: instance.problem.initiatives[initiative].id.clone(),
        people,
    };
    counts.into_iter().take(DISPLACING).map(name).collect()
}
