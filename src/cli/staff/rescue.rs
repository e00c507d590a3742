//! Plans that could not be stored: minutes of work are kept in a file, and stored when the same is asked for again.

use std::env;
use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use staffing_model::json::MOST_BYTES;
use staffing_model::plan::{self, Plan};

use crate::cli::{input_file, private_file};

/// How much of the input's hash is used to name a file.
const NAMED_BY: usize = 16;

/// Keeps a plan in a file; which it is.
pub(super) fn keep(input_hash: &str, plan: &Plan) -> io::Result<PathBuf> {
    let text = plan::write(plan);
    if let Some(there) = places(input_hash).into_iter().find(|path| is_ours(path)) {
        return private_file::write(&there, text.as_bytes()).map(|()| there);
    }
    private_file::write_somewhere(&folders(), &name(input_hash), text.as_bytes())
}

/// The plan that was kept for this input, and its file. What it says is for others to check.
pub(super) fn find(input_hash: &str) -> Option<(Plan, PathBuf)> {
    let path = places(input_hash).into_iter().find(|path| is_ours(path))?;
    let bytes = input_file::read(&path, MOST_BYTES).ok()?;
    Some((plan::read(&bytes).ok()?, path))
}

/// Removes the file that was kept for this input, after the plan is stored.
pub(super) fn forget(input_hash: &str) {
    for path in places(input_hash).iter().filter(|path| is_ours(path)) {
        // It may be somewhere else already; the plan is stored.
        let _ = fs::remove_file(path);
    }
}

fn places(input_hash: &str) -> Vec<PathBuf> {
    folders().into_iter().map(|folder| folder.join(name(input_hash))).collect()
}

fn folders() -> Vec<PathBuf> {
    let mut folders = vec![env::temp_dir()];
    folders.extend(env::current_dir());
    folders
}

fn name(input_hash: &str) -> String {
    let short: String = input_hash.chars().take(NAMED_BY).collect();
    format!("innsats-plan-{short}.json")
}

/// A regular file of the user who runs the command: the folder of temporary files is everybody's.
fn is_ours(path: &Path) -> bool {
    let ours = rustix::process::getuid().as_raw();
    fs::symlink_metadata(path).is_ok_and(|found| found.is_file() && found.uid() == ours)
}
