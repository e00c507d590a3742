//! Keeps the map of the modules by reading the source: which module may import which, where a library may be named,
//! where one may print and where the clock may be read.

mod circles;
mod paths;
mod source;

use std::path::{Path, PathBuf};

use circles::Modules;
use source::{Reference, references, references_to_crates, without_comments_and_tests};

/// What each room may import: the rooms under `src/` in the order of the map in `src/lib.rs`, then the crates. What a
/// crate may import from another crate of ours the compiler keeps too: it is a line in its `Cargo.toml`.
const MAY_IMPORT: &[(&str, &str)] = &[
    ("main", "cli"),
    (
        "cli",
        "web wording service store import export auth mail reports planning access domain config clock staffing \
         staffing_model",
    ),
    ("web", "wording service store export auth reports access domain config clock"),
    ("wording", "service store import export auth reports planning access domain staffing staffing_model"),
    (
        "service",
        "store import export auth reports planning skill_graph access domain staffing staffing_model",
    ),
    ("store", "access domain"),
    ("auth", "access domain"),
    ("mail", ""),
    ("import", "domain"),
    ("export", "domain"),
    ("reports", "planning skill_graph domain staffing_model"),
    ("planning", "domain staffing_model"),
    ("skill_graph", "domain"),
    ("access", "domain"),
    ("config", ""),
    ("clock", "domain"),
    ("domain", ""),
    ("staffing", "staffing_model"),
    ("staffing_model", ""),
];

/// Where source stands, and what the room is where the folder is one room and not many.
const SOURCES: &[(&str, Option<&str>)] = &[
    ("src", None),
    ("crates/staffing/src", Some("staffing")),
    ("crates/staffing-model/src", Some("staffing_model")),
];

/// Words that may stand only in some rooms, and what to do instead.
const ONLY_IN: &[(&str, &[&str], &str)] = &[
    ("sqlx::", &["store"], "ask a function of `store`"),
    ("argon2", &["auth"], "ask `auth`"),
    ("lettre::", &["mail"], "ask `mail`"),
    ("axum::", &["web"], "return data and let `web` answer"),
    ("openidconnect", &["auth"], "ask `auth::oidc`"),
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

/// A file of the program.
struct Source {
    /// The folder of `SOURCES` that it is in.
    folder: &'static str,
    /// The path from that folder on.
    path: PathBuf,
    room: String,
}

impl Source {
    /// From a path relative to the project.
    fn at(path: &Path) -> Self {
        let (folder, room, path) = SOURCES
            .iter()
            .find_map(|(folder, room)| Some((folder, room, path.strip_prefix(folder).ok()?)))
            .unwrap_or_else(|| panic!("{} is in no folder of SOURCES", path.display()));
        let room = room.map_or_else(|| first_name(path), str::to_owned);
        Self { folder, path: path.to_path_buf(), room }
    }

    fn name(&self) -> String {
        format!("{}/{}", self.folder, self.path.display())
    }
}

/// The first folder of a path, or the file's own name.
fn first_name(path: &Path) -> String {
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
    let source = Source::at(path);
    let room = &source.room;
    if room == "lib" {
        return Vec::new();
    }
    let Some((_, allowed)) = MAY_IMPORT.iter().find(|(name, _)| name == room) else {
        return vec![format!("{}:1: `{room}` has no row in MAY_IMPORT", source.name())];
    };
    let code = without_comments_and_tests(text);
    // In a crate that is one room, `crate::` leads nowhere else.
    let inside =
        if source.folder == "src" { references(&code, source.path.components().count()) } else { vec![] };
    let crates: Vec<&str> = SOURCES.iter().filter_map(|(_, room)| *room).collect();
    inside
        .into_iter()
        .chain(references_to_crates(&code, &crates))
        .filter(|Reference { module, .. }| {
            module != room
                && MAY_IMPORT.iter().any(|(name, _)| name == module)
                && !allowed.split(' ').any(|name| name == module)
        })
        .map(|Reference { module, line }| {
            format!("{}:{line}: `{room}` may not import `{module}`", source.name())
        })
        .collect()
}

/// Words of `ONLY_IN` that one file uses although its room may not.
fn misplaced_words(path: &Path, text: &str) -> Vec<String> {
    let source = Source::at(path);
    let room = &source.room;
    let code = without_comments_and_tests(text);
    let mut found = Vec::new();
    for (number, line) in code.lines().enumerate() {
        for (word, rooms, instead) in ONLY_IN {
            if !rooms.contains(&room.as_str()) && source::has_word(line, word) {
                found.push(format!(
                    "{}:{}: `{word}` belongs in {}: {instead}",
                    source.name(),
                    number + 1,
                    rooms.join(", ")
                ));
            }
        }
    }
    found
}

/// Words that open the store, and the only files that may use them.
const OPENS: &[(&str, &[&str])] = &[
    ("Reading::begin", &["src/service/door.rs"]),
    ("Writing::begin", &["src/service/door.rs"]),
    ("Database::Sqlite", &[]),
    ("Database::Postgres", &[]),
];

/// Uses of the store in one file that do not go through the door. The store itself may do what it likes.
fn ways_round_the_door(path: &Path, text: &str) -> Vec<String> {
    let source = Source::at(path);
    if source.room == "store" {
        return Vec::new();
    }
    let code = without_comments_and_tests(text);
    let mut found = Vec::new();
    for (number, line) in (1..).zip(code.lines()) {
        for (word, files) in OPENS {
            if source::has_word(line, word) && !files.contains(&source.name().as_str()) {
                found.push(format!(
                    "{}:{number}: `{word}` goes round the door: say who acts and what for at `service::door`",
                    source.name()
                ));
            }
        }
    }
    found
}

/// Every Rust file of the program, crates too.
fn every_file() -> Vec<PathBuf> {
    SOURCES.iter().flat_map(|(folder, _)| rust_files(&root().join(folder))).collect()
}

fn check_every_file(check: fn(&Path, &str) -> Vec<String>) {
    let mut complaints = Vec::new();
    for file in every_file() {
        let path = file.strip_prefix(root()).unwrap();
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
fn no_modules_of_a_room_or_a_crate_use_each_other_in_a_circle() {
    let mut circles = Vec::new();
    for (folder, room) in SOURCES {
        let mut modules = Modules::default();
        let source = root().join(folder);
        for file in rust_files(&source) {
            let path = file.strip_prefix(&source).unwrap();
            if !holds_only_tests(path) {
                modules.add(path, &std::fs::read_to_string(&file).unwrap());
            }
        }
        // Which room of `src` may use which is the table's.
        circles.extend(modules.circles(usize::from(room.is_none())));
    }
    assert!(circles.is_empty(), "{} to break:\n{}", circles.len(), circles.join("\n"));
}

#[test]
fn only_the_door_opens_the_store() {
    check_every_file(ways_round_the_door);
}

#[test]
fn a_planted_way_round_the_door_is_caught() {
    let text = "async fn f() {\n    let reading = Reading::begin(&database, allowed, day).await;\n}\n";
    assert_eq!(ways_round_the_door(Path::new("src/web/pages/person.rs"), text).len(), 1);
    assert_eq!(ways_round_the_door(Path::new("src/service/assess.rs"), text).len(), 1);
    assert!(ways_round_the_door(Path::new("src/service/door.rs"), text).is_empty());
}

#[test]
fn a_module_with_parts_stands_beside_its_folder() {
    let named_otherwise: Vec<_> = every_file().into_iter().filter(|path| path.ends_with("mod.rs")).collect();
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
    let number = |name: &String| name.split('_').next().map(str::to_owned);
    let numbers: std::collections::BTreeSet<_> = sqlite.iter().map(number).collect();
    assert_eq!(numbers.len(), sqlite.len(), "each migration has a number of its own");
}

#[test]
fn a_planted_wrong_import_is_caught_with_its_line() {
    let text = "use std::fmt;\nuse crate::{\n    domain::PersonId,\n    store::{Database, people},\n};\n";
    assert_eq!(
        wrong_imports(Path::new("src/reports/gap.rs"), text),
        ["src/reports/gap.rs:4: `reports` may not import `store`"]
    );
    assert!(wrong_imports(Path::new("src/service/gap.rs"), text).is_empty());
}

#[test]
fn a_wrong_import_by_super_is_caught_too() {
    let text = "use super::super::web::router;\nfn f() { super::helper(); }\n";
    assert_eq!(
        wrong_imports(Path::new("src/store/people.rs"), text),
        ["src/store/people.rs:1: `store` may not import `web`"]
    );
}

#[test]
fn the_check_of_a_plan_may_not_import_the_solver() {
    let text = "use staffing::{Options, propose};\nuse staffing_model::Rule;\nuse crate::staffing::a;\n";
    assert_eq!(
        wrong_imports(Path::new("crates/staffing-model/src/verify.rs"), text),
        ["crates/staffing-model/src/verify.rs:1: `staffing_model` may not import `staffing`"]
    );
    assert_eq!(
        wrong_imports(Path::new("src/reports/gap.rs"), "fn f(_: &staffing::Options) {}\n"),
        ["src/reports/gap.rs:1: `reports` may not import `staffing`"]
    );
}

#[test]
fn every_crate_of_the_workspace_is_read() {
    let folders = std::fs::read_dir(root().join("crates")).unwrap();
    for folder in folders {
        let folder = format!("crates/{}/src", folder.unwrap().file_name().to_string_lossy());
        assert!(SOURCES.iter().any(|(known, _)| *known == folder), "{folder} has no row in SOURCES");
    }
}

#[test]
fn the_model_has_no_solver_among_what_it_depends_on() {
    let manifest = std::fs::read_to_string(root().join("crates/staffing-model/Cargo.toml")).unwrap();
    for solver in ["good_lp", "highs", "petgraph", "path ="] {
        assert!(!manifest.contains(solver), "staffing-model depends on {solver}");
    }
}

#[test]
fn comments_strings_and_test_modules_may_name_any_room() {
    let text = "//! See [`crate::web`].\n/* crate::cli */\nconst A: &str = \"crate::web\";\n\
                #[cfg(test)]\nmod tests {\n    use crate::service::propose;\n    fn brace() { let _ = '{'; }\n}\n";
    assert_eq!(wrong_imports(Path::new("src/domain/person.rs"), text), Vec::<String>::new());
    let after = format!("{text}use crate::cli::run;\n");
    assert_eq!(
        wrong_imports(Path::new("src/domain/person.rs"), &after),
        ["src/domain/person.rs:9: `domain` may not import `cli`"]
    );
}

#[test]
fn a_planted_query_outside_the_store_is_caught() {
    let text = "fn f() {\n    sqlx::query(\"SELECT 1\");\n}\n";
    assert_eq!(
        misplaced_words(Path::new("src/web/people.rs"), text),
        ["src/web/people.rs:2: `sqlx::` belongs in store: ask a function of `store`"]
    );
    assert!(misplaced_words(Path::new("src/store/people.rs"), text).is_empty());
}

#[test]
fn a_planted_clock_or_print_is_caught() {
    let text = "fn f() { let at = jiff::Timestamp::now(); println!(\"{at}\"); }\n";
    assert_eq!(misplaced_words(Path::new("src/reports/gap.rs"), text).len(), 2);
    assert!(
        misplaced_words(Path::new("src/domain/a.rs"), "fn f() { eprintln_like!(); blueprint!(); }\n")
            .is_empty()
    );
}

#[test]
fn every_rule_of_the_style_sheet_ends() {
    let sheet = std::fs::read_to_string(root().join("assets/innsats.css")).unwrap();
    let mut open = Vec::new();
    for (line, text) in (1..).zip(sheet.lines()) {
        // A browser takes a rule inside an open one for a part of it, and says nothing.
        assert!(
            open.is_empty() || text.is_empty() || text.starts_with([' ', '}']),
            "line {line} is in {open:?}"
        );
        for sign in text.chars() {
            match sign {
                '{' => open.push(line),
                '}' => assert!(open.pop().is_some(), "line {line} ends what did not begin"),
                _ => {}
            }
        }
    }
    assert!(open.is_empty(), "{open:?} do not end");
}
