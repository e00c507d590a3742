//! A time of day after a date, and the Norwegian day where it states its time zone.

use jiff::civil::{Date, Time};
use jiff::tz::{Offset, TimeZone};

/// Norway's clock since 1980, without a database of time zones.
const NORWAY: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

/// A time of day, with its offset from UTC where one is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    time: Time,
    offset: Option<Offset>,
}

impl Clock {
    /// A midnight without a time zone: systems add it to plain dates.
    pub(super) fn is_midnight(self) -> bool {
        self.time == Time::midnight() && self.offset.is_none_or(|offset| offset == Offset::UTC)
    }

    /// The day as written; where the moment is a midnight in Norway, the day that begins there: 31 May at 22:00 UTC is
    /// 1 June.
    pub(super) fn norwegian_day(self, day: Date) -> Date {
        let here = self.offset.and_then(|offset| {
            let moment = day.to_datetime(self.time).to_zoned(TimeZone::fixed(offset)).ok()?;
            let norway = TimeZone::posix(NORWAY).ok()?;
            Some(moment.with_time_zone(norway))
        });
        here.filter(|here| here.time() == Time::midnight()).map_or(day, |here| here.date())
    }
}

/// The text before the time of day, and the time of day; `None` where the text has none at its end.
pub(super) fn split_clock(text: &str) -> Option<(&str, Clock)> {
    for (at, sign) in text.match_indices(['T', 't', ' ']) {
        let (day, rest) = (&text[..at], &text[at + 1..]);
        if day.is_empty() || (sign != " " && !day.ends_with(|letter: char| letter.is_ascii_digit())) {
            continue;
        }
        if let Some(clock) = read(rest, sign != " ") {
            return Some((day.trim_end_matches([' ', ',']), clock));
        }
    }
    None
}

/// `10:15`, `10.15.00`, `10:15:02.467+05:30`, `10:15 PM`, `kl. 10.15`; without signs only behind a T.
fn read(text: &str, behind_t: bool) -> Option<Clock> {
    let text = text.trim();
    let text = text.strip_prefix("kl.").or_else(|| text.strip_prefix("kl")).unwrap_or(text).trim();
    let (digits, rest) = leading(text);
    let (hour, minute, second, rest) = match digits.len() {
        4 | 6 if behind_t => (&digits[..2], &digits[2..4], digits.get(4..).unwrap_or("00"), rest),
        1 | 2 => {
            let (minute, rest) = leading(rest.strip_prefix([':', '.'])?);
            let seconds = rest.strip_prefix([':', '.']).map(leading);
            match seconds.filter(|(second, _)| second.len() == 2) {
                Some((second, rest)) => (digits, minute, second, rest),
                None => (digits, minute, "00", rest),
            }
        }
        _ => return None,
    };
    if minute.len() != 2 {
        return None;
    }
    let rest = match rest.strip_prefix(['.', ',']) {
        Some(fraction) => leading(fraction).1,
        None => rest,
    };
    let (late, rest) = half_of_day(rest.trim());
    let offset = match zone(rest.trim())? {
        Zone::Unsaid => None,
        Zone::Offset(offset) => Some(offset),
    };
    let hour: i8 = hour.parse().ok()?;
    let hour = match late {
        Some(late) => hour % 12 + if late { 12 } else { 0 },
        None => hour % 24,
    };
    let time = Time::new(hour, minute.parse().ok()?, second.parse().ok().filter(|second| *second <= 60)?, 0);
    Some(Clock { time: time.ok()?, offset })
}

fn leading(text: &str) -> (&str, &str) {
    text.split_at(text.bytes().take_while(u8::is_ascii_digit).count())
}

fn half_of_day(text: &str) -> (Option<bool>, &str) {
    let start = text.get(..2).map(str::to_ascii_lowercase);
    match start.as_deref() {
        Some("am") => (Some(false), &text[2..]),
        Some("pm") => (Some(true), &text[2..]),
        _ => (None, text),
    }
}

/// What a time of day states about its time zone.
enum Zone {
    Unsaid,
    Offset(Offset),
}

/// What `text` states about the time zone; `None` where it is no time zone.
fn zone(text: &str) -> Option<Zone> {
    // A name in brackets says no more than the offset before it.
    let text = text.split('[').next().unwrap_or_default().trim();
    match text.to_ascii_uppercase().as_str() {
        "" => return Some(Zone::Unsaid),
        "Z" | "UTC" | "GMT" => return Some(Zone::Offset(Offset::UTC)),
        "CET" => return Offset::from_hours(1).ok().map(Zone::Offset),
        "CEST" => return Offset::from_hours(2).ok().map(Zone::Offset),
        _ => {}
    }
    let sign = if text.starts_with('+') { 1 } else { -1 };
    let digits = text.strip_prefix(['+', '-'])?.replace(':', "");
    if !matches!(digits.len(), 2 | 4) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes): (i32, i32) = (
        digits[..2].parse().ok()?,
        digits.get(2..).filter(|m| !m.is_empty()).map_or(Some(0), |m| m.parse().ok())?,
    );
    Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok().map(Zone::Offset)
}
