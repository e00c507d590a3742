//! How far an initiative has come: each step with who took it, when and why.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx;

use super::StoredInitiative;
use crate::domain::{InitiativeId, InitiativeStatus, Priority};
use crate::store::word::Word;
use crate::store::{Content, Reading, StoreError, Writing, execute, on};

const SET: &str = "
    UPDATE initiative SET status = $3, priority = $4, edited_at = $5
    WHERE id = $1 AND status = $2";
const ADD: &str = "
    INSERT INTO initiative_move (initiative_id, from_status, to_status, reason, moved_at, moved_by)
    VALUES ($1, $2, $3, $4, $5, $6)";
const OF: &str = "
    SELECT m.from_status, m.to_status, m.reason, m.moved_at, COALESCE(c.called, m.moved_by) AS moved_by
    FROM initiative_move m
    LEFT JOIN account_called c ON c.name = m.moved_by
    WHERE m.initiative_id = $1
    ORDER BY m.id";

/// A step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// Where it was; none where it was made.
    pub from: Option<InitiativeStatus>,
    /// Where it went.
    pub to: InitiativeStatus,
    /// Why; may be empty where it went forward.
    pub reason: String,
    /// When.
    pub at: Timestamp,
    /// What whoever took it is called.
    pub by: String,
}

type Row = (Option<String>, String, String, jiff_sqlx::Timestamp, String);

/// The steps of an initiative, the first first.
pub async fn of(reading: &mut Reading, id: InitiativeId) -> Result<Vec<Move>, StoreError> {
    let rows: Vec<Row> =
        on!(reading, connection => sqlx::query_as(OF).bind(id.0).fetch_all(connection).await)?;
    let read = |(from, to, reason, at, by): Row| {
        let status = |word: &str| InitiativeStatus::from_word("initiative_move.to_status", word);
        Ok(Move {
            from: from.as_deref().map(status).transpose()?,
            to: status(&to)?,
            reason,
            at: at.to_jiff(),
            by,
        })
    };
    rows.into_iter().map(read).collect()
}

/// Takes it to another state, at this priority. [`StoreError::Changed`] where it is not in the state it was seen in;
/// [`StoreError::NotFound`] where it is not reached.
pub async fn take(
    writing: &mut Writing,
    initiative: &StoredInitiative,
    (to, priority, reason): (InitiativeStatus, Priority, &str),
) -> Result<(), StoreError> {
    let action = writing.action();
    if !writing.reaches_initiative(action, initiative.id, initiative.content.owner).await? {
        return Err(StoreError::NotFound);
    }
    let (at, id, from) = (writing.at().to_sqlx(), initiative.id.0, initiative.status.word());
    let moved = execute!(
        writing,
        sqlx::query(SET).bind(id).bind(from).bind(to.word()).bind(i64::from(priority.get())).bind(at)
    )?;
    if moved == 0 {
        return Err(StoreError::Changed);
    }
    writing.changes(Content::Initiatives);
    note(writing, initiative.id, (Some(initiative.status), to, reason)).await
}

/// Notes a step.
pub(super) async fn note(
    writing: &mut Writing,
    id: InitiativeId,
    (from, to, reason): (Option<InitiativeStatus>, InitiativeStatus, &str),
) -> Result<(), StoreError> {
    let (at, by) = (writing.at().to_sqlx(), writing.actor());
    let from = from.map(Word::word);
    execute!(writing, sqlx::query(ADD).bind(id.0).bind(from).bind(to.word()).bind(reason).bind(at).bind(by))?;
    Ok(())
}
