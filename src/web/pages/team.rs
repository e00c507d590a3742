//! A team in a proposal: who, at which share, how they fit each requirement, what it does to their load.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::person::why;
use super::proposal_parts::{crumb, left_out, months, number, open, person, unmet_sheet};
use crate::domain::{InitiativeId, Percent, ProposalId};
use crate::export::{Cell, Table};
use crate::service::proposal_view::{CommittedPlace, Other, Place, Requirement, Team};
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::opened::Opened;
use crate::web::paths::{Linked, team_of};
use crate::web::request::{Filters, Format, Numbers};
use crate::web::respond;
use crate::web::sheet::{Column, Sheet, Value};
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;
use crate::wording::proposal as words;

/// Where the staffing of an initiative is decided, as the table of routes has it.
const DECIDE: &str = "/bemanning/{number}/tiltak/{initiative}/beslutning";

#[derive(Template)]
#[template(path = "proposals/team.html")]
struct TeamPage {
    frame: Frame,
    lead: String,
    left_out: Option<String>,
    places: Vec<PlaceRow>,
    committed: Sheet,
    unmet: Sheet,
    initiative_path: Option<String>,
    /// Where it is decided; none where the reader may not, or nowhere.
    decide_path: Option<String>,
}

/// A place on the team, in words.
struct PlaceRow {
    role: String,
    period: String,
    person: String,
    path: Option<String>,
    unit: String,
    share: String,
    fit: Vec<Fit>,
    load: String,
    /// `Må frigis 12,5 %`; none where nobody must free them.
    released: Option<String>,
    interest: String,
    why: String,
    others: Vec<OtherRow>,
    /// How many others could fill it, in words.
    others_words: String,
}

/// Somebody else who could fill a place, and what differs.
struct OtherRow {
    person: String,
    path: Option<String>,
    differs: String,
}

/// How a person meets one requirement: a sign, the same in words, and where the level comes from.
struct Fit {
    mark: &'static str,
    words: String,
    under: String,
}

/// `GET /bemanning/{number}/tiltak/{initiative}`, also as `.csv` and `.xlsx`; 404 where it has no team.
pub async fn page(
    format: Format,
    Numbers(id, initiative): Numbers,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let opened = open(&state, &visitor, ProposalId(id)).await?;
    let initiative = InitiativeId(initiative);
    let is_asked = |team: &&Team| opened.directory().initiative(&team.initiative.code) == Some(initiative);
    let team = opened.view().teams.iter().find(is_asked).ok_or(WebError::NotFound)?;
    if format.is_file() {
        let reader = visitor.reader;
        let name = format!("forslag-{id}-{}", team.initiative.code);
        return match filters.table().as_str() {
            "" => Ok(respond::table(format, &name, &table(reader, team))),
            "tildelt" => Ok(respond::table(
                format,
                &format!("{name}-tildelt"),
                &committed(reader, &opened, team).table(),
            )),
            "udekket" => {
                Ok(respond::table(format, &format!("{name}-udekket"), &unmet(reader, &opened, team).table()))
            }
            _ => Err(WebError::NotFound),
        };
    }
    respond::html(&TeamPage::new(&visitor, &opened, team))
}

impl TeamPage {
    fn new(visitor: &Visitor, opened: &Opened, team: &Team) -> Self {
        let reader = visitor.reader;
        let heading = fl!(reader.texts, "page-team-heading", name = team.initiative.name.as_str());
        let mut frame = visitor.frame(Area::Proposals, heading).below(Area::Proposals);
        frame.crumbs.push(crumb(reader, opened.view().id));
        let (committed, unmet) = (committed(reader, opened, team), unmet(reader, opened, team));
        let text = reader.texts;
        Self {
            frame: frame
                .with_file(!team.places.is_empty(), "", fl!(text, "page-teams"))
                .with_file(!committed.rows.is_empty(), "tildelt", fl!(text, "page-team-committed"))
                .with_file(!unmet.rows.is_empty(), "udekket", fl!(text, "page-unmet")),
            lead: fl!(
                reader.texts,
                "page-team-lead",
                covered = reader.count(team.covered),
                needs = reader.count(team.needs)
            ),
            left_out: left_out(reader, opened),
            places: team.places.iter().map(|place| PlaceRow::of(reader, opened, place)).collect(),
            committed,
            unmet,
            decide_path: decide_path(visitor, opened, team),
            initiative_path: opened.directory().initiative(&team.initiative.code).map(|id| id.path()),
        }
    }
}

impl PlaceRow {
    fn of(reader: Speech, opened: &Opened, place: &Place) -> Self {
        Self {
            role: place.need.title.clone(),
            period: months(reader, &place.need),
            person: place.person.name.clone(),
            path: opened.directory().person(&place.person.number).map(|id| id.path()),
            unit: place.person.unit_name.clone(),
            share: reader.percent(place.share),
            fit: place.fit.iter().map(|requirement| fit(reader, place, requirement)).collect(),
            load: load(reader, place),
            released: released(reader, place.released),
            interest: words::interest(place.interest, reader.language),
            why: why(reader, place),
            others: place.instead.iter().map(|other| OtherRow::of(reader, opened, other)).collect(),
            others_words: others(reader, place),
        }
    }
}

impl OtherRow {
    fn of(reader: Speech, opened: &Opened, other: &Other) -> Self {
        Self {
            person: other.person.name.clone(),
            path: opened.directory().person(&other.person.number).map(|id| id.path()),
            differs: words::differences(other, reader.language).join(", "),
        }
    }
}

/// How many others could fill a place, those who are named among them.
fn others(reader: Speech, place: &Place) -> String {
    let (others, named) = (place.others, place.instead.len());
    fl!(reader.texts, "paper-others", others = others, named = named, unnamed = others.saturating_sub(named))
}

/// Where the initiative's staffing is decided, for who may.
fn decide_path(visitor: &Visitor, opened: &Opened, team: &Team) -> Option<String> {
    let initiative = opened.directory().initiative(&team.initiative.code)?;
    let path = format!("{}/beslutning", team_of(opened.view().id, initiative));
    let is_theirs = opened.is_mine(&team.initiative.code) || !opened.known.is_partial();
    (is_theirs && visitor.opens(DECIDE)).then_some(path)
}

/// Whether a requirement is met: a sign, and the same in words, with level, source and date.
fn fit(reader: Speech, place: &Place, requirement: &Requirement) -> Fit {
    let words = fl!(
        reader.texts,
        "page-fit-words",
        must = reader.must(requirement.must),
        skill = reader.name(&requirement.skill.names).words,
        asked = requirement.asked.get(),
        state = state(reader, place, requirement)
    );
    Fit { mark: if requirement.met { "✓" } else { "✗" }, words, under: evidence(reader, requirement) }
}

/// Whether a requirement is met, in words.
fn state(reader: Speech, place: &Place, requirement: &Requirement) -> String {
    let text = reader.texts;
    let learns = place.learns.as_ref().is_some_and(|skill| skill.code == requirement.skill.code);
    match (requirement.met, learns) {
        (true, _) => fl!(text, "page-fit-met"),
        (false, true) => fl!(text, "page-fit-learns"),
        (false, false) => fl!(text, "page-fit-not-met"),
    }
}

/// Where the level comes from: `Nivå 4, egenvurdering, 3. mars 2026, bekreftet av leder`.
fn evidence(reader: Speech, requirement: &Requirement) -> String {
    let text = reader.texts;
    let mut parts: Vec<String> = Vec::new();
    match requirement.held {
        Some(held) => parts.push(fl!(text, "page-level-at", level = held.get())),
        None => parts.push(fl!(text, "page-fit-unstated")),
    }
    parts.extend(
        requirement
            .through
            .as_ref()
            .map(|skill| fl!(text, "page-fit-through", skill = reader.name(&skill.names).words)),
    );
    parts.extend(requirement.source.map(|source| reader.source(source)));
    parts.extend(requirement.assessed_on.map(|day| reader.date(day)));
    if requirement.agreed {
        parts.push(fl!(text, "page-confirmed"));
    }
    if requirement.stale {
        parts.push(fl!(text, "page-stale"));
    }
    parts.join(", ")
}

fn load(reader: Speech, place: &Place) -> String {
    format!("{} → {}", reader.percent(place.load_before), reader.percent(place.load_after))
}

fn released(reader: Speech, share: Percent) -> Option<String> {
    (share > Percent::ZERO).then(|| fl!(reader.texts, "paper-must-free", share = reader.percent(share)))
}

fn unmet(reader: Speech, opened: &Opened, team: &Team) -> Sheet {
    let needs = opened.view().unmet.iter().filter(|need| need.initiative.code == team.initiative.code);
    unmet_sheet(reader, opened, needs)
}

fn committed(reader: Speech, opened: &Opened, team: &Team) -> Sheet {
    let text = reader.texts;
    let row = |place: &CommittedPlace| {
        let [first, last] = Value::days(place.need.first, place.need.last);
        vec![
            Value::in_file(place.need.code.as_str()),
            Value::words(&place.need.title),
            number(&place.person),
            person(opened, &place.person),
            Value::share(reader, place.share),
            Value::words(months(reader, &place.need)),
            first,
            last,
        ]
    };
    Sheet {
        caption: fl!(text, "page-team-committed-caption"),
        columns: vec![
            Column::in_file(fl!(text, "file-need")),
            Column::words(fl!(text, "page-role")),
            Column::in_file(fl!(text, "page-employee-number")),
            Column::words(fl!(text, "page-person")),
            Column::amount(fl!(text, "page-share"), fl!(text, "file-share")),
            Column::on_page(fl!(text, "page-period")),
            Column::in_file(fl!(text, "page-from")),
            Column::in_file(fl!(text, "page-to")),
        ],
        rows: team.committed.iter().map(row).collect(),
    }
}

/// How many cells a requirement takes.
const REQUIREMENT: usize = 9;

/// One row for each requirement of each place; one of a place without any.
fn table(reader: Speech, team: &Team) -> Table {
    let text = reader.texts;
    let headings = vec![
        fl!(text, "file-need"),
        fl!(text, "page-role"),
        fl!(text, "page-from"),
        fl!(text, "page-to"),
        fl!(text, "page-employee-number"),
        fl!(text, "page-person"),
        fl!(text, "page-unit"),
        fl!(text, "file-share"),
        fl!(text, "file-load-before"),
        fl!(text, "file-load-after"),
        fl!(text, "file-release-share"),
        fl!(text, "page-interest"),
        fl!(text, "paper-others-could"),
        fl!(text, "page-requirement"),
        fl!(text, "file-skill-code"),
        fl!(text, "page-skill"),
        fl!(text, "file-least-level"),
        fl!(text, "file-level"),
        fl!(text, "page-fit"),
        fl!(text, "page-source"),
        fl!(text, "page-assessed-on"),
        fl!(text, "page-confirmed"),
    ];
    let of_place = |place: &Place| -> Vec<Vec<Cell>> {
        let row = |one| [place_cells(reader, place), requirement_cells(reader, place, one)].concat();
        if place.fit.is_empty() {
            return vec![[place_cells(reader, place), vec![Cell::Empty; REQUIREMENT]].concat()];
        }
        place.fit.iter().map(row).collect()
    };
    Table { headings, rows: team.places.iter().flat_map(of_place).collect() }
}

fn place_cells(reader: Speech, place: &Place) -> Vec<Cell> {
    vec![
        Cell::text(place.need.code.as_str()),
        Cell::text(&place.need.title),
        Cell::Date(place.need.first.first_day()),
        Cell::Date(place.need.last.last_day()),
        Cell::text(place.person.number.as_str()),
        Cell::text(&place.person.name),
        Cell::text(&place.person.unit_name),
        Cell::percent(place.share),
        Cell::percent(place.load_before),
        Cell::percent(place.load_after),
        Cell::percent(place.released),
        place.interest.map(|interest| reader.interest(interest)).into(),
        Cell::Whole(i64::try_from(place.others).unwrap_or(i64::MAX)),
    ]
}

fn requirement_cells(reader: Speech, place: &Place, requirement: &Requirement) -> Vec<Cell> {
    vec![
        Cell::text(reader.must(requirement.must)),
        Cell::text(requirement.skill.code.as_str()),
        Cell::text(reader.name(&requirement.skill.names).words),
        Cell::Whole(requirement.asked.get().into()),
        requirement.held.map(|held| i64::from(held.get())).into(),
        Cell::text(state(reader, place, requirement)),
        requirement.source.map(|source| reader.source(source)).into(),
        requirement.assessed_on.into(),
        Cell::text(reader.yes_no(requirement.agreed)),
    ]
}
