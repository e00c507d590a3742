use staffing_model::plan::{Assignment, Plan, TeamGap};
use staffing_model::problem::{Problem, TeamDemand};
use staffing_model::{Rule, verify};

use crate::sample::{heads, initiative, person, problem, share, solved, unit};

/// Two initiatives, four people, a learner with a mentor, somebody freed, a gap and wishes that are not met.
fn example() -> (Problem, Plan) {
    let mut people = vec![
        person("kari", &[("gis", 4), ("sql", 3)]),
        person("ola", &[("gis", 3)]),
        person("eva", &[("gis", 4)]),
        person("kons", &[("sql", 4)]),
    ];
    people[2].unit = "V".into();
    people[2].extra = Some(vec![10.0, 10.0]);
    people[3].external = true;
    let needs = vec![heads("n", 2.0, 40.0, &[("gis", 4)]), share("m", 40.0, &[("sql", 3)])];
    let mut first = initiative("i", 3.0, needs);
    first.min_areas = 3;
    first.team = vec![TeamDemand { skill: "law".into(), level: 1, heads: 1 }];
    let second = initiative("j", 1.0, vec![share("k", 100.0, &[("gis", 4)])]);
    let mut problem = problem(people, vec![first, second]);
    problem.units.push(unit("V", "B"));
    problem.rules.stretch = true;
    problem.locks = vec![("ola".into(), "i".into())];
    let plan = solved(problem.clone());
    (problem, plan)
}

fn rules(problem: &Problem, plan: &Plan) -> Vec<Rule> {
    let mut rules: Vec<Rule> =
        verify(problem, plan).unwrap_err().iter().map(|violation| violation.rule).collect();
    rules.dedup();
    rules
}

fn assignment(person: &str, need: &str, share: f64) -> Assignment {
    Assignment { person: person.into(), need: need.into(), share, learns: None }
}

#[test]
fn the_example_has_what_the_tampering_needs() {
    let (problem, plan) = example();
    assert!(verify(&problem, &plan).is_ok());
    assert!(plan.assignments.iter().any(|row| row.learns.is_some()), "a learner");
    assert!(!plan.releases.is_empty(), "a release");
    assert!(!plan.unmet.is_empty(), "a gap");
    assert_eq!(plan.team_gaps.len(), 2, "two wishes that are not met");
}

#[test]
fn a_plan_tampered_in_any_single_rule_is_refused() {
    type Tamper = fn(&mut Problem, &mut Plan);
    let cases: [(Rule, Tamper); 21] = [
        (Rule::Cover, |_, plan| plan.assignments.push(assignment("kari", "m", 20.0))),
        (Rule::Capacity, |problem, _| problem.people[0].capacity[1] = 10.0),
        (Rule::Chunk, |problem, _| problem.rules.min_share = 60.0),
        (Rule::Parallel, |problem, _| problem.people[2].max_initiatives = 0),
        (Rule::Team, |problem, _| problem.initiatives[0].team_max = Some(1)),
        (Rule::Release, |problem, _| problem.units[0].max_release = 1.0),
        (Rule::External, |problem, plan| {
            problem.initiatives[0].max_external = Some(10.0);
            plan.assignments.retain(|row| row.need.as_str() != "m");
            plan.assignments.push(assignment("kons", "m", 40.0));
        }),
        (Rule::Conflict, |problem, plan| {
            let on_i = |row: &&Assignment| row.need.as_str() == "n";
            let mut team = plan.assignments.iter().filter(on_i).map(|row| row.person.clone());
            problem.conflicts = vec![(team.next().unwrap(), team.next().unwrap())];
        }),
        (Rule::Lock, |_, plan| plan.assignments.retain(|row| row.person.as_str() != "ola")),
        (Rule::Mentor, |_, plan| plan.assignments.retain(|row| row.person.as_str() == "ola")),
        (Rule::TeamSkill, |_, plan| plan.team_gaps.retain(|gap| !matches!(gap, TeamGap::Skill { .. }))),
        (Rule::Areas, |_, plan| plan.team_gaps.retain(|gap| !matches!(gap, TeamGap::Areas { .. }))),
        (Rule::Candidate, |problem, _| problem.people[0].skills.clear()),
        (Rule::Candidate, |_, plan| plan.assignments.push(assignment("nobody", "m", 20.0))),
        (Rule::Exclusion, |problem, _| problem.exclusions = vec![("ola".into(), "i".into())]),
        (Rule::Share, |_, plan| plan.assignments[0].share += 1.0),
        (Rule::Share, |_, plan| plan.assignments.push(plan.assignments[0].clone())),
        (Rule::Figures, |_, plan| plan.objective += 0.01),
        (Rule::Report, |_, plan| plan.unmet[0].amount += 1.0),
        (Rule::Report, |_, plan| plan.releases.clear()),
        (Rule::Report, |_, plan| plan.coverage.covered += 1.0),
    ];
    for (rule, tamper) in cases {
        let (mut problem, mut plan) = example();
        tamper(&mut problem, &mut plan);
        assert!(rules(&problem, &plan).contains(&rule), "{rule:?}: {:?}", rules(&problem, &plan));
    }
}

#[test]
fn figures_that_do_not_fit_are_refused() {
    let cases: [fn(&mut Plan); 8] = [
        |plan| plan.bound = plan.objective - 0.1,
        |plan| plan.gap = 0.5,
        |plan| (plan.bound, plan.gap) = (plan.objective * 1.1, 0.1),
        |plan| plan.bound = f64::NAN,
        |plan| plan.format = "innsats-plan/0".into(),
        |plan| plan.problem = "another".into(),
        |plan| plan.problem_hash = "00".into(),
        |plan| plan.assignments.clear(),
    ];
    for tamper in cases {
        let (problem, mut plan) = example();
        tamper(&mut plan);
        assert!(rules(&problem, &plan).contains(&Rule::Figures));
    }
}

#[test]
fn a_plan_of_another_program_needs_no_report() {
    let (problem, mut plan) = example();
    plan.problem_hash.clear();
    plan.unmet.clear();
    plan.releases.clear();
    plan.team_gaps.clear();
    plan.assignments.iter_mut().for_each(|row| row.learns = None);
    assert!(verify(&problem, &plan).is_ok());
}

#[test]
fn a_violation_says_where_and_by_how_much() {
    let (mut problem, plan) = example();
    problem.people[0].capacity[1] = 10.0;
    let violations = verify(&problem, &plan).unwrap_err();
    let said = violations.iter().find(|violation| violation.rule == Rule::Capacity).unwrap().to_string();
    assert!(said.starts_with("Capacity, person kari, period 1: "), "{said}");
    assert!(said.ends_with(" where 10 is allowed"), "{said}");
}
