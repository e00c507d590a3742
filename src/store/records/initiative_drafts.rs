//! What somebody is writing about an initiative, as it was typed. Nobody else sees it until it is sent.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx;

use crate::domain::{InitiativeDraftId, InitiativeId};
use crate::store::{Reading, StoreError, Writing, execute, on};

const ADD: &str = "
    INSERT INTO initiative_draft (owner, initiative_id, base_version, content, version, begun_at, saved_at)
    VALUES ($1, $2, $3, $4, 1, $5, $5)
    RETURNING id";
const FIND: &str = "
    SELECT d.id, d.initiative_id, d.base_version, i.name, d.content, d.version, d.saved_at
    FROM initiative_draft d
    LEFT JOIN initiative i ON i.id = d.initiative_id
    WHERE d.owner = $1 AND ($2 IS NULL OR d.id = $2)
    ORDER BY d.saved_at DESC, d.id DESC
    LIMIT 200";
const SAVE: &str = "
    UPDATE initiative_draft SET content = $4, saved_at = $5, version = version + 1
    WHERE id = $1 AND owner = $2 AND version = $3";
const DELETE: &str = "DELETE FROM initiative_draft WHERE id = $1 AND owner = $2";

/// A draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredDraft {
    /// Which.
    pub id: InitiativeDraftId,
    /// The initiative that it is the next version of, in the version that it began from; none for a new one.
    pub of: Option<(InitiativeId, i64)>,
    /// What that initiative is called.
    pub name: Option<String>,
    /// What was typed, as JSON.
    pub content: String,
    /// How often it was saved, from 1.
    pub version: i64,
    /// When it was last saved.
    pub saved_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    initiative_id: Option<i64>,
    base_version: Option<i64>,
    name: Option<String>,
    content: String,
    version: i64,
    saved_at: jiff_sqlx::Timestamp,
}

impl Row {
    fn read(self) -> StoredDraft {
        StoredDraft {
            id: InitiativeDraftId(self.id),
            of: self.initiative_id.map(InitiativeId).zip(self.base_version),
            name: self.name,
            content: self.content,
            version: self.version,
            saved_at: self.saved_at.to_jiff(),
        }
    }
}

/// The actor's own drafts, the last saved first.
pub async fn own(reading: &mut Reading) -> Result<Vec<StoredDraft>, StoreError> {
    read(reading, None).await
}

/// One of them.
pub async fn find(reading: &mut Reading, id: InitiativeDraftId) -> Result<Option<StoredDraft>, StoreError> {
    Ok(read(reading, Some(id)).await?.pop())
}

async fn read(reading: &mut Reading, id: Option<InitiativeDraftId>) -> Result<Vec<StoredDraft>, StoreError> {
    let (owner, id) = (reading.actor_name(), id.map(|id| id.0));
    let rows: Vec<Row> =
        on!(reading, connection => sqlx::query_as(FIND).bind(&owner).bind(id).fetch_all(connection).await)?;
    Ok(rows.into_iter().map(Row::read).collect())
}

/// Begins one.
pub async fn begin(
    writing: &mut Writing,
    of: Option<(InitiativeId, i64)>,
    content: &str,
) -> Result<InitiativeDraftId, StoreError> {
    let (at, owner) = (writing.at().to_sqlx(), writing.actor());
    let id: i64 = on!(writing, connection => sqlx::query_scalar(ADD)
        .bind(owner)
        .bind(of.map(|(id, _)| id.0))
        .bind(of.map(|(_, version)| version))
        .bind(content)
        .bind(at)
        .fetch_one(connection)
        .await)?;
    Ok(InitiativeDraftId(id))
}

/// Saves what was typed. [`StoreError::Changed`] where it was saved from elsewhere since `version`.
pub async fn save(
    writing: &mut Writing,
    (id, version): (InitiativeDraftId, i64),
    content: &str,
) -> Result<(), StoreError> {
    let (at, owner) = (writing.at().to_sqlx(), writing.actor());
    let saved =
        execute!(writing, sqlx::query(SAVE).bind(id.0).bind(owner).bind(version).bind(content).bind(at))?;
    if saved == 0 { Err(StoreError::Changed) } else { Ok(()) }
}

/// Throws one away.
pub async fn delete(writing: &mut Writing, id: InitiativeDraftId) -> Result<(), StoreError> {
    let owner = writing.actor();
    match execute!(writing, sqlx::query(DELETE).bind(id.0).bind(owner))? {
        0 => Err(StoreError::NotFound),
        _ => Ok(()),
    }
}
