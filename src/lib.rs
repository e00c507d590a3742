//! Innsats: who can do what, who should work on what, and what is missing.
//!
//! The map of the house. Imports point one way, from the outside in; `tests/it/architecture.rs` keeps it so.
//!
//! ```text
//! main, cli, web                       outside: talk to people and machines
//!       |
//!    wording                           data in, words out, in three languages; calls nobody
//!       |
//!    service                           use cases: several steps, or several callers; data in, data out
//!       |
//! store  import  export  auth  mail  reports    side by side, blind to each other
//!       |                     |
//!    access                planning           who may do what; reports are counted from what was planned
//!       |                   |
//!    domain                            inside: no input or output
//!
//! crates/staffing                      the solver; knows nothing of this crate
//!       |
//! crates/staffing-model                what it is asked and answers, and the check of the answer: no solver
//! ```

pub mod access;
pub mod auth;
pub mod cli;
pub mod clock;
pub mod config;
pub mod domain;
pub mod export;
pub mod import;
pub mod mail;
pub mod planning;
pub mod reports;
pub mod service;
pub mod skill_graph;
pub mod store;
pub mod web;
pub mod wording;
