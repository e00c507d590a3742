//! What commands print, answers on stdout and remarks on stderr: the one place, so that a name from a file cannot
//! speak to the terminal. A reader that has seen enough, such as `head`, is no error.

use std::borrow::Cow;
use std::io::{self, IsTerminal, Write};

/// Prints a line of the answer.
pub(super) fn line(text: &str) {
    // The reader has closed; there is nobody to report to.
    let _ = writeln!(io::stdout().lock(), "{}", harmless(text));
}

/// Prints a line of what is said about the answer: errors, progress, where files were written.
pub(super) fn remark(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", harmless(text));
}

/// Prints a document, such as a report: as it is into a file or a pipe, harmless on a terminal.
pub(super) fn document(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let shown = match str::from_utf8(bytes) {
        Ok(text) if out.is_terminal() => harmless(text),
        _ => return out.write_all(bytes),
    };
    out.write_all(shown.as_bytes())
}

/// With every character that a terminal obeys written out: ESC as `\u{1b}`. Line feeds and tabulators stay.
fn harmless(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_obeyed) {
        return Cow::Borrowed(text);
    }
    let mut written = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        if is_obeyed(letter) {
            written.extend(letter.escape_unicode());
        } else {
            written.push(letter);
        }
    }
    Cow::Owned(written)
}

/// Control characters, and the marks that turn the direction of reading.
fn is_obeyed(letter: char) -> bool {
    match letter {
        '\n' | '\t' => false,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        other => other.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_does_not_speak_to_the_terminal() {
        let name = "Kari\u{1b}]8;;http://x.example\u{7}her\u{202e}gro\r\u{9b}2J\u{7f}";
        assert_eq!(
            harmless(name),
            "Kari\\u{1b}]8;;http://x.example\\u{7}her\\u{202e}gro\\u{d}\\u{9b}2J\\u{7f}"
        );
    }

    #[test]
    fn columns_and_letters_stay_as_they_are() {
        let text = "Åse\tØye\n«1 250» – 3 €";
        assert!(matches!(harmless(text), Cow::Borrowed(same) if same == text));
    }
}
