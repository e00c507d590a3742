//! What an operator is told where the database cannot be used: one cause, one sentence, one next step, no raw English.
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test with its line")]

mod files;
mod servers;

use std::path::Path;
use std::process::{Command, Output};

fn command(folder: &Path, database: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_innsats"));
    command.current_dir(folder).env("DATABASE_URL", database).env("INNSATS_LANGUAGE", "nb");
    command
}

/// What `innsats import list` says about a database.
fn list(folder: &Path, database: &str) -> Output {
    command(folder, database).args(["import", "list"]).output().unwrap()
}

fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// It failed, with the words of the cause, and not with the engine's.
fn assert_says(output: &Output, words: &str) {
    let said = errors(output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains(words), "wanted «{words}»: {said}");
    for raw in ["error", "code:", "denied", "pool", "SQLite failure", "os error", "Kopi", "kopi av den"] {
        assert!(!said.contains(raw), "«{raw}» is no word of ours: {said}");
    }
    assert_eq!(said.trim().lines().count(), 1, "{said}");
}
