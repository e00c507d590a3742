//! What each need of the request asks for in all, and how much of it confirmed allocations cover.
#![expect(missing_docs, reason = "what has no words is named in full")]

use serde::{Deserialize, Serialize};

use super::Commitment;
use super::commitments::covered_in;
use super::initiatives::Asked;
use crate::domain::{NeedCode, Percent};

/// A need as it was before any allocation took its part. Shares are of full time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedDemand {
    pub need: NeedCode,
    /// The weight of its initiative's priority class.
    pub weight: u8,
    /// Asked for in each month of its window, all heads together.
    pub asked: Percent,
    /// The first month of its window, from 0.
    pub first: usize,
    /// Per month of the window: covered by confirmed allocations.
    pub confirmed: Vec<Percent>,
    /// Per month of the window: covered by those that stand. The same, unless everything is staffed anew.
    pub standing: Vec<Percent>,
}

/// The demand of every need, in the needs' order.
pub(super) fn demands(
    asked: &[Asked<'_>],
    confirmed: &[Commitment],
    standing: &[&Commitment],
) -> Vec<AskedDemand> {
    let confirmed: Vec<&Commitment> = confirmed.iter().collect();
    asked.iter().map(|one| demand(one, &confirmed, standing)).collect()
}

fn demand(asked: &Asked<'_>, confirmed: &[&Commitment], standing: &[&Commitment]) -> AskedDemand {
    let demand = asked.need.demand;
    let covered = |commitments: &[&Commitment]| {
        let on_need: Vec<&Commitment> =
            commitments.iter().copied().filter(|one| one.need == asked.need.code).collect();
        asked.window.clone().map(|period| covered_in(demand, period, &on_need)).collect()
    };
    AskedDemand {
        need: asked.need.code.clone(),
        weight: asked.initiative.priority.weight(),
        asked: demand.total(),
        first: *asked.window.start(),
        confirmed: covered(confirmed),
        standing: covered(standing),
    }
}
