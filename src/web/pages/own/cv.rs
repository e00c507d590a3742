//! A CV of what one has stated, to be printed. It holds nothing that is not on one's own pages.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::background::{certificate_line, education_line, proficiency};
use crate::access::Action;
use crate::domain::Level;
use crate::store::records::{background, credentials};
use crate::store::views::own::{self as view, Experience};
use crate::store::views::person::{self, Engagement, RatedSkill};
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::{Named, Speech};

/// The lowest level that a skill is listed with.
const LEAST: u8 = 2;

#[derive(Template)]
#[template(path = "own/cv.html")]
struct CvPage {
    frame: Frame,
    email: String,
    positions: Vec<Engagement>,
    skills: Vec<Row>,
    experience: Vec<Experience>,
    education: Vec<String>,
    certificates: Vec<String>,
    languages: Vec<String>,
}

struct Row {
    name: Named,
    level: Level,
    rated: RatedSkill,
}

/// `GET /min-kompetanse/cv`: the reader's own CV; nobody else's can be made.
pub async fn page(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    let (reader, today) = (visitor.reader, state.today());
    let mut reading = state.read(&visitor.actor, Action::RateOwnSkills).await?;
    let profile = person::find(&mut reading, person, today).await?.ok_or(WebError::NotFound)?;
    let stated = background::education(&mut reading, person).await?;
    let of_hr = profile.education.iter().map(|one| reader.education(one));
    let certificates = credentials::of(&mut reading, person).await?;
    let languages = background::languages(&mut reading, person).await?;
    let name = format!("{} {}", profile.first_name, profile.last_name).trim().to_owned();
    respond::html(&CvPage {
        email: profile.email.clone().unwrap_or_default(),
        positions: profile.engagements,
        skills: rows(reader, profile.skills),
        experience: view::experience(&mut reading, person, today).await?,
        education: stated.iter().map(|(_, one)| education_line(reader, one)).chain(of_hr).collect(),
        certificates: certificates
            .iter()
            .filter(|(_, one)| one.is_valid(today))
            .map(|(_, one)| certificate_line(reader, one))
            .collect(),
        languages: languages
            .iter()
            .map(|(_, language, step)| {
                let step = proficiency(reader, *step);
                fl!(reader.texts, "own-language-line", language = language.as_str(), step = step)
            })
            .collect(),
        frame: visitor.frame(Area::Own, name).below(Area::Own),
    })
}

/// The skills with a level, the highest first; of each the newest statement.
fn rows(reader: Speech, skills: Vec<RatedSkill>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for rated in skills {
        let Some(level) = rated.rating.level().filter(|level| level.get() >= LEAST) else { continue };
        match rows.iter_mut().find(|row| row.rated.skill.id == rated.skill.id) {
            Some(row) if row.rated.assessed_on >= rated.assessed_on => {}
            Some(row) => (row.level, row.rated) = (level, rated),
            None => rows.push(Row { name: reader.name(&rated.skill.names), level, rated }),
        }
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.level));
    rows
}
