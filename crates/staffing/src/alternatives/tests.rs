use super::{Alternatives, Asked, Kind, Omission, Seeker};
use crate::sample::{heads, initiative, person, problem, solved, teams, unit};
use staffing_model::plan::Plan;
use staffing_model::problem::{Need, Problem};
use staffing_model::verify;

/// The proven best plan and its alternatives, each of them the proven best of its own problem.
fn sought(problem: &Problem, asked: Asked) -> (Plan, Alternatives) {
    let plan = solved(problem.clone());
    let mut seeker = Seeker::new(problem, &plan, asked);
    while let Some(variant) = seeker.next_problem() {
        seeker.take(Some(&solved(variant)));
    }
    let found = seeker.finish();
    for alternative in &found.alternatives {
        assert!(verify(problem, &alternative.plan).is_ok());
        assert!(alternative.different.len() >= found.least_different);
    }
    (plan, found)
}

fn of_kind(found: &Alternatives, kind: Kind) -> Vec<String> {
    let alternative = found.alternatives.iter().find(|alternative| alternative.kind == kind);
    teams(&alternative.unwrap_or_else(|| panic!("{:?}", found.left_out)).plan)
}

fn why_not(found: &Alternatives, kind: Kind) -> &Omission {
    &found.left_out.iter().find(|left_out| left_out.kind == kind).expect("it is left out").why
}

/// Two initiatives of one place each.
fn two_places(people: Vec<staffing_model::problem::Person>, asked: &[(&str, u8)]) -> Problem {
    let needs = |id| vec![heads(id, 1.0, 20.0, asked)];
    problem(people, vec![initiative("i", 1.0, needs("n")), initiative("j", 1.0, needs("m"))])
}

#[test]
fn fewest_units_takes_both_places_from_the_unit_that_can_fill_both() {
    let mut people = vec![
        person("kari", &[("gis", 3)]),
        person("ola", &[("law", 3)]),
        person("eva", &[("gis", 3), ("law", 3)]),
    ];
    for (person, unit) in people.iter_mut().zip(["U", "V", "W"]) {
        person.unit = unit.into();
    }
    // Eva costs more, so that the plan takes one from each of the other units.
    people[2].cost = 4.0;
    let mut problem = problem(
        people,
        vec![
            initiative("i", 1.0, vec![heads("n", 1.0, 20.0, &[("gis", 3)])]),
            initiative("j", 1.0, vec![heads("m", 1.0, 20.0, &[("law", 3)])]),
        ],
    );
    problem.units.extend([unit("V", "A"), unit("W", "A")]);
    let (plan, found) = sought(&problem, Asked::default());
    assert_eq!(teams(&plan), ["kari n 20", "ola m 20"]);
    assert_eq!(of_kind(&found, Kind::FewestUnits), ["eva n 20", "eva m 20"]);
    let alternative = &found.alternatives[0];
    assert_eq!((alternative.figures.units, alternative.difference.units), (1.0, -1.0));
    assert_eq!(alternative.plan.coverage.people, plan.coverage.people - 1);
    assert!((alternative.difference.cost - 240.0).abs() < 1e-9, "3 more of 40 share-periods each");
    assert_eq!(alternative.different.len(), 3);
}

/// Kari knows it, Ola is one level short: two places at level 3.
fn may_learn() -> Problem {
    let people =
        vec![person("kari", &[("gis", 3)]), person("ola", &[("gis", 2)]), person("eva", &[("gis", 3)])];
    let needs = vec![heads("n", 2.0, 20.0, &[("gis", 3)])];
    let mut problem = problem(people, vec![initiative("i", 1.0, needs)]);
    problem.rules.stretch = true;
    problem
}

#[test]
fn most_learning_puts_a_learner_beside_a_mentor() {
    let (plan, found) = sought(&may_learn(), Asked::default());
    assert_eq!(teams(&plan), ["kari n 20", "eva n 20"]);
    let learning = of_kind(&found, Kind::MostLearning);
    assert!(learning.contains(&"ola n 20".to_owned()), "{learning:?}");
    let alternative = found.alternatives.iter().find(|one| one.kind == Kind::MostLearning).unwrap();
    assert!((alternative.difference.learning - 40.0).abs() < 1e-9);
    assert!(alternative.difference.weighted.abs() < 1e-9);
}

#[test]
fn nobody_learns_where_the_request_says_so() {
    let mut problem = may_learn();
    problem.rules.stretch = false;
    let (_, found) = sought(&problem, Asked::default());
    assert_eq!(why_not(&found, Kind::MostLearning), &Omission::NobodyMayLearn);
}

#[test]
fn least_disruption_frees_nobody_where_another_has_time() {
    // Kari fits best, but must be freed from daily operation.
    let mut people = vec![person("kari", &[("gis", 3)]), person("ola", &[("gis", 4)])];
    people[0].capacity = vec![0.0, 0.0];
    people[0].extra = Some(vec![50.0, 50.0]);
    people[1].cost = 3.0;
    let (plan, found) = sought(&two_places(people, &[("gis", 3)]), Asked::default());
    assert_eq!(teams(&plan), ["kari n 20", "kari m 20"]);
    assert_eq!(of_kind(&found, Kind::LeastDisruption), ["ola n 20", "ola m 20"]);
    let alternative = found.alternatives.iter().find(|one| one.kind == Kind::LeastDisruption).unwrap();
    assert!((alternative.difference.released + 80.0).abs() < 1e-9);
}

#[test]
fn least_disruption_keeps_people_on_the_teams_they_were_on() {
    let mut people = vec![person("kari", &[("gis", 3)]), person("ola", &[("gis", 4)])];
    people[1].cost = 12.0;
    let mut problem = two_places(people, &[("gis", 3)]);
    problem.previous = vec![("ola".into(), "i".into()), ("ola".into(), "j".into())];
    let (plan, found) = sought(&problem, Asked::default());
    assert_eq!(teams(&plan), ["kari n 20", "kari m 20"]);
    assert_eq!(of_kind(&found, Kind::LeastDisruption), ["ola n 20", "ola m 20"]);
}

#[test]
fn earliest_start_staffs_what_starts_first() {
    // Ola has time for one of them only, and what starts later weighs a little more.
    let needs = |id, first| vec![Need { first, ..heads(id, 1.0, 20.0, &[("gis", 3)]) }];
    let mut people = vec![person("ola", &[("gis", 3)])];
    people[0].max_initiatives = 1;
    let early = initiative("early", 1.0, needs("n", 0));
    let problem = problem(people, vec![early, initiative("late", 2.1, needs("m", 1))]);
    let asked = Asked { loss: 0.2, ..Asked::default() };
    let (plan, found) = sought(&problem, asked);
    assert_eq!(teams(&plan), ["ola m 20"]);
    assert_eq!(of_kind(&found, Kind::EarliestStart), ["ola n 20"]);
}

#[test]
fn where_all_start_together_there_is_no_earliest_start() {
    let (_, found) =
        sought(&two_places(vec![person("kari", &[("gis", 3)])], &[("gis", 3)]), Asked::default());
    assert_eq!(why_not(&found, Kind::EarliestStart), &Omission::AllStartTogether);
    assert_eq!(why_not(&found, Kind::LeastDisruption), &Omission::NothingIsDisrupted);
}

#[test]
fn who_cannot_be_replaced_without_losing_coverage_stays() {
    let mut people = vec![person("kari", &[("gis", 3)])];
    people[0].capacity = vec![0.0, 0.0];
    people[0].extra = Some(vec![50.0, 50.0]);
    let (_, found) = sought(&two_places(people, &[("gis", 3)]), Asked::default());
    assert!(matches!(why_not(&found, Kind::LeastDisruption), Omission::LosesTooMuch { .. }));
}

#[test]
fn locked_people_cannot_be_asked_to_differ() {
    let mut problem = two_places(vec![person("kari", &[("gis", 3)])], &[("gis", 3)]);
    problem.locks = vec![("kari".into(), "i".into()), ("kari".into(), "j".into())];
    let (_, found) = sought(&problem, Asked::default());
    assert_eq!(why_not(&found, Kind::FewestUnits), &Omission::TooFewPeople { found: 0, asked: 1 });
}
