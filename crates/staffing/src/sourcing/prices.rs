//! What each action costs, kroner.

use staffing_model::sourcing::problem::{Contract, Learner, Post, Problem, Way};

/// The course, and freeing the learner until the level is reached.
pub(super) fn learning(way: &Way, learner: &Learner) -> f64 {
    way.price + way.load / 100.0 * way.months * learner.freed
}

/// One position that somebody begins in in period `arrival`: recruitment and pay to the last period, or for the least
/// number of months where that is more.
pub(super) fn post(problem: &Problem, post: &Post, arrival: usize) -> f64 {
    let months = f64::from(problem.months);
    let there = problem.periods.len().saturating_sub(arrival);
    let paid: f64 = (0..there).map(|age| problem.kept(post.stays, age) * months).sum();
    let beyond = (post.least_months - there as f64 * months).max(0.0);
    post.once + post.yearly / 12.0 * (paid + beyond)
}

/// A full-time person on a contract, for one period.
pub(super) fn contract(problem: &Problem, contract: &Contract) -> f64 {
    contract.hourly * problem.rules.hours_per_month * f64::from(problem.months)
}

/// A full-time period of a gap that is left open.
pub(super) fn open(problem: &Problem, weight: f64) -> f64 {
    weight * problem.rules.shortfall * f64::from(problem.months)
}
