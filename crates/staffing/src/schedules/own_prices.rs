//! Prices of a person's own time and places among teams, by steps along what is over-used: together with what each place
//! earns beyond them they bound every schedule.

use super::own::Own;
use super::places::{Kind, Level, Place, Work};

/// Steps at most.
const STEPS: usize = 120;
/// Fruitless steps after which they are halved.
const FRUITLESS: usize = 6;
/// A step of full time counts as much as a place among teams.
const TIME: f64 = 5.0;

/// Prices, never negative.
#[derive(Clone)]
pub(super) struct OwnPrices {
    /// By period: of one per cent of full time.
    time: Vec<f64>,
    /// By period: of a place among the teams.
    seat: Vec<f64>,
}

impl Place {
    /// The most that a per cent of full time earns in a period.
    pub fn density(&self) -> f64 {
        match &self.kind {
            Kind::Levels(window, levels) => {
                let length = window.clone().count() as f64;
                levels.iter().map(|level| level.earns / level.share() / length).fold(0.0, f64::max)
            }
            Kind::Works(joining, works) => {
                // Being there is spread over the least time that any of the work takes.
                let time = |work: &Work| work.share * work.window.clone().count() as f64;
                let least = works.iter().map(time).fold(f64::INFINITY, f64::min);
                works.iter().map(|work| work.earns / time(work)).fold(0.0, f64::max)
                    + joining.max(0.0) / least
            }
        }
    }
}

impl OwnPrices {
    /// What a place earns beyond the prices, at most; not being there earns nothing.
    pub fn beyond(&self, place: &Place) -> f64 {
        let most = self.at_most(place).0;
        if place.locked { most } else { most.max(0.0) }
    }

    /// What being on the team earns beyond the prices, at most, and by how much of what.
    fn at_most(&self, place: &Place) -> (f64, Option<Level>) {
        let seat: f64 = self.seat[place.window.clone()].iter().sum();
        match &place.kind {
            Kind::Levels(window, levels) => {
                let time: f64 = self.time[window.clone()].iter().sum();
                let beyond = |level: &Level| level.earns - level.share() * time - seat;
                let best = levels.iter().max_by(|one, other| beyond(one).total_cmp(&beyond(other)));
                best.map_or((f64::NEG_INFINITY, None), |level| (beyond(level), Some(*level)))
            }
            Kind::Works(joining, works) => {
                let gains = works.iter().map(|work| (work.most * self.work_beyond(work)).max(0.0));
                (joining - seat + gains.sum::<f64>(), None)
            }
        }
    }

    fn work_beyond(&self, work: &Work) -> f64 {
        work.earns - work.share * self.time[work.window.clone()].iter().sum::<f64>()
    }

    /// What the time and places that are left are worth at the prices; release is paid for.
    pub fn of_rest(&self, own: &Own, left: &[f64], teams: &[usize]) -> f64 {
        let of = |period: usize| {
            let released = left[period].min(own.extra[period]);
            let time = self.time[period] * (left[period] - released)
                + (self.time[period] - own.release).max(0.0) * released;
            time + self.seat[period] * (own.most_at_once - teams[period]) as f64
        };
        (0..own.periods).map(of).sum()
    }

    /// Drops levels that cannot be in anything better than `best`, and places without any.
    pub fn drop_hopeless(&self, own: &Own, places: &mut Vec<Place>, best: f64) {
        let teams = vec![0; own.periods];
        let beyond: f64 = places.iter().map(|place| self.beyond(place)).sum();
        let spare = self.of_rest(own, &own.reach, &teams) + beyond - best + 1e-9;
        places.retain_mut(|place| {
            let most = self.beyond(place);
            let seat: f64 = self.seat[place.window.clone()].iter().sum();
            let Kind::Levels(window, levels) = &mut place.kind else { return true };
            let time: f64 = self.time[window.clone()].iter().sum();
            levels.retain(|level| most - (level.earns - level.share() * time - seat) < spare);
            place.locked || !levels.is_empty()
        });
    }
}

/// The best prices found; `best` is what the best schedule so far earns.
pub(super) fn prices(own: &Own, places: &[Place], best: f64) -> OwnPrices {
    let teams = vec![0; own.periods];
    let mut now = OwnPrices { time: vec![0.0; own.periods], seat: vec![0.0; own.periods] };
    for place in places {
        for period in place.window.clone() {
            now.time[period] = now.time[period].max(place.density() / 2.0);
        }
    }
    let target = best.max(0.0);
    let (mut kept, mut least, mut part, mut fruitless) = (now.clone(), f64::INFINITY, 1.0, 0);
    for _ in 0..STEPS {
        let (bound, time, seat) = slack(&now, own, places, &teams);
        if bound < least - 1e-4 * (least - target).min(1e9) {
            fruitless = 0;
        } else {
            fruitless += 1;
        }
        if bound < least {
            least = bound;
            kept.clone_from(&now);
        }
        if least <= target + 1e-9 {
            break;
        }
        if fruitless > FRUITLESS {
            (part, fruitless) = (part / 2.0, 0);
            now.clone_from(&kept);
            continue;
        }
        let scaled: Vec<f64> = time.iter().map(|slack| slack / TIME).collect();
        let norm: f64 = scaled.iter().chain(&seat).map(|slack| slack * slack).sum();
        let step = part * (bound - target) / norm.max(1e-12);
        for period in 0..own.periods {
            now.time[period] = (now.time[period] - step * scaled[period] / TIME).max(0.0);
            now.seat[period] = (now.seat[period] - step * seat[period]).max(0.0);
        }
    }
    kept
}

/// The bound at some prices, and by period what of time and places is left over (negative: over-used). What costs
/// nothing and is left over does not count.
fn slack(now: &OwnPrices, own: &Own, places: &[Place], teams: &[usize]) -> (f64, Vec<f64>, Vec<f64>) {
    let mut bound = now.of_rest(own, &own.reach, teams);
    let time = |period: usize| {
        own.reach[period] - if now.time[period] < own.release { own.extra[period] } else { 0.0 }
    };
    let mut time: Vec<f64> = (0..own.periods).map(time).collect();
    let mut seat = vec![own.most_at_once as f64; own.periods];
    for place in places {
        let (most, level) = now.at_most(place);
        if most <= 0.0 && !place.locked {
            continue;
        }
        bound += most;
        place.window.clone().for_each(|period| seat[period] -= 1.0);
        match (&place.kind, level) {
            (Kind::Levels(window, _), Some(level)) => {
                window.clone().for_each(|period| time[period] -= level.share());
            }
            (Kind::Works(_, works), _) => {
                for work in works.iter().filter(|work| now.work_beyond(work) > 0.0) {
                    work.window.clone().for_each(|period| time[period] -= work.share * work.most);
                }
            }
            _ => {}
        }
    }
    let free = |price: f64, slack: f64| if price <= 0.0 && slack > 0.0 { 0.0 } else { slack };
    let time = (0..own.periods).map(|period| free(now.time[period], time[period])).collect();
    let seat = (0..own.periods).map(|period| free(now.seat[period], seat[period])).collect();
    (bound, time, seat)
}
