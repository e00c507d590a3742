//! `innsats import list`: what was imported, newest first.

use std::process::ExitCode;

use clap::Args;
use i18n_embed_fl::fl;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::super::output::{line, remark};
use super::show::print_aligned;
use crate::access::{Action, Actor};
use crate::service::door::Door;
use crate::store::StoreError;
use crate::store::imports::{self, Run};
use crate::wording::{Language, errors, texts};

/// Arguments of `innsats import list`.
#[derive(Debug, Args)]
pub(super) struct List {
    /// How many imports to show.
    #[arg(long, default_value_t = 10)]
    most: u32,
}

impl List {
    pub async fn run(&self, door: &Door, actor: &Actor, language: Language) -> ExitCode {
        match self.read(door, actor).await {
            Ok(runs) if runs.is_empty() => line(&fl!(texts(language), "import-list-empty")),
            Ok(runs) => runs.iter().for_each(|run| show(run, language)),
            Err(error) => {
                remark(&errors::store(&error, language));
                return ExitCode::FAILURE;
            }
        }
        ExitCode::SUCCESS
    }

    async fn read(&self, door: &Door, actor: &Actor) -> Result<Vec<Run>, StoreError> {
        let mut reading = door.read(actor, Action::SeeImports).await?;
        imports::list(&mut reading, self.most.into()).await
    }
}

fn show(run: &Run, language: Language) {
    let texts = texts(language);
    let (id, at) = (run.id.to_string(), local(run.started_at));
    line(&fl!(texts, "import-list-run", id = id, at = at, actor = run.actor.as_str()));
    if let Some((at, by)) = &run.undone {
        line(&format!("  {}", fl!(texts, "import-list-undone", at = local(*at), actor = by.as_str())));
    }
    let mut rows = vec![[
        format!("  {}", fl!(texts, "import-column-file")),
        fl!(texts, "import-column-read"),
        fl!(texts, "import-column-new"),
        fl!(texts, "import-column-changed"),
        fl!(texts, "import-column-unchanged"),
        fl!(texts, "import-column-missing"),
        fl!(texts, "import-column-rejected"),
        fl!(texts, "import-column-warned"),
        "SHA-256".to_owned(),
    ]];
    for file in &run.files {
        let counts = file.counts;
        rows.push([
            format!("  {} ({})", file.name, file.data_set.name()),
            language.count(counts.read),
            language.count(counts.new),
            language.count(counts.changed),
            language.count(counts.unchanged),
            language.count(counts.missing),
            language.count(counts.rejected),
            language.count(counts.warned),
            file.sha256.chars().take(12).collect(),
        ]);
    }
    print_aligned(&rows);
    line("");
}

/// The time in Norway: `21.11.2026 kl. 14.05` without the words.
fn local(at: Timestamp) -> String {
    let zone = TimeZone::get("Europe/Oslo").unwrap_or(TimeZone::UTC);
    at.to_zoned(zone).strftime("%d.%m.%Y %H.%M").to_string()
}
