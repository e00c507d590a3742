//! Which statement counts: what the views say is what the definition says, whatever was said, confirmed and withdrawn.

use std::collections::BTreeMap;
use std::fmt::Write;

use innsats::domain::AssessmentRecord;
use innsats::store::{Database, assessments};
use sqlx::AssertSqlSafe;

use super::schema::run;
use crate::database::on_both;
use crate::door::{Raw, raw, read};

const PEOPLE: u64 = 40;
const SKILLS: u64 = 10;
const STATEMENTS: u64 = 2_400;

/// Always the same numbers in the same order, each below `limit`.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn is_one_in(&mut self, limit: u64) -> bool {
        self.below(limit) == 0
    }
}

/// A statement, before it is decided whether it counts. Fields in the order that decides of one source.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Stated {
    day: u64,
    here: bool,
    id: u64,
    said: String,
}

/// A skill of a person, and who says so.
type Key = (String, String, &'static str);

const REGISTER: &str = "
    INSERT INTO import_run (id, started_at, finished_at, actor)
    VALUES (1, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'K');
    INSERT INTO import_file (id, import_id, name, sha256, data_set, encoding, separator, rows_read, rows_new, rows_changed,
        rows_unchanged, rows_missing, rows_rejected)
    VALUES (1, 1, 'a', 'a', 'ansatt_kompetanse', 'utf-8', ';', 1, 1, 0, 0, 0, 0);";

/// Few days, so that many were said on the same.
fn state(numbers: &mut Numbers) -> (String, BTreeMap<Key, Stated>) {
    let (mut sql, mut newest) = (REGISTER.to_owned(), BTreeMap::<Key, Stated>::new());
    for id in 1..=PEOPLE {
        write!(
            sql,
            "INSERT INTO person (id, number, kind, first_name, last_name, name_sort, name_search)
            VALUES ({id}, '{id}', 'employee', 'Kari', 'Li', '', 'kari');"
        )
        .unwrap();
    }
    for id in 1..=SKILLS {
        write!(
            sql,
            "INSERT INTO skill (id, code, kind, in_catalogue, name_sort, name_search)
            VALUES ({id}, 'K{id}', 'skill', TRUE, '', 'gis');"
        )
        .unwrap();
    }
    for id in 1..=STATEMENTS {
        let (person, skill, day) =
            (1 + numbers.below(PEOPLE), 1 + numbers.below(SKILLS), 1 + numbers.below(4));
        let source = ["own", "manager", "import", "evidence"][usize::try_from(numbers.below(4)).unwrap()];
        let here = numbers.is_one_in(2);
        let (rating, level) = match numbers.below(8) {
            0 | 1 => ("unknown", "NULL".to_owned()),
            2 => ("not_relevant", "NULL".to_owned()),
            level => ("level", (level - 3).to_string()),
        };
        let file = if here { "NULL" } else { "1" };
        write!(sql, "INSERT INTO assessment (id, person_id, skill_id, source, rating, level, assessed_on, recorded_at,
                recorded_by, import_file_id)
            VALUES ({id}, {person}, {skill}, '{source}', '{rating}', {level}, '2026-01-0{day}', '2026-02-01T00:00:00Z', 'K',
                {file});").unwrap();
        let confirmed = numbers.is_one_in(3);
        if confirmed {
            write!(sql, "INSERT INTO assessment_confirmation VALUES ({id}, '2026-02-02T00:00:00Z', 'L');")
                .unwrap();
        }
        if numbers.is_one_in(4) {
            write!(sql, "INSERT INTO assessment_withdrawal VALUES ({id}, '2026-02-03T00:00:00Z', 'K');")
                .unwrap();
            continue;
        }
        let said = format!("{rating} {level} {confirmed}");
        let stated = Stated { day, here, id, said };
        let kept =
            newest.entry((person.to_string(), format!("K{skill}"), source)).or_insert_with(|| stated.clone());
        *kept = stated.max(kept.clone());
    }
    (sql, newest)
}

/// What the view has: by person and skill, the source and what it says.
async fn counting(database: &Database) -> BTreeMap<(String, String), String> {
    let sql = AssertSqlSafe(
        "SELECT p.number, s.code, CAST(a.assessed_on AS TEXT) || ' ' || a.source
        FROM counting_assessment a JOIN person p ON p.id = a.person_id JOIN skill s ON s.id = a.skill_id"
            .to_owned(),
    );
    let rows: Vec<(String, String, String)> = match raw(database).await {
        Raw::Sqlite(mut tx) => sqlx::query_as(sql).fetch_all(&mut *tx).await.unwrap(),
        Raw::Postgres(mut tx) => sqlx::query_as(sql).fetch_all(&mut *tx).await.unwrap(),
    };
    let count = rows.len();
    let found: BTreeMap<_, _> =
        rows.into_iter().map(|(person, skill, said)| ((person, skill), said)).collect();
    assert_eq!(found.len(), count, "one of a person and skill");
    found
}

fn word(record: &AssessmentRecord) -> &'static str {
    use innsats::domain::AssessmentSource::{Evidence, Import, Manager, Own};
    match record.source {
        Own => "own",
        Manager => "manager",
        Import => "import",
        Evidence => "evidence",
    }
}

fn said(record: &AssessmentRecord) -> String {
    use innsats::domain::Rating;
    let (rating, level) = match record.rating {
        Rating::Level(level) => ("level", level.get().to_string()),
        Rating::NotRelevant => ("not_relevant", "NULL".to_owned()),
        Rating::Unknown => ("unknown", "NULL".to_owned()),
    };
    format!("{rating} {level} {}", record.confirmed)
}

#[tokio::test]
async fn the_views_and_the_definition_agree_on_what_counts() {
    on_both(async |database| {
        let (sql, newest) = state(&mut Numbers(9));
        run(&database, sql).await.unwrap();
        let current = assessments::current(&mut read(&database).await).await.unwrap();
        let of_each: BTreeMap<Key, String> = current
            .iter()
            .map(|one| ((one.person.to_string(), one.skill.to_string(), word(one)), said(one)))
            .collect();
        assert_eq!(of_each.len(), current.len());
        assert!(of_each.len() > 900, "{}", of_each.len());
        assert_eq!(of_each, newest.into_iter().map(|(key, stated)| (key, stated.said)).collect());

        let mut defined: BTreeMap<(String, String), &AssessmentRecord> = BTreeMap::new();
        for record in &current {
            let kept = defined.entry((record.person.to_string(), record.skill.to_string())).or_insert(record);
            if record.weight() > kept.weight() {
                *kept = record;
            }
        }
        let defined: BTreeMap<_, _> = defined
            .into_iter()
            .map(|(key, record)| (key, format!("{} {}", record.assessed_on, word(record))))
            .collect();
        assert_eq!(counting(&database).await, defined);
    })
    .await;
}
