//! Searching names in memory: the two databases do not agree on letters, and neither finds a part of a word in 12,000
//! names fast enough for a page.

use std::fmt;

use crate::domain::text::{has_norwegian_letters, keyboard_form, search_words};

/// The words of a search. Each must be found somewhere in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Search(Vec<Word>);

/// A word as it was typed, and without æ, ø and å; `None` where one of those was typed and is meant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Word {
    typed: String,
    plain: Option<String>,
}

/// A text to search in, folded in the same way as the words.
#[derive(Clone, PartialEq, Eq)]
pub struct Searched {
    text: Box<str>,
    /// The text without æ, ø and å; `None` where that is the same.
    plain: Option<Box<str>>,
}

impl fmt::Debug for Searched {
    /// Leaves out the text: it may be a name.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Searched")
    }
}

impl Search {
    /// The search for `text` as it was typed. A text of signs alone is searched as it is.
    pub fn of(text: &str) -> Self {
        let words = search_words(text);
        let sign = text.trim();
        let words = if words.is_empty() && !sign.is_empty() { vec![sign.to_owned()] } else { words };
        Self(words.iter().map(|word| Word::of(word)).collect())
    }

    /// Whether there are no words, so that everything is found.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The positions in `all` of what is found: each must have a text with every word in it.
    pub fn find<T>(&self, all: &[T], texts: impl Fn(&T) -> &[Searched]) -> Vec<usize> {
        let is_found = |one: &T| texts(one).iter().any(|text| self.is_in(text));
        all.iter().enumerate().filter(|(_, one)| is_found(one)).map(|(position, _)| position).collect()
    }

    fn is_in(&self, text: &Searched) -> bool {
        self.0.iter().all(|word| word.is_in(text))
    }
}

impl Word {
    fn of(typed: &str) -> Self {
        let plain = (!has_norwegian_letters(typed)).then(|| keyboard_form(typed));
        Self { typed: one_letter(typed), plain }
    }

    fn is_in(&self, text: &Searched) -> bool {
        let in_plain = || {
            let (plain, text) = self.plain.as_deref().zip(text.plain.as_deref())?;
            Some(text.contains(plain))
        };
        text.text.contains(self.typed.as_str()) || in_plain().unwrap_or(false)
    }
}

impl Searched {
    /// Folds `text`, so that it can be searched.
    pub fn of(text: &str) -> Self {
        let text = search_words(text).join(" ");
        let (plain, text) = (keyboard_form(&text), one_letter(&text));
        Self { plain: (plain != text).then(|| plain.into()), text: text.into() }
    }

    /// Whether `name` is the whole text, apart from case, accents and spelling of å.
    pub fn is(&self, name: &str) -> bool {
        *self.text == one_letter(&search_words(name).join(" "))
    }
}

/// `aa` is another spelling of å.
fn one_letter(text: &str) -> String {
    text.replace("aa", "å")
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
    fn norwegian_letters_are_told_apart_where_they_are_typed() {
        assert_eq!(found("åse", &["Åse", "Ase"]), [0]);
        assert_eq!(found("ase", &["Åse", "Ase", "Aase", "Øse"]), [0, 1, 2]);
    }

    #[test]
    fn a_name_is_found_as_people_write_it() {
        let names = ["Øyvind Aasen 100", "Müller, Åse 101", "Sæther, Bjørn 102"];
        for (typed, at) in [
            ("oeyvind", 0),
            ("oyvind asen", 0),
            ("øyvind aasen", 0),
            ("aasen, øyvind", 0),
            ("muller", 1),
            ("aase müller", 1),
            ("Saether", 2),
            ("bjoern", 2),
            ("bjorn sæther", 2),
        ] {
            assert_eq!(found(typed, &names), [at], "{typed}");
        }
        assert_eq!(found("åsen", &names), [0], "aa and å are one letter");
        assert_eq!(found("ås", &["Asle"]), [0; 0], "typed with a Norwegian letter, it is meant");
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
