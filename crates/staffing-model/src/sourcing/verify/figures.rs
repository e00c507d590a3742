//! Whether what the plan says about itself fits what it does.

use super::ledger::Ledger;
use super::{Findings, Place, Rule, SLACK};
use crate::plan::{OPTIMAL, Status};
use crate::problem::Strength;
use crate::sourcing::plan::{Plan, relative_gap};

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-6 * one.abs().max(other.abs()).max(1000.0)
}

pub(super) fn check(
    ledger: &Ledger,
    plan: &Plan,
    (objective, cost, open): (f64, f64, f64),
    findings: &mut Findings,
) {
    if [plan.objective, plan.bound, plan.gap, plan.cost, plan.open].iter().any(|value| !value.is_finite()) {
        findings.add(Rule::Figures, Place::field("objective"), plan.objective, objective);
        return;
    }
    let expected_gap = relative_gap(plan.objective, plan.bound);
    let figures = [
        ("objective", plan.objective, objective),
        ("cost", plan.cost, cost),
        ("asked", plan.asked, ledger.problem.asked()),
        ("open", plan.open, open),
    ];
    for (field, said, expected) in figures {
        if !near(said, expected) {
            findings.add(Rule::Figures, Place::field(field), said, expected);
        }
    }
    if plan.bound > objective && !near(plan.bound, objective) {
        findings.add(Rule::Figures, Place::field("bound"), plan.bound, objective);
    }
    if (plan.gap - expected_gap).abs() > 1e-6 {
        findings.add(Rule::Figures, Place::field("gap"), plan.gap, expected_gap);
    }
    let proven = match plan.status {
        Status::Optimal => OPTIMAL * 1.001,
        Status::WithinGap => plan.requested_gap + 1e-9,
        _ => f64::INFINITY,
    };
    if expected_gap > proven {
        findings.add(Rule::Figures, Place::field("status"), expected_gap, proven);
    }
    shortfalls(ledger, plan, findings);
    alone(ledger, plan, findings);
}

fn shortfalls(ledger: &Ledger, plan: &Plan, findings: &mut Findings) {
    for gap in &ledger.problem.gaps {
        let said = plan.shortfalls.iter().find(|row| row.gap == gap.id).map(|row| row.amounts.as_slice());
        compare(said, &ledger.left(gap), &Place::gap(&gap.id), findings);
    }
    let known = plan.shortfalls.iter().filter(|row| ledger.gaps.contains_key(&row.gap)).count();
    if known < plan.shortfalls.len() {
        findings.add(Rule::Report, Place::field("shortfalls"), plan.shortfalls.len() as f64, known as f64);
    }
}

fn alone(ledger: &Ledger, plan: &Plan, findings: &mut Findings) {
    if ledger.problem.rules.beside.strength != Strength::Wished {
        return;
    }
    for skill in ledger.skills() {
        let said = plan.alone.iter().find(|row| row.skill == *skill).map(|row| row.amounts.as_slice());
        let found: Vec<f64> = (0..ledger.periods()).map(|period| ledger.alone(skill, period)).collect();
        compare(said, &found, &Place::field("alone"), findings);
    }
}

fn compare(said: Option<&[f64]>, found: &[f64], place: &Place, findings: &mut Findings) {
    for (period, &expected) in found.iter().enumerate() {
        let said = said.and_then(|amounts| amounts.get(period)).copied().unwrap_or(0.0);
        if (said - expected).abs() > SLACK {
            findings.add(Rule::Report, place.clone().in_period(period), said, expected);
        }
    }
}
