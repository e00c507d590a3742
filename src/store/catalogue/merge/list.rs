//! The merges of skills, as they are listed.

use jiff::Timestamp;

use crate::domain::{SkillId, SkillMergeId};
use crate::store::views::{Names, SkillLink};
use crate::store::{Reading, StoreError, on};

/// One merge: a skill that was replaced by another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// The number to undo it by.
    pub id: SkillMergeId,
    /// The skill that was merged into the other.
    pub from: SkillLink,
    /// The skill that replaces it.
    pub into: SkillLink,
    /// When the two were merged, in UTC.
    pub at: Timestamp,
    /// The account name of whoever merged them.
    pub by: String,
    /// When it was undone, in UTC; `None` where it was not.
    pub undone_at: Option<Timestamp>,
    /// Whether `from` is still replaced by `into`: false once undone, or if it was merged into a third since.
    pub stands: bool,
    /// ESCO's URI, if it moved from the one to the other.
    pub took_esco_uri: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    from_id: i64,
    from_code: String,
    from_nb: Option<String>,
    from_nn: Option<String>,
    from_en: Option<String>,
    into_id: i64,
    into_code: String,
    into_nb: Option<String>,
    into_nn: Option<String>,
    into_en: Option<String>,
    merged_at: jiff_sqlx::Timestamp,
    merged_by: String,
    undone_at: Option<jiff_sqlx::Timestamp>,
    stands: bool,
    took_esco_uri: Option<String>,
}

impl Row {
    fn merge(self) -> Merge {
        let link = |id, code, nb, nn, en| SkillLink { id: SkillId(id), names: Names { nb, nn, en, code } };
        Merge {
            id: SkillMergeId(self.id),
            from: link(self.from_id, self.from_code, self.from_nb, self.from_nn, self.from_en),
            into: link(self.into_id, self.into_code, self.into_nb, self.into_nn, self.into_en),
            at: self.merged_at.to_jiff(),
            by: self.merged_by,
            undone_at: self.undone_at.map(jiff_sqlx::Timestamp::to_jiff),
            stands: self.stands,
            took_esco_uri: self.took_esco_uri,
        }
    }
}

/// The newest `limit` merges, newest first.
pub async fn list(reading: &mut Reading, limit: i64) -> Result<Vec<Merge>, StoreError> {
    let rows: Vec<Row> =
        on!(reading, connection => sqlx::query_as(NEWEST).bind(limit).fetch_all(connection).await)?;
    Ok(rows.into_iter().map(Row::merge).collect())
}

/// The merge `id`; `None` where there is none.
pub async fn find(reading: &mut Reading, id: SkillMergeId) -> Result<Option<Merge>, StoreError> {
    let row: Option<Row> =
        on!(reading, connection => sqlx::query_as(ONE).bind(id.0).fetch_optional(connection).await)?;
    Ok(row.map(Row::merge))
}

macro_rules! merges {
    ($rest:literal) => {
        concat!(
            "SELECT m.id, f.id AS from_id, f.code AS from_code, f.name_nb AS from_nb, f.name_nn AS from_nn,
    f.name_en AS from_en, i.id AS into_id, i.code AS into_code, i.name_nb AS into_nb, i.name_nn AS into_nn,
    i.name_en AS into_en, m.merged_at, m.merged_by, m.undone_at, m.took_esco_uri,
    CASE WHEN f.merged_into_id = m.into_id THEN TRUE ELSE FALSE END AS stands
FROM skill_merge m
JOIN skill f ON f.id = m.from_id
JOIN skill i ON i.id = m.into_id
",
            $rest
        )
    };
}

const NEWEST: &str = merges!("ORDER BY m.merged_at DESC, m.id DESC LIMIT $1");
const ONE: &str = merges!("WHERE m.id = $1");
