//! What is in the register, and how fresh it is.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use crate::domain::ImportId;
use crate::store::{Reading, StoreError, on};

/// How much there is of each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    /// Employees, in a position or not.
    pub employees: i64,
    /// Of these, in a position on the day.
    pub employed: i64,
    /// Consultants, under contract or not.
    pub consultants: i64,
    /// Of these, under contract on the day.
    pub contracted: i64,
    /// Skills of the municipality's own catalogue.
    pub skills: i64,
    /// Skills with those known from ESCO alone.
    pub all_skills: i64,
    /// Initiatives that are not closed.
    pub initiatives: i64,
    /// Needs of initiatives that are not closed.
    pub needs: i64,
    /// The newest import that is not undone, and when it was.
    pub last_import: Option<(ImportId, Timestamp)>,
}

#[derive(sqlx::FromRow)]
struct Row {
    employees: i64,
    employed: i64,
    consultants: i64,
    contracted: i64,
    skills: i64,
    all_skills: i64,
    initiatives: i64,
    needs: i64,
}

/// What is in the register on `day`.
pub async fn load(reading: &mut Reading, day: Date) -> Result<Overview, StoreError> {
    let row: Row =
        on!(reading, connection => sqlx::query_as(COUNTS).bind(day.to_sqlx()).fetch_one(connection).await)?;
    let last: Option<(i64, jiff_sqlx::Timestamp)> =
        on!(reading, connection => sqlx::query_as(LAST_IMPORT).fetch_optional(connection).await)?;
    Ok(Overview {
        employees: row.employees,
        employed: row.employed,
        consultants: row.consultants,
        contracted: row.contracted,
        skills: row.skills,
        all_skills: row.all_skills,
        initiatives: row.initiatives,
        needs: row.needs,
        last_import: last.map(|(id, at)| (ImportId(id), at.to_jiff())),
    })
}

const COUNTS: &str = "SELECT (SELECT COUNT(*) FROM person WHERE kind = 'employee') AS employees,
    (SELECT COUNT(DISTINCT e.person_id) FROM engagement e
        WHERE (e.valid_from IS NULL OR e.valid_from <= $1) AND (e.valid_to IS NULL OR e.valid_to >= $1)) AS employed,
    (SELECT COUNT(*) FROM person WHERE kind = 'consultant') AS consultants,
    (SELECT COUNT(*) FROM consultant_contract c WHERE c.valid_from <= $1 AND c.valid_to >= $1) AS contracted,
    (SELECT COUNT(*) FROM skill WHERE in_catalogue) AS skills,
    (SELECT COUNT(*) FROM skill) AS all_skills,
    (SELECT COUNT(*) FROM initiative WHERE status <> 'closed') AS initiatives,
    (SELECT COUNT(*) FROM need n JOIN initiative i ON i.id = n.initiative_id WHERE i.status <> 'closed'
        AND n.removed_at IS NULL) AS needs";

const LAST_IMPORT: &str = "SELECT id, finished_at
FROM import_run
WHERE undone_at IS NULL
ORDER BY id DESC
LIMIT 1";
