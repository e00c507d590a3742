//! What somebody searches for. Names are searched in memory: databases do not agree on letters, and none of the two
//! finds a part of a word in 12,000 names as fast as a page wants it.

use std::fmt;

use crate::domain::text::{search_words, without_norwegian_letters};

/// The words of a search: every one must be found, each somewhere in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Search(Vec<String>);

/// A text that is searched, folded as the words are.
#[derive(Clone, PartialEq, Eq)]
pub struct Searched(Box<str>);

impl fmt::Debug for Searched {
    /// Without the text: it may be a name.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Searched")
    }
}

impl Search {
    /// The search for `text`, as somebody typed it.
    pub fn of(text: &str) -> Self {
        Self(search_words(text))
    }

    /// Whether everything is found.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The positions in `all` of what is found. Where nothing is, what would be by somebody without æ, ø and å.
    pub fn find<T>(&self, all: &[T], texts: impl Fn(&T) -> &[Searched]) -> Vec<usize> {
        let found = |finds: &dyn Fn(&Searched) -> bool| {
            let at = all.iter().enumerate().filter(|(_, one)| texts(one).iter().any(finds));
            at.map(|(position, _)| position).collect::<Vec<_>>()
        };
        let exact = found(&|text| self.is_in(&text.0));
        if exact.is_empty() { found(&|text| self.is_nearly_in(&text.0)) } else { exact }
    }

    fn is_in(&self, text: &str) -> bool {
        self.0.iter().all(|word| text.contains(word.as_str()))
    }

    fn is_nearly_in(&self, text: &str) -> bool {
        without_norwegian_letters(text).iter().any(|text| self.is_in(text))
    }
}

impl Searched {
    /// `text`, to be searched.
    pub fn of(text: &str) -> Self {
        Self(search_words(text).join(" ").into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(search: &str, texts: &[&str]) -> Vec<usize> {
        let all: Vec<[Searched; 1]> = texts.iter().map(|text| [Searched::of(text)]).collect();
        Search::of(search).find(&all, |text| text)
    }

    #[test]
    fn every_word_is_found_somewhere_whatever_the_order() {
        let names = ["Kari Ødegård 100", "Kåre Åsen 101"];
        assert_eq!(found("ødegård, kari", &names), [0]);
        assert_eq!(found("ka gård", &names), [0]);
        assert_eq!(found("101", &names), [1]);
        assert_eq!(found("  ", &names), [0, 1]);
        assert_eq!(found("kari åsen", &names), [0; 0]);
    }

    #[test]
    fn norwegian_letters_are_told_apart_until_nothing_is_found() {
        assert_eq!(found("åse", &["Åse", "Ase"]), [0]);
        assert_eq!(found("ase", &["Åse", "Ase"]), [1]);
        assert_eq!(found("odegard", &["Ødegård"]), [0]);
        assert_eq!(found("oedegaard", &["Ødegård"]), [0]);
    }

    #[test]
    fn signs_with_a_meaning_in_patterns_are_searched_for_as_they_are() {
        assert_eq!(found("50%", &["50 %", "50% av a_b", "500"]), [1]);
        assert_eq!(found("a_b", &["50% av a_b", "axb"]), [0]);
    }
}
