//! From a kept proposal and the names of today to what the page shows. Pure.

mod rules;
mod teams;
mod unmet;

use std::collections::BTreeSet;

use super::names::Names;
use super::reference::Lookup;
use super::{Basis, Load, Noted, ProposalView, Quality, Release, Summary};
use crate::domain::Percent;
use crate::domain::text::sort_key;
use crate::planning::able::Holders;
use crate::planning::{Remark, coverage_of};
use crate::service::propose_staffing::Kept;

/// What the page shows of a kept proposal.
pub fn view(kept: &Kept, names: &Names) -> ProposalView {
    let lookup = Lookup::new(kept, names);
    let builder = Builder { kept, lookup, holders: Holders::new(&kept.problem) };
    let quality = quality(kept);
    ProposalView {
        id: kept.id,
        created_at: kept.created_at,
        created_by: kept.created_by.clone(),
        months: kept.record.request.months(),
        summary: builder.summary(),
        teams: builder.teams(),
        loads: builder.loads(),
        releases: builder.releases(),
        unmet: builder.unmet(),
        team_wishes: kept.plan.team_gaps.iter().filter_map(|gap| builder.team_wish(gap)).collect(),
        rules: builder.rules(),
        remarks: remarks(kept, names),
        quality,
        basis: basis(kept),
        request: kept.record.request.clone(),
    }
}

fn quality(kept: &Kept) -> Quality {
    let plan = &kept.plan;
    Quality {
        status: plan.status,
        objective: plan.objective,
        bound: plan.bound,
        gap: plan.gap,
        cpu_seconds: plan.cpu_seconds,
        wall_seconds: plan.wall_seconds,
        peak_memory_mb: plan.peak_memory_mb,
        candidates: plan.method.candidates,
        clock_cut_in: plan.method.clock_cut_in,
        cancelled: plan.method.cancelled,
        input_hash: kept.input_hash.clone(),
    }
}

/// The remarks on the register; on people who may have left, only those whom the plan counts on. A person whom the
/// register no longer has keeps their number as name.
fn remarks(kept: &Kept, names: &Names) -> Vec<Noted> {
    let named = |name: String, key: &str| if name == key { name } else { format!("{name} ({key})") };
    let noted = |remark: &Remark| Noted {
        person: remark.person().map_or_else(String::new, |key| named(names.person(key), key)),
        need: remark.need().map_or_else(String::new, |key| named(names.need(key), key)),
        remark: remark.clone(),
    };
    let notes = &kept.record.notes;
    let planned: BTreeSet<&str> = kept.plan.assignments.iter().map(|one| one.person.as_str()).collect();
    let is_counted_on = |remark: &&Remark| match remark {
        Remark::NotListed { person, .. } => {
            planned.contains(person.as_str()) || notes.committed.contains_key(person)
        }
        _ => true,
    };
    notes.remarks.iter().filter(is_counted_on).map(noted).collect()
}

fn basis(kept: &Kept) -> Basis {
    let notes = &kept.record.notes;
    Basis {
        levels: notes.levels,
        agreed_levels: notes.agreed_levels,
        stale_levels: notes.stale_levels,
        oldest: notes.oldest,
        newest: notes.newest,
        employees: notes.employees,
        employees_unstated: notes.employees_unstated,
        employees_without_levels: notes.employees_without_levels,
        employees_not_lendable: notes.not_lendable.len(),
        consultants: notes.consultants,
        needs_outside: notes.needs_outside,
        needs_out_of_scope: notes.needs_out_of_scope,
    }
}

struct Builder<'a> {
    kept: &'a Kept,
    lookup: Lookup<'a>,
    holders: Holders<'a>,
}

/// Share-periods (per cent of full time times months) as full-time months.
fn full_time_months(share_periods: f64) -> f64 {
    share_periods / 100.0
}

impl Builder<'_> {
    fn summary(&self) -> Summary {
        let (notes, coverage) = (&self.kept.record.notes, &self.kept.plan.coverage);
        let released: BTreeSet<_> = self.kept.plan.releases.iter().map(|release| &release.person).collect();
        Summary {
            needs_in_horizon: notes.needs_in_horizon,
            needs_committed: notes.needs_committed,
            without_candidate: self.kept.record.undecided,
            open_without_candidate: coverage.without_candidate,
            needs: coverage.needs,
            covered: coverage.needs_covered,
            partly_covered: coverage.needs_partly_covered,
            uncovered: coverage.needs - coverage.needs_covered - coverage.needs_partly_covered,
            people: coverage.people,
            external_people: coverage.external_people,
            asked_months: full_time_months(coverage.asked),
            covered_months: full_time_months(coverage.covered),
            coverage: coverage.weighted,
            greedy_coverage: coverage.greedy_weighted,
            of_all: coverage_of(&notes.demands, &self.kept.problem, &self.kept.plan),
            released_months: full_time_months(coverage.released),
            released_people: released.len(),
        }
    }

    /// What the person gives initiatives with the whole proposal, per month.
    fn after(&self, number: &str) -> Vec<Percent> {
        let mut load = self.lookup.committed(number);
        for assignment in self.kept.plan.assignments.iter().filter(|one| one.person.as_str() == number) {
            if let Some(need) = self.lookup.need(assignment.need.as_str()) {
                for month in &mut load[need.first..=need.last] {
                    *month = month.plus(Percent::rounded(assignment.share));
                }
            }
        }
        load
    }

    fn loads(&self) -> Vec<Load> {
        let people: BTreeSet<&str> =
            self.kept.plan.assignments.iter().map(|one| one.person.as_str()).collect();
        let mut loads: Vec<Load> = people
            .into_iter()
            .filter_map(|number| {
                let person = self.lookup.problem_person(number)?;
                Some(Load {
                    person: self.lookup.person(number)?,
                    before: self.lookup.committed(number),
                    after: self.after(number),
                    free: person.capacity.iter().map(|free| Percent::rounded(*free)).collect(),
                    position: Percent::rounded(person.position),
                })
            })
            .collect();
        loads.sort_by_cached_key(|load| sort_key(&load.person.name));
        loads
    }

    fn releases(&self) -> Vec<Release> {
        let months = self.kept.record.request.months();
        let mut releases: Vec<Release> = self
            .kept
            .plan
            .releases
            .iter()
            .filter_map(|release| {
                Some(Release {
                    person: self.lookup.person(release.person.as_str())?,
                    first: *months.get(release.first)?,
                    last: *months.get(release.last)?,
                    share: Percent::rounded(release.share),
                    months: full_time_months(release.share * (release.last + 1 - release.first) as f64),
                })
            })
            .collect();
        releases.sort_by(|one, other| {
            other.months.total_cmp(&one.months).then_with(|| one.person.number.cmp(&other.person.number))
        });
        releases
    }
}
