//! One skill with what is around it.

use jiff::Timestamp;

use super::SkillRow;
use super::row::{Row, columns, link};
use crate::domain::{InitiativeId, Level, RoleId, SkillGroupId, SkillId, SkillKind, SkillRelation};
use crate::store::reach::initiative_is_seen;
use crate::store::views::{Names, SkillLink, stored};
use crate::store::{Reading, StoreError, on};

/// A skill with what is around it.
#[derive(Clone, Debug)]
pub struct SkillView {
    /// The skill, with the names to show.
    pub skill: SkillLink,
    /// Skill, knowledge, language or attitude.
    pub kind: SkillKind,
    /// In the municipality's own catalogue.
    pub in_catalogue: bool,
    /// The URI of the skill in ESCO; `None` for a skill of the municipality's own.
    pub esco_uri: Option<String>,
    /// What it means, in the languages that say it.
    pub description: Option<Names>,
    /// When it was taken out of use, where it is.
    pub retired_at: Option<Timestamp>,
    /// The skill that stands in its place since the two were merged.
    pub merged_into: Option<SkillId>,
    /// Role profiles with it, and people with a certificate that shows it.
    pub used: Used,
    /// The group it is listed under; `None` outside all groups.
    pub group: Option<(SkillGroupId, Names)>,
    /// Names that search finds it by, besides its own.
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
    /// How many role profiles ask for it.
    pub roles: i64,
    /// People with a certificate that shows it.
    pub certified: i64,
}

/// Another name of a skill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    /// The code of the language that the name is in.
    pub language: String,
    /// The alias as it was written.
    pub name: String,
}

/// How another skill stands to this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Around {
    /// It says more in general.
    Broader,
    /// It is a part or a kind of this one.
    Narrower,
    /// It is related, neither broader nor narrower.
    Related,
}

/// A role that asks for a skill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleDemand {
    /// The number in the role's address.
    pub id: RoleId,
    /// The title of the role, in bokmål.
    pub title: String,
    /// The level it asks for.
    pub level: Level,
    /// Whether the role needs the skill or is helped by it.
    pub relation: SkillRelation,
}

/// A need that asks for a skill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedDemand {
    /// The number in the initiative's address.
    pub initiative: InitiativeId,
    /// The name of the initiative.
    pub name: String,
    /// The role on the team.
    pub role: String,
    /// The lowest level of the skill that will do.
    pub level: Level,
    /// Whether the skill is a must; `false` where it should be there.
    pub must: bool,
}
type NamedRow = (String, i64, String, Option<String>, Option<String>, Option<String>);

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
