//! Dates as they are written: `24.12.2025`, `2025-12-24`, `1.3.19`, a spreadsheet's day number.

use jiff::ToSpan as _;
use jiff::civil::Date;

/// How a date was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parsed {
    /// `24.12.2025`
    Norwegian(Date),
    /// `2025-12-24`
    Iso(Date),
    /// Any other way that can be one date only.
    Unusual(Date),
    /// 31.12.9999: no end.
    Never,
    /// `03/04/2018`
    Ambiguous,
    /// No date that exists between 1900 and 2199.
    No,
}

/// Day 0 of spreadsheets' day numbers; right for every day after 28 February 1900.
const SPREADSHEET_DAY_0: Date = Date::constant(1899, 12, 30);

/// Reads a date.
pub fn parse(text: &str) -> Parsed {
    let day = without_midnight(text);
    if let Some([day, month, year]) = numbers(day, '.') {
        return match year.len() {
            4 => of(year, month, day).map_or(Parsed::No, known(Parsed::Norwegian)),
            2 => of(&long_year(year), month, day).map_or(Parsed::No, Parsed::Unusual),
            _ => Parsed::No,
        };
    }
    if let Some([first, month, last]) = numbers(day, '-') {
        return match (first.len(), last.len()) {
            (4, _) => of(first, month, last).map_or(Parsed::No, known(Parsed::Iso)),
            (_, 4) => of(last, month, first).map_or(Parsed::No, Parsed::Unusual),
            _ => Parsed::No,
        };
    }
    if let Some(parts) = numbers(day, '/') {
        return slashes(parts);
    }
    digits_only(day)
}

/// `2025-12-24T00:00:00` and `24.12.2025 00:00` are days with a clock that nobody asked for.
fn without_midnight(text: &str) -> &str {
    match text.split_once(['T', ' ']) {
        Some((day, time)) if time.starts_with("00:00") => day,
        _ => text,
    }
}

fn slashes([first, middle, last]: [&str; 3]) -> Parsed {
    if first.len() == 4 {
        return of(first, middle, last).map_or(Parsed::No, Parsed::Unusual);
    }
    if last.len() != 4 {
        return Parsed::Ambiguous;
    }
    match (of(last, middle, first), of(last, first, middle)) {
        (Some(date), None) | (None, Some(date)) => Parsed::Unusual(date),
        (Some(one), Some(other)) if one == other => Parsed::Unusual(one),
        (Some(_), Some(_)) => Parsed::Ambiguous,
        (None, None) => Parsed::No,
    }
}

/// `20190301`, or a spreadsheet's day number between 1927 and 2119.
fn digits_only(text: &str) -> Parsed {
    let Ok(number) = text.parse::<i64>() else { return Parsed::No };
    let date = match text.len() {
        8 => of(&text[..4], &text[4..6], &text[6..]),
        5 if (10_000..=80_000).contains(&number) => SPREADSHEET_DAY_0.checked_add(number.days()).ok(),
        _ => None,
    };
    date.map_or(Parsed::No, Parsed::Unusual)
}

fn known(usual: impl Fn(Date) -> Parsed) -> impl Fn(Date) -> Parsed {
    move |date| if date == Date::constant(9999, 12, 31) { Parsed::Never } else { usual(date) }
}

fn numbers(text: &str, sign: char) -> Option<[&str; 3]> {
    let mut parts = text.split(sign);
    let three = [parts.next()?, parts.next()?, parts.next()?];
    let digits =
        |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    (parts.next().is_none() && three.iter().all(digits)).then_some(three)
}

fn of(year: &str, month: &str, day: &str) -> Option<Date> {
    let year: i16 = year.parse().ok()?;
    let date = Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()?;
    (matches!(year, 1900..2200) || date == Date::constant(9999, 12, 31)).then_some(date)
}

/// Two digits: 70 to 99 are in the last century.
fn long_year(short: &str) -> String {
    let century = if short >= "70" { 19 } else { 20 };
    format!("{century}{short}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST_OF_MARCH: Date = Date::constant(2019, 3, 1);

    #[test]
    fn one_day_in_all_its_costumes() {
        assert_eq!(parse("01.03.2019"), Parsed::Norwegian(FIRST_OF_MARCH));
        assert_eq!(parse("1.3.2019"), Parsed::Norwegian(FIRST_OF_MARCH));
        assert_eq!(parse("01.03.2019 00:00:00"), Parsed::Norwegian(FIRST_OF_MARCH));
        assert_eq!(parse("2019-03-01"), Parsed::Iso(FIRST_OF_MARCH));
        assert_eq!(parse("2019-03-01T00:00:00Z"), Parsed::Iso(FIRST_OF_MARCH));
        for unusual in ["1.3.19", "43525", "20190301", "2019/03/01", "1-3-2019"] {
            assert_eq!(parse(unusual), Parsed::Unusual(FIRST_OF_MARCH), "{unusual}");
        }
        assert_eq!(parse("31/12/2019"), Parsed::Unusual(Date::constant(2019, 12, 31)));
        assert_eq!(parse("1.3.87"), Parsed::Unusual(Date::constant(1987, 3, 1)));
    }

    #[test]
    fn slashes_that_may_be_two_days_are_ambiguous() {
        assert_eq!(parse("03/04/2018"), Parsed::Ambiguous);
        assert_eq!(parse("03/04/18"), Parsed::Ambiguous);
        assert_eq!(parse("04/04/2018"), Parsed::Unusual(Date::constant(2018, 4, 4)));
    }

    #[test]
    fn the_last_day_of_9999_is_no_end() {
        assert_eq!(parse("31.12.9999"), Parsed::Never);
        assert_eq!(parse("9999-12-31"), Parsed::Never);
    }

    #[test]
    fn days_that_do_not_exist_are_none() {
        for text in [
            "",
            "31.02.2020",
            "i går",
            "Q3 2027",
            "01.01.0019",
            "2019-13-01",
            "1.3",
            "123",
            "12.2019",
            "١.٢.٢٠٢٠",
        ] {
            assert_eq!(parse(text), Parsed::No, "{text}");
        }
    }
}
