//! What is written is read back the same, changed, and taken back, on both engines.

use std::collections::BTreeSet;
use std::fmt::Debug;

use innsats::domain::{
    AssessmentRecord, AssessmentSource, EmployeeRecord, EmploymentForm, Interest, Level, Percent, PersonKind,
    PersonNumber, Rating, RoleCode, RoleRecord, SkillCode, SkillKind, SkillRecord, UnitCode, UnitRecord,
};
use innsats::store::{Database, Keyed, Reading, Row, Writing, assessments, people, units};
use jiff::civil::date;

use crate::database::on_both;
use crate::door::{Raw, entry, raw, write};

fn unit(code: &str, name: &str, parent: Option<&str>) -> UnitRecord {
    UnitRecord {
        code: UnitCode::parse(code).unwrap(),
        name: name.to_owned(),
        parent: parent.and_then(UnitCode::parse),
        manager: PersonNumber::parse("100101"),
        cost_centre: None,
    }
}

fn skill(code: &str, name: &str) -> SkillRecord {
    SkillRecord {
        code: SkillCode::parse(code).unwrap(),
        name: name.to_owned(),
        name_nn: None,
        name_en: None,
        kind: SkillKind::Knowledge,
        group: Some("Kart og geodata".to_owned()),
        esco_uri: None,
        description_en: Some("a\ttab, a \\ and\na line".to_owned()),
    }
}

pub(super) fn employee(number: &str, ordinal: u8, unit: &str) -> EmployeeRecord {
    EmployeeRecord {
        number: PersonNumber::parse(number).unwrap(),
        ordinal,
        first_name: "Åse".to_owned(),
        last_name: "Ødegård".to_owned(),
        email: Some("ase@example.no".to_owned()),
        unit: UnitCode::parse(unit).unwrap(),
        position_code: Some("8530".to_owned()),
        position_title: Some("Rådgiver".to_owned()),
        role: RoleCode::parse("GIS"),
        styrk08: None,
        esco_uri: None,
        manager: None,
        form: Some(EmploymentForm::Permanent),
        percent: Percent::from_hundredths(4750).unwrap(),
        weekly_hours: Some(3750),
        from: Some(date(2015, 8, 1)),
        to: None,
        nus_level: Some(7),
        nus_field: None,
        development: Percent::from_hundredths(1250).unwrap(),
        lendable: true,
        workplace: None,
        updated_on: Some(date(2026, 1, 2)),
    }
}

pub(super) async fn insert<R: Keyed>(writing: &mut Writing, records: &[R]) {
    let rows: Vec<_> = records.iter().map(|record| Row { record, source: None }).collect();
    R::insert(writing, &rows).await.unwrap();
}

async fn update<R: Keyed>(writing: &mut Writing, record: &R) {
    R::update(writing, &[Row { record, source: None }]).await.unwrap();
}

pub(super) async fn stored<R: Keyed + Debug>(reading: &mut Reading) -> Vec<R> {
    R::stored(reading).await.unwrap().into_values().map(|stored| stored.record).collect()
}

pub(super) async fn office(writing: &mut Writing) {
    insert(writing, &[unit("A", "Rådhuset", None), unit("B", "Kart", Some("A"))]).await;
    let role = RoleRecord {
        code: RoleCode::parse("GIS").unwrap(),
        title: "GIS-rådgiver".to_owned(),
        ks_code: None,
        styrk08: None,
        styrk08_name: None,
        esco_occupation: None,
        esco_uri: None,
    };
    insert(writing, &[role]).await;
}

#[tokio::test]
async fn a_unit_that_moves_stood_where_it_stood_before() {
    on_both(async |database| {
        let mut writing = write(&database).await;
        insert(
            &mut writing,
            &[unit("A", "Rådhuset", None), unit("B", "Kart", Some("A")), unit("C", "Plan", None)],
        )
        .await;
        update(&mut writing, &unit("B", "Kart", Some("C"))).await;
        let before = units::all_on(&mut writing, date(2026, 11, 20)).await.unwrap();
        let after = units::all_on(&mut writing, date(2026, 11, 21)).await.unwrap();
        assert_eq!(before[1].parent, UnitCode::parse("A"));
        assert_eq!(after[1].parent, UnitCode::parse("C"));
        assert_eq!((before.len(), after.len()), (3, 3), "one version of each unit on a day");
    })
    .await;
}

#[tokio::test]
async fn a_unit_changed_twice_on_a_day_has_one_version_from_that_day() {
    on_both(async |database| {
        let mut writing = write(&database).await;
        insert(&mut writing, &[unit("A", "Rådhuset", None)]).await;
        update(&mut writing, &unit("A", "Tinghuset", None)).await;
        update(&mut writing, &unit("A", "Stadhuset", None)).await;
        assert_eq!(units::all_on(&mut writing, date(2026, 11, 21)).await.unwrap()[0].name, "Stadhuset");
        assert_eq!(units::all_on(&mut writing, date(2026, 11, 20)).await.unwrap()[0].name, "Rådhuset");
    })
    .await;
}

#[tokio::test]
async fn records_are_read_back_as_they_were_written() {
    on_both(async |database| {
        let mut writing = write(&database).await;
        office(&mut writing).await;
        let people = [employee("100101", 1, "A"), employee("100101", 2, "B"), employee("100102", 1, "B")];
        insert(&mut writing, &people).await;
        assert_eq!(stored::<EmployeeRecord>(&mut writing).await, people);
        let skills = [skill("K1", "GIS"), skill("K2", "Åpne data")];
        insert(&mut writing, &skills).await;
        assert_eq!(stored::<SkillRecord>(&mut writing).await, skills);
        let mut changed = people[2].clone();
        changed.nus_level = None;
        changed.percent = Percent::FULL;
        update(&mut writing, &changed).await;
        assert_eq!(people::employees(&mut writing).await.unwrap()[2], changed);
    })
    .await;
}

async fn people_left(reading: &mut Reading) -> usize {
    people::employees(reading)
        .await
        .unwrap()
        .iter()
        .map(|record| &record.number)
        .collect::<BTreeSet<_>>()
        .len()
}

#[tokio::test]
async fn a_person_goes_with_their_last_position() {
    on_both(async |database| {
        let mut writing = write(&database).await;
        office(&mut writing).await;
        insert(&mut writing, &[employee("1", 1, "A"), employee("1", 2, "B")]).await;
        let keys: Vec<_> = stored::<EmployeeRecord>(&mut writing).await.iter().map(Keyed::key).collect();
        EmployeeRecord::delete(&mut writing, &keys[1..]).await.unwrap();
        assert_eq!(people_left(&mut writing).await, 1);
        EmployeeRecord::delete(&mut writing, &keys[..1]).await.unwrap();
        assert_eq!(people_left(&mut writing).await, 0);
    })
    .await;
}

#[tokio::test]
async fn the_newest_statement_counts_and_the_three_answers_stay_apart() {
    on_both(async |database| {
        let mut writing = write(&database).await;
        office(&mut writing).await;
        insert(&mut writing, &[employee("1", 1, "A")]).await;
        insert(&mut writing, &[skill("K1", "GIS"), skill("K2", "Plan"), skill("K3", "Vann")]).await;
        let statement = |skill: &str, rating, day| AssessmentRecord {
            person: PersonNumber::parse("1").unwrap(),
            skill: SkillCode::parse(skill).unwrap(),
            rating,
            interest: Interest::new(0),
            source: AssessmentSource::Own,
            confirmed: false,
            assessed_on: day,
        };
        let level = |level| Rating::Level(Level::new(level).unwrap());
        let history = [
            statement("K1", level(4), date(2026, 6, 1)),
            statement("K1", level(2), date(2025, 6, 1)),
            statement("K2", level(0), date(2026, 6, 1)),
            statement("K3", Rating::Unknown, date(2026, 6, 1)),
            statement("K3", Rating::NotRelevant, date(2026, 6, 1)),
        ];
        let rows: Vec<_> = history.iter().map(|record| Row { record, source: None }).collect();
        assessments::append(&mut writing, &rows).await.unwrap();
        let ratings: Vec<_> =
            assessments::current(&mut writing).await.unwrap().iter().map(|record| record.rating).collect();
        assert_eq!(ratings, [level(4), level(0), Rating::NotRelevant]);
        let kept = assessments::History::read(&mut writing, PersonKind::Employee).await.unwrap();
        assert_eq!(kept.of(&history[0]).len(), 2, "both days are kept");
    })
    .await;
}

/// How many indexes the history has; on SQLite it keeps them whatever is written.
async fn indexes(database: &Database) -> i64 {
    let Raw::Postgres(mut tx) = raw(database).await else { return 0 };
    let count = "SELECT COUNT(*) FROM pg_indexes WHERE tablename = 'assessment'";
    sqlx::query_scalar(count).fetch_one(&mut *tx).await.unwrap()
}

#[tokio::test]
async fn many_rows_are_written_as_few_are_and_leave_the_indexes() {
    on_both(async |database| {
        let before = indexes(&database).await;
        let mut writing = write(&database).await;
        office(&mut writing).await;
        let people: Vec<_> = (1..=7).map(|number| employee(&number.to_string(), 1, "A")).collect();
        insert(&mut writing, &people).await;
        let skills: Vec<_> = (10_000..13_100).map(|number| skill(&format!("K{number}"), "GIS")).collect();
        insert(&mut writing, &skills).await;
        assert!(stored::<SkillRecord>(&mut writing).await == skills, "tabs, backslashes and lines too");
        let statement = |person: &EmployeeRecord, skill: &SkillRecord| AssessmentRecord {
            person: person.number.clone(),
            skill: skill.code.clone(),
            rating: Rating::Unknown,
            interest: None,
            source: AssessmentSource::Own,
            confirmed: false,
            assessed_on: date(2026, 6, 1),
        };
        let all: Vec<_> =
            people.iter().flat_map(|person| skills.iter().map(|skill| statement(person, skill))).collect();
        let rows: Vec<_> = all.iter().map(|record| Row { record, source: None }).collect();
        assessments::append(&mut writing, &rows).await.unwrap();
        assert_eq!(assessments::current(&mut writing).await.unwrap().len(), all.len());
        writing.commit(entry()).await.unwrap();
        assert_eq!(indexes(&database).await, before);
    })
    .await;
}
