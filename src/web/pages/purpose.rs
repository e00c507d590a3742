//! Asks why the reader looks at somebody's profile, before it is shown.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::FilterOption;
use crate::access::Action;
use crate::domain::{PersonId, Purpose};
use crate::service::lookups::{self, Statement, StatementError};
use crate::store::lookups as looks;
use crate::store::purposes::About;
use crate::web::error::WebError;
use crate::web::form::{Fields, FormState, done, invalid};
use crate::web::frame::{Area, Frame};
use crate::web::paths::Linked;
use crate::web::request::Number;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;
use crate::wording::access as words;

#[derive(Template)]
#[template(path = "access/purpose.html")]
struct PurposePage {
    frame: Frame,
    purpose: PurposeForm,
}

/// The form, on a page of its own or on the profile.
pub struct PurposeForm {
    pub form: FormState,
    /// The address that the form is sent to.
    pub action: String,
    /// The purposes to choose between.
    pub choices: Vec<FilterOption>,
    /// What it opens, and for how long.
    pub lead: String,
    /// The verb on the button, which says what is opened.
    pub button: String,
}

impl PurposeForm {
    /// An empty form for `about`, without a purpose chosen.
    pub fn about(reader: Speech, about: About) -> Self {
        Self::of(reader, about, FormState::new("formal".to_owned(), 1))
    }

    fn of(reader: Speech, about: About, form: FormState) -> Self {
        let text = reader.texts;
        let (lead, button) = match about {
            About::Gap => (fl!(text, "access-purpose-gap-lead"), fl!(text, "access-purpose-gap-state")),
            _ => (fl!(text, "access-purpose-lead"), fl!(text, "access-purpose-state")),
        };
        let option = |purpose: Purpose| FilterOption {
            value: purpose.word().to_owned(),
            words: words::purpose(reader, purpose),
            is_chosen: form.value("formal") == purpose.word(),
        };
        let choices = Purpose::STATED.into_iter().map(option).collect();
        Self { action: format!("{}/formal", opened_by(about)), choices, form, lead, button }
    }
}

/// The page that a purpose opens.
fn opened_by(about: About) -> String {
    match about.person() {
        Some(person) => person.path(),
        None => Area::Gap.path().to_owned(),
    }
}

/// `GET /ansatte/{number}/formal`: 404 for people whom the reader does not reach.
pub async fn page(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let mut reading = state.read(&visitor.actor, Action::StatePurpose).await?;
    if !looks::is_there(&mut reading, PersonId(id)).await? {
        return Err(WebError::NotFound);
    }
    asked(&visitor, About::Profile(PersonId(id)))
}

/// `GET /gap/formal`: the form that opens the names in the gap report.
pub async fn page_of_gap(visitor: Visitor) -> Result<Response, WebError> {
    asked(&visitor, About::Gap)
}

fn asked(visitor: &Visitor, about: About) -> Result<Response, WebError> {
    let purpose = PurposeForm::about(visitor.reader, about);
    respond::html(&PurposePage { frame: frame(visitor, about), purpose })
}

/// `POST /ansatte/{number}/formal`: opens the profile of one person for as long as the form says.
pub async fn state(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    stated(&visitor, &state, About::Profile(PersonId(id)), &fields).await
}

/// `POST /gap/formal`: opens the names in the gap report for as long as the form says.
pub async fn state_of_gap(
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    stated(&visitor, &state, About::Gap, &fields).await
}

async fn stated(
    visitor: &Visitor,
    state: &AppState,
    about: About,
    fields: &Fields,
) -> Result<Response, WebError> {
    let reader = visitor.reader;
    let statement = Statement {
        purpose: fields.text("formal"),
        case: fields.text("saksnummer"),
        note: fields.text("merknad"),
    };
    let stated = lookups::state(&state.door(), &visitor.actor, about, &statement).await;
    let (field, message) = match stated {
        Ok(()) => return Ok(done(&opened_by(about))),
        Err(StatementError::Store(error)) => return Err(error.into()),
        Err(error) => wrong(reader, &error),
    };
    let form = FormState::new("formal".to_owned(), 1)
        .with("formal", statement.purpose)
        .with("saksnummer", statement.case)
        .with("merknad", statement.note)
        .wrong(field, message);
    let mut frame = frame(visitor, about);
    frame.is_wrong = true;
    let page = PurposePage { frame, purpose: PurposeForm::of(reader, about, form) };
    Err(invalid(&page, &page.purpose.form))
}

/// What is wrong with which field, and what to do about it.
pub fn wrong(reader: Speech, error: &StatementError) -> (&'static str, String) {
    let text = reader.texts;
    match error {
        StatementError::NoCase => ("saksnummer", fl!(text, "access-case-missing")),
        StatementError::CaseTooLong => {
            ("saksnummer", fl!(text, "access-case-long", n = lookups::LONGEST_CASE))
        }
        StatementError::NoteTooLong => ("merknad", fl!(text, "access-note-long", n = lookups::LONGEST_NOTE)),
        StatementError::NoPurpose | StatementError::Store(_) => {
            ("formal", fl!(text, "access-purpose-missing"))
        }
    }
}

fn frame(visitor: &Visitor, about: About) -> Frame {
    let text = visitor.reader.texts;
    match about {
        About::Gap => visitor.frame(Area::Gap, fl!(text, "access-purpose-gap-heading")).below(Area::Gap),
        _ => visitor.frame(Area::Employees, fl!(text, "access-purpose-heading")).below(Area::Employees),
    }
}
