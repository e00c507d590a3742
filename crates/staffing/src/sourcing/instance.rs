//! The problem with everything numbered: what could help which gap, and from when.

use std::collections::BTreeMap;

use staffing_model::key::{ActionKey, GapKey, PersonKey, SkillKey, WayKey};
use staffing_model::sourcing::plan::Kind;
use staffing_model::sourcing::problem::{Change, ContractKind, Gap, PostKind, Problem, WayKind};

use super::prices;

/// Kroner in the unit that the solver counts in, so that its numbers stay near one.
pub(super) const THOUSAND: f64 = 1000.0;

pub(super) struct Instance<'a> {
    pub problem: &'a Problem,
    pub periods: usize,
    /// Months of a period.
    pub months: f64,
    pub people: BTreeMap<&'a PersonKey, usize>,
    pub gaps: BTreeMap<&'a GapKey, usize>,
    /// By gap and period: can anything be asked for, where the window may be moved?
    pub asks: Vec<Vec<bool>>,
    pub supplies: Vec<Supply<'a>>,
    pub trainings: Vec<Training>,
    /// Options that change what a gap asks for, by gap.
    pub changes_of: Vec<Vec<usize>>,
    /// The skills that are missing.
    pub skills: Vec<&'a SkillKey>,
}

/// Work that can go to several gaps.
pub(super) struct Supply<'a> {
    pub from: Source,
    pub covers: Vec<(&'a SkillKey, u8)>,
    /// Kroner for each full-time month that is used.
    pub per_month: f64,
    /// The first period in which it can be there.
    pub earliest: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// Learners of one skill who reach one level and cost the same when they help.
    Learners,
    /// A post, by number.
    Post(usize),
    /// A contract, by number; do consultants come?
    Contract(usize, bool),
}

/// A learner and a way that they may take.
pub(super) struct Training {
    pub learner: usize,
    pub way: usize,
    pub person: usize,
    /// Which supply it adds to.
    pub supply: usize,
    /// Periods until the level is reached.
    pub takes: usize,
    pub cost: f64,
}

impl<'a> Instance<'a> {
    pub fn new(problem: &'a Problem) -> Self {
        let mut skills: Vec<&SkillKey> = problem.gaps.iter().map(|gap| &gap.skill).collect();
        skills.sort_unstable();
        skills.dedup();
        let mut instance = Self {
            problem,
            periods: problem.periods.len(),
            months: f64::from(problem.months),
            people: problem.people.iter().enumerate().map(|(at, person)| (&person.id, at)).collect(),
            gaps: problem.gaps.iter().enumerate().map(|(at, gap)| (&gap.id, at)).collect(),
            asks: Vec::new(),
            supplies: Vec::new(),
            trainings: Vec::new(),
            changes_of: vec![Vec::new(); problem.gaps.len()],
            skills,
        };
        instance.number_changes();
        instance.number_acquired();
        instance.number_learners();
        instance
    }

    fn number_changes(&mut self) {
        for (at, option) in self.problem.options.iter().enumerate() {
            if matches!(option.change, Change::MoveWindow { .. } | Change::LowerLevel { .. }) {
                self.changes_of[self.gaps[&option.gap]].push(at);
            }
        }
        let periods = 0..self.periods;
        self.asks = (self.problem.gaps.iter().enumerate())
            .map(|(at, gap)| {
                let moves: Vec<i32> = self.changes_of[at].iter().filter_map(|&row| self.moves(row)).collect();
                let asks = |period| {
                    gap.amount_in(period) > 0.0 || moves.iter().any(|&by| amount_moved(gap, period, by) > 0.0)
                };
                periods.clone().map(asks).collect()
            })
            .collect();
    }

    /// How far an option moves its gap's window, if it does.
    pub fn moves(&self, option: usize) -> Option<i32> {
        match self.problem.options[option].change {
            Change::MoveWindow { by, .. } => Some(by),
            _ => None,
        }
    }

    fn number_acquired(&mut self) {
        for (at, post) in self.problem.posts.iter().enumerate() {
            let earliest = self.problem.periods_of(post.lead_months);
            self.add_supply(Source::Post(at), &post.covers, 0.0, earliest);
        }
        for (at, contract) in self.problem.contracts.iter().enumerate() {
            let earliest = self.problem.periods_of(contract.lead_months);
            let source = Source::Contract(at, contract.kind.is_consultant());
            self.add_supply(source, &contract.covers, 0.0, earliest);
        }
    }

    fn add_supply(&mut self, from: Source, covers: &'a [(SkillKey, u8)], per_month: f64, earliest: usize) {
        let covers = covers.iter().map(|(skill, level)| (skill, *level)).collect();
        self.supplies.push(Supply { from, covers, per_month, earliest });
    }

    fn number_learners(&mut self) {
        let ways: BTreeMap<&WayKey, usize> =
            self.problem.ways.iter().enumerate().map(|(at, way)| (&way.id, at)).collect();
        let mut classes: BTreeMap<(&SkillKey, u8, u64), usize> = BTreeMap::new();
        for (learner, row) in self.problem.learners.iter().enumerate().filter(|(_, row)| row.willing) {
            for &way in row.ways.iter().filter_map(|key| ways.get(key)) {
                let taught = &self.problem.ways[way];
                let takes = self.problem.periods_of(taught.months);
                if taught.load > self.problem.rules.max_training_load || takes >= self.periods {
                    continue;
                }
                let class = (&taught.skill, taught.to, row.freed.to_bits());
                let supply = *classes.entry(class).or_insert_with(|| {
                    let covers = vec![(&taught.skill, taught.to)];
                    let per_month = row.freed;
                    self.supplies.push(Supply { from: Source::Learners, covers, per_month, earliest: takes });
                    self.supplies.len() - 1
                });
                self.supplies[supply].earliest = self.supplies[supply].earliest.min(takes);
                let person = self.people[&row.person];
                let cost = prices::learning(taught, row);
                self.trainings.push(Training { learner, way, person, supply, takes, cost });
            }
        }
    }

    /// What kind of action a training is.
    pub fn kind_of_training(&self, training: &Training) -> Kind {
        match self.problem.ways[training.way].kind {
            WayKind::Course => Kind::Course,
            WayKind::OnTheJob => Kind::OnTheJob,
        }
    }

    /// What a learner could give in a period who reached the level in period `done`, per cent of full time.
    pub fn learned(&self, training: &Training, done: usize, period: usize) -> f64 {
        if period < done {
            return 0.0;
        }
        let stays = self.problem.learners[training.learner].stays;
        self.problem.people[training.person].capacity[period] * self.problem.kept(stays, period - done)
    }

    /// The number of a gap's skill.
    pub fn skill_of(&self, gap: usize) -> usize {
        let skill = &self.problem.gaps[gap].skill;
        self.skills.binary_search(&skill).unwrap_or_default()
    }

    pub fn is_excluded(&self, action: &ActionKey) -> bool {
        self.problem.exclusions.contains(action)
    }
}

/// What a gap asks for in a period when its window is moved, per cent of full time.
pub(super) fn amount_moved(gap: &Gap, period: usize, by: i32) -> f64 {
    let from = i64::try_from(period).unwrap_or(i64::MAX) - i64::from(by);
    usize::try_from(from).map_or(0.0, |from| gap.amount_in(from))
}

/// What kind of action a post is.
pub(super) fn kind_of_post(kind: PostKind) -> Kind {
    match kind {
        PostKind::Redeploy => Kind::Redeploy,
        PostKind::Appoint => Kind::Appoint,
    }
}

/// What kind of action a contract is.
pub(super) fn kind_of_contract(kind: ContractKind) -> Kind {
    match kind {
        ContractKind::Share => Kind::Share,
        ContractKind::Service => Kind::Service,
        ContractKind::HireIn => Kind::HireIn,
    }
}

/// What kind of action an option is.
pub(super) fn kind_of_change(change: &Change) -> Kind {
    match change {
        Change::RaiseShare { .. } => Kind::RaiseShare,
        Change::ExtendContract { .. } => Kind::ExtendContract,
        Change::MoveWindow { .. } => Kind::MoveWindow,
        Change::LowerLevel { .. } => Kind::LowerLevel,
    }
}

impl Supply<'_> {
    /// How it fits a gap: at its level, or only where the gap does with a lower one; `None` where it never does.
    pub fn fits(&self, gap: &Gap, lowest: u8) -> Option<Fit> {
        let held =
            self.covers.iter().filter(|(skill, _)| **skill == gap.skill).map(|&(_, level)| level).max()?;
        if held >= gap.level {
            Some(Fit::Holds)
        } else if held >= lowest {
            Some(Fit::Lowered(held))
        } else {
            None
        }
    }
}

/// How a supply fits a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    Holds,
    /// Where the gap is lowered to this level or below.
    Lowered(u8),
}
