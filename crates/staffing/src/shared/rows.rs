//! The rows themselves.

use std::collections::BTreeMap;

use super::{Shared, Wish};
use crate::instance::{Instance, STEP, TOLERANCE};
use crate::slim::Prices;
use staffing_model::problem::Strength;

impl Shared {
    /// Every row that can bind, with the relaxation's prices.
    pub fn new(instance: &Instance, prices: &Prices) -> Self {
        let mut shared = Self {
            most: Vec::new(),
            start: Vec::new(),
            work: vec![Vec::new(); instance.candidates.len()],
            places: vec![Vec::new(); instance.memberships.len()],
            wishes: Vec::new(),
            groups: Vec::new(),
            met: 0.0,
        };
        shared.cover(instance, prices);
        shared.people(instance, prices);
        shared.teams(instance, prices);
        shared.units(instance, prices);
        shared.moves(instance);
        shared.areas(instance, prices);
        shared.team_skills(instance);
        shared.mentors(instance);
        shared
    }

    /// One more row.
    pub fn row(&mut self, most: f64, price: f64) -> u32 {
        self.most.push(most);
        self.start.push(price);
        u32::try_from(self.most.len() - 1).expect("rows are far fewer than four thousand millions")
    }

    fn cover(&mut self, instance: &Instance, prices: &Prices) {
        for (number, need) in instance.needs.iter().enumerate() {
            let most: f64 = need.candidates.clone().map(|at| instance.candidates[at].most).sum();
            if most > need.demand + TOLERANCE {
                let row = self.row(need.demand, prices.cover[number]);
                need.candidates.clone().for_each(|at| self.work[at].push((row, 1.0)));
            }
        }
    }

    /// As many people in a need as there are least shares in it, where they may do so little that this is not all of it.
    /// Only who is a candidate for nothing else in the initiative gives a least share to the need alone.
    fn people(&mut self, instance: &Instance, prices: &Prices) {
        let rule = &instance.problem.rules.fairness;
        if rule.strength != Strength::Required {
            return;
        }
        for (number, need) in instance.needs.iter().enumerate().filter(|(_, need)| need.head.is_none()) {
            let membership = |at: usize| instance.candidates[at].membership;
            let alone = |at: &usize| instance.memberships[*at].candidates.len() == 1;
            let alone: Vec<usize> = need.candidates.clone().map(membership).filter(alone).collect();
            let most = (need.demand / instance.least_chunk() + TOLERANCE).floor();
            if alone.len() as f64 > most && rule.share * most < need.demand - TOLERANCE {
                let row = self.row(most, prices.places[number]);
                for at in alone {
                    self.places[at].push((row, 1.0));
                }
            }
        }
    }

    fn teams(&mut self, instance: &Instance, prices: &Prices) {
        for (number, initiative) in instance.problem.initiatives.iter().enumerate() {
            let range = instance.initiatives[number].memberships.clone();
            if let Some(most) = initiative.team_max.filter(|&most| range.len() > most as usize) {
                let row = self.row(f64::from(most), prices.team[number]);
                range.for_each(|at| self.places[at].push((row, 1.0)));
            }
            if let Some(most) = instance.external_allowance(number) {
                let row = self.row(most, prices.external[number]);
                for need in &instance.needs[instance.initiatives[number].needs.clone()] {
                    let external = |at: &usize| instance.person(instance.candidates[*at].person).external;
                    let factor = need.unit_share() * need.length();
                    need.candidates.clone().filter(external).for_each(|at| self.work[at].push((row, factor)));
                }
            }
        }
    }

    fn units(&mut self, instance: &Instance, prices: &Prices) {
        let mut of_unit = vec![Vec::new(); instance.allowance.len()];
        for (at, candidate) in instance.candidates.iter().enumerate() {
            if !instance.person(candidate.person).external {
                of_unit[instance.unit_of[candidate.person]].push(at);
            }
        }
        let share = |at: usize| instance.needs[instance.candidates[at].need].unit_share();
        for (unit, candidates) in of_unit.iter().enumerate() {
            let mut before: Vec<usize> = Vec::new();
            for period in 0..instance.periods() {
                let active = |&at: &usize| {
                    let need = &instance.needs[instance.candidates[at].need];
                    (need.first..=need.last).contains(&period)
                };
                let active: Vec<usize> = candidates.iter().copied().filter(active).collect();
                let most: f64 = active.iter().map(|&at| instance.candidates[at].most * share(at)).sum();
                if most <= instance.allowance[unit] + TOLERANCE || active == before {
                    continue;
                }
                let price = prices.release[unit * instance.periods() + period];
                let row = self.row(in_steps(instance, &active, instance.allowance[unit]), price);
                for &at in &active {
                    self.work[at].push((row, share(at)));
                }
                before = active;
            }
        }
    }

    fn moves(&mut self, instance: &Instance) {
        let moves = |at: &usize| instance.memberships[*at].is_move();
        let moves: Vec<usize> = (0..instance.memberships.len()).filter(moves).collect();
        if let Some(most) = instance.problem.rules.moves.filter(|&most| moves.len() > most as usize) {
            let row = self.row(f64::from(most), 0.0);
            for at in moves {
                self.places[at].push((row, 1.0));
            }
        }
    }

    /// `z_ia <= sum_{p in a} y_pi`, and no more areas than are asked for. Where the relaxation has them all, they count as
    /// met whatever is done.
    fn areas(&mut self, instance: &Instance, prices: &Prices) {
        if !instance.problem.rules.composition.areas.is_on() {
            return;
        }
        for (number, initiative) in instance.problem.initiatives.iter().enumerate() {
            if initiative.min_areas < 2 {
                continue;
            }
            let worth =
                instance.problem.weights.area * initiative.weight * instance.initiatives[number].length();
            let mut present: BTreeMap<usize, f64> = BTreeMap::new();
            for at in instance.initiatives[number].memberships.clone() {
                let area = instance.area_of[instance.unit_of[instance.memberships[at].person]];
                *present.entry(area).or_default() += prices.on_team[at];
            }
            let most = f64::from(initiative.min_areas);
            if present.values().map(|&one| one.min(1.0)).sum::<f64>() >= most {
                self.met += worth * most;
                continue;
            }
            let mut rows: BTreeMap<usize, u32> = BTreeMap::new();
            self.groups.push(most);
            for at in instance.initiatives[number].memberships.clone() {
                let area = instance.area_of[instance.unit_of[instance.memberships[at].person]];
                let row = *rows.entry(area).or_insert_with(|| {
                    self.most.push(0.0);
                    self.start.push(0.0);
                    let row = self.most.len() - 1;
                    self.wishes.push(Wish { worth, most: 1.0, row, group: Some(self.groups.len() - 1) });
                    u32::try_from(row).expect("rows are far fewer than four thousand millions")
                });
                self.places[at].push((row, -1.0));
            }
        }
    }

    /// `holders_d <= sum_{holders p} y_pi`
    fn team_skills(&mut self, instance: &Instance) {
        if !instance.problem.rules.composition.skills.is_on() {
            return;
        }
        for (number, initiative) in instance.problem.initiatives.iter().enumerate() {
            for demand in &initiative.team {
                let skill = instance.skill(demand.skill.as_str());
                let heads = f64::from(demand.heads);
                let all = instance.problem.weights.team_skill
                    * initiative.weight
                    * instance.initiatives[number].length();
                let row = self.row(0.0, 0.0);
                self.wishes.push(Wish { worth: all / heads, most: heads, row: row as usize, group: None });
                for at in instance.initiatives[number].memberships.clone() {
                    if instance.holds(instance.memberships[at].person, skill, demand.level) {
                        self.places[at].push((row, -1.0));
                    }
                }
            }
        }
    }

    /// `x_pn <= ub_pn sum_{mentors q} y_qi`; of one head, all who would learn the same there share a row.
    fn mentors(&mut self, instance: &Instance) {
        for need in &instance.needs {
            let mut learners: BTreeMap<(usize, u8), Vec<usize>> = BTreeMap::new();
            for at in need.candidates.clone() {
                if let Some(learns) = instance.candidates[at].learns {
                    learners.entry(learns).or_default().push(at);
                }
            }
            for learners in learners.into_values() {
                let alike = if need.demand <= 1.0 { learners.len() } else { 1 };
                for learners in learners.chunks(alike) {
                    let most = instance.candidates[learners[0]].most;
                    let row = self.row(0.0, 0.0);
                    for mentor in instance.mentors(&instance.candidates[learners[0]]) {
                        self.places[mentor].push((row, -most));
                    }
                    for &at in learners {
                        self.work[at].push((row, 1.0));
                    }
                }
            }
        }
    }
}

/// What a unit may release, in whole steps where all that could be done comes in steps.
fn in_steps(instance: &Instance, candidates: &[usize], allowance: f64) -> f64 {
    let in_steps = |&at: &usize| {
        let share = instance.needs[instance.candidates[at].need].head.unwrap_or(STEP);
        (share / STEP).fract() == 0.0
    };
    if candidates.iter().all(in_steps) { ((allowance + TOLERANCE) / STEP).floor() * STEP } else { allowance }
}
