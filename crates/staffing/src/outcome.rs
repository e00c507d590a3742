//! The plan as data, from a draft: assignments, what is not covered, who must be freed, figures of coverage.

mod rules;

use super::coverage::coverage;
use super::draft::Draft;
use super::instance::{Instance, TOLERANCE};
use super::{Options, unmet};
use staffing_model::plan::{Assignment, Coverage, FORMAT, Method, Plan, Release, Status, TeamGap};
use staffing_model::problem::hash;

/// A plan without anybody, for locks in conflict.
pub(super) fn empty_plan(instance: &Instance, options: &Options) -> Plan {
    Plan {
        format: FORMAT.to_owned(),
        problem: instance.problem.name.clone(),
        problem_hash: hash(instance.problem),
        status: Status::ConflictingLocks,
        objective: 0.0,
        bound: 0.0,
        gap: 0.0,
        cpu_seconds: 0.0,
        wall_seconds: 0.0,
        peak_memory_mb: 0.0,
        assignments: Vec::new(),
        unmet: Vec::new(),
        releases: Vec::new(),
        team_gaps: Vec::new(),
        rules: Box::default(),
        coverage: Coverage::default(),
        conflicting_locks: Vec::new(),
        requested_gap: options.gap,
        seed: options.seed,
        method: Method::default(),
    }
}

/// The plan that a draft stands for; what is proven about it is filled in by the caller.
pub(super) fn plan(instance: &Instance, options: &Options, draft: &Draft, greedy_plan: &Draft) -> Plan {
    Plan {
        objective: draft.objective(),
        assignments: assignments(instance, draft),
        unmet: unmet::unmet(instance, draft),
        releases: releases(instance, draft),
        team_gaps: team_gaps(instance, draft),
        rules: Box::new(rules::rules(instance, draft)),
        coverage: coverage(instance, draft, greedy_plan),
        ..empty_plan(instance, options)
    }
}

fn assignments(instance: &Instance, draft: &Draft) -> Vec<Assignment> {
    let given = instance.candidates.iter().zip(draft.amounts()).filter(|(_, amount)| **amount > TOLERANCE);
    given
        .map(|(row, amount)| Assignment {
            person: instance.person(row.person).id.clone(),
            need: instance.need(row.need).id.clone(),
            share: amount * instance.needs[row.need].unit_share(),
            learns: row.learns.and_then(|(skill, _)| {
                let must = &instance.need(row.need).must;
                must.iter().map(|(key, _)| key).find(|key| instance.skill(key.as_str()) == skill).cloned()
            }),
        })
        .collect()
}

fn releases(instance: &Instance, draft: &Draft) -> Vec<Release> {
    let mut releases: Vec<Release> = Vec::new();
    for person in 0..instance.problem.people.len() {
        let mut running = false;
        for period in 0..instance.periods() {
            let share = draft.released(person, period);
            match releases.last_mut() {
                Some(last) if running && (last.share - share).abs() <= TOLERANCE => last.last = period,
                _ if share > 0.0 => releases.push(Release {
                    person: instance.person(person).id.clone(),
                    first: period,
                    last: period,
                    share,
                }),
                _ => {}
            }
            running = share > 0.0;
        }
    }
    releases
}

fn team_gaps(instance: &Instance, draft: &Draft) -> Vec<TeamGap> {
    let mut gaps = Vec::new();
    let wishes = &instance.problem.rules.composition;
    for (number, initiative) in instance.problem.initiatives.iter().enumerate() {
        if draft.team(number) == 0 {
            continue;
        }
        let areas = draft.areas_on(number);
        if areas < initiative.min_areas && wishes.areas.is_on() {
            gaps.push(TeamGap::Areas {
                initiative: initiative.id.clone(),
                asked: initiative.min_areas,
                found: areas,
            });
        }
        for demand in initiative.team.iter().filter(|_| wishes.skills.is_on()) {
            let found = draft.holders_on(number, instance.skill(demand.skill.as_str()), demand.level);
            if found < demand.heads {
                gaps.push(TeamGap::Skill {
                    initiative: initiative.id.clone(),
                    skill: demand.skill.clone(),
                    level: demand.level,
                    asked: demand.heads,
                    found,
                });
            }
        }
    }
    gaps
}
