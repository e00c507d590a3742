//! One proposal: who is on which team, what is not covered, how good the plan is, and what it did not know.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::Card;
use super::proposal_parts::{left_out, loads_sheet, open, releases_sheet, source, unmet_sheet};
use super::proposal_versions::Versions;
use crate::access::Action;
use crate::domain::ProposalId;
use crate::export::Cell;
use crate::service::proposal_view::{Basis, ProposalView, Team};
use crate::store::records::initiatives::versions::{self, Outdated};
use crate::web::chart::{self, Bar};
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::opened::{Headline, Opened};
use crate::web::paths::{Linked, part_of, team_of};
use crate::web::request::{Filters, Format, Number};
use crate::web::respond;
use crate::web::sheet::{Column, Sheet, Value};
use crate::web::small_groups::LEAST_SHOWN;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;
use crate::wording::proposal as words;
use crate::wording::remarks::remark;

/// How many rows of a long table the proposal's own page shows.
const SHOWN: usize = 15;

#[derive(Template)]
#[template(path = "proposals/proposal.html")]
struct ProposalPage {
    frame: Frame,
    /// Whether the reader may see sums over everybody.
    sums: bool,
    /// Whether the reader may see weights and rules.
    rules: bool,
    left_out: Option<String>,
    versions: Versions,
    /// Initiatives that were changed since.
    outdated: Vec<Outdated>,
    period: String,
    made: String,
    sentences: Vec<String>,
    cards: Vec<Card>,
    reach_heading: String,
    reach_bars: Vec<Bar>,
    reach_height: u32,
    reach: Sheet,
    reach_source: String,
    teams: Sheet,
    unmet: Sheet,
    unmet_path: String,
    releases: Sheet,
    releases_path: String,
    loads: Sheet,
    loads_path: String,
    quality: String,
    quality_gap: String,
    bound: Option<String>,
    quality_figures: String,
    not_known: Vec<String>,
    settings: Sheet,
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
    let (sums, rules) = (shows_sums(&opened), opened.known.rules());
    if format.is_file() {
        let reader = visitor.reader;
        let (name, sheet) = match filters.table().as_str() {
            "" => ("team", teams(reader, &opened)),
            "rekkevidde" if sums => ("rekkevidde", reach(reader, opened.view()).0),
            "regler" if rules => ("regler", settings(reader, opened.view())),
            _ => return Err(WebError::NotFound),
        };
        return Ok(respond::table(format, &format!("forslag-{id}-{name}"), &sheet.table()));
    }
    let outdated = outdated(&state, &visitor, &opened).await?;
    let versions = Versions::of(&state, &visitor, ProposalId(id), sums).await?;
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
        let (reader, view) = (visitor.reader, opened.view());
        let text = reader.texts;
        let heading = fl!(text, "page-proposal-name", number = view.id.0);
        let (reach, reach_bars) = reach(reader, view);
        Self {
            frame: visitor
                .frame(Area::Proposals, heading)
                .below(Area::Proposals)
                .with_file(true, "", fl!(text, "page-teams"))
                .with_file(shows_sums(opened), "rekkevidde", fl!(text, "page-reach-needs"))
                .with_file(opened.known.rules(), "regler", fl!(text, "page-settings"))
                .with_parts(reader, view),
            sums: shows_sums(opened),
            rules: opened.known.rules(),
            left_out: left_out(reader, opened),
            outdated,
            versions,
            period: period(reader, view),
            made: fl!(
                text,
                "page-proposal-made",
                time = reader.time(view.created_at),
                who = view.created_by.as_str()
            ),
            sentences: sentences(reader, view),
            cards: cards(reader, view),
            reach_heading: reach_heading(reader, view),
            reach_height: chart::height(reach_bars.len()),
            reach_bars,
            reach,
            reach_source: source(reader, opened),
            teams: teams(reader, opened),
            unmet: unmet_sheet(reader, opened, view.unmet.iter().take(SHOWN)),
            unmet_path: part_of(view.id, "udekket"),
            releases: releases_sheet(reader, opened, view.releases.iter().take(SHOWN)),
            releases_path: part_of(view.id, "frigi"),
            loads: loads_sheet(reader, opened, view.loads.iter().take(SHOWN)),
            loads_path: part_of(view.id, "belastning"),
            quality: words::quality(&view.quality, reader.language),
            quality_gap: words::quality_gap(&view.quality, reader.language),
            bound: words::bound(&view.quality, reader.language),
            quality_figures: words::quality_figures(&view.quality, reader.language),
            not_known: not_known(reader, view),
            settings: settings(reader, view),
            input_hash: view.quality.input_hash.clone(),
        }
    }
}

/// Whether sums are shown: where names are left out, not over a few people, who could be recognised.
fn shows_sums(opened: &Opened) -> bool {
    let people = i64::try_from(opened.view().summary.people).unwrap_or(i64::MAX);
    opened.known.sums() && (!opened.known.is_partial() || people == 0 || people >= LEAST_SHOWN)
}

impl Frame {
    /// Offers the parts of a proposal as files, each at its own address.
    fn with_parts(self, reader: Speech, view: &ProposalView) -> Self {
        let text = reader.texts;
        let parts = [
            ("udekket", fl!(text, "page-unmet"), view.unmet.is_empty()),
            ("frigi", fl!(text, "page-releases"), view.releases.is_empty()),
            ("belastning", fl!(text, "page-loads"), view.loads.is_empty()),
        ];
        parts.into_iter().filter(|(_, _, is_empty)| !is_empty).fold(self, |frame, (part, words, _)| {
            frame.with_file_at(format!("{}.csv", part_of(view.id, part)), words)
        })
    }
}

/// The months a proposal is for.
pub fn period(reader: Speech, view: &ProposalView) -> String {
    match (view.months.first(), view.months.last()) {
        (Some(first), Some(last)) => {
            let (first, last) = (words::month(*first, reader.language), words::month(*last, reader.language));
            fl!(reader.texts, "page-proposal-period", first = first, last = last)
        }
        _ => String::new(),
    }
}

/// The summary, as the terminal prints it.
pub fn sentences(reader: Speech, view: &ProposalView) -> Vec<String> {
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

fn cards(reader: Speech, view: &ProposalView) -> Vec<Card> {
    let (text, summary) = (reader.texts, &view.summary);
    let card = |value, what, more| Card { value, what, more, path: None };
    vec![
        card(
            reader.language.ratio(summary.coverage),
            fl!(text, "page-card-coverage"),
            fl!(text, "page-card-coverage-more", greedy = reader.language.ratio(summary.greedy_coverage)),
        ),
        card(
            reader.count(summary.covered),
            fl!(text, "page-card-covered"),
            fl!(
                text,
                "page-card-covered-more",
                needs = reader.count(summary.needs),
                partly = reader.count(summary.partly_covered),
                uncovered = reader.count(summary.uncovered)
            ),
        ),
        card(
            reader.count(summary.people),
            fl!(text, "page-card-people"),
            fl!(text, "page-card-people-more", external = reader.count(summary.external_people)),
        ),
        card(
            reader.decimal(summary.released_months),
            fl!(text, "page-card-released"),
            fl!(text, "page-card-released-more", people = reader.count(summary.released_people)),
        ),
    ]
}

fn reach_heading(reader: Speech, view: &ProposalView) -> String {
    let without = &view.summary.without_candidate;
    fl!(
        reader.texts,
        "page-reach-heading",
        strict = reader.count(without.strict),
        learning = reader.count(without.with_learning)
    )
}

/// How many needs nobody could fill, by how far one is willing to go: as a table and as bars.
fn reach(reader: Speech, view: &ProposalView) -> (Sheet, Vec<Bar>) {
    let (text, without) = (reader.texts, &view.summary.without_candidate);
    let steps = [
        (fl!(text, "page-reach-strict"), without.strict),
        (fl!(text, "page-reach-release"), without.with_release),
        (fl!(text, "page-reach-learning"), without.with_learning),
        (fl!(text, "page-reach-mentor"), without.with_mentor),
    ];
    let row = |(words, needs): &(String, usize)| {
        let whole = i64::try_from(*needs).unwrap_or(i64::MAX);
        let all = i64::try_from(view.summary.needs_in_horizon).unwrap_or(i64::MAX);
        vec![
            Value::words(words),
            Value::number(reader.number(whole), Cell::Whole(whole)),
            Value::number(reader.part(whole, all), part_cell(whole, all)),
        ]
    };
    let sheet = Sheet {
        caption: fl!(text, "page-reach-caption", needs = reader.count(view.summary.needs_in_horizon)),
        columns: vec![
            Column::words(fl!(text, "page-reach-step")),
            Column::number(fl!(text, "page-reach-needs")),
            Column::amount(fl!(text, "page-reach-part"), fl!(text, "file-reach-part")),
        ],
        rows: steps.iter().map(row).collect(),
    };
    let amounts = steps.map(|(words, needs)| (words, needs as f64, reader.count(needs)));
    (sheet, chart::bars(&amounts))
}

/// A part of a whole in per cent, for the file.
fn part_cell(part: i64, whole: i64) -> Cell {
    if whole == 0 { Cell::Empty } else { Cell::Decimal(part as f64 * 100.0 / whole as f64, 0) }
}

/// The teams, each with the way to its page.
fn teams(reader: Speech, opened: &Opened) -> Sheet {
    let (text, is_partial) = (reader.texts, opened.known.is_partial());
    let count = |number: usize| {
        let whole = i64::try_from(number).unwrap_or(i64::MAX);
        Value::number(reader.number(whole), Cell::Whole(whole))
    };
    let row = |team: &Team| {
        let initiative = opened.directory().initiative(&team.initiative.code);
        let priority = team.initiative.priority.map(|class| i64::from(class.get()));
        let names: std::collections::BTreeSet<_> =
            team.places.iter().map(|place| &place.person.number).collect();
        vec![
            Value::in_file(team.initiative.code.as_str()),
            Value::link(&team.initiative.name, initiative.map(|id| team_of(opened.view().id, id))),
            Value::number(priority.map_or_else(String::new, |class| class.to_string()), priority.into()),
            count(team.needs),
            count(team.covered),
            count(names.len()),
            count(team.committed.len()),
        ]
    };
    Sheet {
        caption: fl!(text, "page-teams-caption"),
        columns: vec![
            Column::in_file(fl!(text, "file-initiative-code")),
            Column::words(fl!(text, "page-initiative")),
            Column::number(fl!(text, "page-priority")),
            Column::number(fl!(text, "page-open-needs")),
            Column::number(fl!(text, "page-covered-needs")),
            Column::number(if is_partial {
                fl!(text, "access-proposed-seen")
            } else {
                fl!(text, "page-people-proposed")
            }),
            Column::number(if is_partial {
                fl!(text, "access-committed-seen")
            } else {
                fl!(text, "page-people-committed")
            }),
        ],
        rows: opened.view().teams.iter().map(row).collect(),
    }
}

/// What people must be asked about, because the model could not know it.
fn not_known(reader: Speech, view: &ProposalView) -> Vec<String> {
    let (text, basis) = (reader.texts, &view.basis);
    let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let mut lines = unstated(reader, basis);
    if let (Some(oldest), Some(newest)) = (basis.oldest, basis.newest) {
        let (from, to) = (reader.date(oldest), reader.date(newest));
        lines.push(fl!(text, "page-ratings-from-to", from = from, to = to));
    }
    lines.extend([
        fl!(
            text,
            "page-not-known-unconfirmed",
            part = reader.part(whole(basis.agreed_levels), whole(basis.levels)),
            levels = reader.count(basis.levels)
        ),
        fl!(text, "page-not-known-stale", n = reader.count(basis.stale_levels)),
        fl!(text, "page-not-known-lendable", n = reader.count(basis.employees_not_lendable)),
        fl!(text, "page-not-known-outside", n = reader.count(basis.needs_outside)),
        fl!(text, "page-not-known-scope", n = reader.count(basis.needs_out_of_scope)),
        fl!(text, "page-not-known-personal"),
    ]);
    lines.extend(view.remarks.iter().map(|noted| remark(noted, reader.language)));
    lines
}

/// How many people have stated nothing, and how many have stated only skills that no need asks for.
fn unstated(reader: Speech, basis: &Basis) -> Vec<String> {
    let (text, all) = (reader.texts, reader.count(basis.employees));
    let Some(unstated) = basis.employees_unstated else {
        return vec![fl!(
            text,
            "page-not-known-without-levels",
            n = reader.count(basis.employees_without_levels),
            all = all
        )];
    };
    let others = basis.employees_without_levels.saturating_sub(unstated);
    vec![
        fl!(text, "page-not-known-unstated", n = reader.count(unstated), all = all),
        fl!(text, "page-not-known-not-asked", n = reader.count(others)),
    ]
}

fn settings(reader: Speech, view: &ProposalView) -> Sheet {
    let text = reader.texts;
    Sheet {
        caption: fl!(text, "page-settings-caption"),
        columns: vec![
            Column::words(fl!(text, "page-setting")),
            Column::words(fl!(text, "page-setting-value")),
        ],
        rows: words::settings(&view.request, reader.language)
            .into_iter()
            .map(|(name, value)| vec![Value::words(name), Value::words(value)])
            .collect(),
    }
}
