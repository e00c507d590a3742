//! Checks that what the plan says about itself fits its assignments.

use std::collections::{BTreeMap, BTreeSet};

use super::ledger::{Ledger, asked, holds, per_cent, thousandths};
use super::{Findings, Place};
use crate::plan::{Plan, Status, TeamGap};
use crate::problem::{Need, NeedKind};
use crate::rule::Rule;

/// A gap below this proves that no plan is better.
const OPTIMAL: f64 = 1e-6;

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-6 * one.abs().max(other.abs()).max(1.0)
}

/// Objective, bound, gap and status.
pub(super) fn figures(plan: &Plan, worth: f64, findings: &mut Findings) {
    let Plan { objective, bound, gap, requested_gap, .. } = *plan;
    for (field, value) in [("objective", objective), ("bound", bound), ("gap", gap)] {
        if !value.is_finite() {
            findings.field(Rule::Figures, field, value, 0.0);
            return;
        }
    }
    if !near(objective, worth) {
        findings.field(Rule::Figures, "objective", objective, worth);
    }
    if bound < worth && !near(bound, worth) {
        findings.field(Rule::Figures, "bound", bound, worth);
    }
    let open = (bound - objective).max(0.0);
    let expected =
        if open <= 1e-9 * objective.abs().max(1.0) { 0.0 } else { open / objective.abs().max(1e-9) };
    if !near(gap, expected) {
        findings.field(Rule::Figures, "gap", gap, expected);
    }
    let proven = match plan.status {
        Status::Optimal => OPTIMAL * 1.001,
        Status::WithinGap if requested_gap > 0.0 => requested_gap + 1e-9,
        _ => f64::INFINITY,
    };
    if expected > proven {
        findings.field(Rule::Figures, "status", expected, proven);
    }
}

/// Locks in conflict: no assignment, and only locks of the problem are named.
pub(super) fn conflicting_locks(ledger: &Ledger, plan: &Plan, findings: &mut Findings) {
    if !plan.assignments.is_empty() {
        findings.field(Rule::Lock, "assignments", plan.assignments.len() as f64, 0.0);
    }
    let locks: BTreeSet<_> =
        ledger.problem.locks.iter().map(|(person, initiative)| (person, initiative)).collect();
    let named =
        plan.conflicting_locks.iter().filter(|lock| locks.contains(&(&lock.person, &lock.initiative)));
    let known = named.count();
    if known == 0 || known < plan.conflicting_locks.len() {
        findings.field(Rule::Lock, "conflicting_locks", plan.conflicting_locks.len() as f64, known as f64);
    }
}

/// Unmet needs, releases, team wishes, learners and figures of coverage.
pub(super) fn report(ledger: &Ledger, plan: &Plan, findings: &mut Findings) {
    unmet(ledger, plan, findings);
    releases(ledger, plan, findings);
    team_gaps(ledger, plan, findings);
    learners(ledger, findings);
    coverage(ledger, plan, findings);
}

/// Missing heads or per cent, in the need's own unit.
fn missing(ledger: &Ledger, need: &Need) -> f64 {
    let missing = per_cent(ledger.missing(need));
    match need.kind {
        NeedKind::Heads => missing / need.share.unwrap_or(1.0),
        NeedKind::Share => missing,
    }
}

fn unmet(ledger: &Ledger, plan: &Plan, findings: &mut Findings) {
    let said: BTreeMap<_, _> = plan.unmet.iter().map(|unmet| (&unmet.need, unmet)).collect();
    if said.len() < plan.unmet.len() {
        findings.field(Rule::Report, "unmet", plan.unmet.len() as f64, said.len() as f64);
    }
    let mut open = 0;
    for need in ledger.problem.initiatives.iter().flat_map(|initiative| &initiative.needs) {
        let amount = missing(ledger, need);
        let length = (need.last - need.first + 1) as f64;
        let share_periods = per_cent(ledger.missing(need)) * length;
        let found = said.get(&need.id);
        let (said_amount, said_periods) =
            found.map_or((0.0, 0.0), |unmet| (unmet.amount, unmet.share_periods));
        let differs =
            (amount - said_amount).abs() > 1e-3 || (share_periods - said_periods).abs() > 1e-2 * length;
        if differs {
            let place = Place { need: Some(need.id.clone()), field: Some("unmet"), ..Place::default() };
            findings.add(Rule::Report, place, said_amount, amount);
        }
        open += usize::from(found.is_some());
    }
    if open < said.len() {
        findings.field(Rule::Report, "unmet", said.len() as f64, open as f64);
    }
}

fn releases(ledger: &Ledger, plan: &Plan, findings: &mut Findings) {
    let mut said = BTreeMap::new();
    let periods = ledger.problem.periods.len();
    for release in &plan.releases {
        for period in release.first..=release.last.min(periods) {
            *said.entry((&release.person, period)).or_insert(0) += thousandths(release.share);
        }
    }
    for &(key, period) in ledger.load.keys() {
        let freed = ledger.released(ledger.person_of[key], period);
        let found = said.remove(&(key, period)).unwrap_or(0);
        if (freed - found).abs() > 1 {
            let place = Place {
                person: Some(key.clone()),
                period: Some(period),
                field: Some("releases"),
                ..Place::default()
            };
            findings.add(Rule::Report, place, per_cent(found), per_cent(freed));
        }
    }
    for ((key, period), found) in said {
        let place = Place {
            person: Some(key.clone()),
            period: Some(period),
            field: Some("releases"),
            ..Place::default()
        };
        findings.add(Rule::Report, place, per_cent(found), 0.0);
    }
}

fn team_gaps(ledger: &Ledger, plan: &Plan, findings: &mut Findings) {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let mut expected = Vec::new();
    let wishes = &ledger.problem.rules.composition;
    for initiative in &ledger.problem.initiatives {
        let id = &initiative.id;
        if ledger.team(id).next().is_none() {
            continue;
        }
        let found = count(ledger.areas(id));
        if initiative.min_areas > found && wishes.areas.is_on() {
            expected.push(TeamGap::Areas { initiative: id.clone(), asked: initiative.min_areas, found });
        }
        for demand in initiative.team.iter().filter(|_| wishes.skills.is_on()) {
            let found = count(ledger.holders(id, &demand.skill, demand.level));
            if demand.heads > found {
                expected.push(TeamGap::Skill {
                    initiative: id.clone(),
                    skill: demand.skill.clone(),
                    level: demand.level,
                    asked: demand.heads,
                    found,
                });
            }
        }
    }
    let (missing, invented): (Vec<_>, Vec<_>) = (
        expected.iter().filter(|gap| !plan.team_gaps.contains(gap)).collect(),
        plan.team_gaps.iter().filter(|gap| !expected.contains(gap)).collect(),
    );
    for gap in missing.into_iter().chain(invented) {
        let (rule, initiative) = match gap {
            TeamGap::Skill { initiative, .. } => (Rule::TeamSkill, initiative),
            TeamGap::Areas { initiative, .. } => (Rule::Areas, initiative),
        };
        let place =
            Place { initiative: Some(initiative.clone()), field: Some("team_gaps"), ..Place::default() };
        findings.add(rule, place, plan.team_gaps.len() as f64, expected.len() as f64);
    }
}

/// A learner is named with the skill, and nobody else is.
fn learners(ledger: &Ledger, findings: &mut Findings) {
    for entry in &ledger.entries {
        let short = entry.need.must.iter().find(|(skill, level)| !holds(entry.person, skill, *level));
        if short.map(|(skill, _)| skill) != entry.learns {
            let place = Place {
                person: Some(entry.person.id.clone()),
                need: Some(entry.need.id.clone()),
                field: Some("learns"),
                ..Place::default()
            };
            findings.add(
                Rule::Report,
                place,
                f64::from(u8::from(entry.learns.is_some())),
                f64::from(u8::from(short.is_some())),
            );
        }
    }
}

fn coverage(ledger: &Ledger, plan: &Plan, findings: &mut Findings) {
    let (mut needs, mut full, mut all, mut covered) = (0, 0, 0.0, 0.0);
    let (mut weight_all, mut weight_covered) = (0.0, 0.0);
    for initiative in &ledger.problem.initiatives {
        for need in &initiative.needs {
            let length = (need.last - need.first + 1) as f64;
            let class = if need.critical { 1.0 } else { ledger.problem.weights.desirable };
            let (wanted, lacking) = (per_cent(asked(need)) * length, per_cent(ledger.missing(need)) * length);
            needs += 1;
            full += usize::from(ledger.missing(need) <= 0);
            all += wanted;
            covered += wanted - lacking;
            weight_all += wanted * class * initiative.weight;
            weight_covered += (wanted - lacking) * class * initiative.weight;
        }
    }
    let weighted = if weight_all > 0.0 { weight_covered / weight_all } else { 1.0 };
    let said = &plan.coverage;
    let figures = [
        ("coverage.needs", said.needs as f64, f64::from(needs)),
        ("coverage.needs_covered", said.needs_covered as f64, full as f64),
        ("coverage.asked", said.asked, all),
        ("coverage.covered", said.covered, covered),
        ("coverage.weighted", said.weighted, weighted),
        ("coverage.people", said.people as f64, ledger.people().len() as f64),
    ];
    for (field, said, expected) in figures {
        if !near(said, expected) {
            findings.field(Rule::Report, field, said, expected);
        }
    }
}
