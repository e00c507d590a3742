//! Records that an import of ESCO was made: a run with a row for each file, and its audit entries.

use super::EscoCounts;
use crate::domain::{ImportFileId, ImportId, ImportedSet};
use crate::store::audit::Entry;
use crate::store::bulk::Table;
use crate::store::{Content, StoreError, Writing, imports};

const FILE: Table<13> = Table {
    name: "import_file",
    content: Content::Imports,
    keys: 1,
    columns: [
        "id",
        "import_id",
        "name",
        "sha256",
        "data_set",
        "encoding",
        "separator",
        "rows_read",
        "rows_new",
        "rows_changed",
        "rows_unchanged",
        "rows_missing",
        "rows_rejected",
    ],
};

/// What the receipt says about one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EscoFileReceipt {
    /// The name of the file as it was found.
    pub name: String,
    /// SHA-256 of its bytes as they were found.
    pub sha256: String,
    /// The part of ESCO in it: the file's name without its ending, such as `esco_skills`.
    pub part: &'static str,
    /// What the import did with the file's rows.
    pub counts: EscoCounts,
}

/// Writes the receipt, and an audit entry for every file that changed something. Returns the ids of run and files.
pub async fn record(
    writing: &mut Writing,
    files: &[EscoFileReceipt],
) -> Result<(ImportId, Vec<ImportFileId>), StoreError> {
    let run = imports::begin(writing).await?;
    let first = FILE.reserve(writing, files.len()).await?;
    let ids: Vec<ImportFileId> = (first..).take(files.len()).map(ImportFileId).collect();
    let rows = files.iter().zip(&ids).map(|(file, id)| {
        let EscoCounts { new, changed, unchanged, missing } = file.counts;
        [
            id.0.into(),
            run.0.into(),
            (&file.name).into(),
            (&file.sha256).into(),
            ImportedSet::Esco.name().into(),
            "utf-8".into(),
            ",".into(),
            number(file.counts.read()).into(),
            number(new).into(),
            number(changed).into(),
            number(unchanged).into(),
            number(missing).into(),
            0_i64.into(),
        ]
    });
    FILE.insert(writing, rows.collect()).await?;
    for file in files.iter().filter(|file| file.counts.written() > 0) {
        writing.note(Entry::imported_esco(file.part, &file.name, &file.sha256));
    }
    Ok((run, ids))
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
