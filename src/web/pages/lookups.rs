//! Who looked at whose profile: one's own for everybody, by case for HR, all for auditors, and as sums.

mod sheets;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;
use jiff::SignedDuration;

use crate::access::{Action, Actor, Reach};
use crate::domain::{Extent, PersonId, Purpose};
use crate::service::lookups::{self as looking, Statement, StatementError};
use crate::store::lookups;
use crate::store::purposes::About;
use crate::store::{Reading, StoreError};
use crate::web::error::WebError;
use crate::web::form::{Fields, FormState, done, invalid};
use crate::web::frame::{Area, Frame};
use crate::web::paging::{Paging, ROWS, offset};
use crate::web::paths::{LOOKUPS, OWN_LOOKUPS, with_fields};
use crate::web::request::{Filters, Format, Number};
use crate::web::respond;
use crate::web::sheet::Sheet;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;

/// The most lookups of oneself that are shown; a file has no more either.
const MOST: i64 = 1_000;
/// The period that sums are over.
const YEAR: SignedDuration = SignedDuration::from_hours(365 * 24);

#[derive(Template)]
#[template(path = "access/lookups.html")]
struct LookupsPage {
    frame: Frame,
    lead: String,
    empty: String,
    sheet: Sheet,
    source: String,
    paging: Option<Paging>,
}

#[derive(Template)]
#[template(path = "access/ask_lookups.html")]
struct AskPage {
    frame: Frame,
    form: FormState,
}

/// The words around a table of lookups.
struct Words {
    heading: String,
    lead: String,
    empty: String,
    /// The lookups are those of the reader's own profile.
    is_own: bool,
}

/// `GET /min-kompetanse/oppslag`, also as `.csv` and `.xlsx`: lookups of the reader's own profile.
pub async fn own(
    format: Format,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let (text, reader) = (visitor.reader.texts, visitor.reader);
    let mut reading = state.read(&visitor.actor, Action::SeeLookups).await?;
    let found = match visitor.actor.person() {
        Some(person) => lookups::at(&mut reading, person, MOST).await?,
        None => Vec::new(),
    };
    let sheet = sheets::own(reader, &found);
    if format.is_file() {
        return Ok(respond::table(format, "oppslag", &sheet.table()));
    }
    let words = Words {
        heading: fl!(text, "access-lookups-own"),
        lead: fl!(text, "access-lookups-own-lead"),
        empty: fl!(text, "access-lookups-own-none"),
        is_own: true,
    };
    show(&visitor, &state, words, (sheet, None))
}

/// `GET /oppslag`: all lookups for auditors, sums for those who see no names, a form that asks for a case for HR.
pub async fn all(
    format: Format,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let mut reading = state.read(&visitor.actor, Action::SeeLookups).await?;
    let scope = reading.scope().clone();
    if scope.is_everybody() {
        return everybody(format, &visitor, &filters, &state, reading).await;
    }
    if scope.has(Reach::Aggregates) {
        return sums(format, &visitor, &state, &mut reading).await;
    }
    if !looking::can_state(&visitor.actor) || format.is_file() {
        return Ok(done(OWN_LOOKUPS));
    }
    respond::html(&AskPage { frame: frame(&visitor), form: FormState::new("oppslag".to_owned(), 1) })
}

async fn everybody(
    format: Format,
    visitor: &Visitor,
    filters: &Filters,
    state: &AppState,
    mut reading: Reading,
) -> Result<Response, WebError> {
    let (text, reader) = (visitor.reader.texts, visitor.reader);
    let window = if format.is_file() { (0, i64::MAX) } else { (offset(filters.page()), ROWS) };
    let (found, total) = lookups::all(&mut reading, window).await?;
    let sheet = sheets::all(reader, &found);
    if format.is_file() {
        return Ok(respond::table(format, "oppslag", &sheet.table()));
    }
    let path = |page: i64| with_fields(LOOKUPS, &[("side", &page.to_string())]);
    let paging = match Paging::new(filters.page(), total, path) {
        Ok(paging) => paging,
        Err(elsewhere) => return Ok(elsewhere.into_response()),
    };
    let words = Words {
        heading: fl!(text, "access-lookups"),
        lead: fl!(text, "access-lookups-all-lead"),
        empty: fl!(text, "access-lookups-none"),
        is_own: false,
    };
    show(visitor, state, words, (sheet, Some(paging)))
}

async fn sums(
    format: Format,
    visitor: &Visitor,
    state: &AppState,
    reading: &mut Reading,
) -> Result<Response, WebError> {
    let text = visitor.reader.texts;
    let since = state.now().checked_sub(YEAR).unwrap_or(state.now());
    let sheet = sheets::sums(visitor.reader, &lookups::sums(reading, since).await?);
    if format.is_file() {
        return Ok(respond::table(format, "oppslag-summer", &sheet.table()));
    }
    let words = Words {
        heading: fl!(text, "access-lookups"),
        lead: fl!(text, "access-lookups-sums-lead"),
        empty: fl!(text, "access-lookups-none"),
        is_own: false,
    };
    show(visitor, state, words, (sheet, None))
}

/// `POST /oppslag`: HR states a case to see who looked at somebody.
pub async fn ask(
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let (number, case) = (fields.text("ansattnummer"), fields.text("saksnummer"));
    let text = visitor.reader.texts;
    let mut reading = state.read(&visitor.actor, Action::StatePurpose).await?;
    let person = lookups::person_of(&mut reading, &number).await?;
    drop(reading);
    let mut form = FormState::new("oppslag".to_owned(), 1).with("ansattnummer", number.clone());
    if person.is_none() {
        form = form.wrong("ansattnummer", fl!(text, "access-lookups-nobody"));
    }
    if case.is_empty() {
        form = form.wrong("saksnummer", fl!(text, "access-case-missing"));
    }
    if let (Some(person), true) = (person, form.errors().is_empty()) {
        let statement =
            Statement { purpose: Purpose::Case.word().to_owned(), case: case.clone(), note: String::new() };
        match looking::state(&state.door(), &visitor.actor, About::Lookups(person), &statement).await {
            Ok(()) => return Ok(done(&of_person(person))),
            Err(StatementError::Store(error)) => return Err(error.into()),
            Err(error) => {
                let (field, words) = super::purpose::wrong(visitor.reader, &error);
                form = form.wrong(field, words);
            }
        }
    }
    let mut frame = frame(&visitor);
    frame.is_wrong = true;
    let page = AskPage { frame, form: form.with("saksnummer", case) };
    Err(invalid(&page, &page.form))
}

/// `/oppslag/{number}`: who looked at one person.
pub async fn one(
    format: Format,
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let (person, reader) = (PersonId(id), visitor.reader);
    let actor = looking::with_purpose(&state.door(), &visitor.actor, About::Lookups(person)).await?;
    let found = seen(&state, &actor, person).await?;
    let sheet = sheets::all(reader, &found);
    if format.is_file() {
        return Ok(respond::table(format, &format!("oppslag-{id}"), &sheet.table()));
    }
    let words = Words {
        heading: fl!(reader.texts, "access-lookups"),
        lead: fl!(reader.texts, "access-lookups-one-lead"),
        empty: fl!(reader.texts, "access-lookups-none"),
        is_own: false,
    };
    show(&visitor, &state, words, (sheet, None))
}

/// Who looked at a person. Whom they do not reach is not there; that one looked is kept as any other look.
async fn seen(state: &AppState, actor: &Actor, person: PersonId) -> Result<Vec<lookups::Lookup>, WebError> {
    let mut reading = state.read(actor, Action::SeeLookups).await?;
    if !lookups::is_there(&mut reading, person).await? {
        return Err(WebError::NotFound);
    }
    let found = lookups::at(&mut reading, person, MOST).await.map_err(|error| match error {
        StoreError::Denied(_) => WebError::NotFound,
        other => other.into(),
    })?;
    drop(reading);
    looking::note(&state.door(), actor, person, Extent::Lookups).await?;
    Ok(found)
}

fn show(
    visitor: &Visitor,
    state: &AppState,
    words: Words,
    (sheet, paging): (Sheet, Option<Paging>),
) -> Result<Response, WebError> {
    let reader = visitor.reader;
    let frame = if words.is_own {
        visitor.frame(Area::Own, words.heading.clone()).below(Area::Own)
    } else {
        visitor.frame(Area::None, words.heading.clone())
    };
    respond::html(&LookupsPage {
        frame: frame.with_file(!sheet.rows.is_empty(), "", words.heading),
        lead: words.lead,
        empty: words.empty,
        sheet,
        source: fl!(reader.texts, "access-lookups-source", day = reader.date(state.today())),
        paging,
    })
}

fn frame(visitor: &Visitor) -> Frame {
    visitor.frame(Area::None, fl!(visitor.reader.texts, "access-lookups"))
}

/// The page of who looked at a person.
fn of_person(person: PersonId) -> String {
    format!("{LOOKUPS}/{person}")
}
