//! The best schedule of each person at given prices: on a team or not, with the least share or more, in steps, on so
//! many teams at a time, in the time they have. What it earns is exact, or the best that is still open where the search
//! was cut short: in both cases nothing the person could do in any plan earns more.

mod own;
mod own_prices;
mod places;
mod search;

use self::places::{Place, amounts, place};
use self::search::{Search, Step};
use super::instance::{Instance, TOLERANCE};
use super::shared::Worths;
use staffing_model::problem::Strength;

/// What a person does, and what it is worth without any prices.
#[derive(Debug, Clone, Default)]
pub(super) struct Schedule {
    /// Candidates with their amounts, in their own units.
    pub work: Vec<(usize, f64)>,
    /// Memberships.
    pub places: Vec<usize>,
    pub worth: f64,
}

/// The best that a person could do.
pub(super) struct Best {
    /// No schedule of theirs earns more.
    pub earns: f64,
    /// Nothing to do is one.
    pub schedule: Schedule,
}

/// What a person does best at what their work and places are worth beyond their prices.
pub(super) fn best(instance: &Instance, worths: &Worths, person: usize) -> Best {
    let memberships = instance.memberships_of[person].iter();
    let places: Vec<Place> = memberships.filter_map(|&at| place(instance, worths, at)).collect();
    if places.is_empty() {
        return Best { earns: 0.0, schedule: Schedule::default() };
    }
    let found = Search::new(instance, person, places).best();
    let mut schedule = Schedule::default();
    for step in found.path {
        match step {
            Step::Level(at, steps) => {
                schedule.places.push(at);
                schedule.work.extend(amounts(instance, worths, at, steps));
            }
            Step::Join(at) => schedule.places.push(at),
            Step::Work(candidate, amount) => schedule.work.push((candidate, amount)),
        }
    }
    schedule.worth = worth(instance, person, &schedule);
    Best { earns: found.earns, schedule }
}

/// What a schedule is worth without any prices but those of release and unfairness.
pub(super) fn worth(instance: &Instance, person: usize, schedule: &Schedule) -> f64 {
    let places: f64 = schedule.places.iter().map(|&at| instance.memberships[at].value).sum();
    let work: f64 = schedule.work.iter().map(|&(at, amount)| instance.candidates[at].value * amount).sum();
    let rule = &instance.problem.rules.fairness;
    let (mut load, mut able) = (vec![0.0; instance.periods()], vec![0.0; instance.periods()]);
    for &(at, amount) in &schedule.work {
        let row = &instance.candidates[at];
        let need = &instance.needs[row.need];
        let share = amount * need.unit_share();
        load[need.first..=need.last].iter_mut().for_each(|load| *load += share);
        if rule.strength == Strength::Wished && instance.book.is_only_able(person, row.initiative) {
            able[need.first..=need.last].iter_mut().for_each(|load| *load += share);
        }
    }
    let beyond = |load: f64, most: f64| if load - most > TOLERANCE { load - most } else { 0.0 };
    let capacity = &instance.person(person).capacity;
    let released: f64 = load.iter().zip(capacity).map(|(&load, &most)| beyond(load, most)).sum();
    let unfair: f64 = able.iter().map(|&load| beyond(load, rule.share)).sum();
    let weights = &instance.problem.weights;
    places + work - (weights.release * released + weights.prices.fairness * unfair) / 100.0
}

#[cfg(test)]
mod tests;
