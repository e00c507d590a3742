//! Why the plan is as it is, in words: the same on pages and in the terminal. The data comes from
//! [`staffing::explain`].

mod check;
mod lacks;
mod need;
mod person;
mod place;
mod whole;

use i18n_embed_fl::fl;

use super::proposal::{fraction, month, number};
use crate::domain::Month;
use crate::service::proposal_view::Names;
use crate::wording::{Language, Speech, Texts, texts};
use staffing::explain::{Cost, Resolution};
use staffing_model::key::{InitiativeKey, NeedKey, PersonKey, SkillKey, UnitKey};
use staffing_model::problem::Problem;

/// Below this a cost is said to be nothing: half of what the figures show.
const NOTHING: f64 = 0.005;

/// A line of an explanation, and how far it is set in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// 0 for what is said, 1 and 2 for what belongs to the line above.
    pub depth: usize,
    /// The sentence, in the reader's language.
    pub text: String,
}

/// Says explanations of one problem in one language.
pub struct Words<'a> {
    problem: &'a Problem,
    names: &'a Names,
    language: Language,
    /// What the explained plan is worth.
    objective: f64,
}

impl<'a> Words<'a> {
    /// `objective` is what the explained plan is worth; without names, keys are shown.
    pub fn new(problem: &'a Problem, names: &'a Names, objective: f64, language: Language) -> Self {
        Self { problem, names, language, objective }
    }

    fn text(&self) -> &'static Texts {
        texts(self.language)
    }

    fn person_name(&self, key: &PersonKey) -> String {
        self.names.person(key.as_str())
    }

    fn skill_name(&self, key: &SkillKey) -> String {
        Speech::of(self.language).name(&self.names.skill_names(key.as_str())).words
    }

    fn unit_name(&self, key: &UnitKey) -> String {
        self.names.unit(key.as_str())
    }

    fn need_name(&self, key: &NeedKey) -> String {
        match self.names.needs.get(key.as_str()) {
            Some(title) => format!("{key} {title}"),
            None => key.to_string(),
        }
    }

    fn initiative_name(&self, key: &InitiativeKey) -> String {
        self.names.initiatives.get(key.as_str()).map_or_else(|| key.to_string(), |(name, _)| name.clone())
    }

    /// A period: the month in words, or its label where it is no month.
    fn period(&self, period: usize) -> String {
        let Some(label) = self.problem.periods.get(period) else { return period.to_string() };
        label.parse::<Month>().map_or_else(|_| label.clone(), |found| month(found, self.language))
    }

    fn share(&self, share: f64) -> String {
        fraction(share / 100.0, self.language)
    }

    fn value(&self, value: f64) -> String {
        number(value, 2, self.language)
    }

    /// A part of what the plan is worth.
    fn part(&self, value: f64) -> String {
        let part = value / self.objective.abs().max(1e-9) * 100.0;
        let decimals = if part.abs() < 1.0 { 2 } else { 1 };
        let number = number(part, decimals, self.language);
        self.language.with_percent_sign(&number)
    }

    /// What something costs, to follow what it is.
    fn cost(&self, cost: Cost) -> String {
        let text = self.text();
        let figure = cost.figure();
        let (value, part) = (self.value(figure.abs()), self.part(figure.abs()));
        match cost.at_most {
            _ if figure.abs() < NOTHING => fl!(text, "explain-cost-nothing"),
            Some(most) if most < 0.0 => fl!(text, "explain-cost-gain", value = value, part = part),
            Some(_) => fl!(text, "explain-cost-at-most", value = value, part = part),
            None => fl!(text, "explain-cost-about", value = value, part = part),
        }
    }

    /// What solving again gave; nothing where nobody asked.
    fn resolved(&self, resolution: Option<Resolution>, depth: usize) -> Option<Line> {
        let text = self.text();
        let said = match resolution? {
            Resolution::ConflictingLocks => fl!(text, "explain-resolved-locks"),
            Resolution::Solved(found) if found.loss >= -NOTHING => fl!(
                text,
                "explain-resolved-loss",
                value = self.value(found.loss),
                least = self.value(found.least),
                most = self.value(found.most)
            ),
            Resolution::Solved(found) => fl!(
                text,
                "explain-resolved-gain",
                value = self.value(-found.loss),
                least = self.value(-found.most),
                most = self.value(-found.least)
            ),
        };
        Some(Line { depth, text: said })
    }
}

fn line(depth: usize, text: String) -> Line {
    Line { depth, text }
}
