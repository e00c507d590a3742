//! The form of an invitation, as long as it is a draft.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::words;
use crate::access::Action;
use crate::domain::{CampaignId, UnitId};
use crate::service::campaigns::{self as service, CampaignError, Typed};
use crate::store::campaigns::{self, Campaign, CampaignState};
use crate::store::views::units::UnitRow;
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame};
use crate::web::kept::UnitTree;
use crate::web::paths::{CAMPAIGNS, Linked, with_fields};
use crate::web::request::Number;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;

#[derive(Template)]
#[template(path = "campaigns/edit.html")]
struct FormPage {
    frame: Frame,
    /// Where the form is sent.
    action: String,
    form: FormState,
    units: Vec<UnitChoice>,
    /// What somebody else saved meanwhile, and the page that has it.
    stands: Option<Stands>,
}

/// A unit that can be chosen.
struct UnitChoice {
    field: String,
    name: String,
    depth: usize,
    is_chosen: bool,
}

/// The stored version of a campaign that somebody else changed meanwhile, shown beside what was typed.
struct Stands {
    facts: Vec<(String, String)>,
    path: String,
}

/// `GET /kampanjer/ny`: an empty form, with the reminder a week before the deadline.
pub async fn new(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    let units = units(&state, &visitor).await?;
    // A week before is early enough to be done in time, and late enough to be remembered.
    let typed = Typed { remind: "7".to_owned(), ..Typed::default() };
    respond::html(&page_of(&visitor, None, &typed, &units))
}

/// What is sent to `/kampanjer/ny`.
pub async fn make(
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let units = units(&state, &visitor).await?;
    let typed = read(&fields, &units.0);
    match service::make(&state.door(), &visitor.actor, &typed).await {
        Ok(id) => Ok(form::done(&with_fields(&id.path(), &[("gjort", "laget")]))),
        Err(error) => Err(refused(&visitor, None, &typed, (&units, error))),
    }
}

/// `GET /kampanjer/{number}/endre`: leads to the campaign's page once it is no longer a draft.
pub async fn page(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let units = units(&state, &visitor).await?;
    let mut reading = state.read(&visitor.actor, Action::ChangeCampaigns).await?;
    let found = campaigns::find(&mut reading, CampaignId(id)).await?.ok_or(WebError::NotFound)?;
    if found.state != CampaignState::Draft {
        return Ok(form::done(&found.id.path()));
    }
    respond::html(&page_of(&visitor, Some((found.id, found.version)), &stored(&found), &units))
}

/// What is sent to `/kampanjer/{number}/endre`.
pub async fn change(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let units = units(&state, &visitor).await?;
    let (of, typed) = ((CampaignId(id), fields.version()), read(&fields, &units.0));
    match service::change(&state.door(), &visitor.actor, of, &typed).await {
        Ok(()) => Ok(form::done(&with_fields(&of.0.path(), &[("gjort", "endret")]))),
        Err(error) => Err(refused(&visitor, Some(of), &typed, (&units, error))),
    }
}

async fn units(state: &AppState, visitor: &Visitor) -> Result<std::sync::Arc<UnitTree>, WebError> {
    let mut reading = state.read(&visitor.actor, Action::ChangeCampaigns).await?;
    state.units(&mut reading).await
}

/// The form with what is wrong, or with what somebody else saved meanwhile.
fn refused(
    visitor: &Visitor,
    of: Option<(CampaignId, i64)>,
    typed: &Typed,
    (units, error): (&UnitTree, CampaignError),
) -> WebError {
    match error {
        CampaignError::Store(error) => error.into(),
        CampaignError::Changed(now) if now.state == CampaignState::Draft => {
            let mut page = page_of(visitor, Some((now.id, now.version)), typed, units);
            page.frame.is_wrong = true;
            let facts = [(fl!(visitor.reader.texts, "campaign-name"), now.content.name.clone())].into_iter();
            let facts = facts.chain(words::facts(visitor.reader, &now, &units.0)).collect();
            page.stands = Some(Stands { facts, path: now.id.path() });
            form::conflict(&page)
        }
        CampaignError::Wrong(all) => {
            let mut page = page_of(visitor, of, typed, units);
            page.frame.is_wrong = true;
            page.form = all.into_iter().fold(page.form, |form, wrong| {
                let (field, words) = words::wrong(visitor.reader, wrong);
                form.wrong(field, words)
            });
            let form = page.form.clone();
            form::invalid(&page, &form)
        }
        CampaignError::Changed(_) | CampaignError::Nobody => WebError::Conflict(None),
    }
}

fn page_of(visitor: &Visitor, of: Option<(CampaignId, i64)>, typed: &Typed, units: &UnitTree) -> FormPage {
    let text = visitor.reader.texts;
    let heading = if of.is_some() { fl!(text, "campaign-change") } else { fl!(text, "campaign-new") };
    let choice = |unit: &UnitRow| UnitChoice {
        field: field_of(unit.id),
        name: unit.name.clone(),
        depth: unit.depth.min(5),
        is_chosen: typed.units.contains(&unit.id),
    };
    FormPage {
        frame: visitor.frame(Area::Campaigns, heading).below(Area::Campaigns),
        action: of.map_or(format!("{CAMPAIGNS}/ny"), |(id, _)| format!("{}/endre", id.path())),
        form: FormState::new("kampanje".to_owned(), of.map_or(0, |(_, version)| version))
            .with("navn", typed.name.clone())
            .with("tekst", typed.message.clone())
            .with("frist", typed.deadline.clone())
            .with("paminnelser", typed.remind.clone()),
        units: units.0.iter().map(choice).collect(),
        stands: None,
    }
}

fn read(fields: &Fields, units: &[UnitRow]) -> Typed {
    Typed {
        name: fields.text("navn"),
        message: fields.prose("tekst"),
        deadline: fields.text("frist"),
        remind: fields.text("paminnelser"),
        units: units.iter().map(|unit| unit.id).filter(|unit| fields.has(&field_of(*unit))).collect(),
    }
}

fn stored(campaign: &Campaign) -> Typed {
    let content = &campaign.content;
    let days: Vec<String> = content.remind_days.iter().map(u8::to_string).collect();
    Typed {
        name: content.name.clone(),
        message: content.message.clone(),
        deadline: content.deadline.to_string(),
        remind: days.join(", "),
        units: content.units.clone(),
    }
}

fn field_of(unit: UnitId) -> String {
    format!("enhet-{unit}")
}
