//! Whole schedules of people as columns of a linear programme: its prices ask for better schedules, and those lower the
//! bound. Prices stay within a box around the best ones so far, so that they do not swing. Its mean says who should be
//! where, better than the relaxation does, since nobody is half on a team there for want of a whole schedule.

mod columns;
mod programme;

use std::collections::BTreeSet;

use self::columns::Column;
use self::programme::Programme;
use super::formulation::Refused;
use super::instance::{Instance, whole};
use super::schedules::{self, Schedule};
use super::shared::Shared;
use super::slim::Prices;

/// How far prices may go from those at the start, as a part of them.
const BOX: f64 = 0.1;
const BOX_OF_LARGE: f64 = 0.03;
/// More candidates than this make a problem large.
const LARGE: usize = 40_000;
/// The part of the best prices in those that are asked at, and below which nothing of them is.
const OF_BEST: f64 = 0.4;
const OF_BEST_AT_LEAST: f64 = 0.3;
/// The bound is good enough this near to what the columns can prove.
const TOLERANCE: f64 = 3e-4;
/// Rounds at most.
const ROUNDS: usize = 60;

/// The mean of the schedules in the programme's solution.
pub(super) struct Mean {
    /// By candidate, in its own unit.
    pub amounts: Vec<f64>,
    /// By membership: how much of it is used, 0 to 1.
    pub on_team: Vec<f64>,
    /// By membership: what the best schedule with it would lose; 0 where it is used.
    pub reduced: Vec<f64>,
}

/// The columns so far, and the best bound.
pub(super) struct Master<'a> {
    instance: &'a Instance<'a>,
    shared: Shared,
    programme: Programme,
    columns: Vec<Column>,
    seen: BTreeSet<(usize, Vec<(usize, usize)>)>,
    best_prices: Vec<f64>,
    /// No plan of the whole problem is worth more.
    pub bound: f64,
    /// Is more proven by nothing that these rows hold?
    pub settled: bool,
    boxed: bool,
}

impl<'a> Master<'a> {
    /// Begins with the best schedules at the relaxation's prices: that bound is the least that will be proven.
    pub fn new(instance: &'a Instance<'a>, prices: &Prices) -> Result<Self, Refused> {
        let shared = Shared::new(instance, prices);
        let width = if instance.candidates.len() > LARGE { BOX_OF_LARGE } else { BOX };
        let mut master = Self {
            programme: Programme::new(instance, &shared, width)?,
            best_prices: shared.start.clone(),
            instance,
            shared,
            columns: Vec::new(),
            seen: BTreeSet::new(),
            bound: f64::INFINITY,
            settled: false,
            boxed: true,
        };
        let start = master.shared.start.clone();
        master.ask(&start)?;
        Ok(master)
    }

    /// Takes in what each person does in a plan.
    pub fn take_in(&mut self, amounts: &[f64]) -> Result<(), Refused> {
        let mut schedules = vec![Schedule::default(); self.instance.problem.people.len()];
        for (at, &amount) in amounts.iter().enumerate().filter(|(_, amount)| **amount > 0.0) {
            let row = &self.instance.candidates[at];
            let schedule = &mut schedules[row.person];
            schedule.work.push((at, amount));
            if !schedule.places.contains(&row.membership) {
                schedule.places.push(row.membership);
            }
        }
        for (person, mut schedule) in schedules.into_iter().enumerate() {
            schedule.worth = schedules::worth(self.instance, person, &schedule);
            self.add(person, schedule)?;
        }
        Ok(())
    }

    /// Takes in a schedule, if it is one and new.
    fn add(&mut self, person: usize, schedule: Schedule) -> Result<bool, Refused> {
        let new = !schedule.places.is_empty() && self.seen.insert((person, key(&schedule)));
        if new {
            let column = Column::new(&self.shared, person, schedule);
            self.programme.add(&column)?;
            self.columns.push(column);
        }
        Ok(new)
    }

    /// Asks for schedules until the bound is at most `enough`, or columns have no more to give, or the time is up.
    pub fn lower(&mut self, enough: f64, seconds_left: &dyn Fn() -> f64) -> Result<(), Refused> {
        for _ in 0..ROUNDS {
            if self.bound <= enough || self.settled || seconds_left() <= 0.0 {
                return Ok(());
            }
            let solution = self.programme.solve()?;
            let mut of_best = OF_BEST;
            let mut new = 0;
            loop {
                let prices = mixed(&self.best_prices, &solution.prices, of_best);
                new += self.ask(&prices)?;
                if new > 0 || of_best <= 0.0 {
                    break;
                }
                of_best = if of_best < OF_BEST_AT_LEAST { 0.0 } else { of_best / 2.0 };
            }
            if self.bound - self.shared.met - solution.worth < TOLERANCE * self.bound.abs() || new == 0 {
                if self.boxed && solution.in_box {
                    self.programme.unbox();
                    self.boxed = false;
                } else {
                    self.settled = true;
                }
            }
        }
        self.settled = true;
        Ok(())
    }

    /// The best schedules at some prices: what they prove, and how many are new.
    fn ask(&mut self, prices: &[f64]) -> Result<usize, Refused> {
        let worths = self.shared.worths(self.instance, prices);
        let mut bound = self.shared.constant(prices);
        let mut new = 0;
        for person in 0..self.instance.problem.people.len() {
            let best = schedules::best(self.instance, &worths, person);
            bound += best.earns;
            new += usize::from(self.add(person, best.schedule)?);
        }
        if bound < self.bound {
            self.bound = bound;
            self.best_prices = prices.to_vec();
        }
        Ok(new)
    }

    /// The mean of the columns, by their part in the programme's solution.
    pub fn mean(&mut self) -> Result<Mean, Refused> {
        let solution = self.programme.solve()?;
        let mut mean = Mean {
            amounts: vec![0.0; self.instance.candidates.len()],
            on_team: vec![0.0; self.instance.memberships.len()],
            reduced: vec![f64::NEG_INFINITY; self.instance.memberships.len()],
        };
        for (column, &part) in self.columns.iter().zip(&solution.parts) {
            let reduced = column.reduced(&solution.prices, solution.rents[column.person]);
            for &at in &column.schedule.places {
                mean.on_team[at] += part;
                mean.reduced[at] = mean.reduced[at].max(reduced.min(0.0));
            }
            for &(at, amount) in &column.schedule.work {
                mean.amounts[at] += part * amount;
            }
        }
        mean.on_team.iter_mut().for_each(|part| *part = if *part > 1.0 - 1e-6 { 1.0 } else { *part });
        Ok(mean)
    }
}

fn mixed(best: &[f64], now: &[f64], of_best: f64) -> Vec<f64> {
    best.iter().zip(now).map(|(best, now)| of_best * best + (1.0 - of_best) * now).collect()
}

/// What tells a schedule from others of the same person.
fn key(schedule: &Schedule) -> Vec<(usize, usize)> {
    let amount = |&(at, amount): &(usize, f64)| (at, whole(amount));
    let mut key: Vec<(usize, usize)> = schedule.work.iter().map(amount).collect();
    key.sort_unstable();
    key
}

#[cfg(test)]
mod tests;
