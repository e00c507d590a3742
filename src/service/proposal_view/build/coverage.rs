//! How much of everything asked for is covered before and after the proposal.

use std::collections::BTreeMap;

use crate::domain::Percent;
use crate::planning::AskedDemand;
use crate::service::proposal_view::CoverageOfAll;
use crate::service::propose_staffing::Kept;

/// Of all needs in the months asked for, each by its priority's weight; none for proposals that did not keep it.
pub(super) fn coverage_of_all(kept: &Kept) -> Option<CoverageOfAll> {
    let proposed = proposed(kept);
    let (mut asked, mut before, mut after) = (0, 0, 0);
    for demand in &kept.record.notes.demands {
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

/// What the proposal gives each need it staffs, by need: first and last month, and the shares added up.
pub(super) type Proposed<'a> = BTreeMap<&'a str, (usize, usize, Percent)>;

/// What the proposal gives.
pub(super) fn proposed(kept: &Kept) -> Proposed<'_> {
    let needs = kept.problem.initiatives.iter().flat_map(|initiative| &initiative.needs);
    let mut proposed: Proposed<'_> =
        needs.map(|need| (need.id.as_str(), (need.first, need.last, Percent::ZERO))).collect();
    for assignment in &kept.plan.assignments {
        if let Some((_, _, sum)) = proposed.get_mut(assignment.need.as_str()) {
            *sum = sum.plus(Percent::rounded(assignment.share));
        }
    }
    proposed
}

/// What stands and what is proposed, in a month of the need's window; never more than is asked for.
pub(super) fn covered_after(demand: &AskedDemand, month: usize, proposed: &Proposed<'_>) -> Percent {
    let period = demand.first + month;
    let added = match proposed.get(demand.need.as_str()) {
        Some((first, last, share)) if (*first..=*last).contains(&period) => *share,
        _ => Percent::ZERO,
    };
    demand.standing[month].plus(added).min(demand.asked)
}
