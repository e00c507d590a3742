//! The catalogue.

mod catalogue;
mod holders;
mod one;
mod row;

use std::sync::LazyLock;

use sqlx::AssertSqlSafe;
use sqlx::query::QueryAs;

use super::search::Search;
use super::{ByIds, Listed, MANY, Names, PAGE, SkillLink, Window, padded, with_ids};
use crate::domain::{SkillGroupId, SkillId, SkillKind};
use crate::store::reach::list as list_of;
use crate::store::{Reading, StoreError, on};

pub use catalogue::Catalogue;
pub use holders::{Holder, holders};
pub use one::{Alias, Around, NeedDemand, RoleDemand, SkillView, Used, find};
use row::{Row, columns, link};

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
    /// The skill, with the names to show.
    pub skill: SkillLink,
    /// Skill, knowledge, language or attitude.
    pub kind: SkillKind,
    /// The group it is listed under; `None` outside all groups.
    pub group: Option<Names>,
    /// In the municipality's own catalogue.
    pub in_catalogue: bool,
    /// The URI of the skill in ESCO; `None` for a skill of the municipality's own.
    pub esco_uri: Option<String>,
    /// Needs that ask for it, of initiatives that are not closed.
    pub needs: i64,
    /// How many role profiles ask for it.
    pub roles: i64,
    /// People with a certificate that shows it.
    pub certified: i64,
}

/// A group of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupRow {
    /// The number that skills refer to it by.
    pub id: SkillGroupId,
    /// The group's names, to show in the reader's language.
    pub names: Names,
    /// How many skills are in it.
    pub skills: i64,
}

/// Id, code, and the names in the three languages.
type Called = (i64, String, Option<String>, Option<String>, Option<String>);

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
