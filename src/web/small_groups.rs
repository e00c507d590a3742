//! Hides counts of few people, as they could be recognised.

use crate::domain::Level;

/// Counts of fewer people than this are hidden.
pub const LEAST_SHOWN: i64 = 5;

/// A count, or that it is too small to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A number of people: none, or at least [`LEAST_SHOWN`].
    Count(i64),
    /// One or more, but too few to show.
    TooFew,
}

impl Shown {
    /// `count`, unless it is small. 0 is shown, as nobody can be recognised by it.
    pub fn of(count: i64) -> Self {
        if (1..LEAST_SHOWN).contains(&count) { Self::TooFew } else { Self::Count(count) }
    }

    /// The count, where it is shown.
    pub const fn count(self) -> Option<i64> {
        match self {
            Self::Count(count) => Some(count),
            Self::TooFew => None,
        }
    }
}

impl From<Shown> for Option<i64> {
    fn from(shown: Shown) -> Self {
        shown.count()
    }
}

/// Askama passes fields of templates as references.
impl From<&Shown> for Option<i64> {
    fn from(shown: &Shown) -> Self {
        shown.count()
    }
}

/// A count per level with small groups hidden, and their sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownLevels {
    /// How many people have a level at all.
    pub total: Shown,
    /// At each level from 1 to 5.
    pub levels: [(Level, Shown); 5],
}

impl ShownLevels {
    /// Hides every small count, and then the smallest count left, as long as the sum would give hidden ones away.
    /// If nothing is left to hide, nothing is shown.
    pub fn of(counts: [i64; 5]) -> Self {
        let sum = counts.iter().sum();
        let mut shown = counts.map(Shown::of);
        while let (cells, hidden @ 1..) = hidden(counts, shown) {
            if can_differ(cells, hidden) {
                break;
            }
            let open = (0..5).filter(|at| shown[*at] != Shown::TooFew && counts[*at] > 0);
            match open.min_by_key(|at| counts[*at]) {
                Some(smallest) => shown[smallest] = Shown::TooFew,
                None => return Self::new(Shown::TooFew, [Shown::TooFew; 5]),
            }
        }
        match Shown::of(sum) {
            Shown::TooFew => Self::new(Shown::TooFew, [Shown::TooFew; 5]),
            total @ Shown::Count(_) => Self::new(total, shown),
        }
    }

    fn new(total: Shown, shown: [Shown; 5]) -> Self {
        Self { total, levels: std::array::from_fn(|at| (Level::ALL[at + 1], shown[at])) }
    }
}

/// How many counts are hidden, and their sum.
fn hidden(counts: [i64; 5], shown: [Shown; 5]) -> (i64, i64) {
    let each = counts.iter().zip(shown).filter(|(_, shown)| *shown == Shown::TooFew);
    each.fold((0, 0), |(cells, sum), (count, _)| (cells + 1, sum + count))
}

/// Whether `cells` hidden counts with that sum are not a small group together, and can be different ones. A reader
/// knows that each is at least 1 and may suspect each to be small.
fn can_differ(cells: i64, sum: i64) -> bool {
    sum >= LEAST_SHOWN && cells > 1 && sum != cells && sum != cells * (LEAST_SHOWN - 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_single_hidden_level_takes_the_next_smallest_with_it() {
        let shown = ShownLevels::of([0, 3, 20, 9, 0]);
        assert_eq!(shown.total, Shown::Count(32));
        assert_eq!(shown.levels[1].1, Shown::TooFew);
        assert_eq!(shown.levels[3].1, Shown::TooFew);
        assert_eq!(shown.levels[2].1, Shown::Count(20));
    }

    #[test]
    fn hidden_levels_that_can_only_all_be_four_or_all_be_one_take_another_with_them() {
        for counts in [[4, 4, 20, 0, 0], [1, 1, 20, 0, 0], [4, 4, 4, 9, 30]] {
            let shown = ShownLevels::of(counts);
            let smallest_open = if counts[3] == 9 { 3 } else { 2 };
            assert_eq!(shown.levels[smallest_open].1, Shown::TooFew, "{counts:?}");
            assert_eq!(shown.total, Shown::Count(counts.iter().sum()), "{counts:?}");
        }
        for counts in [[4, 4, 0, 0, 0], [4; 5], [1; 5]] {
            assert_eq!(ShownLevels::of(counts), ShownLevels::new(Shown::TooFew, [Shown::TooFew; 5]));
        }
    }

    /// In how many ways `cells` counts from 1 to `most` can sum to `sum`.
    fn solutions(cells: usize, sum: i64, most: i64) -> usize {
        if cells == 0 {
            return usize::from(sum == 0);
        }
        (1..=most.min(sum)).map(|first| solutions(cells - 1, sum - first, most)).sum()
    }

    proptest! {
        #[test]
        fn no_group_of_one_to_four_can_be_worked_out(counts in prop::array::uniform5(0i64..12)) {
            let shown = ShownLevels::of(counts);
            for (_, level) in shown.levels {
                prop_assert!(level.count().is_none_or(|count| !(1..LEAST_SHOWN).contains(&count)));
            }
            if let Some(total) = shown.total.count() {
                let open: i64 = shown.levels.iter().filter_map(|(_, level)| level.count()).sum();
                let cells = shown.levels.iter().filter(|(_, level)| *level == Shown::TooFew).count();
                prop_assert!(!(1..LEAST_SHOWN).contains(&(total - open)));
                prop_assert!(cells == 0 || solutions(cells, total - open, total) > 1, "of any size");
                prop_assert!(cells == 0 || solutions(cells, total - open, LEAST_SHOWN - 1) != 1, "of small ones");
            }
        }
    }
}
