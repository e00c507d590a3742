//! `innsats explain`: why a plan is as it is.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use i18n_embed_fl::fl;
use serde::Serialize;

use super::database::language;
use super::output::line;
use super::staff_problem::{not_negative, read_both, refused, violations_text, wrong_use};
use crate::service::proposal_view::Names;
use crate::wording::explanation::{Line, Words};
use crate::wording::{Language, texts};
use staffing::Options;
use staffing::explain::{
    Check, ExplainError, Explainer, Hire, NeedExplained, PairExplained, PersonExplained, WholeExplained,
    one_more, solve_again, with_person_on, without_lock, without_person,
};
use staffing_model::key::{NeedKey, PersonKey};
use staffing_model::plan::Plan;
use staffing_model::problem::Problem;
use staffing_model::verify;

/// How many kinds of hire are solved again with `--exact`.
const HIRES: usize = 5;

#[derive(Debug, Args)]
pub struct Explain {
    /// The problem (`innsats-problem/1`, plain or gzip).
    #[arg(long)]
    problem: PathBuf,
    /// The plan for that problem (`innsats-plan/1`, plain or gzip).
    #[arg(long)]
    plan: PathBuf,
    /// Why this person; with --need: why in this need, or why not.
    #[arg(long)]
    person: Option<String>,
    /// Who fills this need, who is next best, and why the rest is open.
    #[arg(long)]
    need: Option<String>,
    /// Sentences, or JSON for programs.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Solve again for the figures that are only estimated: without the person, with them on the initiative, with
    /// one more person of the most valuable kinds, without each lock.
    #[arg(long)]
    exact: bool,
    /// With --exact: stop when no plan can be better by more than this.
    #[arg(long, default_value_t = 0.001, value_parser = not_negative)]
    gap: f64,
    /// With --exact: processor seconds to spend at most on each.
    #[arg(long, default_value_t = 60.0, value_parser = not_negative)]
    time_limit: f64,
    /// Compare the estimates with what solving the relaxation again gives, for so many people and kinds of hire.
    #[arg(long, value_name = "PAIRS", conflicts_with_all = ["person", "need", "exact"])]
    check: Option<usize>,
    /// The language of the answers: nb, nn or en.
    #[arg(long, env = "INNSATS_LANGUAGE", default_value = "nb", value_parser = language)]
    lang: Language,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Sentences, in the language of `--lang`.
    Text,
    /// JSON for other programs (`innsats-explanation/1`).
    Json,
}

/// An answer as it is printed.
#[derive(Serialize)]
struct Answer<'a> {
    format: &'static str,
    problem: &'a str,
    #[serde(flatten)]
    about: About,
}

#[derive(Serialize)]
#[serde(tag = "about", rename_all = "snake_case")]
enum About {
    Person(PersonExplained),
    Pair(PairExplained),
    Need(NeedExplained),
    Plan(Box<WholeExplained>),
    Check(Check),
}

impl Explain {
    /// Runs the command: 0 explained, 1 the plan does not hold or cannot be explained, 2 unreadable input.
    pub fn run(self) -> ExitCode {
        let language = self.lang;
        let (problem, plan) = match read_both(&self.problem, &self.plan, language) {
            Ok(both) => both,
            Err(message) => return wrong_use(&message),
        };
        if let Err(violations) = verify(&problem, &plan) {
            return refused(&violations_text(&violations, language));
        }
        match self.answer(&problem, &plan) {
            Ok(about) => {
                self.print(about, &problem, &plan);
                ExitCode::SUCCESS
            }
            Err(error) => self.failed(&error),
        }
    }

    fn answer(&self, problem: &Problem, plan: &Plan) -> Result<About, ExplainError> {
        let explainer = Explainer::new(problem, plan)?;
        let person = self.person.as_deref().map(PersonKey::new);
        let need = self.need.as_deref().map(NeedKey::new);
        let exactly = Exactly { problem, plan, options: self.exact.then(|| self.options()) };
        Ok(match (person, need, self.check) {
            (_, _, Some(pairs)) => About::Check(explainer.check(pairs)?),
            (Some(person), None, _) => About::Person(exactly.person(explainer.person(&person)?)?),
            (Some(person), Some(need), _) => About::Pair(exactly.pair(explainer.pair(&person, &need)?)?),
            (None, Some(need), _) => About::Need(explainer.need(&need)?),
            (None, None, _) => About::Plan(Box::new(exactly.whole(explainer.whole()?)?)),
        })
    }

    fn options(&self) -> Options {
        Options { gap: self.gap, time_limit: self.time_limit, ..Options::default() }
    }

    fn print(&self, about: About, problem: &Problem, plan: &Plan) {
        if self.format == Format::Json {
            let answer = Answer { format: "innsats-explanation/1", problem: &problem.name, about };
            let text = serde_json::to_string_pretty(&answer);
            line(&text.expect("plain data with text keys is always JSON"));
            return;
        }
        let names = Names::default();
        let words = Words::new(problem, &names, plan.objective, self.lang);
        let lines = match &about {
            About::Person(explained) => words.person(explained),
            About::Pair(explained) => words.pair(explained),
            About::Need(explained) => words.need(explained),
            About::Plan(explained) => words.whole(explained),
            About::Check(check) => words.check(check),
        };
        for Line { depth, text } in lines {
            line(&format!("{}{text}", "  ".repeat(depth)));
        }
    }

    fn failed(&self, error: &ExplainError) -> ExitCode {
        let (text, path) = (texts(self.lang), self.problem.display().to_string());
        match error {
            ExplainError::UnknownPerson(key) => {
                wrong_use(&fl!(text, "explain-unknown-person", key = key.as_str(), path = path))
            }
            ExplainError::UnknownNeed(key) => {
                wrong_use(&fl!(text, "explain-unknown-need", key = key.as_str(), path = path))
            }
            ExplainError::NotAPlan(person, need) => {
                refused(&fl!(text, "explain-not-a-plan", person = person.as_str(), need = need.as_str()))
            }
            ExplainError::Refused(reason) => {
                refused(&fl!(text, "explain-solver-failed", detail = reason.to_string()))
            }
        }
    }
}

/// Solves again where that was asked for.
struct Exactly<'a> {
    problem: &'a Problem,
    plan: &'a Plan,
    options: Option<Options>,
}

impl Exactly<'_> {
    fn person(&self, mut explained: PersonExplained) -> Result<PersonExplained, ExplainError> {
        if let Some(options) = &self.options {
            let changed = without_person(self.problem, &explained.person);
            explained.resolved = Some(solve_again(&changed, self.plan, options)?);
        }
        Ok(explained)
    }

    fn pair(&self, mut explained: PairExplained) -> Result<PairExplained, ExplainError> {
        if let (Some(options), PairExplained::Not(why)) = (&self.options, &mut explained) {
            let changed = with_person_on(self.problem, &why.person, &why.initiative);
            why.resolved = Some(solve_again(&changed, self.plan, options)?);
        }
        Ok(explained)
    }

    fn whole(&self, mut explained: WholeExplained) -> Result<WholeExplained, ExplainError> {
        let Some(options) = &self.options else { return Ok(explained) };
        for Hire { skills, resolved, .. } in explained.hires.iter_mut().take(HIRES) {
            *resolved = Some(solve_again(&one_more(self.problem, skills), self.plan, options)?);
        }
        for lock in &mut explained.locks {
            let changed = without_lock(self.problem, &lock.person, &lock.initiative);
            lock.resolved = Some(solve_again(&changed, self.plan, options)?);
        }
        Ok(explained)
    }
}
