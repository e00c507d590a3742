//! Who is invited, and how many of them have answered, by unit.

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use super::has_answered;
use crate::domain::{CampaignId, PersonId, UnitId};
use crate::store::{Reading, StoreError, on};

/// `$1` the campaign, `$2` the day: the people it invites if it is sent on that day.
macro_rules! invited {
    ($before:literal, $select:literal, $after:literal) => {
        concat!(
            "WITH RECURSIVE below (unit_id) AS (
                SELECT u.unit_id FROM campaign_unit u WHERE u.campaign_id = $1
                UNION
                SELECT v.unit_id FROM unit_version v JOIN below b ON v.parent_id = b.unit_id
                WHERE v.valid_from <= $2 AND (v.valid_to IS NULL OR v.valid_to > $2)
            ) ",
            $before,
            $select,
            " FROM engagement e
            WHERE e.unit_id IN (SELECT unit_id FROM below)
                AND (e.valid_from IS NULL OR e.valid_from <= $2) AND (e.valid_to IS NULL OR e.valid_to >= $2)
                AND NOT EXISTS (SELECT 1 FROM use_restriction r WHERE r.person_id = e.person_id)",
            $after
        )
    };
}

pub(super) const INVITE: &str = invited!(
    "INSERT INTO campaign_invite (campaign_id, person_id, unit_id) ",
    "SELECT CAST($1 AS BIGINT), e.person_id, MIN(e.unit_id)",
    " GROUP BY e.person_id"
);

const WOULD_INVITE: &str = invited!("", "SELECT COUNT(DISTINCT e.person_id)", "");

/// `$1` the campaign, `$2` whom the actor counts, `$3` the day.
const PROGRESS: &str = concat!(
    "SELECT i.unit_id, COALESCE(v.name, u.code) AS name,
        COUNT(*) AS invited,
        CAST(SUM(CASE WHEN ",
    has_answered!(),
    " THEN 1 ELSE 0 END) AS BIGINT) AS answered
    FROM campaign_invite i
    JOIN campaign c ON c.id = i.campaign_id
    JOIN unit u ON u.id = i.unit_id
    LEFT JOIN unit_version v ON v.unit_id = i.unit_id
        AND v.valid_from <= $3 AND (v.valid_to IS NULL OR v.valid_to > $3)
    WHERE i.campaign_id = $1 AND ($2 IS NULL OR i.person_id IN (SELECT value FROM json_each($2)))
    GROUP BY i.unit_id, v.name, u.code
    ORDER BY i.unit_id"
);

const OWN: &str = concat!(
    "SELECT c.name, c.message, c.deadline
    FROM campaign_invite i
    JOIN campaign c ON c.id = i.campaign_id
    WHERE i.person_id = $1 AND c.state = 'sent' AND NOT ",
    has_answered!(),
    " ORDER BY c.deadline, c.id"
);

/// How many of a unit's own people have answered; people of units below are not counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitProgress {
    /// The unit that the people were invited through.
    pub unit: UnitId,
    /// The unit's name today; its code where it has none.
    pub name: String,
    /// How many of its people are invited.
    pub invited: i64,
    /// How many of them have answered since the campaign was sent.
    pub answered: i64,
}

/// A campaign that somebody is invited to and has not answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCampaign {
    /// The name of the campaign.
    pub name: String,
    /// The message to the people invited; may be empty.
    pub message: String,
    /// The last day to answer.
    pub deadline: Date,
}

/// The progress of each unit, counting only the people that the actor counts.
pub async fn progress(reading: &mut Reading, id: CampaignId) -> Result<Vec<UnitProgress>, StoreError> {
    let (whom, day) = (super::counted(reading).await?, reading.day().to_sqlx());
    let rows: Vec<(i64, String, i64, i64)> = on!(reading, connection => sqlx::query_as(PROGRESS)
        .bind(id.0).bind(whom).bind(day).fetch_all(connection).await)?;
    let unit = |(unit, name, invited, answered)| UnitProgress { unit: UnitId(unit), name, invited, answered };
    Ok(rows.into_iter().map(unit).collect())
}

/// How many people the draft would invite if it were sent today.
pub async fn would_invite(reading: &mut Reading, id: CampaignId) -> Result<i64, StoreError> {
    reading.must_reach_everybody()?;
    let day = reading.day().to_sqlx();
    Ok(on!(reading, connection => sqlx::query_scalar(WOULD_INVITE)
        .bind(id.0).bind(day).fetch_one(connection).await)?)
}

/// The campaigns that somebody is invited to and has not answered, the first deadline first.
pub async fn own(reading: &mut Reading, person: PersonId) -> Result<Vec<OwnCampaign>, StoreError> {
    reading.must_reach(person).await?;
    let rows: Vec<(String, String, jiff_sqlx::Date)> =
        on!(reading, connection => sqlx::query_as(OWN).bind(person.0).fetch_all(connection).await)?;
    let own = |(name, message, deadline): (String, String, jiff_sqlx::Date)| OwnCampaign {
        name,
        message,
        deadline: deadline.to_jiff(),
    };
    Ok(rows.into_iter().map(own).collect())
}
