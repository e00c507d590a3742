//! Every rule of MODEL sections 2 and 3, from the raw problem.

use std::collections::BTreeMap;

use super::ledger::{Entry, Ledger, asked, holds, per_cent, thousandths};
use super::{Findings, Place};
use crate::key::{InitiativeKey, PersonKey};
use crate::problem::{Initiative, Need, NeedKind, Person};
use crate::rule::Rule;

/// What rounding of the problem's own numbers may leave: a thousandth of a per cent.
pub(super) const SLACK: i64 = 1;

pub(super) fn check(ledger: &Ledger, findings: &mut Findings) {
    cover(ledger, findings);
    capacity(ledger, findings);
    chunk(ledger, findings);
    parallel(ledger, findings);
    team(ledger, findings);
    release(ledger, findings);
    external(ledger, findings);
    conflict(ledger, findings);
    lock(ledger, findings);
    settled_shares(ledger, findings);
    exclusion(ledger, findings);
    for entry in &ledger.entries {
        candidate(ledger, entry, findings);
    }
}

fn at_person(person: &Person) -> Place {
    Place { person: Some(person.id.clone()), ..Place::default() }
}

fn at_pair(person: &PersonKey, initiative: &InitiativeKey) -> Place {
    Place { person: Some(person.clone()), initiative: Some(initiative.clone()), ..Place::default() }
}

fn at_initiative(initiative: &Initiative) -> Place {
    Place { initiative: Some(initiative.id.clone()), ..Place::default() }
}

fn cover(ledger: &Ledger, findings: &mut Findings) {
    for need in ledger.problem.initiatives.iter().flat_map(|initiative| &initiative.needs) {
        let covered = ledger.covered.get(&need.id).copied().unwrap_or(0);
        if covered > asked(need) + SLACK {
            let place = Place { need: Some(need.id.clone()), ..Place::default() };
            findings.add(Rule::Cover, place, per_cent(covered), per_cent(asked(need)));
        }
    }
}

fn capacity(ledger: &Ledger, findings: &mut Findings) {
    for (&(key, period), &load) in &ledger.load {
        let person = ledger.person_of[key];
        let extra = person.extra.as_ref().map_or(0.0, |extra| extra[period]);
        let limit = thousandths(person.capacity[period]) + thousandths(extra);
        if load > limit + SLACK {
            let place = Place { period: Some(period), ..at_person(person) };
            findings.add(Rule::Capacity, place, per_cent(load), per_cent(limit));
        }
    }
}

fn chunk(ledger: &Ledger, findings: &mut Findings) {
    let mut sums: BTreeMap<(&PersonKey, &InitiativeKey), (i64, bool)> = BTreeMap::new();
    for entry in &ledger.entries {
        let sum = sums.entry((&entry.person.id, &entry.initiative.id)).or_default();
        sum.0 += entry.share;
        // A head's own place is enough, also where it asks for less than the least share.
        sum.1 |= entry.need.kind == NeedKind::Heads;
    }
    let least = thousandths(ledger.problem.rules.min_share);
    for ((person, initiative), (share, head)) in sums {
        if share + SLACK < least && !head {
            findings.add(Rule::Chunk, at_pair(person, initiative), per_cent(share), per_cent(least));
        }
    }
}

fn parallel(ledger: &Ledger, findings: &mut Findings) {
    let mut busy: BTreeMap<(&PersonKey, usize), u32> = BTreeMap::new();
    for initiative in &ledger.problem.initiatives {
        let first = initiative.needs.iter().map(|need| need.first).min().unwrap_or(0);
        let last = initiative.needs.iter().map(|need| need.last).max().unwrap_or(0);
        for person in ledger.team(&initiative.id) {
            for period in first..=last {
                *busy.entry((&person.id, period)).or_default() += 1;
            }
        }
    }
    for ((key, period), count) in busy {
        let person = ledger.person_of[key];
        if count > person.max_initiatives {
            let place = Place { period: Some(period), ..at_person(person) };
            findings.add(Rule::Parallel, place, f64::from(count), f64::from(person.max_initiatives));
        }
    }
}

fn team(ledger: &Ledger, findings: &mut Findings) {
    for initiative in &ledger.problem.initiatives {
        let people = ledger.team(&initiative.id).count();
        if let Some(most) = initiative.team_max.filter(|&most| people > most as usize) {
            findings.add(Rule::Team, at_initiative(initiative), people as f64, f64::from(most));
        }
    }
}

fn release(ledger: &Ledger, findings: &mut Findings) {
    for unit in &ledger.problem.units {
        let staff: Vec<&Person> = ledger
            .problem
            .people
            .iter()
            .filter(|person| person.unit == unit.id && !person.external)
            .collect();
        let positions: i64 = staff.iter().map(|person| thousandths(person.position)).sum();
        // Both sides in thousandths of a per cent, times 100,000: no division, no rounding.
        let limit = i128::from(positions) * i128::from(thousandths(unit.max_release));
        for period in 0..ledger.problem.periods.len() {
            let load: i64 = staff.iter().map(|person| ledger.load(&person.id, period)).sum();
            if i128::from(load - SLACK) * 100_000 > limit {
                let place = Place { unit: Some(unit.id.clone()), period: Some(period), ..Place::default() };
                let allowed = per_cent(positions) * unit.max_release / 100.0;
                findings.add(Rule::Release, place, per_cent(load), allowed);
            }
        }
    }
}

fn external(ledger: &Ledger, findings: &mut Findings) {
    for initiative in &ledger.problem.initiatives {
        let Some(most) = initiative.max_external else { continue };
        let length = |need: &Need| i64::try_from(need.last - need.first + 1).unwrap_or(i64::MAX);
        let all: i64 = initiative.needs.iter().map(|need| asked(need) * length(need)).sum();
        let entries = ledger.entries.iter().filter(|entry| entry.initiative.id == initiative.id);
        let outside = entries.filter(|entry| entry.person.external);
        let done: i64 = outside.map(|entry| entry.share * length(entry.need)).sum();
        if i128::from(done - SLACK) * 100_000 > i128::from(all) * i128::from(thousandths(most)) {
            findings.add(
                Rule::External,
                at_initiative(initiative),
                per_cent(done),
                per_cent(all) * most / 100.0,
            );
        }
    }
}

fn conflict(ledger: &Ledger, findings: &mut Findings) {
    for (initiative, team) in &ledger.teams {
        for (one, other) in &ledger.problem.conflicts {
            if team.contains(one) && team.contains(other) {
                findings.add(Rule::Conflict, at_pair(one, initiative), 2.0, 1.0);
            }
        }
    }
}

fn lock(ledger: &Ledger, findings: &mut Findings) {
    for (person, initiative) in &ledger.problem.locks {
        if !ledger.teams.get(initiative).is_some_and(|team| team.contains(person)) {
            findings.add(Rule::Lock, at_pair(person, initiative), 0.0, 1.0);
        }
    }
}

fn settled_shares(ledger: &Ledger, findings: &mut Findings) {
    for (person, need, share) in &ledger.problem.shares {
        let mut entries = ledger.entries.iter();
        let entry = entries.find(|entry| entry.person.id == *person && entry.need.id == *need);
        let found = entry.map_or(0, |entry| entry.share);
        if found != thousandths(*share) {
            let place = Place { person: Some(person.clone()), need: Some(need.clone()), ..Place::default() };
            findings.add(Rule::Lock, place, per_cent(found), *share);
        }
    }
}

fn exclusion(ledger: &Ledger, findings: &mut Findings) {
    for (person, initiative) in &ledger.problem.exclusions {
        if ledger.teams.get(initiative).is_some_and(|team| team.contains(person)) {
            findings.add(Rule::Exclusion, at_pair(person, initiative), 1.0, 0.0);
        }
    }
}

/// Skills, mentor, outside people and the least share of one assignment.
fn candidate(ledger: &Ledger, entry: &Entry, findings: &mut Findings) {
    let Entry { person, need, .. } = entry;
    let place = || Place { need: Some(need.id.clone()), ..at_pair(&person.id, &entry.initiative.id) };
    let short: Vec<_> = need.must.iter().filter(|(skill, level)| !holds(person, skill, *level)).collect();
    match short[..] {
        [] => {}
        [(skill, level)] if ledger.problem.rules.stretch && *level > 0 && holds(person, skill, level - 1) => {
            let mut others = ledger.team(&entry.initiative.id).filter(|other| other.id != person.id);
            if !others.any(|other| holds(other, skill, *level)) {
                findings.add(Rule::Mentor, place(), 0.0, 1.0);
            }
        }
        _ => findings.add(Rule::Candidate, place(), short.len() as f64, 0.0),
    }
    if person.external && !need.external {
        findings.add(Rule::Candidate, place(), 1.0, 0.0);
    }
    if need.kind == NeedKind::Share {
        let least = thousandths(ledger.problem.rules.min_share);
        let extra = |period: usize| person.extra.as_ref().map_or(0.0, |extra| extra[period]);
        for period in need.first..=need.last {
            let reach = thousandths(person.capacity[period]) + thousandths(extra(period));
            if reach + SLACK < least {
                let place = Place { period: Some(period), ..place() };
                findings.add(Rule::Candidate, place, per_cent(reach), per_cent(least));
            }
        }
    }
}
