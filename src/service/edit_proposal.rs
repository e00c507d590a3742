//! Changing a proposal by hand: who must be on a team, who must not, who gives how much. Each step is kept, weighed at
//! once, and can be undone; then the proposal is calculated anew around what is bound.

mod candidates;

use serde::{Deserialize, Serialize};

pub use candidates::{Exchange, candidates};

use super::door::Door;
use super::propose_staffing::{self, Kept, ProposeError};
use super::staffing_jobs::{AskError, Asked, ask_again};
use crate::access::{Action, Actor};
use crate::domain::{InitiativeCode, NeedCode, Percent, PersonNumber, ProposalId};
pub use crate::planning::Edited;
use crate::planning::{Revision, SettledShare, Tie, coverage_of, edited};
use crate::store::records::proposal_edits::{self, StoredSteps};
use crate::store::{Queue, Reading, StoreError};
use staffing_model::key::{InitiativeKey, NeedKey};
use staffing_model::plan::Plan;
use staffing_model::problem::{NeedKind, Problem};

/// The most steps that are kept; the oldest of more cannot be undone one by one, so nobody begins them.
const MOST_STEPS: usize = 500;

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Somebody must be on a team.
    Lock(Tie),
    /// Somebody must not be on a team.
    Exclude(Tie),
    /// Neither of the two.
    Free {
        /// Who.
        person: PersonNumber,
        /// On which team.
        initiative: InitiativeCode,
    },
    /// Somebody takes the place of somebody else.
    Swap {
        /// Who leaves the team.
        out: PersonNumber,
        /// Who comes in, where, and why.
        into: Tie,
    },
    /// Somebody gives exactly so much.
    Share(SettledShare),
    /// Their share is open again.
    FreeShare {
        /// Whose.
        person: PersonNumber,
        /// In which need.
        need: NeedCode,
    },
}

/// A proposal with the changes of whoever opened it.
#[derive(Debug)]
pub struct Editing {
    /// The proposal.
    pub kept: Kept,
    /// How often the changes were saved.
    pub version: i64,
    steps: Vec<Step>,
    held: usize,
}

/// What changes cost.
#[derive(Clone, Debug, PartialEq)]
pub struct Consequence {
    /// The share of all work that is covered, by priority, with the proposal and with the changes; 0 to 1.
    pub coverage: Option<(f64, f64)>,
    /// Needs that get less than in the proposal, and how much less, per cent of full time.
    pub left: Vec<(NeedKey, InitiativeKey, f64)>,
}

/// Why a change was not kept.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// It was changed from elsewhere meanwhile.
    #[error("the changes were saved from elsewhere")]
    Changed,
    /// There are too many steps.
    #[error("there are too many steps")]
    TooMany,
    /// The proposal cannot be read, or the store failed.
    #[error(transparent)]
    Propose(#[from] ProposeError),
}

impl From<StoreError> for EditError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Changed => Self::Changed,
            other => Self::Propose(other.into()),
        }
    }
}

/// The proposal `id` with the reader's own changes.
pub async fn open(reading: &mut Reading, id: ProposalId) -> Result<Editing, ProposeError> {
    let kept = propose_staffing::open(reading, id).await?;
    let stored = proposal_edits::own(reading, id).await?;
    // What an older program wrote in another form is begun anew.
    let steps: Vec<Step> = serde_json::from_str(&stored.steps).unwrap_or_default();
    let held = usize::try_from(stored.held).unwrap_or(0).min(steps.len());
    Ok(Editing { kept, version: stored.version, steps, held })
}

/// Keeps a step. What was undone before it is gone.
pub async fn take(
    door: &Door,
    actor: &Actor,
    (id, version): (ProposalId, i64),
    step: Step,
) -> Result<(), EditError> {
    change(door, actor, (id, version), |editing| {
        editing.steps.truncate(editing.held);
        editing.steps.push(step);
        editing.held += 1;
    })
    .await
}

/// Takes the last step back, if there is one.
pub async fn undo(door: &Door, actor: &Actor, at: (ProposalId, i64)) -> Result<(), EditError> {
    change(door, actor, at, |editing| editing.held = editing.held.saturating_sub(1)).await
}

/// Takes the step again that was last undone, if there is one.
pub async fn redo(door: &Door, actor: &Actor, at: (ProposalId, i64)) -> Result<(), EditError> {
    change(door, actor, at, |editing| editing.held = (editing.held + 1).min(editing.steps.len())).await
}

async fn change(
    door: &Door,
    actor: &Actor,
    (id, version): (ProposalId, i64),
    how: impl FnOnce(&mut Editing),
) -> Result<(), EditError> {
    let mut writing = door.write(actor, Action::ChangeRequests).await?;
    let mut editing = open(&mut writing, id).await?;
    if editing.version != version {
        return Err(EditError::Changed);
    }
    how(&mut editing);
    if editing.steps.len() > MOST_STEPS {
        return Err(EditError::TooMany);
    }
    let steps = serde_json::to_string(&editing.steps).expect("plain data is always JSON");
    let held = i64::try_from(editing.held).unwrap_or(i64::MAX);
    proposal_edits::save(&mut writing, id, &StoredSteps { steps, held, version }).await?;
    writing.commit_draft().await?;
    Ok(())
}

/// Asks for the next version, with at most so many people new on their teams.
pub async fn calculate(
    door: &Door,
    queue: &Queue,
    actor: &Actor,
    (id, most_changes): (ProposalId, Option<u32>),
) -> Result<Asked, AskError> {
    let mut reading = door.read(actor, Action::ChangeRequests).await?;
    let editing = open(&mut reading, id).await?;
    drop(reading);
    ask_again(door, queue, actor, Revision { most_changes, ..editing.revision() }).await
}

impl Editing {
    /// It is what a scenario comes to: that is compared, and nothing follows from it.
    pub const fn is_of_a_scenario(&self) -> bool {
        self.kept.record.request.scenario.is_some()
    }

    /// All that is bound, with what was bound in the proposal before.
    pub fn revision(&self) -> Revision {
        self.revision_after(self.held)
    }

    fn revision_after(&self, steps: usize) -> Revision {
        let begun = self.kept.record.request.next_version(self.kept.id);
        let mut revision = Revision { most_changes: None, ..begun };
        for step in &self.steps[..steps] {
            step.add_to(&mut revision);
        }
        revision
    }

    /// Whether nothing was changed since the proposal was made.
    pub const fn is_untouched(&self) -> bool {
        self.held == 0
    }

    /// Whether a step can be taken back.
    pub const fn can_undo(&self) -> bool {
        self.held > 0
    }

    /// Whether a step that was taken back can be taken again.
    pub fn can_redo(&self) -> bool {
        self.held < self.steps.len()
    }

    /// The last step, with the proposal as it was before it.
    pub fn last(&self) -> Option<(&Step, Edited)> {
        let last = self.held.checked_sub(1)?;
        Some((&self.steps[last], self.edited_with(&self.revision_after(last))))
    }

    /// The proposal with the changes, nobody else moved.
    pub fn edited(&self) -> Edited {
        self.edited_with(&self.revision())
    }

    fn edited_with(&self, revision: &Revision) -> Edited {
        let mut problem = self.kept.problem.clone();
        // What was bound in the proposal before is bound by the revision, where it still is.
        (problem.locks, problem.shares, problem.rules.moves) = (Vec::new(), Vec::new(), None);
        let bound = self.kept.record.request.revision.iter().flat_map(|before| &before.exclusions);
        let bound: Vec<_> = bound.map(Tie::pair).collect();
        problem.exclusions.retain(|pair| !bound.contains(pair));
        edited(problem, &self.kept.plan, revision)
    }

    /// What all changes cost.
    pub fn consequence(&self, now: &Edited) -> Consequence {
        let before = (&self.kept.problem, &self.kept.plan);
        Consequence {
            coverage: self.coverage(before.0, before.1).zip(self.coverage(&now.problem, &now.plan)),
            left: left(before, &now.plan),
        }
    }

    /// The initiative of a need, where the proposal staffs it.
    pub fn initiative_of(&self, need: &NeedCode) -> Option<InitiativeCode> {
        let mut initiatives = self.kept.problem.initiatives.iter();
        let owner = initiatives.find(|one| one.needs.iter().any(|row| row.id.as_str() == need.as_str()))?;
        InitiativeCode::parse(owner.id.as_str())
    }

    /// Whether a need is filled by shares, which can be changed.
    pub fn is_shared(&self, need: &NeedCode) -> bool {
        let mut needs = self.kept.problem.initiatives.iter().flat_map(|one| &one.needs);
        needs.any(|row| row.id.as_str() == need.as_str() && row.kind == NeedKind::Share)
    }

    /// The unit of somebody in the proposal's problem.
    pub fn unit_of(&self, person: &PersonNumber) -> Option<&str> {
        let mut people = self.kept.problem.people.iter();
        people.find(|one| one.id.as_str() == person.as_str()).map(|one| one.unit.as_str())
    }

    /// The share of all work that is covered, by priority, 0 to 1.
    pub fn coverage(&self, problem: &Problem, plan: &Plan) -> Option<f64> {
        coverage_of(&self.kept.record.notes.demands, problem, plan).map(|all| all.after)
    }
}

impl Step {
    fn add_to(&self, revision: &mut Revision) {
        match self {
            Self::Lock(tie) => revision.lock(tie.clone()),
            Self::Exclude(tie) => revision.exclude(tie.clone()),
            Self::Free { person, initiative } => revision.free(person, initiative),
            Self::Swap { out, into } => {
                revision.exclude(Tie { person: out.clone(), ..into.clone() });
                revision.lock(into.clone());
            }
            Self::Share(share) => revision.settle(share.clone()),
            Self::FreeShare { person, need } => {
                revision.shares.retain(|one| one.person != *person || one.need != *need);
            }
        }
    }
}

/// The needs that get less than they did.
fn left((problem, before): (&Problem, &Plan), after: &Plan) -> Vec<(NeedKey, InitiativeKey, f64)> {
    let given = |plan: &Plan, need: &NeedKey| -> f64 {
        plan.assignments.iter().filter(|one| one.need == *need).map(|one| one.share).sum()
    };
    let needs = problem.initiatives.iter().flat_map(|one| one.needs.iter().map(move |need| (one, need)));
    let less = needs.filter_map(|(initiative, need)| {
        let less = given(before, &need.id) - given(after, &need.id);
        (less > 0.01).then(|| (need.id.clone(), initiative.id.clone(), less))
    });
    less.collect()
}

/// A share as somebody typed it: whole steps of five per cent.
pub fn share(per_cent: u32) -> Option<Percent> {
    let is_a_step = per_cent.is_multiple_of(5) && (5..=100).contains(&per_cent);
    is_a_step.then(|| Percent::rounded(f64::from(per_cent)))
}
