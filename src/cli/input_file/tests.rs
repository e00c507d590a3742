use std::fs;
use std::io::Write;
use std::process::Command;
use std::thread;

use tempfile::TempDir;

use super::*;

fn pipe(folder: &TempDir) -> std::path::PathBuf {
    let path = folder.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
    path
}

#[test]
fn a_file_is_read_up_to_its_limit() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("file");
    fs::write(&path, [7; 100]).unwrap();
    assert_eq!(read(&path, 100).unwrap().len(), 100);
    let Err(Unread::TooLarge { bytes: Some(100), most: 99 }) = read(&path, 99) else { panic!("it was read") };
}

#[test]
fn a_folder_a_device_and_nothing_are_refused() {
    let folder = TempDir::new().unwrap();
    let system = |path: &Path| match read(path, 100) {
        Err(Unread::System(error)) => error.kind(),
        other => panic!("{other:?}"),
    };
    assert_eq!(system(folder.path()), ErrorKind::IsADirectory);
    assert_eq!(system(&folder.path().join("nothing")), ErrorKind::NotFound);
    for device in ["/dev/zero", "/dev/null", "/dev/urandom"] {
        assert!(matches!(read(Path::new(device), 100), Err(Unread::NotAFile)), "{device}");
    }
}

#[test]
fn a_pipe_is_read_to_its_end_and_no_further_than_its_limit() {
    let folder = TempDir::new().unwrap();
    let path = pipe(&folder);
    for (most, whole) in [(200_000, true), (199_999, false)] {
        let writer = {
            let path = path.clone();
            thread::spawn(move || {
                let mut pipe = OpenOptions::new().write(true).open(path).unwrap();
                sleep(Duration::from_millis(50));
                // The reader may be gone already.
                for _ in 0..200 {
                    let _ = pipe.write_all(&[7; 1000]);
                }
            })
        };
        let found = read(&path, most);
        assert_eq!(found.is_ok(), whole, "{:?}", found.map(|bytes| bytes.len()));
        writer.join().unwrap();
    }
}
