//! What a release means for the unit, who else there could do it, and who has a leader to be asked.

use std::collections::BTreeSet;

use jiff_sqlx::ToSqlx;

use super::PlaceRow;
use crate::access::Action;
use crate::domain::{Level, PersonId, SkillId};
use crate::store::keyed::narrow;
use crate::store::views::{Names, SkillLink};
use crate::store::{Reading, StoreError, on};

/// `$1` people, `$2` the day: those with a leader in their unit or above it who is not themselves.
const LED: &str = "
    WITH RECURSIVE above (person_id, unit_id) AS (
        SELECT b.person_id, b.unit_id
        FROM (
            SELECT e.person_id, e.unit_id
            FROM engagement e
            WHERE (e.valid_from IS NULL OR e.valid_from <= $2) AND (e.valid_to IS NULL OR e.valid_to >= $2)
            UNION
            SELECT c.person_id, c.unit_id
            FROM consultant_contract c
            WHERE c.unit_id IS NOT NULL AND c.valid_from <= $2 AND c.valid_to >= $2
        ) b
        WHERE b.person_id IN (SELECT value FROM json_each($1))
        UNION
        SELECT a.person_id, v.parent_id
        FROM above a
        JOIN unit_version v ON v.unit_id = a.unit_id
        WHERE v.parent_id IS NOT NULL AND v.valid_from <= $2 AND (v.valid_to IS NULL OR v.valid_to > $2)
    )
    SELECT DISTINCT a.person_id
    FROM above a
    JOIN unit_version v ON v.unit_id = a.unit_id AND v.valid_from <= $2 AND (v.valid_to IS NULL OR v.valid_to > $2)
    JOIN person m ON m.number = v.manager_number
    WHERE m.id <> a.person_id";

/// `$1` the need, `$2` the person, `$3` the unit, `$4` the first day, `$5` the last, `$6` the day. Who is asked for or
/// decided on for these days is not at home either.
const LEFT: &str = "
    SELECT s.id, s.code, s.name_nb, s.name_nn, s.name_en, k.min_level,
        (SELECT COUNT(DISTINCT c.person_id)
        FROM counting_assessment c
        JOIN engagement e ON e.person_id = c.person_id AND e.unit_id = $3
            AND (e.valid_from IS NULL OR e.valid_from <= $6) AND (e.valid_to IS NULL OR e.valid_to >= $6)
        WHERE c.skill_id = k.skill_id AND c.level >= k.min_level AND c.person_id <> $2
            AND NOT EXISTS (SELECT 1 FROM place o
                WHERE o.person_id = c.person_id AND o.state IN ('asked', 'released', 'decided')
                    AND o.starts_on <= $5 AND o.ends_on >= $4)) AS others
    FROM need_skill k
    JOIN skill s ON s.id = k.skill_id
    WHERE k.need_id = $1 AND k.must
    ORDER BY others, s.id";

/// `$1` the need, `$2` people, `$3` who is proposed: those who hold every skill that must be held, and are not asked for it.
const COLLEAGUES: &str = "
    SELECT p.id, p.number, p.first_name || ' ' || p.last_name
    FROM person p
    WHERE p.id IN (SELECT value FROM json_each($2)) AND p.id <> $3
        AND NOT EXISTS (SELECT 1 FROM use_restriction r WHERE r.person_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM place o
            WHERE o.person_id = p.id AND o.need_id = $1 AND o.state IN ('proposed', 'asked', 'released', 'decided'))
        AND EXISTS (SELECT 1 FROM need_skill k WHERE k.need_id = $1 AND k.must)
        AND NOT EXISTS (SELECT 1 FROM need_skill k
            WHERE k.need_id = $1 AND k.must
                AND NOT EXISTS (SELECT 1 FROM counting_assessment c
                    WHERE c.person_id = p.id AND c.skill_id = k.skill_id AND c.level >= k.min_level))
    ORDER BY p.name_sort, p.id
    LIMIT 20";

/// How many of a unit hold a skill at the level asked for, without who is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// The skill.
    pub skill: SkillLink,
    /// The level that the need asks for.
    pub level: Level,
    /// How many others in the unit hold it and are there.
    pub others: i64,
}

/// Somebody who could do it instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// Who.
    pub id: PersonId,
    /// Their number.
    pub number: String,
    /// Their name.
    pub name: String,
}

type LeftRow = (i64, String, Option<String>, Option<String>, Option<String>, i64, i64);

/// Who stays in the unit at each level that the need must have; the scarcest first. For who may release the person.
pub async fn left_at_home(reading: &mut Reading, place: &PlaceRow) -> Result<Vec<Left>, StoreError> {
    reading.must_do(Action::ReleasePeople)?;
    reading.must_reach(place.person).await?;
    let Some((unit, _)) = &place.unit else { return Ok(Vec::new()) };
    let day = reading.day().to_sqlx();
    let rows: Vec<LeftRow> = on!(reading, connection => sqlx::query_as(LEFT)
        .bind(place.need.0.0)
        .bind(place.person.0)
        .bind(unit.0)
        .bind(place.from.to_sqlx())
        .bind(place.to.to_sqlx())
        .bind(day)
        .fetch_all(connection)
        .await)?;
    let read = |(id, code, nb, nn, en, level, others): LeftRow| {
        Ok(Left {
            skill: SkillLink { id: SkillId(id), names: Names { nb, nn, en, code } },
            level: narrow("need_skill.min_level", level, Level::new)?,
            others,
        })
    };
    rows.into_iter().map(read).collect()
}

/// Who else of those whom the actor may release could do it.
pub async fn colleagues(reading: &mut Reading, place: &PlaceRow) -> Result<Vec<Colleague>, StoreError> {
    reading.must_do(Action::ReleasePeople)?;
    // Whoever reaches everybody has no people of their own to offer.
    let Some(people) = reading.whom_they_reach().await? else { return Ok(Vec::new()) };
    let own = reading.allowed().actor().person();
    let rows: Vec<(i64, String, String)> = on!(reading, connection => sqlx::query_as(COLLEAGUES)
        .bind(place.need.0.0)
        .bind(&people)
        .bind(place.person.0)
        .fetch_all(connection)
        .await)?;
    let all = rows.into_iter().map(|(id, number, name)| Colleague { id: PersonId(id), number, name });
    Ok(all.filter(|one| Some(one.id) != own).collect())
}

/// Which of these people somebody else leads.
pub(super) async fn led(reading: &mut Reading, people: &str) -> Result<BTreeSet<PersonId>, StoreError> {
    let day = reading.day().to_sqlx();
    let ids: Vec<i64> = on!(reading, connection =>
        sqlx::query_scalar(LED).bind(people).bind(day).fetch_all(connection).await)?;
    Ok(ids.into_iter().map(PersonId).collect())
}
