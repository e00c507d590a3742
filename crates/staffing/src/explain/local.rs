//! One thing changed, and the teams around it made anew: a plan that shows what the change costs at most.

use std::collections::BTreeSet;

use super::Scene;
use crate::draft::Draft;
use crate::formulation::{Fate, Form, Scope, formulate};
use crate::instance::TOLERANCE;
use crate::solve::{Limits, solve};

/// Branch-and-bound nodes: a work limit, so that the answer is the same every time.
const NODES: i32 = 50;
/// So many people outside a team may come in, those the prices favour.
const NEWCOMERS: usize = 20;

/// What is changed: memberships by number.
#[derive(Default)]
pub(super) struct Change {
    /// Must be.
    pub on: Option<usize>,
    /// Must not be.
    pub off: BTreeSet<usize>,
    /// No longer locked.
    pub unlocked: Option<usize>,
}

/// What the plan loses by a change when only the teams it touches, and the people's other teams, are made anew; `None`
/// where these teams alone cannot take it. Below 0 it gains.
pub(super) fn loss(scene: &Scene, change: &Change) -> Option<f64> {
    let instance = scene.instance;
    let kept = scene.draft.amounts().to_vec();
    let scope = Scope { fate: fates(scene, change), kept, form: Form::Steps };
    let formulation = formulate(instance, &scope).ok()?;
    if formulation.variables.columns.is_empty() {
        // Nobody is left who could be on any team.
        return Some(scene.draft.objective());
    }
    let limits = Limits { gap: 1e-4, target: None, nodes: NODES, seconds: 1e6, threads: 1, seed: 0 };
    let found = solve(formulation.model, None, &limits).ok()?;
    let amounts = formulation.variables.amounts(instance, &found.values?, Form::Steps);
    Some(scene.draft.objective() - Draft::from_amounts(instance, &amounts).objective())
}

fn fates(scene: &Scene, change: &Change) -> Vec<Fate> {
    let instance = scene.instance;
    let people = people(scene, change);
    let open = open(scene, change, &people);
    let mut fates: Vec<Fate> = Vec::with_capacity(instance.memberships.len());
    for (at, membership) in instance.memberships.iter().enumerate() {
        let locked = membership.locked && change.unlocked != Some(at);
        // Whoever the change is about may do anything else instead.
        let free = open.contains(&membership.initiative) && scene.draft.on_team[at];
        fates.push(match free || people.contains(&membership.person) {
            _ if change.off.contains(&at) => Fate::Off,
            _ if locked || change.on == Some(at) => Fate::On,
            true => Fate::Free,
            false if scene.draft.on_team[at] => Fate::Kept,
            false => Fate::Off,
        });
    }
    for at in newcomers(scene, &open) {
        if fates[at] == Fate::Off && !change.off.contains(&at) {
            fates[at] = Fate::Free;
        }
    }
    fates
}

/// Whom the change is about.
fn people(scene: &Scene, change: &Change) -> BTreeSet<usize> {
    let changed = change.on.iter().chain(&change.off).chain(&change.unlocked);
    changed.map(|&at| scene.instance.memberships[at].person).collect()
}

/// Initiatives to make anew: those of the changed memberships, and what the people in them work on.
fn open(scene: &Scene, change: &Change, people: &BTreeSet<usize>) -> BTreeSet<usize> {
    let memberships = scene.instance.memberships.iter().enumerate();
    let theirs = memberships.filter(|&(at, membership)| {
        let changed = change.on == Some(at) || change.unlocked == Some(at);
        changed || (scene.draft.on_team[at] && people.contains(&membership.person))
    });
    theirs.map(|(_, membership)| membership.initiative).collect()
}

/// People outside the open teams who could come in, those first whom the prices favour.
fn newcomers(scene: &Scene, open: &BTreeSet<usize>) -> Vec<usize> {
    let instance = scene.instance;
    let favour = |at: usize| {
        let candidates = instance.memberships[at].candidates.iter();
        candidates
            .map(|&one| scene.prices.reduced[one] * instance.candidates[one].most)
            .fold(f64::NEG_INFINITY, f64::max)
    };
    let mut found = Vec::new();
    for &initiative in open {
        let mut outside: Vec<usize> = instance.initiatives[initiative].memberships.clone().collect();
        outside.retain(|&at| !scene.draft.on_team[at]);
        outside.sort_by(|&one, &other| favour(other).total_cmp(&favour(one)).then(one.cmp(&other)));
        found.extend(outside.into_iter().take(NEWCOMERS));
    }
    found
}

/// Does a candidate's membership hold no other work?
pub(super) fn is_all_of_membership(scene: &Scene, candidate: usize) -> bool {
    let row = &scene.instance.candidates[candidate];
    let mut others = scene.instance.memberships[row.membership].candidates.iter();
    others.all(|&at| at == candidate || scene.amount(at) <= TOLERANCE)
}
