//! Explanations from outside: prices beside solving again on whole problems, and the command.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use staffing::Options;
use staffing::explain::{Explainer, PairExplained, Resolution, one_more, solve_again, without_person};
use staffing_model::key::SkillKey;
use staffing_model::plan;
use staffing_model::plan::Plan;
use staffing_model::problem::{self, Problem, Rules};
use tempfile::TempDir;

use super::generate::{self, Dice, Size};
use super::planned;

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/staffing").join(name)
}

fn read(name: &str) -> Problem {
    problem::read(&fs::read(sample(name)).unwrap()).unwrap()
}

/// A problem of some size without locks, with its plan.
fn generated(seed: u64) -> (Problem, Plan) {
    let size = Size { people: 40, initiatives: 6, needs: 3, periods: 3, seed };
    let mut problem = generate::problem(size);
    problem.locks.clear();
    let plan = planned(&problem, 0.01).unwrap();
    (problem, plan)
}

/// Many skills and few who hold each, as in a municipality; most people have a fifth of their time to give.
fn town(seed: u64) -> (Problem, Plan) {
    let size = Size { people: 400, initiatives: 24, needs: 4, periods: 3, seed };
    let mut dice = Dice::new(seed);
    let mut problem = generate::problem(size);
    let (skills, key) = (60, |skill: usize| SkillKey::new(format!("S{skill}")));
    let level = |dice: &mut Dice| u8::try_from(1 + dice.roll(5)).unwrap();
    problem.rules = Rules { min_share: 20.0, ..Rules::default() };
    for person in &mut problem.people {
        let share = [20.0, 20.0, 20.0, 30.0, 40.0][dice.roll(5)];
        (person.position, person.capacity, person.extra) = (100.0, vec![share; size.periods], None);
        let held: BTreeSet<usize> = (0..4).map(|_| dice.roll(skills)).collect();
        person.skills = held.into_iter().map(|skill| (key(skill), level(&mut dice))).collect();
    }
    for initiative in &mut problem.initiatives {
        // Wishes for teams stand outside the prices.
        initiative.team.clear();
        initiative.min_areas = 0;
        for need in &mut initiative.needs {
            need.must = vec![(key(dice.roll(skills)), level(&mut dice).min(4))];
        }
    }
    problem.locks.clear();
    let plan = planned(&problem, 0.01).unwrap();
    (problem, plan)
}

#[test]
fn rents_go_with_what_is_lost_and_one_more_is_never_worth_more_than_said() {
    for (problem, plan) in [3, 5].map(town) {
        let check = Explainer::new(&problem, &plan).unwrap().check(15).unwrap();
        assert_eq!(check.people.len(), 15);
        assert!(check.hires.len() >= 3, "{}", check.hires.len());
        assert!(check.correlation >= 0.99, "{} {:?}", check.correlation, check.people);
        assert!(check.exceeded <= 1e-4, "{:?}", check.hires);
        for pair in &check.people {
            assert!(pair.by_prices <= pair.solved_again + 1e-4, "{pair:?}");
        }
    }
}

#[test]
fn whole_plans_lose_and_gain_within_the_bounds_that_are_said() {
    let problem = read("small-T6.json.gz");
    let plan = planned(&problem, 0.0).unwrap();
    let explainer = Explainer::new(&problem, &plan).unwrap();
    let options = Options { gap: 0.0, ..Options::default() };
    let person = &plan.assignments[0].person;
    let Resolution::Solved(lost) = solve_again(&without_person(&problem, person), &plan, &options).unwrap()
    else {
        panic!("no locks")
    };
    assert!(lost.loss >= -1e-6 && lost.least <= lost.loss + 1e-9 && lost.loss <= lost.most + 1e-9);
    for hire in explainer.whole().unwrap().hires.iter().take(3) {
        let Resolution::Solved(won) =
            solve_again(&one_more(&problem, &hire.skills), &plan, &options).unwrap()
        else {
            panic!("no locks")
        };
        assert!(won.loss <= 1e-6, "one more person never makes the best plan worse");
        assert!(-won.loss <= hire.at_most.unwrap() + 1e-6, "{hire:?} {won:?}");
    }
}

#[test]
fn every_person_and_need_has_an_answer() {
    let (problem, plan) = generated(7);
    let explainer = Explainer::new(&problem, &plan).unwrap();
    for need in problem.initiatives.iter().flat_map(|initiative| &initiative.needs) {
        for person in &problem.people {
            let fills = plan.assignments.iter().any(|row| row.person == person.id && row.need == need.id);
            match explainer.pair(&person.id, &need.id).unwrap() {
                PairExplained::Fills(place) => assert!(fills, "{place:?}"),
                PairExplained::Not(why) => {
                    let covered = !plan.unmet.iter().any(|unmet| unmet.need == need.id);
                    assert!(!fills);
                    assert!(
                        !why.lacks.is_empty() || (covered && !why.filled_by.is_empty()) || plan.gap > 0.0,
                        "{why:?}"
                    );
                }
            }
        }
    }
}

fn innsats(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_innsats")).args(arguments).output().unwrap()
}

/// The sample problem and a plan for it, in files.
fn files(folder: &Path) -> (String, String) {
    let (problem, out) = (sample("small-T6.json.gz"), folder.join("plan.json"));
    fs::write(&out, plan::write(&planned(&read("small-T6.json.gz"), 0.01).unwrap())).unwrap();
    (problem.display().to_string(), out.display().to_string())
}

fn said(problem: &str, plan: &str, more: &[&str]) -> String {
    let arguments = [&["explain", "--problem", problem, "--plan", plan], more].concat();
    let done = innsats(&arguments);
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

#[test]
fn the_command_answers_each_question_in_words_and_as_data() {
    let folder = TempDir::new().unwrap();
    let (problem, out) = files(folder.path());
    let row = planned(&read("small-T6.json.gz"), 0.01).unwrap().assignments[0].clone();
    let (person, need) = (row.person.as_str(), row.need.as_str());
    let questions: [(&str, &[&str]); 4] = [
        ("person", &["--person", person]),
        ("pair", &["--person", person, "--need", need]),
        ("need", &["--need", need]),
        ("plan", &[]),
    ];
    for (about, question) in questions {
        for language in ["nb", "nn", "en"] {
            let words = said(&problem, &out, &[question, &["--lang", language]].concat());
            assert!(!words.contains("explain-"), "{words}");
            assert!(words.contains(person) || about == "plan", "{words}");
        }
        let data = said(&problem, &out, &[question, &["--format", "json"]].concat());
        let data: serde_json::Value = serde_json::from_str(&data).unwrap();
        assert_eq!(data["format"], "innsats-explanation/1");
        assert_eq!(data["about"], about);
    }
}

#[test]
fn a_plan_that_does_not_hold_is_not_explained() {
    let folder = TempDir::new().unwrap();
    let (problem, out) = files(folder.path());
    let tampered = fs::read_to_string(&out).unwrap().replacen("\"share\": ", "\"share\": 9", 1);
    fs::write(&out, tampered).unwrap();
    let done = innsats(&["explain", "--problem", &problem, "--plan", &out]);
    assert_eq!(done.status.code(), Some(1));
    assert!(!done.stderr.is_empty() && done.stdout.is_empty());
    let unreadable = innsats(&["explain", "--problem", &out, "--plan", &out]);
    assert_eq!(unreadable.status.code(), Some(2));
}

#[test]
fn a_person_or_need_that_is_not_there_is_wrong_use() {
    let folder = TempDir::new().unwrap();
    let (problem, out) = files(folder.path());
    for question in [["--person", "nobody"], ["--need", "nothing"]] {
        let done = innsats(&[&["explain", "--problem", &problem, "--plan", &out], &question[..]].concat());
        assert_eq!(done.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&done.stderr).contains(question[1]));
    }
}
