//! What is wrong with the database: one cause, one sentence, one next step.

use std::error::Error;

use i18n_embed_fl::fl;

use super::file;
use crate::store::{Fault, Place, StartupError, StoreError};
use crate::wording::{Language, texts};

/// Why the database could not be opened, and what to do.
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
        StartupError::OtherMigration { version } => {
            fl!(texts, "startup-other-migration", version = version.to_string())
        }
        StartupError::Foreign { path } => fl!(texts, "startup-foreign", path = path.display().to_string()),
        StartupError::Failed { fault, place, .. } => fault_text(language, *fault, place),
        StartupError::Unknown { place, source } => {
            fl!(texts, "startup-unknown", place = place.to_string(), reason = chain(source.as_ref()))
        }
    }
}

fn fault_text(language: Language, fault: Fault, place: &Place) -> String {
    let (texts, shown) = (texts(language), place.to_string());
    // What a file cannot have for a cause is said with the file for a host.
    let (host, port, database, user) = match place {
        Place::File(_) => (shown.as_str(), String::new(), shown.as_str(), ""),
        Place::Server { host, port, database, user } => {
            (host.as_str(), port.to_string(), database.as_str(), user.as_str())
        }
    };
    match (fault, place) {
        (Fault::Full, _) => fl!(texts, "startup-full", place = shown),
        (Fault::ReadOnly, Place::File(_)) => fl!(texts, "startup-read-only-file", place = shown),
        (Fault::ReadOnly, Place::Server { .. }) => fl!(texts, "startup-read-only-server", host = host),
        (Fault::Damaged, _) => fl!(texts, "startup-damaged", place = shown),
        (Fault::Device, _) => fl!(texts, "startup-device", place = shown),
        (Fault::NotADatabase, _) => fl!(texts, "startup-not-a-database", place = shown),
        (Fault::Locked, _) => fl!(texts, "startup-locked", place = shown),
        (Fault::NotRunning, _) => fl!(texts, "startup-not-running", host = host, port = port),
        (Fault::UnknownHost, _) => fl!(texts, "startup-unknown-host", host = host),
        (Fault::NoAnswer, Place::File(_)) | (Fault::TooSlow, _) => {
            fl!(texts, "startup-too-slow", place = shown)
        }
        (Fault::NoAnswer, Place::Server { .. }) => {
            fl!(texts, "startup-no-answer", host = host, port = port)
        }
        (Fault::Lost, _) => fl!(texts, "startup-lost", host = host),
        (Fault::Login, _) => fl!(texts, "startup-login", host = host, user = user),
        (Fault::NoDatabase, _) => fl!(texts, "startup-no-database", host = host, database = database),
        (Fault::NoRight, _) => fl!(texts, "startup-no-right", user = user, database = database),
        (Fault::TooMany, _) => fl!(texts, "startup-too-many", host = host),
        (Fault::NotReady, _) => fl!(texts, "startup-not-ready", host = host),
        (Fault::Encryption, _) => fl!(texts, "startup-encryption", host = host),
    }
}

/// Why the database failed while it was open.
pub fn store(error: &StoreError, language: Language) -> String {
    let texts = texts(language);
    if matches!(error, StoreError::Changed) {
        return fl!(texts, "store-changed");
    }
    match error.fault() {
        Some(Fault::Full) => fl!(texts, "store-full"),
        Some(Fault::ReadOnly) => fl!(texts, "store-read-only"),
        Some(Fault::Damaged | Fault::NotADatabase) => fl!(texts, "store-damaged"),
        Some(Fault::Device) => fl!(texts, "store-device"),
        Some(Fault::Locked) => fl!(texts, "store-locked"),
        Some(Fault::NoRight) => fl!(texts, "store-no-right"),
        Some(Fault::TooSlow) => fl!(texts, "store-too-slow"),
        Some(
            Fault::NotRunning
            | Fault::UnknownHost
            | Fault::NoAnswer
            | Fault::Lost
            | Fault::Login
            | Fault::NoDatabase
            | Fault::TooMany
            | Fault::NotReady
            | Fault::Encryption,
        ) => fl!(texts, "store-lost"),
        None => fl!(texts, "store-failed", reason = chain(error)),
    }
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
