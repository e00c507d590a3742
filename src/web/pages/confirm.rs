//! A manager answers what their people say they can do: one skill at a time, with both sides shown.

mod words;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;

use crate::access::Action;
use crate::domain::{AssessmentId, Extent, Level, PersonId, SkillId};
use crate::service::confirm::{self as service, ConfirmError, Seen, Verdict};
use crate::service::lookups;
use crate::store::views::both_sides::{self, BothSides};
use crate::store::views::own_unit::{self, PersonRow};
use crate::web::error::{WebError, unreadable};
use crate::web::form::{self, Asked, Fields, FormState};
use crate::web::frame::{Area, Frame, Link};
use crate::web::paths::{MY_UNIT, my_unit, with_fields};
use crate::web::request::{Filters, Number};
use crate::web::respond;
use crate::web::sides::SidesShown;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

#[derive(Template)]
#[template(path = "leader/confirm.html")]
struct ConfirmPage {
    frame: Frame,
    lead: String,
    /// The first skill that waits for an answer.
    next: Option<SkillId>,
    groups: Vec<Group>,
    /// The form that was sent, with everything wrong in it.
    form: FormState,
    receipt: Option<String>,
    interview: String,
}

/// The page for managers who open it about themselves: it only says that they may not answer.
#[derive(Template)]
#[template(path = "leader/yourself.html")]
struct YourselfPage {
    frame: Frame,
}

#[derive(Template)]
#[template(path = "leader/conflict.html")]
struct ConflictPage {
    frame: Frame,
    row: Row,
    /// The answer that was to be saved.
    sent: String,
    verdict: Verdict,
    /// Whether there is a level now to agree with.
    can_agree: bool,
}

#[derive(Template)]
#[template(path = "leader/_confirm_row_part.html")]
struct RowPart {
    reader: Speech,
    row: Row,
}

/// A group of the catalogue with the person's skills in it; skills without a group come together.
struct Group {
    name: String,
    rows: Vec<Row>,
}

/// A skill with its forms.
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
struct Row {
    shown: SidesShown,
    form: FormState,
    /// The address that its forms are sent to.
    path: String,
    seen: Seen,
    /// The person's level, where it can be agreed with.
    agree: Option<String>,
    /// Whether it can be answered here; contested levels have a page of their own.
    may_rate: bool,
    is_contested: bool,
    may_take_back: bool,
    /// Whether the form for another level is open, because something in it is wrong.
    is_open: bool,
    /// The receipt for what was just done in this row.
    done: Option<String>,
}

/// `GET /min-enhet/{number}/bekreft`: the person's skills by group, each with its forms.
pub async fn page(
    Number(id): Number,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    if visitor.actor.person() == Some(PersonId(id)) {
        return yourself(&visitor);
    }
    let (person, sides) = load(&state, &visitor, PersonId(id)).await?;
    let done = filters.number("gjort").map(SkillId);
    let receipt = done.and_then(|skill| {
        let found = sides.iter().find(|one| one.skill.id == skill)?;
        Some(words::receipt(visitor.reader, found))
    });
    let page = ConfirmPage { receipt, ..ConfirmPage::new(&state, &visitor, &person, &sides, None) };
    respond::html(&page)
}

/// What is sent to `/min-enhet/{number}/bekreft`: one skill.
pub async fn judge(
    Number(id): Number,
    asked: Asked,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let person = PersonId(id);
    let (skill, seen, verdict) = (skill(&fields)?, seen(&fields), verdict(&fields)?);
    let about = (person, skill);
    match service::judge(&state.door(), &visitor.actor, about, seen, &verdict).await {
        Ok(()) => done(&state, &visitor, asked, about).await,
        Err(ConfirmError::Store(error)) => Err(error.into()),
        Err(ConfirmError::Changed(now)) => {
            let (person, _) = load(&state, &visitor, person).await?;
            let row = Row::of(&state, &visitor, &person, &now);
            let sent = words::verdict(visitor.reader, &verdict);
            let can_agree = row.agree.is_some();
            let mut frame = frame(&visitor, &person);
            frame.is_wrong = true;
            Err(form::conflict(&ConflictPage { frame, row, sent, verdict, can_agree }))
        }
        Err(error) => {
            let (person, sides) = load(&state, &visitor, person).await?;
            wrong(&state, &visitor, asked, (&person, &sides), (skill, &verdict, &error))
        }
    }
}

/// What is sent to `/min-enhet/{number}/bekreft/angre`.
pub async fn take_back(
    Number(id): Number,
    asked: Asked,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let about = (PersonId(id), skill(&fields)?);
    match service::take_back(&state.door(), &visitor.actor, about, seen(&fields)).await {
        Ok(()) => done(&state, &visitor, asked, about).await,
        Err(ConfirmError::Store(error)) => Err(error.into()),
        Err(_) => Err(WebError::Conflict(None)),
    }
}

fn skill(fields: &Fields) -> Result<SkillId, WebError> {
    fields.text("ferdighet").parse().map(SkillId).map_err(|_| unreadable())
}

/// The statements that the form was filled from; 0 stands for none.
pub fn seen(fields: &Fields) -> Seen {
    let id = |name| fields.text(name).parse().ok().filter(|id| *id > 0).map(AssessmentId);
    Seen { own: id("versjon"), manager: id("leder") }
}

fn verdict(fields: &Fields) -> Result<Verdict, WebError> {
    match fields.text("valg").as_str() {
        "enig" => Ok(Verdict::Agree),
        "annet" => Ok(Verdict::Other {
            level: fields.text("niva").parse().ok().and_then(Level::new),
            comment: fields.prose("kommentar"),
        }),
        // Our forms have no button that sends anything else.
        _ => Err(WebError::Unreadable(StatusCode::UNPROCESSABLE_ENTITY)),
    }
}

/// The person and both sides of each of their skills; nobody where the leader does not reach them.
pub async fn load(
    state: &AppState,
    visitor: &Visitor,
    person: PersonId,
) -> Result<(PersonRow, Vec<BothSides>), WebError> {
    let mut reading = state.read(&visitor.actor, Action::ConfirmSkills).await?;
    if !reading.reaches_person(person).await? {
        return Err(WebError::NotFound);
    }
    let row = own_unit::rows(&mut reading, &[person]).await?.pop().ok_or(WebError::NotFound)?;
    let sides = both_sides::of(&mut reading, person).await?;
    drop(reading);
    lookups::note(&state.door(), &visitor.actor, person, Extent::Profile).await?;
    Ok((row, sides))
}

fn yourself(visitor: &Visitor) -> Result<Response, WebError> {
    let heading = fl!(visitor.reader.texts, "leader-yourself-heading");
    let page = YourselfPage { frame: below_unit(visitor, visitor.frame(Area::MyUnit, heading)) };
    Ok((StatusCode::OK, respond::html(&page)?).into_response())
}

async fn done(
    state: &AppState,
    visitor: &Visitor,
    asked: Asked,
    (person, skill): (PersonId, SkillId),
) -> Result<Response, WebError> {
    let path = my_unit(person, "bekreft");
    match asked {
        Asked::Page => {
            let path = with_fields(&path, &[("gjort", &skill.to_string())]);
            Ok(form::done(&format!("{path}#ferdighet-{skill}")))
        }
        Asked::Fragment => {
            let (person, sides) = load(state, visitor, person).await?;
            let sides = sides.iter().find(|one| one.skill.id == skill).ok_or(WebError::NotFound)?;
            let done = Some(words::receipt(visitor.reader, sides));
            let row = Row { done, ..Row::of(state, visitor, &person, sides) };
            form::fragment(&RowPart { reader: visitor.reader, row })
        }
    }
}

/// The page, or the row, with what is wrong with the level that was given.
fn wrong(
    state: &AppState,
    visitor: &Visitor,
    asked: Asked,
    (person, sides): (&PersonRow, &[BothSides]),
    (skill, verdict, error): (SkillId, &Verdict, &ConfirmError),
) -> Result<Response, WebError> {
    let one = sides.iter().find(|one| one.skill.id == skill).ok_or(WebError::NotFound)?;
    let row = Row::of(state, visitor, person, one).wrong(visitor.reader, verdict, error);
    let form = row.form.clone();
    Err(match asked {
        Asked::Fragment => form::invalid(&RowPart { reader: visitor.reader, row }, &form),
        Asked::Page => form::invalid(&ConfirmPage::new(state, visitor, person, sides, Some(row)), &form),
    })
}

fn frame(visitor: &Visitor, person: &PersonRow) -> Frame {
    let name = format!("{} {}", person.first_name, person.last_name);
    let heading = fl!(visitor.reader.texts, "leader-confirm-title", name = name.trim());
    below_unit(visitor, visitor.frame(Area::MyUnit, heading))
}

/// The way back to the leader's list.
pub fn below_unit(visitor: &Visitor, mut frame: Frame) -> Frame {
    let text = visitor.reader.texts;
    frame.crumbs = vec![
        Link { words: Area::Start.name(text), path: Area::Start.path().to_owned() },
        Link { words: fl!(text, "leader-heading"), path: MY_UNIT.to_owned() },
    ];
    frame
}

impl ConfirmPage {
    fn new(
        state: &AppState,
        visitor: &Visitor,
        person: &PersonRow,
        sides: &[BothSides],
        mut sent: Option<Row>,
    ) -> Self {
        let reader = visitor.reader;
        let form = sent.as_ref().map(|row| row.form.clone()).unwrap_or_default();
        let mut frame = frame(visitor, person);
        frame.is_wrong = sent.is_some();
        let mut row = |one: &BothSides| match sent.take_if(|row| row.shown.id == one.skill.id) {
            Some(row) => row,
            None => Row::of(state, visitor, person, one),
        };
        let other = || fl!(reader.texts, "page-no-group");
        let groups = sides.chunk_by(|one, next| one.group == next.group).map(|sides| Group {
            name: sides[0].group.as_ref().map_or_else(other, |names| reader.name(names).words),
            rows: sides.iter().map(&mut row).collect(),
        });
        Self {
            groups: groups.collect(),
            lead: words::lead(reader, sides),
            next: words::waiting(sides).next().map(|one| one.skill.id),
            frame,
            form,
            receipt: None,
            interview: my_unit(person.id, "samtale"),
        }
    }
}

impl Row {
    fn of(state: &AppState, visitor: &Visitor, person: &PersonRow, sides: &BothSides) -> Self {
        let skill = sides.skill.id;
        let seen = Seen::of(sides);
        let version = seen.own.map_or(0, |id| id.0);
        let is_contested = sides.contested().is_some();
        Self {
            shown: SidesShown::of(visitor.reader, sides, state.today()),
            form: FormState::new(format!("ferdighet-{skill}"), version),
            path: my_unit(person.id, "bekreft"),
            seen,
            agree: words::agree(visitor, sides).filter(|_| !is_contested),
            may_rate: !is_contested,
            is_contested,
            may_take_back: service::may_take_back(sides, visitor.actor.name(), &state.door()),
            is_open: false,
            done: None,
        }
    }

    fn wrong(mut self, reader: Speech, verdict: &Verdict, error: &ConfirmError) -> Self {
        if let Verdict::Other { level, comment } = verdict {
            let level = level.map(|level| level.get().to_string()).unwrap_or_default();
            self.form = self.form.with("niva", level).with("kommentar", comment.clone());
        }
        let (field, words) = words::wrong(reader, error);
        self.form = self.form.wrong(field, words);
        self.is_open = true;
        self
    }

    /// The version of the manager's side, as the form sends it.
    fn manager_version(&self) -> i64 {
        self.seen.manager.map_or(0, |id| id.0)
    }

    fn take_back_path(&self) -> String {
        format!("{}/angre", self.path)
    }

    /// Whether a level is the one that was chosen.
    fn is_chosen(&self, level: Level) -> bool {
        self.form.value("niva") == level.get().to_string()
    }
}

impl ConflictPage {
    /// The level and the comment that were sent.
    fn other(&self) -> Option<(String, &str)> {
        match &self.verdict {
            Verdict::Other { level, comment } => {
                Some((level.map(|level| level.get().to_string()).unwrap_or_default(), comment))
            }
            Verdict::Agree => None,
        }
    }
}

impl RowPart {
    const fn row(&self) -> &Row {
        &self.row
    }
}
