//! One of the reader's own skills: what was said about it over time, and what they may do about it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::Action;
use crate::domain::{AssessmentId, Level, SkillId};
use crate::service::{assess, own as service};
use crate::store::records::{learning, visibility};
use crate::store::views::own::{self as view, Statement};
use crate::store::views::skills;
use crate::web::error::WebError;
use crate::web::form::{self, Fields};
use crate::web::frame::{Area, Frame};
use crate::web::history_chart::HistoryChart;
use crate::web::paths::own;
use crate::web::request::Number;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

#[derive(Template)]
#[template(path = "own/skill.html")]
struct SkillPage {
    frame: Frame,
    skill: SkillId,
    /// What the chart shows, in a sentence.
    finding: String,
    chart: HistoryChart,
    /// Every statement about the skill, newest first, with who said it.
    statements: Vec<Statement>,
    /// The answer that may be withdrawn.
    own: Option<AssessmentId>,
    is_findable: bool,
    wants_to_learn: bool,
}

/// `GET /min-kompetanse/ferdighet/{number}`: what was said about one skill over time, as a chart and as a list.
pub async fn page(
    Number(skill): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    let (skill, reader) = (SkillId(skill), visitor.reader);
    let mut reading = state.read(&visitor.actor, Action::RateOwnSkills).await?;
    let found = skills::of_ids(&mut reading, &[skill]).await?;
    let name = reader.name(&found.first().ok_or(WebError::NotFound)?.skill.names);
    let mut statements = view::history(&mut reading, person, skill).await?;
    let answers = view::answers(&mut reading, person).await?;
    let levels: Vec<_> =
        statements.iter().filter_map(|one| one.rating.level().map(|level| (one.on, level))).collect();
    let chart = HistoryChart::of(&levels);
    statements.reverse();
    respond::html(&SkillPage {
        frame: visitor.frame(Area::Own, name.words).below(Area::Own),
        finding: finding(reader, &levels.iter().map(|(_, level)| *level).collect::<Vec<_>>()),
        own: answers.iter().find(|answer| answer.skill == skill).map(|answer| answer.id),
        is_findable: visibility::of(&mut reading, person).await?.contains(&skill),
        wants_to_learn: learning::of(&mut reading, person).await?.contains(&skill),
        skill,
        chart,
        statements,
    })
}

/// What is sent to `/min-kompetanse/ferdighet/{number}/laer`: whether one wants to learn it.
pub async fn set_learning(
    Number(skill): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    let wants = fields.text("vil") == "ja";
    service::set_learning(&state.door(), &visitor.actor, (person, SkillId(skill)), wants).await?;
    Ok(form::done(&path_of(SkillId(skill))))
}

/// What is sent to `/min-kompetanse/vurdering/{number}/trekk`: an answer no longer counts.
pub async fn withdraw(
    Number(statement): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    let mut reading = state.read(&visitor.actor, Action::RateOwnSkills).await?;
    let answers = view::answers(&mut reading, person).await?;
    drop(reading);
    let answer = answers.iter().find(|answer| answer.id.0 == statement).ok_or(WebError::NotFound)?;
    assess::withdraw(&state.door(), &visitor.actor, person, answer.id).await?;
    Ok(form::done(&path_of(answer.skill)))
}

/// The page of one of one's own skills.
pub fn path_of(skill: SkillId) -> String {
    own(&format!("ferdighet/{skill}"))
}

/// What the levels show over time, in a sentence.
fn finding(reader: Speech, levels: &[Level]) -> String {
    let text = reader.texts;
    match levels {
        [] => fl!(text, "own-skill-no-level"),
        [one] => fl!(text, "own-skill-one-level", level = one.get()),
        [first, .., last] if first == last => fl!(text, "own-skill-same-level", level = last.get()),
        [first, .., last] => {
            fl!(text, "own-skill-changed-level", first = first.get(), last = last.get())
        }
    }
}

impl SkillPage {
    /// What was added to a statement, in a line.
    fn added(&self, one: &Statement) -> String {
        let text = self.frame.reader.texts;
        let year = one.last_used.map(|year| fl!(text, "own-assess-used-in", year = year.to_string()));
        let lines = [one.example.clone(), one.evidence.clone()].into_iter().filter(|line| !line.is_empty());
        year.into_iter().chain(lines).collect::<Vec<_>>().join(". ")
    }
}
