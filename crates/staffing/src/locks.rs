//! Locks: a first plan that keeps them all, or the smallest set that cannot hold together.

use super::candidates::Willing;
use super::draft::Draft;
use super::formulation::{Fate, Form, Refused, Scope, formulate};
use super::instance::Instance;
use super::solve::{Ended, Found, Limits, solve};
use super::{Options, greedy, unmet};
use staffing_model::plan::LockConflict;
use staffing_model::problem::Strength;

/// Nodes to find a plan that keeps some locks, or to prove that there is none.
const NODES: i32 = 100_000;

/// A draft that keeps every lock, or the locks in conflict.
pub(super) fn start<'a>(
    instance: &'a Instance<'a>,
    options: &Options,
) -> Result<Result<Draft<'a>, Vec<LockConflict>>, Refused> {
    let impossible = impossible(instance);
    if !impossible.is_empty() {
        return Ok(Err(impossible));
    }
    let mut draft = Draft::new(instance);
    greedy::keep_locks(instance, &mut draft);
    if draft.keeps_locks() && draft.is_whole() {
        return Ok(Ok(draft));
    }
    let locked: Vec<usize> =
        (0..instance.memberships.len()).filter(|&at| instance.memberships[at].locked).collect();
    match keep(instance, &locked, options)? {
        Some(draft) => Ok(Ok(draft)),
        None => Ok(Err(smallest_conflict(instance, locked, options)?)),
    }
}

/// Locks that no candidate can honour, each with what stands in the way.
fn impossible(instance: &Instance) -> Vec<LockConflict> {
    let alone = |&&(person, initiative): &&(usize, usize)| instance.membership(person, initiative).is_none();
    let conflict = |&(person, initiative): &(usize, usize)| {
        let willing = Willing { release: true, learning: instance.problem.rules.stretch };
        let needs = instance.initiatives[initiative].needs.clone();
        let lacks = needs.map(|need| unmet::standing_lacks(instance, person, need, willing));
        lock_conflict(instance, person, initiative, lacks.min_by_key(Vec::len).unwrap_or_default())
    };
    instance.locks.iter().filter(alone).map(conflict).collect()
}

fn lock_conflict(
    instance: &Instance,
    person: usize,
    initiative: usize,
    lacks: Vec<staffing_model::plan::Lack>,
) -> LockConflict {
    LockConflict {
        person: instance.person(person).id.clone(),
        initiative: instance.problem.initiatives[initiative].id.clone(),
        lacks,
    }
}

/// A draft that keeps some locks, if there is one. Every rule between initiatives only limits, so teams without
/// anybody locked can stay out without loss; and of the others everybody who is neither locked nor a mentor of
/// somebody locked, unless a rule of the request asks for more people on a team.
fn keep<'a>(
    instance: &'a Instance<'a>,
    locked: &[usize],
    options: &Options,
) -> Result<Option<Draft<'a>>, Refused> {
    if locked.is_empty() {
        return Ok(Some(Draft::new(instance)));
    }
    let mut fate = vec![Fate::Off; instance.memberships.len()];
    for &at in locked {
        for &candidate in &instance.memberships[at].candidates {
            for mentor in instance.mentors(&instance.candidates[candidate]) {
                fate[mentor] = Fate::Free;
            }
        }
    }
    open_mentors_of_mentors(instance, &mut fate);
    open_whole_teams(instance, locked, &mut fate);
    for &at in locked {
        fate[at] = Fate::On;
    }
    let scope = Scope { fate, kept: Vec::new(), form: Form::Steps };
    let formulation = formulate(instance, &scope)?;
    let limits = Limits {
        gap: 1.0,
        target: None,
        nodes: NODES,
        seconds: 1e6,
        threads: options.threads,
        seed: options.seed,
    };
    match solve(formulation.model, None, &limits)? {
        Found { ended: Ended::Infeasible, .. } => Ok(None),
        Found { values: Some(values), .. } => {
            let amounts = formulation.variables.amounts(instance, &values, Form::Steps);
            Ok(Some(Draft::from_amounts(instance, &amounts)))
        }
        _ => Err(Refused("locks undecided".to_owned())),
    }
}

/// A mentor may be there to learn something else, and then needs a mentor too.
fn open_mentors_of_mentors(instance: &Instance, fate: &mut [Fate]) {
    let mut waiting: Vec<usize> = (0..fate.len()).filter(|&at| fate[at] == Fate::Free).collect();
    while let Some(at) = waiting.pop() {
        for &candidate in &instance.memberships[at].candidates {
            for mentor in instance.mentors(&instance.candidates[candidate]) {
                if fate[mentor] == Fate::Off {
                    fate[mentor] = Fate::Free;
                    waiting.push(mentor);
                }
            }
        }
    }
}

/// Rules of the request may ask for others beside those who are locked.
fn open_whole_teams(instance: &Instance, locked: &[usize], fate: &mut [Fate]) {
    let rules = &instance.problem.rules;
    let others_help =
        rules.knowledge == Strength::Required || rules.composition.external == Strength::Required;
    for &at in locked {
        let initiative = instance.memberships[at].initiative;
        if others_help || instance.must_be_complete(initiative) {
            fate[instance.initiatives[initiative].memberships.clone()].fill(Fate::Free);
        }
    }
}

/// Leaves out one lock after the other as long as the rest still contradict each other.
fn smallest_conflict(
    instance: &Instance,
    mut locked: Vec<usize>,
    options: &Options,
) -> Result<Vec<LockConflict>, Refused> {
    let mut at = 0;
    while at < locked.len() {
        let mut fewer = locked.clone();
        fewer.remove(at);
        if keep(instance, &fewer, options)?.is_none() {
            locked = fewer;
        } else {
            at += 1;
        }
    }
    let row = |at: usize| &instance.memberships[at];
    Ok(locked
        .iter()
        .map(|&at| lock_conflict(instance, row(at).person, row(at).initiative, Vec::new()))
        .collect())
}

#[cfg(test)]
mod tests;
