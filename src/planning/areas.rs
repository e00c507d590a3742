//! The part of the municipality a unit counts as: the unit right below the top of its tree.

use std::collections::BTreeMap;

use crate::domain::{UnitCode, UnitRecord};

/// The area of each unit; a top unit is its own.
pub(super) fn areas(units: &[UnitRecord]) -> BTreeMap<&UnitCode, &UnitCode> {
    let parents: BTreeMap<&UnitCode, Option<&UnitCode>> =
        units.iter().map(|unit| (&unit.code, unit.parent.as_ref())).collect();
    parents.keys().map(|&unit| (unit, area(unit, &parents))).collect()
}

fn area<'a>(unit: &'a UnitCode, parents: &BTreeMap<&'a UnitCode, Option<&'a UnitCode>>) -> &'a UnitCode {
    let mut here = unit;
    // As many steps as there are units: a register with a circle in it still gives an answer.
    for _ in 0..parents.len() {
        match parents.get(here).copied().flatten() {
            Some(above) if parents.get(above).copied().flatten().is_some() => here = above,
            _ => return here,
        }
    }
    here
}
