//! What a gap asks for, and that it gets no more.

use good_lp::{Constraint, Expression};

use super::{Instance, Sums, Variables, add};
use crate::sourcing::blocks;
use crate::sourcing::instance::{Fit, amount_moved};
use staffing_model::sourcing::problem::Change;

/// `sum_s flow_sgt + sum_o give_ot + short_gt = amount_gt + sum_o (amount_g,t-by - amount_gt) change_o`.
pub(super) fn cover(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    let mut given: Sums<(usize, usize)> = Sums::new();
    for flow in &variables.flows {
        add(&mut given, (flow.gap, flow.period), 1.0, flow.column.variable);
    }
    for give in &variables.gives {
        add(&mut given, (give.gap, give.period), 1.0, give.column.variable);
    }
    for short in &variables.short {
        let gap = &instance.problem.gaps[short.gap];
        let amount = gap.amount_in(short.period) / 100.0;
        let mut demand = Expression::from(amount);
        for changed in variables.changes.iter().filter(|changed| changed.gap == short.gap) {
            if let Some(by) = instance.moves(changed.option) {
                let moved = amount_moved(gap, short.period, by) / 100.0;
                demand.add_mul(moved - amount, changed.column.variable);
            }
        }
        let supply = given.remove(&(short.gap, short.period)).unwrap_or_default();
        rows.push(blocks::cover(supply, short.column.variable, demand));
    }
}

/// A gap is moved once and lowered once at most.
pub(super) fn changes(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    let mut sums: Sums<(usize, bool)> = Sums::new();
    for changed in &variables.changes {
        let moves = instance.moves(changed.option).is_some();
        add(&mut sums, (changed.gap, moves), 1.0, changed.column.variable);
    }
    rows.extend(sums.into_values().map(|sum| sum.leq(1.0)));
}

/// `flow_sgt <= most_gt sum_o change_o` over options that lower the gap to what the supply holds.
pub(super) fn fit(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    let most = |gap: usize| {
        let amounts = instance.problem.gaps[gap].amounts.iter();
        amounts.fold(0.0, |most: f64, amount| most.max(*amount)) / 100.0
    };
    for flow in &variables.flows {
        let Fit::Lowered(held) = flow.fit else { continue };
        let mut row = Expression::from(flow.column.variable);
        for changed in variables.changes.iter().filter(|changed| changed.gap == flow.gap) {
            let option = &instance.problem.options[changed.option];
            if matches!(option.change, Change::LowerLevel { to, .. } if to <= held) {
                row.add_mul(-most(flow.gap), changed.column.variable);
            }
        }
        rows.push(row.leq(0.0));
    }
}
