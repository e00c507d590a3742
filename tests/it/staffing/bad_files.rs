//! Problem files that make no sense: each kind of nonsense is refused with the path of the value, and nothing is written.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};
use staffing_model::ReadError;
use staffing_model::problem::{self, FaultKind};
use tempfile::TempDir;

const SAMPLE: &[u8] = include_bytes!("../../data/staffing/small-T6.json.gz");

fn sample() -> Value {
    serde_json::to_value(problem::read(SAMPLE).unwrap()).unwrap()
}

/// The sample with one value replaced.
fn with(pointer: &str, value: Value) -> Vec<u8> {
    let mut json = sample();
    *json.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
    json.to_string().into_bytes()
}

/// The sample with one more field or row.
fn with_more(pointer: &str, name: &str, value: Value) -> Vec<u8> {
    let mut json = sample();
    match json.pointer_mut(pointer).unwrap() {
        Value::Object(fields) => drop(fields.insert(name.to_owned(), value)),
        Value::Array(rows) => rows.push(value),
        _ => panic!("{pointer} is neither object nor list"),
    }
    json.to_string().into_bytes()
}

/// The sample without one field.
fn without(pointer: &str, name: &str) -> Vec<u8> {
    let mut json = sample();
    json.pointer_mut(pointer).unwrap().as_object_mut().unwrap().remove(name).unwrap();
    json.to_string().into_bytes()
}

/// What is replaced by what, and the path that must be named.
fn nonsense() -> Vec<(Vec<u8>, &'static str)> {
    let values = [
        ("/format", json!("innsats-problem/2"), "format"),
        ("/periods", json!([]), "periods"),
        ("/periods", json!("november"), "periods"),
        ("/rules/min_share", json!(-1), "rules.min_share"),
        ("/rules/min_share", json!(101), "rules.min_share"),
        ("/rules/stretch", json!("yes"), "rules.stretch"),
        ("/weights/fit", json!(-0.1), "weights.fit"),
        ("/weights/desirable", json!(1.1), "weights.desirable"),
        ("/weights/stretch", json!(1.5), "weights.stretch"),
        ("/units/1/id", json!(""), "units[1].id"),
        ("/units/1/id", json!("U0"), "units[1].id"),
        ("/units/1/area", json!(""), "units[1].area"),
        ("/units/1/max_release", json!(101), "units[1].max_release"),
        ("/units/1/max_release", json!(-1), "units[1].max_release"),
        ("/people/3/id", json!("P0"), "people[3].id"),
        ("/people/3/unit", json!("nowhere"), "people[3].unit"),
        ("/people/3/position", json!(1000), "people[3].position"),
        ("/people/3/capacity", json!([40]), "people[3].capacity"),
        ("/people/3/capacity/2", json!(-5), "people[3].capacity[2]"),
        ("/people/3/capacity/2", json!(1e300), "people[3].capacity[2]"),
        ("/people/3/capacity/2", json!("40"), "people[3].capacity[2]"),
        ("/people/3/capacity/2", json!(null), "people[3].capacity[2]"),
        ("/people/3/max_initiatives", json!(-1), "people[3].max_initiatives"),
        ("/people/3/max_initiatives", json!(1.5), "people[3].max_initiatives"),
        ("/people/3/cost", json!(-1), "people[3].cost"),
        ("/people/3/skills/1/0", json!("S0"), "people[3].skills[1][0]"),
        ("/people/3/skills/1/1", json!(6), "people[3].skills[1][1]"),
        ("/people/3/skills/1/1", json!(-1), "people[3].skills[1][1]"),
        ("/initiatives/1/id", json!("I0"), "initiatives[1].id"),
        ("/initiatives/2/weight", json!(-1), "initiatives[2].weight"),
        ("/initiatives/2/max_external", json!(101), "initiatives[2].max_external"),
        ("/initiatives/2/needs/1/id", json!("N0"), "initiatives[2].needs[1].id"),
        ("/initiatives/2/needs/1/first", json!(6), "initiatives[2].needs[1].first"),
        ("/initiatives/2/needs/1/last", json!(6), "initiatives[2].needs[1].last"),
        ("/initiatives/1/needs/0/last", json!(1), "initiatives[1].needs[0].last"),
        ("/initiatives/0/needs/0/kind", json!("hours"), "initiatives[0].needs[0].kind"),
        ("/initiatives/0/needs/0/amount", json!(1.5), "initiatives[0].needs[0].amount"),
        ("/initiatives/0/needs/2/amount", json!(-20), "initiatives[0].needs[2].amount"),
        ("/initiatives/0/needs/0/share", json!(null), "initiatives[0].needs[0].share"),
        ("/initiatives/0/needs/0/share", json!(0), "initiatives[0].needs[0].share"),
        ("/initiatives/0/needs/0/must/0/1", json!(9), "initiatives[0].needs[0].must[0][1]"),
        ("/interest/0/0", json!("nobody"), "interest[0][0]"),
        ("/interest/0/1", json!("nothing"), "interest[0][1]"),
        ("/interest/0/2", json!(1.1), "interest[0][2]"),
        ("/previous/0/1", json!("nothing"), "previous[0][1]"),
        ("/locks", json!([["nobody", "I0"]]), "locks[0][0]"),
        ("/exclusions/0/0", json!("nobody"), "exclusions[0][0]"),
        ("/conflicts/0/1", json!("P1"), "conflicts[0]"),
    ];
    let mut cases: Vec<_> =
        values.into_iter().map(|(pointer, value, path)| (with(pointer, value), path)).collect();
    cases.extend([
        (with_more("", "comment", json!("x")), "comment"),
        (with_more("/people/3", "extra", json!([5])), "people[3].extra"),
        (with_more("/people/3", "kapasitet", json!(1)), "people[3].kapasitet"),
        (with_more("/initiatives/1/needs/0", "skill", json!("S1")), "initiatives[1].needs[0].skill"),
        (with_more("/initiatives/0/needs/2", "share", json!(20)), "initiatives[0].needs[2].share"),
        (
            with_more("/initiatives/0/team", "", json!({"skill": "", "level": 2, "heads": 1})),
            "initiatives[0].team[0].skill",
        ),
        (
            with_more("/initiatives/0/team", "", json!({"skill": "S1", "level": 2, "heads": 0})),
            "initiatives[0].team[0].heads",
        ),
        (without("/people/3", "capacity"), "people[3]"),
        (without("", "weights"), "weights"),
    ]);
    cases.extend(damaged());
    cases
}

/// Files that are not a problem at all.
fn damaged() -> Vec<(Vec<u8>, &'static str)> {
    let text = String::from_utf8(with("/name", json!("sample"))).unwrap();
    let number =
        |number: &str| text.replacen("\"cost\":", &format!("\"cost\":{number},\"_\":"), 1).into_bytes();
    vec![
        (Vec::new(), ""),
        (b"{".to_vec(), ""),
        (b"innsats".to_vec(), ""),
        (b"[1, 2, 3]".to_vec(), ""),
        (b"\xff\xfe{\0}\0".to_vec(), ""),
        (text.clone().into_bytes()[..text.len() / 2].to_vec(), ""),
        (format!("{text}{text}").into_bytes(), ""),
        (SAMPLE[..SAMPLE.len() / 2].to_vec(), ""),
        (SAMPLE[..12].to_vec(), ""),
        (number("NaN"), "people[0].cost"),
        (number("1e999"), "people[0].cost"),
        (number("-Infinity"), "people[0].cost"),
    ]
}

/// A name for each kind of fault: a new kind does not compile until it has one, and then wants a case above.
fn name(kind: &FaultKind) -> &'static str {
    match kind {
        FaultKind::Format(_) => "format",
        FaultKind::UnknownKey(_) => "unknown key",
        FaultKind::Duplicate(_) => "duplicate",
        FaultKind::EmptyKey => "empty key",
        FaultKind::NotFinite => "not finite",
        FaultKind::OutOfRange { .. } => "out of range",
        FaultKind::WrongLength { .. } => "wrong length",
        FaultKind::WindowReversed { .. } => "window reversed",
        FaultKind::WindowOutside { .. } => "window outside",
        FaultKind::NotWhole(_) => "not whole",
        FaultKind::Missing => "missing",
        FaultKind::ShareWithoutHeads => "share without heads",
        FaultKind::ConflictWithSelf => "conflict with self",
        // Only sourcing problems have days: `problem/tests.rs` of theirs.
        FaultKind::NotADay(_) => "not a day",
    }
}

/// Kinds that the cases above must show; JSON has no word for a number that is not finite.
const KINDS: usize = 12;

fn staff(problem: &Path, plan: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_innsats"));
    command.arg("staff").arg("--problem").arg(problem).arg("--out").arg(plan).output().unwrap()
}

#[test]
fn each_kind_of_nonsense_is_refused_with_its_path_and_nothing_is_written() {
    let folder = TempDir::new().unwrap();
    let (file, plan) = (folder.path().join("problem.json"), folder.path().join("plan.json"));
    for (content, path) in nonsense() {
        fs::write(&file, &content).unwrap();
        let done = staff(&file, &plan);
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        assert_eq!(done.status.code(), Some(2), "{path}: {said}");
        assert!(said.contains("problem.json"), "{said}");
        assert!(said.contains(path), "{path}: {said}");
        assert!(!said.contains("panicked"), "{said}");
        assert!(!plan.exists(), "{path}");
    }
}

#[test]
fn an_earlier_plan_survives_a_bad_problem_file() {
    let folder = TempDir::new().unwrap();
    let (file, plan) = (folder.path().join("problem.json"), folder.path().join("plan.json"));
    fs::write(&plan, "yesterday's").unwrap();
    fs::write(&file, with("/people/3/cost", json!(-1))).unwrap();
    assert_eq!(staff(&file, &plan).status.code(), Some(2));
    assert_eq!(fs::read_to_string(&plan).unwrap(), "yesterday's");
}

#[test]
fn the_cases_show_every_kind_of_fault() {
    let kinds: BTreeSet<&str> = nonsense()
        .iter()
        .filter_map(|(content, _)| match problem::read(content).unwrap_err() {
            ReadError::Fault(fault) => Some(name(&fault.kind)),
            _ => None,
        })
        .collect();
    assert_eq!(kinds.len(), KINDS, "{kinds:?}");
}

#[test]
fn a_file_that_unpacks_to_more_than_a_gigabyte_is_refused() {
    let folder = TempDir::new().unwrap();
    let (file, plan) = (folder.path().join("problem.json"), folder.path().join("plan.json"));
    let packed = flate2::write::GzEncoder::new(fs::File::create(&file).unwrap(), flate2::Compression::fast());
    let mut packed = std::io::BufWriter::new(packed);
    let spaces = vec![b' '; 1 << 20];
    for _ in 0..1025 {
        std::io::Write::write_all(&mut packed, &spaces).unwrap();
    }
    packed.into_inner().unwrap().finish().unwrap();
    let done = staff(&file, &plan);
    assert_eq!(done.status.code(), Some(2), "{}", String::from_utf8_lossy(&done.stderr));
    assert!(!plan.exists());
}
