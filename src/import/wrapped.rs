//! Files whose rows each stand in quotation marks as a whole, as when a spreadsheet saves a CSV file as one column.

use super::Separator;
use super::rows::Rows;

/// A separator that no file has, so that each row is one cell.
const NO_SEPARATOR: u8 = 0x1F;

/// The text without quotation marks around whole rows; as it is where it has none.
pub(super) fn unwrapped(text: String) -> String {
    if !text.trim_start().starts_with('"') || !is_wrapped(&text) {
        return text;
    }
    let mut rows = Rows::new(&text, NO_SEPARATOR, 1);
    let (mut cells, mut bare) = (Vec::new(), String::with_capacity(text.len()));
    loop {
        match rows.next(&mut cells) {
            Ok(Some(_)) => {
                bare.push_str(&cells[0]);
                bare.push('\n');
            }
            Ok(None) => return bare,
            // Said by the reader of the rows, which knows the columns.
            Err(_) => return text,
        }
    }
}

/// Whether the first row is one cell by every separator, and has some inside.
fn is_wrapped(text: &str) -> bool {
    let first = |separator: u8| {
        let mut rows = Rows::new(text, separator, 1);
        let mut cells = Vec::new();
        while let Ok(Some(_)) = rows.next(&mut cells) {
            if cells.iter().any(|cell| !cell.trim().is_empty()) {
                return Some((cells.len(), cells[0].to_string()));
            }
        }
        None
    };
    let parts = Separator::ALL.map(|separator| first(separator.byte()));
    let one_cell = parts.iter().flatten().all(|(count, _)| *count == 1);
    let Some((_, content)) = parts.iter().flatten().next() else { return false };
    let inside = |separator: &Separator| content.matches(char::from(separator.byte())).count() >= 2;
    one_cell && Separator::ALL.iter().any(inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_in_quotation_marks_lose_them() {
        let text = "\"a,b,c\"\r\n\"1,\"\"Li, Bo\"\",3\"\r\n\r\n\"4,5,6\"";
        assert_eq!(unwrapped(text.to_owned()), "a,b,c\n1,\"Li, Bo\",3\n\n4,5,6\n");
        for usual in ["\"a\";\"b\";\"c\"\n1;2;3", "a;b;c", "\"a;b\"", "\"Li, Bo, Cy\";2\n"] {
            assert_eq!(unwrapped(usual.to_owned()), usual);
        }
    }
}
