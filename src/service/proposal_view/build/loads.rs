//! Builds what people give month by month, and who must be freed.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Builder, full_time_months};
use crate::domain::text::sort_key;
use crate::domain::{Percent, PersonNumber};
use crate::service::proposal_view::{Load, Release, Stretch};

impl Builder<'_> {
    /// What the person gives initiatives with the whole proposal, per month.
    pub(super) fn after(&self, number: &str) -> Vec<Percent> {
        let before = self.lookup.committed(number).into_iter().enumerate();
        before
            .map(|(period, committed)| committed.plus(Percent::rounded(self.plan.load(number, period))))
            .collect()
    }

    /// Everybody who is proposed or committed, by unit, then by name.
    pub(super) fn loads(&self) -> Vec<Load> {
        let proposed: BTreeSet<&str> =
            self.kept.plan.assignments.iter().map(|one| one.person.as_str()).collect();
        let committed = self.kept.record.notes.commitments.iter();
        let mut people: BTreeMap<PersonNumber, bool> =
            committed.map(|one| (one.person.clone(), one.external)).collect();
        for number in proposed.iter().filter_map(|number| PersonNumber::parse(number)) {
            people.entry(number).or_insert(false);
        }
        let mut loads: Vec<Load> = people
            .iter()
            .map(|(number, external)| self.load(number, *external, proposed.contains(number.as_str())))
            .collect();
        loads.sort_by_cached_key(|load| (sort_key(&load.person.unit_name), sort_key(&load.person.name)));
        loads
    }

    fn load(&self, number: &PersonNumber, external: bool, is_proposed: bool) -> Load {
        let known = self.lookup.problem_person(number.as_str());
        let free = known.map(|person| person.capacity.iter().map(|free| Percent::rounded(*free)).collect());
        Load {
            person: self.lookup.anybody(number, external),
            is_proposed,
            before: self.lookup.committed(number.as_str()),
            after: self.after(number.as_str()),
            free: free.unwrap_or_default(),
            position: known.map_or(Percent::ZERO, |person| Percent::rounded(person.position)),
        }
    }

    /// One row for each person, most first.
    pub(super) fn releases(&self) -> Vec<Release> {
        let months = self.kept.record.request.months();
        let mut stretches: BTreeMap<&str, Vec<Stretch>> = BTreeMap::new();
        for release in &self.kept.plan.releases {
            let (Some(first), Some(last)) = (months.get(release.first), months.get(release.last)) else {
                continue;
            };
            let stretch = Stretch { first: *first, last: *last, share: Percent::rounded(release.share) };
            stretches.entry(release.person.as_str()).or_default().push(stretch);
        }
        let mut releases: Vec<Release> =
            stretches.into_iter().filter_map(|(number, stretches)| self.release(number, stretches)).collect();
        releases.sort_by(|one, other| {
            other.months.total_cmp(&one.months).then_with(|| one.person.number.cmp(&other.person.number))
        });
        releases
    }

    fn release(&self, number: &str, mut stretches: Vec<Stretch>) -> Option<Release> {
        stretches.sort_by_key(|stretch| stretch.first);
        let length = |stretch: &Stretch| f64::from(stretch.last.months_since(stretch.first) + 1);
        let months = stretches.iter().map(|one| full_time_months(one.share.as_f64() * length(one))).sum();
        Some(Release {
            person: self.lookup.person(number)?,
            first: stretches.first()?.first,
            last: stretches.iter().map(|one| one.last).max()?,
            share: stretches.iter().map(|one| one.share).max()?,
            months,
            stretches,
        })
    }

    /// How many people are freed from each area, most first.
    pub(super) fn released_from(&self) -> Vec<(String, usize)> {
        let mut areas: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for release in &self.kept.plan.releases {
            let unit = self.lookup.problem_person(release.person.as_str()).map(|one| one.unit.as_str());
            if let Some(area) = unit.and_then(|unit| self.lookup.area(unit)) {
                areas.entry(area).or_default().insert(release.person.as_str());
            }
        }
        let mut counted: Vec<(String, usize)> =
            areas.into_iter().map(|(area, people)| (area, people.len())).collect();
        counted.sort_by_cached_key(|(area, people)| (Reverse(*people), sort_key(area)));
        counted
    }
}
