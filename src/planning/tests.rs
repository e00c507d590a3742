//! One test per rule, on a register of one unit, one need and the people a test adds.

use jiff::civil::{Date, date};

use super::*;
use crate::domain::*;
use staffing_model::key::{InitiativeKey, PersonKey};

fn percent(whole: i64) -> Percent {
    Percent::from_hundredths(whole * 100).unwrap()
}

fn unit(code: &str, parent: Option<&str>) -> UnitRecord {
    UnitRecord {
        code: UnitCode::parse(code).unwrap(),
        name: code.to_owned(),
        parent: parent.and_then(UnitCode::parse),
        manager: None,
        cost_centre: None,
    }
}

/// A full-time employee of unit A1 with a development share of 20 per cent, who may be lent out.
fn employee(number: &str) -> EmployeeRecord {
    EmployeeRecord {
        number: PersonNumber::parse(number).unwrap(),
        ordinal: 1,
        first_name: "Kari".to_owned(),
        last_name: "Nordmann".to_owned(),
        email: None,
        unit: UnitCode::parse("A1").unwrap(),
        position_code: None,
        position_title: None,
        role: None,
        styrk08: None,
        esco_uri: None,
        manager: None,
        form: None,
        percent: percent(100),
        weekly_hours: None,
        from: None,
        to: None,
        nus_level: None,
        nus_field: None,
        development: percent(20),
        lendable: true,
        workplace: None,
        updated_on: None,
    }
}

fn consultant(number: &str, from: Date, to: Date) -> ConsultantRecord {
    ConsultantRecord {
        number: PersonNumber::parse(number).unwrap(),
        first_name: "Ola".to_owned(),
        last_name: "Konsulent".to_owned(),
        firm: "Firma AS".to_owned(),
        role: None,
        unit: UnitCode::parse("A1"),
        hourly_rate: Money::from_ore(120_000),
        from,
        to,
        option_to: None,
        framework_agreement: None,
        available: percent(80),
    }
}

fn absence(person: &str, kind: AbsenceKind, whole: i64, from: Date, to: Date) -> AbsenceRecord {
    AbsenceRecord {
        person: PersonNumber::parse(person).unwrap(),
        kind,
        percent: percent(whole),
        from,
        to: Some(to),
    }
}

fn allocation(person: &str, status: AllocationStatus) -> AllocationRecord {
    AllocationRecord {
        code: AllocationCode::parse("T1").unwrap(),
        need: NeedCode::parse("B1").unwrap(),
        initiative: InitiativeCode::parse("I1").unwrap(),
        person_kind: PersonKind::Employee,
        person: PersonNumber::parse(person).unwrap(),
        percent: percent(10),
        from: date(2026, 11, 1),
        to: date(2027, 1, 31),
        status,
    }
}

fn assessment(person: &str, skill: &str, level: i64) -> AssessmentRecord {
    AssessmentRecord {
        person: PersonNumber::parse(person).unwrap(),
        skill: SkillCode::parse(skill).unwrap(),
        rating: Rating::Level(Level::new(level).unwrap()),
        interest: None,
        source: AssessmentSource::Own,
        confirmed: false,
        assessed_on: date(2026, 5, 1),
    }
}

fn initiative(code: &str, owner: &str) -> InitiativeRecord {
    InitiativeRecord {
        code: InitiativeCode::parse(code).unwrap(),
        name: code.to_owned(),
        owner: UnitCode::parse(owner).unwrap(),
        kind: None,
        priority: Priority::new(2).unwrap(),
        status: InitiativeStatus::Running,
        start: date(2026, 9, 1),
        end: date(2027, 12, 31),
        budget: None,
        max_external: None,
        yearly_benefit: None,
    }
}

fn need(code: &str, initiative: &str, demand: Demand) -> NeedRecord {
    NeedRecord {
        code: NeedCode::parse(code).unwrap(),
        initiative: InitiativeCode::parse(initiative).unwrap(),
        role: None,
        title: "Rådgiver".to_owned(),
        demand,
        from: date(2026, 11, 1),
        to: date(2027, 4, 30),
        external_allowed: true,
    }
}

fn need_skill(need: &str, skill: &str, level: i64, must: bool) -> NeedSkillRecord {
    NeedSkillRecord {
        need: NeedCode::parse(need).unwrap(),
        skill: SkillCode::parse(skill).unwrap(),
        min_level: Level::new(level).unwrap(),
        must,
    }
}

/// One initiative that needs two people at 10 per cent with K1 at level 3, from November to April.
fn register() -> StaffingInput {
    StaffingInput {
        units: vec![unit("TOP", None), unit("A", Some("TOP")), unit("A1", Some("A")), unit("B", Some("TOP"))],
        employees: vec![employee("1")],
        initiatives: vec![initiative("I1", "A")],
        needs: vec![need("B1", "I1", Demand::Heads { heads: 2, share: percent(10) })],
        need_skills: vec![need_skill("B1", "K1", 3, true)],
        ..StaffingInput::default()
    }
}

fn request() -> StaffingRequest {
    StaffingRequest::from_month("2026-11".parse().unwrap())
}

fn problem(input: &StaffingInput) -> Problem {
    build(input, &request()).unwrap().problem
}

fn built(input: &StaffingInput) -> Built {
    build(input, &request()).unwrap()
}

fn capacity(input: &StaffingInput) -> Vec<f64> {
    problem(input).people[0].capacity.clone()
}

#[track_caller]
fn assert_shares(found: &[f64], expected: &[f64]) {
    let same = found.len() == expected.len()
        && found.iter().zip(expected).all(|(one, other)| (one - other).abs() < 1e-9);
    assert!(same, "{found:?} is not {expected:?}");
}

#[test]
fn capacity_is_the_position_times_the_development_share() {
    let mut input = register();
    input.employees[0].percent = percent(80);
    assert_shares(&capacity(&input), &[16.0; 12]);
    assert_shares(&problem(&input).people[0].extra.clone().unwrap(), &[24.0; 12]);
}

#[test]
fn positions_of_one_person_add_up() {
    let mut input = register();
    input.employees[0].percent = percent(60);
    input.employees.push(EmployeeRecord { ordinal: 2, percent: percent(40), ..employee("1") });
    let person = &problem(&input).people[0];
    assert_shares(&person.capacity, &[20.0; 12]);
    assert_shares(&[person.position], &[100.0]);
}

#[test]
fn a_holiday_takes_no_capacity() {
    let mut input = register();
    input.absences = vec![absence("1", AbsenceKind::Holiday, 100, date(2026, 12, 1), date(2026, 12, 31))];
    assert_shares(&capacity(&input), &[20.0; 12]);
}

#[test]
fn leave_takes_its_per_cent_by_its_days() {
    let mut input = register();
    input.absences = vec![absence("1", AbsenceKind::Leave, 50, date(2026, 11, 1), date(2026, 12, 31))];
    let person = &problem(&input).people[0];
    assert_shares(&person.capacity[..3], &[10.0, 10.0, 20.0]);
    assert_shares(&person.extra.as_ref().unwrap()[..3], &[15.0, 15.0, 30.0]);
    input.absences = vec![absence("1", AbsenceKind::Leave, 100, date(2026, 11, 1), date(2026, 11, 15))];
    assert_shares(&capacity(&input)[..2], &[10.0, 20.0]);
}

#[test]
fn leave_on_top_of_leave_never_gives_less_than_nothing() {
    let mut input = register();
    let away = |whole| absence("1", AbsenceKind::Leave, whole, date(2026, 11, 1), date(2026, 11, 30));
    input.absences = vec![away(80), AbsenceRecord { from: date(2026, 11, 2), ..away(80) }];
    assert_shares(&capacity(&input)[..2], &[0.0, 20.0]);
}

#[test]
fn a_confirmed_allocation_takes_capacity_and_a_head() {
    let mut input = register();
    input.allocations = vec![allocation("1", AllocationStatus::Confirmed)];
    let problem = problem(&input);
    assert_shares(&problem.people[0].capacity[..4], &[10.0, 10.0, 10.0, 20.0]);
    // The second head is open all the time, the first from February: one need at a constant rate asks for both.
    let need = &problem.initiatives[0].needs[0];
    assert_eq!((need.first, need.last), (0, 5));
    assert_shares(&[need.amount], &[2.0]);
    assert_eq!(problem.previous.len(), 1);
}

#[test]
fn a_confirmed_allocation_beyond_the_development_share_takes_what_release_would_give() {
    let mut input = register();
    let heavy = AllocationRecord { percent: percent(35), ..allocation("1", AllocationStatus::Confirmed) };
    input.allocations = vec![heavy];
    let person = &problem(&input).people[0];
    assert_shares(&person.capacity[..1], &[0.0]);
    assert_shares(&person.extra.as_ref().unwrap()[..1], &[15.0]);
}

#[test]
fn commitments_count_among_the_initiatives_at_once() {
    let mut input = register();
    assert_eq!(problem(&input).people[0].max_initiatives, 3);
    input.initiatives.push(initiative("I2", "A"));
    let other = AllocationRecord {
        code: AllocationCode::parse("T2").unwrap(),
        initiative: InitiativeCode::parse("I2").unwrap(),
        from: date(2027, 1, 1),
        ..allocation("1", AllocationStatus::Confirmed)
    };
    // Both run in January, and none is left from February: the fullest month decides.
    input.allocations = vec![allocation("1", AllocationStatus::Confirmed), other];
    assert_eq!(problem(&input).people[0].max_initiatives, 1);
}

#[test]
fn a_need_that_commitments_cover_is_no_need() {
    let mut input = register();
    let all = AllocationRecord { to: date(2027, 4, 30), ..allocation("1", AllocationStatus::Confirmed) };
    input.employees.push(employee("2"));
    let number = PersonNumber::parse("2").unwrap();
    let code = AllocationCode::parse("T2").unwrap();
    input.allocations = vec![all.clone(), AllocationRecord { person: number, code, ..all }];
    let built = build(&input, &request()).unwrap();
    assert!(built.problem.initiatives.is_empty());
    assert_eq!((built.notes.needs_in_horizon, built.notes.needs_committed), (1, 1));
    assert_eq!(built.undecided.initiatives[0].needs.len(), 1);
}

#[test]
fn a_commitment_that_ends_early_leaves_the_rest_of_the_window() {
    let mut input = register();
    input.needs[0].demand = Demand::Heads { heads: 1, share: percent(10) };
    input.allocations = vec![allocation("1", AllocationStatus::Confirmed)];
    let problem = problem(&input);
    let need = &problem.initiatives[0].needs[0];
    assert_eq!((need.first, need.last), (3, 5));
}

#[test]
fn a_commitment_takes_its_share_of_an_amount() {
    let mut input = register();
    input.needs[0].demand = Demand::Share { amount: percent(60) };
    input.allocations =
        vec![AllocationRecord { to: date(2027, 4, 30), ..allocation("1", AllocationStatus::Confirmed) }];
    assert_shares(&[problem(&input).initiatives[0].needs[0].amount], &[50.0]);
}

#[test]
fn a_proposed_allocation_takes_nothing() {
    let mut input = register();
    input.allocations = vec![allocation("1", AllocationStatus::Proposed)];
    let problem = problem(&input);
    assert_shares(&problem.people[0].capacity, &[20.0; 12]);
    assert!(problem.previous.is_empty());
}

#[test]
fn staffed_anew_a_commitment_is_only_a_wish_to_stay() {
    let mut input = register();
    input.allocations = vec![allocation("1", AllocationStatus::Confirmed)];
    let replan = StaffingRequest { commitments: Commitments::Replan, ..request() };
    let built = build(&input, &replan).unwrap();
    assert_shares(&built.problem.people[0].capacity, &[20.0; 12]);
    assert_eq!(built.problem.previous.len(), 1);
}

#[test]
fn an_allocation_to_a_closed_initiative_is_over() {
    let mut input = register();
    let closed = InitiativeRecord { status: InitiativeStatus::Closed, ..initiative("I2", "A") };
    input.initiatives.push(closed);
    input.needs.push(need("B2", "I2", Demand::Heads { heads: 1, share: percent(10) }));
    input.allocations = vec![AllocationRecord {
        need: NeedCode::parse("B2").unwrap(),
        initiative: InitiativeCode::parse("I2").unwrap(),
        ..allocation("1", AllocationStatus::Confirmed)
    }];
    let built = build(&input, &request()).unwrap();
    assert_shares(&built.problem.people[0].capacity, &[20.0; 12]);
    assert_eq!(built.notes.needs_out_of_scope, 1);
}

#[test]
fn an_employee_gives_nothing_after_the_last_day() {
    let mut input = register();
    input.employees[0].to = Some(date(2026, 12, 31));
    assert_shares(&capacity(&input)[..4], &[20.0, 20.0, 0.0, 0.0]);
}

#[test]
fn an_employee_who_left_before_is_not_there() {
    let mut input = register();
    input.employees.push(EmployeeRecord { to: Some(date(2026, 10, 31)), ..employee("2") });
    assert_eq!(problem(&input).people.len(), 1);
}

#[test]
fn a_consultant_gives_what_the_contract_allows_while_it_runs() {
    let mut input = register();
    input.employees.clear();
    input.consultants = vec![consultant("EK1", date(2026, 12, 1), date(2027, 2, 14))];
    let person = &problem(&input).people[0];
    assert!(person.external);
    assert_shares(&person.capacity[..5], &[0.0, 80.0, 80.0, 40.0, 0.0]);
    assert_shares(&[person.cost], &[2.0]);
    assert_eq!(person.extra, None);
}

#[test]
fn an_option_counts_only_where_the_request_says_so() {
    let mut input = register();
    input.employees.clear();
    let contract = consultant("EK1", date(2026, 11, 1), date(2026, 12, 31));
    input.consultants = vec![ConsultantRecord { option_to: Some(date(2027, 1, 31)), ..contract }];
    assert_shares(&capacity(&input)[..4], &[80.0, 80.0, 0.0, 0.0]);
    let with_options = StaffingRequest { contract_options: true, ..request() };
    let problem = build(&input, &with_options).unwrap().problem;
    assert_shares(&problem.people[0].capacity[..4], &[80.0, 80.0, 80.0, 0.0]);
}

#[test]
fn release_goes_up_to_half_the_position_or_the_development_share() {
    let mut input = register();
    input.employees[0].development = percent(60);
    let person = &problem(&input).people[0];
    assert_shares(&person.capacity, &[60.0; 12]);
    assert_eq!(person.extra, None);
    let none = StaffingRequest { release: false, ..request() };
    assert_eq!(build(&register(), &none).unwrap().problem.people[0].extra, None);
}

#[test]
fn people_not_to_be_lent_out_follow_the_requests_rule() {
    let mut input = register();
    input.employees[0].lendable = false;
    input.initiatives.push(initiative("I2", "B"));
    input.needs.push(need("B2", "I2", Demand::Heads { heads: 1, share: percent(10) }));
    let under = |not_lendable| build(&input, &StaffingRequest { not_lendable, ..request() }).unwrap().problem;
    assert_shares(&under(NotLendable::Exclude).people[0].capacity, &[0.0; 12]);
    let own_area = under(NotLendable::OwnArea);
    assert_shares(&own_area.people[0].capacity, &[20.0; 12]);
    assert_eq!(own_area.people[0].extra, None);
    assert_eq!(own_area.exclusions, [(PersonKey::new("1"), InitiativeKey::new("I2"))]);
    let share = under(NotLendable::DevelopmentShare);
    assert_shares(&share.people[0].capacity, &[20.0; 12]);
    assert!(share.exclusions.is_empty());
}

#[test]
fn a_need_is_clipped_to_the_months_asked_for_and_left_out_beyond_them() {
    let mut input = register();
    input.needs[0].from = date(2026, 6, 1);
    input.needs[0].to = date(2028, 6, 1);
    let later = need("B2", "I1", Demand::Heads { heads: 1, share: percent(10) });
    input.needs.push(NeedRecord { from: date(2027, 11, 1), to: date(2027, 12, 31), ..later });
    let built = build(&input, &request()).unwrap();
    let needs = &built.problem.initiatives[0].needs;
    assert_eq!((needs.len(), needs[0].first, needs[0].last), (1, 0, 11));
    assert_eq!(built.notes.needs_outside, 1);
}

#[test]
fn only_decided_initiatives_where_the_request_says_so() {
    let mut input = register();
    input.initiatives[0].status = InitiativeStatus::OnHold;
    assert!(build(&input, &request()).is_ok());
    let decided = StaffingRequest { scope: InitiativeScope::Decided, ..request() };
    assert!(matches!(build(&input, &decided), Err(BuildError::NoNeeds { .. })));
}

#[test]
fn a_narrower_skill_counts_for_the_broader_one() {
    let mut input = register();
    input.assessments = vec![assessment("1", "K9", 4), assessment("1", "K1", 2)];
    let pair = CountsFor { held: SkillCode::parse("K9").unwrap(), asked: SkillCode::parse("K1").unwrap() };
    assert_eq!(problem(&input).people[0].skills, [("K1".into(), 2)]);
    input.counts_for = vec![pair];
    let built = build(&input, &request()).unwrap();
    assert_eq!(built.problem.people[0].skills, [("K1".into(), 4)]);
    let held = &built.holdings[&PersonNumber::parse("1").unwrap()][&SkillCode::parse("K1").unwrap()];
    assert_eq!(held.through, SkillCode::parse("K9"));
}

#[test]
fn the_rating_that_counts_is_the_requests_choice() {
    let mut input = register();
    let old = AssessmentRecord {
        source: AssessmentSource::Manager,
        assessed_on: date(2025, 1, 1),
        ..assessment("1", "K1", 3)
    };
    input.assessments = vec![old, assessment("1", "K1", 4)];
    let level = |ratings| {
        let problem = build(&input, &StaffingRequest { ratings, ..request() }).unwrap().problem;
        problem.people[0].level(&"K1".into())
    };
    assert_eq!(level(RatingRule::Newest), Some(4));
    assert_eq!(level(RatingRule::Lowest), Some(3));
    assert_eq!(level(RatingRule::Agreed), Some(3));
    assert_eq!(level(RatingRule::AgreedElseOneLower), Some(3));
}

#[test]
fn not_knowing_is_no_answer_and_not_relevant_is_one() {
    let mut input = register();
    let newer = |rating| AssessmentRecord {
        rating,
        source: AssessmentSource::Import,
        assessed_on: date(2026, 6, 1),
        ..assessment("1", "K1", 0)
    };
    input.assessments = vec![assessment("1", "K1", 4), newer(Rating::Unknown)];
    assert_eq!(problem(&input).people[0].skills, [("K1".into(), 4)]);
    input.assessments = vec![assessment("1", "K1", 4), newer(Rating::NotRelevant)];
    assert!(problem(&input).people[0].skills.is_empty());
}

#[test]
fn interest_is_the_mean_of_the_answers_on_the_must_skills() {
    let mut input = register();
    input.need_skills.push(need_skill("B1", "K2", 2, true));
    let answer =
        |skill, interest| AssessmentRecord { interest: Interest::new(interest), ..assessment("1", skill, 3) };
    input.assessments = vec![answer("K1", 5), answer("K2", 0)];
    let interest = problem(&input).interest;
    assert_eq!(interest.len(), 1);
    assert_shares(&[interest[0].2], &[0.5]);
}

#[test]
fn large_teams_should_come_from_two_areas() {
    let mut input = register();
    assert_eq!(problem(&input).initiatives[0].min_areas, 0);
    input.needs[0].demand = Demand::Heads { heads: 3, share: percent(10) };
    let problem = problem(&input);
    assert_eq!(problem.initiatives[0].min_areas, 2);
    assert_eq!(problem.units[0].area.as_str(), "A", "A1 lies in A, right below the top");
}

#[test]
fn a_unit_gives_at_most_the_limit_but_never_less_than_its_development_shares() {
    let mut input = register();
    assert_shares(&[problem(&input).units[0].max_release], &[40.0]);
    input.employees[0].development = percent(70);
    assert_shares(&[problem(&input).units[0].max_release], &[70.0]);
    input.allocations = vec![allocation("1", AllocationStatus::Confirmed)];
    assert_shares(&[problem(&input).units[0].max_release], &[60.0]);
}

#[test]
fn the_limit_on_external_work_counts_what_consultants_do_already() {
    let mut input = register();
    input.initiatives[0].max_external = Some(percent(50));
    assert_eq!(problem(&input).initiatives[0].max_external, Some(50.0));
    input.consultants = vec![consultant("EK1", date(2026, 11, 1), date(2027, 12, 31))];
    input.allocations = vec![AllocationRecord {
        person_kind: PersonKind::Consultant,
        to: date(2027, 4, 30),
        ..allocation("EK1", AllocationStatus::Confirmed)
    }];
    // Half of 2 x 10 % x 6 months is 60, and the consultant does all of it.
    assert_eq!(problem(&input).initiatives[0].max_external, Some(0.0));
}

#[test]
fn an_empty_register_says_what_is_missing() {
    let none = build(&StaffingInput::default(), &request());
    assert!(matches!(none, Err(BuildError::NoNeeds { .. })));
    let input = StaffingInput { units: Vec::new(), ..register() };
    assert_eq!(build(&input, &request()), Err(BuildError::NoUnits));
}

#[test]
fn notes_count_levels_and_their_age() {
    let mut input = register();
    let old = AssessmentRecord {
        source: AssessmentSource::Evidence,
        assessed_on: date(2025, 4, 30),
        ..assessment("1", "K1", 3)
    };
    input.assessments = vec![old];
    input.employees.push(employee("2"));
    let notes = build(&input, &request()).unwrap().notes;
    assert_eq!((notes.levels, notes.agreed_levels, notes.stale_levels), (1, 1, 1));
    assert_eq!((notes.employees, notes.employees_without_levels), (2, 1));
}

#[test]
fn who_has_stated_nothing_is_not_who_has_stated_what_nobody_asks_for() {
    let mut input = register();
    input.employees.extend(["2", "3"].map(employee));
    input.assessments = vec![assessment("1", "K1", 3), assessment("2", "K9", 3)];
    let notes = build(&input, &request()).unwrap().notes;
    assert_eq!(notes.employees_unstated, Some(1), "the third alone");
    assert_eq!(notes.employees_without_levels, 2, "the second knows nothing that is asked for");
}

#[test]
fn positions_beyond_reason_leave_one_person_out_and_name_them() {
    let mut odd = [employee("1"), employee("1"), employee("1")];
    (odd[1].percent, odd[2].percent) = (percent(80), percent(30));
    let mut full = [employee("2"), employee("2")];
    full[1].percent = percent(20);
    let built = built(&StaffingInput {
        employees: [odd.to_vec(), full.to_vec(), vec![employee("3")]].concat(),
        ..register()
    });
    let people: Vec<&str> = built.problem.people.iter().map(|person| person.id.as_str()).collect();
    assert_eq!(people, ["2", "3"]);
    let number = |number: &str| PersonNumber::parse(number).unwrap();
    assert_eq!(
        built.notes.remarks,
        [
            Remark::PositionsBeyondReason { person: number("1"), total: percent(210) },
            Remark::PositionsAboveFull { person: number("2"), total: percent(120) },
        ]
    );
}

#[test]
fn positions_one_after_the_other_are_not_added_up() {
    let mut before = employee("1");
    before.to = Some(date(2026, 12, 15));
    let mut after = employee("1");
    after.from = Some(date(2026, 12, 16));
    let built = built(&StaffingInput { employees: vec![before, after], ..register() });
    assert_eq!((built.problem.people.len(), built.notes.remarks.len()), (1, 0));
}

#[test]
fn a_need_is_staffed_within_its_initiative() {
    let mut short = initiative("I1", "A1");
    (short.start, short.end) = (date(2026, 12, 1), date(2027, 3, 31));
    let demand = Demand::Share { amount: percent(50) };
    let mut outside = need("B2", "I1", demand);
    (outside.from, outside.to) = (date(2027, 6, 1), date(2027, 10, 31));
    let mut long_ago = need("B3", "I1", demand);
    (long_ago.from, long_ago.to) = (date(2016, 12, 1), date(2016, 12, 31));
    let built = built(&StaffingInput {
        initiatives: vec![short],
        needs: vec![need("B1", "I1", demand), outside, long_ago],
        employees: vec![employee("1")],
        ..register()
    });
    let needs = &built.problem.initiatives[0].needs;
    assert_eq!(needs.len(), 1);
    assert_eq!((needs[0].first, needs[0].last), (1, 4), "December to March, not November to April");
    let code = |code: &str| NeedCode::parse(code).unwrap();
    let month = |month: &str| month.parse().unwrap();
    assert_eq!(
        built.notes.remarks,
        [
            Remark::NeedCut { need: code("B1"), first: month("2026-12"), last: month("2027-03") },
            Remark::NeedOutside { need: code("B2") },
        ]
    );
    assert_eq!(built.notes.needs_outside, 1, "what is outside the months is counted as before");
}

#[test]
fn somebody_committed_beyond_their_last_day_is_named() {
    let mut leaver = employee("1");
    leaver.to = Some(date(2026, 11, 30));
    let built = built(&StaffingInput {
        employees: vec![leaver, employee("2")],
        allocations: vec![
            allocation("1", AllocationStatus::Confirmed),
            allocation("2", AllocationStatus::Confirmed),
        ],
        ..register()
    });
    let ends = Remark::EngagementEnds {
        person: PersonNumber::parse("1").unwrap(),
        need: NeedCode::parse("B1").unwrap(),
        last_day: date(2026, 11, 30),
    };
    assert_eq!(built.notes.remarks, [ends]);
}

#[test]
fn somebody_committed_beyond_full_time_is_named_with_the_month_it_is_most_in() {
    let mut first = allocation("1", AllocationStatus::Confirmed);
    first.percent = percent(60);
    let second = AllocationRecord { from: date(2027, 1, 1), to: date(2027, 1, 31), ..first.clone() };
    let input = StaffingInput { allocations: vec![first, second], need_skills: Vec::new(), ..register() };
    let above = Remark::CommittedAbove {
        person: PersonNumber::parse("1").unwrap(),
        total: percent(120),
        month: "2027-01".parse().unwrap(),
    };
    assert_eq!(built(&input).notes.remarks, [above]);
}

#[test]
fn somebody_committed_below_a_level_is_named_once_for_each_skill() {
    let input = StaffingInput {
        allocations: vec![allocation("1", AllocationStatus::Confirmed)],
        need_skills: vec![
            need_skill("B1", "K1", 3, true),
            need_skill("B1", "K2", 2, true),
            need_skill("B1", "K3", 4, false),
        ],
        assessments: vec![assessment("1", "K1", 2)],
        ..register()
    };
    let below = |skill: &str, asked, held: Option<i64>| Remark::BelowLevel {
        person: PersonNumber::parse("1").unwrap(),
        need: NeedCode::parse("B1").unwrap(),
        skill: SkillCode::parse(skill).unwrap(),
        asked: Level::new(asked).unwrap(),
        held: held.and_then(Level::new),
    };
    assert_eq!(built(&input).notes.remarks, [below("K1", 3, Some(2)), below("K2", 2, None)]);
}

#[test]
fn nobody_is_planned_with_who_restricted_the_use() {
    let restricted = [PersonNumber::parse("1").unwrap()].into();
    assert_eq!(problem(&register()).people.len(), 1);
    assert_eq!(problem(&StaffingInput { restricted, ..register() }).people.len(), 0);
}

#[test]
fn somebody_whom_the_newest_list_came_without_is_named_once() {
    let key = |number: &str, ordinal| (PersonNumber::parse(number).unwrap(), ordinal);
    let mut second = employee("1");
    (second.ordinal, second.percent) = (2, percent(20));
    let mut first = employee("1");
    first.percent = percent(80);
    let built = built(&StaffingInput {
        employees: vec![first, second, employee("2")],
        not_listed: [key("1", 1), key("1", 2), key("9", 1)].map(|key| (key, date(2026, 11, 3))).into(),
        ..register()
    });
    let missing = Remark::NotListed { person: PersonNumber::parse("1").unwrap(), on: date(2026, 11, 3) };
    assert_eq!(built.notes.remarks, [missing]);
    assert_eq!(built.problem.people.len(), 2, "doubtful, and still there");
}
