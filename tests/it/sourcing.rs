//! The sourcing plan as the command gives it: solved from a file, written, checked, and said in words.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

fn small() -> String {
    format!("{}/tests/data/sourcing/small.json", env!("CARGO_MANIFEST_DIR"))
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_innsats"));
    command.current_dir(folder).env("INNSATS_LANGUAGE", "nb").args(arguments).output().unwrap()
}

/// What was said, without the marks of direction that Fluent sets around what it fills in.
fn said(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace(['\u{2068}', '\u{2069}'], "").replace('\u{a0}', " ")
}

fn read(path: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

#[test]
fn a_plan_is_solved_written_checked_and_told_without_a_database() {
    let folder = TempDir::new().unwrap();
    let at = folder.path();
    let done = run(at, &["source", "--problem", &small(), "--out", "plan.json", "--gap", "0"]);
    assert_eq!(done.status.code(), Some(0), "{}", said(&done.stderr));
    let told = said(&done.stdout);
    for sentence in [
        "Ingen plan er billigere.",
        "av 15,6 månedsverk.",
        "1 Mobilisere: ",
        "2 Lære: ",
        "3 Skaffe: ",
        "100 000 kroner gir ",
        "Bare ansettelser: ",
        "Bare kjøp og innleie: ",
        "Bare opplæring: ",
        "Opplæringen som dekker mest alene, er kurs-sikkerhet: ",
        "Rammeavtale 2024/118, 2024-06-01: ramme-sikkerhet",
        "Planen er skrevet til plan.json.",
    ] {
        assert!(told.contains(sentence), "{sentence}\n---\n{told}");
    }
    let held = run(at, &["verify", "--problem", &small(), "--plan", "plan.json"]);
    assert_eq!(held.status.code(), Some(0), "{}", said(&held.stderr));
    assert!(said(&held.stdout).starts_with("Planen holder. Den koster "), "{}", said(&held.stdout));
    assert!(!at.join("innsats.db").exists());
}

#[test]
fn a_plan_that_was_changed_is_refused_for_the_rule_it_breaks() {
    let folder = TempDir::new().unwrap();
    let at = folder.path();
    run(at, &["source", "--problem", &small(), "--out", "plan.json", "--plan-only"]);
    let mut plan = read(&at.join("plan.json"));
    plan["cost"] = json!(1000);
    std::fs::write(at.join("plan.json"), plan.to_string()).unwrap();
    let held = run(at, &["verify", "--problem", &small(), "--plan", "plan.json"]);
    assert_eq!(held.status.code(), Some(1));
    let said = said(&held.stderr);
    assert!(said.contains("Tallene henger ikke sammen (felt cost)"), "{said}");
    assert!(said.contains("Planen bryter én regel."), "{said}");
}

#[test]
fn what_cannot_be_a_problem_is_refused_with_its_place() {
    let folder = TempDir::new().unwrap();
    let at = folder.path();
    let mut problem = read(Path::new(&small()));
    problem["posts"][0]["basis"]["date"] = json!("i fjor");
    let cases = [
        (problem.to_string(), "posts[0].basis.date: «i fjor» er ikke en dato som 2026-11-27."),
        (
            json!({"format": "innsats-problem/1"}).to_string(),
            "er ikke et problem i formatet innsats-sourcing/1.",
        ),
        ("a;b;c".to_owned(), "Filen ser ut som en tabell (CSV)."),
    ];
    for (text, sentence) in cases {
        std::fs::write(at.join("wrong.json"), text).unwrap();
        let done = run(at, &["source", "--problem", "wrong.json", "--out", "plan.json"]);
        assert_eq!(done.status.code(), Some(2));
        assert!(said(&done.stderr).contains(sentence), "{}", said(&done.stderr));
    }
    assert!(!at.join("plan.json").exists());
}

#[test]
fn locks_that_cannot_hold_together_are_named() {
    let folder = TempDir::new().unwrap();
    let at = folder.path();
    let mut problem = read(Path::new(&small()));
    problem["locks"] = json!([
        {"action": "senk-N3", "least": 1},
        {"action": "stilling-sikkerhet", "start": 0, "least": 1},
        {"action": "stilling-sikkerhet", "start": 1, "least": 1},
    ]);
    std::fs::write(at.join("locked.json"), problem.to_string()).unwrap();
    let done = run(at, &["source", "--problem", "locked.json", "--out", "plan.json"]);
    assert_eq!(done.status.code(), Some(1));
    let said = said(&done.stderr);
    let locks = "stilling-sikkerhet fra 1. kvartal 2027, stilling-sikkerhet fra 2. kvartal 2027";
    assert!(said.contains(locks) && !said.contains("senk-N3"), "{said}");
    assert!(!at.join("plan.json").exists());
}
