//! Everything that was said about people's skills, for an import to compare a file with.

use std::collections::HashMap;

use jiff::civil::Date;
use sqlx::FromRow;

use crate::domain::{
    AssessmentRecord, AssessmentSource, Interest, PersonKind, PersonNumber, Rating, SkillCode,
};
use crate::store::keyed::Ids;
use crate::store::word::{self, Word};
use crate::store::{Reading, StoreError, on, people, skills};

/// Statements withdrawn at the very moment their import was undone count as never said; those that people withdrew have
/// another time. A confirmation from a file has the time and the author of the statement itself.
const HISTORY: &str = "
    SELECT a.person_id, a.skill_id, a.source, a.rating, a.level, a.interest, a.assessed_on,
        a.import_file_id IS NOT NULL AS from_file,
        w.assessment_id IS NOT NULL AS withdrawn,
        c.assessment_id IS NOT NULL AS confirmed,
        COALESCE(c.confirmed_at <> a.recorded_at OR c.confirmed_by <> a.recorded_by, FALSE) AS confirmed_here,
        EXISTS (SELECT 1 FROM assessment_confirmation_undone u WHERE u.assessment_id = a.id) AS taken_back
    FROM assessment a
    JOIN person p ON p.id = a.person_id
    LEFT JOIN assessment_confirmation c ON c.assessment_id = a.id
    LEFT JOIN assessment_withdrawal w ON w.assessment_id = a.id
    LEFT JOIN import_file f ON f.id = a.import_file_id
    LEFT JOIN import_run r ON r.id = f.import_id
    WHERE p.kind = $1 AND (w.assessment_id IS NULL OR r.undone_at IS NULL OR r.undone_at <> w.withdrawn_at)
    ORDER BY a.id";

/// A statement as it is recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// The day it holds from.
    pub on: Date,
    /// The level, or one of the two answers without one.
    pub rating: Rating,
    /// Interest in working with the skill; `None` where nothing was said of it.
    pub interest: Option<Interest>,
    /// Whether, and how, it was confirmed.
    pub confirmation: Confirmation,
    /// Whether a file brought it; `false` where it was entered here.
    pub from_file: bool,
    /// Withdrawn, so that an older statement of the source counts instead.
    pub withdrawn: bool,
}

/// Whether the line manager has confirmed a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmation {
    /// Nobody has confirmed the statement.
    None,
    /// The file that brought the statement says so.
    WithTheFile,
    /// A manager confirmed it here, after it was recorded.
    Given,
    /// A manager confirmed it here, and the confirmation was withdrawn.
    TakenBack,
}

#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
#[derive(FromRow)]
struct Row {
    person_id: i64,
    skill_id: i64,
    source: String,
    rating: String,
    level: Option<i64>,
    interest: Option<i64>,
    assessed_on: jiff_sqlx::Date,
    from_file: bool,
    withdrawn: bool,
    confirmed: bool,
    confirmed_here: bool,
    taken_back: bool,
}

impl Row {
    fn said(&self) -> Result<Said, StoreError> {
        let confirmation = match (self.confirmed, self.from_file && !self.confirmed_here) {
            (false, _) if self.taken_back => Confirmation::TakenBack,
            (false, _) => Confirmation::None,
            (true, true) => Confirmation::WithTheFile,
            (true, false) => Confirmation::Given,
        };
        Ok(Said {
            on: self.assessed_on.to_jiff(),
            rating: word::rating(&self.rating, self.level)?,
            interest: word::interest(self.interest)?,
            confirmation,
            from_file: self.from_file,
            withdrawn: self.withdrawn,
        })
    }
}

/// The history of all employees or of all consultants, found by natural key.
#[derive(Debug)]
pub struct History {
    people: Ids<PersonNumber>,
    skills: Ids<SkillCode>,
    said: HashMap<(i64, i64, AssessmentSource), Vec<Said>>,
}

impl History {
    /// Reads every statement about employees, or about consultants, in the order recorded.
    pub async fn read(reading: &mut Reading, kind: PersonKind) -> Result<Self, StoreError> {
        reading.must_reach_everybody()?;
        let (people, skills) = (people::ids(reading).await?, skills::ids(reading).await?);
        let rows: Vec<Row> = on!(reading, connection =>
            sqlx::query_as(HISTORY).bind(kind.word()).fetch_all(connection).await)?;
        let mut said: HashMap<_, Vec<Said>> = HashMap::with_capacity(rows.len());
        for row in rows {
            let source = AssessmentSource::from_word("assessment.source", &row.source)?;
            said.entry((row.person_id, row.skill_id, source)).or_default().push(row.said()?);
        }
        Ok(Self { people, skills, said })
    }

    /// The statements with the key of `record`, in the order recorded; empty where the person or the skill is new.
    pub fn of(&self, record: &AssessmentRecord) -> &[Said] {
        self.find(record).unwrap_or_default()
    }

    fn find(&self, record: &AssessmentRecord) -> Option<&[Said]> {
        let person = self.people.get(&record.person).ok()?;
        let skill = self.skills.get(&record.skill).ok()?;
        self.said.get(&(person, skill, record.source)).map(Vec::as_slice)
    }

    /// How many pairs of person and skill have a statement that counts, each source by itself.
    pub fn len(&self) -> usize {
        self.said.values().filter(|said| standing(said).is_some()).count()
    }

    /// Whether no statement counts at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The statement that counts among those of one source about a skill, as in the view `current_assessment`.
pub fn standing(said: &[Said]) -> Option<&Said> {
    said.iter().filter(|one| !one.withdrawn).max_by_key(|one| (one.on, !one.from_file))
}
