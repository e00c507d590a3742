//! The accepted rows of a file, by data set.

use crate::domain::{
    AbsenceRecord, AllocationRecord, AssessmentRecord, ConsultantRecord, DataSet, EmployeeRecord,
    InitiativeRecord, NeedRecord, NeedSkillRecord, RoleRecord, RoleSkillRecord, SkillRecord, SourceLine,
    UnitRecord,
};

/// A record and the line it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The line of the file that the row starts on.
    pub line: SourceLine,
    /// The row as a record of its data set.
    pub record: T,
}

macro_rules! records {
    ($($set:ident: $record:ty;)*) => {
        /// The accepted rows of a file.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Records {
            $(
                #[doc = concat!("Rows of [`DataSet::", stringify!($set), "`].")]
                $set(Vec<Sourced<$record>>),
            )*
        }

        impl Records {
            /// The data set that the rows belong to.
            pub const fn data_set(&self) -> DataSet {
                match self { $(Self::$set(_) => DataSet::$set,)* }
            }

            /// How many rows were accepted.
            pub const fn len(&self) -> usize {
                match self { $(Self::$set(rows) => rows.len(),)* }
            }

            /// The line of one of them.
            pub(super) fn line(&self, row: usize) -> SourceLine {
                match self { $(Self::$set(rows) => rows[row].line,)* }
            }

            /// One of the rows as JSON.
            pub fn json(&self, row: usize) -> Vec<u8> {
                let json = match self { $(Self::$set(rows) => serde_json::to_vec(&rows[row].record),)* };
                json.expect("a record of plain data is JSON")
            }

            /// Whether no row was accepted.
            pub const fn is_empty(&self) -> bool {
                self.len() == 0
            }
        }
    };
}

records! {
    Units: UnitRecord;
    Roles: RoleRecord;
    Skills: SkillRecord;
    RoleSkills: RoleSkillRecord;
    Employees: EmployeeRecord;
    EmployeeSkills: AssessmentRecord;
    Consultants: ConsultantRecord;
    ConsultantSkills: AssessmentRecord;
    Initiatives: InitiativeRecord;
    Needs: NeedRecord;
    NeedSkills: NeedSkillRecord;
    Allocations: AllocationRecord;
    Absences: AbsenceRecord;
}
