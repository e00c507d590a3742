//! The steps of an upload, each for the version that somebody saw: [`StoreError::Changed`] where it has changed.

use jiff_sqlx::ToSqlx;

use crate::domain::{FullList, ImportId, UploadId};
use crate::store::word::Word as _;
use crate::store::{StoreError, Writing, execute};

const SET_FULL_LIST: &str = "
    UPDATE import_upload SET full_list = $3, version = version + 1
    WHERE id = $1 AND version = $2 AND state = 'open'";

const CONFIRM: &str = "
    UPDATE import_upload
    SET state = 'waiting', confirmed_at = $3, confirmed_by = $4, confirmed_plan = $5, skips_rejected = $6,
        version = version + 1
    WHERE id = $1 AND version = $2 AND state = 'open'";

const UNCONFIRM: &str = "
    UPDATE import_upload
    SET state = 'open', confirmed_at = NULL, confirmed_by = NULL, confirmed_plan = NULL,
        version = version + 1
    WHERE id = $1 AND version = $2 AND state = 'waiting'";

const MARK_IMPORTED: &str = "
    UPDATE import_upload
    SET state = 'imported', import_id = $3, decided_at = $4, decided_by = $5, version = version + 1
    WHERE id = $1 AND version = $2 AND state IN ('open', 'waiting')";

const REJECT: &str = "
    UPDATE import_upload
    SET state = 'rejected', decided_at = $3, decided_by = $4, reason = $5, version = version + 1
    WHERE id = $1 AND version = $2 AND state = 'waiting'";

const DISCARD: &str = "
    UPDATE import_upload SET state = 'discarded', decided_at = $3, decided_by = $4, version = version + 1
    WHERE id = $1 AND version = $2 AND state IN ('open', 'waiting')";

const DROP_CONTENT: &str = "UPDATE import_upload_file SET content = NULL WHERE upload_id = $1";

/// An upload and the version that somebody saw.
type Seen = (UploadId, i64);

fn changed(rows: u64) -> Result<(), StoreError> {
    if rows == 0 { Err(StoreError::Changed) } else { Ok(()) }
}

/// Stores whether the files of employees hold everybody.
pub async fn set_full_list(
    writing: &mut Writing,
    (id, version): Seen,
    full_list: FullList,
) -> Result<(), StoreError> {
    changed(execute!(writing, sqlx::query(SET_FULL_LIST).bind(id.0).bind(version).bind(full_list.word()))?)
}

/// Stores the first person's confirmation, where a second person has to confirm too.
pub async fn confirm(
    writing: &mut Writing,
    (id, version): Seen,
    plan: &str,
    skips_rejected: bool,
) -> Result<(), StoreError> {
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    changed(execute!(
        writing,
        sqlx::query(CONFIRM).bind(id.0).bind(version).bind(at).bind(actor).bind(plan).bind(skips_rejected)
    )?)
}

/// Removes the first person's confirmation: the import would now change something else than they saw.
pub async fn unconfirm(writing: &mut Writing, (id, version): Seen) -> Result<(), StoreError> {
    changed(execute!(writing, sqlx::query(UNCONFIRM).bind(id.0).bind(version))?)
}

/// Records the import that it became, in the transaction of that import, so that none is imported twice.
pub async fn mark_imported(
    writing: &mut Writing,
    (id, version): Seen,
    import: ImportId,
) -> Result<(), StoreError> {
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    changed(execute!(
        writing,
        sqlx::query(MARK_IMPORTED).bind(id.0).bind(version).bind(import.0).bind(at).bind(actor)
    )?)
}

/// Stores that the second person turned it down.
pub async fn reject(writing: &mut Writing, (id, version): Seen, reason: &str) -> Result<(), StoreError> {
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    changed(execute!(
        writing,
        sqlx::query(REJECT).bind(id.0).bind(version).bind(at).bind(actor).bind(reason)
    )?)
}

/// Withdraws the upload, and deletes the content of its files.
pub async fn discard(writing: &mut Writing, (id, version): Seen) -> Result<(), StoreError> {
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    changed(execute!(writing, sqlx::query(DISCARD).bind(id.0).bind(version).bind(at).bind(actor))?)?;
    execute!(writing, sqlx::query(DROP_CONTENT).bind(id.0))?;
    Ok(())
}
