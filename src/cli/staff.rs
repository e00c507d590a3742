//! `innsats staff`: a proposal from the database, or a plan for a problem file.

mod progress;
mod summary;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use i18n_embed_fl::fl;

use super::database::{Surroundings, operator};
use super::output::line;
use super::private_file;
use super::signals::cancellable;
use super::staff_problem::{Solve, refused, run_problem, writable};

use crate::access::{Action, Actor};
use crate::clock;
use crate::domain::Month;
use crate::planning::{Commitments, InitiativeScope, NotLendable, RatingRule, RequestRules, StaffingRequest};
use crate::service::door::Door;
use crate::service::proposal_view;
use crate::service::propose_staffing::{Proposed, propose_staffing};
use crate::service::solver_process::Attendant;
use crate::store::Database;
use crate::wording::errors;
use crate::wording::{Language, texts};
use staffing_model::problem::Strength;
use staffing_model::{plan, problem};

use progress::progress_lines;

/// Arguments of `innsats staff`.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "one flag of the command line each")]
pub struct Staff {
    /// A problem file (`innsats-problem/1`, plain or gzip) instead of the database.
    #[arg(long, conflicts_with = "from")]
    problem: Option<PathBuf>,
    /// The first month, such as 2026-11.
    #[arg(long, required_unless_present = "problem")]
    from: Option<Month>,
    /// How many months.
    #[arg(long, default_value_t = 12, value_parser = clap::value_parser!(u16).range(1..=60))]
    periods: u16,
    /// Nobody is released from daily operation beyond the development share.
    #[arg(long)]
    no_release: bool,
    /// Nobody learns on the job.
    #[arg(long)]
    no_learning: bool,
    /// Which of a person's ratings counts.
    #[arg(long, value_enum, default_value = "newest")]
    ratings: Ratings,
    /// What holds for people who may not be lent out.
    #[arg(long, value_enum, default_value = "exclude")]
    not_lendable: Lending,
    /// Only initiatives that are being planned or carried out.
    #[arg(long)]
    decided_only: bool,
    /// Confirmed allocations may be changed: everything is staffed anew.
    #[arg(long)]
    replan: bool,
    /// Options in consultants' contracts count as contract.
    #[arg(long)]
    contract_options: bool,
    /// Where a consultant works, an employee on the team can take the knowledge over.
    #[arg(long, value_enum, default_value = "off")]
    knowledge: Strong,
    /// The last two holders of a skill are spared.
    #[arg(long, value_enum, default_value = "off")]
    key_people: Strong,
    /// Nobody carries more than a fifth of full time of what they are able to do but not keen on.
    #[arg(long, value_enum, default_value = "off")]
    fairness: Strong,
    /// At most so many initiatives run at once.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    at_most: Option<u32>,
    /// Where to write the problem that was solved.
    #[arg(long)]
    save_problem: Option<PathBuf>,
    #[command(flatten)]
    solve: Solve,
    #[command(flatten)]
    surroundings: Surroundings,
}

/// How strong a rule is.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Strong {
    /// Does not count.
    Off,
    /// What is missing is priced and named.
    Wished,
    /// Nothing is staffed against it.
    Required,
}

impl From<Strong> for Strength {
    fn from(strong: Strong) -> Self {
        match strong {
            Strong::Off => Self::Off,
            Strong::Wished => Self::Wished,
            Strong::Required => Self::Required,
        }
    }
}

/// Which of a person's ratings counts.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Ratings {
    /// The newest, whoever it comes from.
    Newest,
    /// The lowest of those that stand.
    Lowest,
    /// Only what the manager set or confirmed, or what is evidenced.
    Agreed,
    /// The newest, one level lower where nobody has confirmed it.
    OneLower,
}

/// What holds for people who may not be lent out.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Lending {
    /// They are on no team.
    Exclude,
    /// Their development share, for initiatives of their own area.
    OwnArea,
    /// Their development share.
    DevelopmentShare,
}

impl Staff {
    /// Runs the command.
    pub async fn run(self) -> ExitCode {
        if let Some(problem) = &self.problem {
            let language = self.surroundings.language();
            let work = |cancel| {
                let attendant = Attendant { progress: Box::new(progress_lines(language)), cancel };
                run_problem(problem, self.save_problem.as_deref(), &self.solve, language, attendant)
            };
            return cancellable(language, work).await.unwrap_or_else(|exit| exit);
        }
        let Some(first_month) = self.from else { return ExitCode::from(2) };
        // A proposal takes minutes and is kept: where its files cannot be written is seen before.
        for path in [&self.save_problem, &self.solve.out].into_iter().flatten() {
            if let Err(message) = writable(path, self.surroundings.language()) {
                return refused(&message);
            }
        }
        let database = match self.surroundings.open_existing().await {
            Ok(database) => database,
            Err(exit) => return exit,
        };
        let exit = self.propose(&database, &self.request(first_month)).await;
        database.close().await;
        exit
    }

    fn request(&self, first_month: Month) -> StaffingRequest {
        StaffingRequest {
            periods: self.periods,
            release: !self.no_release,
            learning: !self.no_learning,
            contract_options: self.contract_options,
            scope: if self.decided_only { InitiativeScope::Decided } else { InitiativeScope::AllButClosed },
            commitments: if self.replan { Commitments::Replan } else { Commitments::Keep },
            ratings: match self.ratings {
                Ratings::Newest => RatingRule::Newest,
                Ratings::Lowest => RatingRule::Lowest,
                Ratings::Agreed => RatingRule::Agreed,
                Ratings::OneLower => RatingRule::AgreedElseOneLower,
            },
            not_lendable: match self.not_lendable {
                Lending::Exclude => NotLendable::Exclude,
                Lending::OwnArea => NotLendable::OwnArea,
                Lending::DevelopmentShare => NotLendable::DevelopmentShare,
            },
            rules: RequestRules {
                knowledge: self.knowledge.into(),
                key_people: self.key_people.into(),
                fairness: self.fairness.into(),
                at_most: self.at_most,
            },
            ..StaffingRequest::from_month(first_month)
        }
    }

    async fn propose(&self, database: &Database, request: &StaffingRequest) -> ExitCode {
        let language = self.surroundings.language();
        let solver = match self.solve.solver(language) {
            Ok(solver) => solver,
            Err(message) => return refused(&message),
        };
        let options = self.solve.options();
        let (door, actor) = (Door::new(database.clone(), clock::now()), operator());
        let work = |cancel| {
            let attendant = Attendant { progress: Box::new(progress_lines(language)), cancel };
            propose_staffing(&door, &actor, request, &options, &solver, attendant)
        };
        match cancellable(language, work).await {
            Ok(Ok(proposed)) => self.show(&door, &actor, &proposed).await,
            Ok(Err(error)) => refused(&errors::no_proposal(&error, language)),
            Err(exit) => exit,
        }
    }

    /// Prints the summary, and writes the files that were asked for.
    async fn show(&self, door: &Door, actor: &Actor, proposed: &Proposed) -> ExitCode {
        let language = self.surroundings.language();
        let kept = &proposed.kept;
        let view = match door.read(actor, Action::SeeProposals).await {
            Ok(mut reading) => proposal_view::load(&mut reading, kept).await,
            Err(error) => Err(error),
        };
        match view {
            Ok(view) => summary::print(&view, proposed.reused, language),
            Err(error) => return refused(&errors::no_proposal(&error.into(), language)),
        }
        let written = write_file(self.save_problem.as_ref(), || problem::write(&kept.problem), language)
            .and_then(|()| write_file(self.solve.out.as_ref(), || plan::write(&kept.plan), language));
        match written {
            Ok(()) => ExitCode::SUCCESS,
            Err(message) => refused(&message),
        }
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
