//! From unmet needs to rows.
//!
//! An unmet need is counted once, on its **binding** skill: the must-skill that fewest people hold at the level
//! with something to give in the window; of equals the one at the higher level, then the first by code. What is
//! missing is missing in every month of the window, and each month belongs to one quarter. So nothing is counted
//! twice, and the rows add up to everything that is unmet.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::action::{self, Situation, THRESHOLDS};
use super::{
    GapReport, GapRow, HitInitiative, Input, NearPerson, OpenNeed, Quarter, ReasonClass, ShareMonths,
};
use crate::domain::{InitiativeCode, Level, SkillCode};

/// How many of the nearest people a row has.
const NEAREST: usize = 5;

/// A skill at a level; none for needs that ask for no skill.
type Key = Option<(SkillCode, Level)>;

/// A need's part of a row.
type Part<'a> = (&'a OpenNeed, ShareMonths);

/// The gap report as of a day.
pub fn build(input: &Input, as_of: Date) -> GapReport {
    let parts = parts(input);
    let quarters_short = quarters_short(&parts);
    let mut rows: Vec<GapRow> = parts
        .iter()
        .map(|((quarter, key), parts)| row(*quarter, key, parts, quarters_short.get(key), as_of))
        .collect();
    rows.sort_by(|one, other| {
        (one.quarter, Reverse(one.short), &one.skill, one.level).cmp(&(
            other.quarter,
            Reverse(other.short),
            &other.skill,
            other.level,
        ))
    });
    let quarters: BTreeSet<Quarter> = input.months.iter().copied().map(Quarter::of).collect();
    GapReport {
        as_of,
        quarters: quarters.into_iter().collect(),
        total: rows.iter().map(|row| row.short).sum(),
        rows,
        rules: action::rules(),
    }
}

/// Each need's missing work, split by quarter and put on its binding skill.
fn parts(input: &Input) -> BTreeMap<(Quarter, Key), Vec<Part<'_>>> {
    let mut parts: BTreeMap<(Quarter, Key), Vec<Part<'_>>> = BTreeMap::new();
    for need in &input.needs {
        let key = binding(need);
        for (quarter, months) in months_by_quarter(input, need) {
            let amount = ShareMonths::of(need.missing, months);
            parts.entry((quarter, key.clone())).or_default().push((need, amount));
        }
    }
    parts
}

fn binding(need: &OpenNeed) -> Key {
    need.skills
        .iter()
        .min_by_key(|skill| (skill.holders, Reverse(skill.level), &skill.skill))
        .map(|skill| (skill.skill.clone(), skill.level))
}

fn months_by_quarter(input: &Input, need: &OpenNeed) -> BTreeMap<Quarter, i64> {
    let mut months = BTreeMap::new();
    for month in input.months.iter().take(need.last + 1).skip(need.first) {
        *months.entry(Quarter::of(*month)).or_default() += 1;
    }
    months
}

/// In how many quarters at least half a position of a skill and level is short.
fn quarters_short(parts: &BTreeMap<(Quarter, Key), Vec<Part<'_>>>) -> BTreeMap<Key, usize> {
    let mut quarters: BTreeMap<Key, usize> = BTreeMap::new();
    for ((_, key), parts) in parts {
        if amount(parts) >= THRESHOLDS.part_position {
            *quarters.entry(key.clone()).or_default() += 1;
        }
    }
    quarters
}

fn amount(parts: &[Part<'_>]) -> ShareMonths {
    parts.iter().map(|(_, amount)| *amount).sum()
}

fn row(quarter: Quarter, key: &Key, parts: &[Part<'_>], lasting: Option<&usize>, as_of: Date) -> GapRow {
    let short = amount(parts);
    let reasons = reasons(parts);
    let advice = action::advise(&Situation {
        able_unused: most(parts, |need| need.able_unused),
        one_step_short: most(parts, |need| need.one_step_short),
        short,
        quarters_short: lasting.copied().unwrap_or(0),
        months_ahead: action::months_ahead(as_of, quarter.first_day()),
        external_allowed: parts.iter().all(|(need, _)| need.external_allowed),
    });
    GapRow {
        quarter,
        skill: key.as_ref().map(|(skill, _)| skill.clone()),
        skill_name: key.as_ref().and_then(|(skill, _)| name_of(skill, parts)),
        level: key.as_ref().map(|(_, level)| *level),
        short,
        full_time_equivalents: short.full_time_equivalents(),
        initiatives: initiatives(parts),
        reason: reasons.first().map_or(ReasonClass::NotWorthIt, |(reason, _)| *reason),
        reasons,
        nearest: nearest(parts),
        advice,
    }
}

fn name_of(skill: &SkillCode, parts: &[Part<'_>]) -> Option<String> {
    let skills = parts.iter().flat_map(|(need, _)| &need.skills);
    skills.filter(|one| one.skill == *skill).map(|one| one.name.clone()).next()
}

fn most(parts: &[Part<'_>], count: impl Fn(&OpenNeed) -> usize) -> usize {
    parts.iter().map(|(need, _)| count(need)).max().unwrap_or(0)
}

fn reasons(parts: &[Part<'_>]) -> Vec<(ReasonClass, ShareMonths)> {
    let mut sums: BTreeMap<ReasonClass, ShareMonths> = BTreeMap::new();
    for (need, amount) in parts {
        *sums.entry(need.reason).or_default() += *amount;
    }
    let mut reasons: Vec<_> = sums.into_iter().collect();
    reasons.sort_by_key(|&(reason, amount)| (Reverse(amount), reason));
    reasons
}

fn initiatives(parts: &[Part<'_>]) -> Vec<HitInitiative> {
    let mut hit: BTreeMap<&InitiativeCode, HitInitiative> = BTreeMap::new();
    for (need, amount) in parts {
        let initiative = hit.entry(&need.initiative).or_insert_with(|| HitInitiative {
            code: need.initiative.clone(),
            name: need.initiative_name.clone(),
            priority: need.priority,
            short: ShareMonths::default(),
            needs: Vec::new(),
        });
        initiative.short += *amount;
        initiative.needs.push(need.need.clone());
    }
    let mut hit: Vec<_> = hit.into_values().collect();
    hit.sort_by_key(|initiative| (initiative.priority, Reverse(initiative.short)));
    hit
}

/// The people nearest to any need of the row: fewest obstacles first, then as the needs list them.
fn nearest(parts: &[Part<'_>]) -> Vec<NearPerson> {
    let mut ranked: Vec<(usize, usize, &NearPerson)> = parts
        .iter()
        .flat_map(|(need, _)| need.nearest.iter().enumerate())
        .map(|(place, person)| (person.lacks.len(), place, person))
        .collect();
    ranked.sort();
    let mut seen = BTreeSet::new();
    ranked
        .into_iter()
        .filter(|(_, _, person)| seen.insert(&person.number))
        .map(|(_, _, person)| person.clone())
        .take(NEAREST)
        .collect()
}
