//! Reads one initiative, or all of them, with what hangs on them: four queries in either case.

use std::collections::BTreeMap;

use crate::domain::{
    AskedSkill, BusinessCase, Demand, InitiativeContent, InitiativeId, InitiativeStatus, Level, Money,
    NeedContent, NeedId, Percent, Priority, RoleId, SkillHeads, SkillId, TeamContent, UnitId,
};
use crate::store::keyed::narrow;
use crate::store::reach::initiative_is_seen;
use crate::store::word::Word;
use crate::store::{Reading, StoreError, on};

use super::StoredInitiative;

const INITIATIVES: &str = concat!(
    "SELECT i.id, i.code, i.name, i.owner_unit_id, i.kind, i.priority, i.status, i.starts_on, i.ends_on, i.budget,
        i.yearly_benefit, i.max_external, i.min_areas, i.team_min, i.team_max, i.learning, i.version,
        CASE WHEN i.edited_at IS NULL THEN FALSE ELSE TRUE END AS by_hand,
        COALESCE(c.goal, '') AS goal, COALESCE(c.benefit_whom, '') AS benefit_whom,
        COALESCE(c.benefit_when, '') AS benefit_when, COALESCE(c.benefit_measure, '') AS benefit_measure,
        COALESCE(c.benefit_owner, '') AS benefit_owner, COALESCE(c.cost, '') AS cost, COALESCE(c.risk, '') AS risk,
        COALESCE(c.dependencies, '') AS dependencies
    FROM initiative i
    LEFT JOIN initiative_case c ON c.initiative_id = i.id
    WHERE ($1 IS NULL OR i.id = $1) AND ",
    initiative_is_seen!("$2", "i.status"),
    " ORDER BY i.id"
);
const NEEDS: &str = "
    SELECT id, initiative_id, role_id, title, heads, share, critical, starts_on, ends_on, external_allowed
    FROM need
    WHERE ($1 IS NULL OR initiative_id = $1) AND removed_at IS NULL
    ORDER BY id";
const NEED_SKILLS: &str = "
    SELECT k.need_id, k.skill_id, k.min_level, k.must
    FROM need_skill k
    JOIN need n ON n.id = k.need_id
    WHERE ($1 IS NULL OR n.initiative_id = $1) AND n.removed_at IS NULL
    ORDER BY k.need_id, k.must DESC, k.min_level DESC, k.skill_id";
const TEAM: &str = "
    SELECT initiative_id, skill_id, level, heads
    FROM initiative_team_skill
    WHERE ($1 IS NULL OR initiative_id = $1)
    ORDER BY initiative_id, level DESC, skill_id";

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    code: String,
    name: String,
    owner_unit_id: i64,
    kind: Option<String>,
    priority: i64,
    status: String,
    starts_on: jiff_sqlx::Date,
    ends_on: jiff_sqlx::Date,
    budget: Option<i64>,
    yearly_benefit: Option<i64>,
    max_external: Option<i64>,
    min_areas: Option<i64>,
    team_min: Option<i64>,
    team_max: Option<i64>,
    learning: bool,
    version: i64,
    by_hand: bool,
    goal: String,
    benefit_whom: String,
    benefit_when: String,
    benefit_measure: String,
    benefit_owner: String,
    cost: String,
    risk: String,
    dependencies: String,
}

#[derive(sqlx::FromRow)]
struct NeedRow {
    id: i64,
    initiative_id: i64,
    role_id: Option<i64>,
    title: String,
    heads: Option<i64>,
    share: i64,
    critical: bool,
    starts_on: jiff_sqlx::Date,
    ends_on: jiff_sqlx::Date,
    external_allowed: bool,
}

type SkillRow = (i64, i64, i64, bool);
type TeamRow = (i64, i64, i64, i64);

/// The initiative `id`, or all, as far as the reader may see them.
pub(super) async fn read(
    reading: &mut Reading,
    id: Option<InitiativeId>,
) -> Result<Vec<StoredInitiative>, StoreError> {
    let (id, seen) = (id.map(|id| id.0), reading.initiatives_seen());
    let rows: Vec<Row> = on!(reading, connection =>
        sqlx::query_as(INITIATIVES).bind(id).bind(seen).fetch_all(connection).await)?;
    let needs: Vec<NeedRow> =
        on!(reading, connection => sqlx::query_as(NEEDS).bind(id).fetch_all(connection).await)?;
    let skills: Vec<SkillRow> =
        on!(reading, connection => sqlx::query_as(NEED_SKILLS).bind(id).fetch_all(connection).await)?;
    let team: Vec<TeamRow> =
        on!(reading, connection => sqlx::query_as(TEAM).bind(id).fetch_all(connection).await)?;
    let mut of_need: BTreeMap<i64, Vec<AskedSkill>> = BTreeMap::new();
    for (need, skill, level, must) in skills {
        let level = narrow("need_skill.min_level", level, Level::new)?;
        of_need.entry(need).or_default().push(AskedSkill { skill: SkillId(skill), level, must });
    }
    let mut of_initiative: BTreeMap<i64, Vec<NeedContent>> = BTreeMap::new();
    for need in needs {
        let skills = of_need.remove(&need.id).unwrap_or_default();
        of_initiative.entry(need.initiative_id).or_default().push(need.read(skills)?);
    }
    let mut of_team: BTreeMap<i64, Vec<SkillHeads>> = BTreeMap::new();
    for (initiative, skill, level, heads) in team {
        let level = narrow("initiative_team_skill.level", level, Level::new)?;
        let heads = small("initiative_team_skill.heads", heads)?;
        of_team.entry(initiative).or_default().push(SkillHeads { skill: SkillId(skill), level, heads });
    }
    rows.into_iter()
        .map(|row| {
            let (needs, team) = (of_initiative.remove(&row.id), of_team.remove(&row.id));
            row.read(needs.unwrap_or_default(), team.unwrap_or_default())
        })
        .collect()
}

fn small(column: &'static str, value: i64) -> Result<u16, StoreError> {
    narrow(column, value, |value| u16::try_from(value).ok())
}

impl NeedRow {
    fn read(self, skills: Vec<AskedSkill>) -> Result<NeedContent, StoreError> {
        let share = narrow("need.share", self.share, Percent::from_hundredths)?;
        let demand = match self.heads {
            Some(heads) => Demand::Heads { heads: small("need.heads", heads)?, share },
            None => Demand::Share { amount: share },
        };
        Ok(NeedContent {
            id: Some(NeedId(self.id)),
            role: self.role_id.map(RoleId),
            title: self.title,
            demand,
            critical: self.critical,
            from: self.starts_on.to_jiff(),
            to: self.ends_on.to_jiff(),
            external_allowed: self.external_allowed,
            skills,
        })
    }
}

impl Row {
    fn read(self, needs: Vec<NeedContent>, team: Vec<SkillHeads>) -> Result<StoredInitiative, StoreError> {
        let money =
            |column, ore: Option<i64>| ore.map(|ore| narrow(column, ore, Money::from_ore)).transpose();
        let content = InitiativeContent {
            name: self.name,
            owner: UnitId(self.owner_unit_id),
            kind: self.kind,
            start: self.starts_on.to_jiff(),
            end: self.ends_on.to_jiff(),
            budget: money("initiative.budget", self.budget)?,
            yearly_benefit: money("initiative.yearly_benefit", self.yearly_benefit)?,
            max_external: self
                .max_external
                .map(|part| narrow("initiative.max_external", part, Percent::from_hundredths))
                .transpose()?,
            case: BusinessCase {
                goal: self.goal,
                whom: self.benefit_whom,
                when: self.benefit_when,
                measure: self.benefit_measure,
                owner: self.benefit_owner,
                cost: self.cost,
                risk: self.risk,
                dependencies: self.dependencies,
            },
            team: TeamContent {
                min_areas: self
                    .min_areas
                    .map(|areas| narrow("initiative.min_areas", areas, |areas| u8::try_from(areas).ok()))
                    .transpose()?,
                smallest: self.team_min.map(|least| small("initiative.team_min", least)).transpose()?,
                largest: self.team_max.map(|most| small("initiative.team_max", most)).transpose()?,
                learning: self.learning,
                skills: team,
            },
            needs,
        };
        Ok(StoredInitiative {
            id: InitiativeId(self.id),
            code: self.code,
            version: self.version,
            status: InitiativeStatus::from_word("initiative.status", &self.status)?,
            priority: narrow("initiative.priority", self.priority, Priority::new)?,
            by_hand: self.by_hand,
            content,
        })
    }
}
