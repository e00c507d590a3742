//! Levels that people contest: a manager or HR answers each, in words that the person sees at once.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::{Action, Subject, may};
use crate::domain::{Extent, PersonId, SkillId};
use crate::service::confirm::{LONGEST_REMARK, Seen};
use crate::service::contest::{self as service, Outcome, ReplyError};
use crate::service::lookups;
use crate::store::Reached;
use crate::store::views::contests::{self, Contest};
use crate::web::error::{WebError, unreadable};
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame};
use crate::web::pages::confirm::seen;
use crate::web::paths::{CONTESTS, Linked, with_fields};
use crate::web::request::{Filters, Number};
use crate::web::respond;
use crate::web::sides::SidesShown;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

#[derive(Template)]
#[template(path = "leader/contests.html")]
struct ContestsPage {
    frame: Frame,
    rows: Vec<Row>,
    form: FormState,
    receipt: Option<String>,
}

/// A contested level with the form to answer it.
struct Row {
    name: String,
    person_path: String,
    path: String,
    shown: SidesShown,
    seen: Seen,
    form: FormState,
    /// The level to agree with; it confirms the person's own.
    agree: Option<String>,
}

/// `GET /vurderinger/bestridt`: the contested levels that the reader may answer.
pub async fn list(
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let mut page = load(&state, &visitor).await?;
    page.receipt = (filters.text("gjort") == "ja").then(|| fl!(visitor.reader.texts, "leader-contest-done"));
    respond::html(&page)
}

/// What is sent to `/vurderinger/bestridt/{number}`, about a skill of that person.
pub async fn resolve(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let skill = fields.text("ferdighet").parse().map(SkillId).map_err(|_| unreadable())?;
    let about = (PersonId(id), skill);
    let outcome = match fields.text("utfall").as_str() {
        "behold" => Some(Outcome::Stands),
        "enig" => Some(Outcome::Agreed),
        _ => None,
    };
    let answer = fields.prose("svar");
    let sent = (outcome, answer.as_str());
    match service::resolve(&state.door(), &visitor.actor, about, seen(&fields), sent).await {
        Ok(()) => Ok(form::done(&with_fields(CONTESTS, &[("gjort", "ja")]))),
        Err(ReplyError::Store(error)) => Err(error.into()),
        Err(error) => {
            let mut page = load(&state, &visitor).await?;
            page.frame.is_wrong = true;
            let (field, words) = wrong(visitor.reader, &error);
            let is_sent = |row: &&mut Row| row.is_about(about);
            let row = page.rows.iter_mut().find(is_sent).ok_or(WebError::NotFound)?;
            row.form = row.form.clone().with("svar", answer.clone()).with("utfall", fields.text("utfall"));
            row.form = row.form.clone().wrong(field, words);
            let form = row.form.clone();
            page.form = form.clone();
            Err(match error {
                ReplyError::Changed(_) => form::conflict(&page),
                _ => form::invalid(&page, &form),
            })
        }
    }
}

async fn load(state: &AppState, visitor: &Visitor) -> Result<ContestsPage, WebError> {
    let mut reading = state.read(&visitor.actor, Action::AnswerContest).await?;
    let contests = contests::open(&mut reading).await?;
    let confirms = reading.reaches(Action::ConfirmSkills).await?;
    drop(reading);
    let people: Vec<PersonId> = contests.iter().map(|contest| contest.person).collect();
    lookups::note_all(&state.door(), &visitor.actor, &people, Extent::Profile).await?;
    let heading = fl!(visitor.reader.texts, "leader-contests");
    Ok(ContestsPage {
        rows: contests.iter().map(|contest| Row::of(state, visitor, contest, &confirms)).collect(),
        frame: visitor.frame(Area::None, heading),
        form: FormState::default(),
        receipt: None,
    })
}

fn wrong(reader: Speech, error: &ReplyError) -> (&'static str, String) {
    let text = reader.texts;
    match error {
        ReplyError::NoOutcome => ("utfall", fl!(text, "leader-wrong-no-outcome")),
        ReplyError::NothingToAgreeWith => ("utfall", fl!(text, "leader-wrong-nothing")),
        ReplyError::TooLong => {
            ("svar", fl!(text, "leader-wrong-too-long", most = reader.count(LONGEST_REMARK)))
        }
        ReplyError::Changed(_) => ("svar", fl!(text, "leader-contest-changed")),
        ReplyError::NoSentence | ReplyError::Store(_) => ("svar", fl!(text, "leader-wrong-no-sentence")),
    }
}

impl Row {
    fn of(state: &AppState, visitor: &Visitor, contest: &Contest, confirms: &Reached) -> Self {
        let (person, sides) = (contest.person, &contest.sides);
        let seen = Seen::of(sides);
        let name = format!("bestridt-{person}-{}", sides.skill.id);
        let may_confirm = confirms.includes(person)
            && may(&visitor.actor, Action::ConfirmSkills, Subject::Person(person)).is_ok();
        let level = sides.own.as_ref().and_then(|own| own.said.rating.level()).filter(|_| may_confirm);
        Self {
            name: contest.name.clone(),
            person_path: person.path(),
            path: format!("{CONTESTS}/{person}"),
            shown: SidesShown::of(visitor.reader, sides, state.today()),
            form: FormState::new(name, seen.own.map_or(0, |id| id.0)),
            agree: level.map(|level| visitor.reader.numbered_level(level)),
            seen,
        }
    }

    fn is_about(&self, (person, skill): (PersonId, SkillId)) -> bool {
        self.shown.id == skill && self.path == format!("{CONTESTS}/{person}")
    }

    fn manager_version(&self) -> i64 {
        self.seen.manager.map_or(0, |id| id.0)
    }

    fn is_chosen(&self, outcome: &str) -> bool {
        self.form.value("utfall") == outcome
    }
}
