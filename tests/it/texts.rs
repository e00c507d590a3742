//! The texts of the interface: every language complete, every text used.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A message's variables and whether it says anything.
#[derive(Debug, Default, PartialEq, Eq)]
struct Message {
    variables: BTreeSet<String>,
    is_empty: bool,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The messages of a Fluent file. A key given twice is a fault: Fluent would silently keep one of them.
fn messages(text: &str) -> Result<BTreeMap<String, Message>, String> {
    let mut bodies: BTreeMap<String, String> = BTreeMap::new();
    let mut current: Option<String> = None;
    for (number, line) in text.lines().enumerate() {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        if line.starts_with([' ', '\t', '}']) {
            let key = current.as_ref().ok_or(format!("line {}: no key above it", number + 1))?;
            bodies.entry(key.clone()).or_default().push_str(line);
            continue;
        }
        let (key, body) = line.split_once('=').ok_or(format!("line {}: neither key nor text", number + 1))?;
        let key = key.trim().to_owned();
        if bodies.insert(key.clone(), body.to_owned()).is_some() {
            return Err(format!("line {}: `{key}` stands twice", number + 1));
        }
        current = Some(key);
    }
    Ok(bodies.into_iter().map(|(key, body)| (key, message(&body))).collect())
}

fn message(body: &str) -> Message {
    let variables = body
        .split('$')
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect())
        .collect();
    Message { variables, is_empty: body.trim().is_empty() }
}

fn language(code: &str) -> BTreeMap<String, Message> {
    let path = root().join("i18n").join(code).join("innsats.ftl");
    let text = std::fs::read_to_string(&path).unwrap();
    messages(&text).unwrap_or_else(|fault| panic!("i18n/{code}/innsats.ftl, {fault}"))
}

/// What a language lacks, or has otherwise than bokmål.
fn differences(
    code: &str,
    first: &BTreeMap<String, Message>,
    other: &BTreeMap<String, Message>,
) -> Vec<String> {
    let mut found = Vec::new();
    for (key, message) in first {
        match other.get(key) {
            None => found.push(format!("{code}: `{key}` is missing")),
            Some(translated) if translated.is_empty => found.push(format!("{code}: `{key}` is empty")),
            Some(translated) if translated.variables != message.variables => found.push(format!(
                "{code}: `{key}` uses {:?}, nb uses {:?}",
                translated.variables, message.variables
            )),
            Some(_) => {}
        }
    }
    found.extend(
        other.keys().filter(|key| !first.contains_key(*key)).map(|key| format!("nb: `{key}` is missing")),
    );
    found
}

/// All text under `folder` in files that end with one of `endings`.
fn all_text(folder: &Path, endings: &[&str]) -> String {
    let Ok(entries) = std::fs::read_dir(folder) else { return String::new() };
    let mut text = String::new();
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            text.push_str(&all_text(&path, endings));
        } else if path.extension().is_some_and(|extension| endings.iter().any(|ending| extension == *ending))
        {
            text.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
    text
}

#[test]
fn every_language_has_every_text_with_the_same_variables() {
    let nb = language("nb");
    let mut found: Vec<String> = nb
        .iter()
        .filter(|(_, message)| message.is_empty)
        .map(|(key, _)| format!("nb: `{key}` is empty"))
        .collect();
    for code in ["nn", "en"] {
        found.extend(differences(code, &nb, &language(code)));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_text_is_used() {
    let mut used = all_text(&root().join("src"), &["rs"]);
    used.push_str(&all_text(&root().join("templates"), &["html", "svg", "txt"]));
    let fluent = std::fs::read_to_string(root().join("i18n/nb/innsats.ftl")).unwrap();
    let unused: Vec<String> = language("nb")
        .into_keys()
        .filter(|key| !used.contains(&format!("\"{key}\"")) && !fluent.contains(&format!("{{ {key} }}")))
        .collect();
    assert!(unused.is_empty(), "texts nobody shows: {}", unused.join(", "));
}

#[test]
fn a_missing_an_empty_and_a_differing_text_are_seen() {
    let nb = messages("a = Hei, { $name }\nb = B\nc = C\n").unwrap();
    let nn = messages("a = Hei\nb =\nd = D\n").unwrap();
    assert_eq!(
        differences("nn", &nb, &nn),
        [
            "nn: `a` uses {}, nb uses {\"name\"}",
            "nn: `b` is empty",
            "nn: `c` is missing",
            "nb: `d` is missing",
        ]
    );
}

#[test]
fn plural_forms_count_as_one_text_and_a_key_may_stand_once() {
    let text = "# note\nn = { $count ->\n    [one] { $count } person\n   *[other] { $count } personer i { $unit }\n}\n";
    let expected = BTreeSet::from(["count".to_owned(), "unit".to_owned()]);
    assert_eq!(messages(text).unwrap()["n"].variables, expected);
    assert_eq!(messages("a = 1\na = 2\n").unwrap_err(), "line 2: `a` stands twice");
}
