//! The gap report of the newest proposal: what is short, where it hits, and what to do first.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;

use super::proposal_parts::source;
use crate::access::Action;
use crate::domain::Month;
use crate::export::Cell;
use crate::reports::gap::{GapRow, NearPerson, SkillShortage, by_skill};
use crate::service::lookups;
use crate::service::proposal_view::Names;
use crate::store::{proposals, views};
use crate::web::chart::{self, Bar};
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::opened::Opened;
use crate::web::paging::Paging;
use crate::web::paths::{Linked, with_fields};
use crate::web::request::{Filters, Format};
use crate::web::respond;
use crate::web::sheet::{Column, Sheet, Value};
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;
use crate::wording::gap as words;
use crate::wording::gap::GapPrint;

/// The most skills in the chart and in the table below it.
const MOST: usize = 12;

/// How many skills are put into a sentence.
const SENTENCES: usize = 3;

/// How many of the nearest people are named.
const NEAREST: usize = 3;

/// Longer names are cut in the chart; the table below has them whole.
const LONGEST_NAME: usize = 46;

#[derive(Template)]
#[template(path = "gap/report.html")]
struct GapPage {
    frame: Frame,
    total: String,
    sentences: Vec<String>,
    chart_heading: String,
    chart_height: u32,
    bars: Vec<Bar>,
    most: Sheet,
    sheet: Sheet,
    paging: Paging,
    source: String,
    rules: Vec<String>,
    proposal_path: Option<String>,
    /// The sentence that names are left out; `None` where the reader sees all of them.
    left_out: Option<String>,
    /// Whether the reader sees them after stating a purpose.
    asks: bool,
}

#[derive(Template)]
#[template(path = "gap/empty.html")]
struct EmptyPage {
    frame: Frame,
    month: Month,
}

/// `GET /gap`, also as `.csv` and `.xlsx`: the gap of the newest proposal; a page that says so where there is none.
pub async fn page(
    format: Format,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let (mut reading, reader) = (state.read(&visitor.actor, Action::SeeGap).await?, visitor.reader);
    let frame = visitor.frame(Area::Gap, fl!(reader.texts, "page-menu-gap"));
    let Some(id) = proposals::latest_id(&mut reading).await? else {
        return respond::html(&EmptyPage { frame, month: Month::of(state.today()) });
    };
    let may_open = views::proposals::opens(&mut reading, id).await?;
    let opened = state.proposal(reading, id).await?;
    if format.is_file() {
        if filters.table() == "mest" {
            let shorts = by_skill(&opened.gap().rows);
            let all: Vec<&SkillShortage> = shorts.iter().collect();
            return Ok(respond::table(
                format,
                "kompetansegap-mest",
                &most_sheet(reader, &opened, &all).table(),
            ));
        }
        let print = GapPrint { report: opened.gap(), names: opened.names(), language: reader.language };
        return Ok(respond::table(format, "kompetansegap", &print.table()));
    }
    let rows = &opened.gap().rows;
    let path = |page: i64| with_fields(Area::Gap.path(), &[("side", &page.to_string())]);
    let paging = match Paging::new(filters.page(), i64::try_from(rows.len()).unwrap_or(i64::MAX), path) {
        Ok(paging) => paging,
        Err(elsewhere) => return Ok(elsewhere.into_response()),
    };
    let sheet = rows_sheet(reader, &opened, on_page(rows, &paging));
    let frame = frame
        .with_file(!sheet.rows.is_empty(), "mest", fl!(reader.texts, "page-gap-most-caption"))
        .with_file(!sheet.rows.is_empty(), "", fl!(reader.texts, "page-gap-quarters"));
    let asks = opened.known.names_few_near() && lookups::can_state(&visitor.actor);
    let proposal_path = may_open.then(|| opened.headline().id.path());
    respond::html(&GapPage { proposal_path, asks, ..GapPage::new(reader, frame, &opened, (sheet, paging)) })
}

/// The rows on this page; words are made only for these.
fn on_page<'a>(rows: &'a [GapRow], paging: &Paging) -> &'a [GapRow] {
    let place = |number: i64| usize::try_from(number).unwrap_or(0).min(rows.len());
    &rows[place(paging.first - 1)..place(paging.last)]
}

impl GapPage {
    fn new(reader: Speech, frame: Frame, opened: &Opened, (sheet, paging): (Sheet, Paging)) -> Self {
        let (report, language) = (opened.gap(), reader.language);
        let shorts = by_skill(&report.rows);
        let most: Vec<&SkillShortage> = shorts.iter().take(MOST).collect();
        Self {
            total: words::total(report, language),
            sentences: most
                .iter()
                .take(SENTENCES)
                .map(|short| words::sentence(short.worst, opened.names(), language))
                .collect(),
            chart_heading: chart_heading(reader, opened.names(), &most),
            chart_height: chart::height(most.len()),
            bars: bars(reader, opened.names(), &most),
            most: most_sheet(reader, opened, &most),
            sheet,
            paging,
            source: source(reader, opened),
            rules: report.rules.iter().map(|rule| words::rule(rule, language)).collect(),
            proposal_path: None,
            asks: false,
            left_out: opened.known.names_few_near().then(|| fl!(reader.texts, "access-gap-part")),
            frame,
        }
    }
}

fn skill_and_level(reader: Speech, names: &Names, row: &GapRow) -> String {
    match (words::skill_name(row, names, reader.language), row.level) {
        (Some(name), Some(level)) => {
            fl!(reader.texts, "page-gap-skill", skill = name, level = level.get())
        }
        _ => fl!(reader.texts, "page-gap-any-skill"),
    }
}

fn chart_heading(reader: Speech, names: &Names, most: &[&SkillShortage]) -> String {
    most.first().map_or_else(String::new, |short| {
        fl!(reader.texts, "page-gap-chart-heading", what = skill_and_level(reader, names, short.worst))
    })
}

fn bars(reader: Speech, names: &Names, most: &[&SkillShortage]) -> Vec<Bar> {
    let amount = |short: &&SkillShortage| {
        let months = short.short.full_time_months();
        (cut(&skill_and_level(reader, names, short.worst)), months, reader.decimal(months))
    };
    chart::bars(&most.iter().map(amount).collect::<Vec<_>>())
}

fn cut(words: &str) -> String {
    if words.chars().count() <= LONGEST_NAME {
        return words.to_owned();
    }
    let kept: String = words.chars().take(LONGEST_NAME - 1).collect();
    format!("{}…", kept.trim_end())
}

fn skill_value(reader: Speech, opened: &Opened, row: &GapRow) -> Value {
    let id = row.skill.as_ref().and_then(|code| opened.directory().skill(code));
    Value::link(skill_and_level(reader, opened.names(), row), id.map(|id| id.path()))
}

fn most_sheet(reader: Speech, opened: &Opened, most: &[&SkillShortage]) -> Sheet {
    let text = reader.texts;
    let row = |short: &&SkillShortage| {
        let months = short.short.full_time_months();
        vec![
            skill_value(reader, opened, short.worst),
            Value::number(reader.decimal(months), Cell::Decimal(months, 1)),
        ]
    };
    Sheet {
        caption: fl!(text, "page-gap-most-caption"),
        columns: vec![
            Column::words(fl!(text, "page-skill")),
            Column::number(fl!(text, "page-full-time-months-short")),
        ],
        rows: most.iter().map(row).collect(),
    }
}

fn rows_sheet(reader: Speech, opened: &Opened, rows: &[GapRow]) -> Sheet {
    let (text, language) = (reader.texts, reader.language);
    let names_nobody = opened.known.names_nobody_near();
    let row = |row: &GapRow| {
        let mut values = vec![
            skill_value(reader, opened, row),
            Value::words(words::quarter(row.quarter, language).replace(' ', "\u{a0}")),
            Value::number(
                reader.decimal(row.full_time_equivalents),
                Cell::Decimal(row.full_time_equivalents, 2),
            ),
            Value::words(words::initiatives(&row.initiatives, language)),
            Value::words(words::reason(row.reason, language)),
        ];
        if !names_nobody {
            let nearest = row.nearest.iter().take(NEAREST);
            values.push(Value::lines(nearest.map(|near| near_person(reader, opened, near)).collect()));
        }
        values.push(Value::words(words::action(&row.advice, language)));
        values
    };
    let mut columns = vec![
        Column::words(fl!(text, "page-skill")),
        Column::words(fl!(text, "page-quarter")),
        Column::number(fl!(text, "page-fte-short")),
        Column::words(fl!(text, "page-gap-initiatives")),
        Column::words(fl!(text, "page-reason")),
    ];
    if !names_nobody {
        columns.push(Column::words(fl!(text, "page-nearest")));
    }
    columns.push(Column::words(fl!(text, "page-first-action")));
    Sheet { caption: fl!(text, "page-gap-caption"), columns, rows: rows.iter().map(row).collect() }
}

fn near_person(reader: Speech, opened: &Opened, near: &NearPerson) -> String {
    let lacks: Vec<String> =
        near.lacks.iter().map(|lack| words::obstacle(lack, opened.names(), reader.language)).collect();
    format!("{} {}", opened.names().person(near.number.as_str()), lacks.join(", "))
}
