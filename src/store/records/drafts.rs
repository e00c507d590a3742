//! Answers that are not sent: only their writer sees them, and changes leave no history.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use crate::domain::{OwnAnswer, PersonId, Rating, SkillId};
use crate::store::word::{self, rating_word};
use crate::store::{Content, Reading, StoreError, Writing, execute, on};

const KEEP: &str = "
    INSERT INTO assessment_draft (person_id, skill_id, rating, level, interest, last_used, example, evidence, version, tab,
        changed_at, changed_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $10, $11)
    ON CONFLICT (person_id, skill_id) DO UPDATE SET rating = excluded.rating, level = excluded.level,
        interest = excluded.interest, last_used = excluded.last_used, example = excluded.example,
        evidence = excluded.evidence, version = assessment_draft.version + 1, tab = excluded.tab,
        changed_at = excluded.changed_at, changed_by = excluded.changed_by";

const DROP: &str = "DELETE FROM assessment_draft WHERE person_id = $1 AND skill_id = $2";

const OF: &str = "
    SELECT skill_id, rating, level, interest, last_used, example, evidence, version, tab, changed_at
    FROM assessment_draft
    WHERE person_id = $1
    ORDER BY skill_id";

const SEND: &str = "
    INSERT INTO assessment (person_id, skill_id, source, rating, level, interest, last_used, example, evidence,
        assessed_on, recorded_at, recorded_by)
    SELECT d.person_id, d.skill_id, 'own', d.rating, d.level, d.interest, d.last_used,
        CASE WHEN d.level >= 3 THEN d.example ELSE '' END, d.evidence, $2, $3, $4
    FROM assessment_draft d
    WHERE d.person_id = $1 AND d.rating IS NOT NULL
    ORDER BY d.skill_id";
const EMPTY: &str = "DELETE FROM assessment_draft WHERE person_id = $1 AND rating IS NOT NULL";
const DISCARD_ALL: &str = "DELETE FROM assessment_draft WHERE person_id = $1";

/// An answer that is not sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The skill it is about.
    pub skill: SkillId,
    /// The answer, complete or not.
    pub answer: OwnAnswer,
    /// How often it was written, from 1.
    pub version: i64,
    /// The browser page that wrote it last.
    pub tab: String,
    /// When it was last changed.
    pub changed_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    skill_id: i64,
    rating: Option<String>,
    level: Option<i64>,
    interest: Option<i64>,
    last_used: Option<i64>,
    example: String,
    evidence: String,
    version: i64,
    tab: String,
    changed_at: jiff_sqlx::Timestamp,
}

/// Stores an answer in place of an earlier one, from the browser page `tab`.
pub async fn keep(
    writing: &mut Writing,
    person: PersonId,
    skill: SkillId,
    answer: &OwnAnswer,
    tab: &str,
) -> Result<(), StoreError> {
    writing.must_answer_for(person)?;
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    let level = answer.rating.and_then(Rating::level).map(|level| i64::from(level.get()));
    let interest = answer.interest.map(|interest| i64::from(interest.get()));
    execute!(
        writing,
        sqlx::query(KEEP)
            .bind(person.0)
            .bind(skill.0)
            .bind(answer.rating.map(rating_word))
            .bind(level)
            .bind(interest)
            .bind(answer.last_used.map(i64::from))
            .bind(&answer.example)
            .bind(&answer.evidence)
            .bind(tab)
            .bind(at)
            .bind(actor)
    )?;
    Ok(())
}

/// Deletes a draft. False where there was none.
pub async fn discard(writing: &mut Writing, person: PersonId, skill: SkillId) -> Result<bool, StoreError> {
    writing.must_answer_for(person)?;
    Ok(execute!(writing, sqlx::query(DROP).bind(person.0).bind(skill.0))? > 0)
}

/// Deletes all drafts of a person.
pub async fn discard_all(writing: &mut Writing, person: PersonId) -> Result<u64, StoreError> {
    writing.must_answer_for(person)?;
    Ok(execute!(writing, sqlx::query(DISCARD_ALL).bind(person.0))?)
}

/// The drafts of a person, by skill.
pub async fn of(reading: &mut Reading, person: PersonId) -> Result<Vec<Draft>, StoreError> {
    reading.must_be_oneself(person)?;
    let rows: Vec<Row> =
        on!(reading, connection => sqlx::query_as(OF).bind(person.0).fetch_all(connection).await)?;
    rows.into_iter().map(Row::read).collect()
}

impl Row {
    fn read(self) -> Result<Draft, StoreError> {
        let rating = self.rating.map(|rating| word::rating(&rating, self.level)).transpose()?;
        let answer = OwnAnswer {
            rating,
            interest: word::interest(self.interest)?,
            last_used: word::year("assessment_draft.last_used", self.last_used)?,
            example: self.example,
            evidence: self.evidence,
        };
        Ok(Draft {
            skill: SkillId(self.skill_id),
            answer,
            version: self.version,
            tab: self.tab,
            changed_at: self.changed_at.to_jiff(),
        })
    }
}

/// Sends all drafts of a person that have a rating: each becomes a statement in the history from `day` on. Examples are
/// kept only with levels from 3 on. Returns how many were sent.
pub async fn send(writing: &mut Writing, person: PersonId, day: Date) -> Result<u64, StoreError> {
    writing.must_answer_for(person)?;
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    let sent = execute!(writing, sqlx::query(SEND).bind(person.0).bind(day.to_sqlx()).bind(at).bind(actor))?;
    if sent > 0 {
        writing.changes(Content::Assessments);
        execute!(writing, sqlx::query(EMPTY).bind(person.0))?;
    }
    Ok(sent)
}
