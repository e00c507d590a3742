//! A lock, so that only one process at a time creates a database or migrates it.

use std::fs::File;
use std::path::Path;
use std::time::Duration;

use rustix::fs::{FlockOperation, flock};
use rustix::io::Errno;

use crate::store::{Fault, Patience, Place, StartupError};

/// How long to wait before trying the lock again.
const PAUSE: Duration = Duration::from_millis(20);

/// Held from the first look at a database file until its schema is up to date. Released when dropped, or when the
/// process ends.
///
/// The lock is on the folder. A lock on the file itself would release SQLite's: closing any handle of a file releases
/// all locks that a process has on it.
#[derive(Debug)]
pub(super) struct FolderLock(Option<File>);

impl FolderLock {
    /// Takes the lock on the folder of `path`, waiting for others to release it.
    pub async fn take(path: &Path, patience: Patience) -> Result<Self, StartupError> {
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        // A folder that may not be read cannot be locked: then only SQLite's own locks protect the file.
        let Ok(folder) = File::open(folder) else { return Ok(Self(None)) };
        let looks = patience.for_writer().as_millis() / PAUSE.as_millis();
        for _ in 0..looks {
            match flock(&folder, FlockOperation::NonBlockingLockExclusive) {
                Err(Errno::WOULDBLOCK) => tokio::time::sleep(PAUSE).await,
                Ok(()) => return Ok(Self(Some(folder))),
                Err(_) => return Ok(Self(None)),
            }
        }
        Err(StartupError::Failed { fault: Fault::Locked, place: Place::File(path.to_owned()), source: None })
    }

    /// Releases the lock, so that the next process can take it.
    pub fn release(self) {
        drop(self.0);
    }
}
