//! One row's cells, read by column: each reader gives the value, or says what is wrong with the cell.
//!
//! A reader of a required value gives `None` only where it has recorded an error. A reader of an optional value
//! gives `None` for an empty cell too; the row is refused where any error was recorded.

use std::borrow::Cow;
use std::sync::Arc;

use icu_normalizer::ComposingNormalizerBorrowed;
use jiff::civil::Date;

use super::number::{self, Decimal};
use super::{HeadingStyle, IssueCode, RowIssue, date, sets};
use crate::domain::{DataSet, Interest, Level, Money, Percent, SourceLine};

/// How much of a value is repeated in an issue.
const SHOWN_CHARACTERS: usize = 60;

/// What is the same for every row of a file.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    /// The headings as written.
    pub headings: Vec<Arc<str>>,
    /// Where each column of the data set stands; none where the file lacks it.
    pub places: Vec<Option<usize>>,
    /// Which decimal sign is usual.
    pub style: HeadingStyle,
    /// Where the error column of a corrected file stands. Such a file has apostrophes before what a spreadsheet
    /// might run.
    pub error_column: Option<usize>,
    /// The day of the import.
    pub today: Date,
}

impl Sheet {
    /// Whether it is a file of refused rows that was corrected.
    pub(super) fn is_corrected(&self) -> bool {
        self.error_column.is_some()
    }

    /// Where the column of a record's field stands.
    pub(super) fn place_of(&self, set: DataSet, field: &str) -> Option<usize> {
        let columns = sets::columns(set).iter().zip(&self.places);
        columns.filter(|(column, _)| column.field == field).find_map(|(_, place)| *place)
    }
}

/// The rows' dates so far: the file's own way of writing them needs no warning.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct DateStyle {
    norwegian: u32,
    iso: u32,
}

/// One row.
pub(super) struct Fields<'f> {
    pub sheet: &'f Sheet,
    pub line: SourceLine,
    pub cells: &'f [Cow<'f, str>],
    pub dates: &'f mut DateStyle,
    pub errors: &'f mut Vec<RowIssue>,
    pub warnings: &'f mut Vec<RowIssue>,
}

impl<'f> Fields<'f> {
    /// The cell, trimmed; empty where the file lacks the column.
    pub(super) fn cell(&self, column: impl Into<usize>) -> &'f str {
        let place = self.sheet.places[column.into()];
        place
            .and_then(|place| self.cells.get(place))
            .map_or("", |cell| trimmed(cell, self.sheet.is_corrected()))
    }

    /// Whether the file has the column.
    pub(super) fn has(&self, column: impl Into<usize>) -> bool {
        self.sheet.places[column.into()].is_some()
    }

    pub(super) fn error(&mut self, column: impl Into<usize>, code: IssueCode) {
        let issue = self.issue(column.into(), code);
        self.errors.push(issue);
    }

    pub(super) fn warning(&mut self, column: impl Into<usize>, code: IssueCode) {
        let issue = self.issue(column.into(), code);
        self.warnings.push(issue);
    }

    fn issue(&self, column: usize, code: IssueCode) -> RowIssue {
        let column_name = self.sheet.places[column].map(|place| Arc::clone(&self.sheet.headings[place]));
        RowIssue { line: self.line, column: column_name, value: shown(self.cell(column)), code }
    }

    /// A text that must be there.
    pub(super) fn required_text(&mut self, column: impl Into<usize> + Copy) -> Option<String> {
        let text = self.text(column);
        if text.is_none() {
            self.error(column, IssueCode::Missing);
        }
        text
    }

    /// A text.
    pub(super) fn text(&self, column: impl Into<usize>) -> Option<String> {
        let cell = self.cell(column);
        (!cell.is_empty()).then(|| composed(cell).into_owned())
    }

    /// A person's name that must be there.
    pub(super) fn name(&mut self, column: impl Into<usize> + Copy) -> Option<String> {
        let name = self.required_text(column)?;
        self.warn_of_lost_letter(column, &name);
        Some(name)
    }

    /// Given names and family name from one cell: `Nordmann, Kari` or `Kari Nordmann`.
    pub(super) fn whole_name(&mut self, column: impl Into<usize> + Copy) -> (Option<String>, Option<String>) {
        let Some(name) = self.name(column) else { return (None, None) };
        let parts = name.split_once(',').map(|(last, first)| (first, last)).or_else(|| name.rsplit_once(' '));
        let Some((first, last)) = parts.map(|(first, last)| (first.trim(), last.trim())) else {
            self.error(column, IssueCode::Missing);
            return (None, None);
        };
        if first.is_empty() || last.is_empty() {
            self.error(column, IssueCode::Missing);
            return (None, None);
        }
        if !name.contains(',') {
            self.warning(column, IssueCode::NameSplit { first_name: first.into(), last_name: last.into() });
        }
        (Some(first.to_owned()), Some(last.to_owned()))
    }

    fn warn_of_lost_letter(&mut self, column: impl Into<usize>, name: &str) {
        // A letter that Windows-1252 lacks comes out of Excel as a question mark inside the name.
        let in_names =
            |letter: char| letter.is_alphabetic() || matches!(letter, '?' | ' ' | '-' | '.' | '\'');
        if name.contains('?') && name.chars().all(in_names) {
            self.warning(column, IssueCode::LostLetter);
        }
    }

    /// A code that must be there; `parse` is the code type's own.
    pub(super) fn code<C>(
        &mut self,
        column: impl Into<usize> + Copy,
        parse: impl Fn(&str) -> Option<C>,
    ) -> Option<C> {
        if self.cell(column).is_empty() {
            self.error(column, IssueCode::Missing);
            return None;
        }
        self.optional_code(column, parse)
    }

    /// A code.
    pub(super) fn optional_code<C>(
        &mut self,
        column: impl Into<usize> + Copy,
        parse: impl Fn(&str) -> Option<C>,
    ) -> Option<C> {
        let cell = self.cell(column);
        if is_scientific(cell) {
            self.error(column, IssueCode::ScientificNotation);
            return None;
        }
        parse(&composed(cell))
    }

    fn decimal(&mut self, column: impl Into<usize> + Copy) -> Option<Decimal> {
        let cell = self.cell(column);
        if cell.is_empty() {
            return None;
        }
        if is_scientific(cell) {
            self.error(column, IssueCode::ScientificNotation);
            return None;
        }
        match number::parse(cell, self.sheet.style) {
            number::Parsed::Plain(decimal) => Some(decimal),
            number::Parsed::Unusual(decimal) => {
                self.warning(column, IssueCode::NumberReadAs { read: decimal.to_string().into() });
                Some(decimal)
            }
            number::Parsed::Ambiguous => {
                self.error(column, IssueCode::AmbiguousNumber);
                None
            }
            number::Parsed::No => {
                self.error(column, IssueCode::NotANumber);
                None
            }
        }
    }

    /// A number in hundredths, within `least` and `most` (in whole units).
    pub(super) fn hundredths(
        &mut self,
        column: impl Into<usize> + Copy,
        (least, most): (&'static str, &'static str),
    ) -> Option<i64> {
        let decimal = self.decimal(column)?;
        let bound = |text: &str| text.parse::<i64>().map_or(i64::MAX, |whole| whole.saturating_mul(100));
        let value = decimal.scaled(2).filter(|value| (bound(least)..=bound(most)).contains(value));
        if value.is_none() {
            self.error(column, IssueCode::OutOfRange { least, most });
        }
        value
    }

    /// A share of 0 to 100 per cent.
    pub(super) fn percent(&mut self, column: impl Into<usize> + Copy) -> Option<Percent> {
        self.hundredths(column, ("0", "100")).and_then(Percent::from_hundredths)
    }

    /// A share of 0 to 100 per cent that must be there.
    pub(super) fn required_percent(&mut self, column: impl Into<usize> + Copy) -> Option<Percent> {
        self.must_be_there(column);
        self.percent(column)
    }

    /// A number of person-years as a share, at most `most` person-years, that must be there.
    pub(super) fn required_person_years(
        &mut self,
        column: impl Into<usize> + Copy,
        most: &'static str,
    ) -> Option<Percent> {
        self.must_be_there(column);
        let decimal = self.decimal(column)?;
        let ceiling = most.parse::<i64>().map_or(i64::MAX, |whole| whole.saturating_mul(10_000));
        let share = decimal
            .scaled(4)
            .filter(|share| (1..=ceiling).contains(share))
            .and_then(Percent::from_hundredths);
        if share.is_none() {
            self.error(column, IssueCode::OutOfRange { least: "0,01", most });
        }
        share
    }

    /// An amount in kroner.
    pub(super) fn money(&mut self, column: impl Into<usize> + Copy) -> Option<Money> {
        let ore = self.decimal(column)?.scaled(2);
        let Some(ore) = ore else {
            self.error(column, IssueCode::NotANumber);
            return None;
        };
        let money = Money::from_ore(ore);
        if money.is_none() {
            self.error(column, IssueCode::NegativeAmount);
        }
        money
    }

    /// A whole number within `least` and `most`.
    pub(super) fn whole(
        &mut self,
        column: impl Into<usize> + Copy,
        (least, most): (&'static str, &'static str),
    ) -> Option<i64> {
        let Some(whole) = self.decimal(column)?.whole() else {
            self.error(column, IssueCode::NotAWholeNumber);
            return None;
        };
        let bound = |text: &str| text.parse::<i64>().unwrap_or(i64::MAX);
        if (bound(least)..=bound(most)).contains(&whole) {
            return Some(whole);
        }
        self.error(column, IssueCode::OutOfRange { least, most });
        None
    }

    /// A whole number that must be there.
    pub(super) fn required_whole(
        &mut self,
        column: impl Into<usize> + Copy,
        range: (&'static str, &'static str),
    ) -> Option<i64> {
        self.must_be_there(column);
        self.whole(column, range)
    }

    /// A level that must be there, as a number or a word of the scale.
    pub(super) fn level(&mut self, column: impl Into<usize> + Copy) -> Option<Level> {
        self.must_be_there(column);
        let word = match self.cell(column).to_lowercase().as_str() {
            "ingen" | "none" => Some(0),
            "kjennskap" => Some(1),
            "grunnleggende" | "grunnleggjande" | "basic" => Some(2),
            "selvstendig" | "sjølvstendig" => Some(3),
            "avansert" | "advanced" | "ekspert" | "expert" => Some(4),
            "ledende" | "leiande" => Some(5),
            _ => None,
        };
        if let Some(level) = word.and_then(Level::new) {
            self.warning(column, IssueCode::LevelWord { level });
            return Some(level);
        }
        self.whole(column, ("0", "5")).and_then(Level::new)
    }

    /// An interest of 0 to 5.
    pub(super) fn interest(&mut self, column: impl Into<usize> + Copy) -> Option<Interest> {
        self.whole(column, ("0", "5")).and_then(Interest::new)
    }

    /// A date that must be there.
    pub(super) fn required_date(&mut self, column: impl Into<usize> + Copy) -> Option<Date> {
        self.must_be_there(column);
        self.date(column)
    }

    /// A date.
    pub(super) fn date(&mut self, column: impl Into<usize> + Copy) -> Option<Date> {
        let cell = self.cell(column);
        if cell.is_empty() {
            return None;
        }
        let parsed = date::parse(cell);
        match parsed {
            date::Parsed::Norwegian(date) => {
                self.dates.norwegian += 1;
                Some(date)
            }
            date::Parsed::Iso(date) => {
                if self.dates.iso < self.dates.norwegian {
                    self.warning(column, IssueCode::DateReadAs { read: date });
                }
                self.dates.iso += 1;
                Some(date)
            }
            date::Parsed::Unusual(date) => {
                self.warning(column, IssueCode::DateReadAs { read: date });
                Some(date)
            }
            date::Parsed::Never | date::Parsed::No => {
                self.error(column, IssueCode::NotADate);
                None
            }
            date::Parsed::Ambiguous => {
                self.error(column, IssueCode::AmbiguousDate);
                None
            }
        }
    }

    /// A last day: none, or 31.12.9999, while it is open. It must not be before `start`.
    pub(super) fn end_date(&mut self, column: impl Into<usize> + Copy, start: Option<Date>) -> Option<Date> {
        if date::parse(self.cell(column)) == date::Parsed::Never {
            self.warning(column, IssueCode::OpenEnd);
            return None;
        }
        let end = self.date(column)?;
        match start {
            Some(start) if end < start => {
                self.error(column, IssueCode::EndBeforeStart { start });
                None
            }
            _ => Some(end),
        }
    }

    /// A last day that must be there.
    pub(super) fn required_end_date(
        &mut self,
        column: impl Into<usize> + Copy,
        start: Option<Date>,
    ) -> Option<Date> {
        self.must_be_there(column);
        if date::parse(self.cell(column)) == date::Parsed::Never {
            self.error(column, IssueCode::NotADate);
            return None;
        }
        self.end_date(column, start)
    }

    /// The day an answer was given, which must be there: not after today.
    pub(super) fn past_date(&mut self, column: impl Into<usize> + Copy) -> Option<Date> {
        let date = self.required_date(column)?;
        if date > self.sheet.today {
            self.error(column, IssueCode::FutureDate);
            return None;
        }
        Some(date)
    }

    /// The day something was last noted: after today is odd, and kept.
    pub(super) fn date_of_note(&mut self, column: impl Into<usize> + Copy) -> Option<Date> {
        let date = self.date(column)?;
        if date > self.sheet.today {
            self.warning(column, IssueCode::FutureDateKept);
        }
        Some(date)
    }

    /// Yes or no, which must be there.
    pub(super) fn required_yes_no(&mut self, column: impl Into<usize> + Copy) -> Option<bool> {
        self.must_be_there(column);
        self.yes_no(column)
    }

    /// Yes or no.
    pub(super) fn yes_no(&mut self, column: impl Into<usize> + Copy) -> Option<bool> {
        match self.cell(column).to_lowercase().as_str() {
            "" => None,
            "ja" | "j" | "true" | "sann" | "yes" | "y" | "x" | "1" => Some(true),
            "nei" | "n" | "false" | "usann" | "no" | "0" | "-" => Some(false),
            _ => {
                self.error(column, IssueCode::NotYesOrNo);
                None
            }
        }
    }

    /// One of some words, without regard to case. The first words are the ones shown where none fits.
    pub(super) fn choice<T: Copy + PartialEq>(
        &mut self,
        column: impl Into<usize> + Copy,
        words: &[(&str, T)],
    ) -> Option<T> {
        let cell = composed(self.cell(column)).to_lowercase();
        if cell.is_empty() {
            return None;
        }
        let found = words.iter().find(|(word, _)| word.to_lowercase() == cell).map(|(_, value)| *value);
        if found.is_none() {
            self.error(column, IssueCode::NotAChoice { choices: first_words(words) });
        }
        found
    }

    /// One of some words, which must be there.
    pub(super) fn required_choice<T: Copy + PartialEq>(
        &mut self,
        column: impl Into<usize> + Copy,
        words: &[(&str, T)],
    ) -> Option<T> {
        self.must_be_there(column);
        self.choice(column, words)
    }

    /// An e-mail address; one that cannot be right is left out with a warning.
    pub(super) fn email(&mut self, column: impl Into<usize> + Copy) -> Option<String> {
        let email = self.text(column)?;
        let domain = email.split_once('@').filter(|(local, _)| !local.is_empty()).map(|(_, domain)| domain);
        let right = domain.is_some_and(|domain| {
            domain.split('.').all(|label| !label.is_empty()) && domain.contains('.') && !domain.contains('@')
        });
        if right && !email.contains(|letter: char| letter.is_whitespace() || letter == ',' || letter == ';') {
            return Some(email);
        }
        self.warning(column, IssueCode::BadEmail);
        None
    }

    fn must_be_there(&mut self, column: impl Into<usize> + Copy) {
        if self.cell(column).is_empty() {
            self.error(column, IssueCode::Missing);
        }
    }
}

/// Each value's first word.
fn first_words<T: Copy + PartialEq>(words: &[(&str, T)]) -> String {
    let mut firsts: Vec<(&str, T)> = Vec::new();
    for (word, value) in words {
        if firsts.iter().all(|(_, known)| known != value) {
            firsts.push((word, *value));
        }
    }
    firsts.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ")
}

/// `1,00E+05`
fn is_scientific(cell: &str) -> bool {
    let Some((mantissa, exponent)) = cell.split_once(['E', 'e']) else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    mantissa.contains([',', '.'])
        && mantissa.split([',', '.']).all(digits)
        && digits(exponent.trim_start_matches(['+', '-']))
}

/// Without spaces of any width, and without invisible marks, at both ends.
pub(super) fn trimmed(cell: &str, corrected: bool) -> &str {
    let outside =
        |letter: char| letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{feff}' | '\u{2060}');
    let cell = if corrected { super::rejected::unguarded(cell) } else { cell };
    cell.trim_matches(outside)
}

/// One Unicode form, so that å is one letter wherever it was typed.
fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { ComposingNormalizerBorrowed::new_nfc().normalize(text) }
}

/// The value as an issue repeats it.
pub(super) fn shown(value: &str) -> Box<str> {
    match value.char_indices().nth(SHOWN_CHARACTERS) {
        Some((end, _)) => format!("{}…", &value[..end]).into(),
        None => value.into(),
    }
}
