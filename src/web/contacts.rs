//! The municipality that runs the service and the addresses to write to; each municipality fills in its own.

/// What a municipality says of itself. `None` is shown as a place to be filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contacts {
    /// The municipality's name, as it stands on the notices that everybody may read.
    pub municipality: Option<String>,
    /// The address of those who answer for the service.
    pub support: Option<String>,
    /// The address of the data protection officer.
    pub officer: Option<String>,
}
