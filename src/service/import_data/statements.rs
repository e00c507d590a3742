//! What a file of assessments changes. It reports levels from elsewhere; what people stated, confirmed and withdrew in
//! Innsats is neither hidden nor brought back by it.

use std::collections::HashSet;

use super::Comparison;
use super::compare::change;
use crate::domain::{AssessmentRecord, PersonKind};
use crate::import::Sourced;
use crate::store::assessments::{Confirmation, History, Said, standing};
use crate::store::{Reading, StoreError};

/// Compares a file's rows with the history. A row is unchanged where the history has the statement, withdrawn or not;
/// changed where it replaces what counts of its source; and new otherwise, as where the file knows an older one.
pub(super) async fn compare(
    reading: &mut Reading,
    rows: &mut [Sourced<AssessmentRecord>],
    absent: &[&str],
    kind: PersonKind,
) -> Result<Comparison, StoreError> {
    let history = History::read(reading, kind).await?;
    let mut comparison = Comparison::default();
    let mut met = HashSet::new();
    for (position, row) in rows.iter_mut().enumerate() {
        let (said, record) = (history.of(&row.record), &mut row.record);
        let counts = standing(said);
        met.extend(counts.map(std::ptr::from_ref));
        if is_said(record, said, absent) {
            comparison.unchanged += 1;
            continue;
        }
        let replaced = counts.filter(|counts| replaces(record, counts));
        if absent.contains(&"interest") {
            record.interest = replaced.and_then(|replaced| replaced.interest);
        }
        let Some(replaced) = replaced else {
            comparison.new.push(position);
            continue;
        };
        let key = format!("{} {}", record.person, record.skill);
        let before = before(record, replaced);
        comparison.changed.push(change(position, row.line, key, (&before, &row.record), None));
    }
    comparison.stored = history.len();
    comparison.missing = comparison.stored - met.len();
    Ok(comparison)
}

/// Whether the history has this statement: made in Innsats, withdrawn, or the last from a file for the day.
fn is_said(record: &AssessmentRecord, said: &[Said], absent: &[&str]) -> bool {
    let of_the_day = || said.iter().filter(|one| one.on == record.assessed_on);
    let (from_files, others): (Vec<&Said>, Vec<&Said>) =
        of_the_day().partition(|one| one.from_file && !one.withdrawn);
    from_files.last().into_iter().chain(&others).any(|one| is_same(record, one, absent))
}

/// A file that lacks a column says nothing of it. What a manager confirmed here, or took back, is so whatever the file
/// calls it.
fn is_same(record: &AssessmentRecord, said: &Said, absent: &[&str]) -> bool {
    let interest_alike = absent.contains(&"interest") || record.interest == said.interest;
    let confirmed_alike = said.withdrawn
        || absent.contains(&"confirmed")
        || match said.confirmation {
            Confirmation::Given | Confirmation::TakenBack => true,
            Confirmation::WithTheFile => record.confirmed,
            Confirmation::None => !record.confirmed,
        };
    record.rating == said.rating && interest_alike && confirmed_alike
}

/// Whether the row counts once it is written: on the same day, a statement made in Innsats goes before a file's.
fn replaces(record: &AssessmentRecord, counts: &Said) -> bool {
    (record.assessed_on, false) >= (counts.on, !counts.from_file)
}

/// The stored record that `record` replaces.
fn before(record: &AssessmentRecord, replaced: &Said) -> AssessmentRecord {
    AssessmentRecord {
        rating: replaced.rating,
        interest: replaced.interest,
        confirmed: matches!(replaced.confirmation, Confirmation::Given | Confirmation::WithTheFile),
        assessed_on: replaced.on,
        ..record.clone()
    }
}
