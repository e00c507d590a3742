//! Opening PostgreSQL, with limits on how long a statement or an idle transaction may hold others up.

use std::str::FromStr;
use std::time::Duration;

use sqlx::PgPool;
use sqlx::migrate::MigrateError;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

use super::StartupError;

/// Session settings: a page's statement stops after 10 s, a forgotten transaction after 30 s.
const SETTINGS: [(&str, &str); 4] = [
    ("statement_timeout", "10s"),
    ("idle_in_transaction_session_timeout", "30s"),
    ("lock_timeout", "5s"),
    ("timezone", "UTC"),
];

pub(super) async fn open(url: &str) -> Result<PgPool, StartupError> {
    let options = PgConnectOptions::from_str(url)
        .map_err(StartupError::BadAddress)?
        .application_name("innsats")
        .options(SETTINGS);
    let pool = PgPoolOptions::new()
        .max_connections(10)
        .acquire_timeout(Duration::from_secs(10))
        .connect_with(options)
        .await
        .map_err(StartupError::Unreachable)?;
    let found: String = sqlx::query_scalar("SELECT current_setting('server_encoding')")
        .fetch_one(&pool)
        .await
        .map_err(StartupError::Unreachable)?;
    if found != "UTF8" {
        return Err(StartupError::Encoding { found });
    }
    // Under an advisory lock, which the migrator takes: two processes may start at once.
    sqlx::migrate!("migrations/postgres").run(&pool).await.map_err(migration_error)?;
    Ok(pool)
}

pub(super) fn migration_error(error: MigrateError) -> StartupError {
    match error {
        MigrateError::VersionMissing(version) => StartupError::Newer { version },
        other => StartupError::Migration(Box::new(other)),
    }
}
