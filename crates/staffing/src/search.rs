//! The method: greedy, the relaxation's bound, a plan along it, neighbourhoods that widen, the whole model.

mod neighbourhood;
mod restricted;
mod used;

use std::collections::BTreeSet;

use self::neighbourhood::WIDEST;
use super::draft::Draft;
use super::formulation::{Fate, Refused, Scope, formulate};
use super::instance::{Instance, NeedRow};
use super::master::Master;
use super::proof::Proof;
use super::slim::Slim;
use super::solve::{Ended, Found, Limits, solve};
use super::stopwatch::Stopwatch;
use super::{Earlier, Options, Progress, Stage, greedy};
use staffing_model::plan::{OPTIMAL, relative_gap};

/// Nodes for a first look at the whole model: where the relaxation lies too high, only the cuts at its root bring the
/// bound down.
const FIRST_NODES: i32 = 20;
/// Nodes to choose the initiatives that run, where few may at once: typical problems take up to some 100.
const CHOICE_NODES: i32 = 400;
/// Below this gap the plan is what lacks, not the bound: groups of initiatives, each to its root only, find it in a
/// fraction of what the cuts of the whole model cost.
pub(super) const FINE: f64 = 0.0075;
/// Nodes the whole model may take: far more than any case needs, so that the clock is the limit that bites last.
const WHOLE_MODEL_NODES: i32 = 1_000_000;

/// A solution of the relaxation.
pub(super) struct Relaxation {
    /// By candidate.
    pub amounts: Vec<f64>,
    /// By membership.
    pub on_team: Vec<f64>,
    /// Reduced cost by membership.
    pub reduced: Vec<f64>,
}

/// Takes note of the best plan so far: its worth, its amounts by candidate, and what is proven about it.
pub(super) type Note<'n> = dyn Fn(f64, &[f64], Proof) + 'n;

/// The search: the best plan and the best bound so far.
pub(super) struct Search<'a, 'p> {
    pub instance: &'a Instance<'a>,
    pub options: &'a Options,
    pub stopwatch: &'a Stopwatch,
    progress: &'p mut dyn FnMut(Progress),
    pub note: Option<&'p Note<'p>>,
    pub best: Draft<'a>,
    pub objective: f64,
    pub bound: f64,
    pub plan_from: Stage,
    pub bound_from: &'static str,
    pub clock_cut_in: bool,
    /// Initiatives around a change of the problem since an earlier plan.
    pub changed: BTreeSet<usize>,
    /// By membership: is it in the restricted master? All are, but in large problems.
    open: Vec<bool>,
}

impl<'a, 'p> Search<'a, 'p> {
    /// Starts from a draft that keeps every lock.
    pub fn new(
        instance: &'a Instance<'a>,
        options: &'a Options,
        stopwatch: &'a Stopwatch,
        progress: &'p mut dyn FnMut(Progress),
        start: Draft<'a>,
    ) -> Self {
        let objective = start.objective();
        Self {
            instance,
            options,
            stopwatch,
            progress,
            note: None,
            best: start,
            objective,
            bound: simple_bound(instance),
            plan_from: Stage::Greedy,
            bound_from: "simple",
            clock_cut_in: false,
            changed: BTreeSet::new(),
            open: vec![true; instance.memberships.len()],
        }
    }

    /// Begins with a better plan, and what is proven of it.
    pub fn begin_with(&mut self, draft: Draft<'a>, proof: Proof) {
        self.objective = draft.objective();
        self.best = draft;
        (self.bound, self.bound_from) = (proof.bound, proof.bound_from);
        (self.plan_from, self.clock_cut_in) = (proof.plan_from, proof.clock_cut_in);
    }

    /// Runs until the gap is proven or the time is up.
    pub fn run(&mut self) -> Result<(), Refused> {
        self.search()?;
        let proven = relative_gap(self.objective, self.bound) <= self.options.gap.max(OPTIMAL);
        self.clock_cut_in |= !proven && self.stopwatch.is_up();
        Ok(())
    }

    fn search(&mut self) -> Result<(), Refused> {
        self.report(Stage::Greedy);
        if self.instance.candidates.is_empty() {
            self.improve_bound(self.objective, "whole_model");
            return Ok(());
        }
        let (candidates, sizes) = (self.instance.candidates.len(), &self.options.sizes);
        if let Some(earlier) = &self.options.earlier {
            self.start_from(earlier)?;
        }
        if candidates > sizes.whole && !self.is_done() {
            let (mut guide, mut master) = self.slim()?;
            self.follow(&guide);
            if let Some(master) = &mut master
                && !self.is_done()
            {
                guide = self.schedules(master)?;
                self.follow(&guide);
                if candidates > sizes.restricted {
                    self.widen(&guide, 1)?;
                }
                self.among_used(&guide)?;
            }
            self.widen(&guide, WIDEST)?;
            if candidates <= sizes.looked_at && self.options.gap >= FINE {
                self.whole_model(FIRST_NODES)?;
            }
            self.explore(&guide)?;
        }
        self.whole_model(WHOLE_MODEL_NODES)?;
        if self.open.contains(&false) {
            self.open.fill(true);
            self.whole_model(WHOLE_MODEL_NODES)?;
        }
        Ok(())
    }

    /// Is the gap proven, or the time up?
    pub fn is_done(&self) -> bool {
        relative_gap(self.objective, self.bound) <= self.options.gap.max(OPTIMAL) || self.stopwatch.is_up()
    }

    fn report(&mut self, stage: Stage) {
        if let Some(note) = self.note {
            note(self.objective, self.best.amounts(), self.proof());
        }
        (self.progress)(Progress {
            stage,
            objective: Some(self.objective),
            bound: Some(self.bound),
            candidates: self.instance.candidates.len(),
            elapsed: self.stopwatch.wall_seconds(),
        });
    }

    /// What is proven about the best plan so far.
    pub fn proof(&self) -> Proof {
        Proof {
            bound: self.bound,
            plan_from: self.plan_from,
            bound_from: self.bound_from,
            clock_cut_in: self.clock_cut_in,
        }
    }

    fn improve_bound(&mut self, bound: f64, from: &'static str) {
        if bound < self.bound {
            self.bound = bound;
            self.bound_from = from;
        }
    }

    fn offer(&mut self, draft: Draft<'a>, from: Stage) -> bool {
        let objective = draft.objective();
        let better = objective > self.objective + 1e-9 && draft.keeps_locks();
        if better {
            self.best = draft;
            self.objective = objective;
            self.plan_from = from;
        }
        self.report(from);
        better
    }

    /// What an earlier plan proves, and what the change asks for around it.
    fn start_from(&mut self, earlier: &Earlier) -> Result<(), Refused> {
        if let Some(bound) = earlier.bound(self.instance.problem) {
            self.improve_bound(bound, "earlier");
        }
        self.around(&self.changed.clone())
    }

    /// The slim relaxation: a bound for the whole problem, and a guide; and whole schedules at its prices, where they
    /// can prove more.
    fn slim(&mut self) -> Result<(Relaxation, Option<Master<'a>>), Refused> {
        let planned = (0..self.instance.candidates.len()).filter(|&at| self.best.amounts()[at] > 0.0);
        let first: Vec<usize> = planned.collect();
        let slim = Slim::new(self.instance);
        let sifted = self.options.sizes.sifted;
        let prices = slim.solve(&first, sifted, &|| self.stopwatch.left())?;
        self.improve_bound(prices.bound, "slim_lp");
        let master = Master::new(self.instance, &prices)?;
        self.improve_bound(master.bound, "schedules");
        let chosen = self.instance.problem.rules.at_once.strength.is_on();
        let prices = slim.choose(prices, sifted, &self.limits(CHOICE_NODES, None))?;
        self.clock_cut_in |= !prices.settled && self.stopwatch.is_up();
        self.improve_bound(prices.bound, "slim_lp");
        self.report(Stage::Bound);
        let guide =
            Relaxation { amounts: prices.amounts, on_team: prices.on_team, reduced: prices.on_team_reduced };
        self.open = restricted::open(self.instance, &guide, &self.best, self.options.sizes.restricted);
        Ok((guide, (!chosen).then_some(master)))
    }

    /// A plan along the relaxation, filled up by priority.
    fn follow(&mut self, relaxation: &Relaxation) {
        let mut draft = Draft::new(self.instance);
        greedy::keep_locks(self.instance, &mut draft);
        greedy::follow(self.instance, &mut draft, &relaxation.amounts, &relaxation.on_team);
        greedy::fill(self.instance, &mut draft);
        self.offer(draft, Stage::Construction);
    }

    /// The whole model, started from the best plan so far; its bound is the last word.
    fn whole_model(&mut self, nodes: i32) -> Result<(), Refused> {
        if self.is_done() {
            return Ok(());
        }
        let all = self.open.iter().all(|open| *open);
        let scope = Scope::part(self.instance, |at| if self.open[at] { Fate::Free } else { Fate::Off });
        let limits = self.limits(nodes, None);
        let found = self.solve_part(&scope, &limits, Stage::WholeModel)?;
        // What the restricted master cannot reach, the whole problem might.
        if all && found.ended != Ended::Infeasible {
            self.improve_bound(found.bound, "whole_model");
        }
        self.report(Stage::WholeModel);
        Ok(())
    }

    /// Solves a part of the problem from the best plan so far, and keeps what is better.
    fn solve_part(&mut self, scope: &Scope, limits: &Limits, stage: Stage) -> Result<Found, Refused> {
        let formulation = formulate(self.instance, scope)?;
        let start = formulation.variables.start(self.instance, &self.best);
        let found = solve(formulation.model, Some(&start), limits)?;
        self.clock_cut_in |= found.ended == Ended::TimeLimit;
        if let Some(values) = &found.values {
            let amounts = formulation.variables.amounts(self.instance, values, scope.form);
            self.offer(Draft::from_amounts(self.instance, &amounts), stage);
        }
        Ok(found)
    }

    fn limits(&self, nodes: i32, target: Option<f64>) -> Limits {
        Limits {
            gap: self.options.gap.max(OPTIMAL / 10.0),
            target,
            nodes,
            seconds: self.stopwatch.left(),
            threads: self.options.threads,
            seed: self.options.seed,
        }
    }
}

/// A bound without any solver: every need filled by its most valuable people, every wish met. It is a sum over
/// initiatives.
pub(super) fn simple_bound(instance: &Instance) -> f64 {
    let best = |need: &NeedRow| {
        let values = instance.candidates[need.candidates.clone()].iter().map(|candidate| candidate.value);
        need.demand * values.fold(0.0, f64::max)
    };
    let work: f64 = instance.needs.iter().map(best).sum();
    let kept: f64 = instance.memberships.iter().map(|membership| membership.value.max(0.0)).sum();
    let weights = &instance.problem.weights;
    let teams = instance.problem.initiatives.iter().zip(&instance.initiatives).map(|(initiative, row)| {
        let wishes = weights.area * f64::from(initiative.min_areas)
            + weights.team_skill * initiative.team.len() as f64;
        wishes * initiative.weight * row.length()
    });
    work + kept + teams.sum::<f64>()
}
