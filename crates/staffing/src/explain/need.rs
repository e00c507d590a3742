//! Who fills a need, who is next best, and why what is open is open.

use super::person::place;
use super::{NeedExplained, Scene};
use crate::instance::TOLERANCE;
use crate::unmet::unmet_need;

pub(super) fn explain(scene: &Scene, need: usize) -> NeedExplained {
    let instance = scene.instance;
    let row = &instance.needs[need];
    let filling = row.candidates.clone().filter(|&at| scene.amount(at) > TOLERANCE);
    let left = scene.draft.left(need).max(0.0);
    NeedExplained {
        need: instance.need(need).id.clone(),
        initiative: instance.problem.initiatives[row.initiative].id.clone(),
        first: row.first,
        last: row.last,
        asked: instance.need(need).total_share(),
        open: left * row.unit_share(),
        candidates: row.candidates.len(),
        places: filling.map(|at| place(scene, at)).collect(),
        gap: (left > TOLERANCE).then(|| unmet_need(instance, &scene.draft, need)),
    }
}
