//! Many rows at once: the one place where the engines differ for speed.

use std::borrow::Cow;
use std::fmt::Write as _;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use serde_json::Value;
use sqlx::{AssertSqlSafe, PgConnection, QueryBuilder, Sqlite, SqliteConnection};

use super::{StoreError, Tx, execute, on};

/// A table as bulk writing sees it. The first `keys` columns say which row is meant.
#[derive(Clone, Copy, Debug)]
pub(super) struct Table<const N: usize> {
    pub name: &'static str,
    pub keys: usize,
    pub columns: [&'static str; N],
}

/// A value of a column. Nothing is typed too: PostgreSQL wants to know what is missing.
#[derive(Clone, Debug)]
pub(super) enum Cell<'a> {
    Integer(Option<i64>),
    Boolean(bool),
    Text(Option<Cow<'a, str>>),
    Bytes(Vec<u8>),
    Date(Option<Date>),
    Time(Timestamp),
}

macro_rules! cells {
    ($($kind:ident: $($from:ty => |$value:ident| $cell:expr),+;)*) => {$($(
        impl<'a> From<$from> for Cell<'a> {
            fn from($value: $from) -> Self {
                Self::$kind($cell)
            }
        }
    )+)*};
}

cells! {
    Integer: i64 => |value| Some(value), Option<i64> => |value| value, u32 => |value| Some(value.into()),
        u8 => |value| Some(value.into()), Option<u8> => |value| value.map(i64::from);
    Boolean: bool => |value| value;
    Text: &'a str => |value| Some(Cow::Borrowed(value)), &'a String => |value| Some(Cow::Borrowed(value.as_str())),
        String => |value| Some(Cow::Owned(value)), Option<&'a str> => |value| value.map(Cow::Borrowed),
        &'a Option<String> => |value| value.as_deref().map(Cow::Borrowed);
    Bytes: Vec<u8> => |value| value;
    Date: Date => |value| Some(value), Option<Date> => |value| value;
    Time: Timestamp => |value| value;
}

/// Rows that are made one by one.
pub(super) type Rows<'a, const N: usize> =
    Box<dyn Iterator<Item = Result<[Cell<'a>; N], StoreError>> + Send + 'a>;

/// SQLite's limit on parameters of one statement, with room to spare; more rows a statement gain nothing.
const PARAMETERS: usize = 4_000;
/// So many rows PostgreSQL takes without COPY.
const FEW: usize = 3_000;
/// From so many rows on, an index is better made afterwards.
const MANY: usize = 20_000;
/// Bytes handed to PostgreSQL at a time.
const COPY_BYTES: usize = 64 * 1024;

/// PostgreSQL's catalogue alone knows these. Indexes that guarantee something stay.
const PLAIN_INDEXES: &str = "
    SELECT indexrelid::REGCLASS::TEXT, pg_get_indexdef(indexrelid)
    FROM pg_index
    WHERE indrelid = $1::TEXT::REGCLASS AND NOT indisunique
    ORDER BY indexrelid";

macro_rules! bind {
    ($query:expr, $cell:expr, $bind:ident) => {
        match $cell {
            Cell::Integer(value) => $query.$bind(value),
            Cell::Boolean(value) => $query.$bind(value),
            Cell::Text(value) => $query.$bind(value.map(Cow::into_owned)),
            Cell::Bytes(value) => $query.$bind(value),
            Cell::Date(value) => $query.$bind(value.map(Date::to_sqlx)),
            Cell::Time(value) => $query.$bind(value.to_sqlx()),
        }
    };
}

impl<const N: usize> Table<N> {
    /// Inserts `rows`: in statements of many rows on SQLite, on PostgreSQL by COPY where they are many.
    pub async fn insert(&self, tx: &mut Tx, rows: Vec<[Cell<'_>; N]>) -> Result<(), StoreError> {
        self.insert_stream(tx, Box::new(rows.into_iter().map(Ok))).await
    }

    /// Inserts rows that are made one by one: those to come are made while the database writes those before.
    pub async fn insert_stream(&self, tx: &mut Tx, rows: Rows<'_, N>) -> Result<(), StoreError> {
        match tx {
            Tx::Sqlite(transaction) => self.insert_many(&mut *transaction, rows).await,
            Tx::Postgres(transaction) => {
                let mut rows = rows;
                let first = rows.by_ref().take(FEW + 1).collect::<Result<Vec<_>, _>>()?;
                if first.len() <= FEW {
                    return self.insert_few(&mut *transaction, &first).await;
                }
                self.copy(&mut *transaction, Box::new(first.into_iter().map(Ok).chain(rows))).await
            }
        }
    }

    /// Inserts `count` rows as [`Self::insert_stream`] does. Where they are many and the first ones, PostgreSQL makes
    /// the indexes afterwards, which takes half the time; who reads the table meanwhile waits.
    pub async fn fill(&self, tx: &mut Tx, count: usize, rows: Rows<'_, N>) -> Result<(), StoreError> {
        let indexes = match tx {
            Tx::Postgres(transaction) if count >= MANY => self.drop_indexes(&mut *transaction).await?,
            _ => Vec::new(),
        };
        self.insert_stream(tx, rows).await?;
        for index in indexes {
            execute!(tx, sqlx::query(AssertSqlSafe(index)))?;
        }
        Ok(())
    }

    /// Drops the indexes that only speed reading up, if the table is empty. The statements that make them again.
    async fn drop_indexes(&self, connection: &mut PgConnection) -> Result<Vec<String>, StoreError> {
        let any = format!("SELECT EXISTS (SELECT 1 FROM {})", self.name);
        if sqlx::query_scalar(AssertSqlSafe(any)).fetch_one(&mut *connection).await? {
            return Ok(Vec::new());
        }
        let indexes: Vec<(String, String)> =
            sqlx::query_as(PLAIN_INDEXES).bind(self.name).fetch_all(&mut *connection).await?;
        for (name, _) in &indexes {
            sqlx::query(AssertSqlSafe(format!("DROP INDEX {name}"))).execute(&mut *connection).await?;
        }
        Ok(indexes.into_iter().map(|(_, statement)| statement).collect())
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

    /// The statement that inserts the next rows; none where there are none.
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

    /// All rows as one parameter. COPY ends with a small packet after another one, which the network holds back for
    /// 40 ms: longer than a few rows take.
    async fn insert_few(
        &self,
        connection: &mut PgConnection,
        rows: &[[Cell<'_>; N]],
    ) -> Result<(), StoreError> {
        if rows.is_empty() {
            return Ok(());
        }
        let record = |row: &[Cell<'_>; N]| {
            let fields =
                self.columns.iter().zip(row).map(|(column, cell)| ((*column).to_owned(), json(cell)));
            Value::Object(fields.collect())
        };
        let (name, columns) = (self.name, self.columns.join(", "));
        let statement = format!(
            "INSERT INTO {name} ({columns}) SELECT {columns} FROM json_populate_recordset(NULL::{name}, $1::json)"
        );
        let records = Value::Array(rows.iter().map(record).collect()).to_string();
        sqlx::query(AssertSqlSafe(statement)).bind(records).execute(connection).await?;
        Ok(())
    }

    async fn copy(&self, connection: &mut PgConnection, rows: Rows<'_, N>) -> Result<(), StoreError> {
        let statement = format!("COPY {} ({}) FROM STDIN", self.name, self.columns.join(", "));
        let mut copy = connection.copy_in_raw(&statement).await?;
        let mut buffer = String::with_capacity(COPY_BYTES + 4096);
        for row in rows {
            match row {
                Ok(row) => write_line(&mut buffer, &row),
                Err(error) => {
                    copy.abort("a row could not be made").await?;
                    return Err(error);
                }
            }
            if buffer.len() >= COPY_BYTES {
                copy.send(buffer.as_bytes()).await?;
                buffer.clear();
            }
        }
        copy.send(buffer.as_bytes()).await?;
        copy.finish().await?;
        Ok(())
    }

    /// Updates rows by their keys. Changes are few where a file is imported again; each is one statement.
    pub async fn update(&self, tx: &mut Tx, rows: Vec<[Cell<'_>; N]>) -> Result<(), StoreError> {
        let numbered = |from: usize, columns: &[&str], between: &str| {
            let parts = columns.iter().zip(from..).map(|(column, number)| format!("{column} = ${number}"));
            parts.collect::<Vec<_>>().join(between)
        };
        let (keys, others) = self.columns.split_at(self.keys);
        let sql = format!(
            "UPDATE {} SET {} WHERE {}",
            self.name,
            numbered(self.keys + 1, others, ", "),
            numbered(1, keys, " AND ")
        );
        for row in rows {
            on!(tx, connection => {
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
    pub async fn delete<const K: usize>(&self, tx: &mut Tx, keys: Vec<[i64; K]>) -> Result<(), StoreError> {
        let parts: Vec<_> = self.columns[..K]
            .iter()
            .zip(1..)
            .map(|(column, number)| format!("{column} = ${number}"))
            .collect();
        let sql = format!("DELETE FROM {} WHERE {}", self.name, parts.join(" AND "));
        for key in keys {
            on!(tx, connection => {
                let mut query = sqlx::query(AssertSqlSafe(sql.as_str()));
                for part in key {
                    query = query.bind(part);
                }
                query.execute(connection).await.map(drop)
            })?;
        }
        Ok(())
    }

    /// The first of `count` ids that nobody has. Ids are counted here, so that no statement has to give them back.
    pub async fn reserve(&self, tx: &mut Tx, count: usize) -> Result<i64, StoreError> {
        if let Tx::Postgres(transaction) = tx {
            // Others wait with their own rows until this transaction ends; readers do not.
            let lock = format!("LOCK TABLE {} IN SHARE ROW EXCLUSIVE MODE", self.name);
            sqlx::query(AssertSqlSafe(lock)).execute(&mut **transaction).await?;
        }
        let highest = format!("SELECT COALESCE(MAX(id), 0) FROM {}", self.name);
        let last: i64 = on!(tx, connection =>
            sqlx::query_scalar(AssertSqlSafe(highest)).fetch_one(connection).await)?;
        if let Tx::Postgres(transaction) = tx
            && count > 0
        {
            // The identity's own counter goes on after them.
            let after = last + i64::try_from(count).unwrap_or(0);
            let count_on = format!("SELECT setval(pg_get_serial_sequence('{}', 'id'), $1)", self.name);
            sqlx::query(AssertSqlSafe(count_on)).bind(after).execute(&mut **transaction).await?;
        }
        Ok(last + 1)
    }
}

/// A value as PostgreSQL reads it from JSON.
fn json(cell: &Cell<'_>) -> Value {
    match cell {
        Cell::Integer(value) => (*value).into(),
        Cell::Boolean(value) => (*value).into(),
        Cell::Text(value) => value.as_deref().into(),
        Cell::Bytes(value) => {
            let mut text = String::from("\\x");
            write_hexadecimal(&mut text, value).expect("writing to a String does not fail");
            text.into()
        }
        Cell::Date(value) => value.map(|date| date.to_string()).into(),
        Cell::Time(value) => value.to_string().into(),
    }
}

fn write_hexadecimal(buffer: &mut String, bytes: &[u8]) -> std::fmt::Result {
    bytes.iter().try_for_each(|byte| write!(buffer, "{byte:02x}"))
}

/// A line of PostgreSQL's COPY text format.
fn write_line(buffer: &mut String, row: &[Cell<'_>]) {
    const NOTHING: &str = "\\N";
    for (position, cell) in row.iter().enumerate() {
        if position > 0 {
            buffer.push('\t');
        }
        let written = match cell {
            Cell::Integer(Some(value)) => write!(buffer, "{value}"),
            Cell::Boolean(value) => write!(buffer, "{}", if *value { 't' } else { 'f' }),
            Cell::Text(Some(value)) => {
                write_escaped(buffer, value);
                Ok(())
            }
            Cell::Bytes(value) => {
                buffer.push_str("\\\\x");
                write_hexadecimal(buffer, value)
            }
            Cell::Date(Some(value)) => write!(buffer, "{value}"),
            Cell::Time(value) => write!(buffer, "{value}"),
            Cell::Integer(None) | Cell::Text(None) | Cell::Date(None) => buffer.write_str(NOTHING),
        };
        written.expect("writing to a String does not fail");
    }
    buffer.push('\n');
}

fn write_escaped(buffer: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '\\' => buffer.push_str("\\\\"),
            '\t' => buffer.push_str("\\t"),
            '\n' => buffer.push_str("\\n"),
            '\r' => buffer.push_str("\\r"),
            other => buffer.push(other),
        }
    }
}
