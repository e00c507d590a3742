//! `innsats report`: prints a report of a proposal.

use std::process::ExitCode;

use clap::{Args, Subcommand, ValueEnum};
use i18n_embed_fl::fl;

use super::database::{Surroundings, operator};
use super::output::document;
use super::staff_problem::refused;
use crate::access::Action;
use crate::clock;
use crate::domain::ProposalId;
use crate::service::door::Door;
use crate::service::gap_report;
use crate::service::propose_staffing::{Kept, ProposeError, latest, open};
use crate::store::{Database, StoreError};
use crate::wording::gap::GapPrint;
use crate::wording::{Language, errors, texts};

#[derive(Debug, Args)]
pub struct Report {
    #[command(subcommand)]
    kind: Kind,
}

#[derive(Debug, Subcommand)]
enum Kind {
    /// What is short: per skill, level and quarter, with a first action.
    Gap(Gap),
}

#[derive(Debug, Args)]
struct Gap {
    /// Sentences, a table, or JSON for programs.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// The proposal; the newest where none is given.
    #[arg(long)]
    proposal: Option<i64>,
    #[command(flatten)]
    surroundings: Surroundings,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// Sentences, in the language of the command.
    Text,
    /// Semicolon, byte order mark, decimal comma: for a spreadsheet.
    Csv,
    /// JSON for programs, with numbers of people and no names.
    Json,
}

impl Report {
    /// Runs the command: 0 printed, 1 refused or no proposal.
    pub async fn run(self) -> ExitCode {
        let Kind::Gap(gap) = self.kind;
        let database = match gap.surroundings.open_existing().await {
            Ok(database) => database,
            Err(exit) => return exit,
        };
        let printed = gap.print(&database).await;
        database.close().await;
        match printed {
            Ok(bytes) => written(&bytes),
            Err(message) => refused(&message),
        }
    }
}

impl Gap {
    async fn print(&self, database: &Database) -> Result<Vec<u8>, String> {
        let language = self.surroundings.language();
        let door = Door::new(database.clone(), clock::now());
        let mut reading = door
            .read(&operator(), Action::SeeGap)
            .await
            .map_err(|error| errors::no_proposal(&error.into(), language))?;
        let kept = match self.proposal {
            Some(id) => open(&mut reading, ProposalId(id)).await.map(Some),
            None => latest(&mut reading).await,
        };
        let kept = found(kept, self.proposal, language)?;
        let report = gap_report::load(&mut reading, &kept)
            .await
            .map_err(|error| errors::no_proposal(&error.into(), language))?;
        let print = GapPrint { report: &report.0, names: &report.1, language };
        Ok(match self.format {
            Format::Text => print.text().into_bytes(),
            Format::Csv => print.csv(),
            Format::Json => print.json().into_bytes(),
        })
    }
}

/// Writes a report to stdout. A reader that closes early (`| head`) is no failure.
pub(super) fn written(bytes: &[u8]) -> ExitCode {
    match document(bytes) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => refused(&error.to_string()),
        _ => ExitCode::SUCCESS,
    }
}

/// The proposal, or what to do where there is none.
fn found(
    kept: Result<Option<Kept>, ProposeError>,
    asked: Option<i64>,
    language: Language,
) -> Result<Kept, String> {
    match (kept, asked) {
        (Ok(Some(kept)), _) => Ok(kept),
        (Ok(None), _) => Err(fl!(texts(language), "proposal-error-none")),
        (Err(ProposeError::Store(StoreError::NotFound)), Some(id)) => {
            Err(errors::unknown_proposal(ProposalId(id), language))
        }
        (Err(error), _) => Err(errors::no_proposal(&error, language)),
    }
}
