//! Use cases: anything with two steps or two callers (page, command line).

pub mod build_problem;
pub mod import_esco;
pub mod proposal_view;
pub mod skill_graph;
