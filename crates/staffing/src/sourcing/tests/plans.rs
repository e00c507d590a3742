use crate::sourcing::sample::{add_learner, contract, gap, option, post, problem, solved, way};
use crate::sourcing::{Outcome, Search, source};
use staffing_model::plan::Status;
use staffing_model::problem::Strength;
use staffing_model::sourcing::plan::{Kind, Limit, Plan, ReferenceKind, Verdict};
use staffing_model::sourcing::problem::{Change, Lock, Mentor, Post, PostKind, WayKind};
use staffing_model::sourcing::verify;

/// What is done, each as `action gap full-time months`.
fn done(plan: &Plan) -> Vec<String> {
    let months = |amounts: &[f64]| amounts.iter().sum::<f64>() * 3.0 / 100.0;
    plan.uses.iter().map(|row| format!("{} {} {:.1}", row.action, row.gap, months(&row.amounts))).collect()
}

/// When learners begin, in order.
fn starts(plan: &Plan) -> Vec<usize> {
    let mut starts: Vec<usize> = plan.learning.iter().map(|row| row.start).collect();
    starts.sort_unstable();
    starts
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 0.5
}

fn raise(person: &str, amount: f64) -> Change {
    Change::RaiseShare { person: person.into(), first: 0, last: 3, amount, per_month: 20_000.0 }
}

#[test]
fn nothing_offered_is_nothing_done_and_the_price_of_leaving_it_open() {
    let plan = solved(problem(vec![gap("a", 0, &[100.0, 50.0])]));
    assert_eq!(plan.status, Status::Optimal);
    assert!(near(plan.objective, 4.5 * 200_000.0) && near(plan.cost, 0.0) && near(plan.open * 100.0, 450.0));
    assert_eq!(plan.shortfalls[0].reason, Verdict::Nothing);
}

#[test]
fn who_holds_it_is_asked_before_anybody_learns_or_is_bought() {
    let mut problem = problem(vec![gap("a", 1, &[20.0, 20.0, 20.0])]);
    add_learner(&mut problem, "ada", 20.0);
    add_learner(&mut problem, "bo", 20.0);
    problem.learners.remove(1);
    problem.options.push(option("ask-bo", "a", raise("bo", 20.0)));
    problem.posts.push(post("post"));
    problem.contracts.push(contract("contract"));
    let plan = solved(problem);
    assert_eq!(done(&plan), ["ask-bo a 1.8"]);
    assert!(near(plan.cost, 1.8 * 20_000.0));
    let kinds: Vec<Kind> = plan.explanations.gaps[0].considered.iter().map(|row| row.kind).collect();
    assert_eq!(
        kinds,
        [Kind::RaiseShare, Kind::Course, Kind::Appoint, Kind::Service],
        "in the order of choice"
    );
    let dearer = |row: &&staffing_model::sourcing::plan::Considered| matches!(row.verdict, Verdict::Dearer { per_month } if per_month > 20_000.0);
    assert_eq!(plan.explanations.gaps[0].considered.iter().filter(dearer).count(), 3);
}

#[test]
fn nobody_is_asked_for_more_than_they_have_nor_when_they_have_learned_something_else() {
    let mut problem = problem(vec![gap("a", 0, &[50.0; 4]), gap("b", 0, &[50.0; 4])]);
    add_learner(&mut problem, "ada", 30.0);
    problem.gaps[1].skill = "sql".into();
    problem.options.push(option("ask", "b", raise("ada", 100.0)));
    let plan = solved(problem);
    let asked: f64 =
        plan.uses.iter().filter(|row| row.action.as_str() == "ask").flat_map(|row| &row.amounts).sum();
    assert!(plan.learning.is_empty() && near(asked, 120.0), "{plan:?}");
}

#[test]
fn a_learner_helps_from_the_period_after_the_level_is_reached_and_some_leave() {
    let mut problem = problem(vec![gap("a", 0, &[40.0; 4])]);
    add_learner(&mut problem, "ada", 40.0);
    problem.learners[0].stays = 0.5;
    let plan = solved(problem);
    assert_eq!((plan.learning[0].start, plan.learning[0].way.as_str()), (0, "course"));
    let amounts = &plan.uses[0].amounts;
    assert!(near(amounts[0], 0.0) && near(amounts[1], 40.0) && near(amounts[2], 40.0 * 0.5_f64.powf(0.25)));
}

#[test]
fn people_are_appointed_where_the_need_lasts_and_bought_where_it_is_short() {
    let mut long = problem(vec![gap("a", 1, &[100.0; 3])]);
    long.posts.push(post("post"));
    long.contracts.push(contract("contract"));
    let mut short = long.clone();
    short.gaps[0] = gap("a", 1, &[100.0]);
    short.posts[0].least_months = 24.0;
    let long = solved(long);
    assert_eq!(done(&long), ["post a 9.0"]);
    assert!(near(long.cost, 50_000.0 + 9.0 * 80_000.0));
    let short = solved(short);
    assert_eq!(done(&short), ["contract a 3.0"]);
    assert!(near(short.cost, 3.0 * 150_000.0));
}

#[test]
fn a_contract_lasts_and_is_paid_its_least_time_also_beyond_the_last_period() {
    let mut asked = problem(vec![gap("a", 3, &[100.0])]);
    asked.contracts.push(contract("contract"));
    asked.contracts[0].least_months = 6.0;
    asked.rules.shortfall = 1_000_000.0;
    let plan = solved(asked);
    assert!(near(plan.cost, 6.0 * 150_000.0), "{}", plan.cost);
    assert_eq!(plan.contracts[0].last, 3);
}

#[test]
fn a_moved_window_or_a_lowered_level_changes_what_is_asked_for() {
    let mut moved = problem(vec![gap("a", 0, &[100.0])]);
    moved.posts.push(post("post"));
    moved.options.push(option("later", "a", Change::MoveWindow { by: 3, once: 1000.0 }));
    let plan = solved(moved);
    assert_eq!(plan.changes[0].as_str(), "later");
    assert!(near(plan.open, 0.0) && near(plan.uses[0].amounts[3], 100.0));

    let mut lowered = problem(vec![gap("a", 1, &[30.0; 3])]);
    lowered.gaps[0].level = 5;
    add_learner(&mut lowered, "ada", 30.0);
    lowered.options.push(option("lower", "a", Change::LowerLevel { to: 3, once: 1000.0 }));
    let plan = solved(lowered);
    assert_eq!((plan.changes[0].as_str(), done(&plan)), ("lower", vec!["learn-ada a 2.7".to_owned()]));
}

#[test]
fn caps_hold_and_are_the_reason_for_what_stays_open() {
    let mut asked = problem(vec![gap("a", 1, &[300.0; 3])]);
    asked.posts.push(post("post"));
    asked.rules.max_hires_per_year = Some(1);
    let plan = solved(asked.clone());
    assert_eq!(plan.posts.iter().map(|row| row.count).sum::<u32>(), 1);
    assert_eq!(plan.shortfalls[0].reason, Verdict::Limit(Limit::HiresPerYear));
    let worth = &plan.explanations.worth[0];
    let saved = 9.0 * (200_000.0 - 80_000.0) - 50_000.0;
    assert!(near(worth.least, saved) && near(worth.most, saved) && near(worth.closes, 9.0), "{worth:?}");

    asked.posts.clear();
    asked.contracts.push(contract("contract"));
    asked.rules.max_consultants = Some(20.0);
    let plan = solved(asked);
    assert!(near(plan.open, 0.8 * 27.0));
    assert_eq!(plan.shortfalls[0].reason, Verdict::Limit(Limit::Consultants));
}

#[test]
fn what_comes_too_late_says_from_when_it_could() {
    let mut asked = problem(vec![gap("a", 0, &[100.0])]);
    asked.posts.push(Post { lead_months: 6.0, ..post("post") });
    let plan = solved(asked);
    assert_eq!(plan.shortfalls[0].reason, Verdict::TooLate { earliest: Some(2) });
    assert!(near(plan.shortfalls[0].within_reach, 0.0));
}

#[test]
fn learners_are_limited_by_unit_seats_and_mentors() {
    let mut asked = problem(vec![gap("a", 1, &[300.0; 3])]);
    for name in ["ada", "bo", "cy"] {
        add_learner(&mut asked, name, 100.0);
    }
    assert_eq!(solved(asked.clone()).learning.len(), 3);
    let mut unit = asked.clone();
    // Two learners at 20 % of full time in each period are all that 500 % of positions may spend.
    unit.units[0].max_training = 8.0;
    let plan = solved(unit);
    assert_eq!(plan.learning.iter().filter(|row| row.start == 0).count(), 2);
    let mut seats = asked.clone();
    seats.ways[0].seats = Some(1);
    assert_eq!(starts(&solved(seats)), [0, 1, 2]);
    asked.ways[0] = way("course", WayKind::OnTheJob, 3.0, 0.0);
    asked.mentors.push(Mentor { person: "ada".into(), skill: "gis".into(), level: 4, learners: 1 });
    let plan = solved(asked.clone());
    assert_eq!(starts(&plan), [0, 1, 2]);
    asked.mentors[0].level = 2;
    assert!(solved(asked).learning.is_empty(), "who holds less teaches nobody this level");
}

#[test]
fn somebody_learns_beside_each_consultant_where_that_is_required() {
    let mut asked = problem(vec![gap("a", 0, &[100.0, 100.0, 0.0, 0.0])]);
    asked.contracts.push(contract("contract"));
    add_learner(&mut asked, "ada", 0.0);
    assert!(solved(asked.clone()).learning.is_empty(), "ada alone cannot help");
    asked.rules.beside.strength = Strength::Required;
    let plan = solved(asked.clone());
    assert_eq!((plan.learning.len(), plan.uses.len()), (1, 1));
    asked.learners[0].willing = false;
    let plan = solved(asked.clone());
    assert!(plan.uses.is_empty(), "no learner, no consultant");
    (asked.rules.beside.strength, asked.rules.beside.price) = (Strength::Wished, 10_000.0);
    let plan = solved(asked);
    assert!(near(plan.objective - plan.cost, 6.0 * 10_000.0) && near(plan.alone[0].amounts[0], 100.0));
}

#[test]
fn what_is_locked_is_done_and_what_is_excluded_is_not() {
    let mut asked = problem(vec![gap("a", 1, &[100.0; 3])]);
    asked.posts.push(post("post"));
    asked.contracts.push(contract("contract"));
    asked.exclusions.push("post".into());
    assert_eq!(done(&solved(asked.clone())), ["contract a 9.0"]);
    asked.exclusions.clear();
    asked.locks.push(Lock { action: "contract".into(), start: Some(2), least: 40.0 });
    let plan = solved(asked);
    assert!(plan.contracts.iter().any(|row| row.first == 2 && near(row.amount, 40.0)));
}

#[test]
fn locks_that_cannot_hold_together_are_named_and_no_others() {
    let mut asked = problem(vec![gap("a", 1, &[100.0; 3])]);
    asked.posts.push(post("post"));
    asked.posts.push(Post { kind: PostKind::Redeploy, most: 1, ..post("inside") });
    asked.rules.max_hires_per_year = Some(1);
    let lock = |action: &str, start: usize| Lock { action: action.into(), start: Some(start), least: 1.0 };
    asked.locks = vec![lock("inside", 0), lock("post", 0), lock("post", 1)];
    let asked = asked.check().unwrap();
    let Outcome::ConflictingLocks(plan) = source(&asked, &Search::default()) else { panic!("a conflict") };
    assert_eq!(plan.conflicting_locks, [lock("post", 0), lock("post", 1)]);
    assert!(verify(&asked, &plan).is_ok());
}

#[test]
fn three_plans_stand_beside_and_none_is_better() {
    let mut asked = problem(vec![gap("a", 1, &[130.0, 150.0, 130.0])]);
    asked.posts.push(post("post"));
    asked.contracts.push(contract("contract"));
    add_learner(&mut asked, "ada", 30.0);
    let plan = solved(asked);
    let kinds: Vec<_> = plan.explanations.references.iter().map(|row| row.kind).collect();
    assert_eq!(kinds, [ReferenceKind::AllHire, ReferenceKind::AllBuy, ReferenceKind::AllTrain]);
    for reference in &plan.explanations.references {
        assert!(plan.objective <= reference.objective + 1e-3 && reference.status == Status::Optimal);
    }
    assert!(near(plan.explanations.references[1].cost, 12.3 * 150_000.0));
    let course = &plan.explanations.courses[0];
    assert_eq!((course.way.as_str(), course.learners), ("course", 1));
    assert!(near(course.closes, 2.7));
    let total: f64 = plan.explanations.actions.iter().map(|row| row.cost).sum();
    assert!(near(total, plan.cost), "what each action costs is what the plan costs");
    let closed: f64 = plan.explanations.actions.iter().map(|row| row.closes).sum();
    assert!(near(closed, plan.asked - plan.open));
}

#[test]
fn the_same_problem_gives_the_same_plan() {
    let mut asked = problem(vec![gap("a", 0, &[130.0; 4]), gap("b", 1, &[70.0; 3])]);
    asked.posts.push(post("post"));
    for name in ["ada", "bo", "cy"] {
        add_learner(&mut asked, name, 25.0);
    }
    let plans = [0, 1].map(|_| {
        let mut plan = solved(asked.clone());
        (plan.cpu_seconds, plan.wall_seconds) = (0.0, 0.0);
        plan
    });
    assert_eq!(plans[0], plans[1]);
}
