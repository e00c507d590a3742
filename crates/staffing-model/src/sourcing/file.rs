//! Problem and plan files in and out, and the hash that names what was asked.

use serde::{Deserialize, Serialize};

use super::plan::Plan;
use super::problem::{FORMAT, Problem};
use crate::json::{self, ReadError};

/// Reads a problem from the bytes of a file, plain or gzip, and checks it.
pub fn read_problem(bytes: &[u8]) -> Result<Problem, ReadError> {
    Ok(json::read::<Problem>(bytes)?.check()?)
}

/// Whether the bytes of a file say that they are a sourcing problem, right or wrong.
pub fn is_problem(bytes: &[u8]) -> bool {
    #[derive(Deserialize)]
    struct Head {
        format: String,
    }
    let family = |format: &str| format.split('/').next().map(str::to_owned);
    json::read::<Head>(bytes).is_ok_and(|head| family(&head.format) == family(FORMAT))
}

/// Reads a plan from the bytes of a file, plain or gzip. What it says is checked by [`verify`](super::verify()).
pub fn read_plan(bytes: &[u8]) -> Result<Plan, ReadError> {
    json::read(bytes)
}

/// The problem as indented JSON with a line break at the end.
pub fn write_problem(problem: &Problem) -> String {
    indented(problem)
}

/// The plan as indented JSON with a line break at the end.
pub fn write_plan(plan: &Plan) -> String {
    indented(plan)
}

fn indented(value: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(value);
    text.expect("plain data with text keys is always JSON") + "\n"
}

/// SHA-256 in hexadecimal of the problem's compact JSON: the same for one content however the file is laid out.
pub fn hash(problem: &Problem) -> String {
    json::hash(problem)
}
