//! The folder of a trial's own database. What a killed trial left is cleared by the next command.

use std::fs::{self, DirBuilder, File, TryLockError};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};
use std::process;

const PREFIX: &str = "innsats-trial-";
const OWNER_ONLY: u32 = 0o700;

/// A folder for what a trial needs while it runs; gone when this is dropped.
#[derive(Debug)]
pub(super) struct TrialFolder {
    pub path: PathBuf,
    /// Locked while the trial runs. The system lets go of the lock however the process ends.
    _lock: File,
}

impl TrialFolder {
    /// Makes it among the system's temporary files, for its owner alone. An error comes with the folder's path.
    pub fn make() -> Result<Self, (PathBuf, io::Error)> {
        Self::make_in(&std::env::temp_dir())
    }

    fn make_in(parent: &Path) -> Result<Self, (PathBuf, io::Error)> {
        let mut number = 0;
        loop {
            let path = parent.join(format!("{PREFIX}{}-{number}", process::id()));
            match make_locked(&path) {
                Ok(Some(lock)) => return Ok(Self { path, _lock: lock }),
                Ok(None) => number += 1,
                Err(error) => return Err((path, error)),
            }
        }
    }
}

/// The lock on the new folder; none where somebody has that name, or took the folder for one left behind.
fn make_locked(path: &Path) -> io::Result<Option<File>> {
    match DirBuilder::new().mode(OWNER_ONLY).create(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Ok(None),
        made => made?,
    }
    let lock = match File::open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        opened => opened?,
    };
    lock.lock()?;
    Ok(path.exists().then_some(lock))
}

impl Drop for TrialFolder {
    fn drop(&mut self) {
        // Nothing is in it but an empty database.
        let _ = fs::remove_dir_all(&self.path);
    }
}

/// Removes the folders of this user's trials that were killed. One that cannot be removed stays for the next time.
pub(super) fn clear_left_behind() {
    clear_in(&std::env::temp_dir());
}

fn clear_in(parent: &Path) {
    let user = rustix::process::getuid().as_raw();
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        if !entry.file_name().to_string_lossy().starts_with(PREFIX) {
            continue;
        }
        // Others write here too: a link and somebody else's folder are left alone.
        let ours = entry.metadata().is_ok_and(|found| found.is_dir() && found.uid() == user);
        if ours && !is_in_use(&entry.path()) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn is_in_use(folder: &Path) -> bool {
    let Ok(opened) = File::open(folder) else { return true };
    match opened.try_lock() {
        Ok(()) => false,
        Err(TryLockError::WouldBlock | TryLockError::Error(_)) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_lasts_as_long_as_its_trial() {
        let parent = tempfile::tempdir().unwrap();
        let first = TrialFolder::make_in(parent.path()).unwrap();
        let second = TrialFolder::make_in(parent.path()).unwrap();
        assert_ne!(first.path, second.path);
        clear_in(parent.path());
        assert!(first.path.is_dir() && second.path.is_dir(), "both trials are under way");
        drop((first, second));
        assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 0);
    }

    #[test]
    fn what_a_killed_trial_left_is_cleared_and_nothing_else() {
        let parent = tempfile::tempdir().unwrap();
        let at = |name: &str| parent.path().join(name);
        fs::create_dir(at("innsats-trial-17")).unwrap();
        fs::write(at("innsats-trial-17").join("innsats.db"), "left").unwrap();
        fs::create_dir(at("another-program")).unwrap();
        fs::write(at("innsats-trial-file"), "a file").unwrap();
        std::os::unix::fs::symlink(at("another-program"), at("innsats-trial-link")).unwrap();
        clear_in(parent.path());
        assert!(!at("innsats-trial-17").exists());
        assert!(at("another-program").is_dir() && at("innsats-trial-file").is_file());
        assert!(at("innsats-trial-link").is_symlink());
    }
}
