//! Whose service it is, and whom one writes to: what each municipality fills in.

/// What a municipality says of itself. What is missing is shown as a place to be filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contacts {
    /// Its name.
    pub municipality: Option<String>,
    /// The address of those who answer for the service.
    pub support: Option<String>,
    /// The address of the data protection officer.
    pub officer: Option<String>,
}
