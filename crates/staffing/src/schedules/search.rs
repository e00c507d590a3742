//! The schedule of one person that earns most: a search in depth over teams and amounts. Where it grows long, prices of
//! the person's own time and places bound it, and drop what cannot be in anything better.

use std::ops::RangeInclusive;

use super::own::Own;
use super::own_prices::{self, OwnPrices};
use super::places::{Kind, Place, Work};
use crate::instance::{Instance, TOLERANCE};

/// Steps of the search before the person's own prices are made, and with them.
const SHORT: usize = 300;
const LONG: usize = 10_000;
/// Less than this more is no better.
const HAIR: f64 = 1e-9;

/// A part of a schedule.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    /// On the team of a membership, with so many steps of full time.
    Level(usize, usize),
    /// On the team of a membership; the work comes after it.
    Join(usize),
    /// So much of a candidate, in its own unit.
    Work(usize, f64),
}

/// What was found.
pub(super) struct Found {
    /// No schedule earns more.
    pub earns: f64,
    pub path: Vec<Step>,
}

/// The search: where it stands, and the most that was found.
pub(super) struct Search {
    own: Own,
    places: Vec<Place>,
    rest: Rest,
    /// By period: time left, release included.
    left: Vec<f64>,
    /// By period: what is left of what they may carry of what they are only able to do; negative beyond it.
    fair: Vec<f64>,
    /// By period: teams so far.
    teams: Vec<usize>,
    path: Vec<Step>,
    best: f64,
    best_path: Vec<Step>,
    /// The most that what was not searched could earn.
    open: f64,
    steps: usize,
    limit: usize,
}

/// By place, and one after the last: what it and those after it can earn at most.
struct Rest {
    /// If there is time for all of it.
    all: Vec<f64>,
    /// By a per cent of full time, and by a place among the teams, in each period (`place * periods + period`).
    density: Vec<f64>,
    seat: Vec<f64>,
    /// Beyond the person's own prices, where there are some.
    beyond: Option<(OwnPrices, Vec<f64>)>,
}

impl Search {
    pub fn new(instance: &Instance, person: usize, mut places: Vec<Place>) -> Self {
        places.sort_by(|one, other| other.locked.cmp(&one.locked).then(other.most.total_cmp(&one.most)));
        let (own, periods) = (Own::of(instance, person), instance.periods());
        Self {
            rest: Rest::new(&places, periods, None),
            places,
            left: own.reach.clone(),
            fair: vec![own.fair.0; periods],
            teams: vec![0; periods],
            path: Vec::new(),
            best: f64::NEG_INFINITY,
            best_path: Vec::new(),
            open: f64::NEG_INFINITY,
            steps: 0,
            limit: SHORT,
            own,
        }
    }

    /// What the best schedule earns, or at most earns where the search was cut short.
    pub fn best(mut self) -> Found {
        let everything = self.rest.all[0];
        self.place(0, 0.0);
        if self.steps > self.limit {
            let prices = own_prices::prices(&self.own, &self.places, self.best);
            if self.best.is_finite() {
                prices.drop_hopeless(&self.own, &mut self.places, self.best);
            }
            self.places.sort_by(|one, other| {
                other.locked.cmp(&one.locked).then(prices.beyond(other).total_cmp(&prices.beyond(one)))
            });
            self.rest = Rest::new(&self.places, self.own.periods, Some(prices));
            (self.steps, self.limit, self.open) = (0, LONG, f64::NEG_INFINITY);
            self.place(0, 0.0);
        }
        let earns = self.best.max(self.open);
        Found { earns: if earns.is_finite() { earns } else { everything.max(0.0) }, path: self.best_path }
    }

    /// On the team at `at` or not, and then the later ones.
    fn place(&mut self, at: usize, worth: f64) {
        if at == self.places.len() {
            if worth > self.best {
                self.best = worth;
                self.best_path.clone_from(&self.path);
            }
            return;
        }
        if self.is_over(at, worth, 0.0) {
            return;
        }
        let window = self.places[at].window.clone();
        if self.teams[window.clone()].iter().all(|&teams| teams < self.own.most_at_once) {
            self.teams[window.clone()].iter_mut().for_each(|teams| *teams += 1);
            self.join(at, worth);
            self.teams[window].iter_mut().for_each(|teams| *teams -= 1);
        }
        if !self.places[at].locked {
            self.place(at + 1, worth);
        }
    }

    fn join(&mut self, at: usize, worth: f64) {
        let membership = self.places[at].membership;
        match &self.places[at].kind {
            Kind::Levels(window, levels) => {
                let (window, count) = (window.clone(), levels.len());
                let (room, able) = (self.room(&window, self.places[at].only_able), self.places[at].only_able);
                for number in (0..count).rev() {
                    let Kind::Levels(_, levels) = &self.places[at].kind else { return };
                    let level = levels[number];
                    if level.share() <= room {
                        let paid = self.take(&window, level.share(), able) - level.alone;
                        self.path.push(Step::Level(membership, level.steps));
                        self.place(at + 1, worth + level.earns - paid);
                        self.path.pop();
                        self.take(&window, -level.share(), able);
                    }
                }
            }
            Kind::Works(joining, _) => {
                let joining = *joining;
                self.path.push(Step::Join(membership));
                self.work((at, 0), worth + joining, 0.0);
                self.path.pop();
            }
        }
    }

    /// Every amount of one work on the team at `at`, most first, and then the later ones.
    fn work(&mut self, (at, number): (usize, usize), worth: f64, chunk: f64) {
        let Kind::Works(_, works) = &self.places[at].kind else { return };
        let Some(work) = works.get(number) else {
            if chunk >= self.own.least_chunk - TOLERANCE {
                self.place(at + 1, worth);
            }
            return;
        };
        let (work, able) = (work.clone(), self.places[at].only_able);
        let gain: f64 = works[number..].iter().map(Work::gain).sum();
        let mut amount = work.most.min((self.room(&work.window, able) / work.share).floor());
        while amount >= 0.0 && !self.is_over(at + 1, worth, gain) {
            let paid = self.take(&work.window, work.share * amount, able);
            if amount > 0.0 {
                self.path.push(Step::Work(work.candidate, amount * work.unit));
            }
            self.work((at, number + 1), worth + work.earns * amount - paid, chunk + work.counts * amount);
            if amount > 0.0 {
                self.path.pop();
            }
            self.take(&work.window, -work.share * amount, able);
            amount -= 1.0;
        }
    }

    fn room(&self, window: &RangeInclusive<usize>, only_able: bool) -> f64 {
        let least =
            |left: &[f64]| left[window.clone()].iter().copied().fold(f64::INFINITY, f64::min) + TOLERANCE;
        let room = least(&self.left);
        if only_able && self.own.fair.1.is_infinite() { room.min(least(&self.fair)) } else { room }
    }

    /// Takes time; what the release for it and unfairness cost.
    fn take(&mut self, window: &RangeInclusive<usize>, share: f64, only_able: bool) -> f64 {
        let (mut released, mut unfair) = (0.0, 0.0);
        for period in window.clone() {
            let (left, extra) = (self.left[period], self.own.extra[period]);
            self.left[period] = left - share;
            released += (extra - left + share).max(0.0) - (extra - left).max(0.0);
            if only_able {
                let left = self.fair[period];
                self.fair[period] = left - share;
                unfair += (share - left).max(0.0) - (-left).max(0.0);
            }
        }
        let price = if self.own.fair.1.is_finite() { self.own.fair.1 } else { 0.0 };
        self.own.release * released + price * unfair
    }

    /// Can nothing better come from the place at `at` on, with `gain` before it, or has the search gone on too long?
    fn is_over(&mut self, at: usize, worth: f64, gain: f64) -> bool {
        let most = worth + gain + self.rest.most(at, &self.own, &self.left, &self.teams);
        if most <= self.best + HAIR {
            return true;
        }
        self.steps += 1;
        if self.steps > self.limit {
            self.open = self.open.max(most);
        }
        self.steps > self.limit
    }
}

impl Rest {
    fn new(places: &[Place], periods: usize, prices: Option<OwnPrices>) -> Self {
        let count = places.len();
        let mut rest = Self {
            all: vec![0.0; count + 1],
            density: vec![0.0; (count + 1) * periods],
            seat: vec![0.0; (count + 1) * periods],
            beyond: prices.map(|prices| (prices, vec![0.0; count + 1])),
        };
        for (at, place) in places.iter().enumerate().rev() {
            rest.all[at] = rest.all[at + 1] + if place.locked { place.most } else { place.most.max(0.0) };
            let (density, seat) =
                (place.density(), place.most.max(0.0) / place.window.clone().count() as f64);
            for period in 0..periods {
                let (here, after) = (at * periods + period, (at + 1) * periods + period);
                let active = place.window.contains(&period);
                rest.density[here] = rest.density[after].max(if active { density } else { 0.0 });
                rest.seat[here] = rest.seat[after].max(if active { seat } else { 0.0 });
            }
            if let Some((prices, beyond)) = &mut rest.beyond {
                beyond[at] = beyond[at + 1] + prices.beyond(place);
            }
        }
        rest
    }

    /// What the place at `at` and those after it can earn with what is left.
    fn most(&self, at: usize, own: &Own, left: &[f64], teams: &[usize]) -> f64 {
        let from = at * own.periods;
        let by = |each: &[f64], amount: &dyn Fn(usize) -> f64| -> f64 {
            (0..own.periods).map(|period| amount(period) * each[from + period]).sum()
        };
        let by_time = by(&self.density, &|period| left[period]);
        let by_seat = by(&self.seat, &|period| (own.most_at_once - teams[period]) as f64);
        let most = self.all[at].min(by_time).min(by_seat);
        match &self.beyond {
            Some((prices, beyond)) => most.min(beyond[at] + prices.of_rest(own, left, teams)),
            None => most,
        }
    }
}
