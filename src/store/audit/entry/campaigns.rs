//! Campaigns that invite units to answer by a day, and people's choice of mail.

use super::Entry;
use crate::domain::{CampaignId, PersonId};

impl Entry {
    /// A campaign was made as a draft.
    pub fn campaign_made(campaign: CampaignId) -> Self {
        Self::of("make_campaign", "campaign", &campaign)
    }

    /// The content or the units of a draft were changed.
    pub fn campaign_changed(campaign: CampaignId) -> Self {
        Self::of("change_campaign", "campaign", &campaign)
    }

    /// A draft was deleted, before anybody was invited.
    pub fn campaign_deleted(campaign: CampaignId) -> Self {
        Self::of("delete_campaign", "campaign", &campaign)
    }

    /// A draft was sent to the people it invites.
    pub fn campaign_sent(campaign: CampaignId) -> Self {
        Self::of("send_campaign", "campaign", &campaign)
    }

    /// The deadline of a campaign that is out was changed.
    pub fn campaign_moved(campaign: CampaignId) -> Self {
        Self::of("move_campaign", "campaign", &campaign)
    }

    /// A campaign was ended, and reminders stop.
    pub fn campaign_ended(campaign: CampaignId) -> Self {
        Self::of("end_campaign", "campaign", &campaign)
    }

    /// Somebody chose when they want mail.
    pub fn mail_chosen(person: PersonId) -> Self {
        Self::of("choose_mail", "person", &person)
    }
}
