//! The plan as data, from the values of the columns.

mod uses;

use super::Search;
use super::instance::Instance;
use super::solved::Solved;
use super::variables::Running;
use staffing_model::plan::Status;
use staffing_model::sourcing::hash;
use staffing_model::sourcing::plan::{
    Alone, Contracted, Explanations, FORMAT, Filled, Learning, Plan, Shortfall, Verdict,
};
use staffing_model::sourcing::problem::Lock;

/// Full-time people below this are rounding error.
const TINY: f64 = 1e-9;
/// What the solver's own tolerance may leave of a contract that has ended too early.
const CRUMB: f64 = 1e-6;

/// A plan that does nothing, for locks in conflict.
pub(super) fn without_anything(instance: &Instance, search: &Search, conflict: Vec<Lock>) -> Plan {
    Plan {
        format: FORMAT.to_owned(),
        problem: instance.problem.name.clone(),
        problem_hash: hash(instance.problem),
        status: Status::ConflictingLocks,
        objective: 0.0,
        bound: 0.0,
        gap: 0.0,
        requested_gap: search.gap,
        cost: 0.0,
        asked: instance.problem.asked(),
        open: 0.0,
        changes: Vec::new(),
        learning: Vec::new(),
        posts: Vec::new(),
        contracts: Vec::new(),
        uses: Vec::new(),
        shortfalls: Vec::new(),
        alone: Vec::new(),
        conflicting_locks: conflict,
        explanations: Explanations::default(),
        cpu_seconds: 0.0,
        wall_seconds: 0.0,
    }
}

/// The plan that the values stand for; bound and explanations are filled in by the caller.
pub(super) fn plan(instance: &Instance, search: &Search, found: &Solved) -> Plan {
    let Solved { variables, values, .. } = found;
    let problem = instance.problem;
    let changed = variables.changes.iter().filter(|changed| values[changed.column.at] > 0.5);
    let mut plan = Plan {
        objective: found.objective,
        cost: found.cost,
        changes: changed.map(|changed| problem.options[changed.option].id.clone()).collect(),
        learning: learning(instance, found),
        posts: posts(instance, found),
        contracts: contracts(instance, found),
        uses: uses::uses(instance, found),
        alone: alone(instance, found),
        ..without_anything(instance, search, Vec::new())
    };
    plan.shortfalls = shortfalls(instance, found);
    let open = plan.shortfalls.iter().flat_map(|row| &row.amounts).sum::<f64>();
    plan.open = open / 100.0 * instance.months;
    plan
}

/// Who learns.
pub(super) fn learning(instance: &Instance, found: &Solved) -> Vec<Learning> {
    let rows = found.variables.learn.iter().filter(|row| found.values[row.column.at] > 0.5);
    rows.map(|row| {
        let training = &instance.trainings[row.training];
        Learning {
            learner: instance.problem.learners[training.learner].id.clone(),
            way: instance.problem.ways[training.way].id.clone(),
            start: row.start,
        }
    })
    .collect()
}

fn posts(instance: &Instance, found: &Solved) -> Vec<Filled> {
    let mut filled = Vec::new();
    for (post, positions) in instance.problem.posts.iter().zip(&found.variables.posts) {
        for (start, fill) in positions.fill.iter().enumerate() {
            let count = fill.map_or(0, |fill| whole(found.values[fill.at]));
            if count > 0 {
                filled.push(Filled { post: post.id.clone(), start, count });
            }
        }
    }
    filled
}

/// A number of positions that a column holds.
fn whole(value: f64) -> u32 {
    let most = value.round();
    (0..=10_000_u32).take_while(|count| f64::from(*count) <= most).last().unwrap_or(0)
}

/// Contracts, first ended first of those that have begun.
fn contracts(instance: &Instance, found: &Solved) -> Vec<Contracted> {
    let mut made = Vec::new();
    for (contract, row) in instance.problem.contracts.iter().zip(&found.variables.contracts) {
        let mut open: std::collections::VecDeque<(usize, f64)> = std::collections::VecDeque::new();
        let least = instance.problem.periods_of(contract.least_months).max(1);
        let mut close = |first: usize, end: usize, amount: f64| {
            let whole = end == instance.periods || end >= first + least;
            if amount > if whole { TINY } else { CRUMB } {
                let key = contract.id.clone();
                made.push(Contracted { contract: key, first, last: end - 1, amount: amount * 100.0 });
            }
        };
        for (period, now) in row.iter().enumerate() {
            let Some(Running { new, ended, .. }) = now else { continue };
            let mut ends = found.values[ended.at];
            while ends > TINY {
                let Some((first, amount)) = open.front_mut() else { break };
                let part = amount.min(ends);
                close(*first, period, part);
                *amount -= part;
                ends -= part;
                if *amount <= TINY {
                    open.pop_front();
                }
            }
            let begins = found.values[new.at];
            if begins > TINY {
                open.push_back((period, begins));
            }
        }
        for (first, amount) in open {
            close(first, instance.periods, amount);
        }
    }
    made
}

fn shortfalls(instance: &Instance, found: &Solved) -> Vec<Shortfall> {
    let mut rows: Vec<Shortfall> = Vec::new();
    for short in &found.variables.short {
        let amount = found.values[short.column.at];
        if amount <= TINY {
            continue;
        }
        let gap = &instance.problem.gaps[short.gap].id;
        if rows.last().is_none_or(|row| row.gap != *gap) {
            let amounts = vec![0.0; instance.periods];
            let reason = Verdict::Nothing;
            rows.push(Shortfall { gap: gap.clone(), amounts, reason, within_reach: 0.0 });
        }
        if let Some(row) = rows.last_mut() {
            row.amounts[short.period] = amount * 100.0;
        }
    }
    rows
}

fn alone(instance: &Instance, found: &Solved) -> Vec<Alone> {
    let mut rows: Vec<Alone> = Vec::new();
    for alone in &found.variables.alone {
        let amount = found.values[alone.column.at];
        if amount <= TINY {
            continue;
        }
        let skill = instance.skills[alone.skill];
        if rows.last().is_none_or(|row| row.skill != *skill) {
            rows.push(Alone { skill: skill.clone(), amounts: vec![0.0; instance.periods] });
        }
        if let Some(row) = rows.last_mut() {
            row.amounts[alone.period] = amount * 100.0;
        }
    }
    rows
}
