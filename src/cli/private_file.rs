//! Files that commands write. They hold personal data: a new one is for its owner alone.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use i18n_embed_fl::fl;

use crate::i18n::{Language, texts};

const OWNER_ONLY: u32 = 0o600;
const OWNER_ONLY_FOLDER: u32 = 0o700;

/// Whether `path` can be written. Everything is as before afterwards.
pub(super) fn check(path: &Path) -> io::Result<()> {
    match create_new(path) {
        Ok(_) => fs::remove_file(path),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            let kind = fs::metadata(path)?.file_type();
            // A pipe is not opened twice: its reader would take the first closing for the end.
            if kind.is_file() || kind.is_dir() {
                OpenOptions::new().write(true).open(path)?;
            }
            Ok(())
        }
        Err(error) => Err(error),
    }
}

/// Writes the file that was asked for, over what is there.
pub(super) fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(OWNER_ONLY).open(path)?;
    file.write_all(content)
}

/// Writes `STEM.csv` in `folder`, or `STEM-2.csv` and so on where that is taken; which it was.
pub(super) fn write_csv_beside(folder: &Path, stem: &str, content: &[u8]) -> io::Result<PathBuf> {
    DirBuilder::new().recursive(true).mode(OWNER_ONLY_FOLDER).create(folder)?;
    let mut path = folder.join(format!("{stem}.csv"));
    let mut number = 1;
    loop {
        match create_new(&path) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                number += 1;
                path = folder.join(format!("{stem}-{number}.csv"));
            }
            Err(error) => return Err(error),
            Ok(mut file) => {
                file.write_all(content)?;
                return Ok(path);
            }
        }
    }
}

fn create_new(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).mode(OWNER_ONLY).open(path)
}

/// Why a file or a server cannot be read or written, in words that fit after a colon.
pub(super) fn reason(error: &io::Error, language: Language) -> String {
    let texts = texts(language);
    match error.kind() {
        ErrorKind::NotFound => fl!(texts, "file-reason-not-found"),
        ErrorKind::PermissionDenied => fl!(texts, "file-reason-permission"),
        ErrorKind::IsADirectory => fl!(texts, "file-reason-folder"),
        ErrorKind::NotADirectory => fl!(texts, "file-reason-not-a-folder"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => fl!(texts, "file-reason-full"),
        ErrorKind::ReadOnlyFilesystem => fl!(texts, "file-reason-read-only"),
        ErrorKind::ConnectionRefused => fl!(texts, "file-reason-refused"),
        ErrorKind::TimedOut => fl!(texts, "file-reason-no-answer"),
        ErrorKind::InvalidFilename => fl!(texts, "file-reason-name"),
        _ => error.to_string(),
    }
}
