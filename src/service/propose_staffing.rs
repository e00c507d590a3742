//! Proposes teams for what the register holds: builds the problem, solves it, verifies the plan, keeps both.
//!
//! Nothing is kept or shown that [`verify()`] refuses. The same input is the same proposal:
//! where one is kept, it is given back and nothing is solved. In three steps, so that a caller can put the plan in safety
//! before it is stored: [`prepare`], [`OpenRequest::solve`], [`Unstored::store`].

mod stored;

use std::collections::BTreeMap;
use std::sync::Arc;

use flate2::read::GzDecoder;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

pub use stored::{Kept, Record, last_request, latest, open};

use crate::access::{Action, Actor};
use crate::domain::{InitiativeId, NeedCode, Percent, PersonNumber, ProposalId, hexadecimal};
use crate::planning::{BuildError, Built, Holdings, StaffingRequest, as_if, build, coverage_of, difference};
use crate::service::door::Door;
use crate::service::skill_graph::LoadError;
use crate::service::solver_process::{Attendant, SolverFailure, SolverProcess, Why};
use crate::service::staffing_input;
use crate::skill_graph::GraphError;
use crate::store::audit::Entry;
use crate::store::proposals::StoredProposal;
use crate::store::records::initiatives::versions;
use crate::store::records::proposal_versions::{self, Changed};
use crate::store::staffing_jobs::{self, Fence};
use crate::store::{StoreError, Writing, proposals};
use staffing::{Earlier, Options, Outcome, Refused, needs_without_candidate};
use staffing_model::plan::{self, LockConflict, Plan};
use staffing_model::problem::{self, Problem};
use staffing_model::verify;
use staffing_model::verify::Violation;

/// Why there is no proposal.
#[derive(Debug, thiserror::Error)]
pub enum ProposeError {
    /// The register gives no problem to solve.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// The request's locks contradict each other.
    #[error("the locks cannot hold together")]
    ConflictingLocks(Vec<LockConflict>),
    /// The solver failed.
    #[error(transparent)]
    Solver(#[from] Refused),
    /// The solver's process gave no plan.
    #[error(transparent)]
    Process(SolverFailure),
    /// The plan breaks a rule: a bug. Nothing was kept.
    #[error("the plan does not hold: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Refused(Vec<Violation>),
    /// A kept proposal cannot be read.
    #[error("proposal {id} is damaged: {detail}")]
    Damaged {
        /// The proposal.
        id: ProposalId,
        /// What the reader says.
        detail: String,
    },
    /// The skills that are kept are no graph without circles.
    #[error(transparent)]
    SkillGraph(#[from] GraphError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<SolverFailure> for ProposeError {
    fn from(failure: SolverFailure) -> Self {
        match failure.why {
            Why::Broken(violations) => Self::Refused(violations),
            _ => Self::Process(failure),
        }
    }
}

impl From<LoadError> for ProposeError {
    fn from(error: LoadError) -> Self {
        match error {
            LoadError::Store(error) => Self::Store(error),
            LoadError::Graph(error) => Self::SkillGraph(error),
        }
    }
}

/// A proposal, made now or before.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposed {
    /// The proposal.
    pub kept: Kept,
    /// It was made before, from the same input.
    pub reused: bool,
}

/// What a request comes to.
#[derive(Debug)]
pub enum Prepared {
    /// A proposal that was made before.
    Kept(Box<Proposed>),
    /// A problem to solve.
    Open(Box<OpenRequest>),
}

/// A request whose problem is built and not solved.
#[derive(Debug, Serialize, Deserialize)]
pub struct OpenRequest {
    request: StaffingRequest,
    options: Options,
    built: Built,
    input_hash: String,
    /// The version of each initiative that was read.
    versions: BTreeMap<InitiativeId, i64>,
}

/// A plan that keeps every rule of its problem and is not stored yet.
#[derive(Debug)]
pub struct Unstored {
    asked: OpenRequest,
    plan: Plan,
}

/// Builds the problem of a request, or finds the proposal that was made of the same before.
pub async fn prepare(
    door: &Door,
    actor: &Actor,
    request: &StaffingRequest,
    options: &Options,
) -> Result<Prepared, ProposeError> {
    let mut reading = door.read(actor, Action::MakeProposals).await?;
    let input = staffing_input::load(&mut reading, request).await?;
    let (input, request) = match &request.scenario {
        None => (input, request.clone()),
        Some(scenario) => as_if(scenario, input, request),
    };
    let request = &request;
    let built = build(&input, request)?;
    let (built, options) = match &request.revision {
        None => (built, options.clone()),
        Some(revision) => {
            let Kept { plan, problem, .. } = open(&mut reading, revision.base).await?;
            if request.scenario.is_some() {
                // So much may be changed that solving from nothing is faster.
                (built.revised_where_it_can(revision, &plan)?, options.clone())
            } else {
                let built = built.revised(revision, &plan)?;
                let earlier = Some(Arc::new(Earlier { plan, problem: Some(problem) }));
                (built, Options { earlier, ..options.clone() })
            }
        }
    };
    let options = &options;
    let input_hash = input_hash(&built, request, options);
    match proposals::by_input_hash(&mut reading, &input_hash).await? {
        None => {
            let versions = versions::now(&mut reading).await?;
            let (request, options) = (request.clone(), options.clone());
            Ok(Prepared::Open(Box::new(OpenRequest { request, options, built, input_hash, versions })))
        }
        // What is only thought of is never the newest.
        Some(kept) if request.scenario.is_some() => {
            Ok(Prepared::Kept(Box::new(Proposed { kept: stored::unpack(kept)?, reused: true })))
        }
        Some(kept) => {
            drop(reading);
            let proposed = again(door.write(actor, Action::MakeProposals).await?, kept, None).await?;
            Ok(Prepared::Kept(Box::new(proposed)))
        }
    }
}

impl OpenRequest {
    /// The problem to solve.
    pub fn problem(&self) -> &Problem {
        &self.built.problem
    }

    /// SHA-256 of everything that the proposal depends on.
    pub fn input_hash(&self) -> &str {
        &self.input_hash
    }

    /// All of it, gzipped: whoever tries again solves the same, whatever has become of the register.
    pub fn frozen(&self) -> Vec<u8> {
        stored::gzip(&serde_json::to_vec(self).expect("plain data with text keys is always JSON"))
    }

    /// What [`Self::frozen`] gave; the message says why it cannot be read.
    pub fn thawed(frozen: &[u8]) -> Result<Self, String> {
        serde_json::from_reader(GzDecoder::new(frozen)).map_err(|error| error.to_string())
    }

    /// What is asked.
    pub fn request(&self) -> &StaffingRequest {
        &self.request
    }

    /// Solves it with the optimiser, in a process of its own: if it falls, the reason is told. It takes up to minutes and
    /// holds no transaction.
    pub async fn solve(self, solver: &SolverProcess, attendant: Attendant) -> Result<Unstored, ProposeError> {
        let problem = Arc::new(self.built.problem.clone());
        let plan = plan(solver.propose(problem, &self.options, attendant).await?)?;
        Ok(Unstored { asked: self, plan })
    }

    /// Takes a plan from elsewhere where it keeps every rule; gives the request back where it does not.
    pub fn with_plan(self, plan: Plan) -> Result<Unstored, Box<(Self, Vec<Violation>)>> {
        match verify(&self.built.problem, &plan) {
            Ok(_) => Ok(Unstored { asked: self, plan }),
            Err(violations) => Err(Box::new((self, violations))),
        }
    }
}

impl Unstored {
    /// The problem that was solved.
    pub fn problem(&self) -> &Problem {
        self.asked.problem()
    }

    /// The plan.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// SHA-256 of everything that the proposal depends on.
    pub fn input_hash(&self) -> &str {
        self.asked.input_hash()
    }

    /// Stores the proposal. Where somebody stored one of the same input meanwhile, that one is the answer. A worker that
    /// makes it for a job shows its hold: where it has lost the job, nothing is stored ([`StoreError::Changed`]).
    pub async fn store(
        &self,
        door: &Door,
        actor: &Actor,
        fence: Option<Fence>,
    ) -> Result<Proposed, ProposeError> {
        let Self { asked: OpenRequest { request, options, built, input_hash, versions }, plan } = self;
        let hash =
            if plan.method.cancelled { hash_of_cancelled(input_hash, door) } else { input_hash.clone() };
        let record = Record::new(request, options, built, plan, needs_without_candidate(&built.undecided));
        let mut assignments = assignments(plan)?;
        if let Some(scenario) = &request.scenario {
            // Whoever is imagined is nobody of the register.
            assignments.retain(|(_, person), _| !scenario.imagines(person));
        }
        let new = stored::pack(&record, &built.problem, plan, hash.clone(), assignments);
        let mut writing = door.write(actor, Action::MakeProposals).await?;
        // Somebody may have asked for the same meanwhile: the first to write has made the proposal.
        if let Some(kept) = proposals::by_input_hash(&mut writing, &hash).await? {
            return again(writing, kept, fence).await;
        }
        versions::settle(&mut writing).await?;
        let id = match request.scenario {
            None => proposals::insert(&mut writing, &new).await?,
            Some(_) => proposals::insert_aside(&mut writing, &new).await?,
        };
        if let Some(revision) = request.revision.as_ref().filter(|_| request.scenario.is_none()) {
            proposal_versions::add(&mut writing, (id, revision.base), &self.changed()).await?;
        }
        versions::keep_of_proposal(&mut writing, id, versions).await?;
        if let Some(fence) = fence {
            staffing_jobs::settle(&mut writing, fence, id).await?;
        }
        writing.commit(Entry::proposed(id, sha256(&[&new.plan]))).await?;
        let kept = Kept {
            id,
            created_at: door.at(),
            created_by: actor.name().to_owned(),
            input_hash: hash,
            record,
            problem: built.problem.clone(),
            plan: plan.clone(),
        };
        Ok(Proposed { kept, reused: false })
    }
}

impl Unstored {
    /// What it changes of the proposal that it is the next version of.
    fn changed(&self) -> Changed {
        let Self { asked: OpenRequest { options, built, .. }, plan } = self;
        let Some(Earlier { plan: before, problem: Some(problem) }) = options.earlier.as_deref() else {
            return Changed::default();
        };
        let counts = difference::count(&difference::changes((problem, before), (&built.problem, plan)));
        let whole = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let covered = |problem, plan| coverage_of(&built.notes.demands, problem, plan).map(|all| all.after);
        Changed {
            came: whole(counts.came),
            gone: whole(counts.gone),
            reshared: whole(counts.reshared),
            coverage: covered(problem, before).zip(covered(&built.problem, plan)),
        }
    }
}

fn plan(outcome: Outcome) -> Result<Plan, ProposeError> {
    match outcome {
        Outcome::Proposed(plan) => Ok(*plan),
        Outcome::ConflictingLocks(plan) => Err(ProposeError::ConflictingLocks(plan.conflicting_locks)),
        Outcome::Failed(refused) => Err(refused.into()),
    }
}

/// A proposal that is kept, shown again: it is the latest from now on. Where it is so already, nothing is written.
async fn again(
    mut writing: Writing,
    kept: StoredProposal,
    fence: Option<Fence>,
) -> Result<Proposed, ProposeError> {
    if let Some(fence) = fence {
        staffing_jobs::settle(&mut writing, fence, kept.id).await?;
    }
    let hash = sha256(&[&kept.proposal.plan]);
    let kept = stored::unpack(kept)?;
    if kept.record.request.scenario.is_some() {
        if fence.is_some() {
            writing.commit_draft().await?;
        }
        return Ok(Proposed { kept, reused: true });
    }
    if proposals::latest_id(&mut writing).await? != Some(kept.id) {
        proposals::ask(&mut writing, kept.id).await?;
        writing.commit(Entry::proposed_again(kept.id, hash)).await?;
    } else if fence.is_some() {
        writing.commit_draft().await?;
    }
    Ok(Proposed { kept, reused: true })
}

/// Who does what, as the store keeps it.
fn assignments(plan: &Plan) -> Result<BTreeMap<(NeedCode, PersonNumber), Percent>, StoreError> {
    let unknown = |table, key: &str| StoreError::Unknown { table, key: key.to_owned() };
    plan.assignments
        .iter()
        .map(|one| {
            let need =
                NeedCode::parse(one.need.as_str()).ok_or_else(|| unknown("need", one.need.as_str()))?;
            let person = PersonNumber::parse(one.person.as_str())
                .ok_or_else(|| unknown("person", one.person.as_str()))?;
            Ok(((need, person), Percent::rounded(one.share)))
        })
        .collect()
}

/// What makes two requests the same: the problem, the options, and everything a proposal tells beside them.
fn input_hash(built: &Built, request: &StaffingRequest, options: &Options) -> String {
    let beside: (&StaffingRequest, &Holdings, _) = (request, &built.holdings, &built.notes);
    let beside = serde_json::to_vec(&beside).expect("plain data with text keys is always JSON");
    // The sizes are part of the program, like the rest of the method.
    let Options { gap, time_limit, threads, seed, sizes: _, earlier } = options;
    let mut options = format!("{gap} {time_limit} {threads} {seed}");
    if let Some(earlier) = earlier {
        options.push_str(&plan::write(&earlier.plan));
    }
    sha256(&[problem::hash(&built.problem).as_bytes(), options.as_bytes(), &beside])
}

/// A cancelled search is never given back for the input: whoever asks again has it solved to the end.
fn hash_of_cancelled(hash: &str, door: &Door) -> String {
    sha256(&[hash.as_bytes(), b"cancelled", door.at().to_string().as_bytes()])
}

/// SHA-256 in hexadecimal of the parts, each ended by a line break.
fn sha256(parts: &[&[u8]]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part);
        digest.update(b"\n");
    }
    hexadecimal(&digest.finalize())
}
