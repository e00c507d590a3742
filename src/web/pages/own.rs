//! Min kompetanse: what the reader has said about their own skills, and what it is used for.

pub mod add;
pub mod assess;
pub mod background;
pub mod check;
pub mod cv;
pub mod group;
mod growth;
pub mod mail;
mod question;
pub mod rights;
pub mod skill;
pub mod wish;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;
use jiff::civil::Date;

use crate::access::Action;
use crate::domain::{AssessmentSource, Level, SkillId, stale_before};
use crate::service::assess as service;
use crate::service::own;
use crate::store::records::staffing_wishes::{self, StaffingWish};
use crate::store::records::{learning, restrictions, visibility};
use crate::store::views::own as view;
use crate::store::views::person::{self, RatedSkill};
use crate::store::views::skills;
use crate::store::{Reading, proposals};
use crate::web::error::WebError;
use crate::web::form::{self, Fields};
use crate::web::frame::{Area, Frame, Link};
use crate::web::pages::person::{ProposedRow, proposed_rows};
use crate::web::paths::ASSESS;
use crate::web::request::Number;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::{Named, Speech};
use growth::{Line, Match, SkillNames};

#[derive(Template)]
#[template(path = "own/page.html")]
struct OwnPage {
    frame: Frame,
    /// Where the self-assessment stands, in a sentence.
    assessment: String,
    assess: Link,
    rows: Vec<Row>,
    /// Against the profile of one's role, where it has one.
    profile: Option<Match>,
    learning: Vec<Link>,
    near: Vec<Line>,
    /// One's places in the newest proposal.
    proposed: Vec<ProposedRow>,
    wish: Option<StaffingWish>,
    is_restricted: bool,
}

#[derive(Template)]
#[template(path = "own/not_linked.html")]
struct NotLinkedPage {
    frame: Frame,
}

/// A level with the name of who stated it.
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

/// `GET /min-kompetanse`: the reader's own profile; a page that explains why for accounts without a person.
pub async fn page(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return not_linked(&visitor) };
    let (reader, today) = (visitor.reader, state.today());
    let mut reading = state.read(&visitor.actor, Action::RateOwnSkills).await?;
    let profile = person::find(&mut reading, person, today).await?.ok_or(WebError::NotFound)?;
    let findable = visibility::of(&mut reading, person).await?;
    let needs = state.needs(&mut reading).await?;
    let sitting = service::load(&mut reading, person, &needs).await?;
    let asked = view::profile(&mut reading, person, today).await?;
    let choices = view::choices(&mut reading, person, today).await?;
    let levels = view::levels(&mut reading, person).await?;
    let must = state.must_skills(&mut reading).await?;
    let wanted = learning::of(&mut reading, person).await?;
    let ids = asked.iter().map(|ask| ask.skill).chain(levels.keys().copied()).chain(wanted.iter().copied());
    let names = names(reader, &mut reading, &ids.collect::<Vec<_>>()).await?;
    let wish = staffing_wishes::of(&mut reading, person).await?;
    let is_restricted = restrictions::of(&mut reading, person).await?.is_some();
    let newest = match proposals::latest_id(&mut reading).await? {
        // A proposal that cannot be shown does not stop people from seeing their own page.
        Some(id) => state.proposal(reading, id).await.ok(),
        None => None,
    };
    let row = |rated: RatedSkill| Row::of(reader, rated, stale_before(today), &findable);
    let (assessment, assess) = assessment(reader, &sitting);
    respond::html(&OwnPage {
        frame: visitor.frame(Area::Own, fl!(reader.texts, "own-heading")),
        assessment,
        assess,
        profile: growth::profile_match(reader, (&asked, &choices), &levels, &names),
        learning: wanted.iter().filter_map(|skill| learning_link(*skill, &names)).collect(),
        near: newest
            .as_ref()
            .map_or_else(Vec::new, |opened| growth::near_needs(reader, opened, &must, &levels, &names)),
        proposed: newest
            .as_ref()
            .map_or_else(Vec::new, |opened| proposed_rows(reader, opened, &profile.number)),
        rows: profile.skills.into_iter().map(row).collect(),
        wish: wish.filter(|wish| wish.expires_on >= today),
        is_restricted,
    })
}

async fn names(reader: Speech, reading: &mut Reading, skills: &[SkillId]) -> Result<SkillNames, WebError> {
    let found = skills::names_of(reading, skills).await?;
    Ok(found.into_iter().map(|skill| (skill.id, reader.name(&skill.names))).collect())
}

fn learning_link(skill: SkillId, names: &SkillNames) -> Option<Link> {
    Some(Link { words: names.get(&skill)?.words.clone(), path: skill::path_of(skill) })
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
    // Leads back to the page that has the button.
    let on_own_page = fields.text("side") == "ferdighet";
    let list = format!("{}#ferdighet-{skill}", Area::Own.path());
    Ok(form::done(&if on_own_page { skill::path_of(SkillId(skill)) } else { list }))
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

/// The page for an account that belongs to no person of the register.
fn not_linked(visitor: &Visitor) -> Result<Response, WebError> {
    let frame = visitor.frame(Area::Own, fl!(visitor.reader.texts, "own-not-linked"));
    respond::html(&NotLinkedPage { frame })
}

/// The way back to the self-assessment.
fn assess_link(reader: Speech) -> Link {
    Link { words: fl!(reader.texts, "own-assess-heading"), path: ASSESS.to_owned() }
}
