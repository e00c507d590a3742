//! Answers until they are sent: seen by nobody but who gives them, changed without a trace in the history.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use crate::domain::{Interest, PersonId, Rating, SkillId};
use crate::store::word::{self, rating_word};
use crate::store::{Content, Reading, StoreError, Writing, execute, on};

const KEEP: &str = "
    INSERT INTO assessment_draft (person_id, skill_id, rating, level, interest, changed_at, changed_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (person_id, skill_id) DO UPDATE SET rating = excluded.rating, level = excluded.level,
        interest = excluded.interest, changed_at = excluded.changed_at, changed_by = excluded.changed_by";

const DROP: &str = "DELETE FROM assessment_draft WHERE person_id = $1 AND skill_id = $2";

const OF: &str = "
    SELECT skill_id, rating, level, interest, changed_at
    FROM assessment_draft
    WHERE person_id = $1
    ORDER BY skill_id";

const SEND: &str = "
    INSERT INTO assessment (person_id, skill_id, source, rating, level, interest, assessed_on, recorded_at, recorded_by)
    SELECT d.person_id, d.skill_id, 'own', d.rating, d.level, d.interest, $2, $3, $4
    FROM assessment_draft d
    WHERE d.person_id = $1
    ORDER BY d.skill_id";
const EMPTY: &str = "DELETE FROM assessment_draft WHERE person_id = $1";

/// An answer that is not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The skill it is about.
    pub skill: SkillId,
    /// The level, or one of the two answers that are none.
    pub rating: Rating,
    /// Interest in working with it.
    pub interest: Option<Interest>,
    /// When it was last changed.
    pub changed_at: Timestamp,
}

/// Keeps an answer in place of an earlier one.
pub async fn keep(
    writing: &mut Writing,
    person: PersonId,
    skill: SkillId,
    (rating, interest): (Rating, Option<Interest>),
) -> Result<(), StoreError> {
    writing.must_reach(person).await?;
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    let level = rating.level().map(|level| i64::from(level.get()));
    let interest = interest.map(|interest| i64::from(interest.get()));
    execute!(
        writing,
        sqlx::query(KEEP)
            .bind(person.0)
            .bind(skill.0)
            .bind(rating_word(rating))
            .bind(level)
            .bind(interest)
            .bind(at)
            .bind(actor)
    )?;
    Ok(())
}

/// Takes an answer away. False where there was none.
pub async fn discard(writing: &mut Writing, person: PersonId, skill: SkillId) -> Result<bool, StoreError> {
    writing.must_reach(person).await?;
    Ok(execute!(writing, sqlx::query(DROP).bind(person.0).bind(skill.0))? > 0)
}

type Columns = (i64, String, Option<i64>, Option<i64>, jiff_sqlx::Timestamp);

/// The answers that a person has not sent, by skill.
pub async fn of(reading: &mut Reading, person: PersonId) -> Result<Vec<Draft>, StoreError> {
    reading.must_reach(person).await?;
    let rows: Vec<Columns> =
        on!(reading, connection => sqlx::query_as(OF).bind(person.0).fetch_all(connection).await)?;
    let draft = |(skill, rating, level, interest, at): Columns| {
        Ok(Draft {
            skill: SkillId(skill),
            rating: word::rating(&rating, level)?,
            interest: word::interest(interest)?,
            changed_at: at.to_jiff(),
        })
    };
    rows.into_iter().map(draft).collect()
}

/// Sends all answers of a person: each is a statement in the history from `day` on, and no draft any more. How many.
pub async fn send(writing: &mut Writing, person: PersonId, day: Date) -> Result<u64, StoreError> {
    writing.must_reach(person).await?;
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    let sent = execute!(writing, sqlx::query(SEND).bind(person.0).bind(day.to_sqlx()).bind(at).bind(actor))?;
    if sent > 0 {
        writing.changes(Content::Assessments);
        execute!(writing, sqlx::query(EMPTY).bind(person.0))?;
    }
    Ok(sent)
}
