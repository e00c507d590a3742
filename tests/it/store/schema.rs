//! The two migration folders make the same tables, and both engines refuse to change history.

use std::collections::BTreeSet;
use std::path::Path;

use innsats::store::Database;
use sqlx::{AssertSqlSafe, raw_sql};

use crate::database::on_both;
use crate::door::{Raw, raw, read};

fn names(folder: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(folder);
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[test]
fn both_engines_have_the_same_migrations() {
    assert_eq!(names("sqlite"), names("postgres"));
}

/// `table.column` of the whole schema.
async fn columns(database: &Database) -> BTreeSet<String> {
    let pairs: Vec<(String, String)> = match raw(database).await {
        Raw::Sqlite(mut tx) => sqlx::query_as(
            "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
             WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite_%'",
        )
        .fetch_all(&mut *tx)
        .await
        .unwrap(),
        Raw::Postgres(mut tx) => sqlx::query_as(
            "SELECT table_name::TEXT, column_name::TEXT FROM information_schema.columns WHERE table_schema = 'public'",
        )
        .fetch_all(&mut *tx)
        .await
        .unwrap(),
    };
    pairs.into_iter().map(|(table, column)| format!("{table}.{column}")).collect()
}

#[tokio::test]
async fn both_engines_have_the_same_tables_and_columns() {
    let seen = std::sync::Mutex::new(Vec::new());
    on_both(async |database| {
        let found = columns(&database).await;
        seen.lock().unwrap().push(found);
    })
    .await;
    let seen = seen.into_inner().unwrap();
    assert!(seen[0].contains("current_assessment.level"), "views count too");
    for other in &seen[1..] {
        assert_eq!(seen[0].symmetric_difference(other).collect::<Vec<_>>(), Vec::<&String>::new());
    }
}

/// Enough rows for something to be there to change.
const CONTENT: &str = "
    INSERT INTO person (id, number, kind, first_name, last_name, name_sort, name_search)
    VALUES (1, '1', 'employee', 'Kari', 'Nordmann', '', 'kari');
    INSERT INTO skill (id, code, kind, in_catalogue, name_sort, name_search)
    VALUES (1, 'K1', 'skill', TRUE, '', 'gis');
    INSERT INTO assessment (id, person_id, skill_id, source, rating, level, assessed_on, recorded_at, recorded_by)
    VALUES (1, 1, 1, 'own', 'level', 3, '2026-01-01', '2026-01-01T00:00:00Z', 'Kari');
    INSERT INTO assessment_confirmation (assessment_id, confirmed_at, confirmed_by)
    VALUES (1, '2026-01-02T00:00:00Z', 'Ola');
    INSERT INTO audit_entry (at, actor, action, object_kind, object_key)
    VALUES ('2026-01-01T00:00:00Z', 'Kari', 'import', 'x', 'x');
    INSERT INTO proposal (created_at, created_by, first_month, periods, input_hash, request, problem, plan, status,
        objective, bound, gap, cpu_seconds, wall_seconds, peak_memory_mb)
    VALUES ('2026-01-01T00:00:00Z', 'Kari', '2026-11', 12, 'h', '{}', '', '', 'optimal', 1, 1, 0, 1, 1, 1);";

/// Runs statements in one transaction.
pub async fn run(database: &Database, sql: String) -> Result<(), sqlx::Error> {
    match raw(database).await {
        Raw::Sqlite(mut tx) => {
            // SQLite keeps bytes and texts apart where it is strict.
            let sql = sql.replace("''", "x''");
            raw_sql(AssertSqlSafe(sql)).execute(&mut *tx).await?;
            tx.commit().await
        }
        Raw::Postgres(mut tx) => {
            raw_sql(AssertSqlSafe(sql)).execute(&mut *tx).await?;
            tx.commit().await
        }
    }
}

#[tokio::test]
async fn history_cannot_be_changed_or_deleted() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        for (table, column) in [
            ("assessment", "person_id"),
            ("assessment_confirmation", "confirmed_by"),
            ("audit_entry", "actor"),
            ("proposal", "status"),
        ] {
            let change = run(&database, format!("UPDATE {table} SET {column} = {column}")).await;
            assert!(change.unwrap_err().to_string().contains("append-only"), "UPDATE {table}");
            let delete = run(&database, format!("DELETE FROM {table}")).await;
            assert!(delete.unwrap_err().to_string().contains("append-only"), "DELETE {table}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_withdrawn_assessment_counts_no_more() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        let mut reading = read(&database).await;
        assert_eq!(innsats::store::assessments::current(&mut reading).await.unwrap().len(), 1);
        drop(reading);
        let withdrawal = "INSERT INTO assessment_withdrawal VALUES (1, '2026-01-02T00:00:00Z', 'Kari')";
        run(&database, withdrawal.to_owned()).await.unwrap();
        let mut reading = read(&database).await;
        assert_eq!(innsats::store::assessments::current(&mut reading).await.unwrap().len(), 0);
    })
    .await;
}

#[tokio::test]
async fn an_assessment_is_of_somebody_who_stays() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        let refused = |result: Result<(), sqlx::Error>| match result.unwrap_err() {
            sqlx::Error::Database(error) if error.kind() == sqlx::error::ErrorKind::ForeignKeyViolation => {}
            other => panic!("{other}"),
        };
        for column in ["person_id", "skill_id", "import_file_id"] {
            let columns = "id, person_id, skill_id, import_file_id, source, rating, assessed_on, recorded_at";
            let ids = ["person_id", "skill_id", "import_file_id"].map(|id| match id {
                id if id == column => "99",
                "import_file_id" => "NULL",
                _ => "1",
            });
            let values =
                format!("50, {}, 'own', 'unknown', '2026-01-01', '2026-01-01T00:00:00Z'", ids.join(", "));
            refused(run(&database, format!("INSERT INTO assessment ({columns}) VALUES ({values})")).await);
        }
        for table in ["person", "skill"] {
            refused(run(&database, format!("DELETE FROM {table}")).await);
        }
    })
    .await;
}
