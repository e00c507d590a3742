//! Norwegian national identity numbers, so that rows with one can be refused without repeating it.

/// Whether `text` holds a valid national identity number (fødselsnummer, D-number, or a synthetic or help number
/// with 40 or 80 added to the month): eleven digits on their own, or six and five with one character between.
pub(super) fn holds_national_identity_number(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut position = 0;
    while position + 11 <= bytes.len() {
        let digits = run_of_digits(&bytes[position..]);
        if digits == 11 && is_valid(&bytes[position..position + 11]) {
            return true;
        }
        if digits == 6 && split_number(&text[position..]) {
            return true;
        }
        position += digits.max(1);
    }
    false
}

fn run_of_digits(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| byte.is_ascii_digit()).count()
}

/// `ddmmyy nnnnn`, with a space, a no-break space or a hyphen between.
fn split_number(text: &str) -> bool {
    let (date, rest) = text.split_at(6);
    let Some(number) = rest.strip_prefix([' ', '\u{a0}', '\u{202f}', '-']) else { return false };
    run_of_digits(number.as_bytes()) == 5
        && is_valid([date.as_bytes(), &number.as_bytes()[..5]].concat().as_slice())
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

    #[test]
    fn numbers_with_right_control_digits_are_found_anywhere_in_a_cell() {
        // 15 July 1976 and the same day as D-number, help number and synthetic number, with made-up serials.
        let mut found = 0;
        for nine in ["150776", "550776", "154776", "158776"]
            .iter()
            .flat_map(|date| (0..20).map(move |n| format!("{date}{n:03}")))
        {
            let Some(number) = with_control_digits(&nine) else { continue };
            found += 1;
            assert!(holds_national_identity_number(&number), "{number}");
            assert!(holds_national_identity_number(&format!("fnr: {number}.")));
            assert!(holds_national_identity_number(&format!("{} {}", &number[..6], &number[6..])));
            assert!(
                !holds_national_identity_number(&format!("1{number}")),
                "a longer number is another number"
            );
        }
        assert!(found > 40);
    }

    #[test]
    fn other_numbers_of_eleven_digits_are_not() {
        assert!(!holds_national_identity_number("12345678901"));
        assert!(!holds_national_identity_number("15077600000"));
        assert!(!holds_national_identity_number("98765432101, 100101"));
    }
}
