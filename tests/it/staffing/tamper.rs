//! Tampering: ways to break one rule at a time, in the plan or in the problem under it. `verify` must name the rule.

mod figures;
mod people;
mod request;
mod teams;

use staffing_model::Rule;
use staffing_model::key::{InitiativeKey, PersonKey};
use staffing_model::plan::{Assignment, Plan};
use staffing_model::problem::{Initiative, Need, NeedKind, Person, Problem};

use super::generate::Dice;

/// A problem and a plan for it, to be tampered with.
pub struct Case {
    pub problem: Problem,
    pub plan: Plan,
    pub dice: Dice,
}

/// One way to break a rule; `None` where this plan gives no occasion.
pub struct Tampering {
    pub what: &'static str,
    /// The rule that `verify` must name.
    pub refused_by: Rule,
    pub apply: fn(&mut Case) -> Option<()>,
}

/// Every rule that `verify` checks.
pub const RULES: [Rule; 30] = [
    Rule::Cover,
    Rule::Capacity,
    Rule::Link,
    Rule::Joint,
    Rule::Chunk,
    Rule::Parallel,
    Rule::Team,
    Rule::Release,
    Rule::External,
    Rule::Conflict,
    Rule::Lock,
    Rule::Mentor,
    Rule::TeamSkill,
    Rule::Areas,
    Rule::TeamSize,
    Rule::ExternalStaffed,
    Rule::Knowledge,
    Rule::Operation,
    Rule::KeyPeople,
    Rule::Fairness,
    Rule::Unwilling,
    Rule::AtOnce,
    Rule::Moves,
    Rule::Differs,
    Rule::OnlyUnits,
    Rule::Candidate,
    Rule::Exclusion,
    Rule::Share,
    Rule::Figures,
    Rule::Report,
];

/// The ways to break a rule. A rule without one does not compile.
pub fn tamperings(rule: Rule) -> &'static [Tampering] {
    match rule {
        Rule::Cover => people::COVER,
        Rule::Capacity => people::CAPACITY,
        Rule::Joint => people::JOINT,
        Rule::Chunk => people::CHUNK,
        Rule::Candidate => people::CANDIDATE,
        Rule::Share => people::SHARE,
        Rule::Mentor => people::MENTOR,
        Rule::Link => teams::LINK,
        Rule::Parallel => teams::PARALLEL,
        Rule::Team => teams::TEAM,
        Rule::Release => teams::RELEASE,
        Rule::External => teams::EXTERNAL,
        Rule::Conflict => teams::CONFLICT,
        Rule::Lock => teams::LOCK,
        Rule::Exclusion => teams::EXCLUSION,
        Rule::TeamSkill => figures::TEAM_SKILL,
        Rule::Areas => figures::AREAS,
        Rule::TeamSize => request::TEAM_SIZE,
        Rule::ExternalStaffed => request::EXTERNAL_STAFFED,
        Rule::Knowledge => request::KNOWLEDGE,
        Rule::Operation => request::OPERATION,
        Rule::KeyPeople => request::KEY_PEOPLE,
        Rule::Fairness => request::FAIRNESS,
        Rule::Unwilling => request::UNWILLING,
        Rule::AtOnce => request::AT_ONCE,
        Rule::Moves => request::MOVES,
        Rule::Differs => request::DIFFERS,
        Rule::OnlyUnits => request::ONLY_UNITS,
        Rule::Figures => figures::FIGURES,
        Rule::Report => figures::REPORT,
    }
}

/// The next multiple of the step above an amount.
fn step_above(share: f64) -> f64 {
    ((share / 5.0).floor() + 1.0) * 5.0
}

impl Case {
    /// A number below `sides`; `None` where there are no sides.
    fn roll(&mut self, sides: usize) -> Option<usize> {
        (sides > 0).then(|| self.dice.roll(sides))
    }

    /// One of the values; `None` where there are none.
    fn pick<T: Clone>(&mut self, values: &[T]) -> Option<T> {
        self.roll(values.len()).map(|at| values[at].clone())
    }

    /// The position of one of the plan's rows for which something holds.
    fn row(&mut self, holds: impl Fn(&Case, &Assignment) -> bool) -> Option<usize> {
        let fitting: Vec<usize> =
            (0..self.plan.assignments.len()).filter(|&at| holds(self, &self.plan.assignments[at])).collect();
        self.pick(&fitting)
    }

    fn initiative_of(&self, row: &Assignment) -> &Initiative {
        let holds = |initiative: &&Initiative| initiative.needs.iter().any(|need| need.id == row.need);
        self.problem.initiatives.iter().find(holds).expect("a known need")
    }

    fn need_of(&self, row: &Assignment) -> &Need {
        let needs = &self.initiative_of(row).needs;
        needs.iter().find(|need| need.id == row.need).expect("a known need")
    }

    fn need_mut(&mut self, row: &Assignment) -> &mut Need {
        let mut needs = self.problem.initiatives.iter_mut().flat_map(|initiative| &mut initiative.needs);
        needs.find(|need| need.id == row.need).expect("a known need")
    }

    fn person(&self, key: &PersonKey) -> &Person {
        self.problem.people.iter().find(|person| person.id == *key).expect("a known person")
    }

    fn person_mut(&mut self, key: &PersonKey) -> &mut Person {
        self.problem.people.iter_mut().find(|person| person.id == *key).expect("a known person")
    }

    fn rows(&self, person: &PersonKey, initiative: &InitiativeKey) -> Vec<&Assignment> {
        let rows = self.plan.assignments.iter().filter(|row| row.person == *person);
        rows.filter(|row| self.initiative_of(row).id == *initiative).collect()
    }

    /// Everybody who works on the initiative.
    fn team(&self, initiative: &InitiativeKey) -> Vec<PersonKey> {
        let everybody = self.problem.people.iter().map(|person| &person.id);
        everybody.filter(|person| !self.rows(person, initiative).is_empty()).cloned().collect()
    }

    /// Everybody who does not work on the initiative.
    fn outside(&self, initiative: &InitiativeKey) -> Vec<PersonKey> {
        let everybody = self.problem.people.iter().map(|person| &person.id);
        everybody.filter(|person| self.rows(person, initiative).is_empty()).cloned().collect()
    }

    /// Each pair of a person and an initiative they work on.
    fn pairs(&self) -> Vec<(PersonKey, InitiativeKey)> {
        let pair = |row: &Assignment| (row.person.clone(), self.initiative_of(row).id.clone());
        let mut pairs: Vec<_> = self.plan.assignments.iter().map(pair).collect();
        pairs.sort();
        pairs.dedup();
        pairs
    }

    /// A person's load in a period.
    fn load(&self, person: &PersonKey, period: usize) -> f64 {
        let rows = self.plan.assignments.iter().filter(|row| row.person == *person);
        let active = |row: &&Assignment| {
            let need = self.need_of(row);
            (need.first..=need.last).contains(&period)
        };
        rows.filter(active).map(|row| row.share).sum()
    }

    /// Puts somebody to work in one of an initiative's needs.
    fn add(&mut self, person: &PersonKey, initiative: &InitiativeKey) -> Option<()> {
        let needs = self.problem.initiatives.iter().find(|row| row.id == *initiative)?.needs.clone();
        let need = self.pick(&needs)?;
        let share = need.share.unwrap_or_else(|| step_above(self.problem.rules.min_share));
        self.plan.assignments.push(Assignment { person: person.clone(), need: need.id, share, learns: None });
        Some(())
    }
}

fn is_split(need: &Need) -> bool {
    need.kind == NeedKind::Share
}
