//! Levels and interests as people write them: `3`, `Selvstendig`, `3 - Selvstendig`, `Nivå 3`, `3/5`.

use super::super::{Interest, Level};

/// A step of a scale, and whether it was written in another way than as a number alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parsed<T> {
    /// A whole number of the scale.
    Plain(T),
    /// In words, or with words beside the number.
    Words(T),
    /// A number outside the scale, or a text that does not say one step for certain.
    No,
}

/// Reads a level of 0 to 5; blank text is [`Parsed::No`].
pub fn level(text: &str) -> Parsed<Level> {
    read(text, Level::new, level_word)
}

/// Reads an interest of 0 to 5; blank text is [`Parsed::No`].
pub fn interest(text: &str) -> Parsed<Interest> {
    read(text, Interest::new, interest_word)
}

fn read<T: Copy + PartialEq>(
    text: &str,
    step: impl Fn(i64) -> Option<T>,
    word: impl Fn(&str) -> Option<T>,
) -> Parsed<T> {
    let text = text.trim().to_lowercase();
    if let Ok(number) = text.parse::<u8>() {
        return step(number.into()).map_or(Parsed::No, Parsed::Plain);
    }
    if text.starts_with('-') {
        return Parsed::No;
    }
    let of_five = ["/5", "/ 5", " av 5", " of 5"];
    let bare = of_five.iter().find_map(|end| text.strip_suffix(end)).unwrap_or(&text);
    let is_between =
        |letter: char| matches!(letter, ' ' | '-' | '–' | '—' | ':' | '(' | ')' | '=' | ',' | ';');
    let mut number = None;
    let mut words = Vec::new();
    for part in bare.split(is_between).filter(|part| !part.is_empty()) {
        let part = part.strip_prefix("nivå").filter(|rest| rest.parse::<u8>().is_ok()).unwrap_or(part);
        match part.trim_end_matches('.').parse::<u8>() {
            Ok(found) if number.is_none() && !part.starts_with('+') => number = Some(found),
            Ok(_) => return Parsed::No,
            Err(_) if matches!(part, "nivå" | "niva" | "level" | "trinn" | "steg") => {}
            Err(_) => words.push(part),
        }
    }
    let numbered = number.map(|number| step(number.into()));
    let worded = (!words.is_empty()).then(|| word(&words.join(" ")));
    match (numbered, worded) {
        (Some(Some(step)), None) | (None, Some(Some(step))) => Parsed::Words(step),
        (Some(Some(step)), Some(Some(same))) if step == same => Parsed::Words(step),
        _ => Parsed::No,
    }
}

/// The level that a word of the scale means, in bokmål, nynorsk or English; the word in small letters.
fn level_word(word: &str) -> Option<Level> {
    let step = match word {
        "ingen" | "none" => 0,
        "kjennskap" => 1,
        "grunnleggende" | "grunnleggjande" | "basic" => 2,
        "selvstendig" | "sjølvstendig" | "sjølstendig" | "independent" => 3,
        "avansert" | "advanced" | "ekspert" | "expert" => 4,
        "ledende" | "leiande" | "leading" => 5,
        _ => return None,
    };
    Level::new(step)
}

/// The interest that a word of the scale means; the word in small letters.
fn interest_word(word: &str) -> Option<Interest> {
    let step = match word {
        "vil ikke" | "vil ikkje" => 0,
        "helst ikke" | "helst ikkje" => 1,
        "nøytral" => 2,
        "nysgjerrig" => 3,
        "interessert" => 4,
        "svært interessert" => 5,
        _ => return None,
    };
    Interest::new(step)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(u8, bool)> {
        match level(text) {
            Parsed::Plain(level) => Some((level.get(), true)),
            Parsed::Words(level) => Some((level.get(), false)),
            Parsed::No => None,
        }
    }

    #[test]
    fn levels_are_read_where_they_are_certain() {
        for plain in ["3", "03"] {
            assert_eq!(read(plain), Some((3, true)), "{plain}");
        }
        for words in [
            "Selvstendig",
            "3 - Selvstendig",
            "3 – sjølvstendig",
            "Nivå 3",
            "nivå3",
            "Level 3",
            "3 (Selvstendig)",
            "Selvstendig (3)",
            "3: Selvstendig",
            "3/5",
            "3 av 5",
            "3.",
        ] {
            assert_eq!(read(words), Some((3, false)), "{words}");
        }
    }

    #[test]
    fn what_may_be_two_levels_or_none_is_none() {
        for text in [
            "3-4",
            "3+",
            "3/4",
            "N/A",
            "-",
            "III",
            "03.apr",
            "3 %",
            "3 - Ekspert",
            "6",
            "Nivå 6",
            "3 kr",
            "",
            "-1",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn an_interest_has_words_of_its_own() {
        assert!(matches!(interest("Svært interessert"), Parsed::Words(interest) if interest.get() == 5));
        assert!(matches!(interest("4 - interessert"), Parsed::Words(interest) if interest.get() == 4));
        assert_eq!(interest("selvstendig"), Parsed::No);
    }
}
