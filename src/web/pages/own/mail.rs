//! The reader's choice of mail: at once, once a week, or never.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::Action;
use crate::domain::MailChoice;
use crate::service::mail as service;
use crate::store::mail;
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame};
use crate::web::paths::{MAIL, with_fields};
use crate::web::request::Filters;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

#[derive(Template)]
#[template(path = "own/mail.html")]
struct MailPage {
    frame: Frame,
    form: FormState,
    choices: Vec<Choice>,
    is_set_up: bool,
    receipt: bool,
}

struct Choice {
    value: &'static str,
    words: String,
    is_chosen: bool,
}

/// `GET /mine-varsler`: the choices, with the present one marked.
pub async fn page(
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let Some(page) = load(&state, &visitor).await? else { return super::not_linked(&visitor) };
    respond::html(&MailPage { receipt: filters.text("gjort") == "lagret", ..page })
}

/// What is sent to `/mine-varsler`.
pub async fn choose(
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    let Some(choice) = MailChoice::from_word(&fields.text("nar")) else {
        let Some(mut page) = load(&state, &visitor).await? else { return super::not_linked(&visitor) };
        page.frame.is_wrong = true;
        page.form = page.form.wrong("nar", fl!(visitor.reader.texts, "mail-wrong"));
        let form = page.form.clone();
        return Err(form::invalid(&page, &form));
    };
    service::choose(&state.door(), &visitor.actor, person, choice).await?;
    Ok(form::done(&with_fields(MAIL, &[("gjort", "lagret")])))
}

/// The page; `None` for an account that belongs to no person of the register.
async fn load(state: &AppState, visitor: &Visitor) -> Result<Option<MailPage>, WebError> {
    let Some(person) = visitor.actor.person() else { return Ok(None) };
    let mut reading = state.read(&visitor.actor, Action::ChangeProfile).await?;
    let chosen = mail::choice(&mut reading, person).await?;
    let reader = visitor.reader;
    let choice = |choice: MailChoice| Choice {
        value: choice.word(),
        words: words(reader, choice),
        is_chosen: choice == chosen,
    };
    Ok(Some(MailPage {
        frame: visitor.frame(Area::Own, fl!(reader.texts, "mail-heading")).below(Area::Own),
        form: FormState::new("varsler".to_owned(), 0),
        choices: MailChoice::ALL.into_iter().map(choice).collect(),
        is_set_up: state.sends_mail(),
        receipt: false,
    }))
}

fn words(reader: Speech, choice: MailChoice) -> String {
    let text = reader.texts;
    match choice {
        MailChoice::Instant => fl!(text, "mail-instant"),
        MailChoice::Weekly => fl!(text, "mail-weekly"),
        MailChoice::Off => fl!(text, "mail-off"),
    }
}
