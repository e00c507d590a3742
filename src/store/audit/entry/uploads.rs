//! Files that were sent to be imported, and who said what to them.

use super::Entry;
use crate::domain::UploadId;

impl Entry {
    fn of_upload(action: &'static str, upload: UploadId) -> Self {
        Self::of(action, "import_upload", &upload)
    }

    /// Files were sent, whose hashes `hash` was made from.
    pub fn files_uploaded(upload: UploadId, hash: String) -> Self {
        Self::of_upload("upload_files", upload).changing(None, Some(hash))
    }

    /// It was said how the files are to be read.
    pub fn upload_changed(upload: UploadId) -> Self {
        Self::of_upload("change_upload", upload)
    }

    /// The files were taken back, and are deleted.
    pub fn upload_discarded(upload: UploadId) -> Self {
        Self::of_upload("discard_upload", upload)
    }

    /// So many files were deleted because their time was over.
    pub fn uploads_expired(count: u64) -> Self {
        Self::of("expire_files", "import_upload_file", &count)
    }

    /// Somebody confirmed the changes that hash so, and another has to.
    pub fn import_confirmed(upload: UploadId, plan: &str) -> Self {
        Self::of_upload("confirm_import", upload).changing(None, Some(plan.to_owned()))
    }

    /// What was confirmed would change something else by now: it has to be confirmed anew.
    pub fn import_unconfirmed(upload: UploadId, plan: Option<String>) -> Self {
        Self::of_upload("unconfirm_import", upload).changing(plan, None)
    }

    /// The second person said no.
    pub fn import_rejected(upload: UploadId) -> Self {
        Self::of_upload("reject_import", upload)
    }
}
