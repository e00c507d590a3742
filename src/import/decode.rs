//! Bytes to text: a byte order mark, else UTF-16 where it is evident, else strict UTF-8, else Windows-1252.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::{Encoding, FileError};

/// How much of a file is looked at to see UTF-16 without a byte order mark, and files that are no text.
const SAMPLE_BYTES: usize = 4096;

/// First bytes of .xlsx (and .ods, .zip), .xls and .pdf files.
const SIGNATURES: [&[u8]; 3] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0", b"%PDF-"];

/// The text of `bytes`, and how it was encoded.
pub(super) fn decode(bytes: Vec<u8>) -> Result<(String, Encoding), FileError> {
    if SIGNATURES.iter().any(|signature| bytes.starts_with(signature)) {
        return Err(FileError::NotText);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return Ok((utf_16(rest, Encoding::Utf16Le), Encoding::Utf16Le));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return Ok((utf_16(rest, Encoding::Utf16Be), Encoding::Utf16Be));
    }
    if let Some(encoding) = utf_16_without_mark(&bytes)? {
        return Ok((utf_16(&bytes, encoding), encoding));
    }
    Ok(match String::from_utf8(bytes) {
        Ok(mut text) if text.starts_with('\u{feff}') => {
            text.drain(.."\u{feff}".len());
            (text, Encoding::Utf8Bom)
        }
        Ok(text) => (text, Encoding::Utf8),
        Err(error) => {
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(error.as_bytes());
            (text.into_owned(), Encoding::Windows1252)
        }
    })
}

fn utf_16(bytes: &[u8], encoding: Encoding) -> String {
    let decoder = if encoding == Encoding::Utf16Le { UTF_16LE } else { UTF_16BE };
    decoder.decode_without_bom_handling(bytes).0.into_owned()
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
    // A stray NUL spoils one row; many of them mean that this is no text.
    if (even + odd) * 20 > sample.len() { Err(FileError::NotText) } else { Ok(None) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> (String, Encoding) {
        decode(bytes.to_vec()).unwrap()
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
    fn a_workbook_is_no_text() {
        assert_eq!(decode(b"PK\x03\x04\x14\x00".to_vec()), Err(FileError::NotText));
        assert_eq!(decode(vec![0; 100]), Err(FileError::NotText));
    }
}
