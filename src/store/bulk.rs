//! Writing many rows at once: the one place where the engines differ for speed.

mod cell;
mod copy;

use std::borrow::Cow;

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use serde::{Serialize, Serializer};
use sqlx::{AssertSqlSafe, PgConnection, QueryBuilder, Sqlite, SqliteConnection};

use super::database::Tx;
use super::{Content, StoreError, Writing, on};
use cell::bind;

pub(super) use cell::Cell;

/// A table for bulk writing. The first `keys` columns identify a row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Table<const N: usize> {
    pub name: &'static str,
    pub content: Content,
    pub keys: usize,
    pub columns: [&'static str; N],
}

/// Rows that are made one at a time.
pub(super) type Rows<'a, const N: usize> =
    Box<dyn Iterator<Item = Result<[Cell<'a>; N], StoreError>> + Send + 'a>;

/// Below SQLite's limit on parameters in one statement; more rows in a statement are no faster.
const PARAMETERS: usize = 4_000;
/// Up to this many rows are inserted without COPY on PostgreSQL.
const FEW: usize = 3_000;
/// From this many new rows on, the planner's statistics are refreshed.
const MANY: usize = 500;
/// 3,000 rows of each table, a tenth of the usual sample: enough to tell full tables from empty ones. PostgreSQL takes
/// its own statistics later.
const SMALL_SAMPLE: &str = "SET LOCAL default_statistics_target = 10";

impl<const N: usize> Table<N> {
    /// Inserts `rows`: in statements of many rows on SQLite, on PostgreSQL by COPY where they are many.
    pub async fn insert(&self, writing: &mut Writing, rows: Vec<[Cell<'_>; N]>) -> Result<(), StoreError> {
        self.insert_stream(writing, rows.len(), Box::new(rows.into_iter().map(Ok))).await
    }

    /// Inserts `count` rows that are made one at a time: the next ones are made while the database writes.
    pub async fn insert_stream(
        &self,
        writing: &mut Writing,
        count: usize,
        rows: Rows<'_, N>,
    ) -> Result<(), StoreError> {
        if count > 0 {
            writing.changes(self.content);
        }
        match writing.tx() {
            Tx::Sqlite(transaction) => self.insert_many(&mut *transaction, rows).await,
            Tx::Postgres(transaction) if count <= FEW => {
                self.insert_few(&mut *transaction, &rows.collect::<Result<Vec<_>, _>>()?).await?;
                self.count_anew(&mut *transaction, count).await
            }
            Tx::Postgres(transaction) => {
                let later = self.put_off(&mut *transaction).await?;
                self.copy(&mut *transaction, rows).await?;
                later.catch_up(&mut *transaction).await?;
                self.count_anew(&mut *transaction, count).await
            }
        }
    }

    /// Refreshes the planner's statistics before the commit. Otherwise PostgreSQL takes the table for nearly empty, and
    /// a join of two such tables takes minutes.
    async fn count_anew(&self, connection: &mut PgConnection, added: usize) -> Result<(), StoreError> {
        if added < MANY {
            return Ok(());
        }
        for statement in [SMALL_SAMPLE.to_owned(), format!("ANALYZE {}", self.name)] {
            sqlx::query(AssertSqlSafe(statement)).execute(&mut *connection).await?;
        }
        Ok(())
    }

    async fn insert_many(
        &self,
        connection: &mut SqliteConnection,
        mut rows: Rows<'_, N>,
    ) -> Result<(), StoreError> {
        let mut next = self.statement(&mut rows)?;
        while let Some(mut statement) = next {
            // The first branch hands the statement to SQLite's own thread; the second makes the next one.
            let writing = statement.build().execute(&mut *connection);
            let (written, following) = tokio::join!(writing, async { self.statement(&mut rows) });
            written?;
            next = following?;
        }
        Ok(())
    }

    /// The statement that inserts the next rows; `None` where there are no more.
    fn statement(&self, rows: &mut Rows<'_, N>) -> Result<Option<QueryBuilder<Sqlite>>, StoreError> {
        let rows = rows.take(PARAMETERS / N).collect::<Result<Vec<_>, _>>()?;
        if rows.is_empty() {
            return Ok(None);
        }
        let mut query =
            QueryBuilder::new(format!("INSERT INTO {} ({}) ", self.name, self.columns.join(", ")));
        query.push_values(rows, |mut tuple, row| {
            for cell in row {
                bind!(tuple, cell, push_bind);
            }
        });
        Ok(Some(query))
    }

    /// Sends all rows as one parameter. COPY ends with a small packet after another one, which the network delays by 40
    /// ms, longer than a few rows take.
    async fn insert_few(
        &self,
        connection: &mut PgConnection,
        rows: &[[Cell<'_>; N]],
    ) -> Result<(), StoreError> {
        if rows.is_empty() {
            return Ok(());
        }
        let (name, columns) = (self.name, self.columns.join(", "));
        let statement = format!(
            "INSERT INTO {name} ({columns}) SELECT {columns} FROM json_populate_recordset(NULL::{name}, $1::json)"
        );
        let records: Vec<_> = rows.iter().map(|row| Record { columns: &self.columns, cells: row }).collect();
        let records = serde_json::to_string(&records).expect("cells are plain JSON values");
        sqlx::query(AssertSqlSafe(statement)).bind(records).execute(connection).await?;
        Ok(())
    }

    /// Updates rows by their keys, one statement each: an import of a known file changes few rows.
    pub async fn update(&self, writing: &mut Writing, rows: Vec<[Cell<'_>; N]>) -> Result<(), StoreError> {
        let numbered = |from: usize, columns: &[&str], between: &str| {
            let parts = columns.iter().zip(from..).map(|(column, number)| format!("{column} = ${number}"));
            parts.collect::<Vec<_>>().join(between)
        };
        if rows.is_empty() {
            return Ok(());
        }
        writing.changes(self.content);
        let (keys, others) = self.columns.split_at(self.keys);
        let sql = format!(
            "UPDATE {} SET {} WHERE {}",
            self.name,
            numbered(self.keys + 1, others, ", "),
            numbered(1, keys, " AND ")
        );
        for row in rows {
            on!(writing, connection => {
                let mut query = sqlx::query(AssertSqlSafe(sql.as_str()));
                for cell in row {
                    query = bind!(query, cell, bind);
                }
                query.execute(connection).await.map(drop)
            })?;
        }
        Ok(())
    }

    /// Deletes rows by their keys.
    pub async fn delete<const K: usize>(
        &self,
        writing: &mut Writing,
        keys: Vec<[i64; K]>,
    ) -> Result<(), StoreError> {
        let parts: Vec<_> = self.columns[..K]
            .iter()
            .zip(1..)
            .map(|(column, number)| format!("{column} = ${number}"))
            .collect();
        let sql = format!("DELETE FROM {} WHERE {}", self.name, parts.join(" AND "));
        if !keys.is_empty() {
            writing.changes(self.content);
        }
        for key in keys {
            on!(writing, connection => {
                let mut query = sqlx::query(AssertSqlSafe(sql.as_str()));
                for part in key {
                    query = query.bind(part);
                }
                query.execute(connection).await.map(drop)
            })?;
        }
        Ok(())
    }

    /// The first of `count` consecutive ids that are not in use. Ids are assigned here, so that no statement has to
    /// return them.
    ///
    /// On PostgreSQL they are drawn from the table's own sequence, as the id of a single row is: nothing is locked, and
    /// others can write rows meanwhile.
    pub async fn reserve(&self, writing: &mut Writing, count: usize) -> Result<i64, StoreError> {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        let transaction = match writing.tx() {
            Tx::Sqlite(transaction) => {
                let highest = format!("SELECT COALESCE(MAX(id), 0) FROM {}", self.name);
                let last: i64 =
                    sqlx::query_scalar(AssertSqlSafe(highest)).fetch_one(&mut **transaction).await?;
                return Ok(last + 1);
            }
            Tx::Postgres(transaction) => transaction,
        };
        // Another transaction drew ids in between: the next draw starts after them. Skipped ids are never used.
        loop {
            let (first, last): (Option<i64>, Option<i64>) =
                sqlx::query_as(DRAW).bind(self.name).bind(count).fetch_one(&mut **transaction).await?;
            match first.zip(last) {
                Some((first, last)) if last - first + 1 > count => {}
                Some((first, _)) => return Ok(first),
                None => return Ok(0),
            }
        }
    }
}

/// The lowest and highest of the ids drawn; another transaction may have drawn some in between.
const DRAW: &str = "
    SELECT MIN(id), MAX(id)
    FROM (SELECT nextval(pg_get_serial_sequence($1, 'id')::REGCLASS) AS id FROM generate_series(1, $2)) drawn";

/// A row by its columns' names.
struct Record<'a, const N: usize> {
    columns: &'a [&'static str; N],
    cells: &'a [Cell<'a>; N],
}

impl<const N: usize> Serialize for Record<'_, N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.columns.iter().zip(self.cells))
    }
}
