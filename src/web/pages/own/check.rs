//! All answers together before they are sent, and the receipt afterwards.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;
use jiff::Timestamp;

use super::question::said;
use crate::access::Action;
use crate::domain::{OwnAnswer, SkillId};
use crate::service::assess::{self, AT_ONCE};
use crate::store::views::own as view;
use crate::store::views::skills;
use crate::web::error::WebError;
use crate::web::form;
use crate::web::frame::{Area, Frame};
use crate::web::paths::{ASSESS, own, question_page};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::{Named, Speech};

#[derive(Template)]
#[template(path = "own/check.html")]
struct CheckPage {
    frame: Frame,
    rows: Vec<Row>,
    answered: usize,
    left: usize,
    more: usize,
}

#[derive(Template)]
#[template(path = "own/receipt.html")]
struct ReceiptPage {
    frame: Frame,
    rows: Vec<Row>,
    sent_at: Timestamp,
    left: usize,
}

struct Row {
    skill: SkillId,
    name: Named,
    is_answered: bool,
    answer: String,
    interest: String,
    more: Vec<String>,
    path: String,
}

/// `GET /min-kompetanse/egenvurdering/sjekk`: leads to the start of the self-assessment where nothing is asked.
pub async fn page(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    let mut reading = state.read(&visitor.actor, Action::RateOwnSkills).await?;
    let needs = state.needs(&mut reading).await?;
    let sitting = assess::load(&mut reading, person, &needs).await?;
    if sitting.questions.is_empty() {
        return Ok(form::done(ASSESS));
    }
    let reader = visitor.reader;
    let mut frame = visitor.frame(Area::Own, fl!(reader.texts, "own-assess-check")).below(Area::Own);
    frame.crumbs.push(super::assess_link(reader));
    let row = |question: &assess::Question| {
        let skill = question.skill.skill.id;
        let path = format!("{}#sp-{skill}", question_page(question.page));
        Row { path, ..Row::of(reader, (skill, reader.name(&question.skill.skill.names)), &question.shown()) }
    };
    respond::html(&CheckPage {
        frame,
        rows: sitting.questions.iter().map(row).collect(),
        answered: sitting.answered(),
        left: sitting.questions.len() - sitting.answered(),
        more: sitting.more.min(AT_ONCE),
    })
}

/// What is sent to `/min-kompetanse/egenvurdering/sjekk`: the answers are sent, and drafts become statements.
pub async fn send(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    let sent = assess::send(&state.door(), &visitor.actor, person).await?;
    Ok(form::done(&own(if sent == 0 { "egenvurdering/sjekk" } else { "egenvurdering/kvittering" })))
}

/// `GET /min-kompetanse/egenvurdering/kvittering`: the answers sent last, and how many questions are left.
pub async fn receipt(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    let mut reading = state.read(&visitor.actor, Action::RateOwnSkills).await?;
    let sent = view::sent_last(&mut reading, person).await?;
    let Some(sent_at) = sent.first().map(|answer| answer.recorded_at) else { return Ok(form::done(ASSESS)) };
    let ids: Vec<SkillId> = sent.iter().map(|answer| answer.skill).collect();
    let names = skills::of_ids(&mut reading, &ids).await?;
    let needs = state.needs(&mut reading).await?;
    let left = assess::load(&mut reading, person, &needs).await?.questions.len();
    let reader = visitor.reader;
    let row = |answer: &view::Answered| {
        let skill = names.iter().find(|row| row.skill.id == answer.skill)?;
        Some(Row::of(reader, (answer.skill, reader.name(&skill.skill.names)), &answer.answer))
    };
    respond::html(&ReceiptPage {
        frame: visitor.frame(Area::Own, fl!(reader.texts, "own-assess-receipt")).below(Area::Own),
        rows: sent.iter().filter_map(row).collect(),
        sent_at,
        left,
    })
}

impl Row {
    fn of(reader: Speech, (skill, name): (SkillId, Named), answer: &OwnAnswer) -> Self {
        let text = reader.texts;
        let year = answer.last_used.map(|year| fl!(text, "own-assess-used-in", year = year.to_string()));
        let lines = [&answer.example, &answer.evidence].into_iter().filter(|line| !line.is_empty()).cloned();
        Self {
            skill,
            name,
            is_answered: answer.rating.is_some(),
            answer: said(reader, answer),
            interest: answer.interest.map(|interest| reader.interest(interest)).unwrap_or_default(),
            more: year.into_iter().chain(lines).collect(),
            path: String::new(),
        }
    }
}
