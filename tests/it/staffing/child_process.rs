//! The solver in a process of its own: the same plans, and whatever happens to it the parent lives.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use innsats::service::solver_process::protocol::{self, PROTOCOL, Request};
use innsats::service::solver_process::{Attendant, SolverFailure, SolverProcess, Why};
use rustix::process::{Pid, Signal, kill_process, test_kill_process};
use staffing::{Options, Outcome};
use staffing_model::plan::{self, Plan};
use staffing_model::problem::{self, Problem};
use staffing_model::verify;
use tempfile::TempDir;

use super::generate::{self, Size};
use super::planned;

const INNSATS: &str = env!("CARGO_BIN_EXE_innsats");

/// Nobody solves this to the end while a test waits.
fn long() -> Problem {
    let mut problem = generate::problem(Size { people: 300, initiatives: 30, needs: 5, periods: 4, seed: 3 });
    // The random locks are so many that they contradict each other.
    problem.locks.clear();
    problem
}

fn to_the_end() -> Options {
    Options { gap: 0.0, time_limit: 20.0, ..Options::default() }
}

/// A program that is a shell script. Another process writes it: while this one has it open to write, a test beside it
/// may start a process that holds it open too, and then it cannot be run.
fn script(folder: &TempDir, text: &str) -> PathBuf {
    let path = folder.path().join("solver");
    let write = "printf '#!/bin/sh\\n%s\\n' \"$1\" > \"$0\" && chmod +x \"$0\"";
    let written = Command::new("sh").args(["-c", write, path.to_str().unwrap(), text]).status().unwrap();
    assert!(written.success());
    path
}

/// The real solver, which leaves its process number in `pid`.
fn numbered(folder: &TempDir) -> (SolverProcess, PathBuf) {
    let pid = folder.path().join("pid");
    let text = format!("echo $$ > '{}'\nexec '{INNSATS}' \"$@\"", pid.display());
    (SolverProcess::new(script(folder, &text)), pid)
}

fn process(pid: &Path) -> Pid {
    let number = std::fs::read_to_string(pid).unwrap().trim().parse().unwrap();
    Pid::from_raw(number).unwrap()
}

/// Waits until something holds; fails after some seconds.
fn soon(what: &str, holds: impl Fn() -> bool) {
    let started = Instant::now();
    while !holds() {
        assert!(started.elapsed() < Duration::from_secs(5), "{what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Does `act` once, when the search has had a plan for a while.
fn once_under_way(act: impl FnOnce() + Send + 'static) -> Attendant {
    let (mut act, mut found) = (Some(act), None);
    let progress = move |progress: staffing::Progress| {
        if progress.objective.is_none() {
            return;
        }
        let found = *found.get_or_insert(progress.elapsed);
        if progress.elapsed > found + 2.0
            && let Some(act) = act.take()
        {
            act();
        }
    };
    Attendant { progress: Box::new(progress), ..Attendant::default() }
}

async fn failure(solver: &SolverProcess) -> SolverFailure {
    let problem = generate::problem(Size { people: 20, initiatives: 3, needs: 3, periods: 2, seed: 1 });
    let options = Options::default();
    solver.propose(Arc::new(problem), &options, Attendant::default()).await.unwrap_err()
}

#[tokio::test]
async fn a_plan_is_the_same_from_a_process_of_its_own() {
    for seed in [1, 2, 4] {
        let size = Size { people: 30, initiatives: 6, needs: 4, periods: 4, seed };
        let problem = generate::problem(size);
        let options = Options { gap: 0.001, ..Options::default() };
        let solver = SolverProcess::new(INNSATS);
        let there = solver.propose(Arc::new(problem.clone()), &options, Attendant::default()).await.unwrap();
        let Some(here) = planned(&problem, 0.001) else {
            assert!(matches!(there, Outcome::ConflictingLocks(_)));
            continue;
        };
        let there = there.plan().unwrap();
        assert!(there.cpu_seconds > 0.0 && there.peak_memory_mb > 0.0, "what the process used is measured");
        let used = Plan {
            cpu_seconds: there.cpu_seconds,
            wall_seconds: there.wall_seconds,
            peak_memory_mb: there.peak_memory_mb,
            ..here
        };
        assert_eq!(*there, used);
    }
}

#[tokio::test]
async fn a_cancelled_search_gives_its_best_plan_within_two_seconds_and_leaves_nothing_running() {
    let folder = TempDir::new().unwrap();
    let (solver, pid) = numbered(&folder);
    let problem = Arc::new(long());
    let (cancel, cancelled) = tokio::sync::oneshot::channel();
    let told = Arc::new(Mutex::new(None));
    let telling = Arc::clone(&told);
    let mut attendant = once_under_way(move || {
        *telling.lock().unwrap() = Some(Instant::now());
        cancel.send(()).unwrap();
    });
    attendant.cancel = Box::pin(async { cancelled.await.unwrap() });
    let outcome = solver.propose(Arc::clone(&problem), &to_the_end(), attendant).await.unwrap();
    let took = told.lock().unwrap().unwrap().elapsed();
    assert!(took < Duration::from_secs(2), "{took:?}");
    let Outcome::Proposed(plan) = outcome else { panic!("no plan") };
    verify(&problem, &plan).unwrap();
    assert!(plan.method.cancelled && !plan.assignments.is_empty());
    assert!(plan.cpu_seconds > 0.0 && plan.wall_seconds >= 2.0 && plan.bound >= plan.objective);
    let process = process(&pid);
    soon("the process is gone", || test_kill_process(process).is_err());
}

#[tokio::test]
async fn a_process_that_falls_is_a_failure_with_its_reason() {
    let folder = TempDir::new().unwrap();
    let (solver, pid) = numbered(&folder);
    let attendant = once_under_way(move || kill_process(process(&pid), Signal::ABORT).unwrap());
    let failed = solver.propose(Arc::new(long()), &to_the_end(), attendant).await.unwrap_err();
    assert!(matches!(failed.why, Why::Crashed { signal: Some(6), .. }), "{failed:?}");
    assert!(failed.best_gap.is_some(), "it had a plan");
    assert!(failed.used.cpu_seconds > 0.0 && failed.used.peak_memory_mb > 0.0);
}

#[tokio::test]
async fn too_little_memory_is_the_reason_that_is_given() {
    for limit in [2, 24] {
        let solver = SolverProcess::new(INNSATS).with_memory_limit(limit);
        let failed = solver.propose(Arc::new(long()), &to_the_end(), Attendant::default()).await.unwrap_err();
        assert!(matches!(failed.why, Why::OutOfMemory { limit_mb } if limit_mb == limit), "{failed:?}");
    }
}

#[tokio::test]
async fn a_proposal_that_nobody_waits_for_is_not_worked_on() {
    let folder = TempDir::new().unwrap();
    let (solver, pid) = numbered(&folder);
    let options = to_the_end();
    let waiting = solver.propose(Arc::new(long()), &options, Attendant::default());
    assert!(tokio::time::timeout(Duration::from_secs(2), waiting).await.is_err());
    let process = process(&pid);
    // Waited for in the runtime, which reaps a process that nobody waits for.
    let gone = async {
        while test_kill_process(process).is_ok() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(5), gone).await.expect("the process is gone");
}

#[test]
fn a_worker_whose_parent_is_gone_ends() {
    let mut worker = Command::new(INNSATS)
        .args(["solve-worker", "--memory-limit", "1000"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let (options, problem) = (to_the_end(), long());
    let request = Request {
        protocol: PROTOCOL,
        options: std::borrow::Cow::Owned(options),
        problem: std::borrow::Cow::Owned(problem),
    };
    let mut stdin = worker.stdin.take().unwrap();
    stdin.write_all(&protocol::line(&request)).unwrap();
    std::thread::sleep(Duration::from_millis(500));
    assert!(worker.try_wait().unwrap().is_none(), "it works");
    drop(stdin);
    let ended = Mutex::new(worker);
    soon("it ends", || ended.lock().unwrap().try_wait().unwrap().is_some());
}

#[tokio::test]
async fn a_solver_that_talks_nonsense_is_not_believed() {
    let folder = TempDir::new().unwrap();
    let started = format!("echo '{{\"event\":\"started\",\"protocol\":{PROTOCOL}}}'");
    for nonsense in [
        "echo 'good day'; cat",
        "echo '{\"event\":\"started\",\"protocol\":99}'; cat",
        "echo '{\"event\":\"progress\",\"standing\":null,\"used\":{\"cpu_seconds\":1,\"peak_memory_mb\":1}}'; cat",
        &format!("{started}; echo '{{\"event\":\"proposed\",\"plan\":{{}}}}'; cat"),
        &format!("{started}; printf '\\377\\n'; cat"),
    ] {
        let failed = failure(&SolverProcess::new(script(&folder, nonsense))).await;
        assert!(matches!(failed.why, Why::Protocol(_)), "{nonsense}: {failed:?}");
    }
    let silent = failure(&SolverProcess::new(script(&folder, "echo 'no licence' >&2; exit 3"))).await;
    let Why::Crashed { code: Some(3), said, .. } = silent.why else { panic!("{silent:?}") };
    assert_eq!(said, "no licence");
    let missing = failure(&SolverProcess::new(folder.path().join("missing"))).await;
    assert!(matches!(missing.why, Why::CannotStart(_)), "{missing:?}");
}

#[tokio::test]
async fn a_plan_that_breaks_a_rule_is_not_taken_from_the_process() {
    let folder = TempDir::new().unwrap();
    let problem = generate::problem(Size { people: 20, initiatives: 3, needs: 3, periods: 2, seed: 1 });
    let mut wrong = planned(&problem, 0.01).unwrap();
    wrong.assignments[0].share += 500.0;
    let lines = folder.path().join("lines");
    let plan = Box::new(wrong);
    let events = [protocol::Event::Started { protocol: PROTOCOL }, protocol::Event::Proposed { plan }];
    std::fs::write(&lines, events.iter().flat_map(protocol::line).collect::<Vec<u8>>()).unwrap();
    let text = format!("cat '{}'; cat", lines.display());
    let failed = failure(&SolverProcess::new(script(&folder, &text))).await;
    assert!(matches!(failed.why, Why::Broken(violations) if !violations.is_empty()));
}

#[tokio::test]
async fn what_is_told_on_the_way_is_what_is_kept_when_the_process_says_no_more() {
    let folder = TempDir::new().unwrap();
    let problem = generate::problem(Size { people: 20, initiatives: 3, needs: 3, periods: 2, seed: 1 });
    let mut plan = planned(&problem, 0.01).unwrap();
    plan.prove(plan.objective * 1.2);
    let standing = staffing::Progress {
        stage: staffing::Stage::Neighbourhoods,
        objective: Some(plan.objective * 1.1),
        bound: Some(plan.objective * 1.12),
        candidates: 100,
        elapsed: 3.0,
    };
    let used = staffing::Used { cpu_seconds: 3.0, peak_memory_mb: 20.0 };
    let events = [
        protocol::Event::Started { protocol: PROTOCOL },
        protocol::Event::Better { plan: Box::new(plan) },
        protocol::Event::Progress { standing: Some(standing), used },
    ];
    let lines = folder.path().join("lines");
    std::fs::write(&lines, events.iter().flat_map(protocol::line).collect::<Vec<u8>>()).unwrap();
    let solver = SolverProcess::new(script(&folder, &format!("cat '{}'; cat >/dev/null", lines.display())));
    let (cancel, cancelled) = tokio::sync::oneshot::channel();
    let (mut cancel, told) = (Some(cancel), Arc::new(Mutex::new(None)));
    let telling = Arc::clone(&told);
    let progress = move |progress: staffing::Progress| {
        *telling.lock().unwrap() = Some(progress);
        cancel.take().map(|cancel| cancel.send(()));
    };
    let attendant =
        Attendant { progress: Box::new(progress), cancel: Box::pin(async { cancelled.await.unwrap() }) };
    let kept = solver.propose(Arc::new(problem), &Options::default(), attendant).await.unwrap();
    let (told, kept) = (told.lock().unwrap().clone().unwrap(), kept.plan().unwrap().clone());
    assert_eq!((told.objective, told.bound), (Some(kept.objective), Some(kept.bound)));
}

#[test]
fn ctrl_c_on_the_command_line_gives_the_best_plan_so_far() {
    let folder = TempDir::new().unwrap();
    let (problem, plan) = (folder.path().join("problem.json"), folder.path().join("plan.json"));
    let content = long();
    std::fs::write(&problem, problem::write(&content)).unwrap();
    let mut command = Command::new(INNSATS)
        .args(["staff", "--gap", "0", "--time-limit", "20", "--lang", "en", "--problem"])
        .arg(&problem)
        .arg("--out")
        .arg(&plan)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut progress = BufReader::new(command.stderr.take().unwrap());
    let mut told = String::new();
    // The machine may have other work: Ctrl-C comes once there is a plan.
    while !told.contains("Best plan so far") {
        assert_ne!(progress.read_line(&mut told).unwrap(), 0, "it ended before there was a plan: {told}");
    }
    let cancelled = Instant::now();
    kill_process(Pid::from_child(&command), Signal::INT).unwrap();
    progress.read_to_string(&mut told).unwrap();
    let done = command.wait_with_output().unwrap();
    assert!(cancelled.elapsed() < Duration::from_secs(2), "{:?}", cancelled.elapsed());
    let said = String::from_utf8(done.stdout).unwrap();
    assert_eq!(done.status.code(), Some(0), "{told}");
    assert!(said.contains("The calculation was cancelled."), "{said}");
    assert!(told.contains("Best plan so far") && told.contains("possible pairs"), "{told}");
    let plan = plan::read(&std::fs::read(&plan).unwrap()).unwrap();
    assert!(plan.method.cancelled);
    verify(&content, &plan).unwrap();
}
