//! Finds who else could fill a place, and compares them with who is proposed.

use super::Builder;
use crate::domain::{Interest, Level, Percent};
use crate::planning::able;
use crate::service::proposal_view::{Difference, Other};
use staffing_model::problem::{Need, Person};

/// So many are named for a place.
const NAMED: usize = 3;
/// Shares that differ by less are the same.
const HAIR: f64 = 1e-6;

/// A place to compare others with.
pub(super) struct Compared<'a> {
    pub need: &'a Need,
    pub initiative: &'a str,
    pub person: &'a Person,
    /// The share of full time, per cent.
    pub share: f64,
    /// The most they must be freed, over all their work.
    pub released: Percent,
}

impl Builder<'_> {
    /// Everybody who could fill the place instead: how many, and those with least against them.
    pub(super) fn others(&self, place: &Compared<'_>) -> (usize, Vec<Other>) {
        let on_need = self.plan.on_need(place.need.id.as_str());
        let worth_a_look = self.holders.worth_a_look(place.need).iter();
        let mut able: Vec<&Person> = worth_a_look
            .filter(|other| able::could_fill(&self.kept.problem, other, place.need))
            .filter(|other| !on_need.contains(other.id.as_str()))
            .copied()
            .collect();
        let count = able.len();
        able.sort_by_cached_key(|other| self.against(other, place));
        let named = able.into_iter().take(NAMED);
        (count, named.filter_map(|other| self.other(other, place)).collect())
    }

    /// What is against somebody, least first: no time, more release, then lower levels.
    fn against(&self, other: &Person, place: &Compared<'_>) -> (bool, i64, i64) {
        let has = self.plan.left(other, place.need, 0).unwrap_or(0.0);
        let freed = Percent::rounded(self.plan.freed_by(other, place.need, place.share));
        let skills = place.need.must.iter().chain(&place.need.should);
        let levels = skills.map(|(skill, asked)| i64::from(other.level(skill).unwrap_or(0).min(*asked)));
        (has < place.share - HAIR, freed.hundredths(), -levels.sum::<i64>())
    }

    fn other(&self, other: &Person, place: &Compared<'_>) -> Option<Other> {
        let mut differs = self.levels(other, place);
        let number = other.id.as_str();
        let has = self.plan.left(other, place.need, 0).unwrap_or(0.0);
        let freed = Percent::rounded(self.plan.freed_by(other, place.need, place.share));
        let booked = self.plan.booked(number, place.need);
        if has >= place.share - HAIR {
            if freed != place.released {
                differs.push(Difference::Release { theirs: freed, proposed: place.released });
            }
        } else if booked.is_empty() {
            differs.push(Difference::Time { has: Percent::rounded(has) });
        } else {
            let initiatives = booked.into_iter().filter_map(|code| self.lookup.initiative(code)).collect();
            differs.push(Difference::Booked { initiatives });
        }
        let (theirs, proposed) = (
            self.interest(number, place.initiative),
            self.interest(place.person.id.as_str(), place.initiative),
        );
        if theirs != proposed {
            differs.push(Difference::Interest { theirs, proposed });
        }
        if other.external != place.person.external {
            differs.push(Difference::External { theirs: other.external });
        }
        Some(Other { person: self.lookup.person(number)?, differs })
    }

    fn levels(&self, other: &Person, place: &Compared<'_>) -> Vec<Difference> {
        let level = |held: Option<u8>| held.and_then(|held| Level::new(held.into()));
        let skills = place.need.must.iter().chain(&place.need.should);
        let differing = skills.filter_map(|(skill, _)| {
            let (theirs, proposed) = (other.level(skill), place.person.level(skill));
            (theirs != proposed).then(|| {
                let skill = self.lookup.skill(skill)?;
                Some(Difference::Level { skill, theirs: level(theirs), proposed: level(proposed) })
            })?
        });
        differing.collect()
    }

    /// How much somebody wants an initiative, in the words they answered with.
    pub(super) fn interest(&self, person: &str, initiative: &str) -> Option<Interest> {
        let want = self.plan.interest(person, initiative)?;
        #[expect(clippy::cast_possible_truncation, reason = "from 0 to 5")]
        let step = (want * 5.0).round() as i64;
        Interest::new(step)
    }
}
