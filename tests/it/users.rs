//! `innsats user`, and where `innsats serve` listens: what is done, what is refused, and with which exit code.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

fn run(folder: &Path, arguments: &[&str], typed: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_innsats"))
        .current_dir(folder)
        .env("DATABASE_URL", "sqlite://innsats.db")
        .env("INNSATS_LANGUAGE", "nb")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Whoever refuses before reading is gone by now.
    let _ = command.stdin.take().unwrap().write_all(typed.as_bytes());
    command.wait_with_output().unwrap()
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace(['\u{2068}', '\u{2069}'], "")
}

fn with_people() -> TempDir {
    let folder = TempDir::new().unwrap();
    let org120 = format!("{}/tests/data/org120", env!("CARGO_MANIFEST_DIR"));
    let imported = run(folder.path(), &["import", &org120], "");
    assert!(imported.status.success(), "{}", said(&imported.stderr));
    folder
}

const KARI: [&str; 8] = ["user", "add", "kari", "--role", "ansatt", "--person", "100255", "--password-stdin"];

#[test]
fn a_user_is_made_listed_given_roles_disabled_and_let_in_again() {
    let folder = with_people();
    let at = folder.path();
    assert!(said(&run(at, &["user", "list"], "").stdout).starts_with("Ingen kan logge inn ennå."));
    let made = run(at, &KARI, "en lang setning\n");
    assert_eq!(
        said(&made.stdout),
        "Brukeren kari er laget, med rollene: ansatt.\n",
        "{}",
        said(&made.stderr)
    );
    assert!(!said(&made.stdout).contains("setning"));
    let roles = run(at, &["user", "role", "KARI", "--add", "leder", "--remove", "ansatt"], "");
    assert_eq!(said(&roles.stdout), "Rollene til kari er nå: leder.\n");
    let list = said(&run(at, &["user", "list"], "").stdout);
    assert_eq!(list.split_whitespace().collect::<Vec<_>>(), ["kari", "100255", "leder"]);
    run(at, &["user", "disable", "kari", "--reason", "sluttet"], "");
    assert!(said(&run(at, &["user", "list"], "").stdout).contains("(sperret "));
    assert!(run(at, &["user", "enable", "kari"], "").status.success());
    assert!(run(at, &["user", "reset", "kari", "--password-stdin"], "en annen setning").status.success());
    let done = said(&run(at, &["audit", "list"], "").stdout);
    for action in ["add_account", "grant_role_leder", "take_role_ansatt", "disable_account", "reset_password"]
    {
        assert!(done.contains(action), "{action}: {done}");
    }
    assert!(!done.contains("kari"), "numbers alone: {done}");
}

#[test]
fn what_is_wrong_is_told_with_what_to_do() {
    let folder = with_people();
    let at = folder.path();
    run(at, &KARI, "en lang setning\n");
    for (arguments, typed, code, words) in [
        (&KARI[..], "en lang setning\n", 1, "Det finnes alt en bruker som heter kari."),
        (
            &["user", "add", "ola", "--person", "1", "--password-stdin"],
            "en lang setning\n",
            1,
            "Ingen i registeret har nummeret 1.",
        ),
        (
            &["user", "add", "ola", "--person", "100255", "--password-stdin"],
            "en lang setning\n",
            1,
            "Personen med nummeret 100255 har alt en bruker.",
        ),
        (
            &["user", "add", "ola", "--role", "sjef", "--password-stdin"],
            "en lang setning\n",
            2,
            "«sjef» er ingen rolle.",
        ),
        (
            &["user", "add", "ola", "--role", "operator", "--password-stdin"],
            "en lang setning\n",
            2,
            "«operator» er ingen rolle.",
        ),
        (&["user", "add", "ola", "--password-stdin"], "kort\n", 2, "Passordet må ha minst 12 tegn."),
        (
            &["user", "add", "ola.nordmann", "--password-stdin"],
            "Ola.Nordmann\n",
            2,
            "Passordet kan ikke være brukernavnet.",
        ),
        (&["user", "add", "ola", "--password-stdin"], "", 2, "Skriv passordet på én linje på standard inn"),
        (&["user", "add", "ola"], "", 2, "Skriv passordet på én linje på standard inn"),
        (&["user", "disable", "ingen"], "", 1, "Det finnes ingen bruker som heter ingen."),
    ] {
        let refused = run(at, arguments, typed);
        assert_eq!(refused.status.code(), Some(code), "{arguments:?}: {}", said(&refused.stderr));
        assert!(said(&refused.stderr).starts_with(words), "{}", said(&refused.stderr));
    }
}

#[test]
fn a_demo_has_one_user_for_each_role_and_is_made_where_nobody_else_has_one() {
    let folder = with_people();
    let at = folder.path();
    let made = said(&run(at, &["user", "demo"], "").stdout);
    assert_eq!(made.matches("bare-for-demo").count(), 8, "{made}");
    assert!(made.contains("leder") && made.contains("systemadministrator"), "{made}");
    assert_eq!(said(&run(at, &["user", "demo"], "").stdout), made, "once more is the same");
    let in_use = with_people();
    run(in_use.path(), &KARI, "en lang setning\n");
    let refused = run(in_use.path(), &["user", "demo"], "");
    assert_eq!(refused.status.code(), Some(1));
    assert!(said(&refused.stderr).starts_with("Databasen har brukere som ikke hører til demoen."));
}

#[test]
fn an_address_that_others_reach_needs_a_proxy_and_is_no_place_for_a_demo() {
    let folder = TempDir::new().unwrap();
    for (arguments, words) in [
        (&["serve", "--bind", "0.0.0.0:0"][..], "Adressen 0.0.0.0:0 kan andre nå, og uten TLS"),
        (
            &["serve", "--bind", "0.0.0.0:0", "--behind-proxy", "10.0.0.5", "--demo"],
            "Med --demo slipper alle inn",
        ),
        (&["serve", "--behind-proxy", "proxy.example"], "error: invalid value"),
    ] {
        let refused = run(folder.path(), arguments, "");
        assert_eq!(refused.status.code(), Some(2), "{}", said(&refused.stderr));
        assert!(said(&refused.stderr).starts_with(words), "{}", said(&refused.stderr));
    }
}
