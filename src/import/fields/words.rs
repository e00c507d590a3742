//! Cells that hold names, addresses, or one of a few words.

use super::super::IssueCode;
use super::{Fields, composed};

impl Fields<'_> {
    /// Yes or no, which must be there.
    pub(in crate::import) fn required_yes_no(&mut self, column: impl Into<usize> + Copy) -> Option<bool> {
        self.must_be_there(column);
        self.yes_no(column)
    }

    /// Yes or no.
    pub(in crate::import) fn yes_no(&mut self, column: impl Into<usize> + Copy) -> Option<bool> {
        match self.cell(column) {
            "" => return None,
            "Ja" | "true" => return Some(true),
            "Nei" | "false" => return Some(false),
            _ => {}
        }
        match self.cell(column).to_lowercase().as_str() {
            "ja" | "j" | "true" | "sann" | "yes" | "y" | "x" | "1" => Some(true),
            "nei" | "n" | "false" | "usann" | "no" | "0" | "-" => Some(false),
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
        let cell = self.cell(column);
        if cell.is_empty() {
            return None;
        }
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

    /// A person's name that must be there.
    pub(in crate::import) fn name(&mut self, column: impl Into<usize> + Copy) -> Option<String> {
        let name = self.required_text(column)?;
        self.warn_of_lost_letter(column, &name);
        Some(name)
    }

    /// Given names and family name from one cell: `Nordmann, Kari` or `Kari Nordmann`.
    pub(in crate::import) fn whole_name(
        &mut self,
        column: impl Into<usize> + Copy,
    ) -> (Option<String>, Option<String>) {
        let Some(name) = self.name(column) else { return (None, None) };
        let parts = name.split_once(',').map(|(last, first)| (first, last)).or_else(|| name.rsplit_once(' '));
        let Some((first, last)) = parts.map(|(first, last)| (first.trim(), last.trim())) else {
            self.error(column, IssueCode::Missing);
            return (None, None);
        };
        if first.is_empty() || last.is_empty() {
            self.error(column, IssueCode::Missing);
            return (None, None);
        }
        if !name.contains(',') {
            self.warning(column, IssueCode::NameSplit { first_name: first.into(), last_name: last.into() });
        }
        (Some(first.to_owned()), Some(last.to_owned()))
    }

    fn warn_of_lost_letter(&mut self, column: impl Into<usize>, name: &str) {
        // A letter that Windows-1252 lacks comes out of Excel as a question mark inside the name.
        let in_names =
            |letter: char| letter.is_alphabetic() || matches!(letter, '?' | ' ' | '-' | '.' | '\'');
        if name.contains('?') && name.chars().all(in_names) {
            self.warning(column, IssueCode::LostLetter);
        }
    }
}

/// Each value's first word.
fn first_words<T: Copy + PartialEq>(words: &[(&str, T)]) -> String {
    let mut firsts: Vec<(&str, T)> = Vec::new();
    for (word, value) in words {
        if firsts.iter().all(|(_, known)| known != value) {
            firsts.push((word, *value));
        }
    }
    firsts.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ")
}
