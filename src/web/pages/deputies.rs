//! Deputies of leaders: named for some days, seen and ended by the leader and by HR.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::confirm::below_unit;
use crate::access::{Action, Subject, may};
use crate::domain::DeputyId;
use crate::service::deputies::{self as service, DeputyError, Naming};
use crate::store::deputies::{self, Deputy};
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame};
use crate::web::paths::{DEPUTIES, Linked, with_fields};
use crate::web::request::{Filters, Number};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

#[derive(Template)]
#[template(path = "leader/deputies.html")]
struct DeputiesPage {
    frame: Frame,
    /// Whether the reader may name a deputy.
    may_name: bool,
    form: FormState,
    rows: Vec<Row>,
    receipt: Option<String>,
}

struct Row {
    words: String,
    path: String,
    days: String,
    state: String,
    /// The address to end it at, while it can be ended.
    end: Option<String>,
}

/// `GET /min-enhet/stedfortreder`: the deputies that the reader may see, and the form to name one.
pub async fn page(
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let text = visitor.reader.texts;
    let receipt = match filters.text("gjort").as_str() {
        "oppnevnt" => Some(fl!(text, "leader-deputy-named")),
        "avsluttet" => Some(fl!(text, "leader-deputy-ended")),
        _ => None,
    };
    respond::html(&DeputiesPage { receipt, ..load(&state, &visitor).await? })
}

/// What is sent to `/min-enhet/stedfortreder`.
pub async fn name(
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let naming = Naming { who: fields.text("ansatt"), first: fields.text("fra"), last: fields.text("til") };
    match service::name(&state.door(), &visitor.actor, &naming).await {
        Ok(()) => Ok(form::done(&with_fields(DEPUTIES, &[("gjort", "oppnevnt")]))),
        Err(DeputyError::Store(error)) => Err(error.into()),
        Err(error) => {
            let mut page = load(&state, &visitor).await?;
            let (field, words) = wrong(visitor.reader, &error);
            page.frame.is_wrong = true;
            page.form =
                page.form.with("ansatt", naming.who).with("fra", naming.first).with("til", naming.last);
            page.form = page.form.wrong(field, words);
            let form = page.form.clone();
            Err(form::invalid(&page, &form))
        }
    }
}

/// What is sent to `/min-enhet/stedfortreder/{number}/avslutt`.
pub async fn end(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    match service::end(&state.door(), &visitor.actor, DeputyId(id)).await {
        Ok(()) => Ok(form::done(&with_fields(DEPUTIES, &[("gjort", "avsluttet")]))),
        Err(DeputyError::Store(error)) => Err(error.into()),
        Err(_) => Err(WebError::Conflict(None)),
    }
}

async fn load(state: &AppState, visitor: &Visitor) -> Result<DeputiesPage, WebError> {
    let mut reading = state.read(&visitor.actor, Action::EndDeputies).await?;
    let found = deputies::list(&mut reading).await?;
    let frame = visitor.frame(Area::MyUnit, fl!(visitor.reader.texts, "leader-deputies"));
    let may_name = may(&visitor.actor, Action::ProposeDeputies, Subject::Anybody).is_ok();
    Ok(DeputiesPage {
        frame: if may_name { below_unit(visitor, frame) } else { frame },
        may_name,
        form: FormState::new("stedfortreder".to_owned(), 0),
        rows: found.iter().map(|deputy| Row::of(state, visitor, deputy)).collect(),
        receipt: None,
    })
}

fn wrong(reader: Speech, error: &DeputyError) -> (&'static str, String) {
    let text = reader.texts;
    match error {
        DeputyError::Several(several) => {
            let named: Vec<String> =
                several.iter().map(|(number, name)| format!("{name} ({number})")).collect();
            ("ansatt", fl!(text, "leader-deputy-several", people = named.join(", ")))
        }
        DeputyError::Oneself => ("ansatt", fl!(text, "leader-deputy-oneself")),
        DeputyError::LeadsNothing => ("ansatt", fl!(text, "leader-deputy-leads-nothing")),
        DeputyError::NoFirst => ("fra", fl!(text, "leader-wrong-day")),
        DeputyError::NoLast => ("til", fl!(text, "leader-wrong-day")),
        DeputyError::TooEarly => ("til", fl!(text, "leader-deputy-too-early")),
        DeputyError::TooLong => ("til", fl!(text, "leader-deputy-too-long")),
        DeputyError::NoPerson | DeputyError::Over | DeputyError::Store(_) => {
            ("ansatt", fl!(text, "leader-deputy-nobody"))
        }
    }
}

impl Row {
    fn of(state: &AppState, visitor: &Visitor, deputy: &Deputy) -> Self {
        let (reader, text, today) = (visitor.reader, visitor.reader.texts, state.today());
        let (name, leader) = (deputy.name.as_str(), deputy.leader_name.as_str());
        let is_open = deputy.is_open(today);
        let status = match &deputy.ended {
            Some((at, by)) => {
                fl!(text, "leader-deputy-was-ended", who = by.as_str(), time = reader.time(*at))
            }
            None if !is_open => fl!(text, "leader-deputy-over"),
            None if deputy.first > today => fl!(text, "leader-deputy-coming"),
            None => fl!(text, "leader-deputy-now"),
        };
        Self {
            words: fl!(text, "leader-deputy-for", name = name, leader = leader),
            path: deputy.person.path(),
            days: reader.dates(deputy.first, deputy.last),
            state: status,
            end: is_open.then(|| format!("{DEPUTIES}/{}/avslutt", deputy.id)),
        }
    }
}
