//! The start of the self-assessment: what it is for, and how far the reader has come.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::group::about;
use crate::access::Action;
use crate::domain::{PersonId, SkillId};
use crate::service::assess::{self, AT_ONCE, Question, Sitting};
use crate::store::campaigns;
use crate::web::error::WebError;
use crate::web::form;
use crate::web::frame::{Area, Frame};
use crate::web::paths::{ASSESS, own, question_page};
use crate::web::request::Number;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

#[derive(Template)]
#[template(path = "own/assess.html")]
struct AssessPage {
    frame: Frame,
    groups: Vec<GroupRow>,
    has_begun: bool,
    /// Skills that are asked for beyond these, as many as are asked about at once.
    more: usize,
    /// How many are left to answer.
    left: usize,
    go_on: String,
    /// What the reader is invited to answer by a day: in words, with what the invitation says.
    invited: Vec<(String, String)>,
}

struct GroupRow {
    words: String,
    path: String,
    state: String,
    color: &'static str,
}

/// `GET /min-kompetanse/egenvurdering`: the pages of questions, each with how much of it is answered.
pub async fn page(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    let mut reading = state.read(&visitor.actor, Action::RateOwnSkills).await?;
    let needs = state.needs(&mut reading).await?;
    let sitting = assess::load(&mut reading, person, &needs).await?;
    let reader = visitor.reader;
    let invited = campaigns::own(&mut reading, person).await?.into_iter().map(|campaign| {
        let day = reader.date(campaign.deadline);
        (fl!(reader.texts, "campaign-own", name = campaign.name, day = day), campaign.message)
    });
    respond::html(&AssessPage {
        invited: invited.collect(),
        frame: visitor.frame(Area::Own, fl!(reader.texts, "own-assess-heading")).below(Area::Own),
        groups: (1..=sitting.pages()).map(|page| group_row(reader, &sitting, page)).collect(),
        has_begun: !sitting.questions.is_empty(),
        more: sitting.more.min(AT_ONCE),
        left: sitting.questions.len() - sitting.answered(),
        go_on: question_page(sitting.next_page()),
    })
}

fn group_row(reader: Speech, sitting: &Sitting, page: usize) -> GroupRow {
    let questions: Vec<&Question> = sitting.on(page).collect();
    let (all, done) = (questions.len(), questions.iter().filter(|question| question.is_answered()).count());
    let text = reader.texts;
    let begun = questions.iter().any(|question| question.draft.is_some());
    let (state, color) = match done {
        done if done == all => (fl!(text, "own-assess-done"), "success"),
        0 if !begun => (fl!(text, "own-assess-not-begun"), "neutral"),
        done => (fl!(text, "own-assess-begun", done = done, all = all), "info"),
    };
    GroupRow { words: about(reader, &questions), path: question_page(page), state, color }
}

/// What is sent to `/min-kompetanse/egenvurdering`: begin.
pub async fn begin(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    let asked = assess::begin(&state.door(), &visitor.actor, person).await?;
    Ok(form::done(&if asked == 0 { ASSESS.to_owned() } else { question_page(1) }))
}

/// What is sent to `/min-kompetanse/egenvurdering/flere`: some more questions.
pub async fn more(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    let added = assess::more(&state.door(), &visitor.actor, person).await?;
    if added == 0 {
        return Ok(form::done(ASSESS));
    }
    let sitting = sitting(&state, &visitor, person).await?;
    Ok(form::done(&question_page(sitting.pages())))
}

/// What is sent to `/min-kompetanse/egenvurdering/om/{number}`: a question about this skill too.
pub async fn ask_about(
    Number(skill): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    let skill = SkillId(skill);
    assess::ask_about(&state.door(), &visitor.actor, person, skill).await?;
    let page = sitting(&state, &visitor, person).await?.page_of(skill).unwrap_or(1);
    Ok(form::done(&format!("{}#sp-{skill}", question_page(page))))
}

/// What is sent to `/min-kompetanse/egenvurdering/fjern/{number}`: the question goes, with its answer.
pub async fn remove(
    Number(skill): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    assess::discard(&state.door(), &visitor.actor, person, SkillId(skill)).await?;
    Ok(form::done(&own("egenvurdering/sjekk")))
}

/// What is sent to `/min-kompetanse/egenvurdering/avslutt`: what is not sent is gone.
pub async fn end(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    assess::end(&state.door(), &visitor.actor, person).await?;
    Ok(form::done(ASSESS))
}

async fn sitting(state: &AppState, visitor: &Visitor, person: PersonId) -> Result<Sitting, WebError> {
    let mut reading = state.read(&visitor.actor, Action::RateOwnSkills).await?;
    let needs = state.needs(&mut reading).await?;
    Ok(assess::load(&mut reading, person, &needs).await?)
}
