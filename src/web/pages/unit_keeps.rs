//! Whom a unit must have at home for its daily work: its leader says so.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::initiatives::team::{HeadsRow, add, heads, not_added, rows};
use super::initiatives::words::wrong;
use crate::access::Action;
use crate::domain::{SkillId, UnitId};
use crate::service::initiatives::draft::DraftHeads;
use crate::service::initiatives::keeps::{self as service, KeepError};
use crate::service::unknown_names::KnownSkill;
use crate::store::records::unit_keeps::{self, Keeps};
use crate::store::{Reading, catalogue};
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame, Link};
use crate::web::paths::Linked;
use crate::web::request::{Filters, Number};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;

#[derive(Template)]
#[template(path = "units/keeps.html")]
struct KeepsPage {
    frame: Frame,
    path: String,
    form: FormState,
    rows: Vec<HeadsRow>,
    new_skill: String,
    choices: Vec<KnownSkill>,
    /// Who said it last, and when.
    said: Option<String>,
    receipt: bool,
    /// What somebody else said meanwhile.
    stands: Option<Vec<String>>,
}

/// `/enheter/{number}/hjemme`
pub async fn page(
    Number(id): Number,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let mut reading = state.read(&visitor.actor, Action::SetCapacity).await?;
    let unit = reached(&mut reading, UnitId(id)).await?;
    let keeps = unit_keeps::of(&mut reading, unit).await?;
    let list: Vec<DraftHeads> = keeps.skills.iter().map(DraftHeads::of).collect();
    let mut page = show(&state, &mut reading, (&visitor, unit), (&keeps, &list)).await?;
    page.receipt = filters.text("gjort") == "lagret";
    respond::html(&page)
}

/// What is sent to `/enheter/{number}/hjemme`.
pub async fn save(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let mut reading = state.read(&visitor.actor, Action::SetCapacity).await?;
    let unit = reached(&mut reading, UnitId(id)).await?;
    let keeps = unit_keeps::of(&mut reading, unit).await?;
    let seen = Keeps { version: fields.version(), ..keeps.clone() };
    let mut list = heads(&fields);
    if fields.text("valg") == "legg-til" {
        let new = fields.text("ny");
        let found = super::initiatives::names::typed_skill(&mut reading, &new).await?;
        let fits = found.is_some_and(|skill| add(&mut list, skill));
        let mut page = show(&state, &mut reading, (&visitor, unit), (&seen, &list)).await?;
        if fits {
            return respond::html(&page);
        }
        page.form = page.form.wrong("ny", not_added(visitor.reader, found.is_some()));
        page.new_skill = new;
        page.frame.is_wrong = true;
        let form = page.form.clone();
        return Err(form::invalid(&page, &form));
    }
    drop(reading);
    let refused = service::say(&state.door(), &visitor.actor, (unit, seen.version), &list).await;
    let mut reading = state.read(&visitor.actor, Action::SetCapacity).await?;
    match refused {
        Ok(()) => Ok(form::done(&format!("{}/hjemme?gjort=lagret", unit.path()))),
        Err(KeepError::Store(error)) => Err(error.into()),
        Err(KeepError::Wrong(faults)) => {
            let mut page = show(&state, &mut reading, (&visitor, unit), (&seen, &list)).await?;
            page.frame.is_wrong = true;
            page.form = faults
                .iter()
                .fold(page.form, |form, fault| form.wrong(&fault.field, wrong(visitor.reader, fault)));
            let form = page.form.clone();
            Err(form::invalid(&page, &form))
        }
        Err(KeepError::Changed(now)) => {
            let mut page = show(&state, &mut reading, (&visitor, unit), (&now, &list)).await?;
            page.stands = Some(stands(&mut reading, &visitor, &now).await?);
            page.frame.is_wrong = true;
            Err(form::conflict(&page))
        }
    }
}

async fn reached(reading: &mut Reading, unit: UnitId) -> Result<UnitId, WebError> {
    let reached = reading.units_reached().await?;
    if reached.is_some_and(|units| !units.contains(&unit)) { Err(WebError::NotFound) } else { Ok(unit) }
}

async fn stands(reading: &mut Reading, visitor: &Visitor, now: &Keeps) -> Result<Vec<String>, WebError> {
    let reader = visitor.reader;
    let ids: Vec<SkillId> = now.skills.iter().map(|one| one.skill).collect();
    let links = catalogue::links(reading, &ids).await?;
    let words = |one: &crate::domain::SkillHeads| {
        let name = links.get(&one.skill).map_or_else(String::new, |link| reader.name(&link.names).words);
        fl!(
            reader.texts,
            "initiative-team-skill",
            name = name,
            level = reader.numbered_level(one.level),
            heads = one.heads.to_string()
        )
    };
    Ok(now.skills.iter().map(words).collect())
}

async fn show(
    state: &AppState,
    reading: &mut Reading,
    (visitor, unit): (&Visitor, UnitId),
    (keeps, list): (&Keeps, &[DraftHeads]),
) -> Result<KeepsPage, WebError> {
    let (reader, text) = (visitor.reader, visitor.reader.texts);
    let units = state.units(reading).await?;
    let name = units.0.iter().find(|one| one.id == unit).map(|one| one.name.clone());
    let name = name.ok_or(WebError::NotFound)?;
    let ids: Vec<SkillId> = list.iter().map(|one| one.skill).collect();
    let links = catalogue::links(reading, &ids).await?;
    let named =
        |skill: SkillId| links.get(&skill).map_or_else(String::new, |link| reader.name(&link.names).words);
    let mut frame = visitor.frame(Area::Units, fl!(text, "unit-keeps-heading")).below(Area::Units);
    frame.crumbs.push(Link { words: name, path: unit.path() });
    Ok(KeepsPage {
        frame,
        path: format!("{}/hjemme", unit.path()),
        form: FormState::new("t".to_owned(), keeps.version),
        rows: rows(reader, named, list),
        new_skill: String::new(),
        choices: super::initiatives::names::skill_choices(reading).await?,
        said: keeps
            .said
            .as_ref()
            .map(|(at, who)| fl!(text, "unit-keeps-said", time = reader.time(*at), who = who.as_str())),
        receipt: false,
        stands: None,
    })
}
