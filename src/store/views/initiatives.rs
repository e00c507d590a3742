//! The list of initiatives, and one with its needs.

mod needs;

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use super::{Listed, UnitLink, Window, stored};
use crate::domain::{InitiativeId, InitiativeStatus, Money, Percent, Priority, ProposalId, UnitId};
use crate::store::reach::initiative_is_seen;
use crate::store::{Reading, StoreError, on};

pub use needs::{Need, NeedSkill, Share};
use needs::{Whom, needs};

/// Which initiatives are asked for.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only initiatives with this status; `None` for any.
    pub status: Option<InitiativeStatus>,
    /// Only initiatives of this priority class; `None` for any.
    pub priority: Option<Priority>,
    /// Only those that this unit owns.
    pub owner: Option<UnitId>,
}

/// An initiative in the list.
#[derive(Clone, Debug)]
pub struct InitiativeRow {
    /// The number in its address.
    pub id: InitiativeId,
    /// The code in files, unique among its kind.
    pub code: String,
    /// The name of the initiative.
    pub name: String,
    /// The unit that owns it.
    pub owner: Option<UnitLink>,
    /// The class in the portfolio: 1 comes first.
    pub priority: Priority,
    /// How far it has come.
    pub status: InitiativeStatus,
    /// The first day, itself included.
    pub from: Date,
    /// The last day, itself included.
    pub to: Date,
    /// How many needs it has.
    pub needs: i64,
    /// Needs that the newest proposal puts somebody in.
    pub staffed_needs: i64,
}

/// An initiative with its needs.
#[derive(Clone, Debug)]
pub struct InitiativeView {
    /// The initiative as in the list.
    pub row: InitiativeRow,
    /// What sort of initiative it is.
    pub kind: Option<String>,
    /// The budget in all; `None` where none is stated.
    pub budget: Option<Money>,
    /// The benefit expected each year; `None` where none is stated.
    pub yearly_benefit: Option<Money>,
    /// The largest share of the work that external people may do.
    pub max_external: Option<Percent>,
    /// Its needs, by first day.
    pub needs: Vec<Need>,
    /// The proposal that was last asked for; `None` where there is none.
    pub proposal: Option<ProposalId>,
    /// Only some people may be seen: others, who may be there, are left out of the needs.
    pub is_partial: bool,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    code: String,
    name: String,
    owner_id: i64,
    owner_name: Option<String>,
    priority: i64,
    status: String,
    starts_on: jiff_sqlx::Date,
    ends_on: jiff_sqlx::Date,
    needs: i64,
    staffed_needs: i64,
    kind: Option<String>,
    budget: Option<i64>,
    yearly_benefit: Option<i64>,
    max_external: Option<i64>,
}

/// The initiatives that `filter` asks for and the reader may see, by priority class and name.
pub async fn list(
    reading: &mut Reading,
    filter: &Filter,
    day: Date,
    window: Window,
) -> Result<Listed<InitiativeRow>, StoreError> {
    let status = filter.status.map(status_word);
    let priority = filter.priority.map(|class| i64::from(class.get()));
    let owner = filter.owner.map(|unit| unit.0);
    let seen = reading.initiatives_seen();
    let total = on!(reading, connection => sqlx::query_scalar::<_, i64>(COUNT)
        .bind(status).bind(priority).bind(owner).bind(seen).fetch_one(connection).await)?;
    let rows = on!(reading, connection => sqlx::query_as::<_, Row>(LIST)
        .bind(status).bind(priority).bind(owner).bind(day.to_sqlx()).bind(window.limit).bind(window.offset).bind(seen)
        .fetch_all(connection).await)?;
    Ok(Listed { rows: rows.into_iter().map(Row::listed).collect::<Result<_, _>>()?, total })
}

/// The initiatives that are published.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Published(pub BTreeSet<InitiativeId>);

/// Reads the ids of all initiatives with a published status.
pub async fn published(reading: &mut Reading) -> Result<Published, StoreError> {
    let ids: Vec<i64> =
        on!(reading, connection => sqlx::query_scalar(SEEN).bind("published").fetch_all(connection).await)?;
    Ok(Published(ids.into_iter().map(InitiativeId).collect()))
}

/// Which initiatives the actor may know of, of which `published` are; none where it is every one.
pub fn seen(reading: &Reading, published: &Arc<Published>) -> Option<Arc<Published>> {
    match reading.initiatives_seen() {
        "all" => None,
        "published" => Some(Arc::clone(published)),
        _ => Some(Arc::default()),
    }
}

/// The initiative `id` on `day`, with the people that the reader may see; none where there is no such initiative, or
/// not for the reader.
pub async fn find(
    reading: &mut Reading,
    id: InitiativeId,
    day: Date,
) -> Result<Option<InitiativeView>, StoreError> {
    let seen = reading.initiatives_seen();
    let row = on!(reading, connection => sqlx::query_as::<_, Row>(ONE)
        .bind(id.0).bind(day.to_sqlx()).bind(seen).fetch_optional(connection).await)?;
    let Some(row) = row else { return Ok(None) };
    let proposal = crate::store::proposals::latest_id(reading).await?;
    let whom = Whom::of(reading, id).await?;
    Ok(Some(InitiativeView {
        kind: row.kind.clone(),
        budget: stored::money("initiative.budget", row.budget)?,
        yearly_benefit: stored::money("initiative.yearly_benefit", row.yearly_benefit)?,
        max_external: row
            .max_external
            .map(|share| stored::percent("initiative.max_external", share))
            .transpose()?,
        needs: needs(reading, id, proposal, &whom).await?,
        proposal,
        is_partial: whom.allocated.is_some() || whom.proposed.is_some(),
        row: row.listed()?,
    }))
}

impl Row {
    fn listed(self) -> Result<InitiativeRow, StoreError> {
        Ok(InitiativeRow {
            id: InitiativeId(self.id),
            code: self.code,
            name: self.name,
            owner: self.owner_name.map(|name| UnitLink { id: UnitId(self.owner_id), name }),
            priority: stored::priority(self.priority)?,
            status: stored::initiative(&self.status)?,
            from: self.starts_on.to_jiff(),
            to: self.ends_on.to_jiff(),
            needs: self.needs,
            staffed_needs: self.staffed_needs,
        })
    }
}

/// The stored word of a status.
const fn status_word(status: InitiativeStatus) -> &'static str {
    match status {
        InitiativeStatus::Idea => "idea",
        InitiativeStatus::Concept => "concept",
        InitiativeStatus::Planning => "planning",
        InitiativeStatus::Staffing => "staffing",
        InitiativeStatus::Running => "running",
        InitiativeStatus::OnHold => "on_hold",
        InitiativeStatus::Closed => "closed",
    }
}

const COUNT: &str = concat!(
    "SELECT COUNT(*)
FROM initiative i
WHERE ($1 IS NULL OR i.status = $1) AND ($2 IS NULL OR i.priority = $2) AND ($3 IS NULL OR i.owner_unit_id = $3) AND ",
    initiative_is_seen!("$4", "i.status")
);

const SEEN: &str = concat!("SELECT i.id FROM initiative i WHERE ", initiative_is_seen!("$1", "i.status"));

/// The columns of [`Row`], of the initiative `i` owned by the unit version `v`.
macro_rules! columns {
    () => {
        "SELECT i.id, i.code, i.name,
    i.owner_unit_id AS owner_id,
    v.name AS owner_name,
    i.priority, i.status, i.starts_on, i.ends_on,
    (SELECT COUNT(*) FROM need n WHERE n.initiative_id = i.id AND n.removed_at IS NULL) AS needs,
    (SELECT COUNT(*) FROM need n
        WHERE n.initiative_id = i.id AND n.removed_at IS NULL AND EXISTS (SELECT 1 FROM proposal_assignment a
            WHERE a.need_id = n.id
                AND a.proposal_id = (SELECT r.proposal_id FROM proposal_request r ORDER BY r.id DESC LIMIT 1)))
        AS staffed_needs,
    i.kind, i.budget, i.yearly_benefit, i.max_external
FROM initiative i "
    };
}

// Which ones are shown is decided before anything is counted.
const LIST: &str = concat!(
    columns!(),
    "LEFT JOIN unit_version v ON v.unit_id = i.owner_unit_id
    AND v.valid_from <= $4 AND (v.valid_to IS NULL OR v.valid_to > $4)
WHERE i.id IN (SELECT x.id
    FROM initiative x
    WHERE ($1 IS NULL OR x.status = $1) AND ($2 IS NULL OR x.priority = $2) AND ($3 IS NULL OR x.owner_unit_id = $3)
        AND ",
    initiative_is_seen!("$7", "x.status"),
    " ORDER BY x.priority, x.name_sort, x.id
    LIMIT $5 OFFSET $6)
ORDER BY i.priority, i.name_sort, i.id"
);

const ONE: &str = concat!(
    columns!(),
    "LEFT JOIN unit_version v ON v.unit_id = i.owner_unit_id
    AND v.valid_from <= $2 AND (v.valid_to IS NULL OR v.valid_to > $2)
WHERE i.id = $1 AND ",
    initiative_is_seen!("$3", "i.status")
);
