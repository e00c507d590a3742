//! The imports, and the receipt of one.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;
use jiff::Timestamp;

use crate::access::Action;
use crate::domain::{DataSet, ImportId};
use crate::export::{Cell, Table};
use crate::service::import_data::quality_of;
use crate::service::import_receipt::{self, ChangedRow};
use crate::service::undo_import::{UndoError, may_be_undone, undo_import};
use crate::store::unknown_names::view as unknown_names;
use crate::store::views::imports::{self, Counts, FileRow, ImportRow, LostName, Most, Receipt, UnmappedRow};
use crate::store::{Reading, uploads};
use crate::web::error::WebError;
use crate::web::form;
use crate::web::frame::{Area, Frame, Link};
use crate::web::paths::{Linked, rejected_rows_of};
use crate::web::request::{Filters, Format, Number};
use crate::web::respond;
use crate::web::sheet::{Column, Sheet, Value};
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;
use crate::wording::import::{change_text, quality_texts, undo_refusal_text, written_text};

#[derive(Template)]
#[template(path = "imports/list.html")]
struct ImportsPage {
    frame: Frame,
    rows: Vec<ImportRow>,
    /// Skill names that wait for somebody to say what they mean.
    waiting: i64,
    /// The reader may import, so the page offers it.
    imports: bool,
}

#[derive(Template)]
#[template(path = "imports/receipt.html")]
struct ReceiptPage {
    frame: Frame,
    summary: String,
    undone: Option<String>,
    changes: Vec<Change>,
    changes_note: String,
    /// Whether the reader may see what the files said about people.
    content: bool,
    lost: Sheet,
    lost_note: String,
    /// Whether the reader may undo it, if it can be undone at all.
    can_be_undone: bool,
    /// How a file was written: its encoding and separator, or the sheet of a workbook.
    written: Vec<String>,
    /// Warnings about the data in the file, a sentence each.
    quality: Vec<String>,
    /// Where the refused rows of each file are, as long as the files are kept.
    refused_rows: Vec<Option<String>>,
    receipt: Receipt,
}

/// The page that asks whether an import is to be undone, or says why it cannot be.
#[derive(Template)]
#[template(path = "imports/undo.html")]
struct UndoPage {
    frame: Frame,
    id: ImportId,
    refused: Option<String>,
}

struct Change {
    content: String,
    key: String,
    line: i64,
    fields: Vec<String>,
}

/// `GET /import`, also as `.csv` and `.xlsx`: every import, newest first.
pub async fn list(
    format: Format,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let mut reading = state.read(&visitor.actor, Action::SeeImports).await?;
    let rows = imports::list(&mut reading).await?;
    let reader = visitor.reader;
    if format.is_file() {
        return Ok(respond::table(format, "import", &list_table(reader, &rows)));
    }
    let frame = visitor.frame(Area::Imports, fl!(reader.texts, "page-imports-heading"));
    let frame = frame.with_file(!rows.is_empty(), "", fl!(reader.texts, "page-imports-heading"));
    let decides = visitor.may(Action::ChangeCatalogue);
    let waiting = if decides { unknown_names::counts(&mut reading).await?.open } else { 0 };
    respond::html(&ImportsPage { frame, rows, waiting, imports: visitor.may(Action::Import) })
}

/// `GET /import/{number}`, also as `.csv` and `.xlsx`: the receipt of one import.
pub async fn one(
    format: Format,
    Number(id): Number,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let (mut reading, reader) = (state.read(&visitor.actor, Action::SeeImports).await?, visitor.reader);
    // What files held of people is for those who import them; everybody else sees the receipt.
    let content = visitor.may(Action::Import);
    let most = if format.is_file() { Most::ALL } else { Most::OF_A_PAGE };
    let receipt = imports::find(&mut reading, ImportId(id), most).await?.ok_or(WebError::NotFound)?;
    if format.is_file() {
        let (name, table) = match filters.table().as_str() {
            "" => (format!("import-{id}"), files_table(reader, &receipt.files)),
            _ if !content => return Err(WebError::NotFound),
            "endringer" => {
                let rows = import_receipt::changes(&mut reading, &receipt.before).await?;
                (format!("import-{id}-endringer"), changes_table(reader, rows))
            }
            "navn" => (format!("import-{id}-navn"), lost_sheet(reader, &receipt.lost).table()),
            "ukjente" => (format!("import-{id}-ukjente"), unmapped_table(reader, &receipt.unmapped)),
            _ => return Err(WebError::NotFound),
        };
        return Ok(respond::table(format, &name, &table));
    }
    let receipt = if content { receipt } else { without_content(receipt) };
    let changes = import_receipt::changes(&mut reading, &receipt.before).await?;
    let refused_rows =
        if content { refused_rows(&mut reading, &receipt, state.now()).await? } else { none(&receipt) };
    let quality = quality(&mut reading, &receipt, reader).await?;
    let can_be_undone =
        visitor.may(Action::UndoImport) && may_be_undone(&mut reading, ImportId(id)).await.is_ok();
    let frame = visitor.frame(Area::Imports, fl!(reader.texts, "page-import-name", number = id));
    let (undone, text) = (receipt.import.undone.as_ref(), reader.texts);
    respond::html(&ReceiptPage {
        frame: frame
            .below(Area::Imports)
            .with_file(!receipt.files.is_empty(), "", fl!(text, "page-files"))
            .with_file(!changes.is_empty(), "endringer", fl!(text, "page-changes"))
            .with_file(!receipt.lost.is_empty(), "navn", fl!(text, "page-lost-names"))
            .with_file(!receipt.unmapped.is_empty(), "ukjente", fl!(text, "page-unmapped")),
        summary: summary(reader, &receipt.import),
        undone: undone.map(|(at, who)| {
            fl!(reader.texts, "page-import-undone", time = reader.time(*at), who = who.as_str())
        }),
        changes: changes.into_iter().map(|row| change(reader, row)).collect(),
        changes_note: fl!(
            reader.texts,
            "page-changes-note",
            shown = reader.count(receipt.before.len()),
            total = reader.number(receipt.before_total)
        ),
        content,
        lost: lost_sheet(reader, &receipt.lost),
        lost_note: fl!(
            text,
            "page-lost-names-note",
            n = receipt.lost.len(),
            shown = reader.count(receipt.lost.len())
        ),
        can_be_undone,
        written: receipt
            .files
            .iter()
            .map(|file| written_text(&file.encoding, &file.separator, reader.language))
            .collect(),
        quality,
        refused_rows,
        receipt,
    })
}

/// `GET /import/{number}/angre`: asks whether to undo it, or says why it cannot be undone.
pub async fn ask_to_undo(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let mut reading = state.read(&visitor.actor, Action::UndoImport).await?;
    let refused = match may_be_undone(&mut reading, ImportId(id)).await {
        Ok(()) => None,
        Err(error) => Some(refusal(&visitor, error)?),
    };
    respond::html(&undo_page(&visitor, ImportId(id), refused))
}

/// What is sent to `/import/{number}/angre`.
pub async fn undo(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let id = ImportId(id);
    match undo_import(&state.door(), &visitor.actor, id).await {
        Ok(_) => Ok(form::done(&id.path())),
        Err(error) => {
            let refused = refusal(&visitor, error)?;
            Err(form::conflict(&undo_page(&visitor, id, Some(refused))))
        }
    }
}

/// Why an import cannot be undone, in words; an error where the reader is to get another page.
fn refusal(visitor: &Visitor, error: UndoError) -> Result<String, WebError> {
    match error {
        UndoError::NoSuchImport(_) => Err(WebError::NotFound),
        UndoError::Store(error) => Err(error.into()),
        error => Ok(undo_refusal_text(&error, visitor.reader.language)),
    }
}

fn undo_page(visitor: &Visitor, id: ImportId, refused: Option<String>) -> UndoPage {
    let text = visitor.reader.texts;
    let mut frame =
        visitor.frame(Area::Imports, fl!(text, "upload-undo", number = id.0)).below(Area::Imports);
    frame.crumbs.push(Link { words: fl!(text, "page-import-name", number = id.0), path: id.path() });
    UndoPage { frame, id, refused }
}

/// The address of each file's refused rows, as long as what was sent is stored.
async fn refused_rows(
    reading: &mut Reading,
    receipt: &Receipt,
    now: Timestamp,
) -> Result<Vec<Option<String>>, WebError> {
    let Some(id) = uploads::of_import(reading, receipt.import.id).await? else { return Ok(none(receipt)) };
    let kept = uploads::find(reading, id).await?.is_some_and(|upload| upload.expires_at > now);
    let sent = uploads::of(reading, id).await?;
    let of = |file: &FileRow| {
        let place = sent.iter().find(|sent| sent.sha256 == file.sha256)?.place;
        (kept && file.counts.rejected > 0).then(|| rejected_rows_of(id, place))
    };
    Ok(receipt.files.iter().map(of).collect())
}

/// Warnings about the data of an import, a sentence each.
async fn quality(reading: &mut Reading, receipt: &Receipt, reader: Speech) -> Result<Vec<String>, WebError> {
    let quality = quality_of(reading, receipt.import.id).await?.unwrap_or_default();
    Ok(quality_texts(&quality, reader.language))
}

/// `None` for each file: there are no refused rows to fetch.
fn none(receipt: &Receipt) -> Vec<Option<String>> {
    vec![None; receipt.files.len()]
}

/// The receipt without anything that files said about people.
fn without_content(receipt: Receipt) -> Receipt {
    Receipt { before: Vec::new(), before_total: 0, unmapped: Vec::new(), lost: Vec::new(), ..receipt }
}

fn summary(reader: Speech, import: &ImportRow) -> String {
    let counts = &import.counts;
    fl!(
        reader.texts,
        "page-import-summary",
        rows = counts.read,
        n = import.files,
        read = reader.number(counts.read),
        files = reader.number(import.files),
        new = reader.number(counts.new),
        changed = reader.number(counts.changed),
        unchanged = reader.number(counts.unchanged),
        rejected = reader.number(counts.rejected)
    )
}

/// A changed row with its fields, in words.
fn change(reader: Speech, row: ChangedRow) -> Change {
    Change {
        content: DataSet::from_name(&row.data_set)
            .map_or_else(|| row.data_set.clone(), |set| reader.data_set(set)),
        key: row.key,
        line: row.line,
        fields: row.fields.iter().map(|field| change_text(field, reader.language)).collect(),
    }
}

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

fn list_table(reader: Speech, rows: &[ImportRow]) -> Table {
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

fn files_table(reader: Speech, files: &[FileRow]) -> Table {
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

fn changes_table(reader: Speech, rows: Vec<ChangedRow>) -> Table {
    let text = reader.texts;
    let row = |row: ChangedRow| {
        let change = change(reader, row);
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
fn unmapped_table(reader: Speech, rows: &[UnmappedRow]) -> Table {
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
fn lost_sheet(reader: Speech, names: &[LostName]) -> Sheet {
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
