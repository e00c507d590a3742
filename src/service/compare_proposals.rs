//! Proposals side by side: what each comes to, by the same figures.

use std::collections::BTreeSet;

use super::propose_staffing::Kept;
use crate::domain::Priority;
use crate::planning::{coverage_of, difference};
use staffing::alternatives::Figures;

/// A month of full-time work, in per cent of full time times months.
const FULL_TIME: f64 = 100.0;

/// What a proposal comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The share of all work that is covered, by priority's weight, 0 to 1; none where it was not kept.
    pub coverage: Option<f64>,
    /// The same of each class of priority, the first one first; none where a class asks for nothing.
    pub by_priority: Vec<(u8, Option<f64>)>,
    /// Critical needs that do not get all they ask for.
    pub unmet_critical: usize,
    /// People on teams.
    pub people: usize,
    /// Of these, consultants.
    pub consultants: usize,
    /// People who are on a team that they are not on in the first column; none there.
    pub moves: Option<usize>,
    /// Units that people come from.
    pub units: usize,
    /// Freed from daily operation, in full-time months.
    pub released: f64,
    /// Work done, each month at the person's relative cost, in months of an average employee.
    pub cost: f64,
    /// Work by people who learn on the job, in full-time months.
    pub learning: f64,
}

/// The figures of a proposal, beside those of `first`.
pub fn column(kept: &Kept, first: Option<&Kept>) -> Column {
    let (problem, plan) = (&kept.problem, &kept.plan);
    let figures = Figures::new(problem, plan);
    let demands = &kept.record.notes.demands;
    let of = |class: u8| {
        let weight = Priority::new(class.into()).map(Priority::weight);
        let same: Vec<_> = demands.iter().filter(|one| Some(one.weight) == weight).cloned().collect();
        coverage_of(&same, problem, plan).map(|all| all.after)
    };
    let external: BTreeSet<_> = problem.people.iter().filter(|one| one.external).map(|one| &one.id).collect();
    let people: BTreeSet<_> = plan.assignments.iter().map(|one| &one.person).collect();
    let changes = first.map(|first| {
        difference::count(&difference::changes((&first.problem, &first.plan), (problem, plan))).came
    });
    Column {
        coverage: coverage_of(demands, problem, plan).map(|all| all.after),
        by_priority: (1..=5).map(|class| (class, of(class))).collect(),
        unmet_critical: plan.coverage.critical.saturating_sub(plan.coverage.critical_covered),
        consultants: people.iter().filter(|person| external.contains(*person)).count(),
        people: people.len(),
        moves: changes,
        units: units(kept),
        released: figures.released / FULL_TIME,
        cost: figures.cost / FULL_TIME,
        learning: figures.learning / FULL_TIME,
    }
}

fn units(kept: &Kept) -> usize {
    let people: BTreeSet<_> = kept.plan.assignments.iter().map(|one| &one.person).collect();
    let units = kept.problem.people.iter().filter(|one| people.contains(&one.id)).map(|one| &one.unit);
    units.collect::<BTreeSet<_>>().len()
}
