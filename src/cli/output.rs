//! Answers on stdout. A reader that has seen enough, such as `head`, is no error.

use std::io::Write;

/// Prints a line.
pub(super) fn line(text: &str) {
    let mut out = std::io::stdout().lock();
    // The other end is gone: nobody is left to tell.
    let _ = writeln!(out, "{text}");
}
