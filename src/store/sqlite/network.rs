//! Refuses files on a network file system, where locks and shared memory do not work reliably.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::store::StartupError;

/// Refuses the file at `path`, which must exist, if it is on a network file system.
pub(super) fn refuse(path: &Path) -> Result<(), StartupError> {
    let file = |source: io::Error| StartupError::File { path: path.to_owned(), source };
    let full = fs::canonicalize(path).map_err(file)?;
    let number = rustix::fs::statfs(&full).map_err(|error| file(error.into()))?.f_type;
    let kind = network_name(u64::from_ne_bytes(number.to_ne_bytes())).map(str::to_owned);
    match kind.or_else(|| network_mount(&fs::read_to_string("/proc/self/mountinfo").ok()?, &full)) {
        Some(kind) => Err(StartupError::NetworkFileSystem { path: path.to_owned(), kind }),
        None => Ok(()),
    }
}

/// The numbers of network file systems in `statfs`.
fn network_name(number: u64) -> Option<&'static str> {
    match number & 0xffff_ffff {
        0x6969 => Some("nfs"),
        0x517b => Some("smb"),
        0xff53_4d42 => Some("cifs"),
        0xfe53_4d42 => Some("smb2"),
        0x5346_414f => Some("afs"),
        0x00c3_6400 => Some("ceph"),
        0x564c => Some("ncp"),
        _ => None,
    }
}

/// FUSE has one number for local and remote file systems: the name in the mount table tells them apart.
fn network_mount(mounts: &str, path: &Path) -> Option<String> {
    const REMOTE: [&str; 6] =
        ["fuse.sshfs", "fuse.s3fs", "fuse.rclone", "fuse.glusterfs", "fuse.davfs2", "fuse.cephfs"];
    let mount = |line: &str| {
        let (before, after) = line.split_once(" - ")?;
        Some((PathBuf::from(before.split(' ').nth(4)?), after.split(' ').next()?.to_owned()))
    };
    let longest = mounts
        .lines()
        .filter_map(mount)
        .filter(|(point, _)| path.starts_with(point))
        .max_by_key(|(point, _)| point.components().count());
    longest.map(|(_, kind)| kind).filter(|kind| REMOTE.contains(&kind.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn network_file_systems_are_known_by_number_and_by_mount() {
        assert_eq!(network_name(0x6969), Some("nfs"));
        assert_eq!(network_name(0xef53), None, "ext4");
        let mounts = "29 1 0:5 / / rw - ext4 /dev/vda rw\n30 29 0:6 / /mnt/far rw - fuse.sshfs host:/ rw";
        assert_eq!(network_mount(mounts, Path::new("/mnt/far/innsats.db")).as_deref(), Some("fuse.sshfs"));
        assert_eq!(network_mount(mounts, Path::new("/mnt/near/innsats.db")), None);
    }
}
