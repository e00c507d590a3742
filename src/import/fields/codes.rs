//! Cells that hold keys: numbers of people, codes of units and skills, addresses in ESCO.

use super::super::IssueCode;
use super::super::cell::plain;
use super::{Fields, composed, is_no_value};

/// Longest key, in characters. A skill may be given by its name.
const MOST_CHARACTERS: usize = 200;

/// What every address in ESCO begins with.
const ESCO: &str = "http://data.europa.eu/esco/";

impl Fields<'_> {
    /// A code that must be there; `parse` is the code type's own.
    pub(in crate::import) fn code<C>(
        &mut self,
        column: impl Into<usize> + Copy,
        parse: impl Fn(&str) -> Option<C>,
    ) -> Option<C> {
        if self.cell(column).is_empty() || is_no_value(self.cell(column)) {
            self.error(column, IssueCode::Missing);
            return None;
        }
        self.optional_code(column, parse)
    }

    /// A code; `None` where the cell is empty, or holds no code and an error is recorded.
    pub(in crate::import) fn optional_code<C>(
        &mut self,
        column: impl Into<usize> + Copy,
        parse: impl Fn(&str) -> Option<C>,
    ) -> Option<C> {
        let cell = self.stated(column)?;
        let is_usual = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        if cell.len() <= 20 && cell.bytes().all(is_usual) {
            return parse(cell);
        }
        let text = plain(cell);
        if text.chars().count() > MOST_CHARACTERS {
            self.error(column, IssueCode::TooLong { most: MOST_CHARACTERS });
            return None;
        }
        if is_scientific(&text) {
            self.error(column, IssueCode::ScientificNotation);
            return None;
        }
        if text.starts_with(['=', '@']) {
            self.error(column, IssueCode::FormulaInKey);
            return None;
        }
        if let Some(whole) = without_decimals(&text) {
            self.warning(column, IssueCode::NumberReadAs { read: whole.into() });
            return parse(whole);
        }
        parse(&composed(&text))
    }

    /// An address in ESCO. No other address is taken: pages link to it.
    pub(in crate::import) fn esco_uri(&mut self, column: impl Into<usize> + Copy) -> Option<String> {
        let cell = self.stated(column)?;
        let rest = cell.split_once("://").filter(|(scheme, _)| {
            scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")
        });
        let path = rest.and_then(|(_, rest)| {
            let host = ESCO.strip_prefix("http://").unwrap_or(ESCO);
            let start = rest.get(..host.len())?;
            start.eq_ignore_ascii_case(host).then(|| &rest[host.len()..])
        });
        let is_path = |path: &&str| {
            let letter =
                |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_' | b'.' | b':');
            !path.is_empty() && path.len() <= MOST_CHARACTERS && path.bytes().all(letter)
        };
        let Some(path) = path.filter(is_path) else {
            self.error(column, IssueCode::NotAnEscoUri);
            return None;
        };
        Some(format!("{ESCO}{}", path.trim_end_matches('/')))
    }
}

/// A number in scientific notation, as spreadsheets write long ones: `1,00E+05`, `1E+05`.
pub(super) fn is_scientific(cell: &str) -> bool {
    let Some((mantissa, exponent)) = cell.split_once(['E', 'e']) else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let signed = exponent.starts_with(['+', '-']);
    (mantissa.contains([',', '.']) || signed)
        && mantissa.trim_start_matches('-').split([',', '.']).all(digits)
        && digits(exponent.trim_start_matches(['+', '-']))
}

/// `100101.0` and `100101,00`: a number that a program wrote with decimals.
fn without_decimals(cell: &str) -> Option<&str> {
    let (whole, zeros) = cell.split_once(['.', ','])?;
    let is_whole = !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit());
    (is_whole && (1..=2).contains(&zeros.len()) && zeros.bytes().all(|byte| byte == b'0')).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_spreadsheets_rewrote_are_known() {
        for text in ["1,00E+05", "1E+05", "1.00001e+05", "2E+05", "1,5E-3", "1.2E5"] {
            assert!(is_scientific(text), "{text}");
        }
        for text in ["K1E5", "1E5", "DIG21", "E+05", "EK0001"] {
            assert!(!is_scientific(text), "{text}");
        }
        assert_eq!(without_decimals("100101.0"), Some("100101"));
        assert_eq!(without_decimals("100101,00"), Some("100101"));
        assert_eq!(without_decimals("1.10"), None);
        assert_eq!(without_decimals("100.000"), None);
    }
}
