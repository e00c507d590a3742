//! Reads the files that the paths of the command line name.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use i18n_embed_fl::fl;

use super::super::input_file::{self, Unread};
use crate::import::MAX_FILE_BYTES;
use crate::service::import_data::InputFile;
use crate::wording::{Language, texts};

/// Why the files could not be found or opened.
#[derive(Debug)]
pub(super) enum FilesError {
    /// A path cannot be read.
    Unreadable(PathBuf, Unread),
    /// A folder has no CSV file.
    NoCsv(PathBuf),
}

impl FilesError {
    /// What is wrong, and what to do.
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::Unreadable(path, why @ Unread::System(_)) => fl!(
                texts(language),
                "import-path-unreadable",
                path = path.display().to_string(),
                reason = why.reason(language)
            ),
            Self::Unreadable(path, why) => fl!(
                texts(language),
                "import-path-refused",
                path = path.display().to_string(),
                reason = why.reason(language)
            ),
            Self::NoCsv(path) => fl!(texts(language), "import-path-empty", path = path.display().to_string()),
        }
    }
}

/// The files that were asked for.
#[derive(Debug, Default)]
pub(super) struct Inputs {
    /// The files, in the order of the paths.
    pub files: Vec<InputFile>,
    /// The folder of each file, where its refused rows are written.
    pub folders: Vec<PathBuf>,
}

/// Reads the files at `paths`; of a folder, its CSV files by name.
pub(super) fn read(paths: &[PathBuf]) -> Result<Inputs, FilesError> {
    let mut inputs = Inputs::default();
    for path in paths {
        let files = if path.is_dir() { csv_files(path)? } else { vec![path.clone()] };
        for path in files {
            inputs.files.push(input(&path)?);
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            inputs.folders.push(folder.unwrap_or(Path::new(".")).to_owned());
        }
    }
    Ok(inputs)
}

fn csv_files(folder: &Path) -> Result<Vec<PathBuf>, FilesError> {
    let unreadable = |error: io::Error| FilesError::Unreadable(folder.to_owned(), error.into());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let is_csv = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
        if is_csv && path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    if files.is_empty() { Err(FilesError::NoCsv(folder.to_owned())) } else { Ok(files) }
}

fn input(path: &Path) -> Result<InputFile, FilesError> {
    let bytes = input_file::read(path, MAX_FILE_BYTES)
        .map_err(|error| FilesError::Unreadable(path.to_owned(), error))?;
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    Ok(InputFile { name, bytes })
}
