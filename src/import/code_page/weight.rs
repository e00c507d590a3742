//! How likely a reading of a file's letters is: which letters stand where in words.

/// How well letters above 127 stand in words: æ, ø and å speak for an encoding, signs inside words and capitals
/// behind small letters against it.
pub(super) fn weight(text: &str) -> i64 {
    let letters: Vec<char> = text.chars().collect();
    let at = |index: usize| letters.get(index).copied().unwrap_or(' ');
    let before = |index: usize| if index == 0 { ' ' } else { at(index - 1) };
    let above = letters.iter().enumerate().filter(|(_, letter)| !letter.is_ascii());
    above
        .map(|(index, letter)| {
            let around = place(before(index), *letter, at(index + 1));
            if *letter != '’' && is_capital_among_small(&letters, index) { around - 8 } else { around }
        })
        .sum()
}

/// A capital inside a word that has small letters: what is one here was an apostrophe elsewhere.
pub(super) fn is_capital_among_small(letters: &[char], index: usize) -> bool {
    if !letters[index].is_uppercase() || index == 0 || !letters[index - 1].is_alphabetic() {
        return false;
    }
    let in_word = |letter: &&char| letter.is_alphabetic();
    let mut after = letters[index + 1..].iter().take_while(in_word);
    let mut before = letters[..index].iter().rev().take_while(in_word);
    after.any(|letter| letter.is_lowercase()) || before.any(|letter| letter.is_lowercase())
}

pub(super) fn place(before: char, letter: char, after: char) -> i64 {
    let in_word = before.is_alphabetic() || after.is_alphabetic();
    if !letter.is_alphabetic() {
        return match letter {
            // Quotation marks, dashes and spaces stand anywhere.
            // Where they stand in words, or around them, they are what they seem.
            '’' if before.is_alphabetic() && after.is_alphabetic() => 1,
            '“' | '‘' if !before.is_alphabetic() && after.is_alphabetic() => 1,
            '”' | '’' if before.is_alphabetic() && !after.is_alphabetic() => 1,
            '’' | '‘' | '“' | '”' | '«' | '»' | '–' | '—' | '…' | '\u{a0}' | '§' | '°' => 0,
            '€' if !in_word => 0,
            '\u{80}'..='\u{9f}' | '\u{2500}'..='\u{25a0}' => -6,
            _ if before.is_alphabetic() && after.is_alphabetic() => -6,
            _ if in_word => -3,
            _ => -1,
        };
    }
    // `ªºµƒ` count as letters in Unicode, and in no name.
    if matches!(letter, 'ª' | 'º' | 'µ' | 'ƒ' | 'π' | 'Ω' | '\u{370}'..='\u{3ff}') || !in_word {
        return -3;
    }
    let misplaced =
        letter.is_uppercase() && (before.is_lowercase() || (before.is_alphabetic() && after.is_lowercase()));
    if misplaced {
        return -4;
    }
    // Where it is the only one above 127, its neighbours tell: Göran has a vowel there, Uroš a consonant.
    let beside_vowel = is_vowel(before) || is_vowel(after);
    match letter {
        // Hardly ever behind one: `Zoë` is no `Zoæ`.
        'æ' | 'ø' | 'å' | 'Æ' | 'Ø' | 'Å' if is_vowel(before) => 1,
        'æ' | 'ø' | 'å' | 'Æ' | 'Ø' | 'Å' => 4,
        'é' | 'è' | 'ê' | 'ë' | 'ö' | 'ä' | 'ü' | 'ó' | 'ò' | 'ô' | 'á' | 'à' | 'É' | 'Ö' | 'Ä' | 'Ü'
        | 'Á' => 2 + i64::from(!beside_vowel),
        'ñ' | 'ç' | 'š' | 'ž' | 'Š' | 'Ž' | 'đ' => 2 + i64::from(beside_vowel),
        _ => 0,
    }
}

pub(super) fn is_vowel(letter: char) -> bool {
    matches!(letter.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}
