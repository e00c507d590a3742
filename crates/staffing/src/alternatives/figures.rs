//! What an alternative is compared by.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Kind, SAME};
use staffing_model::key::{InitiativeKey, NeedKey, PersonKey};
use staffing_model::plan::Plan;
use staffing_model::problem::{Initiative, Need, Person, Problem};

/// What a plan is compared by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct Figures {
    /// Worth, by the original problem's weights.
    pub objective: f64,
    /// Part of what is asked for that is covered, by priority, 0 to 1.
    pub weighted: f64,
    /// Relative cost times share-periods.
    pub cost: f64,
    /// Work done, share-periods.
    pub work: f64,
    /// Release from daily operation beyond the development share, share-periods.
    pub released: f64,
    /// People on teams.
    pub people: f64,
    /// Units they come from.
    pub units: f64,
    /// Work by people who learn on the job, share-periods.
    pub learning: f64,
    /// People who come to a team they were not on before, locked ones aside.
    pub moves: f64,
    /// The period, from 1, in which work starts, on average by priority and amount.
    pub start: f64,
}

/// Who is on which initiative.
pub(super) type Teams = BTreeMap<PersonKey, BTreeSet<InitiativeKey>>;

impl Figures {
    /// The figures of a plan for a problem.
    pub fn new(problem: &Problem, plan: &Plan) -> Self {
        let needs = needs(problem);
        let people: BTreeMap<&PersonKey, &Person> =
            problem.people.iter().map(|person| (&person.id, person)).collect();
        let mut figures = Self {
            objective: plan.objective,
            weighted: plan.coverage.weighted,
            released: plan.coverage.released,
            people: plan.coverage.people as f64,
            moves: moves(problem, plan),
            ..Self::default()
        };
        let (mut units, mut weight) = (BTreeSet::new(), 0.0);
        for row in &plan.assignments {
            let (Some((initiative, need)), Some(person)) = (needs.get(&row.need), people.get(&row.person))
            else {
                continue;
            };
            let work = row.share * need.length() as f64;
            units.insert(&person.unit);
            figures.work += work;
            figures.cost += person.cost * work;
            figures.learning += if row.learns.is_some() { work } else { 0.0 };
            let class = if need.critical { 1.0 } else { problem.weights.desirable };
            let worth = initiative.weight * class * work;
            figures.start += worth * (need.first + 1) as f64;
            weight += worth;
        }
        figures.units = units.len() as f64;
        figures.start = if weight > 0.0 { figures.start / weight } else { 0.0 };
        figures
    }

    /// The figures less others.
    #[must_use]
    pub fn less(&self, other: &Self) -> Self {
        Self {
            objective: self.objective - other.objective,
            weighted: self.weighted - other.weighted,
            cost: self.cost - other.cost,
            work: self.work - other.work,
            released: self.released - other.released,
            people: self.people - other.people,
            units: self.units - other.units,
            learning: self.learning - other.learning,
            moves: self.moves - other.moves,
            start: self.start - other.start,
        }
    }

    /// The figure that a kind is about. Of disruption: who comes to a team, or the release where nobody came.
    pub fn of(&self, kind: Kind) -> f64 {
        match kind {
            Kind::FewestUnits => self.units,
            Kind::MostLearning => self.learning,
            Kind::LeastDisruption if self.moves > 0.0 => self.moves,
            Kind::LeastDisruption => self.released,
            Kind::EarliestStart => self.start,
        }
    }

    /// Is it better in what a kind is about?
    pub(super) fn is_better(&self, than: &Self, kind: Kind) -> bool {
        let difference = self.less(than);
        match kind {
            Kind::FewestUnits => difference.units < -SAME,
            Kind::MostLearning => difference.learning > SAME,
            Kind::LeastDisruption => {
                let (moves, released) = (difference.moves, difference.released);
                moves < SAME && released < SAME && (moves < -SAME || released < -SAME)
            }
            Kind::EarliestStart => difference.start < -SAME,
        }
    }
}

fn needs(problem: &Problem) -> BTreeMap<&NeedKey, (&Initiative, &Need)> {
    let initiatives = problem.initiatives.iter();
    let needs = initiatives.flat_map(|row| row.needs.iter().map(move |need| (&need.id, (row, need))));
    needs.collect()
}

/// Who is on which initiative in a plan.
pub(super) fn teams(problem: &Problem, plan: &Plan) -> Teams {
    let needs = needs(problem);
    let mut teams = Teams::new();
    for row in &plan.assignments {
        if let Some((initiative, _)) = needs.get(&row.need) {
            teams.entry(row.person.clone()).or_default().insert(initiative.id.clone());
        }
    }
    teams
}

/// People who come to a team they were not on in the earlier plan; without one there are none.
fn moves(problem: &Problem, plan: &Plan) -> f64 {
    if problem.previous.is_empty() {
        return 0.0;
    }
    let stood: BTreeSet<_> = problem.previous.iter().chain(&problem.locks).cloned().collect();
    let pairs = teams(problem, plan).into_iter();
    let pairs = pairs.flat_map(|(person, teams)| teams.into_iter().map(move |one| (person.clone(), one)));
    pairs.filter(|pair| !stood.contains(pair)).count() as f64
}

/// People who are on different sets of teams in two plans for a problem, in order.
pub fn different_people(problem: &Problem, one: &Plan, other: &Plan) -> Vec<PersonKey> {
    let (one, other) = (teams(problem, one), teams(problem, other));
    let people: BTreeSet<&PersonKey> = one.keys().chain(other.keys()).collect();
    people.into_iter().filter(|person| one.get(*person) != other.get(*person)).cloned().collect()
}
