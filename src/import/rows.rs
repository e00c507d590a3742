//! Text to rows of cells. Knows where each row starts, and never swallows a file behind an open quotation mark.
//!
//! A reader of its own, since the `csv` crate reads past an unclosed quotation mark to the end of the file and
//! does not say on which line a row starts when blank lines stand before it. A test holds the two together.

use std::borrow::Cow;

use super::MAX_COLUMNS;
use crate::domain::SourceLine;

/// How many cells of a row are kept: more than any heading may have, so the row is refused either way.
const MOST_CELLS: usize = 16 * MAX_COLUMNS;

/// A quotation mark that is never closed, or has text behind its closing one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct OpenQuote {
    /// Where the quotation mark stands.
    pub line: SourceLine,
    /// The position of its cell in the row, from 0.
    pub column: usize,
}

/// Reads a text row by row.
#[derive(Clone)]
pub(super) struct Rows<'t> {
    text: &'t str,
    separator: u8,
    position: usize,
    line: u32,
}

impl<'t> Rows<'t> {
    pub(super) fn new(text: &'t str, separator: u8, first_line: u32) -> Self {
        Self { text, separator, position: 0, line: first_line }
    }

    /// Where the next row begins: the byte of the text, and the line.
    pub(super) fn place(&self) -> (usize, u32) {
        (self.position, self.line)
    }

    /// Reads the next row into `cells`; none at the end of the text. An empty line is a row of one empty cell.
    pub(super) fn next(&mut self, cells: &mut Vec<Cow<'t, str>>) -> Result<Option<SourceLine>, OpenQuote> {
        cells.clear();
        if self.position == self.text.len() {
            return Ok(None);
        }
        let line = SourceLine(self.line);
        loop {
            let cell = match self.peek() {
                Some(b'"') => self.quoted(cells.len())?,
                _ => Cow::Borrowed(self.unquoted()),
            };
            if cells.len() < MOST_CELLS {
                cells.push(cell);
            }
            match self.peek() {
                Some(byte) if byte == self.separator => self.position += 1,
                Some(_) => {
                    self.line_end();
                    return Ok(Some(line));
                }
                None => return Ok(Some(line)),
            }
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.position).copied()
    }

    fn unquoted(&mut self) -> &'t str {
        let rest = &self.text[self.position..];
        let separator = self.separator;
        let ends = |byte: &u8| *byte == separator || *byte == b'\n' || *byte == b'\r';
        let length = rest.as_bytes().iter().position(ends).unwrap_or(rest.len());
        self.position += length;
        &rest[..length]
    }

    fn quoted(&mut self, column: usize) -> Result<Cow<'t, str>, OpenQuote> {
        let open = OpenQuote { line: SourceLine(self.line), column };
        self.position += 1;
        let start = self.position;
        let mut doubled = false;
        loop {
            match self.peek().ok_or(open)? {
                b'"' if self.text.as_bytes().get(self.position + 1) == Some(&b'"') => {
                    doubled = true;
                    self.position += 2;
                }
                b'"' => break,
                b'\n' | b'\r' => self.line_end(),
                _ => self.position += 1,
            }
        }
        let content = &self.text[start..self.position];
        self.position += 1;
        while self.peek() == Some(b' ') {
            self.position += 1;
        }
        match self.peek() {
            None | Some(b'\n' | b'\r') => {}
            Some(byte) if byte == self.separator => {}
            Some(_) => return Err(open),
        }
        Ok(if doubled { Cow::Owned(content.replace("\"\"", "\"")) } else { Cow::Borrowed(content) })
    }

    /// Steps over one line end: CR LF, LF or CR.
    fn line_end(&mut self) {
        self.position += if self.text[self.position..].starts_with("\r\n") { 2 } else { 1 };
        self.line += 1;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::import::Separator;

    fn read(text: &str, separator: u8) -> Result<Vec<(u32, Vec<String>)>, OpenQuote> {
        let mut rows = Rows::new(text, separator, 1);
        let (mut cells, mut all) = (Vec::new(), Vec::new());
        while let Some(line) = rows.next(&mut cells)? {
            all.push((line.0, cells.iter().map(ToString::to_string).collect()));
        }
        Ok(all)
    }

    fn row(line: u32, cells: &[&str]) -> (u32, Vec<String>) {
        (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn rows_know_the_line_on_which_they_start() {
        let text = "a;b\r\n\r\n\"x\r\ny\";2\n3;\"say \"\"hi\"\"\"\r;";
        let expected = [
            row(1, &["a", "b"]),
            row(2, &[""]),
            row(3, &["x\r\ny", "2"]),
            row(5, &["3", "say \"hi\""]),
            row(6, &["", ""]),
        ];
        assert_eq!(read(text, b';').unwrap(), expected);
    }

    #[test]
    fn a_quotation_mark_inside_a_cell_is_a_letter() {
        assert_eq!(read("5\" disk;b", b';').unwrap(), [row(1, &["5\" disk", "b"])]);
    }

    #[test]
    fn a_row_of_separators_without_end_is_read_in_little_space() {
        let rows = read(&";".repeat(1_000_000), b';').unwrap();
        assert_eq!(rows[0].1.len(), MOST_CELLS);
    }

    #[test]
    fn an_open_quotation_mark_is_found_where_it_stands() {
        let open = |line, column| Err(OpenQuote { line: SourceLine(line), column });
        assert_eq!(read("a;b\n1;\"2\n3;4\n", b';'), open(2, 1));
        assert_eq!(read("a;b\n1;\"2\n3;\"4\";5\n", b';'), open(2, 1));
    }

    proptest! {
        #[test]
        fn what_the_csv_crate_writes_is_read_back(
            table in prop::collection::vec(prop::collection::vec("[a-zæøå;,\t\"\r\n' =0-9]{0,8}", 3), 1..8),
            separator in prop::sample::select(Separator::ALL.to_vec()),
        ) {
            let mut writer = csv::WriterBuilder::new()
                .delimiter(separator.byte())
                .terminator(csv::Terminator::CRLF)
                .from_writer(Vec::new());
            for row in &table {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let read: Vec<_> = read(&text, separator.byte()).unwrap().into_iter().map(|(_, cells)| cells).collect();
            prop_assert_eq!(read, table);
        }
    }
}
