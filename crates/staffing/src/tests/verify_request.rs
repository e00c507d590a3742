use staffing_model::plan::{Plan, RuleReport};
use staffing_model::problem::{Problem, Strength, TeamDemand, hash};
use staffing_model::{Rule, verify};

use crate::sample::{heads, initiative, person, problem, share, solved};

/// Everything the rules of the request can find fault with, in one plan made without them: a consultant alone with what
/// she knows, the last holder used, somebody only able, somebody who refused, two initiatives at once, small teams.
fn example() -> Problem {
    let mut people = vec![
        person("kari", &[("payroll", 3)]),
        person("kons", &[("gis", 4)]),
        person("ola", &[("payroll", 4)]),
    ];
    people[1].external = true;
    people[2].cost = 3.0;
    let mut first = initiative("i", 2.0, vec![heads("n", 1.0, 50.0, &[("gis", 3)])]);
    first.team_min = Some(2);
    first.max_external_staffed = Some(50.0);
    first.min_areas = 2;
    first.team = vec![TeamDemand { skill: "law".into(), level: 2, heads: 1 }];
    let second = initiative("j", 1.0, vec![share("m", 50.0, &[("payroll", 3)])]);
    let mut problem = problem(people, vec![first, second]);
    problem.units[0].keeps = vec![TeamDemand { skill: "payroll".into(), level: 3, heads: 2 }];
    problem.rules.operation.at_home = 30.0;
    problem.rules.at_once.most = 1;
    problem.unwilling = vec![("kari".into(), "m".into())];
    problem
}

type Set = fn(&mut Problem, Strength);

/// Each rule, with how it is set.
const RULES: [(Rule, Set); 10] = [
    (Rule::Knowledge, |problem, strength| problem.rules.knowledge = strength),
    (Rule::Operation, |problem, strength| problem.rules.operation.strength = strength),
    (Rule::KeyPeople, |problem, strength| problem.rules.key_people.strength = strength),
    (Rule::Fairness, |problem, strength| problem.rules.fairness.strength = strength),
    (Rule::Unwilling, |problem, strength| problem.rules.unwilling = strength),
    (Rule::AtOnce, |problem, strength| problem.rules.at_once.strength = strength),
    (Rule::TeamSize, |problem, strength| problem.rules.composition.size = strength),
    (Rule::ExternalStaffed, |problem, strength| problem.rules.composition.external = strength),
    (Rule::Areas, |problem, strength| problem.rules.composition.areas = strength),
    (Rule::TeamSkill, |problem, strength| problem.rules.composition.skills = strength),
];

fn broken(problem: &Problem, plan: &Plan) -> Vec<Rule> {
    let violations = verify(problem, plan).err().unwrap_or_default();
    violations.iter().map(|violation| violation.rule).collect()
}

#[test]
fn a_plan_that_breaks_a_required_rule_is_refused() {
    let problem = example();
    let mut plan = solved(problem.clone());
    assert_eq!(plan.assignments.len(), 2);
    plan.problem_hash.clear();
    for (rule, set) in RULES {
        let mut strict = problem.clone();
        set(&mut strict, Strength::Required);
        assert!(broken(&strict, &plan).contains(&rule), "{rule:?}: {:?}", broken(&strict, &plan));
    }
}

#[test]
fn a_plan_that_hides_the_price_of_a_wish_is_refused() {
    let problem = example();
    let plan = solved(problem.clone());
    // Areas and skills are wished from the start, and add instead of taking away.
    for (rule, set) in &RULES[..8] {
        let (mut wishing, mut plan) = (problem.clone(), plan.clone());
        set(&mut wishing, Strength::Wished);
        plan.problem_hash = hash(&wishing);
        let broken = broken(&wishing, &plan);
        assert!(broken.contains(&Rule::Figures), "{rule:?}: the objective is too high");
        assert!(broken.contains(&Rule::Report), "{rule:?}: nothing is said of it");
    }
}

#[test]
fn a_report_tampered_in_any_single_list_is_refused() {
    let mut problem = example();
    for (_, set) in RULES {
        set(&mut problem, Strength::Wished);
    }
    problem.initiatives[0].weight = 8.0;
    problem.initiatives[1].weight = 8.0;
    problem.rules.at_once.most = 0;
    let plan = solved(problem.clone());
    let cases: [fn(&mut RuleReport); 9] = [
        |rules| rules.leaving.clear(),
        |rules| rules.at_home[0].present[0] += 1,
        |rules| rules.vulnerable[0].others.clear(),
        |rules| rules.overburdened[0].share += 1.0,
        |rules| rules.against_will.clear(),
        |rules| rules.crowded[0].running += 1,
        |rules| rules.small_teams.clear(),
        |rules| rules.too_external[0].share_periods -= 1.0,
        |rules| {
            let initiative = "i".into();
            rules.put_off.push(staffing_model::plan::PutOff { initiative, periods: vec![0] });
        },
    ];
    for (number, tamper) in cases.into_iter().enumerate() {
        let mut plan = plan.clone();
        tamper(&mut plan.rules);
        assert!(broken(&problem, &plan).contains(&Rule::Report), "case {number}");
    }
}
