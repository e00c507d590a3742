//! What is stored already, as far as rows of a file may refer to it.

use std::collections::{BTreeSet, HashMap, HashSet};

use jiff::civil::Date;

use crate::domain::{
    AllocationCode, DataSet, EmployeeRecord, InitiativeCode, InitiativeRecord, NeedCode, NeedRecord,
    NeedSkillRecord, PersonNumber, RoleCode, SkillCode, UnitCode,
};

/// A name that a skill goes by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillName {
    /// The skill.
    pub code: SkillCode,
    /// One of its names, in any language, or an alias.
    pub name: String,
}

/// Initiatives that were written or moved here, with what is stored of them.
#[derive(Clone, Debug, Default)]
pub struct ByHand {
    /// The initiatives.
    pub initiatives: HashMap<InitiativeCode, InitiativeRecord>,
    /// What they need.
    pub needs: HashMap<NeedCode, NeedRecord>,
    /// The skills that those ask for.
    pub need_skills: HashMap<(NeedCode, SkillCode), NeedSkillRecord>,
}

/// What is stored already. Empty before the first import.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// What units, roles, initiatives and consultants are called, the last as employees are.
    pub names: HashMap<(DataSet, String), String>,
    /// Skills that have an address in ESCO, by it.
    pub esco_uris: HashMap<String, SkillCode>,
    /// Units, each with the unit above.
    pub units: HashMap<UnitCode, Option<UnitCode>>,
    /// Roles.
    pub roles: HashSet<RoleCode>,
    /// Skills of the catalogue.
    pub skills: HashSet<SkillCode>,
    /// Codes of skills that were merged into others, with the codes of those.
    pub merged_skills: HashMap<SkillCode, SkillCode>,
    /// Every name and alias of the catalogue's skills, and names that a person has mapped.
    pub skill_names: Vec<SkillName>,
    /// Employees, each with the positions that are stored, first one first.
    pub employees: HashMap<PersonNumber, Vec<EmployeeRecord>>,
    /// Consultants.
    pub consultants: HashSet<PersonNumber>,
    /// Initiatives, each with its first and last day.
    pub initiatives: HashMap<InitiativeCode, (Date, Date)>,
    /// Initiatives that were written or moved here: files do not undo that.
    pub by_hand: ByHand,
    /// Needs, each with its initiative.
    pub needs: HashMap<NeedCode, InitiativeCode>,
    /// Allocations that were decided here: files neither change nor end them.
    pub decided: BTreeSet<AllocationCode>,
    /// Allocations.
    pub allocations: HashSet<AllocationCode>,
}
