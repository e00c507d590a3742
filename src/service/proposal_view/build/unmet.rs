//! Builds the needs that a proposal leaves open, with names.

use std::cmp::Reverse;

use super::{Builder, full_time_months};
use crate::domain::{Level, Percent, Priority};
use crate::service::proposal_view::{Cause, TeamWish, UnmetNeed};
use staffing_model::plan::{Reason, TeamGap, Unmet};
use staffing_model::problem::{Need, NeedKind};

impl Builder<'_> {
    pub(super) fn unmet(&self) -> Vec<UnmetNeed> {
        let mut unmet: Vec<UnmetNeed> =
            self.kept.plan.unmet.iter().filter_map(|unmet| self.unmet_need(unmet)).collect();
        unmet.sort_by(|one, other| {
            let priority = |need: &UnmetNeed| need.initiative.priority.map_or(u8::MAX, Priority::get);
            (priority(one), Reverse(one.months.to_bits()), &one.need.code).cmp(&(
                priority(other),
                Reverse(other.months.to_bits()),
                &other.need.code,
            ))
        });
        unmet
    }

    fn unmet_need(&self, unmet: &Unmet) -> Option<UnmetNeed> {
        let need = self.lookup.need(unmet.need.as_str())?;
        let missing = unmet.amount * need.head_share().unwrap_or(1.0);
        let nearest: Vec<_> = unmet.nearest.iter().filter_map(|near| self.lookup.near_person(near)).collect();
        Some(UnmetNeed {
            need: self.lookup.need_ref(need)?,
            initiative: self.lookup.initiative(unmet.initiative.as_str())?,
            heads: heads(need, unmet.amount),
            critical: need.critical,
            hurts: self.weight(unmet, need) * unmet.share_periods,
            asked: Percent::rounded(need.total_share()),
            share: Percent::rounded(missing),
            months: full_time_months(unmet.share_periods),
            reason: self.cause(unmet, need),
            reasons: unmet.counts.iter().map(|count| (count.reason, count.people)).collect(),
            displaced_by: unmet
                .displaced_by
                .iter()
                .filter_map(|one| self.lookup.initiative(one.initiative.as_str()))
                .collect(),
            remedies: self.remedies(need, missing, &nearest),
            nearest,
        })
    }

    /// What a full-time month of the need is worth to the plan.
    fn weight(&self, unmet: &Unmet, need: &Need) -> f64 {
        let initiatives = &self.kept.problem.initiatives;
        let weight = initiatives.iter().find(|one| one.id == unmet.initiative).map_or(1.0, |one| one.weight);
        if need.critical { weight } else { weight * self.kept.problem.weights.desirable }
    }

    fn cause(&self, unmet: &Unmet, need: &Need) -> Cause {
        let kept_back =
            unmet.reason == Reason::NoCapacity && self.kept.kept_back().has_all(&self.holders, need);
        if kept_back { Cause::NotLendable } else { Cause::Plan(unmet.reason) }
    }

    pub(super) fn team_wish(&self, gap: &TeamGap) -> Option<TeamWish> {
        Some(match gap {
            TeamGap::Skill { initiative, skill, level, asked, found } => TeamWish::Skill {
                initiative: self.lookup.initiative(initiative.as_str())?,
                skill: self.lookup.skill(skill)?,
                level: Level::new((*level).into())?,
                asked: *asked,
                found: *found,
            },
            TeamGap::Areas { initiative, asked, found } => TeamWish::Areas {
                initiative: self.lookup.initiative(initiative.as_str())?,
                asked: *asked,
                found: *found,
            },
        })
    }
}

/// Heads missing, where the need asks for heads.
fn heads(need: &Need, amount: f64) -> Option<u32> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a count of heads, at most thousands"
    )]
    let heads = amount.round().max(0.0) as u32;
    (need.kind == NeedKind::Heads).then_some(heads)
}
