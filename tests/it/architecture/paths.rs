//! The paths that Rust code names: each branch of its `use` trees, and what stands in the code itself.

use super::source::{has_word, is_word};

/// A path as it is written.
#[derive(Debug, PartialEq, Eq)]
pub struct NamedPath {
    pub segments: Vec<String>,
    /// Named by `pub use`: handed on, not used.
    pub handed_on: bool,
}

/// Every path of blanked code.
pub fn named_paths(code: &str) -> Vec<NamedPath> {
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(start) = use_statement(rest) {
        let end = rest[start..].find(';').map_or(rest.len(), |length| start + length);
        in_code(&rest[..start], &mut found);
        let handed_on =
            rest[..start].rsplit([';', '{', '}']).next().is_some_and(|before| has_word(before, "pub"));
        branches(&rest[start + "use".len()..end], &[], handed_on, &mut found);
        rest = &rest[end..];
    }
    in_code(rest, &mut found);
    found
}

/// Where the next `use` stands as a word of its own.
fn use_statement(code: &str) -> Option<usize> {
    let is_statement = |at: usize| {
        let before = code[..at].chars().next_back();
        let after = code[at + "use".len()..].chars().next();
        !before.is_some_and(is_word) && after.is_some_and(char::is_whitespace)
    };
    code.match_indices("use").map(|(at, _)| at).find(|&at| is_statement(at))
}

/// Each branch of a tree such as `a::{b, c::{self, d as e}}`.
fn branches(tree: &str, before: &[String], handed_on: bool, found: &mut Vec<NamedPath>) {
    for branch in split_outside_braces(tree) {
        let (head, inner) =
            branch.split_once('{').map_or((branch, None), |(head, inner)| (head, Some(inner)));
        let head = head.split(" as ").next().unwrap_or_default();
        let mut segments = before.to_vec();
        segments.extend(head.split("::").map(str::trim).filter(|one| !one.is_empty()).map(str::to_owned));
        match inner.and_then(|inner| inner.rsplit_once('}')) {
            Some((inner, _)) => branches(inner, &segments, handed_on, found),
            None if segments.is_empty() => {}
            None => found.push(NamedPath { segments, handed_on }),
        }
    }
}

fn split_outside_braces(tree: &str) -> Vec<&str> {
    let (mut depth, mut start, mut parts) = (0_usize, 0, Vec::new());
    for (at, c) in tree.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(tree[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(tree[start..].trim());
    parts
}

/// Paths of two or more words in code that is no `use` statement.
fn in_code(code: &str, found: &mut Vec<NamedPath>) {
    let mut rest = code;
    let mut before = None;
    while let Some(first) = rest.chars().next() {
        if is_word(first) && !before.is_some_and(|c| is_word(c) || c == ':') {
            let length = path_length(rest);
            let segments: Vec<String> = rest[..length].split("::").map(str::to_owned).collect();
            if segments.len() > 1 {
                found.push(NamedPath { segments, handed_on: false });
            }
            before = rest[..length].chars().next_back();
            rest = &rest[length..];
        } else {
            before = Some(first);
            rest = &rest[first.len_utf8()..];
        }
    }
}

/// How long the path is that the text begins with.
fn path_length(text: &str) -> usize {
    let word = |from: usize| text[from..].find(|c| !is_word(c)).map_or(text.len(), |length| from + length);
    let mut end = word(0);
    while text[end..].starts_with("::") && text[end + 2..].chars().next().is_some_and(is_word) {
        end = word(end + 2);
    }
    end
}

#[test]
fn each_branch_of_a_use_is_a_path() {
    let code =
        "pub(super) use a::b;\nuse crate::{c, d::{self, e as f}};\nfn g() { super::h::i(&j::k::L); }\n";
    let named: Vec<(String, bool)> =
        named_paths(code).into_iter().map(|path| (path.segments.join("::"), path.handed_on)).collect();
    let expected = [
        ("a::b", true),
        ("crate::c", false),
        ("crate::d::self", false),
        ("crate::d::e", false),
        ("super::h::i", false),
        ("j::k::L", false),
    ];
    assert_eq!(named, expected.map(|(path, handed_on)| (path.to_owned(), handed_on)));
}
