//! What each action gives to each gap: what learners give together is shared out among them.

use std::collections::BTreeMap;

use super::TINY;
use crate::sourcing::instance::{Instance, Source};
use crate::sourcing::solved::Solved;
use staffing_model::key::ActionKey;
use staffing_model::sourcing::plan::Use;

/// By action and gap, full-time people in each period.
type Given<'a> = BTreeMap<(&'a ActionKey, usize), Vec<f64>>;

pub(super) fn uses(instance: &Instance, found: &Solved) -> Vec<Use> {
    let mut given = Given::new();
    for give in &found.variables.gives {
        let action = &instance.problem.options[give.option].id;
        add(&mut given, instance, (action, give.gap, give.period), found.values[give.column.at]);
    }
    acquired(instance, found, &mut given);
    learned(instance, found, &mut given);
    let mut uses: Vec<(usize, Use)> = (given.into_iter())
        .map(|((action, gap), amounts)| {
            let amounts = amounts.into_iter().map(|amount| amount * 100.0).collect();
            (gap, Use { action: action.clone(), gap: instance.problem.gaps[gap].id.clone(), amounts })
        })
        .collect();
    uses.sort_by_key(|(gap, _)| *gap);
    uses.into_iter().map(|(_, row)| row).collect()
}

fn add<'a>(
    given: &mut Given<'a>,
    instance: &Instance,
    (action, gap, period): (&'a ActionKey, usize, usize),
    amount: f64,
) {
    if amount > TINY {
        given.entry((action, gap)).or_insert_with(|| vec![0.0; instance.periods])[period] += amount;
    }
}

fn acquired<'a>(instance: &Instance<'a>, found: &Solved, given: &mut Given<'a>) {
    for flow in &found.variables.flows {
        let action = match instance.supplies[flow.supply].from {
            Source::Post(at) => &instance.problem.posts[at].id,
            Source::Contract(at, _) => &instance.problem.contracts[at].id,
            Source::Learners => continue,
        };
        add(given, instance, (action, flow.gap, flow.period), found.values[flow.column.at]);
    }
}

/// Learners of one supply fill its gaps one after the other, in the problem's order.
fn learned<'a>(instance: &Instance<'a>, found: &Solved, given: &mut Given<'a>) {
    let mut left: BTreeMap<(usize, usize), Vec<(&ActionKey, f64)>> = BTreeMap::new();
    for row in found.variables.learn.iter().filter(|row| found.values[row.column.at] > 0.5) {
        let training = &instance.trainings[row.training];
        let action = &instance.problem.learners[training.learner].id;
        for period in row.start + training.takes..instance.periods {
            let has = instance.learned(training, row.start + training.takes, period) / 100.0;
            left.entry((training.supply, period)).or_default().push((action, has));
        }
    }
    for flow in &found.variables.flows {
        let mut wanted = found.values[flow.column.at];
        for (action, has) in left.get_mut(&(flow.supply, flow.period)).into_iter().flatten() {
            let part = wanted.min(*has);
            add(given, instance, (*action, flow.gap, flow.period), part);
            *has -= part;
            wanted -= part;
        }
    }
}
