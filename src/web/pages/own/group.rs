//! A page of questions about one's own skills. Each answer is stored when it is given; the button stores all of them.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};

use askama::Template;
use axum::body::Body;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;

use super::question::{self, QuestionView, Wrong, said};
use crate::access::Action;
use crate::domain::{PersonId, SkillId};
use crate::service::assess::{self, Question, Sent, Sitting};
use crate::store::catalogue::LevelTexts;
use crate::web::error::{Again, WebError};
use crate::web::form::{self, Asked, Fields, FormState};
use crate::web::frame::{Area, Frame};
use crate::web::paths::{ASSESS, own, question_page};
use crate::web::request::Number;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

#[derive(Template)]
#[template(path = "own/group.html")]
struct GroupPage {
    frame: Frame,
    place: String,
    about: String,
    page: usize,
    questions: Vec<QuestionView>,
    /// All that is wrong on the page.
    form: FormState,
    /// How many questions were changed in another tab.
    changed: usize,
    /// Whether some earlier answer can be confirmed as still right.
    has_before: bool,
    saved: String,
    /// Distinguishes this opened page from others of the same reader.
    tab: String,
}

/// The answer to one answer: that it is stored, or why not.
#[derive(Template)]
#[template(path = "own/_saved.html")]
struct SavedPart {
    words: String,
}

/// What was wrong with the answers that were sent, by skill.
#[derive(Default)]
struct Outcome {
    wrong: BTreeMap<SkillId, Wrong>,
    /// Changed in another tab, with what was chosen here.
    changed: BTreeMap<SkillId, Sent>,
}

/// `GET /min-kompetanse/egenvurdering/gruppe/{number}`: page `number` of the questions, counted from 1.
pub async fn page(
    Number(page): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    let (sitting, page) = load(&state, &visitor, person, page).await?;
    respond::html(&GroupPage::new(&visitor, &state, &sitting, page, &Outcome::default()))
}

/// What is sent to `/min-kompetanse/egenvurdering/gruppe/{number}`: all answers of the page.
pub async fn save(
    Number(page): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    // Exactly what was sent, as pages are numbered anew when one of them is sent.
    let skills: Vec<SkillId> = fields.numbered("sett").into_iter().map(SkillId).collect();
    let outcome = keep(&state, &visitor, person, (&fields, &skills)).await?;
    let is_still_right = fields.text("valg") == "fortsatt";
    if is_still_right {
        let good: Vec<SkillId> = skills.iter().copied().filter(|skill| outcome.is_good(*skill)).collect();
        let tab = fields.text("fane");
        assess::still_right(&state.door(), &visitor.actor, person, (&tab, &good)).await?;
    }
    let (sitting, page) = match load(&state, &visitor, person, page).await {
        Err(WebError::NotFound) => load(&state, &visitor, person, 1).await?,
        loaded => loaded?,
    };
    if outcome.wrong.is_empty() && outcome.changed.is_empty() {
        let is_left = sitting.on(page).any(|question| !question.is_answered());
        return Ok(form::done(&next(&sitting, page, is_still_right && is_left)));
    }
    let again = GroupPage::new(&visitor, &state, &sitting, page, &outcome);
    Err(if outcome.wrong.is_empty() { form::conflict(&again) } else { form::invalid(&again, &again.form) })
}

/// What is sent to `/min-kompetanse/egenvurdering/svar/{number}`: the answer about one skill, as it is given.
pub async fn answer(
    Number(skill): Number,
    asked: Asked,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    let (reader, skill) = (visitor.reader, SkillId(skill));
    let outcome = match keep(&state, &visitor, person, (&fields, &[skill])).await {
        Ok(outcome) => outcome,
        Err(error) if asked == Asked::Fragment => return failed(reader, error),
        Err(error) => return Err(error),
    };
    if asked == Asked::Page {
        return Ok(form::done(ASSESS));
    }
    if let Some(wrong) = outcome.wrong.get(&skill) {
        let form = wrong.told(reader, state.today(), skill, FormState::new("sp".to_owned(), 0));
        let words = fl!(reader.texts, "own-assess-not-saved", why = wrong.line(reader, state.today()));
        return Err(form::invalid(&SavedPart { words }, &form));
    }
    if !outcome.changed.is_empty() {
        return Err(form::conflict(&SavedPart { words: fl!(reader.texts, "own-assess-changed-elsewhere") }));
    }
    form::fragment(&SavedPart {
        words: fl!(reader.texts, "own-assess-saved", clock = reader.clock(state.now())),
    })
}

/// Keeps what was sent about `skills`.
async fn keep(
    state: &AppState,
    visitor: &Visitor,
    person: PersonId,
    (fields, skills): (&Fields, &[SkillId]),
) -> Result<Outcome, WebError> {
    let mut outcome = Outcome::default();
    let mut good = Vec::new();
    for skill in skills {
        match question::read(fields, *skill, state.today()) {
            Some(Ok(sent)) => good.push(sent),
            Some(Err(wrong)) => drop(outcome.wrong.insert(*skill, wrong)),
            None => {}
        }
    }
    let tab = fields.text("fane");
    let changed = assess::keep(&state.door(), &visitor.actor, person, (&tab, &good)).await?;
    good.retain(|sent| changed.contains(&sent.skill));
    outcome.changed = good.into_iter().map(|sent| (sent.skill, sent)).collect();
    Ok(outcome)
}

impl Outcome {
    fn is_good(&self, skill: SkillId) -> bool {
        !self.wrong.contains_key(&skill) && !self.changed.contains_key(&skill)
    }
}

/// An error is shown in the place where the reader would see that the answer is stored.
fn failed(reader: Speech, error: WebError) -> Result<Response, WebError> {
    let page = SavedPart { words: fl!(reader.texts, "own-assess-failed") }.render()?;
    let mut response = error.into_response();
    *response.body_mut() = Body::from(page.clone());
    response.extensions_mut().insert(Again { page, errors: Vec::new() });
    Ok(response)
}

/// Where to go after a page: to the next one, or to all answers together.
fn next(sitting: &Sitting, page: usize, stays: bool) -> String {
    match page {
        page if stays => question_page(page),
        page if page < sitting.pages() => question_page(page + 1),
        _ => own("egenvurdering/sjekk"),
    }
}

async fn load(
    state: &AppState,
    visitor: &Visitor,
    person: PersonId,
    page: i64,
) -> Result<(Sitting, usize), WebError> {
    let mut reading = state.read(&visitor.actor, Action::RateOwnSkills).await?;
    let needs = state.needs(&mut reading).await?;
    let sitting = assess::load(&mut reading, person, &needs).await?;
    let page = usize::try_from(page).ok().filter(|page| (1..=sitting.pages()).contains(page));
    page.map(|page| (sitting, page)).ok_or(WebError::NotFound)
}

impl GroupPage {
    fn new(visitor: &Visitor, state: &AppState, sitting: &Sitting, page: usize, outcome: &Outcome) -> Self {
        let (reader, text) = (visitor.reader, visitor.reader.texts);
        let questions: Vec<&Question> = sitting.on(page).collect();
        let mut form = FormState::new("sp".to_owned(), 0);
        for (skill, wrong) in &outcome.wrong {
            form = wrong.told(reader, state.today(), *skill, form);
        }
        let about = about(reader, &questions);
        let place = fl!(text, "own-assess-group", number = page, all = sitting.pages());
        let mut frame = visitor.frame(Area::Own, place.clone()).below(Area::Own);
        frame.crumbs.push(super::assess_link(reader));
        frame.is_wrong = !form.errors().is_empty();
        Self {
            frame,
            place,
            about,
            page,
            saved: saved(reader, &questions),
            has_before: questions.iter().any(|question| question.before.is_some() && !question.is_answered()),
            changed: outcome.changed.len(),
            questions: questions
                .into_iter()
                .map(|one| view(reader, (one, &sitting.texts), outcome, &form))
                .collect(),
            form,
            tab: tab(state),
        }
    }
}

fn view(
    reader: Speech,
    (question, texts): (&Question, &LevelTexts),
    outcome: &Outcome,
    all: &FormState,
) -> QuestionView {
    let skill = question.skill.skill.id;
    let mut view = match (outcome.wrong.get(&skill), outcome.changed.get(&skill)) {
        (Some(wrong), _) => QuestionView::with(reader, (question, texts), &wrong.typed),
        (None, Some(sent)) => QuestionView::with(reader, (question, texts), &(&sent.answer).into()),
        (None, None) => QuestionView::of(reader, question, texts),
    };
    for field in ["brukt", "eksempel", "dok"] {
        if let Some(words) = all.error(&format!("{skill}-{field}")) {
            view.form = view.form.wrong(field, words.to_owned());
        }
    }
    if outcome.changed.contains_key(&skill) {
        let stands = said(reader, &question.shown());
        view.changed = Some(fl!(reader.texts, "own-assess-changed-here", answer = stands));
    }
    view
}

/// What the skills of a page are about: the names of their groups.
pub fn about(reader: Speech, questions: &[&Question]) -> String {
    let mut names: Vec<String> = Vec::new();
    for group in questions.iter().filter_map(|question| question.skill.group.as_ref()) {
        let name = reader.name(group).words;
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let text = reader.texts;
    match names.as_slice() {
        [] => fl!(text, "page-no-group"),
        [one] => one.clone(),
        [one, ..] => fl!(text, "own-assess-more-groups", first = one.as_str()),
    }
}

/// When something on the page was last kept; empty where nothing is.
fn saved(reader: Speech, questions: &[&Question]) -> String {
    let last =
        questions.iter().filter_map(|question| question.draft.as_ref()).map(|draft| draft.changed_at).max();
    last.map(|at| fl!(reader.texts, "own-assess-saved-at", time = reader.time(at))).unwrap_or_default()
}

/// A name for a page that is opened now, which no other page of the same reader has.
fn tab(state: &AppState) -> String {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    format!("{:x}-{:x}", state.now().as_microsecond(), NEXT.fetch_add(1, Ordering::Relaxed))
}
