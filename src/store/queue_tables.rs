//! River's own tables, beside ours.

use riverqueue::migrate::{PostgresMigrator, SqliteMigrator};
use sqlx::{PgPool, SqlitePool};

/// Makes or mends River's tables.
pub(super) async fn on_sqlite(pool: &SqlitePool) -> Result<(), sqlx::Error> {
    SqliteMigrator::new(pool.clone()).migrate_up().await.map(drop).map_err(of_migration)
}

/// The same; the caller holds a lock against others who start.
pub(super) async fn on_postgres(pool: &PgPool) -> Result<(), sqlx::Error> {
    PostgresMigrator::new(pool.clone()).migrate_up().await.map(drop).map_err(of_migration)
}

fn of_migration(error: riverqueue::migrate::Error) -> sqlx::Error {
    match error {
        riverqueue::migrate::Error::Database(error) => error,
        other => sqlx::Error::Protocol(other.to_string()),
    }
}
