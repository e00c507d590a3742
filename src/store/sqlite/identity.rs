//! Finds out whether a file is a database of Innsats, without changing anything.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};

use crate::store::{Fault, Place, StartupError};

/// The application number in the header of every database that Innsats creates: "inns" in ASCII.
pub(super) const APPLICATION_ID: i32 = 0x696e_6e73;

/// The first bytes of every SQLite database file.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";
/// Where the header has the application number, and how long the header is.
const ID_AT: usize = 68;
const HEADER: usize = 100;

/// The number of tables that only Innsats has together: they identify databases without the application number.
const OUR_TABLES: i64 = 4;
const COUNT_TABLES: &str = "
    SELECT COUNT(*) AS tables,
        COUNT(CASE WHEN name IN ('_sqlx_migrations', 'import_run', 'import_file', 'audit_entry') THEN 1 END) AS ours
    FROM sqlite_master
    WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'";

/// What is found at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// No file, or a database without tables.
    Nothing,
    /// A database of Innsats with its number in the header.
    Ours,
    /// A database of Innsats from before it wrote its number into the header.
    OursUnmarked,
}

/// Finds out what is at `path`, and refuses what is neither empty nor a database of Innsats.
pub(super) async fn look(path: &Path) -> Result<Found, StartupError> {
    let file_error = |source: io::Error| StartupError::File { path: path.to_owned(), source };
    match fs::metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Found::Nothing),
        Err(error) => return Err(file_error(error)),
        Ok(found) if found.is_dir() => return Err(file_error(ErrorKind::IsADirectory.into())),
        Ok(found) if !found.is_file() => return Err(not_a_database(path)),
        Ok(found) if found.len() == 0 => return Ok(Found::Nothing),
        Ok(_) => {}
    }
    match application_id(path).map_err(file_error)? {
        None => Err(not_a_database(path)),
        Some(APPLICATION_ID) => Ok(Found::Ours),
        // It may have been created a moment ago, and be only in the log beside the file.
        Some(0) => by_tables(path).await,
        Some(_) => Err(StartupError::Foreign { path: path.to_owned() }),
    }
}

/// The application number in the header; `None` where the file is no SQLite database.
fn application_id(path: &Path) -> io::Result<Option<i32>> {
    let mut header = [0; HEADER];
    match File::open(path)?.read_exact(&mut header) {
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(None),
        other => other?,
    }
    let id = header[ID_AT..ID_AT + 4].try_into().expect("four bytes are four bytes");
    Ok(header.starts_with(MAGIC).then(|| i32::from_be_bytes(id)))
}

async fn by_tables(path: &Path) -> Result<Found, StartupError> {
    let failed = |error: sqlx::Error| StartupError::failed(error, Place::File(path.to_owned()));
    let mut connection = open_unchanged(path).await.map_err(failed)?;
    let counted: Result<(i32, i64, i64), sqlx::Error> = async {
        let id = sqlx::query_scalar("PRAGMA application_id").fetch_one(&mut connection).await?;
        let (tables, ours) = sqlx::query_as(COUNT_TABLES).fetch_one(&mut connection).await?;
        Ok((id, tables, ours))
    }
    .await;
    // It was only read: nothing is lost if closing fails.
    let _ = connection.close().await;
    match counted.map_err(failed)? {
        (APPLICATION_ID, ..) => Ok(Found::Ours),
        (0, 0, _) => Ok(Found::Nothing),
        (0, _, OUR_TABLES) => Ok(Found::OursUnmarked),
        _ => Err(StartupError::Foreign { path: path.to_owned() }),
    }
}

/// Opens the file for reading, without creating any file beside it.
async fn open_unchanged(path: &Path) -> Result<SqliteConnection, sqlx::Error> {
    // If there is a log, the file alone is not the whole database, and its other files exist already.
    let has_log = fs::metadata(log_of(path)).is_ok_and(|log| log.len() > 0);
    SqliteConnectOptions::new().filename(path).read_only(true).immutable(!has_log).connect().await
}

fn log_of(path: &Path) -> PathBuf {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    log.into()
}

fn not_a_database(path: &Path) -> StartupError {
    let place = Place::File(path.to_owned());
    StartupError::Failed { fault: Fault::NotADatabase, place, source: None }
}
