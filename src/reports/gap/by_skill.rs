//! The rows of a gap report by skill and level, to tell which skills are shortest.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{GapRow, ShareMonths};

/// What is short of one skill at one level in all.
#[derive(Clone, Debug, PartialEq)]
pub struct SkillShortage<'a> {
    /// Over all quarters, in full-time months.
    pub short: ShareMonths,
    /// The quarter that is shortest; of equal ones the earliest.
    pub worst: &'a GapRow,
    /// The other quarters, in order of time.
    pub others: Vec<&'a GapRow>,
}

/// The shortage of each skill and level, largest first.
pub fn by_skill(rows: &[GapRow]) -> Vec<SkillShortage<'_>> {
    let mut skills: BTreeMap<_, Vec<&GapRow>> = BTreeMap::new();
    for row in rows {
        skills.entry((&row.skill, row.level)).or_default().push(row);
    }
    let mut shortages: Vec<SkillShortage> = skills.into_values().filter_map(shortage).collect();
    shortages.sort_by_key(|shortage| Reverse(shortage.short));
    shortages
}

fn shortage(mut rows: Vec<&GapRow>) -> Option<SkillShortage<'_>> {
    rows.sort_by_key(|row| row.quarter);
    let worst = *rows.iter().min_by_key(|row| (Reverse(row.short), row.quarter))?;
    let short = rows.iter().map(|row| row.short).sum();
    rows.retain(|row| row.quarter != worst.quarter);
    Some(SkillShortage { short, worst, others: rows })
}
