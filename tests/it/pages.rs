//! The pages as a reader meets them: the real router on a fresh database, asked about by CSS.

mod campaigns;
mod catalogue;
mod connections;
mod find;
mod initiatives;
mod layers;
mod leader;
mod listening;
mod lists;
mod lookups;
mod matrix;
mod notices;
mod own;
mod paper;
mod proposal_edit;
mod refusals;
mod register;
mod routes;
mod scenarios;
mod sessions;
mod sign_in;
pub mod site;
mod small;
mod staffing_request;
mod traced;
mod unknown_names;
mod uploads;
