//! The first lines of a file: separator, headings, and which data set they belong to.

mod fit;

use std::borrow::Cow;
use std::collections::HashMap;

use super::column::fold;
use super::forbidden::is_forbidden;
use super::identity::holds_national_identity_number;
use super::rows::Rows;
use super::{ERROR_HEADINGS, FileError, HeadingStyle, How, MAX_COLUMNS, Naming, Separator, cell};
use crate::domain::parse::number::DecimalSign;
use crate::domain::parse::{date, number};
use crate::domain::{DataSet, SourceLine};

use fit::Fit;

/// What the first lines say.
#[derive(Debug)]
pub(super) struct Opening {
    pub separator: Separator,
    pub separator_line: bool,
    /// Whether a line above states another separator than the rows have.
    pub stated_wrongly: bool,
    /// Whether rows with something in them stand above the headings.
    pub is_below: bool,
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
    /// Positions of headings that match no column.
    pub ignored: Vec<usize>,
    /// Of those the ones that name what another column has the code of, with that column's position.
    pub passed_over: Vec<(usize, usize)>,
    /// The position of the error column, in a corrected file.
    pub error_column: Option<usize>,
}

/// How many rows are searched for headings: reports have titles and dates above them.
const ROWS_LOOKED_AT: usize = 30;

/// Reads the first lines of `text`, which has one of `separators`.
pub(super) fn open(text: &str, how: &How, separators: &[Separator]) -> Result<Opening, FileError> {
    let (stated, start) = separator_line(text);
    let first_line = if stated.is_some() { 2 } else { 1 };
    let wanted = Wanted { candidates: how.candidates(), naming: how.naming() };
    let heading =
        best_heading(text, (start, first_line), (stated, separators), &wanted)?.ok_or(FileError::Empty)?;
    if heading.cells.len() > MAX_COLUMNS {
        return Err(FileError::TooManyColumns);
    }
    let fits = wanted.fits(&heading.folded);
    heading.refuse_bad(&fits)?;
    let fit = choose(fits, how.set.is_some(), &heading, &wanted.naming)?;
    Ok(heading.into_opening(fit, stated, &wanted.naming))
}

/// The headings of `text` as written, whatever they are of: those that [`open`] looks at.
pub(super) fn headings(text: &str, how: &How, separators: &[Separator]) -> Vec<String> {
    let (stated, start) = separator_line(text);
    let first_line = if stated.is_some() { 2 } else { 1 };
    let wanted = Wanted { candidates: how.candidates(), naming: how.naming() };
    let heading = best_heading(text, (start, first_line), (stated, separators), &wanted);
    heading.ok().flatten().map(|heading| heading.cells).unwrap_or_default()
}

/// What headings are looked for.
struct Wanted {
    candidates: Vec<DataSet>,
    naming: Naming,
}

impl Wanted {
    fn fits(&self, folded: &[String]) -> Vec<Fit> {
        self.candidates.iter().map(|set| Fit::of(*set, folded, &self.naming)).collect()
    }
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

/// The heading by the separator that gives most known headings, or else most columns. Of two that are as good, the
/// separator that a line above states is right.
fn best_heading(
    text: &str,
    begin: (usize, u32),
    (stated, separators): (Option<Separator>, &[Separator]),
    wanted: &Wanted,
) -> Result<Option<Heading>, FileError> {
    let mut best: Option<(Heading, (bool, usize, bool, usize))> = None;
    let mut open_quote = None;
    for separator in separators.iter().copied() {
        match Heading::find(text, separator, begin, wanted) {
            Ok(Some((heading, is_whole))) => {
                let is_stated = stated == Some(separator);
                let score = (is_whole, heading.known(wanted), is_stated, heading.cells.len());
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

/// The row that was chosen as headings, with where the rows below it begin.
#[derive(Clone)]
struct Heading {
    separator: Separator,
    line: SourceLine,
    /// Whether rows with something in them stand above.
    is_below: bool,
    cells: Vec<String>,
    folded: Vec<String>,
    rows_at: usize,
    rows_line: u32,
}

impl Heading {
    /// The first row that has all columns of a data set, and that it has; or else the first row that is not blank.
    fn find(
        text: &str,
        separator: Separator,
        (start, line): (usize, u32),
        wanted: &Wanted,
    ) -> Result<Option<(Self, bool)>, FileError> {
        let mut rows = Rows::new(&text[start..], separator.byte(), line);
        let mut cells: Vec<Cow<'_, str>> = Vec::new();
        let mut first: Option<Self> = None;
        for _ in 0..ROWS_LOOKED_AT {
            let line = match rows.next(&mut cells) {
                Ok(Some(line)) => line,
                Err(open) if first.is_none() => {
                    return Err(FileError::OpenQuote { line: open.line, column: None });
                }
                Ok(None) | Err(_) => break,
            };
            let Some(mut heading) = Self::of(&cells, separator, line) else { continue };
            let (rows_at, rows_line) = rows.place();
            (heading.rows_at, heading.rows_line) = (start + rows_at, rows_line);
            heading.is_below = first.is_some();
            if wanted.fits(&heading.folded).iter().any(|fit| fit.missing().is_empty()) {
                return Ok(Some((heading, true)));
            }
            first.get_or_insert(heading);
        }
        Ok(first.map(|heading| (heading, false)))
    }

    /// A row as headings; none where it is blank.
    fn of(cells: &[Cow<'_, str>], separator: Separator, line: SourceLine) -> Option<Self> {
        let mut cells: Vec<String> =
            cells.iter().map(|text| cell::clean(text, false).text.into_owned()).collect();
        // Rows that end in a separator give columns without a heading: they are not columns.
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        if cells.is_empty() {
            return None;
        }
        let folded = cells.iter().map(|cell| fold(cell)).collect();
        Some(Self { separator, line, is_below: false, cells, folded, rows_at: 0, rows_line: 0 })
    }

    /// How many headings the most familiar data set knows.
    fn known(&self, wanted: &Wanted) -> usize {
        wanted.fits(&self.folded).iter().map(Fit::found).max().unwrap_or(0)
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
    fn refuse_unclear(&self, fit: &Fit, naming: &Naming) -> Result<(), FileError> {
        let empty: Vec<usize> =
            positions(&self.cells, String::is_empty).map(|position| position + 1).collect();
        let mut seen: HashMap<String, usize> = HashMap::new();
        let mut duplicate = Vec::new();
        for (position, folded) in self.folded.iter().enumerate().filter(|(_, folded)| !folded.is_empty()) {
            let column = naming.column(fit.set, folded).map(|(column, _)| &fit.columns[column]);
            let name = match column {
                Some(column) if !HAS_NAME_BESIDE_CODE.contains(&column.field) => column.machine.to_owned(),
                _ => folded.clone(),
            };
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

    /// Headings of a column that another heading is the better name of.
    fn passed_over(&self, fit: &Fit, naming: &Naming, error_column: Option<usize>) -> Vec<(usize, usize)> {
        let of = |(position, folded): (usize, &String)| {
            let (column, _) = naming.column(fit.set, folded)?;
            let taken = fit.places[column].filter(|taken| *taken != position)?;
            (error_column != Some(position)).then_some((position, taken))
        };
        self.folded.iter().enumerate().filter_map(of).collect()
    }

    fn into_opening(self, fit: Fit, stated: Option<Separator>, naming: &Naming) -> Opening {
        let error_column =
            self.folded.iter().position(|folded| ERROR_HEADINGS.iter().any(|name| fold(name) == *folded));
        let passed_over = self.passed_over(&fit, naming, error_column);
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
            separator_line: stated.is_some(),
            stated_wrongly: stated.is_some_and(|stated| stated != self.separator),
            is_below: self.is_below,
            rows_at: self.rows_at,
            rows_line: self.rows_line,
            heading_line: self.line,
            headings: self.cells,
            data_set: fit.set,
            places: fit.places,
            style,
            ignored,
            passed_over,
            error_column,
        }
    }
}

/// Fields that files often have both the code and the name of, in two columns.
const HAS_NAME_BESIDE_CODE: [&str; 12] = [
    "unit",
    "parent",
    "manager",
    "role",
    "skill",
    "person",
    "number",
    "email",
    "initiative",
    "need",
    "owner",
    "position_title",
];

/// The data set whose required columns are all there and that knows most of the headings.
fn choose(fits: Vec<Fit>, stated: bool, heading: &Heading, naming: &Naming) -> Result<Fit, FileError> {
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
        heading.refuse_unclear(&fit, naming)?;
        return Ok(fit);
    }
    let nearest =
        partial.into_iter().filter(|fit| fit.found() == known).min_by_key(|fit| fit.missing().len());
    match nearest {
        Some(fit) if stated || known >= 3 || known * 2 >= heading.cells.len() => {
            heading.refuse_unclear(&fit, naming)?;
            Err(FileError::ColumnsMissing { set: fit.set, columns: fit.missing() })
        }
        _ => Err(FileError::NotRecognised {
            headings: heading.cells.iter().map(|cell| shown(cell)).collect(),
            line: heading.line,
        }),
    }
}

fn positions<T>(all: &[T], test: impl Fn(&T) -> bool) -> impl Iterator<Item = usize> {
    all.iter().enumerate().filter(move |(_, one)| test(one)).map(|(position, _)| position)
}

/// A heading as a message repeats it.
fn shown(heading: &str) -> String {
    if holds_national_identity_number(heading) { "…".to_owned() } else { cell::shown(heading).into() }
}
