//! One cell as it is read, and as messages repeat it.

use std::borrow::Cow;

use super::guard::unguarded;

/// How much of a value is repeated in an issue.
const SHOWN_CHARACTERS: usize = 60;

/// A cell without what spreadsheets and typewriters leave in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clean<'c> {
    /// Single spaces, no invisible marks, nothing around it.
    pub text: Cow<'c, str>,
    /// Whether characters were taken out that a screen or a terminal obeys.
    pub obeyed: bool,
}

/// Cleans a cell: spaces of any width are single spaces, invisible marks are gone, `="00123"` and `'00123` are 00123. In
/// a corrected file the apostrophe that this program put before a formula goes too.
pub(super) fn clean(cell: &str, corrected: bool) -> Clean<'_> {
    if is_plain(cell.as_bytes()) {
        return Clean { text: Cow::Borrowed(cell), obeyed: false };
    }
    let cell = if corrected { unguarded(cell) } else { cell };
    let (text, obeyed) = visible(cell);
    let text = match unwrapped(&text) {
        Some(inner) => inner,
        None => text,
    };
    Clean { text: Cow::Owned(text), obeyed }
}

/// Letters and single spaces of ASCII that are as they should be.
fn is_plain(bytes: &[u8]) -> bool {
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return true };
    if matches!(first, b'=' | b'\'' | b' ') || *last == b' ' {
        return false;
    }
    let mut before = 0;
    for byte in bytes {
        if !(b' '..=b'~').contains(byte) || (*byte == b' ' && before == b' ') {
            return false;
        }
        before = *byte;
    }
    true
}

/// What can be seen of a text, with single spaces; and whether something was in it that is obeyed. Lines stay lines.
fn visible(cell: &str) -> (String, bool) {
    let mut text = String::with_capacity(cell.len());
    let mut obeyed = false;
    for letter in cell.chars() {
        match letter {
            '\n' | '\r' => {
                while text.ends_with(' ') {
                    text.pop();
                }
                if !text.ends_with('\n') && !text.is_empty() {
                    text.push('\n');
                }
            }
            // Left to be refused: what stood there is not known.
            '\0' | '\u{1b}' => text.push(letter),
            letter if letter.is_whitespace() => {
                if !text.is_empty() && !text.ends_with([' ', '\n']) {
                    text.push(' ');
                }
            }
            letter if is_invisible(letter) => obeyed |= is_obeyed(letter),
            letter => text.push(letter),
        }
    }
    let end = text.trim_end_matches([' ', '\n']).len();
    text.truncate(end);
    (text, obeyed)
}

/// `="00123"` and `'00123`: how spreadsheets keep a number as text.
fn unwrapped(text: &str) -> Option<String> {
    if let Some(inner) = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        let inner = inner.replace("\"\"", "\"");
        return Some(visible(&inner).0);
    }
    let digits = text.strip_prefix(['\'', '’', '‘'])?;
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| digits.to_owned())
}

/// A character that takes no place of its own: control characters, marks of direction, soft hyphens, joiners.
pub(super) fn is_invisible(letter: char) -> bool {
    match letter {
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => true,
        letter => letter.is_control() && !matches!(letter, '\0' | '\t' | '\n' | '\r' | '\u{1b}'),
    }
}

/// Of the invisible characters those that change what is shown around them.
fn is_obeyed(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The letter as a keyboard writes it: letters and digits of full width as usual ones, every dash as a hyphen, every
/// space as a space.
pub(super) fn plain_letter(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => '-',
        letter if letter.is_whitespace() => ' ',
        letter => letter,
    }
}

/// A cell of a key, a number or a date in plain letters, on one line.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    if text.is_ascii() && !text.contains('\n') {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(plain_letter).collect())
}

/// What a spreadsheet writes where it has no value: `#I/T`, `#NAVN?`, `#VERDI!`, `########`, `Err:502`, in any
/// language.
pub(super) fn is_error_value(text: &str) -> bool {
    if let Some(number) = text.strip_prefix("Err:").or_else(|| text.strip_prefix("Feil:")) {
        return number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit());
    }
    let Some(rest) = text.strip_prefix('#') else { return false };
    if rest.is_empty() || rest.len() > 30 {
        return !rest.is_empty() && rest.bytes().all(|byte| byte == b'#');
    }
    if rest.chars().all(|letter| letter == '#') {
        return true;
    }
    if matches!(
        rest,
        "I/T" | "N/A" | "N/B" | "N/D" | "NV" | "NA" | "NUM" | "BRAK" | "SAKNAS" | "DIV/0" | "N.A."
    ) {
        return true;
    }
    let word = rest.trim_start_matches(['¡', '¿']);
    word.strip_suffix(['!', '?']).is_some_and(|word| {
        word.chars().count() >= 2
            && word
                .chars()
                .all(|letter| letter.is_uppercase() || letter.is_ascii_digit() || matches!(letter, '/' | '_'))
    })
}

/// The value as an issue repeats it, on one line.
pub(super) fn shown(value: &str) -> Box<str> {
    let value = if value.contains('\n') { Cow::from(value.replace('\n', " ")) } else { value.into() };
    match value.char_indices().nth(SHOWN_CHARACTERS) {
        Some((end, _)) => format!("{}…", &value[..end]).into(),
        None => value.into_owned().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_spreadsheets_leave_in_cells_is_gone() {
        for (written, read) in [
            ("=\"00123\"", "00123"),
            ("'00123", "00123"),
            (" \u{a0}DIG\u{a0} 21\u{202f}", "DIG 21"),
            ("\u{200e}100101\u{200b}", "100101"),
            ("1001\u{ad}04", "100104"),
            ("\u{1f}100103", "100103"),
            ("Kari  Anne", "Kari Anne"),
            ("Rådgiver \r\nHR", "Rådgiver\nHR"),
            ("=\"Li \"\"B\"\" jr\"", "Li \"B\" jr"),
            ("'s-Gravenhage", "'s-Gravenhage"),
            ("=1+1", "=1+1"),
            ("gro\u{202e}Iliev", "groIliev"),
        ] {
            assert_eq!(clean(written, false).text, read, "{written:?}");
        }
        assert!(clean("a\u{202e}b", false).obeyed && clean("a\u{7}b", false).obeyed);
        assert!(!clean("a\u{ad}b\u{a0}c", false).obeyed);
    }

    #[test]
    fn error_values_are_known_in_any_language() {
        for text in [
            "#I/T",
            "#N/A",
            "########",
            "##",
            "#NAVN?",
            "#NAME?",
            "#VERDI!",
            "#VALUE!",
            "#REF!",
            "#DIV/0!",
            "#VÆRDI!",
            "#WERT!",
            "#¡VALOR!",
            "#NIMI?",
            "#NV",
            "#HENTER_DATA!",
            "Err:502",
            "#SPILL!",
            "#NULL!",
        ] {
            assert!(is_error_value(text), "{text}");
        }
        for text in ["#", "#1", "C#", "#tag", "#Nordmann!", "Err:", "F#!", "# A!"] {
            assert!(!is_error_value(text), "{text}");
        }
    }
}
