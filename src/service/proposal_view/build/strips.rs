//! Builds the initiatives month by month.

use std::collections::BTreeMap;

use super::Builder;
use super::teams::by_priority;
use crate::planning::{AskedDemand, Proposed, covered_after, proposed};
use crate::service::proposal_view::{MonthCover, Strip};

impl Builder<'_> {
    /// Every initiative with a need in these months, by priority, then by code.
    pub(super) fn strips(&self) -> Vec<Strip> {
        let proposed = proposed(&self.kept.problem, &self.kept.plan);
        let mut demands: BTreeMap<&str, Vec<&AskedDemand>> = BTreeMap::new();
        for demand in &self.kept.record.notes.demands {
            if let Some(initiative) = self.initiative_of(demand.need.as_str()) {
                demands.entry(initiative).or_default().push(demand);
            }
        }
        let mut strips: Vec<Strip> =
            demands.iter().filter_map(|(code, demands)| self.strip(code, demands, &proposed)).collect();
        strips.sort_by_key(|strip| by_priority(&strip.initiative));
        strips
    }

    /// The initiative of a need, open or wholly covered by commitments.
    fn initiative_of(&self, need: &str) -> Option<&str> {
        self.lookup.initiative_of(need).or_else(|| {
            let commitments = &self.kept.record.notes.commitments;
            commitments.iter().find(|one| one.need.as_str() == need).map(|one| one.initiative.as_str())
        })
    }

    fn strip(&self, code: &str, demands: &[&AskedDemand], proposed: &Proposed<'_>) -> Option<Strip> {
        let mut months = vec![MonthCover::default(); self.kept.record.request.months().len()];
        let (mut covered, mut short) = (0, Vec::new());
        for demand in demands {
            let mut is_covered = true;
            for month in 0..demand.confirmed.len() {
                let after = covered_after(demand, month, proposed);
                let cover = months.get_mut(demand.first + month)?;
                cover.needs += 1;
                cover.decided += usize::from(demand.standing[month] >= demand.asked);
                cover.covered += usize::from(after >= demand.asked);
                cover.partly += usize::from(after < demand.asked && after.hundredths() > 0);
                is_covered &= after >= demand.asked;
            }
            covered += usize::from(is_covered);
            let title = self.lookup.title(demand.need.as_str());
            if !is_covered && !short.contains(&title) {
                short.push(title);
            }
        }
        Some(Strip {
            initiative: self.lookup.initiative(code)?,
            needs: demands.len(),
            covered,
            short,
            months,
        })
    }
}
