//! Initiatives and needs of the problem, commitments taken off.

use std::collections::{BTreeMap, BTreeSet};

use super::commitments::{Commitment, remainder};
use super::window::{Window, months_of};
use super::{Remark, StaffingInput, StaffingRequest};
use crate::domain::{Demand, InitiativeCode, InitiativeRecord, Month, NeedCode, NeedRecord, NeedSkillRecord};
use crate::domain::{Percent, PersonNumber};
use staffing_model::key::{InitiativeKey, NeedKey, SkillKey};
use staffing_model::problem::{Initiative, Need, NeedKind};

/// A need in the months asked for, of an initiative in the request's scope.
#[derive(Clone, Debug)]
pub(super) struct Asked<'a> {
    pub need: &'a NeedRecord,
    pub initiative: &'a InitiativeRecord,
    pub window: Window,
}

/// The needs of the request, and how many were left out.
#[derive(Clone, Debug, Default)]
pub(super) struct Selection<'a> {
    /// By initiative, then by need.
    pub asked: Vec<Asked<'a>>,
    /// Needs that are outside the months asked for.
    pub outside: usize,
    /// Needs in these months, of initiatives out of scope.
    pub out_of_scope: usize,
    /// Needs that reach beyond their initiative's days.
    pub remarks: Vec<Remark>,
}

/// Which needs the request is about.
pub(super) fn select<'a>(
    input: &'a StaffingInput,
    request: &StaffingRequest,
    horizon: &[Month],
) -> Selection<'a> {
    let initiatives: BTreeMap<&InitiativeCode, &InitiativeRecord> =
        input.initiatives.iter().map(|initiative| (&initiative.code, initiative)).collect();
    let mut selection = Selection::default();
    for need in &input.needs {
        let Some(window) = months_of(need.from, need.to, horizon) else {
            selection.outside += 1;
            continue;
        };
        match initiatives.get(&need.initiative) {
            Some(initiative) if request.takes(&initiative.code, initiative.status) => {
                let (within, remark) = within(need, initiative, &window, horizon);
                selection.remarks.extend(remark);
                selection.asked.extend(within.map(|window| Asked { need, initiative, window }));
            }
            _ => selection.out_of_scope += 1,
        }
    }
    selection.asked.sort_by_key(|asked| (&asked.initiative.code, &asked.need.code));
    selection
}

/// The months of a need that are its initiative's too: the initiative's days count. `None` where there are none.
fn within(
    need: &NeedRecord,
    initiative: &InitiativeRecord,
    window: &Window,
    horizon: &[Month],
) -> (Option<Window>, Option<Remark>) {
    let (from, to) = (need.from.max(initiative.start), need.to.min(initiative.end));
    let within = if from <= to { months_of(from, to, horizon) } else { None };
    let code = || need.code.clone();
    let remark = match &within {
        None => Some(Remark::NeedOutside { need: code() }),
        Some(within) if within != window => Some(Remark::NeedCut {
            need: code(),
            first: horizon[*within.start()],
            last: horizon[*within.end()],
        }),
        Some(_) => None,
    };
    (within, remark)
}

/// What stands around an initiative: skills asked for, commitments, and areas.
pub(super) struct Surroundings<'a> {
    /// The skills that each need asks for.
    pub skills: BTreeMap<&'a NeedCode, Vec<&'a NeedSkillRecord>>,
    /// The commitments that are not staffed anew.
    pub standing: &'a [&'a Commitment],
    /// The area of each committed person.
    pub areas: BTreeMap<&'a PersonNumber, &'a str>,
}

/// The initiatives that still ask for somebody.
pub(super) fn initiatives(
    asked: &[Asked<'_>],
    around: &Surroundings<'_>,
    request: &StaffingRequest,
) -> Vec<Initiative> {
    asked
        .chunk_by(|one, other| one.initiative.code == other.initiative.code)
        .map(|needs| initiative(needs, around, request))
        .filter(|initiative| !initiative.needs.is_empty())
        .collect()
}

fn initiative(asked: &[Asked<'_>], around: &Surroundings<'_>, request: &StaffingRequest) -> Initiative {
    let record = asked[0].initiative;
    let standing: Vec<&Commitment> =
        around.standing.iter().copied().filter(|one| one.initiative == record.code).collect();
    let needs: Vec<Need> = asked.iter().filter_map(|one| need(one, &standing, around)).collect();
    Initiative {
        id: InitiativeKey::new(record.code.as_str()),
        weight: f64::from(record.priority.weight()),
        min_areas: min_areas(asked, &standing, around, request),
        team_max: None,
        team_min: None,
        max_external: record.max_external.map(|most| max_external(most, asked, &standing, &needs)),
        max_external_staffed: None,
        needs,
        team: Vec::new(),
    }
}

/// The need with what commitments leave of it.
fn need(asked: &Asked<'_>, standing: &[&Commitment], around: &Surroundings<'_>) -> Option<Need> {
    let on_need: Vec<&Commitment> =
        standing.iter().copied().filter(|one| one.need == asked.need.code).collect();
    let (window, demand) = remainder(asked.need.demand, &asked.window, &on_need)?;
    let (kind, amount, share) = match demand {
        Demand::Heads { heads, share } => (NeedKind::Heads, f64::from(heads), Some(share.as_f64())),
        Demand::Share { amount } => (NeedKind::Share, amount.as_f64(), None),
    };
    let skills = |must: bool| {
        let mut skills: Vec<(SkillKey, u8)> = around
            .skills
            .get(&asked.need.code)
            .into_iter()
            .flatten()
            .filter(|skill| skill.must == must && skill.min_level.get() > 0)
            .map(|skill| (SkillKey::new(skill.skill.as_str()), skill.min_level.get()))
            .collect();
        skills.sort();
        skills
    };
    Some(Need {
        id: NeedKey::new(asked.need.code.as_str()),
        first: *window.start(),
        last: *window.end(),
        kind,
        amount,
        share,
        critical: true,
        external: asked.need.external_allowed,
        must: skills(true),
        should: skills(false),
    })
}

/// Teams of some size should come from two areas; those that committed people come from are there already.
fn min_areas(
    asked: &[Asked<'_>],
    standing: &[&Commitment],
    around: &Surroundings<'_>,
    request: &StaffingRequest,
) -> u32 {
    let heads: u32 = asked.iter().map(|one| heads(one.need.demand)).sum();
    if request.areas_from_heads == 0 || heads < request.areas_from_heads {
        return 0;
    }
    let present: BTreeSet<_> = standing.iter().filter_map(|one| around.areas.get(&one.person)).collect();
    let missing = 2_usize.saturating_sub(present.len());
    // One missing area cannot be asked for as "at least one": that asks for nothing. Two asks for one more
    // than the area most of the team is from, which is what is wanted.
    if missing == 0 { 0 } else { 2 }
}

/// How many people a demand is about: an amount counts as one for each full time begun.
fn heads(demand: Demand) -> u32 {
    match demand {
        Demand::Heads { heads, .. } => u32::from(heads),
        Demand::Share { amount } => {
            let full = Percent::FULL.hundredths();
            u32::try_from((amount.hundredths() + full - 1) / full).unwrap_or(u32::MAX)
        }
    }
}

/// The limit on external work, restated for what is left: so much of all work, less what committed consultants
/// do, as a share of the work still asked for.
fn max_external(most: Percent, asked: &[Asked<'_>], standing: &[&Commitment], left: &[Need]) -> f64 {
    let all: f64 =
        asked.iter().map(|one| one.need.demand.total().as_f64() * one.window.clone().count() as f64).sum();
    let external: f64 = standing
        .iter()
        .filter(|one| one.external)
        .map(|one| one.share.as_f64() * (one.last + 1 - one.first) as f64)
        .sum();
    let open: f64 = left.iter().map(|need| need.total_share() * need.length() as f64).sum();
    if open <= 0.0 {
        return 0.0;
    }
    let allowed = ((most.as_f64() / 100.0 * all - external) / open * 100.0).clamp(0.0, 100.0);
    // Rounded down: a rule is never made wider than the municipality set it.
    (allowed * 100.0 + 1e-6).floor() / 100.0
}
