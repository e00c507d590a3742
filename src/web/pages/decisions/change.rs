//! Ending or changing what was decided, by a decision of its own.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::Action;
use crate::domain::{DecisionId, Extent, PersonId, PlaceId};
use crate::service::decide::{self as service, ChangeError, Changing, Then};
use crate::service::lookups;
use crate::store::places::PlaceRow;
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame, Link};
use crate::web::paths::{DECISIONS, Linked, with_fields};
use crate::web::request::Number;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::{Speech, release};

#[derive(Template)]
#[template(path = "decisions/change.html")]
struct ChangePage {
    frame: Frame,
    path: String,
    rows: Vec<Row>,
    is_own_case: bool,
    form: FormState,
    is_conflict: bool,
}

/// A decided place with the fields that change it.
struct Row {
    id: PlaceId,
    person: String,
    work: String,
    last: String,
    share: String,
}

/// `GET /beslutninger/{number}/endre`.
pub async fn page(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    respond::html(&load(&state, &visitor, DecisionId(id)).await?)
}

/// What is sent to `/beslutninger/{number}/endre`.
pub async fn change(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let id = DecisionId(id);
    let then: BTreeMap<PlaceId, Then> = fields
        .numbered("slutt")
        .into_iter()
        .map(|place| {
            let (last, share) =
                (fields.text(&format!("slutt-{place}")), fields.text(&format!("andel-{place}")));
            (PlaceId(place), Then { last, share })
        })
        .collect();
    let (reasons, is_told) = (fields.prose("grunn"), fields.has("spurt"));
    let asked = (&then, reasons.as_str(), is_told);
    match service::change(&state.door(), &visitor.actor, (id, fields.version()), asked).await {
        Ok(made) => Ok(form::done(&with_fields(&made.path(), &[("gjort", "ja")]))),
        Err(ChangeError::Store(error)) => Err(error.into()),
        Err(error) => {
            let mut page = load(&state, &visitor, id).await?;
            page.is_conflict = matches!(error, ChangeError::Changed(_));
            page.form = page.form.with("grunn", reasons);
            if is_told {
                page.form = page.form.with("spurt", "ja".to_owned());
            }
            for row in &mut page.rows {
                if let Some(typed) = then.get(&row.id) {
                    row.last.clone_from(&typed.last);
                    row.share.clone_from(&typed.share);
                }
            }
            let (field, words) = wrong(visitor.reader, &error);
            page.form = page.form.wrong(&field, words);
            page.frame.is_wrong = true;
            let form = page.form.clone();
            Err(if page.is_conflict { form::conflict(&page) } else { form::invalid(&page, &form) })
        }
    }
}

fn wrong(reader: Speech, error: &ChangeError) -> (String, String) {
    let text = reader.texts;
    match error {
        ChangeError::Last(place) => (format!("slutt-{place}"), fl!(text, "decision-wrong-last")),
        ChangeError::Share(place) => (format!("andel-{place}"), fl!(text, "decision-wrong-share")),
        ChangeError::Nothing => ("plasser".to_owned(), fl!(text, "decision-wrong-nothing")),
        ChangeError::Told => ("spurt".to_owned(), fl!(text, "decision-wrong-told")),
        ChangeError::Changed(_) => ("plasser".to_owned(), fl!(text, "decision-changed")),
        ChangeError::Reasons | ChangeError::Store(_) => {
            ("grunn".to_owned(), fl!(text, "decision-wrong-reasons"))
        }
    }
}

async fn load(state: &AppState, visitor: &Visitor, id: DecisionId) -> Result<ChangePage, WebError> {
    let mut reading = state.read(&visitor.actor, Action::DecideProposals).await?;
    let found = service::changing(&mut reading, id).await?;
    drop(reading);
    let people: Vec<PersonId> = found.places.iter().map(|place| place.person).collect();
    lookups::note_all(&state.door(), &visitor.actor, &people, Extent::Candidate).await?;
    Ok(ChangePage::of(visitor, &found))
}

impl ChangePage {
    fn of(visitor: &Visitor, found: &Changing) -> Self {
        let (reader, id) = (visitor.reader, found.decision.id);
        let text = reader.texts;
        let heading = fl!(text, "decision-change-heading", number = id.0);
        let mut frame = visitor.frame(Area::Proposals, heading).below(Area::Proposals);
        frame.crumbs.push(Link { words: fl!(text, "decision-list"), path: DECISIONS.to_owned() });
        frame.crumbs.push(Link { words: fl!(text, "decision-one", number = id.0), path: id.path() });
        let row = |place: &PlaceRow| Row {
            id: place.id,
            person: place.name.clone(),
            work: release::work(reader, place),
            last: place.to.to_string(),
            share: place.share.to_string().replace('.', ","),
        };
        let own = visitor.actor.person();
        Self {
            frame,
            path: format!("{}/endre", id.path()),
            rows: found.places.iter().map(row).collect(),
            is_own_case: found.places.iter().any(|place| Some(place.person) == own),
            form: FormState::new("endre".to_owned(), found.stamp()),
            is_conflict: false,
        }
    }

    fn field(&self, name: &str, row: &Row) -> String {
        self.form.id(&format!("{name}-{}", row.id))
    }

    fn fault(&self, name: &str, row: &Row) -> Option<&str> {
        self.form.error(&format!("{name}-{}", row.id))
    }
}
