//! Rules that a request may set: required under a plan that does not keep them.

use staffing_model::Rule;
use staffing_model::plan::Assignment;
use staffing_model::problem::{AtOnce, Difference, Fairness, KeyPeople, Operation, Strength, TeamDemand};

use super::teams::{count, some_team};
use super::{Case, Tampering};

pub const KNOWLEDGE: &[Tampering] =
    &[Tampering { what: "knowledge that leaves", refused_by: Rule::Knowledge, apply: knowledge_leaves }];
pub const OPERATION: &[Tampering] =
    &[Tampering { what: "nobody left at home", refused_by: Rule::Operation, apply: nobody_at_home }];
pub const KEY_PEOPLE: &[Tampering] =
    &[Tampering { what: "a last holder who is used", refused_by: Rule::KeyPeople, apply: last_holder }];
pub const FAIRNESS: &[Tampering] =
    &[Tampering { what: "more than is fair", refused_by: Rule::Fairness, apply: unfair }];
pub const UNWILLING: &[Tampering] =
    &[Tampering { what: "work that was refused", refused_by: Rule::Unwilling, apply: refused }];
pub const AT_ONCE: &[Tampering] =
    &[Tampering { what: "one initiative too many", refused_by: Rule::AtOnce, apply: too_many_at_once }];
pub const MOVES: &[Tampering] =
    &[Tampering { what: "one move too many", refused_by: Rule::Moves, apply: too_many_moves }];
pub const DIFFERS: &[Tampering] =
    &[Tampering { what: "a plan it is to differ from", refused_by: Rule::Differs, apply: too_alike }];
pub const ONLY_UNITS: &[Tampering] =
    &[Tampering { what: "somebody of another unit", refused_by: Rule::OnlyUnits, apply: another_unit }];
pub const TEAM_SIZE: &[Tampering] =
    &[Tampering { what: "a team too small", refused_by: Rule::TeamSize, apply: too_small }];
pub const EXTERNAL_STAFFED: &[Tampering] = &[Tampering {
    what: "too much by consultants",
    refused_by: Rule::ExternalStaffed,
    apply: by_consultants,
}];

/// Some row that is not there because of a lock.
fn free_row(case: &mut Case) -> Option<Assignment> {
    let at = case.row(|case, row| {
        let pair = (row.person.clone(), case.initiative_of(row).id.clone());
        !case.problem.locks.contains(&pair)
    })?;
    Some(case.plan.assignments[at].clone())
}

/// Consultants alone hold what the need asks for.
fn knowledge_leaves(case: &mut Case) -> Option<()> {
    let at = case.row(|case, row| !case.need_of(row).must.is_empty())?;
    let row = case.plan.assignments[at].clone();
    let (skill, _) = case.need_of(&row).must[0].clone();
    for member in case.team(&case.initiative_of(&row).id.clone()) {
        if member != row.person {
            case.person_mut(&member).skills.retain(|(held, _)| *held != skill);
        }
    }
    case.person_mut(&row.person).external = true;
    case.problem.rules.knowledge = Strength::Required;
    Some(())
}

fn nobody_at_home(case: &mut Case) -> Option<()> {
    let at = case.row(|case, row| {
        let person = case.person(&row.person);
        !person.external && !person.skills.is_empty()
    })?;
    let person = case.person(&case.plan.assignments[at].person.clone()).clone();
    let (skill, level) = person.skills[0].clone();
    let unit = case.problem.units.iter_mut().find(|unit| unit.id == person.unit)?;
    unit.keeps = vec![TeamDemand { skill, level, heads: 1000 }];
    case.problem.rules.operation = Operation { strength: Strength::Required, at_home: 0.0 };
    Some(())
}

fn last_holder(case: &mut Case) -> Option<()> {
    let row = free_row(case)?;
    let person = case.person(&row.person);
    let (skill, level) = person.skills.first().filter(|_| !person.external)?.clone();
    case.problem.rules.key_people =
        KeyPeople { strength: Strength::Required, level, holders: 1000, skills: vec![skill] };
    Some(())
}

fn unfair(case: &mut Case) -> Option<()> {
    let at = case.row(|_, _| true)?;
    let row = case.plan.assignments[at].clone();
    let load = case.load(&row.person, case.need_of(&row).first);
    case.problem.interest.retain(|(person, _, _)| *person != row.person);
    case.problem.rules.fairness =
        Fairness { strength: Strength::Required, interest: 0.5, share: load - 0.01 };
    Some(())
}

/// Two others just like the person could do it.
fn refused(case: &mut Case) -> Option<()> {
    let row = free_row(case).filter(|row| row.learns.is_none())?;
    for name in ["one twin", "other twin"] {
        let mut twin = case.person(&row.person).clone();
        twin.id = name.into();
        twin.capacity.fill(100.0);
        twin.extra = None;
        case.problem.people.push(twin);
    }
    case.problem.rules.key_people.strength = Strength::Off;
    case.problem.rules.unwilling = Strength::Required;
    case.problem.unwilling = vec![(row.person, row.need)];
    Some(())
}

fn too_many_at_once(case: &mut Case) -> Option<()> {
    let at = case.row(|_, _| true)?;
    let period = case.need_of(&case.plan.assignments[at]).first;
    let runs = |initiative: &&staffing_model::problem::Initiative| {
        initiative.window().is_some_and(|(first, last)| (first..=last).contains(&period))
            && !case.team(&initiative.id).is_empty()
    };
    let running = case.problem.initiatives.iter().filter(runs).count();
    case.problem.rules.at_once = AtOnce { strength: Strength::Required, most: count(running) - 1 };
    Some(())
}

fn too_many_moves(case: &mut Case) -> Option<()> {
    let at = case.row(|_, _| true)?;
    let initiative = case.initiative_of(&case.plan.assignments[at]).id.clone();
    let person = case.plan.assignments[at].person.clone();
    let other = |pair: &(_, _)| *pair != (person.clone(), initiative.clone());
    case.problem.previous.retain(other);
    case.problem.locks.retain(other);
    case.problem.rules.moves = Some(0);
    Some(())
}

fn too_alike(case: &mut Case) -> Option<()> {
    free_row(case)?;
    let mut teams = case.pairs();
    let locked: Vec<_> = teams.iter().filter(|pair| case.problem.locks.contains(pair)).cloned().collect();
    let free = |person| teams.iter().any(|pair| pair.0 == person && !locked.contains(pair));
    let mut people: Vec<_> = teams.iter().map(|(person, _)| person.clone()).collect();
    people.dedup();
    let counted = people.into_iter().filter(|person| free(person.clone())).count();
    teams.reverse();
    case.problem.rules.differs = vec![Difference { teams, keep: count(counted) - 1 }];
    Some(())
}

fn another_unit(case: &mut Case) -> Option<()> {
    let row = free_row(case)?;
    let unit = case.person(&row.person).unit.clone();
    let others = case.problem.units.iter().map(|row| row.id.clone()).filter(|other| *other != unit);
    case.problem.rules.only_units = Some(others.collect());
    Some(())
}

fn too_small(case: &mut Case) -> Option<()> {
    let (at, _, team) = some_team(case)?;
    case.problem.initiatives[at].team_min = Some(count(team.len()) + 1);
    case.problem.rules.composition.size = Strength::Required;
    Some(())
}

fn by_consultants(case: &mut Case) -> Option<()> {
    let (at, _, team) = some_team(case)?;
    let person = case.pick(&team)?;
    case.person_mut(&person).external = true;
    case.problem.initiatives[at].max_external_staffed = Some(0.0);
    case.problem.rules.composition.external = Strength::Required;
    Some(())
}
