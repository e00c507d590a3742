//! Merging skills and undoing it: whatever refers to the two is as before.

use std::collections::BTreeSet;

use innsats::access::Action;
use innsats::domain::SkillId;
use innsats::service::catalogue::merge::{MergeError, merge, undo};
use innsats::store::Database;
use innsats::store::catalogue;
use sqlx::AssertSqlSafe;

use super::schema::run;
use crate::database::{on_both, on_sqlite};
use crate::door::{MORNING, Raw, door_at, kari, raw};
use crate::proposal::kept::{files, import};

/// Tables in which a skill stands for itself, and those that say what a merge moved.
const STAY: [&str; 6] = [
    "skill_alias",
    "skill_level_text",
    "skill_merge",
    "assessment",
    "skill_merge_row",
    "skill_merge_pointer",
];

/// What refers to a skill, by the database's own word.
#[tokio::test]
async fn every_table_that_refers_to_a_skill_is_moved_along() {
    let source = std::fs::read_to_string(
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/catalogue/merge/holders.rs"),
    )
    .unwrap();
    on_sqlite(async |database| {
        let referring =
            "SELECT m.name, f.\"from\" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
            WHERE m.type = 'table' AND f.\"table\" = 'skill' ORDER BY 1, 2";
        let Raw::Sqlite(mut tx) = raw(&database).await else { unreachable!() };
        let found: Vec<(String, String)> =
            sqlx::query_as(AssertSqlSafe(referring)).fetch_all(&mut *tx).await.unwrap();
        let is_known = |(table, column): &&(String, String)| {
            STAY.contains(&table.as_str()) || source.contains(&format!("\"{table}\", \"{column}\""))
        };
        let forgotten: Vec<_> = found.iter().filter(|one| !is_known(one)).collect();
        assert!(forgotten.is_empty(), "a line in HOLDERS or POINTERS for {forgotten:?}");
        assert!(found.len() >= 12);
    })
    .await;
}

/// Every row that a merge may touch, as text.
async fn content(database: &Database) -> BTreeSet<String> {
    const TABLES: [&str; 16] = [
        "learning_wish",
        "assessment_question",
        "skill_visibility",
        "assessment",
        "assessment_draft",
        "credential",
        "role_skill",
        "role_choice_skill",
        "need_skill",
        "skill_alias",
        "skill_broader",
        "skill_related",
        "skill_in_group",
        "occupation_skill",
        "unmapped_skill",
        "skill",
    ];
    // Ids of names and how often a skill was changed are nothing that anybody reads.
    let is_told = |table: &str, column: &str| {
        !["name_sort", "version"].contains(&column) && (table, column) != ("skill_alias", "id")
    };
    let mut rows = BTreeSet::new();
    for table in TABLES {
        let found: Vec<String> = match raw(database).await {
            Raw::Sqlite(mut tx) => {
                let columns: Vec<String> = sqlx::query_scalar("SELECT name FROM pragma_table_info($1)")
                    .bind(table)
                    .fetch_all(&mut *tx)
                    .await
                    .unwrap();
                let pairs: Vec<String> = columns
                    .iter()
                    .filter(|column| is_told(table, column))
                    .map(|column| format!("'{column}', {column}"))
                    .collect();
                let sql = format!("SELECT json_object({}) FROM {table}", pairs.join(", "));
                sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(&mut *tx).await.unwrap()
            }
            Raw::Postgres(mut tx) => {
                let without = if table == "skill_alias" { " - 'id'" } else { "" };
                let sql =
                    format!("SELECT (to_jsonb(t) - 'name_sort' - 'version'{without})::TEXT FROM {table} t");
                sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(&mut *tx).await.unwrap()
            }
        };
        rows.extend(found.into_iter().map(|row| format!("{table} {row}")));
    }
    rows
}

/// Ties between skills, drafts, certificates and names, so that there is something of everything.
async fn tie(database: &Database) {
    let statements = "
        INSERT INTO skill_broader (skill_id, broader_id) SELECT id, id + 3 FROM skill WHERE id <= 60;
        INSERT INTO skill_broader (skill_id, broader_id) SELECT id, id + 8 FROM skill WHERE id <= 60;
        INSERT INTO skill_related (skill_id, related_id, relation) SELECT id, id + 1, 'optional' FROM skill WHERE id <= 60;
        INSERT INTO skill_in_group (skill_id, group_id) SELECT s.id, g.id FROM skill s JOIN skill_group g ON g.id % 3 = s.id % 3
            WHERE s.id <= 60;
        INSERT INTO skill_alias (skill_id, language, alias, alias_search) SELECT id, 'nb', 'navn', 'navn' FROM skill WHERE id <= 60;
        INSERT INTO credential (person_id, skill_id, name) SELECT p.id, s.id, 'bevis' FROM person p JOIN skill s ON s.id = p.id % 30 + 1
            WHERE p.id <= 60;
        INSERT INTO assessment_draft (person_id, skill_id, rating, level, changed_at, changed_by)
            SELECT p.id, s.id, 'level', s.id % 5, '2026-01-01T00:00:00Z', 'Kari' FROM person p JOIN skill s ON s.id <= 30
            WHERE p.id <= 12 AND (p.id + s.id) % 2 = 0;
        INSERT INTO skill_visibility (person_id, skill_id, since)
            SELECT p.id, s.id, '2026-01-01T00:00:00Z' FROM person p JOIN skill s ON s.id <= 30
            WHERE p.id <= 12 AND (p.id + s.id) % 3 = 0;
        INSERT INTO learning_wish (person_id, skill_id, since)
            SELECT p.id, s.id, '2026-01-01T00:00:00Z' FROM person p JOIN skill s ON s.id <= 30
            WHERE p.id <= 12 AND (p.id + s.id) % 4 = 0;
        INSERT INTO role_choice (id, role_id, least) SELECT id, id, 1 FROM role WHERE id <= 20;
        INSERT INTO role_choice_skill (choice_id, skill_id) SELECT c.id, s.id FROM role_choice c JOIN skill s ON s.id <= 30
            WHERE (c.id + s.id) % 3 = 0;";
    run(database, statements.to_owned()).await.unwrap();
}

/// Numbers that look random and are the same every time.
fn pairs(count: usize) -> impl Iterator<Item = (i64, i64)> {
    let mut seed = 20_261_127_u64;
    let mut next = move || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from((seed >> 33) % 45).unwrap() + 1
    };
    std::iter::from_fn(move || Some((next(), next()))).filter(|(one, other)| one != other).take(count)
}

#[tokio::test]
async fn merging_any_two_skills_and_undoing_it_changes_nothing() {
    on_both(async |database| {
        import(&database, files("tests/data/org120")).await;
        tie(&database).await;
        let before = content(&database).await;
        let door = door_at(&database, MORNING);
        let (mut merged, mut refused) = (0, 0);
        for (from, into) in pairs(24) {
            let mut reading = door.read(&kari(), Action::ChangeCatalogue).await.unwrap();
            let mut seen = Vec::new();
            for id in [from, into] {
                let found = catalogue::find(&mut reading, SkillId(id)).await.unwrap().unwrap();
                seen.push((SkillId(id), found.version));
            }
            drop(reading);
            match merge(&door, &kari(), (seen[0], seen[1])).await {
                Ok(id) => {
                    let after = content(&database).await;
                    assert!(after != before, "{from} into {into}");
                    let about = format!("\"skill_id\":{from},");
                    let left = after.iter().filter(|row| row.replace(' ', "").contains(&about));
                    let left: Vec<_> = left.filter(|row| !row.starts_with("skill_alias")).collect();
                    assert!(left.is_empty(), "{from} into {into}: {left:?}");
                    undo(&door, &kari(), id).await.unwrap();
                    merged += 1;
                }
                Err(MergeError::Circle(circle)) => {
                    assert!(circle.len() > 1, "{circle:?}");
                    refused += 1;
                }
                Err(error) => panic!("{from} into {into}: {error}"),
            }
            let now = content(&database).await;
            let differing: Vec<_> = before.symmetric_difference(&now).collect();
            assert!(differing.is_empty(), "{from} into {into}: {differing:#?}");
        }
        assert!(merged > 3 && refused > 0, "{merged} merged, {refused} refused");
    })
    .await;
}

#[tokio::test]
async fn merges_that_build_on_each_other_are_undone_last_one_first() {
    on_both(async |database| {
        import(&database, files("tests/data/org120")).await;
        let before = content(&database).await;
        let door = door_at(&database, MORNING);
        let first = merge(&door, &kari(), ((SkillId(2), 1), (SkillId(3), 1))).await.unwrap();
        let second = merge(&door, &kari(), ((SkillId(3), 2), (SkillId(4), 1))).await.unwrap();
        assert!(matches!(undo(&door, &kari(), first).await, Err(MergeError::LaterMerge)));
        undo(&door, &kari(), second).await.unwrap();
        let late = door_at(&database, "2026-12-22T08:00:00Z");
        assert!(matches!(undo(&late, &kari(), first).await, Err(MergeError::TooLongAgo)));
        undo(&door, &kari(), first).await.unwrap();
        assert_eq!(content(&database).await.symmetric_difference(&before).count(), 0);
    })
    .await;
}

#[tokio::test]
async fn merging_shows_nobody_what_they_have_not_made_findable() {
    on_both(async |database| {
        let start = "
            INSERT INTO person (id, number, kind, first_name, last_name, name_sort, name_search)
            VALUES (1, '1', 'employee', 'En', 'Aas', '', 'x'), (2, '2', 'employee', 'To', 'Berg', '', 'x');
            INSERT INTO skill (id, code, name_nb, kind, in_catalogue, name_sort, name_search)
            VALUES (1, 'K1', 'GIS', 'skill', TRUE, '', 'gis'), (2, 'K2', 'kart', 'skill', TRUE, '', 'kart');
            INSERT INTO assessment (person_id, skill_id, source, rating, level, assessed_on, recorded_at, recorded_by)
            VALUES (1, 1, 'own', 'level', 2, '2026-01-01', '2026-01-01T00:00:00Z', 'x'),
                (1, 2, 'manager', 'level', 4, '2026-01-01', '2026-01-01T00:00:00Z', 'x'),
                (2, 1, 'own', 'level', 2, '2026-01-01', '2026-01-01T00:00:00Z', 'x');
            INSERT INTO skill_visibility (person_id, skill_id, since)
            VALUES (1, 1, '2026-01-01T00:00:00Z'), (2, 1, '2026-01-01T00:00:00Z');";
        run(&database, start.to_owned()).await.unwrap();
        let before = content(&database).await;
        let door = door_at(&database, MORNING);
        let done = merge(&door, &kari(), ((SkillId(1), 1), (SkillId(2), 1))).await.unwrap();
        let shown: Vec<String> =
            content(&database).await.into_iter().filter(|row| row.starts_with("skill_visibility")).collect();
        assert_eq!(shown.len(), 1, "only who said nothing else of it: {shown:?}");
        assert!(shown[0].contains("\"person_id\":2") || shown[0].contains("\"person_id\": 2"), "{shown:?}");
        undo(&door, &kari(), done).await.unwrap();
        assert_eq!(content(&database).await.symmetric_difference(&before).count(), 0);
    })
    .await;
}
