//! The program is killed while people answer, and started again: what it said it had saved is there, nothing is there that
//! nobody sent, and the record of who did what is whole. Only what was acknowledged is known here, as the people know it.
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test with its line")]

mod browser;
mod ledger;

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::database::on_postgres_at;
use browser::{Browser, free_port};
use ledger::{Ledger, Stored};

/// A number from the surroundings: `script/bench kill` asks for more than a test has time for.
fn asked(name: &str, default: usize) -> usize {
    std::env::var(name).ok().and_then(|number| number.parse().ok()).unwrap_or(default)
}

/// The program on a database, and its port.
struct Town {
    folder: TempDir,
    url: String,
    port: u16,
}

impl Town {
    fn new(url: Option<String>) -> Self {
        let folder = TempDir::new().unwrap();
        let at = folder.path().join("innsats.db");
        let town = Self {
            url: url.unwrap_or_else(|| format!("sqlite://{}", at.display())),
            folder,
            port: free_port(),
        };
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/org120");
        assert!(town.run(&[Path::new("import").to_owned(), data], "").success());
        for number in town.numbers() {
            let words = [
                "user",
                "add",
                &format!("u{number}"),
                "--role",
                "ansatt",
                "--person",
                &number,
                "--password-stdin",
            ];
            let words: Vec<PathBuf> = words.iter().map(PathBuf::from).collect();
            assert!(town.run(&words, "en lang setning\n").success(), "{number}");
        }
        town
    }

    /// Eight employees, whatever their numbers are.
    fn numbers(&self) -> Vec<String> {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/org120/ansatte.csv");
        let text = String::from_utf8_lossy(&std::fs::read(data).unwrap()).into_owned();
        let mut numbers: Vec<String> =
            text.lines().skip(1).filter_map(|line| line.split(';').next()).map(str::to_owned).collect();
        numbers.dedup();
        numbers.truncate(8);
        numbers
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_innsats"));
        command.current_dir(self.folder.path()).env("DATABASE_URL", &self.url).env("INNSATS_LANGUAGE", "nb");
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    fn run(&self, words: &[PathBuf], input: &str) -> std::process::ExitStatus {
        use std::io::Write as _;
        let mut child = self.command().args(words).stdin(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        child.wait().unwrap()
    }

    /// Starts the service and waits until it answers; how long that took.
    fn serve(&self) -> (Child, Duration) {
        let from = Instant::now();
        let child =
            self.command().args(["serve", "--bind", &format!("127.0.0.1:{}", self.port)]).spawn().unwrap();
        while Browser::new(self.port).get("/logg-inn").is_err() {
            assert!(from.elapsed() < Duration::from_secs(30), "it does not start");
            thread::sleep(Duration::from_millis(5));
        }
        (child, from.elapsed())
    }

    fn audit_is_whole(&self) -> bool {
        self.run(&[PathBuf::from("audit"), PathBuf::from("verify")], "").success()
    }
}

/// Answers until told to stop. Each answer is another than the one before, so that it is written.
fn write(browser: &mut Browser, ledger: &mut Ledger, stop: &AtomicBool) {
    while !stop.load(Ordering::Relaxed) {
        for skill in ledger.skills() {
            let (path, fields) = ledger.next(skill);
            match browser.post(&path, &fields) {
                Ok(200 | 303) => ledger.acknowledged(skill),
                Ok(503) | Err(_) => thread::sleep(Duration::from_millis(5)),
                Ok(other) => panic!("{path} {fields}: {other}"),
            }
            if stop.load(Ordering::Relaxed) {
                return;
            }
        }
    }
}

/// A number that looks like chance, the same in each run.
fn chance(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *seed >> 33
}

/// Kills it `kills` times, and goes on until `least` answers are acknowledged. Says what came of it.
fn killed(town: &Town, kills: usize, least: usize) -> String {
    let (mut child, _) = town.serve();
    let mut people: Vec<(Browser, Ledger)> = Vec::new();
    for number in town.numbers() {
        let mut browser = Browser::new(town.port);
        browser.sign_in(&format!("u{number}"));
        let ledger = Ledger::of(&mut browser, &number);
        people.push((browser, ledger));
    }
    let (mut seed, mut starts) = (20_261_127, Vec::new());
    let (mut done, sum) =
        (0, |people: &[(Browser, Ledger)]| people.iter().map(|(_, one)| one.count()).sum::<usize>());
    while done < kills || sum(&people) < least {
        let stop = AtomicBool::new(false);
        thread::scope(|scope| {
            for (browser, ledger) in &mut people {
                scope.spawn(|| write(browser, ledger, &stop));
            }
            thread::sleep(Duration::from_millis(20 + chance(&mut seed) % 180));
            child.kill().unwrap();
            child.wait().unwrap();
            stop.store(true, Ordering::Relaxed);
        });
        let (again, took) = town.serve();
        child = again;
        starts.push(took);
        done += 1;
    }
    for (browser, ledger) in &mut people {
        let faults = ledger.faults(&Stored::of(browser));
        assert_eq!(faults, Vec::<String>::new());
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(town.audit_is_whole());
    starts.sort();
    format!(
        "{done} kills, {} answers acknowledged, 0 lost, 0 invented; starts again in {:?} (median), {:?} (longest)",
        sum(&people),
        starts[starts.len() / 2],
        starts.last().unwrap()
    )
}

#[test]
fn what_was_acknowledged_is_there_after_it_was_killed_fifty_times() {
    let (kills, least) = (asked("INNSATS_KILLS", 50), asked("INNSATS_KILL_ANSWERS", 500));
    println!("SQLite: {}", killed(&Town::new(None), kills, least));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_is_there_after_it_was_killed_on_postgres() {
    on_postgres_at(async |options| {
        let url = sqlx::ConnectOptions::to_url_lossy(&options).to_string();
        let kills = asked("INNSATS_KILLS", 50).div_ceil(5);
        let said =
            tokio::task::spawn_blocking(move || killed(&Town::new(Some(url)), kills, 100)).await.unwrap();
        println!("PostgreSQL: {said}");
    })
    .await;
}
