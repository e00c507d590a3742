//! What a person does in daily operation, or is hired for, and what they studied.

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use crate::domain::{EmploymentForm, Money, Percent, PersonId, UnitId};
use crate::store::views::{UnitLink, stored};
use crate::store::{Reading, StoreError, on};

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
    /// Share of full time; none where the reader may not see it.
    pub percent: Option<Percent>,
    /// Share of the position that may go to initiatives.
    pub development: Option<Percent>,
    /// Whether the person may be lent out beyond that.
    pub lendable: Option<bool>,
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
    pub available: Option<Percent>,
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

impl Engagement {
    /// Without what only some may see.
    pub(super) fn seen_by(self, capacity: bool, profile: bool) -> Self {
        Self {
            percent: self.percent.filter(|_| capacity),
            development: self.development.filter(|_| capacity),
            lendable: self.lendable.filter(|_| capacity),
            form: self.form.filter(|_| profile),
            from: self.from.filter(|_| profile),
            to: self.to.filter(|_| profile),
            updated_on: self.updated_on.filter(|_| profile),
            ..self
        }
    }
}

impl Contract {
    /// Without what only some may see.
    pub(super) fn seen_by(self, capacity: bool, profile: bool) -> Self {
        Self {
            available: self.available.filter(|_| capacity),
            hourly_rate: self.hourly_rate.filter(|_| profile),
            ..self
        }
    }
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

type EducationRow = (Option<i64>, Option<i64>, Option<String>, Option<jiff_sqlx::Date>);

pub(super) async fn engagements(
    reading: &mut Reading,
    id: PersonId,
    day: Date,
) -> Result<Vec<Engagement>, StoreError> {
    let rows: Vec<EngagementRow> = on!(reading, connection => sqlx::query_as(ENGAGEMENTS)
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
            percent: Some(stored::percent("engagement.percent", self.percent)?),
            development: Some(stored::percent("engagement.development", self.development)?),
            lendable: Some(self.lendable),
            from: self.valid_from.map(jiff_sqlx::Date::to_jiff),
            to: self.valid_to.map(jiff_sqlx::Date::to_jiff),
            manager: self.manager_id.map(PersonId).zip(self.manager_name),
            workplace: self.workplace,
            updated_on: self.updated_on.map(jiff_sqlx::Date::to_jiff),
        })
    }
}

pub(super) async fn contract(
    reading: &mut Reading,
    id: PersonId,
    day: Date,
) -> Result<Option<Contract>, StoreError> {
    let row: Option<ContractRow> = on!(reading, connection => sqlx::query_as(CONTRACT)
        .bind(id.0).bind(day.to_sqlx()).fetch_optional(connection).await)?;
    row.map(|row| {
        Ok(Contract {
            firm: row.firm,
            hourly_rate: stored::money("consultant_contract.hourly_rate", row.hourly_rate)?,
            from: row.valid_from.to_jiff(),
            to: row.valid_to.to_jiff(),
            option_to: row.option_to.map(jiff_sqlx::Date::to_jiff),
            framework_agreement: row.framework_agreement,
            available: Some(stored::percent("consultant_contract.available", row.available)?),
            unit: row.unit_id.map(UnitId).zip(row.unit_name).map(|(id, name)| UnitLink { id, name }),
        })
    })
    .transpose()
}

pub(super) async fn education(reading: &mut Reading, id: PersonId) -> Result<Vec<Education>, StoreError> {
    let rows: Vec<EducationRow> =
        on!(reading, connection => sqlx::query_as(EDUCATION).bind(id.0).fetch_all(connection).await)?;
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

const ENGAGEMENTS: &str = "SELECT e.position_title AS title,
    r.title AS role,
    e.unit_id,
    v.name AS unit_name,
    e.form,
    e.percent,
    COALESCE(c.development, e.development) AS development,
    COALESCE(c.lendable, e.lendable) AS lendable,
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
LEFT JOIN capacity_period c ON c.person_id = e.person_id AND c.ordinal = e.ordinal
    AND c.valid_from <= $2 AND (c.valid_to IS NULL OR c.valid_to > $2)
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
