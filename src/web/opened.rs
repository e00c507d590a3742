//! The proposal that was opened last, unpacked: reading one takes longer than showing it.

use std::sync::Arc;

use tokio::sync::Mutex;

use super::error::WebError;
use crate::domain::ProposalId;
use crate::reports::gap::GapReport;
use crate::service::gap_report;
use crate::service::proposal_view::{self, Names, ProposalView};
use crate::service::propose_staffing::{ProposeError, open};
use crate::store::views::directory::{self, Directory};
use crate::store::{StoreError, Tx, revision};

/// A proposal, ready to be shown.
#[derive(Debug)]
pub struct Opened {
    /// The proposal.
    pub view: ProposalView,
    /// What it leaves uncovered.
    pub gap: GapReport,
    /// The names of today.
    pub names: Names,
    /// Where the people, skills and initiatives have their pages.
    pub directory: Directory,
}

/// The proposal that was opened last, with the revision its names are from.
#[derive(Debug, Default)]
pub struct LastOpened(Mutex<Option<(ProposalId, i64, Arc<Opened>)>>);

impl LastOpened {
    /// The proposal `id`. Of several who ask at once, one unpacks it and the others wait.
    pub async fn get(&self, tx: &mut Tx, id: ProposalId) -> Result<Arc<Opened>, WebError> {
        let revision = revision(tx).await?;
        let mut last = self.0.lock().await;
        if let Some((of, at, opened)) = last.as_ref()
            && (*of, *at) == (id, revision)
        {
            return Ok(Arc::clone(opened));
        }
        let kept = open(tx, id).await.map_err(|error| match error {
            ProposeError::Store(StoreError::NotFound) => WebError::NotFound,
            other => WebError::Service(other.to_string()),
        })?;
        let view = proposal_view::load(tx, &kept).await?;
        let (gap, names) = gap_report::load(tx, &kept).await?;
        let opened = Arc::new(Opened { view, gap, names, directory: directory::load(tx).await? });
        *last = Some((id, revision, Arc::clone(&opened)));
        Ok(opened)
    }
}
