//! `innsats import`: files and folders, receipts, undoing, and the ESCO classification.

mod files;
mod progress;
mod receipts;
mod show;
mod undo;

use std::panic::resume_unwind;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Subcommand};
use jiff::Timestamp;
use tokio::task::spawn_blocking;

use self::files::Inputs;
use super::database::{Surroundings, operator};
use super::import_esco::ImportEsco;
use super::output::remark;
use super::trial_folder::TrialFolder;
use crate::access::Actor;
use crate::clock;
use crate::domain::DataSet;
use crate::import::How;
use crate::service::door::Door;
use crate::service::import_data::{FullList, Settings, import_read, read_as};
use crate::store::Database;
use crate::wording::errors;

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Import {
    #[command(subcommand)]
    command: Option<Other>,
    /// CSV files and workbooks (.xlsx), or folders of CSV files. What a file holds is seen from its headings.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Take every file as this data set, such as `ansatte`, whatever its headings say.
    #[arg(long = "as", value_name = "SET", value_parser = data_set)]
    as_set: Option<DataSet>,
    /// The sheet of workbooks that have several.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// Show what would change. Nothing is stored, and no file of refused rows is written.
    #[arg(long)]
    dry_run: bool,
    /// Write the good rows although others are refused.
    #[arg(long)]
    skip_rejected: bool,
    /// The folder for files of refused rows, `avvist-NAME.csv`, instead of the one that the file lies in. They can be
    /// corrected and imported. No file is overwritten: the next is `avvist-NAME-2.csv`.
    #[arg(long, value_name = "DIR", alias = "rejected-out")]
    rejected: Option<PathBuf>,
    /// The files of employees hold everybody: show who is stored and not among them.
    #[arg(long)]
    full_list: bool,
    /// With --full-list: end the positions that are shown as missing, from yesterday. Nobody is deleted.
    #[arg(long, requires = "full_list")]
    end_missing: bool,
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
    /// Runs the command: 0 imported, 1 refused, 2 wrong use or unreadable input.
    pub async fn run(mut self) -> ExitCode {
        let (at, actor) = (clock::now(), operator());
        let language = self.surroundings.language();
        let Some(other) = self.command.take() else { return self.import_files(at, &actor).await };
        let opened = match other {
            Other::List(_) | Other::Undo(_) => self.surroundings.open_existing().await,
            Other::Esco(_) => self.surroundings.open().await,
        };
        let database = match opened {
            Ok(database) => database,
            Err(code) => return code,
        };
        let door = Door::new(database.clone(), at);
        let code = match other {
            Other::List(list) => list.run(&door, &actor, language).await,
            Other::Esco(esco) => esco.run(&door, &actor, language).await,
            Other::Undo(undo) => undo.run(&door, &actor, language).await,
        };
        database.close().await;
        code
    }

    async fn open(&self) -> Result<(Database, Option<TrialFolder>), ExitCode> {
        if self.dry_run {
            return self.surroundings.open_for_trial().await;
        }
        Ok((self.surroundings.open().await?, None))
    }

    async fn import_files(&self, at: Timestamp, actor: &Actor) -> ExitCode {
        let language = self.surroundings.language();
        let inputs = match files::read(&self.paths) {
            Ok(inputs) => inputs,
            Err(error) => {
                remark(&error.text(language));
                return ExitCode::from(2);
            }
        };
        let full_list = match (self.full_list, self.end_missing) {
            (false, _) => FullList::No,
            (true, false) => FullList::Show,
            (true, true) => FullList::End,
        };
        let settings = Settings {
            as_set: self.as_set,
            dry_run: self.dry_run,
            skip_rejected: self.skip_rejected,
            full_list,
        };
        let Inputs { files: inputs, folders } = inputs;
        let progress = Arc::new(progress::Progress::start(language));
        // A new database takes a moment to be made; the files are read meanwhile.
        let (told, today) = (Arc::clone(&progress), clock::norwegian_date(at));
        let how = How { sheet: self.sheet.clone(), ..How::as_set(settings.as_set) };
        let inputs = inputs.into_iter().map(|input| (input, how.clone())).collect();
        let reading = spawn_blocking(move || read_as(inputs, today, &|step| told.step(step)));
        let opened = self.open().await;
        let report = reading.await.unwrap_or_else(|error| resume_unwind(error.into_panic()));
        let (database, _trial_folder) = match opened {
            Ok(opened) => opened,
            Err(code) => return code,
        };
        let door = Door::new(database.clone(), at);
        let report = import_read(&door, actor, report, settings, &|step| progress.step(step)).await;
        progress.stop();
        database.close().await;
        match report {
            Ok(report) => {
                let folders = match &self.rejected {
                    Some(folder) => vec![folder.clone(); folders.len()],
                    None => folders,
                };
                show::report(&report, settings, &folders, language)
            }
            Err(error) => {
                remark(&errors::store(&error, language));
                ExitCode::FAILURE
            }
        }
    }
}
