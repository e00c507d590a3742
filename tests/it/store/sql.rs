//! Every SQL constant of the store is prepared on both engines: found by reading the source, so none is forgotten.

use std::path::{Path, PathBuf};

use sqlx::{AssertSqlSafe, Executor, SqlSafeStr};

use crate::database::on_both;
use crate::door::{Raw, raw};

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// Name and text of each `const NAME: &str = "…";` that is a statement both engines must know.
fn constants(source: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for part in source.split("const ").skip(1) {
        let Some((name, rest)) = part.split_once(": &str =") else { continue };
        let Some(text) = rest.trim_start().strip_prefix('"').and_then(|rest| rest.split_once("\";")) else {
            continue;
        };
        let sql = text.0.replace("\\\n", "");
        let verb = sql.split_whitespace().next().unwrap_or_default();
        if ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].contains(&verb)
            && !sql.contains("pg_")
            && !sql.contains("sqlite_")
        {
            found.push((name.to_owned(), sql));
        }
    }
    found
}

#[tokio::test]
async fn every_sql_constant_is_prepared_on_both_engines() {
    on_both(async |database| {
        let mut count = 0;
        for file in rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store")) {
            for (name, sql) in constants(&std::fs::read_to_string(&file).unwrap()) {
                let statement = AssertSqlSafe(sql).into_sql_str();
                let prepared = match &mut raw(&database).await {
                    Raw::Sqlite(tx) => tx.prepare(statement).await.map(drop),
                    Raw::Postgres(tx) => tx.prepare(statement).await.map(drop),
                };
                if let Err(error) = prepared.map_err(|error| error.into_database_error().unwrap()) {
                    // PostgreSQL learns the type of a parameter that is only compared with NULL when it is bound.
                    let untyped = matches!(error.code().as_deref(), Some("42P08" | "42P18"));
                    assert!(untyped, "{}: {name}: {error}", file.display());
                }
                count += 1;
            }
        }
        assert!(
            count >= 40,
            "only {count} constants found: does the source still look as this test expects?"
        );
    })
    .await;
}
