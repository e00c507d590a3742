//! Bytes to text: a byte order mark, else UTF-16 where it is evident, else strict UTF-8, else an encoding of one byte
//! a letter.

use encoding_rs::{UTF_16BE, UTF_16LE};

use super::code_page::{self, Letters};
use super::content::{self, Content};
use super::{Encoding, FileError};
use crate::domain::SourceLine;

/// How much of a file is looked at to see UTF-16 without a byte order mark, and files that are no text.
const SAMPLE_BYTES: usize = 4096;

const UTF_8_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The text of `bytes`, and how its letters were encoded.
pub(super) fn decode(bytes: Vec<u8>) -> Result<(String, Letters), FileError> {
    if let Some(content) = content::of_bytes(&bytes) {
        return Err(FileError::NotCsv { content });
    }
    let (text, letters) = text(bytes)?;
    let text = without_marks(text);
    match content::of_text(&text) {
        Some(content) => Err(FileError::NotCsv { content }),
        None => Ok((text, letters)),
    }
}

fn text(mut bytes: Vec<u8>) -> Result<(String, Letters), FileError> {
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE\0\0") {
        return Ok((utf_32(rest, u32::from_le_bytes), Encoding::Utf32Le.into()));
    }
    if let Some(rest) = bytes.strip_prefix(b"\0\0\xFE\xFF") {
        return Ok((utf_32(rest, u32::from_be_bytes), Encoding::Utf32Be.into()));
    }
    // A program that puts a mark before whatever it is given has put one before UTF-8.
    let marked_twice = [b"\xFF\xFE".as_slice(), UTF_8_MARK].concat();
    if bytes.starts_with(&marked_twice) {
        bytes.drain(..2);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return Ok((utf_16(rest, Encoding::Utf16Le), Encoding::Utf16Le.into()));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return Ok((utf_16(rest, Encoding::Utf16Be), Encoding::Utf16Be.into()));
    }
    if let Some(encoding) = utf_16_without_mark(&bytes)? {
        return Ok((utf_16(&bytes, encoding), encoding.into()));
    }
    let marked = bytes.starts_with(UTF_8_MARK);
    match String::from_utf8(bytes) {
        Ok(text) => Ok((text, if marked { Encoding::Utf8Bom } else { Encoding::Utf8 }.into())),
        Err(error) => match odd_line(error.as_bytes(), marked) {
            Some(line) => Err(FileError::MixedEncodings { line }),
            None => Ok(code_page::decode(error.as_bytes())),
        },
    }
}

/// The first line that is not UTF-8 in a file that otherwise is. A few lines of UTF-8 in a file of another encoding
/// are that file's letters encoded twice.
fn odd_line(bytes: &[u8], marked: bool) -> Option<SourceLine> {
    let (mut utf_8, mut other, mut first) = (0_usize, 0_usize, None);
    let lines = bytes.strip_prefix(UTF_8_MARK).unwrap_or(bytes).split(|byte| *byte == b'\n');
    for (number, line) in lines.enumerate().filter(|(_, line)| !line.is_ascii()) {
        if std::str::from_utf8(line).is_ok() {
            utf_8 += 1;
        } else {
            other += 1;
            first = first.or_else(|| u32::try_from(number + 1).ok().map(SourceLine));
        }
    }
    first.filter(|_| marked || (utf_8 > 0 && utf_8 >= other))
}

/// Without byte order marks at the start, and without the sign that ends a file of MS-DOS.
fn without_marks(mut text: String) -> String {
    let end = text.trim_end_matches(['\u{1a}', '\0']).len();
    text.truncate(end);
    let marks = text.len() - text.trim_start_matches('\u{feff}').len();
    text.drain(..marks);
    text
}

fn utf_16(bytes: &[u8], encoding: Encoding) -> String {
    let decoder = if encoding == Encoding::Utf16Le { UTF_16LE } else { UTF_16BE };
    decoder.decode_without_bom_handling(bytes).0.into_owned()
}

fn utf_32(bytes: &[u8], number: impl Fn([u8; 4]) -> u32) -> String {
    let letters = bytes.chunks(4).map(|letter| {
        let four = <[u8; 4]>::try_from(letter).ok();
        four.and_then(|four| char::from_u32(number(four))).unwrap_or(char::REPLACEMENT_CHARACTER)
    });
    letters.collect()
}

/// Text in western letters has a zero in every second byte of UTF-16, and none in any other encoding.
fn utf_16_without_mark(bytes: &[u8]) -> Result<Option<Encoding>, FileError> {
    let sample = &bytes[..bytes.len().min(SAMPLE_BYTES)];
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), sample.len() / 2);
    if odd * 2 > pairs && even * 20 < pairs {
        return Ok(Some(Encoding::Utf16Le));
    }
    if even * 2 > pairs && odd * 20 < pairs {
        return Ok(Some(Encoding::Utf16Be));
    }
    // A stray NUL spoils one row; many of them show that the file is not text.
    if (even + odd) * 20 > sample.len() {
        Err(FileError::NotCsv { content: Content::Unknown })
    } else {
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> (String, Encoding) {
        let (text, letters) = decode(bytes.to_vec()).unwrap();
        (text, letters.encoding)
    }

    #[test]
    fn each_encoding_is_told_from_the_others() {
        assert_eq!(decoded(b"\xEF\xBB\xBF\xC3\x85"), ("Å".into(), Encoding::Utf8Bom));
        assert_eq!(decoded("Åse;æø".as_bytes()), ("Åse;æø".into(), Encoding::Utf8));
        assert_eq!(decoded(b"\xC5se;\xE6\xF8\x80"), ("Åse;æø€".into(), Encoding::Windows1252));
    }

    #[test]
    fn utf_16_is_read_with_and_without_its_mark() {
        let text = "Ansattnr\tFornavn\n1\tÅse";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decoded(&little), (text.into(), Encoding::Utf16Le));
        assert_eq!(decoded(&big), (text.into(), Encoding::Utf16Be));
        assert_eq!(decoded(&[b"\xFF\xFE".as_slice(), &little].concat()), (text.into(), Encoding::Utf16Le));
        assert_eq!(decoded(&[b"\xFE\xFF".as_slice(), &big].concat()), (text.into(), Encoding::Utf16Be));
    }

    #[test]
    fn utf_32_and_marks_that_stand_twice_are_read() {
        let text = "Ansattnr;Bjørn";
        let wide: Vec<u8> = text.chars().flat_map(|letter| u32::from(letter).to_le_bytes()).collect();
        assert_eq!(decoded(&[b"\xFF\xFE\0\0".as_slice(), &wide].concat()), (text.into(), Encoding::Utf32Le));
        for marks in [&b"\xEF\xBB\xBF\xEF\xBB\xBF"[..], b"\xFF\xFE\xEF\xBB\xBF"] {
            assert_eq!(decoded(&[marks, text.as_bytes()].concat()), (text.into(), Encoding::Utf8Bom));
        }
    }

    #[test]
    fn a_file_of_two_encodings_is_refused_with_the_odd_line() {
        let mixed = b"Navn\nBj\xC3\xB8rn\nLi\n\xC5se".to_vec();
        assert_eq!(decode(mixed), Err(FileError::MixedEncodings { line: SourceLine(4) }));
        let marked = b"\xEF\xBB\xBFNavn\n\xC5se\n\xD8ye\nBj\xC3\xB8rn".to_vec();
        assert_eq!(decode(marked), Err(FileError::MixedEncodings { line: SourceLine(2) }));
    }

    #[test]
    fn the_end_sign_of_dos_is_no_row() {
        assert_eq!(decoded(b"a;b\n1;2\n\x1A").0, "a;b\n1;2\n");
    }

    #[test]
    fn a_workbook_is_no_text() {
        assert_eq!(
            decode(b"PK\x03\x04\x14\x00".to_vec()),
            Err(FileError::NotCsv { content: Content::Archive })
        );
        assert_eq!(decode(vec![0; 100]), Err(FileError::NotCsv { content: Content::Unknown }));
    }
}
