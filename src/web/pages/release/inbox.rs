//! A leader's requests for release, each answered in the list.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::Action;
use crate::domain::{Extent, PersonId, PlaceId, PlaceState};
use crate::service::lookups;
use crate::service::release::{self as service, Answer, AnswerError, LONGEST_WORDS};
use crate::store::Reading;
use crate::store::places::{self, Colleague, PlaceRow};
use crate::store::views::own_unit::Part;
use crate::web::error::WebError;
use crate::web::form::{self, Asked, Fields, FormState};
use crate::web::frame::{Area, Frame};
use crate::web::paths::{Linked, RELEASES, with_fields};
use crate::web::request::{Filters, Number};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::{Speech, release};

#[derive(Template)]
#[template(path = "release/inbox.html")]
struct InboxPage {
    frame: Frame,
    waits: Vec<Row>,
    answered: Vec<Row>,
    /// Requests about people whose nearest leader is somebody else, where they are not shown.
    others: usize,
    form: FormState,
    receipt: Option<String>,
}

#[derive(Template)]
#[template(path = "release/_inbox_row_part.html")]
struct RowPart {
    reader: Speech,
    row: Row,
}

/// A request with the form to answer it.
struct Row {
    person: String,
    person_path: String,
    initiative: String,
    initiative_path: String,
    path: String,
    state: String,
    color: &'static str,
    is_waiting: bool,
    facts: Vec<(String, Vec<String>)>,
    /// Who answered what, and when; none where nobody has.
    step: Option<String>,
    words: String,
    instead: Option<String>,
    colleagues: Vec<Colleague>,
    form: FormState,
    /// Which part of the form is open, because something in it is wrong: `nei` or `annet`.
    open: &'static str,
    /// What was just done.
    done: Option<String>,
    /// Somebody else answered meanwhile.
    is_conflict: bool,
}

/// `GET /frigiving`: what waits, and what is answered and not decided; `vis=alle` with those whom others lead nearest.
pub async fn page(
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let mut page = load(&state, &visitor, filters.text("vis") == "alle").await?;
    page.receipt = (filters.text("gjort") == "ja").then(|| fl!(visitor.reader.texts, "release-done"));
    respond::html(&page)
}

/// What is sent to `/frigiving/{number}`.
pub async fn answer(
    Number(id): Number,
    asked: Asked,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let id = PlaceId(id);
    let answer = read(&fields);
    let sent = service::answer(&state.door(), &visitor.actor, (id, fields.version()), answer.as_ref()).await;
    match (sent, asked) {
        (Ok(()), Asked::Page) => Ok(form::done(&with_fields(RELEASES, &[("gjort", "ja")]))),
        (Ok(()), Asked::Fragment) => {
            let mut row = one(&state, &visitor, id).await?;
            row.done = Some(fl!(visitor.reader.texts, "release-done"));
            form::fragment(&RowPart { reader: visitor.reader, row })
        }
        (Err(AnswerError::Store(error)), _) => Err(error.into()),
        (Err(error), asked) => {
            let row = one(&state, &visitor, id).await?.wrong(visitor.reader, &fields, &error);
            Err(refusal(&state, &visitor, (asked, row)).await?)
        }
    }
}

/// The part or the page with what is wrong, or with what somebody else answered meanwhile.
async fn refusal(
    state: &AppState,
    visitor: &Visitor,
    (asked, row): (Asked, Row),
) -> Result<WebError, WebError> {
    let (form, is_conflict) = (row.form.clone(), row.is_conflict);
    if asked == Asked::Fragment {
        let part = RowPart { reader: visitor.reader, row };
        return Ok(if is_conflict { form::conflict(&part) } else { form::invalid(&part, &form) });
    }
    let mut page = load(state, visitor, true).await?;
    page.frame.is_wrong = !is_conflict;
    page.form = form.clone();
    let place = page.waits.iter_mut().chain(&mut page.answered).find(|other| other.path == row.path);
    match place {
        Some(place) => *place = row,
        // It is decided by now: the row stands apart, with what it came to.
        None => page.answered.insert(0, row),
    }
    Ok(if is_conflict { form::conflict(&page) } else { form::invalid(&page, &form) })
}

/// The answer of a form; none where no button of ours was pressed.
fn read(fields: &Fields) -> Option<Answer> {
    Some(match fields.text("svar").as_str() {
        "ja" => Answer::Yes,
        "nei" => Answer::No { reason: fields.prose("grunn") },
        "annet" => Answer::Other {
            share: fields.text("andel"),
            from: fields.text("fra"),
            to: fields.text("til"),
            person: fields.text("person").parse().ok().map(PersonId),
            reason: fields.prose("grunn-annet"),
        },
        _ => return None,
    })
}

async fn load(state: &AppState, visitor: &Visitor, shows_all: bool) -> Result<InboxPage, WebError> {
    let mut reading = state.read(&visitor.actor, Action::ReleasePeople).await?;
    let all = places::inbox(&mut reading).await?;
    let nearest = match reading.turn_to(Action::ConfirmSkills) {
        Ok(()) => state.own_unit(&mut reading).await?.people(Part::Nearest),
        Err(_) => Vec::new(),
    };
    reading.turn_to(Action::ReleasePeople).map_err(|_| WebError::Forbidden)?;
    let (mine, others): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|place| shows_all || nearest.contains(&place.person));
    let people: Vec<PersonId> = mine.iter().map(|place| place.person).collect();
    let (mut waits, mut answered) = (Vec::new(), Vec::new());
    for place in &mine {
        let row = Row::load(visitor, &mut reading, place).await?;
        if row.is_waiting { waits.push(row) } else { answered.push(row) }
    }
    drop(reading);
    lookups::note_all(&state.door(), &visitor.actor, &people, Extent::Candidate).await?;
    Ok(InboxPage {
        frame: visitor.frame(Area::MyUnit, fl!(visitor.reader.texts, "release-inbox-heading")),
        waits,
        answered,
        others: others.iter().filter(|place| place.state == PlaceState::Asked).count(),
        form: FormState::default(),
        receipt: None,
    })
}

async fn one(state: &AppState, visitor: &Visitor, id: PlaceId) -> Result<Row, WebError> {
    let mut reading = state.read(&visitor.actor, Action::ReleasePeople).await?;
    let place = places::find(&mut reading, id).await?;
    Row::load(visitor, &mut reading, &place).await
}

impl Row {
    async fn load(visitor: &Visitor, reading: &mut Reading, place: &PlaceRow) -> Result<Self, WebError> {
        let left = places::left_at_home(reading, place).await?;
        let colleagues = places::colleagues(reading, place).await?;
        let (reader, text) = (visitor.reader, visitor.reader.texts);
        let mut facts = vec![
            (fl!(text, "release-facts-work"), vec![release::work(reader, place)]),
            (fl!(text, "release-facts-free"), vec![release::free(reader, place.released)]),
            (fl!(text, "release-facts-load"), vec![release::load(reader, place)]),
        ];
        if !left.is_empty() {
            let lines = left.iter().map(|one| release::left(reader, one)).collect();
            facts.push((fl!(text, "release-facts-left"), lines));
        }
        facts.push((fl!(text, "release-facts-reply"), vec![release::reply(reader, place)]));
        facts.push((fl!(text, "release-sent-deadline"), vec![reader.date(place.deadline)]));
        let step = place.last.as_ref().filter(|_| place.state != PlaceState::Asked);
        Ok(Self {
            person: place.name.clone(),
            person_path: place.person.path(),
            initiative: place.initiative.1.clone(),
            initiative_path: place.initiative.0.path(),
            path: format!("{RELEASES}/{}", place.id),
            state: release::state(reader, place.state),
            color: release::color(place.state),
            is_waiting: place.state == PlaceState::Asked,
            facts,
            step: step.map(|step| release::step(reader, place, step)),
            words: step.map(|step| step.words.clone()).unwrap_or_default(),
            instead: place
                .instead_of
                .as_ref()
                .map(|(_, name)| fl!(text, "release-instead", person = name.as_str())),
            colleagues,
            form: FormState::new(format!("plass-{}", place.id), place.version)
                .with("andel", place.share.to_string().replace('.', ","))
                .with("fra", place.from.to_string())
                .with("til", place.to.to_string()),
            open: "",
            done: None,
            is_conflict: false,
        })
    }

    /// With what was typed, and what is wrong with it.
    fn wrong(mut self, reader: Speech, fields: &Fields, error: &AnswerError) -> Self {
        let text = reader.texts;
        let is_other = fields.text("svar") == "annet";
        self.is_conflict = matches!(error, AnswerError::Changed(_));
        self.open = if is_other { "annet" } else { "nei" };
        let reason = if is_other { "grunn-annet" } else { "grunn" };
        let (field, words) = match error {
            AnswerError::NoShare => ("andel", fl!(text, "release-wrong-share")),
            AnswerError::NoDays => ("fra", fl!(text, "release-wrong-days")),
            AnswerError::NothingOther => ("andel", fl!(text, "release-wrong-same")),
            AnswerError::NoPerson => ("person", fl!(text, "release-wrong-person")),
            AnswerError::TooLong => {
                (reason, fl!(text, "release-wrong-long", most = reader.count(LONGEST_WORDS)))
            }
            AnswerError::NoAnswer => (reason, fl!(text, "release-wrong-answer")),
            AnswerError::Changed(_) => (reason, fl!(text, "release-changed")),
            AnswerError::NoReason | AnswerError::Store(_) => (reason, fl!(text, "release-wrong-reason")),
        };
        let typed = ["andel", "fra", "til"].into_iter().filter(|field| fields.has(field));
        self.form = typed.fold(self.form, |form, field| form.with(field, fields.text(field)));
        self.form = self.form.with("person", fields.text("person"));
        self.form = self.form.with(reason, fields.prose(reason)).wrong(field, words);
        self
    }

    fn is_offered(&self, colleague: &Colleague) -> bool {
        self.form.value("person") == colleague.id.to_string()
    }
}

impl RowPart {
    const fn row(&self) -> &Row {
        &self.row
    }
}
