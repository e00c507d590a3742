//! What was done to what. Every kind of entry has a constructor here, one file for each room of the register: what is written
//! in the record is nowhere made by hand, and holds ids, never what somebody said.

mod access;
mod accounts;
mod campaigns;
mod catalogue;
mod imports;
mod initiatives;
mod jobs;
mod leaders;
mod own;
mod proposals;
mod records;
mod release;
mod uploads;

/// What was done to what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What was done: `import`, `undo_import`, `propose`.
    pub(super) action: &'static str,
    /// The kind of thing it was done to: `import_run`, `ansatte`, `proposal`.
    pub(super) object_kind: &'static str,
    /// Its number or natural key.
    pub(super) object_key: String,
    /// SHA-256 of the content before; none where there was nothing.
    pub(super) before_hash: Option<String>,
    /// SHA-256 of the content after; none where nothing is left.
    pub(super) after_hash: Option<String>,
}

impl Entry {
    /// Without hashes, as where the thing itself says what it became.
    fn of(action: &'static str, object_kind: &'static str, object: &impl ToString) -> Self {
        let object_key = object.to_string();
        Self { action, object_kind, object_key, before_hash: None, after_hash: None }
    }

    /// With what was there before and is there after, as far as there was and is something.
    fn changing(self, before_hash: Option<String>, after_hash: Option<String>) -> Self {
        Self { before_hash, after_hash, ..self }
    }
}
