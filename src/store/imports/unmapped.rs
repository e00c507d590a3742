//! Skill names that no skill has: the list of names to decide about.

use crate::domain::{ImportFileId, SkillCode, SourceLine};
use crate::store::{StoreError, Writing, execute, on};

const NOTE: &str = "
    INSERT INTO unmapped_skill (written, occurrences, import_file_id, first_line, suggested_skill_id)
    VALUES ($1, $2, $3, $4, (SELECT s.id FROM skill s WHERE s.code = $5))
    ON CONFLICT (written) DO UPDATE SET occurrences = excluded.occurrences,
        import_file_id = excluded.import_file_id, first_line = excluded.first_line
    RETURNING id";

const NOTE_FILE: &str = "
    INSERT INTO unmapped_skill_file (unmapped_skill_id, import_file_id, occurrences, first_line)
    VALUES ($1, $2, $3, $4)";

const FORGET_FILE: &str = "DELETE FROM unmapped_skill_file WHERE import_file_id = $1";

const TURN_BACK: &str = "
    UPDATE unmapped_skill
    SET (import_file_id, occurrences, first_line) = (
        SELECT f.import_file_id, f.occurrences, f.first_line
        FROM unmapped_skill_file f
        WHERE f.unmapped_skill_id = unmapped_skill.id
        ORDER BY f.import_file_id DESC
        LIMIT 1)
    WHERE import_file_id = $1
        AND EXISTS (SELECT 1 FROM unmapped_skill_file f WHERE f.unmapped_skill_id = unmapped_skill.id)";

const DELETE_UNMAPPED: &str = "DELETE FROM unmapped_skill WHERE import_file_id = $1 AND decision IS NULL";

/// Adds an unknown skill name to the list. Its count of rows is that of the file that had it last.
pub async fn note_unmapped(
    writing: &mut Writing,
    file: ImportFileId,
    written: &str,
    occurrences: u32,
    first_line: SourceLine,
    suggestion: Option<&SkillCode>,
) -> Result<(), StoreError> {
    let suggestion = suggestion.map(SkillCode::as_str);
    let (occurrences, line) = (i64::from(occurrences), i64::from(first_line.0));
    let name: i64 = on!(writing, connection => sqlx::query_scalar(NOTE)
        .bind(written)
        .bind(occurrences)
        .bind(file.0)
        .bind(line)
        .bind(suggestion)
        .fetch_one(connection)
        .await)?;
    execute!(writing, sqlx::query(NOTE_FILE).bind(name).bind(file.0).bind(occurrences).bind(line))?;
    Ok(())
}

/// Removes the names that `file` brought from the list, except those that somebody has decided about and those that an
/// earlier file has too, which stay with that file.
pub async fn forget_unmapped(writing: &mut Writing, file: ImportFileId) -> Result<(), StoreError> {
    for sql in [FORGET_FILE, TURN_BACK, DELETE_UNMAPPED] {
        execute!(writing, sqlx::query(sql).bind(file.0))?;
    }
    Ok(())
}
