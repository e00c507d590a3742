//! The database: both engines behind one type, and transactions on it.

use sqlx::{PgPool, Postgres, Sqlite, SqlitePool, Transaction};

use super::{Patience, StartupError, StoreError, postgres, sqlite};

/// Runs `$body` on the driver of a transaction: written once, compiled and type-checked for both engines.
macro_rules! on {
    ($reading:expr, $connection:ident => $body:expr) => {
        match $reading.tx() {
            $crate::store::database::Tx::Sqlite(transaction) => {
                let $connection = &mut **transaction;
                $body
            }
            $crate::store::database::Tx::Postgres(transaction) => {
                let $connection = &mut **transaction;
                $body
            }
        }
    };
}

/// Runs a statement that returns no rows; gives how many rows it changed.
macro_rules! execute {
    ($writing:expr, $query:expr) => {
        $crate::store::on!($writing, connection => {
            $query.execute(connection).await.map(|done| done.rows_affected())
        })
    };
}
pub(crate) use {execute, on};

/// An open database. Cheap to clone.
#[derive(Clone, Debug)]
pub enum Database {
    /// One file on this machine.
    Sqlite {
        /// The one connection that writes.
        writer: SqlitePool,
        /// Connections that can only read.
        readers: SqlitePool,
    },
    /// A PostgreSQL server, on this machine or another.
    Postgres {
        /// Apart from the readers, so that a write does not queue behind reads.
        writers: PgPool,
        /// Connections whose transactions only read.
        readers: PgPool,
    },
}

/// A transaction. What is not committed is undone when it is dropped.
#[derive(Debug)]
pub(super) enum Tx {
    /// A transaction of SQLite's own driver.
    Sqlite(Transaction<'static, Sqlite>),
    /// A transaction of PostgreSQL's own driver.
    Postgres(Transaction<'static, Postgres>),
}

impl Database {
    /// Opens the database at `url` (`sqlite://file` or `postgres://…`), creates the file for SQLite, checks that it is
    /// safe to use, and brings its schema up to date.
    pub async fn open(url: &str, patience: Patience) -> Result<Self, StartupError> {
        match url.split_once(':') {
            Some(("sqlite", _)) => {
                let (writer, readers) = sqlite::open(url, patience).await?;
                Ok(Self::Sqlite { writer, readers })
            }
            Some(("postgres" | "postgresql", _)) => {
                let (writers, readers) = postgres::open(url, patience).await?;
                Ok(Self::Postgres { writers, readers })
            }
            other => {
                let scheme = other.map_or("", |(scheme, _)| scheme);
                Err(StartupError::UnknownScheme { scheme: scheme.to_owned() })
            }
        }
    }

    /// As [`Self::open`], but fails where the SQLite file does not exist.
    pub async fn open_existing(url: &str, patience: Patience) -> Result<Self, StartupError> {
        if url.starts_with("sqlite:") {
            sqlite::must_exist(url)?;
        }
        Self::open(url, patience).await
    }

    /// A transaction that only reads, and sees the database as it was at its start.
    pub(super) async fn read(&self) -> Result<Tx, StoreError> {
        Ok(match self {
            Self::Sqlite { readers, .. } => Tx::Sqlite(readers.begin().await?),
            Self::Postgres { readers, .. } => Tx::Postgres(
                postgres::begin(readers, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?,
            ),
        })
    }

    /// A transaction that writes.
    ///
    /// On SQLite it takes the write lock at once: a deferred transaction that reads first and writes later
    /// fails when another has written in between, and waiting does not help it.
    pub(super) async fn write(&self) -> Result<Tx, StoreError> {
        Ok(match self {
            Self::Sqlite { writer, .. } => Tx::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?),
            Self::Postgres { writers, .. } => Tx::Postgres(postgres::begin(writers, "BEGIN").await?),
        })
    }

    /// A transaction that writes many rows: one at a time, and without the time limit of pages.
    pub(super) async fn write_much(&self) -> Result<Tx, StoreError> {
        let mut tx = self.write().await?;
        // SQLite has one writer at a time anyway, and no time limit on a statement.
        if let Tx::Postgres(transaction) = &mut tx {
            sqlx::query(NO_TIME_LIMIT).execute(&mut **transaction).await?;
            sqlx::query(ONE_AT_A_TIME).execute(&mut **transaction).await?;
        }
        Ok(tx)
    }

    /// Closes every connection, so that no write-ahead log is left behind.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres { writers, readers } => {
                readers.close().await;
                writers.close().await;
            }
        }
    }
}

const NO_TIME_LIMIT: &str = "SET LOCAL statement_timeout = 0";
/// The number is Innsats' own: "inns" in ASCII.
const ONE_AT_A_TIME: &str = "SELECT pg_advisory_xact_lock(1768844915)";

impl Tx {
    /// Commits the transaction; without it everything written is undone.
    pub(super) async fn commit(self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(transaction) => transaction.commit().await?,
            Self::Postgres(transaction) => transaction.commit().await?,
        }
        Ok(())
    }
}
