//! The cells of a sheet, and the text of a table with the same cells.

use std::io::{Read, Seek};

use calamine::{DataRef, ExcelDateTime, Xlsx};

use crate::import::{FileError, HeadingStyle, MAX_CELL_BYTES, MAX_COLUMNS, MAX_FILE_BYTES, MAX_ROWS};

/// The most columns that are looked at: more than any heading may have.
#[expect(clippy::cast_possible_truncation, reason = "far below the limit")]
const MOST_COLUMNS: u32 = 16 * MAX_COLUMNS as u32;

/// The cells of a sheet that hold something, in the order of its rows.
#[derive(Debug)]
pub(super) struct Grid {
    pub name: String,
    cells: Vec<(u32, u32, Value)>,
}

/// The content of a cell, as a number or as the words it shows.
#[derive(Debug)]
enum Value {
    /// Words, a date, a truth, an error value: as it is written.
    Words(String),
    Number(f64),
}

/// The cells of the sheet `name`; `None` where it has none, as a chart.
pub(super) fn read<R: Read + Seek>(book: &mut Xlsx<R>, name: &str) -> Result<Option<Grid>, FileError> {
    let Ok(mut reader) = book.worksheet_cells_reader(name) else { return Ok(None) };
    let per_cent: Vec<bool> = reader
        .styles()
        .iter()
        .map(|style| style.number_format.as_ref().is_some_and(|format| shows_per_cent(&format.format_code)))
        .collect();
    let mut cells = Vec::new();
    while let Some((cell, style)) =
        reader.next_cell_with_style_id().map_err(|_| FileError::WorkbookUnreadable)?
    {
        let (row, column) = cell.get_position();
        let is_per_cent = per_cent.get(style).copied().unwrap_or_default();
        let Some(value) = value(cell.get_value(), is_per_cent) else { continue };
        if row as usize > MAX_ROWS + 1_000 {
            return Err(FileError::TooManyRows);
        }
        if column >= MOST_COLUMNS {
            return Err(FileError::TooManyColumns);
        }
        cells.push((row, column, value));
    }
    cells.sort_by_key(|(row, column, _)| (*row, *column));
    cells.dedup_by_key(|(row, column, _)| (*row, *column));
    Ok(Some(Grid { name: name.to_owned(), cells }))
}

/// Whether Excel shows a number of this format times a hundred. A `%` in quotes, or after a backslash or `_` (which
/// leave a character as it is, or a space of its width), does not count.
fn shows_per_cent(format: &str) -> bool {
    let (mut is_quoted, mut signs) = (false, format.chars());
    while let Some(sign) = signs.next() {
        match sign {
            '"' => is_quoted = !is_quoted,
            '\\' | '_' | '*' if !is_quoted => drop(signs.next()),
            '%' if !is_quoted => return true,
            _ => {}
        }
    }
    false
}

fn value(data: &DataRef<'_>, is_per_cent: bool) -> Option<Value> {
    let words = |text: &str| (!text.trim().is_empty()).then(|| Value::Words(one_line(text)));
    match data {
        DataRef::Empty => None,
        DataRef::Int(number) => Some(Value::Words(number.to_string())),
        // A cell that shows 80 % holds 0.8.
        DataRef::Float(number) if is_per_cent => Some(Value::Number(number * 100.0)),
        DataRef::Float(number) => Some(Value::Number(*number)),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => words(text),
        DataRef::SharedString(text) => words(text),
        DataRef::Bool(truth) => Some(Value::Words(truth.to_string())),
        DataRef::DateTime(time) => Some(moment(time)),
        DataRef::Error(error) => Some(Value::Words(error.to_string())),
    }
}

/// A date as it is written in Norway, with the time where it has one; hours where it is no date.
fn moment(time: &ExcelDateTime) -> Value {
    if !time.is_datetime() {
        return Value::Number(time.as_f64() * 24.0);
    }
    let (year, month, day, hour, minute, ..) = time.to_ymd_hms_milli();
    let clock = if (hour, minute) == (0, 0) { String::new() } else { format!(" {hour:02}:{minute:02}") };
    Value::Words(format!("{day:02}.{month:02}.{year:04}{clock}"))
}

/// The text of a cell on one line, cut only where it is too long to be accepted anyway.
fn one_line(text: &str) -> String {
    let mut line: String = text.replace(['\n', '\r', '\t'], " ");
    if let Some((end, _)) = line.char_indices().find(|(place, _)| *place > MAX_CELL_BYTES) {
        line.truncate(end);
    }
    line
}

impl Grid {
    pub(super) fn holds_something(&self) -> bool {
        !self.cells.is_empty()
    }

    /// How many columns stand empty before the first that holds something.
    pub(super) fn columns_before(&self) -> usize {
        self.cells.iter().map(|(_, column, _)| *column as usize).min().unwrap_or_default()
    }

    /// The table as text: a line for each row from the first of the sheet on, all of one width.
    pub(super) fn text(&self, style: HeadingStyle) -> Result<String, FileError> {
        let first = self.columns_before();
        let last = self.cells.iter().map(|(_, column, _)| *column as usize).max().unwrap_or_default();
        let width = (last + 1 - first).min(MAX_COLUMNS + 1);
        let mut text = String::new();
        let (mut row, mut filled) = (0, 0);
        for (at, column, value) in &self.cells {
            if *at > row && filled > 0 {
                pad(&mut text, width.saturating_sub(filled));
                filled = 0;
            }
            while row < *at {
                text.push('\n');
                row += 1;
            }
            let place = *column as usize - first;
            pad(&mut text, if filled == 0 { place } else { place + 1 - filled });
            filled = place + 1;
            push(&mut text, &value.written(style));
            if text.len() > MAX_FILE_BYTES {
                return Err(FileError::TooLarge { bytes: text.len() });
            }
        }
        pad(&mut text, width.saturating_sub(filled));
        Ok(text)
    }
}

fn pad(text: &mut String, cells: usize) {
    text.extend(std::iter::repeat_n('\t', cells));
}

fn push(text: &mut String, cell: &str) {
    if cell.contains('"') {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}

impl Value {
    fn written(&self, style: HeadingStyle) -> String {
        match self {
            Self::Words(words) => words.clone(),
            Self::Number(number) => {
                let written = shortest(*number);
                if style == HeadingStyle::Norwegian { written.replace('.', ",") } else { written }
            }
        }
    }
}

/// A number as a spreadsheet shows it: with 15 digits, which is what it counts with.
fn shortest(number: f64) -> String {
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    format!("{rounded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_that_is_only_shown_makes_no_number_a_hundred_times_as_much() {
        for format in ["0%", "0.00 %", "[Red]0%;-0%", "\"ca. \"0%"] {
            assert!(shows_per_cent(format), "{format}");
        }
        for format in ["0\" %\"", "0\\%", "General", "0_%", "#,##0"] {
            assert!(!shows_per_cent(format), "{format}");
        }
    }

    fn grid(cells: Vec<(u32, u32, Value)>) -> Grid {
        Grid { name: "Ark1".to_owned(), cells }
    }

    #[test]
    fn a_row_of_the_sheet_is_a_line_of_the_text_and_empty_columns_before_all_others_are_left_out() {
        let words = |text: &str| Value::Words(text.to_owned());
        let table = grid(vec![
            (0, 2, words("Navn")),
            (0, 3, words("Prosent")),
            (0, 4, words("Merknad")),
            (2, 2, words("Li \"Bo\"")),
            (2, 3, Value::Number(12.5)),
            (3, 4, words("x")),
        ]);
        let expected = "Navn\tProsent\tMerknad\n\n\"Li \"\"Bo\"\"\"\t12,5\t\n\t\tx";
        assert_eq!(table.text(HeadingStyle::Norwegian).unwrap(), expected);
        assert!(table.text(HeadingStyle::Machine).unwrap().contains("\t12.5\t"));
        assert_eq!(table.columns_before(), 2);
    }

    #[test]
    fn numbers_have_the_digits_that_a_spreadsheet_shows() {
        for (number, written) in
            [(100_101.0, "100101"), (0.1 + 0.2, "0.3"), (37.5, "37.5"), (1e20, "100000000000000000000")]
        {
            assert_eq!(shortest(number), written);
        }
    }
}
