//! `innsats verify`: checks a plan against its problem, without the solver.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use i18n_embed_fl::fl;

use super::database::language;
use super::output::line;
use super::staff_problem::{read_both, refused, violations_text, wrong_use};
use crate::wording::proposal::number;
use crate::wording::{Language, texts};
use staffing_model::verify;

#[derive(Debug, Args)]
pub struct Verify {
    /// The problem (`innsats-problem/1`, plain or gzip).
    #[arg(long)]
    problem: PathBuf,
    /// The plan to check against it (`innsats-plan/1`, plain or gzip).
    #[arg(long)]
    plan: PathBuf,
    /// The language of the answers: nb, nn or en.
    #[arg(long, env = "INNSATS_LANGUAGE", default_value = "nb", value_parser = language)]
    lang: Language,
}

impl Verify {
    /// Runs the command: 0 the plan holds, 1 it does not (each broken rule on stderr), 2 unreadable input.
    pub fn run(self) -> ExitCode {
        let language = self.lang;
        let (problem, plan) = match read_both(&self.problem, &self.plan, language) {
            Ok(both) => both,
            Err(message) => return wrong_use(&message),
        };
        match verify(&problem, &plan) {
            Ok(verified) => {
                let objective = number(verified.objective, 3, language);
                let gap = number(verified.gap * 100.0, 3, language);
                let people = verified.people;
                line(&fl!(
                    texts(language),
                    "staffing-verified",
                    objective = objective,
                    gap = gap,
                    people = people
                ));
                ExitCode::SUCCESS
            }
            Err(violations) => refused(&violations_text(&violations, language)),
        }
    }
}
