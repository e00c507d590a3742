//! The variables that the rules of the request need, each only where its rule is on and can bind.

use std::collections::BTreeMap;

use good_lp::{ProblemVariables, Variable, VariableDefinition, variable};

use super::{Column, Form, Variables, most_share};
use crate::instance::{Instance, TOLERANCE};
use staffing_model::problem::Strength;

/// The variables of the rules of the request.
#[derive(Default)]
pub(crate) struct RuleVariables {
    /// Is there anybody on the team? By initiative; whole, so that the solver can decide about teams first.
    pub running: BTreeMap<usize, Variable>,
    /// A must-skill that leaves with external people, by need and place in its row; wished only.
    pub leaving: BTreeMap<(usize, usize), Variable>,
    /// Stretches in which a person who keeps something at home can be away.
    pub away: Vec<Stretch>,
    /// What is kept at home, where too many can be away.
    pub home: Vec<HomeRow>,
    /// Stretches in which a person can carry more than is fair; the variable, wished only, is what is beyond.
    pub unfair: Vec<Stretch>,
    /// Periods in which too many initiatives can run.
    pub crowds: Vec<CrowdRow>,
    /// People missing on a team that is too small, by initiative; wished only.
    pub missing: BTreeMap<usize, Variable>,
    /// External work beyond what it should be of what is staffed, share-periods, by initiative; wished only.
    pub beyond: BTreeMap<usize, Variable>,
    /// Is a person on all of their teams in a plan to differ from? By plan and person's place; of several teams only.
    pub kept: BTreeMap<(usize, usize), Variable>,
}

/// Periods in which the same candidates of a person are active.
pub(crate) struct Stretch {
    pub person: usize,
    pub candidates: Vec<usize>,
    pub periods: Vec<usize>,
    /// The greatest share they can add up to, per cent of full time.
    pub most: f64,
    pub variable: Option<Variable>,
}

/// A guard in periods in which the same people can be away.
pub(crate) struct HomeRow {
    pub guard: usize,
    /// Stretches of [`RuleVariables::away`].
    pub away: Vec<usize>,
    pub periods: Vec<usize>,
    /// Heads missing; wished only.
    pub missing: Option<Variable>,
}

/// Periods in which the same initiatives can run.
pub(crate) struct CrowdRow {
    pub initiatives: Vec<usize>,
    pub periods: Vec<usize>,
    /// Initiatives too many; wished only.
    pub beyond: Option<Variable>,
}

/// Adds a variable with its column.
struct Adder<'a> {
    pool: &'a mut ProblemVariables,
    columns: &'a mut Vec<Column>,
}

impl Adder<'_> {
    fn add(&mut self, definition: VariableDefinition, column: Column) -> Variable {
        self.columns.push(column);
        self.pool.add(definition)
    }
}

impl Variables {
    pub(super) fn add_rules(&mut self, instance: &Instance, form: Form, pool: &mut ProblemVariables) {
        let mut columns = std::mem::take(&mut self.columns);
        let mut adder = Adder { pool, columns: &mut columns };
        let flag = if form == Form::Relaxed { variable().min(0).max(1) } else { variable().binary() };
        let rules = RuleVariables {
            running: self.running(instance, &flag, &mut adder),
            leaving: self.leaving(instance, &flag, &mut adder),
            away: self.away(instance, &flag, &mut adder),
            unfair: self.unfair(instance, &mut adder),
            missing: self.missing(instance, &mut adder),
            beyond: self.beyond(instance, &mut adder),
            kept: self.kept(instance, &mut adder),
            ..RuleVariables::default()
        };
        let home = home_rows(instance, &rules.away, &mut adder);
        let crowds = crowd_rows(instance, &rules.running, &mut adder);
        self.columns = columns;
        self.rules = RuleVariables { home, crowds, ..rules };
    }

    /// Candidates in the formulation.
    fn working(&self) -> impl Iterator<Item = usize> {
        (0..self.work.len()).filter(|&at| self.has_work(at))
    }

    fn has_team(&self, instance: &Instance, initiative: usize) -> bool {
        instance.initiatives[initiative].memberships.clone().any(|at| self.on_team[at].is_some())
    }

    fn running(
        &self,
        instance: &Instance,
        flag: &VariableDefinition,
        adder: &mut Adder,
    ) -> BTreeMap<usize, Variable> {
        let composition = &instance.problem.rules.composition;
        let counted = instance.problem.rules.at_once.strength.is_on();
        let wanted = |&number: &usize| {
            let asks = instance.problem.initiatives[number].team_min.is_some_and(|least| least >= 2);
            let sized = composition.size.is_on() && asks;
            (counted || sized || instance.must_be_complete(number)) && self.has_team(instance, number)
        };
        let initiatives = (0..instance.initiatives.len()).filter(wanted);
        initiatives.map(|number| (number, adder.add(flag.clone(), Column::Running(number)))).collect()
    }

    fn leaving(
        &self,
        instance: &Instance,
        flag: &VariableDefinition,
        adder: &mut Adder,
    ) -> BTreeMap<(usize, usize), Variable> {
        let mut found = BTreeMap::new();
        if instance.problem.rules.knowledge != Strength::Wished {
            return found;
        }
        for at in self.working() {
            let row = &instance.candidates[at];
            if !instance.person(row.person).external {
                continue;
            }
            for skill in 0..instance.needs[row.need].must.len() {
                found
                    .entry((row.need, skill))
                    .or_insert_with(|| adder.add(flag.clone(), Column::Leaving(row.need, skill)));
            }
        }
        found
    }

    fn away(&self, instance: &Instance, flag: &VariableDefinition, adder: &mut Adder) -> Vec<Stretch> {
        let mut stretches = Vec::new();
        let guards = |at: &usize| !instance.book.guards_of[instance.candidates[*at].person].is_empty();
        for mut stretch in stretches_of(instance, self.working().filter(guards)) {
            if stretch.most > instance.home_limit(stretch.person) + TOLERANCE {
                stretch.variable = Some(adder.add(flag.clone(), Column::Away(stretches.len())));
                stretches.push(stretch);
            }
        }
        stretches
    }

    fn unfair(&self, instance: &Instance, adder: &mut Adder) -> Vec<Stretch> {
        let rule = &instance.problem.rules.fairness;
        if !rule.strength.is_on() {
            return Vec::new();
        }
        let only_able = |at: &usize| {
            let row = &instance.candidates[*at];
            instance.book.is_only_able(row.person, row.initiative)
        };
        let mut stretches = stretches_of(instance, self.working().filter(only_able));
        stretches.retain(|stretch| stretch.most > rule.share + TOLERANCE);
        if rule.strength == Strength::Wished {
            for (number, stretch) in stretches.iter_mut().enumerate() {
                stretch.variable = Some(adder.add(variable().min(0), Column::Unfair(number)));
            }
        }
        stretches
    }

    fn kept(&self, instance: &Instance, adder: &mut Adder) -> BTreeMap<(usize, usize), Variable> {
        let mut kept = BTreeMap::new();
        for (number, row) in instance.book.differences.rows.iter().enumerate() {
            for (place, memberships) in row.people.iter().enumerate() {
                if memberships.len() > 1 && memberships.iter().all(|&at| self.on_team[at].is_some()) {
                    let column = Column::KeptTeams(number, place);
                    kept.insert((number, place), adder.add(variable().min(0).max(1), column));
                }
            }
        }
        kept
    }

    fn missing(&self, instance: &Instance, adder: &mut Adder) -> BTreeMap<usize, Variable> {
        let wished = instance.problem.rules.composition.size == Strength::Wished;
        let asks = |&number: &usize| {
            let least = instance.problem.initiatives[number].team_min.unwrap_or(0);
            wished && least >= 2 && self.has_team(instance, number)
        };
        let initiatives = (0..instance.initiatives.len()).filter(asks);
        initiatives.map(|number| (number, adder.add(variable().min(0), Column::Missing(number)))).collect()
    }

    fn beyond(&self, instance: &Instance, adder: &mut Adder) -> BTreeMap<usize, Variable> {
        let wished = instance.problem.rules.composition.external == Strength::Wished;
        let asks = |&number: &usize| {
            wished && instance.staffed_limit(number).is_some() && self.has_team(instance, number)
        };
        let initiatives = (0..instance.initiatives.len()).filter(asks);
        initiatives.map(|number| (number, adder.add(variable().min(0), Column::Beyond(number)))).collect()
    }
}

/// Each person's periods, joined where the same of some candidates are active.
fn stretches_of(instance: &Instance, candidates: impl Iterator<Item = usize>) -> Vec<Stretch> {
    let mut by_person: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for at in candidates {
        by_person.entry(instance.candidates[at].person).or_default().push(at);
    }
    let mut stretches = Vec::new();
    for (person, candidates) in by_person {
        let mut sets: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
        for period in 0..instance.periods() {
            let active = |&at: &usize| {
                let need = &instance.needs[instance.candidates[at].need];
                (need.first..=need.last).contains(&period)
            };
            let active: Vec<usize> = candidates.iter().copied().filter(active).collect();
            sets.entry(active).or_default().push(period);
        }
        for (candidates, periods) in sets.into_iter().filter(|(candidates, _)| !candidates.is_empty()) {
            let sum: f64 = candidates.iter().map(|&at| most_share(instance, at)).sum();
            let reach =
                periods.iter().map(|&period| instance.reach(person, period)).fold(f64::INFINITY, f64::min);
            let most = sum.min(reach);
            stretches.push(Stretch { person, candidates, periods, most, variable: None });
        }
    }
    stretches
}

fn home_rows(instance: &Instance, away: &[Stretch], adder: &mut Adder) -> Vec<HomeRow> {
    let wished = instance.problem.rules.operation.strength == Strength::Wished;
    let mut rows = Vec::new();
    for (number, guard) in instance.book.guards.iter().enumerate() {
        let mut sets: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
        for period in 0..instance.periods() {
            let counts = |at: &usize| {
                guard.holders.binary_search(&away[*at].person).is_ok() && away[*at].periods.contains(&period)
            };
            sets.entry((0..away.len()).filter(counts).collect()).or_default().push(period);
        }
        for (away, periods) in sets {
            if away.len() > guard.spare() {
                let missing = wished.then(|| adder.add(variable().min(0), Column::Home(rows.len())));
                rows.push(HomeRow { guard: number, away, periods, missing });
            }
        }
    }
    rows
}

fn crowd_rows(instance: &Instance, running: &BTreeMap<usize, Variable>, adder: &mut Adder) -> Vec<CrowdRow> {
    let rule = &instance.problem.rules.at_once;
    let mut sets: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
    for period in 0..instance.periods() {
        let active = |number: &usize| instance.initiatives[*number].active_in(period);
        sets.entry(running.keys().copied().filter(active).collect()).or_default().push(period);
    }
    let mut rows = Vec::new();
    for (initiatives, periods) in sets {
        if rule.strength.is_on() && initiatives.len() > rule.most as usize {
            let wished = rule.strength == Strength::Wished;
            let beyond = wished.then(|| adder.add(variable().min(0), Column::Crowd(rows.len())));
            rows.push(CrowdRow { initiatives, periods, beyond });
        }
    }
    rows
}
