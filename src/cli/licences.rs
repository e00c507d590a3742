//! `innsats licences`: prints the licences of what is built into the program.

use std::process::ExitCode;

use super::report::written;

/// Names, licences and their texts of what others wrote, made by `script/licences` and kept right by a test.
const THIRD_PARTY: &str = include_str!("../../assets/third-party-licences.txt");

/// Prints the licences of what is built into the program.
pub(super) fn print() -> ExitCode {
    written(THIRD_PARTY.as_bytes())
}
