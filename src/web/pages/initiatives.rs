//! The initiatives, and one with its needs and how the newest proposal staffs it.

pub mod begin;
pub mod check;
pub mod fields;
pub mod history;
pub mod layout;
pub mod moves;
pub mod names;
pub mod need;
pub mod needs;
pub mod place;
pub mod refusal;
pub mod steps;
pub mod team;
pub mod words;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;

use super::FilterOption;
use crate::access::Action;
use crate::domain::{Demand, InitiativeId, InitiativeStatus, Priority, ProposalId, norwegian_date};
use crate::export::{Cell, Table};
use crate::service::initiatives as service;
use crate::service::initiatives::check::Page;
use crate::service::initiatives::draft::Draft;
use crate::store::records::{initiative_refusals, initiatives as records};
use crate::store::views::Listed;
use crate::store::views::initiatives::{self, Filter, InitiativeRow, InitiativeView, Need, NeedSkill, Share};
use crate::store::{Reading, proposals, views};
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::paging::Paging;
use crate::web::paths::{Linked, with_fields};
use crate::web::request::{Filters, Format, Number};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

#[derive(Template)]
#[template(path = "initiatives/list.html")]
struct InitiativesPage {
    frame: Frame,
    statuses: Vec<FilterOption>,
    priorities: Vec<FilterOption>,
    list: Listed<InitiativeRow>,
    paging: Paging,
    found: String,
    /// Only published ones are for the reader.
    is_partial: bool,
    may_make: bool,
    caption: String,
    source: String,
    has_proposal: bool,
}

#[derive(Template)]
#[template(path = "initiatives/initiative.html")]
struct InitiativePage {
    frame: Frame,
    summary: String,
    /// The newest proposal, for who may open it.
    proposal: Option<ProposalId>,
    view: InitiativeView,
    /// What was just done.
    receipt: Option<String>,
    /// The states on the way: each with its day, the current one marked.
    way: Vec<(String, String, bool)>,
    /// It has left the way.
    stopped: Option<String>,
    /// Why, and the team: what was said of it.
    facts: Vec<words::Fact>,
    version: String,
    /// The newest proposal was made for another version.
    outdated: Option<String>,
    may_change: bool,
    may_move: bool,
    /// Whether the reader said that they will not be on it; none where they are not asked.
    refuses: Option<bool>,
}

/// The statuses with the words that addresses have for them.
const STATUSES: [(&str, InitiativeStatus); 7] = [
    ("ide", InitiativeStatus::Idea),
    ("konsept", InitiativeStatus::Concept),
    ("planlegging", InitiativeStatus::Planning),
    ("bemanning", InitiativeStatus::Staffing),
    ("gjennomforing", InitiativeStatus::Running),
    ("pa-vent", InitiativeStatus::OnHold),
    ("avsluttet", InitiativeStatus::Closed),
];

/// `/tiltak`
pub async fn list(
    format: Format,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let (filter, reader, page) = (filter(&filters), visitor.reader, filters.page());
    let mut reading = state.read(&visitor.actor, Action::SeeInitiatives).await?;
    let list = initiatives::list(&mut reading, &filter, state.today(), format.window(page)).await?;
    if format.is_file() {
        return Ok(respond::table(format, "tiltak", &list_table(reader, &list.rows)));
    }
    let newest = proposals::latest_id(&mut reading).await?;
    let paging = match Paging::new(page, list.total, |page| path(&filters, page)) {
        Ok(paging) => paging,
        Err(elsewhere) => return Ok(elsewhere.into_response()),
    };
    let heading = fl!(reader.texts, "page-menu-initiatives");
    respond::html(&InitiativesPage {
        statuses: statuses(reader, filter.status),
        priorities: priorities(filter.priority),
        found: fl!(reader.texts, "page-found-initiatives", n = list.total, shown = reader.number(list.total)),
        caption: paging.caption(reader, state.today()),
        source: newest.map_or_else(
            || fl!(reader.texts, "page-no-proposal-yet"),
            |id| fl!(reader.texts, "page-staffed-source", number = id.0),
        ),
        has_proposal: newest.is_some(),
        is_partial: !reading.scope().is_everybody(),
        may_make: visitor.may(Action::ChangeInitiatives),
        frame: visitor.frame(Area::Initiatives, heading.clone()).with_file(
            !list.rows.is_empty(),
            "",
            heading,
        ),
        list,
        paging,
    })
}

/// `/tiltak/{number}`
pub async fn one(
    format: Format,
    Number(id): Number,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let (mut reading, reader) = (state.read(&visitor.actor, Action::SeeInitiatives).await?, visitor.reader);
    let view =
        initiatives::find(&mut reading, InitiativeId(id), state.today()).await?.ok_or(WebError::NotFound)?;
    if format.is_file() {
        let name = format!("tiltak-{}", view.row.code);
        return match filters.table().as_str() {
            "" => Ok(respond::table(format, &name, &needs_table(reader, &view.needs))),
            "krav" => {
                Ok(respond::table(format, &format!("{name}-krav"), &requirements_table(reader, &view.needs)))
            }
            "folk" => Ok(respond::table(format, &format!("{name}-folk"), &people_table(reader, &view.needs))),
            _ => Err(WebError::NotFound),
        };
    }
    let proposal = match view.proposal {
        Some(id) if views::proposals::opens(&mut reading, id).await? => Some(id),
        _ => None,
    };
    let about = About::load(&state, &mut reading, (&visitor, &filters), &view).await?;
    let text = reader.texts;
    let has_people = view.needs.iter().any(|need| !need.allocated.is_empty() || !need.proposed.is_empty());
    let frame = visitor.frame(Area::Initiatives, view.row.name.clone()).below(Area::Initiatives);
    respond::html(&InitiativePage {
        frame: frame
            .with_file(!view.needs.is_empty(), "", fl!(text, "page-needs"))
            .with_file(!view.needs.is_empty(), "krav", fl!(text, "page-requirements"))
            .with_file(has_people, "folk", fl!(text, "file-people")),
        summary: summary(reader, &view),
        proposal,
        view,
        receipt: about.receipt,
        way: about.way,
        stopped: about.stopped,
        facts: about.facts,
        version: about.version,
        outdated: about.outdated,
        may_change: about.may_change,
        may_move: about.may_move,
        refuses: about.refuses,
    })
}

/// What is told of an initiative beside its needs.
struct About {
    receipt: Option<String>,
    way: Vec<(String, String, bool)>,
    stopped: Option<String>,
    facts: Vec<words::Fact>,
    version: String,
    outdated: Option<String>,
    may_change: bool,
    may_move: bool,
    refuses: Option<bool>,
}

impl About {
    async fn load(
        state: &AppState,
        reading: &mut Reading,
        (visitor, filters): (&Visitor, &Filters),
        view: &InitiativeView,
    ) -> Result<Self, WebError> {
        let (reader, text, id) = (visitor.reader, visitor.reader.texts, view.row.id);
        let stored = records::find(reading, id).await?.ok_or(WebError::NotFound)?;
        let moves = records::moves::of(reading, id).await?;
        let made_for = match view.proposal {
            Some(proposal) => records::versions::made_for(reading, proposal, id).await?,
            None => None,
        };
        let refuses = match visitor.actor.person().filter(|_| stored.status.is_published()) {
            Some(person) if visitor.may(Action::ChangeProfile) => {
                Some(initiative_refusals::is_said(reading, person, id).await?)
            }
            _ => None,
        };
        let owner = stored.content.owner;
        let receipt = match filters.text("gjort").as_str() {
            "sendt" if stored.version == 1 => Some(fl!(text, "initiative-was-sent")),
            "sendt" => Some(fl!(text, "initiative-was-changed", version = stored.version)),
            "flyttet" => Some(fl!(text, "initiative-now-in", state = reader.status(stored.status))),
            _ => None,
        };
        let draft = Draft::of(&stored.content);
        let names = names::Names::load(state, reading, &[&draft]).await?;
        Ok(Self {
            receipt,
            way: way(reader, stored.status, &moves),
            stopped: (stored.status == InitiativeStatus::OnHold).then(|| stopped(reader, &moves)),
            facts: shown(words::facts(reader, &names, &draft)),
            version: fl!(text, "initiative-version", number = stored.version),
            outdated: made_for
                .filter(|made| *made < stored.version)
                .map(|made| fl!(text, "initiative-outdated", made = made, now = stored.version)),
            may_change: reading.reaches_initiative(Action::ChangeInitiatives, id, owner).await?
                && visitor.may(Action::ChangeInitiatives),
            may_move: visitor.may(Action::ChangeInitiatives)
                && !service::moves::open_to(reading, &stored).await?.is_empty(),
            refuses,
        })
    }
}

/// What the page says of an initiative in other places.
const ELSEWHERE: [&str; 8] = ["navn", "eier", "type", "gevinst", "budsjett", "start", "slutt", "ekstern"];

/// What is shown of the reasons and the team.
fn shown(facts: Vec<words::Fact>) -> Vec<words::Fact> {
    let is_shown = |fact: &words::Fact| {
        let is_of_needs = matches!(fact.page, Page::Need(_));
        !fact.value.is_empty() && !is_of_needs && !ELSEWHERE.contains(&fact.field)
    };
    facts.into_iter().filter(is_shown).collect()
}

/// The states on the way, each with the day it was last come to.
fn way(reader: Speech, status: InitiativeStatus, moves: &[records::Move]) -> Vec<(String, String, bool)> {
    let day = |one: InitiativeStatus| {
        let last = moves.iter().rev().find(|step| step.to == one);
        last.map_or_else(String::new, |step| reader.date(norwegian_date(step.at)))
    };
    InitiativeStatus::WAY.into_iter().map(|one| (reader.status(one), day(one), one == status)).collect()
}

fn stopped(reader: Speech, moves: &[records::Move]) -> String {
    let last = moves.iter().rev().find(|step| step.to == InitiativeStatus::OnHold);
    match last {
        Some(step) => fl!(
            reader.texts,
            "initiative-stopped-since",
            day = reader.date(norwegian_date(step.at)),
            reason = step.reason.as_str()
        ),
        None => fl!(reader.texts, "initiative-stopped"),
    }
}

/// The word that forms and addresses have for a state.
fn status_word(status: InitiativeStatus) -> &'static str {
    STATUSES.iter().find(|(_, one)| *one == status).map_or("", |(word, _)| word)
}

/// The state of such a word.
fn status_of(word: &str) -> Option<InitiativeStatus> {
    STATUSES.iter().find(|(known, _)| *known == word).map(|(_, status)| *status)
}

fn filter(filters: &Filters) -> Filter {
    let status = filters.text("status");
    Filter {
        status: status_of(&status),
        priority: filters.number("prioritet").and_then(Priority::new),
        owner: None,
    }
}

fn path(filters: &Filters, page: i64) -> String {
    let (status, priority) = (filters.text("status"), filters.text("prioritet"));
    let fields = [("status", status.as_str()), ("prioritet", &priority), ("side", &page.to_string())];
    with_fields(Area::Initiatives.path(), &fields)
}

fn statuses(reader: Speech, chosen: Option<InitiativeStatus>) -> Vec<FilterOption> {
    let option = |(word, status): (&str, InitiativeStatus)| FilterOption {
        value: word.to_owned(),
        words: reader.status(status),
        is_chosen: chosen == Some(status),
    };
    STATUSES.into_iter().map(option).collect()
}

fn priorities(chosen: Option<Priority>) -> Vec<FilterOption> {
    let option = |class: Priority| FilterOption {
        value: class.get().to_string(),
        words: class.get().to_string(),
        is_chosen: chosen == Some(class),
    };
    (1..=5).filter_map(Priority::new).map(option).collect()
}

/// What is asked for, and how far the newest proposal comes.
fn summary(reader: Speech, view: &InitiativeView) -> String {
    let (text, needs) = (reader.texts, i64::try_from(view.needs.len()).unwrap_or(i64::MAX));
    let asked = fl!(text, "page-initiative-asks", n = needs, shown = reader.number(needs));
    if view.proposal.is_none() {
        return format!("{asked} {}", fl!(text, "page-no-proposal-yet"));
    }
    if view.is_partial {
        // Whom the reader does not see is not counted either: how many needs have somebody names nobody.
        let staffed = fl!(text, "access-initiative-staffed", needs = reader.number(view.row.staffed_needs));
        return format!("{asked} {staffed}");
    }
    let people: std::collections::BTreeSet<_> =
        view.needs.iter().flat_map(|need| &need.proposed).map(|share| share.person).collect();
    let staffed = view.needs.iter().filter(|need| !need.proposed.is_empty()).count();
    let proposed = fl!(
        text,
        "page-initiative-proposed",
        n = i64::try_from(people.len()).unwrap_or(i64::MAX),
        people = reader.count(people.len()),
        needs = reader.count(staffed)
    );
    format!("{asked} {proposed}")
}

fn list_table(reader: Speech, rows: &[InitiativeRow]) -> Table {
    let text = reader.texts;
    let row = |row: &InitiativeRow| {
        vec![
            Cell::text(&row.code),
            Cell::text(&row.name),
            row.owner.as_ref().map(|owner| owner.name.clone()).into(),
            Cell::Whole(row.priority.get().into()),
            Cell::text(reader.status(row.status)),
            Cell::Date(row.from),
            Cell::Date(row.to),
            Cell::Whole(row.needs),
            Cell::Whole(row.staffed_needs),
        ]
    };
    Table {
        headings: vec![
            fl!(text, "page-code"),
            fl!(text, "page-initiative"),
            fl!(text, "page-owner"),
            fl!(text, "page-priority"),
            fl!(text, "page-status"),
            fl!(text, "page-from"),
            fl!(text, "page-to"),
            fl!(text, "page-needs"),
            fl!(text, "page-staffed-needs"),
        ],
        rows: rows.iter().map(row).collect(),
    }
}

/// One row for each need.
fn needs_table(reader: Speech, needs: &[Need]) -> Table {
    let text = reader.texts;
    let row = |need: &Need| {
        let (heads, share) = match need.demand {
            Demand::Heads { heads, share } => (Cell::Whole(heads.into()), share),
            Demand::Share { amount } => (Cell::Empty, amount),
        };
        vec![
            Cell::text(&need.code),
            Cell::text(&need.title),
            heads,
            Cell::percent(share),
            Cell::Date(need.from),
            Cell::Date(need.to),
            Cell::text(reader.yes_no(need.critical)),
            Cell::text(reader.yes_no(need.external_allowed)),
        ]
    };
    Table {
        headings: vec![
            fl!(text, "file-need"),
            fl!(text, "page-role"),
            fl!(text, "file-heads"),
            fl!(text, "file-share-each"),
            fl!(text, "page-from"),
            fl!(text, "page-to"),
            fl!(text, "file-critical"),
            fl!(text, "page-external-allowed"),
        ],
        rows: needs.iter().map(row).collect(),
    }
}

/// One row for each skill that a need asks for.
fn requirements_table(reader: Speech, needs: &[Need]) -> Table {
    let text = reader.texts;
    let row = |need: &Need, asked: &NeedSkill| {
        vec![
            Cell::text(&need.code),
            Cell::text(&need.title),
            Cell::text(reader.must(asked.must)),
            Cell::text(&asked.skill.names.code),
            Cell::text(reader.name(&asked.skill.names).words),
            Cell::Whole(asked.level.get().into()),
        ]
    };
    let of_need = |need: &Need| need.skills.iter().map(|asked| row(need, asked)).collect::<Vec<_>>();
    Table {
        headings: vec![
            fl!(text, "file-need"),
            fl!(text, "page-role"),
            fl!(text, "page-requirement"),
            fl!(text, "file-skill-code"),
            fl!(text, "page-skill"),
            fl!(text, "file-least-level"),
        ],
        rows: needs.iter().flat_map(of_need).collect(),
    }
}

/// One row for each person who is promised or proposed to a need.
fn people_table(reader: Speech, needs: &[Need]) -> Table {
    let text = reader.texts;
    let row = |need: &Need, share: &Share, state: String| {
        vec![
            Cell::text(&need.code),
            Cell::text(&need.title),
            Cell::text(&share.number),
            Cell::text(&share.name),
            Cell::percent(share.percent),
            Cell::text(state),
        ]
    };
    let promised = |share: &Share| {
        share.status.map_or_else(|| fl!(text, "page-in-proposal"), |status| reader.allocation(status))
    };
    let of_need = |need: &Need| {
        let people = need.allocated.iter().chain(&need.proposed);
        people.map(|share| row(need, share, promised(share))).collect::<Vec<_>>()
    };
    Table {
        headings: vec![
            fl!(text, "file-need"),
            fl!(text, "page-role"),
            fl!(text, "page-employee-number"),
            fl!(text, "page-person"),
            fl!(text, "file-share"),
            fl!(text, "page-condition"),
        ],
        rows: needs.iter().flat_map(of_need).collect(),
    }
}
