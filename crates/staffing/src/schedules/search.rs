//! The schedule of one person that earns most, exactly: a search in depth over teams and amounts.

use std::ops::RangeInclusive;

use crate::instance::{Instance, TOLERANCE};

/// Steps of the search after which it gives up: thirty times what most people need, and two milliseconds.
const STEPS: usize = 20_000;

/// A team a person could be on.
pub(super) struct Place {
    /// What being on it earns by itself.
    pub worth: f64,
    /// Must they be on it?
    pub locked: bool,
    /// Periods in which it counts as one initiative.
    pub window: RangeInclusive<usize>,
    pub work: Vec<Work>,
}

/// Work they could do there.
pub(super) struct Work {
    /// What one head or one step earns.
    pub worth: f64,
    /// Heads or steps at most.
    pub most: f64,
    /// Per cent of full time of one head or step.
    pub share: f64,
    /// What one head or step counts towards the least share.
    pub counts: f64,
    pub window: RangeInclusive<usize>,
}

impl Place {
    /// The most it can earn, whatever else is done.
    pub fn most(&self) -> f64 {
        self.worth + self.work.iter().map(Work::gain).sum::<f64>()
    }
}

impl Work {
    fn gain(&self) -> f64 {
        (self.worth * self.most).max(0.0)
    }

    /// What a per cent of full time earns in each period.
    pub fn density(&self) -> f64 {
        self.worth / self.share / self.window.clone().count() as f64
    }
}

/// What a place and those after it can earn at most.
#[derive(Clone)]
struct Rest {
    /// If there is time for all of it.
    all: f64,
    /// By being on the teams.
    joining: f64,
    /// By a per cent of full time, in each period.
    density: Vec<f64>,
}

/// The search: where it stands, and the most that was found.
pub(super) struct Search {
    places: Vec<Place>,
    /// By place, and one after the last.
    rest: Vec<Rest>,
    most_at_once: usize,
    least_chunk: f64,
    /// What one per cent of release costs in a period.
    release: f64,
    /// By period: what the person can be freed further.
    extra: Vec<f64>,
    /// By period: time left, release included.
    left: Vec<f64>,
    /// By period: teams so far.
    teams: Vec<usize>,
    best: f64,
    steps: usize,
}

impl Search {
    pub fn new(instance: &Instance, person: usize, places: Vec<Place>) -> Self {
        let (row, periods) = (instance.person(person), instance.periods());
        Self {
            rest: rest(&places, periods),
            places,
            most_at_once: row.max_initiatives as usize,
            least_chunk: instance.least_chunk(),
            release: instance.problem.weights.release / 100.0,
            extra: (0..periods).map(|period| row.extra_in(period)).collect(),
            left: (0..periods).map(|period| instance.reach(person, period)).collect(),
            teams: vec![0; periods],
            best: f64::NEG_INFINITY,
            steps: 0,
        }
    }

    /// What the best schedule earns; without locks nothing to do is one. `None` where none is found, or not in time.
    pub fn best(mut self) -> Option<f64> {
        self.place(0, 0.0);
        (self.steps <= STEPS && self.best.is_finite()).then_some(self.best)
    }

    /// On the team at `at` or not, and then the later ones.
    fn place(&mut self, at: usize, worth: f64) {
        if at == self.places.len() {
            self.best = self.best.max(worth - self.released());
            return;
        }
        if self.is_hopeless(at, worth, self.rest[at].all, self.rest[at].joining) {
            return;
        }
        let window = self.places[at].window.clone();
        if self.teams[window.clone()].iter().all(|&teams| teams < self.most_at_once) {
            self.teams[window.clone()].iter_mut().for_each(|teams| *teams += 1);
            self.work((at, 0), worth + self.places[at].worth, 0.0);
            self.teams[window].iter_mut().for_each(|teams| *teams -= 1);
        }
        if !self.places[at].locked {
            self.place(at + 1, worth);
        }
    }

    /// Every amount of one work on the team at `at`, most first, and then the later ones.
    fn work(&mut self, (at, number): (usize, usize), worth: f64, chunk: f64) {
        let Some(work) = self.places[at].work.get(number) else {
            if chunk >= self.least_chunk - TOLERANCE {
                self.place(at + 1, worth);
            }
            return;
        };
        let (each, share, counts, window) = (work.worth, work.share, work.counts, work.window.clone());
        let room = self.left[window.clone()].iter().copied().fold(f64::INFINITY, f64::min);
        let mut amount = work.most.min(((room + TOLERANCE) / share).floor());
        let more = self.places[at].work[number..].iter().map(Work::gain).sum::<f64>() + self.rest[at + 1].all;
        while amount >= 0.0 && !self.is_hopeless(at, worth, more, self.rest[at + 1].joining) {
            self.left[window.clone()].iter_mut().for_each(|left| *left -= share * amount);
            self.work((at, number + 1), worth + each * amount, chunk + counts * amount);
            self.left[window.clone()].iter_mut().for_each(|left| *left += share * amount);
            amount -= 1.0;
        }
    }

    /// Can nothing better come? At most `all` if there is time for it; else `joining` and what the time that is left
    /// earns at the place at `at` or those after it.
    fn is_hopeless(&mut self, at: usize, worth: f64, all: f64, joining: f64) -> bool {
        self.steps += 1;
        let density = &self.rest[at].density;
        let by_time: f64 = self.left.iter().zip(density).map(|(left, density)| left * density).sum();
        self.steps > STEPS || worth + all.min(joining + by_time) <= self.best
    }

    fn released(&self) -> f64 {
        let released = |(left, extra): (&f64, &f64)| (extra - left).max(0.0);
        self.release * self.left.iter().zip(&self.extra).map(released).sum::<f64>()
    }
}

fn rest(places: &[Place], periods: usize) -> Vec<Rest> {
    let mut rest = Rest { all: 0.0, joining: 0.0, density: vec![0.0; periods] };
    let mut found = vec![rest.clone()];
    for place in places.iter().rev() {
        rest.all += place.most().max(0.0);
        rest.joining += place.worth.max(0.0);
        for work in &place.work {
            let density = work.density();
            rest.density[work.window.clone()].iter_mut().for_each(|most| *most = most.max(density));
        }
        found.push(rest.clone());
    }
    found.reverse();
    found
}
