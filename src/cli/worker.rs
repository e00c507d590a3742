//! `innsats worker`, and the workers of `innsats serve`.

use std::process::ExitCode;

use clap::Args;
use i18n_embed_fl::fl;

use super::database::Surroundings;
use super::logging::log_to_stderr;
use super::output::{line, remark};
use super::signals::ToldToStop;
use crate::clock;
use crate::service::solver_process::{MEMORY_LIMIT_MB, SolverProcess};
use crate::service::staffing_jobs::{self, Workers};
use crate::store::Database;
use crate::wording::{Language, errors, texts};

/// Arguments of `innsats worker`.
#[derive(Debug, Args)]
pub struct Worker {
    /// How many proposals are made at once.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=64))]
    workers: u16,
    /// Memory each may use, megabytes.
    #[arg(long, default_value_t = MEMORY_LIMIT_MB)]
    memory_limit: u64,
    #[command(flatten)]
    surroundings: Surroundings,
}

impl Worker {
    /// Works until it is told to stop.
    pub async fn run(self) -> ExitCode {
        let language = self.surroundings.language();
        log_to_stderr();
        let database = match self.surroundings.open_for_pages().await {
            Ok(database) => database,
            Err(code) => return code,
        };
        let mut told = ToldToStop::new();
        let exit = match start(&database, usize::from(self.workers), self.memory_limit, language) {
            Ok(workers) => {
                line(&fl!(texts(language), "request-working", count = self.workers));
                told.next().await;
                workers.stop().await;
                ExitCode::SUCCESS
            }
            Err(why) => {
                remark(&why);
                ExitCode::FAILURE
            }
        };
        database.close().await;
        exit
    }
}

/// Starts workers in this process; the message says why there are none.
pub fn start(
    database: &Database,
    at_once: usize,
    memory_limit: u64,
    language: Language,
) -> Result<Workers, String> {
    let text = texts(language);
    let solver = SolverProcess::of_this_program()
        .map_err(|error| fl!(text, "solver-cannot-start", reason = errors::file(&error, language)))?;
    let solver = solver.with_memory_limit(memory_limit);
    let worker = staffing_jobs::Worker::new(database.clone(), clock::now, solver);
    Workers::start(&worker, at_once)
        .map_err(|error| fl!(text, "request-workers-failed", reason = error.to_string()))
}
