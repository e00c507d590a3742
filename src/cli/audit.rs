//! `innsats audit`: who did what, and whether the record of it is whole.

use std::process::ExitCode;

use clap::{Args, Subcommand};
use i18n_embed_fl::fl;

use super::database::{Surroundings, operator};
use super::output::{line, remark};
use crate::access::Action;
use crate::clock;
use crate::service::door::Door;
use crate::store::audit::{self, Fault, Recorded, Verdict};
use crate::store::{Database, StoreError};
use crate::wording::{Language, errors, texts};

#[derive(Debug, Args)]
pub struct Audit {
    #[command(subcommand)]
    command: Asked,
    #[command(flatten)]
    surroundings: Surroundings,
}

#[derive(Debug, Subcommand)]
enum Asked {
    /// List what was done, newest first.
    List {
        /// How many entries to show.
        #[arg(long, default_value_t = 20)]
        most: u32,
    },
    /// Check that no entry was changed, moved or taken away.
    Verify {
        /// A checksum that an earlier check ended with: shows whether everything was rewritten since.
        #[arg(long, value_name = "CHECKSUM")]
        noted: Option<String>,
    },
}

impl Audit {
    /// Runs the command: 0 the record is whole, 1 it is not, or cannot be read.
    pub async fn run(self) -> ExitCode {
        let language = self.surroundings.language();
        let database = match self.surroundings.open_existing().await {
            Ok(database) => database,
            Err(code) => return code,
        };
        let answered = self.command.answer(&database, language).await;
        database.close().await;
        answered.unwrap_or_else(|error| {
            remark(&errors::store(&error, language));
            ExitCode::FAILURE
        })
    }
}

impl Asked {
    async fn answer(&self, database: &Database, language: Language) -> Result<ExitCode, StoreError> {
        let door = Door::new(database.clone(), clock::now());
        match self {
            Self::List { most } => {
                let mut reading = door.read(&operator(), Action::SeeAudit).await?;
                show(&audit::latest(&mut reading, (*most).into()).await?, language);
                Ok(ExitCode::SUCCESS)
            }
            Self::Verify { noted } => {
                let mut reading = door.read(&operator(), Action::VerifyAudit).await?;
                Ok(judge(&audit::verify(&mut reading, noted.as_deref()).await?, language))
            }
        }
    }
}

fn show(entries: &[Recorded], language: Language) {
    if entries.is_empty() {
        line(&fl!(texts(language), "audit-empty"));
    }
    for entry in entries {
        let (at, done) = (language.time(entry.at), done(&entry.action, language));
        let thing = format!("{} {}", entry.object_kind, entry.object_key);
        line(&format!("{:>6}  {at}  {}  {done}  {thing}", entry.id, entry.actor));
    }
}

/// What was done, in words; as it is recorded where it has none.
fn done(action: &str, language: Language) -> String {
    let texts = texts(language);
    match action {
        "import" => fl!(texts, "audit-import"),
        "undo_import" => fl!(texts, "audit-undo-import"),
        "propose" => fl!(texts, "audit-propose"),
        "propose_again" => fl!(texts, "audit-propose-again"),
        other => other.to_owned(),
    }
}

fn judge(verdict: &Verdict, language: Language) -> ExitCode {
    let texts = texts(language);
    match &verdict.fault {
        Some(Fault::Broken { id, place }) => {
            remark(&fl!(texts, "audit-broken", id = (*id), place = (*place)));
        }
        Some(Fault::EndMissing { expected }) => {
            remark(&fl!(texts, "audit-end-missing", expected = (*expected), found = verdict.entries));
        }
        None if !verdict.knows_noted => remark(&fl!(texts, "audit-noted-unknown")),
        None if verdict.entries == 0 => {
            line(&fl!(texts, "audit-empty"));
            return ExitCode::SUCCESS;
        }
        None => {
            line(&fl!(texts, "audit-whole", n = verdict.entries));
            line(&fl!(texts, "audit-head", head = verdict.head.as_str()));
            return ExitCode::SUCCESS;
        }
    }
    ExitCode::FAILURE
}
