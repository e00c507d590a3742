//! Excel workbooks: turns the sheet into the text that a CSV file of the same table would have, so that everything
//! after this is the same for both.
//!
//! A row of the sheet is a line of the text, and a cell is what it holds: a date is a date, a number has the decimal sign
//! that the headings ask for, a text keeps its zeros, a formula is its value.

mod grid;
mod package;

use std::io::Cursor;

use calamine::{Reader as _, SheetVisible, Xlsx};

use self::grid::Grid;
use super::heading::{self, Opening};
use super::{FileError, HeadingStyle, How, Separator};

/// What stands between the cells of the text.
pub(super) const SEPARATORS: &[Separator] = &[Separator::Tab];

/// A sheet as text, with its headings understood.
pub(super) struct SheetText {
    pub name: String,
    pub columns_before: usize,
    pub text: String,
}

/// The sheet of a workbook that `how` names, or the only one that can be meant.
pub(super) fn sheet(bytes: &[u8], how: &How) -> Result<SheetText, FileError> {
    let mut grids = grids(bytes)?;
    if let Some(place) = grids.iter().position(|grid| Some(&grid.name) == how.sheet.as_ref()) {
        return grids.swap_remove(place).into_text(how);
    }
    if grids.len() == 1 {
        return grids.remove(0).into_text(how);
    }
    let is_known = |grid: &Grid| open(&grid.text(HeadingStyle::Norwegian).unwrap_or_default(), how).is_ok();
    let known: Vec<usize> = (0..grids.len()).filter(|place| is_known(&grids[*place])).collect();
    match known[..] {
        [only] => grids.swap_remove(only).into_text(how),
        _ if grids.is_empty() => Err(FileError::Empty),
        _ => Err(FileError::SeveralSheets { sheets: grids.into_iter().map(|grid| grid.name).collect() }),
    }
}

/// The names of the sheets that hold something.
pub(super) fn sheets(bytes: &[u8]) -> Result<Vec<String>, FileError> {
    Ok(grids(bytes)?.into_iter().map(|grid| grid.name).collect())
}

fn open(text: &str, how: &How) -> Result<Opening, FileError> {
    heading::open(text, how, SEPARATORS)
}

/// The sheets that hold something; those that are hidden only where no other does.
fn grids(bytes: &[u8]) -> Result<Vec<Grid>, FileError> {
    package::refuse_unsafe(bytes)?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| FileError::WorkbookUnreadable)?;
    let (shown, hidden): (Vec<_>, Vec<_>) =
        book.sheets_metadata().iter().cloned().partition(|sheet| sheet.visible == SheetVisible::Visible);
    for sheets in [shown, hidden] {
        let mut grids = Vec::new();
        for sheet in sheets {
            let grid = grid::read(&mut book, &sheet.name)?;
            grids.extend(grid.filter(Grid::holds_something));
        }
        if !grids.is_empty() {
            return Ok(grids);
        }
    }
    Ok(Vec::new())
}

impl Grid {
    /// Its text, with the decimal sign that its headings ask for.
    fn into_text(self, how: &How) -> Result<SheetText, FileError> {
        let norwegian = self.text(HeadingStyle::Norwegian)?;
        let text = match open(&norwegian, how) {
            Ok(opening) if opening.style == HeadingStyle::Machine => self.text(HeadingStyle::Machine)?,
            _ => norwegian,
        };
        Ok(SheetText { columns_before: self.columns_before(), name: self.name, text })
    }
}
