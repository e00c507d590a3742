//! Invitations to units to answer by a day.

use super::Entry;
use crate::domain::{CampaignId, PersonId};

impl Entry {
    /// One was made, as a draft.
    pub fn campaign_made(campaign: CampaignId) -> Self {
        Self::of("make_campaign", "campaign", &campaign)
    }

    /// A draft was changed.
    pub fn campaign_changed(campaign: CampaignId) -> Self {
        Self::of("change_campaign", "campaign", &campaign)
    }

    /// A draft was deleted.
    pub fn campaign_deleted(campaign: CampaignId) -> Self {
        Self::of("delete_campaign", "campaign", &campaign)
    }

    /// It was sent.
    pub fn campaign_sent(campaign: CampaignId) -> Self {
        Self::of("send_campaign", "campaign", &campaign)
    }

    /// Its deadline became another day.
    pub fn campaign_moved(campaign: CampaignId) -> Self {
        Self::of("move_campaign", "campaign", &campaign)
    }

    /// It was ended.
    pub fn campaign_ended(campaign: CampaignId) -> Self {
        Self::of("end_campaign", "campaign", &campaign)
    }

    /// Somebody said when they want mail.
    pub fn mail_chosen(person: PersonId) -> Self {
        Self::of("choose_mail", "person", &person)
    }
}
