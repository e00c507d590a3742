//! Circles of modules within a room or a crate.
//!
//! A file and the folder of its name are one module seen from beside it. In every folder the modules may use each other
//! in one direction only. What does not count: a file that puts together the parts in its own folder, or hands them on
//! by `pub use` (a part that uses what its head hands on uses the part it comes from), and parts that use what their
//! head holds for all of them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::paths::{NamedPath, named_paths};
use super::source::without_comments_and_tests;

/// Where a module stands, from the root of its crate; the root itself is empty.
type Place = Vec<String>;

/// The modules of one crate.
#[derive(Default)]
pub struct Modules {
    named: BTreeMap<Place, Vec<NamedPath>>,
}

impl Modules {
    /// Takes a file, given relative to the crate's `src`.
    pub fn add(&mut self, path: &Path, text: &str) {
        let mut place: Place =
            path.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
        if place == ["lib"] {
            place.clear();
        }
        self.named.insert(place, named_paths(&without_comments_and_tests(text)));
    }

    /// The circles in every folder below `depth` folders, each as one line that names the folder and what leads round.
    pub fn circles(&self, depth: usize) -> Vec<String> {
        let folders: BTreeSet<&[String]> =
            self.named.keys().flat_map(|place| (depth..place.len()).map(|length| &place[..length])).collect();
        let uses = self.uses();
        folders.into_iter().flat_map(|folder| circles_in(folder, &uses)).collect()
    }

    /// The pairs of modules of which the first uses the second.
    fn uses(&self) -> BTreeSet<(Place, Place)> {
        let mut uses = BTreeSet::new();
        for (place, named) in &self.named {
            for path in named.iter().filter(|path| !path.handed_on) {
                let target =
                    self.absolute(place, &path.segments).and_then(|target| self.module_of(&target, 0));
                uses.extend(target.filter(|target| target != place).map(|target| (place.clone(), target)));
            }
        }
        uses
    }

    /// A path from the crate's root; `None` where it leads out of the crate.
    fn absolute(&self, place: &Place, segments: &[String]) -> Option<Place> {
        let mut from = place.clone();
        let mut rest = segments;
        match rest.first()?.as_str() {
            "crate" | "innsats" => (from, rest) = (Vec::new(), &rest[1..]),
            "self" => rest = &rest[1..],
            "super" => {
                while rest.first().is_some_and(|one| one == "super") {
                    from.pop()?;
                    rest = &rest[1..];
                }
            }
            child => {
                let mut part = place.clone();
                part.push(child.to_owned());
                self.named.get(&part)?;
            }
        }
        from.extend(rest.iter().filter(|one| !["self", "*"].contains(&one.as_str())).cloned());
        Some(from)
    }

    /// The module that an item is from, past those that only hand it on.
    fn module_of(&self, item: &[String], steps: usize) -> Option<Place> {
        let length = (0..=item.len()).rev().find(|&length| self.named.contains_key(&item[..length]))?;
        let (module, rest) = item.split_at(length);
        let named = &self.named[module];
        let handed = rest.first().and_then(|name| {
            let from = named.iter().find(|path| path.handed_on && path.segments.last() == Some(name))?;
            self.absolute(&module.to_vec(), &from.segments).filter(|from| from != item)
        });
        // Items that hand each other on in a ring do not compile; the limit is for what was misread.
        match handed.filter(|_| steps < 8) {
            Some(from) => self.module_of(&from, steps + 1),
            None => Some(module.to_vec()),
        }
    }
}

/// The circles among the modules that stand directly in a folder.
fn circles_in(folder: &[String], uses: &BTreeSet<(Place, Place)>) -> Vec<String> {
    let beside =
        |place: &Place| place.starts_with(folder).then(|| place.get(folder.len()).cloned()).flatten();
    let mut edges: BTreeMap<String, BTreeMap<String, &(Place, Place)>> = BTreeMap::new();
    for used in uses {
        if let (Some(from), Some(to)) = (beside(&used.0), beside(&used.1))
            && from != to
        {
            edges.entry(from).or_default().entry(to).or_insert(used);
        }
    }
    let mut told = BTreeSet::new();
    let mut circles = Vec::new();
    for start in edges.keys() {
        if let Some(round) = way_back(start, &edges)
            && told.insert(round.iter().cloned().collect::<BTreeSet<_>>())
        {
            let steps = round.iter().zip(round.iter().cycle().skip(1)).map(|(from, to)| {
                let (from, to) = edges[from][to];
                format!("{} -> {}", from.join("/"), to.join("/"))
            });
            circles.push(steps.collect::<Vec<_>>().join(", "));
        }
    }
    circles
}

/// The shortest way from a module back to itself, each module once.
fn way_back(start: &str, edges: &BTreeMap<String, BTreeMap<String, &(Place, Place)>>) -> Option<Vec<String>> {
    let mut ways = vec![vec![start.to_owned()]];
    let mut seen = BTreeSet::new();
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in ways {
            for next in edges.get(way.last()?).into_iter().flat_map(BTreeMap::keys) {
                if next == start {
                    return Some(way);
                }
                if seen.insert(next.clone()) {
                    let mut way = way.clone();
                    way.push(next.clone());
                    longer.push(way);
                }
            }
        }
        ways = longer;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn modules(files: &[(&str, &str)]) -> Modules {
        let mut modules = Modules::default();
        for (path, text) in files {
            modules.add(Path::new(path), text);
        }
        modules
    }

    #[test]
    fn two_files_that_use_each_other_are_a_circle() {
        let modules = modules(&[
            ("room/one.rs", "use super::two::Two;\npub struct One;\n"),
            ("room/two.rs", "fn two(one: &crate::room::one::One) {}\npub struct Two;\n"),
        ]);
        assert_eq!(modules.circles(1), ["room/one -> room/two, room/two -> room/one"]);
    }

    #[test]
    fn a_circle_through_the_parts_of_a_folder_is_one_too() {
        let modules = modules(&[
            ("lib.rs", "mod one;\nmod two;\nmod three;\n"),
            ("one.rs", "mod part;\npub struct One;\n"),
            ("one/part.rs", "use crate::two::Two;\n"),
            ("two.rs", "use super::three::{self, Three};\npub struct Two;\n"),
            ("three.rs", "use super::one::One;\npub struct Three;\n"),
        ]);
        assert_eq!(modules.circles(0), ["one/part -> two, two -> three, three -> one"]);
    }

    #[test]
    fn a_file_may_put_together_what_its_parts_share() {
        let modules = modules(&[
            ("room/head.rs", "mod part;\nuse part::work;\npub struct Shared;\nfn all() { part::work(); }\n"),
            ("room/head/part.rs", "use super::Shared;\npub fn work(_: Shared) {}\n"),
        ]);
        assert_eq!(modules.circles(1), Vec::<String>::new());
    }

    #[test]
    fn what_a_file_hands_on_is_used_where_it_comes_from() {
        let parts = [
            ("room/head.rs", "mod one;\nmod two;\npub use one::One;\npub use two::Two;\n"),
            ("room/head/one.rs", "use super::Two;\npub struct One;\n"),
            ("room/head/two.rs", "pub struct Two;\n"),
        ];
        assert_eq!(modules(&parts).circles(1), Vec::<String>::new());
        let round = [parts[0], parts[1], ("room/head/two.rs", "use super::One;\npub struct Two;\n")];
        assert_eq!(
            modules(&round).circles(1),
            ["room/head/one -> room/head/two, room/head/two -> room/head/one"]
        );
    }

    #[test]
    fn tests_may_use_whatever_they_try() {
        let modules = modules(&[
            (
                "room/one.rs",
                "pub struct One;\n#[cfg(test)]\nmod tests {\n    use super::super::two::Two;\n}\n",
            ),
            ("room/two.rs", "use super::one::One;\npub struct Two;\n"),
        ]);
        assert_eq!(modules.circles(1), Vec::<String>::new());
    }
}
