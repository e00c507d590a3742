//! A person's positions or contract, and their education in HR's files.

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use crate::domain::{EmploymentForm, Money, Percent, PersonId, UnitId};
use crate::store::views::{UnitLink, stored};
use crate::store::{Reading, StoreError, on};

/// A position that a person has, had or will have.
#[derive(Clone, Debug)]
pub struct Engagement {
    /// The title as HR writes it; `None` where files give none.
    pub title: Option<String>,
    /// The title of the role whose profile applies; `None` where files name none.
    pub role: Option<String>,
    /// The unit; `None` where it is not in use on the day.
    pub unit: Option<UnitLink>,
    /// Permanent, temporary, substitute or engagement; `None` where files do not say.
    pub form: Option<EmploymentForm>,
    /// The share of full time; `None` where the reader may not see it.
    pub percent: Option<Percent>,
    /// The share of the position that may go to initiatives; `None` where the reader may not see it.
    pub development: Option<Percent>,
    /// Whether the person may be lent out beyond that; `None` where the reader may not see it.
    pub lendable: Option<bool>,
    /// The first day; `None` where files do not say or the reader may not see it.
    pub from: Option<Date>,
    /// The last day; `None` without an end, or where the reader may not see it.
    pub to: Option<Date>,
    /// The manager that files name; `None` where the register has nobody with that number.
    pub manager: Option<(PersonId, String)>,
    /// The place of work; `None` where files do not say.
    pub workplace: Option<String>,
    /// When HR last looked at the row; `None` where the reader may not see it.
    pub updated_on: Option<Date>,
}

/// The contract that a consultant is hired by.
#[derive(Clone, Debug)]
pub struct Contract {
    /// The firm that employs the consultant.
    pub firm: String,
    /// The price an hour without value-added tax; `None` where the reader may not see it.
    pub hourly_rate: Option<Money>,
    /// The first day of the contract.
    pub from: Date,
    /// The last day of the contract, without an option.
    pub to: Date,
    /// The last day of an option; `None` without one.
    pub option_to: Option<Date>,
    /// The name or number of the framework agreement; `None` outside one.
    pub framework_agreement: Option<String>,
    /// The share of full time it offers; `None` where the reader may not see it.
    pub available: Option<Percent>,
    /// The unit that hired them.
    pub unit: Option<UnitLink>,
}

/// A piece of education, as HR's files have it.
#[derive(Clone, Debug)]
pub struct Education {
    /// NUS2000 level, 0 to 9.
    pub level: Option<i64>,
    /// NUS2000 field, 0 to 9.
    pub field: Option<i64>,
    /// The name of the degree or course; `None` where files give none.
    pub title: Option<String>,
    /// The day it was completed; `None` where files do not say.
    pub completed_on: Option<Date>,
}

impl Engagement {
    /// A copy with only what a reader of capacity, or of the profile, may see.
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
    /// A copy with only what a reader of capacity, or of the profile, may see.
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
