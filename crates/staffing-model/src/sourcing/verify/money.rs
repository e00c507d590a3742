//! What a plan costs, from the parameters of the problem alone.

use super::ledger::{Action, Ledger, Trained};
use crate::plan::Status;
use crate::problem::Strength;
use crate::sourcing::plan::{Contracted, Filled};
use crate::sourcing::problem::{Change, Contract, Post};

/// Kroner to be paid.
pub(super) fn cost(ledger: &Ledger) -> f64 {
    if ledger.plan.status == Status::ConflictingLocks {
        return 0.0;
    }
    let changes: f64 = ledger.changes.iter().map(|option| once(&option.change)).sum();
    let learning: f64 = ledger.trained.iter().map(learning).sum();
    let posts: f64 = ledger.plan.posts.iter().map(|row| filled(ledger, row)).sum();
    let contracts: f64 = ledger.plan.contracts.iter().map(|row| contracted(ledger, row)).sum();
    changes + learning + posts + contracts + used(ledger)
}

fn once(change: &Change) -> f64 {
    match change {
        Change::MoveWindow { once, .. } | Change::LowerLevel { once, .. } => *once,
        Change::RaiseShare { .. } | Change::ExtendContract { .. } => 0.0,
    }
}

/// The course, and freeing the learner until the level is reached.
fn learning(trained: &Trained) -> f64 {
    let Trained { learner, way, .. } = trained;
    way.price + way.load / 100.0 * way.months * learner.freed
}

/// What is paid by what is used: options that give, and learners' work afterwards.
fn used(ledger: &Ledger) -> f64 {
    let rows = ledger.given.iter().map(|((action, _), amounts)| {
        let per_month = match ledger.actions[*action] {
            Action::Option(option) => match option.change {
                Change::RaiseShare { per_month, .. } | Change::ExtendContract { per_month, .. } => per_month,
                Change::MoveWindow { .. } | Change::LowerLevel { .. } => 0.0,
            },
            Action::Learner(learner) => learner.freed,
            Action::Post(_) | Action::Contract(_) => 0.0,
        };
        amounts.iter().sum::<f64>() / 100.0 * per_month
    });
    rows.sum::<f64>() * ledger.months()
}

fn filled(ledger: &Ledger, row: &Filled) -> f64 {
    let Some(Action::Post(post)) = ledger.actions.get(&row.post) else { return 0.0 };
    f64::from(row.count) * (post.once + post.yearly / 12.0 * paid_months(ledger, post, row.start))
}

/// Months one position is paid: as long as somebody is there, and no less than the least.
fn paid_months(ledger: &Ledger, post: &Post, start: usize) -> f64 {
    let arrival = start.saturating_add(ledger.problem.periods_of(post.lead_months));
    let there = ledger.periods().saturating_sub(arrival);
    let kept: f64 = (0..there).map(|age| ledger.problem.kept(post.stays, age)).sum();
    kept * ledger.months() + (post.least_months - there as f64 * ledger.months()).max(0.0)
}

fn contracted(ledger: &Ledger, row: &Contracted) -> f64 {
    let Some(Action::Contract(contract)) = ledger.actions.get(&row.contract) else { return 0.0 };
    let Contract { hourly, least_months, .. } = contract;
    let length = (row.last + 1).saturating_sub(row.first) as f64;
    let least = ledger.problem.periods_of(*least_months) as f64;
    let months = length.max(least) * ledger.months();
    row.amount / 100.0 * hourly * ledger.problem.rules.hours_per_month * months
}

/// The price of what is left open, kroner.
pub(super) fn left_open(ledger: &Ledger) -> f64 {
    let gaps = ledger.problem.gaps.iter();
    let weighted = gaps.map(|gap| gap.weight * ledger.left(gap).iter().sum::<f64>() / 100.0);
    weighted.sum::<f64>() * ledger.months() * ledger.problem.rules.shortfall
}

/// The price of consultants without a learner beside them, kroner.
pub(super) fn alone(ledger: &Ledger) -> f64 {
    let beside = &ledger.problem.rules.beside;
    if beside.strength != Strength::Wished {
        return 0.0;
    }
    let skills = ledger.skills();
    let each =
        skills.iter().flat_map(|skill| (0..ledger.periods()).map(|period| ledger.alone(skill, period)));
    each.sum::<f64>() / 100.0 * ledger.months() * beside.price
}
