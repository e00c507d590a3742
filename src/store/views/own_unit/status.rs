//! What is to be done about each person: answers, levels that wait, certificates that expire, places in a proposal.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use crate::access::Field;
use crate::domain::{
    AssessmentId, AssessmentSource, InitiativeId, Percent, PersonId, Said, Sides, Standing, stale_before,
};
use crate::store::reach::list;
use crate::store::views::{contests, stored};
use crate::store::{Reading, StoreError, on};

/// How many months ahead certificates that expire are listed.
const EXPIRES_WITHIN_MONTHS: i32 = 3;

/// What is to be done about one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// How many skills they have rated themselves in, with a level or not.
    pub answers: usize,
    /// How many of these answers are more than 18 months old and should be given again.
    pub stale: usize,
    /// The day of the newest answer; `None` where they have given none.
    pub answered_on: Option<Date>,
    /// How many of their levels no manager has answered.
    pub waits: usize,
    /// How many levels they contest; 0 for the actor's own.
    pub contested: usize,
    /// Certificates that expire within three months, the first to expire first.
    pub certificates: Vec<Certificate>,
    /// Places in the newest proposal, by first day.
    pub proposed: Vec<Proposed>,
}

/// A certificate or licence that expires soon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// The name of the certificate or licence.
    pub name: String,
    /// The last day it is valid.
    pub expires_on: Date,
}

/// A place in a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// The number of the initiative, for its address.
    pub initiative: InitiativeId,
    /// The name of the initiative.
    pub name: String,
    /// The title of the need: the role on the team.
    pub role: String,
    /// The share of full time in the need's whole window.
    pub share: Percent,
    /// The first day of the need.
    pub from: Date,
    /// The last day of the need.
    pub to: Date,
}

#[derive(sqlx::FromRow)]
struct SaidRow {
    person_id: i64,
    skill_id: i64,
    id: i64,
    source: String,
    rating: String,
    level: Option<i64>,
    assessed_on: jiff_sqlx::Date,
    confirmed: bool,
}

#[derive(sqlx::FromRow)]
struct ProposedRow {
    person_id: i64,
    initiative_id: i64,
    name: String,
    role: String,
    share: i64,
    starts_on: jiff_sqlx::Date,
    ends_on: jiff_sqlx::Date,
}

/// The status of each of `people` on the reading's day, as far as the reader may see it.
pub async fn statuses(
    reading: &mut Reading,
    people: &[PersonId],
) -> Result<BTreeMap<PersonId, Status>, StoreError> {
    let mut statuses: BTreeMap<PersonId, Status> =
        people.iter().map(|person| (*person, Status::default())).collect();
    let ids: Vec<i64> = people.iter().map(|person| person.0).collect();
    let seen = async |reading: &mut Reading, field| reading.seen_of(field, &ids).await.map(list);
    let levels = seen(reading, Field::Levels).await?;
    add_answers(reading, &levels, &mut statuses).await?;
    add_contests(reading, &levels, &mut statuses).await?;
    let profiles = seen(reading, Field::Profile).await?;
    add_certificates(reading, &profiles, &mut statuses).await?;
    let proposed = seen(reading, Field::Proposed).await?;
    add_proposed(reading, &proposed, &mut statuses).await?;
    Ok(statuses)
}

async fn add_answers(
    reading: &mut Reading,
    people: &str,
    statuses: &mut BTreeMap<PersonId, Status>,
) -> Result<(), StoreError> {
    let stale = stale_before(reading.day());
    let rows: Vec<SaidRow> =
        on!(reading, connection => sqlx::query_as(SAID).bind(people).fetch_all(connection).await)?;
    for rows in rows.chunk_by(|one, next| (one.person_id, one.skill_id) == (next.person_id, next.skill_id)) {
        let said = rows.iter().map(SaidRow::said).collect::<Result<Vec<_>, _>>()?;
        let Some(status) = statuses.get_mut(&PersonId(rows[0].person_id)) else { continue };
        if let Some(own) = said.iter().find(|said| said.source == AssessmentSource::Own) {
            status.answers += 1;
            status.stale += usize::from(own.on < stale);
            status.answered_on = status.answered_on.max(Some(own.on));
        }
        status.waits += usize::from(Sides::of(&said).standing() == Standing::Waits);
    }
    Ok(())
}

async fn add_contests(
    reading: &mut Reading,
    people: &str,
    statuses: &mut BTreeMap<PersonId, Status>,
) -> Result<(), StoreError> {
    for (person, ..) in contests::open_of(reading, Some(people)).await? {
        if let Some(status) = statuses.get_mut(&PersonId(person)) {
            status.contested += 1;
        }
    }
    Ok(())
}

async fn add_certificates(
    reading: &mut Reading,
    people: &str,
    statuses: &mut BTreeMap<PersonId, Status>,
) -> Result<(), StoreError> {
    let day = reading.day();
    let last = day.saturating_add(EXPIRES_WITHIN_MONTHS.months());
    let rows: Vec<(i64, String, jiff_sqlx::Date)> = on!(reading, connection => sqlx::query_as(EXPIRING)
        .bind(people).bind(day.to_sqlx()).bind(last.to_sqlx()).fetch_all(connection).await)?;
    for (person, name, expires_on) in rows {
        if let Some(status) = statuses.get_mut(&PersonId(person)) {
            status.certificates.push(Certificate { name, expires_on: expires_on.to_jiff() });
        }
    }
    Ok(())
}

async fn add_proposed(
    reading: &mut Reading,
    people: &str,
    statuses: &mut BTreeMap<PersonId, Status>,
) -> Result<(), StoreError> {
    let rows: Vec<ProposedRow> =
        on!(reading, connection => sqlx::query_as(PROPOSED).bind(people).fetch_all(connection).await)?;
    for row in rows {
        if let Some(status) = statuses.get_mut(&PersonId(row.person_id)) {
            status.proposed.push(Proposed {
                initiative: InitiativeId(row.initiative_id),
                name: row.name,
                role: row.role,
                share: stored::percent("proposal_assignment.share", row.share)?,
                from: row.starts_on.to_jiff(),
                to: row.ends_on.to_jiff(),
            });
        }
    }
    Ok(())
}

impl SaidRow {
    fn said(&self) -> Result<Said, StoreError> {
        Ok(Said {
            id: AssessmentId(self.id),
            source: stored::source(&self.source)?,
            rating: stored::rating(&self.rating, self.level)?,
            on: self.assessed_on.to_jiff(),
            confirmed: self.confirmed,
        })
    }
}

const SAID: &str = "SELECT person_id, skill_id, id, source, rating, level, assessed_on, confirmed
FROM current_assessment
WHERE person_id IN (SELECT value FROM json_each($1))
ORDER BY person_id, skill_id, id";

const EXPIRING: &str = "SELECT person_id, name, expires_on
FROM credential
WHERE person_id IN (SELECT value FROM json_each($1)) AND expires_on >= $2 AND expires_on <= $3
ORDER BY expires_on, id";

const PROPOSED: &str =
    "SELECT x.person_id, n.initiative_id, i.name, n.title AS role, x.share, n.starts_on, n.ends_on
FROM proposal_assignment x
JOIN need n ON n.id = x.need_id
JOIN initiative i ON i.id = n.initiative_id
WHERE x.person_id IN (SELECT value FROM json_each($1))
    AND x.proposal_id = (SELECT r.proposal_id FROM proposal_request r ORDER BY r.id DESC LIMIT 1)
ORDER BY n.starts_on, n.id, x.person_id";
