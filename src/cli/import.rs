//! `innsats import`.

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::database::{Surroundings, actor};
use super::import_esco::ImportEsco;
use crate::clock;
use crate::store::Occasion;

/// Arguments of `innsats import`.
#[derive(Debug, Args)]
pub struct Import {
    #[command(subcommand)]
    command: Other,
    #[command(flatten)]
    surroundings: Surroundings,
}

#[derive(Debug, Subcommand)]
enum Other {
    /// Import the ESCO classification into the skill catalogue and the skill graph.
    Esco(ImportEsco),
}

impl Import {
    /// Runs the command.
    pub async fn run(self) -> ExitCode {
        let database = match self.surroundings.open().await {
            Ok(database) => database,
            Err(code) => return code,
        };
        let (at, actor) = (clock::now(), actor());
        let occasion = Occasion { at, today: clock::norwegian_date(at), actor: &actor };
        let language = self.surroundings.language();
        let code = match &self.command {
            Other::Esco(esco) => esco.run(&database, occasion, language).await,
        };
        database.close().await;
        code
    }
}
