//! The state of a form as it is shown: the values of its fields, and what is wrong with them.

use std::collections::BTreeMap;

use crate::web::error::FieldError;

/// The values and the errors that a form is shown with.
#[derive(Clone, Debug, Default)]
pub struct FormState {
    /// The name that distinguishes it from the other forms of the page.
    name: String,
    /// The version of what it was filled from.
    pub version: i64,
    values: BTreeMap<&'static str, String>,
    errors: Vec<FieldError>,
}

impl FormState {
    /// An empty form of the thing that has this version.
    pub fn new(name: String, version: i64) -> Self {
        Self { name, version, ..Self::default() }
    }

    /// The same with `value` in a field.
    #[must_use]
    pub fn with(mut self, field: &'static str, value: String) -> Self {
        self.values.insert(field, value);
        self
    }

    /// The same with something wrong with a field.
    #[must_use]
    pub fn wrong(mut self, field: &str, words: String) -> Self {
        self.errors.push(FieldError { field: field.to_owned(), words });
        self
    }

    /// Whether it is the form of this name.
    pub fn is(&self, name: &str) -> bool {
        self.name == name
    }

    /// The value of a field.
    pub fn value(&self, field: &str) -> &str {
        self.values.get(field).map_or("", String::as_str)
    }

    /// What is wrong with a field.
    pub fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|error| error.field == field).map(|error| error.words.as_str())
    }

    /// Every error, in the order it was found, for the summary above the form.
    pub fn errors(&self) -> &[FieldError] {
        &self.errors
    }

    /// The `id` of a field's control.
    pub fn id(&self, field: &str) -> String {
        format!("{}-{field}", self.name)
    }

    /// The `id` of a field's message.
    pub fn message_id(&self, field: &str) -> String {
        format!("{}-{field}-feil", self.name)
    }
}
