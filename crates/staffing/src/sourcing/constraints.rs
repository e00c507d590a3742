//! The rules. What is left open is a variable of its own, so that every problem without locks has a plan.

mod acquiring;
mod cover;
mod learning;
mod lock;
mod supply;

use std::collections::BTreeMap;

use good_lp::{Constraint, Expression};
pub(super) use lock::lock;

use super::instance::Instance;
use super::variables::Variables;

/// Adds the rows of one rule.
pub(super) type AddRows = fn(&Instance, &Variables, &mut Vec<Constraint>);

/// The specification.
pub(super) const ALL: [AddRows; 15] = [
    cover::cover,
    cover::changes,
    cover::fit,
    supply::supply,
    supply::capacity,
    learning::learn,
    learning::training,
    learning::seats,
    learning::mentor,
    acquiring::posts,
    acquiring::hires_per_year,
    acquiring::contracts,
    acquiring::consultants,
    acquiring::beside,
    acquiring::presence,
];

/// Sums, by what they are sums of.
type Sums<K> = BTreeMap<K, Expression>;

fn add<K: Ord>(sums: &mut Sums<K>, key: K, factor: f64, variable: good_lp::Variable) {
    sums.entry(key).or_default().add_mul(factor, variable);
}
