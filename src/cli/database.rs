//! Opening the database for a command, with the next step where it cannot be opened.

use std::error::Error;
use std::io;
use std::process::ExitCode;

use clap::Args;
use i18n_embed_fl::fl;

use super::output::remark;
use super::private_file::reason;
use super::trial_folder::TrialFolder;
use crate::config::DEFAULT_DATABASE_URL;
use crate::i18n::{Language, texts};
use crate::store::{Database, StartupError, StoreError, no_answer_in_time};

/// Which database, and in which language to answer: the same for every command.
#[derive(Clone, Debug, Args)]
pub struct Surroundings {
    /// The database: `sqlite://FILE` or `postgres://USER:PASSWORD@HOST/NAME`.
    #[arg(long, global = true, env = "DATABASE_URL", hide_env_values = true, default_value = DEFAULT_DATABASE_URL)]
    database: String,
    /// The language of the answers: nb, nn or en.
    #[arg(long, global = true, env = "INNSATS_LANGUAGE", default_value = "nb", value_parser = language)]
    lang: Language,
}

/// The language of a code on the command line.
pub(super) fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "use nb, nn or en".to_owned())
}

impl Surroundings {
    /// The language of the answers.
    pub fn language(&self) -> Language {
        self.lang
    }

    /// Opens the database. Where it cannot be opened, the reason stands on stderr and the command has failed.
    pub async fn open(&self) -> Result<Database, ExitCode> {
        Database::open(&self.database).await.map_err(|error| self.failed(&error))
    }

    /// As [`Self::open`], for a command that needs what is stored: it makes no database.
    pub async fn open_existing(&self) -> Result<Database, ExitCode> {
        Database::open_existing(&self.database).await.map_err(|error| self.failed(&error))
    }

    /// As [`Self::open`], for a trial: where there is no database, an empty one that goes with its folder.
    pub async fn open_for_trial(&self) -> Result<(Database, Option<TrialFolder>), ExitCode> {
        match Database::open_existing(&self.database).await {
            Err(StartupError::Missing { .. }) => {}
            Ok(database) => return Ok((database, None)),
            Err(error) => return Err(self.failed(&error)),
        }
        let folder = TrialFolder::make()
            .map_err(|(path, source)| self.failed(&StartupError::File { path, source }))?;
        let url = format!("sqlite://{}", folder.path.join("innsats.db").display());
        let database = Database::open(&url).await.map_err(|error| self.failed(&error))?;
        Ok((database, Some(folder)))
    }

    fn failed(&self, error: &StartupError) -> ExitCode {
        remark(&startup_text(self.lang, error));
        ExitCode::FAILURE
    }
}

/// Who runs the command, as the system knows them; a service without a name has its number.
pub fn actor() -> String {
    let named = |name: &&str| std::env::var(name).ok().filter(|value| !value.trim().is_empty());
    let named = ["INNSATS_ACTOR", "USER", "LOGNAME"].iter().find_map(named);
    named.unwrap_or_else(|| format!("uid {}", rustix::process::getuid().as_raw()))
}

/// What is wrong with the database, in one sentence, and what to do.
fn startup_text(language: Language, error: &StartupError) -> String {
    let texts = texts(language);
    match error {
        StartupError::UnknownScheme { scheme } => {
            fl!(texts, "startup-unknown-scheme", scheme = scheme.as_str())
        }
        StartupError::BadAddress(_) => fl!(texts, "startup-bad-address"),
        StartupError::File { path, source } => {
            fl!(texts, "startup-file", path = path.display().to_string(), reason = reason(source, language))
        }
        StartupError::Missing { path } => {
            fl!(texts, "startup-missing", path = path.display().to_string())
        }
        StartupError::NetworkFileSystem { path, kind } => {
            fl!(texts, "startup-network", path = path.display().to_string(), kind = kind.as_str())
        }
        StartupError::OldSqlite { found } => fl!(texts, "startup-old-sqlite", found = found.as_str()),
        StartupError::Setting { pragma, wanted, found } => {
            fl!(
                texts,
                "startup-setting",
                pragma = (*pragma).to_owned(),
                wanted = (*wanted).to_owned(),
                found = found.as_str()
            )
        }
        StartupError::Encoding { found } => fl!(texts, "startup-encoding", found = found.as_str()),
        StartupError::Newer { version } => fl!(texts, "startup-newer", version = version.to_string()),
        StartupError::Migration(source) => fl!(texts, "startup-migration", reason = cause(source, language)),
        StartupError::Unreachable(source) => {
            fl!(texts, "startup-unreachable", reason = cause(source, language))
        }
    }
}

/// Why the database failed while it was open.
pub fn store_text(language: Language, error: &StoreError) -> String {
    let texts = texts(language);
    match error {
        StoreError::Changed => fl!(texts, "store-changed"),
        StoreError::Unavailable(source) => fl!(texts, "store-unavailable", reason = cause(source, language)),
        other => fl!(texts, "store-failed", reason = chain(other)),
    }
}

/// Why a database does not answer: in words where the reason is a common one.
fn cause(error: &(dyn Error + 'static), language: Language) -> String {
    let mut next = Some(error);
    while let Some(cause) = next {
        if let Some(system) = cause.downcast_ref::<io::Error>() {
            return reason(system, language);
        }
        next = cause.source();
    }
    if no_answer_in_time(error) { reason(&io::ErrorKind::TimedOut.into(), language) } else { chain(error) }
}

/// An error and what caused it, for an operator.
fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        let cause_text = cause.to_string();
        if !text.contains(&cause_text) {
            text = format!("{text}: {cause_text}");
        }
        next = cause.source();
    }
    text
}
