//! Why a need is not covered: the reason for each person who could come near, counted, and the nearest people.

mod lacks;
mod request;

use std::collections::BTreeMap;

use lacks::{booked_on, skill_lacks};
pub(super) use lacks::{lacks, standing_lacks};

use super::candidates::{Match, skill_match};
use super::draft::Draft;
use super::instance::{Instance, TOLERANCE};
use staffing_model::plan::{Displacing, Lack, Nearest, Reason, ReasonCount, Unmet};

/// So many nearest people are named.
const NEAREST: usize = 5;
/// So many displacing initiatives are named.
const DISPLACING: usize = 3;

/// Every need that is not fully covered.
pub(super) fn unmet(instance: &Instance, draft: &Draft) -> Vec<Unmet> {
    let needs = 0..instance.needs.len();
    needs.filter(|&need| draft.left(need) > TOLERANCE).map(|need| unmet_need(instance, draft, need)).collect()
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

/// Why a need that is not fully covered is not.
pub(super) fn unmet_need(instance: &Instance, draft: &Draft, need: usize) -> Unmet {
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
    let mut lacks = lacks(instance, draft, person, need);
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
            let as_heavy = |row: &&staffing_model::problem::Initiative| {
                initiatives.contains(&row.id) && row.weight >= weight
            };
            let higher = instance.problem.initiatives.iter().any(|row| as_heavy(&row));
            if higher { Reason::BookedOnHigherPriority } else { Reason::BookedOnLowerPriority }
        }
        Lack::ParallelLimit { .. } => Reason::ParallelLimit,
        Lack::TeamFull => Reason::TeamFull,
        Lack::Conflict { .. } => Reason::Conflict,
        Lack::BelowLeastShare => Reason::BelowLeastShare,
        Lack::Mentor { .. } => Reason::NoMentor,
        Lack::Rule { .. } => Reason::RequestRule,
        Lack::Price => Reason::NotWorthIt,
    }
}

/// Initiatives of equal or higher priority that able people are booked on, most first.
fn displacing(instance: &Instance, draft: &Draft, need: usize, seen: &[Seen]) -> Vec<Displacing> {
    let own = instance.needs[need].initiative;
    let weight = instance.problem.initiatives[own].weight;
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for seen in seen.iter().filter(|seen| seen.reason == Reason::BookedOnHigherPriority) {
        for key in booked_on(instance, draft, seen.person, need) {
            let heavier = |row: &staffing_model::problem::Initiative| row.id == key && row.weight >= weight;
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
