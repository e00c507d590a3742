//! Who learns, how many, for how long, and from whom.

use std::collections::{BTreeMap, BTreeSet};

use super::{Findings, Ledger, Place, Rule};
use crate::sourcing::problem::WayKind;
use crate::sourcing::verify::ledger::Trained;

pub(super) fn check(ledger: &Ledger, findings: &mut Findings) {
    each(ledger, findings);
    units(ledger, findings);
    seats(ledger, findings);
    mentors(ledger, findings);
}

fn each(ledger: &Ledger, findings: &mut Findings) {
    let mut seen = BTreeSet::new();
    for Trained { learner, way, done, .. } in &ledger.trained {
        let place = || Place::action(&learner.id);
        let may = learner.willing && learner.ways.contains(&way.id);
        if !may || !seen.insert(&learner.person) || *done >= ledger.periods() {
            findings.add(Rule::Learn, place(), 1.0, 0.0);
        }
        findings.at_most(Rule::TrainingLoad, place(), way.load, ledger.problem.rules.max_training_load);
    }
}

/// Is the way being walked in this period?
fn is_learning(row: &Trained, period: usize) -> bool {
    (row.start..row.done).contains(&period)
}

fn units(ledger: &Ledger, findings: &mut Findings) {
    for unit in &ledger.problem.units {
        let people: BTreeSet<_> =
            ledger.problem.people.iter().filter(|row| row.unit == unit.id).map(|row| &row.id).collect();
        let rows: Vec<_> = ledger.trained.iter().filter(|row| people.contains(&row.learner.person)).collect();
        let most = unit.positions * unit.max_training / 100.0;
        for period in 0..ledger.periods() {
            let load: f64 = rows.iter().filter(|row| is_learning(row, period)).map(|row| row.way.load).sum();
            findings.at_most(Rule::Training, Place::unit(&unit.id).in_period(period), load, most);
        }
    }
}

fn seats(ledger: &Ledger, findings: &mut Findings) {
    let mut taken = BTreeMap::new();
    for row in &ledger.trained {
        let (count, _) = taken.entry((&row.way.id, row.start)).or_insert((0.0, row));
        *count += 1.0;
    }
    for ((_, start), (count, row)) in taken {
        let most = row.way.seats.map_or(f64::INFINITY, f64::from);
        findings.at_most(Rule::Seats, Place::action(&row.learner.id).in_period(start), count, most);
    }
}

/// For each level: those who learn on the job up to it or beyond need mentors who hold it or more.
fn mentors(ledger: &Ledger, findings: &mut Findings) {
    let on_the_job: Vec<&Trained> =
        ledger.trained.iter().filter(|row| row.way.kind == WayKind::OnTheJob).collect();
    let steps: BTreeSet<_> = on_the_job.iter().map(|row| (&row.way.skill, row.way.to)).collect();
    for (skill, level) in steps {
        let mentors = ledger.problem.mentors.iter().filter(|row| row.skill == *skill && row.level >= level);
        let most: f64 = mentors.map(|row| f64::from(row.learners)).sum();
        let learners = on_the_job.iter().filter(|row| row.way.skill == *skill && row.way.to >= level);
        let learners: Vec<_> = learners.collect();
        for period in 0..ledger.periods() {
            let count = learners.iter().filter(|row| is_learning(row, period)).count() as f64;
            if let Some(row) = learners.first() {
                findings.at_most(Rule::Mentor, Place::action(&row.learner.id).in_period(period), count, most);
            }
        }
    }
}
