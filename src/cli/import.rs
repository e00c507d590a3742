//! `innsats import`.

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::import_esco::ImportEsco;
use crate::i18n::Language;
use crate::store::{Database, Occasion};
use crate::{clock, config};

/// Arguments of `innsats import`.
#[derive(Debug, Args)]
pub struct Import {
    #[command(subcommand)]
    what: What,
    /// The database.
    #[arg(long, global = true, env = "DATABASE_URL", hide_env_values = true, default_value = config::DEFAULT_DATABASE_URL)]
    database: String,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Import the ESCO classification into the skill catalogue and the skill graph.
    Esco(ImportEsco),
}

impl Import {
    /// Runs the command.
    pub async fn run(self) -> ExitCode {
        let database = match Database::open(&self.database).await {
            Ok(database) => database,
            Err(error) => {
                eprintln!("innsats: {error}");
                return ExitCode::FAILURE;
            }
        };
        let at = clock::now();
        let actor = std::env::var("USER").unwrap_or_else(|_| "cli".to_owned());
        let occasion = Occasion { at, today: clock::norwegian_date(at), actor: &actor };
        let code = match self.what {
            What::Esco(esco) => esco.run(&database, occasion, Language::default()).await,
        };
        database.close().await;
        code
    }
}
