//! Bytes above 127 that are no UTF-8: Windows, MS-DOS or Macintosh, told apart by which letters make words of them.

mod doubt;
mod weight;

use std::borrow::Cow;

use encoding_rs::{MACINTOSH, WINDOWS_1252};

use self::weight::weight;
use super::Encoding;

/// The upper half of MS-DOS code page 850, as Excel's "CSV (MS-DOS)" writes in western Europe.
const CP850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// The upper half of code page 865, MS-DOS of the Nordic countries.
const CP865: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø₧ƒáíóúñÑªº¿⌐¬½¼¡«¤░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// How much of a file is weighed: enough letters for a certain answer, in a moment.
const WEIGHED_BYTES: usize = 256 * 1024;

/// How a file's bytes stand for its letters, and how else they might.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Letters {
    /// In what it was read.
    pub encoding: Encoding,
    /// In what else it makes sense, letter by letter.
    others: Vec<Encoding>,
}

impl From<Encoding> for Letters {
    fn from(encoding: Encoding) -> Self {
        Self { encoding, others: Vec::new() }
    }
}

impl Letters {
    /// What a cell says where the file is in one of the other encodings.
    pub(super) fn other_readings(&self, cell: &str) -> Vec<String> {
        let mut readings: Vec<String> = Vec::new();
        for other in &self.others {
            let reading = decoded(&written(cell, self.encoding), *other).into_owned();
            if reading != cell && !readings.contains(&reading) {
                readings.push(reading);
            }
        }
        readings
    }
}

const CANDIDATES: [Encoding; 4] =
    [Encoding::Windows1252, Encoding::Macintosh, Encoding::Cp850, Encoding::Cp865];

/// So much better is a reading that the others are out of the question: two letters at the least.
const CERTAIN: i64 = 8;

/// The text of bytes that are no UTF-8, in the encoding that fits its words best. Windows-1252 where two fit alike.
pub(super) fn decode(bytes: &[u8]) -> (String, Letters) {
    let sample = sample(bytes);
    let mut weighed = CANDIDATES.map(|encoding| (weight(&decoded(&sample, encoding)), encoding));
    // Stable: of two that weigh alike the first is the likelier.
    weighed.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    let (most, encoding) = weighed[0];
    let read = decoded(&sample, encoding);
    let others = weighed[1..].iter().filter(|(weight, _)| most - weight < CERTAIN).map(|(_, other)| *other);
    let others = others.filter(|other| {
        let reading = decoded(&sample, *other);
        reading != read && doubt::makes_sense(&reading)
    });
    (decoded(bytes, encoding).into_owned(), Letters { encoding, others: others.collect() })
}

/// The bytes that a text was read from.
fn written(text: &str, encoding: Encoding) -> Vec<u8> {
    let upper: Vec<char> = decoded(&(0x80..=0xFF).collect::<Vec<u8>>(), encoding).chars().collect();
    let byte = |letter: char| {
        let place = upper.iter().position(|other| *other == letter);
        place.and_then(|place| u8::try_from(place + 0x80).ok()).or_else(|| u8::try_from(letter).ok())
    };
    text.chars().map(|letter| byte(letter).unwrap_or(b'?')).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "1;Bjørn;Ødegård;HR\n2;Åse;Nærland;IT\n3;André;Vågå;Råd og rån\n";

    fn read(bytes: &[u8]) -> (String, Encoding) {
        let (text, letters) = decode(bytes);
        (text, letters.encoding)
    }

    /// Every reading of the one name in a file, the one that is taken first.
    fn readings(name: &str, encoding: Encoding) -> Vec<String> {
        let (text, letters) = decode(&written(&format!("1;{name};Li"), encoding));
        let name = text.split(';').nth(1).unwrap();
        [vec![name.to_owned()], letters.other_readings(name)].concat()
    }

    #[test]
    fn dos_and_macintosh_files_have_their_letters() {
        assert_eq!(read(&written(TEXT, Encoding::Cp850)), (TEXT.to_owned(), Encoding::Cp850));
        let (text, _) = read(&written(TEXT, Encoding::Cp865));
        assert_eq!(text, TEXT);
        assert_eq!(read(&written(TEXT, Encoding::Macintosh)), (TEXT.to_owned(), Encoding::Macintosh));
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
            let (read, encoding) = read(&bytes);
            if !text.contains('ć') {
                assert_eq!((read.as_str(), encoding), (text, Encoding::Windows1252));
            }
        }
    }

    #[test]
    fn one_letter_alone_is_right_or_its_right_reading_is_shown() {
        let small = "æøåéèêëöäüóòôáàâíìîñçšžúùûãõýðþßïÿœı";
        let great = "ÆØÅÉÈÊËÖÄÜÓÒÔÁÀÂÍÌÎÑÇŠŽÚÙÛÃÕÝÐÞŒ";
        let words = ["Zo@", "Mari@", "Mar@a", "B@n", "G@ran", "An@s", "Be@en"].map(|word| (word, small));
        let names = ["@stlund", "@an", "G@RAN", "MAR@A", "ZO@", "B@N", "AN@S"].map(|word| (word, great));
        for (word, letters) in words.into_iter().chain(names) {
            for letter in letters.chars() {
                let name = word.replace('@', &letter.to_string());
                let follows_vowel = ["Zo@", "Mari@", "Be@en"].contains(&word);
                for encoding in CANDIDATES {
                    let has_it = decoded(&written(&name, encoding), encoding) == name;
                    if !has_it || ("ïÿ".contains(letter) && !follows_vowel) {
                        continue;
                    }
                    let readings = readings(&name, encoding);
                    assert!(readings.contains(&name), "{name} in {}: {readings:?}", encoding.name());
                }
            }
        }
    }

    #[test]
    fn names_as_they_are_common_leave_no_doubt() {
        for name in ["Bjørn", "Åse", "Øystein", "BJØRN", "Ærlig", "René", "Næss", "Vågå", "Göran", "Ødegård"]
        {
            assert_eq!(readings(name, Encoding::Windows1252), [name]);
        }
        assert_eq!(readings("Bjørn Løken", Encoding::Cp850), ["Bjørn Løken"], "two letters are enough");
        assert_eq!(readings("Zoë", Encoding::Macintosh)[0], "Zoë");
    }
}
