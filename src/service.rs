//! Use cases: anything with two steps or two callers (page, command line).

pub mod accounts;
pub mod alternatives;
pub mod assess;
pub mod catalogue;
pub mod door;
pub mod emergency;
pub mod find;
pub mod gap_report;
pub mod import_data;
pub mod import_esco;
pub mod import_receipt;
pub mod lookups;
pub mod own;
pub mod proposal_view;
pub mod propose_staffing;
pub mod sign_in;
pub mod skill_graph;
pub mod solver_process;
pub mod staffing_input;
pub mod undo_import;
pub mod unknown_names;
pub mod uploads;
pub mod waiting;
