//! The needs of an initiative, with the people whom the reader may see in them.

use jiff::civil::Date;

use crate::access::{Action, Field};
use crate::domain::{
    AllocationStatus, Demand, InitiativeId, Level, NeedId, Percent, PersonId, ProposalId, SkillId,
};
use crate::store::views::{Names, SkillLink, stored};
use crate::store::{Reading, StoreError, on};

/// A need of an initiative.
#[derive(Clone, Debug)]
pub struct Need {
    /// The number that allocations and requirements refer to.
    pub id: NeedId,
    /// The code in files, unique among its kind.
    pub code: String,
    /// The role on the team.
    pub title: String,
    /// So many people, or an amount that may be split.
    pub demand: Demand,
    /// Whether it is critical; `false` where it is only desirable.
    pub critical: bool,
    /// The first day, itself included.
    pub from: Date,
    /// The last day, itself included.
    pub to: Date,
    /// Whether consultants may fill it.
    pub external_allowed: bool,
    /// The skills it asks for, must first.
    pub skills: Vec<NeedSkill>,
    /// Allocations to it, of people the reader may see.
    pub allocated: Vec<Share>,
    /// Whom the newest proposal puts in it.
    pub proposed: Vec<Share>,
}

/// A skill that a need asks for.
#[derive(Clone, Debug)]
pub struct NeedSkill {
    /// The skill, with the names to show.
    pub skill: SkillLink,
    /// The lowest level of the skill that will do.
    pub level: Level,
    /// Whether the skill is a must; `false` where it should be there.
    pub must: bool,
}

/// A person's share of a need.
#[derive(Clone, Debug)]
pub struct Share {
    /// The number in the address of their profile.
    pub person: PersonId,
    /// The employee number or the consultant's number.
    pub number: String,
    /// The person's full name, to show.
    pub name: String,
    /// The share of full time in the whole window.
    pub percent: Percent,
    /// Whether it binds; none for a proposal.
    pub status: Option<AllocationStatus>,
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

/// Of whom it may be seen that they work for an initiative: everybody, or those of a list.
pub(super) struct Whom {
    pub(super) allocated: Option<String>,
    pub(super) proposed: Option<String>,
}

impl Whom {
    pub(super) async fn of(reading: &mut Reading, id: InitiativeId) -> Result<Self, StoreError> {
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

pub(super) async fn needs(
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
