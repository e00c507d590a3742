//! Positions and contracts.

use good_lp::variable;

use super::{Adding, Cost, Positions, Running};
use crate::sourcing::instance::{kind_of_contract, kind_of_post};
use crate::sourcing::prices;

impl Adding<'_, '_> {
    pub(super) fn posts(&mut self) {
        let problem = self.instance.problem;
        for post in &problem.posts {
            let lead = problem.periods_of(post.lead_months);
            let most = post.most.min(post.most_per_year.unwrap_or(u32::MAX));
            let most = self.most(kind_of_post(post.kind), &post.id, f64::from(most));
            let fill = (0..self.instance.periods).map(|start| {
                let in_time = start + lead < self.instance.periods;
                let cost = Cost::Paid(prices::post(problem, post, start + lead));
                in_time.then(|| self.add(variable().min(0).max(most), true, cost))
            });
            let fill = fill.collect();
            let there = (0..self.instance.periods)
                .map(|period| (period >= lead).then(|| self.add(variable().min(0), false, Cost::Paid(0.0))))
                .collect();
            self.variables.posts.push(Positions { fill, there });
        }
    }

    pub(super) fn contracts(&mut self) {
        let problem = self.instance.problem;
        for contract in &problem.contracts {
            let lead = problem.periods_of(contract.lead_months);
            let least = problem.periods_of(contract.least_months);
            let most = self.most(kind_of_contract(contract.kind), &contract.id, contract.most / 100.0);
            let price = prices::contract(problem, contract);
            let rows = (0..self.instance.periods).map(|period| {
                (period >= lead).then(|| {
                    // What a contract is paid for beyond the last period.
                    let beyond = least.saturating_sub(self.instance.periods - period) as f64;
                    let new = self.add(variable().min(0).max(most), false, Cost::Paid(price * beyond));
                    let amount = self.add(variable().min(0).max(most), false, Cost::Paid(price));
                    let ended = self.add(variable().min(0).max(most), false, Cost::Paid(0.0));
                    Running { new, amount, ended }
                })
            });
            let rows = rows.collect();
            self.variables.contracts.push(rows);
        }
    }
}
