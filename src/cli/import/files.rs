//! The files that the paths name.

use std::fs;
use std::io::{self, Read as _};
use std::os::unix::fs::FileTypeExt as _;
use std::path::{Path, PathBuf};

use i18n_embed_fl::fl;

use crate::import::MAX_FILE_BYTES;
use crate::service::import_data::InputFile;
use crate::wording::{Language, errors, texts};

const MEGABYTE: u64 = 1024 * 1024;

/// Why the files could not be found or opened.
#[derive(Debug)]
pub(super) enum FilesError {
    /// A path cannot be read.
    Unreadable(PathBuf, io::Error),
    /// A folder has no CSV file.
    NoCsv(PathBuf),
    /// A path is neither a file nor a pipe.
    NoFile(PathBuf),
    /// A file is larger than may be imported; its size in bytes.
    TooLarge(PathBuf, u64),
}

impl FilesError {
    /// What is wrong, and what to do.
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::Unreadable(path, error) => fl!(
                texts(language),
                "import-path-unreadable",
                path = path.display().to_string(),
                reason = errors::file(error, language)
            ),
            Self::NoFile(path) => {
                fl!(texts(language), "import-path-no-file", path = path.display().to_string())
            }
            Self::TooLarge(path, bytes) => {
                let megabytes = bytes.div_ceil(MEGABYTE).to_string();
                let most = (MAX_FILE_BYTES as u64 / MEGABYTE).to_string();
                let text = fl!(texts(language), "import-file-too-large", megabytes = megabytes, most = most);
                format!("{}: {text}", path.display())
            }
            Self::NoCsv(path) => fl!(texts(language), "import-path-empty", path = path.display().to_string()),
        }
    }
}

/// The files that were asked for.
#[derive(Debug, Default)]
pub(super) struct Inputs {
    /// Their content.
    pub files: Vec<InputFile>,
    /// The folder of each.
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
    let unreadable = |error| FilesError::Unreadable(folder.to_owned(), error);
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

/// Reads a file or a pipe, and no more of it than may be imported.
fn input(path: &Path) -> Result<InputFile, FilesError> {
    let unreadable = |error| FilesError::Unreadable(path.to_owned(), error);
    let most = u64::try_from(MAX_FILE_BYTES).unwrap_or(u64::MAX);
    let about = fs::metadata(path).map_err(unreadable)?;
    if !about.is_file() && !about.file_type().is_fifo() {
        return Err(FilesError::NoFile(path.to_owned()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(about.len().min(most)).unwrap_or(0));
    let mut file = fs::File::open(path).map_err(unreadable)?.take(most + 1);
    file.read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() > MAX_FILE_BYTES {
        return Err(FilesError::TooLarge(path.to_owned(), about.len().max(most + 1)));
    }
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    Ok(InputFile { name, bytes })
}
