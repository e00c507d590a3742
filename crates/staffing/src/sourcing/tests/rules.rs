use crate::sourcing::sample::{add_learner, contract, gap, option, post, problem, solved, tiny, way};
use staffing_model::sourcing::plan::{Contracted, Filled, Learning, Plan, Use};
use staffing_model::sourcing::problem::{Change, Lock, Mentor, Problem, WayKind};
use staffing_model::sourcing::{Rule, read_plan, verify, write_plan};

/// Two gaps, two learners of whom one learns on the job, an appointment, a contract, somebody asked and a lowered level.
fn example() -> (Problem, Plan) {
    let mut asked = problem(vec![gap("a", 1, &[180.0; 3]), gap("b", 2, &[60.0, 60.0])]);
    asked.ways.push(way("beside", WayKind::OnTheJob, 3.0, 0.0));
    asked.ways[0].price = 90_000.0;
    for name in ["ada", "bo", "cy"] {
        add_learner(&mut asked, name, 40.0);
    }
    asked.learners.retain(|row| row.person.as_str() != "cy");
    asked.mentors.push(Mentor { person: "cy".into(), skill: "gis".into(), level: 5, learners: 1 });
    asked.gaps[1].level = 4;
    let change =
        Change::RaiseShare { person: "cy".into(), first: 0, last: 3, amount: 20.0, per_month: 5_000.0 };
    asked.options.push(option("ask", "a", change));
    asked.options.push(option("lower", "b", Change::LowerLevel { to: 3, once: 100.0 }));
    asked.posts.push(post("post"));
    asked.contracts.push(contract("contract"));
    asked.locks.push(Lock { action: "lower".into(), start: None, least: 1.0 });
    asked.locks.push(Lock { action: "learn-bo".into(), start: Some(0), least: 1.0 });
    asked.locks.push(Lock { action: "contract".into(), start: Some(2), least: 10.0 });
    asked.rules.max_hires_per_year = Some(1);
    let plan = solved(asked.clone());
    (asked, plan)
}

fn broken(problem: &Problem, plan: &Plan) -> Vec<Rule> {
    verify(problem, plan).err().unwrap_or_default().iter().map(|violation| violation.rule).collect()
}

#[test]
fn the_example_has_what_the_tampering_needs() {
    let (problem, plan) = example();
    assert!(verify(&problem, &plan).is_ok());
    assert_eq!(plan.learning.len(), 2, "{plan:#?}");
    assert!(!plan.posts.is_empty() && !plan.contracts.is_empty() && plan.changes.len() == 1);
    assert!(plan.uses.iter().any(|row| row.action.as_str() == "ask"));
    assert_eq!(read_plan(write_plan(&plan).as_bytes()).unwrap(), plan);
}

#[test]
fn a_plan_tampered_in_any_single_rule_is_refused_for_it() {
    type Tamper = fn(&mut Problem, &mut Plan);
    let cases: Vec<(Rule, Tamper)> = vec![
        (Rule::Known, |_, plan| plan.changes.push("nothing".into())),
        (Rule::Known, |_, plan| plan.uses.push(plan.uses[0].clone())),
        (Rule::Cover, |problem, _| problem.gaps[0].amounts[1] = 10.0),
        (Rule::Fit, |problem, _| problem.posts[0].covers = vec![("sql".into(), 5)]),
        (Rule::Fit, |_, plan| plan.changes.clear()),
        (Rule::Supply, |_, plan| plan.contracts.clear()),
        (Rule::Supply, |problem, _| problem.posts[0].position = 50.0),
        (Rule::Capacity, |problem, _| problem.people[2].capacity = vec![5.0; 4]),
        (Rule::Learn, |problem, _| problem.learners[0].willing = false),
        (Rule::Learn, |_, plan| {
            let way = if plan.learning[0].way.as_str() == "course" { "beside" } else { "course" };
            let Learning { learner, start, .. } = plan.learning[0].clone();
            plan.learning.push(Learning { learner, way: way.into(), start: start + 1 });
        }),
        (Rule::TrainingLoad, |problem, _| problem.rules.max_training_load = 10.0),
        (Rule::Training, |problem, _| problem.units[0].max_training = 1.0),
        (Rule::Seats, |problem, _| {
            for way in &mut problem.ways {
                way.seats = Some(0);
            }
        }),
        (Rule::Mentor, |problem, _| problem.mentors.clear()),
        (Rule::Posts, |problem, _| problem.posts[0].most = 0),
        (Rule::HiresPerYear, |problem, _| problem.rules.max_hires_per_year = Some(0)),
        (Rule::Contracts, |problem, _| problem.contracts[0].lead_months = 12.0),
        (Rule::Contracts, |problem, _| problem.contracts[0].most = 1.0),
        (Rule::Contracts, |problem, plan| {
            problem.contracts[0].least_months = 9.0;
            plan.contracts.push(Contracted { contract: "contract".into(), first: 0, last: 0, amount: 1.0 });
        }),
        (Rule::Consultants, |problem, _| problem.rules.max_consultants = Some(0.1)),
        (Rule::Beside, |problem, plan| {
            problem.rules.beside.strength = staffing_model::problem::Strength::Required;
            plan.learning.clear();
        }),
        (Rule::Lock, |problem, _| problem.locks[1].start = Some(1)),
        (Rule::Lock, |problem, _| problem.locks[2].least = 490.0),
        (Rule::Exclusion, |problem, _| problem.exclusions.push("post".into())),
        (Rule::Figures, |problem, _| problem.posts[0].yearly += 1.0),
        (Rule::Figures, |_, plan| plan.cost += 1000.0),
        (Rule::Figures, |_, plan| plan.bound = plan.objective * 2.0),
        (Rule::Figures, |_, plan| plan.bound = 0.0),
        (Rule::Figures, |_, plan| plan.name_another()),
        (Rule::Report, |_, plan| plan.uses.retain(|row: &Use| row.action.as_str() != "ask")),
    ];
    for (number, (rule, tamper)) in cases.into_iter().enumerate() {
        let (mut problem, mut plan) = example();
        tamper(&mut problem, &mut plan);
        let found = broken(&problem, &plan);
        assert!(found.contains(&rule), "case {number}: {rule:?} not among {found:?}");
    }
}

trait NameAnother {
    fn name_another(&mut self);
}

impl NameAnother for Plan {
    fn name_another(&mut self) {
        self.problem.push_str(" of somebody else");
    }
}

#[test]
fn a_cheaper_plan_on_paper_does_not_hold() {
    for seed in 0..40 {
        let problem = tiny(seed);
        let plan = solved(problem.clone());
        let mut fewer = plan.clone();
        if fewer.posts.pop().is_some() {
            assert!(!broken(&problem, &fewer).is_empty(), "seed {seed}: a position less");
        }
        let mut more = plan.clone();
        if let Some(post) = problem.posts.first() {
            more.posts.push(Filled { post: post.id.clone(), start: 0, count: 9 });
            assert!(broken(&problem, &more).contains(&Rule::Posts), "seed {seed}: nine positions more");
        }
    }
}
