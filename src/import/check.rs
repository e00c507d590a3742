//! Checks that need more than one file: references, circles, skill names.

use super::{Known, ReadFile};

/// Checks all files of one import together, and against what is stored.
///
/// Rows that refer to nothing go from the records to the errors, in dependency order: a row that refers to a
/// refused row is refused too. Files that are not part of the import are not needed.
pub fn check(files: &mut [ReadFile], known: &Known) {
    let _ = (files, known);
}
