//! From a kept proposal and the names of today to what the page shows. Pure.

mod instead;
mod loads;
mod plan;
mod remarks;
mod remedies;
mod rules;
mod strips;
mod teams;
mod unmet;

use std::collections::BTreeSet;

use self::plan::Planned;
use super::names::Names;
use super::reference::Lookup;
use super::{Basis, ProposalView, Quality, Summary};
use crate::planning::able::Holders;
use crate::planning::coverage_of;
use crate::service::propose_staffing::Kept;

/// What the page shows of a kept proposal.
pub fn view(kept: &Kept, names: &Names) -> ProposalView {
    let lookup = Lookup::new(kept, names);
    let builder = Builder { kept, lookup, holders: Holders::new(&kept.problem), plan: Planned::of(kept) };
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
        remarks: remarks::remarks(kept, names, &builder.lookup),
        strips: builder.strips(),
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
    plan: Planned<'a>,
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
            released_from: self.released_from(),
        }
    }
}
