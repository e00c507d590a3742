//! Remarks about a statement, in order. None is ever changed.

use jiff_sqlx::ToSqlx;

use crate::domain::{AssessmentId, RemarkId, RemarkKind};
use crate::store::word::Word;
use crate::store::{Content, StoreError, Writing, on};

use super::assessments;

const INSERT: &str = "
    INSERT INTO assessment_remark (assessment_id, kind, text, author, on_behalf_of, at)
    VALUES ($1, $2, $3, $4, $5, $6)
    RETURNING id";

/// Adds a remark about a statement: a manager's about somebody else, or the person's own.
pub async fn add(
    writing: &mut Writing,
    statement: AssessmentId,
    kind: RemarkKind,
    text: &str,
) -> Result<RemarkId, StoreError> {
    let person = assessments::about(writing, statement).await?;
    match kind {
        RemarkKind::Comment | RemarkKind::Resolution => writing.must_reach_another(person).await?,
        RemarkKind::Answer | RemarkKind::Contest => writing.must_reach(person).await?,
    }
    let leader = writing.on_behalf_of(person).await?.map(|leader| leader.0);
    writing.changes(Content::Assessments);
    let (at, author) = (writing.at().to_sqlx(), writing.actor());
    let id: i64 = on!(writing, connection => sqlx::query_scalar(INSERT)
        .bind(statement.0)
        .bind(kind.word())
        .bind(text)
        .bind(author)
        .bind(leader)
        .bind(at)
        .fetch_one(connection)
        .await)?;
    Ok(RemarkId(id))
}
