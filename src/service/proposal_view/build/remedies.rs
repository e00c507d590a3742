//! Works out what would fill a need that is not covered: who lacks least, and of what.

use std::collections::BTreeSet;

use super::Builder;
use super::plan::Planned;
use crate::domain::Percent;
use crate::planning::able::{Match, skill_match};
use crate::service::proposal_view::{NearPerson, Obstacle, Remedy, Step};
use staffing_model::problem::{Need, Person};

/// So many remedies are kept for a need, no two of one kind.
const KEPT: usize = 3;
/// A need is moved by so many months at most.
const LATEST: u16 = 3;
/// Shares that differ by less are the same.
const HAIR: f64 = 1e-6;

impl Builder<'_> {
    /// What would fill a need, the least to ask for first. `missing` is what is missing in each month, per cent of full time.
    pub(super) fn remedies(&self, need: &Need, missing: f64, near: &[NearPerson]) -> Vec<Remedy> {
        let asked = need.head_share().unwrap_or(missing);
        let on_need = self.plan.on_need(need.id.as_str());
        let initiative = self.lookup.initiative_of(need.id.as_str()).unwrap_or_default();
        let candidates = self.holders.worth_a_look(need).iter().filter(|person| {
            let is_full = skill_match(person, need) == Match::Full;
            is_full && (need.external || !person.external) && !on_need.contains(person.id.as_str())
        });
        let mut remedies: Vec<Remedy> = candidates
            .filter(|person| !self.plan.is_kept_off(person.id.as_str(), initiative, need.id.as_str()))
            .filter_map(|person| self.by_time(person, need, asked, near))
            .collect();
        remedies.extend(near.iter().filter_map(lower));
        remedies.sort_by_cached_key(|remedy| {
            (remedy.step.order(), remedy.person.as_ref().map(|person| person.number.clone()))
        });
        let mut kinds = BTreeSet::new();
        remedies.retain(|remedy| kinds.insert(remedy.step.order().0));
        remedies.truncate(KEPT);
        remedies
    }

    /// What it takes of somebody who holds every skill.
    fn by_time(&self, person: &Person, need: &Need, asked: f64, near: &[NearPerson]) -> Option<Remedy> {
        let number = person.id.as_str();
        let has = self.plan.left(person, need, 0)?;
        // Who has less than half of what is asked for is no remedy: that is another need.
        let step = if self.kept.kept_back().has(number) {
            Step::Lend
        } else if has >= asked - HAIR {
            let lacks = near.iter().find(|near| near.person.number.as_str() == number);
            Step::Use(lacks.map(|near| near.obstacles.clone()).unwrap_or_default())
        } else if let Some(months) = self.later(person, need, asked) {
            Step::Later { months }
        } else if Planned::gross(person, need) >= asked - HAIR {
            let booked = self.plan.booked(number, need).into_iter();
            Step::Rebook { initiatives: booked.filter_map(|code| self.lookup.initiative(code)).collect() }
        } else if has >= asked / 2.0 {
            Step::Raise { has: Percent::rounded(has), asked: Percent::rounded(asked) }
        } else {
            return None;
        };
        Some(Remedy { person: self.lookup.person(number), step })
    }

    fn later(&self, person: &Person, need: &Need, asked: f64) -> Option<u16> {
        (1..=LATEST).find(|months| {
            self.plan.left(person, need, usize::from(*months)).is_some_and(|has| has >= asked - HAIR)
        })
    }
}

/// Somebody whom one level of one skill alone stands between.
fn lower(near: &NearPerson) -> Option<Remedy> {
    let [Obstacle::Level { skill, asked, held }] = near.obstacles.as_slice() else { return None };
    let step = Step::Lower { skill: skill.clone(), asked: *asked, held: *held };
    Some(Remedy { person: Some(near.person.clone()), step })
}
