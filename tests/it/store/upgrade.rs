//! A database of an earlier release, with data in it, is brought up to date: nothing is lost and nothing means something
//! else.

use std::path::Path;

use innsats::store::audit::{latest, verify};
use innsats::store::{Database, Patience, assessments};
use sqlx::migrate::Migrator;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, PgConnection, SqliteConnection, raw_sql};

use crate::database::on_postgres_at;
use crate::door::{content_revisions, entry, read, write};

/// The last migration before the door.
const BEFORE: &str = "20261121999999";

/// Two of three assessments are confirmed; one of these is withdrawn. Two entries are from before the chain.
const CONTENT: &str = "
    INSERT INTO import_run (id, started_at, finished_at, actor)
    VALUES (1, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'Ola');
    INSERT INTO import_file (id, import_id, name, sha256, data_set, encoding, separator, rows_read, rows_new,
        rows_changed, rows_unchanged, rows_missing, rows_rejected)
    VALUES (1, 1, 'a.csv', 'a', 'ansatt_kompetanse', 'utf-8', ';', 3, 3, 0, 0, 0, 0);
    INSERT INTO person (id, number, kind, first_name, last_name, name_sort, name_search)
    VALUES (1, '1', 'employee', 'Kari', 'Nordmann', '', 'kari');
    INSERT INTO skill (id, code, kind, in_catalogue, name_sort, name_search)
    VALUES (1, 'K1', 'skill', TRUE, '', 'gis');
    INSERT INTO assessment (id, person_id, skill_id, source, rating, level, confirmed, assessed_on, recorded_at,
        import_file_id, import_line)
    VALUES (1, 1, 1, 'own', 'level', 3, TRUE, '2026-01-01', '2026-01-01T00:00:00Z', 1, 2),
        (2, 1, 1, 'manager', 'level', 2, FALSE, '2026-01-01', '2026-01-01T00:00:00Z', 1, 3),
        (3, 1, 1, 'own', 'level', 5, TRUE, '2026-02-01', '2026-02-01T00:00:00Z', 1, 4);
    INSERT INTO assessment_withdrawal (assessment_id, withdrawn_at, actor) VALUES (3, '2026-03-01T00:00:00Z', 'Ola');
    INSERT INTO audit_entry (at, actor, action, object_kind, object_key)
    VALUES ('2026-01-01T00:00:00Z', 'Ola', 'import', 'ansatt_kompetanse', '1'),
        ('2026-01-01T00:00:00Z', 'Ola', 'import', 'import_run', '1');
    UPDATE data_revision SET revision = 7;";

/// The migrations of the earlier release alone.
async fn earlier(engine: &str) -> Migrator {
    let folder = tempfile::tempdir().unwrap();
    for file in
        std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(engine)).unwrap()
    {
        let (path, name) = (file.as_ref().unwrap().path(), file.unwrap().file_name().into_string().unwrap());
        if name.as_str() < BEFORE {
            std::fs::copy(path, folder.path().join(name)).unwrap();
        }
    }
    Migrator::new(folder.path()).await.unwrap()
}

async fn means_the_same(database: &Database) {
    let mut reading = read(database).await;
    let counted = assessments::current(&mut reading).await.unwrap();
    let said: Vec<_> =
        counted.iter().map(|record| (record.rating.level().unwrap().get(), record.confirmed)).collect();
    assert_eq!(
        said,
        [(2, false), (3, true)],
        "the manager's and the confirmed one; the withdrawn one counts no more"
    );
    let entries = latest(&mut reading, 10).await.unwrap();
    assert!(entries.iter().all(|entry| entry.hash.is_none()), "nothing was written yet");
    assert_eq!(verify(&mut reading, None).await.unwrap().fault, None);
    drop(reading);
    let before = content_revisions(database).await;
    assert_eq!(before.count(innsats::store::Content::People), 7, "the count goes on");

    write(database).await.commit(entry()).await.unwrap();
    let mut reading = read(database).await;
    let verdict = verify(&mut reading, None).await.unwrap();
    assert_eq!(
        (verdict.entries, verdict.fault),
        (3, None),
        "entries from before are chained at the first write"
    );
    assert!(latest(&mut reading, 10).await.unwrap().iter().all(|entry| entry.hash.is_some()));
}

#[tokio::test]
async fn sqlite_of_an_earlier_release_means_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("innsats.db");
    let options = SqliteConnectOptions::new().filename(&path).create_if_missing(true);
    let mut connection: SqliteConnection = options.connect().await.unwrap();
    earlier("sqlite").await.run(&mut connection).await.unwrap();
    let content = CONTENT.replace("''", "x''");
    raw_sql(AssertSqlSafe(content)).execute(&mut connection).await.unwrap();
    sqlx::Connection::close(connection).await.unwrap();
    let database = Database::open(&format!("sqlite://{}", path.display()), Patience::Page).await.unwrap();
    means_the_same(&database).await;
    database.close().await;
}

#[tokio::test]
async fn postgres_of_an_earlier_release_means_the_same() {
    on_postgres_at(async |options| {
        let mut connection: PgConnection = options.connect().await.unwrap();
        earlier("postgres").await.run(&mut connection).await.unwrap();
        raw_sql(CONTENT).execute(&mut connection).await.unwrap();
        sqlx::Connection::close(connection).await.unwrap();
        let database = Database::open(options.to_url_lossy().as_str(), Patience::Page).await.unwrap();
        means_the_same(&database).await;
        database.close().await;
    })
    .await;
}
