//! What the builder reads: the register as domain records.
#![expect(missing_docs, reason = "what has no words is named in full")]

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::domain::{
    AbsenceRecord, AllocationRecord, AssessmentRecord, ConsultantRecord, EmployeeRecord, InitiativeCode,
    InitiativeRecord, Level, NeedCode, NeedRecord, NeedSkillRecord, PersonNumber, SkillCode, UnitCode,
    UnitRecord,
};

/// The part of the register that staffing needs, in any order.
#[derive(Clone, Debug, Default)]
pub struct StaffingInput {
    /// Units as the tree stands on the first day.
    pub units: Vec<UnitRecord>,
    /// Employees, one record per position.
    pub employees: Vec<EmployeeRecord>,
    pub consultants: Vec<ConsultantRecord>,
    /// Current assessments of employees and consultants: per person, skill and source the newest.
    pub assessments: Vec<AssessmentRecord>,
    pub absences: Vec<AbsenceRecord>,
    /// Allocations, confirmed and proposed.
    pub allocations: Vec<AllocationRecord>,
    pub initiatives: Vec<InitiativeRecord>,
    pub needs: Vec<NeedRecord>,
    pub need_skills: Vec<NeedSkillRecord>,
    /// Which narrower skills count for the skills that are asked for. Empty: every skill counts for itself alone.
    pub counts_for: Vec<CountsFor>,
    /// Positions that the newest list of everybody came without, and on which day: they may have ended.
    pub not_listed: BTreeMap<(PersonNumber, u8), Date>,
    /// Needs that are only desirable.
    pub desirable: BTreeSet<NeedCode>,
    /// What was said of teams as a whole.
    pub teams: BTreeMap<InitiativeCode, AskedTeam>,
    /// Whom units must have at home.
    pub keeps: Vec<(UnitCode, AskedHeads)>,
    /// Who said no to which initiative.
    pub refusals: BTreeSet<(PersonNumber, InitiativeCode)>,
    /// People who asked that what is said of them be used less: nobody plans with them.
    pub restricted: BTreeSet<PersonNumber>,
}

/// So many people who hold a skill: on a team, or at home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedHeads {
    pub skill: SkillCode,
    /// At this level or above.
    pub level: Level,
    pub heads: u16,
}

/// What was said of a team as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AskedTeam {
    /// From at least so many areas.
    pub min_areas: Option<u8>,
    /// At least so many people, if anybody.
    pub smallest: Option<u16>,
    /// At most so many.
    pub largest: Option<u16>,
    pub skills: Vec<AskedHeads>,
}

/// A narrower skill counts for a broader one, over any number of steps.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CountsFor {
    /// The narrower skill.
    pub held: SkillCode,
    /// The broader skill that is asked for.
    pub asked: SkillCode,
}
