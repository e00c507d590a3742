//! The walls of the house, kept by reading the source: which room may import which, where a library may
//! be named, where one may print and where the clock stands.

mod source;

use std::path::{Path, PathBuf};

use source::{Reference, references, without_comments_and_tests};

/// What each room under `src/` may import from the crate. The order is the map in `src/lib.rs`.
const MAY_IMPORT: &[(&str, &str)] = &[
    ("main", "cli"),
    ("cli", "web wording service store import export staffing reports domain config clock"),
    ("web", "wording service store export reports domain config clock"),
    ("wording", "service store import export staffing reports domain"),
    ("service", "store import export staffing reports skill_graph domain"),
    ("store", "domain"),
    ("import", "domain"),
    ("export", "domain"),
    ("staffing", "skill_graph domain"),
    ("reports", "skill_graph domain"),
    ("skill_graph", "domain"),
    ("domain", ""),
    ("config", ""),
    ("clock", ""),
];

/// Words that may stand only in some rooms, and what to do instead.
const ONLY_IN: &[(&str, &[&str], &str)] = &[
    ("sqlx::", &["store"], "ask a function of `store`"),
    ("axum::", &["web"], "return data and let `web` answer"),
    ("askama", &["web"], "return data and let `web` render it"),
    ("fl!", &["wording", "web", "cli"], "return data and let `wording` say it"),
    ("Tx", &["store", "service", "web", "cli"], "take the data as a parameter"),
    ("good_lp", &["staffing"], "state it in `staffing`"),
    ("highs::", &["staffing"], "state it in `staffing`"),
    ("clap::", &["cli", "main"], "take a plain argument"),
    ("println!", &["cli", "main"], "return the text, or use `tracing`"),
    ("eprintln!", &["cli", "main"], "return the text, or use `tracing`"),
    ("print!", &["cli", "main"], "return the text, or use `tracing`"),
    ("eprint!", &["cli", "main"], "return the text, or use `tracing`"),
    ("Timestamp::now", &["clock"], "take the time as a parameter"),
    ("SystemTime::now", &["clock"], "take the time as a parameter"),
    ("Zoned::now", &["clock"], "take the time as a parameter"),
    // A duration for the user or a budget for the solver is no date: the solver's outcome says when time cut in.
    ("Instant::now", &["clock", "staffing", "cli", "web"], "take the elapsed time as a parameter"),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file under `folder`, sorted.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The room of a file given relative to `src/`: its first folder, or its own name.
fn room(path: &Path) -> String {
    let first = path.components().next().unwrap();
    Path::new(first.as_os_str()).file_stem().unwrap().to_string_lossy().into_owned()
}

/// A file of tests alone: `tests.rs` or anything in a folder `tests/`.
fn holds_only_tests(path: &Path) -> bool {
    path.components().any(|part| {
        let name = part.as_os_str().to_string_lossy();
        name == "tests" || name == "tests.rs" || name.ends_with("_tests.rs")
    })
}

/// What is wrong in one file, as `file:line: what to move`.
fn wrong_imports(path: &Path, text: &str) -> Vec<String> {
    let room = room(path);
    if room == "lib" {
        return Vec::new();
    }
    let Some((_, allowed)) = MAY_IMPORT.iter().find(|(name, _)| *name == room) else {
        return vec![format!("src/{}:1: `{room}` has no row in MAY_IMPORT", path.display())];
    };
    let depth = source::module_depth(path);
    references(&without_comments_and_tests(text), depth)
        .into_iter()
        .filter(|Reference { module, .. }| {
            *module != room
                && MAY_IMPORT.iter().any(|(name, _)| name == module)
                && !allowed.split(' ').any(|name| name == module)
        })
        .map(|Reference { module, line }| {
            format!("src/{}:{line}: `{room}` may not import `{module}`", path.display())
        })
        .collect()
}

/// Words of `ONLY_IN` that stand in the wrong room of one file.
fn misplaced_words(path: &Path, text: &str) -> Vec<String> {
    let room = room(path);
    let code = without_comments_and_tests(text);
    let mut found = Vec::new();
    for (number, line) in code.lines().enumerate() {
        for (word, rooms, instead) in ONLY_IN {
            if !rooms.contains(&room.as_str()) && source::has_word(line, word) {
                found.push(format!(
                    "src/{}:{}: `{word}` belongs in {}: {instead}",
                    path.display(),
                    number + 1,
                    rooms.join(", ")
                ));
            }
        }
    }
    found
}

fn check_every_file(check: fn(&Path, &str) -> Vec<String>) {
    let source = root().join("src");
    let mut complaints = Vec::new();
    for file in rust_files(&source) {
        let path = file.strip_prefix(&source).unwrap();
        if !holds_only_tests(path) {
            complaints.extend(check(path, &std::fs::read_to_string(&file).unwrap()));
        }
    }
    assert!(complaints.is_empty(), "{} to move:\n{}", complaints.len(), complaints.join("\n"));
}

#[test]
fn imports_point_one_way() {
    check_every_file(wrong_imports);
}

#[test]
fn libraries_printing_and_the_clock_stay_in_their_rooms() {
    check_every_file(misplaced_words);
}

#[test]
fn a_module_with_parts_stands_beside_its_folder() {
    let named_otherwise: Vec<_> =
        rust_files(&root().join("src")).into_iter().filter(|path| path.ends_with("mod.rs")).collect();
    assert!(named_otherwise.is_empty(), "name them `foo.rs` beside `foo/`: {named_otherwise:?}");
}

#[test]
fn the_table_of_directions_has_no_circle() {
    for (position, (room, allowed)) in MAY_IMPORT.iter().enumerate() {
        for other in allowed.split_whitespace() {
            let place = MAY_IMPORT.iter().position(|(name, _)| *name == other);
            assert!(place.is_some_and(|place| place > position), "`{room}` -> `{other}` points outwards");
        }
    }
}

#[test]
fn both_engines_have_the_same_migrations() {
    let names = |engine: &str| -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(root().join("migrations").join(engine)) else {
            return Vec::new();
        };
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    };
    let sqlite = names("sqlite");
    assert_eq!(
        sqlite,
        names("postgres"),
        "migrations/sqlite and migrations/postgres hold the same file names"
    );
    assert!(!sqlite.is_empty(), "there are migrations");
}

#[test]
fn a_planted_wrong_import_is_caught_with_its_line() {
    let text = "use std::fmt;\nuse crate::{\n    domain::PersonId,\n    store::{Database, people},\n};\n";
    assert_eq!(
        wrong_imports(Path::new("reports/gap.rs"), text),
        ["src/reports/gap.rs:4: `reports` may not import `store`"]
    );
    assert!(wrong_imports(Path::new("service/gap.rs"), text).is_empty());
}

#[test]
fn a_wrong_import_by_super_is_caught_too() {
    let text = "use super::super::web::router;\nfn f() { super::helper(); }\n";
    assert_eq!(
        wrong_imports(Path::new("store/people.rs"), text),
        ["src/store/people.rs:1: `store` may not import `web`"]
    );
}

#[test]
fn comments_strings_and_test_modules_may_name_any_room() {
    let text = "//! See [`crate::web`].\n/* crate::cli */\nconst A: &str = \"crate::web\";\n\
                #[cfg(test)]\nmod tests {\n    use crate::service::propose;\n    fn brace() { let _ = '{'; }\n}\n";
    assert_eq!(wrong_imports(Path::new("domain/person.rs"), text), Vec::<String>::new());
    let after = format!("{text}use crate::cli::run;\n");
    assert_eq!(
        wrong_imports(Path::new("domain/person.rs"), &after),
        ["src/domain/person.rs:9: `domain` may not import `cli`"]
    );
}

#[test]
fn a_planted_query_outside_the_store_is_caught() {
    let text = "fn f() {\n    sqlx::query(\"SELECT 1\");\n}\n";
    assert_eq!(
        misplaced_words(Path::new("web/people.rs"), text),
        ["src/web/people.rs:2: `sqlx::` belongs in store: ask a function of `store`"]
    );
    assert!(misplaced_words(Path::new("store/people.rs"), text).is_empty());
}

#[test]
fn a_planted_clock_or_print_is_caught() {
    let text = "fn f() { let at = jiff::Timestamp::now(); println!(\"{at}\"); }\n";
    assert_eq!(misplaced_words(Path::new("reports/gap.rs"), text).len(), 2);
    assert!(
        misplaced_words(Path::new("domain/a.rs"), "fn f() { eprintln_like!(); blueprint!(); }\n").is_empty()
    );
}
