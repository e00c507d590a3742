//! How files with the same headings, or workbooks with the same sheets, were read before.

use jiff_sqlx::ToSqlx;

use super::{ReadingChoice, Said};
use crate::domain::DataSet;
use crate::store::{Reading, StoreError, Writing, execute, on};

const REMEMBER: &str = "
    INSERT INTO import_source (fingerprint, sheet, data_set, columns, made_at, made_by)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (fingerprint) DO UPDATE SET sheet = excluded.sheet, data_set = excluded.data_set,
        columns = excluded.columns, made_at = excluded.made_at, made_by = excluded.made_by";

const REMEMBERED: &str =
    "SELECT sheet, data_set, columns, made_at, made_by FROM import_source WHERE fingerprint = $1";

/// A choice that was made for an earlier file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RememberedReading {
    /// How the file was read.
    pub choice: ReadingChoice,
    /// Who chose it, and when.
    pub made: Said,
}

/// Stores how files like this one are to be read from now on.
pub async fn remember(
    writing: &mut Writing,
    fingerprint: &str,
    choice: &ReadingChoice,
) -> Result<(), StoreError> {
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    execute!(
        writing,
        sqlx::query(REMEMBER)
            .bind(fingerprint)
            .bind(choice.sheet.as_deref())
            .bind(choice.data_set.map(DataSet::name))
            .bind(choice.columns.as_deref())
            .bind(at)
            .bind(actor)
    )?;
    Ok(())
}

/// How files like this one were read before; `None` where nobody had to choose.
pub async fn remembered(
    reading: &mut Reading,
    fingerprint: &str,
) -> Result<Option<RememberedReading>, StoreError> {
    type Columns = (Option<String>, Option<String>, Option<String>, jiff_sqlx::Timestamp, String);
    let row: Option<Columns> = on!(reading, connection =>
        sqlx::query_as(REMEMBERED).bind(fingerprint).fetch_optional(connection).await)?;
    Ok(row.map(|(sheet, data_set, columns, at, by)| RememberedReading {
        choice: ReadingChoice { sheet, data_set: data_set.as_deref().and_then(DataSet::from_name), columns },
        made: Said { at: at.to_jiff(), by },
    }))
}
