//! The plan written up against the problem: what each gap asks for and gets, and what each action has and gives.

use std::collections::{BTreeMap, BTreeSet};

use super::{Findings, Place, Rule};
use crate::key::{ActionKey, GapKey, PersonKey, SkillKey, WayKey};
use crate::sourcing::plan::Plan;
use crate::sourcing::problem::{Change, Contract, Gap, Learner, Mobilise, Person, Post, Problem, Way};

/// An action of the problem.
#[derive(Clone, Copy)]
pub(super) enum Action<'a> {
    Option(&'a Mobilise),
    Learner(&'a Learner),
    Post(&'a Post),
    Contract(&'a Contract),
}

/// One who learns, and when.
#[derive(Clone, Copy)]
pub(super) struct Trained<'a> {
    pub learner: &'a Learner,
    pub way: &'a Way,
    pub start: usize,
    /// The first period with the level.
    pub done: usize,
}

pub(super) struct Ledger<'a> {
    pub problem: &'a Problem,
    pub plan: &'a Plan,
    pub actions: BTreeMap<&'a ActionKey, Action<'a>>,
    pub gaps: BTreeMap<&'a GapKey, &'a Gap>,
    pub trained: Vec<Trained<'a>>,
    /// Options that change what is asked for.
    pub changes: Vec<&'a Mobilise>,
    /// What each action gives to each gap, per cent of full time by period.
    pub given: BTreeMap<(&'a ActionKey, &'a GapKey), &'a [f64]>,
    people: BTreeMap<&'a PersonKey, &'a Person>,
    by_action: BTreeMap<&'a ActionKey, Vec<f64>>,
    by_gap: BTreeMap<&'a GapKey, Vec<f64>>,
}

impl<'a> Ledger<'a> {
    /// What the plan names that the problem does not know, or twice, is found and left out.
    pub fn new(problem: &'a Problem, plan: &'a Plan, findings: &mut Findings) -> Self {
        let gaps = problem.gaps.iter().map(|gap| (&gap.id, gap)).collect();
        let mut ledger = Self {
            problem,
            plan,
            actions: actions(problem),
            gaps,
            trained: Vec::new(),
            changes: Vec::new(),
            given: BTreeMap::new(),
            people: problem.people.iter().map(|person| (&person.id, person)).collect(),
            by_action: BTreeMap::new(),
            by_gap: BTreeMap::new(),
        };
        ledger.enter_changes(findings);
        ledger.enter_learning(findings);
        ledger.enter_acquired(findings);
        ledger.enter_uses(findings);
        ledger
    }

    fn enter_changes(&mut self, findings: &mut Findings) {
        let mut seen = BTreeSet::new();
        for key in &self.plan.changes {
            match self.actions.get(key) {
                Some(Action::Option(option)) if changes_the_question(option) && seen.insert(key) => {
                    self.changes.push(option);
                }
                _ => findings.add(Rule::Known, Place::action(key), 1.0, 0.0),
            }
        }
    }

    fn enter_learning(&mut self, findings: &mut Findings) {
        let ways: BTreeMap<&WayKey, &Way> = self.problem.ways.iter().map(|way| (&way.id, way)).collect();
        for row in &self.plan.learning {
            let (Some(Action::Learner(learner)), Some(way)) =
                (self.actions.get(&row.learner), ways.get(&row.way))
            else {
                findings.add(Rule::Known, Place::action(&row.learner), 1.0, 0.0);
                continue;
            };
            let done = row.start.saturating_add(self.problem.periods_of(way.months));
            self.trained.push(Trained { learner, way, start: row.start, done });
        }
    }

    fn enter_acquired(&mut self, findings: &mut Findings) {
        for row in &self.plan.posts {
            if !matches!(self.actions.get(&row.post), Some(Action::Post(_))) {
                findings.add(Rule::Known, Place::action(&row.post), f64::from(row.count), 0.0);
            }
        }
        for row in &self.plan.contracts {
            let known = matches!(self.actions.get(&row.contract), Some(Action::Contract(_)));
            if !known || !row.amount.is_finite() || row.amount < 0.0 || row.last < row.first {
                findings.add(Rule::Known, Place::action(&row.contract), row.amount, 0.0);
            }
        }
    }

    fn enter_uses(&mut self, findings: &mut Findings) {
        for row in &self.plan.uses {
            let place = || Place { gap: Some(row.gap.clone()), ..Place::action(&row.action) };
            let known = self.actions.contains_key(&row.action) && self.gaps.contains_key(&row.gap);
            let whole = row.amounts.len() == self.problem.periods.len();
            if !known || !whole || row.amounts.iter().any(|amount| !amount.is_finite() || *amount < 0.0) {
                findings.add(
                    Rule::Known,
                    place(),
                    row.amounts.len() as f64,
                    self.problem.periods.len() as f64,
                );
                continue;
            }
            if self.given.insert((&row.action, &row.gap), &row.amounts).is_some() {
                findings.add(Rule::Known, place(), 2.0, 1.0);
            }
        }
        let nothing = || vec![0.0; self.problem.periods.len()];
        for (&(action, gap), &amounts) in &self.given {
            let of_action = self.by_action.entry(action).or_insert_with(nothing);
            let of_gap = self.by_gap.entry(gap).or_insert_with(nothing);
            for (period, amount) in amounts.iter().enumerate() {
                of_action[period] += amount;
                of_gap[period] += amount;
            }
        }
    }

    pub fn periods(&self) -> usize {
        self.problem.periods.len()
    }

    /// Months of a period.
    pub fn months(&self) -> f64 {
        f64::from(self.problem.months)
    }

    /// What a gap asks for in a period when windows have been moved, per cent of full time.
    pub fn asked(&self, gap: &Gap, period: usize) -> f64 {
        let moved = self.changes.iter().find_map(|option| match option.change {
            Change::MoveWindow { by, .. } if option.gap == gap.id => Some(by),
            _ => None,
        });
        match moved {
            None => gap.amount_in(period),
            Some(by) => {
                let from = i64::try_from(period).unwrap_or(i64::MAX) - i64::from(by);
                usize::try_from(from).map_or(0.0, |from| gap.amount_in(from))
            }
        }
    }

    /// The level a gap does with.
    pub fn level(&self, gap: &Gap) -> u8 {
        let lowered = self.changes.iter().filter(|option| option.gap == gap.id);
        let levels = lowered.filter_map(|option| match option.change {
            Change::LowerLevel { to, .. } => Some(to),
            _ => None,
        });
        levels.min().unwrap_or(gap.level)
    }

    /// What a gap gets in a period, per cent of full time.
    pub fn got(&self, gap: &Gap, period: usize) -> f64 {
        self.by_gap.get(&gap.id).map_or(0.0, |amounts| amounts[period])
    }

    /// What an action gives in a period, per cent of full time.
    pub fn gives(&self, action: &ActionKey, period: usize) -> f64 {
        self.by_action.get(action).map_or(0.0, |amounts| amounts[period])
    }

    /// What is left open of a gap in each period, per cent of full time.
    pub fn left(&self, gap: &Gap) -> Vec<f64> {
        let left = |period: usize| (self.asked(gap, period) - self.got(gap, period)).max(0.0);
        (0..self.periods()).map(left).collect()
    }

    /// What is left open of all gaps, full-time months.
    pub fn open(&self) -> f64 {
        let gaps = self.problem.gaps.iter();
        gaps.map(|gap| self.left(gap).iter().sum::<f64>()).sum::<f64>() / 100.0 * self.months()
    }

    pub fn person(&self, learner: &Learner) -> Option<&'a Person> {
        self.people.get(&learner.person).copied()
    }

    /// Work of consultants on a skill in a period, per cent of full time.
    pub fn consultants(&self, skill: &SkillKey, period: usize) -> f64 {
        let rows = self.given.iter().filter(|((action, gap), _)| {
            let bought = matches!(self.actions[*action], Action::Contract(row) if row.kind.is_consultant());
            bought && self.gaps[*gap].skill == *skill
        });
        rows.map(|(_, amounts)| amounts[period]).sum()
    }

    /// Consultants on a skill in a period beyond those who have a learner beside them, per cent of full time.
    pub fn alone(&self, skill: &SkillKey, period: usize) -> f64 {
        let learning = |trained: &&Trained| trained.learner.skill == *skill && trained.start <= period;
        let learners = self.trained.iter().filter(learning).count();
        (self.consultants(skill, period) - 100.0 * learners as f64).max(0.0)
    }

    /// The skills that are missing.
    pub fn skills(&self) -> BTreeSet<&'a SkillKey> {
        self.problem.gaps.iter().map(|gap| &gap.skill).collect()
    }
}

/// Whether an option is switched on or off, and gives nothing by itself.
pub(super) fn changes_the_question(option: &Mobilise) -> bool {
    matches!(option.change, Change::MoveWindow { .. } | Change::LowerLevel { .. })
}

fn actions(problem: &Problem) -> BTreeMap<&ActionKey, Action<'_>> {
    let options = problem.options.iter().map(|row| (&row.id, Action::Option(row)));
    let learners = problem.learners.iter().map(|row| (&row.id, Action::Learner(row)));
    let posts = problem.posts.iter().map(|row| (&row.id, Action::Post(row)));
    let contracts = problem.contracts.iter().map(|row| (&row.id, Action::Contract(row)));
    options.chain(learners).chain(posts).chain(contracts).collect()
}
