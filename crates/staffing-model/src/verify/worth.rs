//! What a plan is worth: MODEL section 4, term by term, from the raw problem.

use std::collections::BTreeMap;

use super::ledger::{Entry, Ledger, holds, per_cent};
use crate::key::{InitiativeKey, PersonKey};
use crate::problem::Initiative;

/// Worth of 0 to 5 levels above the demand.
fn fit_of(above: u8) -> f64 {
    match above {
        0 => 1.0,
        1 => 0.8,
        2 => 0.5,
        3 => 0.3,
        4 => 0.1,
        _ => 0.0,
    }
}

pub(super) fn objective(ledger: &Ledger) -> f64 {
    let interest: BTreeMap<(&PersonKey, &InitiativeKey), f64> = ledger
        .problem
        .interest
        .iter()
        .map(|(person, initiative, wish)| ((person, initiative), *wish))
        .collect();
    let work: f64 = ledger.entries.iter().map(|entry| work(ledger, entry, &interest)).sum();
    let teams: f64 = ledger.problem.initiatives.iter().map(|initiative| team(ledger, initiative)).sum();
    work + teams - release(ledger)
}

/// `L_n share/100 (w_i c_n v + fit m_pn + interest g_pi - cost k_p)`
fn work(ledger: &Ledger, entry: &Entry, interest: &BTreeMap<(&PersonKey, &InitiativeKey), f64>) -> f64 {
    let weights = &ledger.problem.weights;
    let class = if entry.need.critical { 1.0 } else { weights.desirable };
    let strict = entry.need.must.iter().all(|(skill, level)| holds(entry.person, skill, *level));
    let learning = if strict { 1.0 } else { weights.stretch };
    let learnt = if strict { 0.0 } else { weights.learning };
    let wish = interest.get(&(&entry.person.id, &entry.initiative.id)).copied().unwrap_or(0.0);
    let worth =
        entry.initiative.weight * class * learning + weights.fit * fit(entry) + weights.interest * wish
            - weights.cost * entry.person.cost
            + learnt;
    (entry.need.last - entry.need.first + 1) as f64 * per_cent(entry.share) / 100.0 * worth
}

fn fit(entry: &Entry) -> f64 {
    let (must, should) = (&entry.need.must, &entry.need.should);
    let mut sum = 0.0;
    for (skill, asked) in must {
        let held = entry.person.skills.iter().find(|(held, _)| held == skill).map(|&(_, level)| level);
        sum += held.filter(|held| held >= asked).map_or(0.0, |held| fit_of(held - asked));
    }
    let must_fit = if must.is_empty() { 1.0 } else { sum / must.len() as f64 };
    if should.is_empty() {
        return must_fit;
    }
    let met = should.iter().filter(|(skill, level)| holds(entry.person, skill, *level)).count();
    0.5 * must_fit + 0.5 * met as f64 / should.len() as f64
}

/// Membership, keep, team skills and areas of one team.
fn team(ledger: &Ledger, initiative: &Initiative) -> f64 {
    let weights = &ledger.problem.weights;
    let first = initiative.needs.iter().map(|need| need.first).min();
    let last = initiative.needs.iter().map(|need| need.last).max();
    let (Some(first), Some(last)) = (first, last) else { return 0.0 };
    let length = (last - first + 1) as f64;
    let mut worth = 0.0;
    let wishes = &ledger.problem.rules.composition;
    let previous: std::collections::BTreeSet<_> = ledger
        .problem
        .previous
        .iter()
        .filter(|(_, earlier)| *earlier == initiative.id)
        .map(|(person, _)| person)
        .collect();
    for person in ledger.team(&initiative.id) {
        worth += if previous.contains(&person.id) { weights.keep } else { 0.0 } - weights.membership;
    }
    for demand in initiative.team.iter().filter(|_| wishes.skills.is_on()) {
        let found = ledger.holders(&initiative.id, &demand.skill, demand.level).min(demand.heads as usize);
        worth += weights.team_skill * initiative.weight * found as f64 / f64::from(demand.heads);
    }
    if initiative.min_areas >= 2 && wishes.areas.is_on() {
        let present = ledger.areas(&initiative.id).min(initiative.min_areas as usize);
        worth += weights.area * initiative.weight * present as f64;
    }
    worth * length
}

/// The price of what people are freed beyond their development share: `release e_pt / 100`.
fn release(ledger: &Ledger) -> f64 {
    let freed: i64 =
        ledger.load.keys().map(|&(key, period)| ledger.released(ledger.person_of[key], period)).sum();
    ledger.problem.weights.release * per_cent(freed) / 100.0
}
