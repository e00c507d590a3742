//! Makes the input of the report from a plan and its problem.
#![expect(missing_docs, reason = "what has no words is named in full")]

use std::collections::{BTreeMap, BTreeSet};

use super::ReasonClass;
use super::input::{Input, NearMiss, NearPerson, OpenNeed, OpenSkill};
use crate::domain::{InitiativeCode, Level, NeedCode, Percent, PersonNumber, Priority, SkillCode};
use crate::planning::able::{self, Holders, KeptBack, Match};
use crate::planning::{Notes, StaffingRequest};
use staffing_model::key::SkillKey;
use staffing_model::plan::{Lack, Plan, Reason, Unmet};
use staffing_model::problem::{Need, Person, Problem};

/// A plan, what it is a plan of, and the names to tell of it by.
#[derive(Clone, Copy, Debug)]
pub struct OfPlan<'a> {
    pub plan: &'a Plan,
    pub problem: &'a Problem,
    /// The request that the problem was built for.
    pub request: &'a StaffingRequest,
    /// What was noted when it was built.
    pub notes: &'a Notes,
    /// Name and priority of initiatives, by code.
    pub initiatives: &'a BTreeMap<String, (String, Priority)>,
    /// Names of skills, by code.
    pub skills: &'a BTreeMap<String, String>,
}

/// What the report is built from.
pub fn input(of: OfPlan<'_>) -> Input {
    let needs: BTreeMap<&str, &Need> = of
        .problem
        .initiatives
        .iter()
        .flat_map(|initiative| &initiative.needs)
        .map(|need| (need.id.as_str(), need))
        .collect();
    let kept_back = KeptBack::new(of.request, of.notes);
    let reader = Reader { of, kept_back, holders: Holders::new(of.problem), on_a_team: on_a_team(of) };
    Input {
        months: of.request.months(),
        needs: of
            .plan
            .unmet
            .iter()
            .filter_map(|unmet| reader.unmet_need(unmet, needs.get(unmet.need.as_str())?))
            .collect(),
    }
}

/// Everybody who is proposed for something or committed to something.
fn on_a_team(of: OfPlan<'_>) -> BTreeSet<&str> {
    let proposed = of.plan.assignments.iter().map(|one| one.person.as_str());
    proposed.chain(of.notes.committed.keys().map(PersonNumber::as_str)).collect()
}

struct Reader<'a> {
    of: OfPlan<'a>,
    kept_back: KeptBack<'a>,
    holders: Holders<'a>,
    on_a_team: BTreeSet<&'a str>,
}

impl Reader<'_> {
    fn unmet_need(&self, unmet: &Unmet, need: &Need) -> Option<OpenNeed> {
        let code = unmet.initiative.as_str();
        let known = self.of.initiatives.get(code);
        let employees = || self.holders.worth_a_look(need).iter().filter(|person| !person.external);
        let unused = employees().filter(|person| !self.on_a_team.contains(person.id.as_str()));
        Some(OpenNeed {
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
                    let lacks = near.lacks.iter().filter_map(|lack| self.near_miss(number, lack)).collect();
                    Some(NearPerson { number: PersonNumber::parse(number)?, lacks })
                })
                .collect(),
        })
    }

    fn reason(&self, unmet: &Unmet, need: &Need) -> ReasonClass {
        match reason_class(unmet.reason) {
            ReasonClass::NoTime if self.kept_back.has_all(&self.holders, need) => ReasonClass::NotLendable,
            class => class,
        }
    }

    fn near_miss(&self, number: &str, lack: &Lack) -> Option<NearMiss> {
        match near_miss(lack) {
            Some(NearMiss::Other { reason: ReasonClass::NoTime }) if self.kept_back.has(number) => {
                Some(NearMiss::Other { reason: ReasonClass::NotLendable })
            }
            other => other,
        }
    }

    fn skill(&self, skill: &SkillKey, level: u8, need: &Need) -> Option<OpenSkill> {
        let holds = |person: &&&Person| person.level(skill).is_some_and(|held| held >= level);
        let gives = |person: &&&Person| {
            (need.first..=need.last).any(|period| person.capacity[period] + person.extra_in(period) > 0.0)
        };
        Some(OpenSkill {
            skill: SkillCode::parse(skill.as_str())?,
            name: self.of.skills.get(skill.as_str()).cloned().unwrap_or_else(|| skill.to_string()),
            level: Level::new(level.into())?,
            holders: self.holders.of(skill.as_str()).iter().filter(holds).filter(gives).count(),
        })
    }
}

/// What is missing each month, so that months of it are what the plan says is unmet.
fn missing(unmet: &Unmet, need: &Need) -> Percent {
    Percent::rounded(unmet.amount * need.head_share().unwrap_or(1.0))
}

/// The report's class of a reason.
fn reason_class(reason: Reason) -> ReasonClass {
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

fn near_miss(lack: &Lack) -> Option<NearMiss> {
    let reason = match lack {
        Lack::Skill { skill, asked } => {
            let (skill, asked) = (SkillCode::parse(skill.as_str())?, Level::new((*asked).into())?);
            return Some(NearMiss::Skill { skill, asked });
        }
        Lack::Level { skill, asked, held } => {
            let (skill, asked) = (SkillCode::parse(skill.as_str())?, Level::new((*asked).into())?);
            return Some(NearMiss::Level { skill, asked, held: Level::new((*held).into())? });
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
    Some(NearMiss::Other { reason })
}
