//! Skill names in files that match no skill: somebody decides here, one at a time, what they mean.

mod again;
mod note;
mod row;
mod words;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;

use crate::access::Action;
use crate::domain::{NameDecision, UnknownNameId};
use crate::service::unknown_names::{self as service, KnownSkill, Verdict, VerdictError};
use crate::store::unknown_names::view::{self, Counts, UnknownName, Which};
use crate::web::error::WebError;
use crate::web::form::{self, Asked, Fields};
use crate::web::frame::{Area, Frame};
use crate::web::paging::Paging;
use crate::web::paths::{Linked, UNKNOWN_NAMES, with_fields};
use crate::web::request::{Filters, Format, Number};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

pub use again::import_again;
use again::refused_words;
use note::LONGEST_NOTE;
pub use note::note;
use row::{Conflict, Receipt, Row, receipt, row};

/// The catalogue is offered as a list to choose from up to this many skills; beyond, one types.
const MOST_CHOICES: usize = 1_000;

#[derive(Template)]
#[template(path = "skills/unknown.html")]
struct ListPage {
    frame: Frame,
    which: Which,
    counts: Counts,
    paging: Paging,
    rows: Vec<Row>,
    choices: Vec<KnownSkill>,
    receipt: Option<Receipt>,
}

#[derive(Template)]
#[template(path = "skills/unknown_one.html")]
struct OnePage {
    frame: Frame,
    row: Row,
    choices: Vec<KnownSkill>,
    others: Option<Conflict>,
}

#[derive(Template)]
#[template(path = "skills/_unknown_row_part.html")]
struct RowPart {
    reader: Speech,
    row: Row,
}

/// `GET /kompetanse/ukjente`, also as `.csv` and `.xlsx`: the open names; `vis=avgjort` shows the decided ones.
pub async fn list(
    format: Format,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let reader = visitor.reader;
    let mut reading = state.read(&visitor.actor, Action::ChangeCatalogue).await?;
    let which = if filters.text("vis") == "avgjort" { Which::Decided } else { Which::Open };
    let names = view::list(&mut reading, which, format.window(filters.page())).await?;
    if format.is_file() {
        return Ok(respond::table(format, "ukjente-navn", &words::sheet(reader, &names.rows).table()));
    }
    let shown = if which == Which::Decided { "avgjort" } else { "" };
    let path = |page: i64| with_fields(UNKNOWN_NAMES, &[("vis", shown), ("side", &page.to_string())]);
    let paging = match Paging::new(filters.page(), names.total, path) {
        Ok(paging) => paging,
        Err(elsewhere) => return Ok(elsewhere.into_response()),
    };
    let done = match filters.number("gjort") {
        Some(id) => view::find(&mut reading, UnknownNameId(id)).await?,
        None => None,
    };
    let frame = visitor.frame(Area::Skills, fl!(reader.texts, "page-names-heading")).below(Area::Skills);
    respond::html(&ListPage {
        frame: frame.with_file(!names.rows.is_empty(), "", fl!(reader.texts, "page-names-heading")),
        which,
        counts: view::counts(&mut reading).await?,
        paging,
        rows: names.rows.into_iter().map(|name| row(&visitor, name)).collect(),
        choices: choices(&mut reading).await?,
        receipt: match refused_words(reader, &filters.text("innlest")) {
            Some(words) => Some(Receipt { words, next: String::new(), undo: None, again: None }),
            None => done.map(|name| receipt(&visitor, &name)),
        },
    })
}

/// `GET /kompetanse/ukjente/{number}`: one name with the form to decide it.
pub async fn one(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let (name, choices) = load(&state, &visitor, UnknownNameId(id)).await?;
    let row = row(&visitor, name);
    respond::html(&OnePage { frame: frame(&visitor, &row, false), row, choices, others: None })
}

/// What is sent to `/kompetanse/ukjente/{number}`.
pub async fn decide(
    Number(id): Number,
    asked: Asked,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let id = UnknownNameId(id);
    let verdict = read(id, &fields)?;
    match service::decide(&state.door(), &visitor.actor, &verdict).await {
        Ok(()) => done(&state, &visitor, asked, id).await,
        Err(VerdictError::Store(error)) => Err(error.into()),
        Err(VerdictError::Changed(now)) => {
            let (_, choices) = load(&state, &visitor, id).await?;
            let others = Some(words::conflict(visitor.reader, &now, verdict));
            let row = Row::of(visitor.reader, *now);
            Err(form::conflict(&OnePage { frame: frame(&visitor, &row, true), row, choices, others }))
        }
        Err(error) => {
            let (name, choices) = load(&state, &visitor, id).await?;
            let mut row = Row::wrong(visitor.reader, name, &verdict, &error);
            row.takes_focus = asked == Asked::Fragment;
            let form = row.form.clone();
            Err(match asked {
                Asked::Fragment => form::invalid(&RowPart { reader: visitor.reader, row }, &form),
                Asked::Page => {
                    let page = OnePage { frame: frame(&visitor, &row, true), row, choices, others: None };
                    form::invalid(&page, &form)
                }
            })
        }
    }
}

/// What is sent to `/kompetanse/ukjente/{number}/angre`.
pub async fn reopen(
    Number(id): Number,
    asked: Asked,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let id = UnknownNameId(id);
    match service::reopen(&state.door(), &visitor.actor, id, fields.version()).await {
        Ok(()) => done(&state, &visitor, asked, id).await,
        Err(VerdictError::Store(error)) => Err(error.into()),
        Err(_) => Err(WebError::Conflict(None)),
    }
}

/// What is sent to `/kompetanse/ukjente/{number}/foresla`: the name as a skill that the catalogue lacks.
pub async fn propose(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let (id, text) = (UnknownNameId(id), visitor.reader.texts);
    let (name, _) = load(&state, &visitor, id).await?;
    let why = fl!(text, "page-names-proposed-why", file = name.file.as_str());
    match service::propose(&state.door(), &visitor.actor, id, &why).await {
        Ok(_) => Ok(form::done(&UnknownNameId::path(&id))),
        Err(VerdictError::Store(error)) => Err(error.into()),
        Err(_) => Err(WebError::Conflict(None)),
    }
}

/// Reads the decision about the name `id` from the form.
fn read(id: UnknownNameId, fields: &Fields) -> Result<Verdict, WebError> {
    let pressed = fields.text("valg");
    // The button of an offered skill names the skill itself.
    let (what, offered) =
        pressed.split_once(':').map_or((pressed.as_str(), None), |(what, code)| (what, Some(code)));
    let decision = match what {
        "koble" => NameDecision::Mapped,
        "alias" => NameDecision::Alias,
        "hopp" => NameDecision::PassedOver,
        // Our forms have no button that sends anything else.
        _ => return Err(WebError::Unreadable(axum::http::StatusCode::UNPROCESSABLE_ENTITY)),
    };
    Ok(Verdict {
        id,
        version: fields.version(),
        decision,
        skill: offered.map_or_else(|| fields.text("ferdighet"), str::to_owned),
        note: fields.has("notat").then(|| fields.text("notat").chars().take(LONGEST_NOTE).collect()),
        replaces: fields.has("erstatt"),
    })
}

/// After something was done: the list that says so, or the part of it that was sent.
async fn done(
    state: &AppState,
    visitor: &Visitor,
    asked: Asked,
    id: UnknownNameId,
) -> Result<Response, WebError> {
    match asked {
        Asked::Page => Ok(form::done(&with_fields(UNKNOWN_NAMES, &[("gjort", &id.to_string())]))),
        Asked::Fragment => {
            let (name, _) = load(state, visitor, id).await?;
            let done = Some(receipt(visitor, &name));
            form::fragment(&RowPart { reader: visitor.reader, row: Row { done, ..row(visitor, name) } })
        }
    }
}

async fn load(
    state: &AppState,
    visitor: &Visitor,
    id: UnknownNameId,
) -> Result<(UnknownName, Vec<KnownSkill>), WebError> {
    let mut reading = state.read(&visitor.actor, Action::ChangeCatalogue).await?;
    let name = view::find(&mut reading, id).await?.ok_or(WebError::NotFound)?;
    Ok((name, choices(&mut reading).await?))
}

/// The skills to choose from; none where they are too many for a list.
async fn choices(reading: &mut crate::store::Reading) -> Result<Vec<KnownSkill>, WebError> {
    let choices = service::choices(reading).await?;
    Ok(if choices.len() > MOST_CHOICES { Vec::new() } else { choices })
}

fn frame(visitor: &Visitor, row: &Row, is_wrong: bool) -> Frame {
    let text = visitor.reader.texts;
    let heading = fl!(text, "page-names-one", name = row.name.written.as_str());
    let mut frame = visitor.frame(Area::Skills, heading).below(Area::Skills);
    frame.crumbs.push(crate::web::frame::Link {
        words: fl!(text, "page-names-heading"),
        path: UNKNOWN_NAMES.to_owned(),
    });
    frame.is_wrong = is_wrong;
    frame
}

impl ListPage {
    fn is_open(&self) -> bool {
        self.which == Which::Open
    }
}

impl OnePage {
    const fn row(&self) -> &Row {
        &self.row
    }
}

impl RowPart {
    const fn row(&self) -> &Row {
        &self.row
    }
}
