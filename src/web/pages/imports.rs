//! The imports, and the receipt of one.

mod files;
mod undo;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;
use jiff::Timestamp;

use crate::access::Action;
use crate::domain::{DataSet, ImportId};
use crate::service::import_data::quality_of;
use crate::service::import_receipt::{self, ChangedRow};
use crate::service::undo_import::may_be_undone;
use crate::store::unknown_names::view as unknown_names;
use crate::store::views::imports::{self, FileRow, ImportRow, Most, Receipt};
use crate::store::{Reading, uploads};
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::paths::{Linked, rejected_rows_of};
use crate::web::request::{Filters, Format, Number};
use crate::web::respond;
use crate::web::sheet::Sheet;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;
use crate::wording::import::{change_text, quality_texts, written_text};

use files::{changes_table, files_table, list_table, lost_sheet, unmapped_table};
pub use undo::{ask_to_undo, undo};

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
