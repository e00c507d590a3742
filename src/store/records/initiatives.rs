//! An initiative with all that stands about it, as its form writes it: by its id, in versions.

pub mod moves;
mod needs;
mod rows;
pub mod versions;

use jiff_sqlx::ToSqlx;

use crate::domain::text::sort_key;
use crate::domain::{
    InitiativeCode, InitiativeContent, InitiativeId, InitiativeStatus, Money, Percent, Priority, RoleId,
    SkillHeads, TeamContent,
};
use crate::store::keyed::key;
use crate::store::word::Word;
use crate::store::{Content, Reading, StoreError, Writing, execute, on};

pub use moves::Move;
pub use versions::Version;

/// Of a new initiative nobody has said yet how important it is: it comes last until somebody does.
const LAST: i64 = 5;

const NEXT: &str = "SELECT COALESCE(MAX(id), 0) + 1 FROM initiative";
const ADD: &str = "
    INSERT INTO initiative (code, name, name_sort, owner_unit_id, priority, status, starts_on, ends_on, edited_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    RETURNING id";
const CHANGE: &str = "
    UPDATE initiative
    SET name = $3, name_sort = $4, owner_unit_id = $5, kind = $6, starts_on = $7, ends_on = $8, budget = $9,
        yearly_benefit = $10, max_external = $11, min_areas = $12, team_min = $13, team_max = $14, learning = $15,
        edited_at = $16, version = $17
    WHERE id = $1 AND version = $2";
const SET_CASE: &str = "
    INSERT INTO initiative_case (initiative_id, goal, benefit_whom, benefit_when, benefit_measure, benefit_owner, cost,
        risk, dependencies)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (initiative_id) DO UPDATE SET goal = excluded.goal, benefit_whom = excluded.benefit_whom,
        benefit_when = excluded.benefit_when, benefit_measure = excluded.benefit_measure,
        benefit_owner = excluded.benefit_owner, cost = excluded.cost, risk = excluded.risk,
        dependencies = excluded.dependencies";
const CLEAR_TEAM: &str = "DELETE FROM initiative_team_skill WHERE initiative_id = $1";
const ADD_TEAM: &str =
    "INSERT INTO initiative_team_skill (initiative_id, skill_id, level, heads) VALUES ($1, $2, $3, $4)";
const ROLE_LEVELS: &str =
    "SELECT skill_id, level FROM role_skill WHERE role_id = $1 AND relation = 'essential' ORDER BY skill_id";

/// An initiative as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredInitiative {
    /// Which.
    pub id: InitiativeId,
    /// Its code.
    pub code: String,
    /// How often what stands about it was changed, from 1.
    pub version: i64,
    /// How far it has come.
    pub status: InitiativeStatus,
    /// How important it is.
    pub priority: Priority,
    /// It was written or moved here, and not by files alone.
    pub by_hand: bool,
    /// What stands about it.
    pub content: InitiativeContent,
}

/// The initiative `id`; none where there is none, or it is not for the reader.
pub async fn find(reading: &mut Reading, id: InitiativeId) -> Result<Option<StoredInitiative>, StoreError> {
    Ok(rows::read(reading, Some(id)).await?.pop())
}

/// Every initiative.
pub(super) async fn all(reading: &mut Reading) -> Result<Vec<StoredInitiative>, StoreError> {
    rows::read(reading, None).await
}

/// What was said of teams as a whole, of initiatives of which something was.
pub async fn teams(reading: &mut Reading) -> Result<Vec<(InitiativeCode, TeamContent)>, StoreError> {
    let all = all(reading).await?.into_iter().filter(|one| one.content.team != TeamContent::default());
    all.map(|one| Ok((key("initiative.code", &one.code, InitiativeCode::parse)?, one.content.team))).collect()
}

/// The levels that a role's profile calls essential.
pub async fn role_levels(reading: &mut Reading, role: RoleId) -> Result<Vec<(i64, i64)>, StoreError> {
    Ok(on!(reading, connection => sqlx::query_as(ROLE_LEVELS).bind(role.0).fetch_all(connection).await)?)
}

/// Makes an initiative, as an idea. [`StoreError::Denied`] where its unit is not reached.
pub async fn make(writing: &mut Writing, content: &InitiativeContent) -> Result<InitiativeId, StoreError> {
    must_own(writing, content).await?;
    let at = writing.at().to_sqlx();
    let next: i64 = on!(writing, connection => sqlx::query_scalar(NEXT).fetch_one(connection).await)?;
    let id: i64 = on!(writing, connection => sqlx::query_scalar(ADD)
        .bind(format!("TILTAK-{next}"))
        .bind(&content.name)
        .bind(sort_key(&content.name))
        .bind(content.owner.0)
        .bind(LAST)
        .bind(InitiativeStatus::Idea.word())
        .bind(content.start.to_sqlx())
        .bind(content.end.to_sqlx())
        .bind(at)
        .fetch_one(connection)
        .await)?;
    let id = InitiativeId(id);
    write(writing, (id, 1, 1), content).await?;
    needs::write(writing, id, (&[], &content.needs)).await?;
    moves::note(writing, id, (None, InitiativeStatus::Idea, "")).await?;
    versions::keep(writing, (id, 1), true).await?;
    Ok(id)
}

/// Writes the next version. [`StoreError::Changed`] where it is not as `before` was; [`StoreError::NotFound`] where it is
/// not reached.
pub async fn change(
    writing: &mut Writing,
    before: &StoredInitiative,
    content: &InitiativeContent,
) -> Result<i64, StoreError> {
    let action = writing.action();
    if !writing.reaches_initiative(action, before.id, before.content.owner).await? {
        return Err(StoreError::NotFound);
    }
    if content.owner != before.content.owner {
        must_own(writing, content).await?;
    }
    versions::keep_missing(writing, before).await?;
    let next = before.version + 1;
    write(writing, (before.id, before.version, next), content).await?;
    needs::write(writing, before.id, (&before.content.needs, &content.needs)).await?;
    versions::keep(writing, (before.id, next), true).await?;
    Ok(next)
}

/// Only for a unit that is reached.
async fn must_own(writing: &mut Writing, content: &InitiativeContent) -> Result<(), StoreError> {
    let owners = writing.owners_reached().await?;
    if owners.is_none_or(|units| units.contains(&content.owner)) { Ok(()) } else { Err(StoreError::NotFound) }
}

/// The rows that hold an initiative by itself.
async fn write(
    writing: &mut Writing,
    (id, version, next): (InitiativeId, i64, i64),
    content: &InitiativeContent,
) -> Result<(), StoreError> {
    let team = &content.team;
    let at = writing.at().to_sqlx();
    let changed = execute!(
        writing,
        sqlx::query(CHANGE)
            .bind(id.0)
            .bind(version)
            .bind(&content.name)
            .bind(sort_key(&content.name))
            .bind(content.owner.0)
            .bind(&content.kind)
            .bind(content.start.to_sqlx())
            .bind(content.end.to_sqlx())
            .bind(content.budget.map(Money::ore))
            .bind(content.yearly_benefit.map(Money::ore))
            .bind(content.max_external.map(Percent::hundredths))
            .bind(team.min_areas.map(i64::from))
            .bind(team.smallest.map(i64::from))
            .bind(team.largest.map(i64::from))
            .bind(team.learning)
            .bind(at)
            .bind(next)
    )?;
    if changed == 0 {
        return Err(StoreError::Changed);
    }
    writing.changes(Content::Initiatives);
    write_case(writing, id, content).await?;
    execute!(writing, sqlx::query(CLEAR_TEAM).bind(id.0))?;
    for SkillHeads { skill, level, heads } in &team.skills {
        let (level, heads) = (i64::from(level.get()), i64::from(*heads));
        execute!(writing, sqlx::query(ADD_TEAM).bind(id.0).bind(skill.0).bind(level).bind(heads))?;
    }
    Ok(())
}

async fn write_case(
    writing: &mut Writing,
    id: InitiativeId,
    content: &InitiativeContent,
) -> Result<(), StoreError> {
    let case = &content.case;
    execute!(
        writing,
        sqlx::query(SET_CASE)
            .bind(id.0)
            .bind(&case.goal)
            .bind(&case.whom)
            .bind(&case.when)
            .bind(&case.measure)
            .bind(&case.owner)
            .bind(&case.cost)
            .bind(&case.risk)
            .bind(&case.dependencies)
    )?;
    Ok(())
}
