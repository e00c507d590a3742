//! Campaigns that invite units to answer by a day: the list, and how far each has come.

pub mod edit;
pub mod steps;
mod words;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::Action;
use crate::domain::CampaignId;
use crate::store::campaigns::{self, Campaign, CampaignState};
use crate::store::mail;
use crate::web::error::WebError;
use crate::web::form::FormState;
use crate::web::frame::{Area, Frame};
use crate::web::paths::Linked;
use crate::web::request::{Filters, Format, Number};
use crate::web::respond;
use crate::web::sheet::Sheet;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;

#[derive(Template)]
#[template(path = "campaigns/list.html")]
struct ListPage {
    frame: Frame,
    may_change: bool,
    rows: Vec<Row>,
    receipt: Option<String>,
}

struct Row {
    name: String,
    path: String,
    state: String,
    color: &'static str,
    when: String,
    how_far: String,
}

#[derive(Template)]
#[template(path = "campaigns/one.html")]
struct OnePage {
    frame: Frame,
    may_change: bool,
    campaign: Campaign,
    state: String,
    color: &'static str,
    facts: Vec<(String, String)>,
    how_far: String,
    progress: Option<Sheet>,
    form: FormState,
    receipt: Option<String>,
    /// What happened to the mail, for those who may change the campaign.
    mail: Vec<String>,
}

/// `GET /kampanjer`: every campaign with its state and deadline.
pub async fn list(
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let reader = visitor.reader;
    let mut reading = state.read(&visitor.actor, Action::SeeCampaigns).await?;
    let found = campaigns::list(&mut reading).await?;
    let row = |campaign: &Campaign| {
        let (state, color) = words::state(reader, campaign.state);
        Row {
            name: campaign.content.name.clone(),
            path: campaign.id.path(),
            state,
            color,
            when: words::when(reader, campaign),
            how_far: words::how_far(reader, campaign),
        }
    };
    respond::html(&ListPage {
        frame: visitor.frame(Area::Campaigns, Area::Campaigns.name(reader.texts)),
        may_change: visitor.may(Action::ChangeCampaigns),
        rows: found.iter().map(row).collect(),
        receipt: (filters.text("gjort") == "slettet").then(|| fl!(reader.texts, "campaign-deleted")),
    })
}

/// `GET /kampanjer/{number}`: one campaign with its units and their progress.
pub async fn one(
    Number(id): Number,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let receipt = words::receipt(visitor.reader, &filters.text("gjort"));
    respond::html(&OnePage { receipt, ..load(&state, &visitor, CampaignId(id)).await? })
}

/// `/kampanjer/{number}/framdrift.csv`, and as a workbook.
pub async fn progress_file(
    format: Format,
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let sheet = progress(&state, &visitor, CampaignId(id)).await?;
    Ok(respond::table(format, "framdrift", &sheet.table()))
}

async fn progress(state: &AppState, visitor: &Visitor, id: CampaignId) -> Result<Sheet, WebError> {
    load(state, visitor, id).await?.progress.ok_or(WebError::NotFound)
}

/// The page of one campaign.
async fn load(state: &AppState, visitor: &Visitor, id: CampaignId) -> Result<OnePage, WebError> {
    let reader = visitor.reader;
    let mut reading = state.read(&visitor.actor, Action::SeeCampaigns).await?;
    let campaign = campaigns::find(&mut reading, id).await?.ok_or(WebError::NotFound)?;
    let is_draft = campaign.state == CampaignState::Draft;
    let units = state.units(&mut reading).await?;
    let how_far = if is_draft {
        words::would_invite(reader, campaigns::would_invite(&mut reading, id).await?)
    } else {
        words::how_far(reader, &campaign)
    };
    let by_unit = campaigns::progress(&mut reading, id).await?;
    let progress = (!by_unit.is_empty()).then(|| words::sheet(reader, state.today(), by_unit));
    let frame = visitor.frame(Area::Campaigns, campaign.content.name.clone()).below(Area::Campaigns);
    let frame = match progress {
        Some(_) => {
            frame.with_file_at(format!("{}/framdrift.csv", id.path()), fl!(reader.texts, "campaign-progress"))
        }
        None => frame,
    };
    let may_change = visitor.may(Action::ChangeCampaigns);
    let counts = if may_change { mail::of_campaign(&mut reading, id).await? } else { Vec::new() };
    let (said, color) = words::state(reader, campaign.state);
    let deadline = campaign.content.deadline.to_string();
    Ok(OnePage {
        frame,
        may_change,
        mail: if may_change { words::mail(reader, state.sends_mail(), &counts) } else { Vec::new() },
        state: said,
        color,
        facts: words::facts(reader, &campaign, &units.0),
        how_far,
        progress,
        form: FormState::new("frist".to_owned(), campaign.version).with("frist", deadline),
        receipt: None,
        campaign,
    })
}

impl OnePage {
    fn is_draft(&self) -> bool {
        self.campaign.state == CampaignState::Draft
    }

    fn is_sent(&self) -> bool {
        self.campaign.state == CampaignState::Sent
    }

    /// The address of a step: `send`, `frist`, `avslutt`, `slett`, or of the form `endre`.
    fn step(&self, step: &str) -> String {
        format!("{}/{step}", self.campaign.id.path())
    }
}
