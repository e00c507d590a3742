//! Mail: what is due, who sends it, and what became of it. The words are not known here.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, ToSpan};

use crate::access::{Action, Actor};
use crate::domain::{MailChoice, MailKind, PersonId, stale_before};
use crate::service::door::Door;
use crate::store::audit::Entry;
use crate::store::campaigns::{self, Campaign, CampaignState, OwnCampaign};
use crate::store::mail::{self, Claimed, Outcome};
use crate::store::{Reading, StoreError, Writing};

/// Nobody gets mail before this hour of the day in Norway.
const FIRST_HOUR: i8 = 7;
/// How long one process may take to send a mail before another tries.
const LEASE: SignedDuration = SignedDuration::from_mins(5);
/// How often a mail is tried before it counts as failed.
pub const MOST_TRIES: i64 = 5;
/// How many mails are claimed at once: few enough that a slow server takes them within the lease.
pub const AT_ONCE: i64 = 5;

/// A mail to be sent, with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The recipient, the kind of mail and its language.
    pub mail: Claimed,
    /// What waits for them; empty where nothing does any more.
    pub campaigns: Vec<OwnCampaign>,
}

/// Stores when somebody wants mail.
pub async fn choose(
    door: &Door,
    actor: &Actor,
    person: PersonId,
    choice: MailChoice,
) -> Result<(), StoreError> {
    let mut writing = door.write(actor, Action::ChangeProfile).await?;
    mail::choose(&mut writing, person, choice).await?;
    writing.commit(Entry::mail_chosen(person)).await
}

/// Queues the mail that is due by now: invitations, reminders, and on Mondays the weekly mail for those who chose it.
/// Gives how many.
pub async fn plan(door: &Door, actor: &Actor) -> Result<u64, StoreError> {
    let norway = TimeZone::get("Europe/Oslo").unwrap_or(TimeZone::UTC);
    let now = door.at().to_zoned(norway);
    if now.hour() < FIRST_HOUR {
        return Ok(0);
    }
    let mut reading = door.read(actor, Action::SendMail).await?;
    let (sent, day) = (open(&mut reading).await?, door.day());
    let mut due = Vec::new();
    for (campaign, kind, mark) in sent.iter().flat_map(|campaign| due_of(campaign, day)) {
        if !mail::is_queued(&mut reading, kind, &mark).await? {
            due.push((campaign, kind, mark));
        }
    }
    let week = now.date().iso_week_date();
    let week = format!("{}-W{:02}", week.year(), week.week());
    let is_digest_day = now.weekday() == Weekday::Monday && !sent.is_empty();
    let has_digests = is_digest_day && !mail::is_queued(&mut reading, MailKind::Digest, &week).await?;
    drop(reading);
    if due.is_empty() && !has_digests {
        return Ok(0);
    }
    let mut writing = door.write(actor, Action::SendMail).await?;
    let (mut queued, fresh) = (0, stale_before(day));
    for (campaign, kind, mark) in due {
        queued += mail::queue_for_campaign(&mut writing, campaign.id, (kind, &mark), fresh).await?;
    }
    if has_digests {
        queued += mail::queue_digests(&mut writing, &week, fresh).await?;
    }
    writing.commit_draft().await?;
    Ok(queued)
}

/// The campaigns that are sent and not over.
async fn open(reading: &mut Reading) -> Result<Vec<Campaign>, StoreError> {
    let day = reading.day();
    let mut found = campaigns::list(reading).await?;
    found.retain(|one| one.state == CampaignState::Sent && one.content.deadline >= day);
    Ok(found)
}

/// The mails of a campaign that are due on `day`: the invitation, and of the reminders the last.
fn due_of(campaign: &Campaign, day: Date) -> Vec<(&Campaign, MailKind, String)> {
    let (id, deadline) = (campaign.id, campaign.content.deadline);
    let Some(sent_on) = campaign.sent_on else { return Vec::new() };
    let mut due = vec![(campaign, MailKind::Invitation, format!("c{id}"))];
    let when = |days: &u8| deadline.saturating_sub(i32::from(*days).days());
    let reminders =
        campaign.content.remind_days.iter().filter(|days| when(days) <= day && when(days) > sent_on);
    let last = reminders.min();
    due.extend(last.map(|days| (campaign, MailKind::Reminder, format!("c{id}:{deadline}:{days}"))));
    due
}

/// Claims mails to be sent now, and drops those that have become pointless.
pub async fn claim(door: &Door, actor: &Actor) -> Result<Vec<Due>, StoreError> {
    let mut writing = door.write(actor, Action::SendMail).await?;
    mail::drop_what_is_over(&mut writing).await?;
    let mut due = Vec::new();
    for mail in mail::claim(&mut writing, AT_ONCE, LEASE).await? {
        let campaigns = campaigns::own(&mut writing, mail.person).await?;
        if campaigns.is_empty() {
            // A weekly mail in which nothing is left to say.
            mail::settle(&mut writing, (mail.id, mail.tries), Outcome::Dropped).await?;
        } else {
            due.push(Due { mail, campaigns });
        }
    }
    writing.commit_draft().await?;
    Ok(due)
}

/// Stores the outcome of a try: sent, or why not and whether that is final.
pub async fn settle(
    door: &Door,
    actor: &Actor,
    mail: &Claimed,
    result: Result<(), (&'static str, bool)>,
) -> Result<bool, StoreError> {
    let outcome = match result {
        Ok(()) => Outcome::Sent,
        Err((why, is_final)) if is_final || mail.tries >= MOST_TRIES => Outcome::Failed(why),
        Err((why, _)) => Outcome::Again(door.at() + wait(mail.tries), why),
    };
    let mut writing: Writing = door.write(actor, Action::SendMail).await?;
    let is_settled = mail::settle(&mut writing, (mail.id, mail.tries), outcome).await?;
    writing.commit_draft().await?;
    Ok(is_settled)
}

/// How long to wait after the try of this number: 1 minute, 4, 16, an hour.
fn wait(tries: i64) -> SignedDuration {
    let times = u32::try_from(tries - 1).unwrap_or_default().min(3);
    SignedDuration::from_mins(4_i64.pow(times))
}
