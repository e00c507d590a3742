//! The people who have a rating in both of two skills, and which rating counts after a merge.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::access::Field;
use crate::domain::{AssessmentSource, PersonId, Rating, SkillId, weight};
use crate::store::word::{self, Word};
use crate::store::{Reading, StoreError, on};

const TWICE: &str = "
    SELECT f.person_id, p.first_name || ' ' || p.last_name AS name,
        f.id AS from_id, f.rating AS from_rating, f.level AS from_level, f.source AS from_source,
        f.confirmed AS from_confirmed, f.assessed_on AS from_on,
        CASE WHEN f.import_file_id IS NULL THEN TRUE ELSE FALSE END AS from_said,
        i.id AS into_id, i.rating AS into_rating, i.level AS into_level, i.source AS into_source,
        i.confirmed AS into_confirmed, i.assessed_on AS into_on,
        CASE WHEN i.import_file_id IS NULL THEN TRUE ELSE FALSE END AS into_said
    FROM counting_assessment f
    JOIN counting_assessment i ON i.person_id = f.person_id AND i.skill_id = $2
    JOIN person p ON p.id = f.person_id
    WHERE f.skill_id = $1
    ORDER BY p.name_sort, p.id";

/// A statement that counts, of one of the two skills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counting {
    /// The level, or one of the two answers without one.
    pub rating: Rating,
    /// Who said it: it decides between statements of the same day.
    pub source: AssessmentSource,
    /// Whether a manager has confirmed it.
    pub confirmed: bool,
    /// The day of the assessment, which decides before the source.
    pub assessed_on: Date,
    said_here: bool,
    id: i64,
}

impl Counting {
    /// Compares as `domain::AssessmentRecord::weight`; among equals a statement made here wins, then the last one.
    fn weight(&self) -> impl Ord + use<> {
        let said = weight(self.rating, self.source, self.confirmed, self.assessed_on);
        (said, self.said_here, self.id)
    }
}

/// Somebody who has a rating in both skills.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twice {
    /// Their name; `None` where the reader may not see their levels.
    pub name: Option<String>,
    /// What counts for the skill that is merged away.
    pub from: Counting,
    /// What counts for the skill that stays.
    pub into: Counting,
}

impl Twice {
    /// Whether the statement about the skill that is merged away will be the one that counts.
    pub fn counts_from(&self) -> bool {
        self.from.weight() > self.into.weight()
    }
}

#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
#[derive(sqlx::FromRow)]
struct Row {
    person_id: i64,
    name: String,
    from_id: i64,
    from_rating: String,
    from_level: Option<i64>,
    from_source: String,
    from_confirmed: bool,
    from_on: jiff_sqlx::Date,
    from_said: bool,
    into_id: i64,
    into_rating: String,
    into_level: Option<i64>,
    into_source: String,
    into_confirmed: bool,
    into_on: jiff_sqlx::Date,
    into_said: bool,
}

/// Everybody who has a rating in both skills, in order of name.
pub async fn twice_rated(
    reading: &mut Reading,
    (from, into): (SkillId, SkillId),
) -> Result<Vec<Twice>, StoreError> {
    let rows: Vec<Row> = on!(reading, connection =>
        sqlx::query_as(TWICE).bind(from.0).bind(into.0).fetch_all(connection).await)?;
    let people: Vec<i64> = rows.iter().map(|row| row.person_id).collect();
    let seen = reading.seen_of(Field::Levels, &people).await?;
    rows.into_iter().map(|row| row.read(&seen)).collect()
}

impl Row {
    fn read(self, seen: &BTreeSet<i64>) -> Result<Twice, StoreError> {
        let source = |word: &str| AssessmentSource::from_word("assessment.source", word);
        let person = PersonId(self.person_id);
        Ok(Twice {
            name: seen.contains(&person.0).then_some(self.name),
            from: Counting {
                rating: word::rating(&self.from_rating, self.from_level)?,
                source: source(&self.from_source)?,
                confirmed: self.from_confirmed,
                assessed_on: self.from_on.to_jiff(),
                said_here: self.from_said,
                id: self.from_id,
            },
            into: Counting {
                rating: word::rating(&self.into_rating, self.into_level)?,
                source: source(&self.into_source)?,
                confirmed: self.into_confirmed,
                assessed_on: self.into_on.to_jiff(),
                said_here: self.into_said,
                id: self.into_id,
            },
        })
    }
}
