//! Campaigns invite units to answer by a day. A draft can be sent and then ended, in that order and never back.

use jiff::civil::Date;

use super::deputies::day;
use crate::access::{Action, Actor};
use crate::domain::{CampaignId, UnitId};
use crate::service::door::Door;
use crate::store::audit::Entry;
use crate::store::campaigns::{self, Campaign, CampaignState, Content};
use crate::store::{StoreError, Writing};

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 100;
/// The longest text to the people invited, in characters.
pub const LONGEST_MESSAGE: usize = 500;
/// The most reminders of one campaign.
pub const MOST_REMINDERS: usize = 3;
/// The earliest reminder, in days before the deadline.
pub const EARLIEST_REMINDER: u8 = 60;

/// A campaign as a form sends it, not checked yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The name that lists of campaigns show.
    pub name: String,
    /// The text that the people invited read; may be empty.
    pub message: String,
    /// The last day to answer, as typed.
    pub deadline: String,
    /// When to remind, in days before the deadline, with commas between them.
    pub remind: String,
    /// The units to invite, with those below them.
    pub units: Vec<UnitId>,
}

/// What is wrong with what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The name is empty; every campaign has one.
    NoName,
    /// The name is too long.
    LongName,
    /// The text is too long.
    LongMessage,
    /// The deadline is not a day.
    NoDeadline,
    /// The deadline is past, or today.
    EarlyDeadline,
    /// The reminders are no days before the deadline.
    Reminders,
    /// No unit is chosen, so nobody would be invited.
    NoUnit,
}

/// Why a campaign was not made, changed or sent.
#[derive(Debug, thiserror::Error)]
pub enum CampaignError {
    /// Something that was typed is wrong.
    #[error("what was typed does not do")]
    Wrong(Vec<Wrong>),
    /// Somebody else changed or sent it meanwhile: as it stands now.
    #[error("it changed meanwhile")]
    Changed(Box<Campaign>),
    /// The units have nobody who would be invited today.
    #[error("nobody would be invited")]
    Nobody,
    /// The database failed or refused; nothing was written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Makes a draft, which nobody but those who may change it sees.
pub async fn make(door: &Door, actor: &Actor, typed: &Typed) -> Result<CampaignId, CampaignError> {
    let content = check(typed, door.day())?;
    let mut writing = door.write(actor, Action::ChangeCampaigns).await?;
    let id = campaigns::add(&mut writing, &content).await?;
    writing.commit(Entry::campaign_made(id)).await?;
    Ok(id)
}

/// Changes a draft of this version.
pub async fn change(
    door: &Door,
    actor: &Actor,
    (id, version): (CampaignId, i64),
    typed: &Typed,
) -> Result<(), CampaignError> {
    let content = check(typed, door.day())?;
    let mut writing = door.write(actor, Action::ChangeCampaigns).await?;
    if !campaigns::change(&mut writing, (id, version), &content).await? {
        return Err(changed(writing, id).await);
    }
    Ok(writing.commit(Entry::campaign_changed(id)).await?)
}

/// Sends a draft of this version.
pub async fn send(door: &Door, actor: &Actor, (id, version): (CampaignId, i64)) -> Result<(), CampaignError> {
    let mut writing = door.write(actor, Action::ChangeCampaigns).await?;
    let campaign = campaigns::find(&mut writing, id).await?.ok_or(StoreError::NotFound)?;
    if campaign.state == CampaignState::Draft && campaign.content.deadline <= door.day() {
        return Err(CampaignError::Wrong(vec![Wrong::EarlyDeadline]));
    }
    if campaign.state == CampaignState::Draft && campaigns::would_invite(&mut writing, id).await? == 0 {
        return Err(CampaignError::Nobody);
    }
    if !campaigns::send(&mut writing, (id, version)).await? {
        return Err(changed(writing, id).await);
    }
    Ok(writing.commit(Entry::campaign_sent(id)).await?)
}

/// Moves the deadline of a campaign that is sent.
pub async fn set_deadline(
    door: &Door,
    actor: &Actor,
    (id, version): (CampaignId, i64),
    typed: &str,
) -> Result<(), CampaignError> {
    let deadline = deadline(typed, door.day()).map_err(|wrong| CampaignError::Wrong(vec![wrong]))?;
    let mut writing = door.write(actor, Action::ChangeCampaigns).await?;
    if !campaigns::set_deadline(&mut writing, (id, version), deadline).await? {
        return Err(changed(writing, id).await);
    }
    Ok(writing.commit(Entry::campaign_moved(id)).await?)
}

/// Ends a campaign that is sent: nobody is invited or reminded any more.
pub async fn end(door: &Door, actor: &Actor, (id, version): (CampaignId, i64)) -> Result<(), CampaignError> {
    let mut writing = door.write(actor, Action::ChangeCampaigns).await?;
    if !campaigns::end(&mut writing, (id, version)).await? {
        return Err(changed(writing, id).await);
    }
    Ok(writing.commit(Entry::campaign_ended(id)).await?)
}

/// Deletes a draft; one that is sent can only be ended.
pub async fn delete(
    door: &Door,
    actor: &Actor,
    (id, version): (CampaignId, i64),
) -> Result<(), CampaignError> {
    let mut writing = door.write(actor, Action::ChangeCampaigns).await?;
    if !campaigns::delete(&mut writing, (id, version)).await? {
        return Err(changed(writing, id).await);
    }
    Ok(writing.commit(Entry::campaign_deleted(id)).await?)
}

/// The error that says that the campaign has changed, or is deleted.
async fn changed(mut writing: Writing, id: CampaignId) -> CampaignError {
    match campaigns::find(&mut writing, id).await {
        Ok(Some(now)) => CampaignError::Changed(Box::new(now)),
        Ok(None) => StoreError::NotFound.into(),
        Err(error) => error.into(),
    }
}

fn check(typed: &Typed, today: Date) -> Result<Content, CampaignError> {
    let mut wrong = Vec::new();
    if typed.name.is_empty() {
        wrong.push(Wrong::NoName);
    }
    if typed.name.chars().count() > LONGEST_NAME {
        wrong.push(Wrong::LongName);
    }
    if typed.message.chars().count() > LONGEST_MESSAGE {
        wrong.push(Wrong::LongMessage);
    }
    let deadline = deadline(&typed.deadline, today).map_err(|fault| wrong.push(fault)).ok();
    let remind_days = reminders(&typed.remind);
    if remind_days.is_none() {
        wrong.push(Wrong::Reminders);
    }
    if typed.units.is_empty() {
        wrong.push(Wrong::NoUnit);
    }
    match (deadline, remind_days) {
        (Some(deadline), Some(remind_days)) if wrong.is_empty() => Ok(Content {
            name: typed.name.clone(),
            message: typed.message.clone(),
            deadline,
            remind_days,
            units: typed.units.clone(),
        }),
        _ => Err(CampaignError::Wrong(wrong)),
    }
}

fn deadline(typed: &str, today: Date) -> Result<Date, Wrong> {
    let day = day(typed).ok_or(Wrong::NoDeadline)?;
    if day <= today { Err(Wrong::EarlyDeadline) } else { Ok(day) }
}

/// Days before the deadline, the earliest reminder first; `None` where the text is not a list of days.
fn reminders(typed: &str) -> Option<Vec<u8>> {
    let parts = typed.split([',', ';', ' ']).map(str::trim).filter(|part| !part.is_empty());
    let days: Option<Vec<u8>> = parts.map(|part| part.parse().ok()).collect();
    let mut days = days?;
    days.sort_unstable_by(|one, other| other.cmp(one));
    days.dedup();
    let fits = days.len() <= MOST_REMINDERS && days.iter().all(|day| (1..=EARLIEST_REMINDER).contains(day));
    fits.then_some(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reminders_are_days_before_the_deadline_the_earliest_first() {
        assert_eq!(reminders("3, 14"), Some(vec![14, 3]));
        assert_eq!(reminders("7;7 1"), Some(vec![7, 1]));
        assert_eq!(reminders(""), Some(Vec::new()));
        for wrong in ["0", "61", "en uke", "1,2,3,4", "-3", "2.5"] {
            assert_eq!(reminders(wrong), None, "{wrong}");
        }
    }
}
