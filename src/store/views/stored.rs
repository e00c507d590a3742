//! Stored values as domain types. One that does not fit was written past Innsats.

use crate::domain::{
    AbsenceKind, AllocationStatus, AssessmentSource, EmploymentForm, InitiativeStatus, Interest, Level,
    Money, Month, Percent, PersonKind, Priority, Rating, SkillKind, SkillRelation,
};
use crate::store::StoreError;

pub fn percent(column: &'static str, hundredths: i64) -> Result<Percent, StoreError> {
    Percent::from_hundredths(hundredths).ok_or_else(|| StoreError::damaged(column, hundredths))
}

pub fn money(column: &'static str, ore: Option<i64>) -> Result<Option<Money>, StoreError> {
    ore.map(|ore| Money::from_ore(ore).ok_or_else(|| StoreError::damaged(column, ore))).transpose()
}

pub fn level(column: &'static str, level: i64) -> Result<Level, StoreError> {
    Level::new(level).ok_or_else(|| StoreError::damaged(column, level))
}

pub fn interest(interest: Option<i64>) -> Result<Option<Interest>, StoreError> {
    let damaged = |step| StoreError::damaged("assessment.interest", step);
    interest.map(|step| Interest::new(step).ok_or_else(|| damaged(step))).transpose()
}

pub fn rating(rating: &str, step: Option<i64>) -> Result<Rating, StoreError> {
    match (rating, step) {
        ("level", Some(step)) => Ok(Rating::Level(level("assessment.level", step)?)),
        ("not_relevant", None) => Ok(Rating::NotRelevant),
        ("unknown", None) => Ok(Rating::Unknown),
        _ => Err(StoreError::damaged("assessment.rating", rating)),
    }
}

pub fn priority(class: i64) -> Result<Priority, StoreError> {
    Priority::new(class).ok_or_else(|| StoreError::damaged("initiative.priority", class))
}

pub fn month(text: &str) -> Result<Month, StoreError> {
    text.parse().map_err(|_| StoreError::damaged("proposal.first_month", text))
}

/// A function from a column's words to an enum.
macro_rules! words {
    ($name:ident, $column:literal, $type:ident { $($word:literal => $variant:ident),+ $(,)? }) => {
        pub fn $name(word: &str) -> Result<$type, StoreError> {
            match word {
                $($word => Ok($type::$variant),)+
                _ => Err(StoreError::damaged($column, word)),
            }
        }
    };
}

words!(source, "assessment.source", AssessmentSource {
    "own" => Own, "manager" => Manager, "import" => Import, "evidence" => Evidence,
});
words!(form, "engagement.form", EmploymentForm {
    "permanent" => Permanent, "temporary" => Temporary, "substitute" => Substitute, "engagement" => Engagement,
});
words!(absence, "absence.kind", AbsenceKind { "holiday" => Holiday, "leave" => Leave });
words!(person_kind, "person.kind", PersonKind { "employee" => Employee, "consultant" => Consultant });
words!(allocation, "allocation.status", AllocationStatus { "confirmed" => Confirmed, "proposed" => Proposed });
words!(initiative, "initiative.status", InitiativeStatus {
    "idea" => Idea, "concept" => Concept, "planning" => Planning,
    "running" => Running, "on_hold" => OnHold, "closed" => Closed,
});
words!(skill_kind, "skill.kind", SkillKind {
    "skill" => Skill, "knowledge" => Knowledge, "language" => Language, "attitude" => Attitude,
});
words!(relation, "role_skill.relation", SkillRelation { "essential" => Essential, "optional" => Optional });
