//! Checks a sourcing plan against its problem without the solver and without any of its code: every rule, the cover of
//! each gap in each period, the cost, and what the plan says about itself, recomputed from the two files.

mod figures;
mod given;
mod ledger;
mod limits;
mod money;

use std::fmt;

use ledger::Ledger;
use serde::{Deserialize, Serialize};

use super::file::hash;
use super::plan::{FORMAT, Plan};
use super::problem::Problem;
use crate::key::{ActionKey, GapKey, UnitKey};
use crate::plan::Status;

/// What rounding in a plan may leave, per cent of full time.
const SLACK: f64 = 1e-3;

/// A rule of the sourcing model, or something a plan file must keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Everything named is in the problem, once, with numbers that can be.
    Known,
    /// No gap gets more than it asks for.
    Cover,
    /// What helps a gap holds its skill at its level.
    Fit,
    /// No action gives more than it has, or before it is there.
    Supply,
    /// Nobody gives more than they can.
    Capacity,
    /// Each person learns at most once, by a way open to them, wants to, and in time to help.
    Learn,
    /// Nobody learns for more than they may at a time.
    TrainingLoad,
    /// No unit has more of its time in learning than it may.
    Training,
    /// No more begin a way than it has seats for.
    Seats,
    /// Who learns on the job has somebody to learn from.
    Mentor,
    /// No more positions than there are, in all and in a year.
    Posts,
    /// No more are appointed in twelve months than may be.
    HiresPerYear,
    /// Contracts begin when they can, last as long as they must and are no larger than they may.
    Contracts,
    /// Consultants do no more than they may.
    Consultants,
    /// Somebody learns beside each consultant.
    Beside,
    /// A gap is moved once and lowered once at most.
    Changes,
    /// What must be done is done.
    Lock,
    /// What must not be done is not done.
    Exclusion,
    /// Objective, cost, bound, gap and status fit together and with what is done.
    Figures,
    /// What the plan says is left open is what is left open.
    Report,
}

/// The figures of a plan that keeps every rule, recomputed.
#[derive(Debug, Clone, PartialEq)]
pub struct Verified {
    /// Kroner with what is left open at its price.
    pub objective: f64,
    /// Kroner to be paid.
    pub cost: f64,
    /// Full-time months.
    pub open: f64,
    /// How far it can be from the best, by the plan's own bound.
    pub gap: f64,
}

/// A rule that a plan breaks, with where and by how much.
#[derive(Debug, Clone, PartialEq)]
pub struct Violation {
    /// Which rule.
    pub rule: Rule,
    /// As near as the rule can say.
    pub place: Place,
    /// What the plan has.
    pub found: f64,
    /// What the rule allows or asks for.
    pub allowed: f64,
}

/// Where a rule is broken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// The action that breaks it.
    pub action: Option<ActionKey>,
    /// The gap concerned.
    pub gap: Option<GapKey>,
    /// The unit concerned.
    pub unit: Option<UnitKey>,
    /// The period, counted from 0.
    pub period: Option<usize>,
    /// The part of the plan file, where it is not about one of these.
    pub field: Option<&'static str>,
}

impl Place {
    fn action(action: &ActionKey) -> Self {
        Self { action: Some(action.clone()), ..Self::default() }
    }

    fn gap(gap: &GapKey) -> Self {
        Self { gap: Some(gap.clone()), ..Self::default() }
    }

    fn field(field: &'static str) -> Self {
        Self { field: Some(field), ..Self::default() }
    }

    fn unit(unit: &UnitKey) -> Self {
        Self { unit: Some(unit.clone()), ..Self::default() }
    }

    fn in_period(self, period: usize) -> Self {
        Self { period: Some(period), ..self }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?}", self.rule)?;
        let Place { action, gap, unit, period, field } = &self.place;
        let named = [
            ("action", action.as_ref().map(ToString::to_string)),
            ("gap", gap.as_ref().map(ToString::to_string)),
            ("unit", unit.as_ref().map(ToString::to_string)),
            ("period", period.map(|period| period.to_string())),
            ("field", field.map(str::to_owned)),
        ];
        for (name, value) in named {
            if let Some(value) = value {
                write!(formatter, ", {name} {value}")?;
            }
        }
        write!(formatter, ": {} where {} is allowed", self.found, self.allowed)
    }
}

#[derive(Default)]
struct Findings(Vec<Violation>);

impl Findings {
    fn add(&mut self, rule: Rule, place: Place, found: f64, allowed: f64) {
        self.0.push(Violation { rule, place, found, allowed });
    }

    /// Adds a finding where `found` is more than `most`.
    fn at_most(&mut self, rule: Rule, place: Place, found: f64, most: f64) {
        if found > most + SLACK {
            self.add(rule, place, found, most);
        }
    }
}

/// Checks a plan. `problem` must have passed [`Problem::check`]. Every violation is returned, not only the first.
pub fn verify(problem: &Problem, plan: &Plan) -> Result<Verified, Vec<Violation>> {
    let mut findings = Findings::default();
    belongs(problem, plan, &mut findings);
    let ledger = Ledger::new(problem, plan, &mut findings);
    let cost = money::cost(&ledger);
    let open = ledger.open();
    let objective = cost + money::left_open(&ledger) + money::alone(&ledger);
    if plan.status == Status::ConflictingLocks {
        conflicting_locks(problem, plan, &mut findings);
    } else {
        given::check(&ledger, &mut findings);
        limits::check(&ledger, &mut findings);
        figures::check(&ledger, plan, (objective, cost, open), &mut findings);
    }
    if findings.0.is_empty() {
        Ok(Verified { objective, cost, open, gap: plan.gap })
    } else {
        Err(findings.0)
    }
}

/// Whether the plan is for this problem.
fn belongs(problem: &Problem, plan: &Plan, findings: &mut Findings) {
    let fits = [
        ("format", plan.format == FORMAT),
        ("problem", plan.problem == problem.name),
        ("problem_hash", plan.problem_hash.is_empty() || plan.problem_hash == hash(problem)),
    ];
    for (field, _) in fits.into_iter().filter(|(_, fits)| !fits) {
        findings.add(Rule::Figures, Place::field(field), 0.0, 1.0);
    }
}

/// Locks in conflict: nothing is done, and only locks of the problem are named.
fn conflicting_locks(problem: &Problem, plan: &Plan, findings: &mut Findings) {
    let done = plan.learning.len() + plan.posts.len() + plan.contracts.len() + plan.changes.len();
    findings.at_most(Rule::Lock, Place::field("conflicting_locks"), done as f64, 0.0);
    let named = &plan.conflicting_locks;
    let known = named.iter().filter(|lock| problem.locks.contains(lock)).count();
    if known == 0 || known < named.len() {
        findings.add(Rule::Lock, Place::field("conflicting_locks"), named.len() as f64, known as f64);
    }
}
