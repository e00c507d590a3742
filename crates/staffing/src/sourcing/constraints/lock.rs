//! What must be done is done.

use good_lp::{Constraint, Expression};

use super::{Instance, Variables};
use crate::sourcing::scope::Scope;
use staffing_model::sourcing::problem::Lock;

/// `sum of what begins >= least`, each lock in the scope.
pub(in crate::sourcing) fn lock(
    instance: &Instance,
    variables: &Variables,
    scope: &Scope,
    rows: &mut Vec<Constraint>,
) {
    for (at, lock) in instance.problem.locks.iter().enumerate() {
        if scope.locks.as_ref().is_none_or(|locks| locks.contains(&at)) {
            rows.push(begun(instance, variables, lock).geq(lock.least));
        }
    }
}

fn begun(instance: &Instance, variables: &Variables, lock: &Lock) -> Expression {
    let problem = instance.problem;
    let wanted = |start: usize| lock.start.is_none_or(|wanted| wanted == start);
    let mut sum = Expression::default();
    for changed in &variables.changes {
        if problem.options[changed.option].id == lock.action {
            sum.add_mul(1.0, changed.column.variable);
        }
    }
    for row in variables.learn.iter().filter(|row| wanted(row.start)) {
        if problem.learners[instance.trainings[row.training].learner].id == lock.action {
            sum.add_mul(1.0, row.column.variable);
        }
    }
    for (post, positions) in problem.posts.iter().zip(&variables.posts) {
        let rows = positions.fill.iter().enumerate().filter(|(start, _)| wanted(*start));
        for fill in rows.filter_map(|(_, fill)| *fill).filter(|_| post.id == lock.action) {
            sum.add_mul(1.0, fill.variable);
        }
    }
    for (contract, rows) in problem.contracts.iter().zip(&variables.contracts) {
        let rows = rows.iter().enumerate().filter(|(start, _)| wanted(*start));
        for row in rows.filter_map(|(_, row)| *row).filter(|_| contract.id == lock.action) {
            sum.add_mul(100.0, row.new.variable);
        }
    }
    sum
}
