//! The rules, one file each. Every row is a packing row or ties a variable to another: no staffing at all is always
//! possible, so that demand can never make the problem impossible; only locks can contradict each other.

mod areas;
mod at_once;
mod capacity;
mod chunk;
mod conflict;
mod cover;
mod differs;
mod external;
mod external_staffed;
mod fairness;
mod joint;
mod knowledge;
mod link;
mod lock;
mod mentor;
mod moves;
mod operation;
mod parallel;
mod release;
mod running;
mod team;
mod team_size;
mod team_skill;

use good_lp::{Constraint, Expression, IntoAffineExpression};

use super::variables::Variables;
use crate::instance::{Instance, TOLERANCE};

/// Adds the rows of one rule.
pub(super) type AddRows = fn(&Instance, &Variables, &mut Vec<Constraint>);

/// The specification.
pub(super) const ALL: [AddRows; 23] = [
    cover::cover,
    capacity::capacity,
    link::link,
    joint::joint,
    chunk::chunk,
    parallel::parallel,
    team::team,
    release::release,
    external::external,
    conflict::conflict,
    lock::lock,
    mentor::mentor,
    team_skill::team_skill,
    areas::areas,
    knowledge::knowledge,
    operation::operation,
    fairness::fairness,
    running::running,
    at_once::at_once,
    team_size::team_size,
    external_staffed::external_staffed,
    moves::moves,
    differs::differs,
];

/// `sum <= most`, unless the sum can never reach it.
fn at_most(rows: &mut Vec<Constraint>, sum: Expression, reachable: f64, most: f64) {
    if reachable > most + TOLERANCE {
        rows.push(sum.leq(most));
    }
}

/// Members of a team (by number) that are in the formulation, with their variables.
fn team_members<'a>(
    instance: &'a Instance,
    variables: &'a Variables,
    initiative: usize,
) -> impl Iterator<Item = (usize, good_lp::Variable)> + 'a {
    let rows = instance.initiatives[initiative].memberships.clone();
    rows.filter_map(|at| Some((at, variables.on_team[at]?)))
}

/// The sum of some variables.
fn sum_of(variables: impl IntoIterator<Item = impl IntoAffineExpression>) -> Expression {
    variables.into_iter().map(Expression::from_other_affine).sum()
}
