//! Whom `innsats serve` answers while there is no sign-in: this machine alone.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use axum::body::Body;
use axum::http::{Request, StatusCode};

use super::site::Site;
use crate::database::on_sqlite;

#[test]
fn an_address_that_others_reach_is_refused_with_the_reason_and_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("innsats.db").display());
    for address in ["0.0.0.0:0", "[::]:0", "192.0.2.7:0"] {
        let done = Command::new(env!("CARGO_BIN_EXE_innsats"))
            .args(["serve", "--bind", address])
            .env("DATABASE_URL", &url)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        assert_eq!(done.status.code(), Some(2), "{address}: {said}");
        assert!(said.contains(address) && said.contains("--bind 127.0.0.1:8080"), "{said}");
    }
    assert!(!folder.path().join("innsats.db").exists(), "nothing is opened before");
}

#[tokio::test]
async fn a_request_for_another_machines_name_is_refused() {
    on_sqlite(async |database| {
        let site = Site::on(&database);
        let asked =
            |host: &str| Request::get("/ansatte.csv").header("host", host).body(Body::empty()).unwrap();
        for host in ["localhost:8080", "127.0.0.1:8080", "[::1]:8080", "localhost"] {
            assert_eq!(site.ask(asked(host)).await.status, StatusCode::OK, "{host}");
        }
        for host in ["evil.example", "evil.example:8080", "localhost.evil.example", "10.0.0.1:8080", ""] {
            let page = site.ask(asked(host)).await;
            assert_eq!(page.status, StatusCode::MISDIRECTED_REQUEST, "{host}");
            assert_eq!(page.all("h1"), ["Innsats svarer ikke på denne adressen"], "{host}");
            assert!(!page.header("content-security-policy").is_empty(), "{host}");
        }
        let address = Request::get("http://evil.example/ansatte").body(Body::empty()).unwrap();
        assert_eq!(site.ask(address).await.status, StatusCode::MISDIRECTED_REQUEST);
    })
    .await;
}

#[test]
fn a_log_in_a_file_carries_no_colour_codes() {
    let folder = tempfile::tempdir().unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_innsats"))
        .args(["serve", "--bind", "127.0.0.1:0"])
        .env("DATABASE_URL", format!("sqlite://{}", folder.path().join("innsats.db").display()))
        .env("INNSATS_LOG", "trace")
        .env_remove("NO_COLOR")
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = String::new();
    BufReader::new(child.stderr.take().unwrap()).read_line(&mut first).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(first.contains("TRACE") || first.contains("DEBUG"), "{first}");
    assert!(!first.contains('\u{1b}'), "{first:?}");
}
