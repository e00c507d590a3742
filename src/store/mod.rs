//! SQL, on SQLite and PostgreSQL. Nothing outside this module knows which engine runs.
//!
//! One file per aggregate. Functions take `&mut Tx` and give domain types; the caller owns the transaction:
//! `db.read()` to show, `db.write()` to change, with [`bump_revision`] last.

mod database;
mod error;
mod postgres;
mod sqlite;

pub use database::{Database, Tx, bump_revision, revision};
pub(crate) use database::on;
pub use error::{StartupError, StoreError};
