//! `innsats import`: files and folders, receipts, undoing, and the ESCO classification.

mod files;
mod progress;
mod receipts;
mod show;
mod undo;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::database::{Surroundings, actor, store_text};
use super::import_esco::ImportEsco;
use super::private_file::TrialFolder;
use crate::clock;
use crate::domain::DataSet;
use crate::service::import_data::{Settings, import_data};
use crate::store::{Database, Occasion};

/// Arguments of `innsats import`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Import {
    #[command(subcommand)]
    command: Option<Other>,
    /// CSV files, or folders of them. What a file holds is seen from its headings.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Take every file as this data set, such as `ansatte`, whatever its headings say.
    #[arg(long = "as", value_name = "SET", value_parser = data_set)]
    as_set: Option<DataSet>,
    /// Show what would change. Nothing is stored, and no file of refused rows is written.
    #[arg(long)]
    dry_run: bool,
    /// Write the good rows although others are refused.
    #[arg(long)]
    skip_rejected: bool,
    /// The folder for files of refused rows, `avvist-NAME.csv`; they can be corrected and imported. No file is
    /// overwritten: the next is `avvist-NAME-2.csv`.
    #[arg(long, value_name = "DIR", default_value = ".")]
    rejected_out: PathBuf,
    #[command(flatten)]
    surroundings: Surroundings,
}

#[derive(Debug, Subcommand)]
enum Other {
    /// List what was imported, newest first.
    List(receipts::List),
    /// Import the ESCO classification into the skill catalogue and the skill graph.
    Esco(ImportEsco),
    /// Undo the newest import, as long as nothing has been built on it.
    Undo(undo::Undo),
}

fn data_set(name: &str) -> Result<DataSet, String> {
    let names = || DataSet::ALL.map(DataSet::name).join(", ");
    DataSet::from_name(name).ok_or_else(|| format!("the data sets are: {}", names()))
}

impl Import {
    /// Runs the command.
    pub async fn run(mut self) -> ExitCode {
        let (database, _trial_folder) = match self.open().await {
            Ok(opened) => opened,
            Err(code) => return code,
        };
        let (at, actor) = (clock::now(), actor());
        let occasion = Occasion { at, today: clock::norwegian_date(at), actor: &actor };
        let language = self.surroundings.language();
        let code = match self.command.take() {
            None => self.import_files(&database, occasion).await,
            Some(Other::List(list)) => list.run(&database, language).await,
            Some(Other::Esco(esco)) => esco.run(&database, occasion, language).await,
            Some(Other::Undo(undo)) => undo.run(&database, occasion, language).await,
        };
        database.close().await;
        code
    }

    async fn open(&self) -> Result<(Database, Option<TrialFolder>), ExitCode> {
        let around = &self.surroundings;
        match self.command {
            Some(Other::List(_) | Other::Undo(_)) => Ok((around.open_existing().await?, None)),
            None if self.dry_run => around.open_for_trial().await,
            Some(Other::Esco(_)) | None => Ok((around.open().await?, None)),
        }
    }

    async fn import_files(&self, database: &Database, occasion: Occasion<'_>) -> ExitCode {
        let language = self.surroundings.language();
        let inputs = match files::read(&self.paths) {
            Ok(inputs) => inputs,
            Err(error) => {
                eprintln!("{}", error.text(language));
                return ExitCode::from(2);
            }
        };
        let settings =
            Settings { as_set: self.as_set, dry_run: self.dry_run, skip_rejected: self.skip_rejected };
        let progress = progress::Progress::start(language);
        let report = import_data(database, inputs, settings, occasion, &|step| progress.step(step)).await;
        progress.stop();
        match report {
            Ok(report) => show::report(&report, settings, &self.rejected_out, language),
            Err(error) => {
                eprintln!("{}", store_text(language, &error));
                ExitCode::FAILURE
            }
        }
    }
}
