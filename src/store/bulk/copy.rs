//! PostgreSQL's COPY, and the keys and indexes that an empty table drops while it is filled.

use sqlx::{AssertSqlSafe, PgConnection};

use super::{Rows, Table};
use crate::store::StoreError;

/// How many bytes are sent to PostgreSQL at a time.
const BATCH: usize = 64 * 1024;
/// The start of every binary COPY: the signature, no flags, no extension.
const HEADER: &[u8] = b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0";
/// The end of every binary COPY, in the place of a row's number of fields.
const TRAILER: [u8; 2] = (-1_i16).to_be_bytes();

/// Constraints of a table as only PostgreSQL's catalogue knows them: foreign keys that refer to it first, then keys;
/// and the plain indexes.
const CONSTRAINTS: &str = "
    SELECT conrelid::REGCLASS::TEXT, quote_ident(conname), pg_get_constraintdef(oid)
    FROM pg_constraint
    WHERE (confrelid = $1::TEXT::REGCLASS AND contype = 'f')
        OR (conrelid = $1::TEXT::REGCLASS AND contype IN ('p', 'u'))
    ORDER BY contype, conrelid, conname";
const PLAIN_INDEXES: &str = "
    SELECT indexrelid::REGCLASS::TEXT, pg_get_indexdef(indexrelid)
    FROM pg_index
    WHERE indrelid = $1::TEXT::REGCLASS AND NOT indisunique
    ORDER BY indexrelid";
const REFERS: &str = "
    SELECT EXISTS (SELECT 1 FROM pg_trigger WHERE tgrelid = $1::TEXT::REGCLASS AND tgname = 'references_added')";

/// Statements to run once the rows are there.
pub(super) struct Later(Vec<String>);

impl Later {
    /// Runs them in the order in which they were put off.
    pub async fn catch_up(self, connection: &mut PgConnection) -> Result<(), StoreError> {
        for statement in self.0 {
            sqlx::query(AssertSqlSafe(statement)).execute(&mut *connection).await?;
        }
        Ok(())
    }
}

impl<const N: usize> Table<N> {
    /// Drops keys, indexes and the check of references if the table is empty: building them once for all rows takes
    /// half the time. Readers of the table wait meanwhile.
    pub(super) async fn put_off(&self, connection: &mut PgConnection) -> Result<Later, StoreError> {
        let name = self.name;
        let any = format!("SELECT EXISTS (SELECT 1 FROM {name})");
        if sqlx::query_scalar(AssertSqlSafe(any)).fetch_one(&mut *connection).await? {
            return Ok(Later(Vec::new()));
        }
        let constraints: Vec<(String, String, String)> =
            sqlx::query_as(CONSTRAINTS).bind(name).fetch_all(&mut *connection).await?;
        let indexes: Vec<(String, String)> =
            sqlx::query_as(PLAIN_INDEXES).bind(name).fetch_all(&mut *connection).await?;
        let (mut now, mut later) = (Vec::new(), Vec::new());
        for (table, constraint, _) in &constraints {
            now.push(format!("ALTER TABLE {table} DROP CONSTRAINT {constraint}"));
        }
        for (table, constraint, definition) in constraints.iter().rev() {
            later.push(format!("ALTER TABLE {table} ADD CONSTRAINT {constraint} {definition}"));
        }
        for (index, definition) in indexes {
            now.push(format!("DROP INDEX {index}"));
            later.push(definition);
        }
        if sqlx::query_scalar(REFERS).bind(name).fetch_one(&mut *connection).await? {
            now.push(format!("ALTER TABLE {name} DISABLE TRIGGER references_added"));
            later.push(format!("CALL check_all_references('{name}')"));
            later.push(format!("ALTER TABLE {name} ENABLE TRIGGER references_added"));
        }
        Later(now).catch_up(connection).await?;
        Ok(Later(later))
    }

    /// Sends all rows. After an error in one of them none is stored.
    pub(super) async fn copy(
        &self,
        connection: &mut PgConnection,
        rows: Rows<'_, N>,
    ) -> Result<(), StoreError> {
        let statement =
            format!("COPY {} ({}) FROM STDIN (FORMAT binary)", self.name, self.columns.join(", "));
        let fields = i16::try_from(N).expect("a table has few columns");
        let mut copy = connection.copy_in_raw(&statement).await?;
        let mut buffer = Vec::with_capacity(BATCH + 4096);
        buffer.extend_from_slice(HEADER);
        for row in rows {
            let row = match row {
                Ok(row) => row,
                Err(error) => {
                    copy.abort("a row could not be made").await?;
                    return Err(error);
                }
            };
            buffer.extend_from_slice(&fields.to_be_bytes());
            for cell in &row {
                cell.write(&mut buffer);
            }
            if buffer.len() >= BATCH {
                copy.send(buffer.as_slice()).await?;
                buffer.clear();
            }
        }
        buffer.extend_from_slice(&TRAILER);
        copy.send(buffer.as_slice()).await?;
        copy.finish().await?;
        Ok(())
    }
}
