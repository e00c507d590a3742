//! One proposal, as a paper to decide on: what it covers, what hurts, what it rests on, month by month, and by which rules.

pub mod all_months;
mod basis;
mod first;
mod mine;
mod months;
mod relaxed;
mod tables;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use self::basis::Wrong;
use self::first::First;
use self::mine::Mine;
use self::relaxed::Relaxed;
use super::proposal_parts::{left_out, open, source};
use super::proposal_versions::Versions;
use crate::access::Action;
use crate::domain::ProposalId;
use crate::service::proposal_view::ProposalView;
use crate::store::records::initiatives::versions::{self, Outdated};
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame, Link};
use crate::web::grid::Grid;
use crate::web::opened::{Headline, Opened};
use crate::web::paths::{Linked, part_of};
use crate::web::request::{Filters, Format, Number};
use crate::web::respond;
use crate::web::sheet::Sheet;
use crate::web::small_groups::LEAST_SHOWN;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;
use crate::wording::proposal as words;

/// How many initiatives the proposal's own page shows; a page of its own has all.
const SHOWN: usize = 12;
/// What asks for every table in one workbook.
const ALL: &str = "alt";

#[derive(Template)]
#[template(path = "proposals/proposal.html")]
struct ProposalPage {
    frame: Frame,
    first: First,
    left_out: Option<String>,
    versions: Versions,
    /// Initiatives that were changed since.
    outdated: Vec<Outdated>,
    contents: Vec<Link>,
    mine: Mine,
    /// What the model did not know; empty for readers without sums.
    not_known: Vec<String>,
    wrong: Option<Wrong>,
    relaxed: Option<Relaxed>,
    source: String,
    months: Grid,
    /// Where all of them stand; none where these are all.
    all_months: Option<Link>,
    /// How many needs are not covered.
    unmet: usize,
    unmet_path: String,
    /// How many people are freed from each area; none for readers without sums.
    areas: Option<Sheet>,
    /// How many people have to be freed, as far as the reader sees them.
    releases: usize,
    releases_path: String,
    loads: Option<String>,
    loads_path: String,
    sentences: Vec<String>,
    quality_gap: String,
    bound: Option<String>,
    quality_figures: String,
    settings: Option<Sheet>,
    made_by: String,
    input_hash: String,
}

/// `GET /bemanning/{number}`, also as `.csv` and `.xlsx`; 404 where the reader may not open the proposal.
pub async fn page(
    format: Format,
    Number(id): Number,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let opened = open(&state, &visitor, ProposalId(id)).await?;
    if format == Format::Xlsx && filters.table() == ALL {
        let bytes = tables::workbook(visitor.reader, &opened);
        return Ok(respond::workbook(&format!("forslag-{id}"), bytes));
    }
    if format.is_file() {
        let (name, table) = tables::file(visitor.reader, &opened, &filters.table())?;
        return Ok(respond::table(format, &format!("forslag-{id}-{name}"), &table));
    }
    let outdated = outdated(&state, &visitor, &opened).await?;
    let versions = Versions::of(&state, &visitor, ProposalId(id), shows_sums(&opened)).await?;
    respond::html(&ProposalPage::new(&visitor, &opened, outdated, versions))
}

/// The initiatives that were changed since a proposal was made, as far as the reader may know of them.
async fn outdated(state: &AppState, visitor: &Visitor, opened: &Opened) -> Result<Vec<Outdated>, WebError> {
    if !visitor.may(Action::SeeInitiatives) {
        return Ok(Vec::new());
    }
    let view = opened.view();
    let mut reading = state.read(&visitor.actor, Action::SeeInitiatives).await?;
    let mut changed = versions::outdated(&mut reading, view.id).await?;
    if !reading.scope().is_everybody() {
        changed.retain(|one| view.teams.iter().any(|team| team.initiative.code.as_str() == one.code));
    }
    Ok(changed)
}

impl ProposalPage {
    fn new(visitor: &Visitor, opened: &Opened, outdated: Vec<Outdated>, versions: Versions) -> Self {
        let (reader, view, sums) = (visitor.reader, opened.view(), shows_sums(opened));
        let text = reader.texts;
        let mine = Mine::of(reader, opened);
        let first = First::of(visitor, opened);
        let caption = fl!(text, "paper-months-caption");
        Self {
            frame: frame(visitor, opened),
            first: if versions.is_scenario { first.without_ways() } else { first },
            left_out: left_out(reader, opened),
            outdated,
            versions,
            contents: contents(reader, opened, &mine),
            mine,
            not_known: if sums { basis::not_known(reader, view) } else { Vec::new() },
            wrong: basis::wrong(reader, view),
            relaxed: (sums && view.summary.needs > 0).then(|| relaxed::relaxed(reader, view)),
            source: source(reader, opened),
            months: months::grid(reader, opened, caption, view.strips.iter().take(SHOWN)),
            all_months: (view.strips.len() > SHOWN).then(|| Link {
                words: fl!(text, "paper-all-months", n = view.strips.len()),
                path: part_of(view.id, "maaneder"),
            }),
            unmet: view.unmet.len(),
            unmet_path: part_of(view.id, "udekket"),
            areas: tables::areas(reader, opened),
            releases: view.releases.len(),
            releases_path: part_of(view.id, "frigi"),
            loads: tables::fullest(reader, view),
            loads_path: part_of(view.id, "belastning"),
            sentences: if sums { sentences(reader, view) } else { Vec::new() },
            quality_gap: words::quality_gap(&view.quality, reader.language),
            bound: words::bound(&view.quality, reader.language),
            quality_figures: words::quality_figures(&view.quality, reader.language),
            settings: opened.known.rules().then(|| tables::settings(reader, view)),
            made_by: fl!(
                text,
                "page-proposal-made",
                time = reader.time(view.created_at),
                who = view.created_by.as_str()
            ),
            input_hash: view.quality.input_hash.clone(),
        }
    }
}

fn frame(visitor: &Visitor, opened: &Opened) -> Frame {
    let (text, view) = (visitor.reader.texts, opened.view());
    let heading = fl!(text, "page-proposal-name", number = view.id.0);
    let part = |part: &str| format!("{}.csv", part_of(view.id, part));
    let parts = [
        ("udekket", fl!(text, "page-unmet"), view.unmet.is_empty()),
        ("frigi", fl!(text, "page-releases"), view.releases.is_empty()),
        ("belastning", fl!(text, "paper-loads"), view.loads.is_empty()),
    ];
    let frame = visitor
        .frame(Area::Proposals, heading)
        .below(Area::Proposals)
        .with_file(!view.teams.is_empty(), "plan", fl!(text, "paper-plan-file"))
        .with_file(true, "", fl!(text, "page-teams"))
        .with_file(!view.strips.is_empty(), "maaneder", fl!(text, "paper-months"))
        .with_file(shows_sums(opened), "rekkevidde", fl!(text, "page-reach-needs"))
        .with_file(opened.known.rules(), "regler", fl!(text, "page-settings"));
    let full = parts.into_iter().filter(|(_, _, is_empty)| !is_empty);
    full.fold(frame, |frame, (name, words, _)| frame.with_file_at(part(name), words))
}

/// The parts of the page, and the pages of their own that belong to it.
fn contents(reader: Speech, opened: &Opened, mine: &Mine) -> Vec<Link> {
    let (text, view) = (reader.texts, opened.view());
    let here = |id: &str| format!("#{id}");
    let links = [
        (!mine.initiatives.rows.is_empty(), fl!(text, "paper-mine"), here("mine")),
        (!mine.people.rows.is_empty(), fl!(text, "paper-my-people"), here("mine-ansatte")),
        (true, fl!(text, "paper-before"), here("grunnlag")),
        (shows_sums(opened) && view.summary.needs > 0, fl!(text, "paper-relaxed-short"), here("regelverk")),
        (!view.strips.is_empty(), fl!(text, "paper-months"), here("maaneder")),
        (!view.unmet.is_empty(), fl!(text, "page-unmet"), part_of(view.id, "udekket")),
        (!view.releases.is_empty(), fl!(text, "page-releases"), part_of(view.id, "frigi")),
        (!view.loads.is_empty(), fl!(text, "paper-loads"), part_of(view.id, "belastning")),
        (true, fl!(text, "paper-rules"), here("regler")),
        (true, fl!(text, "paper-workbook"), format!("{}.xlsx?tabell={ALL}", view.id.path())),
    ];
    links
        .into_iter()
        .filter(|(is_there, _, _)| *is_there)
        .map(|(_, words, path)| Link { words, path })
        .collect()
}

/// Whether sums are shown: where names are left out, not over a few people, who could be recognised.
pub(super) fn shows_sums(opened: &Opened) -> bool {
    let people = i64::try_from(opened.view().summary.people).unwrap_or(i64::MAX);
    opened.known.sums() && (!opened.known.is_partial() || people == 0 || people >= LEAST_SHOWN)
}

/// The summary, as the terminal prints it.
fn sentences(reader: Speech, view: &ProposalView) -> Vec<String> {
    match (view.months.first(), view.months.last()) {
        (Some(first), Some(last)) => words::summary(&view.summary, *first, *last, reader.language),
        _ => Vec::new(),
    }
}

/// The proposal in four sentences, for the start page.
pub fn in_short(reader: Speech, proposal: Headline<'_>) -> Vec<String> {
    let (text, summary) = (reader.texts, proposal.summary);
    vec![
        fl!(
            text,
            "page-proposal-sentence",
            people = reader.count(summary.people),
            covered = reader.count(summary.covered),
            needs = reader.count(summary.needs),
            time = reader.time(proposal.created_at)
        ),
        fl!(
            text,
            "page-reach-sentence",
            strict = reader.count(summary.without_candidate.strict),
            learning = reader.count(summary.without_candidate.with_learning)
        ),
        words::quality(proposal.quality, reader.language),
        fl!(text, "page-machine"),
    ]
}
