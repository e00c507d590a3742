//! What a proposal must tell that its problem does not say: what was left out, decided before, and rested on.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::demands::demands;
use super::people::Member;
use super::{AskedDemand, Builder, Commitment, Holdings, Remark, StaffingInput};
use crate::domain::{Percent, PersonNumber, stale_before};
use staffing_model::problem::Initiative;

/// What the problem does not say.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Notes {
    /// Needs in the months asked for, of initiatives in scope.
    pub needs_in_horizon: usize,
    /// Of these, wholly covered by commitments that stand.
    pub needs_committed: usize,
    /// What each of these asks for in all; empty in proposals made before it was kept.
    #[serde(default)]
    pub demands: Vec<AskedDemand>,
    /// What was odd in the register, and what became of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<Remark>,
    /// Needs outside the months asked for.
    pub needs_outside: usize,
    /// Needs of initiatives out of scope.
    pub needs_out_of_scope: usize,
    /// The commitments that are not staffed anew.
    pub commitments: Vec<Commitment>,
    /// What each committed person gives already, per month.
    pub committed: BTreeMap<PersonNumber, MonthlyLoad>,
    /// Employees who may not be lent out and, by the request's rule, give nothing beyond that rule.
    pub not_lendable: BTreeSet<PersonNumber>,
    /// How many employees have a position in these months.
    pub employees: usize,
    /// Of these, with no level of any skill whatever; none in proposals made before it was counted.
    #[serde(default)]
    pub employees_unstated: Option<usize>,
    /// Of these, with no level that counts for any need: the unstated, and those who have stated other skills.
    pub employees_without_levels: usize,
    /// How many consultants have a contract in these months.
    pub consultants: usize,
    /// How many levels counted, over all people.
    pub levels: usize,
    /// Of these, confirmed or evidenced.
    pub agreed_levels: usize,
    /// Of these, older than 18 months at the start of the first month.
    pub stale_levels: usize,
    /// The day of the oldest level that counted.
    pub oldest: Option<Date>,
    /// The day of the newest level that counted.
    pub newest: Option<Date>,
}

/// A share of full time, per month.
pub type MonthlyLoad = Vec<Percent>;

/// Whether a level is so old, at the start of the first month, that it should be looked at again.
pub fn is_stale(assessed_on: Date, first_day: Date) -> bool {
    assessed_on < stale_before(first_day)
}

pub(super) fn notes(
    builder: &Builder<'_>,
    members: &[Member<'_>],
    confirmed: &[Commitment],
    standing: &[&Commitment],
    initiatives: &[Initiative],
) -> Notes {
    let open: usize = initiatives.iter().map(|initiative| initiative.needs.len()).sum();
    let periods = usize::from(builder.request.periods);
    let committed = super::commitments::taken(standing, periods);
    let internal = || members.iter().filter(|member| !member.external);
    let without_levels = internal().filter(|member| !builder.holdings.contains_key(member.number));
    let stated = stated(builder.input);
    let unstated = internal().filter(|member| !stated.contains(member.number));
    let notes = Notes {
        needs_in_horizon: builder.selection.asked.len(),
        needs_committed: builder.selection.asked.len() - open,
        demands: demands(&builder.selection.asked, confirmed, standing),
        needs_outside: builder.selection.outside,
        needs_out_of_scope: builder.selection.out_of_scope,
        commitments: standing.iter().copied().cloned().collect(),
        committed: committed.into_iter().map(|(person, load)| (person.clone(), load)).collect(),
        not_lendable: internal()
            .filter(|member| !member.lendable)
            .map(|member| member.number.clone())
            .collect(),
        employees: internal().count(),
        employees_unstated: Some(unstated.count()),
        employees_without_levels: without_levels.count(),
        consultants: members.iter().filter(|member| member.external).count(),
        ..Notes::default()
    };
    with_levels(notes, &builder.holdings, members, builder.request.first_month.first_day())
}

/// Everybody who has a level of some skill, asked for or not.
fn stated(input: &StaffingInput) -> BTreeSet<&PersonNumber> {
    let with_level = input.assessments.iter().filter(|one| one.rating.level().is_some());
    with_level.map(|one| &one.person).collect()
}

/// Adds the figures of the levels that counted, of people who are there.
fn with_levels(mut notes: Notes, holdings: &Holdings, members: &[Member<'_>], first_day: Date) -> Notes {
    for holding in members.iter().filter_map(|member| holdings.get(member.number)).flat_map(BTreeMap::values)
    {
        notes.levels += 1;
        notes.agreed_levels += usize::from(holding.agreed);
        notes.stale_levels += usize::from(is_stale(holding.assessed_on, first_day));
        notes.oldest =
            Some(notes.oldest.map_or(holding.assessed_on, |oldest| oldest.min(holding.assessed_on)));
        notes.newest =
            Some(notes.newest.map_or(holding.assessed_on, |newest| newest.max(holding.assessed_on)));
    }
    notes
}
