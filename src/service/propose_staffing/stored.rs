//! How a proposal is stored: problem and plan as gzipped files, and beside them what the problem does not say.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::ProposeError;
use crate::domain::{NeedCode, Percent, PersonNumber, ProposalId};
use crate::planning::able::KeptBack;
use crate::planning::{Built, Holdings, Notes, StaffingRequest};
use crate::store::proposals::{NewProposal, StoredProposal};
use crate::store::{Reading, StoreError, proposals};
use staffing::Options;
use staffing_model::plan::{self, Plan, Status, WithoutCandidate};
use staffing_model::problem::{self, Problem};

/// What is printed on a proposal beside its problem and plan.
#[expect(missing_docs, reason = "what has no words is named in full")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The request, with its rules and wishes.
    pub request: StaffingRequest,
    /// The gap that was asked for: 0.005 is half a per cent.
    pub gap: f64,
    /// The time limit, in seconds of processor time.
    pub time_limit: f64,
    pub seed: u64,
    /// Needs nobody could fill, of all needs, before anything is decided.
    pub undecided: WithoutCandidate,
    /// What the problem does not say.
    pub notes: Notes,
    /// What the levels of the proposed people rest on.
    pub evidence: Holdings,
}

/// A proposal as it was made.
#[expect(missing_docs, reason = "what has no words is named in full")]
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    pub id: ProposalId,
    /// When the proposal was stored, in UTC.
    pub created_at: Timestamp,
    /// The name of the account or command that asked for it.
    pub created_by: String,
    /// SHA-256 of the input in hexadecimal: the same input gives the same.
    pub input_hash: String,
    /// What is printed beside problem and plan.
    pub record: Record,
    pub problem: Problem,
    pub plan: Plan,
}

impl Kept {
    /// The people the proposal's request gives no initiative because they may not be lent out.
    pub(crate) fn kept_back(&self) -> KeptBack<'_> {
        KeptBack::new(&self.record.request, &self.record.notes)
    }
}

impl Record {
    pub(super) fn new(
        request: &StaffingRequest,
        options: &Options,
        built: &Built,
        plan: &Plan,
        undecided: WithoutCandidate,
    ) -> Self {
        let proposed: BTreeSet<&str> = plan.assignments.iter().map(|one| one.person.as_str()).collect();
        let of_proposed = built.holdings.iter().filter(|(person, _)| proposed.contains(person.as_str()));
        Self {
            request: request.clone(),
            gap: options.gap,
            time_limit: options.time_limit,
            seed: options.seed,
            undecided,
            notes: built.notes.clone(),
            evidence: of_proposed.map(|(person, held)| (person.clone(), held.clone())).collect(),
        }
    }
}

/// The proposal `id`, as it was made.
pub async fn open(reading: &mut Reading, id: ProposalId) -> Result<Kept, ProposeError> {
    unpack(proposals::get(reading, id).await?)
}

/// The proposal that was last asked for; none where there is none.
pub async fn latest(reading: &mut Reading) -> Result<Option<Kept>, ProposeError> {
    proposals::latest(reading).await?.map(unpack).transpose()
}

/// What was asked for last, by anybody, and when, without what was changed by hand; none where nothing was asked, or an
/// older program wrote it.
pub async fn last_request(reading: &mut Reading) -> Result<Option<(StaffingRequest, Timestamp)>, StoreError> {
    let last = proposals::last_request(reading).await?;
    let request = |json: &str| serde_json::from_str::<Record>(json).ok().map(|record| record.request);
    Ok(last.and_then(|(json, at)| {
        Some((StaffingRequest { revision: None, scenario: None, ..request(&json)? }, at))
    }))
}

pub(super) fn pack(
    record: &Record,
    problem: &Problem,
    plan: &Plan,
    input_hash: String,
    assignments: BTreeMap<(NeedCode, PersonNumber), Percent>,
) -> NewProposal {
    NewProposal {
        first_month: record.request.first_month,
        periods: record.request.periods,
        input_hash,
        request: serde_json::to_string(record).expect("plain data with text keys is always JSON"),
        problem: gzip(problem::write(problem).as_bytes()),
        plan: gzip(plan::write(plan).as_bytes()),
        status: status(plan.status).to_owned(),
        objective: plan.objective,
        bound: plan.bound,
        gap: plan.gap,
        cpu_seconds: plan.cpu_seconds,
        wall_seconds: plan.wall_seconds,
        peak_memory_mb: plan.peak_memory_mb,
        assignments,
    }
}

pub(super) fn unpack(stored: StoredProposal) -> Result<Kept, ProposeError> {
    let StoredProposal { id, created_at, created_by, proposal } = stored;
    let damaged = |detail: String| ProposeError::Damaged { id, detail };
    Ok(Kept {
        id,
        created_at,
        created_by,
        record: serde_json::from_str(&proposal.request).map_err(|error| damaged(error.to_string()))?,
        problem: problem::read(&proposal.problem).map_err(|error| damaged(error.to_string()))?,
        plan: plan::read(&proposal.plan).map_err(|error| damaged(error.to_string()))?,
        input_hash: proposal.input_hash,
    })
}

pub(super) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("writing to memory does not fail")
}

const fn status(status: Status) -> &'static str {
    match status {
        Status::Optimal => "optimal",
        Status::WithinGap => "within_gap",
        Status::TimeLimit => "time_limit",
        Status::ConflictingLocks => "conflicting_locks",
    }
}
