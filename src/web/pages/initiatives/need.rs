//! One need of a draft: how much, when and of whom; with what the register says to it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::fields::{self, FieldView};
use super::layout::NEED;
use super::names::{Names, skill_choices, typed_skill};
use super::place::{Place, frame, need_path, saved, saved_elsewhere, seen, stands, step_path};
use super::words::{self, Answer};
use crate::access::Action;
use crate::domain::{AskedSkill, InitiativeDraftId, Level, SkillId};
use crate::service::initiatives::check::{Fault, Page};
use crate::service::initiatives::draft::{self, Draft, DraftNeed};
use crate::service::initiatives::{self as service, Open, Seen, WriteError, feedback};
use crate::service::unknown_names::KnownSkill;
use crate::store::Reading;
use crate::web::error::WebError;
use crate::web::form::{self, Asked, Fields, FormState};
use crate::web::frame::Frame;
use crate::web::pages::FilterOption;
use crate::web::request::{Filters, Numbers};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

pub use draft::MOST_SKILLS;

#[derive(Template)]
#[template(path = "initiatives/need.html")]
struct NeedPage {
    frame: Frame,
    place: Place,
    form: FormState,
    fields: Vec<FieldView>,
    rows: Vec<Row>,
    new_skill: String,
    choices: Vec<KnownSkill>,
    saved: String,
    answer: Answer,
    stands: Vec<words::Fact>,
}

/// What the register says to what was just typed.
#[derive(Template)]
#[template(path = "initiatives/_answer.html")]
struct AnswerPart {
    reader: Speech,
    saved: String,
    answer: Answer,
    form: FormState,
}

/// A skill that the need asks for.
struct Row {
    place: usize,
    skill: SkillId,
    name: String,
    levels: Vec<FilterOption>,
    ways: Vec<FilterOption>,
}

/// What was done beside saving.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pressed {
    Save,
    See,
    Add,
    Remove,
}

/// `/tiltak/utkast/{number}/behov/{need}`
pub async fn page(
    numbers: Numbers,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let (id, number) = of(&numbers)?;
    let mut reading = state.read(&visitor.actor, Action::ChangeInitiatives).await?;
    let open = service::open(&mut reading, id).await?;
    let all = service::faults(&mut reading, &open.draft).await?;
    let faults = if filters.text("rett").is_empty() { Vec::new() } else { all };
    respond::html(&show(&state, reading, (&visitor, &open, number), &faults).await?)
}

/// What is sent to `/tiltak/utkast/{number}/behov/{need}`.
pub async fn save(
    numbers: Numbers,
    asked: Asked,
    visitor: Visitor,
    State(state): State<AppState>,
    sent: Fields,
) -> Result<Response, WebError> {
    let (id, number) = of(&numbers)?;
    let pressed = match sent.text("valg").as_str() {
        "legg-til" => Pressed::Add,
        "fjern" => Pressed::Remove,
        "se" => Pressed::See,
        _ => Pressed::Save,
    };
    let new = sent.text("ny");
    let mut reading = state.read(&visitor.actor, Action::ChangeInitiatives).await?;
    let added = if pressed == Pressed::Add { typed_skill(&mut reading, &new).await? } else { None };
    drop(reading);
    let typing = |draft: &mut Draft| type_need(draft, number, (&sent, pressed, added));
    let (door, seen) = (state.door(), seen(&sent, asked));
    let mut saved = service::save(&door, &visitor.actor, (id, &seen), typing).await;
    // The same from another window is no conflict, and the button that was pressed is still meant.
    if let Err(WriteError::Saved(now)) = &saved
        && is_same(now, number, &sent)
    {
        let seen = Seen { version: Some(now.stored.version), ..seen.clone() };
        saved = service::save(&door, &visitor.actor, (id, &seen), typing).await;
    }
    let (open, fault) = match saved {
        Ok(done) => done,
        Err(WriteError::Store(error)) => return Err(error.into()),
        Err(WriteError::Saved(_)) if asked == Asked::Fragment => {
            return Err(saved_elsewhere(visitor.reader, sent.version()));
        }
        Err(WriteError::Saved(now)) => return other(&state, &visitor, (*now, number), &sent).await,
        Err(WriteError::Wrong(_) | WriteError::Changed(_)) => return Err(WebError::Conflict(None)),
    };
    if asked == Asked::Fragment {
        let reading = state.read(&visitor.actor, Action::ChangeInitiatives).await?;
        let page = show(&state, reading, (&visitor, &open, number), &[]).await?;
        let (saved, answer, form) = (page.saved, page.answer, page.form);
        return form::fragment(&AnswerPart { reader: visitor.reader, saved, answer, form });
    }
    match (pressed, fault) {
        (Pressed::Save | Pressed::Remove, _) => Ok(form::done(&step_path(id, 4))),
        (Pressed::See, _) => Ok(form::done(&format!("{}#svar", need_path(id, number)))),
        (Pressed::Add, None) => Ok(form::done(&format!("{}#ny", need_path(id, number)))),
        (Pressed::Add, Some(fault)) => {
            let reading = state.read(&visitor.actor, Action::ChangeInitiatives).await?;
            let mut page = show(&state, reading, (&visitor, &open, number), &[]).await?;
            page.form = page.form.wrong("ny", fault.words(visitor.reader));
            page.new_skill = new;
            page.frame.is_wrong = true;
            let form = page.form.clone();
            Err(form::invalid(&page, &form))
        }
    }
}

/// Why a skill was not added.
#[derive(Clone, Copy)]
enum NotAdded {
    NoSuch,
    There,
    TooMany,
}

impl NotAdded {
    fn words(self, reader: Speech) -> String {
        let text = reader.texts;
        match self {
            Self::NoSuch => fl!(text, "page-names-no-such-skill"),
            Self::There => fl!(text, "roles-twice"),
            Self::TooMany => fl!(text, "initiative-too-many-skills", most = reader.count(MOST_SKILLS)),
        }
    }
}

/// Puts what was typed into a need, or takes the need away.
fn type_need(
    draft: &mut Draft,
    number: u32,
    (sent, pressed, added): (&Fields, Pressed, Option<SkillId>),
) -> Option<NotAdded> {
    if pressed == Pressed::Remove {
        draft.needs.retain(|need| need.number != number);
        return None;
    }
    let need = draft.need_mut(number)?;
    fields::take(&mut need.texts, &NEED, sent);
    need.skills = skills(sent);
    match (pressed, added) {
        (Pressed::Add, None) => Some(NotAdded::NoSuch),
        (Pressed::Add, Some(skill)) if need.skills.iter().any(|one| one.skill == skill) => {
            Some(NotAdded::There)
        }
        (Pressed::Add, Some(_)) if need.skills.len() >= MOST_SKILLS => Some(NotAdded::TooMany),
        (Pressed::Add, Some(skill)) => {
            need.skills.push(AskedSkill { skill, level: Level::ALL[3], must: true });
            None
        }
        _ => None,
    }
}

/// The rows of skills as they were sent, without those that were ticked to go.
fn skills(sent: &Fields) -> Vec<AskedSkill> {
    let row = |place: usize| {
        let skill = SkillId(sent.text(&format!("ferdighet_{place}")).parse().ok()?);
        let level = sent.text(&format!("niva_{place}")).parse().ok().and_then(Level::new)?;
        let must = sent.text(&format!("krav_{place}")) != "bor";
        Some((AskedSkill { skill, level, must }, sent.has(&format!("fjern_{place}"))))
    };
    let rows = (0..MOST_SKILLS).map_while(row);
    rows.filter(|(_, goes)| !goes).map(|(one, _)| one).collect()
}

/// Whether what stands is what was sent.
fn is_same(now: &Open, number: u32, sent: &Fields) -> bool {
    let mut typed = now.draft.clone();
    type_need(&mut typed, number, (sent, Pressed::Save, None));
    typed == now.draft
}

/// The page with what was saved from elsewhere beside what was typed.
async fn other(
    state: &AppState,
    visitor: &Visitor,
    (now, number): (Open, u32),
    sent: &Fields,
) -> Result<Response, WebError> {
    let mut reading = state.read(&visitor.actor, Action::ChangeInitiatives).await?;
    let mut typed = now.clone();
    type_need(&mut typed.draft, number, (sent, Pressed::Save, None));
    let stands = stands(state, &mut reading, visitor.reader, &now, Page::Need(number)).await?;
    let mut page = show(state, reading, (visitor, &typed, number), &[]).await?;
    page.stands = stands;
    page.frame.is_wrong = true;
    Err(form::conflict(&page))
}

fn of(numbers: &Numbers) -> Result<(InitiativeDraftId, u32), WebError> {
    let number = u32::try_from(numbers.1).map_err(|_| WebError::NotFound)?;
    Ok((InitiativeDraftId(numbers.0), number))
}

async fn show(
    state: &AppState,
    mut reading: Reading,
    (visitor, open, number): (&Visitor, &Open, u32),
    faults: &[Fault],
) -> Result<NeedPage, WebError> {
    let (reader, id) = (visitor.reader, open.stored.id);
    let need = open.draft.need(number).ok_or(WebError::NotFound)?;
    let names = Names::load(state, &mut reading, &[&open.draft]).await?;
    let choices = skill_choices(&mut reading).await?;
    let question = feedback::question(&mut reading, &open.draft, need).await?;
    drop(reading);
    let register = state.register().await?;
    let mut reading = state.read(&visitor.actor, Action::ChangeInitiatives).await?;
    let answer = words::answer(reader, &mut reading, &names, &question.ask(&register)).await?;
    let field = |name: &&'static str| {
        FieldView::of(reader, name, &need.texts, options(reader, &names, name, need.value(name)))
    };
    let form = fields::form(reader, Page::Need(number), open.stored.version, faults);
    let title = need.value("tittel");
    let heading = fl!(reader.texts, "initiative-need-called", title = title);
    let mut frame = frame(visitor, open, heading);
    frame.is_wrong = !form.errors().is_empty();
    Ok(NeedPage {
        frame,
        place: Place::at(reader, id, 4, need_path(id, number)),
        form,
        fields: NEED.iter().map(field).collect(),
        rows: rows(reader, &names, need),
        new_skill: String::new(),
        choices,
        saved: saved(reader, open),
        answer,
        stands: Vec::new(),
    })
}

fn options(reader: Speech, names: &Names, name: &str, chosen: &str) -> Vec<FilterOption> {
    let text = reader.texts;
    let option = |value: &str, words: String| FilterOption {
        is_chosen: value == chosen,
        value: value.to_owned(),
        words,
    };
    match name {
        "rolle" => {
            let none = option("", fl!(text, "initiative-no-role"));
            std::iter::once(none).chain(names.role_choices(chosen)).collect()
        }
        "maate" => vec![
            option("personer", fl!(text, "initiative-way-people")),
            option("andel", fl!(text, "initiative-way-amount")),
        ],
        "viktig" => ["kritisk", "onsket"].map(|value| option(value, words::important(reader, value))).into(),
        _ => Vec::new(),
    }
}

fn rows(reader: Speech, names: &Names, need: &DraftNeed) -> Vec<Row> {
    let option = |value: String, words, is_chosen| FilterOption { value, words, is_chosen };
    let row = |(place, one): (usize, &AskedSkill)| Row {
        place,
        skill: one.skill,
        name: names.skill(reader, one.skill),
        levels: Level::ALL
            .into_iter()
            .skip(1)
            .map(|level| option(level.get().to_string(), reader.numbered_level(level), level == one.level))
            .collect(),
        ways: vec![
            option("ma".to_owned(), reader.must(true), one.must),
            option("bor".to_owned(), reader.must(false), !one.must),
        ],
    };
    need.skills.iter().enumerate().map(row).collect()
}
