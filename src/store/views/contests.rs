//! Levels that people have contested and nobody has answered.

use super::both_sides::{self, BothSides};
use crate::domain::{PersonId, SkillId};
use crate::store::{Reading, StoreError, on};

/// A contested level that waits for an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contest {
    /// The person who contests the level.
    pub person: PersonId,
    /// The person's full name, to show.
    pub name: String,
    /// The skill with both sides and all that was said.
    pub sides: BothSides,
}

pub(super) type Row = (i64, i64, String);

/// The contests that the actor may answer, in order of the oldest; never their own.
pub async fn open(reading: &mut Reading) -> Result<Vec<Contest>, StoreError> {
    let whom = reading.whom_they_reach().await?;
    let rows = open_of(reading, whom.as_deref()).await?;
    let mut contests = Vec::new();
    for (person, skill, name) in rows {
        let person = PersonId(person);
        let sides = both_sides::load(reading, person, Some(SkillId(skill))).await?.pop();
        contests.extend(sides.map(|sides| Contest { person, name, sides }));
    }
    Ok(contests)
}

/// Person, skill and name for each open contest of the people in `whom`, or of everybody. The actor's own are left out:
/// nobody answers their own contest.
pub(super) async fn open_of(reading: &mut Reading, whom: Option<&str>) -> Result<Vec<Row>, StoreError> {
    let own = reading.allowed().actor().person().map(|person| person.0);
    Ok(on!(reading, connection => sqlx::query_as(OPEN).bind(whom).bind(own).fetch_all(connection).await)?)
}

const OPEN: &str = "SELECT a.person_id, a.skill_id, p.first_name || ' ' || p.last_name AS name
FROM assessment_remark r
JOIN assessment a ON a.id = r.assessment_id
JOIN person p ON p.id = a.person_id
WHERE r.kind IN ('contest', 'resolution')
    AND ($1 IS NULL OR a.person_id IN (SELECT value FROM json_each($1)))
    AND ($2 IS NULL OR a.person_id <> $2)
    AND EXISTS (SELECT 1 FROM current_assessment c WHERE c.person_id = a.person_id AND c.skill_id = a.skill_id)
GROUP BY a.person_id, a.skill_id, p.first_name, p.last_name
HAVING MAX(CASE WHEN r.kind = 'contest' THEN r.id ELSE 0 END)
    > MAX(CASE WHEN r.kind = 'resolution' THEN r.id ELSE 0 END)
ORDER BY MAX(r.id)";
