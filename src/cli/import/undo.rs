//! `innsats import undo`: everything the newest import changed is as before.

use std::process::ExitCode;

use clap::Args;
use i18n_embed_fl::fl;

use super::super::output::{line, remark};
use crate::access::Actor;
use crate::domain::ImportId;
use crate::service::door::Door;
use crate::service::undo_import::{UndoReport, undo_import};
use crate::wording::import::{data_set_text, undo_refusal_text};
use crate::wording::{Language, texts};

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
                remark(&undo_refusal_text(&error, language));
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
