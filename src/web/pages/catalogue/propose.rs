//! Proposing a skill that the catalogue lacks: anybody who works here, with what became of it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::words;
use crate::access::Action;
use crate::service::assess;
use crate::store::catalogue::proposed::{self, ProposedSkill};
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame};
use crate::web::request::Filters;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

/// The longest name and reason, in characters, by field.
const LONGEST: [(&str, usize); 2] = [("navn", assess::LONGEST_NAME), ("hvorfor", assess::LONGEST_REASON)];

#[derive(Template)]
#[template(path = "catalogue/propose.html")]
struct ProposePage {
    frame: Frame,
    form: FormState,
    own: Vec<Row>,
    done: bool,
}

struct Row {
    name: String,
    when: String,
    state: String,
}

/// `GET /kompetanse/foresla`: the form, with `navn` filled in from the address, and what became of earlier proposals.
pub async fn page(
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let form = FormState::new("forslag".to_owned(), 0).with("navn", filters.text("navn"));
    let mut page = load(&state, &visitor, form).await?;
    page.done = filters.text("gjort") == "sendt";
    respond::html(&page)
}

/// What is sent to `/kompetanse/foresla`.
pub async fn propose(
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let text = visitor.reader.texts;
    let (name, why) = (fields.text("navn"), fields.prose("hvorfor"));
    let mut form = FormState::new("forslag".to_owned(), 0);
    form = form.with("navn", name.clone()).with("hvorfor", why.clone());
    if name.is_empty() {
        form = form.wrong("navn", fl!(text, "own-assess-propose-no-name"));
    }
    for (field, most) in LONGEST {
        if form.value(field).chars().count() > most {
            let most = visitor.reader.count(most);
            form = form.wrong(field, fl!(text, "own-assess-propose-too-long", most = most));
        }
    }
    if form.errors().is_empty() {
        assess::propose(&state.door(), &visitor.actor, &name, &why).await?;
        return Ok(form::done("/kompetanse/foresla?gjort=sendt"));
    }
    let mut page = load(&state, &visitor, form.clone()).await?;
    page.frame.is_wrong = true;
    Err(form::invalid(&page, &form))
}

async fn load(state: &AppState, visitor: &Visitor, form: FormState) -> Result<ProposePage, WebError> {
    let (mut reading, reader) = (state.read(&visitor.actor, Action::SuggestSkill).await?, visitor.reader);
    let own = proposed::own(&mut reading).await?;
    let heading = fl!(reader.texts, "own-assess-propose");
    Ok(ProposePage {
        frame: visitor.frame(Area::Skills, heading).below(Area::Skills),
        own: own.iter().map(|one| row(reader, one)).collect(),
        form,
        done: false,
    })
}

fn row(reader: Speech, one: &ProposedSkill) -> Row {
    Row {
        name: one.name.clone(),
        when: reader.date(crate::domain::norwegian_date(one.at)),
        state: words::answer(reader, one),
    }
}
