//! Problem files as people save them, what is no file at all, and plans that must not be lost.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use staffing_model::problem;
use tempfile::TempDir;

const SAMPLE: &[u8] = include_bytes!("../../data/staffing/small-T6.json.gz");

fn sample() -> String {
    problem::write(&problem::read(SAMPLE).unwrap())
}

fn staff(folder: &Path, problem: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_innsats"));
    command.current_dir(folder).env("INNSATS_LANGUAGE", "nb").env("TMPDIR", folder);
    command.arg("staff").arg("--problem").arg(problem).args(["--out", "plan.json"]);
    command
}

fn said(done: &Output) -> String {
    String::from_utf8_lossy(&done.stderr).into_owned()
}

fn pipe(folder: &TempDir) -> PathBuf {
    let path = folder.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
    path
}

/// Waits for the end, but not for ever.
fn within(mut child: Child, most: Duration) -> Output {
    let started = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if started.elapsed() > most {
            child.kill().unwrap();
            panic!("it did not end within {most:?}");
        }
        sleep(Duration::from_millis(20));
    }
    child.wait_with_output().unwrap()
}

#[test]
fn a_problem_is_solved_however_it_was_saved() {
    let text = sample();
    let marked = format!("\u{feff}{text}");
    let little: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut plans = Vec::new();
    for bytes in [text.into_bytes(), marked.into_bytes(), little, big] {
        let folder = TempDir::new().unwrap();
        let problem = folder.path().join("problem.json");
        fs::write(&problem, bytes).unwrap();
        let done = staff(folder.path(), &problem).output().unwrap();
        assert_eq!(done.status.code(), Some(0), "{}", said(&done));
        let plan = staffing_model::plan::read(&fs::read(folder.path().join("plan.json")).unwrap()).unwrap();
        plans.push((plan.problem_hash, plan.assignments));
    }
    plans.dedup();
    assert_eq!(plans.len(), 1, "one problem, one plan");
}

#[test]
fn what_is_no_problem_is_named_in_the_readers_language() {
    let cases: [(&[u8], &str, &str); 5] = [
        (b"", "Filen er tom.", "The file is empty."),
        (b"Ansattnr;Navn;Enhet\n1;Kari;A\n", "ser ut som en tabell", "looks like a table"),
        (b"PK\x03\x04", "Excel-arbeidsbok", "Excel workbook"),
        (b"{\"name\": \"Bl\xe5\"}", "Linje 1 er ikke i UTF-8", "Line 1 is not in UTF-8"),
        (b"{\"format\": 3}", "format: ", "A text should stand here"),
    ];
    for (bytes, nb, en) in cases {
        let folder = TempDir::new().unwrap();
        let problem = folder.path().join("problem.json");
        fs::write(&problem, bytes).unwrap();
        for (language, expected) in [("nb", nb), ("en", en)] {
            let done = staff(folder.path(), &problem).env("INNSATS_LANGUAGE", language).output().unwrap();
            assert_eq!(done.status.code(), Some(2));
            assert!(said(&done).contains(expected), "{expected} is not in: {}", said(&done));
        }
    }
}

#[test]
fn a_device_is_refused_at_once() {
    let folder = TempDir::new().unwrap();
    for device in ["/dev/zero", "/dev/null"] {
        let child = staff(folder.path(), Path::new(device)).stderr(Stdio::piped()).spawn().unwrap();
        let done = within(child, Duration::from_secs(20));
        assert_eq!(done.status.code(), Some(2));
        assert!(said(&done).contains("verken en vanlig fil eller et rør"), "{}", said(&done));
    }
}

#[test]
fn a_pipe_is_read_and_one_that_nobody_writes_to_is_given_up() {
    let folder = TempDir::new().unwrap();
    let path = pipe(&folder);
    let child = staff(folder.path(), &path).stderr(Stdio::piped()).spawn().unwrap();
    sleep(Duration::from_millis(300));
    fs::OpenOptions::new().write(true).open(&path).unwrap().write_all(SAMPLE).unwrap();
    let done = within(child, Duration::from_mins(1));
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));

    let child = staff(folder.path(), &path).stderr(Stdio::piped()).spawn().unwrap();
    let done = within(child, Duration::from_secs(40));
    assert_eq!(done.status.code(), Some(2));
    assert!(said(&done).contains("ingen skrev noe til røret"), "{}", said(&done));
}

#[test]
fn a_signal_is_heard_while_the_problem_is_read() {
    let folder = TempDir::new().unwrap();
    let path = pipe(&folder);
    let mut child = staff(folder.path(), &path).stderr(Stdio::piped()).spawn().unwrap();
    // The other end is open, and nothing comes.
    let writer = fs::OpenOptions::new().write(true).open(&path).unwrap();
    sleep(Duration::from_millis(200));
    assert!(child.try_wait().unwrap().is_none());
    let id = child.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    let done = within(child, Duration::from_secs(5));
    assert!(!done.status.success());
    drop(writer);
}

#[test]
fn a_plan_that_cannot_be_written_leaves_the_earlier_one_and_is_kept_elsewhere() {
    let folder = TempDir::new().unwrap();
    let (at, target) = (folder.path(), folder.path().join("there"));
    fs::write(at.join("problem.json"), sample()).unwrap();
    fs::create_dir(&target).unwrap();
    fs::write(target.join("plan.json"), "yesterday's").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_innsats"));
    command.current_dir(at).env("INNSATS_LANGUAGE", "nb").env("TMPDIR", at);
    command.args(["staff", "--problem", "/dev/stdin", "--out", "there/plan.json"]);
    let mut child =
        command.stdin(Stdio::piped()).stderr(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    // The folder goes while the problem is on its way.
    let mut stdin = child.stdin.take().unwrap();
    let text = sample();
    stdin.write_all(text.as_bytes()).unwrap();
    drop(stdin);
    // A file of its size limit stands for a full disk: see `limited` below.
    let done = within(child, Duration::from_mins(1));
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    assert!(fs::read_to_string(target.join("plan.json")).unwrap().contains("innsats-plan/1"));
    assert_eq!(fs::read_dir(&target).unwrap().count(), 1, "nothing is left beside it");

    // A file larger than the shell allows: the disk is full for this process.
    fs::write(target.join("plan.json"), "yesterday's").unwrap();
    let script = format!(
        "trap '' XFSZ; ulimit -f 1; exec {} staff --problem problem.json --out there/plan.json",
        env!("CARGO_BIN_EXE_innsats")
    );
    let done = Command::new("bash")
        .args(["-c", &script])
        .current_dir(at)
        .env("INNSATS_LANGUAGE", "nb")
        .env("TMPDIR", at)
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(1), "{}", said(&done));
    assert_eq!(fs::read_to_string(target.join("plan.json")).unwrap(), "yesterday's", "{}", said(&done));
    assert_eq!(fs::read_dir(&target).unwrap().count(), 1, "nothing is left beside it");
    assert!(said(&done).contains("skrevet ut i stedet"), "{}", said(&done));
    assert!(String::from_utf8_lossy(&done.stdout).contains("innsats-plan/1"), "the plan is not lost");
}
