//! Norwegian national identity numbers, so that rows with one can be refused without repeating it.

use super::cell::{is_invisible, plain_letter};

/// A run of digits, and where among all digits of the text it begins.
struct Group {
    start: usize,
    length: usize,
    /// Whether the group before stands so near that both may be one number.
    joined: bool,
    /// Whether a decimal sign and nothing else stands before it.
    decimals: bool,
}

/// Signs and spaces that may stand between two pieces of one number.
const FURTHEST: usize = 8;

/// Whether `text` holds a valid national identity number (fødselsnummer, D-number, or a synthetic or help number
/// with 40 or 80 added to the month): in one piece, in pieces with spaces, points or dashes between, with the year in
/// full, or without the zero that a spreadsheet took from its start.
pub(super) fn holds_national_identity_number(text: &str) -> bool {
    if text.len() < 10 {
        return false;
    }
    if text.is_ascii() && text.bytes().filter(u8::is_ascii_digit).take(10).count() < 10 {
        return false;
    }
    let (digits, groups) = groups(text);
    if digits.len() < 10 {
        return false;
    }
    // An address is full of groups of digits that belong to nothing.
    let most_groups = if text.contains("://") { 1 } else { usize::MAX };
    (0..groups.len()).any(|first| {
        let last = groups.len().min(first.saturating_add(most_groups));
        begins_at(&digits, &groups[first..last])
    })
}

/// A file's name without its digits, where they hold such a number.
pub(super) fn without_numbers(name: &str) -> String {
    if !holds_national_identity_number(name) {
        return name.to_owned();
    }
    name.chars().filter(|letter| !letter.is_numeric()).collect()
}

fn begins_at(digits: &[u8], groups: &[Group]) -> bool {
    let mut shape = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        if index > 0 && !group.joined {
            return false;
        }
        shape.push(group.length);
        let total: usize = shape.iter().sum();
        if total > 13 {
            return false;
        }
        let number = &digits[groups[0].start..groups[0].start + total];
        let is_decimal = index == 1 && group.decimals;
        if is_number_in_shape(number, &shape, is_decimal) {
            return true;
        }
    }
    false
}

/// Dates with a clock, amounts and decimal numbers have other shapes.
fn is_number_in_shape(digits: &[u8], shape: &[usize], is_decimal: bool) -> bool {
    match digits.len() {
        13 => {
            // The year in full, as in `15.07.1976 12345`.
            let usual = matches!(shape, [8, 5] | [2, 2, 4, 5] | [2, 2, 4, 3, 2] | [8, 3, 2] | [4, 4, 5]);
            usual && is_valid(&[&digits[..4], &digits[6..]].concat())
        }
        11 => {
            let decimal = is_decimal && shape != [6, 5] && shape != [5, 6];
            let with_year = matches!(shape, [4, 2, 2, ..] | [2, 2, 4, ..]);
            !decimal && !with_year && is_valid(digits)
        }
        10 => {
            let usual = matches!(
                shape,
                [10] | [5, 5] | [1, 2, 2, 5] | [1, 2, 2, 3, 2] | [5, 3, 2] | [1, 4, 5] | [3, 2, 5]
            );
            usual && is_valid(&[b"0", digits].concat())
        }
        _ => false,
    }
}

/// The digits of a text, and how they stand in groups. Letters and far distances part groups for good.
fn groups(text: &str) -> (Vec<u8>, Vec<Group>) {
    let (mut digits, mut groups): (Vec<u8>, Vec<Group>) = (Vec::new(), Vec::new());
    let (mut in_group, mut between, mut sign) = (false, usize::MAX, ' ');
    for letter in text.chars().filter(|letter| !is_invisible(*letter)) {
        match western_digit(plain_letter(letter)) {
            digit @ '0'..='9' => {
                if !in_group {
                    let decimals = between == 1 && matches!(sign, '.' | ',');
                    groups.push(Group {
                        start: digits.len(),
                        length: 0,
                        joined: between <= FURTHEST,
                        decimals,
                    });
                }
                digits.push(u8::try_from(digit).unwrap_or(b'0'));
                if let Some(group) = groups.last_mut() {
                    group.length += 1;
                }
                (in_group, between) = (true, 0);
            }
            ' ' | '\t' | '\n' => (in_group, between) = (false, between.saturating_add(1)),
            letter if !letter.is_alphanumeric() => {
                (in_group, between, sign) = (false, between.saturating_add(1), letter);
            }
            _ => (in_group, between) = (false, usize::MAX),
        }
    }
    (digits, groups)
}

/// The digits of Arabic and Persian as those that are used here.
fn western_digit(letter: char) -> char {
    let number = match letter {
        '\u{660}'..='\u{669}' => u32::from(letter) - 0x660,
        '\u{6f0}'..='\u{6f9}' => u32::from(letter) - 0x6f0,
        _ => return letter,
    };
    char::from_digit(number, 10).unwrap_or(letter)
}

fn is_valid(digits: &[u8]) -> bool {
    let digit = |index: usize| u32::from(digits[index] - b'0');
    let two = |index: usize| digit(index) * 10 + digit(index + 1);
    let day = two(0) % 40;
    let month = two(2) % 40;
    if !(1..=31).contains(&day) || two(0) > 71 || !(1..=12).contains(&month) || two(2) > 92 {
        return false;
    }
    let sum = |weights: &[u32]| {
        weights.iter().enumerate().map(|(index, weight)| weight * digit(index)).sum::<u32>()
    };
    let first = sum(&[3, 7, 6, 1, 8, 9, 4, 5, 2, 1]);
    let second = sum(&[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]);
    first.is_multiple_of(11) && second.is_multiple_of(11)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Adds the two control digits; `None` where the nine digits have none.
    fn with_control_digits(nine: &str) -> Option<String> {
        (0..100).map(|control| format!("{nine}{control:02}")).find(|number| is_valid(number.as_bytes()))
    }

    /// 15 July 1976 and the same day as D-number, help number and synthetic number, with made-up serials.
    fn numbers() -> Vec<String> {
        let dates = ["150776", "550776", "154776", "158776"];
        let nines = dates.iter().flat_map(|date| (0..20).map(move |n| format!("{date}{n:03}")));
        nines.filter_map(|nine| with_control_digits(&nine)).collect()
    }

    #[test]
    fn numbers_with_right_control_digits_are_found_anywhere_in_a_cell() {
        assert!(numbers().len() > 40);
        for number in numbers() {
            assert!(holds_national_identity_number(&number), "{number}");
            assert!(holds_national_identity_number(&format!("fnr: {number}.")));
            assert!(
                !holds_national_identity_number(&format!("1{number}")),
                "a longer number is another number"
            );
        }
    }

    #[test]
    fn pieces_of_a_number_are_one_number() {
        for number in numbers() {
            let part = |from: usize, to: usize| &number[from..to];
            let (date, rest) = number.split_at(6);
            for between in [
                " ", "-", "–", "—", "\u{2212}", "\u{2043}", "\u{a0}", "\u{202f}", "  ", ".", " - ", "----",
                " - - ", "/", ":", "|", "+", "~", "",
            ] {
                let written = format!("Kari {date}{between}{rest}");
                assert!(holds_national_identity_number(&written), "{written}");
            }
            for written in [
                format!("{}.{}.{} {rest}", part(0, 2), part(2, 4), part(4, 6)),
                format!("{} {} {} {} {}", part(0, 2), part(2, 4), part(4, 6), part(6, 9), part(9, 11)),
                format!("{}.{}.19{} {rest}", part(0, 2), part(2, 4), part(4, 6)),
                format!("{date} {} {}", part(6, 9), part(9, 11)),
                format!("{} {}", part(0, 7), part(7, 11)),
                format!("({date}) {rest}"),
                number.chars().map(|digit| char::from_u32(u32::from(digit) + 0x630).unwrap()).collect(),
                format!("{}\u{200b}{}", part(0, 4), part(4, 11)),
                number.chars().map(|digit| char::from_u32(u32::from(digit) + 0xFEE0).unwrap()).collect(),
            ] {
                assert!(holds_national_identity_number(&written), "{written}");
            }
        }
    }

    #[test]
    fn a_lost_zero_does_not_hide_a_number() {
        let nines = (0..40).map(|serial| format!("058776{serial:03}"));
        let mut found = 0;
        for number in nines.filter_map(|nine| with_control_digits(&nine)) {
            found += 1;
            let lost = &number[1..];
            for written in [
                lost.to_owned(),
                format!("{lost}.0"),
                format!("{} {}", &lost[..5], &lost[5..]),
                format!("{}.{}.{} {}", &lost[..1], &lost[1..3], &lost[3..5], &lost[5..]),
            ] {
                assert!(holds_national_identity_number(&written), "{written}");
            }
        }
        assert!(found > 20);
    }

    #[test]
    fn other_numbers_are_not() {
        for text in [
            "12345678901",
            "15077600000",
            "98765432101, 100101",
            "2026-11-01 10:15:33",
            "01.11.2026 10.15",
            "66.66666666666667",
            "+47 912 34 567",
            "1 250 000,50",
            "http://data.europa.eu/esco/skill/b1234567-1234-1234-1234-123456789012",
        ] {
            assert!(!holds_national_identity_number(text), "{text}");
        }
    }
}
