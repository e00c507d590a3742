//! Reads the files of commands: regular files and pipes, up to a size.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Read};
use std::os::unix::fs::{FileTypeExt, OpenOptionsExt};
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use i18n_embed_fl::fl;
use rustix::fs::{OFlags, fcntl_getfl, fcntl_setfl};

use crate::wording::{Language, errors, texts};

/// How long a pipe may be without a writer: programs that start together come within seconds.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long to wait before looking again whether the pipe has a writer.
const PAUSE: Duration = Duration::from_millis(20);

/// Why a file could not be read.
#[derive(Debug)]
pub(super) enum Unread {
    /// The system cannot open or read it.
    System(io::Error),
    /// A device, a socket or the like: it may never end.
    NotAFile,
    /// A pipe that nobody wrote to.
    NobodyWrites,
    /// The file has more bytes than are allowed.
    TooLarge {
        /// Its size, where it has one.
        bytes: Option<u64>,
        /// The most bytes that the file may have.
        most: usize,
    },
}

impl Unread {
    /// Why, in words that fit after a colon.
    pub fn reason(&self, language: Language) -> String {
        let text = texts(language);
        let megabytes = |bytes| language.megabytes(bytes);
        match self {
            Self::System(error) => errors::file(error, language),
            Self::NotAFile => fl!(text, "file-reason-not-a-file"),
            Self::NobodyWrites => fl!(text, "file-reason-nobody-writes", seconds = PATIENCE.as_secs()),
            Self::TooLarge { bytes: Some(bytes), most } => {
                let (size, most) = (megabytes(*bytes), megabytes(*most as u64));
                fl!(text, "file-reason-too-large", size = size, most = most)
            }
            Self::TooLarge { bytes: None, most } => {
                fl!(text, "file-reason-larger-than", most = megabytes(*most as u64))
            }
        }
    }
}

impl From<io::Error> for Unread {
    fn from(error: io::Error) -> Self {
        Self::System(error)
    }
}

/// Reads a regular file or a pipe of at most `most` bytes. It blocks: call it before signals are listened for, or from a
/// thread of its own.
pub(super) fn read(path: &Path, most: usize) -> Result<Vec<u8>, Unread> {
    // Without waiting: opening a pipe that has no writer would block for ever.
    let flags = i32::try_from(OFlags::NONBLOCK.bits()).expect("a flag of open fits its argument");
    let mut file = OpenOptions::new().read(true).custom_flags(flags).open(path)?;
    let metadata = file.metadata()?;
    let kind = metadata.file_type();
    if kind.is_dir() {
        return Err(io::Error::from(ErrorKind::IsADirectory).into());
    }
    if kind.is_file() {
        if metadata.len() > most as u64 {
            return Err(Unread::TooLarge { bytes: Some(metadata.len()), most });
        }
        return limited(&mut file, Vec::new(), most);
    }
    if kind.is_fifo() { read_pipe(file, most) } else { Err(Unread::NotAFile) }
}

/// Reads a pipe to its end, once it has a writer.
fn read_pipe(mut pipe: File, most: usize) -> Result<Vec<u8>, Unread> {
    let mut first = vec![0; 64 * 1024];
    let started = Instant::now();
    let length = loop {
        match pipe.read(&mut first) {
            // No writer has opened the pipe, or one closed it without writing.
            Ok(0) if started.elapsed() < PATIENCE => sleep(PAUSE),
            Ok(0) => return Err(Unread::NobodyWrites),
            Ok(length) => break length,
            // A writer is there and has not written yet.
            Err(error) if error.kind() == ErrorKind::WouldBlock => break 0,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error.into()),
        }
    };
    first.truncate(length);
    let flags = fcntl_getfl(&pipe).map_err(io::Error::from)?;
    fcntl_setfl(&pipe, flags - OFlags::NONBLOCK).map_err(io::Error::from)?;
    limited(&mut pipe, first, most)
}

/// The rest of the file, up to the limit.
fn limited(file: &mut File, read: Vec<u8>, most: usize) -> Result<Vec<u8>, Unread> {
    let mut bytes = read;
    // One byte more than is allowed shows that the file is too large.
    let left = (most + 1).saturating_sub(bytes.len());
    file.take(left as u64).read_to_end(&mut bytes)?;
    if bytes.len() > most { Err(Unread::TooLarge { bytes: None, most }) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests;
