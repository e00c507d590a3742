//! Importing again at 12,000 right after the first import, before PostgreSQL has looked at its tables.

use std::fmt::Write;

use innsats::service::import_data::{Ending, InputFile, Settings, import_data};
use innsats::service::undo_import::undo_import;
use innsats::store::Database;
use sqlx::AssertSqlSafe;

use crate::database::on_both;
use crate::door::{Raw, door_at, kari, raw};

const UNITS: usize = 400;
const PEOPLE: usize = 12_000;

/// So that what is seen does not depend on when PostgreSQL looks by itself.
async fn leave_unlooked(database: &Database) {
    let Raw::Postgres(mut tx) = raw(database).await else { return };
    for table in ["unit", "unit_version", "person", "engagement", "education"] {
        let off = format!("ALTER TABLE {table} SET (autovacuum_enabled = false)");
        sqlx::query(AssertSqlSafe(off)).execute(&mut *tx).await.unwrap();
    }
    tx.commit().await.unwrap();
}

fn files() -> Vec<InputFile> {
    let mut units = "Enhetsnr;Navn;Overordnet enhet\nU0;Kommunen;\n".to_owned();
    for unit in 1..UNITS {
        writeln!(units, "U{unit};Enhet {unit};U{}", unit / 8).unwrap();
    }
    let mut people = "Ansattnr;Fornavn;Etternavn;Enhetsnr;Leder (ansattnr);Stillings-%;Utdanningsnivå (NUS);\
                      Fagfelt (NUS);Utviklingskapasitet %\n"
        .to_owned();
    for person in 0..PEOPLE {
        let (number, unit) = (100_000 + person, person % UNITS);
        writeln!(people, "{number};Kari {person};Nordmann;U{unit};;100;6;3;10").unwrap();
    }
    let file = |name: &str, text: String| InputFile { name: name.to_owned(), bytes: text.into_bytes() };
    vec![file("enheter.csv", units), file("ansatte.csv", people)]
}

#[tokio::test]
async fn twelve_thousand_people_are_imported_twice_in_a_row_and_taken_back() {
    // A statement may take 10 s here, as on a page: without the planner knowing what came in, one took minutes.
    on_both(async |database| {
        leave_unlooked(&database).await;
        let (first, second) =
            (door_at(&database, "2026-11-21T12:00:00Z"), door_at(&database, "2026-11-22T12:00:00Z"));
        let settings = Settings::default();
        let report = import_data(&first, &kari(), files(), settings, &|_| {}).await.unwrap();
        let Ending::Written(import) = report.ending else { panic!("{:?}", report.ending) };
        let again = import_data(&second, &kari(), files(), settings, &|_| {}).await.unwrap();
        assert_eq!(again.ending, Ending::Unchanged(import));
        let undone = undo_import(&second, &kari(), import).await.unwrap();
        assert_eq!(undone.sets.iter().map(|set| set.removed).sum::<u64>() as usize, UNITS + PEOPLE);
    })
    .await;
}
