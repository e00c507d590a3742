//! How much of everything asked for is covered before and after a plan, each need by its priority's weight.

use std::collections::BTreeMap;

use super::AskedDemand;
use crate::domain::Percent;
use staffing_model::plan::Plan;
use staffing_model::problem::Problem;

/// Share of the work of all needs in these months that is covered, each by its priority's weight; 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CoverageOfAll {
    /// Covered by confirmed allocations alone, before the proposal.
    pub before: f64,
    /// Covered by confirmed allocations and the proposal together.
    pub after: f64,
}

/// Of all needs in the months asked for; none where nothing is asked for.
pub fn coverage_of(demands: &[AskedDemand], problem: &Problem, plan: &Plan) -> Option<CoverageOfAll> {
    let proposed = proposed(problem, plan);
    let (mut asked, mut before, mut after) = (0, 0, 0);
    for demand in demands {
        let weight = i64::from(demand.weight);
        for (month, confirmed) in demand.confirmed.iter().enumerate() {
            asked += weight * demand.asked.hundredths();
            before += weight * confirmed.hundredths();
            after += weight * covered_after(demand, month, &proposed).hundredths();
        }
    }
    (asked > 0)
        .then(|| CoverageOfAll { before: before as f64 / asked as f64, after: after as f64 / asked as f64 })
}

/// What a plan gives each need it staffs, by need: first and last month, and the shares added up.
pub type Proposed<'a> = BTreeMap<&'a str, (usize, usize, Percent)>;

/// What the plan gives.
pub fn proposed<'a>(problem: &'a Problem, plan: &Plan) -> Proposed<'a> {
    let needs = problem.initiatives.iter().flat_map(|initiative| &initiative.needs);
    let mut proposed: Proposed<'_> =
        needs.map(|need| (need.id.as_str(), (need.first, need.last, Percent::ZERO))).collect();
    for assignment in &plan.assignments {
        if let Some((_, _, sum)) = proposed.get_mut(assignment.need.as_str()) {
            *sum = sum.plus(Percent::rounded(assignment.share));
        }
    }
    proposed
}

/// What stands and what is proposed, in a month of the need's window; never more than is asked for.
pub fn covered_after(demand: &AskedDemand, month: usize, proposed: &Proposed<'_>) -> Percent {
    let period = demand.first + month;
    let added = match proposed.get(demand.need.as_str()) {
        Some((first, last, share)) if (*first..=*last).contains(&period) => *share,
        _ => Percent::ZERO,
    };
    demand.standing[month].plus(added).min(demand.asked)
}
