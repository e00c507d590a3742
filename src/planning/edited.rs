//! A plan with what a planner changed in it, before anything is solved: what it keeps, what it breaks, what it costs.

use std::collections::{BTreeMap, BTreeSet};

use super::Revision;
use super::able::could_fill;
use staffing_model::Rule;
use staffing_model::key::{InitiativeKey, NeedKey, PersonKey};
use staffing_model::plan::{Assignment, Plan, Status};
use staffing_model::problem::{Need, NeedKind, Person, Problem};
use staffing_model::verify::{Violation, weigh};

/// Shares come in these steps, per cent of full time.
const STEP: f64 = 5.0;
/// Two shares nearer than this are the same.
const SAME: f64 = 1e-6;

/// A problem and its plan with the changes, as far as nobody else is moved.
#[derive(Clone, Debug)]
pub struct Edited {
    /// The problem with what is bound.
    pub problem: Problem,
    /// Who does what.
    pub plan: Plan,
    /// What the plan is worth, by the problem's own measure.
    pub worth: f64,
    /// Which rules it breaks where nobody else is moved.
    pub broken: Vec<Violation>,
}

/// The plan with the changes of a revision: who is kept out gives up their work, settled shares are given, and who must be
/// on a team gets the work there that they can do and that lacks most.
pub fn edited(problem: Problem, plan: &Plan, revision: &Revision) -> Edited {
    let mut editor = Editor::of(problem, plan);
    for tie in &revision.exclusions {
        editor.keep_out(tie.pair());
    }
    for one in &revision.shares {
        let (person, need) = (PersonKey::new(one.person.as_str()), NeedKey::new(one.need.as_str()));
        editor.settle(person, need, one.share.as_f64());
    }
    for tie in &revision.locks {
        editor.lock(tie.pair());
    }
    editor.finish(plan)
}

/// The same with somebody in a need instead of somebody else, or beside those who are there.
pub fn with_exchange(before: &Edited, need: &NeedKey, out: Option<&PersonKey>, into: &PersonKey) -> Edited {
    let mut editor = Editor::of(before.problem.clone(), &before.plan);
    let Some(initiative) = editor.initiative_of(need) else { return before.clone() };
    let share = out.and_then(|out| {
        let place = editor.places.iter().find(|one| one.person == *out && one.need == *need)?;
        Some(place.share)
    });
    if let Some(out) = out {
        editor.keep_out((out.clone(), initiative.clone()));
    }
    editor.problem.locks.push((into.clone(), initiative));
    editor.give(into, need, share);
    editor.finish(&before.plan)
}

struct Editor {
    problem: Problem,
    places: Vec<Assignment>,
}

impl Editor {
    fn of(problem: Problem, plan: &Plan) -> Self {
        Self { problem, places: plan.assignments.clone() }
    }

    fn need(&self, key: &NeedKey) -> Option<&Need> {
        self.problem.initiatives.iter().flat_map(|one| &one.needs).find(|need| need.id == *key)
    }

    fn initiative_of(&self, key: &NeedKey) -> Option<InitiativeKey> {
        let has = |initiative: &&staffing_model::problem::Initiative| {
            initiative.needs.iter().any(|need| need.id == *key)
        };
        self.problem.initiatives.iter().find(has).map(|one| one.id.clone())
    }

    fn person(&self, key: &PersonKey) -> Option<&Person> {
        self.problem.people.iter().find(|person| person.id == *key)
    }

    fn needs_of(&self, initiative: &InitiativeKey) -> BTreeSet<NeedKey> {
        let here = self.problem.initiatives.iter().filter(|one| one.id == *initiative);
        here.flat_map(|one| &one.needs).map(|need| need.id.clone()).collect()
    }

    fn is_here(&self, (person, initiative): &(PersonKey, InitiativeKey)) -> bool {
        self.person(person).is_some() && self.problem.initiatives.iter().any(|one| one.id == *initiative)
    }

    fn keep_out(&mut self, pair: (PersonKey, InitiativeKey)) {
        if !self.is_here(&pair) {
            return;
        }
        let needs = self.needs_of(&pair.1);
        self.places.retain(|one| one.person != pair.0 || !needs.contains(&one.need));
        self.problem.locks.retain(|lock| *lock != pair);
        self.problem.exclusions.push(pair);
    }

    fn settle(&mut self, person: PersonKey, need: NeedKey, share: f64) {
        let (Some(initiative), Some(_)) = (self.initiative_of(&need), self.person(&person)) else { return };
        match self.places.iter_mut().find(|one| one.person == person && one.need == need) {
            Some(place) => place.share = share,
            None => self.places.push(Assignment {
                person: person.clone(),
                need: need.clone(),
                share,
                learns: None,
            }),
        }
        self.problem.locks.push((person.clone(), initiative));
        self.problem.shares.retain(|(one, of, _)| *one != person || *of != need);
        self.problem.shares.push((person, need, share));
    }

    fn lock(&mut self, pair: (PersonKey, InitiativeKey)) {
        if !self.is_here(&pair) {
            return;
        }
        let needs = self.needs_of(&pair.1);
        let is_there = self.places.iter().any(|one| one.person == pair.0 && needs.contains(&one.need));
        if !is_there && let Some(need) = self.best_for(&pair.0, &needs) {
            self.give(&pair.0, &need, None);
        }
        self.problem.exclusions.retain(|one| *one != pair);
        self.problem.locks.push(pair);
    }

    /// The need that the person could fill and that lacks most.
    fn best_for(&self, person: &PersonKey, needs: &BTreeSet<NeedKey>) -> Option<NeedKey> {
        let person = self.person(person)?;
        let able = needs.iter().filter_map(|key| self.need(key)).filter(|need| {
            let stretched = could_fill(&self.problem, person, need);
            stretched && self.left(need) > SAME
        });
        let most = able.max_by(|one, other| {
            (self.left(one) * one.length() as f64).total_cmp(&(self.left(other) * other.length() as f64))
        });
        most.map(|need| need.id.clone())
    }

    /// What is open in a need, per cent of full time.
    fn left(&self, need: &Need) -> f64 {
        let given: f64 = self.places.iter().filter(|one| one.need == need.id).map(|one| one.share).sum();
        (need.total_share() - given).max(0.0)
    }

    /// What the person has left in every month of the need, release included.
    fn free(&self, person: &Person, need: &Need) -> f64 {
        let load = |period: usize| {
            let places = self.places.iter().filter(|one| one.person == person.id);
            let there = places.filter(|one| {
                self.need(&one.need).is_some_and(|need| (need.first..=need.last).contains(&period))
            });
            there.map(|one| one.share).sum::<f64>()
        };
        let free = |period: usize| person.capacity[period] + person.extra_in(period) - load(period);
        (need.first..=need.last).map(free).fold(f64::INFINITY, f64::min)
    }

    /// Gives the person a place in a need: a head's own share; else what was asked, or what is open, as far as they have
    /// it, and never less than the least share.
    fn give(&mut self, key: &PersonKey, need: &NeedKey, share: Option<f64>) {
        let (Some(person), Some(row)) = (self.person(key), self.need(need)) else { return };
        let share = match row.kind {
            NeedKind::Heads => row.share.unwrap_or(0.0),
            NeedKind::Share => {
                let wanted = share.unwrap_or_else(|| self.left(row));
                let can = wanted.min(self.free(person, row)).max(0.0);
                let steps = ((can + SAME) / STEP).floor() * STEP;
                steps.max((self.problem.rules.min_share / STEP).ceil() * STEP)
            }
        };
        let mut short = row.must.iter().filter(|(skill, level)| person.level(skill) < Some(*level));
        let learns = short.next().map(|(skill, _)| skill.clone());
        self.places.push(Assignment { person: key.clone(), need: need.clone(), share, learns });
    }

    fn finish(mut self, plan: &Plan) -> Edited {
        let order: BTreeMap<&PersonKey, usize> =
            self.problem.people.iter().enumerate().map(|(at, person)| (&person.id, at)).collect();
        self.places.sort_by_key(|one| (one.need.clone(), order.get(&one.person).copied()));
        let plan = Plan {
            assignments: self.places,
            problem_hash: String::new(),
            status: Status::TimeLimit,
            unmet: Vec::new(),
            releases: Vec::new(),
            team_gaps: Vec::new(),
            ..plan.clone()
        };
        let (worth, mut broken) = weigh(&self.problem, &plan);
        broken.retain(|one| !matches!(one.rule, Rule::Figures | Rule::Report));
        Edited { problem: self.problem, plan, worth, broken }
    }
}
