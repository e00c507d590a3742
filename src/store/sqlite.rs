//! Opens SQLite so that nothing written is lost: version, file system and settings are checked.

mod identity;
mod lock;
mod network;

use std::fs;
use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::Path;
use std::str::FromStr;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{AssertSqlSafe, SqliteConnection, SqlitePool};

use super::{Patience, Place, StartupError, queue_tables};
use identity::{APPLICATION_ID, Found};
use lock::FolderLock;

/// Earlier versions can damage a database in WAL mode that has two connections (sqlite.org/wal.html#walresetbug).
const SAFE_VERSION: (u32, u32, u32) = (3, 51, 3);

/// 64 MB: the pages and indexes of a large import are written to the log only once.
const WRITER_CACHE: &str = "-64000";
/// 16 MB for each reader: the pages of lists stay in memory.
const READER_CACHE: &str = "-16000";
const BEYOND: Duration = Duration::from_secs(5);
/// How many connections read at the same time.
const READERS: u32 = 4;

/// Each PRAGMA with the value that must be read back.
const SETTINGS: [(&str, &str); 6] = [
    ("journal_mode", "wal"),
    ("synchronous", "2"),
    ("foreign_keys", "1"),
    ("trusted_schema", "0"),
    ("cell_size_check", "1"),
    ("secure_delete", "1"),
];

/// Returns the pool with the one writer, and the pool of readers.
pub(super) async fn open(url: &str, patience: Patience) -> Result<(SqlitePool, SqlitePool), StartupError> {
    let options = SqliteConnectOptions::from_str(url).map_err(StartupError::BadAddress)?;
    let path = options.get_filename().to_owned();
    let failed = |error| StartupError::failed(error, Place::File(path.clone()));
    make_folder(&path)?;
    let lock = FolderLock::take(&path, patience).await?;
    let found = identity::look(&path).await?;
    make_file(&path)?;
    network::refuse(&path)?;
    let options = with_settings(options, patience);
    let writer = SqlitePoolOptions::new()
        .max_connections(1)
        // Longer than SQLite itself waits, so that the error is SQLite's.
        .acquire_timeout(patience.for_writer() + BEYOND)
        .connect_with(options.clone().journal_mode(SqliteJournalMode::Wal).pragma("cache_size", WRITER_CACHE))
        .await
        .map_err(failed)?;
    check(&writer, &path).await?;
    bring_up_to_date(&writer, &path, found).await?;
    lock.release();
    let readers = SqlitePoolOptions::new()
        .max_connections(READERS)
        .connect_with(options.read_only(true).pragma("cache_size", READER_CACHE))
        .await
        .map_err(failed)?;
    check(&readers, &path).await?;
    Ok((writer, readers))
}

async fn bring_up_to_date(writer: &SqlitePool, path: &Path, found: Found) -> Result<(), StartupError> {
    let place = || Place::File(path.to_owned());
    sqlx::migrate!("migrations/sqlite")
        .run(writer)
        .await
        .map_err(|error| StartupError::migration(error, place()))?;
    queue_tables::on_sqlite(writer).await.map_err(|error| StartupError::failed(error, place()))?;
    if found == Found::Ours {
        return Ok(());
    }
    let mark = format!("PRAGMA application_id = {APPLICATION_ID}");
    for statement in [mark.as_str(), TIDY] {
        sqlx::query(AssertSqlSafe(statement))
            .execute(writer)
            .await
            .map_err(|error| StartupError::failed(error, place()))?;
    }
    Ok(())
}

/// Moves the log into the file and empties it. If the disk runs full later, the log holds nothing that must be kept,
/// and is deleted when the database is closed.
const TIDY: &str = "PRAGMA wal_checkpoint(TRUNCATE)";

/// Fails where there is no file.
pub(super) fn must_exist(url: &str) -> Result<(), StartupError> {
    let options = SqliteConnectOptions::from_str(url).map_err(StartupError::BadAddress)?;
    let path = options.get_filename();
    match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Err(StartupError::Missing { path: path.to_owned() })
        }
        _ => Ok(()),
    }
}

fn with_settings(options: SqliteConnectOptions, patience: Patience) -> SqliteConnectOptions {
    options
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(patience.for_writer())
        .pragma("trusted_schema", "OFF")
        .pragma("cell_size_check", "ON")
        .pragma("secure_delete", "ON")
}

fn make_folder(path: &Path) -> Result<(), StartupError> {
    let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) else { return Ok(()) };
    let made = fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.map_err(|source| StartupError::File { path: path.to_owned(), source })
}

/// Creates the file where there is none, readable by its owner only: it will hold personal data.
fn make_file(path: &Path) -> Result<(), StartupError> {
    let made = fs::OpenOptions::new().create_new(true).append(true).mode(0o600).open(path).map(drop);
    let ready = match made {
        // Closing another handle of the file would release the locks that this process has on it.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => may_write(path),
        other => other,
    };
    ready.map_err(|source| StartupError::File { path: path.to_owned(), source })
}

fn may_write(path: &Path) -> io::Result<()> {
    Ok(rustix::fs::access(path, rustix::fs::Access::READ_OK | rustix::fs::Access::WRITE_OK)?)
}

async fn check(pool: &SqlitePool, path: &Path) -> Result<(), StartupError> {
    let failed = |error| StartupError::failed(error, Place::File(path.to_owned()));
    let mut connection = pool.acquire().await.map_err(failed)?;
    let found = read_version(&mut connection).await.map_err(failed)?;
    if !is_safe(&found) {
        return Err(StartupError::OldSqlite { found });
    }
    for (pragma, wanted) in SETTINGS {
        let found = read_setting(&mut connection, pragma).await.map_err(failed)?;
        if found != wanted {
            return Err(StartupError::Setting { pragma, wanted, found });
        }
    }
    Ok(())
}

async fn read_version(connection: &mut SqliteConnection) -> sqlx::Result<String> {
    sqlx::query_scalar("SELECT sqlite_version()").fetch_one(connection).await
}

fn is_safe(version: &str) -> bool {
    let mut numbers = version.split('.').map(|part| part.parse().unwrap_or(0));
    let mut next = || numbers.next().unwrap_or(0);
    (next(), next(), next()) >= SAFE_VERSION
}

async fn read_setting(connection: &mut SqliteConnection, pragma: &str) -> sqlx::Result<String> {
    // The name is from the list above. PRAGMA takes no parameters, and returns a number or a text.
    let sql = format!("SELECT CAST({pragma} AS TEXT) FROM pragma_{pragma}");
    sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(connection).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sqlite_that_can_damage_the_database_is_not_safe() {
        for old in ["3.46.0", "3.51.2", "2.99.9", "garbage"] {
            assert!(!is_safe(old), "{old}");
        }
        for safe in ["3.51.3", "3.53.0", "4.0.0"] {
            assert!(is_safe(safe), "{safe}");
        }
    }
}
