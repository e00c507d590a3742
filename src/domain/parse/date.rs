//! Dates as they are written: `24.12.2025`, `2025-12-24T10:15:00Z`, `1. mars 2019`, a spreadsheet's day number.

mod clock;
mod month_name;

use jiff::ToSpan as _;
use jiff::civil::Date;

use self::clock::split_clock;

/// How a date was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parsed {
    /// Day, month and year with points: `24.12.2025`.
    Norwegian(Date),
    /// Year, month and day with hyphens: `2025-12-24`.
    Iso(Date),
    /// Any other unambiguous way: with a time of day, a month's name or a two-digit year.
    Unusual(Date),
    /// A date that systems write for "no end": 31.12.9999, 31.12.2999 and the like.
    Never,
    /// A date that systems write for "no date": 00.00.0000, 01.01.1900 and the like.
    Blank,
    /// Day and month could change places: `03/04/2018`.
    Ambiguous,
    /// Not a date that exists between 1900 and 2199.
    No,
}

/// Day 0 of spreadsheets' day numbers; right for every day after 28 February 1900.
const SPREADSHEET_DAY_0: Date = Date::constant(1899, 12, 30);

/// Reads one date. With a time of day beside it, the date is the Norwegian day of that time.
pub fn parse(text: &str) -> Parsed {
    let text = text.trim();
    let Some((day, clock)) = split_clock(text) else { return day_alone(text) };
    match (day_alone(day), clock.is_midnight()) {
        (Parsed::No, _) => day_alone(text),
        (Parsed::Norwegian(date) | Parsed::Iso(date) | Parsed::Unusual(date), false) => {
            Parsed::Unusual(clock.norwegian_day(date))
        }
        (parsed, _) => parsed,
    }
}

fn day_alone(text: &str) -> Parsed {
    let text = text.trim_end_matches(['.', ',', ' ']);
    if let Some([first, month, last]) = numbers(&without_spaces(text), '.') {
        return match (first.len(), last.len()) {
            (4, _) => day_of(&first, &month, &last, Parsed::Unusual),
            (_, 4) => day_of(&last, &month, &first, Parsed::Norwegian),
            (_, 2) => day_of(&long_year(&last), &month, &first, Parsed::Unusual),
            _ => Parsed::No,
        };
    }
    if let Some([first, month, last]) = numbers(text, '-') {
        return match (first.len(), last.len()) {
            (4, _) => day_of(&first, &month, &last, Parsed::Iso),
            (_, 4) => day_of(&last, &month, &first, Parsed::Unusual),
            _ => Parsed::No,
        };
    }
    if let Some(parts) = numbers(text, '/') {
        return slashes(parts.each_ref().map(String::as_str));
    }
    if let Some([day, month, year]) = month_name::parts(text).or_else(|| handwritten(text)) {
        let year = if year.len() == 2 { long_year(&year) } else { year };
        return day_of(&year, &month, &day, Parsed::Unusual);
    }
    digits_only(text)
}

/// `24/12-2025` and `24/12 2025`: as Norwegians write by hand.
fn handwritten(text: &str) -> Option<[String; 3]> {
    let (day, rest) = text.split_once('/')?;
    let (month, year) = rest.split_once(['-', ' ', '–'])?;
    let parts = [day, month, year].map(|part| part.trim().to_owned());
    let fits = parts[0].len() <= 2 && parts[1].len() <= 2 && matches!(parts[2].len(), 2 | 4);
    (fits && parts.iter().all(|part| is_digits(part))).then_some(parts)
}

fn slashes([first, middle, last]: [&str; 3]) -> Parsed {
    if first.len() == 4 {
        return day_of(first, middle, last, Parsed::Unusual);
    }
    if last.len() != 4 {
        return Parsed::Ambiguous;
    }
    match (day_of(last, middle, first, Parsed::Unusual), day_of(last, first, middle, Parsed::Unusual)) {
        (one, other) if one == other => one,
        (Parsed::Unusual(_), Parsed::Unusual(_)) => Parsed::Ambiguous,
        (Parsed::No, one) | (one, _) => one,
    }
}

/// `20190301`, `01032019`, or a spreadsheet's day number between 1927 and 2119.
fn digits_only(text: &str) -> Parsed {
    // A fraction of the day may follow.
    let whole = text.split(['.', ',']).next().unwrap_or_default();
    let rest = &text[whole.len()..];
    if !is_digits(whole) || !(rest.is_empty() || (whole.len() == 5 && is_digits(&rest[1..]))) {
        return Parsed::No;
    }
    match whole.len() {
        8 => match day_of(&whole[..4], &whole[4..6], &whole[6..], Parsed::Unusual) {
            Parsed::No => day_of(&whole[4..], &whole[2..4], &whole[..2], Parsed::Unusual),
            parsed => parsed,
        },
        7 if whole == "2958465" => Parsed::Never,
        5 => {
            let number = whole.parse::<i64>().ok().filter(|number| (10_000..=80_000).contains(number));
            let date = number.and_then(|number| SPREADSHEET_DAY_0.checked_add(number.days()).ok());
            date.map_or(Parsed::No, Parsed::Unusual)
        }
        1 if whole == "0" => Parsed::Blank,
        _ => Parsed::No,
    }
}

fn numbers(text: &str, sign: char) -> Option<[String; 3]> {
    let mut parts = text.split(sign);
    let three = [parts.next()?, parts.next()?, parts.next()?];
    let fits = |part: &&str| (1..=4).contains(&part.len()) && is_digits(part);
    (parts.next().is_none() && three.iter().all(fits)).then(|| three.map(str::to_owned))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `24. 12. 2025` without its spaces; anything but digits, points and spaces as it is.
fn without_spaces(text: &str) -> String {
    let is_numeric = text.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ' '));
    if is_numeric { text.replace(". ", ".") } else { text.to_owned() }
}

fn day_of(year: &str, month: &str, day: &str, usual: impl Fn(Date) -> Parsed) -> Parsed {
    let number = |text: &str| text.parse::<i16>().ok();
    let (Some(year), Some(month), Some(day)) = (number(year), number(month), number(day)) else {
        return Parsed::No;
    };
    match (year, month, day) {
        (0 | 1900, 0, 0) | (0 | 1 | 1601 | 1753 | 1900, 1, 1) | (1899, 12, 30 | 31) => return Parsed::Blank,
        (9999, 99, 99) => return Parsed::Never,
        _ => {}
    }
    let part = |number: i16| i8::try_from(number).ok();
    let date = part(month).zip(part(day)).and_then(|(month, day)| Date::new(year, month, day).ok());
    match date {
        Some(date) if (1900..2200).contains(&year) => usual(date),
        Some(_) if year >= 2200 => Parsed::Never,
        _ => Parsed::No,
    }
}

/// Two-digit years from 70 to 99 are in the last century.
fn long_year(short: &str) -> String {
    let century = if short >= "70" { 19 } else { 20 };
    format!("{century}{short}")
}

#[cfg(test)]
mod tests;
