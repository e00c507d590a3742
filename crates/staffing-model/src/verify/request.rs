//! The rules of the request: broken where required, priced where wished, and reported as they are.

use std::collections::BTreeMap;

use super::able::Able;
use super::ledger::{Entry, Ledger};
use super::{Findings, Place};
use crate::key::{InitiativeKey, PersonKey};
use crate::plan::{Overburdened, RuleReport, TooExternal};
use crate::problem::Strength;
use crate::rule::Rule;

/// What all the wished rules take from the worth.
pub(super) fn price(ledger: &Ledger, able: &Able, missing: &RuleReport) -> f64 {
    let rules = &ledger.problem.rules;
    let prices = &ledger.problem.weights.prices;
    let weight = |id: &InitiativeKey| {
        let row = ledger.problem.initiatives.iter().find(|initiative| initiative.id == *id);
        row.map_or(0.0, |row| row.weight * row.length() as f64)
    };
    let leaving: f64 = missing.leaving.iter().map(|row| ledger.weight_of(&row.need)).sum();
    let at_home: u32 = missing.at_home.iter().map(|row| missing_heads(row).sum::<u32>()).sum();
    let unfair: f64 =
        missing.overburdened.iter().map(|row| row.share * (row.last - row.first + 1) as f64).sum();
    let crowd: u32 = missing.crowded.iter().map(|row| row.running - rules.at_once.most).sum();
    let small = missing.small_teams.iter();
    let small: f64 = small.map(|row| f64::from(row.asked - row.found) * weight(&row.initiative)).sum();
    let external: f64 = missing.too_external.iter().map(|row| row.share_periods).sum();
    let wished = [
        (rules.knowledge, prices.knowledge * leaving),
        (rules.operation.strength, prices.operation * f64::from(at_home)),
        (rules.fairness.strength, prices.fairness * unfair / 100.0),
        (rules.at_once.strength, prices.at_once * f64::from(crowd)),
        (rules.composition.size, prices.team_size * small),
        (rules.composition.external, prices.external * external / 100.0),
    ];
    let wished = wished.into_iter().filter(|(strength, _)| *strength == Strength::Wished);
    let reluctance = ledger.entries.iter().map(|entry| reluctance(ledger, able, entry));
    wished.map(|(_, price)| price).sum::<f64>() + reluctance.sum::<f64>()
}

/// `L_n share/100 (key_people / holders + unwilling)`, also where the rule is required and a lock overrides it.
fn reluctance(ledger: &Ledger, able: &Able, entry: &Entry) -> f64 {
    let prices = &ledger.problem.weights.prices;
    let key = able.fewest_holders(&entry.person.id).map_or(0.0, |holders| prices.key_people / holders as f64);
    let refused = able.is_refused(&entry.person.id, &entry.need.id);
    let price = key + if refused { prices.unwilling } else { 0.0 };
    entry.need.length() as f64 * super::ledger::per_cent(entry.share) / 100.0 * price
}

fn missing_heads(row: &crate::plan::AtHome) -> impl Iterator<Item = u32> {
    row.present.iter().map(|present| row.asked.saturating_sub(*present))
}

/// People who come to a team they were not on before, if there are more than allowed.
fn moves(ledger: &Ledger, most: u32, findings: &mut Findings) {
    let stood = |pairs: &[(PersonKey, InitiativeKey)], person: &PersonKey, initiative: &InitiativeKey| {
        pairs.iter().any(|(one, other)| one == person && other == initiative)
    };
    let teams =
        ledger.teams.iter().flat_map(|(&initiative, team)| team.iter().map(move |&one| (one, initiative)));
    let came = teams.filter(|(person, initiative)| {
        !stood(&ledger.problem.previous, person, initiative)
            && !stood(&ledger.problem.locks, person, initiative)
    });
    let came = came.count();
    if came > most as usize {
        findings.add(Rule::Moves, Place::default(), came as f64, f64::from(most));
    }
}

/// Other plans that this one is too similar to.
fn differs(ledger: &Ledger, findings: &mut Findings) {
    let on = |person: &PersonKey, initiative: &InitiativeKey| {
        ledger.teams.get(initiative).is_some_and(|team| team.contains(person))
    };
    for other in &ledger.problem.rules.differs {
        let mut teams: BTreeMap<&PersonKey, Vec<&InitiativeKey>> = BTreeMap::new();
        for (person, initiative) in &other.teams {
            teams.entry(person).or_default().push(initiative);
        }
        let locked = |person: &PersonKey, initiative: &InitiativeKey| {
            ledger.problem.locks.iter().any(|(one, to)| one == person && to == initiative)
        };
        let kept = teams.iter().filter(|(person, teams)| {
            teams.iter().all(|initiative| on(person, initiative))
                && !teams.iter().all(|initiative| locked(person, initiative))
        });
        let kept = kept.count();
        if kept > other.keep as usize {
            findings.add(Rule::Differs, Place::default(), kept as f64, f64::from(other.keep));
        }
    }
}

/// What breaks a required rule.
pub(super) fn check(ledger: &Ledger, able: &Able, missing: &RuleReport, findings: &mut Findings) {
    let rules = &ledger.problem.rules;
    let required = |strength: Strength| strength == Strength::Required;
    if let Some(most) = rules.moves {
        moves(ledger, most, findings);
    }
    differs(ledger, findings);
    if required(rules.knowledge) {
        for row in &missing.leaving {
            let place = Place { need: Some(row.need.clone()), ..at_person(&row.people[0]) };
            findings.add(Rule::Knowledge, place, 0.0, 1.0);
        }
    }
    if required(rules.operation.strength) {
        operation(missing, findings);
    }
    if required(rules.fairness.strength) {
        for row in &missing.overburdened {
            let place = Place { period: Some(row.first), ..at_person(&row.person) };
            findings.add(Rule::Fairness, place, rules.fairness.share + row.share, rules.fairness.share);
        }
    }
    if required(rules.at_once.strength) {
        for row in &missing.crowded {
            let place = Place { period: Some(row.period), ..Place::default() };
            findings.add(Rule::AtOnce, place, f64::from(row.running), f64::from(rules.at_once.most));
        }
    }
    if required(rules.composition.size) {
        for row in &missing.small_teams {
            let place = at_initiative(&row.initiative);
            findings.add(Rule::TeamSize, place, f64::from(row.found), f64::from(row.asked));
        }
    }
    if required(rules.composition.external) {
        for row in &missing.too_external {
            findings.add(Rule::ExternalStaffed, at_initiative(&row.initiative), row.share_periods, 0.0);
        }
    }
    people(ledger, able, findings);
    teams(ledger, findings);
}

fn at_person(person: &PersonKey) -> Place {
    Place { person: Some(person.clone()), ..Place::default() }
}

fn at_initiative(initiative: &InitiativeKey) -> Place {
    Place { initiative: Some(initiative.clone()), ..Place::default() }
}

fn operation(missing: &RuleReport, findings: &mut Findings) {
    for row in &missing.at_home {
        for (period, &present) in row.present.iter().enumerate().filter(|(_, present)| **present < row.asked)
        {
            let place = Place { unit: Some(row.unit.clone()), period: Some(period), ..Place::default() };
            findings.add(Rule::Operation, place, f64::from(present), f64::from(row.asked));
        }
    }
}

/// Key people who are spared, and work that is refused.
fn people(ledger: &Ledger, able: &Able, findings: &mut Findings) {
    for entry in &ledger.entries {
        let place = || Place { need: Some(entry.need.id.clone()), ..at_person(&entry.person.id) };
        if able.is_spared(entry.person, entry.initiative) {
            findings.add(Rule::KeyPeople, place(), 1.0, 0.0);
        }
        if able.is_of_another_unit(entry.person, entry.initiative) {
            findings.add(Rule::OnlyUnits, place(), 1.0, 0.0);
        }
        if able.is_barred(entry.person, entry.initiative, entry.need) {
            findings.add(Rule::Unwilling, place(), 1.0, 0.0);
        }
    }
}

/// Skills and areas that a team must have.
fn teams(ledger: &Ledger, findings: &mut Findings) {
    let rules = &ledger.problem.rules.composition;
    let on = |initiative: &&crate::problem::Initiative| ledger.team(&initiative.id).next().is_some();
    for initiative in ledger.problem.initiatives.iter().filter(on) {
        let place = || at_initiative(&initiative.id);
        let areas = ledger.areas(&initiative.id);
        if rules.areas == Strength::Required && areas < initiative.min_areas as usize {
            findings.add(Rule::Areas, place(), areas as f64, f64::from(initiative.min_areas));
        }
        for demand in initiative.team.iter().filter(|_| rules.skills == Strength::Required) {
            let found = ledger.holders(&initiative.id, &demand.skill, demand.level);
            if found < demand.heads as usize {
                findings.add(Rule::TeamSkill, place(), found as f64, f64::from(demand.heads));
            }
        }
    }
}

/// Whether the plan reports what is missing correctly.
pub(super) fn reported(said: &RuleReport, found: &RuleReport, findings: &mut Findings) {
    let mut differs = |field: &'static str, same: bool, said: usize, found: usize| {
        if !same {
            findings.field(Rule::Report, field, said as f64, found as f64);
        }
    };
    macro_rules! compare {
        ($($list:ident, $name:literal;)*) => {
            $(differs($name, said.$list == found.$list, said.$list.len(), found.$list.len());)*
        };
    }
    compare! {
        leaving, "rules.leaving";
        at_home, "rules.at_home";
        vulnerable, "rules.vulnerable";
        against_will, "rules.against_will";
        put_off, "rules.put_off";
        crowded, "rules.crowded";
        small_teams, "rules.small_teams";
    }
    let (one, other) = (&said.overburdened, &found.overburdened);
    let same = one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same_burden(one, other));
    differs("rules.overburdened", same, one.len(), other.len());
    let (one, other) = (&said.too_external, &found.too_external);
    let same = one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same_excess(one, other));
    differs("rules.too_external", same, one.len(), other.len());
}

fn same_burden(one: &Overburdened, other: &Overburdened) -> bool {
    let key = |row: &Overburdened| (row.person.clone(), row.first, row.last);
    key(one) == key(other) && (one.share - other.share).abs() < 2e-3
}

fn same_excess(one: &TooExternal, other: &TooExternal) -> bool {
    one.initiative == other.initiative && (one.share_periods - other.share_periods).abs() < 0.1
}
