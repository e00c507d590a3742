//! Everything the proposal page shows, as plain data: names looked up, shares and dates typed, nothing to work
//! out. `web` renders it, the command line prints its summary.
//!
//! Shares are [`Percent`](crate::domain::Percent) of full time. Reasons, lacks and settings become sentences through `wording::proposal`.

mod build;
mod instead;
mod load;
mod mention;
mod names;
mod obstacle;
mod reference;
mod remedy;
mod rules;
mod seen;
mod strip;
mod team;
mod unmet;

use jiff::Timestamp;
use jiff::civil::Date;

pub use build::view;
pub use instead::{Difference, Other};
pub use load::{Load, Release, Stretch};
pub use mention::{InitiativeRef, NeedRef, PersonRef, SkillRef};
pub use names::Names;
pub use obstacle::Obstacle;
pub use remedy::{Remedy, Step};
pub use rules::{Leaving, RuleNotes, Vulnerability};
pub use seen::{Clearance, Seen};
pub use strip::{Cover, MonthCover, Strip};
pub use team::{CommittedPlace, Place, Requirement, Team, TeamWish};
pub use unmet::{Cause, NearPerson, UnmetNeed};

use crate::domain::{Month, ProposalId};
pub use crate::planning::CoverageOfAll;
use crate::planning::{Remark, StaffingRequest};
use crate::service::propose_staffing::Kept;
use crate::store::{Reading, StoreError};
use staffing_model::plan::{Status, WithoutCandidate};

/// A stored proposal, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ProposalView {
    /// The number that pages and the command line call the proposal by.
    pub id: ProposalId,
    /// When the proposal was stored, in UTC.
    pub created_at: Timestamp,
    /// The name of the account or command that asked for it.
    pub created_by: String,
    /// The months, first to last.
    pub months: Vec<Month>,
    /// The figures of the summary.
    pub summary: Summary,
    /// One per initiative that asks for somebody, by priority, then by code.
    pub teams: Vec<Team>,
    /// Each of these initiatives and those wholly covered already, month by month; by priority, then by code.
    pub strips: Vec<Strip>,
    /// One per person who is proposed for something or committed already, by unit, then by name.
    pub loads: Vec<Load>,
    /// Who must be freed from daily operation, most first.
    pub releases: Vec<Release>,
    /// Needs not fully covered, by priority, then by what is missing.
    pub unmet: Vec<UnmetNeed>,
    /// Wishes for whole teams that are not met.
    pub team_wishes: Vec<TeamWish>,
    /// What the rules of the request leave to be said.
    pub rules: RuleNotes,
    /// What was odd in the register, with names.
    pub remarks: Vec<Noted>,
    /// How good the plan is, and how far that is proven.
    pub quality: Quality,
    /// What the proposal did and did not know.
    pub basis: Basis,
    /// Rules and wishes it used; `wording::proposal::settings` prints them.
    pub request: StaffingRequest,
}

/// Something odd in the register, with the names of what it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Noted {
    /// What was odd, and what became of it.
    pub remark: Remark,
    /// Name and number of the person, where it is about one.
    pub person: String,
    /// Title and code of the need, where it is about one.
    pub need: String,
    /// The skill, where it is about one.
    pub skill: Option<SkillRef>,
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
    /// Open needs that the proposal covers in part.
    pub partly_covered: usize,
    /// Open needs that the proposal covers nothing of.
    pub uncovered: usize,
    /// How many people the proposal puts on a team.
    pub people: usize,
    /// How many of these people are consultants.
    pub external_people: usize,
    /// Asked for, in full-time months.
    pub asked_months: f64,
    /// Covered by the proposal, in full-time months.
    pub covered_months: f64,
    /// Share of what is asked for that is covered, each need by its priority's weight; 0 to 1.
    pub coverage: f64,
    /// The same for a planner's plan by priority, the baseline; 0 to 1.
    pub greedy_coverage: f64,
    /// Of everything asked for, before and after; none for proposals that did not keep it.
    pub of_all: Option<CoverageOfAll>,
    /// Released from daily operation, in full-time months.
    pub released_months: f64,
    /// How many people must be released.
    pub released_people: usize,
    /// How many of them from each area, most first.
    pub released_from: Vec<(String, usize)>,
}

/// How good the plan is, in data; `wording::proposal::quality` says it.
#[derive(Clone, Debug, PartialEq)]
pub struct Quality {
    /// Whether the plan is the best, within the gap, or stopped before either was proven.
    pub status: Status,
    /// What the plan is worth, by the model's measure.
    pub objective: f64,
    /// The upper bound: no plan is worth more.
    pub bound: f64,
    /// (bound - objective) / objective; 0.008 is 0.8 %.
    pub gap: f64,
    /// Processor time that the search used, in seconds.
    pub cpu_seconds: f64,
    /// Time that passed during the search, in seconds.
    pub wall_seconds: f64,
    /// The most memory that the search used, in megabytes.
    pub peak_memory_mb: f64,
    /// Pairs of person and need that were weighed.
    pub candidates: usize,
    /// A time limit ended a step: another run may end elsewhere.
    pub clock_cut_in: bool,
    /// Somebody ended the search before it was done.
    pub cancelled: bool,
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
    /// The day of the oldest level that counted; `None` where none did.
    pub oldest: Option<Date>,
    /// The day of the newest level that counted; `None` where none did.
    pub newest: Option<Date>,
    /// Employees in a position in the months asked for.
    pub employees: usize,
    /// Of these, with no level of any skill whatever; none where the proposal did not keep it.
    #[serde(default)]
    pub employees_unstated: Option<usize>,
    /// Of these, with no level that counts for any need, the unstated among them.
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
pub async fn load(reading: &mut Reading, kept: &Kept) -> Result<ProposalView, StoreError> {
    let names = Names::load(reading, kept.record.request.first_month.first_day()).await?;
    Ok(view(kept, &names))
}
