//! What managers say about one's own levels: seen at once, answered or contested.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::Action;
use crate::domain::{AssessmentId, SkillId};
use crate::service::confirm::LONGEST_REMARK;
use crate::service::contest::{self as service, Reply, ReplyError};
use crate::store::views::both_sides::{self, BothSides};
use crate::web::error::{WebError, unreadable};
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame};
use crate::web::paths::{JUDGEMENTS, with_fields};
use crate::web::request::Filters;
use crate::web::respond;
use crate::web::sides::SidesShown;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

#[derive(Template)]
#[template(path = "leader/judgements.html")]
struct JudgementsPage {
    frame: Frame,
    /// Whether the account belongs to a person of the register.
    is_somebody: bool,
    rows: Vec<Row>,
    form: FormState,
    receipt: Option<String>,
}

/// A level that a manager confirmed or gave.
struct Row {
    shown: SidesShown,
    form: FormState,
    is_contested: bool,
    /// Whether the form is open, because something in it is wrong.
    is_open: bool,
}

/// `GET /min-kompetanse/vurderinger`: the levels that managers confirmed or gave, with forms to answer.
pub async fn page(
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let text = visitor.reader.texts;
    let receipt = match filters.text("gjort").as_str() {
        "svar" => Some(fl!(text, "leader-answer-done")),
        "bestridt" => Some(fl!(text, "leader-contested-done")),
        _ => None,
    };
    respond::html(&JudgementsPage { receipt, ..load(&state, &visitor).await? })
}

/// What is sent to `/min-kompetanse/vurderinger/svar`.
pub async fn answer(
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    reply(&state, &visitor, &fields, Reply::Answer).await
}

/// What is sent to `/min-kompetanse/vurderinger/bestrid`.
pub async fn contest(
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    reply(&state, &visitor, &fields, Reply::Contest).await
}

async fn reply(
    state: &AppState,
    visitor: &Visitor,
    fields: &Fields,
    reply: Reply,
) -> Result<Response, WebError> {
    let skill = fields.text("ferdighet").parse().map(SkillId).map_err(|_| unreadable())?;
    let seen = Some(AssessmentId(fields.version()));
    let words = fields.prose("svar");
    match service::reply(&state.door(), &visitor.actor, skill, seen, (reply, &words)).await {
        Ok(()) => {
            let done = if reply == Reply::Answer { "svar" } else { "bestridt" };
            Ok(form::done(&with_fields(JUDGEMENTS, &[("gjort", done)])))
        }
        Err(ReplyError::Store(error)) => Err(error.into()),
        Err(error) => {
            let mut page = load(state, visitor).await?;
            page.frame.is_wrong = true;
            // A level that no longer exists has no row to show what was written.
            let row = page.rows.iter_mut().find(|row| row.shown.id == skill);
            let row = row.ok_or(WebError::Conflict(None))?;
            row.form = row.form.clone().with("svar", words).wrong("svar", wrong(visitor.reader, &error));
            row.is_open = true;
            let form = row.form.clone();
            page.form = form.clone();
            Err(match error {
                ReplyError::Changed(_) => form::conflict(&page),
                _ => form::invalid(&page, &form),
            })
        }
    }
}

async fn load(state: &AppState, visitor: &Visitor) -> Result<JudgementsPage, WebError> {
    let heading = fl!(visitor.reader.texts, "leader-judgements");
    let mut reading = state.read(&visitor.actor, Action::SeeConfirmations).await?;
    let sides = match visitor.actor.person() {
        Some(person) => both_sides::of(&mut reading, person).await?,
        None => Vec::new(),
    };
    let judged = sides.iter().filter(|one| one.judged().is_some() || one.contested().is_some());
    Ok(JudgementsPage {
        frame: visitor.frame(Area::Own, heading).below(Area::Own),
        is_somebody: visitor.actor.person().is_some(),
        rows: judged.map(|one| Row::of(state, visitor, one)).collect(),
        form: FormState::default(),
        receipt: None,
    })
}

fn wrong(reader: Speech, error: &ReplyError) -> String {
    let text = reader.texts;
    match error {
        ReplyError::TooLong => fl!(text, "leader-wrong-too-long", most = reader.count(LONGEST_REMARK)),
        ReplyError::Changed(_) => fl!(text, "leader-judgement-changed"),
        _ => fl!(text, "leader-wrong-no-sentence"),
    }
}

impl Row {
    fn of(state: &AppState, visitor: &Visitor, sides: &BothSides) -> Self {
        let version = sides.judged().map_or(0, |statement| statement.said.id.0);
        Self {
            shown: SidesShown::of(visitor.reader, sides, state.today()),
            form: FormState::new(format!("vurdering-{}", sides.skill.id), version),
            is_contested: sides.contested().is_some(),
            is_open: false,
        }
    }
}
