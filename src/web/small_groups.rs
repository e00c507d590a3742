//! Counts of few people are not shown: they could be recognised.

use crate::domain::Level;

/// Counts of fewer people than this are hidden.
pub const LEAST_SHOWN: i64 = 5;

/// A count, or that it is too small to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// So many.
    Count(i64),
    /// One or more, but too few to show.
    TooFew,
}

impl Shown {
    /// `count`, unless it is small. Nobody is no group: 0 is shown.
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

/// A count per level with small groups hidden, and their sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownLevels {
    /// Everyone.
    pub total: Shown,
    /// At each level from 1 to 5.
    pub levels: [(Level, Shown); 5],
}

impl ShownLevels {
    /// Hides every small count. Where the sum would give a single hidden count away, the smallest count that
    /// is left is hidden too.
    pub fn of(counts: [i64; 5]) -> Self {
        let total = Shown::of(counts.iter().sum());
        let mut shown = counts.map(Shown::of);
        if total == Shown::TooFew {
            shown = counts.map(|_| Shown::TooFew);
        }
        let hidden: i64 = counts
            .iter()
            .zip(shown)
            .filter(|(_, shown)| *shown == Shown::TooFew)
            .map(|(count, _)| count)
            .sum();
        if total != Shown::TooFew && (1..LEAST_SHOWN).contains(&hidden) {
            let open = (0..5).filter(|at| shown[*at] != Shown::TooFew && counts[*at] > 0);
            if let Some(smallest) = open.min_by_key(|at| counts[*at]) {
                shown[smallest] = Shown::TooFew;
            }
        }
        Self { total, levels: std::array::from_fn(|at| (Level::ALL[at + 1], shown[at])) }
    }
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

    proptest! {
        #[test]
        fn no_group_of_one_to_four_can_be_worked_out(counts in prop::array::uniform5(0i64..12)) {
            let shown = ShownLevels::of(counts);
            for (_, level) in shown.levels {
                prop_assert!(level.count().is_none_or(|count| !(1..LEAST_SHOWN).contains(&count)));
            }
            if let Some(total) = shown.total.count() {
                let open: i64 = shown.levels.iter().filter_map(|(_, level)| level.count()).sum();
                prop_assert!(!(1..LEAST_SHOWN).contains(&(total - open)));
            }
        }
    }
}
