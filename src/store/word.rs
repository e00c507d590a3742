//! Enums of the domain as the words that stand in the database.

use crate::domain::{
    AbsenceKind, AccountKind, AllocationStatus, AssessmentSource, DecisionKind, EmploymentForm, FullList,
    InitiativeStatus, Interest, JobState, Level, NameDecision, OwnReply, PersonKind, PlaceState, Proficiency,
    Rating, SkillKind, SkillRelation,
};
use crate::domain::{DeputyAct, RemarkKind};

use super::StoreError;

/// A domain enum with one word for each variant.
pub(super) trait Word: Copy + Sized {
    /// The word in the database.
    fn word(self) -> &'static str;
    /// The variant of a word read from `column`.
    fn from_word(column: &'static str, word: &str) -> Result<Self, StoreError>;
}

macro_rules! words {
    ($($name:ident { $($variant:ident = $word:literal),+ $(,)? })*) => {$(
        impl Word for $name {
            fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            fn from_word(column: &'static str, word: &str) -> Result<Self, StoreError> {
                match word {
                    $($word => Ok(Self::$variant),)+
                    other => Err(StoreError::damaged(column, other)),
                }
            }
        }
    )*};
}

words! {
    AbsenceKind { Holiday = "holiday", Leave = "leave" }
    AccountKind { Local = "local", Provider = "provider", Demo = "demo" }
    AllocationStatus { Confirmed = "confirmed", Proposed = "proposed" }
    AssessmentSource { Own = "own", Manager = "manager", Import = "import", Evidence = "evidence" }
    DecisionKind { Approved = "approved", Changes = "changes", Rejected = "rejected", Changed = "changed" }
    DeputyAct { Rating = "rating", Confirmation = "confirmation" }
    EmploymentForm {
        Permanent = "permanent", Temporary = "temporary", Substitute = "substitute", Engagement = "engagement",
    }
    FullList { No = "no", Show = "show", End = "end" }
    InitiativeStatus {
        Idea = "idea", Concept = "concept", Planning = "planning", Staffing = "staffing", Running = "running",
        OnHold = "on_hold", Closed = "closed",
    }
    JobState {
        Queued = "queued", Running = "running", Done = "done", Failed = "failed", Cancelled = "cancelled",
    }
    NameDecision { Mapped = "mapped", Alias = "alias", PassedOver = "passed_over" }
    OwnReply { Yes = "yes", Again = "again" }
    PlaceState {
        Proposed = "proposed", Asked = "asked", Released = "released", Declined = "declined", Decided = "decided",
        Ended = "ended",
    }
    Proficiency { Basic = "basic", Good = "good", Fluent = "fluent", Native = "native" }
    PersonKind { Employee = "employee", Consultant = "consultant" }
    RemarkKind { Comment = "comment", Answer = "answer", Contest = "contest", Resolution = "resolution" }
    SkillKind { Skill = "skill", Knowledge = "knowledge", Language = "language", Attitude = "attitude" }
    SkillRelation { Essential = "essential", Optional = "optional" }
}

/// The word for a rating; its level stands in a column of its own.
pub(super) const fn rating_word(rating: Rating) -> &'static str {
    match rating {
        Rating::Level(_) => "level",
        Rating::NotRelevant => "not_relevant",
        Rating::Unknown => "unknown",
    }
}

/// The rating of a word and a level.
pub(super) fn rating(word: &str, level: Option<i64>) -> Result<Rating, StoreError> {
    match (word, level) {
        ("level", Some(step)) => {
            let level = Level::new(step).ok_or_else(|| StoreError::damaged("assessment.level", step))?;
            Ok(Rating::Level(level))
        }
        ("not_relevant", None) => Ok(Rating::NotRelevant),
        ("unknown", None) => Ok(Rating::Unknown),
        _ => Err(StoreError::damaged("assessment.rating", word)),
    }
}

/// The interest of a step; none where nobody asked, or answered.
pub(super) fn interest(step: Option<i64>) -> Result<Option<Interest>, StoreError> {
    let damaged = |step| StoreError::damaged("assessment.interest", step);
    step.map(|step| Interest::new(step).ok_or_else(|| damaged(step))).transpose()
}

/// A year of a column.
pub(super) fn year(column: &'static str, year: Option<i64>) -> Result<Option<i16>, StoreError> {
    year.map(|year| i16::try_from(year).map_err(|_| StoreError::damaged(column, year))).transpose()
}
