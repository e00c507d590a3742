//! SQL, on SQLite and PostgreSQL. Nothing outside this module knows which engine runs.
//!
//! One file per aggregate. Functions take a [`Reading`] or a [`Writing`] and give domain types. Both are made by
//! `service::door` alone, for an actor who may: a transaction that nobody answers for is no use to anybody.

mod bulk;
mod content;
mod database;
mod error;
mod fault;
mod keyed;
mod patience;
mod postgres;
mod queue;
mod queue_tables;
mod reach;
mod reading;
mod revisions;
mod sqlite;
mod word;
mod writing;

pub mod absences;
pub mod accounts;
pub mod allocations;
pub mod assessments;
pub mod audit;
pub mod broken_glass;
pub mod campaigns;
pub mod capacity;
pub mod catalogue;
pub mod decisions;
pub mod demo_people;
pub mod deputies;
pub mod esco;
pub mod identities;
pub mod imports;
pub mod initiatives;
pub mod lookups;
pub mod mail;
pub mod needs;
pub mod pending_sign_ins;
pub mod people;
pub mod places;
pub mod proposals;
pub mod purposes;
pub mod records;
pub mod responsibility;
pub mod roles;
pub mod sessions;
pub mod sign_in_attempts;
pub mod skill_graph;
pub mod skills;
pub mod staffing_jobs;
pub mod units;
pub mod unknown_names;
pub mod uploads;
pub mod views;

pub use content::{Content, Revisions};
pub use database::Database;
pub(crate) use database::{execute, on};
pub use error::{StartupError, StoreError};
pub use fault::{Fault, Place};
pub use keyed::{Keyed, Row, Source, Stored};
pub use patience::Patience;
pub use queue::{Queue, Turns};
pub use reach::Reached;
pub use reading::Reading;
pub use revisions::{revisions, revisions_now};
pub use writing::{Amount, Writing};
