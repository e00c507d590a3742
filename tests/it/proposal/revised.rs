//! The next version of a proposal: what is bound is kept, what is decided is not moved, and what changed is told.

use std::future::pending;

use axum::http::StatusCode;
use innsats::clock;
use innsats::domain::{InitiativeCode, JobState, PersonNumber, ProposalId};
use innsats::planning::{BuildError, Revision, SettledShare, Tie};
use innsats::service::door::Door;
use innsats::service::propose_staffing::{Kept, ProposeError, open};
use innsats::service::staffing_jobs::{self, AskError, Asked, Ended, Worker, ask_again};
use innsats::store::records::proposal_versions;
use innsats::store::{Database, Queue};
use innsats::web::{AppState, Entrance};
use staffing::Options;
use staffing_model::problem::NeedKind;
use staffing_model::verify;

use super::kept::{files, import, proposed, request, solver};
use crate::database::on_both;
use crate::door::{kari, read};
use crate::pages::site::{Site, now};
use crate::store::schema::run;

const WHY: &str = "Kjenner arkivet best";

async fn first(database: &Database) -> Kept {
    import(database, files("tests/data/org120")).await;
    proposed(database, &request(), &Options::default()).await.unwrap().kept
}

async fn ask(database: &Database, revision: Revision) -> Result<Asked, AskError> {
    let door = Door::new(database.clone(), clock::now());
    ask_again(&door, &Queue::of(database).unwrap(), &kari(), revision).await
}

async fn make(database: &Database, revision: Revision) -> Ended {
    let Asked::Job(job) = ask(database, revision).await.unwrap() else { panic!("it was not made before") };
    Worker::new(database.clone(), clock::now, solver()).take(job, pending()).await.unwrap()
}

async fn next(database: &Database, revision: Revision) -> Kept {
    let Ended::Done(id) = make(database, revision).await else { panic!("it is made") };
    open(&mut read(database).await, id).await.unwrap()
}

fn tie(person: &str, initiative: &str) -> Tie {
    Tie {
        person: PersonNumber::parse(person).unwrap(),
        initiative: InitiativeCode::parse(initiative).unwrap(),
        reason: WHY.to_owned(),
    }
}

/// Who is on which team, from the plan.
fn teams(kept: &Kept) -> Vec<(String, String)> {
    let needs = kept.problem.initiatives.iter().flat_map(|initiative| {
        initiative.needs.iter().map(|need| (need.id.clone(), initiative.id.as_str().to_owned()))
    });
    let needs: std::collections::BTreeMap<_, _> = needs.collect();
    kept.plan.assignments.iter().map(|one| (one.person.to_string(), needs[&one.need].clone())).collect()
}

#[tokio::test]
async fn who_is_kept_out_is_replaced_and_the_version_says_what_it_changed() {
    on_both(async |database| {
        let base = first(&database).await;
        let (person, initiative) = teams(&base)[0].clone();
        let mut revision = Revision::of(base.id);
        revision.exclude(tie(&person, &initiative));
        let made = next(&database, revision).await;
        assert!(!teams(&made).contains(&(person.clone(), initiative.clone())));
        verify(&made.problem, &made.plan).unwrap();

        let mut reading = read(&database).await;
        let versions = proposal_versions::of(&mut reading, base.id).await.unwrap();
        assert_eq!(versions, proposal_versions::of(&mut reading, made.id).await.unwrap());
        let [one, two] = &versions[..] else { panic!("{versions:?}") };
        assert_eq!((one.id, one.version, one.based_on), (base.id, 1, None));
        assert_eq!((two.id, two.version, two.based_on), (made.id, 2, Some(base.id)));
        assert!(two.changed.gone >= 1, "{:?}", two.changed);
        let (before, after) = two.changed.coverage.unwrap();
        assert!((0.0..=1.0).contains(&before) && after <= before + 0.02, "{before} {after}");
        assert_eq!(open(&mut reading, base.id).await.unwrap(), base, "nothing is written over");
        drop(reading);

        let mut third = made.record.request.next_version(made.id);
        assert_eq!(third.exclusions.len(), 1, "what was bound stays bound");
        third.lock(tie(&person, &initiative));
        let third = next(&database, third).await;
        assert!(teams(&third).contains(&(person, initiative)));
        let versions = proposal_versions::of(&mut read(&database).await, base.id).await.unwrap();
        assert_eq!(versions[2].version, 3);

        let site = Site::of(AppState::entered_by(database.clone(), now, Entrance::As(kari())));
        let page = site.get(&format!("/bemanning/{}", made.id)).await;
        assert_eq!(page.status, StatusCode::OK);
        let said = page.all("#versjon").join(" ");
        assert!(said.contains("Versjon 2") && said.contains(&base.id.to_string()), "{said}");
        assert!(page.text().contains("prosentpoeng"), "what it changed is said");
    })
    .await;
}

#[tokio::test]
async fn a_settled_share_is_given_and_changes_are_capped() {
    on_both(async |database| {
        import(&database, files("tests/data/org120")).await;
        // As one states it in the browser: an amount that several may split.
        run(&database, "UPDATE need SET kind = 'share', heads = NULL WHERE share >= 3000".to_owned())
            .await
            .unwrap();
        let base = proposed(&database, &request(), &Options::default()).await.unwrap().kept;
        let in_shares = base.problem.initiatives.iter().flat_map(|initiative| {
            initiative.needs.iter().filter(|need| need.kind == NeedKind::Share).map(|need| &need.id)
        });
        let in_shares: Vec<_> = in_shares.collect();
        let place =
            base.plan.assignments.iter().find(|one| in_shares.contains(&&one.need) && one.share > 20.0);
        let place = place.expect("somebody shares a need").clone();
        let mut revision = Revision::of(base.id);
        revision.settle(SettledShare {
            person: PersonNumber::parse(place.person.as_str()).unwrap(),
            need: innsats::domain::NeedCode::parse(place.need.as_str()).unwrap(),
            share: innsats::domain::Percent::rounded(20.0),
            reason: WHY.to_owned(),
        });
        revision.most_changes = Some(1);
        let made = next(&database, revision).await;
        let now =
            made.plan.assignments.iter().find(|one| one.person == place.person && one.need == place.need);
        assert_eq!(now.map(|one| one.share), Some(20.0));
        let (before, after) = (teams(&base), teams(&made));
        let came: std::collections::BTreeSet<_> =
            after.iter().filter(|pair| !before.contains(pair)).collect();
        assert!(came.len() <= 1, "{came:?}");
    })
    .await;
}

#[tokio::test]
async fn what_is_decided_is_not_moved_and_what_cannot_hold_is_named_with_ways_out() {
    on_both(async |database| {
        let base = first(&database).await;
        let decided = base.record.notes.commitments.first().expect("something is decided").clone();
        let mut revision = Revision::of(base.id);
        revision.exclude(tie(decided.person.as_str(), decided.initiative.as_str()));
        let refused = ask(&database, revision).await;
        assert!(
            matches!(&refused, Err(AskError::Propose(ProposeError::Build(BuildError::Decided(ties)))) if ties.len() == 1),
            "{refused:?}"
        );

        let initiative = base.problem.initiatives[0].id.to_string();
        let on_team = teams(&base);
        let unable = base.problem.people.iter().find(|person| {
            person.skills.is_empty() && !on_team.iter().any(|(other, _)| *other == person.id.to_string())
        });
        let unable = unable.expect("somebody has stated nothing").id.to_string();
        let mut revision = Revision::of(base.id);
        revision.lock(tie(&unable, &initiative));
        let Asked::Job(job) = ask(&database, revision).await.unwrap() else { panic!("it is new") };
        let worker = Worker::new(database.clone(), clock::now, solver());
        assert_eq!(worker.take(job, pending()).await.unwrap(), Ended::Failed);
        let door = Door::new(database.clone(), clock::now());
        let stored = staffing_jobs::open(&door, &kari(), job).await.unwrap();
        assert_eq!((stored.state, stored.base), (JobState::Failed, Some(base.id)));
        let site = Site::of(AppState::entered_by(database.clone(), now, Entrance::As(kari())));
        let page = site.get(&format!("/bemanning/jobb/{job}")).await;
        assert_eq!(page.all("main ol li").len(), 3, "three ways out: {}", page.text());
        assert!(page.all("main ul li").iter().any(|row| row.contains("må være med")), "{}", page.text());
    })
    .await;
}

#[tokio::test]
async fn a_version_of_what_is_not_there_is_not_found() {
    on_both(async |database| {
        import(&database, files("tests/data/org120")).await;
        let refused = ask(&database, Revision::of(ProposalId(99))).await;
        assert!(matches!(refused, Err(AskError::Propose(ProposeError::Store(_)))), "{refused:?}");
    })
    .await;
}
