//! The list of third-party licences that ships with the program is the one of what is built into it.
//! `script/licences` writes it.

mod parts;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use parts::{Part, Text};

const INTRODUCTION: &str = "\
Third-party licences

Innsats is under the MIT licence. This is what others wrote and what is built into the program, and the licences
it is used under. Where a part offers several licences, the one named is chosen. The source of each part is at the
address beside it. Made by script/licences; not to be edited.

ESCO: this service uses the ESCO classification of the European Commission, in an adapted version. Decision
2011/833/EU.
Occupation codes: STYRK-08, Statistics Norway, CC BY 4.0.
";

fn file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/third-party-licences.txt")
}

/// Parts by the text of a licence; the texts in the order of the first part that has it.
fn by_text(parts: &[Part]) -> Vec<(&Text, Vec<&str>)> {
    let mut order: Vec<(&Text, Vec<&str>)> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for part in parts {
        for text in &part.texts {
            let place = *places.entry(text.words()).or_insert_with(|| {
                order.push((text, Vec::new()));
                order.len() - 1
            });
            if order[place].1.last() != Some(&part.name.as_str()) {
                order[place].1.push(&part.name);
            }
        }
    }
    order
}

fn list(parts: &[Part]) -> String {
    let mut list = format!("{INTRODUCTION}\n");
    for Part { name, version, licence, source, .. } in parts {
        let words = [name, version, licence, source].map(String::as_str);
        let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
        writeln!(list, "{}", words.join(", ")).expect("a string takes everything");
    }
    for (text, names) in by_text(parts) {
        let rule = "-".repeat(100);
        write!(list, "\n{rule}\n{}\n{rule}\n\n{}\n", names.join(", "), text.content).expect("as above");
    }
    list
}

#[test]
fn the_list_that_ships_is_of_what_is_built_in() {
    let parts = parts::built_in();
    let bare: Vec<&str> =
        parts.iter().filter(|part| part.texts.is_empty()).map(|part| part.name.as_str()).collect();
    assert!(bare.is_empty(), "no text of a licence was found for {bare:?}");
    let now = list(&parts);
    if std::env::var_os("INNSATS_WRITE_LICENCES").is_some() {
        fs::write(file(), &now).unwrap();
    }
    let shipped = fs::read_to_string(file()).unwrap_or_default();
    // The whole of it on the screen would hide the sentence.
    assert!(
        shipped == now,
        "assets/third-party-licences.txt is not what Cargo.lock says. Run script/licences"
    );
}

#[test]
fn the_list_names_the_solver_the_databases_and_the_look() {
    let shipped = fs::read_to_string(file()).unwrap();
    for name in ["highs-sys", "libsqlite3-sys", "sqlx-postgres", "@digdir/designsystemet-css", "Rust"] {
        assert!(shipped.lines().any(|line| line.starts_with(&format!("{name}, "))), "{name}");
    }
    for name in ["proptest", "microlp", "bindgen"] {
        assert!(!shipped.contains(&format!("\n{name}, ")), "{name} is for tests or for building");
    }
}

#[test]
fn the_command_prints_the_list() {
    let printed =
        std::process::Command::new(env!("CARGO_BIN_EXE_innsats")).arg("licences").output().unwrap().stdout;
    assert!(printed == fs::read(file()).unwrap(), "as it stands in the file");
}
