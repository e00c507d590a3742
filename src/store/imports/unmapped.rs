//! Skill names that no skill has: the list on which somebody decides what they mean.

use crate::domain::{ImportFileId, SkillCode, SourceLine};
use crate::store::{StoreError, Writing, execute};

const COUNT_UNMAPPED: &str = "
    INSERT INTO unmapped_skill (written, occurrences, import_file_id, first_line, suggested_skill_id)
    VALUES ($1, $2, $3, $4, (SELECT s.id FROM skill s WHERE s.code = $5))
    ON CONFLICT (written) DO UPDATE SET occurrences = excluded.occurrences";

const DELETE_UNMAPPED: &str = "DELETE FROM unmapped_skill WHERE import_file_id = $1 AND decision IS NULL";

/// Puts a skill name that no skill has on the list for somebody to decide about.
pub async fn note_unmapped(
    writing: &mut Writing,
    file: ImportFileId,
    written: &str,
    occurrences: u32,
    first_line: SourceLine,
    suggestion: Option<&SkillCode>,
) -> Result<(), StoreError> {
    let suggestion = suggestion.map(SkillCode::as_str);
    execute!(
        writing,
        sqlx::query(COUNT_UNMAPPED)
            .bind(written)
            .bind(i64::from(occurrences))
            .bind(file.0)
            .bind(i64::from(first_line.0))
            .bind(suggestion)
    )?;
    Ok(())
}

/// Takes the names that `file` brought off the list, but those somebody has decided about.
pub async fn forget_unmapped(writing: &mut Writing, file: ImportFileId) -> Result<(), StoreError> {
    execute!(writing, sqlx::query(DELETE_UNMAPPED).bind(file.0))?;
    Ok(())
}
