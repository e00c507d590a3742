//! Reads cells that hold dates, in all the ways that people and systems write them.

use jiff::civil::Date;

use super::super::IssueCode;
use super::super::cell::plain;
use super::super::column::Presence;
use super::{Fields, is_no_value};
use crate::domain::parse::date;

impl Fields<'_> {
    /// A date that must be there.
    pub(in crate::import) fn required_date(&mut self, column: impl Into<usize> + Copy) -> Option<Date> {
        self.must_be_there(column);
        self.date(column)
    }

    /// A date; `None` where the cell is empty, or holds no date and an error is recorded.
    pub(in crate::import) fn date(&mut self, column: impl Into<usize> + Copy) -> Option<Date> {
        let cell = self.stated(column)?;
        match date::parse(&plain(cell)) {
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
            date::Parsed::Blank if self.sheet.columns[column.into()].presence == Presence::Optional => {
                self.warning(column, IssueCode::NoDate);
                None
            }
            date::Parsed::Never | date::Parsed::Blank | date::Parsed::No => {
                self.error(column, IssueCode::NotADate);
                None
            }
            date::Parsed::Ambiguous => {
                self.error(column, IssueCode::AmbiguousDate);
                None
            }
        }
    }

    /// A last day: none while it is open, which systems write in many ways. It must not be before `start`.
    pub(in crate::import) fn end_date(
        &mut self,
        column: impl Into<usize> + Copy,
        start: Option<Date>,
    ) -> Option<Date> {
        let cell = self.cell(column);
        if cell.is_empty() {
            return None;
        }
        let is_open = matches!(date::parse(&plain(cell)), date::Parsed::Never | date::Parsed::Blank);
        if is_open || is_open_end(cell) || is_no_value(cell) {
            self.warning(column, IssueCode::OpenEnd);
            return None;
        }
        let end = self.date(column)?;
        match start {
            Some(start) if end < start => {
                self.error(column, IssueCode::EndBeforeStart { start });
                None
            }
            None if end < self.sheet.today => {
                self.warning(column, IssueCode::EndedBefore);
                Some(end)
            }
            _ => Some(end),
        }
    }

    /// A last day that must be there.
    pub(in crate::import) fn required_end_date(
        &mut self,
        column: impl Into<usize> + Copy,
        start: Option<Date>,
    ) -> Option<Date> {
        self.must_be_there(column);
        if matches!(date::parse(&plain(self.cell(column))), date::Parsed::Never | date::Parsed::Blank) {
            self.error(column, IssueCode::NotADate);
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

    /// The day an answer was given, which must be there: not after today.
    pub(in crate::import) fn past_date(&mut self, column: impl Into<usize> + Copy) -> Option<Date> {
        let date = self.required_date(column)?;
        if date > self.sheet.today {
            self.error(column, IssueCode::FutureDate);
            return None;
        }
        Some(date)
    }

    /// The day something was last noted: after today is odd, and kept.
    pub(in crate::import) fn date_of_note(&mut self, column: impl Into<usize> + Copy) -> Option<Date> {
        let date = self.date(column)?;
        if date > self.sheet.today {
            self.warning(column, IssueCode::FutureDateKept);
        }
        Some(date)
    }
}

/// Words for a last day that is not known yet.
fn is_open_end(cell: &str) -> bool {
    let word = cell.trim_end_matches('.').to_lowercase();
    matches!(
        word.as_str(),
        "dd" | "d.d"
            | "løpende"
            | "løpande"
            | "ingen"
            | "ikke satt"
            | "ikkje sett"
            | "uendelig"
            | "ubegrenset"
            | "åpen"
            | "open"
            | "fast"
            | "evig"
            | "present"
            | "ongoing"
            | "nå"
            | "no end"
            | "inf"
            | "infinity"
    )
}
