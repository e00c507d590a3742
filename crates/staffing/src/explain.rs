//! Why the plan is as it is, as data; `wording::explanation` says it in words. `docs/model.md` tells how each
//! figure comes about.
//!
//! Costs and worths are in the objective's own measure: one full-time period of a critical need of weight 1.

mod check;
mod data;
mod exchange;
mod hire;
mod local;
mod need;
mod person;
mod resolve;
mod whole;

pub use check::{Check, Pair};
pub use data::*;
pub use hire::one_more;
pub use resolve::{Resolution, Resolved, solve_again, with_person_on, without_lock, without_person};

use super::draft::Draft;
use super::formulation::Refused;
use super::instance::Instance;
use super::slim::{self, Lean, Prices};
use staffing_model::key::{NeedKey, PersonKey};
use staffing_model::plan::Plan;
use staffing_model::problem::{Problem, Rules};

/// Why something cannot be explained.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ExplainError {
    /// The relaxation that gives the prices could not be solved.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// Nobody of this key is in the problem.
    #[error("no person {0}")]
    UnknownPerson(PersonKey),
    /// No need of this key is in the problem.
    #[error("no need {0}")]
    UnknownNeed(NeedKey),
    /// The plan has an assignment that no plan for the problem can have.
    #[error("{0} cannot fill {1}")]
    NotAPlan(PersonKey, NeedKey),
}

/// Answers questions about one plan for one problem.
pub struct Explainer<'a> {
    plan: &'a Plan,
    instance: Instance<'a>,
    amounts: Vec<f64>,
    prices: Prices,
}

/// The problem by number, the plan as a draft, and what the relaxation pays.
struct Scene<'a> {
    instance: &'a Instance<'a>,
    draft: Draft<'a>,
    prices: &'a Prices,
    plan: &'a Plan,
}

impl<'a> Explainer<'a> {
    /// Prepares the answers: solves one linear relaxation. `plan` must have passed [`verify`](staffing_model::verify())
    /// against `problem`.
    pub fn new(problem: &'a Problem, plan: &'a Plan) -> Result<Self, ExplainError> {
        let instance = Instance::new(problem);
        let amounts = amounts(&instance, plan)?;
        let prices = slim::prices(&instance, Lean::People)?;
        Ok(Self { plan, instance, amounts, prices })
    }

    fn scene(&self) -> Scene<'_> {
        Scene {
            instance: &self.instance,
            draft: Draft::from_amounts(&self.instance, &self.amounts),
            prices: &self.prices,
            plan: self.plan,
        }
    }

    /// Why this person: what they do, what would be lost without them, what they could do otherwise.
    pub fn person(&self, person: &PersonKey) -> Result<PersonExplained, ExplainError> {
        person::explain(&self.scene(), self.number_of_person(person)?)
    }

    /// Why this person in this need, or why not.
    pub fn pair(&self, person: &PersonKey, need: &NeedKey) -> Result<PairExplained, ExplainError> {
        let (person, need) = (self.number_of_person(person)?, self.number_of_need(need)?);
        Ok(person::pair(&self.scene(), person, need))
    }

    /// Who fills a need, who is next best for each place, and why what is open is open.
    pub fn need(&self, need: &NeedKey) -> Result<NeedExplained, ExplainError> {
        Ok(need::explain(&self.scene(), self.number_of_need(need)?))
    }

    /// What is proven, what one more person would be worth, and what the locks cost.
    pub fn whole(&self) -> Result<WholeExplained, ExplainError> {
        Ok(whole::explain(&self.scene())?)
    }

    /// Compares figures by prices with what solving the relaxation again gives, for so many people and so many
    /// kinds of hire.
    pub fn check(&self, pairs: usize) -> Result<Check, ExplainError> {
        check::check(&self.scene(), pairs)
    }

    fn number_of_person(&self, key: &PersonKey) -> Result<usize, ExplainError> {
        let found = self.instance.problem.people.iter().position(|person| person.id == *key);
        found.ok_or_else(|| ExplainError::UnknownPerson(key.clone()))
    }

    fn number_of_need(&self, key: &NeedKey) -> Result<usize, ExplainError> {
        let found = (0..self.instance.needs.len()).find(|&need| self.instance.need(need).id == *key);
        found.ok_or_else(|| ExplainError::UnknownNeed(key.clone()))
    }
}

impl Scene<'_> {
    /// Amount of a candidate in the plan, in its own unit.
    fn amount(&self, candidate: usize) -> f64 {
        self.draft.amounts()[candidate]
    }

    /// Candidates of a person, in the order of needs.
    fn candidates_of(&self, person: usize) -> impl Iterator<Item = usize> {
        let rows = self.instance.candidates.iter().enumerate();
        rows.filter(move |(_, row)| row.person == person).map(|(at, _)| at)
    }

    /// The candidate a person is for a need, if they are one.
    fn candidate(&self, person: usize, need: usize) -> Option<usize> {
        self.instance.needs[need].candidates.clone().find(|&at| self.instance.candidates[at].person == person)
    }

    /// The least a candidate can do, in its own unit.
    fn least(&self, candidate: usize) -> f64 {
        let row = &self.instance.candidates[candidate];
        let least = if self.draft.on_team[row.membership] {
            super::instance::STEP
        } else {
            self.instance.least_chunk()
        };
        if self.instance.needs[row.need].head.is_some() { 1.0 } else { least.min(row.most) }
    }

    /// Has the request no rules but those that every plan keeps?
    fn has_plain_rules(&self) -> bool {
        let rules = &self.instance.problem.rules;
        *rules == Rules { min_share: rules.min_share, stretch: rules.stretch, ..Rules::default() }
    }

    /// What it costs, by prices, that a candidate does the least they can: others make room.
    fn price_of(&self, candidate: usize) -> f64 {
        self.least(candidate) * (-self.prices.reduced[candidate]).max(0.0)
    }
}

/// The plan's assignments as amounts by candidate.
pub(super) fn amounts(instance: &Instance, plan: &Plan) -> Result<Vec<f64>, ExplainError> {
    let mut numbers = std::collections::BTreeMap::new();
    for (at, row) in instance.candidates.iter().enumerate() {
        numbers.insert((&instance.person(row.person).id, &instance.need(row.need).id), at);
    }
    let mut amounts = vec![0.0; instance.candidates.len()];
    for row in &plan.assignments {
        let found = numbers.get(&(&row.person, &row.need));
        let Some(&at) = found else {
            return Err(ExplainError::NotAPlan(row.person.clone(), row.need.clone()));
        };
        amounts[at] += row.share / instance.needs[instance.candidates[at].need].unit_share();
    }
    Ok(amounts)
}

#[cfg(test)]
mod tests;
