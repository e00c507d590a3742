//! What somebody searches for. Names are searched in memory: databases do not agree on letters, and none of the two
//! finds a part of a word in 12,000 names as fast as a page wants it.

use std::fmt;

use crate::domain::text::search_words;

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
    /// The search for `text`, as somebody typed it. Signs that no searched text has are found in none.
    pub fn of(text: &str) -> Self {
        let words = search_words(text);
        let sign = text.trim();
        Self(if words.is_empty() && !sign.is_empty() { vec![sign.to_owned()] } else { words })
    }

    /// Whether everything is found.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The positions in `all` of what is found: those with one of their texts that has every word in it.
    pub fn find<T>(&self, all: &[T], texts: impl Fn(&T) -> &[Searched]) -> Vec<usize> {
        let is_found = |one: &T| texts(one).iter().any(|text| self.is_in(&text.0));
        all.iter().enumerate().filter(|(_, one)| is_found(one)).map(|(position, _)| position).collect()
    }

    fn is_in(&self, text: &str) -> bool {
        self.0.iter().all(|word| text.contains(word.as_str()))
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
    fn norwegian_letters_are_told_apart() {
        assert_eq!(found("åse", &["Åse", "Ase"]), [0]);
        assert_eq!(found("ase", &["Åse", "Ase"]), [1]);
    }

    #[test]
    fn a_sign_alone_is_not_everything() {
        for sign in ["'", ",", "-", "%"] {
            assert_eq!(found(sign, &["O’Brien", "Anne-Marie"]), [0; 0], "{sign}");
        }
    }

    #[test]
    fn signs_with_a_meaning_in_patterns_are_searched_for_as_they_are() {
        assert_eq!(found("50%", &["50 %", "50% av a_b", "500"]), [1]);
        assert_eq!(found("a_b", &["50% av a_b", "axb"]), [0]);
    }
}
