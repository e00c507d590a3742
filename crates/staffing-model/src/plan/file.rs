//! Plan files: JSON in and out.

use super::Plan;
use crate::json::{self, ReadError};

/// Reads a plan from the bytes of a file, plain or gzip. What it says is checked by
/// [`verify`](crate::verify()), not here.
pub fn read(bytes: &[u8]) -> Result<Plan, ReadError> {
    json::read(bytes)
}

/// The plan as indented JSON with a line break at the end.
pub fn write(plan: &Plan) -> String {
    let mut text = serde_json::to_string_pretty(plan).expect("plain data with text keys is always JSON");
    text.push('\n');
    text
}
