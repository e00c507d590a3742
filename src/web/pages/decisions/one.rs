//! A decision as it was made: immutable, to be printed, with the sum that shows that nobody has changed it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::Names;
use crate::access::Action;
use crate::domain::{DecisionId, DecisionKind, Extent, Month, Percent, PersonId, PlaceState};
use crate::service::decide::{PlaceThen, Snapshot, sha256};
use crate::service::{decide as service, lookups};
use crate::store::decisions::{self, Decision};
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame, Link};
use crate::web::paths::{DECISIONS, Linked};
use crate::web::request::{Filters, Number};
use crate::web::respond;
use crate::web::sheet::{Column, Sheet, Value};
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::{Speech, decision as words, release};

#[derive(Template)]
#[template(path = "decisions/one.html")]
struct OnePage {
    frame: Frame,
    receipt: Option<String>,
    kind: String,
    facts: Vec<(String, String)>,
    /// Why; none where that is not for the reader.
    reasons: Option<String>,
    /// What of it is left out, where something is.
    left_out: Option<String>,
    places: Sheet,
    basis: Vec<String>,
    links: Vec<(String, Link)>,
    hash: String,
    holds: bool,
    change: Option<String>,
}

/// `GET /beslutninger/{number}`.
pub async fn page(
    Number(id): Number,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let id = DecisionId(id);
    let mut reading = state.read(&visitor.actor, Action::SeeDecisions).await?;
    let decision = decisions::find(&mut reading, id).await?.ok_or(WebError::NotFound)?;
    let names = Names::of(&mut reading, &decision).await?;
    let changes = match reading.turn_to(Action::DecideProposals) {
        Ok(()) => service::changing(&mut reading, id).await.is_ok(),
        Err(_) => false,
    };
    drop(reading);
    let snapshot = Snapshot::parse(&decision.snapshot)
        .ok_or_else(|| WebError::Service(format!("decision {id} cannot be read")))?;
    let seen: Vec<PlaceThen> =
        snapshot.places.iter().filter(|place| names.includes(PersonId(place.person.0))).cloned().collect();
    let people: Vec<PersonId> = seen.iter().map(|place| PersonId(place.person.0)).collect();
    lookups::note_all(&state.door(), &visitor.actor, &people, Extent::Candidate).await?;
    let mut page = OnePage::of(&visitor, &decision, (&snapshot, &seen));
    page.receipt = (filters.text("gjort") == "ja").then(|| fl!(visitor.reader.texts, "decision-receipt"));
    page.change = changes.then(|| format!("{}/endre", id.path()));
    respond::html(&page)
}

impl OnePage {
    fn of(visitor: &Visitor, decision: &Decision, (snapshot, seen): (&Snapshot, &[PlaceThen])) -> Self {
        let (reader, text) = (visitor.reader, visitor.reader.texts);
        let (_, _, name, version) = &snapshot.initiative;
        let version: i64 = *version;
        let heading = fl!(text, "decision-heading", name = name.as_str());
        let mut frame = visitor.frame(Area::Proposals, heading).below(Area::Proposals);
        frame.crumbs.push(Link { words: fl!(text, "decision-list"), path: DECISIONS.to_owned() });
        let left_out = match (seen.len(), snapshot.places.len()) {
            (seen, all) if seen == all => None,
            (0, _) => Some(fl!(text, "decision-hidden")),
            _ => Some(fl!(text, "decision-partly-hidden")),
        };
        let is_told = !seen.is_empty() || snapshot.places.is_empty();
        Self {
            frame,
            receipt: None,
            kind: words::kind(reader, decision.kind),
            facts: vec![
                (
                    fl!(text, "page-initiative"),
                    fl!(text, "decision-version", name = name.as_str(), version = version),
                ),
                (fl!(text, "decision-by"), snapshot.by.1.clone()),
                (fl!(text, "decision-at"), reader.time(snapshot.at)),
            ],
            reasons: is_told.then(|| snapshot.reasons.clone()),
            left_out,
            places: places(reader, decision.kind, seen),
            basis: if is_told { basis(reader, snapshot) } else { Vec::new() },
            links: links(reader, decision),
            holds: sha256(&decision.snapshot) == decision.hash,
            hash: decision.hash.clone(),
            change: None,
        }
    }
}

fn links(reader: Speech, decision: &Decision) -> Vec<(String, Link)> {
    let text = reader.texts;
    let to = |id: DecisionId| Link { words: fl!(text, "decision-one", number = id.0), path: id.path() };
    let proposal = Link {
        words: fl!(text, "page-proposal-name", number = decision.proposal.0),
        path: decision.proposal.path(),
    };
    let mut links = vec![(fl!(text, "decision-proposal"), proposal)];
    links.extend(decision.replaces.map(|id| (fl!(text, "decision-replaces"), to(id))));
    links.extend(decision.replaced_by.map(|id| (fl!(text, "decision-replaced"), to(id))));
    links
}

fn basis(reader: Speech, snapshot: &Snapshot) -> Vec<String> {
    let text = reader.texts;
    let mut lines = Vec::new();
    if !snapshot.alternatives.is_empty() {
        let seen: Vec<String> =
            snapshot.alternatives.iter().map(|one| words::alternative(reader, one.which)).collect();
        lines.push(fl!(text, "decision-seen-list", list = seen.join(", ")));
    }
    let checked = words::checked(reader, snapshot.checklist);
    if !checked.is_empty() {
        lines.push(fl!(text, "decision-checked-list", list = checked.join("; ")));
    }
    lines
}

fn places(reader: Speech, kind: DecisionKind, places: &[PlaceThen]) -> Sheet {
    let text = reader.texts;
    let row = |place: &PlaceThen| {
        let becomes = place.state().map_or_else(String::new, |state| release::state(reader, state));
        let free = if place.released == Percent::ZERO {
            fl!(text, "page-no")
        } else {
            reader.percent(place.released)
        };
        vec![
            Value::link(&place.person.2, Some(PersonId(place.person.0).path())),
            Value::words(&place.unit),
            Value::words(&place.need),
            Value::share(reader, place.share),
            Value::words(period(reader, place)),
            Value::words(free),
            Value::words(becomes),
        ]
    };
    let is_decided = matches!(kind, DecisionKind::Approved);
    let shown = places.iter().filter(|place| !is_decided || place.state() == Some(PlaceState::Decided));
    Sheet {
        caption: fl!(text, "decision-places"),
        columns: vec![
            Column::words(fl!(text, "page-person")),
            Column::words(fl!(text, "page-unit")),
            Column::words(fl!(text, "page-role")),
            Column::number(fl!(text, "page-share")),
            Column::words(fl!(text, "page-period")),
            Column::words(fl!(text, "release-facts-free")),
            Column::words(fl!(text, "decision-column-state")),
        ],
        rows: shown.map(row).collect(),
    }
}

fn period(reader: Speech, place: &PlaceThen) -> String {
    let (from, to) = place.days;
    let (first, last) = (Month::of(from), Month::of(to));
    if first.first_day() == from && last.last_day() == to {
        reader.months(first, last)
    } else {
        reader.dates(from, to)
    }
}
