//! Campaigns that invite units to rate their skills by a day: drafts, what was sent to whom, and the progress of each.

mod progress;

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use super::reach::Whom;
use super::{Reading, StoreError, Writing, execute, on};
use crate::access::Reach;
use crate::domain::{CampaignId, UnitId};

pub use progress::{OwnCampaign, UnitProgress, own, progress, would_invite};

const ADD: &str = "
    INSERT INTO campaign (name, message, deadline, remind_days, state, made_at, made_by, version)
    VALUES ($1, $2, $3, $4, 'draft', $5, $6, 1)
    RETURNING id";
const CHANGE: &str = "
    UPDATE campaign SET name = $3, message = $4, deadline = $5, remind_days = $6, version = version + 1
    WHERE id = $1 AND version = $2 AND state = 'draft'";
const ADD_UNIT: &str = "INSERT INTO campaign_unit (campaign_id, unit_id) VALUES ($1, $2)";
const CLEAR_UNITS: &str = "DELETE FROM campaign_unit WHERE campaign_id = $1";
const UNITS: &str = "SELECT unit_id FROM campaign_unit WHERE campaign_id = $1 ORDER BY unit_id";
const SEND: &str = "
    UPDATE campaign SET state = 'sent', sent_on = $3, version = version + 1
    WHERE id = $1 AND version = $2 AND state = 'draft'";
const MOVE: &str = "
    UPDATE campaign SET deadline = $3, version = version + 1
    WHERE id = $1 AND version = $2 AND state = 'sent'";
const END: &str = "
    UPDATE campaign SET state = 'ended', ended_on = $3, version = version + 1
    WHERE id = $1 AND version = $2 AND state = 'sent'";
const DELETE: &str = "DELETE FROM campaign WHERE id = $1 AND version = $2 AND state = 'draft'";

/// Whether the invited person `i` of campaign `c` has answered after it was sent and before it was ended.
macro_rules! has_answered {
    () => {
        "EXISTS (SELECT 1 FROM assessment a
            WHERE a.person_id = i.person_id AND a.source = 'own' AND a.assessed_on >= c.sent_on
                AND (c.ended_on IS NULL OR a.assessed_on <= c.ended_on)
                AND NOT EXISTS (SELECT 1 FROM assessment_withdrawal w WHERE w.assessment_id = a.id))"
    };
}
pub(super) use has_answered;

/// `$1` whom the actor counts, `$2` whether drafts are included, `$3` the one campaign asked for, or NULL for all.
const LIST: &str = concat!(
    "SELECT c.id, c.name, c.message, c.deadline, c.remind_days, c.state, c.sent_on, c.ended_on, c.version,
        COUNT(i.person_id) AS invited,
        CAST(COALESCE(SUM(CASE WHEN ",
    has_answered!(),
    " THEN 1 ELSE 0 END), 0) AS BIGINT) AS answered
    FROM campaign c
    LEFT JOIN campaign_invite i ON i.campaign_id = c.id
        AND ($1 IS NULL OR i.person_id IN (SELECT value FROM json_each($1)))
    WHERE ($2 OR c.state <> 'draft') AND ($3 IS NULL OR c.id = $3)
    GROUP BY c.id, c.name, c.message, c.deadline, c.remind_days, c.state, c.sent_on, c.ended_on, c.version
    ORDER BY c.deadline DESC, c.id DESC
    LIMIT 200"
);

/// The state of a campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CampaignState {
    /// Can still be changed; nobody is invited yet.
    Draft,
    /// People are invited and may be reminded until the deadline.
    Sent,
    /// Ended: nobody is asked or reminded any more.
    Ended,
}

impl CampaignState {
    fn read(word: &str) -> Result<Self, StoreError> {
        match word {
            "draft" => Ok(Self::Draft),
            "sent" => Ok(Self::Sent),
            "ended" => Ok(Self::Ended),
            other => Err(StoreError::Damaged { column: "campaign.state", value: other.to_owned() }),
        }
    }
}

/// What a campaign says, and to which units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// The name in lists; the people who are invited see it too.
    pub name: String,
    /// What the people read; may be empty.
    pub message: String,
    /// The last day to answer.
    pub deadline: Date,
    /// Reminders to those who have not answered: days before the deadline, the first reminder first.
    pub remind_days: Vec<u8>,
    /// The units whose people are invited, with all units below them.
    pub units: Vec<UnitId>,
}

/// A campaign, with how many have answered it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Campaign {
    /// The number in its address.
    pub id: CampaignId,
    /// The content; `units` is filled only where one campaign is read.
    pub content: Content,
    /// Whether it is a draft, sent or ended.
    pub state: CampaignState,
    /// The day it was sent; `None` for a draft.
    pub sent_on: Option<Date>,
    /// The day it was ended; `None` before that.
    pub ended_on: Option<Date>,
    /// Counts changes; a change for another version is refused.
    pub version: i64,
    /// How many people it invites, among those the actor counts.
    pub invited: i64,
    /// How many of these have answered since it was sent.
    pub answered: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    name: String,
    message: String,
    deadline: jiff_sqlx::Date,
    remind_days: String,
    state: String,
    sent_on: Option<jiff_sqlx::Date>,
    ended_on: Option<jiff_sqlx::Date>,
    version: i64,
    invited: i64,
    answered: i64,
}

impl Row {
    fn read(self) -> Result<Campaign, StoreError> {
        Ok(Campaign {
            id: CampaignId(self.id),
            content: Content {
                name: self.name,
                message: self.message,
                deadline: self.deadline.to_jiff(),
                remind_days: self.remind_days.split(',').filter_map(|days| days.parse().ok()).collect(),
                units: Vec::new(),
            },
            state: CampaignState::read(&self.state)?,
            sent_on: self.sent_on.map(jiff_sqlx::Date::to_jiff),
            ended_on: self.ended_on.map(jiff_sqlx::Date::to_jiff),
            version: self.version,
            invited: self.invited,
            answered: self.answered,
        })
    }
}

/// Whose answers the actor may count: everybody's for sums, else those of the people they reach; `None` for everybody.
async fn counted(reading: &mut Reading) -> Result<Whom, StoreError> {
    if reading.scope().has(Reach::Aggregates) {
        return Ok(None);
    }
    reading.whom_they_reach().await
}

/// Every campaign that the actor may see, the last deadline first. Drafts are only for actors who see everybody, and
/// a campaign that invites nobody the actor reaches is left out.
pub async fn list(reading: &mut Reading) -> Result<Vec<Campaign>, StoreError> {
    seen(reading, None).await
}

/// One campaign with its units; `None` where there is none, or it may not be seen.
pub async fn find(reading: &mut Reading, id: CampaignId) -> Result<Option<Campaign>, StoreError> {
    let Some(mut campaign) = seen(reading, Some(id)).await?.pop() else { return Ok(None) };
    let units: Vec<i64> =
        on!(reading, connection => sqlx::query_scalar(UNITS).bind(id.0).fetch_all(connection).await)?;
    campaign.content.units = units.into_iter().map(UnitId).collect();
    Ok(Some(campaign))
}

async fn seen(reading: &mut Reading, id: Option<CampaignId>) -> Result<Vec<Campaign>, StoreError> {
    let (whom, drafts) = (counted(reading).await?, reading.scope().is_everybody());
    let is_part = whom.is_some();
    let id = id.map(|id| id.0);
    let rows: Vec<Row> = on!(reading, connection => sqlx::query_as(LIST)
        .bind(whom).bind(drafts).bind(id).fetch_all(connection).await)?;
    let campaigns = rows.into_iter().map(Row::read).collect::<Result<Vec<_>, _>>()?;
    Ok(campaigns.into_iter().filter(|campaign| !is_part || campaign.invited > 0).collect())
}

/// Makes a draft. Only for actors who reach everybody.
pub async fn add(writing: &mut Writing, content: &Content) -> Result<CampaignId, StoreError> {
    writing.must_reach_everybody()?;
    let (at, by) = (writing.at().to_sqlx(), writing.actor());
    let id: i64 = on!(writing, connection => sqlx::query_scalar(ADD)
        .bind(&content.name)
        .bind(&content.message)
        .bind(content.deadline.to_sqlx())
        .bind(days(content))
        .bind(at)
        .bind(by)
        .fetch_one(connection)
        .await)?;
    set_units(writing, CampaignId(id), &content.units).await?;
    Ok(CampaignId(id))
}

/// Changes a draft of this version; false where there is none.
pub async fn change(
    writing: &mut Writing,
    (id, version): (CampaignId, i64),
    content: &Content,
) -> Result<bool, StoreError> {
    writing.must_reach_everybody()?;
    let changed = execute!(
        writing,
        sqlx::query(CHANGE)
            .bind(id.0)
            .bind(version)
            .bind(&content.name)
            .bind(&content.message)
            .bind(content.deadline.to_sqlx())
            .bind(days(content))
    )?;
    if changed == 0 {
        return Ok(false);
    }
    execute!(writing, sqlx::query(CLEAR_UNITS).bind(id.0))?;
    set_units(writing, id, &content.units).await?;
    Ok(true)
}

async fn set_units(writing: &mut Writing, id: CampaignId, units: &[UnitId]) -> Result<(), StoreError> {
    for unit in units {
        execute!(writing, sqlx::query(ADD_UNIT).bind(id.0).bind(unit.0))?;
    }
    Ok(())
}

fn days(content: &Content) -> String {
    let days: Vec<String> = content.remind_days.iter().map(u8::to_string).collect();
    days.join(",")
}

/// Sends a draft to everybody with a position today in its units or those below, except people whose data is to be
/// used less. False where there is no draft of this version.
pub async fn send(writing: &mut Writing, (id, version): (CampaignId, i64)) -> Result<bool, StoreError> {
    writing.must_reach_everybody()?;
    let day = writing.day().to_sqlx();
    if execute!(writing, sqlx::query(SEND).bind(id.0).bind(version).bind(day))? == 0 {
        return Ok(false);
    }
    let day = writing.day().to_sqlx();
    execute!(writing, sqlx::query(progress::INVITE).bind(id.0).bind(day))?;
    Ok(true)
}

/// Changes the deadline of a campaign that is out. False where it is another version or not out.
pub async fn set_deadline(
    writing: &mut Writing,
    (id, version): (CampaignId, i64),
    deadline: Date,
) -> Result<bool, StoreError> {
    writing.must_reach_everybody()?;
    Ok(execute!(writing, sqlx::query(MOVE).bind(id.0).bind(version).bind(deadline.to_sqlx()))? > 0)
}

/// Ends a campaign that is out. False where it is another version or not out.
pub async fn end(writing: &mut Writing, (id, version): (CampaignId, i64)) -> Result<bool, StoreError> {
    writing.must_reach_everybody()?;
    let day = writing.day().to_sqlx();
    Ok(execute!(writing, sqlx::query(END).bind(id.0).bind(version).bind(day))? > 0)
}

/// Deletes a draft of this version; false where there is none.
pub async fn delete(writing: &mut Writing, (id, version): (CampaignId, i64)) -> Result<bool, StoreError> {
    writing.must_reach_everybody()?;
    Ok(execute!(writing, sqlx::query(DELETE).bind(id.0).bind(version))? > 0)
}
