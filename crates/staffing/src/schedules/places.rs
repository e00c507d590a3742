//! The teams a person could be on at given prices, and what they could do there.

use std::ops::RangeInclusive;

use crate::instance::{Instance, Membership, STEP, TOLERANCE, whole};
use crate::shared::Worths;
use staffing_model::problem::Strength;

/// A place earns nothing below this.
const NOTHING: f64 = 1e-9;

/// A team a person could be on.
#[derive(Clone)]
pub(super) struct Place {
    pub membership: usize,
    /// Must they be on it?
    pub locked: bool,
    /// Is the person only able to, where what is fair limits that?
    pub only_able: bool,
    /// Periods in which it counts as one initiative.
    pub window: RangeInclusive<usize>,
    pub kind: Kind,
    /// The most it can earn, whatever else is done.
    pub most: f64,
}

/// How the work there is chosen.
#[derive(Clone)]
pub(super) enum Kind {
    /// All of it in the same periods, in whole steps: so much in each of them earns so much, more for more.
    Levels(RangeInclusive<usize>, Vec<Level>),
    /// Work in different periods; being there earns so much by itself.
    Works(f64, Vec<Work>),
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Level {
    /// Steps of full time.
    pub steps: usize,
    /// Less what release for it and unfairness cost where nothing else is done.
    pub earns: f64,
    /// That cost.
    pub alone: f64,
}

impl Level {
    /// Per cent of full time.
    pub fn share(self) -> f64 {
        self.steps as f64 * STEP
    }
}

/// Work in one need.
#[derive(Debug, Clone)]
pub(super) struct Work {
    pub candidate: usize,
    /// What one head or one step earns.
    pub earns: f64,
    /// Heads or steps at most.
    pub most: f64,
    /// Units of the candidate in one of them.
    pub unit: f64,
    /// Per cent of full time of one of them.
    pub share: f64,
    /// What one of them counts towards the least share.
    pub counts: f64,
    pub window: RangeInclusive<usize>,
}

impl Work {
    pub fn gain(&self) -> f64 {
        (self.earns * self.most).max(0.0)
    }
}

/// The place of a membership, where it could earn something or must be.
pub(super) fn place(instance: &Instance, worths: &Worths, membership: usize) -> Option<Place> {
    let row = &instance.memberships[membership];
    let initiative = &instance.initiatives[row.initiative];
    let works = works(instance, worths, row);
    let joining = worths.places[membership];
    let most = joining + works.iter().map(Work::gain).sum::<f64>();
    if most <= NOTHING && !row.locked {
        return None;
    }
    let (kind, most) = if is_level(&works) {
        let levels = levels(instance, row, joining, &works);
        let most = levels.last()?.earns;
        (Kind::Levels(works[0].window.clone(), levels), most)
    } else {
        (Kind::Works(joining, works), most)
    };
    let window = initiative.first..=initiative.last;
    let only_able = is_limited(instance, row);
    (most > NOTHING || row.locked).then_some(Place {
        membership,
        locked: row.locked,
        only_able,
        window,
        kind,
        most,
    })
}

/// Is it work that the person is only able to do, where what is fair limits that?
pub(super) fn is_limited(instance: &Instance, row: &Membership) -> bool {
    let limited = instance.problem.rules.fairness.strength.is_on();
    limited && instance.book.is_only_able(row.person, row.initiative)
}

fn works(instance: &Instance, worths: &Worths, row: &Membership) -> Vec<Work> {
    let work = |&at: &usize| {
        let candidate = &instance.candidates[at];
        let need = &instance.needs[candidate.need];
        let unit = if need.head.is_some() { 1.0 } else { STEP };
        Work {
            candidate: at,
            earns: unit * worths.work[at],
            most: ((candidate.most + TOLERANCE) / unit).floor(),
            unit,
            share: unit * need.unit_share(),
            counts: unit * instance.chunk_share(candidate),
            window: need.first..=need.last,
        }
    };
    let mut works: Vec<Work> = row.candidates.iter().map(work).collect();
    let density = |work: &Work| work.earns / work.share / work.window.clone().count() as f64;
    works.sort_by(|one, other| {
        density(other).total_cmp(&density(one)).then(one.candidate.cmp(&other.candidate))
    });
    works
}

/// Is the work all in the same periods, in whole steps, and is the least share a matter of time alone?
fn is_level(works: &[Work]) -> bool {
    let fits = |work: &Work| {
        let counts_its_time = works.len() == 1 || work.counts <= work.share + TOLERANCE;
        work.window == works[0].window && (work.share / STEP).fract() == 0.0 && counts_its_time
    };
    works.iter().all(fits)
}

/// What each amount of work earns, being there included, from the least share up; only where more earns more.
fn levels(instance: &Instance, row: &Membership, joining: f64, works: &[Work]) -> Vec<Level> {
    let earned = earned(instance, row, works, &mut |_, _| {});
    let least = least_steps(instance, works);
    let (mut levels, mut best) = (Vec::new(), if row.locked { f64::NEG_INFINITY } else { NOTHING });
    for (steps, earned) in earned.iter().enumerate().skip(least) {
        let alone = alone(instance, row, &works[0].window, steps as f64 * STEP);
        let earns = joining + earned - alone;
        if earns > best {
            best = earns;
            levels.push(Level { steps, earns, alone });
        }
    }
    levels
}

/// What release and unfairness cost where a person does nothing else.
fn alone(instance: &Instance, row: &Membership, window: &RangeInclusive<usize>, share: f64) -> f64 {
    let capacity = &instance.person(row.person).capacity[window.clone()];
    let released: f64 = capacity.iter().map(|capacity| (share - capacity).max(0.0)).sum();
    let rule = &instance.problem.rules.fairness;
    let wished = rule.strength == Strength::Wished && is_limited(instance, row);
    let unfair = if wished { (share - rule.share).max(0.0) * capacity.len() as f64 } else { 0.0 };
    let weights = &instance.problem.weights;
    (weights.release * released + weights.prices.fairness * unfair) / 100.0
}

/// The least that counts as being on the team.
fn least_steps(instance: &Instance, works: &[Work]) -> usize {
    match works {
        // A head's own place always does.
        [one] if one.counts >= instance.least_chunk() => steps(one.share).max(1),
        _ => whole(((instance.least_chunk() - TOLERANCE) / STEP).ceil().max(1.0)),
    }
}

/// The most each number of steps earns, exactly that many, and by `note` how much of which work makes it.
fn earned(
    instance: &Instance,
    row: &Membership,
    works: &[Work],
    note: &mut dyn FnMut(usize, &[u32]),
) -> Vec<f64> {
    let window = &works[0].window;
    let reach = instance.least_reach(row.person, *window.start(), *window.end());
    let rule = &instance.problem.rules.fairness;
    let fair = rule.strength == Strength::Required && is_limited(instance, row);
    let reach = if fair { reach.min(rule.share) } else { reach };
    let all: f64 = works.iter().map(|work| work.share * work.most).sum();
    let most = whole(((reach.min(all) + TOLERANCE) / STEP).floor());
    let mut earned = vec![f64::NEG_INFINITY; most + 1];
    earned[0] = 0.0;
    let mut taken = vec![0; most + 1];
    for (number, work) in works.iter().enumerate() {
        let (each, at_most) = (steps(work.share), whole(work.most));
        taken.fill(0);
        for load in (each..=most).rev() {
            for amount in 1..=at_most.min(load / each) {
                let worth = earned[load - amount * each] + amount as f64 * work.earns;
                if worth > earned[load] {
                    earned[load] = worth;
                    taken[load] = u32::try_from(amount).unwrap_or(u32::MAX);
                }
            }
        }
        note(number, &taken);
    }
    earned
}

/// The amounts by candidate, in their own units, that make the most of so much time on a team of levels.
pub(super) fn amounts(
    instance: &Instance,
    worths: &Worths,
    membership: usize,
    steps_given: usize,
) -> Vec<(usize, f64)> {
    let row = &instance.memberships[membership];
    let works = works(instance, worths, row);
    let mut tables = Vec::new();
    earned(instance, row, &works, &mut |_, taken| tables.push(taken.to_vec()));
    let (mut left, mut found) = (steps_given, Vec::new());
    for (work, taken) in works.iter().zip(&tables).rev() {
        let amount = taken[left];
        if amount > 0 {
            found.push((work.candidate, f64::from(amount) * work.unit));
            left -= amount as usize * steps(work.share);
        }
    }
    found
}

fn steps(share: f64) -> usize {
    whole(share / STEP)
}
