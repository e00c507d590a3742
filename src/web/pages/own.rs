//! Min kompetanse: what one says about oneself, and what is done with it.

pub mod add;
pub mod assess;
pub mod check;
pub mod group;
mod question;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;
use jiff::civil::Date;

use crate::access::Action;
use crate::domain::{AssessmentSource, Level, SkillId, stale_before};
use crate::service::assess as service;
use crate::service::own;
use crate::store::records::visibility;
use crate::store::views::person::{self, RatedSkill};
use crate::web::error::WebError;
use crate::web::form::{self, Fields};
use crate::web::frame::{Area, Frame, Link};
use crate::web::paths::ASSESS;
use crate::web::request::Number;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::{Named, Speech};

#[derive(Template)]
#[template(path = "own/page.html")]
struct OwnPage {
    frame: Frame,
    /// Where the self-assessment stands, in a sentence.
    assessment: String,
    assess: Link,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "own/not_linked.html")]
struct NotLinkedPage {
    frame: Frame,
}

/// A level that somebody said, with whose word it is.
struct Row {
    skill: SkillId,
    name: Named,
    rated: RatedSkill,
    level: Option<Level>,
    is_stale: bool,
    /// The person said it themselves.
    is_own: bool,
    is_findable: bool,
}

/// `/min-kompetanse`
pub async fn page(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return not_linked(&visitor) };
    let (reader, today) = (visitor.reader, state.today());
    let mut reading = state.read(&visitor.actor, Action::RateOwnSkills).await?;
    let profile = person::find(&mut reading, person, today).await?.ok_or(WebError::NotFound)?;
    let findable = visibility::of(&mut reading, person).await?;
    let sitting = service::load(&mut reading, person).await?;
    let row = |rated: RatedSkill| Row::of(reader, rated, stale_before(today), &findable);
    let (assessment, assess) = assessment(reader, &sitting);
    respond::html(&OwnPage {
        frame: visitor.frame(Area::Own, fl!(reader.texts, "own-heading")),
        assessment,
        assess,
        rows: profile.skills.into_iter().map(row).collect(),
    })
}

/// What is sent to `/min-kompetanse/synlig/{number}`: whether others may find one by a skill.
pub async fn set_findable(
    Number(skill): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return not_linked(&visitor) };
    let is_findable = fields.text("synlig") == "ja";
    own::set_findable(&state.door(), &visitor.actor, (person, SkillId(skill)), is_findable).await?;
    Ok(form::done(&format!("{}#ferdighet-{skill}", Area::Own.path())))
}

/// Where the self-assessment stands, and what to do about it.
fn assessment(reader: Speech, sitting: &service::Sitting) -> (String, Link) {
    let text = reader.texts;
    let link = |words| Link { words, path: ASSESS.to_owned() };
    let left = sitting.questions.len() - sitting.answered();
    if sitting.questions.is_empty() {
        let words = match sitting.more {
            0 => fl!(text, "own-assessment-none"),
            more => fl!(text, "own-assessment-due", count = more),
        };
        return (words, link(fl!(text, "own-assessment-begin")));
    }
    let words = match left {
        0 => fl!(text, "own-assessment-to-send"),
        left => fl!(text, "own-assessment-unfinished", count = left),
    };
    (words, link(fl!(text, "own-assessment-go-on")))
}

impl Row {
    fn of(
        reader: Speech,
        rated: RatedSkill,
        fresh: Date,
        findable: &std::collections::BTreeSet<SkillId>,
    ) -> Self {
        Self {
            skill: rated.skill.id,
            name: reader.name(&rated.skill.names),
            level: rated.rating.level(),
            is_stale: rated.assessed_on < fresh,
            is_own: rated.source == AssessmentSource::Own,
            is_findable: findable.contains(&rated.skill.id),
            rated,
        }
    }
}

/// For a user who is nobody of the register.
fn not_linked(visitor: &Visitor) -> Result<Response, WebError> {
    let frame = visitor.frame(Area::Own, fl!(visitor.reader.texts, "own-not-linked"));
    respond::html(&NotLinkedPage { frame })
}

/// The way back to the self-assessment.
fn assess_link(reader: Speech) -> Link {
    Link { words: fl!(reader.texts, "own-assess-heading"), path: ASSESS.to_owned() }
}
