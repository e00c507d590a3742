//! The restricted master: in large problems only memberships that the relaxation uses or nearly uses stay open.

use super::Relaxation;
use crate::draft::Draft;
use crate::instance::Instance;

/// How near to paying an unused membership must be, per period.
const NEAR: f64 = 0.08;
/// So many unused ones stay open for each need, beside those used.
const SPARE: usize = 3;

/// By membership: does it stay open? Up to `restricted` candidates all do.
pub(super) fn open(instance: &Instance, guide: &Relaxation, plan: &Draft, restricted: usize) -> Vec<bool> {
    if instance.candidates.len() <= restricted {
        return vec![true; instance.memberships.len()];
    }
    let used = |at: usize| guide.on_team[at] > 1e-7 || plan.on_team[at] || instance.memberships[at].locked;
    let mut open: Vec<bool> = (0..instance.memberships.len()).map(used).collect();
    for need in &instance.needs {
        let length = instance.initiatives[need.initiative].length();
        let membership = |at: usize| instance.candidates[at].membership;
        let near = |at: usize| guide.reduced[membership(at)] / length;
        let support = need.candidates.clone().filter(|&at| guide.amounts[at] > 1e-7).count();
        let mut ranked: Vec<usize> = need.candidates.clone().filter(|&at| near(at) > -NEAR).collect();
        ranked.sort_by(|&one, &other| near(other).total_cmp(&near(one)).then(one.cmp(&other)));
        ranked.iter().take(SPARE + support).for_each(|&at| open[membership(at)] = true);
    }
    open
}
