//! Mail to be sent, and how often people want it. Each mail is claimed by one process, and only the one that claimed
//! it last records what became of it.

mod queue;

use jiff::{SignedDuration, Timestamp};
use jiff_sqlx::ToSqlx;

use super::database::Tx;
use super::{Reading, StoreError, Writing, execute, on};
use crate::domain::{CampaignId, MailChoice, MailKind, PersonId};

pub use queue::{drop_what_is_over, is_queued, queue_digests, queue_for_campaign};

const CHOICE: &str = "SELECT choice FROM mail_choice WHERE person_id = $1";
const CHOOSE: &str = "
    INSERT INTO mail_choice (person_id, choice, changed_at) VALUES ($1, $2, $3)
    ON CONFLICT (person_id) DO UPDATE SET choice = excluded.choice, changed_at = excluded.changed_at";

/// `$1` now, `$2` when the claim ends, `$3` how many at most. SQLite has one writer at a time, so it needs no lock.
macro_rules! claim {
    ($lock:literal) => {
        concat!(
            "UPDATE mail SET state = 'sending', tries = tries + 1, next_try_at = $2
            WHERE id IN (SELECT id FROM mail WHERE state IN ('queued', 'sending') AND next_try_at <= $1
                ORDER BY next_try_at, id LIMIT $3",
            $lock,
            ") RETURNING id, tries"
        )
    };
}
const CLAIM_SQLITE: &str = claim!("");
const CLAIM_POSTGRES: &str = claim!(" FOR UPDATE SKIP LOCKED");

const ONE: &str = "
    SELECT m.kind, m.person_id, p.first_name || ' ' || p.last_name, p.email,
        (SELECT MIN(a.language) FROM account a WHERE a.person_id = p.id AND a.disabled_at IS NULL) AS language
    FROM mail m
    JOIN person p ON p.id = m.person_id
    WHERE m.id = $1";

/// `$1` the mail, `$2` the try, `$3` the new state, `$4` the next try, `$5` why it failed, `$6` when it was sent.
const SETTLE: &str = "
    UPDATE mail SET state = $3, next_try_at = $4, failure = $5, sent_at = $6
    WHERE id = $1 AND tries = $2 AND state = 'sending'";

const OF_CAMPAIGN: &str = "
    SELECT state, failure, COUNT(*) FROM mail WHERE campaign_id = $1 GROUP BY state, failure ORDER BY state, failure";

/// A mail that is claimed, to be sent now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// The number of the mail, to settle it by.
    pub id: i64,
    /// Which try this is, from 1.
    pub tries: i64,
    /// What the mail is to say.
    pub kind: MailKind,
    /// The person that the mail is to.
    pub person: PersonId,
    /// The recipient's full name, to go beside the address.
    pub name: String,
    /// The recipient's e-mail address; empty where they have none.
    pub address: String,
    /// The code of the language they chose; `None` where they chose none, and bokmål is used.
    pub language: Option<String>,
}

/// The result of trying to send a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The mail server accepted it.
    Sent,
    /// To be tried again at that time; why this try failed.
    Again(Timestamp, &'static str),
    /// Not to be tried again; why the last try failed.
    Failed(&'static str),
    /// What it was to say does not hold any more.
    Dropped,
}

/// How many mails of a campaign are in a state, and why they were not sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailCount {
    /// `queued`, `sending`, `sent`, `failed` or `dropped`.
    pub state: String,
    /// Why the last try failed; `None` where it did not.
    pub failure: Option<String>,
    /// How many mails are in that state for that reason.
    pub count: i64,
}

/// How often the person wants mail; at once where they have not chosen.
pub async fn choice(reading: &mut Reading, person: PersonId) -> Result<MailChoice, StoreError> {
    reading.must_reach(person).await?;
    let word: Option<String> = on!(reading, connection => sqlx::query_scalar(CHOICE).bind(person.0).fetch_optional(connection).await)?;
    let Some(word) = word else { return Ok(MailChoice::default()) };
    MailChoice::from_word(&word).ok_or(StoreError::Damaged { column: "mail_choice.choice", value: word })
}

/// Stores how often the person wants mail.
pub async fn choose(writing: &mut Writing, person: PersonId, choice: MailChoice) -> Result<(), StoreError> {
    writing.must_reach(person).await?;
    let at = writing.at().to_sqlx();
    execute!(writing, sqlx::query(CHOOSE).bind(person.0).bind(choice.word()).bind(at))?;
    Ok(())
}

/// Claims up to `most` mails that are due. One not settled within `lease` is due again.
pub async fn claim(
    writing: &mut Writing,
    most: i64,
    lease: SignedDuration,
) -> Result<Vec<Claimed>, StoreError> {
    writing.must_reach_everybody()?;
    let (now, until) = (writing.at().to_sqlx(), (writing.at() + lease).to_sqlx());
    let claimed: Vec<(i64, i64)> = match writing.tx() {
        Tx::Sqlite(transaction) => {
            let claim = sqlx::query_as(CLAIM_SQLITE).bind(now).bind(until).bind(most);
            claim.fetch_all(&mut **transaction).await?
        }
        // Two processes that claim at once skip each other's locked rows.
        Tx::Postgres(transaction) => {
            let claim = sqlx::query_as(CLAIM_POSTGRES).bind(now).bind(until).bind(most);
            claim.fetch_all(&mut **transaction).await?
        }
    };
    let mut mails = Vec::with_capacity(claimed.len());
    for (id, tries) in claimed {
        mails.push(one(writing, id, tries).await?);
    }
    Ok(mails)
}

async fn one(reading: &mut Reading, id: i64, tries: i64) -> Result<Claimed, StoreError> {
    type Columns = (String, i64, String, Option<String>, Option<String>);
    let (kind, person, name, address, language): Columns =
        on!(reading, connection => sqlx::query_as(ONE).bind(id).fetch_one(connection).await)?;
    let kind = MailKind::from_word(&kind).ok_or(StoreError::Damaged { column: "mail.kind", value: kind })?;
    let address = address.unwrap_or_default();
    Ok(Claimed { id, tries, kind, person: PersonId(person), name, address, language })
}

/// Records what became of a mail; false where another process has claimed it since.
pub async fn settle(
    writing: &mut Writing,
    (id, tries): (i64, i64),
    outcome: Outcome,
) -> Result<bool, StoreError> {
    writing.must_reach_everybody()?;
    let now = writing.at();
    let (state, next, failure, sent) = match outcome {
        Outcome::Sent => ("sent", now, None, Some(now)),
        Outcome::Again(at, why) => ("queued", at, Some(why), None),
        Outcome::Failed(why) => ("failed", now, Some(why), None),
        Outcome::Dropped => ("dropped", now, None, None),
    };
    let settled = execute!(
        writing,
        sqlx::query(SETTLE)
            .bind(id)
            .bind(tries)
            .bind(state)
            .bind(next.to_sqlx())
            .bind(failure)
            .bind(sent.map(ToSqlx::to_sqlx))
    )?;
    Ok(settled > 0)
}

/// How many mails of a campaign are in each state.
pub async fn of_campaign(reading: &mut Reading, campaign: CampaignId) -> Result<Vec<MailCount>, StoreError> {
    reading.must_reach_everybody()?;
    let rows: Vec<(String, Option<String>, i64)> =
        on!(reading, connection => sqlx::query_as(OF_CAMPAIGN).bind(campaign.0).fetch_all(connection).await)?;
    Ok(rows.into_iter().map(|(state, failure, count)| MailCount { state, failure, count }).collect())
}
