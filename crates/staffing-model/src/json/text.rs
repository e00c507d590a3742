//! From the bytes of a file to its text, or to what the file is instead.

use std::borrow::Cow;

use super::{GZIP, ReadError};

/// What a file that is no JSON object looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looks {
    /// There is nothing in it but blanks.
    Empty,
    /// A zip archive, which workbooks of Excel are too.
    Zip,
    /// Still gzip after unpacking once: the file was packed twice.
    Gzip,
    /// Begins with `%PDF`, as a PDF document does.
    Pdf,
    /// A web page or another file of tags.
    Tags,
    /// A table of separated columns.
    Table,
    /// A JSON list where an object is wanted.
    List,
    /// Bytes that are no text.
    Binary,
    /// Readable text that fits none of the others.
    Text,
}

const UTF8_MARK: [u8; 3] = [0xef, 0xbb, 0xbf];
const BYTE_ORDER_MARK: char = '\u{feff}';
/// What some programs for DOS end a text with.
const DOS_END: char = '\u{1a}';

/// The text of a JSON object, without marks around it.
pub(super) fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    if let Some(looks) = by_first_bytes(bytes) {
        return Err(ReadError::Looks(looks));
    }
    let text = match utf16_units(bytes) {
        Some(units) => Cow::Owned(units?),
        None => Cow::Borrowed(utf8(bytes)?),
    };
    let text = match text {
        Cow::Borrowed(text) => Cow::Borrowed(bare(text)),
        Cow::Owned(text) => Cow::Owned(bare(&text).to_owned()),
    };
    if text.starts_with('{') { Ok(text) } else { Err(ReadError::Looks(looks_of(&text))) }
}

fn by_first_bytes(bytes: &[u8]) -> Option<Looks> {
    let begins = |mark: &[u8]| bytes.starts_with(mark);
    if begins(b"PK\x03\x04") {
        Some(Looks::Zip)
    } else if begins(&GZIP) {
        Some(Looks::Gzip)
    } else if begins(b"%PDF") {
        Some(Looks::Pdf)
    } else {
        None
    }
}

/// The text where the bytes are UTF-16, with a mark or seen by the zero beside the first letter.
fn utf16_units(bytes: &[u8]) -> Option<Result<String, ReadError>> {
    let little = match bytes {
        [0xff, 0xfe, ..] => true,
        [0xfe, 0xff, ..] => false,
        [one, 0, other, 0, ..] if *one != 0 && *other != 0 => true,
        [0, one, 0, other, ..] if *one != 0 && *other != 0 => false,
        _ => return None,
    };
    let pairs = bytes.chunks(2).map(|pair| match *pair {
        [first, second] if little => u16::from_le_bytes([first, second]),
        [first, second] => u16::from_be_bytes([first, second]),
        // An odd byte at the end is half a character: it must not decode.
        _ => 0xd800,
    });
    let text: Result<String, _> = char::decode_utf16(pairs).collect();
    Some(text.map_err(|_| ReadError::Looks(Looks::Binary)))
}

fn utf8(bytes: &[u8]) -> Result<&str, ReadError> {
    let mut bytes = bytes;
    while let Some(rest) = bytes.strip_prefix(&UTF8_MARK) {
        bytes = rest;
    }
    std::str::from_utf8(bytes).map_err(|error| {
        if bytes.contains(&0) {
            return ReadError::Looks(Looks::Binary);
        }
        let line = bytes[..error.valid_up_to()].split(|byte| *byte == b'\n').count();
        ReadError::NotUtf8 { line }
    })
}

fn bare(text: &str) -> &str {
    let begins = |c: char| c == BYTE_ORDER_MARK || c.is_whitespace();
    let ends = |c: char| c == DOS_END || c == '\0' || c.is_whitespace();
    text.trim_start_matches(begins).trim_end_matches(ends)
}

fn looks_of(text: &str) -> Looks {
    let first_line = text.lines().next().unwrap_or_default();
    match text.chars().next() {
        None => Looks::Empty,
        Some('<') => Looks::Tags,
        Some('[') => Looks::List,
        _ if text.contains('\0') => Looks::Binary,
        _ if first_line.contains([';', '\t']) || first_line.matches(',').count() > 1 => Looks::Table,
        _ => Looks::Text,
    }
}
