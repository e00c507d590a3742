//! Plans of the solver, tampered with, before [`staffing_model::verify`](staffing_model::verify()): made here since the
//! check knows no solver.

mod verify;
mod verify_request;
