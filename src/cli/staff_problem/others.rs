//! `innsats staff --problem --alternatives`: plans that differ in kind, beside the plan.

use std::path::{Path, PathBuf};

use clap::Args;
use i18n_embed_fl::fl;
use serde::Serialize;

use super::super::output::remark;
use super::{line, not_negative, writable, write};
use crate::service::alternatives::{Attendants, seek};
use crate::service::solver_process::SolverProcess;
use crate::wording::alternatives::{table, title};
use crate::wording::{Language, errors, texts};
use staffing::Options;
use staffing::alternatives::{Alternatives, Asked, Kind};
use staffing_model::plan::{self, Plan};
use staffing_model::problem::{self, Problem};

/// What alternatives are asked for.
#[derive(Debug, Clone, Args)]
pub struct Others {
    /// Seek so many plans at most that differ in kind. Each is written beside the plan, as `PLAN-alt-KIND.json`, with
    /// the varied problem that it is the best plan of, as `PLAN-alt-KIND-problem.json`.
    #[arg(long, value_name = "N", requires = "problem", conflicts_with = "from", value_parser = clap::value_parser!(u8).range(2..=4))]
    alternatives: Option<u8>,
    /// At least this part of the people on teams leave a team, from each plan to each other: 0.2 is a fifth.
    #[arg(long, value_name = "PART", default_value_t = 0.2, requires = "alternatives", value_parser = part)]
    different: f64,
    /// An alternative may lose at most this part of the weighted coverage: 0.05 is five per cent.
    #[arg(long, value_name = "PART", default_value_t = 0.05, requires = "alternatives", value_parser = part)]
    coverage_loss: f64,
    /// Where to write the comparison (`innsats-alternatives/1`).
    #[arg(long, value_name = "FILE", requires = "alternatives")]
    alternatives_out: Option<PathBuf>,
}

/// A number from 0 to 1.
fn part(text: &str) -> Result<f64, String> {
    let value = not_negative(text)?;
    if value <= 1.0 { Ok(value) } else { Err("not a number from 0 to 1".to_owned()) }
}

/// The comparison as it is written.
#[derive(Serialize)]
struct Comparison<'a> {
    format: &'static str,
    problem: &'a str,
    problem_hash: String,
    #[serde(flatten)]
    found: &'a Alternatives,
}

impl Others {
    /// What is asked, where anything is.
    pub fn asked(&self) -> Option<Asked> {
        let count = usize::from(self.alternatives?);
        Some(Asked { count, different: self.different, loss: self.coverage_loss })
    }

    /// Whether every file that may come can be written, before anything is solved; the message says why not.
    pub fn writable(&self, out: &Path, language: Language) -> Result<(), String> {
        if self.asked().is_none() {
            return Ok(());
        }
        let beside =
            Kind::ALL.into_iter().flat_map(|kind| [beside(out, kind, ""), beside(out, kind, "-problem")]);
        beside.chain(self.alternatives_out.clone()).try_for_each(|path| writable(&path, language))
    }

    /// Seeks the alternatives, writes them and prints the comparison; the message says what failed.
    pub async fn run(
        &self,
        (problem, plan): (&Problem, &Plan),
        out: &Path,
        options: &Options,
        solver: &SolverProcess,
        (language, attendants): (Language, &Attendants),
    ) -> Result<(), String> {
        let Some(asked) = self.asked() else { return Ok(()) };
        remark(&fl!(texts(language), "alternatives-searching"));
        let found = seek(solver, problem, plan, asked, options, attendants).await;
        let found = found.map_err(|failure| errors::solver(&failure, language))?;
        for one in &found.alternatives {
            write(&beside(out, one.kind, ""), &plan::write(&one.plan), language)?;
            write(&beside(out, one.kind, "-problem"), &problem::write(&one.problem), language)?;
        }
        if let Some(path) = &self.alternatives_out {
            write(path, &comparison(problem, &found), language)?;
        }
        for text in table(&found, language) {
            line(&text);
        }
        for one in &found.alternatives {
            let path = beside(out, one.kind, "").display().to_string();
            line(&fl!(
                texts(language),
                "alternatives-written",
                kind = title(one.kind, language),
                path = path
            ));
        }
        Ok(())
    }
}

fn comparison(problem: &Problem, found: &Alternatives) -> String {
    let comparison = Comparison {
        format: "innsats-alternatives/1",
        problem: &problem.name,
        problem_hash: problem::hash(problem),
        found,
    };
    let text = serde_json::to_string_pretty(&comparison);
    text.expect("plain data with text keys is always JSON") + "\n"
}

/// The file beside `out`: `plan.json` becomes `plan-alt-KIND.json`.
fn beside(out: &Path, kind: Kind, what: &str) -> PathBuf {
    let stem = out.file_stem().unwrap_or_default().to_string_lossy();
    out.with_file_name(format!("{stem}-alt-{}{what}.json", kind.slug()))
}
