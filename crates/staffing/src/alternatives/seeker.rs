//! Seeks alternatives one after the other, and judges what is found.

use super::restate::restated;
use super::vary::varied;
use super::{Alternative, Alternatives, Asked, Figures, Kind, LeftOut, Omission, SAME, different_people};
use staffing_model::plan::Plan;
use staffing_model::problem::Problem;

/// How strongly a kind is sought: mildly where strongly costs too much coverage.
const STRENGTHS: [f64; 3] = [1.0, 0.5, 0.2];

/// Seeks alternatives one after the other: [`Seeker::next_problem`] gives a problem to solve, [`Seeker::take`] takes its plan.
pub struct Seeker<'a> {
    problem: &'a Problem,
    plan: &'a Plan,
    found: Alternatives,
    kind: usize,
    strength: usize,
    variant: Option<Problem>,
}

impl<'a> Seeker<'a> {
    /// `plan` must have passed [`verify`](staffing_model::verify()) against `problem`.
    pub fn new(problem: &'a Problem, plan: &'a Plan, asked: Asked) -> Self {
        let on_teams = plan.coverage.people;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a part of a number of people is small and not negative"
        )]
        let least_different = ((asked.different * on_teams as f64 - SAME).ceil() as usize).max(1);
        let found = Alternatives {
            asked,
            least_different,
            plan: Figures::new(problem, plan),
            alternatives: Vec::new(),
            left_out: Vec::new(),
        };
        Self { problem, plan, found, kind: 0, strength: 0, variant: None }
    }

    /// The kind that is sought now.
    pub fn kind(&self) -> Option<Kind> {
        let enough = self.found.alternatives.len() >= self.found.asked.count;
        Kind::ALL.get(self.kind).copied().filter(|_| !enough)
    }

    /// The next problem to solve; `None` when all is done.
    pub fn next_problem(&mut self) -> Option<Problem> {
        while let Some(kind) = self.kind() {
            match varied(self.problem, self.plan, &self.found, kind, STRENGTHS[self.strength]) {
                Ok(variant) => {
                    self.variant = Some(variant.clone());
                    return Some(variant);
                }
                Err(why) => self.leave_out(kind, why),
            }
        }
        None
    }

    /// Takes the plan that the problem given last has; `None` where there is none.
    pub fn take(&mut self, plan: Option<&Plan>) {
        let (Some(kind), Some(variant)) = (self.kind(), self.variant.take()) else { return };
        match self.judged(kind, variant, plan) {
            Ok(alternative) => {
                self.found.alternatives.push(alternative);
                self.next_kind();
            }
            Err(Omission::LosesTooMuch { .. }) if self.strength + 1 < STRENGTHS.len() => self.strength += 1,
            Err(why) => self.leave_out(kind, why),
        }
    }

    /// What was found.
    pub fn finish(self) -> Alternatives {
        self.found
    }

    fn leave_out(&mut self, kind: Kind, why: Omission) {
        self.found.left_out.push(LeftOut { kind, why });
        self.next_kind();
    }

    fn next_kind(&mut self) {
        self.kind += 1;
        self.strength = 0;
    }

    fn judged(&self, kind: Kind, problem: Problem, plan: Option<&Plan>) -> Result<Alternative, Omission> {
        let plan = restated(self.problem, self.plan, plan.ok_or(Omission::LocksLeaveNoRoom)?)?;
        let (figures, base) = (Figures::new(self.problem, &plan), &self.found.plan);
        let lost = (base.weighted - figures.weighted) / base.weighted.max(SAME);
        let allowed = self.found.asked.loss;
        if lost > allowed + SAME {
            return Err(Omission::LosesTooMuch { lost, allowed });
        }
        if !figures.is_better(base, kind) {
            let (plan, alternative) = (base.of(kind), figures.of(kind));
            return Err(Omission::NoBetter { plan, alternative });
        }
        let different = different_people(self.problem, self.plan, &plan);
        let others = self.found.alternatives.iter();
        let from_others: Vec<usize> =
            others.map(|other| different_people(self.problem, &other.plan, &plan).len()).collect();
        let least = from_others.iter().copied().chain([different.len()]).min().unwrap_or(0);
        if least < self.found.least_different {
            return Err(Omission::TooFewPeople { found: least, asked: self.found.least_different });
        }
        let difference = figures.less(base);
        Ok(Alternative {
            kind,
            figures,
            difference,
            different,
            different_from_others: from_others,
            plan,
            problem,
        })
    }
}
