//! What went wrong, in one sentence, and what to do next.

mod solving;

use std::error::Error;
use std::io::{self, ErrorKind};

use i18n_embed_fl::fl;
pub use solving::{no_proposal, solver, unknown_proposal};

use super::{Language, texts};
use crate::store::{StartupError, StoreError, no_answer_in_time};

/// What is wrong with the database, in one sentence, and what to do.
pub fn startup(error: &StartupError, language: Language) -> String {
    let texts = texts(language);
    match error {
        StartupError::UnknownScheme { scheme } => {
            fl!(texts, "startup-unknown-scheme", scheme = scheme.as_str())
        }
        StartupError::BadAddress(_) => fl!(texts, "startup-bad-address"),
        StartupError::File { path, source } => {
            fl!(texts, "startup-file", path = path.display().to_string(), reason = file(source, language))
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
pub fn store(error: &StoreError, language: Language) -> String {
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
            return file(system, language);
        }
        next = cause.source();
    }
    if no_answer_in_time(error) { file(&ErrorKind::TimedOut.into(), language) } else { chain(error) }
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
