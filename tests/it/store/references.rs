//! What one row says of another holds on both engines, whether foreign keys or triggers see to it.

use innsats::store::Database;
use sqlx::error::ErrorKind;
use sqlx::{Postgres, Transaction};

use super::schema::run;
use crate::database::on_both;
use crate::door::{Raw, raw};

/// Parents before children: a table, columns that refer to nobody with `#` for the row's number, and columns that
/// refer, each to a table. Where two rows may not be alike, the number tells them apart: two digits, of a year too.
type Table = (&'static str, &'static str, &'static str, &'static [(&'static str, &'static str)]);

const FILE: (&str, &str) = ("import_file_id", "import_file");
const TABLES: [Table; 17] = [
    (
        "import_run",
        "id, started_at, finished_at, actor",
        "#, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'K'",
        &[],
    ),
    (
        "import_file",
        "id, name, sha256, data_set, encoding, separator, rows_read, rows_new, rows_changed, rows_unchanged,
        rows_missing, rows_rejected",
        "#, 'a', 'a', 'enheter', 'utf-8', ';', 1, 1, 0, 0, 0, 0",
        &[("import_id", "import_run")],
    ),
    ("skill_group", "id, code, name_sort", "#, 'G#', ''", &[]),
    (
        "skill",
        "id, code, kind, in_catalogue, name_sort, name_search",
        "#, 'K#', 'skill', TRUE, '', 'gis'",
        &[("group_id", "skill_group"), FILE],
    ),
    ("role", "id, code, title", "#, 'R#', 'Planlegger'", &[FILE]),
    ("role_skill", "relation, level", "'essential', 3", &[("role_id", "role"), ("skill_id", "skill"), FILE]),
    ("unit", "id, code", "#, 'E#'", &[]),
    (
        "unit_version",
        "id, valid_from, name, name_sort",
        "#, '20#-01-01', 'Plan', ''",
        &[("unit_id", "unit"), ("parent_id", "unit"), FILE],
    ),
    (
        "person",
        "id, number, kind, first_name, last_name, name_sort, name_search",
        "#, '#', 'employee', 'Kari', 'Nordmann', '', 'kari'",
        &[FILE],
    ),
    (
        "engagement",
        "id, ordinal, percent, development, lendable",
        "#, #, 10000, 0, TRUE",
        &[("person_id", "person"), ("unit_id", "unit"), ("role_id", "role"), FILE],
    ),
    ("education", "id", "#", &[("person_id", "person"), FILE]),
    (
        "consultant_contract",
        "id, firm, valid_from, valid_to, available",
        "#, 'Firma', '2026-01-01', '2026-12-31', 10000",
        &[("role_id", "role"), ("unit_id", "unit"), FILE, ("person_id", "person")],
    ),
    (
        "absence",
        "id, kind, percent, starts_on",
        "#, 'leave', 10000, '20#-01-01'",
        &[("person_id", "person"), FILE],
    ),
    (
        "initiative",
        "id, code, name, name_sort, priority, status, starts_on, ends_on",
        "#, 'I#', 'Nytt', '', 1, 'idea', '2026-01-01', '2026-12-31'",
        &[("owner_unit_id", "unit"), FILE],
    ),
    (
        "need",
        "id, code, title, kind, heads, share, starts_on, ends_on, external_allowed",
        "#, 'B#', 'Planlegger', 'heads', 1, 10000, '2026-01-01', '2026-12-31', TRUE",
        &[("initiative_id", "initiative"), ("role_id", "role"), FILE],
    ),
    (
        "allocation",
        "id, code, percent, starts_on, ends_on, status",
        "#, 'T#', 10000, '2026-01-01', '2026-12-31', 'confirmed'",
        &[("need_id", "need"), ("initiative_id", "initiative"), ("person_id", "person"), FILE],
    ),
    ("need_skill", "min_level, must", "3, TRUE", &[("need_id", "need"), ("skill_id", "skill"), FILE]),
];

/// The row that all others refer to.
const FIRST: u8 = 10;

/// Row number `row` of a table: it refers to the first rows, but in `column` to row number `to`.
fn insert((table, columns, values, references): Table, row: u8, column: &str, to: u8) -> String {
    let names = references.iter().fold(String::new(), |names, (name, _)| names + ", " + name);
    let id = |name: &str| if name == column { to } else { FIRST };
    let ids = references.iter().fold(String::new(), |ids, (name, _)| ids + ", " + &id(name).to_string());
    let values = values.replace('#', &row.to_string());
    format!("INSERT INTO {table} ({columns}{names}) VALUES ({values}{ids});")
}

async fn fill(database: &Database) {
    let all = TABLES.map(|table| insert(table, FIRST, "", FIRST)).concat();
    run(database, all).await.unwrap();
}

/// A second row may not share all keys with the first: where nobody refers to it, the first one goes.
async fn make_room(database: &Database, table: &str) {
    let referred_to = TABLES.iter().flat_map(|child| child.3).any(|(_, parent)| *parent == table);
    if !referred_to {
        run(database, format!("DELETE FROM {table};")).await.unwrap();
    }
}

async fn assert_refused(database: &Database, sql: String) {
    match run(database, sql.clone()).await.expect_err(&sql) {
        sqlx::Error::Database(error) if error.kind() == ErrorKind::ForeignKeyViolation => {}
        other => panic!("{sql}: {other}"),
    }
}

#[tokio::test]
async fn nothing_refers_to_what_is_not_there() {
    on_both(async |database| {
        fill(&database).await;
        for table in TABLES {
            for (column, _) in table.3 {
                assert_refused(&database, format!("UPDATE {} SET {column} = 99;", table.0)).await;
            }
            make_room(&database, table.0).await;
            for (column, _) in table.3 {
                assert_refused(&database, insert(table, FIRST + 1, column, 99)).await;
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_referred_to_is_not_deleted() {
    on_both(async |database| {
        fill(&database).await;
        let mut row = FIRST;
        for child in TABLES {
            for (column, name) in child.3.iter().filter(|(_, parent)| *parent != "import_file") {
                row += 1;
                let parent = TABLES.into_iter().find(|table| table.0 == *name).unwrap();
                make_room(&database, child.0).await;
                // But for this one reference, nobody refers to the new row.
                let both = insert(parent, row, "", FIRST) + &insert(child, row, column, row);
                run(&database, both).await.unwrap();
                assert_refused(&database, format!("DELETE FROM {name} WHERE id = {row};")).await;
            }
        }
        assert!(run(&database, "DELETE FROM import_file;".to_owned()).await.is_err());
    })
    .await;
}

/// The child tables of [`TABLES`] whose references PostgreSQL's triggers guarantee.
async fn with_triggers(tx: &mut Transaction<'static, Postgres>) -> Vec<String> {
    let sql = "SELECT tgrelid::REGCLASS::TEXT FROM pg_trigger WHERE tgname = 'references_added'";
    sqlx::query_scalar(sql).fetch_all(&mut **tx).await.unwrap()
}

#[tokio::test]
async fn references_that_are_checked_afterwards_are_checked_all() {
    on_both(async |database| {
        fill(&database).await;
        let Raw::Postgres(mut tx) = raw(&database).await else { return };
        let guarded = with_triggers(&mut tx).await;
        tx.rollback().await.unwrap();
        assert!(guarded.len() > 10, "{guarded:?}");
        for table in TABLES.into_iter().filter(|table| guarded.iter().any(|name| name == table.0)) {
            let name = table.0;
            let check = format!("CALL check_all_references('{name}');");
            run(&database, check.clone()).await.unwrap();
            make_room(&database, name).await;
            for (column, _) in table.3 {
                let later = format!("ALTER TABLE {name} DISABLE TRIGGER references_added;");
                assert_refused(&database, later + &insert(table, FIRST + 1, column, 99) + &check).await;
            }
        }
    })
    .await;
}
