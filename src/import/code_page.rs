//! Bytes above 127 that are no UTF-8: Windows, MS-DOS or Macintosh, told apart by which letters make words of them.

use std::borrow::Cow;

use encoding_rs::{MACINTOSH, WINDOWS_1252};

use super::Encoding;

/// The upper half of MS-DOS code page 850, as Excel's "CSV (MS-DOS)" writes in western Europe.
const CP850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// The upper half of code page 865, MS-DOS of the Nordic countries.
const CP865: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø₧ƒáíóúñÑªº¿⌐¬½¼¡«¤░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// How much of a file is weighed: enough letters for a certain answer, in a moment.
const WEIGHED_BYTES: usize = 256 * 1024;

/// The text of bytes that are no UTF-8, in the encoding that fits its words best. Windows-1252 where two fit alike.
pub(super) fn decode(bytes: &[u8]) -> (String, Encoding) {
    let sample = sample(bytes);
    let candidates = [Encoding::Windows1252, Encoding::Macintosh, Encoding::Cp850, Encoding::Cp865];
    let weighed = candidates.map(|encoding| (weight(&decoded(&sample, encoding)), encoding));
    let first = weighed[0];
    let (_, best) = weighed.into_iter().fold(first, |best, next| if next.0 > best.0 { next } else { best });
    (decoded(bytes, best).into_owned(), best)
}

fn decoded(bytes: &[u8], encoding: Encoding) -> Cow<'_, str> {
    match encoding {
        Encoding::Macintosh => MACINTOSH.decode_without_bom_handling(bytes).0,
        Encoding::Cp850 => dos(bytes, CP850).into(),
        Encoding::Cp865 => dos(bytes, CP865).into(),
        _ => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

fn dos(bytes: &[u8], upper: &str) -> String {
    let upper: Vec<char> = upper.chars().collect();
    let letter = |byte: &u8| match byte {
        0..0x80 => char::from(*byte),
        _ => upper[usize::from(*byte) - 0x80],
    };
    bytes.iter().map(letter).collect()
}

/// The bytes above 127 with their neighbours, as far as they are weighed.
fn sample(bytes: &[u8]) -> Vec<u8> {
    let mut sample = Vec::new();
    for line in bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_ascii()) {
        sample.extend_from_slice(line);
        sample.push(b'\n');
        if sample.len() > WEIGHED_BYTES {
            break;
        }
    }
    sample
}

/// How well letters above 127 stand in words: æ, ø and å speak for an encoding, signs inside words and capitals
/// behind small letters against it.
fn weight(text: &str) -> i64 {
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
fn is_capital_among_small(letters: &[char], index: usize) -> bool {
    if !letters[index].is_uppercase() || index == 0 || !letters[index - 1].is_alphabetic() {
        return false;
    }
    let in_word = |letter: &&char| letter.is_alphabetic();
    let mut after = letters[index + 1..].iter().take_while(in_word);
    let mut before = letters[..index].iter().rev().take_while(in_word);
    after.any(|letter| letter.is_lowercase()) || before.any(|letter| letter.is_lowercase())
}

fn place(before: char, letter: char, after: char) -> i64 {
    let in_word = before.is_alphabetic() || after.is_alphabetic();
    if !letter.is_alphabetic() {
        return match letter {
            // Quotation marks, dashes and spaces stand anywhere.
            // Where they stand in words, or around them, they are what they seem.
            '’' if before.is_alphabetic() && after.is_alphabetic() => 1,
            '“' | '‘' if !before.is_alphabetic() && after.is_alphabetic() => 1,
            '”' | '’' if before.is_alphabetic() && !after.is_alphabetic() => 1,
            '’' | '‘' | '“' | '”' | '«' | '»' | '–' | '—' | '…' | '\u{a0}' | '€' | '§' | '°' => {
                0
            }
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
        'æ' | 'ø' | 'å' | 'Æ' | 'Ø' | 'Å' => 4,
        'é' | 'è' | 'ê' | 'ë' | 'ö' | 'ä' | 'ü' | 'ó' | 'ò' | 'ô' | 'á' | 'à' | 'É' | 'Ö' | 'Ä' | 'Ü'
        | 'Á' => 2 + i64::from(!beside_vowel),
        'ñ' | 'ç' | 'š' | 'ž' | 'Š' | 'Ž' | 'đ' => 2 + i64::from(beside_vowel),
        _ => 0,
    }
}

fn is_vowel(letter: char) -> bool {
    matches!(letter.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "1;Bjørn;Ødegård;HR\n2;Åse;Nærland;IT\n3;André;Vågå;Råd og rån\n";

    fn written(text: &str, upper: &str) -> Vec<u8> {
        let upper: Vec<char> = upper.chars().collect();
        let byte = |letter: char| match upper.iter().position(|other| *other == letter) {
            Some(index) => u8::try_from(index + 0x80).unwrap(),
            None => u8::try_from(letter).unwrap(),
        };
        text.chars().map(byte).collect()
    }

    #[test]
    fn dos_and_macintosh_files_have_their_letters() {
        assert_eq!(decode(&written(TEXT, CP850)), (TEXT.to_owned(), Encoding::Cp850));
        let (text, _) = decode(&written(TEXT, CP865));
        assert_eq!(text, TEXT);
        let macintosh = MACINTOSH.encode(TEXT).0.into_owned();
        assert_eq!(decode(&macintosh), (TEXT.to_owned(), Encoding::Macintosh));
    }

    #[test]
    fn one_letter_is_enough() {
        for (bytes, text) in [
            (&b"1;Bj\x9brn;Li"[..], "1;Bjørn;Li"),
            (b"1;\x8fse;Li", "1;Åse;Li"),
            (b"1;Bj\xbfrn;Li", "1;Bjørn;Li"),
            (b"1;\x81se;Li", "1;Åse;Li"),
            (b"1;Bj\xf8rn;Li", "1;Bjørn;Li"),
            (b"1;\xc5se;Li", "1;Åse;Li"),
            (b"1;BJ\x9dRN;LI", "1;BJØRN;LI"),
            (b"1;\xd8ye;Li", "1;Øye;Li"),
            // A foreign one, on a Macintosh and in Windows.
            (b"1;G\x9aran;Li", "1;Göran;Li"),
            (b"1;Bj\x9ark;Li", "1;Björk;Li"),
            (b"1;G\x94ran;Li", "1;Göran;Li"),
            (b"1;Uro\x9a;Li", "1;Uroš;Li"),
            (b"1;\x8aime;Li", "1;Šime;Li"),
            (b"1;Jo\x9eko;Li", "1;Jožko;Li"),
        ] {
            assert_eq!(decode(bytes).0, text);
        }
    }

    #[test]
    fn signs_of_windows_stay_signs() {
        for text in ["O’Brien; “sitat” – 500 €", "d’Arc", "1\u{a0}250\u{a0}000", "«Språk»", "Žukić; Œuvre"]
        {
            let bytes = WINDOWS_1252.encode(text).0.into_owned();
            let (read, encoding) = decode(&bytes);
            if !text.contains('ć') {
                assert_eq!((read.as_str(), encoding), (text, Encoding::Windows1252));
            }
        }
    }
}
