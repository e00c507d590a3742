//! Figures of coverage: how much of what is asked for is covered, and how many needs nobody could fill.

use std::collections::BTreeSet;

use super::candidates::{self, Willing};
use super::draft::Draft;
use super::instance::{Instance, TOLERANCE};
use staffing_model::plan::{Coverage, WithoutCandidate};
use staffing_model::problem::Problem;

/// The figures for a draft, with the greedy plan as the baseline.
pub(super) fn coverage(instance: &Instance, draft: &Draft, greedy_plan: &Draft) -> Coverage {
    let mut figures = Coverage {
        needs: instance.needs.len(),
        weighted: weighted(instance, draft),
        greedy_weighted: weighted(instance, greedy_plan),
        greedy_objective: greedy_plan.objective(),
        released: draft.released_share_periods(),
        external_covered: (0..instance.initiatives.len()).map(|initiative| draft.external(initiative)).sum(),
        without_candidate: without_candidate(instance),
        ..Coverage::default()
    };
    for (number, row) in instance.needs.iter().enumerate() {
        let share_periods = row.unit_share() * row.length();
        let covered = row.demand - draft.left(number);
        figures.asked += row.demand * share_periods;
        figures.covered += covered * share_periods;
        let full = draft.left(number) <= TOLERANCE;
        figures.needs_covered += usize::from(full);
        figures.needs_partly_covered += usize::from(!full && covered > TOLERANCE);
        if instance.need(number).critical {
            figures.critical += 1;
            figures.critical_covered += usize::from(full);
        }
    }
    let on_teams = (0..instance.initiatives.len()).flat_map(|initiative| draft.people_on(initiative));
    let people: BTreeSet<usize> = on_teams.collect();
    figures.people = people.len();
    figures.external_people = people.iter().filter(|&&person| instance.person(person).external).count();
    figures
}

/// Share of what is asked for that is covered, each need by its worth.
pub(super) fn weighted(instance: &Instance, draft: &Draft) -> f64 {
    let (mut asked, mut covered) = (0.0, 0.0);
    for (number, row) in instance.needs.iter().enumerate() {
        let worth = row.worth * row.unit_share() * row.length();
        asked += worth * row.demand;
        covered += worth * (row.demand - draft.left(number));
    }
    if asked > 0.0 { covered / asked } else { 1.0 }
}

/// How many needs nobody could fill, by how far one is willing to go.
fn without_candidate(instance: &Instance) -> WithoutCandidate {
    let without = |release, learning, mentored| {
        let willing = Willing { release, learning };
        candidates::needs_without(instance, willing, mentored)
    };
    WithoutCandidate {
        strict: without(false, false, false),
        with_release: without(true, false, false),
        with_learning: without(true, true, false),
        with_mentor: without(true, true, true),
    }
}

/// How many needs of a problem nobody could fill, by how far one is willing to go. Solves nothing.
pub fn needs_without_candidate(problem: &Problem) -> WithoutCandidate {
    without_candidate(&Instance::new(problem))
}
