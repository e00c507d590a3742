//! The first lines of a file: separator, headings, and which data set they belong to.

use std::borrow::Cow;
use std::collections::HashMap;

use super::column::{Column, Presence, fold};
use super::forbidden::is_forbidden;
use super::identity::holds_national_identity_number;
use super::rows::Rows;
use super::{ERROR_HEADINGS, FileError, HeadingStyle, MAX_COLUMNS, Separator, cell, sets};
use crate::domain::parse::number::DecimalSign;
use crate::domain::parse::{date, number};
use crate::domain::{DataSet, SourceLine};

/// What the first lines say.
#[derive(Debug)]
pub(super) struct Opening {
    pub separator: Separator,
    pub separator_line: bool,
    /// Where the rows below the heading begin, in bytes of the text.
    pub rows_at: usize,
    /// The line on which they begin.
    pub rows_line: u32,
    /// The line of the headings.
    pub heading_line: SourceLine,
    pub headings: Vec<String>,
    pub data_set: DataSet,
    /// Where each column of the data set stands.
    pub places: Vec<Option<usize>>,
    pub style: HeadingStyle,
    /// Positions of headings that no column has.
    pub ignored: Vec<usize>,
    /// The position of the error column, in a corrected file.
    pub error_column: Option<usize>,
}

/// Reads the first lines of `text`.
pub(super) fn open(text: &str, as_set: Option<DataSet>) -> Result<Opening, FileError> {
    let (stated, start) = separator_line(text);
    let first_line = if stated.is_some() { 2 } else { 1 };
    let heading = match stated {
        Some(separator) => Heading::read(text, separator, start, first_line)?,
        None => best_heading(text, start, first_line)?,
    }
    .ok_or(FileError::Empty)?;
    if heading.cells.len() > MAX_COLUMNS {
        return Err(FileError::TooManyColumns);
    }
    let candidates: Vec<DataSet> = as_set.map_or_else(|| DataSet::ALL.to_vec(), |set| vec![set]);
    let fits: Vec<Fit> = candidates.into_iter().map(|set| Fit::of(set, &heading.folded)).collect();
    heading.refuse_bad(&fits)?;
    let fit = choose(fits, as_set.is_some(), &heading)?;
    Ok(heading.into_opening(fit, stated.is_some()))
}

/// Excel's `sep=;` line, and where the text goes on behind it.
fn separator_line(text: &str) -> (Option<Separator>, usize) {
    let line = text.split(['\r', '\n']).next().unwrap_or_default();
    let bare = line.trim().trim_matches('"');
    let sign = bare.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).map(|_| &bare[4..]);
    // A tabulator behind the sign of equality has been trimmed away with the line's end.
    let separator = match sign {
        Some("" | "\t") => Some(Separator::Tab),
        Some(sign) => Separator::ALL.into_iter().find(|separator| sign.as_bytes() == [separator.byte()]),
        None => None,
    };
    let rest = &text[line.len()..];
    let end = if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) };
    separator.map_or((None, 0), |separator| (Some(separator), line.len() + end))
}

/// The heading by the separator that gives most known headings, or else most columns.
fn best_heading(text: &str, start: usize, first_line: u32) -> Result<Option<Heading>, FileError> {
    let mut best: Option<(Heading, (usize, usize))> = None;
    let mut open_quote = None;
    for separator in Separator::ALL {
        match Heading::read(text, separator, start, first_line) {
            Ok(Some(heading)) => {
                let score = (heading.known(), heading.cells.len());
                if best.as_ref().is_none_or(|(_, least)| score > *least) {
                    best = Some((heading, score));
                }
            }
            Ok(None) => {}
            Err(error) => open_quote = Some(error),
        }
    }
    match (best, open_quote) {
        (None, Some(error)) => Err(error),
        (best, _) => Ok(best.map(|(heading, _)| heading)),
    }
}

/// The first row that is not blank.
struct Heading {
    separator: Separator,
    line: SourceLine,
    cells: Vec<String>,
    folded: Vec<String>,
    rows_at: usize,
    rows_line: u32,
}

impl Heading {
    fn read(text: &str, separator: Separator, start: usize, line: u32) -> Result<Option<Self>, FileError> {
        let mut rows = Rows::new(&text[start..], separator.byte(), line);
        let mut cells: Vec<Cow<'_, str>> = Vec::new();
        while let Some(line) =
            rows.next(&mut cells).map_err(|open| FileError::OpenQuote { line: open.line, column: None })?
        {
            let mut cells: Vec<String> =
                cells.iter().map(|text| cell::trimmed(text, false).to_owned()).collect();
            // Rows that end in a separator give columns without a heading: they are not columns.
            while cells.last().is_some_and(String::is_empty) {
                cells.pop();
            }
            if cells.is_empty() {
                continue;
            }
            let folded = cells.iter().map(|cell| fold(cell)).collect();
            let (rows_at, rows_line) = rows.place();
            return Ok(Some(Self { separator, line, cells, folded, rows_at: start + rows_at, rows_line }));
        }
        Ok(None)
    }

    /// How many headings the most familiar data set knows.
    fn known(&self) -> usize {
        DataSet::ALL.into_iter().map(|set| Fit::of(set, &self.folded).found()).max().unwrap_or(0)
    }

    fn refuse_bad(&self, fits: &[Fit]) -> Result<(), FileError> {
        let best = fits.iter().map(Fit::found).max().unwrap_or(0);
        if best * 4 < self.cells.len() && self.looks_like_data() {
            return Err(FileError::HeadingsMissing);
        }
        let forbidden: Vec<String> =
            self.cells.iter().filter(|cell| is_forbidden(cell)).map(|cell| shown(cell)).collect();
        if !forbidden.is_empty() {
            return Err(FileError::ForbiddenColumns { headings: forbidden });
        }
        Ok(())
    }

    fn looks_like_data(&self) -> bool {
        let is_data = |cell: &str| {
            cell.contains('@')
                || cell.contains("://")
                || date::parse(cell) != date::Parsed::No
                || number::parse(cell, DecimalSign::Comma) != number::Parsed::No
        };
        self.cells.iter().any(|cell| is_data(cell))
    }

    /// Empty headings, and headings that name the same column.
    fn refuse_unclear(&self, fit: &Fit) -> Result<(), FileError> {
        let empty: Vec<usize> =
            positions(&self.cells, String::is_empty).map(|position| position + 1).collect();
        let mut seen: HashMap<String, usize> = HashMap::new();
        let mut duplicate = Vec::new();
        for (position, folded) in self.folded.iter().enumerate().filter(|(_, folded)| !folded.is_empty()) {
            let column = sets::column_named(fit.set, folded);
            let name = column.map_or_else(|| folded.clone(), |column| fit.columns[column].machine.to_owned());
            match seen.get(&name) {
                Some(first) => duplicate.push((shown(&self.cells[position]), first + 1, position + 1)),
                None => drop(seen.insert(name, position)),
            }
        }
        if empty.is_empty() && duplicate.is_empty() {
            Ok(())
        } else {
            Err(FileError::BadHeadings { empty, duplicate })
        }
    }

    fn into_opening(self, fit: Fit, separator_line: bool) -> Opening {
        let error_column =
            self.folded.iter().position(|folded| ERROR_HEADINGS.iter().any(|name| fold(name) == *folded));
        let ignored = (0..self.cells.len())
            .filter(|position| !fit.places.contains(&Some(*position)) && error_column != Some(*position))
            .collect();
        let machine = fit
            .columns
            .iter()
            .zip(&fit.places)
            .filter(|(column, place)| place.is_some_and(|place| self.cells[place] == column.machine));
        let style =
            if machine.count() * 2 > fit.found() { HeadingStyle::Machine } else { HeadingStyle::Norwegian };
        Opening {
            separator: self.separator,
            separator_line,
            rows_at: self.rows_at,
            rows_line: self.rows_line,
            heading_line: self.line,
            headings: self.cells,
            data_set: fit.set,
            places: fit.places,
            style,
            ignored,
            error_column,
        }
    }
}

/// How a data set's columns fit the headings.
struct Fit {
    set: DataSet,
    columns: &'static [Column],
    places: Vec<Option<usize>>,
}

impl Fit {
    fn of(set: DataSet, folded: &[String]) -> Self {
        let columns = sets::columns(set);
        let mut places = vec![None; columns.len()];
        for (position, heading) in folded.iter().enumerate() {
            if let Some(column) = sets::column_named(set, heading) {
                places[column].get_or_insert(position);
            }
        }
        Self { set, columns, places }
    }

    fn found(&self) -> usize {
        self.places.iter().flatten().count()
    }

    fn has(&self, machine: &str) -> bool {
        self.columns
            .iter()
            .zip(&self.places)
            .any(|(column, place)| column.machine == machine && place.is_some())
    }

    fn missing(&self) -> Vec<&'static str> {
        let lacks = |column: &&Column| match column.presence {
            Presence::Required => !self.has(column.machine),
            Presence::RequiredUnless(other) => !self.has(column.machine) && !self.has(other),
            Presence::Optional => false,
        };
        self.columns.iter().filter(lacks).map(|column| column.heading).collect()
    }
}

/// The data set whose required columns are all there and that knows most of the headings.
fn choose(fits: Vec<Fit>, stated: bool, heading: &Heading) -> Result<Fit, FileError> {
    let most = |fits: &[Fit]| fits.iter().map(Fit::found).max().unwrap_or(0);
    let (complete, partial): (Vec<Fit>, Vec<Fit>) =
        fits.into_iter().partition(|fit| fit.missing().is_empty());
    let found = most(&complete);
    let mut best: Vec<Fit> = complete.into_iter().filter(|fit| fit.found() == found).collect();
    let known = most(&partial);
    if best.len() > 1 && found >= known {
        return Err(FileError::SeveralSets { sets: best.iter().map(|fit| fit.set).collect() });
    }
    // Five columns of roles in a file with twenty of employees do not make it a file of roles.
    if let Some(fit) = best.pop().filter(|_| found >= known) {
        heading.refuse_unclear(&fit)?;
        return Ok(fit);
    }
    let nearest =
        partial.into_iter().filter(|fit| fit.found() == known).min_by_key(|fit| fit.missing().len());
    match nearest {
        Some(fit) if stated || known >= 3 || known * 2 >= heading.cells.len() => {
            heading.refuse_unclear(&fit)?;
            Err(FileError::ColumnsMissing { set: fit.set, columns: fit.missing() })
        }
        _ => {
            Err(FileError::NotRecognised { headings: heading.cells.iter().map(|cell| shown(cell)).collect() })
        }
    }
}

fn positions<T>(all: &[T], test: impl Fn(&T) -> bool) -> impl Iterator<Item = usize> {
    all.iter().enumerate().filter(move |(_, one)| test(one)).map(|(position, _)| position)
}

/// A heading as a message repeats it.
fn shown(heading: &str) -> String {
    if holds_national_identity_number(heading) { "…".to_owned() } else { cell::shown(heading).into() }
}
