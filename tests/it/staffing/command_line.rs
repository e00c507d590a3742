//! `innsats staff --problem` and `innsats verify` as a user meets them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use staffing_model::{plan, problem};
use tempfile::TempDir;

fn innsats(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_innsats")).args(arguments).output().unwrap()
}

fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/staffing/small-T6.json.gz")
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_problem_file_becomes_a_plan_that_verify_accepts() {
    let folder = TempDir::new().unwrap();
    let plan = folder.path().join("plan.json");
    let sample = sample();
    let done = innsats(&["staff", "--problem", text(&sample), "--out", text(&plan)]);
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
    let checked = innsats(&["verify", "--problem", text(&sample), "--plan", text(&plan)]);
    assert_eq!(checked.status.code(), Some(0), "{}", String::from_utf8_lossy(&checked.stderr));

    let tampered = fs::read_to_string(&plan).unwrap().replacen("\"share\": ", "\"share\": 9", 1);
    fs::write(&plan, tampered).unwrap();
    let checked = innsats(&["verify", "--problem", text(&sample), "--plan", text(&plan)]);
    assert_eq!(checked.status.code(), Some(1));
    assert!(!checked.stderr.is_empty());
}

#[test]
fn nonsense_is_wrong_use_and_nothing_is_written() {
    let folder = TempDir::new().unwrap();
    let (problem, plan) = (folder.path().join("problem.json"), folder.path().join("plan.json"));
    fs::write(&problem, "{\"format\": \"innsats-problem/1\", \"periods\": 3}").unwrap();
    let done = innsats(&["staff", "--problem", text(&problem), "--out", text(&plan)]);
    assert_eq!(done.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&done.stderr).contains("periods: "));
    let missing = folder.path().join("missing.json");
    assert_eq!(innsats(&["staff", "--problem", text(&missing), "--out", text(&plan)]).status.code(), Some(2));
    let sample = sample();
    let wrong_gap = ["staff", "--problem", text(&sample), "--out", text(&plan), "--gap", "-1"];
    assert_eq!(innsats(&wrong_gap).status.code(), Some(2));
    assert_eq!(
        innsats(&["verify", "--problem", text(&sample), "--plan", text(&problem)]).status.code(),
        Some(2)
    );
    assert!(!plan.exists());
}

#[test]
fn contradicting_locks_are_named_and_nothing_is_written() {
    let folder = TempDir::new().unwrap();
    let (problem, plan) = (folder.path().join("problem.json"), folder.path().join("plan.json"));
    let mut content = problem::read(&fs::read(sample()).unwrap()).unwrap();
    let pair = (content.people[0].id.clone(), content.initiatives[0].id.clone());
    content.locks.push(pair.clone());
    content.exclusions.push(pair);
    fs::write(&problem, problem::write(&content)).unwrap();
    let done = innsats(&["staff", "--problem", text(&problem), "--out", text(&plan)]);
    assert_eq!(done.status.code(), Some(1));
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(said.contains("P0 på I0"));
    assert!(
        said.contains(
            "  1. Fjern bindingen av P0 til I0.\n  2. Opphev at P0 er utelukket fra I0.\n  3. Del "
        ),
        "{said}"
    );
    assert!(!plan.exists());
}

#[test]
fn an_earlier_plan_is_changed_no_more_than_it_may() {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name);
    let (earlier, changed) = (path("earlier.json"), path("changed.json.gz"));
    let sample = sample();
    let done = innsats(&["staff", "--problem", text(&sample), "--out", text(&earlier)]);
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));

    let mut problem = problem::read(&fs::read(&sample).unwrap()).unwrap();
    let gone = plan::read(&fs::read(&earlier).unwrap()).unwrap().assignments[0].person.clone();
    problem.people.iter_mut().filter(|one| one.id == gone).for_each(|one| one.capacity.fill(0.0));
    problem.locks.retain(|(person, _)| *person != gone);
    fs::write(&changed, problem::write(&problem)).unwrap();

    for most in ["0", "1"] {
        let (plan_file, limited) = (path("plan.json"), path("limited.json"));
        let done = innsats(&[
            "staff",
            "--problem",
            text(&changed),
            "--out",
            text(&plan_file),
            "--earlier",
            text(&earlier),
            "--earlier-problem",
            text(&sample),
            "--changes",
            most,
            "--save-problem",
            text(&limited),
        ]);
        assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
        let checked = innsats(&["verify", "--problem", text(&limited), "--plan", text(&plan_file)]);
        assert_eq!(checked.status.code(), Some(0), "{}", String::from_utf8_lossy(&checked.stderr));
        let of_need: BTreeMap<_, _> = problem
            .initiatives
            .iter()
            .flat_map(|one| one.needs.iter().map(|need| (&need.id, &one.id)))
            .collect();
        let teams = |file: &Path| -> BTreeSet<_> {
            let plan = plan::read(&fs::read(file).unwrap()).unwrap();
            plan.assignments.iter().map(|one| (one.person.clone(), of_need[&one.need].clone())).collect()
        };
        let locks: BTreeSet<_> = problem.locks.iter().cloned().collect();
        let new = teams(&plan_file).difference(&teams(&earlier)).filter(|one| !locks.contains(one)).count();
        assert!(new <= most.parse().unwrap(), "{new} came, {most} may");
    }
    let without = innsats(&["staff", "--problem", text(&changed), "--out", text(&earlier), "--changes", "1"]);
    assert_eq!(without.status.code(), Some(2), "changes of what?");
}
