//! Skill names in files that match no skill: somebody decides here, one at a time, what they mean.

mod words;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;

use crate::access::{Action, Subject, may};
use crate::domain::{NameDecision, UnknownNameId};
use crate::service::refused_rows::Again;
use crate::service::unknown_names::{self as service, KnownSkill, Verdict, VerdictError};
use crate::service::uploads::MOST_PEOPLE;
use crate::store::unknown_names::view::{self, Counts, UnknownName, Which};
use crate::web::error::WebError;
use crate::web::form::{self, Asked, Fields, FormState};
use crate::web::frame::{Area, Frame};
use crate::web::importing::Written;
use crate::web::paging::Paging;
use crate::web::paths::{Linked, UNKNOWN_NAMES, with_fields};
use crate::web::request::{Filters, Format, Number};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

/// The catalogue is offered as a list to choose from up to this many skills; beyond, one types.
const MOST_CHOICES: usize = 1_000;

/// The longest note that is kept.
const LONGEST_NOTE: usize = 500;

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

/// Answers to a note that was typed, without a button: the field with its state.
#[derive(Template)]
#[template(path = "skills/_unknown_note_part.html")]
struct NotePart {
    reader: Speech,
    row: Row,
}

/// A name with its form.
struct Row {
    name: UnknownName,
    form: FormState,
    /// Why the suggested skill is suggested.
    why: Option<String>,
    /// What is decided, in words.
    decided: Option<String>,
    /// Skills that may be meant by what was typed.
    near: Vec<KnownSkill>,
    /// Where the page has no summary of errors, the focus goes to the field that is wrong.
    takes_focus: bool,
    /// That the note was just kept.
    kept: Option<String>,
    /// The receipt for a decision that was just made.
    done: Option<Receipt>,
    /// Whether the reader may import the rows that were refused because of it.
    can_come_in: bool,
}

/// What was just done, with the way back.
struct Receipt {
    words: String,
    /// What to do now; empty where nothing is left to do.
    next: String,
    /// The decision that can be taken back.
    undo: Option<(UnknownNameId, i64)>,
    /// The name whose rows can be imported now.
    again: Option<UnknownNameId>,
}

/// Two decisions about one name.
struct Conflict {
    /// The decision that stands now, and who made it.
    stands: String,
    /// What was to be saved instead.
    sent: String,
    verdict: Verdict,
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

/// What is sent to `/kompetanse/ukjente/{number}/notat`: the one field, when it is left or by its button.
pub async fn note(
    Number(id): Number,
    asked: Asked,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let (id, reader) = (UnknownNameId(id), visitor.reader);
    let note = fields.text("notat");
    let is_too_long = note.chars().count() > LONGEST_NOTE;
    if !is_too_long {
        service::note(&state.door(), &visitor.actor, id, &note).await?;
    }
    let (name, choices) = load(&state, &visitor, id).await?;
    let mut row = Row::of(reader, name);
    if is_too_long {
        let words = fl!(reader.texts, "page-names-note-too-long", most = reader.count(LONGEST_NOTE));
        row.form = row.form.with("notat", note).wrong("notat", words);
        let form = row.form.clone();
        return Err(match asked {
            Asked::Fragment => form::invalid(&NotePart { reader, row }, &form),
            Asked::Page => form::invalid(
                &OnePage { frame: frame(&visitor, &row, true), row, choices, others: None },
                &form,
            ),
        });
    }
    match asked {
        Asked::Page => Ok(form::done(&UnknownNameId::path(&id))),
        Asked::Fragment => {
            row.kept = Some(fl!(reader.texts, "page-names-note-kept", time = reader.time(state.now())));
            form::fragment(&NotePart { reader, row })
        }
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

/// What is sent to `/kompetanse/ukjente/{number}/les-inn`: what was refused for it comes in.
pub async fn import_again(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let mut reading = state.read(&visitor.actor, Action::Import).await?;
    let name = view::find(&mut reading, UnknownNameId(id)).await?.ok_or(WebError::NotFound)?;
    drop(reading);
    let why = match state.importing().import_again(state.door(), &visitor.actor, name.import_file).await? {
        Written::Done(Again::Imported(import)) => return Ok(form::done(&import.path())),
        Written::Done(Again::Gone) => "borte",
        Written::Done(Again::Nothing) => "ingen",
        Written::Done(Again::TooMany) => "mange",
        Written::GoesOn => "leses",
    };
    Ok(form::done(&with_fields(UNKNOWN_NAMES, &[("vis", "avgjort"), ("innlest", why)])))
}

/// Why the rows did not come in, by the word in the address.
fn refused_words(reader: Speech, why: &str) -> Option<String> {
    let text = reader.texts;
    Some(match why {
        "leses" => fl!(text, "page-names-again-goes-on"),
        "borte" => fl!(text, "page-names-again-gone"),
        "ingen" => fl!(text, "page-names-again-nothing"),
        "mange" => fl!(text, "page-names-again-many", most = reader.count(MOST_PEOPLE)),
        _ => return None,
    })
}

/// A name with its form, and with what the visitor may do about its rows.
fn row(visitor: &Visitor, name: UnknownName) -> Row {
    let can_come_in = can_come_in(visitor, &name);
    Row { can_come_in, ..Row::of(visitor.reader, name) }
}

fn receipt(visitor: &Visitor, name: &UnknownName) -> Receipt {
    let again = can_come_in(visitor, name).then_some(name.id);
    Receipt { again, ..words::receipt(visitor.reader, name) }
}

/// Whether the visitor may import what was refused for a name that means a skill by now.
fn can_come_in(visitor: &Visitor, name: &UnknownName) -> bool {
    let means_a_skill =
        name.decided.as_ref().is_some_and(|decided| decided.decision != NameDecision::PassedOver);
    means_a_skill && name.rows_are_kept && may(&visitor.actor, Action::Import, Subject::Anybody).is_ok()
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

impl NotePart {
    const fn row(&self) -> &Row {
        &self.row
    }
}

impl Conflict {
    /// The button that was pressed, as the form sends it.
    const fn button(&self) -> &'static str {
        match self.verdict.decision {
            NameDecision::Mapped => "koble",
            NameDecision::Alias => "alias",
            NameDecision::PassedOver => "hopp",
        }
    }
}

impl Row {
    fn of(reader: Speech, name: UnknownName) -> Self {
        let suggested = name
            .suggested
            .as_ref()
            .map(|skill| words::choice(&reader.name(&skill.names).words, &skill.names.code));
        let form = FormState::new(format!("navn-{}", name.id), name.version)
            .with("ferdighet", suggested.unwrap_or_default())
            .with("notat", name.note.clone());
        Self {
            why: words::why(reader, &name),
            decided: words::decided(reader, &name),
            form,
            near: Vec::new(),
            takes_focus: false,
            kept: None,
            done: None,
            can_come_in: false,
            name,
        }
    }

    /// With what was typed, and what is wrong with it.
    fn wrong(reader: Speech, name: UnknownName, verdict: &Verdict, error: &VerdictError) -> Self {
        let mut row = Self::of(reader, name);
        let note = verdict.note.clone().unwrap_or_default();
        row.form = row.form.with("ferdighet", verdict.skill.clone()).with("notat", note);
        row.form = row.form.wrong("ferdighet", words::wrong(reader, error));
        row.near = match error {
            VerdictError::NoSuchSkill { near } => near.clone(),
            VerdictError::SeveralSkills { skills } => skills.clone(),
            _ => Vec::new(),
        };
        row
    }

    /// The address that its form is sent to.
    fn path(&self) -> String {
        self.name.id.path()
    }
}
