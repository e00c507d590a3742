use super::*;
use crate::json::ReadError;
use crate::sourcing::{hash, is_problem, read_problem, write_problem};

const SMALL: &[u8] = include_bytes!("../../../../../tests/data/sourcing/small.json");

/// What the reader says when one value of a good problem is replaced.
fn refusal(pointer: &str, value: serde_json::Value) -> String {
    let mut json: serde_json::Value = serde_json::from_slice(SMALL).unwrap();
    *json.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
    read_problem(json.to_string().as_bytes()).unwrap_err().to_string()
}

#[test]
fn a_problem_survives_writing_and_reading() {
    let problem = read_problem(SMALL).unwrap();
    let again = read_problem(write_problem(&problem).as_bytes()).unwrap();
    assert_eq!(problem, again);
    assert_eq!(hash(&problem), hash(&again));
}

#[test]
fn each_kind_of_nonsense_is_refused_with_its_path() {
    use serde_json::json;
    let cases = [
        ("/format", json!("innsats-sourcing/2"), "format: "),
        ("/periods", json!([]), "periods: "),
        ("/months", json!(5), "months: "),
        ("/rules/shortfall", json!(-1), "rules.shortfall: "),
        ("/rules/max_consultants", json!(101), "rules.max_consultants: "),
        ("/rules/basis/source", json!(" "), "rules.basis.source: "),
        ("/rules/beside/strength", json!("often"), "rules.beside.strength: "),
        ("/units/1/id", json!("IT"), "units[1].id: "),
        ("/people/0/unit", json!("nowhere"), "people[0].unit: "),
        ("/people/0/capacity", json!([20]), "people[0].capacity: "),
        ("/gaps/1/id", json!("N1-sikkerhet"), "gaps[1].id: "),
        ("/gaps/0/last", json!(4), "gaps[0].last: "),
        ("/gaps/0/amounts", json!([100]), "gaps[0].amounts: "),
        ("/gaps/0/amounts/0", json!(null), "gaps[0].amounts[0]: "),
        ("/gaps/0/level", json!(6), "gaps[0].level: "),
        ("/options/0/change/raise_share/person", json!("nobody"), "options[0].change.raise_share.person: "),
        ("/options/1/change/lower_level/to", json!(4), "options[1].change.lower_level.to: "),
        ("/options/2/change/move_window/by", json!(2), "options[2].change.move_window.by: "),
        ("/options/2/change/move_window/by", json!(0), "options[2].change.move_window.by: "),
        ("/options/2/basis/date", json!("2026-13-01"), "options[2].basis.date: "),
        ("/options/2/basis/date", json!("i fjor"), "options[2].basis.date: "),
        ("/ways/0/from", json!(3), "ways[0].from: "),
        ("/learners/0/ways/0", json!("jobb-gis"), "learners[0].ways[0]: "),
        ("/learners/0/level", json!(3), "learners[0].ways[0]: "),
        ("/learners/0/stays", json!(1.5), "learners[0].stays: "),
        ("/learners/1/id", json!("senk-N3"), "learners[1].id: "),
        ("/mentors/0/person", json!("nobody"), "mentors[0].person: "),
        ("/posts/0/position", json!(0), "posts[0].position: "),
        ("/posts/0/yearly", json!("1 050 000"), "posts[0].yearly: "),
        ("/contracts/0/hourly", json!(-1), "contracts[0].hourly: "),
        ("/contracts/0/kind", json!("buy"), "contracts[0].kind: "),
    ];
    for (pointer, value, path) in cases {
        let said = refusal(pointer, value.clone());
        assert!(said.starts_with(path), "{pointer} = {value}: {said}");
    }
}

#[test]
fn fields_that_have_no_meaning_are_refused_with_their_path() {
    for at in ["", "/rules", "/gaps/0", "/options/0/change/raise_share", "/ways/0", "/posts/0/basis"] {
        let mut json: serde_json::Value = serde_json::from_slice(SMALL).unwrap();
        json.pointer_mut(at).unwrap()["prise"] = 1.into();
        let error = read_problem(json.to_string().as_bytes()).unwrap_err();
        assert!(matches!(&error, ReadError::Json { path, .. } if path.ends_with("prise")), "{at}: {error}");
    }
}

#[test]
fn locks_and_exclusions_name_what_can_be_locked() {
    let mut problem = read_problem(SMALL).unwrap();
    let lock = |action: &str, start| Lock { action: action.into(), start, least: 1.0 };
    problem.locks = vec![lock("stilling-sikkerhet", Some(0)), lock("senk-N3", None)];
    problem.exclusions = vec!["innleie-gis".into()];
    assert!(problem.clone().check().is_ok());
    for (wrong, path) in [
        (lock("nothing", None), "locks[0].action"),
        (lock("spør-100101", None), "locks[0].action"),
        (lock("senk-N3", Some(4)), "locks[0].start"),
    ] {
        let problem = Problem { locks: vec![wrong], ..problem.clone() };
        assert_eq!(problem.check().unwrap_err().path, path);
    }
    problem.exclusions = vec!["nothing".into()];
    assert_eq!(problem.check().unwrap_err().path, "exclusions[0]");
}

#[test]
fn months_become_periods_and_years_of_twelve_months() {
    let problem = read_problem(SMALL).unwrap();
    assert_eq!(
        [0.0, 0.5, 3.0, 3.1, 24.0, 120.0].map(|months| problem.periods_of(months)),
        [0, 1, 1, 2, 8, 40]
    );
    assert_eq!([0, 3, 4, 7, 8].map(|period| problem.year_of(period)), [0, 0, 1, 1, 2]);
    assert!((problem.kept(0.81, 2) - 0.9).abs() < 1e-12);
    assert!((problem.asked() - 15.6).abs() < 1e-9);
}

#[test]
fn a_file_tells_which_kind_of_problem_it_is() {
    assert!(is_problem(SMALL));
    assert!(is_problem(br#"{"format": "innsats-sourcing/9", "more": []}"#));
    assert!(!is_problem(br#"{"format": "innsats-problem/1"}"#));
    assert!(!is_problem(b"no JSON"));
}
