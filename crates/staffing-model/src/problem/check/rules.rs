//! Rules and prices of a request, and what people refused.

use std::collections::BTreeSet;

use super::{Checked, fault, known, level, within};
use crate::fault::FaultKind;
use crate::key::{InitiativeKey, NeedKey, PersonKey, UnitKey};
use crate::problem::{Prices, Problem, Rules};

pub(super) fn rules(rules: &Rules) -> Checked {
    within("rules.min_share", rules.min_share, 0.0, 100.0)?;
    within("rules.operation.at_home", rules.operation.at_home, 0.0, 100.0)?;
    level(rules.key_people.level, "rules.key_people.level".to_owned())?;
    within("rules.fairness.interest", rules.fairness.interest, 0.0, 1.0)?;
    within("rules.fairness.share", rules.fairness.share, 0.0, 200.0)?;
    let empty = rules.key_people.skills.iter().position(|skill| skill.as_str().is_empty());
    empty.map_or(Ok(()), |at| fault(format!("rules.key_people.skills[{at}]"), FaultKind::EmptyKey))
}

/// Units and teams that an alternative names.
pub(super) fn of_alternatives(
    rules: &Rules,
    units: &BTreeSet<UnitKey>,
    people: &BTreeSet<PersonKey>,
    initiatives: &BTreeSet<InitiativeKey>,
) -> Checked {
    for (at, unit) in rules.only_units.iter().flatten().enumerate() {
        known(units, unit, format!("rules.only_units[{at}]"))?;
    }
    for (at, other) in rules.differs.iter().enumerate() {
        for (row, (person, initiative)) in other.teams.iter().enumerate() {
            known(people, person, format!("rules.differs[{at}].teams[{row}][0]"))?;
            known(initiatives, initiative, format!("rules.differs[{at}].teams[{row}][1]"))?;
        }
    }
    Ok(())
}

pub(super) fn prices(prices: &Prices) -> Checked {
    let Prices { knowledge, operation, key_people, fairness, unwilling, at_once, team_size, external } =
        *prices;
    let named = [
        ("knowledge", knowledge),
        ("operation", operation),
        ("key_people", key_people),
        ("fairness", fairness),
        ("unwilling", unwilling),
        ("at_once", at_once),
        ("team_size", team_size),
        ("external", external),
    ];
    named
        .into_iter()
        .try_for_each(|(name, value)| within(format!("weights.prices.{name}"), value, 0.0, 1000.0))
}

pub(super) fn unwilling(problem: &Problem, people: &BTreeSet<PersonKey>) -> Checked {
    let needs: BTreeSet<NeedKey> = problem
        .initiatives
        .iter()
        .flat_map(|initiative| &initiative.needs)
        .map(|need| need.id.clone())
        .collect();
    for (at, (person, need)) in problem.unwilling.iter().enumerate() {
        known(people, person, format!("unwilling[{at}][0]"))?;
        known(&needs, need, format!("unwilling[{at}][1]"))?;
    }
    Ok(())
}
