//! Opening the database for a command, with the next step where it cannot be opened.

use std::process::ExitCode;

use clap::Args;

use super::output::remark;
use super::trial_folder::TrialFolder;
use crate::access::Actor;
use crate::config::DEFAULT_DATABASE_URL;
use crate::store::{Database, Patience, StartupError};
use crate::wording::{Language, errors};

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
        Database::open(&self.database, Patience::Command).await.map_err(|error| self.failed(&error))
    }

    /// As [`Self::open`], for the pages: nobody waits long for one.
    pub async fn open_for_pages(&self) -> Result<Database, ExitCode> {
        Database::open(&self.database, Patience::Page).await.map_err(|error| self.failed(&error))
    }

    /// As [`Self::open`], for a command that needs what is stored: it makes no database.
    pub async fn open_existing(&self) -> Result<Database, ExitCode> {
        Database::open_existing(&self.database, Patience::Command).await.map_err(|error| self.failed(&error))
    }

    /// As [`Self::open`], for a trial: where there is no database, an empty one that is deleted with its folder.
    pub async fn open_for_trial(&self) -> Result<(Database, Option<TrialFolder>), ExitCode> {
        match Database::open_existing(&self.database, Patience::Command).await {
            Err(StartupError::Missing { .. }) => {}
            Ok(database) => return Ok((database, None)),
            Err(error) => return Err(self.failed(&error)),
        }
        let folder = TrialFolder::make()
            .map_err(|(path, source)| self.failed(&StartupError::File { path, source }))?;
        // In a folder of its own: the trial's folder is locked while the trial runs, and a database locks its folder.
        let inner = folder.path.join("data");
        std::fs::create_dir(&inner)
            .map_err(|source| self.failed(&StartupError::File { path: inner.clone(), source }))?;
        let url = format!("sqlite://{}", inner.join("innsats.db").display());
        let database = Database::open(&url, Patience::Command).await.map_err(|error| self.failed(&error))?;
        Ok((database, Some(folder)))
    }

    fn failed(&self, error: &StartupError) -> ExitCode {
        remark(&errors::startup(error, self.lang));
        ExitCode::FAILURE
    }
}

/// Who runs the command, as the system knows them; a service without a name has its number.
pub fn operator() -> Actor {
    let named = |name: &&str| std::env::var(name).ok().filter(|value| !value.trim().is_empty());
    let named = ["INNSATS_ACTOR", "USER", "LOGNAME"].iter().find_map(named);
    let name = named.unwrap_or_else(|| format!("uid {}", rustix::process::getuid().as_raw()));
    Actor::operator(&name)
}
