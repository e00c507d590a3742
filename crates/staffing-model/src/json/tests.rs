use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde::Deserialize;

use super::*;

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Small {
    name: String,
    months: Vec<f64>,
    kind: Side,
    pair: (String, u8),
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Side {
    Left,
    Right,
}

const TEXT: &str = r#"{"name": "Blåbær", "months": [1, 2.5], "kind": "left", "pair": ["a", 1]}"#;

fn small() -> Small {
    Small { name: "Blåbær".into(), months: vec![1.0, 2.5], kind: Side::Left, pair: ("a".into(), 1) }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn json_is_read_however_it_was_saved() {
    let marked = |text: &str| format!("\u{feff}{text}");
    let saved = [
        TEXT.as_bytes().to_vec(),
        marked(TEXT).into_bytes(),
        marked(&marked(TEXT)).into_bytes(),
        format!("\r\n  {TEXT}\r\n\u{1a}").into_bytes(),
        utf16(&marked(TEXT), u16::to_le_bytes),
        utf16(&marked(TEXT), u16::to_be_bytes),
        utf16(TEXT, u16::to_le_bytes),
        utf16(TEXT, u16::to_be_bytes),
    ];
    for bytes in saved {
        assert_eq!(read::<Small>(&bytes).unwrap(), small(), "{:?}", &bytes[..8]);
        assert_eq!(read::<Small>(&gzip(&bytes)).unwrap(), small(), "packed: {:?}", &bytes[..8]);
    }
    let (first, second) = TEXT.as_bytes().split_at(20);
    assert_eq!(read::<Small>(&[gzip(first), gzip(second)].concat()).unwrap(), small(), "packed in two parts");
}

#[test]
fn what_is_no_object_says_what_it_looks_like() {
    let cases: [(&[u8], Looks); 10] = [
        (b"", Looks::Empty),
        (b"\xef\xbb\xbf \r\n", Looks::Empty),
        (b"PK\x03\x04rest", Looks::Zip),
        (b"%PDF-1.7", Looks::Pdf),
        (b"<!DOCTYPE html>", Looks::Tags),
        (b"Ansattnr;Fornavn;Etternavn\n1;Kari;Li\n", Looks::Table),
        (b"[1, 2]", Looks::List),
        (b"\x7fELF\x02\x01\xff\x00", Looks::Binary),
        (b"\xff\xfea\x00b", Looks::Binary),
        (b"hei", Looks::Text),
    ];
    for (bytes, looks) in cases {
        let Err(ReadError::Looks(found)) = read::<Small>(bytes) else { panic!("{bytes:?} was read") };
        assert_eq!(found, looks, "{bytes:?}");
    }
    assert!(matches!(read::<Small>(&gzip(&gzip(TEXT.as_bytes()))), Err(ReadError::Looks(Looks::Gzip))));
}

#[test]
fn letters_of_an_old_encoding_are_told_with_their_line() {
    let bytes = b"{\n\"name\": \"Bl\xe5b\xe6r\"}";
    assert!(matches!(read::<Small>(bytes), Err(ReadError::NotUtf8 { line: 2 })));
}

#[test]
fn each_fault_is_told_as_data() {
    let whole =
        |found: &str| JsonFault::WrongKind { found: Kind::Value(found.into()), wanted: Wanted::Whole };
    let cases = [
        (r#"{"name": 'a'}"#, ".name", JsonFault::Syntax { line: 1, column: 10 }),
        ("{\n\"name\": \"a\",\n", ".", JsonFault::Ended { line: 2 }),
        (r#"{"navn": 1}"#, "navn", JsonFault::UnknownField("navn".into())),
        (r#"{"name": "a"}"#, ".", JsonFault::MissingField("months".into())),
        (r#"{"name": "a", "name": "b"}"#, ".", JsonFault::DuplicateField("name".into())),
        (
            r#"{"months": ["x"]}"#,
            "months[0]",
            JsonFault::WrongKind { found: Kind::Value("\"x\"".into()), wanted: Wanted::Number },
        ),
        (r#"{"name": null}"#, "name", JsonFault::WrongKind { found: Kind::Null, wanted: Wanted::Text }),
        (r#"{"months": {}}"#, "months", JsonFault::WrongKind { found: Kind::Object, wanted: Wanted::List }),
        (r#"{"pair": ["a", 300]}"#, "pair[1]", whole("300")),
        (r#"{"pair": ["a", 1.5]}"#, "pair[1]", whole("1.5")),
        (r#"{"pair": ["a"]}"#, "pair", JsonFault::WrongLength { found: 1 }),
        (
            r#"{"kind": "up"}"#,
            "kind",
            JsonFault::UnknownWord { found: "up".into(), known: vec!["left".into(), "right".into()] },
        ),
    ];
    for (text, place, expected) in cases {
        let Err(ReadError::Json { path, fault }) = read::<Small>(text.as_bytes()) else { panic!("{text}") };
        assert_eq!(fault, expected, "{text}");
        assert_eq!(path.trim_start_matches('.'), place.trim_start_matches('.'), "{text}");
    }
}

#[test]
fn more_than_may_be_is_refused_before_it_fills_the_memory() {
    let blanks = vec![b' '; 8 * 1024 * 1024];
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    for _ in 0..33 {
        packed.write_all(&blanks).unwrap();
    }
    assert!(matches!(read::<Small>(&packed.finish().unwrap()), Err(ReadError::TooLarge)));
    let mut many = b"{\"months\": [".to_vec();
    many.resize(many.len() + MOST_VALUES + 1, b',');
    assert!(matches!(read::<Small>(&many), Err(ReadError::TooManyValues)));
}
