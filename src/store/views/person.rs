//! One person: positions, education, skills, absences, work promised, proposals.

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use super::{Names, SkillLink, UnitLink, stored};
use crate::domain::{
    AbsenceKind, AllocationStatus, AssessmentSource, EmploymentForm, InitiativeId, Interest, Level, Money,
    Percent, PersonId, PersonKind, ProposalId, Rating, SkillId, UnitId,
};
use crate::store::{StoreError, Tx, on};

/// A person and everything their page shows.
#[derive(Clone, Debug)]
pub struct Profile {
    /// Who.
    pub id: PersonId,
    /// Employee or consultant number.
    pub number: String,
    /// Employee or consultant.
    pub kind: PersonKind,
    /// Given names.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// Work e-mail.
    pub email: Option<String>,
    /// Positions, the main one first.
    pub engagements: Vec<Engagement>,
    /// The contract of a consultant.
    pub contract: Option<Contract>,
    /// Education.
    pub education: Vec<Education>,
    /// Ratings that count, by group and skill.
    pub skills: Vec<RatedSkill>,
    /// Absences that are not over, by first day.
    pub absences: Vec<Absence>,
    /// Work promised that is not over, by first day.
    pub allocations: Vec<Allocation>,
    /// What the newest proposal says about them.
    pub proposed: Vec<Proposed>,
}

/// A position.
#[derive(Clone, Debug)]
pub struct Engagement {
    /// The title.
    pub title: Option<String>,
    /// The role whose profile applies.
    pub role: Option<String>,
    /// The unit.
    pub unit: Option<UnitLink>,
    /// The form of employment.
    pub form: Option<EmploymentForm>,
    /// Share of full time.
    pub percent: Percent,
    /// Share of the position that may go to initiatives.
    pub development: Percent,
    /// Whether the person may be lent out beyond that.
    pub lendable: bool,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
    /// The manager, where the register has them.
    pub manager: Option<(PersonId, String)>,
    /// The place of work.
    pub workplace: Option<String>,
    /// When the row was last looked at.
    pub updated_on: Option<Date>,
}

/// A consultant's contract.
#[derive(Clone, Debug)]
pub struct Contract {
    /// The firm.
    pub firm: String,
    /// Price an hour.
    pub hourly_rate: Option<Money>,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Last day of an option.
    pub option_to: Option<Date>,
    /// The framework agreement.
    pub framework_agreement: Option<String>,
    /// Share of full time.
    pub available: Percent,
    /// The unit that hired them.
    pub unit: Option<UnitLink>,
}

/// Education.
#[derive(Clone, Debug)]
pub struct Education {
    /// NUS2000 level, 0 to 9.
    pub level: Option<i64>,
    /// NUS2000 field, 0 to 9.
    pub field: Option<i64>,
    /// What it is called.
    pub title: Option<String>,
    /// When it was completed.
    pub completed_on: Option<Date>,
}

/// A rating that counts.
#[derive(Clone, Debug)]
pub struct RatedSkill {
    /// The skill.
    pub skill: SkillLink,
    /// Its group.
    pub group: Option<Names>,
    /// The rating.
    pub rating: Rating,
    /// Interest in working with it.
    pub interest: Option<Interest>,
    /// Where it comes from.
    pub source: AssessmentSource,
    /// A manager has confirmed it.
    pub confirmed: bool,
    /// When.
    pub assessed_on: Date,
}

/// That somebody is away.
#[derive(Clone, Debug)]
pub struct Absence {
    /// Holiday or leave.
    pub kind: AbsenceKind,
    /// How much of the position.
    pub percent: Percent,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Option<Date>,
}

/// Work promised to an initiative.
#[derive(Clone, Debug)]
pub struct Allocation {
    /// The initiative.
    pub initiative: InitiativeId,
    /// Its name.
    pub name: String,
    /// The role on the team.
    pub role: String,
    /// Share of full time.
    pub percent: Percent,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Whether it binds.
    pub status: AllocationStatus,
}

/// A place on a team in the newest proposal.
#[derive(Clone, Debug)]
pub struct Proposed {
    /// The proposal.
    pub proposal: ProposalId,
    /// The initiative.
    pub initiative: InitiativeId,
    /// Its name.
    pub name: String,
    /// The role on the team.
    pub role: String,
    /// Share of full time.
    pub share: Percent,
    /// First day of the need.
    pub from: Date,
    /// Last day of the need.
    pub to: Date,
    /// The skills the need says must be held, with their levels.
    pub asked: Vec<(SkillLink, Level)>,
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    number: String,
    kind: String,
    first_name: String,
    last_name: String,
    email: Option<String>,
}

#[derive(sqlx::FromRow)]
struct EngagementRow {
    title: Option<String>,
    role: Option<String>,
    unit_id: i64,
    unit_name: Option<String>,
    form: Option<String>,
    percent: i64,
    development: i64,
    lendable: bool,
    valid_from: Option<jiff_sqlx::Date>,
    valid_to: Option<jiff_sqlx::Date>,
    manager_id: Option<i64>,
    manager_name: Option<String>,
    workplace: Option<String>,
    updated_on: Option<jiff_sqlx::Date>,
}

#[derive(sqlx::FromRow)]
struct ContractRow {
    firm: String,
    hourly_rate: Option<i64>,
    valid_from: jiff_sqlx::Date,
    valid_to: jiff_sqlx::Date,
    option_to: Option<jiff_sqlx::Date>,
    framework_agreement: Option<String>,
    available: i64,
    unit_id: Option<i64>,
    unit_name: Option<String>,
}

#[derive(sqlx::FromRow)]
struct SkillRow {
    skill_id: i64,
    code: String,
    name_nb: Option<String>,
    name_en: Option<String>,
    group_code: Option<String>,
    group_nb: Option<String>,
    group_en: Option<String>,
    rating: String,
    level: Option<i64>,
    interest: Option<i64>,
    source: String,
    confirmed: bool,
    assessed_on: jiff_sqlx::Date,
}

#[derive(sqlx::FromRow)]
struct WorkRow {
    proposal_id: i64,
    need_id: i64,
    initiative_id: i64,
    name: String,
    role: String,
    percent: i64,
    starts_on: jiff_sqlx::Date,
    ends_on: jiff_sqlx::Date,
    status: String,
}

type EducationRow = (Option<i64>, Option<i64>, Option<String>, Option<jiff_sqlx::Date>);
type AskedRow = (i64, i64, String, Option<String>, Option<String>, i64);
type AbsenceRow = (String, i64, jiff_sqlx::Date, Option<jiff_sqlx::Date>);

/// The person `id` on `day`; none where there is nobody.
pub async fn find(tx: &mut Tx, id: PersonId, day: Date) -> Result<Option<Profile>, StoreError> {
    let person: Option<PersonRow> =
        on!(tx, connection => sqlx::query_as(PERSON).bind(id.0).fetch_optional(connection).await)?;
    let Some(person) = person else { return Ok(None) };
    Ok(Some(Profile {
        id,
        kind: stored::person_kind(&person.kind)?,
        number: person.number,
        first_name: person.first_name,
        last_name: person.last_name,
        email: person.email,
        engagements: engagements(tx, id, day).await?,
        contract: contract(tx, id, day).await?,
        education: education(tx, id).await?,
        skills: skills(tx, id).await?,
        absences: absences(tx, id, day).await?,
        allocations: allocations(tx, id, day).await?,
        proposed: proposed(tx, id).await?,
    }))
}

async fn engagements(tx: &mut Tx, id: PersonId, day: Date) -> Result<Vec<Engagement>, StoreError> {
    let rows: Vec<EngagementRow> = on!(tx, connection => sqlx::query_as(ENGAGEMENTS)
        .bind(id.0).bind(day.to_sqlx()).fetch_all(connection).await)?;
    rows.into_iter().map(EngagementRow::read).collect()
}

impl EngagementRow {
    fn read(self) -> Result<Engagement, StoreError> {
        Ok(Engagement {
            title: self.title,
            role: self.role,
            unit: self.unit_name.map(|name| UnitLink { id: UnitId(self.unit_id), name }),
            form: self.form.as_deref().map(stored::form).transpose()?,
            percent: stored::percent("engagement.percent", self.percent)?,
            development: stored::percent("engagement.development", self.development)?,
            lendable: self.lendable,
            from: self.valid_from.map(jiff_sqlx::Date::to_jiff),
            to: self.valid_to.map(jiff_sqlx::Date::to_jiff),
            manager: self.manager_id.map(PersonId).zip(self.manager_name),
            workplace: self.workplace,
            updated_on: self.updated_on.map(jiff_sqlx::Date::to_jiff),
        })
    }
}

async fn contract(tx: &mut Tx, id: PersonId, day: Date) -> Result<Option<Contract>, StoreError> {
    let row: Option<ContractRow> = on!(tx, connection => sqlx::query_as(CONTRACT)
        .bind(id.0).bind(day.to_sqlx()).fetch_optional(connection).await)?;
    row.map(|row| {
        Ok(Contract {
            firm: row.firm,
            hourly_rate: stored::money("consultant_contract.hourly_rate", row.hourly_rate)?,
            from: row.valid_from.to_jiff(),
            to: row.valid_to.to_jiff(),
            option_to: row.option_to.map(jiff_sqlx::Date::to_jiff),
            framework_agreement: row.framework_agreement,
            available: stored::percent("consultant_contract.available", row.available)?,
            unit: row.unit_id.map(UnitId).zip(row.unit_name).map(|(id, name)| UnitLink { id, name }),
        })
    })
    .transpose()
}

async fn education(tx: &mut Tx, id: PersonId) -> Result<Vec<Education>, StoreError> {
    let rows: Vec<EducationRow> =
        on!(tx, connection => sqlx::query_as(EDUCATION).bind(id.0).fetch_all(connection).await)?;
    Ok(rows
        .into_iter()
        .map(|(level, field, title, completed)| Education {
            level,
            field,
            title,
            completed_on: completed.map(jiff_sqlx::Date::to_jiff),
        })
        .collect())
}

async fn skills(tx: &mut Tx, id: PersonId) -> Result<Vec<RatedSkill>, StoreError> {
    let rows: Vec<SkillRow> =
        on!(tx, connection => sqlx::query_as(SKILLS).bind(id.0).fetch_all(connection).await)?;
    rows.into_iter().map(SkillRow::read).collect()
}

impl SkillRow {
    fn read(self) -> Result<RatedSkill, StoreError> {
        let names = Names { nb: self.name_nb, en: self.name_en, code: self.code };
        let (nb, en) = (self.group_nb, self.group_en);
        Ok(RatedSkill {
            skill: SkillLink { id: SkillId(self.skill_id), names },
            group: self.group_code.map(|code| Names { nb, en, code }),
            rating: stored::rating(&self.rating, self.level)?,
            interest: stored::interest(self.interest)?,
            source: stored::source(&self.source)?,
            confirmed: self.confirmed,
            assessed_on: self.assessed_on.to_jiff(),
        })
    }
}

async fn absences(tx: &mut Tx, id: PersonId, day: Date) -> Result<Vec<Absence>, StoreError> {
    let rows: Vec<AbsenceRow> = on!(tx, connection => sqlx::query_as(ABSENCES)
        .bind(id.0).bind(day.to_sqlx()).fetch_all(connection).await)?;
    let read = |(kind, percent, from, to): AbsenceRow| {
        Ok(Absence {
            kind: stored::absence(&kind)?,
            percent: stored::percent("absence.percent", percent)?,
            from: from.to_jiff(),
            to: to.map(jiff_sqlx::Date::to_jiff),
        })
    };
    rows.into_iter().map(read).collect()
}

async fn allocations(tx: &mut Tx, id: PersonId, day: Date) -> Result<Vec<Allocation>, StoreError> {
    let rows: Vec<WorkRow> = on!(tx, connection => sqlx::query_as(ALLOCATIONS)
        .bind(id.0).bind(day.to_sqlx()).fetch_all(connection).await)?;
    let read = |row: WorkRow| {
        Ok(Allocation {
            initiative: InitiativeId(row.initiative_id),
            name: row.name,
            role: row.role,
            percent: stored::percent("allocation.percent", row.percent)?,
            from: row.starts_on.to_jiff(),
            to: row.ends_on.to_jiff(),
            status: stored::allocation(&row.status)?,
        })
    };
    rows.into_iter().map(read).collect()
}

async fn proposed(tx: &mut Tx, id: PersonId) -> Result<Vec<Proposed>, StoreError> {
    let rows: Vec<WorkRow> =
        on!(tx, connection => sqlx::query_as(PROPOSED).bind(id.0).fetch_all(connection).await)?;
    let asked: Vec<AskedRow> =
        on!(tx, connection => sqlx::query_as(ASKED).bind(id.0).fetch_all(connection).await)?;
    let of_need = |need: i64| asked.iter().filter(move |row| row.0 == need).map(read_asked);
    let read = |row: WorkRow| {
        Ok(Proposed {
            proposal: ProposalId(row.proposal_id),
            initiative: InitiativeId(row.initiative_id),
            asked: of_need(row.need_id).collect::<Result<_, _>>()?,
            name: row.name,
            role: row.role,
            share: stored::percent("proposal_assignment.share", row.percent)?,
            from: row.starts_on.to_jiff(),
            to: row.ends_on.to_jiff(),
        })
    };
    rows.into_iter().map(read).collect()
}

fn read_asked((_, id, code, nb, en, level): &AskedRow) -> Result<(SkillLink, Level), StoreError> {
    let names = Names { nb: nb.clone(), en: en.clone(), code: code.clone() };
    let level = stored::level("need_skill.min_level", *level)?;
    Ok((SkillLink { id: SkillId(*id), names }, level))
}

const PERSON: &str = "SELECT number, kind, first_name, last_name, email FROM person WHERE id = $1";

const ENGAGEMENTS: &str = "SELECT e.position_title AS title,
    r.title AS role,
    e.unit_id,
    v.name AS unit_name,
    e.form,
    e.percent,
    e.development,
    e.lendable,
    e.valid_from,
    e.valid_to,
    m.id AS manager_id,
    m.first_name || ' ' || m.last_name AS manager_name,
    e.workplace,
    e.updated_on
FROM engagement e
LEFT JOIN role r ON r.id = e.role_id
LEFT JOIN person m ON m.number = e.manager_number
LEFT JOIN unit_version v ON v.unit_id = e.unit_id
    AND v.valid_from <= $2 AND (v.valid_to IS NULL OR v.valid_to > $2)
WHERE e.person_id = $1
ORDER BY e.ordinal";

const CONTRACT: &str = "SELECT c.firm,
    c.hourly_rate,
    c.valid_from,
    c.valid_to,
    c.option_to,
    c.framework_agreement,
    c.available,
    c.unit_id,
    v.name AS unit_name
FROM consultant_contract c
LEFT JOIN unit_version v ON v.unit_id = c.unit_id
    AND v.valid_from <= $2 AND (v.valid_to IS NULL OR v.valid_to > $2)
WHERE c.person_id = $1";

const EDUCATION: &str = "SELECT nus_level, nus_field, title, completed_on
FROM education
WHERE person_id = $1
ORDER BY nus_level DESC, id";

const SKILLS: &str = "SELECT a.skill_id,
    s.code,
    s.name_nb,
    s.name_en,
    g.code AS group_code,
    g.name_nb AS group_nb,
    g.name_en AS group_en,
    a.rating,
    a.level,
    a.interest,
    a.source,
    a.confirmed,
    a.assessed_on
FROM current_assessment a
JOIN skill s ON s.id = a.skill_id
LEFT JOIN skill_group g ON g.id = s.group_id
WHERE a.person_id = $1
ORDER BY CASE WHEN g.id IS NULL THEN 1 ELSE 0 END, g.name_sort, g.id, s.name_sort, s.id, a.assessed_on DESC, a.id DESC";

const ABSENCES: &str = "SELECT kind, percent, starts_on, ends_on
FROM absence
WHERE person_id = $1 AND (ends_on IS NULL OR ends_on >= $2)
ORDER BY starts_on, id";

const ALLOCATIONS: &str = "SELECT CAST(0 AS BIGINT) AS proposal_id,
    a.need_id,
    a.initiative_id,
    i.name,
    n.title AS role,
    a.percent,
    a.starts_on,
    a.ends_on,
    a.status
FROM allocation a
JOIN initiative i ON i.id = a.initiative_id
JOIN need n ON n.id = a.need_id
WHERE a.person_id = $1 AND a.ends_on >= $2
ORDER BY a.starts_on, a.id";

const PROPOSED: &str = "SELECT x.proposal_id,
    x.need_id,
    n.initiative_id,
    i.name,
    n.title AS role,
    x.share AS percent,
    n.starts_on,
    n.ends_on,
    'proposed' AS status
FROM proposal_assignment x
JOIN need n ON n.id = x.need_id
JOIN initiative i ON i.id = n.initiative_id
WHERE x.person_id = $1 AND x.proposal_id = (SELECT r.proposal_id FROM proposal_request r ORDER BY r.id DESC LIMIT 1)
ORDER BY n.starts_on, i.name_sort, n.id";

const ASKED: &str = "SELECT x.need_id, s.id, s.code, s.name_nb, s.name_en, k.min_level
FROM proposal_assignment x
JOIN need_skill k ON k.need_id = x.need_id AND k.must
JOIN skill s ON s.id = k.skill_id
WHERE x.person_id = $1 AND x.proposal_id = (SELECT r.proposal_id FROM proposal_request r ORDER BY r.id DESC LIMIT 1)
ORDER BY x.need_id, k.min_level DESC, s.name_sort, s.id";
