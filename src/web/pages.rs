//! One module per area of the service.

pub mod employees;
pub mod error_page;
pub mod gap;
pub mod imports;
pub mod initiatives;
pub mod person;
pub mod proposal;
pub mod proposal_parts;
pub mod proposals;
pub mod skill;
pub mod skills;
pub mod start;
pub mod team;
pub mod unit;
pub mod units;
pub mod unknown_names;

/// A choice of a filter form.
#[derive(Clone, Debug)]
pub struct FilterOption {
    /// What the form sends.
    pub value: String,
    /// What the reader sees.
    pub words: String,
    /// It is in force.
    pub is_chosen: bool,
}

/// A key figure: a number with its unit and what more there is to know about it.
#[derive(Clone, Debug)]
pub struct Card {
    pub value: String,
    pub what: String,
    /// What the number is a part of, or how old it is.
    pub more: String,
    /// Where it comes from.
    pub path: Option<&'static str>,
}
