//! The catalogue, and one skill with what is around it.

mod catalogue;
mod holders;

use std::sync::LazyLock;

use jiff::Timestamp;
use sqlx::AssertSqlSafe;
use sqlx::query::QueryAs;

use super::search::Search;
use super::{ByIds, Listed, MANY, Names, PAGE, SkillLink, Window, padded, stored, with_ids};
use crate::domain::{InitiativeId, Level, RoleId, SkillGroupId, SkillId, SkillKind, SkillRelation};
use crate::store::reach::{initiative_is_seen, list as list_of};
use crate::store::{Reading, StoreError, on};

pub use catalogue::Catalogue;
pub use holders::{Holder, holders};

/// Which skills are asked for.
#[derive(Clone, Debug)]
pub struct Filter {
    /// Words of the name or of another name.
    pub search: Search,
    /// Only this group or one below it.
    pub group: Option<SkillGroupId>,
    /// Those known from ESCO alone, too.
    pub all: bool,
}

/// A skill in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillRow {
    /// The skill.
    pub skill: SkillLink,
    /// What kind it is.
    pub kind: SkillKind,
    /// Its group.
    pub group: Option<Names>,
    /// In the municipality's own catalogue.
    pub in_catalogue: bool,
    /// Its address in ESCO.
    pub esco_uri: Option<String>,
    /// Needs that ask for it, of initiatives that are not closed.
    pub needs: i64,
    /// Role profiles with it.
    pub roles: i64,
    /// People with a certificate that shows it.
    pub certified: i64,
}

/// A group of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupRow {
    /// The number that skills refer to it by.
    pub id: SkillGroupId,
    /// Its names.
    pub names: Names,
    /// Skills in it.
    pub skills: i64,
}

/// A skill with what is around it.
#[derive(Clone, Debug)]
pub struct SkillView {
    /// The skill.
    pub skill: SkillLink,
    /// What kind it is.
    pub kind: SkillKind,
    /// In the municipality's own catalogue.
    pub in_catalogue: bool,
    /// Its address in ESCO.
    pub esco_uri: Option<String>,
    /// What it means, in the languages that say it.
    pub description: Option<Names>,
    /// When it was taken out of use, where it is.
    pub retired_at: Option<Timestamp>,
    /// The skill that stands in its place since the two were merged.
    pub merged_into: Option<SkillId>,
    /// Role profiles with it, and people with a certificate that shows it.
    pub used: Used,
    /// Its group.
    pub group: Option<(SkillGroupId, Names)>,
    /// Other names.
    pub aliases: Vec<Alias>,
    /// Broader, narrower and related skills.
    pub around: Vec<(Around, SkillLink)>,
    /// Roles whose profile holds it.
    pub roles: Vec<RoleDemand>,
    /// Needs that ask for it, of initiatives that are not closed and that the reader may see.
    pub needs: Vec<NeedDemand>,
}

/// What a skill is used in beside needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Used {
    /// Role profiles with it.
    pub roles: i64,
    /// People with a certificate that shows it.
    pub certified: i64,
}

/// Another name of a skill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    /// The language's code.
    pub language: String,
    /// The name.
    pub name: String,
}

/// How another skill stands to this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Around {
    /// It says more in general.
    Broader,
    /// It is a part or a kind of this one.
    Narrower,
    /// It is near.
    Related,
}

/// A role that asks for a skill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleDemand {
    /// The role.
    pub id: RoleId,
    /// The role's title.
    pub title: String,
    /// The level it asks for.
    pub level: Level,
    /// Essential or optional.
    pub relation: SkillRelation,
}

/// A need that asks for a skill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedDemand {
    /// The initiative.
    pub initiative: InitiativeId,
    /// Its name.
    pub name: String,
    /// The role on the team.
    pub role: String,
    /// The least level.
    pub level: Level,
    /// Must or should.
    pub must: bool,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    code: String,
    name_nb: Option<String>,
    name_nn: Option<String>,
    name_en: Option<String>,
    kind: String,
    group_id: Option<i64>,
    group_code: Option<String>,
    group_nb: Option<String>,
    group_nn: Option<String>,
    group_en: Option<String>,
    in_catalogue: bool,
    needs: i64,
    roles: i64,
    certified: i64,
    esco_uri: Option<String>,
    description_nb: Option<String>,
    description_nn: Option<String>,
    description_en: Option<String>,
    retired_at: Option<jiff_sqlx::Timestamp>,
    merged_into_id: Option<i64>,
}

/// Id, code, and the names in the three languages.
type Called = (i64, String, Option<String>, Option<String>, Option<String>);
type NamedRow = (String, i64, String, Option<String>, Option<String>, Option<String>);

/// The skills of `catalogue` that `filter` asks for and that are in use, in alphabetical order.
pub async fn list(
    reading: &mut Reading,
    catalogue: &Catalogue,
    filter: &Filter,
    window: Window,
) -> Result<Listed<SkillRow>, StoreError> {
    rows_of(reading, &catalogue.find(filter), window).await
}

/// The skills that are out of use, of those that `filter` asks for.
pub async fn retired(
    reading: &mut Reading,
    catalogue: &Catalogue,
    filter: &Filter,
    window: Window,
) -> Result<Listed<SkillRow>, StoreError> {
    rows_of(reading, &catalogue.find_retired(filter), window).await
}

async fn rows_of(
    reading: &mut Reading,
    found: &[i64],
    window: Window,
) -> Result<Listed<SkillRow>, StoreError> {
    let mut rows = Vec::new();
    for ids in window.of(found).chunks(MANY) {
        rows.extend(some(reading, ids).await?);
    }
    Ok(Listed { rows, total: i64::try_from(found.len()).unwrap_or(i64::MAX) })
}

/// The skills of these ids, in alphabetical order.
pub async fn of_ids(reading: &mut Reading, ids: &[SkillId]) -> Result<Vec<SkillRow>, StoreError> {
    let ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let mut rows = Vec::new();
    for ids in ids.chunks(MANY) {
        rows.extend(some(reading, ids).await?);
    }
    Ok(rows)
}

/// What the skills of these ids are called.
pub async fn names_of(reading: &mut Reading, ids: &[SkillId]) -> Result<Vec<SkillLink>, StoreError> {
    let ids = list_of(ids.iter().map(|id| id.0));
    let rows: Vec<Called> =
        on!(reading, connection => sqlx::query_as(CALLED).bind(ids).fetch_all(connection).await)?;
    Ok(rows.into_iter().map(|(id, code, nb, nn, en)| link(id, code, [nb, nn, en])).collect())
}

const CALLED: &str = "SELECT id, code, name_nb, name_nn, name_en
FROM skill
WHERE id IN (SELECT value FROM json_each($1))
ORDER BY id";

async fn some(reading: &mut Reading, ids: &[i64]) -> Result<Vec<SkillRow>, StoreError> {
    let (statement, count) = ROWS.statement(ids.len());
    let rows = on!(reading, connection => {
        let query = sqlx::query_as::<_, Row>(AssertSqlSafe(statement));
        padded(ids, count).fold(query, QueryAs::bind).fetch_all(connection).await
    })?;
    rows.into_iter().map(Row::listed).collect()
}

/// The skill `id` with what is around it; none where there is no such skill.
pub async fn find(reading: &mut Reading, id: SkillId) -> Result<Option<SkillView>, StoreError> {
    let row: Option<Row> =
        on!(reading, connection => sqlx::query_as(SKILL).bind(id.0).fetch_optional(connection).await)?;
    let Some(row) = row else { return Ok(None) };
    let aliases: Vec<(String, String)> =
        on!(reading, connection => sqlx::query_as(ALIASES).bind(id.0).fetch_all(connection).await)?;
    let around: Vec<NamedRow> =
        on!(reading, connection => sqlx::query_as(AROUND).bind(id.0).fetch_all(connection).await)?;
    let roles: Vec<(i64, String, i64, String)> =
        on!(reading, connection => sqlx::query_as(ROLES).bind(id.0).fetch_all(connection).await)?;
    let seen = reading.initiatives_seen();
    let needs: Vec<(i64, String, String, i64, bool)> =
        on!(reading, connection => sqlx::query_as(NEEDS).bind(id.0).bind(seen).fetch_all(connection).await)?;
    let group = row.group();
    let (esco_uri, description) = (row.esco_uri.clone(), row.description());
    let retired_at = row.retired_at.map(jiff_sqlx::Timestamp::to_jiff);
    let (merged_into, used) =
        (row.merged_into_id.map(SkillId), Used { roles: row.roles, certified: row.certified });
    let SkillRow { skill, kind, in_catalogue, .. } = row.listed()?;
    Ok(Some(SkillView {
        skill,
        kind,
        in_catalogue,
        esco_uri,
        description,
        retired_at,
        merged_into,
        used,
        group,
        aliases: aliases.into_iter().map(|(language, name)| Alias { language, name }).collect(),
        around: around.into_iter().map(neighbour).collect::<Result<_, _>>()?,
        roles: roles.into_iter().map(role_demand).collect::<Result<_, _>>()?,
        needs: needs.into_iter().map(need_demand).collect::<Result<_, _>>()?,
    }))
}

impl Row {
    fn description(&self) -> Option<Names> {
        let [nb, nn, en] = [&self.description_nb, &self.description_nn, &self.description_en];
        let said = nb.is_some() || nn.is_some() || en.is_some();
        said.then(|| Names { nb: nb.clone(), nn: nn.clone(), en: en.clone(), code: String::new() })
    }

    fn group(&self) -> Option<(SkillGroupId, Names)> {
        let (nb, nn, en) = (self.group_nb.clone(), self.group_nn.clone(), self.group_en.clone());
        let names = Names { nb, nn, en, code: self.group_code.clone()? };
        Some((SkillGroupId(self.group_id?), names))
    }

    fn listed(self) -> Result<SkillRow, StoreError> {
        let group = self.group().map(|(_, names)| names);
        Ok(SkillRow {
            kind: stored::skill_kind(&self.kind)?,
            skill: link(self.id, self.code, [self.name_nb, self.name_nn, self.name_en]),
            group,
            in_catalogue: self.in_catalogue,
            esco_uri: self.esco_uri,
            needs: self.needs,
            roles: self.roles,
            certified: self.certified,
        })
    }
}

fn link(id: i64, code: String, [nb, nn, en]: [Option<String>; 3]) -> SkillLink {
    SkillLink { id: SkillId(id), names: Names { nb, nn, en, code } }
}

fn neighbour((how, id, code, nb, nn, en): NamedRow) -> Result<(Around, SkillLink), StoreError> {
    let around = match how.as_str() {
        "broader" => Around::Broader,
        "narrower" => Around::Narrower,
        "related" => Around::Related,
        other => return Err(StoreError::damaged("skill_related.relation", other)),
    };
    Ok((around, link(id, code, [nb, nn, en])))
}

fn role_demand((id, title, level, relation): (i64, String, i64, String)) -> Result<RoleDemand, StoreError> {
    let level = stored::level("role_skill.level", level)?;
    Ok(RoleDemand { id: RoleId(id), title, level, relation: stored::relation(&relation)? })
}

fn need_demand(row: (i64, String, String, i64, bool)) -> Result<NeedDemand, StoreError> {
    let (initiative, name, role, level, must) = row;
    let level = stored::level("need_skill.min_level", level)?;
    Ok(NeedDemand { initiative: InitiativeId(initiative), name, role, level, must })
}

/// The columns of [`Row`], of the skill `s` in the group `g`.
macro_rules! columns {
    () => {
        "s.id,
        s.code,
        s.name_nb,
        s.name_nn,
        s.name_en,
        s.kind,
        s.group_id,
        g.code AS group_code,
        g.name_nb AS group_nb,
        g.name_nn AS group_nn,
        g.name_en AS group_en,
        s.in_catalogue,
        (SELECT COUNT(*) FROM need_skill x JOIN need n ON n.id = x.need_id AND n.removed_at IS NULL JOIN initiative i ON i.id = n.initiative_id
            WHERE x.skill_id = s.id AND i.status <> 'closed') AS needs,
        (SELECT COUNT(*) FROM role_skill r WHERE r.skill_id = s.id) AS roles,
        (SELECT COUNT(DISTINCT c.person_id) FROM credential c WHERE c.skill_id = s.id) AS certified,
        s.esco_uri,
        s.description_nb,
        s.description_nn,
        s.description_en,
        s.retired_at,
        s.merged_into_id"
    };
}

static ROWS: ByIds =
    ByIds { page: LazyLock::new(|| with_ids(SQL, 1, PAGE)), many: LazyLock::new(|| with_ids(SQL, 1, MANY)) };

const SQL: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM skill s
    LEFT JOIN skill_group g ON g.id = s.group_id
    WHERE s.id IN ($1)
    ORDER BY s.name_sort, s.id"
);

const SKILL: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM skill s LEFT JOIN skill_group g ON g.id = s.group_id WHERE s.id = $1"
);

const ALIASES: &str =
    "SELECT language, alias FROM skill_alias WHERE skill_id = $1 ORDER BY language DESC, alias_search, id";

const AROUND: &str = "SELECT x.how, s.id, s.code, s.name_nb, s.name_nn, s.name_en
FROM (
    SELECT 'broader' AS how, broader_id AS id FROM skill_broader WHERE skill_id = $1
    UNION
    SELECT 'narrower', skill_id FROM skill_broader WHERE broader_id = $1
    UNION
    SELECT 'related', related_id FROM skill_related WHERE skill_id = $1
) x
JOIN skill s ON s.id = x.id AND s.merged_into_id IS NULL
ORDER BY x.how, s.name_sort, s.id";

const ROLES: &str = "SELECT r.id, r.title, x.level, x.relation
FROM role_skill x
JOIN role r ON r.id = x.role_id
WHERE x.skill_id = $1
ORDER BY x.relation, x.level DESC, r.title, r.id";

const NEEDS: &str = concat!(
    "SELECT n.initiative_id, i.name, n.title, x.min_level, x.must
FROM need_skill x
JOIN need n ON n.id = x.need_id AND n.removed_at IS NULL
JOIN initiative i ON i.id = n.initiative_id
WHERE x.skill_id = $1 AND i.status <> 'closed' AND ",
    initiative_is_seen!("$2", "i.status"),
    " ORDER BY i.name_sort, n.id"
);
