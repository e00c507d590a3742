//! Data in, words out: every number, month, level and sentence that a person reads, in three languages.
//!
//! `wording` stands between the outside (pages, commands) and the use cases: it may look at anybody's data, and calls
//! nobody. A page or a command asks a service for data and gives it to `wording` to be said. Texts stand in
//! `i18n/<language>/<area>.ftl`; what is a label alone, pages and commands take from there themselves.

pub mod access;
pub mod accounts;
pub mod alternatives;
mod amounts;
pub mod compare;
pub mod decision;
pub mod edit;
pub mod errors;
pub mod explanation;
pub mod gap;
pub mod import;
pub mod letters;
pub mod oidc;
pub mod problem;
pub mod proposal;
pub mod release;
pub mod remarks;
pub mod request;
pub mod roles;
pub mod scenario;
pub mod sourcing;
mod speech;
mod texts;
pub mod waiting;
pub mod ways_out;

pub use speech::{Named, Speech};
pub use texts::{Language, Texts, texts};
