//! The team as a whole: how large, from how many areas, and what it should hold together.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::fields::{self, FieldView};
use super::layout::TEAM;
use super::names::{Names, skill_choices, typed_skill};
use super::place::{Place, frame, page_path, saved, saved_elsewhere, saved_part, seen, stands, step_path};
use super::words;
use crate::access::Action;
use crate::domain::{InitiativeDraftId, Level, SkillId};
use crate::service::initiatives::check::{Fault, Page};
use crate::service::initiatives::draft::{Draft, DraftHeads, MOST_SKILLS};
use crate::service::initiatives::{self as service, Open, Seen, WriteError};
use crate::service::unknown_names::KnownSkill;
use crate::store::Reading;
use crate::web::error::WebError;
use crate::web::form::{self, Asked, Fields, FormState};
use crate::web::frame::Frame;
use crate::web::pages::FilterOption;
use crate::web::request::{Filters, Number};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

#[derive(Template)]
#[template(path = "initiatives/team.html")]
struct TeamPage {
    frame: Frame,
    place: Place,
    form: FormState,
    fields: Vec<FieldView>,
    rows: Vec<HeadsRow>,
    new_skill: String,
    choices: Vec<KnownSkill>,
    saved: String,
    stands: Vec<words::Fact>,
}

/// So many people who hold a skill, as a row of a form.
pub struct HeadsRow {
    /// Its place.
    pub place: usize,
    /// The skill.
    pub skill: SkillId,
    /// What that is called.
    pub name: String,
    /// The levels to choose between.
    pub levels: Vec<FilterOption>,
    /// So many.
    pub heads: String,
    /// The name of the field that says so many.
    pub field: String,
}

/// `/tiltak/utkast/{number}/team`
pub async fn page(
    Number(id): Number,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let mut reading = state.read(&visitor.actor, Action::ChangeInitiatives).await?;
    let open = service::open(&mut reading, InitiativeDraftId(id)).await?;
    let all = service::faults(&mut reading, &open.draft).await?;
    let faults = if filters.text("rett").is_empty() { Vec::new() } else { all };
    respond::html(&show(&state, &mut reading, (&visitor, &open), &faults).await?)
}

/// What is sent to `/tiltak/utkast/{number}/team`.
pub async fn save(
    Number(id): Number,
    asked: Asked,
    visitor: Visitor,
    State(state): State<AppState>,
    sent: Fields,
) -> Result<Response, WebError> {
    let (id, new) = (InitiativeDraftId(id), sent.text("ny"));
    let adds = sent.text("valg") == "legg-til";
    let mut reading = state.read(&visitor.actor, Action::ChangeInitiatives).await?;
    let added = if adds { typed_skill(&mut reading, &new).await? } else { None };
    drop(reading);
    let typing = |draft: &mut Draft| {
        fields::take(&mut draft.texts, &TEAM, &sent);
        draft.team = heads(&sent);
        added.is_none_or(|skill| add(&mut draft.team, skill))
    };
    let (door, seen) = (state.door(), seen(&sent, asked));
    let mut saved = service::save(&door, &visitor.actor, (id, &seen), typing).await;
    // The same from another window is no conflict, and the button that was pressed is still meant.
    if let Err(WriteError::Saved(now)) = &saved
        && typed(now, &sent).draft == now.draft
    {
        let seen = Seen { version: Some(now.stored.version), ..seen.clone() };
        saved = service::save(&door, &visitor.actor, (id, &seen), typing).await;
    }
    let (open, fits) = match saved {
        Ok(done) => done,
        Err(WriteError::Store(error)) => return Err(error.into()),
        Err(WriteError::Saved(_)) if asked == Asked::Fragment => {
            return Err(saved_elsewhere(visitor.reader, sent.version()));
        }
        Err(WriteError::Saved(now)) => return other(&state, &visitor, *now, &sent).await,
        Err(WriteError::Wrong(_) | WriteError::Changed(_)) => return Err(WebError::Conflict(None)),
    };
    if asked == Asked::Fragment {
        return saved_part(visitor.reader, &open);
    }
    match (adds, added) {
        (false, _) => Ok(form::done(&step_path(id, 4))),
        (true, Some(_)) if fits => Ok(form::done(&format!("{}#ny", page_path(id, Page::Team)))),
        (true, found) => {
            let mut reading = state.read(&visitor.actor, Action::ChangeInitiatives).await?;
            let mut page = show(&state, &mut reading, (&visitor, &open), &[]).await?;
            page.form = page.form.wrong("ny", not_added(visitor.reader, found.is_some()));
            page.new_skill = new;
            page.frame.is_wrong = true;
            let form = page.form.clone();
            Err(form::invalid(&page, &form))
        }
    }
}

/// Why a skill was not added.
pub fn not_added(reader: Speech, is_known: bool) -> String {
    if is_known { fl!(reader.texts, "roles-twice") } else { fl!(reader.texts, "page-names-no-such-skill") }
}

/// Adds a skill to a list; not where it is there, or the list is full.
pub fn add(list: &mut Vec<DraftHeads>, skill: SkillId) -> bool {
    if list.len() >= MOST_SKILLS || list.iter().any(|one| one.skill == skill) {
        return false;
    }
    list.push(DraftHeads { skill, level: Level::ALL[3], heads: "1".to_owned() });
    true
}

/// The rows of skills as they were sent, without those that were ticked to go.
pub fn heads(sent: &Fields) -> Vec<DraftHeads> {
    let row = |place: usize| {
        let skill = SkillId(sent.text(&format!("ferdighet_{place}")).parse().ok()?);
        let level = sent.text(&format!("niva_{place}")).parse().ok().and_then(Level::new)?;
        let heads = sent.text(&format!("antall_{place}"));
        Some((DraftHeads { skill, level, heads }, sent.has(&format!("fjern_{place}"))))
    };
    let rows = (0..MOST_SKILLS).map_while(row);
    rows.filter(|(_, goes)| !goes).map(|(one, _)| one).collect()
}

/// The rows as they are shown.
pub fn rows(reader: Speech, name: impl Fn(SkillId) -> String, list: &[DraftHeads]) -> Vec<HeadsRow> {
    let row = |(place, one): (usize, &DraftHeads)| HeadsRow {
        place,
        skill: one.skill,
        name: name(one.skill),
        levels: Level::ALL
            .into_iter()
            .skip(1)
            .map(|level| FilterOption {
                value: level.get().to_string(),
                words: reader.numbered_level(level),
                is_chosen: level == one.level,
            })
            .collect(),
        heads: one.heads.clone(),
        field: format!("antall_{place}"),
    };
    list.iter().enumerate().map(row).collect()
}

/// What stands, with what was sent in its place.
fn typed(now: &Open, sent: &Fields) -> Open {
    let mut typed = now.clone();
    fields::take(&mut typed.draft.texts, &TEAM, sent);
    typed.draft.team = heads(sent);
    typed
}

async fn other(state: &AppState, visitor: &Visitor, now: Open, sent: &Fields) -> Result<Response, WebError> {
    let typed = typed(&now, sent);
    let mut reading = state.read(&visitor.actor, Action::ChangeInitiatives).await?;
    let stands = stands(state, &mut reading, visitor.reader, &now, Page::Team).await?;
    let mut page = show(state, &mut reading, (visitor, &typed), &[]).await?;
    page.stands = stands;
    page.frame.is_wrong = true;
    Err(form::conflict(&page))
}

async fn show(
    state: &AppState,
    reading: &mut Reading,
    (visitor, open): (&Visitor, &Open),
    faults: &[Fault],
) -> Result<TeamPage, WebError> {
    let (reader, id) = (visitor.reader, open.stored.id);
    let names = Names::load(state, reading, &[&open.draft]).await?;
    let form = fields::form(reader, Page::Team, open.stored.version, faults);
    let mut frame = frame(visitor, open, fl!(reader.texts, "initiative-team"));
    frame.is_wrong = !form.errors().is_empty();
    Ok(TeamPage {
        frame,
        place: Place::at(reader, id, 4, page_path(id, Page::Team)),
        form,
        fields: TEAM.iter().map(|name| FieldView::of(reader, name, &open.draft.texts, Vec::new())).collect(),
        rows: rows(reader, |skill| names.skill(reader, skill), &open.draft.team),
        new_skill: String::new(),
        choices: skill_choices(reading).await?,
        saved: saved(reader, open),
        stands: Vec::new(),
    })
}
