use super::parts;
use crate::instance::Instance;
use crate::sample::{heads, initiative, person, problem, solved};
use staffing_model::problem::{AtOnce, Difference, Problem, Strength, TeamDemand};

/// Kari and Ola for one initiative, Siri and Per for another.
fn two_trades() -> Problem {
    let people = [("kari", "gis"), ("ola", "gis"), ("siri", "law"), ("per", "law")];
    let people = people.map(|(id, skill)| person(id, &[(skill, 3)])).to_vec();
    let needs = |skill| vec![heads(skill, 1.0, 40.0, &[(skill, 3)])];
    problem(people, vec![initiative("maps", 1.0, needs("gis")), initiative("appeals", 2.0, needs("law"))])
}

fn count(problem: &Problem) -> usize {
    parts(&Instance::new(problem)).len()
}

#[test]
fn two_trades_fall_apart_and_are_staffed_as_each_alone() {
    let problem = two_trades();
    assert_eq!(count(&problem), 2);
    let alone = |at: usize| Problem { initiatives: vec![problem.initiatives[at].clone()], ..problem.clone() };
    let (maps, appeals) = (solved(alone(0)), solved(alone(1)));
    let mut both = problem.clone();
    // Nobody can do this, and its team wishes are worth nothing.
    both.initiatives.push(initiative(
        "law and maps",
        5.0,
        vec![heads("both", 1.0, 40.0, &[("gis", 3), ("law", 3)])],
    ));
    both.initiatives[2].min_areas = 2;
    let both = solved(both);
    assert!((both.objective - maps.objective - appeals.objective).abs() < 1e-9);
    assert!((both.bound - maps.bound - appeals.bound).abs() < 1e-6);
}

#[test]
fn somebody_who_could_do_both_ties_them() {
    let mut problem = two_trades();
    problem.people[0].skills.push(("law".into(), 3));
    assert_eq!(count(&problem), 1);
    problem.exclusions = vec![("kari".into(), "appeals".into())];
    assert_eq!(count(&problem), 2);
}

#[test]
fn a_unit_that_cannot_spare_them_all_ties_its_people() {
    let mut problem = two_trades();
    problem.units[0].max_release = 40.0;
    assert_eq!(count(&problem), 2, "four have 40 per cent each to give, of four positions");
    problem.units[0].max_release = 39.0;
    assert_eq!(count(&problem), 1);
}

#[test]
fn who_must_be_at_home_ties_those_who_could_be() {
    let mut problem = two_trades();
    problem.people.iter_mut().for_each(|person| person.skills.push(("payroll".into(), 2)));
    problem.units[0].keeps = vec![TeamDemand { skill: "payroll".into(), level: 2, heads: 1 }];
    assert_eq!(count(&problem), 2, "the rule is off");
    problem.rules.operation.strength = Strength::Wished;
    assert_eq!(count(&problem), 1);
}

#[test]
fn few_at_a_time_ties_what_could_run_at_once() {
    for strength in [Strength::Wished, Strength::Required] {
        let mut problem = two_trades();
        problem.rules.at_once = AtOnce { strength, most: 2 };
        assert_eq!(count(&problem), 2, "there are no more than two");
        problem.rules.at_once.most = 1;
        assert_eq!(count(&problem), 1);
        problem.initiatives[0].needs[0].last = 0;
        problem.initiatives[1].needs[0].first = 1;
        assert_eq!(count(&problem), 2, "one after the other");
    }
}

#[test]
fn what_is_counted_over_the_whole_plan_ties_everybody_it_counts() {
    let mut problem = two_trades();
    problem.rules.moves = Some(4);
    assert_eq!(count(&problem), 2, "nobody else could come");
    problem.rules.moves = Some(3);
    assert_eq!(count(&problem), 1);
    problem.rules.moves = None;
    let teams = vec![("kari".into(), "maps".into()), ("siri".into(), "appeals".into())];
    problem.rules.differs = vec![Difference { teams, keep: 1 }];
    assert_eq!(count(&problem), 1);
}

#[test]
fn small_pieces_go_together() {
    let mut all = problem(vec![], vec![]);
    for number in 0..20 {
        let skill = format!("s{number}");
        all.people.push(person(&skill, &[(skill.as_str(), 3)]));
        let needs = vec![heads(&skill, 1.0, 40.0, &[(skill.as_str(), 3)])];
        all.initiatives.push(initiative(&format!("i{number}"), 1.0, needs));
    }
    let instance = Instance::new(&all);
    let parts = parts(&instance);
    assert!(parts.iter().all(|part| part.len() >= 3), "{parts:?}");
    assert_eq!(parts.iter().map(std::collections::BTreeSet::len).sum::<usize>(), 20);
    assert!(parts.len() > 1);
}
