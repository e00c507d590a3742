//! `innsats staff`: a proposal from the database, or a plan for a problem file.

mod patience;
mod progress;
mod register;
mod rescue;
mod summary;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::{Args, ValueEnum};
use i18n_embed_fl::fl;
use tokio::time::timeout;

use super::database::Surroundings;
use super::signals::cancellable;
use super::staff_problem::{Solve, refused, run_problem, writable, wrong_use};
use crate::domain::Month;
use crate::planning::{Commitments, InitiativeScope, NotLendable, RatingRule, RequestRules, StaffingRequest};
use crate::service::solver_process::Attendant;
use crate::wording::texts;
use progress::progress_lines;
use staffing_model::problem::Strength;

/// How long the database may take to close.
const CLOSING: Duration = Duration::from_secs(2);

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "one flag of the command line each")]
pub struct Staff {
    /// A problem file (`innsats-problem/1`, plain or gzip) instead of the database.
    #[arg(long, conflicts_with = "from")]
    problem: Option<PathBuf>,
    /// The first month, such as 2026-11.
    #[arg(long, required_unless_present = "problem")]
    from: Option<String>,
    /// How many months the proposal is for, 1 to 60.
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
    /// The rule is off and counts for nothing.
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
    /// They give their development share, to any initiative.
    DevelopmentShare,
}

impl Staff {
    /// Runs the command: 0 a plan, 1 refused or no plan, 2 wrong use or unreadable input.
    pub async fn run(self) -> ExitCode {
        if let Some(problem) = &self.problem {
            let language = self.surroundings.language();
            // Before signals are listened for: reading may wait for a pipe, and there is nothing yet to save.
            let read = match self.solve.read(problem, language) {
                Ok(read) => read,
                Err(message) => return wrong_use(&message),
            };
            let work = |cancel| {
                let attendant = Attendant { progress: Box::new(progress_lines(language)), cancel };
                run_problem(read, self.save_problem.as_deref(), &self.solve, language, attendant)
            };
            return cancellable(language, work).await.unwrap_or_else(|exit| exit);
        }
        let from = self.from.as_deref().unwrap_or_default();
        let Ok(first_month) = from.parse::<Month>() else {
            let texts = texts(self.surroundings.language());
            return wrong_use(&fl!(texts, "proposal-not-a-month", value = from));
        };
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
        let exit = Box::pin(self.propose(&database, &self.request(first_month))).await;
        // A statement that still waits for others when the user has stopped the command does not delay it.
        let _ = timeout(CLOSING, database.close()).await;
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
}
