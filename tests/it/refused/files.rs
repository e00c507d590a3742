//! SQLite: files that are not ours, are damaged, or cannot be written.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::Path;
use std::process::{Command, Output};

use innsats::store::{Database, Patience, StartupError};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, SqliteConnection};
use tempfile::TempDir;

use super::{assert_says, command, errors, list};

const UNITS: &str = "Enhetsnr;Navn;Overordnet enhet\nA1;Alfa;\n";

async fn connect(path: &Path, mode: SqliteJournalMode) -> SqliteConnection {
    let options = SqliteConnectOptions::new().filename(path).create_if_missing(true).journal_mode(mode);
    options.connect().await.unwrap()
}

async fn run_sql(path: &Path, mode: SqliteJournalMode, statements: &[&str]) {
    let mut connection = connect(path, mode).await;
    for statement in statements {
        sqlx::query(AssertSqlSafe((*statement).to_owned())).execute(&mut connection).await.unwrap();
    }
    connection.close().await.unwrap();
}

/// A database of ours that holds one unit.
fn ours(folder: &Path) {
    fs::write(folder.join("enheter.csv"), UNITS).unwrap();
    let done = command(folder, "sqlite://innsats.db").args(["import", "enheter.csv"]).output().unwrap();
    assert_eq!(done.status.code(), Some(0), "{}", errors(&done));
}

/// Every file of a folder with what is in it.
fn content(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entry = |entry: std::io::Result<fs::DirEntry>| {
        let path = entry.unwrap().path();
        (path.display().to_string(), fs::read(&path).unwrap())
    };
    fs::read_dir(folder).unwrap().map(entry).collect()
}

#[tokio::test]
async fn the_database_of_another_program_is_refused_as_it_was() {
    for mode in [SqliteJournalMode::Delete, SqliteJournalMode::Wal] {
        for statements in [
            &["CREATE TABLE contact (name TEXT)", "INSERT INTO contact VALUES ('Kari')"][..],
            &["CREATE TABLE import_run (id INTEGER)", "CREATE TABLE _sqlx_migrations (version BIGINT)"],
            &["PRAGMA application_id = 252006673", "CREATE TABLE feature (name TEXT)"],
        ] {
            let folder = TempDir::new().unwrap();
            fs::write(folder.path().join("enheter.csv"), UNITS).unwrap();
            run_sql(&folder.path().join("other.db"), mode, statements).await;
            let before = content(folder.path());
            for arguments in [&["import", "list"][..], &["import", "enheter.csv"], &["report", "gap"]] {
                let refused = command(folder.path(), "sqlite://other.db").args(arguments).output().unwrap();
                assert_says(&refused, "Filen other.db er databasen til et annet program.");
                assert_eq!(content(folder.path()), before, "{arguments:?}");
            }
        }
    }
}

#[tokio::test]
async fn the_database_of_another_program_that_is_open_is_refused_too() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("other.db");
    let mut other = connect(&path, SqliteJournalMode::Wal).await;
    sqlx::query("CREATE TABLE contact (name TEXT)").execute(&mut other).await.unwrap();
    let before = fs::read(&path).unwrap();
    assert_says(
        &list(folder.path(), "sqlite://other.db"),
        "Filen other.db er databasen til et annet program.",
    );
    assert_eq!(fs::read(&path).unwrap(), before);
    other.close().await.unwrap();
}

#[tokio::test]
async fn a_database_of_ours_from_before_it_was_marked_is_known_and_marked() {
    let folder = TempDir::new().unwrap();
    ours(folder.path());
    let path = folder.path().join("innsats.db");
    run_sql(&path, SqliteJournalMode::Wal, &["PRAGMA application_id = 0"]).await;
    let listed = list(folder.path(), "sqlite://innsats.db");
    assert_eq!(listed.status.code(), Some(0), "{}", errors(&listed));
    let mut connection = connect(&path, SqliteJournalMode::Wal).await;
    let id: i32 = sqlx::query_scalar("PRAGMA application_id").fetch_one(&mut connection).await.unwrap();
    assert_eq!(id.to_be_bytes(), *b"inns");
}

#[test]
fn what_is_no_database_is_refused_as_it_was() {
    for bytes in [&b"Enhetsnr;Navn\n"[..], &[0; 4096], b"SQLite format 3\0"] {
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("x.db"), bytes).unwrap();
        assert_says(
            &list(folder.path(), "sqlite://x.db"),
            "Filen x.db er ikke en database. Velg en annen fil",
        );
        assert_eq!(fs::read(folder.path().join("x.db")).unwrap(), bytes);
    }
    let folder = TempDir::new().unwrap();
    assert_says(&list(folder.path(), "sqlite://."), "Kan ikke åpne databasefilen .: ");
}

#[test]
fn a_damaged_database_is_told_from_a_missing_one() {
    let folder = TempDir::new().unwrap();
    ours(folder.path());
    let path = folder.path().join("innsats.db");
    let mut bytes = fs::read(&path).unwrap();
    // The first page's header stays as it is; what says where the tables are is overwritten.
    bytes[100..4096].fill(0x55);
    fs::write(&path, bytes).unwrap();
    assert_says(
        &list(folder.path(), "sqlite://innsats.db"),
        "er skadet. Legg tilbake den siste sikkerhetskopien.",
    );
    assert_says(&list(folder.path(), "sqlite://none.db"), "Det finnes ingen database i none.db.");
}

#[tokio::test]
async fn a_newer_database_is_said_to_be_newer() {
    let folder = TempDir::new().unwrap();
    ours(folder.path());
    let newer = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
                 VALUES (99991231235959, 'later', 1, x'00', 1)";
    run_sql(&folder.path().join("innsats.db"), SqliteJournalMode::Wal, &[newer]).await;
    let refused = list(folder.path(), "sqlite://innsats.db");
    assert_says(&refused, "laget av en nyere versjon av Innsats (migrering 99991231235959)");
}

#[tokio::test]
async fn a_database_that_another_keeps_locked_is_waited_for_and_then_named() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("innsats.db");
    let mut other = connect(&path, SqliteJournalMode::Delete).await;
    for statement in ["BEGIN EXCLUSIVE", "CREATE TABLE contact (name TEXT)"] {
        sqlx::query(statement).execute(&mut other).await.unwrap();
    }
    let url = format!("sqlite://{}", path.display());
    let error = Database::open(&url, Patience::Page).await.unwrap_err();
    let StartupError::Failed { fault, .. } = error else { panic!("{error:?}") };
    assert_eq!(fault, innsats::store::Fault::Locked);
    other.close().await.unwrap();
}

#[test]
fn six_imports_at_once_make_one_database() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("enheter.csv"), UNITS).unwrap();
    let start = |_| {
        let mut import = command(folder.path(), "sqlite://new/innsats.db");
        import.args(["import", "enheter.csv"]).stderr(std::process::Stdio::piped()).spawn().unwrap()
    };
    let running: Vec<_> = (0..6).map(start).collect();
    let outputs: Vec<Output> = running.into_iter().map(|import| import.wait_with_output().unwrap()).collect();
    for output in &outputs {
        let said = errors(output);
        let was_later = said.contains("Noen andre endret registeret samtidig.");
        assert!(output.status.success() || was_later, "{said}");
    }
    assert!(outputs.iter().any(|output| output.status.success()));
    let listed = list(folder.path(), "sqlite://new/innsats.db");
    assert_eq!(listed.status.code(), Some(0), "{}", errors(&listed));
}

/// Runs as somebody who is not above all permissions; none where that cannot be.
fn as_a_common_user(folder: &Path, database: &str) -> Option<Output> {
    let arguments = ["import", "list", "--database", database, "--lang", "nb"];
    if !rustix::process::getuid().is_root() {
        return Some(list(folder, database));
    }
    let program = env!("CARGO_BIN_EXE_innsats");
    let mut command = Command::new("runuser");
    command.current_dir(folder).args(["-u", "nobody", "--", program]).args(arguments);
    command.output().ok().filter(|output| matches!(output.status.code(), Some(0 | 1)))
}

#[test]
fn a_file_or_folder_that_may_not_be_written_is_named() {
    let folder = TempDir::new().unwrap();
    let inner = folder.path().join("data");
    fs::create_dir(&inner).unwrap();
    ours(&inner);
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    if rustix::process::getuid().is_root() {
        // Of nobody: then only the permissions below stand in the way.
        for path in [inner.clone(), inner.join("innsats.db")] {
            chown(path, Some(65534), Some(65534)).unwrap();
        }
    }
    let database = format!("sqlite://{}", inner.join("innsats.db").display());
    let set = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();

    set(&inner.join("innsats.db"), 0o444);
    let Some(refused) = as_a_common_user(&inner, &database) else { return };
    assert_says(&refused, "lese- og skrivetilgang til mappen");
    set(&inner.join("innsats.db"), 0o644);
    set(&inner, 0o555);
    let refused = as_a_common_user(&inner, &database).unwrap();
    assert_says(&refused, "Gi brukeren som kjører Innsats, skrivetilgang til begge");
    let missing = format!("sqlite://{}", inner.join("new.db").display());
    let import = ["import", "--database", missing.as_str(), "--lang", "nb"];
    let _ = import;
    set(&inner, 0o755);
}

/// Runs a script in a folder on a small disk of its own; none where the system makes no such disk.
fn on_a_small_disk(folder: &Path, size: &str, script: &str) -> Option<Output> {
    let all = format!("mount -t tmpfs -o size={size} tmpfs {0} && cd {0} && {script}", folder.display());
    let output = Command::new("unshare").args(["-rm", "sh", "-c", &all]).output().ok()?;
    let said = errors(&output);
    (!said.contains("unshare") && !said.contains("mount:")).then_some(output)
}

#[test]
fn a_full_disk_is_named_and_nothing_large_is_left_on_it() {
    let folder = TempDir::new().unwrap();
    let (program, data) =
        (env!("CARGO_BIN_EXE_innsats"), concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/org120"));
    for size in ["64k", "700k"] {
        let script = format!(
            "{program} import {data} --database sqlite://innsats.db --lang nb; code=$?; \
             du -k . | cut -f1; exit $code"
        );
        let Some(output) = on_a_small_disk(folder.path(), size, &script) else { return };
        assert_says(&output, "er full.");
    }
}
