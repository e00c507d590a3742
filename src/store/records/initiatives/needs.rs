//! What an initiative needs of people, written with it. What stays as it is keeps the file and line it came from.

use jiff_sqlx::ToSqlx;

use crate::domain::{Demand, InitiativeId, NeedContent, NeedId};
use crate::store::{StoreError, Writing, execute, on};

const NEXT: &str = "SELECT COALESCE(MAX(id), 0) + 1 FROM need";
const ADD: &str = "
    INSERT INTO need (code, initiative_id, role_id, title, kind, heads, share, critical, starts_on, ends_on,
        external_allowed)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    RETURNING id";
const CHANGE: &str = "
    UPDATE need
    SET role_id = $3, title = $4, kind = $5, heads = $6, share = $7, critical = $8, starts_on = $9, ends_on = $10,
        external_allowed = $11
    WHERE id = $1 AND initiative_id = $2 AND removed_at IS NULL";
// Proposals and promised work refer to it: the row stays.
const REMOVE: &str = "UPDATE need SET removed_at = $3 WHERE id = $1 AND initiative_id = $2";
const CLEAR_SKILLS: &str = "DELETE FROM need_skill WHERE need_id = $1";
const ADD_SKILL: &str = "INSERT INTO need_skill (need_id, skill_id, min_level, must) VALUES ($1, $2, $3, $4)";

/// Makes of the needs `before` those `after`.
pub(super) async fn write(
    writing: &mut Writing,
    initiative: InitiativeId,
    (before, after): (&[NeedContent], &[NeedContent]),
) -> Result<(), StoreError> {
    let stays = |id: Option<NeedId>| after.iter().any(|need| need.id == id);
    for gone in before.iter().filter(|need| !stays(need.id)) {
        let Some(id) = gone.id else { continue };
        let at = writing.at().to_sqlx();
        execute!(writing, sqlx::query(REMOVE).bind(id.0).bind(initiative.0).bind(at))?;
        execute!(writing, sqlx::query(CLEAR_SKILLS).bind(id.0))?;
    }
    for need in after {
        match before.iter().find(|one| one.id.is_some() && one.id == need.id) {
            Some(same) if same == need => {}
            Some(other) => change(writing, initiative, (other, need)).await?,
            None => add(writing, initiative, need).await?,
        }
    }
    Ok(())
}

/// Kind, heads and share, as they are stored.
fn demand(need: &NeedContent) -> (&'static str, Option<i64>, i64) {
    match need.demand {
        Demand::Heads { heads, share } => ("heads", Some(i64::from(heads)), share.hundredths()),
        Demand::Share { amount } => ("share", None, amount.hundredths()),
    }
}

async fn add(writing: &mut Writing, initiative: InitiativeId, need: &NeedContent) -> Result<(), StoreError> {
    let next: i64 = on!(writing, connection => sqlx::query_scalar(NEXT).fetch_one(connection).await)?;
    let (kind, heads, share) = demand(need);
    let id: i64 = on!(writing, connection => sqlx::query_scalar(ADD)
        .bind(format!("BEHOV-{next}"))
        .bind(initiative.0)
        .bind(need.role.map(|role| role.0))
        .bind(&need.title)
        .bind(kind)
        .bind(heads)
        .bind(share)
        .bind(need.critical)
        .bind(need.from.to_sqlx())
        .bind(need.to.to_sqlx())
        .bind(need.external_allowed)
        .fetch_one(connection)
        .await)?;
    add_skills(writing, NeedId(id), need).await
}

async fn change(
    writing: &mut Writing,
    initiative: InitiativeId,
    (before, need): (&NeedContent, &NeedContent),
) -> Result<(), StoreError> {
    let Some(id) = before.id else { return Ok(()) };
    let (kind, heads, share) = demand(need);
    let changed = execute!(
        writing,
        sqlx::query(CHANGE)
            .bind(id.0)
            .bind(initiative.0)
            .bind(need.role.map(|role| role.0))
            .bind(&need.title)
            .bind(kind)
            .bind(heads)
            .bind(share)
            .bind(need.critical)
            .bind(need.from.to_sqlx())
            .bind(need.to.to_sqlx())
            .bind(need.external_allowed)
    )?;
    if changed == 0 {
        return Err(StoreError::Changed);
    }
    if before.skills != need.skills {
        execute!(writing, sqlx::query(CLEAR_SKILLS).bind(id.0))?;
        add_skills(writing, id, need).await?;
    }
    Ok(())
}

async fn add_skills(writing: &mut Writing, id: NeedId, need: &NeedContent) -> Result<(), StoreError> {
    for one in &need.skills {
        let level = i64::from(one.level.get());
        execute!(writing, sqlx::query(ADD_SKILL).bind(id.0).bind(one.skill.0).bind(level).bind(one.must))?;
    }
    Ok(())
}
