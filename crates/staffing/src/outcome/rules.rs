//! What a plan says about the rules of the request, from a draft.

use std::collections::BTreeSet;

use super::super::draft::Draft;
use super::super::instance::{Instance, TOLERANCE};
use staffing_model::key::{InitiativeKey, PersonKey};
use staffing_model::plan::{
    AgainstWill, AtHome, Crowded, LeavingKnowledge, Overburdened, PutOff, RuleReport, SmallTeam, TooExternal,
    Vulnerable,
};

pub(super) fn rules(instance: &Instance, draft: &Draft) -> RuleReport {
    RuleReport {
        leaving: leaving(instance, draft),
        at_home: at_home(instance, draft),
        vulnerable: vulnerable(instance, draft),
        overburdened: overburdened(instance, draft),
        against_will: against_will(instance, draft),
        put_off: put_off(instance, draft),
        crowded: crowded(instance, draft),
        small_teams: small_teams(instance, draft),
        too_external: too_external(instance, draft),
    }
}

fn name(instance: &Instance, person: usize) -> PersonKey {
    instance.person(person).id.clone()
}

fn initiative_name(instance: &Instance, initiative: usize) -> InitiativeKey {
    instance.problem.initiatives[initiative].id.clone()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// People in a need, in the problem's order.
fn people_in<'a>(instance: &'a Instance, draft: &'a Draft, need: usize) -> impl Iterator<Item = usize> + 'a {
    let candidates = instance.needs[need].candidates.clone();
    candidates.filter(|&at| draft.amounts()[at] > TOLERANCE).map(|at| instance.candidates[at].person)
}

fn leaving(instance: &Instance, draft: &Draft) -> Vec<LeavingKnowledge> {
    if !instance.problem.rules.knowledge.is_on() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for need in draft.needs_of_external_people() {
        let external = people_in(instance, draft, need).filter(|&person| instance.person(person).external);
        let people: Vec<PersonKey> = external.map(|person| name(instance, person)).collect();
        let leaving = draft.leaving(need);
        let leaving: BTreeSet<usize> =
            leaving.into_iter().map(|at| instance.needs[need].must[at].0).collect();
        let row = instance.need(need);
        for (skill, level) in &row.must {
            if leaving.contains(&instance.skill(skill.as_str())) {
                found.push(LeavingKnowledge {
                    need: row.id.clone(),
                    skill: skill.clone(),
                    level: *level,
                    people: people.clone(),
                });
            }
        }
    }
    found
}

fn at_home(instance: &Instance, draft: &Draft) -> Vec<AtHome> {
    let guards = instance.book.guards.iter().enumerate();
    guards
        .map(|(number, guard)| {
            let unit = &instance.problem.units[guard.unit];
            let demand = &unit.keeps[guard.at];
            let is_away =
                |&person: &usize| (0..instance.periods()).any(|period| draft.is_away(person, period));
            let (away, stay): (Vec<usize>, Vec<usize>) = guard.holders.iter().copied().partition(is_away);
            let names =
                |people: Vec<usize>| people.into_iter().map(|person| name(instance, person)).collect();
            AtHome {
                unit: unit.id.clone(),
                skill: demand.skill.clone(),
                level: demand.level,
                asked: count(guard.asked),
                present: (0..instance.periods())
                    .map(|period| count(guard.holders.len() - draft.away(number, period)))
                    .collect(),
                stay: names(stay),
                away: names(away),
            }
        })
        .collect()
}

fn vulnerable(instance: &Instance, draft: &Draft) -> Vec<Vulnerable> {
    let mut found = Vec::new();
    for person in 0..instance.problem.people.len() {
        if instance.book.key_skills[person].is_empty() {
            continue;
        }
        let on = |&initiative: &usize| draft.people_on(initiative).any(|other| other == person);
        let initiatives: Vec<InitiativeKey> = (0..instance.initiatives.len())
            .filter(on)
            .map(|initiative| initiative_name(instance, initiative))
            .collect();
        if initiatives.is_empty() {
            continue;
        }
        for (skill, _) in &instance.person(person).skills {
            let number = instance.skill(skill.as_str());
            let key = instance.book.key_skills[person].iter().find(|key| key.skill == number);
            found.extend(key.map(|key| {
                Vulnerable {
                    person: name(instance, person),
                    skill: skill.clone(),
                    others: key
                        .holders
                        .iter()
                        .filter(|&&other| other != person)
                        .map(|&other| name(instance, other))
                        .collect(),
                    initiatives: initiatives.clone(),
                }
            }));
        }
    }
    found
}

fn overburdened(instance: &Instance, draft: &Draft) -> Vec<Overburdened> {
    let mut found: Vec<Overburdened> = Vec::new();
    for person in 0..instance.problem.people.len() {
        let mut running = false;
        for period in 0..instance.periods() {
            let share = draft.unfair(person, period);
            match found.last_mut() {
                Some(last) if running && (last.share - share).abs() <= TOLERANCE => last.last = period,
                _ if share > 0.0 => found.push(Overburdened {
                    person: name(instance, person),
                    first: period,
                    last: period,
                    share,
                }),
                _ => {}
            }
            running = share > 0.0;
        }
    }
    found
}

fn against_will(instance: &Instance, draft: &Draft) -> Vec<AgainstWill> {
    let given = instance.candidates.iter().zip(draft.amounts()).filter(|(_, amount)| **amount > TOLERANCE);
    given
        .filter(|(row, _)| instance.book.refused.contains(&(row.person, row.need)))
        .map(|(row, _)| AgainstWill {
            person: name(instance, row.person),
            need: instance.need(row.need).id.clone(),
            locked: instance.locks.contains(&(row.person, row.initiative)),
        })
        .collect()
}

fn put_off(instance: &Instance, draft: &Draft) -> Vec<PutOff> {
    let rule = &instance.problem.rules.at_once;
    let could_run = |&initiative: &usize| {
        let mut needs = instance.initiatives[initiative].needs.clone();
        draft.team(initiative) == 0 && needs.any(|need| has_strict_candidate(instance, need))
    };
    let rows = (0..instance.initiatives.len()).filter(|_| rule.strength.is_on()).filter(could_run);
    rows.filter_map(|initiative| {
        let row = &instance.initiatives[initiative];
        let full = |&period: &usize| draft.running(period) >= rule.most;
        let periods: Vec<usize> = (row.first..=row.last).filter(full).collect();
        let initiative = initiative_name(instance, initiative);
        (!periods.is_empty()).then_some(PutOff { initiative, periods })
    })
    .collect()
}

fn has_strict_candidate(instance: &Instance, need: usize) -> bool {
    instance.candidates[instance.needs[need].candidates.clone()]
        .iter()
        .any(|row| row.learns.is_none() && row.most > TOLERANCE)
}

fn crowded(instance: &Instance, draft: &Draft) -> Vec<Crowded> {
    let rule = &instance.problem.rules.at_once;
    (0..instance.periods())
        .filter(|&period| rule.strength.is_on() && draft.running(period) > rule.most)
        .map(|period| Crowded { period, running: draft.running(period) })
        .collect()
}

fn small_teams(instance: &Instance, draft: &Draft) -> Vec<SmallTeam> {
    let on = instance.problem.rules.composition.size.is_on();
    let teams = (0..instance.initiatives.len()).filter(|&initiative| on && draft.team(initiative) > 0);
    teams
        .filter_map(|initiative| {
            let asked = instance.problem.initiatives[initiative].team_min?;
            let found = draft.team(initiative);
            let initiative = initiative_name(instance, initiative);
            (found < asked).then_some(SmallTeam { initiative, asked, found })
        })
        .collect()
}

fn too_external(instance: &Instance, draft: &Draft) -> Vec<TooExternal> {
    (0..instance.initiatives.len())
        .map(|initiative| (initiative, draft.too_external(initiative)))
        .filter(|(_, beyond)| *beyond > 0.0)
        .map(|(initiative, share_periods)| TooExternal {
            initiative: initiative_name(instance, initiative),
            share_periods,
        })
        .collect()
}
