//! The first screen of a proposal: what is covered today and with it, who is asked and freed, the holes that hurt most,
//! and what to do now.

use i18n_embed_fl::fl;

use super::shows_sums;
use crate::service::proposal_view::{ProposalView, UnmetNeed};
use crate::web::frame::Link;
use crate::web::opened::Opened;
use crate::web::paths::{part_of, team_of};
use crate::web::sheet::{Column, Sheet, Value};
use crate::web::small_groups::LEAST_SHOWN;
use crate::web::visitor::Visitor;
use crate::wording::Speech;
use crate::wording::proposal as words;

/// How many holes the first screen shows.
const HOLES: usize = 5;
/// How many areas it names.
const AREAS: usize = 3;
/// How many remedies stand beside a hole; its team's page has all.
const REMEDIES: usize = 1;
/// The length of the bar of coverage, in its own units.
const BAR: f64 = 100.0;

/// What a director reads first.
#[derive(Clone, Debug)]
pub struct First {
    /// The months, when and for whom it was made.
    pub made: String,
    /// Sums over everybody; none where they are not for the reader.
    pub sums: Option<Sums>,
    /// The holes that hurt most.
    pub holes: Sheet,
    /// Where all of them stand; none where there are no more.
    pub more_holes: Option<Link>,
    /// What to do now, the first as a button of its own.
    pub ways: Vec<Link>,
}

/// Sums over everybody.
#[derive(Clone, Debug)]
pub struct Sums {
    /// `I dag dekker vi 25 % av arbeidet. Med forslaget 73 %.`
    pub coverage: Vec<String>,
    /// The two as a bar; none where there is no today to compare with.
    pub bar: Option<Bar>,
    /// Of which work they are parts.
    pub base: String,
    /// What is proven.
    pub quality: String,
    /// How many are asked.
    pub asked: String,
    /// How many must be freed.
    pub freed: String,
    /// From where; empty where nobody is.
    pub freed_from: String,
    /// How old and how confirmed the ratings are.
    pub ratings: String,
}

/// Two lengths of a bar.
#[derive(Clone, Copy, Debug)]
pub struct Bar {
    /// Today.
    pub before: u32,
    /// What the proposal adds.
    pub added: u32,
}

impl First {
    /// The same of a proposal with which nothing is to be done.
    pub fn without_ways(self) -> Self {
        Self { ways: Vec::new(), ..self }
    }

    /// What `visitor` reads first of a proposal.
    pub fn of(visitor: &Visitor, opened: &Opened) -> Self {
        let (reader, view) = (visitor.reader, opened.view());
        let holes = most_painful(view);
        let more = view.unmet.len() > holes.len();
        Self {
            made: made(reader, view),
            sums: shows_sums(opened).then(|| sums(reader, opened)),
            holes: sheet(reader, opened, &holes),
            more_holes: more.then(|| Link {
                words: fl!(reader.texts, "paper-all-holes", n = view.unmet.len()),
                path: part_of(view.id, "udekket"),
            }),
            ways: ways(visitor, view),
        }
    }
}

/// `November 2026 – oktober 2027. Laget 27. nov. 2026 kl. 08.10 av Kari Vik.`
fn made(reader: Speech, view: &ProposalView) -> String {
    let months = match (view.months.first(), view.months.last()) {
        (Some(first), Some(last)) => reader.months(first, last),
        _ => String::new(),
    };
    let time = reader.time(view.created_at);
    // The operator's number says nothing to who reads.
    let who = if view.created_by.starts_with("uid ") { "" } else { view.created_by.as_str() };
    if who.is_empty() {
        fl!(reader.texts, "paper-made", months = months, time = time)
    } else {
        fl!(reader.texts, "paper-made-by", months = months, time = time, who = who)
    }
}

fn sums(reader: Speech, opened: &Opened) -> Sums {
    let (text, view) = (reader.texts, opened.view());
    let summary = &view.summary;
    let ratio = |part| reader.language.ratio(part);
    let (coverage, bar) = match &summary.of_all {
        Some(of_all) => (
            vec![
                fl!(text, "paper-coverage-before", share = ratio(of_all.before)),
                fl!(text, "paper-coverage-after", share = ratio(of_all.after)),
            ],
            Some(Bar { before: length(of_all.before), added: length(of_all.after) - length(of_all.before) }),
        ),
        None => (vec![fl!(text, "paper-coverage-open", share = ratio(summary.coverage))], None),
    };
    let employees = summary.people - summary.external_people;
    Sums {
        coverage,
        bar,
        base: fl!(text, "paper-coverage-base", needs = summary.needs_in_horizon),
        quality: words::quality(&view.quality, reader.language),
        asked: fl!(text, "paper-asked", employees = employees, consultants = summary.external_people),
        freed: fl!(
            text,
            "paper-freed",
            people = summary.released_people,
            months = reader.decimal(summary.released_months)
        ),
        freed_from: freed_from(reader, opened),
        ratings: ratings(reader, view),
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and the length")]
fn length(part: f64) -> u32 {
    (part * BAR).round().clamp(0.0, BAR) as u32
}

/// The areas that give most, and how many others there are. Where names are left out, small groups are too.
fn freed_from(reader: Speech, opened: &Opened) -> String {
    let text = reader.texts;
    let is_shown = |people: usize| {
        !opened.known.is_partial() || i64::try_from(people).unwrap_or(i64::MAX) >= LEAST_SHOWN
    };
    let areas = &opened.view().summary.released_from;
    let shown: Vec<String> = areas
        .iter()
        .filter(|(_, people)| is_shown(*people))
        .take(AREAS)
        .map(|(area, people)| {
            fl!(text, "paper-from-area", area = area.as_str(), people = reader.count(*people))
        })
        .collect();
    let more = areas.len() - shown.len();
    if shown.is_empty() {
        return String::new();
    }
    fl!(text, "paper-from-areas", areas = shown.join(", "), more = more)
}

fn ratings(reader: Speech, view: &ProposalView) -> String {
    let basis = &view.basis;
    let part = |number: usize| {
        let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        reader.part(whole(number), whole(basis.levels))
    };
    fl!(
        reader.texts,
        "paper-ratings",
        confirmed = part(basis.agreed_levels),
        stale = part(basis.stale_levels)
    )
}

/// The needs that hurt most: what the priority weighs, times what is missing.
fn most_painful(view: &ProposalView) -> Vec<&UnmetNeed> {
    let mut needs: Vec<&UnmetNeed> = view.unmet.iter().collect();
    needs.sort_by(|one, other| {
        other.hurts.total_cmp(&one.hurts).then_with(|| one.need.code.cmp(&other.need.code))
    });
    needs.truncate(HOLES);
    needs
}

fn sheet(reader: Speech, opened: &Opened, needs: &[&UnmetNeed]) -> Sheet {
    let text = reader.texts;
    let row = |need: &&UnmetNeed| {
        let team = opened.directory().initiative(&need.initiative.code);
        let has_team = opened.view().teams.iter().any(|team| team.initiative.code == need.initiative.code);
        let path = team.filter(|_| has_team).map(|id| team_of(opened.view().id, id));
        let missing = fl!(
            text,
            "paper-hole-missing",
            share = reader.percent(need.share),
            months = reader.months(need.need.first, need.need.last)
        );
        let mut remedies = words::remedies(need, reader.language);
        remedies.truncate(REMEDIES);
        vec![
            Value::link(&need.initiative.name, path),
            Value::words(&need.need.title),
            Value::words(missing),
            Value::lines(remedies),
        ]
    };
    Sheet {
        caption: fl!(text, "paper-holes"),
        columns: vec![
            Column::words(fl!(text, "page-initiative")),
            Column::words(fl!(text, "page-role")),
            Column::words(fl!(text, "paper-missing")),
            Column::words(fl!(text, "paper-remedy")),
        ],
        rows: needs.iter().map(row).collect(),
    }
}

/// What the reader may do now with the proposal.
fn ways(visitor: &Visitor, view: &ProposalView) -> Vec<Link> {
    let text = visitor.reader.texts;
    let of = |part: &str| part_of(view.id, part);
    let ways = [
        ("/bemanning/{number}/send", of("send"), fl!(text, "paper-send")),
        ("/bemanning/{number}/endre", of("endre"), fl!(text, "paper-change")),
    ];
    let open = ways.into_iter().filter(|(place, _, _)| visitor.opens(place));
    open.map(|(_, path, words)| Link { words, path }).collect()
}
