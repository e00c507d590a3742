//! Every folder of data says where it comes from and what one may do with it.

use std::fs;
use std::path::{Path, PathBuf};

const ATTRIBUTION: &str = "this service uses the esco classification of the european commission.";

/// A folder's own files and those of the folders below, relative to it.
fn files(folder: &Path, below: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder.join(below)).expect("the folder can be read") {
        let name = below.join(entry.expect("the folder can be read").file_name());
        if folder.join(&name).is_dir() {
            found.extend(files(folder, &name));
        } else {
            found.push(name);
        }
    }
    found.sort();
    found
}

/// What a folder's README fails to say about it.
fn missing(readme: &str, files: &[PathBuf]) -> Vec<String> {
    let readme = readme.to_lowercase().replace('\n', " ");
    let mut missing = Vec::new();
    if !readme.contains("licence") {
        missing.push("a licence".to_owned());
    }
    let speaks_of_esco = files.iter().any(|file| file.to_string_lossy().contains("esco"));
    if speaks_of_esco && !readme.contains(ATTRIBUTION.trim_end_matches('.')) {
        missing.push("ESCO's acknowledgement, word for word".to_owned());
    }
    for word in ["adapted", "unofficial", "2011/833/eu"] {
        if speaks_of_esco && !readme.contains(word) && !readme.contains("our own translations") {
            missing.push(format!("that the ESCO extract is {word}"));
        }
    }
    let data =
        files.iter().filter(|file| file.extension().is_some_and(|ending| ending != "md" && ending != "py"));
    for file in data {
        let folder = file.parent().map_or_else(String::new, |folder| folder.to_string_lossy().to_lowercase());
        let name = file.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        let whole_folder = !folder.is_empty() && readme.contains(&format!("{folder}/*"));
        if !whole_folder && !readme.contains(&name) {
            missing.push(file.display().to_string());
        }
    }
    missing
}

#[test]
fn every_folder_of_data_has_a_readme_with_licence_and_every_file() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("data-import");
    let mut wrong = Vec::new();
    for entry in fs::read_dir(&root).expect("data-import can be read") {
        let folder = entry.expect("data-import can be read").path();
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match fs::read_to_string(folder.join("README.md")) {
            Ok(readme) => {
                let missing = missing(&readme, &files(&folder, Path::new("")));
                wrong.extend(
                    missing.into_iter().map(|what| format!("data-import/{name}/README.md lacks {what}")),
                );
            }
            Err(_) => wrong.push(format!("data-import/{name} has no README.md")),
        }
    }
    wrong.sort();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_readme_without_licence_or_file_is_caught() {
    let files = [PathBuf::from("esco_skills.csv.gz"), PathBuf::from("a/b.csv")];
    let missing = missing("Nothing here but `a/*`.", &files);
    assert!(missing.contains(&"a licence".to_owned()), "{missing:?}");
    assert!(missing.contains(&"ESCO's acknowledgement, word for word".to_owned()), "{missing:?}");
    assert!(missing.contains(&"esco_skills.csv.gz".to_owned()), "{missing:?}");
    assert!(!missing.contains(&"a/b.csv".to_owned()), "{missing:?}");
}
