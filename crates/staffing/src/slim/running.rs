//! Which initiatives run, where not all of them may at once: the relaxation again, with that as its one whole choice.

use super::sift::{model, sift};
use super::{Prices, Slim};
use crate::formulation::Refused;
use crate::solve::{Ended, Limits, solve};

/// The choice is made to this part of the gap that is asked for: the plan needs the rest.
const PART_OF_GAP: f64 = 0.2;

/// Chooses the initiatives that run, beginning with the relaxation's prices. The bound holds for the whole problem;
/// amounts and prices are those with the choice, and whoever could be on an initiative that is put off never pays.
pub(super) fn choose(mut slim: Slim, relaxed: Prices, limits: &Limits) -> Result<Prices, Refused> {
    let order: Vec<usize> = (0..slim.columns.len()).collect();
    let running = slim.running.clone();
    let whole: Vec<usize> = running.values().copied().collect();
    let (model, _) = model(&slim, &order, &whole)?;
    let found = solve(model, None, &Limits { gap: PART_OF_GAP * limits.gap, ..limits.clone() })?;
    let Some(values) = found.values.filter(|_| found.ended != Ended::Infeasible) else {
        return Ok(relaxed);
    };
    for &column in &whole {
        let runs = values[column].round();
        slim.columns.least[column] = runs;
        slim.columns.most[column] = runs;
    }
    let chosen = sift(&slim, &[], usize::MAX, &|| limits.seconds)?;
    let mut prices = Prices {
        bound: relaxed.bound.min(slim.constant + found.bound),
        settled: relaxed.settled && found.ended != Ended::TimeLimit,
        ..chosen
    };
    for (&initiative, _) in running.iter().filter(|(_, column)| slim.columns.most[**column] < 0.5) {
        let memberships = slim.instance.initiatives[initiative].memberships.clone();
        prices.on_team_reduced[memberships].fill(f64::NEG_INFINITY);
    }
    Ok(prices)
}
