//! The texts of the interface: every language complete, every text used.

use std::collections::{BTreeMap, BTreeSet, HashMap};
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

/// The Fluent files of a language, by area.
fn areas(code: &str) -> BTreeMap<String, String> {
    let files = std::fs::read_dir(root().join("i18n").join(code)).unwrap().map(|entry| entry.unwrap().path());
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    files.map(|path| (name(&path), std::fs::read_to_string(&path).unwrap())).collect()
}

/// Every message of a language. A key that two areas hold is a fault as one that stands twice in a file.
fn language(code: &str) -> BTreeMap<String, Message> {
    let mut all = BTreeMap::new();
    for (file, text) in areas(code) {
        for (key, message) in messages(&text).unwrap_or_else(|fault| panic!("i18n/{code}/{file}, {fault}")) {
            assert!(all.insert(key.clone(), message).is_none(), "i18n/{code}/{file}: `{key}` has two homes");
        }
    }
    all
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
fn every_area_has_the_same_texts_in_every_language_and_says_what_belongs_there() {
    let keys = |text: &str| messages(text).unwrap().into_keys().collect::<Vec<_>>();
    let nb = areas("nb");
    for code in ["nb", "nn", "en"] {
        let other = areas(code);
        assert_eq!(nb.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>(), "files of {code}");
        for (file, text) in &other {
            assert!(text.starts_with("### "), "i18n/{code}/{file} begins with a line on what belongs there");
            assert_eq!(keys(&nb[file]), keys(text), "i18n/{code}/{file}");
        }
    }
}

#[test]
fn every_text_is_used() {
    let mut used = all_text(&root().join("src"), &["rs"]);
    used.push_str(&all_text(&root().join("templates"), &["html", "svg", "txt"]));
    let fluent: String = areas("nb").into_values().collect();
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

/// The texts of a language as they are written, by key; a text that only refers to another is left out.
fn sayings(code: &str) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for text in areas(code).into_values() {
        let mut current = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            if line.starts_with([' ', '\t', '}']) {
                all.entry(current.clone()).and_modify(|said: &mut String| said.push_str(line.trim()));
            } else if let Some((key, said)) = line.split_once('=') {
                key.trim().clone_into(&mut current);
                all.insert(current.clone(), said.trim().to_owned());
            }
        }
    }
    all.retain(|_, said| !is_reference(said));
    all
}

/// `{ another-key }` and nothing else.
fn is_reference(said: &str) -> bool {
    let inside = said.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).map(str::trim);
    inside.is_some_and(|key| key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'))
}

/// What is said twice: a text that stands elsewhere refers to where it stands, `{ key }`. Two keys may be the same in
/// one language where another tells them apart, as "Tiltak" is both one initiative and many.
#[test]
fn one_thing_is_said_in_one_place() {
    let languages = ["nb", "nn", "en"].map(sayings);
    let mut places: BTreeMap<Vec<&str>, Vec<&str>> = BTreeMap::new();
    for key in languages[0].keys() {
        let said: Option<Vec<&str>> =
            languages.iter().map(|language| Some(language.get(key)?.trim_end_matches(['.', ':']))).collect();
        places.entry(said.unwrap_or_else(|| vec![key])).or_default().push(key);
    }
    let twice: Vec<String> = places
        .into_iter()
        .filter(|(_, keys)| keys.len() > 1)
        .map(|(said, keys)| format!("{}: {said:?}", keys.join(", ")))
        .collect();
    assert!(twice.is_empty(), "let one refer to the other:\n{}", twice.join("\n"));
}

/// Words the glossary does not use, with those it does, per language.
const NOT_OUR_WORDS: &[(&str, &str, &str)] = &[
    ("nb", "initiativ", "tiltak"),
    ("nb", "ressurs", "ansatt, or a name"),
    ("nb", "score", "nivå"),
    ("nb", "vedkommende", "a name, or another sentence"),
    ("nb", "skjult", "vernet"),
    ("nn", "initiativ", "tiltak"),
    ("nn", "ressurs", "tilsett, or a name"),
    ("nn", "åleine", "aleine"),
    ("nn", "òg", "også"),
    ("nn", "vedkomande", "a name, or another sentence"),
    ("nn", "ikke", "ikkje"),
    ("nn", "hvilken", "kva for ein"),
    ("nn", "ansatt", "tilsett"),
    ("nn", "ansatte", "tilsette"),
    ("nn", "enheter", "einingar"),
    ("nn", "kun", "berre"),
    ("en", "score", "level"),
    ("en", "project", "initiative"),
];

#[test]
fn one_concept_has_one_word() {
    let mut found = Vec::new();
    for &(code, word, instead) in NOT_OUR_WORDS {
        for (key, said) in sayings(code) {
            let mut words = said.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '$');
            if words.any(|one| one.to_lowercase() == word) {
                found.push(format!("{code}: `{key}` says «{word}»: use {instead}"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Parts as they may stand in a sentence, by the name of the variable; numbers choose the form.
fn part(name: &str, count: i64) -> Part {
    match name {
        "person" | "people" if count == 0 => Part::Words("Kari Nordmann"),
        "skill" | "skills" | "near" | "suggestion" => Part::Words("prosjektledelse"),
        "initiative" | "initiatives" => Part::Words("Felles kartgrunnlag"),
        "unit" => Part::Words("Plan og bygg"),
        "first" | "months" => Part::Words("nov. 2026"),
        "last" => Part::Words("feb. 2027"),
        "coverage" | "greedy" | "gap" | "share" | "part" => Part::Words("12 %"),
        "lack" | "lacks" => Part::Words("har ikke nok tid i nov. 2026"),
        _ => Part::Number(count),
    }
}

enum Part {
    Words(&'static str),
    Number(i64),
}

/// Every sentence with its parts in, for none, one and several, in three languages: read
/// `target/texts/said-<language>.txt` after a change.
#[test]
fn every_sentence_is_whole_with_its_parts_in() {
    for one in innsats::wording::Language::ALL {
        let (texts, code) = (innsats::wording::texts(one), one.code());
        let mut lines = Vec::new();
        let messages = language(code);
        // Of every text: one that refers to another has the other's variables.
        let variables: BTreeSet<&String> = messages.values().flat_map(|message| &message.variables).collect();
        for key in messages.keys() {
            for count in [0, 1, 12] {
                let mut parts = HashMap::new();
                for name in &variables {
                    let value = match part(name, count) {
                        Part::Words(words) => words.into(),
                        Part::Number(number) => number.into(),
                    };
                    parts.insert(name.as_str(), value);
                }
                let said = texts.get_args_concrete(key, parts);
                let whole = !said.contains("{$")
                    && !said.contains("  ")
                    && !said.contains("..")
                    && !said.contains("No localization");
                assert!(whole, "{code}: `{key}` says «{said}»");
                lines.push(format!("{key}: {said}"));
            }
        }
        lines.dedup();
        std::fs::create_dir_all(root().join("target/texts")).unwrap();
        std::fs::write(root().join(format!("target/texts/said-{code}.txt")), lines.join("\n")).unwrap();
    }
}
