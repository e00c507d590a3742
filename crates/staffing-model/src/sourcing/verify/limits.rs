//! Every limit of the problem: learning, positions, contracts, consultants, changes, locks.

mod acquiring;
mod learning;

use std::collections::BTreeMap;

use super::ledger::{Action, Ledger};
use super::{Findings, Place, Rule};
use crate::problem::Strength;
use crate::sourcing::problem::{Change, Lock};

pub(super) fn check(ledger: &Ledger, findings: &mut Findings) {
    learning::check(ledger, findings);
    acquiring::check(ledger, findings);
    beside(ledger, findings);
    changes(ledger, findings);
    for lock in &ledger.problem.locks {
        let done = done(ledger, lock);
        if done < lock.least - super::SLACK {
            findings.add(Rule::Lock, Place::action(&lock.action), done, lock.least);
        }
    }
    exclusions(ledger, findings);
}

fn beside(ledger: &Ledger, findings: &mut Findings) {
    if ledger.problem.rules.beside.strength != Strength::Required {
        return;
    }
    for skill in ledger.skills() {
        for period in 0..ledger.periods() {
            let place = Place { field: Some("alone"), ..Place::default() }.in_period(period);
            findings.at_most(Rule::Beside, place, ledger.alone(skill, period), 0.0);
        }
    }
}

/// A gap is moved at most once, and lowered at most once.
fn changes(ledger: &Ledger, findings: &mut Findings) {
    let mut counts = BTreeMap::new();
    for option in &ledger.changes {
        let moves = matches!(option.change, Change::MoveWindow { .. });
        *counts.entry((&option.gap, moves)).or_insert(0.0) += 1.0;
    }
    for ((gap, _), count) in counts {
        findings.at_most(Rule::Changes, Place::gap(gap), count, 1.0);
    }
}

/// How much of what is locked is done.
fn done(ledger: &Ledger, lock: &Lock) -> f64 {
    let begun = |start: usize| lock.start.is_none_or(|wanted| wanted == start);
    match ledger.actions.get(&lock.action) {
        Some(Action::Option(option)) => {
            f64::from(u8::from(ledger.changes.iter().any(|row| row.id == option.id)))
        }
        Some(Action::Learner(learner)) => {
            let rows = ledger.trained.iter().filter(|row| row.learner.id == learner.id);
            rows.filter(|row| begun(row.start)).count() as f64
        }
        Some(Action::Post(post)) => {
            let rows = ledger.plan.posts.iter().filter(|row| row.post == post.id && begun(row.start));
            rows.map(|row| f64::from(row.count)).sum()
        }
        Some(Action::Contract(contract)) => {
            let rows = ledger.plan.contracts.iter().filter(|row| row.contract == contract.id);
            rows.filter(|row| begun(row.first)).map(|row| row.amount).sum()
        }
        None => 0.0,
    }
}

fn exclusions(ledger: &Ledger, findings: &mut Findings) {
    for key in &ledger.problem.exclusions {
        let plan = ledger.plan;
        let done = ledger.given.keys().any(|(action, _)| *action == key)
            || plan.changes.contains(key)
            || plan.learning.iter().any(|row| row.learner == *key)
            || plan.posts.iter().any(|row| row.post == *key)
            || plan.contracts.iter().any(|row| row.contract == *key);
        if done {
            findings.add(Rule::Exclusion, Place::action(key), 1.0, 0.0);
        }
    }
}
