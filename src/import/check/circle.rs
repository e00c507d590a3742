//! Circles in what should be trees: units, manager lines.

use std::collections::{HashMap, HashSet};
use std::fmt::Display;
use std::hash::Hash;

/// How many codes of a circle are named.
const SHOWN: usize = 10;

/// The members of circles, each with the one above.
#[derive(Debug)]
pub(super) struct Circles<C>(HashMap<C, C>);

/// Finds every circle of `above`, in time linear in its size.
pub(super) fn find<C: Clone + Eq + Hash>(above: &HashMap<C, C>) -> Circles<C> {
    let mut done: HashSet<&C> = HashSet::new();
    let mut members = HashMap::new();
    for start in above.keys() {
        let mut way: HashSet<&C> = HashSet::new();
        let mut at = Some(start);
        while let Some(code) = at.filter(|code| !done.contains(code) && !way.contains(code)) {
            way.insert(code);
            at = above.get(code);
        }
        // The walk has come back to itself, not to an earlier walk: from here on it is a circle.
        if let Some(first) = at.filter(|code| way.contains(code)) {
            let mut code = first;
            while let Some(next) = above.get(code).filter(|_| !members.contains_key(code)) {
                members.insert(code.clone(), next.clone());
                code = next;
            }
        }
        done.extend(way);
    }
    Circles(members)
}

impl<C: Clone + Eq + Hash + Display> Circles<C> {
    /// The circle that `code` is part of, from it and back to it: `A → B → A`.
    pub(super) fn path_from(&self, code: &C) -> Option<String> {
        let mut path = code.to_string();
        let mut at = self.0.get(code)?;
        for _ in 0..SHOWN {
            path = format!("{path} → {at}");
            if at == code {
                return Some(path);
            }
            at = self.0.get(at)?;
        }
        Some(format!("{path} → … → {code}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_members_of_a_circle_are_found_and_not_those_below_it() {
        let above = HashMap::from([(1, 2), (2, 3), (3, 1), (4, 1), (5, 6)]);
        let circles = find(&above);
        assert_eq!(circles.path_from(&2).as_deref(), Some("2 → 3 → 1 → 2"));
        assert_eq!(circles.path_from(&4), None);
        assert_eq!(circles.path_from(&5), None);
    }

    #[test]
    fn a_long_circle_is_shortened() {
        let above: HashMap<i32, i32> = (0..100).map(|code| (code, (code + 1) % 100)).collect();
        assert!(find(&above).path_from(&50).unwrap().ends_with("→ 60 → … → 50"));
    }
}
