//! Do the prices say what solving the relaxation again says?

use serde::Serialize;

use super::hire::hires;
use super::{ExplainError, Hire, Scene, one_more, without_person};
use crate::instance::{Instance, TOLERANCE};
use crate::slim::{self, Lean};
use staffing_model::problem::Problem;

/// Figures by prices beside figures by solving the relaxation again.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Check {
    /// Of people: rent beside loss, people from all over the plan.
    pub people: Vec<Pair>,
    /// Of kinds of hire: worth beside gain, the best first, then some from the rest.
    pub hires: Vec<Pair>,
    /// Correlation of rents and losses; 1 where both are the same for all.
    pub correlation: f64,
    /// The greatest amount by which a gain exceeds what was said to be the most; 0 where none does.
    pub exceeded: f64,
}

/// One figure both ways.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pair {
    /// The person, or what one more would hold.
    pub what: String,
    /// By the relaxation's prices.
    pub by_prices: f64,
    /// By solving the relaxation again.
    pub solved_again: f64,
}

pub(super) fn check(scene: &Scene, pairs: usize) -> Result<Check, ExplainError> {
    let before = bound(scene.instance.problem)?;
    let people = people(scene, before, pairs)?;
    let hires = hire_pairs(scene, before, pairs)?;
    let over = |pair: &Pair| pair.solved_again - pair.by_prices;
    Ok(Check {
        correlation: correlation(&people),
        exceeded: hires.iter().map(over).fold(0.0, f64::max),
        people,
        hires,
    })
}

fn people(scene: &Scene, before: f64, pairs: usize) -> Result<Vec<Pair>, ExplainError> {
    let instance = scene.instance;
    let works = |&person: &usize| scene.candidates_of(person).any(|at| scene.amount(at) > TOLERANCE);
    let people: Vec<usize> = (0..instance.problem.people.len()).filter(works).collect();
    spread(&people, pairs)
        .map(|&person| {
            let key = &instance.person(person).id;
            let bound = bound(&without_person(instance.problem, key))?;
            Ok(Pair {
                what: key.to_string(),
                by_prices: scene.prices.rents[person],
                solved_again: before - bound,
            })
        })
        .collect()
}

fn hire_pairs(scene: &Scene, before: f64, pairs: usize) -> Result<Vec<Pair>, ExplainError> {
    let hires = hires(scene)?;
    let (best, rest) = hires.split_at(hires.len().min(pairs.div_ceil(2)));
    let tried = best.iter().chain(spread(rest, pairs - best.len()));
    tried
        .map(|hire: &Hire| {
            let bound = bound(&one_more(scene.instance.problem, &hire.skills))?;
            let held = hire.skills.iter().map(|(skill, level)| format!("{skill} {level}"));
            Ok(Pair {
                what: held.collect::<Vec<_>>().join(" + "),
                by_prices: hire.worth,
                solved_again: bound - before,
            })
        })
        .collect()
}

/// What the relaxation of a problem is worth.
pub(super) fn bound(problem: &Problem) -> Result<f64, ExplainError> {
    Ok(slim::prices(&Instance::new(problem), Lean::Even)?.bound)
}

/// So many of the rows, evenly spread.
fn spread<T>(rows: &[T], wanted: usize) -> impl Iterator<Item = &T> {
    let wanted = wanted.min(rows.len());
    (0..wanted).map(move |at| &rows[at * rows.len() / wanted])
}

/// Pearson's.
fn correlation(pairs: &[Pair]) -> f64 {
    let count = pairs.len().max(1) as f64;
    let mean = |value: fn(&Pair) -> f64| pairs.iter().map(value).sum::<f64>() / count;
    let (prices, again) = (mean(|pair| pair.by_prices), mean(|pair| pair.solved_again));
    let sum = |of: &dyn Fn(&Pair) -> f64| pairs.iter().map(of).sum::<f64>();
    let both = sum(&|pair| (pair.by_prices - prices) * (pair.solved_again - again));
    let one = sum(&|pair| (pair.by_prices - prices).powi(2));
    let other = sum(&|pair| (pair.solved_again - again).powi(2));
    // Where nothing varies there is nothing to get wrong.
    if one * other <= 0.0 { 1.0 } else { both / (one * other).sqrt() }
}
