//! A file on the disk while it is being sent, so that a hundred people who send at once need no memory for it.

use std::io;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::fs::{File, OpenOptions, remove_file};
use tokio::io::{AsyncReadExt as _, AsyncSeekExt as _, AsyncWriteExt as _};

/// The part of a file that has come so far. It has no name on the disk, so it is gone when the program ends.
#[derive(Debug)]
pub struct Spool {
    file: File,
    length: usize,
}

impl Spool {
    /// An empty file, which nobody else can open.
    pub async fn new() -> io::Result<Self> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!(".innsats-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        let mut options = OpenOptions::new();
        options.read(true).write(true).create_new(true);
        #[cfg(unix)]
        options.mode(0o600);
        // A name left behind by a program that was killed between these two lines does no harm for long.
        let file = match options.open(&path).await {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                remove_file(&path).await?;
                options.open(&path).await?
            }
            opened => opened?,
        };
        remove_file(&path).await?;
        Ok(Self { file, length: 0 })
    }

    /// Adds the next bytes at the end of the file.
    pub async fn add(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes).await?;
        self.length += bytes.len();
        Ok(())
    }

    /// How many bytes have come.
    pub const fn length(&self) -> usize {
        self.length
    }

    /// The whole content, from its first byte on.
    pub async fn read(mut self) -> io::Result<Vec<u8>> {
        self.file.flush().await?;
        self.file.rewind().await?;
        let mut bytes = Vec::with_capacity(self.length);
        self.file.read_to_end(&mut bytes).await?;
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_was_sent_comes_back_and_leaves_no_file() {
        let mut spool = Spool::new().await.unwrap();
        spool.add(b"ansattnr;").await.unwrap();
        spool.add(b"navn").await.unwrap();
        assert_eq!(spool.length(), 13);
        assert_eq!(spool.read().await.unwrap(), b"ansattnr;navn");
    }
}
