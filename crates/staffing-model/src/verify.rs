//! Checks a plan against its problem without the solver and without any of its code: every rule, the objective and
//! what the plan says about itself, recomputed from the two files. Amounts are counted in whole thousandths of a
//! per cent, so that no rounding hides or invents a violation.
#![expect(missing_docs, reason = "what has no words is named in full")]

mod able;
mod ledger;
mod missing;
mod report;
mod request;
mod rules;
mod worth;

use std::fmt;

use ledger::Ledger;

use super::key::{InitiativeKey, NeedKey, PersonKey, UnitKey};
use super::plan::{FORMAT, Plan, Status};
use super::problem::{Problem, hash};
use super::rule::Rule;

/// The figures of a plan that keeps every rule, recomputed from its assignments.
#[derive(Debug, Clone, PartialEq)]
pub struct Verified {
    /// What the plan is worth, recomputed.
    pub objective: f64,
    /// How far it can be from the best, by the plan's own bound.
    pub gap: f64,
    /// How many people have at least one assignment.
    pub people: usize,
}

/// A rule that a plan breaks, with where and by how much.
#[derive(Debug, Clone, PartialEq)]
pub struct Violation {
    pub rule: Rule,
    /// As near as the rule can say.
    pub place: Place,
    /// What the plan has: per cent of full time, people or figures, as the rule counts.
    pub found: f64,
    /// What the rule allows or asks for.
    pub allowed: f64,
}

/// Where a rule is broken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    pub person: Option<PersonKey>,
    pub need: Option<NeedKey>,
    pub initiative: Option<InitiativeKey>,
    pub unit: Option<UnitKey>,
    /// The period, counted from 0.
    pub period: Option<usize>,
    /// The part of the plan file, where it is not about one of these.
    pub field: Option<&'static str>,
}

impl fmt::Display for Violation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?}", self.rule)?;
        let Place { person, need, initiative, unit, period, field } = &self.place;
        let named = [
            ("person", person.as_ref().map(ToString::to_string)),
            ("need", need.as_ref().map(ToString::to_string)),
            ("initiative", initiative.as_ref().map(ToString::to_string)),
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

    fn field(&mut self, rule: Rule, field: &'static str, found: f64, allowed: f64) {
        self.add(rule, Place { field: Some(field), ..Place::default() }, found, allowed);
    }
}

/// Checks a plan. `problem` must have passed [`Problem::check`]. Every violation is returned, not only the first.
pub fn verify(problem: &Problem, plan: &Plan) -> Result<Verified, Vec<Violation>> {
    let mut findings = Findings::default();
    belongs(problem, plan, &mut findings);
    let ledger = Ledger::new(problem, plan, &mut findings);
    let able = able::Able::new(problem);
    let missing = missing::report(&ledger, &able);
    let worth = worth::objective(&ledger) - request::price(&ledger, &able, &missing);
    if plan.status == Status::ConflictingLocks {
        report::conflicting_locks(&ledger, plan, &mut findings);
    } else {
        rules::check(&ledger, &mut findings);
        request::check(&ledger, &able, &missing, &mut findings);
        report::figures(plan, worth, &mut findings);
        if !plan.problem_hash.is_empty() {
            report::report(&ledger, plan, &mut findings);
            request::reported(&plan.rules, &missing, &mut findings);
        }
    }
    if findings.0.is_empty() {
        Ok(Verified { objective: worth, gap: plan.gap, people: ledger.people().len() })
    } else {
        Err(findings.0)
    }
}

/// What a plan is worth that somebody changed by hand, and the rules it breaks. What it says about itself is not looked at.
pub fn weigh(problem: &Problem, plan: &Plan) -> (f64, Vec<Violation>) {
    let mut findings = Findings::default();
    let ledger = Ledger::new(problem, plan, &mut findings);
    let able = able::Able::new(problem);
    let missing = missing::report(&ledger, &able);
    rules::check(&ledger, &mut findings);
    request::check(&ledger, &able, &missing, &mut findings);
    (worth::objective(&ledger) - request::price(&ledger, &able, &missing), findings.0)
}

/// Whether the plan is for this problem.
fn belongs(problem: &Problem, plan: &Plan, findings: &mut Findings) {
    if plan.format != FORMAT {
        findings.field(Rule::Figures, "format", 0.0, 1.0);
    }
    if plan.problem != problem.name {
        findings.field(Rule::Figures, "problem", 0.0, 1.0);
    }
    if !plan.problem_hash.is_empty() && plan.problem_hash != hash(problem) {
        findings.field(Rule::Figures, "problem_hash", 0.0, 1.0);
    }
}
