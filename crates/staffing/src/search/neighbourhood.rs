//! Parts of the plan, improved one at a time: where plan and relaxation differ, then initiatives that share people.

use std::collections::BTreeSet;

use super::{FINE, Relaxation, Search};
use crate::Stage;
use crate::draft::Draft;
use crate::formulation::{Fate, Refused, Scope};
use crate::instance::Instance;
use crate::solve::{Ended, Limits};
use staffing_model::plan::OPTIMAL;

/// How near a membership's price must be to zero to stay open, per period: wider from sweep to sweep.
const WIDTHS: [f64; 4] = [0.0, 0.01, 0.03, 0.08];
/// All the sweeps.
pub(super) const WIDEST: usize = WIDTHS.len();
/// So many memberships stay open in a group of initiatives where plan and relaxation differ.
const WIDEN_OPEN: usize = 700;
/// So many stay open in a group that is explored, at first.
const EXPLORE_OPEN: usize = 400;
/// Nodes for a group where plan and relaxation differ.
const WIDEN_NODES: i32 = 400;
/// Below the gap that is `FINE`: after the first sweep by differences other groups give more; after the root, branching
/// costs most and gives least; and a last bit of a group is not worth what the next group gives.
const FINE_SWEEPS: usize = 1;
const FINE_NODES: i32 = 5;
const FINE_PART_OF_GAP: f64 = 0.3;
/// A sweep that gains less than this part of what lacks says that the bound is too high: time for the whole model.
const FINE_GAIN: f64 = 0.2;
/// Nodes for a group that is explored.
const EXPLORE_NODES: i32 = 100;
/// Nodes for the initiatives around a change, and the part of the whole worth that is not looked for there.
const AROUND_NODES: i32 = 20;
const AROUND_GAP: f64 = 1e-4;
/// A group is solved to this part of the gap that is asked for, by its part of the initiatives.
const PART_OF_GAP: f64 = 0.05;
/// Sweeps without any improvement after which exploring gives up.
const FRUITLESS_SWEEPS: usize = 3;

impl Search<'_, '_> {
    /// Only memberships where plan and relaxation differ stay open, then those with almost no price as well; in groups
    /// of initiatives that share people. So many sweeps at most.
    pub(super) fn widen(&mut self, guide: &Relaxation, sweeps: usize) -> Result<(), Refused> {
        let mut random = Random::new(self.options.seed);
        let sweeps = if self.is_fine() { FINE_SWEEPS } else { sweeps };
        for width in WIDTHS.into_iter().take(sweeps) {
            let differs = move |search: &Self, at: usize| {
                let planned = f64::from(u8::from(search.best.on_team[at]));
                (guide.on_team[at] - planned).abs() > 1e-6 || search.nearly_pays(guide, at, width)
            };
            self.sweep(guide, &differs, (WIDEN_OPEN, WIDEN_NODES), &mut random)?;
        }
        Ok(())
    }

    /// All that is planned, used by the relaxation or nearly paying is open, in small groups that grow while they are
    /// easy, until that gives nothing more.
    pub(super) fn explore(&mut self, guide: &Relaxation) -> Result<(), Refused> {
        let mut random = Random::new(self.options.seed);
        let (mut most, mut fruitless) = (EXPLORE_OPEN, 0);
        let open = move |search: &Self, at: usize| {
            search.best.on_team[at] || guide.on_team[at] > 1e-6 || search.nearly_pays(guide, at, WIDTHS[3])
        };
        while !self.is_done() && fruitless < FRUITLESS_SWEEPS {
            let before = self.objective;
            let easy = self.sweep(guide, &open, (most, EXPLORE_NODES), &mut random)?;
            if self.is_fine() && self.objective - before < FINE_GAIN * (self.goal() - before) {
                break;
            }
            fruitless = if self.objective > before { 0 } else { fruitless + 1 };
            most = if easy { most * 13 / 10 } else { (most * 8 / 10).max(EXPLORE_OPEN / 2) };
        }
        Ok(())
    }

    /// Some initiatives with everybody they could have, and what those on them now do elsewhere.
    pub(super) fn around(&mut self, initiatives: &BTreeSet<usize>) -> Result<(), Refused> {
        if initiatives.is_empty() {
            return Ok(());
        }
        let here = |at: usize| initiatives.contains(&self.instance.memberships[at].initiative);
        let on_now = (0..self.instance.memberships.len()).filter(|&at| here(at) && self.best.on_team[at]);
        let people: BTreeSet<usize> = on_now.map(|at| self.instance.memberships[at].person).collect();
        let fate = |at: usize| match (here(at), self.best.on_team[at]) {
            (true, _) => Fate::Free,
            (false, false) => Fate::Off,
            (false, true) if people.contains(&self.instance.memberships[at].person) => Fate::On,
            (false, true) => Fate::Kept,
        };
        let scope = Scope { kept: self.best.amounts().to_vec(), ..Scope::part(self.instance, fate) };
        let limits = Limits { gap: AROUND_GAP, ..self.limits(AROUND_NODES, None) };
        self.solve_part(&scope, &limits, Stage::Neighbourhoods)?;
        Ok(())
    }

    fn nearly_pays(&self, guide: &Relaxation, at: usize, width: f64) -> bool {
        let length = self.instance.initiatives[self.instance.memberships[at].initiative].length();
        self.open[at] && guide.reduced[at].abs() < width * length
    }

    /// Opens every initiative once, in groups with `most` memberships that `free` opens. Were most groups solved to
    /// their end?
    fn sweep(
        &mut self,
        guide: &Relaxation,
        free: &dyn Fn(&Self, usize) -> bool,
        (most, nodes): (usize, i32),
        random: &mut Random,
    ) -> Result<bool, Refused> {
        let (mut solved, mut cut) = (0, 0);
        let opened: Vec<usize> = (0..self.instance.memberships.len()).filter(|&at| free(self, at)).collect();
        let mut sharing = Sharing::new(self.instance, guide, &self.best, &opened);
        while !self.is_done()
            && let Some(group) = sharing.next_group(most, random)
        {
            let in_group = |at: usize| group.contains(&self.instance.memberships[at].initiative);
            let scope = self.part(|at| in_group(at) && free(self, at));
            let part = group.len() as f64 / self.instance.initiatives.len() as f64;
            let limits = self.part_limits(nodes, part);
            let found = self.solve_part(&scope, &limits, Stage::Neighbourhoods)?;
            if found.ended == Ended::Done { solved += 1 } else { cut += 1 }
        }
        Ok(solved >= cut)
    }

    /// The part of the problem in which the memberships that `free` names are open. What people and initiatives
    /// among them do otherwise may shift; all else stays as planned.
    fn part(&self, free: impl Fn(usize) -> bool) -> Scope {
        let instance = self.instance;
        let free: Vec<bool> = (0..instance.memberships.len()).map(free).collect();
        let mut people = vec![false; instance.problem.people.len()];
        let mut initiatives = vec![false; instance.initiatives.len()];
        for (membership, _) in instance.memberships.iter().zip(&free).filter(|(_, free)| **free) {
            people[membership.person] = true;
            initiatives[membership.initiative] = true;
        }
        let fate = |at: usize| {
            let membership = &instance.memberships[at];
            match (free[at], self.best.on_team[at]) {
                (true, _) => Fate::Free,
                (false, false) => Fate::Off,
                (false, true) if people[membership.person] || initiatives[membership.initiative] => Fate::On,
                (false, true) => Fate::Kept,
            }
        };
        Scope { kept: self.best.amounts().to_vec(), ..Scope::part(instance, fate) }
    }

    fn part_limits(&self, nodes: i32, part: f64) -> Limits {
        let target = (self.options.gap > 0.0 && self.bound > 0.0).then(|| self.goal());
        let (nodes, part_of_gap) =
            if self.is_fine() { (nodes.min(FINE_NODES), FINE_PART_OF_GAP) } else { (nodes, PART_OF_GAP) };
        let gap = (part_of_gap * self.options.gap * part).max(OPTIMAL);
        Limits { gap, ..self.limits(nodes, target) }
    }

    /// What a plan must be worth to be good enough by the bound.
    fn goal(&self) -> f64 {
        self.bound / (1.0 + self.options.gap)
    }

    /// Is so little asked for that the best plan is nearly needed?
    fn is_fine(&self) -> bool {
        self.options.gap < FINE
    }
}

/// Which initiatives share people, how far each is from the relaxation, and how much of it would be open.
struct Sharing {
    /// By initiative: how far the plan is from the relaxation there.
    distance: Vec<f64>,
    /// By initiative: memberships that would be open.
    open: Vec<usize>,
    /// By initiative: people on its team, or nearly.
    people: Vec<Vec<usize>>,
    /// By person: initiatives.
    initiatives: Vec<Vec<usize>>,
    left: BTreeSet<usize>,
}

impl Sharing {
    fn new(instance: &Instance, guide: &Relaxation, plan: &Draft, opened: &[usize]) -> Self {
        let count = instance.initiatives.len();
        let mut sharing = Self {
            distance: vec![0.1; count],
            open: vec![0; count],
            people: vec![Vec::new(); count],
            initiatives: vec![Vec::new(); instance.problem.people.len()],
            left: BTreeSet::new(),
        };
        for (at, membership) in instance.memberships.iter().enumerate() {
            let planned = f64::from(u8::from(plan.on_team[at]));
            sharing.distance[membership.initiative] += (guide.on_team[at] - planned).abs();
            if planned > 0.0 || guide.on_team[at] > 1e-6 {
                sharing.people[membership.initiative].push(membership.person);
                sharing.initiatives[membership.person].push(membership.initiative);
            }
        }
        for &at in opened {
            sharing.open[instance.memberships[at].initiative] += 1;
            sharing.left.insert(instance.memberships[at].initiative);
        }
        sharing
    }

    /// The next group: one initiative by its distance, the others by that and the people they share with the group.
    fn next_group(&mut self, most: usize, random: &mut Random) -> Option<BTreeSet<usize>> {
        self.left.first()?;
        let mut next = random.pick(&self.among_left(|at| self.distance[at]));
        let (mut group, mut open) = (BTreeSet::new(), 0);
        let mut shared = vec![0.0; self.distance.len()];
        loop {
            group.insert(next);
            open += self.open[next];
            self.left.remove(&next);
            for &person in &self.people[next] {
                self.initiatives[person].iter().for_each(|&other| shared[other] += 1.0);
            }
            if open >= most || self.left.is_empty() {
                return Some(group);
            }
            next = random.pick(&self.among_left(|at| self.distance[at] * (0.01 + shared[at])));
        }
    }

    fn among_left(&self, weight: impl Fn(usize) -> f64) -> Vec<f64> {
        (0..self.distance.len()).map(|at| if self.left.contains(&at) { weight(at) } else { 0.0 }).collect()
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
