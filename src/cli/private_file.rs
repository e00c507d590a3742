//! Files that commands write. They hold personal data: a new one is for its owner alone.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
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

/// Writes the file that was asked for, over what is there: whole, or not at all. What was there stays until the new
/// content is on the disk.
pub(super) fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    // The file itself, where the path is a link to it.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    match fs::metadata(&target) {
        Ok(there) if !there.is_file() => OpenOptions::new().write(true).open(&target)?.write_all(content),
        Ok(there) => replace(&target, content, Some(there.permissions())),
        Err(_) => replace(&target, content, None),
    }
}

/// Writes beside the file and renames.
fn replace(path: &Path, content: &[u8], permissions: Option<Permissions>) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{}.new", std::process::id()));
    let written = fill(&beside, content, permissions).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // It may not exist; what went wrong has been reported already.
        let _ = fs::remove_file(&beside);
    }
    match written {
        // A folder that takes no new file, or a file that is mounted by itself, may hold one that can be written.
        Err(error) if cannot_be_beside(&error) && path.is_file() => {
            let mut file = OpenOptions::new().write(true).truncate(true).open(path)?;
            file.write_all(content).and_then(|()| file.sync_all())
        }
        written => written,
    }
}

fn cannot_be_beside(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::PermissionDenied
            | ErrorKind::ResourceBusy
            | ErrorKind::CrossesDevices
            | ErrorKind::InvalidFilename
    )
}

fn fill(path: &Path, content: &[u8], permissions: Option<Permissions>) -> io::Result<()> {
    let mut file = create_new(path)?;
    file.write_all(content)?;
    if let Some(permissions) = permissions {
        file.set_permissions(permissions)?;
    }
    file.sync_all()
}

/// Writes a new file in the first of `folders` that takes it; which it was.
pub(super) fn write_somewhere(folders: &[PathBuf], name: &str, content: &[u8]) -> io::Result<PathBuf> {
    let mut last = io::Error::from(ErrorKind::NotFound);
    for folder in folders {
        let path = folder.join(name);
        match fill(&path, content, None) {
            Ok(()) => return Ok(path),
            Err(error) => {
                if error.kind() != ErrorKind::AlreadyExists {
                    // Half a file is worse than no file.
                    let _ = fs::remove_file(&path);
                }
                last = error;
            }
        }
    }
    Err(last)
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
