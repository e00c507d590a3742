//! `innsats import undo`: everything the newest import changed is as before.

use std::process::ExitCode;

use clap::Args;
use i18n_embed_fl::fl;

use super::super::output::{line, remark};
use crate::access::Actor;
use crate::domain::ImportId;
use crate::service::door::Door;
use crate::service::undo_import::{UndoError, UndoReport, undo_import};
use crate::wording::import::data_set_text;
use crate::wording::{Language, errors, texts};

/// Arguments of `innsats import undo`.
#[derive(Debug, Args)]
pub(super) struct Undo {
    /// The import's number, as `innsats import list` shows it.
    #[arg(value_name = "ID")]
    id: i64,
}

impl Undo {
    pub async fn run(&self, door: &Door, actor: &Actor, language: Language) -> ExitCode {
        match undo_import(door, actor, ImportId(self.id)).await {
            Ok(report) => {
                show(&report, language);
                ExitCode::SUCCESS
            }
            Err(error) => {
                remark(&refusal(&error, language));
                ExitCode::FAILURE
            }
        }
    }
}

fn show(report: &UndoReport, language: Language) {
    let texts = texts(language);
    for set in &report.sets {
        let name = data_set_text(set.data_set, language);
        let text = fl!(
            texts,
            "import-undo-set",
            set = name,
            restored = set.restored,
            removed = set.removed,
            withdrawn = set.withdrawn
        );
        line(&text);
    }
    line(&fl!(texts, "import-undone", id = report.import.to_string()));
}

/// Why it was not undone, and what to do.
fn refusal(error: &UndoError, language: Language) -> String {
    let texts = texts(language);
    match error {
        UndoError::NoSuchImport(id) => fl!(texts, "import-undo-no-such", id = id.to_string()),
        UndoError::AlreadyUndone(id) => fl!(texts, "import-undo-already", id = id.to_string()),
        UndoError::NewerImport { newer } => fl!(texts, "import-undo-newer", newer = newer.to_string()),
        UndoError::NothingToUndo(id) => fl!(texts, "import-undo-nothing", id = id.to_string()),
        UndoError::Esco(id) => fl!(texts, "import-undo-esco", id = id.to_string()),
        UndoError::Proposals { count } => fl!(texts, "import-undo-proposals", count = (*count)),
        UndoError::SkillsInUse { count } => fl!(texts, "import-undo-skills", count = (*count)),
        UndoError::Said(said) => fl!(
            texts,
            "import-undo-said",
            answers = said.answers,
            ratings = said.ratings,
            confirmations = said.confirmations,
            withdrawals = said.withdrawals,
            drafts = said.drafts,
            credentials = said.credentials
        ),
        UndoError::InUse => fl!(texts, "import-undo-in-use"),
        UndoError::Store(error) => errors::store(error, language),
    }
}
