//! Problem files: JSON, plain or gzip, in and out, and the hash that names what was asked.

use std::io::Read;

use flate2::read::GzDecoder;
use sha2::{Digest, Sha256};

use super::{Fault, Problem};

/// The first two bytes of a gzip file.
const GZIP: [u8; 2] = [0x1f, 0x8b];
/// No problem file is larger than this unpacked; 100,000 people take about 30 MB.
const MOST_BYTES: u64 = 1 << 30;

/// Why a problem file was refused.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// A damaged gzip file, or one that unpacks to more than a gigabyte.
    #[error("cannot be unpacked: {0}")]
    Unpack(#[from] std::io::Error),
    /// Not JSON, an unknown or missing field, or a value of the wrong type.
    #[error("{path}: {message}")]
    Json {
        /// Where, from the root of the file.
        path: String,
        /// What the reader says.
        message: String,
    },
    /// A value that cannot be right.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Reads JSON, plain or gzip, naming the path of a value that does not fit.
pub(crate) fn read_json<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> Result<T, ReadError> {
    let unpacked;
    let text = if bytes.starts_with(&GZIP) {
        unpacked = unpack(bytes)?;
        &unpacked[..]
    } else {
        bytes
    };
    let mut reader = serde_json::Deserializer::from_slice(text);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| ReadError::Json {
        path: error.path().to_string(),
        message: error.inner().to_string(),
    })?;
    reader.end().map_err(|error| ReadError::Json { path: ".".into(), message: error.to_string() })?;
    Ok(value)
}

fn unpack(bytes: &[u8]) -> Result<Vec<u8>, std::io::Error> {
    let mut unpacked = Vec::new();
    GzDecoder::new(bytes).take(MOST_BYTES + 1).read_to_end(&mut unpacked)?;
    if unpacked.len() as u64 > MOST_BYTES {
        return Err(std::io::Error::other("more than a gigabyte unpacked"));
    }
    Ok(unpacked)
}

/// Reads a problem from the bytes of a file and checks it.
pub fn read(bytes: &[u8]) -> Result<Problem, ReadError> {
    Ok(read_json::<Problem>(bytes)?.check()?)
}

/// The problem as indented JSON with a line break at the end.
pub fn write(problem: &Problem) -> String {
    let mut text = serde_json::to_string_pretty(problem).expect("plain data with text keys is always JSON");
    text.push('\n');
    text
}

/// SHA-256 in hexadecimal of the problem's compact JSON: the same for one content however the file is laid out.
pub fn hash(problem: &Problem) -> String {
    let json = serde_json::to_vec(problem).expect("plain data with text keys is always JSON");
    Sha256::digest(json).iter().fold(String::with_capacity(64), |mut text, byte| {
        let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
        text.push(digit(byte >> 4));
        text.push(digit(byte & 15));
        text
    })
}
