//! Plans beside the plan: one way out alone, within the same limits; and each way to learn alone.

use super::Search;
use super::instance::Instance;
use super::outcome;
use super::scope::Scope;
use super::solved::{Effort, Solved, solve};
use crate::formulation::Refused;
use crate::stopwatch::Stopwatch;
use staffing_model::plan::Status;
use staffing_model::sourcing::plan::{CourseReport, Kind, Reference, ReferenceKind, relative_gap};

const REFERENCES: [(ReferenceKind, &[Kind]); 3] = [
    (ReferenceKind::AllHire, &[Kind::Appoint]),
    (ReferenceKind::AllBuy, &[Kind::Service, Kind::HireIn]),
    (ReferenceKind::AllTrain, &[Kind::Course, Kind::OnTheJob]),
];

/// The reference plans, and their values to begin from.
pub(super) fn references(
    instance: &Instance,
    effort: &Effort,
) -> Result<(Vec<Reference>, Vec<Solved>), Refused> {
    let (mut references, mut values) = (Vec::new(), Vec::new());
    for (kind, kinds) in REFERENCES {
        let Some(found) = solve(instance, &Scope::of_kinds(kinds), None, effort)? else { continue };
        references.push(Reference {
            kind,
            status: status(&found, effort.gap),
            objective: found.objective,
            bound: found.bound.min(found.objective),
            cost: found.cost,
            open: open(instance, &found),
        });
        values.push(found);
    }
    Ok((references, values))
}

fn status(found: &Solved, asked: f64) -> Status {
    match relative_gap(found.objective, found.bound) {
        gap if gap <= staffing_model::plan::OPTIMAL => Status::Optimal,
        gap if gap <= asked => Status::WithinGap,
        _ => Status::TimeLimit,
    }
}

/// What is left open, full-time months.
pub(super) fn open(instance: &Instance, found: &Solved) -> f64 {
    found.variables.short.iter().map(|short| found.values[short.column.at]).sum::<f64>() * instance.months
}

/// What each way to learn closes if nothing else is done, most first.
pub(super) fn courses(
    instance: &Instance,
    search: &Search,
    clock: &Stopwatch,
) -> Result<Vec<CourseReport>, Refused> {
    let mut walked: Vec<usize> = instance.trainings.iter().map(|training| training.way).collect();
    walked.sort_unstable();
    walked.dedup();
    let asked = instance.problem.asked();
    let mut reports = Vec::new();
    for way in walked {
        let effort = Effort::within((clock.left() / 2.0).min(2.0), search);
        if clock.is_up() {
            break;
        }
        let kinds = [Kind::Course, Kind::OnTheJob];
        let scope = Scope { way: Some(way), locks: Some(Vec::new()), ..Scope::of_kinds(&kinds) };
        let Some(found) = solve(instance, &scope, None, &effort)? else { continue };
        let learners = outcome::learning(instance, &found).len();
        if learners > 0 {
            let closes = asked - open(instance, &found);
            let key = instance.problem.ways[way].id.clone();
            reports.push(CourseReport { way: key, learners, cost: found.cost, closes });
        }
    }
    reports.sort_by(|one, other| other.closes.total_cmp(&one.closes).then(one.cost.total_cmp(&other.cost)));
    Ok(reports)
}
