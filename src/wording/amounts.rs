//! Numbers and dates as each language writes them: `1 234,5`, `12 %`, `24. nov. 2026`.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use super::Language;
use crate::domain::{Money, Month, Percent};

/// Keeps a number and its unit, or the groups of a number, on one line.
const NO_BREAK: char = '\u{a0}';

const NORWEGIAN_MONTHS: [&str; 12] =
    ["jan.", "feb.", "mars", "april", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."];
const ENGLISH_MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Language {
    /// Of bytes, in whole megabytes: what is a little above a limit is not said to be at it.
    pub fn megabytes(self, bytes: u64) -> String {
        self.number(i64::try_from(bytes.div_ceil(1024 * 1024)).unwrap_or(i64::MAX))
    }

    /// `1 234` of a length.
    pub fn count(self, count: usize) -> String {
        self.number(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// A whole number in groups of three: `1 234`.
    pub fn number(self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let separator = if self == Self::En { ',' } else { NO_BREAK };
        let mut text = String::from(if number < 0 { "\u{2212}" } else { "" });
        // Four digits are read at a glance in English and Norwegian, but columns line up better in groups.
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push(separator);
            }
            text.push(digit);
        }
        text
    }

    /// A number rounded to `decimals` decimals: `1 234,5`.
    pub fn decimal(self, number: f64, decimals: usize) -> String {
        let rounded = format!("{:.decimals$}", number.abs());
        let (whole, fraction) = rounded.split_once('.').unwrap_or((&rounded, ""));
        let mut text = self.number(whole.parse().unwrap_or(i64::MAX));
        if number < 0.0 && rounded.contains(|digit: char| ('1'..='9').contains(&digit)) {
            text.insert(0, '\u{2212}');
        }
        if !fraction.is_empty() {
            text.push(if self == Self::En { '.' } else { ',' });
            text.push_str(fraction);
        }
        text
    }

    /// A difference with its sign: `+1,2`; nothing is `0`.
    pub fn signed(self, difference: f64, decimals: usize) -> String {
        let text = self.decimal(difference, decimals);
        let is_nothing = !text.contains(|digit: char| ('1'..='9').contains(&digit));
        match (is_nothing, text.starts_with('\u{2212}')) {
            (true, _) => "0".to_owned(),
            (false, true) => text,
            (false, false) => format!("+{text}"),
        }
    }

    /// A share: `47,5 %`, with no more decimals than it has.
    pub fn percent(self, share: Percent) -> String {
        let decimals = match share.hundredths() {
            whole if whole % 100 == 0 => 0,
            tenths if tenths % 10 == 0 => 1,
            _ => 2,
        };
        self.with_percent_sign(&self.decimal(share.as_f64(), decimals))
    }

    /// A part of one, in whole per cent: `12 %` of 0.12. What is not nothing is never shown as 0 %, and what is
    /// not everything never as 100 %.
    pub fn ratio(self, part: f64) -> String {
        let (below, above) =
            if self == Self::En { ("under 1%", "over 99%") } else { ("under 1 %", "over 99 %") };
        let rounded = (part * 100.0).round();
        if part > 0.0 && rounded < 1.0 {
            return below.replace(' ', &NO_BREAK.to_string());
        }
        if part < 1.0 && rounded > 99.0 {
            return above.replace(' ', &NO_BREAK.to_string());
        }
        self.with_percent_sign(&self.decimal(rounded, 0))
    }

    /// Full-time equivalents with one decimal: `4,5` of 450 %.
    pub fn full_time(self, share: Percent) -> String {
        self.decimal(share.as_f64() / 100.0, 1)
    }

    /// A date: `24. nov. 2026`.
    pub fn date(self, date: Date) -> String {
        let point = if self == Self::En { "" } else { "." };
        format!("{}{point}{NO_BREAK}{}{NO_BREAK}{}", date.day(), self.month_name(date.month()), date.year())
    }

    /// A calendar month: `nov. 2026`.
    pub fn month(self, month: Month) -> String {
        format!("{}{NO_BREAK}{}", self.month_name(month.first_day().month()), month.year())
    }

    /// The months from `first` to `last`, both in it: `nov. 2026`, `nov.–des. 2026`, `nov. 2026 – feb. 2027`.
    pub fn months(self, first: Month, last: Month) -> String {
        let year = |month: Month| month.first_day().year();
        match (first, last) {
            _ if first == last => self.month(first),
            _ if year(first) == year(last) => {
                format!("{}–{}", self.month_name(first.first_day().month()), self.month(last))
            }
            _ => format!("{} – {}", self.month(first), self.month(last)),
        }
    }

    /// The days from `first` to `last`, both in it; one day is said once.
    pub fn dates(self, first: Date, last: Date) -> String {
        if first == last {
            return self.date(first);
        }
        format!("{} – {}", self.date(first), self.date(last))
    }

    /// A point in time as the clock in Norway shows it: `24. nov. 2026 kl. 18.32`.
    pub fn time(self, at: Timestamp) -> String {
        let before = if self == Self::En { " at " } else { " kl. " };
        format!("{}{before}{}", self.date(local(at).date()), self.clock(at))
    }

    /// The time of day in Norway: `18.32`.
    pub fn clock(self, at: Timestamp) -> String {
        let (local, point) = (local(at), if self == Self::En { ':' } else { '.' });
        format!("{:02}{point}{:02}", local.hour(), local.minute())
    }

    /// Whole kroner: `1 148 kr`.
    pub fn money(self, money: Money) -> String {
        self.kroner(&self.number(money.kroner()))
    }

    /// An amount that is written already, with its currency.
    pub(super) fn kroner(self, amount: &str) -> String {
        if self == Self::En { format!("NOK{NO_BREAK}{amount}") } else { format!("{amount}{NO_BREAK}kr") }
    }

    /// A number that is written already, as per cent.
    pub(super) fn with_percent_sign(self, number: &str) -> String {
        if self == Self::En { format!("{number}%") } else { format!("{number}{NO_BREAK}%") }
    }

    fn month_name(self, month: i8) -> &'static str {
        let names = if self == Self::En { &ENGLISH_MONTHS } else { &NORWEGIAN_MONTHS };
        usize::try_from(month - 1).ok().and_then(|index| names.get(index).copied()).unwrap_or("")
    }
}

fn local(at: Timestamp) -> Zoned {
    at.to_zoned(TimeZone::get("Europe/Oslo").unwrap_or(TimeZone::UTC))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_and_take_a_decimal_comma_in_norwegian() {
        assert_eq!(Language::Nb.number(1_234_567), "1\u{a0}234\u{a0}567");
        assert_eq!(Language::Nn.decimal(1234.5, 1), "1\u{a0}234,5");
        assert_eq!(Language::En.decimal(1234.5, 1), "1,234.5");
        assert_eq!(Language::Nb.decimal(-0.04, 1), "0,0");
        assert_eq!(Language::Nb.number(-12), "\u{2212}12");
    }

    #[test]
    fn a_share_has_no_more_decimals_than_it_needs() {
        let share = |hundredths| Percent::from_hundredths(hundredths).unwrap();
        assert_eq!(Language::Nb.percent(share(1200)), "12\u{a0}%");
        assert_eq!(Language::Nb.percent(share(4750)), "47,5\u{a0}%");
        assert_eq!(Language::En.percent(share(1225)), "12.25%");
        assert_eq!(Language::Nb.full_time(share(45_000)), "4,5");
    }

    #[test]
    fn something_is_never_rounded_to_nothing_or_to_everything() {
        assert_eq!(Language::Nb.ratio(0.002), "under\u{a0}1\u{a0}%");
        assert_eq!(Language::Nb.ratio(0.998), "over\u{a0}99\u{a0}%");
        assert_eq!(Language::Nb.ratio(0.0), "0\u{a0}%");
        assert_eq!(Language::Nb.ratio(1.0), "100\u{a0}%");
    }

    #[test]
    fn a_period_says_no_month_and_no_year_twice() {
        let month = |text: &str| text.parse::<Month>().unwrap();
        let said = |first, last| Language::Nb.months(month(first), month(last)).replace('\u{a0}', " ");
        assert_eq!(said("2026-11", "2026-11"), "nov. 2026");
        assert_eq!(said("2026-11", "2026-12"), "nov.–des. 2026");
        assert_eq!(said("2026-11", "2027-02"), "nov. 2026 – feb. 2027");
    }

    #[test]
    fn a_date_is_written_in_words_and_a_time_is_norwegian_time() {
        assert_eq!(Language::Nb.date(Date::constant(2026, 11, 24)), "24.\u{a0}nov.\u{a0}2026");
        assert_eq!(Language::En.date(Date::constant(2026, 11, 24)), "24\u{a0}Nov\u{a0}2026");
        let at: Timestamp = "2026-11-21T17:32:11Z".parse().unwrap();
        assert_eq!(Language::Nb.time(at), "21.\u{a0}nov.\u{a0}2026 kl. 18.32");
    }
}
