//! Use cases: anything with two steps or two callers (page, command line).

pub mod build_problem;
pub mod import_data;
pub mod import_esco;
pub mod import_texts;
pub mod proposal_view;
pub mod skill_graph;
pub mod undo_import;
