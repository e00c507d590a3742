use super::*;
use crate::Options;
use crate::sample::{heads, initiative, person, problem, share, solved, teams};
use staffing_model::plan::Lack;
use staffing_model::problem::Initiative;

fn exact() -> Options {
    Options { gap: 0.0, ..Options::default() }
}

/// Kari and Ola could both; Eva lacks a level, Per the skill.
fn four_people(initiatives: Vec<Initiative>) -> Problem {
    let people = vec![
        person("kari", &[("gis", 3)]),
        person("ola", &[("gis", 3)]),
        person("eva", &[("gis", 2)]),
        person("per", &[("law", 5)]),
    ];
    problem(people, initiatives)
}

/// A heavy initiative that takes all of one person, and a light one that takes a part of one.
fn heavy_and_light() -> Problem {
    four_people(vec![
        initiative("heavy", 8.0, vec![heads("h", 1.0, 50.0, &[("gis", 3)])]),
        initiative("light", 1.0, vec![heads("l", 1.0, 40.0, &[("gis", 3)])]),
    ])
}

fn not(problem: &Problem, plan: &Plan, person: &str, need: &str) -> WhyNot {
    let explainer = Explainer::new(problem, plan).unwrap();
    match explainer.pair(&person.into(), &need.into()).unwrap() {
        PairExplained::Not(why) => why,
        PairExplained::Fills(place) => panic!("{place:?}"),
    }
}

#[test]
fn nobody_is_missed_whom_somebody_idle_can_replace() {
    let problem = four_people(vec![initiative("i", 1.0, vec![heads("n", 1.0, 40.0, &[("gis", 3)])])]);
    let plan = solved(problem.clone());
    let explainer = Explainer::new(&problem, &plan).unwrap();
    let filler = &plan.assignments[0].person;
    let explained = explainer.person(filler).unwrap();
    assert_eq!(explained.places.len(), 1);
    assert!(explained.rent.abs() < 1e-4, "{}", explained.rent);
    let next = &explained.places[0].next_best[0];
    assert_ne!(next.person, *filler);
    assert!(next.lacks.is_empty() && next.cost.figure().abs() < 1e-6, "{next:?}");
    assert!(explained.lost_at_most.unwrap().abs() < 1e-6);
}

#[test]
fn the_only_one_who_can_is_missed_by_what_they_do() {
    let mut problem = four_people(vec![initiative("i", 1.0, vec![heads("n", 1.0, 40.0, &[("gis", 3)])])]);
    problem.people.remove(1);
    let plan = solved(problem.clone());
    let explained = Explainer::new(&problem, &plan).unwrap().person(&"kari".into()).unwrap();
    let Resolution::Solved(again) =
        solve_again(&without_person(&problem, &"kari".into()), &plan, &exact()).unwrap()
    else {
        panic!("no locks")
    };
    assert!(again.loss > 0.5 && (again.loss - explained.rent).abs() < 1e-4, "{explained:?} {again:?}");
    assert!((explained.lost_at_most.unwrap() - again.loss).abs() < 1e-6);
    assert!(again.least <= again.loss && again.loss <= again.most);
    assert!(explained.places[0].next_best.is_empty());
}

#[test]
fn why_not_names_skill_and_level() {
    let problem = heavy_and_light();
    let plan = solved(problem.clone());
    assert_eq!(not(&problem, &plan, "per", "l").lacks, [Lack::Skill { skill: "gis".into(), asked: 3 }]);
    let eva = not(&problem, &plan, "eva", "l");
    assert_eq!(eva.lacks, [Lack::Level { skill: "gis".into(), asked: 3, held: 2 }]);
    assert_eq!(eva.cost, None, "no money makes Eva a candidate");
}

#[test]
fn why_not_names_the_displacing_initiative_and_its_priority() {
    let mut problem = heavy_and_light();
    problem.people.remove(1);
    let plan = solved(problem.clone());
    assert_eq!(teams(&plan), ["kari h 50"]);
    let why = not(&problem, &plan, "kari", "l");
    assert_eq!(why.lacks, [Lack::Booked { initiatives: vec!["heavy".into()] }]);
    let booking = &why.booked[0];
    assert_eq!((booking.initiative.as_str(), booking.share), ("heavy", 50.0));
    assert_eq!(booking.priority, Compared::Higher);
    let cost = why.cost.unwrap();
    let changed = with_person_on(&problem, &"kari".into(), &"light".into());
    let Resolution::Solved(again) = solve_again(&changed, &plan, &exact()).unwrap() else {
        panic!("one lock")
    };
    assert!(again.loss > 5.0, "the heavy initiative goes without: {again:?}");
    assert!((cost.figure() - again.loss).abs() < 1e-6, "{cost:?} {again:?}");
}

#[test]
fn why_not_names_who_fills_the_need_instead() {
    let mut problem = heavy_and_light();
    problem.initiatives.remove(0);
    let plan = solved(problem.clone());
    let idle = if teams(&plan) == ["kari l 40"] { "ola" } else { "kari" };
    let why = not(&problem, &plan, idle, "l");
    assert!(why.lacks.is_empty() && why.booked.is_empty());
    assert_eq!(why.filled_by[0].person, plan.assignments[0].person);
    assert!(why.filled_by[0].cost.figure().abs() < 1e-6);
}

#[test]
fn why_not_names_exclusion_months_and_a_full_team() {
    let mut problem = heavy_and_light();
    problem.initiatives[0].team_max = Some(0);
    problem.people[1].capacity[1] = 10.0;
    problem.exclusions = vec![("kari".into(), "light".into())];
    let plan = solved(problem.clone());
    assert_eq!(not(&problem, &plan, "kari", "l").lacks, [Lack::Excluded]);
    assert_eq!(not(&problem, &plan, "ola", "l").lacks, [Lack::Capacity { periods: vec![1] }]);
    assert_eq!(not(&problem, &plan, "kari", "h").lacks, [Lack::TeamFull]);
}

#[test]
fn a_place_tells_levels_and_who_teaches() {
    let mut problem = four_people(vec![initiative("i", 2.0, vec![heads("n", 2.0, 40.0, &[("gis", 3)])])]);
    problem.people.remove(1);
    problem.rules.stretch = true;
    let plan = solved(problem.clone());
    let explained = Explainer::new(&problem, &plan).unwrap().person(&"eva".into()).unwrap();
    let place = &explained.places[0];
    assert_eq!(place.learns, Some(Learning { skill: "gis".into(), mentors: vec!["kari".into()] }));
    assert_eq!(place.skills, [SkillHeld { skill: "gis".into(), asked: 3, held: Some(2), must: true }]);
}

#[test]
fn an_exchange_that_leaves_a_learner_alone_is_not_counted_as_free() {
    // Kari teaches Eva; Ola is free but holds too little to teach.
    let needs = vec![heads("n", 1.0, 40.0, &[("gis", 3)]), heads("m", 1.0, 40.0, &[("sql", 2)])];
    let people = vec![
        person("kari", &[("gis", 3), ("sql", 2)]),
        person("eva", &[("gis", 2)]),
        person("ola", &[("sql", 2)]),
    ];
    let mut problem = problem(people, vec![initiative("i", 2.0, needs)]);
    problem.rules.stretch = true;
    problem.people[0].max_initiatives = 1;
    problem.people[0].cost = 0.5;
    problem.locks = vec![("eva".into(), "i".into())];
    let plan = solved(problem.clone());
    let explained = Explainer::new(&problem, &plan).unwrap().need(&"m".into()).unwrap();
    assert_eq!(teams(&plan), ["eva n 40", "kari m 40"]);
    let next = &explained.places[0].next_best[0];
    assert_eq!(next.person.as_str(), "ola");
    assert_eq!(next.cost.at_most, None, "Eva is locked, and nobody else could teach her");
}

#[test]
fn a_need_tells_the_same_gap_as_the_plan() {
    let mut problem = heavy_and_light();
    problem.people.remove(1);
    let plan = solved(problem.clone());
    let explainer = Explainer::new(&problem, &plan).unwrap();
    let light = explainer.need(&"l".into()).unwrap();
    assert_eq!(light.gap.as_ref(), plan.unmet.first());
    assert_eq!((light.open, light.candidates, light.places.len()), (40.0, 1, 0));
    let heavy = explainer.need(&"h".into()).unwrap();
    assert_eq!((heavy.gap, heavy.open), (None, 0.0));
}

#[test]
fn one_more_person_is_worth_what_is_open_and_never_less_than_solving_again_gives() {
    let mut problem = heavy_and_light();
    problem.people.remove(1);
    problem.initiatives[1].needs.push(share("s", 60.0, &[("law", 2)]));
    let plan = solved(problem.clone());
    let whole = Explainer::new(&problem, &plan).unwrap().whole().unwrap();
    let gis = whole.hires.iter().find(|hire| hire.skills == [("gis".into(), 3)]).unwrap();
    assert_eq!((gis.needs, gis.open), (2, 1));
    for hire in &whole.hires {
        let changed = one_more(&problem, &hire.skills);
        let Resolution::Solved(again) = solve_again(&changed, &plan, &exact()).unwrap() else {
            panic!("no locks")
        };
        assert!(-again.loss <= hire.worth + 1e-6, "{hire:?} {again:?}");
        assert!(-again.loss > 0.0, "{hire:?} {again:?}");
    }
}

#[test]
fn a_lock_costs_what_it_keeps_from_others() {
    let mut problem = heavy_and_light();
    problem.people.remove(1);
    problem.locks = vec![("kari".into(), "light".into())];
    let plan = solved(problem.clone());
    assert_eq!(teams(&plan), ["kari l 40"]);
    let whole = Explainer::new(&problem, &plan).unwrap().whole().unwrap();
    let lock = &whole.locks[0];
    assert_eq!((lock.person.as_str(), lock.initiative.as_str()), ("kari", "light"));
    let changed = without_lock(&problem, &lock.person, &lock.initiative);
    let Resolution::Solved(again) = solve_again(&changed, &plan, &exact()).unwrap() else {
        panic!("no locks")
    };
    assert!((lock.cost + again.loss).abs() < 1e-6 && lock.cost > 1.0, "{lock:?} {again:?}");
}

#[test]
fn the_proof_says_what_the_plan_proves() {
    let problem = heavy_and_light();
    let plan = solved(problem.clone());
    let proof = Explainer::new(&problem, &plan).unwrap().whole().unwrap().proof;
    assert_eq!((proof.status, proof.needs, proof.covered, proof.people), (plan.status, 2, 2, 2));
    assert_eq!(proof.problem_hash, plan.problem_hash);
}

#[test]
fn unknown_keys_are_refused_by_name() {
    let problem = heavy_and_light();
    let plan = solved(problem.clone());
    let explainer = Explainer::new(&problem, &plan).unwrap();
    assert_eq!(explainer.person(&"nobody".into()), Err(ExplainError::UnknownPerson("nobody".into())));
    assert_eq!(explainer.need(&"nothing".into()), Err(ExplainError::UnknownNeed("nothing".into())));
}
