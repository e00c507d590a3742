//! The list of initiatives, and one with its needs.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use super::{Listed, Names, SkillLink, UnitLink, Window, stored};
use crate::access::{Action, Field};
use crate::domain::{
    AllocationStatus, Demand, InitiativeId, InitiativeStatus, Level, Money, NeedId, Percent, PersonId,
    Priority, ProposalId, SkillId, UnitId,
};
use crate::store::reach::initiative_is_seen;
use crate::store::{Reading, StoreError, on};

/// Which initiatives are asked for.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only this status.
    pub status: Option<InitiativeStatus>,
    /// Only this priority class.
    pub priority: Option<Priority>,
    /// Only those that this unit owns.
    pub owner: Option<UnitId>,
}

/// An initiative in the list.
#[derive(Clone, Debug)]
pub struct InitiativeRow {
    /// The number in its address.
    pub id: InitiativeId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The unit that owns it.
    pub owner: Option<UnitLink>,
    /// Priority class.
    pub priority: Priority,
    /// How far it has come.
    pub status: InitiativeStatus,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Its needs.
    pub needs: i64,
    /// Needs that the newest proposal puts somebody in.
    pub staffed_needs: i64,
}

/// An initiative with its needs.
#[derive(Clone, Debug)]
pub struct InitiativeView {
    /// What the list shows.
    pub row: InitiativeRow,
    /// What sort of initiative it is.
    pub kind: Option<String>,
    /// Budget.
    pub budget: Option<Money>,
    /// Expected benefit a year.
    pub yearly_benefit: Option<Money>,
    /// The largest share of the work that external people may do.
    pub max_external: Option<Percent>,
    /// Its needs, by first day.
    pub needs: Vec<Need>,
    /// The newest proposal.
    pub proposal: Option<ProposalId>,
    /// Only some people may be seen: others, who may be there, are left out of the needs.
    pub is_partial: bool,
}

/// A need of an initiative.
#[derive(Clone, Debug)]
pub struct Need {
    /// The number that allocations and requirements refer to.
    pub id: NeedId,
    /// Its code.
    pub code: String,
    /// The role on the team.
    pub title: String,
    /// How much.
    pub demand: Demand,
    /// Critical, or desirable.
    pub critical: bool,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Whether consultants may fill it.
    pub external_allowed: bool,
    /// The skills it asks for, must first.
    pub skills: Vec<NeedSkill>,
    /// Work promised to it.
    pub allocated: Vec<Share>,
    /// Whom the newest proposal puts in it.
    pub proposed: Vec<Share>,
}

/// A skill that a need asks for.
#[derive(Clone, Debug)]
pub struct NeedSkill {
    /// The skill.
    pub skill: SkillLink,
    /// The least level.
    pub level: Level,
    /// Must, or should.
    pub must: bool,
}

/// A person's share of a need.
#[derive(Clone, Debug)]
pub struct Share {
    /// Who.
    pub person: PersonId,
    /// Their number.
    pub number: String,
    /// Their name.
    pub name: String,
    /// Share of full time.
    pub percent: Percent,
    /// Whether it binds; none for a proposal.
    pub status: Option<AllocationStatus>,
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

#[derive(sqlx::FromRow)]
struct NeedRow {
    id: i64,
    code: String,
    title: String,
    heads: Option<i64>,
    share: i64,
    critical: bool,
    starts_on: jiff_sqlx::Date,
    ends_on: jiff_sqlx::Date,
    external_allowed: bool,
}

type SkillRow = (i64, i64, String, Option<String>, Option<String>, Option<String>, i64, bool);
type ShareRow = (i64, i64, String, String, i64, String);

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

/// Reads which they are.
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

/// Of whom it may be seen that they work for an initiative: everybody, or those of a list.
struct Whom {
    allocated: Option<String>,
    proposed: Option<String>,
}

impl Whom {
    async fn of(reading: &mut Reading, id: InitiativeId) -> Result<Self, StoreError> {
        // Whoever takes part in an initiative sees its whole team.
        let is_theirs =
            |reading: &Reading, action| reading.scope_of(action).initiatives().any(|own| own == id);
        let (candidates, proposed) =
            (is_theirs(reading, Action::SeeCandidates), is_theirs(reading, Action::SeeProposals));
        Ok(Self {
            allocated: if candidates { None } else { reading.whom(Field::Capacity).await? },
            proposed: if proposed { None } else { reading.whom(Field::Proposed).await? },
        })
    }
}

async fn needs(
    reading: &mut Reading,
    id: InitiativeId,
    proposal: Option<ProposalId>,
    whom: &Whom,
) -> Result<Vec<Need>, StoreError> {
    let rows: Vec<NeedRow> =
        on!(reading, connection => sqlx::query_as(NEEDS).bind(id.0).fetch_all(connection).await)?;
    let skills: Vec<SkillRow> =
        on!(reading, connection => sqlx::query_as(NEED_SKILLS).bind(id.0).fetch_all(connection).await)?;
    let allocated: Vec<ShareRow> = on!(reading, connection => sqlx::query_as(ALLOCATED).bind(id.0).bind(&whom.allocated).fetch_all(connection).await)?;
    let proposed: Vec<ShareRow> = match proposal {
        None => Vec::new(),
        Some(proposal) => on!(reading, connection => sqlx::query_as(PROPOSED)
            .bind(id.0).bind(proposal.0).bind(&whom.proposed).fetch_all(connection).await)?,
    };
    rows.into_iter()
        .map(|row| {
            let of_need = |shares: &[ShareRow]| {
                shares.iter().filter(|share| share.0 == row.id).map(read_share).collect::<Result<Vec<_>, _>>()
            };
            let asked = skills.iter().filter(|skill| skill.0 == row.id).map(read_skill);
            let asked = asked.collect::<Result<Vec<_>, _>>()?;
            let (allocated, proposed) = (of_need(&allocated)?, of_need(&proposed)?);
            row.read(asked, allocated, proposed)
        })
        .collect()
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

impl NeedRow {
    fn read(
        self,
        skills: Vec<NeedSkill>,
        allocated: Vec<Share>,
        proposed: Vec<Share>,
    ) -> Result<Need, StoreError> {
        let share = stored::percent("need.share", self.share)?;
        let demand = match self.heads {
            None => Demand::Share { amount: share },
            Some(heads) => {
                let counted = u16::try_from(heads).map_err(|_| StoreError::damaged("need.heads", heads))?;
                Demand::Heads { heads: counted, share }
            }
        };
        Ok(Need {
            id: NeedId(self.id),
            code: self.code,
            title: self.title,
            demand,
            critical: self.critical,
            from: self.starts_on.to_jiff(),
            to: self.ends_on.to_jiff(),
            external_allowed: self.external_allowed,
            skills,
            allocated,
            proposed,
        })
    }
}

fn read_skill((_, id, code, nb, nn, en, level, must): &SkillRow) -> Result<NeedSkill, StoreError> {
    let names = Names { nb: nb.clone(), nn: nn.clone(), en: en.clone(), code: code.clone() };
    let level = stored::level("need_skill.min_level", *level)?;
    Ok(NeedSkill { skill: SkillLink { id: SkillId(*id), names }, level, must: *must })
}

fn read_share((_, person, number, name, share, status): &ShareRow) -> Result<Share, StoreError> {
    Ok(Share {
        person: PersonId(*person),
        number: number.clone(),
        name: name.clone(),
        percent: stored::percent("allocation.percent", *share)?,
        status: if status.is_empty() { None } else { Some(stored::allocation(status)?) },
    })
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

const NEEDS: &str = "SELECT id, code, title, heads, share, critical, starts_on, ends_on, external_allowed
FROM need
WHERE initiative_id = $1 AND removed_at IS NULL
ORDER BY starts_on, id";

const NEED_SKILLS: &str =
    "SELECT x.need_id, s.id, s.code, s.name_nb, s.name_nn, s.name_en, x.min_level, x.must
FROM need n
JOIN need_skill x ON x.need_id = n.id
JOIN skill s ON s.id = x.skill_id
WHERE n.initiative_id = $1
ORDER BY x.need_id, x.must DESC, x.min_level DESC, s.name_sort, s.id";

const ALLOCATED: &str =
    "SELECT a.need_id, p.id, p.number, p.first_name || ' ' || p.last_name, a.percent, a.status
FROM allocation a
JOIN person p ON p.id = a.person_id
WHERE a.initiative_id = $1 AND ($2 IS NULL OR p.id IN (SELECT value FROM json_each($2)))
ORDER BY a.need_id, p.name_sort, a.id";

const PROPOSED: &str = "SELECT a.need_id, p.id, p.number, p.first_name || ' ' || p.last_name, a.share, ''
FROM need n
JOIN proposal_assignment a ON a.need_id = n.id AND a.proposal_id = $2
JOIN person p ON p.id = a.person_id
WHERE n.initiative_id = $1 AND ($3 IS NULL OR p.id IN (SELECT value FROM json_each($3)))
ORDER BY a.need_id, a.share DESC, p.name_sort";
