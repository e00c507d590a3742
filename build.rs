//! Builds again when a migration or a text has changed: both are read when the program is compiled.
//!
//! `fl!` checks its keys against one file per language; the texts stand in one file per area. The areas of the first
//! language are joined for it, in `target/`, where `i18n.toml` tells it to look (docs/adr/0006-texts-by-area.md).

use std::path::Path;
use std::{env, fs, io};

/// The language whose texts `fl!` checks.
const FIRST: &str = "nb";

fn main() -> io::Result<()> {
    let root = env::var("CARGO_MANIFEST_DIR").expect("Cargo tells a build script where it is");
    let areas = Path::new(&root).join("i18n").join(FIRST);
    let joined = Path::new(&root).join("target/texts").join(FIRST).join("innsats.ftl");
    write_if_other(&joined, &join(&areas)?)?;
    println!("cargo::rerun-if-changed=migrations");
    println!("cargo::rerun-if-changed={}", areas.display());
    // Gone with `cargo clean`, or where the target folder is elsewhere and somebody tidied up.
    println!("cargo::rerun-if-changed={}", joined.display());
    Ok(())
}

fn join(areas: &Path) -> io::Result<String> {
    let mut files = fs::read_dir(areas)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    files.sort();
    let texts = files.iter().map(fs::read_to_string).collect::<io::Result<Vec<_>>>()?;
    Ok(texts.join("\n"))
}

/// An unchanged file is left alone: its time would make Cargo build again and again.
fn write_if_other(path: &Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|found| found == text) {
        return Ok(());
    }
    fs::create_dir_all(path.parent().expect("the file stands in a folder"))?;
    // Renamed into place: an editor's build may read it at the same time.
    let new = path.with_extension(format!("{}.new", std::process::id()));
    fs::write(&new, text)?;
    fs::rename(new, path)
}
