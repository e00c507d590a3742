//! Rows as they were before a file changed them: for undoing an import, and for tracing a value.

use crate::domain::{DataSet, ImportFileId, SourceLine};
use crate::store::bulk::Table;
use crate::store::keyed::{ids_from, narrow};
use crate::store::{Content, Reading, Source, StoreError, Writing, on};

const BEFORE: Table<8> = Table {
    name: "import_before",
    content: Content::Imports,
    keys: 1,
    columns: [
        "id",
        "import_file_id",
        "data_set",
        "natural_key",
        "line",
        "before_record",
        "before_file_id",
        "before_line",
    ],
};

const BEFORE_IMAGES: &str = "
    SELECT natural_key, line, before_record, before_file_id, before_line
    FROM import_before
    WHERE import_file_id = $1
    ORDER BY id";

/// A row as it was before a file changed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BeforeImage {
    /// The natural key, as text.
    pub key: String,
    /// The line of the file that changed it.
    pub line: SourceLine,
    /// The record before, as JSON.
    pub record: String,
    /// Where the earlier record came from; `None` where no file brought it.
    pub source: Option<Source>,
}

/// Stores changed rows as they were before.
pub async fn keep_before(
    writing: &mut Writing,
    file: ImportFileId,
    data_set: DataSet,
    images: &[BeforeImage],
) -> Result<(), StoreError> {
    let first = BEFORE.reserve(writing, images.len()).await?;
    let cells = images.iter().zip(ids_from(first)).map(|(image, id)| {
        [
            id.into(),
            file.0.into(),
            data_set.name().into(),
            (&image.key).into(),
            image.line.0.into(),
            (&image.record).into(),
            image.source.map(|source| source.file.0).into(),
            image.source.map(|source| i64::from(source.line.0)).into(),
        ]
    });
    BEFORE.insert(writing, cells.collect()).await
}

/// The rows that a file changed as they were before, in the order in which they were changed.
pub async fn before_images(
    reading: &mut Reading,
    file: ImportFileId,
) -> Result<Vec<BeforeImage>, StoreError> {
    type ImageRow = (String, i64, String, Option<i64>, Option<i64>);
    let rows: Vec<ImageRow> =
        on!(reading, connection => sqlx::query_as(BEFORE_IMAGES).bind(file.0).fetch_all(connection).await)?;
    let image = |(key, line, record, before_file, before_line): ImageRow| {
        let line = narrow("import_before.line", line, |line| u32::try_from(line).ok())?;
        Ok(BeforeImage {
            key,
            line: SourceLine(line),
            record,
            source: Source::read(before_file, before_line),
        })
    };
    rows.into_iter().map(image).collect()
}
