//! Proposals that are asked for and made in the background: each gives one result, whatever becomes of who makes it.

use std::collections::BTreeSet;
use std::future::pending;
use std::os::unix::fs::PermissionsExt;
use std::time::{Duration, Instant};

use innsats::access::{Action, Actor};
use innsats::clock;
use innsats::domain::{JobState, StaffingJobId};
use innsats::planning::StaffingRequest;
use innsats::service::door::Door;
use innsats::service::propose_staffing::{OpenRequest, ProposeError};
use innsats::service::solver_process::{Attendant, SolverProcess};
use innsats::service::staffing_jobs::{
    AskError, Asked, Ended, MOST_OPEN, Worker, Workers, ask, cancel, open,
};
use innsats::store::staffing_jobs::{StaffingJob, claim};
use innsats::store::{Database, Queue, StoreError, audit, proposals};
use jiff::SignedDuration;
use tempfile::TempDir;
use tokio::time::sleep;

use crate::database::on_both;
use crate::door::{kari, read};
use crate::proposal::kept::{files, import, request, solver};

fn door(database: &Database) -> Door {
    Door::new(database.clone(), clock::now())
}

fn worker(database: &Database, solver: SolverProcess) -> Worker {
    let beat = Duration::from_millis(50);
    Worker { beat, ..Worker::new(database.clone(), clock::now, solver) }
}

async fn ask_for(database: &Database, request: &StaffingRequest) -> Result<Asked, AskError> {
    ask(&door(database), &Queue::of(database).unwrap(), &kari(), request).await
}

/// The municipality, and a proposal that is asked for.
async fn asked(database: &Database) -> StaffingJobId {
    import(database, files("tests/data/org120")).await;
    match ask_for(database, &request()).await.unwrap() {
        Asked::Job(id) => id,
        Asked::Proposal(id) => panic!("proposal {id} was there before"),
    }
}

async fn job(database: &Database, id: StaffingJobId) -> StaffingJob {
    open(&door(database), &kari(), id).await.unwrap()
}

async fn take(database: &Database, solver: SolverProcess, id: StaffingJobId) -> Ended {
    worker(database, solver).take(id, pending()).await.unwrap()
}

async fn actions(database: &Database) -> Vec<String> {
    let done = audit::latest(&mut read(database).await, 6).await.unwrap();
    done.into_iter().map(|entry| entry.action).collect()
}

/// A program that does something else than to solve.
fn program(folder: &TempDir, script: &str) -> SolverProcess {
    let path = folder.path().join("solver");
    std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    SolverProcess::new(path)
}

#[tokio::test]
async fn what_is_asked_for_is_made_and_asked_again_it_is_there() {
    on_both(async |database| {
        let id = asked(&database).await;
        let waiting = job(&database, id).await;
        assert_eq!((waiting.state, waiting.ahead, waiting.asked_by.as_str()), (JobState::Queued, 0, "Kari"));
        assert_eq!(ask_for(&database, &request()).await.unwrap(), Asked::Job(id), "the same is one job");

        let Ended::Done(proposal) = take(&database, solver(), id).await else { panic!("it is made") };
        let done = job(&database, id).await;
        assert_eq!((done.state, done.proposal), (JobState::Done, Some(proposal)));
        assert_eq!(actions(&database).await[..2], ["propose", "ask_for_proposal"]);
        assert_eq!(ask_for(&database, &request()).await.unwrap(), Asked::Proposal(proposal));
        assert_eq!(take(&database, solver(), id).await, Ended::NotThere, "what has ended is not made again");
    })
    .await;
}

#[tokio::test]
async fn only_the_chosen_initiatives_are_staffed() {
    on_both(async |database| {
        import(&database, files("tests/data/org120")).await;
        let only = BTreeSet::from([innsats::domain::InitiativeCode::parse("I003").unwrap()]);
        let chosen = StaffingRequest { only: Some(only), ..request() };
        let Asked::Job(id) = ask_for(&database, &chosen).await.unwrap() else { panic!("it is new") };
        assert_eq!(job(&database, id).await.initiatives, 1);
    })
    .await;
}

#[tokio::test]
async fn nobody_has_more_than_three_open() {
    on_both(async |database| {
        import(&database, files("tests/data/org120")).await;
        let of = |periods| StaffingRequest { periods, ..request() };
        for periods in 1..=u16::try_from(MOST_OPEN).unwrap() {
            ask_for(&database, &of(periods)).await.unwrap();
        }
        assert!(matches!(ask_for(&database, &of(12)).await, Err(AskError::TooMany)));
        let others =
            ask(&door(&database), &Queue::of(&database).unwrap(), &Actor::operator("Ola"), &of(12)).await;
        let Ok(Asked::Job(id)) = others else { panic!("others may") };
        assert_eq!(job(&database, id).await.ahead, MOST_OPEN);
    })
    .await;
}

#[tokio::test]
async fn who_wakes_up_after_the_lease_is_refused_and_the_job_has_one_result() {
    on_both(async |database| {
        let id = asked(&database).await;
        // The first one begins, and falls asleep for longer than it may.
        let mut writing = door(&database).write(&kari(), Action::MakeProposals).await.unwrap();
        let over = SignedDuration::from_secs(-1);
        let first = claim(&mut writing, id, ("the first", over)).await.unwrap().unwrap();
        writing.commit_draft().await.unwrap();
        let slow = OpenRequest::thawed(&first.input).unwrap();
        let slow = slow.solve(&solver(), Attendant::default()).await.unwrap();

        let second = worker(&database, solver());
        assert_eq!(take(&database, solver(), id).await, Ended::NotThere, "as long as the first holds it");
        assert_eq!(second.take_up_abandoned().await.unwrap(), 1);
        let stale = slow.store(&door(&database), &kari(), Some(first.fence)).await;
        assert!(matches!(stale, Err(ProposeError::Store(StoreError::Changed))), "{stale:?}");
        assert_eq!(
            proposals::latest_id(&mut read(&database).await).await.unwrap(),
            None,
            "nothing of it stands"
        );

        let Ended::Done(proposal) = take(&database, solver(), id).await else {
            panic!("the second makes it")
        };
        let stale = slow.store(&door(&database), &kari(), Some(first.fence)).await;
        assert!(matches!(stale, Err(ProposeError::Store(StoreError::Changed))), "{stale:?}");
        assert_eq!(
            (job(&database, id).await.attempt, job(&database, id).await.proposal),
            (2, Some(proposal))
        );
    })
    .await;
}

#[tokio::test]
async fn what_falls_three_times_is_shown_as_failed() {
    on_both(async |database| {
        let folder = TempDir::new().unwrap();
        let id = asked(&database).await;
        for attempt in 1..=3 {
            let ended = take(&database, program(&folder, "exit 3"), id).await;
            assert_eq!(ended, if attempt < 3 { Ended::GivenBack } else { Ended::Failed });
        }
        let failed = job(&database, id).await;
        assert_eq!(failed.state, JobState::Failed);
        assert!(failed.failure.unwrap().contains("exit code 3"));
        assert_eq!(actions(&database).await[0], "fail_proposal");
        assert!(matches!(ask_for(&database, &request()).await.unwrap(), Asked::Job(new) if new != id));
    })
    .await;
}

#[tokio::test]
async fn a_job_is_cancelled_in_line_and_under_way() {
    on_both(async |database| {
        let folder = TempDir::new().unwrap();
        let id = asked(&database).await;
        assert!(cancel(&door(&database), &kari(), id).await.unwrap());
        assert_eq!(job(&database, id).await.state, JobState::Cancelled);
        assert!(!cancel(&door(&database), &kari(), id).await.unwrap(), "it has ended");

        let Asked::Job(id) = ask_for(&database, &request()).await.unwrap() else { panic!("it is new") };
        let slow = worker(&database, program(&folder, "exec sleep 60"));
        let under_way = tokio::spawn(async move { slow.take(id, pending()).await });
        while job(&database, id).await.state != JobState::Running {
            sleep(Duration::from_millis(20)).await;
        }
        assert!(cancel(&door(&database), &kari(), id).await.unwrap());
        assert_eq!(under_way.await.unwrap().unwrap(), Ended::Cancelled);
        assert_eq!(job(&database, id).await.state, JobState::Cancelled);
        assert_eq!(actions(&database).await[0], "cancel_proposal");
    })
    .await;
}

#[tokio::test]
async fn a_worker_that_is_told_to_stop_gives_its_job_back() {
    on_both(async |database| {
        let folder = TempDir::new().unwrap();
        let id = asked(&database).await;
        let slow = worker(&database, program(&folder, "exec sleep 60"));
        let ended = slow.take(id, sleep(Duration::from_millis(100))).await.unwrap();
        assert_eq!((ended, job(&database, id).await.state), (Ended::GivenBack, JobState::Queued));
    })
    .await;
}

#[tokio::test]
async fn the_queue_hands_out_the_turns() {
    on_both(async |database| {
        let id = asked(&database).await;
        let workers = Workers::start(&worker(&database, solver()), 1).unwrap();
        let began = Instant::now();
        while job(&database, id).await.state.is_open() {
            assert!(began.elapsed() < Duration::from_mins(1), "{:?}", job(&database, id).await);
            sleep(Duration::from_millis(50)).await;
        }
        assert_eq!(job(&database, id).await.state, JobState::Done);
        workers.stop().await;
    })
    .await;
}
