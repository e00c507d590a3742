//! Recognises files that are not CSV by their first bytes, whatever their names say.

/// The kind of a file that is not CSV.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// A workbook of newer Excel (.xlsx, .xlsm, .xlsb).
    Xlsx,
    /// A workbook of older Excel (.xls), or another file of older Office.
    Xls,
    /// A spreadsheet of `LibreOffice` (.ods).
    Ods,
    /// A spreadsheet of Apple Numbers.
    Numbers,
    /// A compressed file or folder: zip, gzip, 7z, rar.
    Archive,
    /// A PDF, which no table can be read from.
    Pdf,
    /// A web page, also where a system calls it .xls or .csv.
    Html,
    /// XML, such as Excel's own XML of 2003.
    Xml,
    /// JSON: an object or an array of them.
    Json,
    /// A document of a word processor (.rtf).
    Rtf,
    /// A picture, such as PNG, JPEG or GIF.
    Picture,
    /// Bytes that are not text of any known kind.
    Unknown,
}

const ZIP: &[u8] = b"PK\x03\x04";

/// First bytes of files that are no text.
const SIGNATURES: [(&[u8], Content); 14] = [
    (b"\xD0\xCF\x11\xE0", Content::Xls),
    // Workbooks of Excel 2 to 4.
    (b"\x09\x00\x04\x00", Content::Xls),
    (b"\x09\x02\x06\x00", Content::Xls),
    (b"\x09\x04\x06\x00", Content::Xls),
    (b"%PDF-", Content::Pdf),
    (b"PK\x05\x06", Content::Archive),
    (b"\x1F\x8B", Content::Archive),
    (b"7z\xBC\xAF\x27\x1C", Content::Archive),
    (b"Rar!\x1A\x07", Content::Archive),
    (b"{\\rtf", Content::Rtf),
    (b"\x89PNG", Content::Picture),
    (b"\xFF\xD8\xFF", Content::Picture),
    (b"GIF8", Content::Picture),
    (b"SQLite format 3\0", Content::Unknown),
];

/// What `bytes` are where they are no text.
pub(super) fn of_bytes(bytes: &[u8]) -> Option<Content> {
    if bytes.starts_with(ZIP) {
        return Some(of_zip(bytes));
    }
    SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, content)| *content)
}

/// The first names in an archive show which program made it.
fn of_zip(bytes: &[u8]) -> Content {
    let start = &bytes[..bytes.len().min(8192)];
    let has = |name: &[u8]| start.windows(name.len()).any(|part| part == name);
    if has(b"opendocument") {
        Content::Ods
    } else if has(b"[Content_Types].xml") || has(b"xl/") {
        Content::Xlsx
    } else if has(b"Index/") || has(b".iwa") {
        Content::Numbers
    } else {
        Content::Archive
    }
}

/// What kind of file a text is, where it is no table.
pub(super) fn of_text(text: &str) -> Option<Content> {
    let start: String = text.trim_start().chars().take(400).collect::<String>().to_lowercase();
    if start.starts_with('<') {
        let is_page = ["<html", "<!doctype html", "<table", "<meta", "<body", "<head", "<div", "<style"]
            .iter()
            .any(|tag| start.contains(tag));
        let is_markup = start.contains('>') && !start.starts_with("<>");
        return is_markup.then_some(if is_page { Content::Html } else { Content::Xml });
    }
    if start.starts_with("mime-version:") {
        return Some(Content::Html);
    }
    let begins_json = |open: char| {
        start.strip_prefix(open).is_some_and(|rest| rest.trim_start().starts_with(['"', '{', '[', '}', ']']))
    };
    (begins_json('{') || begins_json('[')).then_some(Content::Json)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_how_they_begin() {
        assert_eq!(of_bytes(b"PK\x03\x04\x14\x00\x06\x00[Content_Types].xml"), Some(Content::Xlsx));
        assert_eq!(
            of_bytes(b"PK\x03\x04\x14\x00mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
            Some(Content::Ods)
        );
        assert_eq!(of_bytes(b"PK\x03\x04....Index/Document.iwa"), Some(Content::Numbers));
        assert_eq!(of_bytes(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), Some(Content::Xls));
        assert_eq!(of_bytes(b"%PDF-1.7"), Some(Content::Pdf));
        assert_eq!(of_bytes(b"Ansattnr;Fornavn"), None);
    }

    #[test]
    fn texts_that_are_no_table_are_known() {
        assert_eq!(of_text("\n<HTML xmlns:x=\"urn\"><body>"), Some(Content::Html));
        assert_eq!(of_text("<table><tr><th>Ansattnr"), Some(Content::Html));
        assert_eq!(of_text("<?xml version=\"1.0\"?><?mso-application?><Workbook>"), Some(Content::Xml));
        assert_eq!(of_text("[{\"ansattnr\": 1}]"), Some(Content::Json));
        assert_eq!(of_text("{\n \"ansatte\": []}"), Some(Content::Json));
        assert_eq!(of_text("Ansattnr;Fornavn"), None);
    }
}
