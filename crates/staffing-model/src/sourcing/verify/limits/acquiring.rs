//! Positions and contracts: how many, from when, for how long, and how much of it consultants do.

use std::collections::BTreeMap;

use super::{Action, Findings, Ledger, Place, Rule};
use crate::key::ActionKey;
use crate::sourcing::problem::{Contract, Post, PostKind};

pub(super) fn check(ledger: &Ledger, findings: &mut Findings) {
    posts(ledger, findings);
    for contract in &ledger.problem.contracts {
        terms(ledger, contract, findings);
    }
    consultants(ledger, findings);
}

fn posts(ledger: &Ledger, findings: &mut Findings) {
    let mut in_year: BTreeMap<(&ActionKey, usize), f64> = BTreeMap::new();
    let mut appointed: BTreeMap<usize, f64> = BTreeMap::new();
    for row in &ledger.plan.posts {
        let Some(Action::Post(post)) = ledger.actions.get(&row.post) else { continue };
        let arrival = row.start.saturating_add(ledger.problem.periods_of(post.lead_months));
        if arrival >= ledger.periods() {
            findings.add(Rule::Posts, Place::action(&post.id), arrival as f64, ledger.periods() as f64 - 1.0);
            continue;
        }
        let year = ledger.problem.year_of(arrival);
        *in_year.entry((&row.post, year)).or_default() += f64::from(row.count);
        if post.kind == PostKind::Appoint {
            *appointed.entry(year).or_default() += f64::from(row.count);
        }
    }
    for post in &ledger.problem.posts {
        each(post, &in_year, findings);
    }
    if let Some(most) = ledger.problem.rules.max_hires_per_year {
        for count in appointed.into_values() {
            findings.at_most(Rule::HiresPerYear, Place::field("posts"), count, f64::from(most));
        }
    }
}

fn each(post: &Post, in_year: &BTreeMap<(&ActionKey, usize), f64>, findings: &mut Findings) {
    let counts = || in_year.iter().filter(|((key, _), _)| **key == post.id).map(|(_, count)| *count);
    findings.at_most(Rule::Posts, Place::action(&post.id), counts().sum(), f64::from(post.most));
    for count in counts() {
        let most = post.most_per_year.map_or(f64::INFINITY, f64::from);
        findings.at_most(Rule::Posts, Place::action(&post.id), count, most);
    }
}

fn terms(ledger: &Ledger, contract: &Contract, findings: &mut Findings) {
    let rows: Vec<_> = ledger.plan.contracts.iter().filter(|row| row.contract == contract.id).collect();
    let (lead, least) =
        (ledger.problem.periods_of(contract.lead_months), ledger.problem.periods_of(contract.least_months));
    let end = ledger.periods() - 1;
    let place = || Place::action(&contract.id);
    for row in &rows {
        if row.first < lead || row.last > end {
            findings.add(Rule::Contracts, place(), row.first as f64, lead as f64);
        }
        let length = (row.last + 1).saturating_sub(row.first);
        // One that reaches beyond the last period goes on there.
        if length < least && row.last < end {
            findings.add(Rule::Contracts, place(), length as f64, least as f64);
        }
    }
    for period in 0..=end {
        let running = rows.iter().filter(|row| (row.first..=row.last).contains(&period));
        let amount = running.map(|row| row.amount).sum();
        findings.at_most(Rule::Contracts, place().in_period(period), amount, contract.most);
    }
}

fn consultants(ledger: &Ledger, findings: &mut Findings) {
    let Some(most) = ledger.problem.rules.max_consultants else { return };
    let skills = ledger.skills();
    let each =
        skills.iter().flat_map(|skill| (0..ledger.periods()).map(|period| ledger.consultants(skill, period)));
    let done = each.sum::<f64>() / 100.0 * ledger.months();
    let allowed = most / 100.0 * ledger.problem.asked();
    findings.at_most(Rule::Consultants, Place::field("uses"), done, allowed);
}
