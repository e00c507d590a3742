//! What stood about an initiative in each of its versions.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff_sqlx::ToSqlx;

use super::{StoredInitiative, all, find};
use crate::domain::{InitiativeContent, InitiativeId, ProposalId};
use crate::store::{Content, Reading, StoreError, Writing, execute, on};

const ADD: &str = "
    INSERT INTO initiative_version (initiative_id, version, content, made_at, made_by, by_hand)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (initiative_id, version) DO NOTHING";
const OF: &str = "
    SELECT v.version, v.content, v.made_at, COALESCE(c.called, v.made_by) AS made_by, v.by_hand
    FROM initiative_version v
    LEFT JOIN account_called c ON c.name = v.made_by
    WHERE v.initiative_id = $1
    ORDER BY v.version DESC";
const NEWEST: &str = "
    SELECT v.initiative_id, v.version, v.content
    FROM initiative_version v
    WHERE v.version = (SELECT MAX(o.version) FROM initiative_version o WHERE o.initiative_id = v.initiative_id)";
const RAISE: &str = "UPDATE initiative SET version = $2 WHERE id = $1";
const NOW: &str = "SELECT id, version FROM initiative WHERE status <> 'closed'";
const KEEP_OF: &str =
    "INSERT INTO proposal_initiative (proposal_id, initiative_id, version) VALUES ($1, $2, $3)";
const MADE_FOR: &str =
    "SELECT version FROM proposal_initiative WHERE proposal_id = $1 AND initiative_id = $2";
const OLDER: &str = "
    SELECT i.id, i.code, i.name, p.version, i.version
    FROM proposal_initiative p
    JOIN initiative i ON i.id = p.initiative_id
    WHERE p.proposal_id = $1 AND i.version > p.version
    ORDER BY i.name_sort, i.id";
const AFTER: &str = "
    SELECT COUNT(*) FROM initiative i
    WHERE i.edited_at > $2
        AND (i.import_file_id IN (SELECT value FROM json_each($1))
            OR i.id IN (SELECT n.initiative_id FROM need n
                WHERE n.import_file_id IN (SELECT value FROM json_each($1)))
            OR i.id IN (SELECT n.initiative_id FROM need_skill k JOIN need n ON n.id = k.need_id
                WHERE k.import_file_id IN (SELECT value FROM json_each($1))))";

/// A version of an initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its number, from 1.
    pub number: i64,
    /// What stood.
    pub content: InitiativeContent,
    /// Since when.
    pub at: Timestamp,
    /// What whoever wrote it is called.
    pub by: String,
    /// It was written here, and not by a file or with the catalogue.
    pub by_hand: bool,
}

/// An initiative that has another version than a proposal was made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outdated {
    /// Which.
    pub id: InitiativeId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The version that the proposal was made for.
    pub made_for: i64,
    /// The version it has.
    pub now: i64,
}

type Row = (i64, String, jiff_sqlx::Timestamp, String, bool);

/// The versions of an initiative, the newest first. What was never changed since it came has none of its own.
pub async fn of(reading: &mut Reading, id: InitiativeId) -> Result<Vec<Version>, StoreError> {
    let rows: Vec<Row> =
        on!(reading, connection => sqlx::query_as(OF).bind(id.0).fetch_all(connection).await)?;
    let read = |(number, content, at, by, by_hand): Row| {
        Ok(Version { number, content: parse(&content)?, at: at.to_jiff(), by, by_hand })
    };
    rows.into_iter().map(read).collect()
}

fn parse(content: &str) -> Result<InitiativeContent, StoreError> {
    serde_json::from_str(content).map_err(|_| {
        StoreError::damaged("initiative_version.content", content.chars().take(60).collect::<String>())
    })
}

fn json(content: &InitiativeContent) -> String {
    serde_json::to_string(content).expect("plain data is JSON")
}

/// Keeps the version that an initiative has, as it is stored.
pub(super) async fn keep(
    writing: &mut Writing,
    (id, version): (InitiativeId, i64),
    by_hand: bool,
) -> Result<(), StoreError> {
    let Some(stored) = find(writing, id).await? else { return Err(StoreError::NotFound) };
    add(writing, (id, version), (&stored.content, by_hand)).await
}

/// Keeps the version of an initiative that is about to be changed, where nobody has kept it yet.
pub(super) async fn keep_missing(writing: &mut Writing, before: &StoredInitiative) -> Result<(), StoreError> {
    add(writing, (before.id, before.version), (&before.content, false)).await
}

async fn add(
    writing: &mut Writing,
    (id, version): (InitiativeId, i64),
    (content, by_hand): (&InitiativeContent, bool),
) -> Result<(), StoreError> {
    let (at, by) = (writing.at().to_sqlx(), writing.actor());
    execute!(
        writing,
        sqlx::query(ADD).bind(id.0).bind(version).bind(json(content)).bind(at).bind(by).bind(by_hand)
    )?;
    Ok(())
}

/// Keeps what every initiative says now: as the version that it has, or the next where files or the catalogue have
/// changed it. Before and after they do.
pub async fn settle(writing: &mut Writing) -> Result<(), StoreError> {
    let rows: Vec<(i64, i64, String)> =
        on!(writing, connection => sqlx::query_as(NEWEST).fetch_all(connection).await)?;
    let kept: BTreeMap<i64, (i64, String)> =
        rows.into_iter().map(|(id, version, content)| (id, (version, content))).collect();
    for stored in all(writing).await? {
        let version = match kept.get(&stored.id.0) {
            None => stored.version,
            Some((_, content)) if parse(content)? == stored.content => continue,
            Some((version, _)) => {
                let next = stored.version.max(*version) + 1;
                execute!(writing, sqlx::query(RAISE).bind(stored.id.0).bind(next))?;
                writing.changes(Content::Initiatives);
                next
            }
        };
        add(writing, (stored.id, version), (&stored.content, false)).await?;
    }
    Ok(())
}

/// The version of every initiative that is not closed.
pub async fn now(reading: &mut Reading) -> Result<BTreeMap<InitiativeId, i64>, StoreError> {
    let rows: Vec<(i64, i64)> = on!(reading, connection => sqlx::query_as(NOW).fetch_all(connection).await)?;
    Ok(rows.into_iter().map(|(id, version)| (InitiativeId(id), version)).collect())
}

/// Keeps with a proposal the versions that it was made for.
pub async fn keep_of_proposal(
    writing: &mut Writing,
    proposal: ProposalId,
    versions: &BTreeMap<InitiativeId, i64>,
) -> Result<(), StoreError> {
    for (id, version) in versions {
        execute!(writing, sqlx::query(KEEP_OF).bind(proposal.0).bind(id.0).bind(version))?;
    }
    Ok(())
}

/// The version of an initiative that a proposal was made for; none where it was made before versions were kept.
pub async fn made_for(
    reading: &mut Reading,
    proposal: ProposalId,
    id: InitiativeId,
) -> Result<Option<i64>, StoreError> {
    Ok(on!(reading, connection =>
        sqlx::query_scalar(MADE_FOR).bind(proposal.0).bind(id.0).fetch_optional(connection).await)?)
}

/// The initiatives that were changed since a proposal was made for them.
pub async fn outdated(reading: &mut Reading, proposal: ProposalId) -> Result<Vec<Outdated>, StoreError> {
    let rows: Vec<(i64, String, String, i64, i64)> =
        on!(reading, connection => sqlx::query_as(OLDER).bind(proposal.0).fetch_all(connection).await)?;
    let read = |(id, code, name, made_for, now)| Outdated { id: InitiativeId(id), code, name, made_for, now };
    Ok(rows.into_iter().map(read).collect())
}

/// How many initiatives that these files brought or changed were written here after `at`.
pub async fn written_since(reading: &mut Reading, files: &[i64], at: Timestamp) -> Result<i64, StoreError> {
    let files: Vec<String> = files.iter().map(ToString::to_string).collect();
    let files = format!("[{}]", files.join(","));
    Ok(on!(reading, connection =>
        sqlx::query_scalar(AFTER).bind(&files).bind(at.to_sqlx()).fetch_one(connection).await)?)
}
