//! Why the plan is as it is: what each action costs and closes, what was weighed for each gap, and why the rest is open.

use std::collections::BTreeMap;

use super::instance::{Instance, kind_of_change, kind_of_contract, kind_of_post};
use super::prices;
use super::weigh::Weighing;
use staffing_model::key::{ActionKey, GapKey};
use staffing_model::sourcing::plan::{ActionReport, Kind, Plan, Verdict, Weighed};
use staffing_model::sourcing::problem::Change;

pub(super) fn explain(instance: &Instance, plan: &mut Plan) {
    plan.explanations.actions = actions(instance, plan);
    let weighing = Weighing::new(instance, plan);
    let weighed: Vec<Weighed> = (0..instance.problem.gaps.len()).map(|gap| weighing.gap(gap)).collect();
    let reach: Vec<f64> = plan
        .shortfalls
        .iter()
        .map(|row| weighing.within_reach(instance.gaps[&row.gap], &row.amounts))
        .collect();
    for (row, reach) in plan.shortfalls.iter_mut().zip(reach) {
        row.reason = reason(&weighed[instance.gaps[&row.gap]]);
        row.within_reach = reach;
    }
    plan.explanations.gaps = weighed;
}

/// The one reason to show first for what stays open: a limit, then price, then time, then people.
fn reason(weighed: &Weighed) -> Verdict {
    let held = weighed.considered.iter().find_map(|row| row.held_by.clone());
    if let Some(limit) = held {
        return Verdict::Limit(limit);
    }
    let verdicts = weighed.considered.iter().map(|row| &row.verdict);
    let rank = |verdict: &Verdict| match verdict {
        Verdict::Limit(_) => 0,
        Verdict::Dearer { .. } => 1,
        Verdict::TooLate { .. } => 2,
        Verdict::Unwilling => 3,
        Verdict::Excluded => 4,
        Verdict::Occupied => 5,
        Verdict::Nothing => 6,
        Verdict::Used => 7,
    };
    let cheaper = |one: &Verdict, other: &Verdict| match (one, other) {
        (Verdict::Dearer { per_month: one }, Verdict::Dearer { per_month: other }) => one.total_cmp(other),
        (Verdict::TooLate { earliest: one }, Verdict::TooLate { earliest: other }) => {
            one.unwrap_or(usize::MAX).cmp(&other.unwrap_or(usize::MAX))
        }
        _ => std::cmp::Ordering::Equal,
    };
    let first = verdicts.filter(|verdict| **verdict != Verdict::Used);
    let first = first.min_by(|one, other| rank(one).cmp(&rank(other)).then_with(|| cheaper(one, other)));
    first.cloned().unwrap_or(Verdict::Nothing)
}

/// What each action that is done costs and closes, in the order of choice.
fn actions(instance: &Instance, plan: &Plan) -> Vec<ActionReport> {
    let mut rows: BTreeMap<&ActionKey, (Kind, f64)> = BTreeMap::new();
    let problem = instance.problem;
    for option in problem.options.iter().filter(|option| plan.changes.contains(&option.id)) {
        if let Change::MoveWindow { once, .. } | Change::LowerLevel { once, .. } = option.change {
            rows.insert(&option.id, (kind_of_change(&option.change), once));
        }
    }
    learned(instance, plan, &mut rows);
    for (post, row) in plan
        .posts
        .iter()
        .filter_map(|row| Some((problem.posts.iter().find(|post| post.id == row.post)?, row)))
    {
        let arrival = row.start + problem.periods_of(post.lead_months);
        let cost = f64::from(row.count) * prices::post(problem, post, arrival);
        rows.entry(&post.id).or_insert((kind_of_post(post.kind), 0.0)).1 += cost;
    }
    for (contract, row) in plan
        .contracts
        .iter()
        .filter_map(|row| Some((problem.contracts.iter().find(|contract| contract.id == row.contract)?, row)))
    {
        let length = (row.last - row.first + 1).max(problem.periods_of(contract.least_months));
        let cost = row.amount / 100.0 * prices::contract(problem, contract) * length as f64;
        rows.entry(&contract.id).or_insert((kind_of_contract(contract.kind), 0.0)).1 += cost;
    }
    for option in &problem.options {
        if let Change::RaiseShare { per_month, .. } | Change::ExtendContract { per_month, .. } = option.change
        {
            let used = used(instance, plan, &option.id);
            if used > 0.0 {
                rows.insert(&option.id, (kind_of_change(&option.change), used * per_month));
            }
        }
    }
    let mut reports: Vec<ActionReport> =
        rows.into_iter().map(|(action, (kind, cost))| report(instance, plan, action, kind, cost)).collect();
    reports.sort_by_key(|row| row.kind);
    reports
}

fn learned<'a>(instance: &Instance<'a>, plan: &Plan, rows: &mut BTreeMap<&'a ActionKey, (Kind, f64)>) {
    let problem = instance.problem;
    for training in &instance.trainings {
        let learner = &problem.learners[training.learner];
        let way = &problem.ways[training.way];
        if plan.learning.iter().any(|row| row.learner == learner.id && row.way == way.id) {
            let cost = training.cost + used(instance, plan, &learner.id) * learner.freed;
            rows.insert(&learner.id, (instance.kind_of_training(training), cost));
        }
    }
}

/// What an action gives to all gaps, full-time months.
fn used(instance: &Instance, plan: &Plan, action: &ActionKey) -> f64 {
    let rows = plan.uses.iter().filter(|row| row.action == *action);
    rows.flat_map(|row| &row.amounts).sum::<f64>() / 100.0 * instance.months
}

fn report(instance: &Instance, plan: &Plan, action: &ActionKey, kind: Kind, cost: f64) -> ActionReport {
    let mut gaps: Vec<GapKey> =
        plan.uses.iter().filter(|row| row.action == *action).map(|row| row.gap.clone()).collect();
    let changed = instance.problem.options.iter().filter(|option| option.id == *action);
    gaps.extend(changed.filter(|_| plan.changes.contains(action)).map(|option| option.gap.clone()));
    let closes = used(instance, plan, action);
    let per_month = (closes > 0.0).then(|| cost / closes);
    ActionReport { action: action.clone(), kind, cost, closes, per_month, gaps }
}
