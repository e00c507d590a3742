//! What a person has to give: time, places among teams, and what is fair.

use crate::instance::Instance;
use staffing_model::problem::Strength;

/// What a person has to give.
pub(super) struct Own {
    pub periods: usize,
    pub most_at_once: usize,
    pub least_chunk: f64,
    /// What one per cent of release costs in a period.
    pub release: f64,
    /// What they may carry at a time of what they are only able to do, and what one per cent beyond costs in a period:
    /// without end where that is required.
    pub fair: (f64, f64),
    /// By period: what the person can be freed further.
    pub extra: Vec<f64>,
    /// By period: time, release included.
    pub reach: Vec<f64>,
}

impl Own {
    pub fn of(instance: &Instance, person: usize) -> Self {
        let (row, periods) = (instance.person(person), instance.periods());
        Self {
            periods,
            most_at_once: row.max_initiatives as usize,
            least_chunk: instance.least_chunk(),
            release: instance.problem.weights.release / 100.0,
            fair: fair(instance),
            extra: (0..periods).map(|period| row.extra_in(period)).collect(),
            reach: (0..periods).map(|period| instance.reach(person, period)).collect(),
        }
    }
}

/// What is fair, and the price of a per cent beyond it.
fn fair(instance: &Instance) -> (f64, f64) {
    let rule = &instance.problem.rules.fairness;
    match rule.strength {
        Strength::Off => (f64::INFINITY, 0.0),
        Strength::Wished => (rule.share, instance.problem.weights.prices.fairness / 100.0),
        Strength::Required => (rule.share, f64::INFINITY),
    }
}
