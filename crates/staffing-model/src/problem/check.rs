//! Refuses impossible values in a problem, with the path of the first one.

mod rules;

use std::collections::BTreeSet;

use super::{FORMAT, Need, NeedKind, Person, Problem, TeamDemand, Weights};
use crate::fault::{Checked, Fault, FaultKind, fault, known, level, skills, unique, within};
use crate::key::{InitiativeKey, PersonKey, UnitKey};

/// Nobody works more than this, per cent of full time: a higher number is a typing error.
const HIGHEST_SHARE: f64 = 200.0;
/// Shares come in these steps, per cent of full time.
const SHARE_STEP: f64 = 5.0;

/// Stops at the first fault. Keys come before what refers to them.
pub(super) fn check(problem: &Problem) -> Checked {
    if problem.format != FORMAT {
        return fault("format", FaultKind::Format(problem.format.clone()));
    }
    if problem.periods.is_empty() {
        return fault("periods", FaultKind::Missing);
    }
    rules::rules(&problem.rules)?;
    weights(&problem.weights)?;
    let units = units(problem)?;
    let people = people(problem, &units)?;
    let initiatives = initiatives(problem)?;
    pairs(problem, &people, &initiatives)?;
    shares(problem, &people)?;
    rules::of_alternatives(&problem.rules, &units, &people, &initiatives)?;
    rules::unwilling(problem, &people)
}

fn weights(weights: &Weights) -> Checked {
    let Weights {
        desirable,
        fit,
        interest,
        cost,
        membership,
        keep,
        area,
        stretch,
        release,
        team_skill,
        learning,
        ..
    } = *weights;
    within("weights.desirable", desirable, 0.0, 1.0)?;
    within("weights.stretch", stretch, 0.0, 1.0)?;
    let prices = [
        ("fit", fit),
        ("interest", interest),
        ("cost", cost),
        ("membership", membership),
        ("keep", keep),
        ("area", area),
        ("release", release),
        ("team_skill", team_skill),
        ("learning", learning),
    ];
    prices.into_iter().try_for_each(|(name, value)| within(format!("weights.{name}"), value, 0.0, 1000.0))?;
    rules::prices(&weights.prices)
}

fn units(problem: &Problem) -> Result<BTreeSet<UnitKey>, Fault> {
    let mut seen = BTreeSet::new();
    for (at, unit) in problem.units.iter().enumerate() {
        unique(&mut seen, &unit.id, format!("units[{at}].id"))?;
        if unit.area.as_str().is_empty() {
            return Err(Fault { path: format!("units[{at}].area"), kind: FaultKind::EmptyKey });
        }
        within(format!("units[{at}].max_release"), unit.max_release, 0.0, 100.0)?;
        demands(&unit.keeps, &format!("units[{at}].keeps"))?;
    }
    Ok(seen)
}

fn people(problem: &Problem, units: &BTreeSet<UnitKey>) -> Result<BTreeSet<PersonKey>, Fault> {
    let mut seen = BTreeSet::new();
    for (at, person) in problem.people.iter().enumerate() {
        let path = format!("people[{at}]");
        unique(&mut seen, &person.id, format!("{path}.id"))?;
        known(units, &person.unit, format!("{path}.unit"))?;
        person_numbers(person, problem.periods.len(), &path)?;
        skills(&person.skills, &format!("{path}.skills"))?;
    }
    Ok(seen)
}

fn person_numbers(person: &Person, periods: usize, path: &str) -> Checked {
    within(format!("{path}.position"), person.position, 0.0, HIGHEST_SHARE)?;
    within(format!("{path}.cost"), person.cost, 0.0, 1000.0)?;
    per_period(&person.capacity, periods, &format!("{path}.capacity"))?;
    person.extra.as_ref().map_or(Ok(()), |extra| per_period(extra, periods, &format!("{path}.extra")))
}

fn per_period(values: &[f64], periods: usize, path: &str) -> Checked {
    if values.len() != periods {
        return fault(path, FaultKind::WrongLength { found: values.len(), periods });
    }
    values
        .iter()
        .enumerate()
        .try_for_each(|(period, &value)| within(format!("{path}[{period}]"), value, 0.0, HIGHEST_SHARE))
}

fn initiatives(problem: &Problem) -> Result<BTreeSet<InitiativeKey>, Fault> {
    let (mut seen, mut needs) = (BTreeSet::new(), BTreeSet::new());
    for (at, initiative) in problem.initiatives.iter().enumerate() {
        let path = format!("initiatives[{at}]");
        unique(&mut seen, &initiative.id, format!("{path}.id"))?;
        within(format!("{path}.weight"), initiative.weight, 0.0, 1000.0)?;
        if let Some(most) = initiative.max_external {
            within(format!("{path}.max_external"), most, 0.0, 100.0)?;
        }
        if let Some(most) = initiative.max_external_staffed {
            within(format!("{path}.max_external_staffed"), most, 0.0, 100.0)?;
        }
        for (at, need) in initiative.needs.iter().enumerate() {
            unique(&mut needs, &need.id, format!("{path}.needs[{at}].id"))?;
            need_numbers(need, problem.periods.len(), &format!("{path}.needs[{at}]"))?;
        }
        demands(&initiative.team, &format!("{path}.team"))?;
    }
    Ok(seen)
}

fn need_numbers(need: &Need, periods: usize, path: &str) -> Checked {
    if need.first >= periods {
        return fault(
            format!("{path}.first"),
            FaultKind::WindowOutside { found: need.first, last: periods - 1 },
        );
    }
    if need.last >= periods {
        return fault(
            format!("{path}.last"),
            FaultKind::WindowOutside { found: need.last, last: periods - 1 },
        );
    }
    if need.last < need.first {
        return fault(format!("{path}.last"), FaultKind::WindowReversed { first: need.first });
    }
    within(format!("{path}.amount"), need.amount, 0.0, 1_000_000.0)?;
    match (need.kind, need.share) {
        (NeedKind::Heads, None) => fault(format!("{path}.share"), FaultKind::Missing)?,
        (NeedKind::Heads, Some(share)) => {
            within(format!("{path}.share"), share, 0.001, HIGHEST_SHARE)?;
            if need.amount.fract() != 0.0 {
                return fault(format!("{path}.amount"), FaultKind::NotWhole(need.amount));
            }
        }
        (NeedKind::Share, Some(_)) => fault(format!("{path}.share"), FaultKind::ShareWithoutHeads)?,
        (NeedKind::Share, None) => {}
    }
    skills(&need.must, &format!("{path}.must"))?;
    skills(&need.should, &format!("{path}.should"))
}

fn demands(demands: &[TeamDemand], path: &str) -> Checked {
    for (at, demand) in demands.iter().enumerate() {
        if demand.skill.as_str().is_empty() {
            return fault(format!("{path}[{at}].skill"), FaultKind::EmptyKey);
        }
        level(demand.level, format!("{path}[{at}].level"))?;
        within(format!("{path}[{at}].heads"), f64::from(demand.heads), 1.0, 1000.0)?;
    }
    Ok(())
}

/// A settled share is one that a plan can have, of somebody locked to the initiative.
fn shares(problem: &Problem, people: &BTreeSet<PersonKey>) -> Checked {
    let mut seen = BTreeSet::new();
    for (at, (person, key, share)) in problem.shares.iter().enumerate() {
        known(people, person, format!("shares[{at}][0]"))?;
        let owner = problem.initiatives.iter().find_map(|initiative| {
            initiative.needs.iter().find(|need| need.id == *key).map(|need| (initiative, need))
        });
        let Some((initiative, need)) = owner.filter(|(_, need)| need.kind == NeedKind::Share) else {
            return fault(format!("shares[{at}][1]"), FaultKind::UnknownKey(key.to_string()));
        };
        within(format!("shares[{at}][2]"), *share, SHARE_STEP, need.amount)?;
        if (share / SHARE_STEP).fract() != 0.0 {
            return fault(format!("shares[{at}][2]"), FaultKind::NotWhole(share / SHARE_STEP));
        }
        if !problem.locks.iter().any(|(locked, to)| locked == person && *to == initiative.id) {
            return fault(format!("shares[{at}]"), FaultKind::Missing);
        }
        if !seen.insert((person, key)) {
            return fault(format!("shares[{at}]"), FaultKind::Duplicate(format!("{person}, {key}")));
        }
    }
    Ok(())
}

fn pairs(problem: &Problem, people: &BTreeSet<PersonKey>, initiatives: &BTreeSet<InitiativeKey>) -> Checked {
    let mut seen = BTreeSet::new();
    for (at, (person, initiative, interest)) in problem.interest.iter().enumerate() {
        known(people, person, format!("interest[{at}][0]"))?;
        known(initiatives, initiative, format!("interest[{at}][1]"))?;
        within(format!("interest[{at}][2]"), *interest, 0.0, 1.0)?;
        if !seen.insert((person, initiative)) {
            return fault(format!("interest[{at}]"), FaultKind::Duplicate(format!("{person}, {initiative}")));
        }
    }
    let lists =
        [("previous", &problem.previous), ("locks", &problem.locks), ("exclusions", &problem.exclusions)];
    for (name, list) in lists {
        for (at, (person, initiative)) in list.iter().enumerate() {
            known(people, person, format!("{name}[{at}][0]"))?;
            known(initiatives, initiative, format!("{name}[{at}][1]"))?;
        }
    }
    for (at, (one, other)) in problem.conflicts.iter().enumerate() {
        known(people, one, format!("conflicts[{at}][0]"))?;
        known(people, other, format!("conflicts[{at}][1]"))?;
        if one == other {
            return fault(format!("conflicts[{at}]"), FaultKind::ConflictWithSelf);
        }
    }
    Ok(())
}
