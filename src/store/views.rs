//! What pages read: queries that join what one page shows, and nothing more. They never write.
//!
//! Lists are sorted by stored sort keys and paged in SQL; what is summed over everything is in [`figures`], which
//! callers keep until the content changes.

pub mod directory;
pub mod employees;
pub mod figures;
pub mod imports;
pub mod initiatives;
pub mod overview;
pub mod person;
pub mod proposals;
pub mod skills;
mod stored;
pub mod units;

use crate::domain::{SkillId, UnitId};

/// The names of a skill or a group: bokmål where it has one, English where it has one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// In bokmål.
    pub nb: Option<String>,
    /// In English.
    pub en: Option<String>,
    /// The code, for what has neither.
    pub code: String,
}

/// A unit, to be linked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitLink {
    /// Which.
    pub id: UnitId,
    /// Its name on the day asked for.
    pub name: String,
}

/// A skill, to be linked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillLink {
    /// Which.
    pub id: SkillId,
    /// Its names.
    pub names: Names,
}

/// A part of a list, and how long the whole is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed<T> {
    /// The rows of this page.
    pub rows: Vec<T>,
    /// Rows on all pages.
    pub total: i64,
}

/// Which part of a list is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Rows before it.
    pub offset: i64,
    /// Rows in it at most.
    pub limit: i64,
}

impl Window {
    /// The whole list.
    pub const ALL: Self = Self { offset: 0, limit: i64::MAX };
}

/// The parts of a search: every one must be found, each somewhere in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search([String; 4]);

impl Search {
    /// The search for the words of `folded`, which is folded as the searched columns are. Words beyond the
    /// fourth are searched for as they stand behind each other.
    pub fn of(folded: &str) -> Self {
        let mut words = folded.split_whitespace();
        let mut next = || words.next().map_or_else(|| "%".to_owned(), pattern);
        let first = [next(), next(), next()];
        let rest = words.collect::<Vec<_>>().join(" ");
        let [one, two, three] = first;
        Self([one, two, three, if rest.is_empty() { "%".to_owned() } else { pattern(&rest) }])
    }

    /// The four patterns for `LIKE … ESCAPE '!'`.
    pub const fn patterns(&self) -> &[String; 4] {
        &self.0
    }
}

/// `LIKE` pattern for text that contains `word`. The backslash would be an escape to one engine only.
fn pattern(word: &str) -> String {
    let escaped = word.replace('!', "!!").replace('%', "!%").replace('_', "!_");
    format!("%{escaped}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_with_a_meaning_in_patterns_are_searched_for_as_they_are() {
        let search = Search::of("50% a_b");
        assert_eq!(search.patterns()[..3], ["%50!%%".to_owned(), "%a!_b%".into(), "%".into()]);
    }

    #[test]
    fn an_empty_search_finds_everything() {
        assert!(Search::of("  ").patterns().iter().all(|pattern| pattern == "%"));
    }
}
