//! One cell as it is read, and as messages repeat it.

use super::guard::unguarded;

/// How much of a value is repeated in an issue.
const SHOWN_CHARACTERS: usize = 60;

/// Without spaces of any width, and without invisible marks, at both ends.
pub(super) fn trimmed(cell: &str, corrected: bool) -> &str {
    let outside =
        |letter: char| letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{feff}' | '\u{2060}');
    let cell = if corrected { unguarded(cell) } else { cell };
    let bytes = cell.as_bytes();
    if let (Some(first), Some(last)) = (bytes.first(), bytes.last())
        && first.is_ascii_graphic()
        && last.is_ascii_graphic()
    {
        return cell;
    }
    cell.trim_matches(outside)
}

/// The value as an issue repeats it.
pub(super) fn shown(value: &str) -> Box<str> {
    match value.char_indices().nth(SHOWN_CHARACTERS) {
        Some((end, _)) => format!("{}…", &value[..end]).into(),
        None => value.into(),
    }
}
