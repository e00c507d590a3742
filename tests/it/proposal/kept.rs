//! Proposals on the store: made once, verified, kept with an audit entry.

use std::path::{Path, PathBuf};

use innsats::access::{Actor, Role};
use innsats::domain::{DataSet, InitiativeId};
use innsats::planning::StaffingRequest;
use innsats::service::import_data::{Ending, InputFile, Settings, import_data};
use innsats::service::proposal_view;
use innsats::service::propose_staffing::{Prepared, ProposeError, Proposed, latest, open, prepare};
use innsats::service::solver_process::protocol::{Event, PROTOCOL, line};
use innsats::service::solver_process::{Attendant, SolverProcess};
use innsats::store::records::initiatives::versions;
use innsats::store::{Content, Database, StoreError, audit, proposals, revisions, views};
use innsats::web::{AppState, Entrance};
use innsats::wording::Language;
use staffing::{Options, Outcome, propose};
use staffing_model::plan::Plan;
use staffing_model::verify;
use tempfile::TempDir;

use crate::database::on_both;
use crate::door::{MORNING, door_at, kari, read};
use crate::pages::site::{Site, now};
use crate::store::schema::run;

/// The files of a folder of the repository.
pub fn files(folder: &str) -> Vec<InputFile> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(Path::new(folder));
    DataSet::ALL
        .into_iter()
        .map(|set| {
            let name = format!("{}.csv", set.name());
            InputFile { bytes: std::fs::read(folder.join(&name)).unwrap(), name }
        })
        .collect()
}

/// Imports files; every row must be good.
pub async fn import(database: &Database, files: Vec<InputFile>) {
    let report =
        import_data(&door_at(database, MORNING), &kari(), files, Settings::default(), &|_| ()).await.unwrap();
    assert!(matches!(report.ending, Ending::Written(_)), "{:?}", report.ending);
}

/// Twelve months from November 2026.
pub fn request() -> StaffingRequest {
    StaffingRequest::from_month("2026-11".parse().unwrap())
}

/// The program under test as the solver's process.
pub fn solver() -> SolverProcess {
    SolverProcess::new(env!("CARGO_BIN_EXE_innsats"))
}

/// A proposal as a user gets it.
pub async fn proposed(
    database: &Database,
    request: &StaffingRequest,
    options: &Options,
) -> Result<Proposed, ProposeError> {
    solved_by(database, request, options, &solver(), Attendant::default()).await
}

/// The same with another solver, or somebody who attends to it.
async fn solved_by(
    database: &Database,
    request: &StaffingRequest,
    options: &Options,
    solver: &SolverProcess,
    attendant: Attendant,
) -> Result<Proposed, ProposeError> {
    let (door, actor) = (door_at(database, MORNING), kari());
    match prepare(&door, &actor, request, options).await? {
        Prepared::Kept(proposed) => Ok(*proposed),
        Prepared::Open(asked) => asked.solve(solver, attendant).await?.store(&door, &actor).await,
    }
}

/// A proposal that must be there already.
async fn proposed_before(database: &Database, options: &Options) -> Proposed {
    match prepare(&door_at(database, MORNING), &kari(), &request(), options).await.unwrap() {
        Prepared::Kept(proposed) => *proposed,
        Prepared::Open(_) => panic!("nothing is solved twice"),
    }
}

#[tokio::test]
async fn the_same_input_is_the_same_proposal() {
    on_both(async |database| {
        import(&database, files("tests/data/org120")).await;
        let options = Options::default();
        let first = proposed(&database, &request(), &options).await.unwrap();
        assert!(!first.reused);
        verify(&first.kept.problem, &first.kept.plan).unwrap();

        let again = proposed_before(&database, &options).await;
        assert!(again.reused);
        assert_eq!(again.kept, first.kept);

        let mut reading = read(&database).await;
        assert_eq!(open(&mut reading, first.kept.id).await.unwrap(), first.kept);
        assert_eq!(latest(&mut reading).await.unwrap(), Some(first.kept.clone()));
        let entry = audit::latest(&mut reading, 1).await.unwrap().remove(0);
        assert_eq!((entry.action.as_str(), entry.object_key), ("propose", first.kept.id.to_string()));
    })
    .await;
}

#[tokio::test]
async fn a_proposal_keeps_the_version_of_each_initiative_that_it_was_made_for() {
    on_both(async |database| {
        import(&database, files("tests/data/org120")).await;
        let made = proposed(&database, &request(), &Options::default()).await.unwrap().kept.id;
        let outdated = async || versions::outdated(&mut read(&database).await, made).await.unwrap();
        assert_eq!(outdated().await, []);
        let kept = async |id| versions::made_for(&mut read(&database).await, made, id).await.unwrap();
        let first = kept(InitiativeId(1)).await;
        assert!(first.is_some());
        run(&database, "UPDATE initiative SET version = version + 1 WHERE id = 1".to_owned()).await.unwrap();
        let changed = outdated().await;
        assert_eq!(changed.iter().map(|one| one.id).collect::<Vec<_>>(), [InitiativeId(1)]);
        assert_eq!((Some(changed[0].made_for), changed[0].now), (first, first.unwrap() + 1));
        assert_eq!(kept(InitiativeId(1)).await, first, "the proposal stays what it was");

        let office = Actor::user("kontoret", [Role::Employee, Role::PortfolioOffice]);
        let site = Site::of(AppState::entered_by(database.clone(), now, Entrance::As(office)));
        let page = site.get(&format!("/bemanning/{made}")).await;
        assert_eq!(page.attributes("section.ds-alert a", "href"), ["/tiltak/1"], "{}", page.text());
    })
    .await;
}

#[tokio::test]
async fn a_proposal_asked_for_again_is_the_latest_again() {
    Box::pin(on_both(async |database| {
        import(&database, files("tests/data/org120")).await;
        let options = Options::default();
        let first = proposed(&database, &request(), &options).await.unwrap();
        let strict = StaffingRequest { learning: false, ..request() };
        let second = proposed(&database, &strict, &options).await.unwrap();
        let listed = async || {
            let mut reading = read(&database).await;
            let list = views::proposals::list(&mut reading).await.unwrap();
            let latest = latest(&mut reading).await.unwrap().unwrap().id;
            assert_eq!(list[0].id, latest);
            (
                list.iter().map(|row| row.id).collect::<Vec<_>>(),
                revisions(&mut reading).await.unwrap().count(Content::Proposals),
            )
        };
        let (order, before) = listed().await;
        assert_eq!(order, [second.kept.id, first.kept.id]);

        let again = proposed_before(&database, &options).await;
        assert!(again.reused);
        let (order, asked) = listed().await;
        assert_eq!(order, [first.kept.id, second.kept.id]);
        assert_eq!(asked, before + 1, "pages that were kept are old");
        let entry = audit::latest(&mut read(&database).await, 1).await.unwrap().remove(0);
        assert_eq!((entry.action.as_str(), entry.object_key), ("propose_again", first.kept.id.to_string()));

        proposed_before(&database, &options).await;
        assert_eq!(listed().await.1, asked, "the latest asked for once more changes nothing");
    }))
    .await;
}

#[tokio::test]
async fn coverage_before_and_after_are_of_the_same_work() {
    on_both(async |database| {
        import(&database, files("tests/data/org120")).await;
        let made = proposed(&database, &request(), &Options::default()).await.unwrap();
        let notes = &made.kept.record.notes;
        assert_eq!(notes.demands.len(), notes.needs_in_horizon);
        let mut reading = read(&database).await;
        let view = proposal_view::load(&mut reading, &made.kept).await.unwrap();
        let of_all = view.summary.of_all.unwrap();
        assert!(0.0 < of_all.before && of_all.before < of_all.after && of_all.after <= 1.0, "{of_all:?}");

        // Nobody is proposed: nothing more is covered than before.
        let mut nobody = made.kept.clone();
        nobody.plan.assignments.clear();
        let nobody = proposal_view::load(&mut reading, &nobody).await.unwrap().summary.of_all.unwrap();
        assert_eq!((nobody.before, nobody.after), (of_all.before, of_all.before));
    })
    .await;
}

#[tokio::test]
async fn another_request_is_another_proposal() {
    on_both(async |database| {
        import(&database, files("tests/data/org120")).await;
        let options = Options::default();
        let first = proposed(&database, &request(), &options).await.unwrap();
        let strict = StaffingRequest { learning: false, ..request() };
        let second = proposed(&database, &strict, &options).await.unwrap();
        assert!(!second.reused);
        assert_ne!(first.kept.input_hash, second.kept.input_hash);
    })
    .await;
}

/// A solver that has found a plan and goes on searching without end.
fn searching(plan: Plan, folder: &TempDir) -> SolverProcess {
    saying(&[Event::Better { plan: Box::new(plan) }], folder)
}

/// A solver that begins, reports these events and never ends.
fn saying(events: &[Event], folder: &TempDir) -> SolverProcess {
    let (lines, program) = (folder.path().join("lines"), folder.path().join("solver"));
    let begin = line(&Event::Started { protocol: PROTOCOL });
    let said: Vec<u8> = begin.into_iter().chain(events.iter().flat_map(line)).collect();
    std::fs::write(&lines, said).unwrap();
    // Written by another process: see `staffing::child_process`.
    let write = "printf '#!/bin/sh\\ncat \"%s\"; cat >/dev/null; :\\n' \"$1\" > \"$0\" && chmod +x \"$0\"";
    let arguments = ["-c", write, program.to_str().unwrap(), lines.to_str().unwrap()];
    assert!(std::process::Command::new("sh").args(arguments).status().unwrap().success());
    SolverProcess::new(program)
}

#[tokio::test]
async fn a_cancelled_proposal_is_kept_and_says_so_and_is_not_given_back() {
    on_both(async |database| {
        import(&database, files("tests/data/org120")).await;
        let first = proposed(&database, &request(), &Options::default()).await.unwrap();
        let folder = TempDir::new().unwrap();
        let mut halfway = first.kept.plan.clone();
        halfway.prove(halfway.objective * 1.5);
        let solver = searching(halfway, &folder);

        let options = Options { seed: 1, ..Options::default() };
        let attendant = Attendant { cancel: Box::pin(std::future::ready(())), ..Attendant::default() };
        let cancelled = solved_by(&database, &request(), &options, &solver, attendant).await.unwrap();
        assert!(cancelled.kept.plan.method.cancelled);
        let mut reading = read(&database).await;
        assert_eq!(latest(&mut reading).await.unwrap().unwrap(), cancelled.kept);
        let view = proposal_view::load(&mut reading, &cancelled.kept).await.unwrap();
        drop(reading);
        let said = innsats::wording::proposal::quality(&view.quality, Language::En);
        assert!(said.starts_with("The calculation was cancelled."), "{said}");

        let again = proposed(&database, &request(), &options).await.unwrap();
        assert!(!again.reused && !again.kept.plan.method.cancelled);
    })
    .await;
}

#[tokio::test]
async fn a_solver_that_falls_leaves_no_proposal() {
    on_both(async |database| {
        import(&database, files("tests/data/org120")).await;
        let solver = SolverProcess::new("/bin/false");
        let options = Options::default();
        let fallen = solved_by(&database, &request(), &options, &solver, Attendant::default()).await;
        assert!(matches!(fallen, Err(ProposeError::Process(_))), "{fallen:?}");
        assert!(proposals::latest(&mut read(&database).await).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn a_plan_that_breaks_a_rule_is_never_kept() {
    on_both(async |database| {
        import(&database, files("tests/data/org120")).await;
        let options = Options::default();
        let door = door_at(&database, MORNING);
        let Prepared::Open(asked) = prepare(&door, &kari(), &request(), &options).await.unwrap() else {
            panic!("nothing was proposed yet")
        };
        let Outcome::Proposed(mut plan) = propose(asked.problem(), &options, &mut |_| ()) else {
            panic!("the small municipality has a plan")
        };
        plan.assignments[0].share += 500.0;
        let (asked, violations) = *asked.with_plan(*plan.clone()).unwrap_err();
        assert!(!violations.is_empty());
        let event = Event::Proposed { plan };
        let folder = TempDir::new().unwrap();
        let refused = asked.solve(&saying(&[event], &folder), Attendant::default()).await;
        assert!(matches!(refused, Err(ProposeError::Refused(violations)) if !violations.is_empty()));
        let mut reading = read(&database).await;
        assert!(proposals::latest(&mut reading).await.unwrap().is_none());
        let entry = audit::latest(&mut reading, 1).await.unwrap().remove(0);
        assert_ne!(entry.action, "propose");
    })
    .await;
}

#[tokio::test]
async fn an_empty_register_has_no_proposal_and_says_so() {
    on_both(async |database| {
        let none = proposed(&database, &request(), &Options::default()).await;
        assert!(matches!(none, Err(ProposeError::Build(_))));
        let mut reading = read(&database).await;
        let missing = open(&mut reading, innsats::domain::ProposalId(7)).await;
        assert!(matches!(missing, Err(ProposeError::Store(StoreError::NotFound))));
    })
    .await;
}
