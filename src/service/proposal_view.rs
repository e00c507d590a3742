//! Everything the proposal page shows, as plain data: names looked up, shares and dates typed, nothing to work
//! out. `web` renders it, the command line prints its summary.
//!
//! Shares are [`Percent`] of full time. Reasons, lacks and settings become sentences through [`words`].

use jiff::Timestamp;
use jiff::civil::Date;

use crate::domain::{
    AssessmentSource, InitiativeCode, Level, Month, NeedCode, Percent, PersonNumber, SkillCode,
};
use crate::domain::{Priority, ProposalId, UnitCode};
use crate::service::build_problem::StaffingRequest;
use crate::service::propose_staffing::Kept;
use crate::staffing::plan::{Reason, Status, WithoutCandidate};
use crate::store::{StoreError, Tx};

mod build;
mod names;
mod reference;
pub mod words;

pub use build::view;
pub use names::Names;

/// A stored proposal, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ProposalView {
    /// The proposal.
    pub id: ProposalId,
    /// When it was made.
    pub created_at: Timestamp,
    /// Who asked for it.
    pub created_by: String,
    /// The months, first to last.
    pub months: Vec<Month>,
    /// The figures of the summary.
    pub summary: Summary,
    /// One per initiative that asks for somebody, by priority, then by code.
    pub teams: Vec<Team>,
    /// One per person who is proposed for something, by name.
    pub loads: Vec<Load>,
    /// Who must be freed from daily operation, most first.
    pub releases: Vec<Release>,
    /// Needs not fully covered, by priority, then by what is missing.
    pub unmet: Vec<UnmetNeed>,
    /// Wishes for whole teams that are not met.
    pub team_wishes: Vec<TeamWish>,
    /// What is proven.
    pub quality: Quality,
    /// What the proposal did and did not know.
    pub basis: Basis,
    /// Rules and wishes it used; [`words::settings`] prints them.
    pub request: StaffingRequest,
}

/// The figures of the summary.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// Needs in the months asked for, committed ones included.
    pub needs_in_horizon: usize,
    /// Of these: wholly covered by confirmed allocations before the proposal.
    pub needs_committed: usize,
    /// Of all needs in these months: those nobody could fill, before anything is decided.
    pub without_candidate: WithoutCandidate,
    /// Of the open needs, with what is decided: those nobody could fill.
    pub open_without_candidate: WithoutCandidate,
    /// Open needs: what the proposal is about.
    pub needs: usize,
    /// Fully covered by the proposal.
    pub covered: usize,
    /// Partly covered.
    pub partly_covered: usize,
    /// Not covered at all.
    pub uncovered: usize,
    /// People in the proposal.
    pub people: usize,
    /// Of these, consultants.
    pub external_people: usize,
    /// Asked for, in full-time months.
    pub asked_months: f64,
    /// Covered, in full-time months.
    pub covered_months: f64,
    /// Share of what is asked for that is covered, each need by its priority's weight; 0 to 1.
    pub coverage: f64,
    /// The same for a planner's plan by priority, the baseline; 0 to 1.
    pub greedy_coverage: f64,
    /// Released from daily operation, in full-time months.
    pub released_months: f64,
    /// How many people must be released.
    pub released_people: usize,
}

/// A person as shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRef {
    /// Employee or consultant number.
    pub number: PersonNumber,
    /// Given and family name; the number where the person is gone.
    pub name: String,
    /// The unit's code.
    pub unit: UnitCode,
    /// The unit's name.
    pub unit_name: String,
    /// A consultant.
    pub external: bool,
}

/// An initiative as shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InitiativeRef {
    /// Its code.
    pub code: InitiativeCode,
    /// Its name.
    pub name: String,
    /// Its priority class; none where the initiative is gone.
    pub priority: Option<Priority>,
}

/// A skill as shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillRef {
    /// Its code.
    pub code: SkillCode,
    /// Its name in bokmål, or English where there is none.
    pub name: String,
}

/// A need as shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedRef {
    /// Its code.
    pub code: NeedCode,
    /// The role asked for.
    pub title: String,
    /// First month of the open window.
    pub first: Month,
    /// Last month of the open window.
    pub last: Month,
}

/// A team: one initiative with everybody proposed for it or committed to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Team {
    /// The initiative.
    pub initiative: InitiativeRef,
    /// Open needs.
    pub needs: usize,
    /// Open needs that the proposal covers fully.
    pub covered: usize,
    /// Who is proposed, by need, then by name.
    pub places: Vec<Place>,
    /// Who is committed already, by need, then by name.
    pub committed: Vec<CommittedPlace>,
}

/// A proposed person in a need.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The need.
    pub need: NeedRef,
    /// The person.
    pub person: PersonRef,
    /// The share of full time, through the whole window.
    pub share: Percent,
    /// Each skill asked for, must before should.
    pub fit: Vec<Requirement>,
    /// The skill they learn on the job, if any.
    pub learns: Option<SkillRef>,
    /// Everything the person gives initiatives already, in the window's fullest month.
    pub load_before: Percent,
    /// The same with the whole proposal.
    pub load_after: Percent,
    /// The most they must be freed from daily operation in any month of the window, over all their work.
    pub released: Percent,
    /// How many others could fill the need, if they were free.
    pub others: usize,
}

/// A confirmed allocation.
#[derive(Clone, Debug, PartialEq)]
pub struct CommittedPlace {
    /// The need.
    pub need: NeedRef,
    /// The person.
    pub person: PersonRef,
    /// The share of full time.
    pub share: Percent,
}

/// How a person fits one skill that a need asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Requirement {
    /// The skill.
    pub skill: SkillRef,
    /// A must, or a should.
    pub must: bool,
    /// The level asked for.
    pub asked: Level,
    /// The level that counted; none where the person has stated nothing.
    pub held: Option<Level>,
    /// Whether the level reaches what is asked for.
    pub met: bool,
    /// The narrower skill that counted for this one, if any.
    pub through: Option<SkillRef>,
    /// Where the level comes from.
    pub source: Option<AssessmentSource>,
    /// When it was assessed.
    pub assessed_on: Option<Date>,
    /// Whether the line manager has confirmed it, or it is evidenced.
    pub agreed: bool,
    /// Older than 18 months when the proposal was made.
    pub stale: bool,
}

/// A person's load, month by month.
#[derive(Clone, Debug, PartialEq)]
pub struct Load {
    /// The person.
    pub person: PersonRef,
    /// Committed to initiatives before the proposal, per month.
    pub before: Vec<Percent>,
    /// With the proposal, per month.
    pub after: Vec<Percent>,
    /// What is left without release, before the proposal, per month.
    pub free: Vec<Percent>,
    /// The position.
    pub position: Percent,
}

/// A person to be freed from daily operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Release {
    /// The person.
    pub person: PersonRef,
    /// First month.
    pub first: Month,
    /// Last month.
    pub last: Month,
    /// How much beyond the development share.
    pub share: Percent,
    /// Share times months, in full-time months.
    pub months: f64,
}

/// A need that is not fully covered.
#[derive(Clone, Debug, PartialEq)]
pub struct UnmetNeed {
    /// The need.
    pub need: NeedRef,
    /// Its initiative.
    pub initiative: InitiativeRef,
    /// Heads missing; none where the need asks for an amount.
    pub heads: Option<u32>,
    /// What is missing each month, in per cent of full time.
    pub share: Percent,
    /// What is missing over the window, in full-time months.
    pub months: f64,
    /// The main reason.
    pub reason: Cause,
    /// Each reason with how many people it stops, most first.
    pub reasons: Vec<(Reason, usize)>,
    /// Initiatives that able people are booked on.
    pub displaced_by: Vec<InitiativeRef>,
    /// The nearest people, with what stands between them and the need.
    pub nearest: Vec<NearPerson>,
}

/// Why a need is not covered: the plan's reason, or what the plan cannot know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// What the plan says.
    Plan(Reason),
    /// The plan says no capacity: everybody able is somebody who, by the request's rule, may not be lent out.
    NotLendable,
}

/// A person near to filling a need.
#[derive(Clone, Debug, PartialEq)]
pub struct NearPerson {
    /// The person.
    pub person: PersonRef,
    /// What stands in the way; [`words::obstacle`] says it.
    pub obstacles: Vec<Obstacle>,
}

/// What stands between a person and a need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// Has not stated the skill.
    Skill {
        /// The skill.
        skill: SkillRef,
        /// The level asked for.
        asked: Level,
    },
    /// Has stated a lower level.
    Level {
        /// The skill.
        skill: SkillRef,
        /// The level asked for.
        asked: Level,
        /// The level stated.
        held: Level,
    },
    /// Too little capacity in these months.
    Capacity {
        /// The months.
        months: Vec<Month>,
    },
    /// May not be lent out, by the request's rule.
    NotLendable,
    /// Booked on other initiatives.
    Booked {
        /// Which.
        initiatives: Vec<InitiativeRef>,
    },
    /// The unit already releases its share.
    UnitLimit {
        /// The unit's name.
        unit: String,
    },
    /// On as many initiatives as they may be.
    ParallelLimit {
        /// So many.
        limit: u32,
    },
    /// Nobody on the team could teach the skill.
    Mentor {
        /// The skill.
        skill: SkillRef,
    },
    /// Must not be on a team with this person.
    Conflict {
        /// Who.
        with: PersonRef,
    },
    /// A consultant, and the need does not allow them.
    External,
    /// The initiative's limit on external work is reached.
    ExternalLimit,
    /// Excluded from the initiative.
    Excluded,
    /// The team is full.
    TeamFull,
    /// What is left of the need, or of the person, is below the least share.
    BelowLeastShare,
    /// Nothing but the price.
    Price,
}

/// A wish for a whole team that is not met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TeamWish {
    /// Too few people on the team hold a skill.
    Skill {
        /// The initiative.
        initiative: InitiativeRef,
        /// The skill.
        skill: SkillRef,
        /// The level.
        level: Level,
        /// Asked for.
        asked: u32,
        /// On the team.
        found: u32,
    },
    /// The team comes from too few areas.
    Areas {
        /// The initiative.
        initiative: InitiativeRef,
        /// Asked for.
        asked: u32,
        /// On the team.
        found: u32,
    },
}

/// What is proven, in data; [`words::quality`] says it.
#[derive(Clone, Debug, PartialEq)]
pub struct Quality {
    /// What is proven.
    pub status: Status,
    /// What the plan is worth, by the model's measure.
    pub objective: f64,
    /// No plan is worth more.
    pub bound: f64,
    /// (bound - objective) / objective; 0.008 is 0.8 %.
    pub gap: f64,
    /// Processor time, seconds.
    pub cpu_seconds: f64,
    /// Time passed, seconds.
    pub wall_seconds: f64,
    /// Greatest memory use, megabytes.
    pub peak_memory_mb: f64,
    /// Pairs of person and need that were weighed.
    pub candidates: usize,
    /// A time limit ended a step: another run may end elsewhere.
    pub clock_cut_in: bool,
    /// SHA-256 of the input in hexadecimal.
    pub input_hash: String,
}

/// What the proposal did and did not know.
#[derive(Clone, Copy, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Basis {
    /// Levels that counted, of skills that some need asks for.
    pub levels: usize,
    /// Of these, confirmed by the manager or evidenced.
    pub agreed_levels: usize,
    /// Of these, older than 18 months when the proposal was made.
    pub stale_levels: usize,
    /// The oldest that counted.
    pub oldest: Option<Date>,
    /// The newest that counted.
    pub newest: Option<Date>,
    /// Employees in a position in the months asked for.
    pub employees: usize,
    /// Of these, with no level in any skill.
    pub employees_without_levels: usize,
    /// Of these, may not be lent out.
    pub employees_not_lendable: usize,
    /// Consultants under contract in the months asked for.
    pub consultants: usize,
    /// Needs outside the months asked for, left out.
    pub needs_outside: usize,
    /// Needs of initiatives that are closed or out of the request's scope, left out.
    pub needs_out_of_scope: usize,
}

/// The view of a kept proposal, with the names of today.
pub async fn load(tx: &mut Tx, kept: &Kept) -> Result<ProposalView, StoreError> {
    let names = Names::load(tx, kept.record.request.first_month.first_day()).await?;
    Ok(view(kept, &names))
}
