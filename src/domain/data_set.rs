//! The data sets that can be imported.

use serde::{Deserialize, Serialize};

/// A data set, named as its file is in Norwegian municipalities' exports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DataSet {
    /// `enheter`: the units of the organisation.
    Units,
    /// `roller`: roles with their codes in public registers.
    Roles,
    /// `kompetansekatalog`: the catalogue of skills.
    Skills,
    /// `rolle_kompetanse`: the skills in each role's profile.
    RoleSkills,
    /// `ansatte`: employees, a row for each position.
    Employees,
    /// `ansatt_kompetanse`: assessments of employees' skills.
    EmployeeSkills,
    /// `konsulenter`: consultants and their contracts.
    Consultants,
    /// `konsulent_kompetanse`: assessments of consultants' skills.
    ConsultantSkills,
    /// `initiativer`: initiatives with time and priority.
    Initiatives,
    /// `initiativ_behov`: the needs of the initiatives.
    Needs,
    /// `initiativ_behov_kompetanse`: the skills that each need asks for.
    NeedSkills,
    /// `tildelinger`: work that is already promised or suggested.
    Allocations,
    /// `fravaer`: holidays and leave, without their causes.
    Absences,
}

impl DataSet {
    /// Every data set, in the order in which they depend on each other.
    pub const ALL: [Self; 13] = [
        Self::Units,
        Self::Roles,
        Self::Skills,
        Self::RoleSkills,
        Self::Employees,
        Self::EmployeeSkills,
        Self::Consultants,
        Self::ConsultantSkills,
        Self::Initiatives,
        Self::Needs,
        Self::NeedSkills,
        Self::Allocations,
        Self::Absences,
    ];

    /// The name in files, addresses and `--as`: `ansatte`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Units => "enheter",
            Self::Roles => "roller",
            Self::Skills => "kompetansekatalog",
            Self::RoleSkills => "rolle_kompetanse",
            Self::Employees => "ansatte",
            Self::EmployeeSkills => "ansatt_kompetanse",
            Self::Consultants => "konsulenter",
            Self::ConsultantSkills => "konsulent_kompetanse",
            Self::Initiatives => "initiativer",
            Self::Needs => "initiativ_behov",
            Self::NeedSkills => "initiativ_behov_kompetanse",
            Self::Allocations => "tildelinger",
            Self::Absences => "fravaer",
        }
    }

    /// The data set of a name; `None` where there is none.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|set| set.name() == name)
    }
}

/// What a file of an import held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ImportedSet {
    /// A data set of the municipality.
    Data(DataSet),
    /// A part of the ESCO classification; the file's name says which.
    Esco,
}

impl ImportedSet {
    /// The name on receipts: `ansatte`, `esco`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Data(set) => set.name(),
            Self::Esco => "esco",
        }
    }

    /// What a name stands for; `None` where it stands for nothing.
    pub fn from_name(name: &str) -> Option<Self> {
        if name == Self::Esco.name() { Some(Self::Esco) } else { DataSet::from_name(name).map(Self::Data) }
    }
}
