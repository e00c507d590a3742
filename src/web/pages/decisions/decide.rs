//! Where the staffing of one initiative is decided: who, what they and their leaders say, the alternatives, and a form without
//! a default choice.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::Action;
use crate::domain::{DecisionKind, Extent, InitiativeId, Percent, PlaceState, ProposalId};
use crate::service::decide::{
    self as service, Case, DecideError, LONGEST_REASONS, Typed, Union, Which, Wrong,
};
use crate::service::lookups;
use crate::store::places::PlaceRow;
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame, Link};
use crate::web::pages::proposal_parts::crumb;
use crate::web::paths::{Linked, decision_of, with_fields};
use crate::web::request::Numbers;
use crate::web::respond;
use crate::web::sheet::{Column, Sheet, Value};
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::{Speech, decision, release};

#[derive(Template)]
#[template(path = "decisions/decide.html")]
#[expect(clippy::struct_excessive_bools, reason = "what the page shows and leaves out, each by itself")]
struct DecidePage {
    frame: Frame,
    path: String,
    outdated: Option<String>,
    /// The reader is among those proposed: somebody else has to decide.
    is_own_case: bool,
    is_open: bool,
    has_unanswered: bool,
    places: Sheet,
    alternatives: Sheet,
    /// The alternatives that are ticked as seen: the field, and what it is called.
    choices: Vec<(String, String)>,
    concerns_unions: bool,
    earlier: Vec<Link>,
    form: FormState,
    is_conflict: bool,
}

/// `GET /bemanning/{number}/tiltak/{initiative}/beslutning`.
pub async fn page(
    Numbers(id, initiative): Numbers,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    respond::html(&load(&state, &visitor, (ProposalId(id), InitiativeId(initiative))).await?)
}

/// What is sent to `/bemanning/{number}/tiltak/{initiative}/beslutning`.
pub async fn decide(
    Numbers(id, initiative): Numbers,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let about = (ProposalId(id), InitiativeId(initiative));
    let typed = read(&fields);
    match service::decide(&state.door(), &visitor.actor, about, &typed).await {
        Ok(made) => Ok(form::done(&with_fields(&made.path(), &[("gjort", "ja")]))),
        Err(DecideError::Store(error)) => Err(error.into()),
        Err(error) => {
            let mut page = load(&state, &visitor, about).await?;
            page.form = filled(page.form, &fields);
            page.is_conflict = matches!(error, DecideError::Changed(_));
            page.form = faults(visitor.reader, &error)
                .into_iter()
                .fold(page.form, |form, (field, words)| form.wrong(field, words));
            page.frame.is_wrong = true;
            let form = page.form.clone();
            Err(if page.is_conflict { form::conflict(&page) } else { form::invalid(&page, &form) })
        }
    }
}

fn read(fields: &Fields) -> Typed {
    Typed {
        version: fields.version(),
        kind: match fields.text("valg").as_str() {
            "bemann" => Some(DecisionKind::Approved),
            "endringer" => Some(DecisionKind::Changes),
            "avsla" => Some(DecisionKind::Rejected),
            _ => None,
        },
        reasons: fields.prose("grunn"),
        leader: fields.has("leder"),
        employee: fields.has("ansatt"),
        union: match fields.text("tillitsvalgte").as_str() {
            "informert" => Some(Union::Informed),
            "trengs-ikke" => Some(Union::NotNeeded),
            _ => None,
        },
        seen: Which::ALL.into_iter().filter(|which| fields.has(&seen_field(*which))).collect(),
    }
}

fn seen_field(which: Which) -> String {
    format!("sett-{}", which.word())
}

/// The form with what was typed.
fn filled(form: FormState, fields: &Fields) -> FormState {
    let ticks = ["leder", "ansatt", "sett-ingen", "sett-sendt", "sett-frigitt", "sett-kritisk"];
    let form = ticks
        .into_iter()
        .filter(|name| fields.has(name))
        .fold(form, |form, name| form.with(name, "ja".to_owned()));
    form.with("valg", fields.text("valg"))
        .with("tillitsvalgte", fields.text("tillitsvalgte"))
        .with("grunn", fields.prose("grunn"))
}

fn faults(reader: Speech, error: &DecideError) -> Vec<(&'static str, String)> {
    let text = reader.texts;
    let words = |wrong: &Wrong| match wrong {
        Wrong::Kind => ("valg", fl!(text, "decision-wrong-kind")),
        Wrong::NothingReleased => ("valg", fl!(text, "decision-wrong-nobody")),
        Wrong::Seen => ("sett", fl!(text, "decision-wrong-seen")),
        Wrong::Leader => ("leder", fl!(text, "decision-wrong-leader")),
        Wrong::Employee => ("ansatt", fl!(text, "decision-wrong-employee")),
        Wrong::Union => ("tillitsvalgte", fl!(text, "decision-wrong-union")),
        Wrong::Reasons => ("grunn", fl!(text, "decision-wrong-reasons")),
        Wrong::TooLong => ("grunn", fl!(text, "release-wrong-long", most = reader.count(LONGEST_REASONS))),
    };
    match error {
        DecideError::Wrong(all) => all.iter().map(words).collect(),
        DecideError::NoRoom { name, month, over } => vec![(
            "valg",
            fl!(
                text,
                "decision-wrong-room",
                name = name.as_str(),
                month = reader.month(*month),
                over = reader.percent(*over)
            ),
        )],
        DecideError::Changed(_) | DecideError::Store(_) => Vec::new(),
    }
}

async fn load(
    state: &AppState,
    visitor: &Visitor,
    (proposal, initiative): (ProposalId, InitiativeId),
) -> Result<DecidePage, WebError> {
    let mut reading = state.read(&visitor.actor, Action::DecideProposals).await?;
    let case = service::load(&mut reading, proposal, initiative).await?;
    drop(reading);
    let people: Vec<_> = case.people().into_iter().collect();
    lookups::note_all(&state.door(), &visitor.actor, &people, Extent::Candidate).await?;
    Ok(DecidePage::of(visitor, &case))
}

impl DecidePage {
    fn of(visitor: &Visitor, case: &Case) -> Self {
        let (reader, text) = (visitor.reader, visitor.reader.texts);
        let name = case.initiative.content.name.as_str();
        let mut frame = visitor.frame(Area::Proposals, fl!(text, "decision-heading", name = name));
        frame = frame.below(Area::Proposals);
        frame.crumbs.push(crumb(reader, case.proposal));
        let now = case.initiative.version;
        let outdated = case.made_for.filter(|then| *then != now);
        let earlier = |one: &crate::store::decisions::Decision| Link {
            words: format!(
                "{}: {}, {}",
                fl!(text, "decision-one", number = one.id.0),
                decision::kind(reader, one.kind),
                reader.time(one.at)
            ),
            path: one.id.path(),
        };
        let own = visitor.actor.person();
        Self {
            frame,
            path: decision_of(case.proposal, case.initiative.id),
            outdated: outdated.map(|then| fl!(text, "decision-outdated", then = then, now = now)),
            is_own_case: own.is_some_and(|own| case.people().contains(&own)),
            is_open: case.is_open(),
            has_unanswered: case.places.iter().any(|place| place.state == PlaceState::Asked),
            places: places(reader, case),
            alternatives: alternatives(reader, case),
            choices: case
                .alternatives
                .iter()
                .map(|one| (seen_field(one.which), decision::alternative(reader, one.which)))
                .collect(),
            concerns_unions: case.concerns_unions(),
            earlier: case.earlier.iter().map(earlier).collect(),
            form: FormState::new("beslutning".to_owned(), case.stamp()),
            is_conflict: false,
        }
    }

    fn is(&self, field: &str, value: &str) -> bool {
        self.form.value(field) == value
    }
}

fn places(reader: Speech, case: &Case) -> Sheet {
    let text = reader.texts;
    let row = |place: &PlaceRow| {
        let free = if place.released == Percent::ZERO {
            fl!(text, "page-no")
        } else {
            reader.percent(place.released)
        };
        vec![
            Value::link(&place.name, Some(place.person.path())),
            Value::words(place.unit.as_ref().map_or("", |(_, name)| name.as_str())),
            Value::words(release::work(reader, place)),
            Value::words(free),
            Value::lines(said_by_leader(reader, place)),
            Value::words(release::reply(reader, place)),
        ]
    };
    Sheet {
        caption: fl!(text, "decision-places-caption", name = case.initiative.content.name.as_str()),
        columns: vec![
            Column::words(fl!(text, "page-person")),
            Column::words(fl!(text, "page-unit")),
            Column::words(fl!(text, "release-facts-work")),
            Column::words(fl!(text, "release-facts-free")),
            Column::words(fl!(text, "decision-column-leader")),
            Column::words(fl!(text, "decision-column-employee")),
        ],
        rows: case.places.iter().filter(|place| place.state != PlaceState::Ended).map(row).collect(),
    }
}

fn said_by_leader(reader: Speech, place: &PlaceRow) -> Vec<String> {
    let said = match (place.state, &place.last) {
        (PlaceState::Proposed, _) => fl!(reader.texts, "decision-no-leader"),
        (PlaceState::Asked, _) | (_, None) => release::state(reader, place.state),
        (_, Some(step)) => release::step(reader, place, step),
    };
    let words = place.last.iter().map(|step| step.words.clone()).filter(|words| !words.is_empty());
    let instead =
        place.instead_of.iter().map(|(_, name)| fl!(reader.texts, "release-instead", person = name.as_str()));
    std::iter::once(said).chain(words).chain(instead).collect()
}

fn alternatives(reader: Speech, case: &Case) -> Sheet {
    let text = reader.texts;
    let mut columns = vec![Column::words(fl!(text, "decision-criterion"))];
    columns
        .extend(case.alternatives.iter().map(|one| Column::number(decision::alternative(reader, one.which))));
    let row = |(words, values): (String, Vec<String>)| {
        let mut row = vec![Value::words(words)];
        row.extend(values.into_iter().map(Value::words));
        row
    };
    let rows = decision::criteria(reader, &case.alternatives).into_iter().map(row).collect();
    Sheet { caption: fl!(text, "decision-alternatives-caption"), columns, rows }
}
