//! Rules about teams, units and pairs: link, parallel, team, release, external, conflict, lock, exclusion.

use staffing_model::Rule;
use staffing_model::key::{InitiativeKey, PersonKey};

use super::{Case, Tampering, is_split, step_above};

pub fn count(people: usize) -> u32 {
    u32::try_from(people).expect("few people")
}

/// A team and who is on it.
pub fn some_team(case: &mut Case) -> Option<(usize, InitiativeKey, Vec<PersonKey>)> {
    let pairs = case.pairs();
    let (_, initiative) = case.pick(&pairs)?;
    let at = case.problem.initiatives.iter().position(|row| row.id == initiative)?;
    let team = case.team(&initiative);
    Some((at, initiative, team))
}

/// Whoever works is on the team (`docs/model.md`): work without a place there makes the team too large.
pub const LINK: &[Tampering] =
    &[Tampering { what: "work without a place on the team", refused_by: Rule::Team, apply: no_place }];

fn no_place(case: &mut Case) -> Option<()> {
    let (at, initiative, team) = some_team(case)?;
    let outside = case.outside(&initiative);
    let person = case.pick(&outside)?;
    case.problem.initiatives[at].team_max = Some(count(team.len()));
    case.add(&person, &initiative)
}

pub const PARALLEL: &[Tampering] = &[
    Tampering { what: "more initiatives at once than may be", refused_by: Rule::Parallel, apply: one_more },
    Tampering { what: "a person who may be on fewer", refused_by: Rule::Parallel, apply: fewer_at_once },
];

/// Initiatives a person is on in a period, and those they are not.
fn at_once(case: &Case, person: &PersonKey, period: usize) -> (Vec<InitiativeKey>, Vec<InitiativeKey>) {
    let active = case.problem.initiatives.iter().filter(|initiative| {
        initiative.window().is_some_and(|(first, last)| (first..=last).contains(&period))
    });
    active.map(|row| row.id.clone()).partition(|initiative| !case.rows(person, initiative).is_empty())
}

fn one_more(case: &mut Case) -> Option<()> {
    let at = case.row(|_, _| true)?;
    let row = case.plan.assignments[at].clone();
    let (on, off) = at_once(case, &row.person, case.need_of(&row).first);
    let more = case.person(&row.person).max_initiatives as usize + 1 - on.len();
    if off.len() < more {
        return None;
    }
    off.iter().take(more).try_for_each(|initiative| case.add(&row.person, initiative))
}

fn fewer_at_once(case: &mut Case) -> Option<()> {
    let at = case.row(|_, _| true)?;
    let row = case.plan.assignments[at].clone();
    let (on, _) = at_once(case, &row.person, case.need_of(&row).first);
    case.person_mut(&row.person).max_initiatives = count(on.len()) - 1;
    Some(())
}

pub const TEAM: &[Tampering] = &[
    Tampering { what: "one too many on a team", refused_by: Rule::Team, apply: one_too_many },
    Tampering { what: "a team that may be smaller", refused_by: Rule::Team, apply: smaller_team },
];

fn one_too_many(case: &mut Case) -> Option<()> {
    let limited: Vec<_> =
        case.problem.initiatives.iter().filter_map(|row| Some((row.id.clone(), row.team_max?))).collect();
    let (initiative, most) = case.pick(&limited)?;
    let outside = case.outside(&initiative);
    let more = (most as usize + 1).checked_sub(case.team(&initiative).len())?;
    if outside.len() < more {
        return None;
    }
    outside.iter().take(more).try_for_each(|person| case.add(person, &initiative))
}

fn smaller_team(case: &mut Case) -> Option<()> {
    let (at, _, team) = some_team(case)?;
    case.problem.initiatives[at].team_max = Some(count(team.len()) - 1);
    Some(())
}

pub const RELEASE: &[Tampering] = &[
    Tampering { what: "more than a unit may release", refused_by: Rule::Release, apply: released_too_much },
    Tampering { what: "a unit that may release less", refused_by: Rule::Release, apply: less_release },
];

/// A row of an internal person: its place, the unit's place, and the unit's summed positions.
fn internal_row(case: &mut Case) -> Option<(usize, usize, f64)> {
    let at = case.row(|case, row| !case.person(&row.person).external)?;
    let unit = case.person(&case.plan.assignments[at].person).unit.clone();
    let staff = case.problem.people.iter().filter(|person| person.unit == unit && !person.external);
    let positions = staff.map(|person| person.position).sum();
    Some((at, case.problem.units.iter().position(|row| row.id == unit)?, positions))
}

fn released_too_much(case: &mut Case) -> Option<()> {
    let (at, unit, positions) = internal_row(case)?;
    case.plan.assignments[at].share = step_above(positions * case.problem.units[unit].max_release / 100.0);
    // Above ten times full time a share is no share at all.
    (case.plan.assignments[at].share <= 1000.0).then_some(())
}

fn less_release(case: &mut Case) -> Option<()> {
    let (at, unit, positions) = internal_row(case)?;
    let row = case.plan.assignments[at].clone();
    let (period, unit_key) = (case.need_of(&row).first, case.problem.units[unit].id.clone());
    let staff = case.problem.people.iter().filter(|person| person.unit == unit_key && !person.external);
    let load: f64 = staff.map(|person| case.load(&person.id, period)).sum();
    case.problem.units[unit].max_release = (load - 0.05) / positions * 100.0;
    Some(())
}

pub const EXTERNAL: &[Tampering] = &[
    Tampering {
        what: "consultants beyond their limit",
        refused_by: Rule::External,
        apply: consultants_beyond,
    },
    Tampering { what: "a lower limit on consultants", refused_by: Rule::External, apply: lower_limit },
];

/// All that an initiative asks for, share-periods.
fn asked(case: &Case, at: usize) -> f64 {
    let needs = case.problem.initiatives[at].needs.iter();
    needs.map(|need| need.total_share() * need.length() as f64).sum()
}

fn consultants_beyond(case: &mut Case) -> Option<()> {
    let at =
        case.row(|case, row| case.initiative_of(row).max_external.is_some() && is_split(case.need_of(row)))?;
    let row = case.plan.assignments[at].clone();
    let initiative = case.initiative_of(&row).id.clone();
    let place = case.problem.initiatives.iter().position(|row| row.id == initiative)?;
    let most = asked(case, place) * case.problem.initiatives[place].max_external? / 100.0;
    case.plan.assignments[at].share = step_above(most / case.need_of(&row).length() as f64);
    case.person_mut(&row.person).external = true;
    Some(())
}

fn lower_limit(case: &mut Case) -> Option<()> {
    let (at, initiative, team) = some_team(case)?;
    let person = case.pick(&team)?;
    case.person_mut(&person).external = true;
    let outside = |row: &&staffing_model::plan::Assignment| {
        case.initiative_of(row).id == initiative && case.person(&row.person).external
    };
    let done: f64 = case
        .plan
        .assignments
        .iter()
        .filter(outside)
        .map(|row| row.share * case.need_of(row).length() as f64)
        .sum();
    case.problem.initiatives[at].max_external = Some((done - 0.1) / asked(case, at) * 100.0);
    Some(())
}

pub const CONFLICT: &[Tampering] = &[
    Tampering { what: "two in conflict on one team", refused_by: Rule::Conflict, apply: joined_in_conflict },
    Tampering { what: "a conflict between two on one team", refused_by: Rule::Conflict, apply: new_conflict },
];

fn joined_in_conflict(case: &mut Case) -> Option<()> {
    let conflicts = case.problem.conflicts.clone();
    let (one, other) = case.pick(&conflicts)?;
    let mut open = case.pairs();
    open.retain(|(person, initiative)| *person == one && case.rows(&other, initiative).is_empty());
    let (_, initiative) = case.pick(&open)?;
    case.add(&other, &initiative)
}

fn new_conflict(case: &mut Case) -> Option<()> {
    let (_, _, team) = some_team(case)?;
    let (one, other) = (team.first()?, team.last().filter(|_| team.len() >= 2)?);
    case.problem.conflicts.push((other.clone(), one.clone()));
    Some(())
}

pub const LOCK: &[Tampering] = &[
    Tampering { what: "a locked person taken off", refused_by: Rule::Lock, apply: taken_off },
    Tampering { what: "a lock the plan does not keep", refused_by: Rule::Lock, apply: new_lock },
];

fn taken_off(case: &mut Case) -> Option<()> {
    let locks = case.problem.locks.clone();
    let (person, initiative) = case.pick(&locks)?;
    let rows: Vec<_> = case.rows(&person, &initiative).into_iter().cloned().collect();
    case.plan.assignments.retain(|row| !rows.contains(row));
    Some(())
}

/// Who is on none of an initiative's needs.
fn stranger(case: &mut Case) -> Option<(PersonKey, InitiativeKey)> {
    let initiatives: Vec<_> = case.problem.initiatives.iter().map(|row| row.id.clone()).collect();
    let initiative = case.pick(&initiatives)?;
    let outside = case.outside(&initiative);
    Some((case.pick(&outside)?, initiative))
}

fn new_lock(case: &mut Case) -> Option<()> {
    let pair = stranger(case)?;
    case.problem.locks.push(pair);
    Some(())
}

pub const EXCLUSION: &[Tampering] = &[
    Tampering { what: "an excluded person put on", refused_by: Rule::Exclusion, apply: put_on },
    Tampering {
        what: "an exclusion the plan does not keep",
        refused_by: Rule::Exclusion,
        apply: new_exclusion,
    },
];

fn put_on(case: &mut Case) -> Option<()> {
    let exclusions = case.problem.exclusions.clone();
    let (person, initiative) = case.pick(&exclusions)?;
    case.add(&person, &initiative)
}

fn new_exclusion(case: &mut Case) -> Option<()> {
    let pairs = case.pairs();
    let pair = case.pick(&pairs)?;
    case.problem.exclusions.push(pair);
    Some(())
}
