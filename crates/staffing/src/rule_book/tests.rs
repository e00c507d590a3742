use crate::sample::{heads, initiative, person, problem, solved, teams};
use staffing_model::Rule;
use staffing_model::plan::Lack;
use staffing_model::problem::{Problem, Strength};

/// Kari fits best, but is the only one who knows the law.
fn with_key_person(strength: Strength) -> Problem {
    let people = vec![person("kari", &[("gis", 3), ("law", 4)]), person("ola", &[("gis", 5)])];
    let needs = vec![heads("n", 1.0, 40.0, &[("gis", 3)])];
    let mut problem = problem(people, vec![initiative("i", 1.0, needs)]);
    problem.rules.key_people.strength = strength;
    problem.rules.key_people.skills = vec!["law".into()];
    problem
}

#[test]
fn the_last_holder_of_a_skill_is_spared() {
    assert_eq!(teams(&solved(with_key_person(Strength::Off))), ["kari n 40"]);
    assert_eq!(teams(&solved(with_key_person(Strength::Wished))), ["ola n 40"]);
    assert_eq!(teams(&solved(with_key_person(Strength::Required))), ["ola n 40"]);
}

#[test]
fn who_is_used_all_the_same_is_named_as_what_is_vulnerable() {
    let alone = |strength| {
        let mut problem = with_key_person(strength);
        problem.exclusions = vec![("ola".into(), "i".into())];
        problem
    };
    let plan = solved(alone(Strength::Wished));
    assert_eq!(teams(&plan), ["kari n 40"]);
    let row = &plan.rules.vulnerable[0];
    assert_eq!((row.person.as_str(), row.skill.as_str()), ("kari", "law"));
    assert_eq!((&row.others[..], &row.initiatives[..]), (&[][..], &["i".into()][..]));
    let spared = solved(alone(Strength::Required));
    assert!(spared.assignments.is_empty());
    let nearest = spared.unmet[0].nearest.iter().find(|near| near.person.as_str() == "kari");
    assert_eq!(nearest.unwrap().lacks, [Lack::Rule { rule: Rule::KeyPeople }]);
    let mut locked = alone(Strength::Required);
    locked.locks = vec![("kari".into(), "i".into())];
    assert_eq!(solved(locked).rules.vulnerable.len(), 1, "a lock stands above it");
}

#[test]
fn one_of_two_holders_is_spared_half_as_much() {
    let mut problem = with_key_person(Strength::Wished);
    problem.exclusions = vec![("ola".into(), "i".into())];
    let alone = solved(problem.clone());
    problem.people.push(person("per", &[("law", 3)]));
    let shared = solved(problem.clone());
    assert_eq!(shared.rules.vulnerable[0].others, ["per".into()]);
    assert!((shared.objective - alone.objective - 0.5 * 0.3 * 0.8).abs() < 1e-6);
    problem.people.push(person("liv", &[("law", 3)]));
    assert!(solved(problem).rules.vulnerable.is_empty(), "three are enough");
}

#[test]
fn consultants_are_no_holders() {
    let mut problem = with_key_person(Strength::Required);
    problem.people.push(person("kons", &[("law", 5)]));
    problem.people[2].external = true;
    assert_eq!(teams(&solved(problem)), ["ola n 40"]);
}
