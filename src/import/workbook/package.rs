//! Checks the package of a workbook before anything unpacks it for reading.

use std::io::{Cursor, Read as _, copy, sink};

use zip::ZipArchive;

use crate::import::FileError;

/// The most bytes that a workbook may unpack to.
const MOST_UNPACKED: usize = 100 * 1024 * 1024;
/// The most parts that a workbook may have.
const MOST_PARTS: usize = 1_000;

/// Refuses a workbook that unpacks to too much, whatever sizes it declares, that holds macros, or that takes values
/// from other files.
pub(super) fn refuse_unsafe(bytes: &[u8]) -> Result<(), FileError> {
    let unreadable = |_| FileError::WorkbookUnreadable;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(unreadable)?;
    if archive.len() > MOST_PARTS {
        return Err(FileError::WorkbookOfTooManyParts);
    }
    let names: Vec<String> =
        archive.file_names().filter_map(Result::ok).map(|name| name.to_ascii_lowercase()).collect();
    let has = |part: &str| names.iter().any(|name| name.contains(part));
    if has("vbaproject") || has("xl/macrosheets/") {
        return Err(FileError::WorkbookWithMacros);
    }
    if has("xl/externallinks/") {
        return Err(FileError::WorkbookWithLinks);
    }
    let mut left = MOST_UNPACKED as u64;
    for place in 0..archive.len() {
        let part = archive.by_index(place).map_err(unreadable)?;
        // What an archive says of its sizes may be anything: what comes out of it is counted.
        let unpacked = copy(&mut part.take(left + 1), &mut sink());
        left = left
            .checked_sub(unpacked.map_err(|_| FileError::WorkbookUnreadable)?)
            .ok_or(FileError::WorkbookTooLarge { most: MOST_UNPACKED })?;
    }
    Ok(())
}
