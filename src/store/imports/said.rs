//! What people have entered here since an import about what it brought.

use std::collections::HashSet;

use sqlx::FromRow;

use super::Run;
use super::kept_with::kept_with;
use crate::store::reach::list;
use crate::store::{Reading, StoreError, on};

const PEOPLE: &str = "SELECT id, number FROM person WHERE import_file_id = $1 ORDER BY id";
const CHANGED: &str = "SELECT natural_key FROM import_before WHERE import_file_id = $1";
const SKILLS: &str = "
    SELECT s.id
    FROM skill s
    WHERE s.import_file_id = $1
        AND NOT EXISTS (SELECT 1 FROM import_before b WHERE b.import_file_id = $1 AND b.natural_key = s.code)
    ORDER BY s.id";

/// `$1` people, `$2` skills, `$3` files.
const SAID: &str = "
    SELECT
        (SELECT COUNT(*) FROM assessment a
        WHERE a.import_file_id IS NULL AND a.source = 'own'
            AND (a.person_id IN (SELECT value FROM json_each($1)) OR a.skill_id IN (SELECT value FROM json_each($2)))
        ) AS answers,
        (SELECT COUNT(*) FROM assessment a
        WHERE a.import_file_id IS NULL AND a.source <> 'own'
            AND (a.person_id IN (SELECT value FROM json_each($1)) OR a.skill_id IN (SELECT value FROM json_each($2)))
        ) AS ratings,
        (SELECT COUNT(*) FROM assessment_confirmation c
        JOIN assessment a ON a.id = c.assessment_id
        WHERE a.import_file_id IN (SELECT value FROM json_each($3))
            AND (c.confirmed_at <> a.recorded_at OR c.confirmed_by <> a.recorded_by)
        ) AS confirmations,
        (SELECT COUNT(*) FROM assessment_withdrawal w
        JOIN assessment a ON a.id = w.assessment_id
        WHERE a.import_file_id IN (SELECT value FROM json_each($3))
            AND (a.person_id IN (SELECT value FROM json_each($1)) OR a.skill_id IN (SELECT value FROM json_each($2)))
        ) AS withdrawals,
        (SELECT COUNT(*) FROM assessment_draft d
        WHERE d.person_id IN (SELECT value FROM json_each($1)) OR d.skill_id IN (SELECT value FROM json_each($2))
        ) AS drafts,
        (SELECT COUNT(*) FROM credential d
        WHERE d.person_id IN (SELECT value FROM json_each($1)) OR d.skill_id IN (SELECT value FROM json_each($2))
        ) AS credentials,
        (SELECT COUNT(*) FROM assessment_remark r
        JOIN assessment a ON a.id = r.assessment_id
        WHERE a.import_file_id IN (SELECT value FROM json_each($3))
        ) + (SELECT COUNT(*) FROM assessment_confirmation_undone u
        JOIN assessment a ON a.id = u.assessment_id
        WHERE a.import_file_id IN (SELECT value FROM json_each($3))
        ) AS others";

/// How much people have entered, by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromRow)]
pub struct SaidSince {
    /// Answers that people sent about themselves.
    pub answers: i64,
    /// Levels that managers gave, and other statements that are not by the person.
    pub ratings: i64,
    /// Confirmations of statements that the import brought.
    pub confirmations: i64,
    /// Such statements that somebody has withdrawn.
    pub withdrawals: i64,
    /// Answers that are written but not sent.
    pub drafts: i64,
    /// Certificates and licences that people added.
    pub credentials: i64,
    /// Whatever else is stored about the people and skills, such as findable skills, deputies and accounts; and remarks
    /// about the import's statements, and confirmations of them that were withdrawn.
    pub others: i64,
}

impl SaidSince {
    /// Whether nothing at all was entered.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// What was entered about people and skills that the import brought, which go when it is undone.
pub async fn said_since(reading: &mut Reading, run: &Run) -> Result<SaidSince, StoreError> {
    let (mut people, mut skills) = (Vec::new(), Vec::new());
    for file in &run.files {
        people.extend(brought_people(reading, file.id.0).await?);
        let brought: Vec<i64> = on!(reading, connection =>
            sqlx::query_scalar(SKILLS).bind(file.id.0).fetch_all(connection).await)?;
        skills.extend(brought);
    }
    let (people, skills) = (list(people), list(skills));
    let files = list(run.files.iter().map(|file| file.id.0));
    let said: SaidSince = on!(reading, connection => sqlx::query_as(SAID)
        .bind(&people).bind(&skills).bind(&files)
        .fetch_one(connection).await)?;
    Ok(SaidSince { others: said.others + kept_with(reading, &people, &skills).await?, ..said })
}

/// The people that a file added, not those it changed. The key of a second position begins with the person's number.
async fn brought_people(reading: &mut Reading, file: i64) -> Result<Vec<i64>, StoreError> {
    let rows: Vec<(i64, String)> =
        on!(reading, connection => sqlx::query_as(PEOPLE).bind(file).fetch_all(connection).await)?;
    let changed: Vec<String> =
        on!(reading, connection => sqlx::query_scalar(CHANGED).bind(file).fetch_all(connection).await)?;
    let before: HashSet<&str> = changed.iter().filter_map(|key| key.split(' ').next()).collect();
    Ok(rows.into_iter().filter(|(_, number)| !before.contains(number.as_str())).map(|(id, _)| id).collect())
}
