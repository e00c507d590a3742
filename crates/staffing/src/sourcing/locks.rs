//! Locks that no plan keeps together: the smallest set.

use super::Search;
use super::instance::Instance;
use super::scope::Scope;
use super::solved::{Effort, is_possible};
use crate::formulation::Refused;
use staffing_model::sourcing::problem::Lock;

/// The smallest set found of locks that cannot hold together; `None` where all can.
pub(super) fn conflict(instance: &Instance, search: &Search) -> Result<Option<Vec<Lock>>, Refused> {
    let locks = &instance.problem.locks;
    let effort = Effort::within(1e6, search);
    let possible = |kept: &[usize]| {
        let scope = Scope { locks: Some(kept.to_vec()), ..Scope::whole() };
        is_possible(instance, &scope, &effort)
    };
    let mut kept: Vec<usize> = (0..locks.len()).collect();
    if locks.is_empty() || possible(&kept)? {
        return Ok(None);
    }
    // Each lock whose absence leaves a conflict is not part of the smallest one.
    for at in 0..locks.len() {
        let without: Vec<usize> = kept.iter().copied().filter(|&other| other != at).collect();
        if !possible(&without)? {
            kept = without;
        }
    }
    Ok(Some(kept.into_iter().map(|at| locks[at].clone()).collect()))
}
