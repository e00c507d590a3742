//! Units of few people: their shares are hidden, and so are shares that they could be worked out from.

use std::collections::BTreeSet;

use super::small_groups::LEAST_SHOWN;
use crate::domain::UnitId;

/// A unit with the people in it and below it.
#[derive(Clone, Copy, Debug)]
pub struct UnitSize {
    /// The unit that is measured.
    pub id: UnitId,
    /// The unit above it; none at the top.
    pub parent: Option<UnitId>,
    /// People in it and below it, each once.
    pub people: i64,
}

/// The units whose shares are hidden: those of few people, and, where a unit less its visible parts would leave
/// few people, the smallest of those parts. `units` has each unit before those below it.
pub fn hidden(units: &[UnitSize]) -> BTreeSet<UnitId> {
    let mut hidden: BTreeSet<UnitId> =
        units.iter().filter(|unit| unit.people < LEAST_SHOWN).map(|unit| unit.id).collect();
    for unit in units {
        let parts = units.iter().filter(|part| part.parent == Some(unit.id));
        let open: Vec<&UnitSize> = parts.filter(|part| !hidden.contains(&part.id)).collect();
        let left = unit.people - open.iter().map(|part| part.people).sum::<i64>();
        let tells = if hidden.contains(&unit.id) {
            // A unit that is hidden because of its neighbours must not be the sum of its own parts.
            left == 0
        } else {
            (1..LEAST_SHOWN).contains(&left)
        };
        if tells {
            hidden.extend(open.iter().min_by_key(|part| (part.people, part.id)).map(|part| part.id));
        }
    }
    hidden
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden_of(units: &[(i64, i64, i64)]) -> Vec<i64> {
        let size = |(id, parent, people): &(i64, i64, i64)| UnitSize {
            id: UnitId(*id),
            parent: (*parent > 0).then_some(UnitId(*parent)),
            people: *people,
        };
        hidden(&units.iter().map(size).collect::<Vec<_>>()).into_iter().map(|id| id.0).collect()
    }

    #[test]
    fn a_small_unit_takes_its_smallest_neighbour_with_it() {
        assert_eq!(hidden_of(&[(1, 0, 33), (2, 1, 3), (3, 1, 20), (4, 1, 10)]), [2, 4]);
    }

    #[test]
    fn a_small_unit_beside_people_of_the_unit_above_needs_no_other() {
        assert_eq!(hidden_of(&[(1, 0, 40), (2, 1, 3), (3, 1, 20)]), [2]);
        assert_eq!(hidden_of(&[(1, 0, 25), (2, 1, 3), (3, 1, 2), (4, 1, 20)]), [2, 3]);
    }

    #[test]
    fn few_people_directly_in_a_unit_are_not_what_its_parts_leave() {
        assert_eq!(hidden_of(&[(1, 0, 32), (2, 1, 20), (3, 1, 10)]), [3]);
    }

    #[test]
    fn a_neighbour_that_is_hidden_is_not_the_sum_of_its_parts() {
        let units =
            [(1, 0, 33), (2, 1, 3), (3, 1, 20), (4, 1, 10), (5, 4, 6), (6, 4, 4), (7, 3, 12), (8, 3, 8)];
        assert_eq!(hidden_of(&units), [2, 4, 6]);
        let units = [(1, 0, 33), (2, 1, 3), (3, 1, 20), (4, 1, 10), (5, 4, 5), (6, 4, 5)];
        assert_eq!(hidden_of(&units), [2, 4, 5]);
    }
}
