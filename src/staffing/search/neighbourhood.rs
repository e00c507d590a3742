//! Parts of the plan, improved one at a time: where plan and relaxation differ, then initiatives that share people.

use std::collections::BTreeSet;

use super::{Relaxation, Search};
use crate::staffing::Stage;
use crate::staffing::formulation::{Fate, Refused, Scope};
use crate::staffing::solve::{Ended, Limits};

/// How near a membership's price must be to zero to stay open, per period: wider from round to round.
const WIDTHS: [f64; 4] = [0.0, 0.01, 0.03, 0.08];
/// Nodes for the part where plan and relaxation differ.
const WIDEN_NODES: i32 = 400;
/// Nodes for a group of initiatives.
const EXPLORE_NODES: i32 = 100;
/// Rounds without any improvement after which exploring gives up.
const FRUITLESS_ROUNDS: usize = 12;

impl Search<'_, '_> {
    /// Only memberships where plan and relaxation differ stay open, then those with almost no price as well.
    pub(super) fn widen(&mut self, relaxation: &Relaxation) -> Result<(), Refused> {
        for width in WIDTHS {
            if self.is_done() {
                return Ok(());
            }
            let instance = self.instance;
            let scope = Scope::part(instance, |at| {
                let length = instance.initiatives[instance.memberships[at].initiative].length();
                let (planned, relaxed) = (self.best.on_team[at], relaxation.on_team[at]);
                let differs = (relaxed - f64::from(u8::from(planned))).abs() > 1e-6;
                if differs || relaxation.reduced[at].abs() < width * length {
                    Fate::Free
                } else if planned {
                    Fate::On
                } else {
                    Fate::Off
                }
            });
            let limits = self.part_limits(WIDEN_NODES, 2e-4);
            self.solve_part(&scope, &limits, Stage::Neighbourhoods)?;
        }
        Ok(())
    }

    /// Initiatives that share people, opened together, chosen where the plan falls most short of the relaxation.
    pub(super) fn explore(&mut self, relaxation: &Relaxation) -> Result<(), Refused> {
        let instance = self.instance;
        let mut random = Random::new(self.options.seed);
        let (mut size, mut fruitless) = ((instance.initiatives.len() / 6).clamp(4, 14), 0);
        while !self.is_done() && fruitless < FRUITLESS_ROUNDS {
            let open = self.choose(relaxation, size, &mut random);
            let scope = Scope::part(instance, |at| {
                let membership = &instance.memberships[at];
                let length = instance.initiatives[membership.initiative].length();
                let (planned, relaxed) = (self.best.on_team[at], relaxation.on_team[at]);
                let near = planned || relaxed > 1e-6 || relaxation.reduced[at].abs() < 0.08 * length;
                match (open.contains(&membership.initiative), planned) {
                    (true, _) if near => Fate::Free,
                    (false, true) => Fate::On,
                    _ => Fate::Off,
                }
            });
            let before = self.objective;
            let limits = self.part_limits(EXPLORE_NODES, 5e-4);
            let found = self.solve_part(&scope, &limits, Stage::Neighbourhoods)?;
            if self.objective > before {
                fruitless = 0;
            } else {
                fruitless += 1;
                let larger = found.ended == Ended::Done;
                size = if larger {
                    (size * 13 / 10 + 1).min(instance.initiatives.len())
                } else {
                    (size * 8 / 10).max(3)
                };
            }
        }
        Ok(())
    }

    /// Some initiatives: one by its distance from the relaxation, the others by that and the people they share.
    fn choose(&self, relaxation: &Relaxation, size: usize, random: &mut Random) -> BTreeSet<usize> {
        let instance = self.instance;
        let count = instance.initiatives.len();
        let mut distance = vec![0.1; count];
        let mut people = vec![BTreeSet::new(); count];
        for (at, membership) in instance.memberships.iter().enumerate() {
            let planned = f64::from(u8::from(self.best.on_team[at]));
            distance[membership.initiative] += (relaxation.on_team[at] - planned).abs();
            if planned > 0.0 || relaxation.on_team[at] > 1e-6 {
                people[membership.initiative].insert(membership.person);
            }
        }
        let first = random.pick(&distance);
        let weights: Vec<f64> = (0..count)
            .map(|other| distance[other] * (0.01 + people[first].intersection(&people[other]).count() as f64))
            .collect();
        let mut open = BTreeSet::from([first]);
        while open.len() < size.min(count) {
            let left: Vec<f64> = weights
                .iter()
                .enumerate()
                .map(|(at, weight)| if open.contains(&at) { 0.0 } else { *weight })
                .collect();
            open.insert(random.pick(&left));
        }
        open
    }

    fn part_limits(&self, nodes: i32, gap: f64) -> Limits {
        let target =
            (self.options.gap > 0.0 && self.bound > 0.0).then(|| self.bound / (1.0 + self.options.gap));
        Limits {
            gap: gap.min(self.options.gap.max(crate::staffing::plan::OPTIMAL)),
            ..self.limits(nodes, target)
        }
    }
}

/// `SplitMix64`: a few good random numbers from a seed.
struct Random(u64);

impl Random {
    fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// From 0 to 1.
    fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A number with the chance its weight gives it; the last one with any weight where rounding leaves none.
    fn pick(&mut self, weights: &[f64]) -> usize {
        let mut left = self.unit() * weights.iter().sum::<f64>();
        let mut last = 0;
        for (at, &weight) in weights.iter().enumerate().filter(|(_, weight)| **weight > 0.0) {
            last = at;
            left -= weight;
            if left <= 0.0 {
                break;
            }
        }
        last
    }
}
