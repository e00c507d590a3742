//! The plan by person: how much they give in each month, on what, and what they want.

use std::collections::{BTreeMap, BTreeSet};

use crate::service::propose_staffing::Kept;
use staffing_model::problem::{Need, Person};

/// What the plan makes of people.
pub(super) struct Planned<'a> {
    /// What each proposed person gives in each period, per cent of full time.
    loads: BTreeMap<&'a str, Vec<f64>>,
    /// On which initiatives, with the windows they are on them for.
    on: BTreeMap<&'a str, Vec<(&'a str, usize, usize)>>,
    /// Who fills each need.
    fills: BTreeMap<&'a str, BTreeSet<&'a str>>,
    /// Who must not be on an initiative, or refused a need; by person, with either.
    kept_off: BTreeSet<(&'a str, &'a str)>,
    /// Interest in an initiative, from 0 to 1, by person and initiative.
    interest: BTreeMap<(&'a str, &'a str), f64>,
}

impl<'a> Planned<'a> {
    pub fn of(kept: &'a Kept) -> Self {
        let periods = kept.problem.periods.len();
        let mut needs: BTreeMap<&str, (&str, &Need)> = BTreeMap::new();
        for initiative in &kept.problem.initiatives {
            needs.extend(
                initiative.needs.iter().map(|need| (need.id.as_str(), (initiative.id.as_str(), need))),
            );
        }
        let (mut loads, mut on) = (BTreeMap::<&str, Vec<f64>>::new(), BTreeMap::<&str, Vec<_>>::new());
        let mut fills: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for one in &kept.plan.assignments {
            let Some((initiative, need)) = needs.get(one.need.as_str()) else { continue };
            let load = loads.entry(one.person.as_str()).or_insert_with(|| vec![0.0; periods]);
            for share in &mut load[need.first..=need.last] {
                *share += one.share;
            }
            fills.entry(one.need.as_str()).or_default().insert(one.person.as_str());
            on.entry(one.person.as_str()).or_default().push((*initiative, need.first, need.last));
        }
        let interest = kept.problem.interest.iter();
        let interest =
            interest.map(|(person, initiative, want)| ((person.as_str(), initiative.as_str()), *want));
        let excluded = kept.problem.exclusions.iter().map(|(person, what)| (person.as_str(), what.as_str()));
        let refused = kept.problem.unwilling.iter().map(|(person, need)| (person.as_str(), need.as_str()));
        Self { loads, on, fills, kept_off: excluded.chain(refused).collect(), interest: interest.collect() }
    }

    /// Who fills a need.
    pub fn on_need(&self, need: &str) -> BTreeSet<&'a str> {
        self.fills.get(need).cloned().unwrap_or_default()
    }

    /// Whether somebody must not be on an initiative, or refused a need of it.
    pub fn is_kept_off(&self, person: &str, initiative: &str, need: &str) -> bool {
        self.kept_off.contains(&(person, initiative)) || self.kept_off.contains(&(person, need))
    }

    /// What the person gives in a period.
    pub fn load(&self, person: &str, period: usize) -> f64 {
        self.loads.get(person).and_then(|load| load.get(period)).copied().unwrap_or(0.0)
    }

    /// The least they have left, release included, in the window moved by so many periods; none where it ends too late.
    pub fn left(&self, person: &Person, need: &Need, later: usize) -> Option<f64> {
        let (first, last) = (need.first + later, need.last + later);
        (last < person.capacity.len()).then(|| {
            let left = |period: usize| {
                person.capacity[period] + person.extra_in(period) - self.load(person.id.as_str(), period)
            };
            (first..=last).map(left).fold(f64::INFINITY, f64::min).max(0.0)
        })
    }

    /// What they would have in the window, release included, were they on nothing else in the plan.
    pub fn gross(person: &Person, need: &Need) -> f64 {
        let all = |period: usize| person.capacity[period] + person.extra_in(period);
        (need.first..=need.last).map(all).fold(f64::INFINITY, f64::min).max(0.0)
    }

    /// How much they would have to be freed if they gave `share` beside what they give, in the fullest month.
    pub fn freed_by(&self, person: &Person, need: &Need, share: f64) -> f64 {
        let beyond = |period: usize| self.load(person.id.as_str(), period) + share - person.capacity[period];
        (need.first..=need.last).map(beyond).fold(0.0, f64::max)
    }

    /// The initiatives that the plan has them on in the need's window, each once.
    pub fn booked(&self, person: &str, need: &Need) -> Vec<&'a str> {
        let on = self.on.get(person).into_iter().flatten();
        let overlapping = on.filter(|(_, first, last)| *first <= need.last && need.first <= *last);
        let mut initiatives: Vec<&str> = overlapping.map(|(initiative, _, _)| *initiative).collect();
        initiatives.sort_unstable();
        initiatives.dedup();
        initiatives
    }

    /// How much a person wants an initiative, from 0 to 1; none where they have said nothing, or want nothing of it.
    pub fn interest(&self, person: &str, initiative: &str) -> Option<f64> {
        self.interest.get(&(person, initiative)).copied()
    }
}
