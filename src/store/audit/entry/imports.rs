//! Imports of files, and the undoing of them.

use super::Entry;
use crate::domain::{DataSet, ImportFileId, ImportId};

impl Entry {
    /// The refused rows of a file were imported again, and are kept no more.
    pub fn refused_rows_imported(file: ImportFileId) -> Self {
        Self::of("import_refused_rows", "import_file", &file)
    }

    /// An import was made; `hash` is made from the hashes of its files.
    pub fn imported(run: ImportId, hash: String) -> Self {
        Self::of("import", "import_run", &run).changing(None, Some(hash))
    }

    /// An import changed rows of a data set; the hashes of its content before and after.
    pub fn imported_set(
        run: ImportId,
        set: DataSet,
        (before, after): (Option<String>, Option<String>),
    ) -> Self {
        Self::of("import", set.name(), &run).changing(before, after)
    }

    /// A file of ESCO, with this name and hash, changed rows of its `part`.
    pub fn imported_esco(part: &'static str, file: &str, hash: &str) -> Self {
        Self::of("import", part, &file).changing(None, Some(hash.to_owned()))
    }

    /// An import was undone as a whole.
    pub fn undone(run: ImportId) -> Self {
        Self::of("undo_import", "import_run", &run)
    }

    /// Undoing an import changed rows of a data set; the hashes of its content before and after.
    pub fn undone_set(
        run: ImportId,
        set: DataSet,
        (before, after): (Option<String>, Option<String>),
    ) -> Self {
        Self::of("undo_import", set.name(), &run).changing(before, after)
    }
}
