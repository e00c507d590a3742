//! The long tables themselves, as the proposal's own page shows their beginnings too.

use i18n_embed_fl::fl;

use crate::domain::Month;
use crate::export::Cell;
use crate::service::proposal_view::{NearPerson, NeedRef, Obstacle, PersonRef, Release, Stretch, UnmetNeed};
use crate::web::opened::Opened;
use crate::web::paths::Linked;
use crate::web::sheet::{Column, Sheet, Value};
use crate::wording::Speech;
use crate::wording::proposal as words;

/// How many of the nearest people are named.
const NEAREST: usize = 3;

/// Needs that are not covered, with what would fill them and the main reason; the file has the nearest people too.
pub fn unmet_sheet<'a>(reader: Speech, opened: &Opened, needs: impl Iterator<Item = &'a UnmetNeed>) -> Sheet {
    let text = reader.texts;
    let needs: Vec<&UnmetNeed> = needs.collect();
    // Readers who see no names get no column for them: an empty one would say that nobody is near.
    let names_nobody = opened.known.is_partial() && needs.iter().all(|need| need.nearest.is_empty());
    let mut columns = vec![
        Column::in_file(fl!(text, "file-need")),
        Column::words(fl!(text, "page-role")),
        Column::in_file(fl!(text, "file-initiative-code")),
        Column::words(fl!(text, "page-initiative")),
        Column::in_file(fl!(text, "page-priority")),
        Column::in_file(fl!(text, "page-from")),
        Column::in_file(fl!(text, "page-to")),
        Column::on_page(fl!(text, "paper-missing")),
        Column::in_file(fl!(text, "file-asked-share")),
        Column::in_file(fl!(text, "file-missing-share")),
        Column::in_file(fl!(text, "page-full-time-months")),
        Column::words(fl!(text, "paper-remedy")),
        Column::words(fl!(text, "page-reason")),
    ];
    if !names_nobody {
        columns.push(Column::in_file(fl!(text, "page-nearest")));
    }
    let row = |need: &&UnmetNeed| {
        let mut values = unmet_row(reader, opened, need);
        if !names_nobody {
            values.push(nearest(reader, need));
        }
        values
    };
    Sheet { caption: fl!(text, "page-unmet-caption"), columns, rows: needs.iter().map(row).collect() }
}

fn unmet_row(reader: Speech, opened: &Opened, need: &UnmetNeed) -> Vec<Value> {
    let initiative = opened.directory().initiative(&need.initiative.code).map(|id| id.path());
    let [first, last] = Value::days(need.need.first, need.need.last);
    let missing = fl!(
        reader.texts,
        "paper-missing-of",
        missing = reader.percent(need.share),
        asked = reader.percent(need.asked)
    );
    vec![
        Value::in_file(need.need.code.as_str()),
        Value::words(&need.need.title),
        Value::in_file(need.initiative.code.as_str()),
        Value::link(&need.initiative.name, initiative),
        Value::in_file(need.initiative.priority.map(|class| i64::from(class.get()))),
        first,
        last,
        Value::lines(vec![missing, months(reader, &need.need)]),
        Value::in_file(Cell::percent(need.asked)),
        Value::in_file(Cell::percent(need.share)),
        Value::in_file(Cell::Decimal(need.months, 2)),
        Value::lines(words::remedies(need, reader.language)),
        Value::words(words::cause(need.reason, reader.language)),
    ]
}

/// Who must be freed from daily operation, how much and when.
pub fn releases_sheet<'a>(
    reader: Speech,
    opened: &Opened,
    releases: impl Iterator<Item = &'a Release>,
) -> Sheet {
    let text = reader.texts;
    let row = |release: &Release| {
        let [first, last] = Value::days(release.first, release.last);
        vec![
            number(&release.person),
            person(opened, &release.person),
            Value::words(&release.person.unit_name),
            Value::share(reader, release.share),
            Value::lines(release.stretches.iter().map(|one| stretch(reader, one)).collect()),
            first,
            last,
            Value::number(reader.decimal(release.months), Cell::Decimal(release.months, 2)),
        ]
    };
    Sheet {
        caption: fl!(text, "page-releases-caption"),
        columns: vec![
            Column::in_file(fl!(text, "page-employee-number")),
            Column::words(fl!(text, "page-person")),
            Column::words(fl!(text, "page-unit")),
            Column::amount(fl!(text, "page-release-share"), fl!(text, "file-release-share")),
            Column::words(fl!(text, "page-period")),
            Column::in_file(fl!(text, "page-from")),
            Column::in_file(fl!(text, "page-to")),
            Column::number(fl!(text, "page-full-time-months")),
        ],
        rows: releases.map(row).collect(),
    }
}

/// `20 % nov.–des. 2026`
fn stretch(reader: Speech, stretch: &Stretch) -> String {
    let (share, months) = (reader.percent(stretch.share), reader.months(stretch.first, stretch.last));
    fl!(reader.texts, "paper-stretch", share = share, months = months)
}

/// A person with the way to their page.
pub fn person(opened: &Opened, person: &PersonRef) -> Value {
    Value::link(&person.name, opened.directory().person(&person.number).map(|id| id.path()))
}

/// A person's number, for the file: two people may have one name.
pub fn number(person: &PersonRef) -> Value {
    Value::in_file(person.number.as_str())
}

/// The months of a need that the proposal is for.
pub fn months(reader: Speech, need: &NeedRef) -> String {
    reader.months(need.first, need.last)
}

/// The people nearest to a need, a line each; the file has their numbers too.
fn nearest(reader: Speech, need: &UnmetNeed) -> Value {
    let near = || need.nearest.iter().take(NEAREST);
    let line = |near: &NearPerson| format!("{} {}", near.person.name, obstacles(reader, near));
    let numbered = |near: &NearPerson| {
        format!("{} {} {}", near.person.number, near.person.name, obstacles(reader, near))
    };
    let in_file = near().map(numbered).collect::<Vec<_>>().join("; ");
    Value { lines: near().map(line).collect(), path: None, cell: Cell::Text(in_file) }
}

fn obstacles(reader: Speech, near: &NearPerson) -> String {
    let obstacle = |obstacle: &Obstacle| match obstacle {
        Obstacle::Capacity { months } => {
            fl!(reader.texts, "page-no-time-in", months = ranges(reader, months))
        }
        other => words::obstacle(other, reader.language),
    };
    near.obstacles.iter().map(obstacle).collect::<Vec<_>>().join(", ")
}

/// Months in a row as one range each: `nov. 2026 – jan. 2027, mars 2027`.
fn ranges(reader: Speech, months: &[Month]) -> String {
    let rows = months.chunk_by(|one, next| next.months_since(*one) == 1);
    let words = rows.filter_map(|row| Some(reader.months(*row.first()?, *row.last()?)));
    words.collect::<Vec<_>>().join(", ")
}
