//! PostgreSQL: servers that are not there, do not let one in, or let one do nothing.

use std::net::TcpListener;
use std::time::{Duration, Instant};

use innsats::store::{Database, Fault, Patience, StartupError};
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor};
use tempfile::TempDir;

use super::{assert_says, command, list};
use crate::database::{on_postgres_at, server_options};

fn url(options: &PgConnectOptions) -> String {
    options.to_url_lossy().to_string()
}

#[test]
fn a_server_that_is_not_there_is_told_at_once() {
    let folder = TempDir::new().unwrap();
    // A port that was free a moment ago.
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let asked = Instant::now();
    let refused = list(folder.path(), &format!("postgres://kari:secret@127.0.0.1:{port}/innsats"));
    assert!(asked.elapsed() < Duration::from_secs(3), "{:?}", asked.elapsed());
    assert_says(
        &refused,
        &format!("Ingen databasetjener svarer på 127.0.0.1, port {port}. Start PostgreSQL"),
    );
    assert!(!String::from_utf8_lossy(&refused.stderr).contains("secret"));

    let unknown = list(folder.path(), "postgres://kari@no.such.host.invalid/innsats");
    assert_says(&unknown, "Det finnes ingen tjener som heter no.such.host.invalid.");
}

#[tokio::test]
async fn who_is_not_let_in_and_what_is_not_there_are_told_apart() {
    on_postgres_at(async |options: PgConnectOptions| {
        let folder = TempDir::new().unwrap();
        let stranger = options.clone().username("innsats_stranger").password("wrong");
        assert_says(&list(folder.path(), &url(&stranger)), "slipper ikke inn brukeren innsats_stranger.");
        let missing = options.clone().database("innsats_no_such");
        assert_says(&list(folder.path(), &url(&missing)), "har ingen database som heter innsats_no_such.");
    })
    .await;
}

#[tokio::test]
async fn a_user_who_may_not_make_tables_is_told_so() {
    on_postgres_at(async |options: PgConnectOptions| {
        let folder = TempDir::new().unwrap();
        let user = format!("{}_reader", options.get_database().unwrap());
        let mut server = server_options().connect().await.unwrap();
        let make = format!("CREATE ROLE {user} LOGIN PASSWORD 'x'");
        sqlx::query(AssertSqlSafe(make)).execute(&mut server).await.unwrap();
        // As from version 15 on; earlier ones let everybody.
        let mut inside = options.connect().await.unwrap();
        inside.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC").await.unwrap();
        inside.close().await.unwrap();
        let refused = list(folder.path(), &url(&options.clone().username(&user).password("x")));
        sqlx::query(AssertSqlSafe(format!("DROP ROLE {user}"))).execute(&mut server).await.unwrap();
        assert_says(&refused, &format!("Brukeren {user} har ikke lov til å lage tabeller i databasen"));
    })
    .await;
}

#[tokio::test]
async fn a_database_that_takes_no_changes_is_told_so() {
    on_postgres_at(async |options: PgConnectOptions| {
        let folder = TempDir::new().unwrap();
        let name = options.get_database().unwrap();
        let mut server = server_options().connect().await.unwrap();
        let only_read = format!("ALTER DATABASE {name} SET default_transaction_read_only = on");
        sqlx::query(AssertSqlSafe(only_read)).execute(&mut server).await.unwrap();
        let refused = command(folder.path(), &url(&options)).args(["import", "list"]).output().unwrap();
        assert_says(&refused, "tar ikke imot endringer.");
    })
    .await;
}

#[tokio::test]
async fn a_schema_that_another_program_is_changing_is_waited_for_and_then_named() {
    on_postgres_at(async |options: PgConnectOptions| {
        let first = Database::open(&url(&options), Patience::Page).await.unwrap();
        first.close().await;
        let mut other = options.connect().await.unwrap();
        other.execute("BEGIN; LOCK TABLE _sqlx_migrations IN ACCESS EXCLUSIVE MODE").await.unwrap();
        let error = Database::open(&url(&options), Patience::Page).await.unwrap_err();
        let StartupError::Failed { fault, .. } = error else { panic!("{error:?}") };
        assert_eq!(fault, Fault::Locked);
        other.close().await.unwrap();
    })
    .await;
}
