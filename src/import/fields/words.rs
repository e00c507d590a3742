//! Cells that hold names, addresses, or one of a few words.

use super::super::IssueCode;
use super::super::cell::{is_error_value, plain, shown};
use super::{Fields, composed};

/// Longest name of a person or a thing, in characters.
const MOST_OF_NAME: usize = 200;
/// Longest text on one line, in characters.
const MOST_OF_TEXT: usize = 1000;

impl Fields<'_> {
    /// A text that must be there, such as the name of a unit.
    pub(in crate::import) fn required_text(&mut self, column: impl Into<usize> + Copy) -> Option<String> {
        self.must_be_there(column);
        self.text(column)
    }

    /// A text of at most [`MOST_OF_TEXT`] characters; `None` where the cell is empty.
    pub(in crate::import) fn text(&mut self, column: impl Into<usize> + Copy) -> Option<String> {
        self.text_of(column, MOST_OF_TEXT)
    }

    /// A text of many lines, as long as a cell may be.
    pub(in crate::import) fn long_text(&mut self, column: impl Into<usize> + Copy) -> Option<String> {
        self.text_of(column, usize::MAX)
    }

    fn text_of(&mut self, column: impl Into<usize> + Copy, most: usize) -> Option<String> {
        let cell = self.filled(column)?;
        if cell.len() > most && cell.chars().count() > most {
            self.error(column, IssueCode::TooLong { most });
            return None;
        }
        if cell.starts_with(['=', '@', '+', '-']) && looks_like_formula(cell) {
            self.warning(column, IssueCode::FormulaAsText);
        }
        Some(composed(cell).into_owned())
    }

    /// Yes or no, which must be there.
    pub(in crate::import) fn required_yes_no(&mut self, column: impl Into<usize> + Copy) -> Option<bool> {
        self.must_be_there(column);
        self.yes_no(column)
    }

    /// Yes or no, in the words that people and systems use; `None` where the cell is empty.
    pub(in crate::import) fn yes_no(&mut self, column: impl Into<usize> + Copy) -> Option<bool> {
        let cell = self.filled(column)?;
        match cell {
            "Ja" | "true" => return Some(true),
            "Nei" | "false" => return Some(false),
            _ => {}
        }
        match plain(cell).trim_end_matches('.').to_lowercase().as_str() {
            // Spreadsheets and databases write the truth in the language they run in; -1 is true in Access.
            "ja" | "j" | "true" | "sann" | "sant" | "sand" | "yes" | "y" | "x" | "1" | "-1" | "✓" | "✔"
            | "☑" | "☒" | "√" | "wahr" | "vrai" | "tosi" | "on" | "på" | "ok" => Some(true),
            "nei" | "n" | "false" | "usann" | "usant" | "falsk" | "no" | "0" | "-" | "✗" | "✘" | "☐"
            | "falsch" | "faux" | "epätosi" | "off" | "av" => Some(false),
            _ => {
                self.error(column, IssueCode::NotYesOrNo);
                None
            }
        }
    }

    /// One of some words, without regard to case. The first words are the ones shown where none fits.
    pub(in crate::import) fn choice<T: Copy + PartialEq>(
        &mut self,
        column: impl Into<usize> + Copy,
        words: &[(&str, T)],
    ) -> Option<T> {
        let cell = self.stated(column)?;
        if let Some((_, value)) = words.iter().find(|(word, _)| *word == cell) {
            return Some(*value);
        }
        let cell = composed(cell).to_lowercase();
        let found = words.iter().find(|(word, _)| word.to_lowercase() == cell).map(|(_, value)| *value);
        if found.is_none() {
            self.error(column, IssueCode::NotAChoice { choices: first_words(words) });
        }
        found
    }

    /// One of some words, which must be there.
    pub(in crate::import) fn required_choice<T: Copy + PartialEq>(
        &mut self,
        column: impl Into<usize> + Copy,
        words: &[(&str, T)],
    ) -> Option<T> {
        self.must_be_there(column);
        self.choice(column, words)
    }

    /// Words that are looked at but not kept, in small letters.
    pub(in crate::import) fn words(&mut self, column: impl Into<usize> + Copy) -> Option<String> {
        self.stated(column).map(|cell| composed(cell).to_lowercase())
    }

    /// An e-mail address; one that cannot be right is left out with a warning.
    pub(in crate::import) fn email(&mut self, column: impl Into<usize> + Copy) -> Option<String> {
        let email = self.text(column)?;
        let domain = email.split_once('@').filter(|(local, _)| !local.is_empty()).map(|(_, domain)| domain);
        let right = domain.is_some_and(|domain| {
            domain.split('.').all(|label| !label.is_empty()) && domain.contains('.') && !domain.contains('@')
        });
        if right && !email.contains(|letter: char| letter.is_whitespace() || letter == ',' || letter == ';') {
            return Some(email);
        }
        self.warning(column, IssueCode::BadEmail);
        None
    }

    /// Given names and family name: from two cells, or from one where the file has no other. People with one name have
    /// it as family name.
    pub(in crate::import) fn names(
        &mut self,
        first: impl Into<usize> + Copy,
        last: impl Into<usize> + Copy,
        whole: impl Into<usize> + Copy,
    ) -> Option<(String, String)> {
        if self.has(whole) && !self.has(last) {
            return self.whole_name(whole);
        }
        let before = self.errors.len();
        let (first_name, last_name) = (self.name(first), self.name(last));
        match (first_name, last_name) {
            (Some(first), Some(last)) => Some((first, last)),
            (Some(only), None) | (None, Some(only)) if self.errors.len() == before => {
                self.warn_of_one_name(last, &only);
                Some((String::new(), only))
            }
            _ => {
                if self.errors.len() == before {
                    self.error(last, IssueCode::Missing);
                }
                None
            }
        }
    }

    /// A name on one line. None where it is empty, or an error was recorded.
    fn name(&mut self, column: impl Into<usize> + Copy) -> Option<String> {
        if is_error_value(self.cell(column)) {
            self.error(column, IssueCode::ErrorValue);
            return None;
        }
        let name = self.text_of(column, MOST_OF_NAME)?;
        let name = if name.contains('\n') { name.replace('\n', " ") } else { name };
        self.warn_of_lost_letter(column, &name);
        Some(name)
    }

    /// From one cell: `Nordmann, Kari` or `Kari Nordmann`.
    fn whole_name(&mut self, column: impl Into<usize> + Copy) -> Option<(String, String)> {
        self.must_be_there(column);
        let name = self.name(column)?;
        let parts = name.split_once(',').map(|(last, first)| (first, last)).or_else(|| name.rsplit_once(' '));
        let (first, last) = parts.map_or(("", name.as_str()), |(first, last)| (first.trim(), last.trim()));
        if first.is_empty() || last.is_empty() {
            let only = if last.is_empty() { first } else { last };
            if only.is_empty() {
                self.error(column, IssueCode::Missing);
                return None;
            }
            self.warn_of_one_name(column, only);
            return Some((String::new(), only.to_owned()));
        }
        if !name.contains(',') {
            self.warning(column, IssueCode::NameSplit { first_name: first.into(), last_name: last.into() });
        }
        Some((first.to_owned(), last.to_owned()))
    }

    fn warn_of_one_name(&mut self, column: impl Into<usize>, name: &str) {
        self.warning(column, IssueCode::OneName);
        if let Some(issue) = self.warnings.last_mut() {
            issue.value = shown(name);
        }
    }

    fn warn_of_lost_letter(&mut self, column: impl Into<usize>, name: &str) {
        // A letter that Windows-1252 does not have becomes a question mark inside the name.
        let in_names =
            |letter: char| letter.is_alphabetic() || matches!(letter, '?' | ' ' | '-' | '.' | '\'');
        if name.contains('?') && name.chars().all(in_names) {
            self.warning(column, IssueCode::LostLetter);
        }
    }
}

/// Whether a text that begins as a formula does would be one: a sign, and then a name, a bracket or a sum.
fn looks_like_formula(cell: &str) -> bool {
    let rest = cell.trim_start_matches(['=', '@', '+', '-']);
    cell.starts_with(['=', '@']) || rest.contains(['(', '|', '!', '=', '&'])
}

/// The first word of each value, for the message that names the choices.
fn first_words<T: Copy + PartialEq>(words: &[(&str, T)]) -> String {
    let mut firsts: Vec<(&str, T)> = Vec::new();
    for (word, value) in words {
        if firsts.iter().all(|(_, known)| known != value) {
            firsts.push((word, *value));
        }
    }
    firsts.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ")
}
