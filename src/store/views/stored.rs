//! Stored values as domain types. A value that does not fit was changed outside Innsats.

use crate::domain::{
    AbsenceKind, AllocationStatus, AssessmentSource, EmploymentForm, InitiativeStatus, Level, Money, Month,
    Percent, PersonKind, Priority, SkillKind, SkillRelation,
};
use crate::store::StoreError;
use crate::store::word::Word;
pub(in crate::store) use crate::store::word::{interest, rating};

pub fn percent(column: &'static str, hundredths: i64) -> Result<Percent, StoreError> {
    Percent::from_hundredths(hundredths).ok_or_else(|| StoreError::damaged(column, hundredths))
}

pub fn money(column: &'static str, ore: Option<i64>) -> Result<Option<Money>, StoreError> {
    ore.map(|ore| Money::from_ore(ore).ok_or_else(|| StoreError::damaged(column, ore))).transpose()
}

pub fn level(column: &'static str, level: i64) -> Result<Level, StoreError> {
    Level::new(level).ok_or_else(|| StoreError::damaged(column, level))
}

pub fn priority(class: i64) -> Result<Priority, StoreError> {
    Priority::new(class).ok_or_else(|| StoreError::damaged("initiative.priority", class))
}

pub fn month(text: &str) -> Result<Month, StoreError> {
    text.parse().map_err(|_| StoreError::damaged("proposal.first_month", text))
}

/// Makes functions from a column's words to an enum.
macro_rules! words {
    ($($name:ident: $type:ident in $column:literal;)+) => {$(
        pub fn $name(word: &str) -> Result<$type, StoreError> {
            $type::from_word($column, word)
        }
    )+};
}

words! {
    source: AssessmentSource in "assessment.source";
    form: EmploymentForm in "engagement.form";
    absence: AbsenceKind in "absence.kind";
    person_kind: PersonKind in "person.kind";
    allocation: AllocationStatus in "allocation.status";
    initiative: InitiativeStatus in "initiative.status";
    skill_kind: SkillKind in "skill.kind";
    relation: SkillRelation in "role_skill.relation";
}
