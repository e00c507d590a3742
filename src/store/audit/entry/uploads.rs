//! Files that were sent to be imported, and the decisions about them.

use super::Entry;
use crate::domain::UploadId;

impl Entry {
    fn of_upload(action: &'static str, upload: UploadId) -> Self {
        Self::of(action, "import_upload", &upload)
    }

    /// Files were sent; `hash` is made from the hashes of the files.
    pub fn files_uploaded(upload: UploadId, hash: String) -> Self {
        Self::of_upload("upload_files", upload).changing(None, Some(hash))
    }

    /// Somebody chose how a file is to be read.
    pub fn upload_changed(upload: UploadId) -> Self {
        Self::of_upload("change_upload", upload)
    }

    /// The files were withdrawn, and are deleted.
    pub fn upload_discarded(upload: UploadId) -> Self {
        Self::of_upload("discard_upload", upload)
    }

    /// So many files were deleted because their time was over.
    pub fn uploads_expired(count: u64) -> Self {
        Self::of("expire_files", "import_upload_file", &count)
    }

    /// One person confirmed the changes with this hash, and a second one has to.
    pub fn import_confirmed(upload: UploadId, plan: &str) -> Self {
        Self::of_upload("confirm_import", upload).changing(None, Some(plan.to_owned()))
    }

    /// The confirmed changes are no longer the same: they must be confirmed again.
    pub fn import_unconfirmed(upload: UploadId, plan: Option<String>) -> Self {
        Self::of_upload("unconfirm_import", upload).changing(plan, None)
    }

    /// The second person turned the import down.
    pub fn import_rejected(upload: UploadId) -> Self {
        Self::of_upload("reject_import", upload)
    }
}
