//! Saying why one looks at somebody's profile, before it is shown.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::FilterOption;
use crate::domain::{PersonId, Purpose};
use crate::service::lookups::{self, Statement, StatementError};
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
    /// Where it is sent.
    pub action: String,
    /// The purposes to choose between.
    pub choices: Vec<FilterOption>,
}

impl PurposeForm {
    /// An empty form about a person.
    pub fn about(reader: Speech, person: PersonId) -> Self {
        Self::of(reader, person, FormState::new("formal".to_owned(), 1))
    }

    fn of(reader: Speech, person: PersonId, form: FormState) -> Self {
        let option = |purpose: Purpose| FilterOption {
            value: purpose.word().to_owned(),
            words: words::purpose(reader, purpose),
            is_chosen: form.value("formal") == purpose.word(),
        };
        let choices = Purpose::STATED.into_iter().map(option).collect();
        Self { action: format!("{}/formal", person.path()), choices, form }
    }
}

/// `GET /ansatte/{number}/formal`
pub async fn page(
    Number(id): Number,
    visitor: Visitor,
    State(_): State<AppState>,
) -> Result<Response, WebError> {
    let form = PurposeForm::about(visitor.reader, PersonId(id));
    respond::html(&PurposePage { frame: frame(&visitor), purpose: form })
}

/// `POST /ansatte/{number}/formal`
pub async fn state(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let (person, reader) = (PersonId(id), visitor.reader);
    let statement = Statement {
        purpose: fields.text("formal"),
        case: fields.text("saksnummer"),
        note: fields.text("merknad"),
    };
    let stated = lookups::state(&state.door(), &visitor.actor, About::Profile(person), &statement).await;
    let (field, message) = match stated {
        Ok(()) => return Ok(done(&person.path())),
        Err(StatementError::Store(error)) => return Err(error.into()),
        Err(error) => wrong(reader, &error),
    };
    let form = FormState::new("formal".to_owned(), 1)
        .with("formal", statement.purpose)
        .with("saksnummer", statement.case)
        .with("merknad", statement.note)
        .wrong(field, message);
    let mut frame = frame(&visitor);
    frame.is_wrong = true;
    let page = PurposePage { frame, purpose: PurposeForm::of(reader, person, form) };
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

fn frame(visitor: &Visitor) -> Frame {
    let heading = fl!(visitor.reader.texts, "access-purpose-heading");
    visitor.frame(Area::Employees, heading).below(Area::Employees)
}
