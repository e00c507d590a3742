//! `innsats verify`: checks a plan against its problem, without the solver.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use i18n_embed_fl::fl;

use super::database::language;
use super::output::line;
use super::source;
use super::staff_problem::{parse_problem, read_bytes, read_plan, refused, violations_text, wrong_use};
use crate::wording::proposal::number;
use crate::wording::{Language, texts};
use staffing_model::{sourcing, verify};

#[derive(Debug, Args)]
pub struct Verify {
    /// The problem (`innsats-problem/1` or `innsats-sourcing/1`, plain or gzip).
    #[arg(long)]
    problem: PathBuf,
    /// The plan to check against it (`innsats-plan/1` or `innsats-sourcing-plan/1`, plain or gzip).
    #[arg(long)]
    plan: PathBuf,
    /// The language of the answers: nb, nn or en.
    #[arg(long, env = "INNSATS_LANGUAGE", default_value = "nb", value_parser = language)]
    lang: Language,
}

impl Verify {
    /// Runs the command: 0 the plan holds, 1 it does not (each broken rule on stderr), 2 unreadable input.
    pub fn run(self) -> ExitCode {
        self.checked().unwrap_or_else(|message| wrong_use(&message))
    }

    fn checked(&self) -> Result<ExitCode, String> {
        let language = self.lang;
        // Once: it may be a pipe.
        let bytes = read_bytes(&self.problem, language)?;
        if sourcing::is_problem(&bytes) {
            return source::verified((&self.problem, &bytes), &self.plan, language);
        }
        let problem = parse_problem(&self.problem, &bytes, language)?;
        let plan = read_plan(&self.plan, language)?;
        Ok(match verify(&problem, &plan) {
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
        })
    }
}
