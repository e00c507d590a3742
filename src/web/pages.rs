//! One module per area of the service.

mod employees;
pub mod error_page;
mod gap;
mod imports;
mod initiatives;
mod person;
mod proposal;
mod proposal_parts;
mod proposals;
mod skill;
mod skills;
mod start;
mod team;
mod unit;
mod units;

use axum::Router;
use axum::routing::get;

use super::state::AppState;

/// Every page. All are read with GET; all hold personal or internal content until sign-in decides who sees what.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/", get(start::page))
        .route("/ansatte", get(employees::page))
        .route("/ansatte.csv", get(employees::page))
        .route("/ansatte/{number}", get(person::page))
        .route("/enheter", get(units::page))
        .route("/enheter.csv", get(units::page))
        .route("/enheter/{number}", get(unit::page))
        .route("/kompetanse", get(skills::page))
        .route("/kompetanse.csv", get(skills::page))
        .route("/kompetanse/{number}", get(skill::page))
        .route("/tiltak", get(initiatives::list))
        .route("/tiltak.csv", get(initiatives::list))
        .route("/tiltak/{number}", get(initiatives::one))
        .route("/bemanning", get(proposals::list))
        .route("/bemanning.csv", get(proposals::list))
        .route("/bemanning/{number}", get(proposal::page))
        .route("/bemanning/{number}/tiltak/{initiative}", get(team::page))
        .route("/bemanning/{number}/udekket", get(proposal_parts::page))
        .route("/bemanning/{number}/udekket.csv", get(proposal_parts::page))
        .route("/bemanning/{number}/belastning", get(proposal_parts::page))
        .route("/bemanning/{number}/belastning.csv", get(proposal_parts::page))
        .route("/bemanning/{number}/frigi", get(proposal_parts::page))
        .route("/bemanning/{number}/frigi.csv", get(proposal_parts::page))
        .route("/gap", get(gap::page))
        .route("/gap.csv", get(gap::page))
        .route("/import", get(imports::list))
        .route("/import.csv", get(imports::list))
        .route("/import/{number}", get(imports::one))
}

/// A choice of a filter form.
#[derive(Clone, Debug)]
pub struct FilterOption {
    /// What the form sends for the choice; empty where it filters nothing.
    pub value: String,
    /// The choice in the reader's language.
    pub words: String,
    /// The list is filtered by it now.
    pub is_chosen: bool,
}

/// A key figure: a number with its unit and what more there is to know about it.
#[derive(Clone, Debug)]
pub struct Card {
    /// The number as the reader's language writes it, with its unit where it has one.
    pub value: String,
    /// What the number counts, to follow it as one phrase.
    pub what: String,
    /// What it is a part of, or how far it can be trusted.
    pub more: String,
    /// The page that shows what is behind the number.
    pub path: Option<&'static str>,
}
