//! A proposal from the register: solved, written to the files that were asked for, and stored. A plan that was found is
//! never lost: it is stored, or the user is told which file holds it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use i18n_embed_fl::fl;

use super::patience::patiently;
use super::progress::progress_lines;
use super::{Staff, rescue, summary};
use crate::access::{Action, Actor};
use crate::cli::database::operator;
use crate::cli::output::line;
use crate::cli::private_file;
use crate::cli::signals::{ToldToStop, cancellable};
use crate::cli::staff_problem::refused;
use crate::clock;
use crate::planning::StaffingRequest;
use crate::service::door::Door;
use crate::service::proposal_view;
use crate::service::propose_staffing::{OpenRequest, Prepared, Proposed, Unstored, prepare};
use crate::service::solver_process::Attendant;
use crate::store::Database;
use crate::wording::{Language, errors, texts};
use staffing_model::plan::{self, Plan};
use staffing_model::problem::{self, Problem};

impl Staff {
    /// Proposes teams for what the register holds, writes the files that were asked for and stores the proposal.
    pub(super) async fn propose(&self, database: &Database, request: &StaffingRequest) -> ExitCode {
        let language = self.surroundings.language();
        let options = self.solve.options();
        let (door, actor) = (Door::new(database.clone(), clock::now()), operator());
        let prepared = patiently(language, async || prepare(&door, &actor, request, &options).await).await;
        let unstored = match prepared {
            Ok(Prepared::Kept(proposed)) => return self.show(&door, &actor, &proposed).await,
            Ok(Prepared::Open(asked)) => match self.plan(*asked).await {
                Ok(unstored) => unstored,
                Err(exit) => return exit,
            },
            Err(error) => return refused(&errors::no_proposal(&error, language)),
        };
        // The files first: they are the plan's second home should it not come into the database.
        let written = self.write_files(unstored.problem(), unstored.plan());
        let storing = async {
            let store = async || unstored.store(&door, &actor, None).await;
            let mut told = ToldToStop::new();
            tokio::select! {
                stored = patiently(language, store) => stored.map_err(|error| errors::no_proposal(&error, language)),
                () = told.next() => Err(fl!(texts(language), "proposal-told-to-stop")),
            }
        };
        match storing.await {
            Ok(proposed) => self.stored(&door, &actor, &proposed, written).await,
            Err(why) => self.not_stored(&unstored, &why),
        }
    }

    /// A plan for the problem: the one that a try before this could not store, or a new one.
    async fn plan(&self, asked: OpenRequest) -> Result<Unstored, ExitCode> {
        let language = self.surroundings.language();
        let asked = match rescue::find(asked.input_hash()) {
            None => asked,
            Some((plan, path)) => match asked.with_plan(plan) {
                Ok(unstored) => {
                    let path = path.display().to_string();
                    line(&fl!(texts(language), "proposal-plan-found", path = path));
                    return Ok(unstored);
                }
                Err(refused) => refused.0,
            },
        };
        let solver = self.solve.solver(language).map_err(|message| refused(&message))?;
        let work = |cancel| {
            let attendant = Attendant { progress: Box::new(progress_lines(language)), cancel };
            asked.solve(&solver, attendant)
        };
        let solved = cancellable(language, work).await?;
        solved.map_err(|error| refused(&errors::no_proposal(&error, language)))
    }

    /// Writes the files that were asked for; the message says which cannot be written.
    fn write_files(&self, problem: &Problem, plan: &Plan) -> Result<(), String> {
        let language = self.surroundings.language();
        write_file(self.save_problem.as_ref(), || problem::write(problem), language)?;
        write_file(self.solve.out.as_ref(), || plan::write(plan), language)
    }

    /// Reports a proposal that is stored now, and files that could not be written.
    async fn stored(
        &self,
        door: &Door,
        actor: &Actor,
        proposed: &Proposed,
        written: Result<(), String>,
    ) -> ExitCode {
        rescue::forget(&proposed.kept.input_hash);
        let shown = self.summarise(door, actor, proposed).await;
        match written {
            Ok(()) => shown,
            Err(message) => {
                let id = proposed.kept.id.to_string();
                refused(&format!(
                    "{message} {}",
                    fl!(texts(self.surroundings.language()), "proposal-is-stored", id = id)
                ))
            }
        }
    }

    /// Keeps the plan of a proposal that could not be stored, and says where.
    fn not_stored(&self, unstored: &Unstored, why: &str) -> ExitCode {
        let text = texts(self.surroundings.language());
        let kept = match rescue::keep(unstored.input_hash(), unstored.plan()) {
            Ok(path) => fl!(text, "proposal-plan-kept", path = path.display().to_string()),
            Err(_) if self.solve.out.is_some() => {
                let out = self.solve.out.as_deref().unwrap_or(Path::new("")).display().to_string();
                fl!(text, "proposal-plan-in-file", path = out)
            }
            Err(_) => {
                line(&plan::write(unstored.plan()));
                fl!(text, "proposal-plan-printed")
            }
        };
        refused(&format!("{why} {kept}"))
    }

    /// A proposal that was made before: its summary, and the files that were asked for.
    async fn show(&self, door: &Door, actor: &Actor, proposed: &Proposed) -> ExitCode {
        let shown = self.summarise(door, actor, proposed).await;
        match self.write_files(&proposed.kept.problem, &proposed.kept.plan) {
            Ok(()) => shown,
            Err(message) => refused(&message),
        }
    }

    /// Prints the summary of a stored proposal; names are those of today.
    async fn summarise(&self, door: &Door, actor: &Actor, proposed: &Proposed) -> ExitCode {
        let language = self.surroundings.language();
        let view = match door.read(actor, Action::SeeProposals).await {
            Ok(mut reading) => proposal_view::load(&mut reading, &proposed.kept).await,
            Err(error) => Err(error),
        };
        match view {
            Ok(view) => summary::print(&view, proposed.reused, language),
            Err(error) => return refused(&errors::no_proposal(&error.into(), language)),
        }
        ExitCode::SUCCESS
    }
}

/// Writes a file where one is asked for.
fn write_file(
    path: Option<&PathBuf>,
    content: impl FnOnce() -> String,
    language: Language,
) -> Result<(), String> {
    let Some(path) = path else { return Ok(()) };
    let shown = path.display().to_string();
    private_file::write(path, content().as_bytes()).map_err(|error| {
        let detail = errors::file(&error, language);
        fl!(texts(language), "proposal-error-file", path = shown.clone(), detail = detail)
    })?;
    line(&fl!(texts(language), "proposal-written", path = shown));
    Ok(())
}
