//! The imports, and what one of them did, as files.

use i18n_embed_fl::fl;

use crate::export::{Cell, Table};
use crate::service::import_receipt::ChangedRow;
use crate::store::views::imports::{Counts, FileRow, ImportRow, LostName, UnmappedRow};
use crate::web::paths::Linked;
use crate::web::sheet::{Column, Sheet, Value};
use crate::wording::Speech;

fn count_headings(reader: Speech) -> [String; 6] {
    let text = reader.texts;
    [
        fl!(text, "page-rows-read"),
        fl!(text, "page-rows-new"),
        fl!(text, "page-rows-changed"),
        fl!(text, "page-rows-unchanged"),
        fl!(text, "page-rows-missing"),
        fl!(text, "page-rows-rejected"),
    ]
}

fn count_cells(counts: Counts) -> [Cell; 6] {
    [counts.read, counts.new, counts.changed, counts.unchanged, counts.missing, counts.rejected]
        .map(Cell::Whole)
}

pub(super) fn list_table(reader: Speech, rows: &[ImportRow]) -> Table {
    let text = reader.texts;
    let mut headings = vec![
        fl!(text, "page-import-number"),
        fl!(text, "page-when"),
        fl!(text, "page-who"),
        fl!(text, "page-files"),
    ];
    headings.extend(count_headings(reader));
    let row = |row: &ImportRow| {
        let mut cells = vec![
            Cell::Whole(row.id.0),
            Cell::time(row.finished_at),
            Cell::text(&row.actor),
            Cell::Whole(row.files),
        ];
        cells.extend(count_cells(row.counts));
        cells
    };
    Table { headings, rows: rows.iter().map(row).collect() }
}

pub(super) fn files_table(reader: Speech, files: &[FileRow]) -> Table {
    let text = reader.texts;
    let mut headings = vec![fl!(text, "page-file"), fl!(text, "page-content")];
    headings.extend(count_headings(reader));
    headings.push(fl!(text, "page-fingerprint"));
    let row = |file: &FileRow| {
        let content = file.data_set.map(|set| reader.data_set(set));
        let mut cells = vec![Cell::text(&file.name), content.into()];
        cells.extend(count_cells(file.counts));
        cells.push(Cell::text(&file.sha256));
        cells
    };
    Table { headings, rows: files.iter().map(row).collect() }
}

pub(super) fn changes_table(reader: Speech, rows: Vec<ChangedRow>) -> Table {
    let text = reader.texts;
    let row = |row: ChangedRow| {
        let change = super::change(reader, row);
        vec![
            Cell::text(change.content),
            Cell::text(change.key),
            Cell::Whole(change.line),
            Cell::text(change.fields.join("; ")),
        ]
    };
    Table {
        headings: vec![
            fl!(text, "page-content"),
            fl!(text, "page-key"),
            fl!(text, "page-line"),
            fl!(text, "page-before"),
        ],
        rows: rows.into_iter().map(row).collect(),
    }
}

/// The names to find skills for: each with the code and the name of the nearest.
pub(super) fn unmapped_table(reader: Speech, rows: &[UnmappedRow]) -> Table {
    let text = reader.texts;
    let row = |row: &UnmappedRow| {
        let near = row.suggested.as_ref();
        vec![
            Cell::text(&row.written),
            Cell::Whole(row.occurrences),
            Cell::Whole(row.first_line),
            near.map(|skill| skill.names.code.clone()).into(),
            near.map(|skill| reader.name(&skill.names).words).into(),
        ]
    };
    Table {
        headings: vec![
            fl!(text, "page-written"),
            fl!(text, "page-occurrences"),
            fl!(text, "page-first-line"),
            fl!(text, "page-code"),
            fl!(text, "page-suggested"),
        ],
        rows: rows.iter().map(row).collect(),
    }
}

/// People whose names have probably lost a letter, with the line to correct.
pub(super) fn lost_sheet(reader: Speech, names: &[LostName]) -> Sheet {
    let text = reader.texts;
    let row = |name: &LostName| {
        vec![
            Value::link(&name.name, Some(name.id.path())),
            Value::words(&name.number),
            Value::words(&name.file),
            Value::number(name.line.to_string(), name.line.into()),
        ]
    };
    Sheet {
        caption: fl!(text, "page-lost-names-caption"),
        columns: vec![
            Column::words(fl!(text, "page-person")),
            Column::words(fl!(text, "page-employee-number")),
            Column::words(fl!(text, "page-file")),
            Column::number(fl!(text, "page-line")),
        ],
        rows: names.iter().map(row).collect(),
    }
}
