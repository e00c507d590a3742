//! The long tables themselves, as the proposal's own page shows their beginnings too.

use i18n_embed_fl::fl;

use crate::domain::{Month, Percent};
use crate::export::Cell;
use crate::service::proposal_view::{Load, NearPerson, Obstacle, PersonRef, Release, UnmetNeed};
use crate::web::opened::Opened;
use crate::web::paths::Linked;
use crate::web::sheet::{Column, Sheet, Value};
use crate::wording::Speech;
use crate::wording::proposal as words;

/// So many of the nearest people are named.
const NEAREST: usize = 3;

/// Needs that are not covered, with the main reason and the nearest people.
pub fn unmet_sheet<'a>(reader: Speech, opened: &Opened, needs: impl Iterator<Item = &'a UnmetNeed>) -> Sheet {
    let text = reader.texts;
    let row = |need: &UnmetNeed| {
        let initiative = opened.directory.initiative(&need.initiative.code).map(|id| id.path());
        vec![
            Value::words(&need.need.title),
            Value::link(&need.initiative.name, initiative),
            Value::number(
                need.initiative.priority.map_or_else(String::new, |class| class.get().to_string()),
                need.initiative.priority.map(|class| i64::from(class.get())).into(),
            ),
            Value::words(format!("{} – {}", reader.month(need.need.first), reader.month(need.need.last))),
            share(reader, need.share),
            Value::words(words::cause(need.reason, reader.language)),
            Value::lines(need.nearest.iter().take(NEAREST).map(|near| near_person(reader, near)).collect()),
        ]
    };
    Sheet {
        caption: fl!(text, "page-unmet-caption"),
        columns: vec![
            Column::words(fl!(text, "page-role")),
            Column::words(fl!(text, "page-initiative")),
            Column::number(fl!(text, "page-priority")),
            Column::words(fl!(text, "page-period")),
            Column::number(fl!(text, "page-missing-share")),
            Column::words(fl!(text, "page-reason")),
            Column::words(fl!(text, "page-nearest")),
        ],
        rows: needs.map(row).collect(),
    }
}

/// What people give initiatives before and after, in the fullest month.
pub fn loads_sheet<'a>(reader: Speech, opened: &Opened, loads: impl Iterator<Item = &'a Load>) -> Sheet {
    let text = reader.texts;
    let row = |load: &Load| {
        vec![
            person(opened, &load.person),
            Value::words(&load.person.unit_name),
            share(reader, load.position),
            share(reader, most(&load.before)),
            share(reader, most(&load.after)),
            Value::words(fullest_months(reader, opened, load)),
        ]
    };
    Sheet {
        caption: fl!(text, "page-loads-caption"),
        columns: vec![
            Column::words(fl!(text, "page-person")),
            Column::words(fl!(text, "page-unit")),
            Column::number(fl!(text, "page-position-share")),
            Column::number(fl!(text, "page-load-before")),
            Column::number(fl!(text, "page-load-after")),
            Column::words(fl!(text, "page-fullest")),
        ],
        rows: loads.map(row).collect(),
    }
}

/// Who must be freed from daily operation, how much and when.
pub fn releases_sheet<'a>(
    reader: Speech,
    opened: &Opened,
    releases: impl Iterator<Item = &'a Release>,
) -> Sheet {
    let text = reader.texts;
    let row = |release: &Release| {
        vec![
            person(opened, &release.person),
            Value::words(&release.person.unit_name),
            share(reader, release.share),
            Value::words(format!("{} – {}", reader.month(release.first), reader.month(release.last))),
            Value::number(reader.decimal(release.months), Cell::Decimal(release.months, 2)),
        ]
    };
    Sheet {
        caption: fl!(text, "page-releases-caption"),
        columns: vec![
            Column::words(fl!(text, "page-person")),
            Column::words(fl!(text, "page-unit")),
            Column::number(fl!(text, "page-release-share")),
            Column::words(fl!(text, "page-period")),
            Column::number(fl!(text, "page-full-time-months")),
        ],
        rows: releases.map(row).collect(),
    }
}

/// A person with the way to their page.
pub fn person(opened: &Opened, person: &PersonRef) -> Value {
    Value::link(&person.name, opened.directory.person(&person.number).map(|id| id.path()))
}

/// A share of full time: with its sign on the page, as a number in the file.
pub fn share(reader: Speech, share: Percent) -> Value {
    Value::number(reader.percent(share), Cell::Decimal(share.as_f64(), 2))
}

fn near_person(reader: Speech, near: &NearPerson) -> String {
    let obstacles: Vec<String> = near
        .obstacles
        .iter()
        .map(|obstacle| match obstacle {
            Obstacle::Capacity { months } => {
                fl!(reader.texts, "page-no-time-in", months = ranges(reader, months))
            }
            other => words::obstacle(other, reader.language),
        })
        .collect();
    format!("{} {}", near.person.name, obstacles.join(", "))
}

/// Months in a row as one range each: `nov. 2026 – jan. 2027, mars 2027`.
fn ranges(reader: Speech, months: &[Month]) -> String {
    let rows = months.chunk_by(|one, next| next.months_since(*one) == 1);
    let words = rows.map(|row| match row {
        [one] => reader.month(one),
        [first, .., last] => reader.months(first, last),
        [] => String::new(),
    });
    words.collect::<Vec<_>>().join(", ")
}

fn most(shares: &[Percent]) -> Percent {
    shares.iter().copied().max().unwrap_or_default()
}

/// The months in which a person gives most: `nov. 2026 – jan. 2027`.
fn fullest_months(reader: Speech, opened: &Opened, load: &Load) -> String {
    let most = most(&load.after);
    let mut full = load.after.iter().zip(&opened.view.months).filter(|(share, _)| **share == most);
    let Some((_, first)) = full.next() else { return String::new() };
    match full.next_back() {
        Some((_, last)) => reader.months(first, last),
        None => reader.month(first),
    }
}
