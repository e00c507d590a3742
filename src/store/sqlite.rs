//! Opening SQLite so that nothing written is lost: version, file system and settings are checked, not hoped for.

use std::fs;
use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{AssertSqlSafe, SqliteConnection, SqlitePool};

use super::StartupError;
use super::postgres::migration_error;

/// Earlier versions can damage a database in WAL mode with two connections (sqlite.org/wal.html#walresetbug).
const SAFE_VERSION: (u32, u32, u32) = (3, 51, 3);

/// Waits longer than any write but a large import lasts.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// 64 MB: a large import's pages and indexes are written to the log once, not again and again.
const WRITER_CACHE: &str = "-64000";
/// 16 MB for each reader: the pages of lists stay in memory.
const READER_CACHE: &str = "-16000";

/// Each PRAGMA with the value that must be read back.
const SETTINGS: [(&str, &str); 7] = [
    ("journal_mode", "wal"),
    ("synchronous", "2"),
    ("foreign_keys", "1"),
    ("busy_timeout", "5000"),
    ("trusted_schema", "0"),
    ("cell_size_check", "1"),
    ("secure_delete", "1"),
];

/// The writer (one connection) and the readers.
pub(super) async fn open(url: &str) -> Result<(SqlitePool, SqlitePool), StartupError> {
    let options = SqliteConnectOptions::from_str(url).map_err(StartupError::BadAddress)?;
    let path = options.get_filename().to_owned();
    make_file(&path).map_err(|source| StartupError::File { path: path.clone(), source })?;
    refuse_network(&path)?;
    let options = with_settings(options);
    let writer = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(Duration::from_secs(30))
        .connect_with(options.clone().journal_mode(SqliteJournalMode::Wal).pragma("cache_size", WRITER_CACHE))
        .await
        .map_err(StartupError::Unreachable)?;
    check(&writer).await?;
    sqlx::migrate!("migrations/sqlite").run(&writer).await.map_err(migration_error)?;
    let readers = SqlitePoolOptions::new()
        .max_connections(4)
        .connect_with(options.read_only(true).pragma("cache_size", READER_CACHE))
        .await
        .map_err(StartupError::Unreachable)?;
    check(&readers).await?;
    Ok((writer, readers))
}

/// Refuses where there is no file.
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

fn with_settings(options: SqliteConnectOptions) -> SqliteConnectOptions {
    options
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY_TIMEOUT)
        .pragma("trusted_schema", "OFF")
        .pragma("cell_size_check", "ON")
        .pragma("secure_delete", "ON")
}

/// Makes the file where there is none, readable by its owner only: it holds personal data.
fn make_file(path: &Path) -> io::Result<()> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    }
    fs::OpenOptions::new().create(true).append(true).mode(0o600).open(path).map(drop)
}

async fn check(pool: &SqlitePool) -> Result<(), StartupError> {
    let mut connection = pool.acquire().await.map_err(StartupError::Unreachable)?;
    check_version(&mut connection).await?;
    for (pragma, wanted) in SETTINGS {
        let found = read_setting(&mut connection, pragma).await.map_err(StartupError::Unreachable)?;
        if found != wanted {
            return Err(StartupError::Setting { pragma, wanted, found });
        }
    }
    Ok(())
}

async fn check_version(connection: &mut SqliteConnection) -> Result<(), StartupError> {
    let found: String = sqlx::query_scalar("SELECT sqlite_version()")
        .fetch_one(connection)
        .await
        .map_err(StartupError::Unreachable)?;
    if is_safe(&found) { Ok(()) } else { Err(StartupError::OldSqlite { found }) }
}

fn is_safe(version: &str) -> bool {
    let mut numbers = version.split('.').map(|part| part.parse().unwrap_or(0));
    let mut next = || numbers.next().unwrap_or(0);
    (next(), next(), next()) >= SAFE_VERSION
}

async fn read_setting(connection: &mut SqliteConnection, pragma: &str) -> sqlx::Result<String> {
    // A name from the list above: PRAGMA takes no parameters, and answers with a number or a text.
    let sql = format!("SELECT CAST({pragma} AS TEXT) FROM pragma_{pragma}");
    let sql = if pragma == "busy_timeout" { sql.replacen("busy_timeout", "timeout", 1) } else { sql };
    sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(connection).await
}

/// Refuses a file on a network: its locks and shared memory do not hold there.
fn refuse_network(path: &Path) -> Result<(), StartupError> {
    let file = |source: io::Error| StartupError::File { path: path.to_owned(), source };
    let full = fs::canonicalize(path).map_err(file)?;
    let number = rustix::fs::statfs(&full).map_err(|error| file(error.into()))?.f_type;
    let kind = network_name(u64::from_ne_bytes(number.to_ne_bytes())).map(str::to_owned);
    match kind.or_else(|| network_mount(&fs::read_to_string("/proc/self/mountinfo").ok()?, &full)) {
        Some(kind) => Err(StartupError::NetworkFileSystem { path: path.to_owned(), kind }),
        None => Ok(()),
    }
}

/// The network file systems' numbers in `statfs`.
fn network_name(number: u64) -> Option<&'static str> {
    match number & 0xffff_ffff {
        0x6969 => Some("nfs"),
        0x517b => Some("smb"),
        0xff53_4d42 => Some("cifs"),
        0xfe53_4d42 => Some("smb2"),
        0x5346_414f => Some("afs"),
        0x00c3_6400 => Some("ceph"),
        0x564c => Some("ncp"),
        _ => None,
    }
}

/// FUSE has one number for local and remote: there the name in the mount table decides.
fn network_mount(mounts: &str, path: &Path) -> Option<String> {
    const REMOTE: [&str; 6] =
        ["fuse.sshfs", "fuse.s3fs", "fuse.rclone", "fuse.glusterfs", "fuse.davfs2", "fuse.cephfs"];
    let mount = |line: &str| {
        let (before, after) = line.split_once(" - ")?;
        Some((PathBuf::from(before.split(' ').nth(4)?), after.split(' ').next()?.to_owned()))
    };
    let longest = mounts
        .lines()
        .filter_map(mount)
        .filter(|(point, _)| path.starts_with(point))
        .max_by_key(|(point, _)| point.components().count());
    longest.map(|(_, kind)| kind).filter(|kind| REMOTE.contains(&kind.as_str()))
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

    #[test]
    fn network_file_systems_are_known_by_number_and_by_mount() {
        assert_eq!(network_name(0x6969), Some("nfs"));
        assert_eq!(network_name(0xef53), None, "ext4");
        let mounts = "29 1 0:5 / / rw - ext4 /dev/vda rw\n30 29 0:6 / /mnt/far rw - fuse.sshfs host:/ rw";
        assert_eq!(network_mount(mounts, Path::new("/mnt/far/innsats.db")).as_deref(), Some("fuse.sshfs"));
        assert_eq!(network_mount(mounts, Path::new("/mnt/near/innsats.db")), None);
    }
}
