//! An error as a program reads it: `application/problem+json` (RFC 9457).

use serde::Serialize;

use super::error::{Fault, FieldError};

/// The content type of a problem document.
pub const CONTENT_TYPE: &str = "application/problem+json";

/// What is wrong, as members of the document.
#[derive(Debug, Serialize)]
struct Problem<'a> {
    #[serde(rename = "type")]
    kind: String,
    title: &'a str,
    status: u16,
    detail: &'a str,
    instance: &'a str,
    /// The number of the error in the log.
    reference: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<Field<'a>>,
}

#[derive(Debug, Serialize)]
struct Field<'a> {
    field: &'a str,
    detail: &'a str,
}

/// What is said about a fault, in the reader's language.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    /// The heading of the page.
    pub title: &'a str,
    /// What happened, and what to do.
    pub detail: &'a str,
    /// The path that was asked for.
    pub path: &'a str,
    /// The number of the error in the log.
    pub reference: &'a str,
}

/// The document for `fault`, answered with `status`.
pub fn document(fault: Fault, status: u16, said: Said<'_>, errors: &[FieldError]) -> String {
    let errors = errors.iter().map(|error| Field { field: &error.field, detail: &error.words }).collect();
    let problem = Problem {
        kind: format!("urn:innsats:problem:{}", fault.name()),
        title: said.title,
        status,
        detail: said.detail,
        instance: said.path,
        reference: said.reference,
        errors,
    };
    serde_json::to_string(&problem).expect("words and numbers can be written as JSON")
}
