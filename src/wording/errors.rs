//! What went wrong, in one sentence, and what to do next.

mod database;
mod solving;

use std::io::{self, ErrorKind};

pub use database::{startup, store};
use i18n_embed_fl::fl;
pub use solving::{no_proposal, solver, unknown_proposal};

use super::{Language, texts};

/// Why a file or a server cannot be read or written, in words that fit after a colon.
pub fn file(error: &io::Error, language: Language) -> String {
    let texts = texts(language);
    match error.kind() {
        ErrorKind::NotFound => fl!(texts, "file-reason-not-found"),
        ErrorKind::PermissionDenied => fl!(texts, "file-reason-permission"),
        ErrorKind::IsADirectory => fl!(texts, "file-reason-folder"),
        ErrorKind::NotADirectory => fl!(texts, "file-reason-not-a-folder"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => fl!(texts, "file-reason-full"),
        ErrorKind::ReadOnlyFilesystem => fl!(texts, "file-reason-read-only"),
        ErrorKind::ConnectionRefused => fl!(texts, "file-reason-refused"),
        ErrorKind::TimedOut => fl!(texts, "file-reason-no-answer"),
        ErrorKind::InvalidFilename => fl!(texts, "file-reason-name"),
        _ => error.to_string(),
    }
}
