//! The gap report of a kept proposal: what [`reports::gap`](crate::reports::gap) builds, from problem and plan.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{InitiativeCode, Level, NeedCode, Percent, PersonNumber, Priority, SkillCode};
use crate::planning::able::{self, Holders, Match};
use crate::reports::gap::{
    GapReport, Input, NearPerson, Obstacle, ReasonClass, UnmetNeed, UnmetSkill, build,
};
use crate::service::proposal_view::Names;
use crate::service::propose_staffing::{Kept, share};
use crate::store::{Reading, StoreError};
use staffing_model::key::SkillKey;
use staffing_model::plan::{Lack, Reason, Unmet};
use staffing_model::problem::{Need, Person};

/// The gap report of a proposal, as of the day it was made, and the names to print it with.
pub async fn load(reading: &mut Reading, kept: &Kept) -> Result<(GapReport, Names), StoreError> {
    let names = Names::load(reading, kept.record.request.first_month.first_day()).await?;
    Ok((report(kept, &names), names))
}

/// The gap report of a proposal, as of the day it was made.
pub fn report(kept: &Kept, names: &Names) -> GapReport {
    // The proposal's own day, not today's: the same proposal always gives the same report.
    let as_of = kept.created_at.to_zoned(jiff::tz::TimeZone::UTC).date();
    build(&input(kept, names), as_of)
}

/// What the report is built from.
pub fn input(kept: &Kept, names: &Names) -> Input {
    let needs: BTreeMap<&str, &Need> = kept
        .problem
        .initiatives
        .iter()
        .flat_map(|initiative| &initiative.needs)
        .map(|need| (need.id.as_str(), need))
        .collect();
    let reader = Reader { kept, names, holders: Holders::new(&kept.problem), on_a_team: on_a_team(kept) };
    Input {
        months: kept.record.request.months(),
        needs: kept
            .plan
            .unmet
            .iter()
            .filter_map(|unmet| reader.unmet_need(unmet, needs.get(unmet.need.as_str())?))
            .collect(),
    }
}

/// Everybody who is proposed for something or committed to something.
fn on_a_team(kept: &Kept) -> BTreeSet<&str> {
    let proposed = kept.plan.assignments.iter().map(|one| one.person.as_str());
    proposed.chain(kept.record.notes.committed.keys().map(PersonNumber::as_str)).collect()
}

struct Reader<'a> {
    kept: &'a Kept,
    names: &'a Names,
    holders: Holders<'a>,
    on_a_team: BTreeSet<&'a str>,
}

impl Reader<'_> {
    fn unmet_need(&self, unmet: &Unmet, need: &Need) -> Option<UnmetNeed> {
        let code = unmet.initiative.as_str();
        let known = self.names.initiatives.get(code);
        let employees = || self.holders.worth_a_look(need).iter().filter(|person| !person.external);
        let unused = employees().filter(|person| !self.on_a_team.contains(person.id.as_str()));
        Some(UnmetNeed {
            need: NeedCode::parse(need.id.as_str())?,
            initiative: InitiativeCode::parse(code)?,
            initiative_name: known.map_or_else(|| code.to_owned(), |(name, _)| name.clone()),
            priority: known.map(|(_, priority)| *priority).or_else(|| Priority::new(5))?,
            first: need.first,
            last: need.last,
            missing: missing(unmet, need),
            reason: self.reason(unmet, need),
            external_allowed: need.external,
            skills: need.must.iter().filter_map(|(skill, level)| self.skill(skill, *level, need)).collect(),
            able_unused: unused.filter(|person| able::skill_match(person, need) == Match::Full).count(),
            one_step_short: employees()
                .filter(|person| able::skill_match(person, need) == Match::OneShort)
                .count(),
            nearest: unmet
                .nearest
                .iter()
                .filter_map(|near| {
                    let number = near.person.as_str();
                    let lacks = near.lacks.iter().filter_map(|lack| self.obstacle(number, lack)).collect();
                    Some(NearPerson { number: PersonNumber::parse(number)?, lacks })
                })
                .collect(),
        })
    }

    fn reason(&self, unmet: &Unmet, need: &Need) -> ReasonClass {
        match reason_class(unmet.reason) {
            ReasonClass::NoTime if self.kept.kept_back().has_all(&self.holders, need) => {
                ReasonClass::NotLendable
            }
            class => class,
        }
    }

    fn obstacle(&self, number: &str, lack: &Lack) -> Option<Obstacle> {
        match obstacle(lack) {
            Some(Obstacle::Other { reason: ReasonClass::NoTime }) if self.kept.kept_back().has(number) => {
                Some(Obstacle::Other { reason: ReasonClass::NotLendable })
            }
            other => other,
        }
    }

    fn skill(&self, skill: &SkillKey, level: u8, need: &Need) -> Option<UnmetSkill> {
        let holds = |person: &&&Person| person.level(skill).is_some_and(|held| held >= level);
        let gives = |person: &&&Person| {
            (need.first..=need.last).any(|period| person.capacity[period] + person.extra_in(period) > 0.0)
        };
        Some(UnmetSkill {
            skill: SkillCode::parse(skill.as_str())?,
            name: self.names.skill(skill.as_str()),
            level: Level::new(level.into())?,
            holders: self.holders.of(skill.as_str()).iter().filter(holds).filter(gives).count(),
        })
    }
}

/// What is missing each month, so that months of it are what the plan says is unmet.
fn missing(unmet: &Unmet, need: &Need) -> Percent {
    share(unmet.amount * need.head_share().unwrap_or(1.0))
}

/// The report's class of a reason.
pub fn reason_class(reason: Reason) -> ReasonClass {
    match reason {
        Reason::NobodyHasSkill => ReasonClass::NobodyHolds,
        Reason::LevelTooLow => ReasonClass::LevelTooLow,
        Reason::NoCapacity => ReasonClass::NoTime,
        Reason::BookedOnHigherPriority | Reason::BookedOnLowerPriority => ReasonClass::Booked,
        Reason::UnitLimit
        | Reason::ParallelLimit
        | Reason::TeamFull
        | Reason::Conflict
        | Reason::Excluded
        | Reason::RequestRule => ReasonClass::RuleLimit,
        Reason::ExternalNotAllowed | Reason::ExternalLimit => ReasonClass::ExternalLimit,
        Reason::NoMentor => ReasonClass::NoMentor,
        Reason::BelowLeastShare | Reason::NotWorthIt | Reason::LeftOpen => ReasonClass::NotWorthIt,
    }
}

fn obstacle(lack: &Lack) -> Option<Obstacle> {
    let reason = match lack {
        Lack::Skill { skill, asked } => {
            let (skill, asked) = (SkillCode::parse(skill.as_str())?, Level::new((*asked).into())?);
            return Some(Obstacle::Skill { skill, asked });
        }
        Lack::Level { skill, asked, held } => {
            let (skill, asked) = (SkillCode::parse(skill.as_str())?, Level::new((*asked).into())?);
            return Some(Obstacle::Level { skill, asked, held: Level::new((*held).into())? });
        }
        Lack::Capacity { .. } => ReasonClass::NoTime,
        Lack::Booked { .. } => ReasonClass::Booked,
        Lack::UnitLimit { .. }
        | Lack::ParallelLimit { .. }
        | Lack::TeamFull
        | Lack::Conflict { .. }
        | Lack::Excluded
        | Lack::Rule { .. } => ReasonClass::RuleLimit,
        Lack::External | Lack::ExternalLimit => ReasonClass::ExternalLimit,
        Lack::Mentor { .. } => ReasonClass::NoMentor,
        Lack::BelowLeastShare | Lack::Price => ReasonClass::NotWorthIt,
    };
    Some(Obstacle::Other { reason })
}
