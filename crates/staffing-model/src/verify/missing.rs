//! What is missing of the rules of the request, from the raw problem: the same lists as in a plan's report.

use super::able::Able;
use super::ledger::{Ledger, holds, per_cent, thousandths};
use super::rules::SLACK;
use crate::key::PersonKey;
use crate::plan::{
    AgainstWill, AtHome, Crowded, LeavingKnowledge, Overburdened, PutOff, RuleReport, SmallTeam, TooExternal,
    Vulnerable,
};
use crate::problem::{Initiative, Need, Person};

pub(super) fn report(ledger: &Ledger, able: &Able) -> RuleReport {
    let running = running(ledger);
    RuleReport {
        leaving: leaving(ledger),
        at_home: at_home(ledger),
        vulnerable: vulnerable(ledger, able),
        overburdened: overburdened(ledger),
        against_will: against_will(ledger, able),
        put_off: put_off(ledger, able, &running),
        crowded: crowded(ledger, &running),
        small_teams: small_teams(ledger),
        too_external: too_external(ledger),
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn needs<'a>(ledger: &'a Ledger) -> impl Iterator<Item = (&'a Initiative, &'a Need)> {
    let initiatives = ledger.problem.initiatives.iter();
    initiatives.flat_map(|initiative| initiative.needs.iter().map(move |need| (initiative, need)))
}

fn leaving(ledger: &Ledger) -> Vec<LeavingKnowledge> {
    let mut found = Vec::new();
    if !ledger.problem.rules.knowledge.is_on() || ledger.entries.iter().all(|entry| !entry.person.external) {
        return found;
    }
    for (initiative, need) in needs(ledger) {
        let outside = ledger.workers(need).filter(|person| person.external);
        let people: Vec<PersonKey> = outside.map(|person| person.id.clone()).collect();
        if people.is_empty() {
            continue;
        }
        for (skill, level) in &need.must {
            let keeps = |person: &Person| !person.external && holds(person, skill, level.saturating_sub(1));
            if !ledger.team(&initiative.id).any(keeps) {
                found.push(LeavingKnowledge {
                    need: need.id.clone(),
                    skill: skill.clone(),
                    level: *level,
                    people: people.clone(),
                });
            }
        }
    }
    found
}

/// Whether the person gives initiatives too much in the period to count as at home.
fn is_away(ledger: &Ledger, person: &Person, period: usize) -> bool {
    let home = i128::from(thousandths(ledger.problem.rules.operation.at_home));
    let load = i128::from(ledger.load(&person.id, period) - SLACK);
    load * 100_000 > i128::from(thousandths(person.position)) * home
}

fn at_home(ledger: &Ledger) -> Vec<AtHome> {
    let mut found = Vec::new();
    if !ledger.problem.rules.operation.strength.is_on() {
        return found;
    }
    let periods = 0..ledger.problem.periods.len();
    for unit in &ledger.problem.units {
        for demand in &unit.keeps {
            let own =
                ledger.problem.people.iter().filter(|person| person.unit == unit.id && !person.external);
            let holders: Vec<&Person> =
                own.filter(|person| holds(person, &demand.skill, demand.level)).collect();
            let at_home = |period: usize| {
                count(holders.iter().filter(|person| !is_away(ledger, person, period)).count())
            };
            let ever_away = |person: &&&Person| periods.clone().any(|period| is_away(ledger, person, period));
            found.push(AtHome {
                unit: unit.id.clone(),
                skill: demand.skill.clone(),
                level: demand.level,
                asked: demand.heads.min(count(holders.len())),
                present: periods.clone().map(at_home).collect(),
                stay: holders.iter().filter(|row| !ever_away(row)).map(|row| row.id.clone()).collect(),
                away: holders.iter().filter(ever_away).map(|row| row.id.clone()).collect(),
            });
        }
    }
    found
}

fn vulnerable(ledger: &Ledger, able: &Able) -> Vec<Vulnerable> {
    let used = ledger.people();
    let mut found = Vec::new();
    for person in ledger.problem.people.iter().filter(|person| used.contains(&person.id)) {
        for skill in able.key_skills.get(&person.id).into_iter().flatten() {
            let on = |row: &&Initiative| ledger.team(&row.id).any(|member| member.id == person.id);
            let others = able.last_holders[*skill].iter().filter(|other| **other != &person.id);
            found.push(Vulnerable {
                person: person.id.clone(),
                skill: (*skill).clone(),
                others: others.map(|other| (*other).clone()).collect(),
                initiatives: ledger.problem.initiatives.iter().filter(on).map(|row| row.id.clone()).collect(),
            });
        }
    }
    found
}

fn overburdened(ledger: &Ledger) -> Vec<Overburdened> {
    let rule = &ledger.problem.rules.fairness;
    let mut found: Vec<Overburdened> = Vec::new();
    if !rule.strength.is_on() {
        return found;
    }
    let carried = ledger.carried_without_interest(rule.interest);
    for person in &ledger.problem.people {
        let mut running = false;
        for period in 0..ledger.problem.periods.len() {
            let load = carried.get(&(&person.id, period)).copied().unwrap_or(0);
            let share = per_cent((load - thousandths(rule.share)).max(0));
            match found.last_mut() {
                Some(last) if running && thousandths(last.share) == thousandths(share) => last.last = period,
                _ if share > 0.0 => {
                    found.push(Overburdened {
                        person: person.id.clone(),
                        first: period,
                        last: period,
                        share,
                    });
                }
                _ => {}
            }
            running = share > 0.0;
        }
    }
    found
}

fn against_will(ledger: &Ledger, able: &Able) -> Vec<AgainstWill> {
    if !ledger.problem.rules.unwilling.is_on() {
        return Vec::new();
    }
    let places = needs(ledger)
        .flat_map(|(initiative, need)| ledger.workers(need).map(move |person| (initiative, need, person)));
    places
        .filter(|(_, need, person)| able.is_refused(&person.id, &need.id))
        .map(|(initiative, need, person)| AgainstWill {
            person: person.id.clone(),
            need: need.id.clone(),
            locked: able.is_locked(person, initiative),
        })
        .collect()
}

/// How many initiatives have anybody on the team, by period.
fn running(ledger: &Ledger) -> Vec<u32> {
    let mut running = vec![0; ledger.problem.periods.len()];
    for initiative in &ledger.problem.initiatives {
        if let (Some((first, last)), Some(_)) = (initiative.window(), ledger.team(&initiative.id).next()) {
            running[first..=last].iter_mut().for_each(|count| *count += 1);
        }
    }
    running
}

fn put_off(ledger: &Ledger, able: &Able, running: &[u32]) -> Vec<PutOff> {
    let rule = &ledger.problem.rules.at_once;
    let idle = |row: &&Initiative| rule.strength.is_on() && ledger.team(&row.id).next().is_none();
    let mut found = Vec::new();
    for initiative in ledger.problem.initiatives.iter().filter(idle) {
        let Some((first, last)) = initiative.window() else { continue };
        let periods: Vec<usize> = (first..=last).filter(|&period| running[period] >= rule.most).collect();
        let could_run = || initiative.needs.iter().any(|need| able.anybody_could(initiative, need));
        if !periods.is_empty() && could_run() {
            found.push(PutOff { initiative: initiative.id.clone(), periods });
        }
    }
    found
}

fn crowded(ledger: &Ledger, running: &[u32]) -> Vec<Crowded> {
    let rule = &ledger.problem.rules.at_once;
    let rows = running.iter().enumerate().filter(|(_, count)| rule.strength.is_on() && **count > rule.most);
    rows.map(|(period, &running)| Crowded { period, running }).collect()
}

fn small_teams(ledger: &Ledger) -> Vec<SmallTeam> {
    let on = ledger.problem.rules.composition.size.is_on();
    let team = |initiative: &Initiative| {
        let (asked, found) = (initiative.team_min?, count(ledger.team(&initiative.id).count()));
        (found > 0 && found < asked).then(|| SmallTeam { initiative: initiative.id.clone(), asked, found })
    };
    ledger.problem.initiatives.iter().filter(|_| on).filter_map(team).collect()
}

fn too_external(ledger: &Ledger) -> Vec<TooExternal> {
    let on = ledger.problem.rules.composition.external.is_on();
    let mut found = Vec::new();
    for initiative in ledger.problem.initiatives.iter().filter(|_| on) {
        let Some(most) = initiative.max_external_staffed else { continue };
        let done = |external: Option<bool>| -> f64 {
            let entries = ledger.entries.iter().filter(|entry| entry.initiative.id == initiative.id);
            let counted =
                entries.filter(|entry| external.is_none_or(|outside| entry.person.external == outside));
            counted.map(|entry| per_cent(entry.share) * entry.need.length() as f64).sum()
        };
        let share_periods = done(Some(true)) - most / 100.0 * done(None);
        if share_periods > per_cent(SLACK) {
            found.push(TooExternal { initiative: initiative.id.clone(), share_periods });
        }
    }
    found
}
