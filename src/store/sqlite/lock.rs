//! One at a time makes a database or brings it up to date; several programs may start at once.

use std::fs::File;
use std::path::Path;
use std::time::Duration;

use rustix::fs::{FlockOperation, flock};
use rustix::io::Errno;

use crate::store::{Fault, Patience, Place, StartupError};

/// Between two looks at whether the other is done.
const PAUSE: Duration = Duration::from_millis(20);

/// Held from looking at a database file until its schema is right; let go when dropped, or when the process ends.
///
/// It lies on the folder. A lock on the file itself would end SQLite's own: closing any handle of a file ends all
/// locks that a process has on it.
#[derive(Debug)]
pub(super) struct FolderLock(Option<File>);

impl FolderLock {
    /// Takes the lock of the folder that `path` lies in, as soon as others are done.
    pub async fn take(path: &Path, patience: Patience) -> Result<Self, StartupError> {
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        // A folder that may not be listed cannot be locked: SQLite's own locks remain.
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

    /// Lets the next one in.
    pub fn release(self) {
        drop(self.0);
    }
}
