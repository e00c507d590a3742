//! Nothing gives more than is there.

use std::collections::BTreeMap;

use good_lp::{Constraint, Expression};

use super::{Instance, Sums, Variables, add};
use crate::sourcing::instance::Source;
use staffing_model::sourcing::problem::Change;

/// `sum_g flow_sgt <=` what is there of learners, of a post or of a contract in the period.
pub(super) fn supply(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    let mut used: Sums<(usize, usize)> = Sums::new();
    for flow in &variables.flows {
        add(&mut used, (flow.supply, flow.period), 1.0, flow.column.variable);
    }
    let mut begun: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, row) in variables.learn.iter().enumerate() {
        begun.entry(instance.trainings[row.training].supply).or_default().push(at);
    }
    for ((supply, period), mut row) in used {
        match instance.supplies[supply].from {
            Source::Learners => {
                for &at in begun.get(&supply).into_iter().flatten() {
                    let learn = &variables.learn[at];
                    let training = &instance.trainings[learn.training];
                    let learned = instance.learned(training, learn.start + training.takes, period) / 100.0;
                    if learned > 0.0 {
                        row.add_mul(-learned, learn.column.variable);
                    }
                }
            }
            Source::Post(post) => {
                let position = instance.problem.posts[post].position / 100.0;
                if let Some(there) = variables.posts[post].there[period] {
                    row.add_mul(-position, there.variable);
                }
            }
            Source::Contract(contract, _) => {
                if let Some(running) = variables.contracts[contract][period] {
                    row.add_mul(-1.0, running.amount.variable);
                }
            }
        }
        rows.push(row.leq(0.0));
    }
}

/// `sum_o give_ot <= cap_pt (1 - sum learn_lwt done by then)` over what is asked of a person: who has learned gives that.
pub(super) fn capacity(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    let mut asked: Sums<(usize, usize)> = Sums::new();
    for give in &variables.gives {
        if let Change::RaiseShare { person, .. } = &instance.problem.options[give.option].change {
            add(&mut asked, (instance.people[person], give.period), 1.0, give.column.variable);
        }
    }
    let mut learned: BTreeMap<usize, Vec<(usize, good_lp::Variable)>> = BTreeMap::new();
    for row in &variables.learn {
        let training = &instance.trainings[row.training];
        learned.entry(training.person).or_default().push((row.start + training.takes, row.column.variable));
    }
    for ((person, period), sum) in asked {
        let most = instance.problem.people[person].capacity[period] / 100.0;
        let mut row: Expression = sum - most;
        for &(done, variable) in learned.get(&person).into_iter().flatten() {
            if done <= period {
                row.add_mul(most, variable);
            }
        }
        rows.push(row.leq(0.0));
    }
}
