//! Reads Rust source as far as the architecture test needs it: what is code, and which rooms it names.

/// A place that names a top module of the program's crate, or another of our crates.
#[derive(Debug, PartialEq, Eq)]
pub struct Reference {
    /// The top module, such as `store`, or the crate, such as `staffing_model`.
    pub module: String,
    /// The line that the name is on, from 1.
    pub line: usize,
}

/// The text with comments, the insides of strings and `#[cfg(test)]` modules blanked, lines kept.
pub fn without_comments_and_tests(text: &str) -> String {
    blank_test_modules(&blank_comments_and_strings(text))
}

fn blank(out: &mut String, removed: &str) {
    out.extend(removed.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
}

fn blank_comments_and_strings(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => block_comment_length(rest),
            '"' => string_length(rest),
            'r' if !ends_in_word(&out) => raw_string_length(rest).unwrap_or(0),
            '\'' => char_length(rest),
            _ => 0,
        };
        if length == 0 {
            out.push(first);
            rest = &rest[first.len_utf8()..];
        } else {
            blank(&mut out, &rest[..length]);
            rest = &rest[length..];
        }
    }
    out
}

/// Whether a character is part of a Rust name.
pub fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn ends_in_word(text: &str) -> bool {
    // `br"..."` is a raw string as well.
    text.chars().next_back().is_some_and(|c| is_word(c) && c != 'b')
}

fn block_comment_length(text: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn raw_string_length(text: &str) -> Option<usize> {
    let hashes = text[1..].chars().take_while(|c| *c == '#').count();
    let inside = text[1 + hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    Some(inside.find(&end).map_or(text.len(), |at| 2 + hashes + at + end.len()))
}

/// The length of a character literal; 0 for a lifetime.
fn char_length(text: &str) -> usize {
    let mut inside = text[1..].chars();
    match inside.next() {
        Some('\\') => text[3..].find('\'').map_or(0, |at| 3 + at + 1),
        Some(c) if inside.next() == Some('\'') => 2 + c.len_utf8(),
        _ => 0,
    }
}

fn blank_test_modules(code: &str) -> String {
    const MARK: &str = "#[cfg(test)]";
    let mut out = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(at) = rest.find(MARK) {
        out.push_str(&rest[..at]);
        let item = &rest[at..];
        let length = item_length(item);
        blank(&mut out, &item[..length]);
        rest = &item[length..];
    }
    out.push_str(rest);
    out
}

/// The length of an item that ends with `;` or with its closing brace, whichever comes first.
fn item_length(item: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in item.char_indices() {
        match c {
            ';' if depth == 0 => return at + 1,
            '{' => depth += 1,
            '}' => {
                depth -= 1;
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    item.len()
}

/// Every top module that blanked code names through `crate::`, `innsats::` or `depth` times `super::`.
pub fn references(code: &str, depth: usize) -> Vec<Reference> {
    let mut found = Vec::new();
    let to_root = "super::".repeat(depth);
    for start in ["crate::", "innsats::", to_root.as_str()] {
        for (at, _) in code.match_indices(start) {
            let before = code[..at].chars().next_back();
            let goes_further =
                code[at + start.len()..].starts_with("super::") || code[..at].ends_with("super::");
            if !start.is_empty() && !before.is_some_and(is_word) && !goes_further {
                first_names(code, at + start.len(), &mut found);
            }
        }
    }
    found.sort_by_key(|reference| reference.line);
    found
}

/// Every one of our `crates` that blanked code names as the start of a path.
pub fn references_to_crates(code: &str, crates: &[&str]) -> Vec<Reference> {
    let mut found = Vec::new();
    for name in crates {
        let start = format!("{name}::");
        for (at, _) in code.match_indices(&start) {
            let before = code[..at].chars().next_back();
            if !before.is_some_and(|c| is_word(c) || c == ':') || code[..at].ends_with(" ::") {
                push_name(code, at, &mut found);
            }
        }
    }
    found
}

/// The name at `at`, or the first name of each branch of a `{...}` group.
fn first_names(code: &str, at: usize, found: &mut Vec<Reference>) {
    let rest = &code[at..];
    if !rest.starts_with('{') {
        push_name(code, at, found);
        return;
    }
    let mut depth = 0_usize;
    let mut expects_name = false;
    for (offset, c) in rest.char_indices() {
        match c {
            '{' => {
                depth += 1;
                expects_name = depth == 1;
            }
            '}' if depth == 1 => return,
            '}' => depth -= 1,
            ',' => expects_name = depth == 1,
            _ if expects_name && is_word(c) => {
                push_name(code, at + offset, found);
                expects_name = false;
            }
            _ => {}
        }
    }
}

fn push_name(code: &str, at: usize, found: &mut Vec<Reference>) {
    let module: String = code[at..].chars().take_while(|c| is_word(*c)).collect();
    if !module.is_empty() {
        found.push(Reference { module, line: code[..at].matches('\n').count() + 1 });
    }
}

/// Whether `line` holds `word` and not only as the end of a longer name.
pub fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| !line[..at].chars().next_back().is_some_and(is_word))
}
