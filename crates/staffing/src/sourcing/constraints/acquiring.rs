//! Positions and contracts: how many, from when, for how long, and how much of it consultants do.

use good_lp::{Constraint, Expression};
use staffing_model::problem::Strength;
use staffing_model::sourcing::problem::PostKind;

use super::{Instance, Sums, Variables, add};
use crate::sourcing::blocks::{Stock, at_most, balance};
use crate::sourcing::instance::Source;

/// No more positions of a post than there are, in all and in each twelve months.
pub(super) fn posts(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    for (post, positions) in instance.problem.posts.iter().zip(&variables.posts) {
        let lead = instance.problem.periods_of(post.lead_months);
        let filled = positions.fill.iter().enumerate().filter_map(|(start, fill)| Some((start, (*fill)?)));
        let filled: Vec<_> = filled.collect();
        rows.push(at_most(filled.iter().map(|(_, fill)| (1.0, fill.variable)), f64::from(post.most)));
        let Some(most) = post.most_per_year else { continue };
        let mut sums: Sums<usize> = Sums::new();
        for (start, fill) in filled {
            add(&mut sums, instance.problem.year_of(start + lead), 1.0, fill.variable);
        }
        rows.extend(sums.into_values().map(|sum| sum.leq(f64::from(most))));
    }
}

/// No more are appointed in each twelve months than may be.
pub(super) fn hires_per_year(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    let Some(most) = instance.problem.rules.max_hires_per_year else { return };
    let mut sums: Sums<usize> = Sums::new();
    for (post, positions) in instance.problem.posts.iter().zip(&variables.posts) {
        let lead = instance.problem.periods_of(post.lead_months);
        for (start, fill) in positions.fill.iter().enumerate().filter(|_| post.kind == PostKind::Appoint) {
            if let Some(fill) = fill {
                add(&mut sums, instance.problem.year_of(start + lead), 1.0, fill.variable);
            }
        }
    }
    rows.extend(sums.into_values().map(|sum| sum.leq(f64::from(most))));
}

/// `there_pt = kept there_p,t-1 + fill_p,t-lead`.
pub(super) fn presence(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    for (post, positions) in instance.problem.posts.iter().zip(&variables.posts) {
        let lead = instance.problem.periods_of(post.lead_months);
        let kept = instance.problem.kept(post.stays, 1);
        for period in lead..instance.periods {
            let Some(now) = positions.there[period] else { continue };
            let before = period.checked_sub(1).and_then(|before| positions.there[before]);
            let before = before.map_or(Stock::Nothing, |before| Stock::Decided(before.variable));
            let come: Vec<_> =
                positions.fill[period - lead].iter().map(|fill| (1.0, fill.variable)).collect();
            rows.push(balance(now.variable, kept, before, &come));
        }
    }
}

/// `running_ct = running_c,t-1 + new_ct - ended_ct`, and what is new stays for the least time.
pub(super) fn contracts(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    for (contract, row) in instance.problem.contracts.iter().zip(&variables.contracts) {
        let least = instance.problem.periods_of(contract.least_months).max(1);
        for (period, now) in row.iter().enumerate().filter_map(|(period, now)| Some((period, (*now)?))) {
            let before = period.checked_sub(1).and_then(|before| row[before]);
            let before = before.map_or(Stock::Nothing, |before| Stock::Decided(before.amount.variable));
            let flows = [(1.0, now.new.variable), (-1.0, now.ended.variable)];
            rows.push(balance(now.amount.variable, 1.0, before, &flows));
            let young = (period + 1).saturating_sub(least)..=period;
            let mut stays = Expression::default();
            for new in young.filter_map(|begun| row[begun]) {
                stays.add_mul(1.0, new.new.variable);
            }
            stays.add_mul(-1.0, now.amount.variable);
            rows.push(stays.leq(0.0));
        }
    }
}

/// Consultants do at most so much of all that is asked for.
pub(super) fn consultants(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    let Some(most) = instance.problem.rules.max_consultants else { return };
    let bought = variables.flows.iter().filter(|flow| is_bought(instance, flow.supply));
    let bought = bought.map(|flow| (instance.months, flow.column.variable));
    rows.push(at_most(bought, most / 100.0 * instance.problem.asked()));
}

fn is_bought(instance: &Instance, supply: usize) -> bool {
    matches!(instance.supplies[supply].from, Source::Contract(_, true))
}

/// `sum of flows of consultants on a skill <= sum of those who have begun to learn it + alone_st`.
pub(super) fn beside(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    if instance.problem.rules.beside.strength == Strength::Off {
        return;
    }
    let mut sums: Sums<(usize, usize)> = Sums::new();
    for flow in variables.flows.iter().filter(|flow| is_bought(instance, flow.supply)) {
        add(&mut sums, (instance.skill_of(flow.gap), flow.period), 1.0, flow.column.variable);
    }
    for row in &variables.learn {
        let learner = &instance.problem.learners[instance.trainings[row.training].learner];
        let Ok(skill) = instance.skills.binary_search(&&learner.skill) else { continue };
        for period in row.start..instance.periods {
            if let Some(sum) = sums.get_mut(&(skill, period)) {
                sum.add_mul(-1.0, row.column.variable);
            }
        }
    }
    for alone in &variables.alone {
        if let Some(sum) = sums.get_mut(&(alone.skill, alone.period)) {
            sum.add_mul(-1.0, alone.column.variable);
        }
    }
    rows.extend(sums.into_values().map(|sum| sum.leq(0.0)));
}
