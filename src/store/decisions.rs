//! Decisions about the staffing of initiatives: written once, never changed. What is decided becomes work that takes
//! capacity: rows of `allocation` that no file changes.

mod room;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use super::reach::initiative_is_seen;
use super::word::Word;
use super::{Content, Reading, StoreError, Writing, execute, on};
use crate::access::Action;
use crate::domain::{DecisionId, DecisionKind, InitiativeId, Percent, PlaceId, ProposalId};

pub use room::{Held, Position, held, lock};

const ADD: &str = "
    INSERT INTO decision (initiative_id, initiative_version, proposal_id, kind, replaces_id, decided_at, decided_by, reasons,
        snapshot, hash, press)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    RETURNING id";
const ADD_PLACE: &str = "INSERT INTO decision_place (decision_id, place_id) VALUES ($1, $2)";
const BY_PRESS: &str = "SELECT id FROM decision WHERE press = $1";
const PROPOSAL_HASH: &str = "SELECT input_hash FROM proposal WHERE id = $1";
const CALLED: &str = "SELECT called FROM account_called WHERE name = $1";
const ALLOCATE: &str = "
    INSERT INTO allocation (code, need_id, initiative_id, person_id, percent, starts_on, ends_on, status, place_id)
    SELECT $2, l.need_id, l.initiative_id, l.person_id, l.share, l.starts_on, l.ends_on, 'confirmed', l.id
    FROM place l
    WHERE l.id = $1";
const SHORTEN: &str = "
    UPDATE allocation SET percent = $2, ends_on = $3
    WHERE place_id = $1 AND percent >= $2 AND ends_on >= $3 AND starts_on <= $3";
const REMOVE: &str = "DELETE FROM allocation WHERE place_id = $1";
const TERMS: &str = "UPDATE place SET share = $2, ends_on = $3, version = version + 1 WHERE id = $1";

/// `$1` which initiatives may be known: `all`, `published` or `none`.
macro_rules! decisions {
    ($rest:literal) => {
        concat!(
            "SELECT d.id, d.initiative_id, i.name AS initiative, i.code, i.owner_unit_id, d.initiative_version, d.proposal_id,
        d.kind, d.replaces_id, (SELECT MIN(x.id) FROM decision x WHERE x.replaces_id = d.id) AS replaced_by,
        d.decided_at, d.decided_by, COALESCE(c.called, d.decided_by) AS called, d.reasons, d.snapshot, d.hash,
        (SELECT COUNT(*) FROM decision_place x WHERE x.decision_id = d.id) AS places
    FROM decision d
    JOIN initiative i ON i.id = d.initiative_id
    LEFT JOIN account_called c ON c.name = d.decided_by
    WHERE ",
            initiative_is_seen!("$1", "i.status"),
            $rest
        )
    };
}
const ONE: &str = decisions!(" AND d.id = $2");
const ALL: &str = decisions!(" ORDER BY d.id DESC LIMIT 1000");
const OF: &str = decisions!(" AND d.initiative_id = $2 ORDER BY d.id");

/// A decision to be recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDecision {
    /// The initiative in its version, and the proposal.
    pub initiative: (InitiativeId, i64),
    /// The proposal it is about.
    pub proposal: ProposalId,
    /// What is decided.
    pub kind: DecisionKind,
    /// The decision that it changes.
    pub replaces: Option<DecisionId>,
    /// Why.
    pub reasons: String,
    /// All of it, as JSON, with its SHA-256.
    pub snapshot: (String, String),
    /// The same for the same form pressed again.
    pub press: String,
    /// The places it is about.
    pub places: Vec<PlaceId>,
}

/// A decision as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The number in its address.
    pub id: DecisionId,
    /// The initiative, with its name and code today.
    pub initiative: (InitiativeId, String, String),
    /// The unit that owns it.
    pub owner: i64,
    /// The version of the initiative that was decided on.
    pub version: i64,
    /// The proposal.
    pub proposal: ProposalId,
    /// What was decided.
    pub kind: DecisionKind,
    /// The decision that it changes.
    pub replaces: Option<DecisionId>,
    /// The decision that changes it.
    pub replaced_by: Option<DecisionId>,
    /// When, in UTC.
    pub at: Timestamp,
    /// The account that decided, and the name to show for it.
    pub by: (String, String),
    /// Why.
    pub reasons: String,
    /// All of it, as JSON.
    pub snapshot: String,
    /// The SHA-256 that was recorded.
    pub hash: String,
    /// How many places it is about.
    pub places: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    initiative_id: i64,
    initiative: String,
    code: String,
    owner_unit_id: i64,
    initiative_version: i64,
    proposal_id: i64,
    kind: String,
    replaces_id: Option<i64>,
    replaced_by: Option<i64>,
    decided_at: jiff_sqlx::Timestamp,
    decided_by: String,
    called: String,
    reasons: String,
    snapshot: String,
    hash: String,
    places: i64,
}

/// Records a decision with its places.
pub async fn record(writing: &mut Writing, new: &NewDecision) -> Result<DecisionId, StoreError> {
    writing.must_do(Action::DecideProposals)?;
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    let id: i64 = on!(writing, connection => sqlx::query_scalar(ADD)
        .bind(new.initiative.0.0)
        .bind(new.initiative.1)
        .bind(new.proposal.0)
        .bind(new.kind.word())
        .bind(new.replaces.map(|id| id.0))
        .bind(at)
        .bind(actor)
        .bind(&new.reasons)
        .bind(&new.snapshot.0)
        .bind(&new.snapshot.1)
        .bind(&new.press)
        .fetch_one(connection)
        .await)?;
    for place in &new.places {
        execute!(writing, sqlx::query(ADD_PLACE).bind(id).bind(place.0))?;
    }
    Ok(DecisionId(id))
}

/// What a decision names: the hash of the proposal's input, and the actor as people are shown them.
pub async fn named(reading: &mut Reading, proposal: ProposalId) -> Result<(String, String), StoreError> {
    let name = reading.actor_name();
    let hash: String = on!(reading, connection =>
        sqlx::query_scalar(PROPOSAL_HASH).bind(proposal.0).fetch_one(connection).await)?;
    let called: Option<String> = on!(reading, connection =>
        sqlx::query_scalar(CALLED).bind(&name).fetch_optional(connection).await)?;
    Ok((hash, called.unwrap_or(name)))
}

/// The decision that the same form made already.
pub async fn by_press(reading: &mut Reading, press: &str) -> Result<Option<DecisionId>, StoreError> {
    let id: Option<i64> = on!(reading, connection =>
        sqlx::query_scalar(BY_PRESS).bind(press).fetch_optional(connection).await)?;
    Ok(id.map(DecisionId))
}

/// Makes a place work that takes capacity.
pub async fn allocate(writing: &mut Writing, place: PlaceId) -> Result<(), StoreError> {
    writing.must_do(Action::DecideProposals)?;
    writing.changes(Content::Initiatives);
    let code = format!("VEDTAK-{place}");
    execute!(writing, sqlx::query(ALLOCATE).bind(place.0).bind(code))?;
    Ok(())
}

/// Lets decided work take less, or end earlier; never more. [`StoreError::Changed`] where it does not stand so any more.
pub async fn shorten(
    writing: &mut Writing,
    place: PlaceId,
    (share, last): (Percent, Date),
) -> Result<(), StoreError> {
    writing.must_do(Action::DecideProposals)?;
    writing.changes(Content::Initiatives);
    let (share, last) = (share.hundredths(), last.to_sqlx());
    if execute!(writing, sqlx::query(SHORTEN).bind(place.0).bind(share).bind(last))? == 0 {
        return Err(StoreError::Changed);
    }
    execute!(writing, sqlx::query(TERMS).bind(place.0).bind(share).bind(last))?;
    Ok(())
}

/// Takes decided work away that has not begun.
pub async fn remove(writing: &mut Writing, place: PlaceId) -> Result<(), StoreError> {
    writing.must_do(Action::DecideProposals)?;
    writing.changes(Content::Initiatives);
    execute!(writing, sqlx::query(REMOVE).bind(place.0))?;
    Ok(())
}

/// The decision `id`, where the reader may know of its initiative.
pub async fn find(reading: &mut Reading, id: DecisionId) -> Result<Option<Decision>, StoreError> {
    let which = reading.initiatives_seen();
    let row: Option<Row> = on!(reading, connection =>
        sqlx::query_as(ONE).bind(which).bind(id.0).fetch_optional(connection).await)?;
    row.map(Row::read).transpose()
}

/// The newest decisions first, of initiatives that the reader may know of.
pub async fn all(reading: &mut Reading) -> Result<Vec<Decision>, StoreError> {
    let which = reading.initiatives_seen();
    let rows: Vec<Row> =
        on!(reading, connection => sqlx::query_as(ALL).bind(which).fetch_all(connection).await)?;
    rows.into_iter().map(Row::read).collect()
}

/// The decisions about an initiative, the first one first.
pub async fn of_initiative(reading: &mut Reading, id: InitiativeId) -> Result<Vec<Decision>, StoreError> {
    let which = reading.initiatives_seen();
    let rows: Vec<Row> =
        on!(reading, connection => sqlx::query_as(OF).bind(which).bind(id.0).fetch_all(connection).await)?;
    rows.into_iter().map(Row::read).collect()
}

impl Row {
    fn read(self) -> Result<Decision, StoreError> {
        Ok(Decision {
            id: DecisionId(self.id),
            initiative: (InitiativeId(self.initiative_id), self.initiative, self.code),
            owner: self.owner_unit_id,
            version: self.initiative_version,
            proposal: ProposalId(self.proposal_id),
            kind: DecisionKind::from_word("decision.kind", &self.kind)?,
            replaces: self.replaces_id.map(DecisionId),
            replaced_by: self.replaced_by.map(DecisionId),
            at: self.decided_at.to_jiff(),
            by: (self.decided_by, self.called),
            reasons: self.reasons,
            snapshot: self.snapshot,
            hash: self.hash,
            places: self.places,
        })
    }
}
