//! The relaxation's bound, lowered by whole schedules. At the relaxation's prices of what people compete for, it grants
//! each person a rent: what the best mixture of their work would earn. Nobody can follow a mixture: they are on a team
//! or not, with the least share or more, in steps, on so many teams at a time. What the best such schedule earns at the
//! same prices takes the place of the rent where it is less.
//!
//! Why it holds for the whole problem: prices are never negative, so that a plan is worth at most what is shared at
//! its price, plus what each person's part of the plan earns beyond the prices of what it takes; and that part is a
//! schedule. Rules that are left out here only make schedules fewer.

mod search;

use self::search::{Place, Search, Work};
use super::instance::{Instance, STEP, TOLERANCE};
use super::slim::Prices;

/// No plan of the whole problem is worth more.
pub(super) fn bound(instance: &Instance, prices: &Prices) -> f64 {
    let earned = |person: usize| {
        let places = places(instance, prices, person);
        // The rent itself where the search is too long: it is never less than the best schedule.
        Search::new(instance, person, places)
            .best()
            .map_or(prices.rents[person], |best| best.min(prices.rents[person]))
    };
    prices.shared + (0..instance.problem.people.len()).map(earned).sum::<f64>()
}

/// The teams that might earn a person something, best first.
fn places(instance: &Instance, prices: &Prices, person: usize) -> Vec<Place> {
    let mut places: Vec<Place> =
        instance.memberships_of[person].iter().map(|&at| place(instance, prices, at)).collect();
    places.retain(|place| place.locked || place.most() > 0.0);
    places.sort_by(|one, other| other.most().total_cmp(&one.most()));
    places
}

fn place(instance: &Instance, prices: &Prices, membership: usize) -> Place {
    let row = &instance.memberships[membership];
    let initiative = &instance.initiatives[row.initiative];
    let mut work: Vec<Work> = row.candidates.iter().map(|&at| work(instance, prices, at)).collect();
    work.sort_by(|one, other| other.density().total_cmp(&one.density()));
    Place {
        worth: row.value - prices.team[row.initiative],
        locked: row.locked,
        window: initiative.first..=initiative.last,
        work,
    }
}

fn work(instance: &Instance, prices: &Prices, candidate: usize) -> Work {
    let row = &instance.candidates[candidate];
    let need = &instance.needs[row.need];
    let unit = if need.head.is_some() { 1.0 } else { STEP };
    Work {
        worth: unit * (row.value - price(instance, prices, candidate)),
        most: ((row.most + TOLERANCE) / unit).floor(),
        share: unit * need.unit_share(),
        counts: unit * instance.chunk_share(row),
        window: need.first..=need.last,
    }
}

/// What one unit of a candidate takes from others: work in the need, release of the unit or external work.
fn price(instance: &Instance, prices: &Prices, candidate: usize) -> f64 {
    let row = &instance.candidates[candidate];
    let need = &instance.needs[row.need];
    let share = if instance.person(row.person).external {
        prices.external[row.initiative] * need.length()
    } else {
        let of_unit = instance.unit_of[row.person] * instance.periods();
        prices.release[of_unit + need.first..=of_unit + need.last].iter().sum()
    };
    prices.cover[row.need] + share * need.unit_share()
}

#[cfg(test)]
mod tests {
    use super::bound;
    use crate::instance::Instance;
    use crate::sample::{heads, initiative, person, problem, share, solved};
    use crate::slim::{Lean, prices};

    #[test]
    fn nobody_mixes_two_teams_below_the_least_share() {
        let initiatives = vec![
            initiative("i", 1.0, vec![heads("n", 1.0, 20.0, &[("gis", 3)])]),
            initiative("j", 1.0, vec![heads("m", 1.0, 30.0, &[("sql", 3)])]),
        ];
        let mut problem = problem(vec![person("kari", &[("gis", 3), ("sql", 3)])], initiatives);
        problem.people[0].capacity = vec![40.0, 40.0];
        let instance = Instance::new(&problem);
        let prices = prices(&instance, Lean::Even).unwrap();
        let best = solved(problem.clone()).objective;
        assert!(prices.bound > best + 0.1, "the relaxation takes a half of one of them");
        assert!((bound(&instance, &prices) - best).abs() < 1e-6);
    }

    #[test]
    fn release_is_paid_for() {
        let needs = vec![share("n", 80.0, &[("gis", 3)])];
        let mut problem = problem(vec![person("kari", &[("gis", 3)])], vec![initiative("i", 1.0, needs)]);
        problem.people[0].extra = Some(vec![20.0, 0.0]);
        problem.people[0].capacity = vec![30.0, 50.0];
        problem.weights.release = 0.5;
        let instance = Instance::new(&problem);
        let best = solved(problem.clone()).objective;
        assert!((bound(&instance, &prices(&instance, Lean::Even).unwrap()) - best).abs() < 1e-6);
    }
}
