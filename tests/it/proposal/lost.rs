//! A plan of minutes is not lost because somebody else writes to the database.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use sqlx::{Connection, SqliteConnection};
use tempfile::TempDir;
use tokio::time::sleep;

fn innsats(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_innsats"));
    command
        .current_dir(folder)
        .env("DATABASE_URL", "sqlite://innsats.db")
        .env("INNSATS_LANGUAGE", "nb")
        .env("TMPDIR", folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// A folder with a register.
fn register() -> TempDir {
    let folder = TempDir::new().unwrap();
    let files = format!("{}/tests/data/org120", env!("CARGO_MANIFEST_DIR"));
    let imported = innsats(folder.path()).args(["import", &files]).output().unwrap();
    assert!(imported.status.success(), "{}", String::from_utf8_lossy(&imported.stderr));
    folder
}

/// Somebody else who writes to the database until this is dropped.
async fn others_write(folder: &Path) -> SqliteConnection {
    let url = format!("sqlite://{}", folder.join("innsats.db").display());
    let mut connection = SqliteConnection::connect(&url).await.unwrap();
    sqlx::query("BEGIN IMMEDIATE").execute(&mut connection).await.unwrap();
    connection
}

fn staff(folder: &Path) -> Command {
    let mut command = innsats(folder);
    command.args(["staff", "--from", "2026-11"]);
    command
}

async fn soon(what: &str, most: Duration, mut holds: impl FnMut() -> bool) {
    let started = Instant::now();
    while !holds() {
        assert!(started.elapsed() < most, "{what}");
        sleep(Duration::from_millis(50)).await;
    }
}

async fn ended(mut child: Child) -> Output {
    soon("it ends", Duration::from_mins(1), || child.try_wait().unwrap().is_some()).await;
    child.wait_with_output().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_waits_for_a_database_that_others_write_to() {
    let folder = register();
    let mut child = staff(folder.path()).args(["--out", "plan.json"]).spawn().unwrap();
    // Whoever comes first: the lock is there before the plan is.
    let others = others_write(folder.path()).await;
    let plan = folder.path().join("plan.json");
    soon("the plan is in its file before it is stored", Duration::from_mins(1), || plan.exists()).await;
    sleep(Duration::from_secs(7)).await;
    assert!(child.try_wait().unwrap().is_none(), "it waits longer than one try");
    others.close().await.unwrap();
    let done = ended(child).await;
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
    assert!(String::from_utf8_lossy(&done.stderr).contains("Databasen er opptatt"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_could_not_be_stored_is_stored_at_the_next_try() {
    let folder = register();
    let mut child = staff(folder.path()).spawn().unwrap();
    let others = others_write(folder.path()).await;
    let mut told = BufReader::new(child.stderr.take().unwrap());
    let (child, mut told) = tokio::task::spawn_blocking(move || {
        let mut line = String::new();
        while !line.contains("Databasen er opptatt") {
            line.clear();
            assert!(told.read_line(&mut line).unwrap() > 0, "it says that it waits");
        }
        (child, told)
    })
    .await
    .unwrap();
    kill_process(Pid::from_child(&child), Signal::TERM).unwrap();
    let done = ended(child).await;
    assert_eq!(done.status.code(), Some(1));
    let mut said = String::new();
    told.read_to_string(&mut said).unwrap();
    assert!(said.contains("Planen er tatt vare på i"), "{said}");
    others.close().await.unwrap();

    let kept = || -> Vec<_> {
        let names = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
        names.filter(|name| name.to_string_lossy().starts_with("innsats-plan-")).collect()
    };
    assert_eq!(kept().len(), 1);
    let done = ended(staff(folder.path()).spawn().unwrap()).await;
    let answer = String::from_utf8_lossy(&done.stdout).into_owned();
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
    assert!(answer.contains("Den brukes i stedet for å regne på nytt."), "{answer}");
    assert!(kept().is_empty(), "it is in the database now");
}
