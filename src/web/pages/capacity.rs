//! How much of each position of a person may go to initiatives, and whether they may be lent out: set by their leader,
//! from a day on, with what was set before.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::confirm::below_unit;
use crate::access::{Action, Actor};
use crate::domain::{CapacityDecisionId, Extent, PersonId};
use crate::service::capacity::{self as service, CapacityError, Setting};
use crate::service::lookups;
use crate::store::capacity::{self, Decision};
use crate::store::views::both_sides::Author;
use crate::store::views::own_unit::{self, PersonRow, Position};
use crate::web::error::{WebError, unreadable};
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame};
use crate::web::paths::{my_unit, with_fields};
use crate::web::request::{Filters, Number};
use crate::web::respond;
use crate::web::sides::author;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

#[derive(Template)]
#[template(path = "leader/capacity.html")]
struct CapacityPage {
    frame: Frame,
    rows: Vec<Row>,
    /// The form that was sent, with everything wrong in it.
    form: FormState,
    receipt: Option<String>,
    path: String,
}

/// A position with its form.
struct Row {
    ordinal: i64,
    title: String,
    now: String,
    in_files: String,
    history: Vec<Past>,
    form: FormState,
    /// The reader leads the position's unit; positions in other units are set by their own leaders.
    is_of_own_unit: bool,
    /// Somebody else set it meanwhile: what was typed stands in the form, what stands now above it.
    is_conflict: bool,
}

/// An earlier decision that still counts from its day on, and can be withdrawn.
struct Past {
    id: i64,
    words: String,
}

/// `GET /min-enhet/{number}/kapasitet`: a form for each position of one person.
pub async fn page(
    Number(id): Number,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let text = visitor.reader.texts;
    let receipt = match filters.text("gjort").as_str() {
        "satt" => Some(fl!(text, "leader-capacity-set")),
        "angret" => Some(fl!(text, "leader-capacity-withdrawn")),
        _ => None,
    };
    respond::html(&CapacityPage { receipt, ..load(&state, &visitor, PersonId(id)).await? })
}

/// What is sent to `/min-enhet/{number}/kapasitet`: one position.
pub async fn set(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let person = PersonId(id);
    let setting = Setting {
        ordinal: fields.text("stilling").parse().map_err(|_| unreadable())?,
        version: fields.version(),
        development: fields.text("utvikling"),
        lendable: match fields.text("utlan").as_str() {
            "ja" => Some(true),
            "nei" => Some(false),
            _ => None,
        },
        from: fields.text("fra"),
    };
    match service::set(&state.door(), &visitor.actor, person, &setting).await {
        Ok(()) => Ok(form::done(&with_fields(&my_unit(person, "kapasitet"), &[("gjort", "satt")]))),
        Err(CapacityError::Store(error)) => Err(error.into()),
        Err(error) => {
            let mut page = load(&state, &visitor, person).await?;
            page.frame.is_wrong = true;
            let row = page.rows.iter_mut().find(|row| row.ordinal == setting.ordinal);
            let row = row.ok_or(WebError::NotFound)?;
            let (field, words) = wrong(visitor.reader, &error);
            row.form = row.form.clone().with("utvikling", setting.development).with("fra", setting.from);
            row.form = row.form.clone().with("utlan", fields.text("utlan")).wrong(field, words);
            row.is_conflict = matches!(error, CapacityError::Changed);
            let (form, is_conflict) = (row.form.clone(), row.is_conflict);
            page.form = form.clone();
            Err(if is_conflict { form::conflict(&page) } else { form::invalid(&page, &form) })
        }
    }
}

/// What is sent to `/min-enhet/{number}/kapasitet/angre`.
pub async fn withdraw(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let person = PersonId(id);
    let decision = fields.text("vedtak").parse().map(CapacityDecisionId).map_err(|_| unreadable())?;
    match service::withdraw(&state.door(), &visitor.actor, person, decision).await {
        Ok(()) => Ok(form::done(&with_fields(&my_unit(person, "kapasitet"), &[("gjort", "angret")]))),
        Err(CapacityError::Store(error)) => Err(error.into()),
        Err(_) => Err(WebError::Conflict(None)),
    }
}

async fn load(state: &AppState, visitor: &Visitor, person: PersonId) -> Result<CapacityPage, WebError> {
    let mut reading = state.read(&visitor.actor, Action::SetCapacity).await?;
    if !reading.reaches_person(person).await? || is_self(&visitor.actor, person) {
        return Err(WebError::NotFound);
    }
    let row = own_unit::rows(&mut reading, &[person]).await?.pop().ok_or(WebError::NotFound)?;
    let decisions = capacity::of(&mut reading, person).await?;
    let units = reading.units_reached().await?;
    drop(reading);
    lookups::note(&state.door(), &visitor.actor, person, Extent::Candidate).await?;
    let PersonRow { first_name, last_name, positions, .. } = row;
    let name = format!("{first_name} {last_name}");
    let frame =
        visitor.frame(Area::MyUnit, fl!(visitor.reader.texts, "leader-capacity-title", name = name.trim()));
    let today = state.today().to_string();
    Ok(CapacityPage {
        frame: below_unit(visitor, frame),
        rows: positions
            .iter()
            .map(|one| Row {
                is_of_own_unit: units
                    .as_ref()
                    .zip(one.unit.as_ref())
                    .is_none_or(|(units, unit)| units.contains(&unit.id)),
                ..Row::of(visitor.reader, one, &decisions, &today)
            })
            .collect(),
        form: FormState::default(),
        receipt: None,
        path: my_unit(person, "kapasitet"),
    })
}

/// Leaders see their own page, but nobody decides about themselves.
fn is_self(actor: &Actor, person: PersonId) -> bool {
    actor.person() == Some(person)
}

fn wrong(reader: Speech, error: &CapacityError) -> (&'static str, String) {
    let text = reader.texts;
    match error {
        CapacityError::NoChoice => ("utlan", fl!(text, "leader-wrong-lendable")),
        CapacityError::NoDay => ("fra", fl!(text, "leader-wrong-day")),
        CapacityError::OtherDay => ("fra", fl!(text, "leader-wrong-other-day")),
        CapacityError::Changed => ("utvikling", fl!(text, "leader-capacity-changed")),
        CapacityError::NoShare | CapacityError::Store(_) => ("utvikling", fl!(text, "leader-wrong-share")),
    }
}

impl Row {
    fn of(reader: Speech, position: &Position, decisions: &[Decision], today: &str) -> Self {
        let (text, ordinal) = (reader.texts, position.ordinal);
        let words = |share, lendable| {
            fl!(
                text,
                "leader-capacity-words",
                share = reader.percent(share),
                lendable = reader.yes_no(lendable)
            )
        };
        let past = |one: &Decision| {
            let (by, leader) = (one.by.clone(), one.for_leader.clone());
            let by = Author { name: by.clone(), called: by, for_leader: leader };
            Past {
                id: one.id.0,
                words: fl!(
                    text,
                    "leader-capacity-decision",
                    day = reader.date(one.from),
                    what = words(one.development, one.lendable),
                    who = author(reader, &by),
                    time = reader.time(one.at)
                ),
            }
        };
        let share = position.development.to_string().replace('.', ",");
        let form = FormState::new(format!("stilling-{ordinal}"), service::version(decisions, ordinal));
        Self {
            ordinal,
            is_of_own_unit: true,
            title: position.title.clone().unwrap_or_else(|| fl!(text, "page-position")),
            now: words(position.development, position.lendable),
            in_files: words(position.in_files.0, position.in_files.1),
            history: decisions.iter().filter(|one| one.ordinal == ordinal).map(past).collect(),
            form: form
                .with("utvikling", share)
                .with("utlan", if position.lendable { "ja" } else { "nei" }.to_owned())
                .with("fra", today.to_owned()),
            is_conflict: false,
        }
    }

    fn is_chosen(&self, lendable: &str) -> bool {
        self.form.value("utlan") == lendable
    }
}
