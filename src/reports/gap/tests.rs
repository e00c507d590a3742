//! What is counted where, and what is advised.

use std::collections::BTreeSet;

use jiff::civil::date;

use super::*;
use crate::domain::PersonNumber;

fn percent(whole: i64) -> Percent {
    Percent::from_hundredths(whole * 100).unwrap()
}

fn skill(code: &str, level: i64, holders: usize) -> OpenSkill {
    OpenSkill {
        skill: SkillCode::parse(code).unwrap(),
        name: format!("ferdighet {code}"),
        level: Level::new(level).unwrap(),
        holders,
    }
}

/// 60 % missing from November 2026 to April 2027.
fn need(code: &str) -> OpenNeed {
    OpenNeed {
        need: NeedCode::parse(code).unwrap(),
        initiative: InitiativeCode::parse("I1").unwrap(),
        initiative_name: "Tiltak".to_owned(),
        priority: Priority::new(2).unwrap(),
        first: 0,
        last: 5,
        missing: percent(60),
        reason: ReasonClass::NobodyHolds,
        external_allowed: true,
        skills: vec![skill("K1", 3, 4), skill("K2", 3, 1)],
        able_unused: 0,
        one_step_short: 0,
        nearest: Vec::new(),
    }
}

fn report(needs: Vec<OpenNeed>) -> GapReport {
    let first: Month = "2026-11".parse().unwrap();
    build(&Input { months: (0..12).map(|offset| first.plus(offset)).collect(), needs }, date(2026, 11, 21))
}

fn actions(needs: Vec<OpenNeed>) -> Vec<Action> {
    report(needs).rows.iter().map(|row| row.advice.action).collect()
}

#[test]
fn a_need_is_counted_once_on_the_skill_that_fewest_hold() {
    let report = report(vec![need("B1")]);
    let skills: Vec<_> = report.rows.iter().map(|row| row.skill.as_ref().unwrap().as_str()).collect();
    assert_eq!(skills, ["K2", "K2", "K2"]);
    assert_eq!(report.total, ShareMonths::of(percent(60), 6));
}

#[test]
fn each_month_belongs_to_one_quarter() {
    let report = report(vec![need("B1")]);
    let short: Vec<_> = report.rows.iter().map(|row| (row.quarter.quarter, row.short)).collect();
    let share = |months| ShareMonths::of(percent(60), months);
    assert_eq!(short, [(4, share(2)), (1, share(3)), (2, share(1))]);
    assert_eq!(report.quarters.len(), 5);
}

#[test]
fn the_rows_add_up_to_everything_that_is_unmet_to_the_last_hundredth() {
    let odd = OpenNeed { missing: Percent::from_hundredths(3333).unwrap(), first: 2, last: 10, ..need("B2") };
    let bare = OpenNeed { skills: Vec::new(), ..need("B3") };
    let needs = vec![need("B1"), odd, bare];
    let expected: ShareMonths = needs
        .iter()
        .map(|one| ShareMonths::of(one.missing, i64::try_from(one.last - one.first + 1).unwrap()))
        .sum();
    let report = report(needs);
    assert_eq!(report.total, expected);
    assert_eq!(report.rows.iter().map(|row| row.short).sum::<ShareMonths>(), expected);
    for row in &report.rows {
        assert_eq!(row.reasons.iter().map(|(_, part)| *part).sum::<ShareMonths>(), row.short);
        assert_eq!(row.initiatives.iter().map(|hit| hit.short).sum::<ShareMonths>(), row.short);
    }
}

#[test]
fn the_actions_are_tried_in_the_order_of_the_municipalities_own_association() {
    let everything = OpenNeed { able_unused: 2, one_step_short: 3, ..need("B1") };
    assert_eq!(actions(vec![everything.clone()])[0], Action::Mobilise);
    let to_train = OpenNeed { able_unused: 0, ..everything };
    // The quarter that has begun, and the next, come before anybody has learnt a level.
    assert_eq!(actions(vec![to_train]), [Action::Share, Action::Buy, Action::Train]);
}

#[test]
fn training_is_advised_when_there_is_time_to_learn() {
    let later = OpenNeed { one_step_short: 3, first: 5, last: 10, ..need("B1") };
    assert_eq!(actions(vec![later]), [Action::Train; 2]);
}

#[test]
fn too_little_to_hire_for_is_shared_and_what_lasts_is_hired() {
    let small = OpenNeed { missing: percent(40), first: 0, last: 10, ..need("B1") };
    assert!(actions(vec![small]).iter().all(|action| *action == Action::Share));
    let large = OpenNeed { missing: percent(100), first: 0, last: 11, ..need("B1") };
    // October 2027 alone is less than half a position of its quarter.
    assert_eq!(actions(vec![large]), [Action::Buy, Action::Buy, Action::Buy, Action::Hire, Action::Share]);
}

#[test]
fn buying_says_when_a_need_must_first_be_opened() {
    let closed = OpenNeed { external_allowed: false, missing: percent(100), ..need("B1") };
    let report = report(vec![closed]);
    assert!(report.rows[0].advice.opens_for_consultants);
}

#[test]
fn a_row_names_its_initiatives_by_priority_and_its_main_reason() {
    let first = OpenNeed {
        initiative: InitiativeCode::parse("I9").unwrap(),
        priority: Priority::new(1).unwrap(),
        missing: percent(20),
        reason: ReasonClass::Booked,
        ..need("B2")
    };
    let report = report(vec![need("B1"), first]);
    let codes: Vec<_> = report.rows[0].initiatives.iter().map(|hit| hit.code.as_str()).collect();
    assert_eq!(codes, ["I9", "I1"]);
    assert_eq!(report.rows[0].reason, ReasonClass::NobodyHolds);
    assert_eq!(report.rows[0].reasons.len(), 2);
}

#[test]
fn each_near_person_stands_once_with_the_fewest_lacks() {
    let number = PersonNumber::parse("1").unwrap();
    let lack =
        |asked| NearMiss::Skill { skill: SkillCode::parse("K1").unwrap(), asked: Level::new(asked).unwrap() };
    let near = |lacks| vec![NearPerson { number: number.clone(), lacks }];
    let far = OpenNeed { nearest: near(vec![lack(1), lack(2)]), ..need("B1") };
    let close = OpenNeed { nearest: near(vec![lack(3)]), ..need("B2") };
    assert_eq!(report(vec![far, close]).rows[0].nearest, near(vec![lack(3)]));
}

#[test]
fn nothing_unmet_is_an_empty_report() {
    let report = report(Vec::new());
    assert_eq!((report.total, report.rows.len()), (ShareMonths::default(), 0));
}

/// The same shortage in three quarters: no quarter is worse than another.
#[test]
fn of_quarters_that_are_equally_short_the_earliest_is_the_worst() {
    let mut lasting = need("B1");
    (lasting.first, lasting.last) = (2, 10);
    let report = report(vec![lasting]);
    let [shortage] = &by_skill(&report.rows)[..] else { panic!("one skill is short") };
    assert_eq!(report.rows.iter().map(|row| row.short).collect::<BTreeSet<_>>().len(), 1);
    assert_eq!((shortage.worst.quarter.year, shortage.worst.quarter.quarter), (2027, 1));
    assert_eq!(shortage.others.iter().map(|row| row.quarter.quarter).collect::<Vec<_>>(), [2, 3]);
    assert_eq!(shortage.short, report.total);
}
