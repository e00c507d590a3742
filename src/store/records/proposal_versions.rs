//! Versions of proposals: each changes one that stands, and none is ever written over.

use jiff::Timestamp;

use crate::domain::ProposalId;
use crate::store::{Reading, StoreError, Writing, execute, on};

const ADD: &str = "
    INSERT INTO proposal_version
        (proposal_id, based_on, first_id, version, came, gone, reshared, coverage_before, coverage_after)
    SELECT $1, $2, f.first_id,
        1 + (SELECT COALESCE(MAX(v.version), 1) FROM proposal_version v WHERE v.first_id = f.first_id),
        $3, $4, $5, $6, $7
    FROM (SELECT COALESCE(MAX(v.first_id), $2) AS first_id FROM proposal_version v WHERE v.proposal_id = $2) f";
const FIRST: &str = "SELECT COALESCE(MAX(v.first_id), $1) FROM proposal_version v WHERE v.proposal_id = $1";
const ALL: &str = "
    SELECT p.id, v.based_on, COALESCE(v.version, 1) AS version, p.created_at, p.created_by,
        COALESCE(v.came, 0) AS came, COALESCE(v.gone, 0) AS gone, COALESCE(v.reshared, 0) AS reshared,
        v.coverage_before, v.coverage_after
    FROM proposal p
    LEFT JOIN proposal_version v ON v.proposal_id = p.id
    WHERE p.id = $1 OR v.first_id = $1
    ORDER BY version";

/// One of the versions of a proposal.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// The proposal.
    pub id: ProposalId,
    /// The proposal that it changes; none for the first.
    pub based_on: Option<ProposalId>,
    /// From 1, in the order in which they were made.
    pub version: i64,
    /// When it was made.
    pub made_at: Timestamp,
    /// Who asked for it.
    pub made_by: String,
    /// What it changed.
    pub changed: Changed,
}

/// What a version changed of the one before, in figures.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Changed {
    /// People who came to a team.
    pub came: i64,
    /// People who left one.
    pub gone: i64,
    /// People who stayed with another share.
    pub reshared: i64,
    /// The share of all work that is covered, before and after, by priority, 0 to 1; none where it is not known.
    pub coverage: Option<(f64, f64)>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    based_on: Option<i64>,
    version: i64,
    created_at: jiff_sqlx::Timestamp,
    created_by: String,
    came: i64,
    gone: i64,
    reshared: i64,
    coverage_before: Option<f64>,
    coverage_after: Option<f64>,
}

/// A proposal that was just stored is the next version in the chain of `base`.
pub async fn add(
    writing: &mut Writing,
    (id, base): (ProposalId, ProposalId),
    changed: &Changed,
) -> Result<(), StoreError> {
    let (before, after) = changed.coverage.unzip();
    execute!(
        writing,
        sqlx::query(ADD)
            .bind(id.0)
            .bind(base.0)
            .bind(changed.came)
            .bind(changed.gone)
            .bind(changed.reshared)
            .bind(before)
            .bind(after)
    )?;
    Ok(())
}

/// Every version in the chain of a proposal, the first one first.
pub async fn of(reading: &mut Reading, id: ProposalId) -> Result<Vec<Version>, StoreError> {
    let first: i64 =
        on!(reading, connection => sqlx::query_scalar(FIRST).bind(id.0).fetch_one(connection).await)?;
    let rows: Vec<Row> =
        on!(reading, connection => sqlx::query_as(ALL).bind(first).fetch_all(connection).await)?;
    Ok(rows.into_iter().map(Row::read).collect())
}

impl Row {
    fn read(self) -> Version {
        Version {
            id: ProposalId(self.id),
            based_on: self.based_on.map(ProposalId),
            version: self.version,
            made_at: self.created_at.to_jiff(),
            made_by: self.created_by,
            changed: Changed {
                came: self.came,
                gone: self.gone,
                reshared: self.reshared,
                coverage: self.coverage_before.zip(self.coverage_after),
            },
        }
    }
}
