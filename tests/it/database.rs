//! A fresh database for a test, on each engine.
//!
//! `on_both(async |database| …)` runs the test on SQLite, in a file of its own, and on PostgreSQL, in a database of
//! its own on the server at `INNSATS_TEST_POSTGRES_URL`. Both are gone afterwards.
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test with its line")]

use std::str::FromStr;
use std::sync::atomic::{AtomicU32, Ordering};

use innsats::store::{Database, Patience};
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection};

/// The variable with the address of a PostgreSQL server, as a user who may create databases.
const SERVER: &str = "INNSATS_TEST_POSTGRES_URL";
/// Set to 1, the tests run on SQLite alone.
const WITHOUT: &str = "INNSATS_TEST_WITHOUT_POSTGRES";

/// Runs `test` on a fresh database of each engine.
pub async fn on_both(test: impl AsyncFn(Database)) {
    on_sqlite(&test).await;
    on_postgres(&test).await;
}

/// Runs `test` on a fresh SQLite database.
pub async fn on_sqlite(test: impl AsyncFn(Database)) {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("innsats.db").display());
    let database = Database::open(&url, Patience::Page).await.unwrap();
    test(database.clone()).await;
    database.close().await;
}

async fn on_postgres(test: impl AsyncFn(Database)) {
    on_postgres_at(async |options: PgConnectOptions| {
        let database = Database::open(options.to_url_lossy().as_str(), Patience::Page).await.unwrap();
        test(database.clone()).await;
        database.close().await;
    })
    .await;
}

/// Runs `test` with the address of an empty PostgreSQL database; not where PostgreSQL is left out.
pub async fn on_postgres_at(test: impl AsyncFn(PgConnectOptions)) {
    if is_without_postgres() {
        return;
    }
    let name = fresh_name();
    let mut server = server().await;
    sqlx::query(AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut server).await.unwrap();
    test(server_options().database(&name)).await;
    sqlx::query(AssertSqlSafe(format!("DROP DATABASE {name} WITH (FORCE)")))
        .execute(&mut server)
        .await
        .unwrap();
    server.close().await.unwrap();
}

fn is_without_postgres() -> bool {
    std::env::var(WITHOUT).as_deref() == Ok("1")
}

/// A name that no other test of this or another run has.
fn fresh_name() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    format!("innsats_test_{}_{number}", std::process::id())
}

/// The address from `SERVER`; panics with what to do where it is not set.
pub fn server_options() -> PgConnectOptions {
    let Ok(url) = std::env::var(SERVER) else {
        panic!(
            "{SERVER} is not set: script/test starts a server and sets it; {WITHOUT}=1 leaves PostgreSQL out"
        )
    };
    PgConnectOptions::from_str(&url).unwrap()
}

async fn server() -> PgConnection {
    server_options().connect().await.unwrap()
}
