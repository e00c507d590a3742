//! The refused rows as a file that can be corrected and imported again.

use std::collections::BTreeMap;

use super::guard::{guarded, unguarded};
use super::identity::holds_national_identity_number;
use super::rows::Rows;
use super::{IssueCode, ReadFile, RowIssue};
use crate::domain::SourceLine;

/// First letter of the error cell of a row whose cells are out of place: padded to the right width it would look
/// whole, so it is only taken again once somebody has emptied that cell.
pub(super) const OUT_OF_PLACE: char = '!';

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Writes the refused rows of `file`.
pub(super) fn write(file: &ReadFile, error_heading: &str, text_of: impl Fn(&RowIssue) -> String) -> Vec<u8> {
    let mut reasons: BTreeMap<SourceLine, String> = BTreeMap::new();
    for issue in &file.errors {
        let text = reasons.entry(issue.line).or_default();
        if matches!(issue.code, IssueCode::CellCount { .. } | IssueCode::NotCorrected) {
            text.push(OUT_OF_PLACE);
        }
        let space = if text.is_empty() { "" } else { " " };
        text.push_str(space);
        text.push_str(&text_of(issue));
    }
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(BYTE_ORDER_MARK.to_vec());
    let (width, error_column, corrected) =
        (file.headings.len(), file.sheet.error_column, file.found.corrected);
    let heading = file.headings.iter().map(String::as_str).enumerate();
    let heading = heading.filter(|(position, _)| error_column != Some(*position)).map(|(_, heading)| heading);
    write_row(&mut writer, heading.map(guarded).chain([error_heading.to_owned()]));
    let mut rows = Rows::new(&file.text[file.rows_at..], file.found.separator.byte(), file.rows_line);
    let mut cells = Vec::new();
    // The rows were read without an error before.
    while let Ok(Some(line)) = rows.next(&mut cells) {
        let Some(reasons) = reasons.get(&line) else { continue };
        cells.resize(cells.len().max(width), "".into());
        // Superfluous cells come after the error column, so that no other column is moved.
        let (cells, superfluous) = cells.split_at(width);
        let kept = cells.iter().enumerate().filter(|(position, _)| error_column != Some(*position));
        let written = kept.map(|(_, cell)| corrected_cell(cell, corrected));
        let superfluous = superfluous.iter().map(|cell| corrected_cell(cell, corrected));
        write_row(&mut writer, written.chain([guarded(reasons)]).chain(superfluous));
    }
    writer.into_inner().expect("a vector takes all that is written")
}

fn write_row(writer: &mut csv::Writer<Vec<u8>>, cells: impl Iterator<Item = String>) {
    writer.write_record(cells).expect("a vector takes rows of any length");
}

fn corrected_cell(cell: &str, guarded_already: bool) -> String {
    if holds_national_identity_number(cell) {
        return String::new();
    }
    let cell = if guarded_already { unguarded(cell) } else { cell };
    guarded(&cell.replace('\0', ""))
}
