//! Problem files in and out, and the hash that names what was asked.

use super::Problem;
use crate::json::{self, ReadError};

/// Reads a problem from the bytes of a file and checks it.
pub fn read(bytes: &[u8]) -> Result<Problem, ReadError> {
    Ok(json::read::<Problem>(bytes)?.check()?)
}

/// The problem as indented JSON with a line break at the end.
pub fn write(problem: &Problem) -> String {
    let mut text = serde_json::to_string_pretty(problem).expect("plain data with text keys is always JSON");
    text.push('\n');
    text
}

/// SHA-256 in hexadecimal of the problem's compact JSON: the same for one content however the file is laid out.
pub fn hash(problem: &Problem) -> String {
    json::hash(problem)
}
