//! Columns of per cents, seen as a whole: where no value is above 1, the file has fractions of 1.

use std::sync::Arc;

use super::super::{IssueCode, RowIssue};
use super::Fields;
use crate::domain::Percent;

/// What the columns of per cents hold.
#[derive(Debug, Default)]
pub(in crate::import) struct Shares {
    columns: Vec<(usize, Share)>,
}

#[derive(Debug, Default)]
struct Share {
    /// Whether a value above 1, also one that is refused for its size, or one with a per cent sign, was met.
    above_one: bool,
    /// Values above 0 and at most 1 without a per cent sign.
    small: Vec<RowIssue>,
}

impl Shares {
    fn of(&mut self, column: usize) -> &mut Share {
        let place = self.columns.iter().position(|(known, _)| *known == column).unwrap_or_else(|| {
            self.columns.push((column, Share::default()));
            self.columns.len() - 1
        });
        &mut self.columns[place].1
    }

    /// What there is to say when all rows are read: errors for whole columns of fractions, warnings for small values
    /// among others.
    pub(in crate::import) fn finish(self) -> (Vec<RowIssue>, Vec<RowIssue>) {
        let (mut errors, mut warnings) = (Vec::new(), Vec::new());
        for (_, share) in self.columns {
            if share.above_one {
                warnings.extend(share.small);
            } else {
                let fraction = |issue| RowIssue { code: IssueCode::FractionForPercent, ..issue };
                errors.extend(share.small.into_iter().map(fraction));
            }
        }
        (errors, warnings)
    }
}

impl Fields<'_> {
    /// Notes a value that is no share, but above 1 all the same: the others of its column are no fractions.
    pub(super) fn note_great_share(&mut self, column: usize) {
        self.shares.of(column).above_one = true;
    }

    /// Notes a value of a column of per cents.
    pub(super) fn note_share(&mut self, column: usize, percent: Percent, has_sign: bool) {
        if percent.hundredths() > 100 || (has_sign && percent != Percent::ZERO) {
            self.shares.of(column).above_one = true;
        } else if percent != Percent::ZERO {
            let heading = self.sheet.places[column].map(|place| Arc::clone(&self.sheet.headings[place]));
            let (line, value) = (self.line, self.cell(column).into());
            let issue = RowIssue { line, column: heading, value, code: IssueCode::SmallPercent };
            self.shares.of(column).small.push(issue);
        }
    }
}
