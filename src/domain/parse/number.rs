//! Numbers as they are written: `37,5`, `80.0`, `50 %`, `1 250 000,50 kr`.

use std::fmt;

/// The decimal sign that a text is expected to use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalSign {
    /// A comma, as Norwegians write: `37,5`.
    Comma,
    /// A point, as programs write: `37.5`.
    Point,
}

/// A decimal number: `digits` divided by ten to the power of `decimals`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    digits: i64,
    decimals: u32,
}

/// As many digits as fit 64 bits with room for arithmetic.
const MOST_DIGITS: usize = 17;

/// How a number was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parsed {
    /// With digits and the usual decimal sign only.
    Plain(Decimal),
    /// In a way that the user should be shown: with a unit, thousands separators or the other decimal sign.
    Unusual(Decimal),
    /// In a way that could mean two different numbers.
    Ambiguous,
    /// No number, or one with too many digits.
    No,
}

impl Decimal {
    /// A number written in digits only; `None` where there are too many.
    pub fn whole_number(digits: &str) -> Option<Self> {
        digits.parse().ok().map(|digits| Self { digits, decimals: 0 })
    }

    /// The number times ten to the power of `decimals`, rounded to the nearest; `None` where it does not fit.
    pub fn scaled(self, decimals: u32) -> Option<i64> {
        if decimals >= self.decimals {
            return self.digits.checked_mul(10_i64.checked_pow(decimals - self.decimals)?);
        }
        let divisor = 10_i64.checked_pow(self.decimals - decimals)?;
        let half = if self.digits < 0 { -divisor / 2 } else { divisor / 2 };
        Some(self.digits.checked_add(half)? / divisor)
    }

    /// The number as a whole number; `None` where it has decimals other than zeros.
    pub fn whole(self) -> Option<i64> {
        let whole = self.scaled(0)?;
        (whole.checked_mul(10_i64.checked_pow(self.decimals)?)? == self.digits).then_some(whole)
    }
}

impl fmt::Display for Decimal {
    /// With a decimal point: `1250000.50`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let width = self.decimals as usize;
        let digits = format!("{:0>1$}", self.digits.unsigned_abs(), width + 1);
        let (whole, fraction) = digits.split_at(digits.len() - width);
        let point = if fraction.is_empty() { "" } else { "." };
        write!(formatter, "{sign}{whole}{point}{fraction}")
    }
}

/// The unit that is written beside a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A per cent sign at the end: `50 %`.
    Percent,
    /// Kroner at either end: `1 250 kr`, `kr 500`, `500,-`.
    Kroner,
}

/// The unit that `text` ends or begins with; `None` without one.
pub fn unit(text: &str) -> Option<Unit> {
    let text = text.trim();
    if text.ends_with('%') {
        return Some(Unit::Percent);
    }
    let lower = text.to_ascii_lowercase();
    let ends = ["kr", "kr.", "nok", ",-", ",–"].iter().any(|unit| lower.ends_with(unit));
    (ends || lower.starts_with("kr") || lower.starts_with("nok")).then_some(Unit::Kroner)
}

/// Reads a number. `usual` is the decimal sign that needs no remark; it decides whether 1.250 is a decimal number.
pub fn parse(text: &str, usual: DecimalSign) -> Parsed {
    if text.len() <= 17 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().map_or(Parsed::No, |digits| Parsed::Plain(Decimal { digits, decimals: 0 }));
    }
    let bare = without_unit(text);
    let compact: String = bare.chars().filter(|letter| !is_space(*letter)).collect();
    let grouped = compact.len() != bare.len();
    if grouped && !groups_of_three(bare.split(is_space)) {
        return Parsed::No;
    }
    let unusual = grouped || bare.len() != text.len();
    let usual_sign = if usual == DecimalSign::Point { '.' } else { ',' };
    match (compact.find('.'), compact.find(',')) {
        (None, None) => of(decimal(&compact, ""), unusual),
        (Some(point), Some(comma)) => {
            let (sign, thousands) = if point > comma { ('.', ',') } else { (',', '.') };
            with_thousands(&compact, sign, thousands)
        }
        (point, _) => {
            let sign = if point.is_some() { '.' } else { ',' };
            single_sign(&compact, sign, sign == usual_sign, unusual)
        }
    }
}

fn single_sign(text: &str, sign: char, usual: bool, unusual: bool) -> Parsed {
    let mut parts = text.split(sign);
    let (whole, fraction) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    if parts.next().is_some() {
        return if groups_of_three(text.split(sign)) {
            of(decimal(&text.replace(sign, ""), ""), true)
        } else {
            Parsed::No
        };
    }
    if !usual && fraction.len() == 3 && !whole.trim_start_matches('-').starts_with('0') {
        return if decimal(whole, fraction).is_some() { Parsed::Ambiguous } else { Parsed::No };
    }
    of(decimal(whole, fraction), unusual || !usual)
}

fn with_thousands(text: &str, sign: char, thousands: char) -> Parsed {
    let Some((whole, fraction)) = text.split_once(sign) else { return Parsed::No };
    if !groups_of_three(whole.split(thousands)) {
        return Parsed::No;
    }
    of(decimal(&whole.replace(thousands, ""), fraction), true)
}

fn of(decimal: Option<Decimal>, unusual: bool) -> Parsed {
    match decimal {
        None => Parsed::No,
        Some(decimal) if unusual => Parsed::Unusual(decimal),
        Some(decimal) => Parsed::Plain(decimal),
    }
}

fn decimal(whole: &str, fraction: &str) -> Option<Decimal> {
    let unsigned = whole.strip_prefix(['-', '\u{2212}']).unwrap_or(whole);
    let is_negative = unsigned.len() != whole.len();
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if unsigned.is_empty() || !all_digits(unsigned) || !all_digits(fraction) || unsigned.len() > MOST_DIGITS {
        return None;
    }
    let (unsigned, fraction) = if unsigned.len() + fraction.len() > MOST_DIGITS {
        &nearest(unsigned, fraction)?
    } else {
        &(unsigned.to_owned(), fraction.to_owned())
    };
    let digits: i64 = format!("{unsigned}{fraction}").parse().ok()?;
    let decimals = u32::try_from(fraction.len()).ok()?;
    Some(Decimal { digits: if is_negative { -digits } else { digits }, decimals })
}

/// Programs write 0.3 as 0.30000000000000004 and 58 as 57.99999999999999289, with more digits than they are sure of.
/// The nearest number of 15 digits is taken.
fn nearest(whole: &str, fraction: &str) -> Option<(String, String)> {
    let kept = 15_usize.saturating_sub(whole.trim_start_matches('0').len()).min(fraction.len());
    let digits: i64 = format!("{whole}{}", &fraction[..kept]).parse().ok()?;
    let up = fraction.as_bytes().get(kept).is_some_and(|digit| *digit >= b'5');
    let digits = format!("{:0>1$}", digits + i64::from(up), kept + 1);
    let (whole, fraction) = digits.split_at(digits.len() - kept);
    Some((whole.to_owned(), fraction.trim_end_matches('0').to_owned()))
}

/// `1 250 000,50`: every group but the first has three digits before a decimal sign.
fn groups_of_three<'a>(groups: impl Iterator<Item = &'a str>) -> bool {
    let digits = |group: &str| group.bytes().take_while(u8::is_ascii_digit).count();
    groups.enumerate().all(|(index, group)| {
        let group = if index == 0 { group.trim_start_matches(['-', '\u{2212}']) } else { group };
        let count = digits(group);
        let ends = count == group.len() || group[count..].starts_with([',', '.']);
        ends && if index == 0 { (1..=3).contains(&count) } else { count == 3 }
    })
}

const fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

fn without_unit(text: &str) -> &str {
    let text = text.trim();
    let text = text.strip_suffix('%').unwrap_or(text);
    let text = text.strip_suffix(",-").or_else(|| text.strip_suffix(",–")).unwrap_or(text);
    let tail = |unit: &str| {
        let start = text.len().checked_sub(unit.len())?;
        text.get(start..).filter(|end| end.eq_ignore_ascii_case(unit)).map(|_| &text[..start])
    };
    let text = tail("kr.").or_else(|| tail("kr")).or_else(|| tail("NOK")).unwrap_or(text);
    let head = |unit: &str| {
        text.get(..unit.len()).filter(|start| start.eq_ignore_ascii_case(unit)).map(|_| &text[unit.len()..])
    };
    head("kr.").or_else(|| head("kr")).or_else(|| head("NOK")).unwrap_or(text).trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hundredths(text: &str, usual: DecimalSign) -> (Option<i64>, bool) {
        match parse(text, usual) {
            Parsed::Plain(decimal) => (decimal.scaled(2), false),
            Parsed::Unusual(decimal) => (decimal.scaled(2), true),
            Parsed::Ambiguous | Parsed::No => (None, false),
        }
    }

    #[test]
    fn numbers_are_read_as_norwegians_write_them() {
        for (text, expected) in [
            ("100", (Some(10_000), false)),
            ("37,5", (Some(3_750), false)),
            ("-10", (Some(-1_000), false)),
            ("80.0", (Some(8_000), true)),
            ("50 %", (Some(5_000), true)),
            ("1\u{a0}250\u{a0}000,50 kr", (Some(125_000_050), true)),
            ("kr 1 147,50", (Some(114_750), true)),
            ("1.250.000,50", (Some(125_000_050), true)),
            ("1.250.000", (Some(125_000_000), true)),
            ("500,-", (Some(50_000), true)),
            ("0.125", (Some(13), true)),
            ("37,125", (Some(3_713), false)),
        ] {
            assert_eq!(hundredths(text, DecimalSign::Comma), expected, "{text}");
        }
    }

    #[test]
    fn a_point_before_three_digits_is_ambiguous_in_a_norwegian_file_only() {
        assert_eq!(parse("1.250", DecimalSign::Comma), Parsed::Ambiguous);
        assert_eq!(hundredths("1.250", DecimalSign::Point), (Some(125), false));
        assert_eq!(parse("1,250", DecimalSign::Point), Parsed::Ambiguous);
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", "åtti", "1 25", "12 34 56", "1,2,3", "--1", "kr", "%", "1e5", "1,00E+05", "Q3"] {
            assert_eq!(parse(text, DecimalSign::Comma), Parsed::No, "{text}");
        }
    }

    #[test]
    fn digits_that_a_program_made_up_are_rounded_away() {
        for (text, expected) in [
            ("0.30000000000000004", 30),
            ("0.27600000000000002", 28),
            ("0.6000000000000001", 60),
            ("57.99999999999999289", 5_800),
            ("66.66666666666667", 6_667),
            ("33.333333333333336", 3_333),
            ("99.999999999999999999", 10_000),
        ] {
            assert_eq!(hundredths(text, DecimalSign::Point), (Some(expected), false), "{text}");
        }
        assert_eq!(hundredths("0,30000000000000004", DecimalSign::Comma), (Some(30), false));
    }

    #[test]
    fn a_unit_is_told() {
        assert_eq!(unit("40 %"), Some(Unit::Percent));
        assert_eq!(unit("kr 100"), Some(Unit::Kroner));
        assert_eq!(unit("500,-"), Some(Unit::Kroner));
        assert_eq!(unit("0,4"), None);
    }

    #[test]
    fn only_zeros_behind_the_sign_make_a_whole_number() {
        let whole = |text| match parse(text, DecimalSign::Point) {
            Parsed::Plain(decimal) | Parsed::Unusual(decimal) => decimal.whole(),
            Parsed::Ambiguous | Parsed::No => None,
        };
        assert_eq!(whole("3.0"), Some(3));
        assert_eq!(whole("3.5"), None);
    }
}
