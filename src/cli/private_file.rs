//! Files that commands write. They hold personal data: a new one is for its owner alone.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

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
