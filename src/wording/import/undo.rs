//! Why an import is not undone, in words.

use i18n_embed_fl::fl;

use crate::service::undo_import::UndoError;
use crate::wording::{Language, errors, texts};

/// Why it was not undone, and what to do.
pub fn undo_refusal_text(error: &UndoError, language: Language) -> String {
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
            credentials = said.credentials,
            others = said.others
        ),
        UndoError::WrittenSince { count } => fl!(texts, "import-undo-written", count = (*count)),
        UndoError::InUse => fl!(texts, "import-undo-in-use"),
        UndoError::Store(error) => errors::store(error, language),
    }
}
