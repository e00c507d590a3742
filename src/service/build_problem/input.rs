//! What the builder reads: the register as domain records.

use crate::domain::{
    AbsenceRecord, AllocationRecord, AssessmentRecord, ConsultantRecord, EmployeeRecord, InitiativeRecord,
    NeedRecord, NeedSkillRecord, SkillCode, UnitRecord,
};

/// The part of the register that staffing needs, in any order.
#[derive(Clone, Debug, Default)]
pub struct StaffingInput {
    /// Units as the tree stands on the first day.
    pub units: Vec<UnitRecord>,
    /// Employees, one record per position.
    pub employees: Vec<EmployeeRecord>,
    /// Consultants.
    pub consultants: Vec<ConsultantRecord>,
    /// Current assessments of employees and consultants: per person, skill and source the newest.
    pub assessments: Vec<AssessmentRecord>,
    /// Absences.
    pub absences: Vec<AbsenceRecord>,
    /// Allocations, confirmed and proposed.
    pub allocations: Vec<AllocationRecord>,
    /// Initiatives.
    pub initiatives: Vec<InitiativeRecord>,
    /// Needs.
    pub needs: Vec<NeedRecord>,
    /// The needs' skills.
    pub need_skills: Vec<NeedSkillRecord>,
    /// Skills and their direct broader skills, for the skills of the catalogue.
    pub broader: Vec<Broader>,
}

/// A skill counts for the broader one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Broader {
    /// The narrower skill.
    pub skill: SkillCode,
    /// The broader skill.
    pub broader: SkillCode,
}
