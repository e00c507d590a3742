//! Which limits the plan has reached.

use std::collections::{BTreeMap, BTreeSet};

use crate::sourcing::instance::{Instance, Training};
use staffing_model::key::{ActionKey, PersonKey, UnitKey, WayKey};
use staffing_model::sourcing::plan::{Limit, Plan};
use staffing_model::sourcing::problem::{Contract, Post, PostKind, WayKind};

/// Rounding, per cent of full time.
const TINY: f64 = 1e-6;

pub(super) struct Reached<'a> {
    instance: &'a Instance<'a>,
    /// Appointed, by year.
    hires: BTreeMap<usize, u32>,
    /// Positions, by post.
    filled: BTreeMap<&'a ActionKey, u32>,
    /// Contracts, by contract and period, per cent of full time.
    running: BTreeMap<(&'a ActionKey, usize), f64>,
    /// Time in learning, by unit and period, per cent of full time.
    learning: BTreeMap<(&'a UnitKey, usize), f64>,
    /// Who begins, by way and period.
    seats: BTreeMap<(&'a WayKey, usize), u32>,
    /// On-the-job learners, by skill and period.
    mentored: BTreeMap<(&'a str, usize), f64>,
    /// Do consultants do all they may?
    pub consultants: bool,
}

impl<'a> Reached<'a> {
    pub fn new(instance: &'a Instance<'a>, plan: &'a Plan) -> Self {
        let mut reached = Self {
            instance,
            hires: BTreeMap::new(),
            filled: BTreeMap::new(),
            running: BTreeMap::new(),
            learning: BTreeMap::new(),
            seats: BTreeMap::new(),
            mentored: BTreeMap::new(),
            consultants: false,
        };
        reached.count_acquired(plan);
        reached.count_learning(plan);
        reached
    }

    fn count_acquired(&mut self, plan: &'a Plan) {
        let problem = self.instance.problem;
        for row in &plan.posts {
            let Some(post) = problem.posts.iter().find(|post| post.id == row.post) else { continue };
            *self.filled.entry(&row.post).or_default() += row.count;
            if post.kind == PostKind::Appoint {
                let year = problem.year_of(row.start + problem.periods_of(post.lead_months));
                *self.hires.entry(year).or_default() += row.count;
            }
        }
        for row in &plan.contracts {
            for period in row.first..=row.last {
                *self.running.entry((&row.contract, period)).or_default() += row.amount;
            }
        }
        let consultants: BTreeSet<&ActionKey> =
            problem.contracts.iter().filter(|row| row.kind.is_consultant()).map(|row| &row.id).collect();
        let bought = plan.uses.iter().filter(|row| consultants.contains(&row.action));
        let done = bought.flat_map(|row| &row.amounts).sum::<f64>() / 100.0 * self.instance.months;
        let most = problem.rules.max_consultants.map_or(f64::INFINITY, |most| most / 100.0 * problem.asked());
        self.consultants = done >= most - TINY.max(1e-6 * most.min(1e12));
    }

    fn count_learning(&mut self, plan: &'a Plan) {
        let problem = self.instance.problem;
        let of_person: BTreeMap<&PersonKey, &UnitKey> =
            problem.people.iter().map(|person| (&person.id, &person.unit)).collect();
        for row in &plan.learning {
            let Some(way) = problem.ways.iter().find(|way| way.id == row.way) else { continue };
            let Some(learner) = problem.learners.iter().find(|one| one.id == row.learner) else { continue };
            *self.seats.entry((&row.way, row.start)).or_default() += 1;
            for period in row.start..row.start + problem.periods_of(way.months) {
                *self.learning.entry((of_person[&learner.person], period)).or_default() += way.load;
                if way.kind == WayKind::OnTheJob {
                    *self.mentored.entry((way.skill.as_str(), period)).or_default() += 1.0;
                }
            }
        }
    }

    /// What keeps one more learner from a way, if in every period in which it could begin something does.
    pub fn of_training(&self, training: &Training, last: usize) -> Option<Limit> {
        let starts = 0..=last.checked_sub(training.takes)?;
        let mut first = None;
        for start in starts {
            let stands = self.in_start(training, start)?;
            first.get_or_insert(stands);
        }
        first
    }

    fn in_start(&self, training: &Training, start: usize) -> Option<Limit> {
        let problem = self.instance.problem;
        let way = &problem.ways[training.way];
        let taken = self.seats.get(&(&way.id, start)).copied().unwrap_or(0);
        if way.seats.is_some_and(|seats| taken >= seats) {
            return Some(Limit::Seats(way.id.clone()));
        }
        let walked = start..start + training.takes;
        let unit = &problem.people[training.person].unit;
        let most = problem.units.iter().find(|row| row.id == *unit);
        let most = most.map_or(f64::INFINITY, |row| row.positions * row.max_training / 100.0);
        let full = |period: usize| {
            self.learning.get(&(unit, period)).copied().unwrap_or(0.0) + way.load > most + TINY
        };
        if walked.clone().any(full) {
            return Some(Limit::Training(unit.clone()));
        }
        let mentors = problem.mentors.iter().filter(|row| row.skill == way.skill && row.level >= way.to);
        let mentors: f64 = mentors.map(|row| f64::from(row.learners)).sum();
        let crowded = |period: usize| {
            let learners = self.mentored.get(&(way.skill.as_str(), period)).copied().unwrap_or(0.0);
            learners + 1.0 > mentors
        };
        (way.kind == WayKind::OnTheJob && walked.clone().any(crowded)).then(|| Limit::Mentors(way.id.clone()))
    }

    /// What keeps one more position from being filled in time.
    pub fn of_post(&self, post: &Post, last: usize) -> Option<Limit> {
        let filled = self.filled.get(&post.id).copied().unwrap_or(0);
        if filled >= post.most || post.most_per_year.is_some_and(|most| most == 0) {
            return Some(Limit::Most(post.id.clone()));
        }
        let most = self.instance.problem.rules.max_hires_per_year?;
        let earliest = self.instance.problem.periods_of(post.lead_months);
        let full = (earliest..=last).all(|arrival| {
            let year = self.instance.problem.year_of(arrival);
            self.hires.get(&year).copied().unwrap_or(0) >= most
        });
        (post.kind == PostKind::Appoint && full).then_some(Limit::HiresPerYear)
    }

    /// What keeps a contract from giving more in time.
    pub fn of_contract(&self, contract: &Contract, last: usize) -> Option<Limit> {
        if contract.kind.is_consultant() && self.consultants {
            return Some(Limit::Consultants);
        }
        let earliest = self.instance.problem.periods_of(contract.lead_months);
        let running = |period| self.running.get(&(&contract.id, period)).copied().unwrap_or(0.0);
        let full = (earliest..=last).all(|period| running(period) >= contract.most - TINY);
        full.then(|| Limit::Most(contract.id.clone()))
    }
}
