//! What pages read: each query joins what one page shows, and nothing more. None of them writes.
//!
//! Lists are sorted by stored sort keys and paged in SQL. Sums over everything are in [`figures`], which callers cache
//! until the content changes.

pub mod both_sides;
pub mod contests;
pub mod directory;
pub mod employees;
pub mod figures;
pub mod find;
pub mod imports;
pub mod initiatives;
pub mod matrix;
pub mod overview;
pub mod own;
pub mod own_unit;
pub mod person;
pub mod proposals;
pub mod search;
pub mod skills;
mod stored;
pub mod units;
pub mod vulnerability;

use std::fmt::Write;
use std::sync::LazyLock;

use crate::domain::{SkillId, UnitId};

/// The names of a skill or a group, in each language that it has one in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// The name in bokmål; `None` where there is none.
    pub nb: Option<String>,
    /// The name in nynorsk; `None` where there is none.
    pub nn: Option<String>,
    /// The name in English; `None` where there is none.
    pub en: Option<String>,
    /// The code, to show where there is no name.
    pub code: String,
}

/// A unit, to be linked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitLink {
    /// The number in its address.
    pub id: UnitId,
    /// Its name on the day asked for.
    pub name: String,
}

/// A skill, to be linked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillLink {
    /// The number in its address.
    pub id: SkillId,
    /// The skill's names, to show in the reader's language.
    pub names: Names,
}

/// A part of a list, and how long the whole is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed<T> {
    /// The rows of this page.
    pub rows: Vec<T>,
    /// How many rows all pages have together.
    pub total: i64,
}

/// Which part of a list is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// How many rows come before this part.
    pub offset: i64,
    /// The most rows that this part has.
    pub limit: i64,
}

impl Window {
    /// The whole list in one part, for files.
    pub const ALL: Self = Self { offset: 0, limit: i64::MAX };
}

/// A statement about things by their ids. The list has one of two lengths, so that both databases can reuse the
/// prepared statement.
#[derive(Debug)]
struct ByIds {
    page: LazyLock<String>,
    many: LazyLock<String>,
}

/// How many ids a page of a list has at most.
const PAGE: usize = 50;
/// How many ids are read at a time where all are wanted.
const MANY: usize = 500;

impl ByIds {
    /// The statement for this many ids, at most [`MANY`], and the length of its list.
    fn statement(&self, ids: usize) -> (&str, usize) {
        if ids <= PAGE { (&self.page, PAGE) } else { (&self.many, MANY) }
    }
}

/// `sql` with `count` parameters in place of its only list, `($first)`.
fn with_ids(sql: &str, first: usize, count: usize) -> String {
    let mut list = String::with_capacity(6 * count);
    for number in first..first + count {
        let _ = write!(list, "{}${number}", if number == first { "" } else { ", " });
    }
    sql.replacen(&format!("(${first})"), &format!("({list})"), 1)
}

/// `ids`, with the last one repeated up to `count`.
fn padded(ids: &[i64], count: usize) -> impl Iterator<Item = i64> + '_ {
    let last = ids.last().copied().unwrap_or_default();
    ids.iter().copied().chain(std::iter::repeat(last)).take(count)
}

impl Window {
    /// The rows of `all` that are in the window.
    pub fn of<T>(self, all: &[T]) -> &[T] {
        let place = |number: i64| usize::try_from(number).unwrap_or(0).min(all.len());
        let from = place(self.offset);
        &all[from..place(self.offset.saturating_add(self.limit)).max(from)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_asked_for_in_lists_of_two_lengths() {
        assert_eq!(
            with_ids("SELECT $1 WHERE id IN ($2) OR 2", 2, 3),
            "SELECT $1 WHERE id IN ($2, $3, $4) OR 2"
        );
        assert_eq!(padded(&[7, 8], 4).collect::<Vec<_>>(), [7, 8, 8, 8]);
        let by_ids = ByIds { page: LazyLock::new(|| "page".into()), many: LazyLock::new(|| "many".into()) };
        assert_eq!(by_ids.statement(PAGE), ("page", PAGE));
        assert_eq!(by_ids.statement(PAGE + 1), ("many", MANY));
    }

    #[test]
    fn a_window_is_the_part_of_a_list_that_is_there() {
        let all: Vec<i64> = (0..7).collect();
        let window = |offset, limit| Window { offset, limit };
        assert_eq!(window(0, 3).of(&all), [0, 1, 2]);
        assert_eq!(window(6, 3).of(&all), [6]);
        assert_eq!(window(50, 50).of(&all), [0; 0]);
        assert_eq!(Window::ALL.of(&all), all);
    }
}
