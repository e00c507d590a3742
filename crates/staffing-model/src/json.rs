//! JSON as people save it: plain or gzip, with a byte-order mark or none, in UTF-8 or UTF-16, and no larger than
//! allowed. A file that cannot be read is answered with what it is instead, as data.

mod fault;
mod text;

use std::io::{self, Read};

use flate2::read::MultiGzDecoder;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

pub use fault::{JsonFault, Kind, Wanted};
pub use text::Looks;

use crate::fault::Fault;

/// The most bytes of a file, packed and unpacked. 100,000 people over 24 months, indented, take about half of it.
pub const MOST_BYTES: usize = 256 * 1024 * 1024;
/// The most values of a file. In memory each takes up to ten times its space in the file.
const MOST_VALUES: usize = 25_000_000;
/// The first two bytes of a gzip file.
const GZIP: [u8; 2] = [0x1f, 0x8b];

/// Why a problem or a plan could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The file begins as gzip but does not unpack: damaged or cut short.
    #[error("cannot be unpacked: {0}")]
    Unpack(#[from] io::Error),
    /// More than [`MOST_BYTES`], packed or unpacked.
    #[error("more than {} MB", MOST_BYTES / 1024 / 1024)]
    TooLarge,
    /// More values than a problem of 100,000 people has.
    #[error("more than {MOST_VALUES} values")]
    TooManyValues,
    /// Not the JSON object that was expected.
    #[error("not a JSON object: {0:?}")]
    Looks(Looks),
    /// The text is neither valid UTF-8 nor recognised as UTF-16.
    #[error("line {line} is not UTF-8")]
    NotUtf8 {
        /// The first line that is not, from 1.
        line: usize,
    },
    /// Not valid JSON, an unknown or missing field, or a value of the wrong kind.
    #[error("{path}: {fault}")]
    Json {
        /// Where, from the root of the file; `.` for the file as a whole.
        path: String,
        /// What the JSON reader refused there.
        fault: JsonFault,
    },
    /// A value that cannot be right.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Reads one JSON object, naming the path of a value that does not fit.
pub(crate) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ReadError> {
    let unpacked;
    let bytes = if bytes.starts_with(&GZIP) {
        unpacked = unpack(bytes)?;
        &unpacked[..]
    } else {
        bytes
    };
    if bytes.len() > MOST_BYTES {
        return Err(ReadError::TooLarge);
    }
    let text = text::decoded(bytes)?;
    // Commas within texts count too: the limit is wide, and a full parse would already spend the memory.
    if text.bytes().filter(|byte| *byte == b',').count() > MOST_VALUES {
        return Err(ReadError::TooManyValues);
    }
    parse(&text)
}

/// SHA-256 in hexadecimal of the compact JSON of plain data.
pub(crate) fn hash(value: &impl Serialize) -> String {
    let json = serde_json::to_vec(value).expect("plain data with text keys is always JSON");
    Sha256::digest(json).iter().fold(String::with_capacity(64), |mut text, byte| {
        let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
        text.push(digit(byte >> 4));
        text.push(digit(byte & 15));
        text
    })
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| ReadError::Json {
        path: place(&error.path().to_string()),
        fault: JsonFault::from(error.inner()),
    })?;
    reader.end().map_err(|error| ReadError::Json { path: ".".into(), fault: JsonFault::from(&error) })?;
    Ok(value)
}

/// The path of a fault; a file that ends too early has no path, so the file as a whole is named.
fn place(path: &str) -> String {
    if path == "?" { ".".to_owned() } else { path.to_owned() }
}

fn unpack(bytes: &[u8]) -> Result<Vec<u8>, ReadError> {
    let mut unpacked = Vec::new();
    MultiGzDecoder::new(bytes).take(MOST_BYTES as u64 + 1).read_to_end(&mut unpacked)?;
    if unpacked.len() > MOST_BYTES {
        return Err(ReadError::TooLarge);
    }
    Ok(unpacked)
}

#[cfg(test)]
mod tests;
