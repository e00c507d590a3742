//! What is built into the program, found by asking cargo and `assets/vendor`, and the texts of its licences.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

// The list is the same wherever it is made.
const PLATFORM_OF_METADATA: &str = "--filter-platform=x86_64-unknown-linux-gnu";
const PLATFORM_OF_TREE: &str = "--target=x86_64-unknown-linux-gnu";

/// A library, style sheet or typeface by somebody else.
pub struct Part {
    pub name: String,
    pub version: String,
    /// Under which licence it is used.
    pub licence: String,
    /// Where its source is; empty where it comes with another part.
    pub source: String,
    pub texts: Vec<Text>,
}

/// A licence as somebody wrote it down.
pub struct Text {
    pub content: String,
}

impl Text {
    fn read(file: &Path) -> Self {
        let content = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let lines: Vec<&str> = content.trim_matches('\u{feff}').lines().map(str::trim_end).collect();
        Self { content: lines.join("\n").trim_matches('\n').to_owned() }
    }

    /// The same words are the same licence, however the lines are broken.
    pub fn words(&self) -> String {
        self.content.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn is_apache(&self) -> bool {
        self.words().contains("Apache License Version 2.0, January 2004")
    }
}

/// Everything that is built in, by name.
pub fn built_in() -> Vec<Part> {
    let mut parts = crates();
    parts.extend(vendored());
    parts.sort_by(|one, other| (&one.name, &one.version).cmp(&(&other.name, &other.version)));
    parts
}

fn cargo(words: &[&str]) -> String {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let told = Command::new(cargo).args(words).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    String::from_utf8(told.stdout).unwrap()
}

fn crates() -> Vec<Part> {
    let metadata: Value =
        serde_json::from_str(&cargo(&["metadata", "--locked", "--format-version=1", PLATFORM_OF_METADATA]))
            .unwrap();
    let linked = linked();
    let others: Vec<&Value> = items(&metadata["packages"])
        .filter(|package| {
            linked.contains(&format!("{} v{}", text(&package["name"]), text(&package["version"])))
        })
        .filter(|package| !package["source"].is_null())
        .collect();
    let folder = |package: &Value| Path::new(text(&package["manifest_path"])).parent().unwrap().to_owned();
    let serde = others.iter().find(|package| package["name"] == "serde").expect("serde is built in");
    let apache = folder(serde).join("LICENSE-APACHE");
    let mut parts: Vec<Part> =
        others.iter().map(|package| part(package, &folder(package), &apache)).collect();
    parts.push(Part {
        name: "Rust".to_owned(),
        version: "standard library".to_owned(),
        licence: "Apache-2.0".to_owned(),
        source: "https://github.com/rust-lang/rust".to_owned(),
        texts: vec![Text::read(&apache)],
    });
    parts
}

/// `NAME vVERSION` of what the program is linked from: neither for tests nor for building, nor run by the compiler.
fn linked() -> BTreeSet<String> {
    let words = ["tree", "--locked", "--package=innsats", "--edges=normal,no-proc-macro", "--no-dedupe"];
    let tree = cargo(&[&words[..], &["--prefix=none", "--format={p}", PLATFORM_OF_TREE]].concat());
    tree.lines().map(|line| line.split_whitespace().take(2).collect::<Vec<_>>().join(" ")).collect()
}

fn part(package: &Value, folder: &Path, apache: &Path) -> Part {
    let licence = chosen(text(&package["license"]));
    let mut texts: Vec<Text> = files(folder).iter().map(|file| Text::read(file)).collect();
    match licence.as_str() {
        "Apache-2.0" => {
            let notice = |file: &PathBuf| upper(file).starts_with("NOTICE");
            texts = files(folder).into_iter().filter(notice).map(|file| Text::read(&file)).collect();
            texts.push(Text::read(apache));
        }
        "MIT" if licence != text(&package["license"]) => {
            texts.retain(|text| text.words().contains("Permission is hereby granted"));
        }
        _ if texts.iter().any(Text::is_apache) => {
            texts.retain(|text| !text.is_apache());
            texts.push(Text::read(apache));
        }
        _ => {}
    }
    Part {
        name: text(&package["name"]).to_owned(),
        version: text(&package["version"]).to_owned(),
        licence,
        source: package["repository"].as_str().unwrap_or_default().to_owned(),
        texts,
    }
}

/// Of several licences to choose from the one whose text is the same for everybody, or else the shortest; all of
/// them where all hold.
fn chosen(expression: &str) -> String {
    let expression = expression.replace(" / ", "/").replace('/', " OR ");
    let offered: Vec<&str> = expression.split(" OR ").collect();
    let one = ["Apache-2.0", "MIT"].into_iter().find(|one| offered.contains(one));
    if expression.contains(" AND ") { expression } else { one.map_or(expression.clone(), str::to_owned) }
}

/// The files of a part that state a licence, in its folders too; not of what only its own tests or other programs of
/// it use.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = upper(&entry);
        if entry.is_dir() {
            let elsewhere = ["TESTS", "BENCHES", "EXAMPLES", "DOCS", "CATCH", "CLI11", "SQLCIPHER"];
            if !elsewhere.contains(&name.as_str()) {
                found.extend(files(&entry));
            }
        } else if ["LICENSE", "LICENCE", "COPYING", "NOTICE", "THIRD_PARTY_NOTICE"]
            .iter()
            .any(|word| name.starts_with(word))
        {
            found.push(entry);
        }
    }
    found.sort();
    found
}

/// Style sheets and typefaces, from their manifest.
fn vendored() -> Vec<Part> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/vendor");
    let manifest: Value =
        serde_json::from_str(&fs::read_to_string(folder.join("manifest.json")).unwrap()).unwrap();
    let part = |package: &Value| {
        let paths = items(&package["files"]).map(|file| text(&file["path"]));
        let texts = paths.filter(|path| path.ends_with("LICENSE")).map(|path| Text::read(&folder.join(path)));
        Part {
            name: text(&package["package"]).to_owned(),
            version: text(&package["version"]).to_owned(),
            licence: text(&package["licence"]).to_owned(),
            source: String::new(),
            texts: texts.collect(),
        }
    };
    items(&manifest).map(part).collect()
}

fn upper(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().to_uppercase()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

#[test]
fn one_licence_is_chosen_where_several_are_offered() {
    for (offered, used) in [
        ("MIT OR Apache-2.0", "Apache-2.0"),
        ("Apache-2.0 / MIT", "Apache-2.0"),
        ("Unlicense/MIT", "MIT"),
        ("ISC", "ISC"),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", "(MIT OR Apache-2.0) AND Unicode-3.0"),
    ] {
        assert_eq!(chosen(offered), used);
    }
}
