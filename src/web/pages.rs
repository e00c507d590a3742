//! One module per area of the service.

pub mod campaigns;
pub mod capacity;
pub mod catalogue;
pub mod confirm;
pub mod contests;
pub mod corrections;
pub mod decisions;
pub mod deputies;
pub mod emergency;
pub mod employees;
pub mod error_page;
pub mod find;
pub mod gap;
pub mod identity;
pub mod import_templates;
pub mod imports;
pub mod initiatives;
pub mod interview;
pub mod judgements;
pub mod lookups;
pub mod matrix;
pub mod notices;
pub mod own;
pub mod own_unit;
pub mod person;
pub mod proposal;
pub mod proposal_compare;
pub mod proposal_edit;
pub mod proposal_loads;
pub mod proposal_parts;
pub mod proposal_versions;
pub mod proposals;
pub mod purpose;
pub mod release;
pub mod roles;
pub mod scenarios;
pub mod sessions;
pub mod sign_in;
pub mod sign_in_elsewhere;
pub mod skill;
pub mod skills;
pub mod staffing_job;
pub mod staffing_request;
pub mod start;
pub mod team;
pub mod unit;
pub mod unit_keeps;
pub mod units;
pub mod unknown_names;
pub mod upload_file;
pub mod uploads;
pub mod users;
pub mod vulnerability;
pub mod who_sees;

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
