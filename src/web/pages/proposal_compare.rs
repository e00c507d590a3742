//! Two proposals side by side: their figures, and who is on which team in the one and not in the other.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::proposal_parts::{crumb, left_out, open};
use crate::access::Action;
use crate::domain::{InitiativeCode, Percent, PersonNumber, ProposalId};
use crate::service::compare_proposals::column;
use crate::service::propose_staffing::{self, Kept, ProposeError};
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::opened::Opened;
use crate::web::paths::Linked;
use crate::web::request::Numbers;
use crate::web::respond;
use crate::web::sheet::{Column, Sheet, Value};
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;
use crate::wording::compare::{Line, lines};

#[derive(Template)]
#[template(path = "proposals/compare.html")]
struct ComparePage {
    frame: Frame,
    /// What the columns are called, and where each proposal is.
    columns: Vec<(String, String)>,
    lines: Vec<Line>,
    left_out: Option<String>,
    teams: Sheet,
}

/// Who gives how much on each team, with their names.
type Teams = BTreeMap<InitiativeCode, (String, BTreeMap<PersonNumber, (String, Percent)>)>;

/// `GET /bemanning/{number}/sammenlign/{other}`: what `number` is beside `other`.
pub async fn page(
    Numbers(id, other): Numbers,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let (id, other) = (ProposalId(id), ProposalId(other));
    let (before, after) = (open(&state, &visitor, other).await?, open(&state, &visitor, id).await?);
    let reader = visitor.reader;
    let columns = if before.known.sums() {
        let (first, second) = (kept(&state, &visitor, other).await?, kept(&state, &visitor, id).await?);
        vec![column(&first, None), column(&second, Some(&first))]
    } else {
        Vec::new()
    };
    let heading = fl!(reader.texts, "compare-heading", number = id.0, other = other.0);
    let mut frame = visitor.frame(Area::Proposals, heading).below(Area::Proposals);
    frame.crumbs.push(crumb(reader, id));
    let name = |id: ProposalId| (fl!(reader.texts, "page-proposal-name", number = id.0), id.path());
    respond::html(&ComparePage {
        frame,
        columns: vec![name(other), name(id)],
        lines: lines(reader, &columns),
        left_out: left_out(reader, &after),
        teams: differences(reader, &teams(&before), &teams(&after)),
    })
}

async fn kept(state: &AppState, visitor: &Visitor, id: ProposalId) -> Result<Kept, WebError> {
    let mut reading = state.read(&visitor.actor, Action::SeeProposals).await?;
    propose_staffing::open(&mut reading, id).await.map_err(|error| match error {
        ProposeError::Store(error) => error.into(),
        other => WebError::Service(other.to_string()),
    })
}

/// As far as the reader may see them.
fn teams(opened: &Opened) -> Teams {
    let mut teams = Teams::new();
    for team in &opened.view().teams {
        let name = team.initiative.name.clone();
        let (_, people) = teams.entry(team.initiative.code.clone()).or_insert((name, BTreeMap::new()));
        for place in &team.places {
            let one = people.entry(place.person.number.clone());
            let (_, share) = one.or_insert((place.person.name.clone(), Percent::ZERO));
            *share = share.plus(place.share);
        }
    }
    teams
}

/// The teams that differ: who came, who left, who has another share.
fn differences(reader: Speech, before: &Teams, after: &Teams) -> Sheet {
    let text = reader.texts;
    let nobody = BTreeMap::new();
    let codes: BTreeSet<&InitiativeCode> = before.keys().chain(after.keys()).collect();
    let row = |code: &InitiativeCode| {
        let (was, is) = (before.get(code), after.get(code));
        let name = is.or(was).map_or_else(String::new, |(name, _)| name.clone());
        let (was, is) = (was.map_or(&nobody, |(_, people)| people), is.map_or(&nobody, |(_, people)| people));
        let with_share = |(name, share): &(String, Percent)| format!("{name} ({})", reader.percent(*share));
        let only = |these: &BTreeMap<PersonNumber, (String, Percent)>, those: &BTreeMap<_, _>| {
            let only = these.iter().filter(|(number, _)| !those.contains_key(*number));
            only.map(|(_, one)| with_share(one)).collect::<Vec<_>>()
        };
        let changed = is.iter().filter_map(|(number, (name, now))| {
            let (_, then) = was.get(number)?;
            let (then, now) = (Some(then).filter(|then| *then != now)?, now);
            Some(fl!(
                text,
                "compare-share",
                person = name.as_str(),
                before = reader.percent(*then),
                after = reader.percent(*now)
            ))
        });
        let (came, gone, changed) = (only(is, was), only(was, is), changed.collect::<Vec<_>>());
        let same = came.is_empty() && gone.is_empty() && changed.is_empty();
        (!same)
            .then(|| vec![Value::words(name), Value::lines(came), Value::lines(gone), Value::lines(changed)])
    };
    Sheet {
        caption: fl!(text, "compare-teams"),
        columns: vec![
            Column::words(fl!(text, "page-initiative")),
            Column::words(fl!(text, "compare-came")),
            Column::words(fl!(text, "compare-gone")),
            Column::words(fl!(text, "compare-changed")),
        ],
        rows: codes.into_iter().filter_map(row).collect(),
    }
}
