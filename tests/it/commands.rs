//! What the commands leave behind, as a user meets them: files, access to them, and what they refuse.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// Two units; the second refers to one that is not there.
const UNITS: &str =
    "Enhetsnr;Enhetsnavn;Overordnet enhet;Enhetstype\nA1;Alfa;;Kommune\nB1;Beta;FINNES-IKKE;Avdeling\n";

fn innsats(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_innsats"));
    command.current_dir(folder).env("DATABASE_URL", "sqlite://innsats.db").env("INNSATS_LANGUAGE", "nb");
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    innsats(folder).args(arguments).output().unwrap()
}

fn errors(output: &Output) -> String {
    // Fluent sets what it fills in between marks of direction.
    String::from_utf8_lossy(&output.stderr).replace(['\u{2068}', '\u{2069}'], "")
}

fn answer(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).replace(['\u{2068}', '\u{2069}'], "")
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.retain(|name| !name.starts_with("innsats.db"));
    names.sort();
    names
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

fn org120() -> String {
    format!("{}/tests/data/org120", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn a_file_of_refused_rows_never_overwrites_one_that_is_there() {
    let folder = TempDir::new().unwrap();
    let at = folder.path();
    fs::write(at.join("enheter.csv"), UNITS).unwrap();
    let first = run(at, &["import", "enheter.csv"]);
    assert_eq!(first.status.code(), Some(1), "{}", errors(&first));
    assert_eq!(names(at), ["avvist-enheter.csv", "enheter.csv"]);
    let said = errors(&first);
    assert!(said.contains("Ingenting er lagret i databasen."), "{said}");
    assert!(said.contains("De avviste radene står i ./avvist-enheter.csv."), "{said}");
    assert_eq!(mode(&at.join("avvist-enheter.csv")), 0o600, "it holds personal data");

    let corrected = fs::read(at.join("avvist-enheter.csv")).unwrap();
    let second = run(at, &["import", "avvist-enheter.csv"]);
    assert_eq!(second.status.code(), Some(1));
    assert_eq!(fs::read(at.join("avvist-enheter.csv")).unwrap(), corrected, "the input is as it was");
    assert_eq!(names(at), ["avvist-enheter-2.csv", "avvist-enheter.csv", "enheter.csv"]);
    run(at, &["import", "avvist-enheter-2.csv"]);
    assert!(at.join("avvist-enheter-3.csv").exists(), "{:?}", names(at));
}

#[test]
fn refused_rows_are_written_beside_their_file_or_where_it_is_said() {
    let folder = TempDir::new().unwrap();
    let at = folder.path();
    fs::create_dir(at.join("lister")).unwrap();
    fs::write(at.join("lister/enheter.csv"), UNITS).unwrap();
    run(at, &["import", "lister/enheter.csv"]);
    assert!(at.join("lister/avvist-enheter.csv").exists());
    run(at, &["import", "lister/enheter.csv", "--rejected", "avvist"]);
    assert!(at.join("avvist/avvist-enheter.csv").exists());
    assert_eq!(names(at), ["avvist", "lister"], "nothing where one happens to stand");
}

#[test]
fn rows_that_are_all_refused_are_not_called_known() {
    let folder = TempDir::new().unwrap();
    let people = "Ansattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%\n1;Kari;Nordmann;XX;100\n";
    fs::write(folder.path().join("ansatte.csv"), people).unwrap();
    let output = run(folder.path(), &["import", "ansatte.csv", "--skip-rejected"]);
    assert!(answer(&output).contains("0 tatt inn, 1 avvist."), "{}", answer(&output));
}

#[test]
fn a_name_from_a_file_does_not_speak_to_the_terminal() {
    let folder = TempDir::new().unwrap();
    let content = "Enhetsnr;Navn;Overordnet enhet\nA1;Alfa;\u{1b}]8;;http://x.example\u{7}B\u{202e}\nA\u{9b}2;Be\u{202e}ta;X\n";
    fs::write(folder.path().join("en\u{1b}[2Jheter.csv"), content).unwrap();
    let output = run(folder.path(), &["import", "en\u{1b}[2Jheter.csv"]);
    let said =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    for obeyed in ['\u{1b}', '\u{7}', '\u{9b}', '\u{202e}'] {
        assert!(!said.contains(obeyed), "{said:?}");
    }
    assert!(said.contains("\\u{1b}[2J"), "{said}");
}

#[test]
fn a_trial_writes_no_file_and_says_so() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("enheter.csv"), UNITS).unwrap();
    let refused = run(folder.path(), &["import", "--dry-run", "enheter.csv"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(errors(&refused).contains("ingen filer er skrevet"), "{}", errors(&refused));
    let shown = run(folder.path(), &["import", "--dry-run", "--skip-rejected", "enheter.csv"]);
    assert_eq!(shown.status.code(), Some(0), "{}", errors(&shown));
    assert!(answer(&shown).contains("ingen filer er skrevet"), "{}", answer(&shown));
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "not even a database: {left:?}");
}

#[test]
fn what_a_killed_trial_left_is_gone_after_the_next_command() {
    let (folder, temporary) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let left = temporary.path().join("innsats-trial-17-0");
    fs::create_dir(&left).unwrap();
    fs::write(left.join("innsats.db"), "").unwrap();
    fs::write(folder.path().join("enheter.csv"), UNITS).unwrap();
    let arguments = ["import", "--dry-run", "enheter.csv"];
    innsats(folder.path()).env("TMPDIR", temporary.path()).args(arguments).output().unwrap();
    assert_eq!(fs::read_dir(temporary.path()).unwrap().count(), 0, "neither that one's nor its own");
}

#[test]
fn missing_columns_are_counted_in_the_sentence() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("one.csv"), "Enhetsnr;Navn\nA1;Alfa\n").unwrap();
    fs::write(folder.path().join("two.csv"), "Enhetsnr;Ansvar\nA1;1000\n").unwrap();
    let one = run(folder.path(), &["import", "--as", "enheter", "one.csv"]);
    assert!(errors(&one).contains("mangler kolonnen «Overordnet enhet». Ta den med"), "{}", errors(&one));
    let two = run(folder.path(), &["import", "--as", "enheter", "two.csv"]);
    let wanted = "mangler kolonnene «Navn», «Overordnet enhet». Ta dem med";
    assert!(errors(&two).contains(wanted), "{}", errors(&two));
}

#[test]
fn a_server_that_is_not_there_is_told_in_words() {
    let folder = TempDir::new().unwrap();
    // Nobody serves at port 1.
    let refused = run(folder.path(), &["report", "gap", "--database", "postgres://nobody@127.0.0.1:1/none"]);
    assert_eq!(refused.status.code(), Some(1));
    let said = errors(&refused);
    assert!(!said.contains("os error") && !said.contains("pool"), "{said}");
}

#[test]
fn a_command_that_only_reads_makes_no_database() {
    let folder = TempDir::new().unwrap();
    for arguments in [
        &["import", "list"][..],
        &["import", "undo", "1"],
        &["report", "gap"],
        &["staff", "--from", "2026-11"],
    ] {
        let refused = innsats(folder.path())
            .args(arguments)
            .args(["--database", "sqlite://new/innsats.db"])
            .output()
            .unwrap();
        assert_eq!(refused.status.code(), Some(1), "{arguments:?}");
        assert!(
            errors(&refused).contains("Det finnes ingen database i new/innsats.db."),
            "{}",
            errors(&refused)
        );
        assert!(errors(&refused).contains("innsats import MAPPE"), "the next step");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn whoever_imports_without_a_name_is_known_by_number() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("enheter.csv"), UNITS.replace("FINNES-IKKE", "A1")).unwrap();
    let nameless = |arguments: &[&str]| {
        innsats(folder.path())
            .env_remove("USER")
            .env_remove("LOGNAME")
            .env("INNSATS_ACTOR", "")
            .args(arguments)
            .output()
            .unwrap()
    };
    let done = nameless(&["import", "enheter.csv"]);
    assert_eq!(done.status.code(), Some(0), "{}", errors(&done));
    let number = rustix::process::getuid().as_raw();
    let listed = answer(&run(folder.path(), &["import", "list"]));
    assert!(listed.contains(&format!("uid {number}")), "{listed}");
}

#[test]
fn a_month_that_is_none_is_refused_in_the_readers_language() {
    let folder = TempDir::new().unwrap();
    for (language, said) in
        [("nb", "er ikke en måned"), ("nn", "er ikkje ein månad"), ("en", "is not a month")]
    {
        let refused = run(folder.path(), &["staff", "--from", "2026-13", "--lang", language]);
        assert_eq!(refused.status.code(), Some(2));
        assert!(errors(&refused).contains(said), "{}", errors(&refused));
    }
}

#[test]
fn a_proposal_whose_files_cannot_be_written_is_not_stored() {
    let folder = TempDir::new().unwrap();
    let at = folder.path();
    let imported = run(at, &["import", &org120()]);
    assert_eq!(imported.status.code(), Some(0), "{}", errors(&imported));
    for option in ["--out", "--save-problem"] {
        let refused = run(at, &["staff", "--from", "2026-11", option, "missing/file.json"]);
        assert_eq!(refused.status.code(), Some(1), "{option}");
        assert!(errors(&refused).contains("missing/file.json: stien finnes ikke"), "{}", errors(&refused));
    }
    let none = run(at, &["report", "gap"]);
    assert!(errors(&none).contains("Det finnes ikke noe forslag ennå"), "{}", errors(&none));

    let staff =
        ["staff", "--from", "2026-11", "--time-limit", "3", "--out", "p.json", "--save-problem", "q.json"];
    let done = run(at, &staff);
    assert_eq!(done.status.code(), Some(0), "{}", errors(&done));
    assert_eq!((mode(&at.join("p.json")), mode(&at.join("q.json"))), (0o600, 0o600));

    for arguments in [
        &["report", "gap"][..],
        &["import", "list"],
        &["staff", "--from", "2026-11", "--time-limit", "3"],
        &["verify", "--problem", "q.json", "--plan", "p.json"],
        &["staff", "--problem", "q.json", "--out", "r.json", "--time-limit", "3"],
        &["import", &org120()],
        &["import", "esco"],
    ] {
        assert_nobody_reading_is_no_error(at, arguments);
    }
}

/// Runs the command with a standard output whose reader is gone.
fn assert_nobody_reading_is_no_error(folder: &Path, arguments: &[&str]) {
    let mut command = innsats(folder);
    let mut child = command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", errors(&output));
}
