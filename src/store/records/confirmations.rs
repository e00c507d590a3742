//! The leaders that deputies confirmed or rated for, and confirmations that are withdrawn.

use jiff_sqlx::ToSqlx;

use crate::domain::{AssessmentId, DeputyAct, PersonId};
use crate::store::word::Word;
use crate::store::{Content, StoreError, Writing, execute};

use super::assessments;

const ACT: &str = "
    INSERT INTO deputy_act (assessment_id, act, leader_id) VALUES ($1, $2, $3)
    ON CONFLICT (assessment_id, act) DO UPDATE SET leader_id = excluded.leader_id";

const KEEP_UNDONE: &str = "
    INSERT INTO assessment_confirmation_undone
        (assessment_id, confirmed_at, confirmed_by, on_behalf_of, undone_at, undone_by)
    SELECT c.assessment_id, c.confirmed_at, c.confirmed_by, d.leader_id, $2, $3
    FROM assessment_confirmation c
    LEFT JOIN deputy_act d ON d.assessment_id = c.assessment_id AND d.act = 'confirmation'
    WHERE c.assessment_id = $1";
const REMOVE: &str = "DELETE FROM assessment_confirmation WHERE assessment_id = $1";
const REMOVE_ACT: &str = "DELETE FROM deputy_act WHERE assessment_id = $1 AND act = 'confirmation'";

/// The leader that the actor acts for as a deputy in a matter of this statement; `None` where they act for themselves.
pub async fn on_behalf_of(
    writing: &mut Writing,
    statement: AssessmentId,
) -> Result<Option<PersonId>, StoreError> {
    let person = assessments::about(writing, statement).await?;
    writing.on_behalf_of(person).await
}

/// Records the leader that a deputy acted for, and returns them; `None` where the actor acted for themselves.
pub async fn note_deputy(
    writing: &mut Writing,
    statement: AssessmentId,
    act: DeputyAct,
) -> Result<Option<PersonId>, StoreError> {
    let leader = on_behalf_of(writing, statement).await?;
    if let Some(leader) = leader {
        execute!(writing, sqlx::query(ACT).bind(statement.0).bind(act.word()).bind(leader.0))?;
    }
    Ok(leader)
}

/// Withdraws a confirmation, which is stored apart: the statement waits again. False where there is none.
pub async fn take_back(writing: &mut Writing, statement: AssessmentId) -> Result<bool, StoreError> {
    let person = assessments::about(writing, statement).await?;
    writing.must_reach_another(person).await?;
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    let kept = execute!(writing, sqlx::query(KEEP_UNDONE).bind(statement.0).bind(at).bind(actor))?;
    if kept > 0 {
        writing.changes(Content::Assessments);
        execute!(writing, sqlx::query(REMOVE).bind(statement.0))?;
        execute!(writing, sqlx::query(REMOVE_ACT).bind(statement.0))?;
    }
    Ok(kept > 0)
}
