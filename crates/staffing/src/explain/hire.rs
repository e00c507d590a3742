//! What one more full-time person would be worth, by what they would hold.

use std::collections::{BTreeMap, BTreeSet};

use super::{Hire, Scene};
use crate::formulation::Refused;
use crate::instance::{Instance, TOLERANCE};
use crate::slim::{self, Lean, Prices};
use staffing_model::key::{AreaKey, PersonKey, SkillKey, UnitKey};
use staffing_model::problem::{Person, Problem, Strength, Unit};

/// What a person would hold.
pub(super) type Held = Vec<(SkillKey, u8)>;

/// The kinds of person the needs ask for, most valuable first.
pub(super) fn hires(scene: &Scene) -> Result<Vec<Hire>, Refused> {
    let prices = &slim::prices(scene.instance, Lean::Needs)?;
    let problem = scene.instance.problem;
    let kinds: Vec<Held> = kinds(problem).into_iter().collect();
    let asked = kinds_with_gap(scene);
    // All of them at once in one problem: nobody's worth is looked at together with another's.
    let with_all = with_people(problem, &kinds);
    let instance = Instance::new(&with_all);
    let hire = |(at, skills): (usize, Held)| {
        let (needs, open) = asked[&skills];
        let person = New { scene, prices, instance: &instance, person: problem.people.len() + at };
        Hire { skills, needs, open, worth: person.worth(), at_most: person.at_most(), resolved: None }
    };
    let mut hires: Vec<Hire> = kinds.into_iter().enumerate().map(hire).collect();
    hires.retain(|hire| hire.worth > TOLERANCE);
    // A stable sort: equals stay in the order of their skills.
    hires.sort_by(|one, other| other.worth.total_cmp(&one.worth));
    Ok(hires)
}

/// What the needs ask for, each combination once.
fn kinds(problem: &Problem) -> BTreeSet<Held> {
    let needs = problem.initiatives.iter().flat_map(|initiative| &initiative.needs);
    needs.map(|need| sorted(&need.must)).collect()
}

fn sorted(must: &[(SkillKey, u8)]) -> Held {
    let mut held = must.to_vec();
    held.sort();
    held
}

/// How many needs ask for each kind, and how many of them are open in part.
fn kinds_with_gap(scene: &Scene) -> BTreeMap<Held, (usize, usize)> {
    let mut counts: BTreeMap<Held, (usize, usize)> = BTreeMap::new();
    for need in 0..scene.instance.needs.len() {
        let (needs, open) = counts.entry(sorted(&scene.instance.need(need).must)).or_default();
        *needs += 1;
        *open += usize::from(scene.draft.left(need) > TOLERANCE);
    }
    counts
}

/// The problem with one more full-time person who holds `skills` and whom daily operation can spare.
pub fn one_more(problem: &Problem, skills: &[(SkillKey, u8)]) -> Problem {
    with_people(problem, &[skills.to_vec()])
}

fn with_people(problem: &Problem, kinds: &[Held]) -> Problem {
    let mut more = problem.clone();
    let unit = UnitKey::new(unused("new", problem.units.iter().map(|unit| unit.id.as_str())));
    let area = problem.units.first().map_or_else(|| AreaKey::new("new"), |unit| unit.area.clone());
    more.units.push(Unit { id: unit.clone(), area, max_release: 100.0, keeps: Vec::new() });
    let limit = problem.people.iter().map(|person| person.max_initiatives).max().unwrap_or(1).max(1);
    for (number, skills) in kinds.iter().enumerate() {
        let people = problem.people.iter().map(|person| person.id.as_str());
        more.people.push(Person {
            id: PersonKey::new(unused(&format!("new-{number}"), people)),
            unit: unit.clone(),
            external: false,
            position: 100.0,
            capacity: vec![100.0; problem.periods.len()],
            extra: None,
            max_initiatives: limit,
            cost: 1.0,
            skills: skills.clone(),
        });
    }
    more
}

/// A key that nobody has.
fn unused<'a>(wanted: &str, taken: impl Iterator<Item = &'a str>) -> String {
    let longest = taken.filter(|key| key.starts_with(wanted)).map(str::len).max();
    let more = longest.map_or(0, |longest| longest + 1 - wanted.len());
    format!("{wanted}{}", "-".repeat(more))
}

/// A new person in a problem that has them.
struct New<'s> {
    scene: &'s Scene<'s>,
    prices: &'s Prices,
    instance: &'s Instance<'s>,
    person: usize,
}

impl New<'_> {
    /// Worth at most this by the relaxation's prices: what they could do, less what the relaxation asks for it.
    fn worth(&self) -> f64 {
        self.best(|at| {
            let row = &self.instance.candidates[at];
            let part = part_of_membership(self.instance, at);
            self.prices.cover[row.need] + part * self.prices.team[row.initiative]
        })
    }

    /// No plan with the person is worth more than the plan and this: the relaxation's bound and their worth there, or
    /// the plan's own bound and all they could do themselves.
    fn at_most(&self) -> Option<f64> {
        let (scene, plan) = (self.scene, self.scene.plan);
        let rules = &scene.instance.problem.rules;
        if [rules.key_people.strength, rules.unwilling].contains(&Strength::Required) {
            // With one more who can, others may do what they could not.
            return None;
        }
        let by_prices = self.prices.bound + self.worth() + self.wishes() - plan.objective;
        if rules.stretch || !scene.has_plain_rules() {
            // Others could learn from them, or a rule be kept thanks to them: what they do themselves is not all.
            return Some(by_prices);
        }
        let themselves = plan.bound + self.best(|_| 0.0) + self.wishes() - plan.objective;
        Some(by_prices.min(themselves))
    }

    /// The most the person's time, or number of initiatives, lets them do, each unit of work less its price.
    fn best(&self, price: impl Fn(usize) -> f64) -> f64 {
        let rows = self.instance.candidates.iter().enumerate();
        let theirs = rows.filter(|(_, row)| row.person == self.person);
        let columns: Vec<Column> = theirs.map(|(at, _)| Column::new(self.instance, at, price(at))).collect();
        (0..self.instance.periods()).map(|period| best_period(self.instance, &columns, period)).sum()
    }

    /// All team wishes they could help to meet.
    fn wishes(&self) -> f64 {
        let (problem, instance) = (self.instance.problem, self.instance);
        let theirs =
            (0..problem.initiatives.len()).filter(|&at| instance.membership(self.person, at).is_some());
        let worth = theirs.map(|at| {
            let (initiative, weights) = (&problem.initiatives[at], &problem.weights);
            let area = if initiative.min_areas >= 2 { weights.area } else { 0.0 };
            let holds = initiative.team.iter().filter(|demand| {
                instance.holds(self.person, instance.skill(demand.skill.as_str()), demand.level)
            });
            let skills: f64 = holds.map(|demand| weights.team_skill / f64::from(demand.heads)).sum();
            (area + skills) * initiative.weight * instance.initiatives[at].length()
        });
        worth.sum()
    }
}

/// What a new person could do in one need.
struct Column {
    first: usize,
    last: usize,
    /// Worth of one unit in one period, less its price.
    worth: f64,
    /// Share of full time of one unit.
    share: f64,
    /// Part of a membership in one unit.
    part: f64,
    /// Most units.
    most: f64,
}

impl Column {
    fn new(instance: &Instance, candidate: usize, price: f64) -> Self {
        let row = &instance.candidates[candidate];
        let need = &instance.needs[row.need];
        let part = part_of_membership(instance, candidate);
        let worth = row.value + part * instance.memberships[row.membership].value - price;
        Self {
            first: need.first,
            last: need.last,
            worth: worth / need.length(),
            share: need.unit_share(),
            part,
            most: row.most,
        }
    }
}

/// The most a person could be worth in one period: what their time, or their number of initiatives, allows.
fn best_period(instance: &Instance, columns: &[Column], period: usize) -> f64 {
    let active = |column: &&Column| column.worth > 0.0 && (column.first..=column.last).contains(&period);
    let active: Vec<&Column> = columns.iter().filter(active).collect();
    let Some(person) = instance.problem.people.last() else { return 0.0 };
    let by_time = fill(&active, |column| column.share, person.capacity[period]);
    let by_number = fill(&active, |column| column.part, f64::from(person.max_initiatives));
    by_time.min(by_number)
}

/// Fills `room` with the columns that are worth most for the room they take.
fn fill(columns: &[&Column], takes: impl Fn(&Column) -> f64, room: f64) -> f64 {
    let mut order: Vec<&Column> = columns.to_vec();
    order.sort_by(|one, other| (other.worth * takes(one)).total_cmp(&(one.worth * takes(other))));
    let (mut left, mut worth) = (room, 0.0);
    for column in order {
        let amount = column.most.min(left / takes(column).max(TOLERANCE));
        worth += amount * column.worth;
        left -= amount * takes(column);
        if left <= TOLERANCE {
            break;
        }
    }
    worth
}

/// The share of a membership that one unit of a new person's work takes at least: all of it by itself, or the mean
/// of what its needs make of it.
fn part_of_membership(instance: &Instance, candidate: usize) -> f64 {
    let row = &instance.candidates[candidate];
    let needs = instance.memberships[row.membership].candidates.len() as f64;
    1.0 / (row.most.max(TOLERANCE) * needs)
}
