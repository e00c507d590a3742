//! From the register to `innsats-problem/1`: records in, a checked problem out, and what can be said of it without the
//! solver ([`able`]). Pure; `service::staffing_input` reads what it needs from the store.
//!
//! Periods are calendar months. Which needs, people and levels count, and how days become months, is stated in
//! `docs/staffing-request.md`; each rule has a file here.

pub mod able;
mod areas;
mod bounds;
mod capacity;
mod commitments;
mod coverage;
mod demands;
pub mod difference;
mod edited;
pub mod feedback;
mod initiatives;
mod input;
mod interest;
mod notes;
mod pairs;
mod people;
mod ratings;
mod remarks;
mod request;
mod revision;
pub mod room;
mod rules;
mod scenario;
mod sound;
#[cfg(test)]
mod tests;
mod what_if;
mod window;
mod wishes;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use capacity::{Spell, free_in_month};
pub use commitments::Commitment;
pub use coverage::{CoverageOfAll, Proposed, coverage_of, covered_after, proposed};
pub use demands::AskedDemand;
pub use edited::{Edited, edited, with_exchange};
pub use input::{AskedHeads, AskedTeam, CountsFor, StaffingInput};
pub use notes::{MonthlyLoad, Notes, is_stale};
pub use ratings::{Holding, Holdings, holdings_of};
pub use remarks::Remark;
pub use request::{Commitments, InitiativeScope, NotLendable, RatingRule, StaffingRequest};
pub use revision::{Revision, SettledShare, Tie};
pub use rules::RequestRules;
pub use scenario::{Scenario, WhatIf};
pub use what_if::as_if;
pub use wishes::{Importance, Wishes};

use self::initiatives::{Asked, Selection, Surroundings};
use self::people::Member;
use crate::domain::{Month, NeedCode, NeedSkillRecord, SkillCode};
use staffing_model::plan::Plan;
use staffing_model::problem::{FORMAT, Fault, Initiative, Problem, Rules, Unit};

/// A problem with what the proposal must tell beside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Built {
    /// The problem, checked.
    pub problem: Problem,
    /// The same with nothing decided, for the figures a director sees first: how many of **all** needs have
    /// nobody who could fill them.
    pub undecided: Problem,
    /// What the problem does not say.
    pub notes: Notes,
    /// The levels that counted, of the skills that are asked for.
    pub holdings: Holdings,
}

/// Why no problem could be built.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum BuildError {
    /// There are no units: nobody belongs anywhere.
    #[error("the register has no units")]
    NoUnits,
    /// No initiative in scope needs anybody in these months.
    #[error("no needs from {first} to {last}")]
    NoNeeds {
        /// The first month.
        first: Month,
        /// The last month.
        last: Month,
    },
    /// Who is to leave a place that is decided: it is changed by a decision.
    #[error("{} places are decided", .0.len())]
    Decided(Vec<Tie>),
    /// Who must be on an initiative and is not there in these months, or the initiative is not.
    #[error("{} people or initiatives are gone", .0.len())]
    Gone(Vec<Tie>),
    /// The records contradict each other.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Built {
    /// With the changes of a revision, where the request is one. `before` is the plan of its base.
    pub fn revised(mut self, revision: &Revision, before: &Plan) -> Result<Self, BuildError> {
        revision.add_to(&mut self, before, false)?;
        self.problem = self.problem.check()?;
        Ok(self)
    }

    /// The same as far as who and what is bound is still there: a scenario may think it away.
    pub fn revised_where_it_can(mut self, revision: &Revision, before: &Plan) -> Result<Self, BuildError> {
        revision.add_to(&mut self, before, true)?;
        self.problem = self.problem.check()?;
        Ok(self)
    }
}

/// Builds the problem that `request` asks for. The order of the records does not matter.
pub fn build(input: &StaffingInput, request: &StaffingRequest) -> Result<Built, BuildError> {
    let horizon = request.months();
    let selection = initiatives::select(input, request, &horizon);
    let (Some(first), Some(last)) = (horizon.first(), horizon.last()) else {
        return Err(BuildError::NoNeeds { first: request.first_month, last: request.first_month });
    };
    if selection.asked.is_empty() {
        return Err(BuildError::NoNeeds { first: *first, last: *last });
    }
    if input.units.is_empty() {
        return Err(BuildError::NoUnits);
    }
    let skills = skills_of(input);
    let mut asked = asked_skills(&selection.asked, &skills);
    asked.extend(bounds::skills(input));
    let holdings = ratings::holdings(input, &asked, request.ratings);
    let builder = Builder { input, request, horizon, selection, skills, holdings };
    let (problem, notes) = builder.build(request)?;
    let replan = StaffingRequest { commitments: Commitments::Replan, ..request.clone() };
    let (undecided, _) = builder.build(&replan)?;
    Ok(Built { problem, undecided, notes, holdings: builder.holdings })
}

fn skills_of(input: &StaffingInput) -> BTreeMap<&NeedCode, Vec<&NeedSkillRecord>> {
    let mut skills: BTreeMap<&NeedCode, Vec<&NeedSkillRecord>> = BTreeMap::new();
    for skill in &input.need_skills {
        skills.entry(&skill.need).or_default().push(skill);
    }
    skills
}

/// The skills the selected needs ask for.
fn asked_skills(
    asked: &[Asked<'_>],
    skills: &BTreeMap<&NeedCode, Vec<&NeedSkillRecord>>,
) -> BTreeSet<SkillCode> {
    let of_need =
        |one: &Asked<'_>| skills.get(&one.need.code).into_iter().flatten().map(|one| one.skill.clone());
    asked.iter().flat_map(of_need).collect()
}

struct Builder<'a> {
    input: &'a StaffingInput,
    request: &'a StaffingRequest,
    horizon: Vec<Month>,
    selection: Selection<'a>,
    skills: BTreeMap<&'a NeedCode, Vec<&'a NeedSkillRecord>>,
    holdings: Holdings,
}

impl Builder<'_> {
    fn build(&self, request: &StaffingRequest) -> Result<(Problem, Notes), Fault> {
        let staffed: BTreeSet<&NeedCode> = self.selection.asked.iter().map(|one| &one.need.code).collect();
        let confirmed = commitments::confirmed(self.input, &self.horizon);
        let standing = commitments::standing(&confirmed, &staffed, request);
        let mut members = people::members(self.input, &standing, request);
        let mut remarks = remarks::of_positions(&mut members);
        remarks.extend(remarks::of_lists(self.input, &members));
        remarks.extend(self.selection.remarks.iter().cloned());
        remarks.extend(remarks::of_engagements(self.input, &standing, &self.horizon));
        remarks.extend(remarks::of_sums(&standing, &self.horizon));
        let staffed = |one: &&&Commitment| staffed.contains(&one.need);
        let to_staffed: Vec<&Commitment> = standing.iter().filter(staffed).copied().collect();
        remarks.extend(remarks::of_levels(&to_staffed, &self.skills, &self.holdings));
        let mut units = people::units(self.input, &members, &standing, request);
        bounds::set_keeps(&mut units, self.input);
        let around = Surroundings {
            skills: self.skills.clone(),
            standing: &standing,
            areas: pairs::areas_of(&members, &units),
        };
        let mut initiatives = initiatives::initiatives(&self.selection.asked, &around, request);
        bounds::set_teams(&mut initiatives, &self.selection.asked, self.input);
        let notes = notes::notes(self, &members, &confirmed, &standing, &initiatives);
        let problem = self.problem(request, units, &members, initiatives, &confirmed);
        let (problem, refused) = sound::sound(problem)?;
        remarks.extend(refused);
        Ok((problem, Notes { remarks, ..notes }))
    }

    fn problem(
        &self,
        request: &StaffingRequest,
        units: Vec<Unit>,
        members: &[Member<'_>],
        initiatives: Vec<Initiative>,
        confirmed: &[Commitment],
    ) -> Problem {
        let people = members.iter().map(|member| member.person(&self.holdings)).collect();
        let exclusions =
            pairs::exclusions(&self.selection.asked, members, &units, &initiatives, self.input, request);
        let unwilling = bounds::unwilling(self.input, members, &initiatives);
        let rules = request.rules.add_to(Rules {
            min_share: request.min_share.as_f64(),
            stretch: request.learning,
            ..Rules::default()
        });
        Problem {
            format: FORMAT.to_owned(),
            name: format!("{}/{}", request.first_month, request.periods),
            periods: self.horizon.iter().map(Month::to_string).collect(),
            rules: bounds::rules(rules, &units, &initiatives, &unwilling),
            weights: request.wishes.weights(),
            interest: interest::interest(self.input, members, &initiatives, &self.holdings),
            previous: pairs::previous(members, &initiatives, confirmed),
            units,
            people,
            initiatives,
            locks: Vec::new(),
            exclusions,
            shares: Vec::new(),
            conflicts: Vec::new(),
            unwilling,
        }
    }
}
