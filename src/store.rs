//! SQL, on SQLite and PostgreSQL. Nothing outside this module knows which engine runs.
//!
//! One file per aggregate. Functions take `&mut Tx` and give domain types; the caller owns the transaction:
//! `db.read()` to show, `db.write()` to change, with [`bump_revision`] last.

mod bulk;
mod database;
mod error;
mod fault;
mod kept;
mod postgres;
mod sqlite;
mod word;

pub mod absences;
pub mod allocations;
pub mod assessments;
pub mod audit;
pub mod esco;
pub mod imports;
pub mod initiatives;
pub mod needs;
pub mod people;
pub mod proposals;
pub mod roles;
pub mod skill_graph;
pub mod skills;
pub mod units;
pub mod views;

pub use database::{Database, Patience, Tx, bump_revision, revision};
pub(crate) use database::{execute, on};
pub use error::{StartupError, StoreError};
pub use fault::{Fault, Place};
pub use kept::{Kept, Occasion, Row, Source, Stored};
