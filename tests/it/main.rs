//! One integration binary, so that it links once. A module per part of the house.
#![expect(clippy::large_futures, reason = "a test awaits whole use cases, on a stack of its own")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test with its line")]

mod architecture;
mod commands;
mod data_licences;
mod database;
mod door;
mod esco;
mod gap;
mod import_cases;
mod import_dirty;
mod import_files;
mod import_rounds;
mod import_story;
mod licences;
mod mail;
mod oidc;
mod pages;
mod proposal;
mod refused;
mod sourcing;
mod staffing;
mod staffing_jobs;
mod store;
mod story;
mod texts;
mod users;
mod workbooks;
