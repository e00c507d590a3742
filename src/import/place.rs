//! Where in a file an issue is, as whoever has to correct it looks for it.

use super::{ReadFile, RowIssue};

/// The place of an issue in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file's name, as it was sent.
    pub file: String,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The line, or the row of the sheet.
    pub line: u32,
    /// The heading of the column; none where the whole row is meant.
    pub column: Option<String>,
    /// The column as a spreadsheet names it, such as `C`; `None` outside workbooks.
    pub letters: Option<String>,
}

impl ReadFile {
    /// The place of `issue` in this file, with the column's letters where it is a workbook.
    pub fn place(&self, issue: &RowIssue) -> Place {
        let sheet = self.found.sheet.as_ref();
        let position =
            || self.headings.iter().position(|heading| Some(&**heading) == issue.column.as_deref());
        let letters = sheet.and_then(|sheet| Some(letters(sheet.columns_before + position()?)));
        Place {
            file: self.name.clone(),
            sheet: sheet.map(|sheet| sheet.name.clone()),
            line: issue.line.0,
            column: issue.column.as_deref().map(str::to_owned),
            letters,
        }
    }
}

/// The letters of a column, from 0: `A`, `Z`, `AA`.
fn letters(position: usize) -> String {
    let mut rest = position + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_have_the_letters_that_spreadsheets_give_them() {
        let columns = [0, 3, 25, 26, 51, 52, 701, 702];
        assert_eq!(columns.map(letters), ["A", "D", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
