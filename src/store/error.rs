//! What can go wrong in the store, as data. Other modules write the messages.

use std::path::PathBuf;

use sqlx::error::ErrorKind;
use sqlx::migrate::MigrateError;

use super::{Fault, Place};

use crate::access::Denial;

/// A reading or writing that failed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// What was asked for does not exist, or may not be seen.
    #[error("not found")]
    NotFound,
    /// The actor may not do it, or not to this person or thing.
    #[error(transparent)]
    Denied(#[from] Denial),
    /// Something with the same natural key exists already.
    #[error("conflicts with what is stored")]
    Conflict(#[source] sqlx::Error),
    /// It refers to something that does not exist, or something still refers to it.
    #[error("a reference does not hold")]
    Reference(#[source] sqlx::Error),
    /// Somebody else changed the content since it was read.
    #[error("the content changed meanwhile")]
    Changed,
    /// A record names `key`, which the store does not have.
    #[error("{table} has no '{key}'")]
    Unknown {
        /// The table that was searched.
        table: &'static str,
        /// The natural key that the record names.
        key: String,
    },
    /// A stored value does not fit its type: somebody changed it outside Innsats.
    #[error("{column} holds '{value}', which does not fit")]
    Damaged {
        /// Which column has it, as `table.column`.
        column: &'static str,
        /// What is stored there, as text.
        value: String,
    },
    /// The database does not answer, is locked, or has no room.
    #[error("the database is not available")]
    Unavailable(#[source] sqlx::Error),
    /// Anything else the database refused: a bug, or a damaged database.
    #[error("the database refused the statement")]
    Refused(#[source] sqlx::Error),
}

impl StoreError {
    /// Whether the same may succeed in a moment: others use the database, or it is about to come back.
    pub fn is_busy(&self) -> bool {
        use Fault::{Locked, Lost, NoAnswer, NotReady, NotRunning, TooMany, TooSlow};
        matches!(self.fault(), Some(Locked | Lost | NoAnswer | NotReady | NotRunning | TooMany | TooSlow))
    }

    /// The cause, where an operator can do something about it.
    pub fn fault(&self) -> Option<Fault> {
        match self {
            Self::Unavailable(error) | Self::Refused(error) => Fault::of(error),
            _ => None,
        }
    }

    pub(super) fn damaged(column: &'static str, value: impl std::fmt::Display) -> Self {
        Self::Damaged { column, value: value.to_string() }
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::RowNotFound => Self::NotFound,
            sqlx::Error::Database(database) => match database.kind() {
                ErrorKind::UniqueViolation => Self::Conflict(error),
                ErrorKind::ForeignKeyViolation => Self::Reference(error),
                _ if is_passing(database.code().as_deref()) => Self::Unavailable(error),
                _ => Self::Refused(error),
            },
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed => Self::Unavailable(error),
            _ => Self::Refused(error),
        }
    }
}

/// Whether waiting, or making room, may help: SQLite's busy, locked, I/O and full; PostgreSQL's classes 08
/// (connection), 40 (serialisation), 53 (resources), 55P03 (lock), 57 (operator, time limit).
fn is_passing(code: Option<&str>) -> bool {
    let Some(code) = code else { return false };
    if code.len() == 5 {
        return code == "55P03" || ["08", "40", "53", "57"].iter().any(|class| code.starts_with(class));
    }
    // An extended SQLite code keeps the primary one in its low byte.
    code.parse::<u32>().is_ok_and(|number| matches!(number & 0xff, 5 | 6 | 10 | 13))
}

/// Why the database could not be opened. The message and the next step are written elsewhere.
#[derive(Debug, thiserror::Error)]
pub enum StartupError {
    /// The address is neither `sqlite://` nor `postgres://`.
    #[error("'{scheme}' is not a database Innsats knows: use sqlite:// or postgres://")]
    UnknownScheme {
        /// What stood before `://`; never the rest, which may hold a password.
        scheme: String,
    },
    /// The address does not parse.
    #[error("the database address cannot be read")]
    BadAddress(#[source] sqlx::Error),
    /// The folder or file cannot be made or opened.
    #[error("cannot open {}", path.display())]
    File {
        /// The path of the database file.
        path: PathBuf,
        /// The error of the operating system.
        source: std::io::Error,
    },
    /// There is no database file, and the command does not create one.
    #[error("there is no database at {}", path.display())]
    Missing {
        /// The path where a database file should be.
        path: PathBuf,
    },
    /// The file lies on a network file system, where WAL mode loses data.
    #[error("{} lies on a network file system ({kind})", path.display())]
    NetworkFileSystem {
        /// The path of the database file.
        path: PathBuf,
        /// The kind of file system, such as `nfs`.
        kind: String,
    },
    /// This SQLite can damage a database in WAL mode (fixed in 3.51.3).
    #[error("SQLite {found} can damage a database in WAL mode; 3.51.3 or later is needed")]
    OldSqlite {
        /// The version that was found.
        found: String,
    },
    /// A setting that the database's safety depends on was not accepted.
    #[error("SQLite did not take {pragma}: wanted {wanted}, found {found}")]
    Setting {
        /// The name of the PRAGMA.
        pragma: &'static str,
        /// The value that is needed.
        wanted: &'static str,
        /// The value that was read back.
        found: String,
    },
    /// The PostgreSQL database does not store UTF-8.
    #[error("the database stores {found}, not UTF8")]
    Encoding {
        /// What the server calls its encoding, such as `LATIN1`.
        found: String,
    },
    /// The database was made by a newer Innsats.
    #[error("the database was made by a newer version (migration {version})")]
    Newer {
        /// The migration this version does not have.
        version: i64,
    },
    /// A migration of the database is not the one that this version has.
    #[error("migration {version} of the database is not this version's")]
    OtherMigration {
        /// The number of the migration that differs.
        version: i64,
    },
    /// The file is the database of another program.
    #[error("{} is the database of another program", path.display())]
    Foreign {
        /// The path of that file.
        path: PathBuf,
    },
    /// The database cannot be used, for a known cause with its own next step.
    #[error("the database {place} cannot be used: {fault:?}")]
    Failed {
        /// What is wrong, with what an operator can do about it.
        fault: Fault,
        /// The file or server, without a password.
        place: Place,
        /// The error of the driver; `None` where it was not asked.
        source: Option<Box<sqlx::Error>>,
    },
    /// The database cannot be used, for an unknown cause.
    #[error("the database {place} cannot be used")]
    Unknown {
        /// The file or server, without a password.
        place: Place,
        /// The error of the driver, for the log.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

impl StartupError {
    pub(super) fn failed(error: sqlx::Error, place: Place) -> Self {
        match Fault::of(&error) {
            Some(fault) => Self::Failed { fault, place, source: Some(Box::new(error)) },
            None => Self::Unknown { place, source: Box::new(error) },
        }
    }

    pub(super) fn migration(error: MigrateError, place: Place) -> Self {
        match error {
            MigrateError::VersionMissing(version) => Self::Newer { version },
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => {
                Self::failed(error, place)
            }
            MigrateError::VersionMismatch(version) | MigrateError::Dirty(version) => {
                Self::OtherMigration { version }
            }
            other => Self::Unknown { place, source: Box::new(other) },
        }
    }
}
