//! What people say about a few skills, for a search: as far as the reader may see it or it was made findable.

mod time;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use super::{Names, SkillLink, stored};
use crate::access::Field;
use crate::domain::{AssessmentSource, Interest, Level, PersonId, Rating, SkillId};
use crate::store::reach::list;
use crate::store::{Reading, StoreError, on};

pub use time::{Spell, Time, time};

/// A statement about a skill that counts now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The person who has the level.
    pub person: PersonId,
    /// The skill that the level is in.
    pub skill: SkillId,
    /// The level, 0 to 5: answers without a level are left out.
    pub level: Level,
    /// Interest in working with the skill; `None` where nothing was said of it.
    pub interest: Option<Interest>,
    /// Who said it, or which document or file.
    pub source: AssessmentSource,
    /// A manager has confirmed it.
    pub confirmed: bool,
    /// The day it holds from.
    pub assessed_on: Date,
}

/// How a skill relates to one that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It is the very skill that is asked for.
    Same,
    /// It is narrower than what is asked for, by any number of steps: holding it counts.
    Narrower,
    /// It is broader or related: holding it does not count.
    Near,
}

/// A skill that is asked for, and one that somebody may have instead.
#[derive(Clone, Debug)]
pub struct Stands {
    /// The skill that is asked for.
    pub asked: SkillId,
    /// The skill that may be held; `asked` itself is among them.
    pub skill: SkillLink,
    /// Whether holding `skill` counts as holding `asked`.
    pub how: Standing,
}

#[derive(sqlx::FromRow)]
struct HeldRow {
    person_id: i64,
    skill_id: i64,
    rating: String,
    level: Option<i64>,
    interest: Option<i64>,
    source: String,
    confirmed: bool,
    assessed_on: jiff_sqlx::Date,
}

const HELD: &str = "
    SELECT a.person_id, a.skill_id, a.rating, a.level, a.interest, a.source, a.confirmed, a.assessed_on
    FROM counting_assessment a
    WHERE a.skill_id IN (SELECT value FROM json_each($1))
        AND a.rating = 'level'
        AND ($2 IS NULL OR a.person_id IN (SELECT value FROM json_each($2))
            OR EXISTS (SELECT 1 FROM skill_visibility v
                WHERE v.person_id = a.person_id AND v.skill_id = a.skill_id))
    ORDER BY a.person_id, a.skill_id";

/// The levels in `skills` that the reader may see or that were made findable, in order of person.
pub async fn held(reading: &mut Reading, skills: &BTreeSet<SkillId>) -> Result<Vec<Held>, StoreError> {
    let whom = reading.whom(Field::Levels).await?;
    let skills = list(skills.iter().map(|skill| skill.0));
    let rows: Vec<HeldRow> = on!(reading, connection =>
        sqlx::query_as(HELD).bind(&skills).bind(&whom).fetch_all(connection).await)?;
    let read = |row: HeldRow| {
        let Rating::Level(level) = stored::rating(&row.rating, row.level)? else { return Ok(None) };
        Ok(Some(Held {
            person: PersonId(row.person_id),
            skill: SkillId(row.skill_id),
            level,
            interest: stored::interest(row.interest)?,
            source: stored::source(&row.source)?,
            confirmed: row.confirmed,
            assessed_on: row.assessed_on.to_jiff(),
        }))
    };
    rows.into_iter().filter_map(|row| read(row).transpose()).collect()
}

const AROUND: &str = "
    WITH RECURSIVE narrower (asked, held) AS (
        SELECT s.id, s.id FROM skill s WHERE s.id IN (SELECT value FROM json_each($1))
        UNION
        SELECT n.asked, b.skill_id FROM skill_broader b JOIN narrower n ON b.broader_id = n.held
    ), around (asked, held, is_near) AS (
        SELECT asked, held, CAST(0 AS BIGINT) FROM narrower
        UNION
        SELECT b.skill_id, b.broader_id, CAST(1 AS BIGINT) FROM skill_broader b
        WHERE b.skill_id IN (SELECT value FROM json_each($1))
        UNION
        SELECT r.skill_id, r.related_id, CAST(1 AS BIGINT) FROM skill_related r
        WHERE r.skill_id IN (SELECT value FROM json_each($1))
        UNION
        SELECT r.related_id, r.skill_id, CAST(1 AS BIGINT) FROM skill_related r
        WHERE r.related_id IN (SELECT value FROM json_each($1))
    )
    SELECT a.asked, a.held, MIN(a.is_near), s.code, s.name_nb, s.name_nn, s.name_en
    FROM around a
    JOIN skill s ON s.id = a.held AND s.merged_into_id IS NULL
    GROUP BY a.asked, a.held, s.code, s.name_nb, s.name_nn, s.name_en
    ORDER BY a.asked, MIN(a.is_near), a.held";

type AroundRow = (i64, i64, i64, String, Option<String>, Option<String>, Option<String>);

/// The skills that may stand for `skills`, these included: narrower ones by any number of steps, as in
/// `SkillGraph::met_by`, and the directly broader and related ones, which do not count.
pub async fn around(reading: &mut Reading, skills: &BTreeSet<SkillId>) -> Result<Vec<Stands>, StoreError> {
    let skills = list(skills.iter().map(|skill| skill.0));
    let rows: Vec<AroundRow> =
        on!(reading, connection => sqlx::query_as(AROUND).bind(&skills).fetch_all(connection).await)?;
    let read = |(asked, held, is_near, code, nb, nn, en): AroundRow| Stands {
        asked: SkillId(asked),
        skill: SkillLink { id: SkillId(held), names: Names { nb, nn, en, code } },
        how: match (asked == held, is_near) {
            (true, _) => Standing::Same,
            (false, 0) => Standing::Narrower,
            (false, _) => Standing::Near,
        },
    };
    Ok(rows.into_iter().map(read).collect())
}

const CERTIFIED: &str = "
    SELECT c.person_id, c.name
    FROM credential c
    WHERE ($1 IS NULL OR c.person_id IN (SELECT value FROM json_each($1)))
        AND (c.expires_on IS NULL OR c.expires_on >= $2)";

/// The names of certificates that are valid on the day, of people whose profile the reader may see.
pub async fn certificates(reading: &mut Reading) -> Result<Vec<(PersonId, String)>, StoreError> {
    let whom = reading.whom(Field::Profile).await?;
    let day = reading.day().to_sqlx();
    let rows: Vec<(i64, String)> = on!(reading, connection =>
        sqlx::query_as(CERTIFIED).bind(&whom).bind(day).fetch_all(connection).await)?;
    Ok(rows.into_iter().map(|(person, name)| (PersonId(person), name)).collect())
}

const NAMES: &str = "
    SELECT id, code, name_nb, name_nn, name_en
    FROM skill
    WHERE in_catalogue AND merged_into_id IS NULL AND retired_at IS NULL
    ORDER BY name_sort, id";

/// The skills of the catalogue that are in use, in alphabetical order.
pub async fn names(reading: &mut Reading) -> Result<Vec<SkillLink>, StoreError> {
    links(reading, NAMES).await
}

const LANGUAGES: &str = "
    SELECT id, code, name_nb, name_nn, name_en
    FROM skill
    WHERE kind = 'language' AND in_catalogue AND merged_into_id IS NULL AND retired_at IS NULL
    ORDER BY name_sort, id";

/// The languages of the catalogue that are in use, in alphabetical order.
pub async fn languages(reading: &mut Reading) -> Result<Vec<SkillLink>, StoreError> {
    links(reading, LANGUAGES).await
}

type LinkRow = (i64, String, Option<String>, Option<String>, Option<String>);

async fn links(reading: &mut Reading, sql: &'static str) -> Result<Vec<SkillLink>, StoreError> {
    let rows: Vec<LinkRow> = on!(reading, connection => sqlx::query_as(sql).fetch_all(connection).await)?;
    let read =
        |(id, code, nb, nn, en): LinkRow| SkillLink { id: SkillId(id), names: Names { nb, nn, en, code } };
    Ok(rows.into_iter().map(read).collect())
}

const EMAILS: &str = "
    SELECT id, email FROM person WHERE email IS NOT NULL AND id IN (SELECT value FROM json_each($1))";

/// The work e-mail addresses of those of `people` who have one and whose name the reader may see.
pub async fn emails(
    reading: &mut Reading,
    people: &[PersonId],
) -> Result<BTreeMap<PersonId, String>, StoreError> {
    let ids: Vec<i64> = people.iter().map(|person| person.0).collect();
    let seen = reading.seen_of(Field::Name, &ids).await?;
    let ids = list(seen);
    let rows: Vec<(i64, String)> =
        on!(reading, connection => sqlx::query_as(EMAILS).bind(&ids).fetch_all(connection).await)?;
    Ok(rows.into_iter().map(|(person, email)| (PersonId(person), email)).collect())
}
