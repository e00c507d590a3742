//! Refuses impossible values in a sourcing problem, with the path of the first one.

mod actions;

use std::collections::{BTreeMap, BTreeSet};

use super::{Basis, FORMAT, Gap, Person, Problem, Rules};
use crate::fault::{Checked, Fault, FaultKind, fault, known, level, unique, within};
use crate::key::{ActionKey, GapKey, PersonKey, UnitKey, WayKey};

/// Nobody gives more than this, per cent of full time.
const HIGHEST_SHARE: f64 = 200.0;
/// No price is higher, kroner: a higher number is a typing error.
const HIGHEST_PRICE: f64 = 1e9;
/// No time is longer, months.
const LONGEST: f64 = 120.0;

/// The keys that are defined.
#[derive(Default)]
struct Keys<'a> {
    units: BTreeSet<UnitKey>,
    people: BTreeSet<PersonKey>,
    gaps: BTreeMap<&'a GapKey, &'a Gap>,
    ways: BTreeSet<WayKey>,
    actions: BTreeSet<ActionKey>,
}

/// Stops at the first fault. Keys come before what refers to them.
pub(super) fn check(problem: &Problem) -> Checked {
    if problem.format != FORMAT {
        return fault("format", FaultKind::Format(problem.format.clone()));
    }
    if problem.periods.is_empty() {
        return fault("periods", FaultKind::Missing);
    }
    if ![1, 3, 6, 12].contains(&problem.months) {
        let value = f64::from(problem.months);
        return fault("months", FaultKind::OutOfRange { value, least: 1.0, most: 12.0 });
    }
    rules(&problem.rules)?;
    let mut keys = Keys::default();
    units(problem, &mut keys)?;
    people(problem, &mut keys)?;
    gaps(problem, &mut keys)?;
    actions::actions(problem, &mut keys)?;
    actions::locks(problem, &keys)
}

fn rules(rules: &Rules) -> Checked {
    price("rules.shortfall".into(), rules.shortfall)?;
    within("rules.hours_per_month", rules.hours_per_month, 1.0, 744.0)?;
    if let Some(most) = rules.max_consultants {
        within("rules.max_consultants", most, 0.0, 100.0)?;
    }
    within("rules.max_training_load", rules.max_training_load, 0.0, 100.0)?;
    price("rules.beside.price".into(), rules.beside.price)?;
    basis(&rules.basis, "rules")
}

fn units(problem: &Problem, keys: &mut Keys) -> Checked {
    for (at, unit) in problem.units.iter().enumerate() {
        unique(&mut keys.units, &unit.id, format!("units[{at}].id"))?;
        within(format!("units[{at}].positions"), unit.positions, 0.0, 10_000_000.0)?;
        within(format!("units[{at}].max_training"), unit.max_training, 0.0, 100.0)?;
    }
    Ok(())
}

fn people(problem: &Problem, keys: &mut Keys) -> Checked {
    for (at, Person { id, unit, capacity }) in problem.people.iter().enumerate() {
        unique(&mut keys.people, id, format!("people[{at}].id"))?;
        known(&keys.units, unit, format!("people[{at}].unit"))?;
        let (found, periods) = (capacity.len(), problem.periods.len());
        if found != periods {
            return fault(format!("people[{at}].capacity"), FaultKind::WrongLength { found, periods });
        }
        for (period, &value) in capacity.iter().enumerate() {
            within(format!("people[{at}].capacity[{period}]"), value, 0.0, HIGHEST_SHARE)?;
        }
    }
    Ok(())
}

fn gaps<'a>(problem: &'a Problem, keys: &mut Keys<'a>) -> Checked {
    let mut seen = BTreeSet::new();
    for (at, gap) in problem.gaps.iter().enumerate() {
        let path = format!("gaps[{at}]");
        unique(&mut seen, &gap.id, format!("{path}.id"))?;
        if gap.skill.as_str().is_empty() {
            return fault(format!("{path}.skill"), FaultKind::EmptyKey);
        }
        level(gap.level, format!("{path}.level"))?;
        window(gap.first, gap.last, problem, &path)?;
        let (found, periods) = (gap.amounts.len(), gap.last - gap.first + 1);
        if found != periods {
            return fault(format!("{path}.amounts"), FaultKind::WrongLength { found, periods });
        }
        for (period, &value) in gap.amounts.iter().enumerate() {
            within(format!("{path}.amounts[{period}]"), value, 0.0, 1_000_000.0)?;
        }
        within(format!("{path}.weight"), gap.weight, 0.0, 1000.0)?;
        keys.gaps.insert(&gap.id, gap);
    }
    Ok(())
}

fn window(first: usize, last: usize, problem: &Problem, path: &str) -> Checked {
    let end = problem.periods.len() - 1;
    for (name, found) in [("first", first), ("last", last)] {
        if found > end {
            return fault(format!("{path}.{name}"), FaultKind::WindowOutside { found, last: end });
        }
    }
    if last < first { fault(format!("{path}.last"), FaultKind::WindowReversed { first }) } else { Ok(()) }
}

fn price(path: String, value: f64) -> Checked {
    within(path, value, 0.0, HIGHEST_PRICE)
}

/// A parameter without a source, or with a source from no day, cannot be trusted by anybody.
fn basis(basis: &Basis, path: &str) -> Checked {
    if basis.source.trim().is_empty() {
        return fault(format!("{path}.basis.source"), FaultKind::Missing);
    }
    if is_day(&basis.date) {
        Ok(())
    } else {
        Err(Fault { path: format!("{path}.basis.date"), kind: FaultKind::NotADay(basis.date.clone()) })
    }
}

/// `2026-11-27`: the form, and a month and a day that can be.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    let number = |part: &str, digits: usize| {
        let plain = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<u32>().ok().filter(|_| plain)
    };
    number(year, 4).is_some()
        && number(month, 2).is_some_and(|month| (1..=12).contains(&month))
        && number(day, 2).is_some_and(|day| (1..=31).contains(&day))
}
