//! Step 4: what the initiative needs of people, and the team as a whole.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::names::Names;
use super::place::{Place, draft_path, frame, need_path, page_path, step_path};
use super::words;
use crate::access::Action;
use crate::domain::{AskedSkill, InitiativeDraftId, RoleId, SkillRelation};
use crate::service::initiatives::check::{Fault, Page};
use crate::service::initiatives::draft::{Draft, MOST_NEEDS};
use crate::service::initiatives::feedback::wrong_needs;
use crate::service::initiatives::{self as service, Open, Seen, WriteError};
use crate::store::Reading;
use crate::store::catalogue::profiles;
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::Frame;
use crate::web::pages::FilterOption;
use crate::web::request::Number;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;

#[derive(Template)]
#[template(path = "initiatives/needs.html")]
struct NeedsPage {
    frame: Frame,
    place: Place,
    form: FormState,
    rows: Vec<Row>,
    roles: Vec<FilterOption>,
    /// Where a need is added.
    add: String,
    /// What stands of the team.
    team: Vec<words::Fact>,
    team_path: String,
    next: String,
}

/// A need in the list.
struct Row {
    title: String,
    says: String,
    /// Something is to be corrected.
    is_wrong: bool,
    path: String,
}

/// `/tiltak/utkast/{number}/steg/4`
pub async fn page(
    state: &AppState,
    reading: &mut Reading,
    visitor: &Visitor,
    open: &Open,
    faults: &[Fault],
) -> Result<Response, WebError> {
    respond::html(&show(state, reading, visitor, open, faults).await?)
}

async fn show(
    state: &AppState,
    reading: &mut Reading,
    visitor: &Visitor,
    open: &Open,
    faults: &[Fault],
) -> Result<NeedsPage, WebError> {
    let (reader, id) = (visitor.reader, open.stored.id);
    let names = Names::load(state, reading, &[&open.draft]).await?;
    let wrong = wrong_needs(faults);
    let row = |need: &crate::service::initiatives::draft::DraftNeed| Row {
        title: Some(need.value("tittel").to_owned())
            .filter(|title| !title.is_empty())
            .unwrap_or_else(|| fl!(reader.texts, "initiative-no-name")),
        says: words::need_says(reader, &names, need),
        is_wrong: wrong.contains(&need.number),
        path: need_path(id, need.number),
    };
    let facts = words::facts(reader, &names, &open.draft);
    Ok(NeedsPage {
        frame: frame(visitor, open, words::step(reader, 4)),
        place: Place::at(reader, id, 4, step_path(id, 4)),
        form: FormState::new("t".to_owned(), open.stored.version),
        rows: open.draft.needs.iter().map(row).collect(),
        roles: names.role_choices(""),
        add: format!("{}/behov", draft_path(id)),
        team: facts.into_iter().filter(|fact| fact.page == Page::Team && !fact.value.is_empty()).collect(),
        team_path: page_path(id, Page::Team),
        next: step_path(id, 5),
    })
}

/// What is sent to `/tiltak/utkast/{number}/behov`: one more, as a role's profile says or without any.
pub async fn add(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let id = InitiativeDraftId(id);
    let mut reading = state.read(&visitor.actor, Action::ChangeInitiatives).await?;
    let profile = match fields.text("rolle").parse().ok().map(RoleId) {
        Some(role) => profiles::find(&mut reading, role).await?,
        None => None,
    };
    drop(reading);
    let skills = profile.iter().flat_map(|profile| &profile.required);
    let skills = skills.filter(|one| one.relation == SkillRelation::Essential && !one.is_retired);
    let skills = skills.map(|one| AskedSkill { skill: one.skill.id, level: one.level, must: true });
    let skills: Vec<AskedSkill> = skills.take(super::need::MOST_SKILLS).collect();
    let role = profile.as_ref().map(|profile| (profile.id, profile.title.clone()));
    let typing = |draft: &mut Draft| draft.add_need(role, skills);
    match service::save(&state.door(), &visitor.actor, (id, &Seen::default()), typing).await {
        Ok((_, Some(number))) => Ok(form::done(&need_path(id, number))),
        Ok((open, None)) => {
            let mut reading = state.read(&visitor.actor, Action::ChangeInitiatives).await?;
            let mut page = show(&state, &mut reading, &visitor, &open, &[]).await?;
            let most = visitor.reader.count(MOST_NEEDS);
            let words = fl!(visitor.reader.texts, "initiative-too-many-needs", most = most);
            page.form = page.form.wrong("rolle", words);
            page.frame.is_wrong = true;
            let form = page.form.clone();
            Err(form::invalid(&page, &form))
        }
        Err(WriteError::Store(error)) => Err(error.into()),
        Err(_) => Err(WebError::Conflict(None)),
    }
}
