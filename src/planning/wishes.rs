//! What the wishes weigh: five words for people, weights for the model.

use serde::{Deserialize, Serialize};

use staffing_model::problem::Weights;

/// What the wishes weigh, in words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wishes {
    /// Levels that fit: experts are kept for what needs them.
    pub fit: Importance,
    /// People work with what they have said they want to.
    pub interest: Importance,
    /// Cheap plans: consultants cost what their contracts say.
    pub cost: Importance,
    /// Few people on each team.
    pub few_people: Importance,
    /// Staying with the team one is on.
    pub keep: Importance,
    /// People of a team come from several areas.
    pub areas: Importance,
    /// As little release from daily operation as possible.
    pub little_release: Importance,
}

/// How much a wish weighs. Users never see numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Importance {
    /// Svært viktig: twice the model's own weight.
    Very,
    /// Viktig: the model's own weight, which is the default.
    #[default]
    Important,
    /// Middels viktig: half the model's own weight.
    Fairly,
    /// Lite viktig: a quarter of the model's own weight.
    Slightly,
    /// Ikke viktig: the wish does not count.
    Not,
}

impl Importance {
    const fn factor(self) -> f64 {
        match self {
            Self::Very => 2.0,
            Self::Important => 1.0,
            Self::Fairly => 0.5,
            Self::Slightly => 0.25,
            Self::Not => 0.0,
        }
    }
}

/// The secondary wishes of one full-time period together stay below the smallest step between priority
/// classes, so that they never buy priority (docs/model.md, wishes).
const SMALLEST_PRIORITY_STEP: f64 = 0.2;

impl Wishes {
    /// The weights of the model: the model's own, times a factor for each word, and scaled down together
    /// where they would outweigh a step between priority classes.
    pub fn weights(&self) -> Weights {
        let base = Weights::default();
        let fit = base.fit * self.fit.factor();
        let interest = base.interest * self.interest.factor();
        let release = base.release * self.little_release.factor();
        let cost = base.cost * self.cost.factor();
        let together = fit + interest + release;
        let scale = if together > SMALLEST_PRIORITY_STEP { SMALLEST_PRIORITY_STEP / together } else { 1.0 };
        Weights {
            fit: rounded(fit * scale),
            interest: rounded(interest * scale),
            release: rounded(release * scale),
            cost: rounded(cost * scale),
            membership: base.membership * self.few_people.factor(),
            keep: base.keep * self.keep.factor(),
            area: base.area * self.areas.factor(),
            ..base
        }
    }
}

/// Six decimals, so that the same words always print the same number.
fn rounded(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn important_is_the_models_own_weight() {
        assert_eq!(Wishes::default().weights(), Weights::default());
    }

    #[test]
    fn wishes_never_buy_priority() {
        let greedy = Wishes {
            fit: Importance::Very,
            interest: Importance::Very,
            little_release: Importance::Very,
            ..Wishes::default()
        };
        let weights = greedy.weights();
        assert!(weights.fit + weights.interest + weights.release <= SMALLEST_PRIORITY_STEP + 1e-5);
        assert!(weights.fit > weights.interest);
    }

    #[test]
    fn a_wish_that_is_not_important_weighs_nothing() {
        let wishes = Wishes { interest: Importance::Not, ..Wishes::default() };
        assert!(wishes.weights().interest.abs() < f64::EPSILON);
    }
}
