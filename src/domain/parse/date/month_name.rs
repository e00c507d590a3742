//! Dates with the month's name, in Norwegian or English.

/// The first letters that tell the months apart, in Norwegian and English.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb"],
    &["mar"],
    &["apr"],
    &["mai", "may"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["okt", "oct"],
    &["nov"],
    &["des", "dec"],
];

const NAMES: [&str; 24] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const DAYS: [&str; 9] = ["man", "tir", "tys", "ons", "tor", "fre", "lør", "lau", "søn"];
const ENGLISH_DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Day, month and year as digits: of `1. mars 2019`, `01-MAR-19`, `March 1, 2019`, `fredag 1. mars 2019`.
pub(super) fn parts(text: &str) -> Option<[String; 3]> {
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split([' ', '.', '-', '/', ',', '\u{a0}']).filter(|word| !word.is_empty()).collect();
    let words = match words.split_first() {
        Some((first, rest)) if rest.len() == 3 && is_day_name(first) => rest,
        _ => &words,
    };
    let [first, second, third] = words else { return None };
    let (day, month, year) = match (number_of(first), number_of(second)) {
        (None, Some(month)) if first.len() == 4 => (third, month, first),
        (None, Some(month)) => (first, month, third),
        (Some(month), None) => (second, month, third),
        _ => return None,
    };
    let is_number = |text: &str, lengths: &[usize]| {
        lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    (is_number(day, &[1, 2]) && is_number(year, &[2, 4]))
        .then(|| [(*day).to_owned(), month.to_string(), (*year).to_owned()])
}

/// The month of a name or of a beginning of three letters or more.
fn number_of(word: &str) -> Option<usize> {
    let is_beginning = word.chars().count() >= 3 && NAMES.iter().any(|name| name.starts_with(word));
    if !is_beginning && word != "sept" {
        return None;
    }
    let month = MONTHS.iter().position(|starts| starts.iter().any(|start| word.starts_with(start)));
    month.map(|month| month + 1)
}

fn is_day_name(word: &str) -> bool {
    DAYS.iter().chain(&ENGLISH_DAYS).any(|start| word.starts_with(start))
}
