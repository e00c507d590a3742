//! What is asked for and given: changes, options, learners, flows to gaps, and what is left open.

use good_lp::variable;
use staffing_model::problem::Strength;
use staffing_model::sourcing::problem::Change;

use super::{Adding, Alone, Begun, Changed, Cost, Flow, Give, Short};
use crate::sourcing::instance::{Source, amount_moved, kind_of_change};
use crate::sourcing::prices;

impl Adding<'_, '_> {
    pub(super) fn changes(&mut self) {
        for (at, option) in self.instance.problem.options.iter().enumerate() {
            let (Change::MoveWindow { once, .. } | Change::LowerLevel { once, .. }) = option.change else {
                continue;
            };
            let most = self.most(kind_of_change(&option.change), &option.id, 1.0);
            let column = self.add(variable().min(0).max(most), true, Cost::Paid(once));
            let gap = self.instance.gaps[&option.gap];
            self.variables.changes.push(Changed { option: at, gap, column });
        }
    }

    pub(super) fn gives(&mut self) {
        for (at, option) in self.instance.problem.options.iter().enumerate() {
            let (Change::RaiseShare { first, last, amount, per_month, .. }
            | Change::ExtendContract { first, last, amount, per_month }) = option.change
            else {
                continue;
            };
            let gap = self.instance.gaps[&option.gap];
            let most = self.most(kind_of_change(&option.change), &option.id, amount / 100.0);
            for period in (first..=last).filter(|&period| self.instance.asks[gap][period]) {
                let cost = Cost::Paid(per_month * self.instance.months);
                let column = self.add(variable().min(0).max(most), false, cost);
                self.variables.gives.push(Give { option: at, gap, period, column });
            }
        }
    }

    pub(super) fn learn(&mut self) {
        for (at, training) in self.instance.trainings.iter().enumerate() {
            let learner = &self.instance.problem.learners[training.learner];
            let way = &self.instance.problem.ways[training.way];
            let kind = self.instance.kind_of_training(training);
            let walked = self.scope.way.is_none_or(|only| only == training.way);
            let most = if walked { self.most(kind, &learner.id, 1.0) } else { 0.0 };
            debug_assert!(learner.willing && learner.ways.contains(&way.id));
            for start in 0..self.instance.periods - training.takes {
                let column = self.add(variable().min(0).max(most), true, Cost::Paid(training.cost));
                self.variables.learn.push(Begun { training: at, start, column });
            }
        }
    }

    pub(super) fn flows(&mut self) {
        for gap in 0..self.instance.problem.gaps.len() {
            let row = &self.instance.problem.gaps[gap];
            let lowered = self.instance.changes_of[gap].iter();
            let lowest = lowered.filter_map(|&at| match self.instance.problem.options[at].change {
                Change::LowerLevel { to, .. } => Some(to),
                _ => None,
            });
            let lowest = lowest.min().unwrap_or(row.level);
            for (at, supply) in self.instance.supplies.iter().enumerate() {
                let Some(fit) = supply.fits(row, lowest) else { continue };
                let periods = supply.earliest..self.instance.periods;
                for period in periods.filter(|&period| self.instance.asks[gap][period]) {
                    let cost = Cost::Paid(supply.per_month * self.instance.months);
                    let most = self.greatest(gap, period);
                    let column = self.add(variable().min(0).max(most), false, cost);
                    self.variables.flows.push(Flow { supply: at, gap, period, fit, column });
                }
            }
        }
    }

    /// The most a gap can ask for in a period, full-time people.
    fn greatest(&self, gap: usize, period: usize) -> f64 {
        let row = &self.instance.problem.gaps[gap];
        let moves = self.instance.changes_of[gap].iter().filter_map(|&at| self.instance.moves(at));
        let amounts = moves.map(|by| amount_moved(row, period, by));
        amounts.fold(row.amount_in(period), f64::max) / 100.0
    }

    pub(super) fn short(&mut self) {
        for gap in 0..self.instance.problem.gaps.len() {
            let price = prices::open(self.instance.problem, self.instance.problem.gaps[gap].weight);
            for period in (0..self.instance.periods).filter(|&period| self.instance.asks[gap][period]) {
                let column = self.add(variable().min(0), false, Cost::Wish(price));
                self.variables.short.push(Short { gap, period, column });
            }
        }
    }

    pub(super) fn alone(&mut self) {
        let beside = &self.instance.problem.rules.beside;
        if beside.strength != Strength::Wished {
            return;
        }
        let bought = |supply: usize| matches!(self.instance.supplies[supply].from, Source::Contract(_, true));
        let mut places: Vec<(usize, usize)> = (self.variables.flows.iter())
            .filter(|flow| bought(flow.supply))
            .map(|flow| (self.instance.skill_of(flow.gap), flow.period))
            .collect();
        places.sort_unstable();
        places.dedup();
        for (skill, period) in places {
            let cost = Cost::Wish(beside.price * self.instance.months);
            let column = self.add(variable().min(0), false, cost);
            self.variables.alone.push(Alone { skill, period, column });
        }
    }
}
