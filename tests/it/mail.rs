//! Mail, sent to a real server (Debian's `python3-aiosmtpd`) and read back: nothing is lost, and nobody gets one twice.

mod server;

use std::time::Duration;

use innsats::access::{Action, Actor, Role};
use innsats::cli::post::Post;
use innsats::domain::{CampaignId, MailChoice, PersonId};
use innsats::mail::{Mailer, Settings};
use innsats::service::mail::plan;
use innsats::service::{campaigns, mail as service};
use innsats::store::Database;
use innsats::store::mail::{MailCount, of_campaign};

use crate::database::on_both;
use crate::door::{door_at, kari};
use crate::store::schema::run;
use server::Server;

/// Sent on the first; a reminder three days before the fifth of December. The 23rd and 30th of November are Mondays.
const SENT: &str = "2026-11-21T10:00:00Z";

/// Five people with a role that asks for GIS: Åse; one whom the server cannot take now, and one it refuses; one whose address
/// holds two; and Jon, who has answered GIS lately. Each in unit A.
const CONTENT: &str = "
    INSERT INTO unit (id, code) VALUES (1, 'A');
    INSERT INTO unit_version (id, unit_id, valid_from, name, name_sort) VALUES (1, 1, '1900-01-01', 'Areal', '');
    INSERT INTO person (id, number, kind, first_name, last_name, name_sort, name_search, email)
    VALUES (1, '1', 'employee', 'Åse', 'Ødegård', '', 'x', 'ase@lillevik.example'),
        (2, '2', 'employee', 'Bo', 'Berg', '', 'x', 'busy@lillevik.example'),
        (3, '3', 'employee', 'Ida', 'Lie', '', 'x', 'refused@lillevik.example'),
        (4, '4', 'employee', 'Eva', 'Hol', '', 'x', 'eva@lillevik.example,x@y.example'),
        (5, '5', 'employee', 'Jon', 'Moe', '', 'x', 'jon@lillevik.example');
    INSERT INTO role (id, code, title) VALUES (1, 'R1', 'Planlegger');
    INSERT INTO engagement (id, person_id, ordinal, unit_id, percent, development, lendable, role_id)
    VALUES (1, 1, 1, 1, 10000, 0, TRUE, 1), (2, 2, 1, 1, 10000, 0, TRUE, 1), (3, 3, 1, 1, 10000, 0, TRUE, 1),
        (4, 4, 1, 1, 10000, 0, TRUE, 1), (5, 5, 1, 1, 10000, 0, TRUE, 1);
    INSERT INTO skill (id, code, kind, in_catalogue, name_nb, name_sort, name_search)
    VALUES (1, 'K1', 'skill', TRUE, 'GIS', '', 'gis');
    INSERT INTO role_skill (role_id, skill_id, relation, level) VALUES (1, 1, 'essential', 3);
    INSERT INTO assessment (person_id, skill_id, source, rating, level, assessed_on, recorded_at, recorded_by)
    VALUES (5, 1, 'own', 'level', 3, '2026-10-01', '2026-10-01T09:00:00Z', 'jon');";

fn post(database: &Database, port: u16) -> Post {
    let settings = Settings {
        url: format!("smtp://127.0.0.1:{port}"),
        user: None,
        password: None,
        sender: "Innsats <innsats@lillevik.example>".to_owned(),
    };
    let mailer = Mailer::patient(settings, Duration::from_secs(1)).unwrap();
    Post::new(database.clone(), mailer, "https://innsats.lillevik.example/")
}

/// A campaign of unit A that is sent.
async fn sent(database: &Database) -> CampaignId {
    run(database, CONTENT.to_owned()).await.unwrap();
    let typed = campaigns::Typed {
        name: "Vinteren".to_owned(),
        message: "Ta deg tid".to_owned(),
        deadline: "2026-12-05".to_owned(),
        remind: "3".to_owned(),
        units: vec![innsats::domain::UnitId(1)],
    };
    let door = door_at(database, SENT);
    let id = campaigns::make(&door, &kari(), &typed).await.unwrap();
    campaigns::send(&door, &kari(), (id, 1)).await.unwrap();
    id
}

async fn planned(database: &Database, at: &str) -> u64 {
    plan(&door_at(database, at), &kari()).await.unwrap()
}

/// Tries what is due until nothing is. How many tries.
async fn deliver(post: &Post, database: &Database, at: &str) -> usize {
    let mut tries = 0;
    loop {
        match post.deliver(&door_at(database, at)).await.unwrap() {
            0 => return tries,
            some => tries += some,
        }
    }
}

async fn counts(database: &Database, campaign: CampaignId) -> Vec<(String, Option<String>, i64)> {
    let mut reading = door_at(database, SENT).read(&kari(), Action::ChangeCampaigns).await.unwrap();
    let counts = of_campaign(&mut reading, campaign).await.unwrap();
    counts.into_iter().map(|MailCount { state, failure, count }| (state, failure, count)).collect()
}

fn count(state: &str, failure: Option<&str>, count: i64) -> (String, Option<String>, i64) {
    (state.to_owned(), failure.map(str::to_owned), count)
}

#[tokio::test]
async fn an_invitation_is_sent_once_in_words_that_hold_no_level_to_who_has_something_to_answer() {
    on_both(async |database| {
        let server = Server::start();
        let id = sent(&database).await;
        let post = post(&database, server.port);
        assert_eq!(planned(&database, SENT).await, 4, "Jon has nothing to answer");
        assert_eq!(planned(&database, SENT).await, 0, "each once");
        assert_eq!(deliver(&post, &database, SENT).await, 4);
        let mail = server.mail();
        assert_eq!(mail["to"], serde_json::json!(["ase@lillevik.example"]));
        assert_eq!(mail["subject"], "Gjør egenvurderingen din innen 5. des. 2026");
        assert_eq!(mail["name"], "Åse Ødegård <ase@lillevik.example>");
        assert_eq!(mail["from"], "Innsats <innsats@lillevik.example>");
        let body = mail["body"].as_str().unwrap().replace("\r\n", "\n");
        for words in [
            "Hei, Åse Ødegård.",
            "Vinteren: frist 5. des. 2026",
            "Ta deg tid",
            "https://innsats.lillevik.example/min-kompetanse\n",
            "https://innsats.lillevik.example/mine-varsler\n",
        ] {
            assert!(body.contains(words), "{words}: {body}");
        }
        assert!(!body.contains("nivå") && !body.contains("GIS"), "{body}");
        assert_eq!(
            counts(&database, id).await,
            [
                count("failed", Some("address"), 1),
                count("failed", Some("refused"), 1),
                count("queued", Some("busy"), 1),
                count("sent", None, 1),
            ]
        );
        assert_eq!(deliver(&post, &database, SENT).await, 0, "not again before its time");
        server.takes_all();
        assert_eq!(deliver(&post, &database, "2026-11-21T10:02:00Z").await, 1);
        assert_eq!(server.mail()["to"], serde_json::json!(["busy@lillevik.example"]));
        assert_eq!(deliver(&post, &database, "2026-11-22T10:00:00Z").await, 0, "nobody gets it twice");
    })
    .await;
}

#[tokio::test]
async fn a_server_that_is_down_or_hangs_loses_nothing_and_is_given_up_in_the_end() {
    on_both(async |database| {
        let id = sent(&database).await;
        run(&database, "DELETE FROM campaign_invite WHERE person_id > 1;".to_owned()).await.unwrap();
        planned(&database, SENT).await;
        let down = post(&database, server::nobody());
        assert_eq!(deliver(&down, &database, SENT).await, 1);
        assert_eq!(counts(&database, id).await, [count("queued", Some("unreachable"), 1)]);
        let silent = Server::silent();
        let hangs = post(&database, silent.port);
        assert_eq!(deliver(&hangs, &database, "2026-11-21T10:02:00Z").await, 1);
        assert_eq!(counts(&database, id).await, [count("queued", Some("unreachable"), 1)]);
        let server = Server::start();
        let works = post(&database, server.port);
        assert_eq!(deliver(&works, &database, "2026-11-21T11:00:00Z").await, 1);
        assert_eq!(server.mail()["to"], serde_json::json!(["ase@lillevik.example"]));
        assert_eq!(counts(&database, id).await, [count("sent", None, 1)]);

        run(&database, "UPDATE mail SET state = 'queued', tries = 4;".to_owned()).await.unwrap();
        assert_eq!(deliver(&down, &database, "2026-11-21T12:00:00Z").await, 1);
        assert_eq!(
            counts(&database, id).await,
            [count("failed", Some("unreachable"), 1)],
            "the fifth try is the last"
        );
    })
    .await;
}

#[tokio::test]
async fn two_processes_share_the_queue_and_one_that_fell_is_followed_by_another() {
    on_both(async |database| {
        sent(&database).await;
        planned(&database, SENT).await;
        let door = door_at(&database, SENT);
        let (operator, other) = (kari(), kari());
        let (one, two) = tokio::join!(service::claim(&door, &operator), service::claim(&door, &other));
        let (one, two) = (one.unwrap(), two.unwrap());
        assert_eq!(one.len() + two.len(), 4, "each is claimed once");
        let fallen = one.into_iter().chain(two).next().unwrap();
        let later = door_at(&database, "2026-11-21T10:06:00Z");
        let again = service::claim(&later, &kari()).await.unwrap();
        assert_eq!(again.len(), 4, "after the lease");
        let late = service::settle(&later, &kari(), &fallen.mail, Ok(())).await.unwrap();
        assert!(!late, "who lost the lease says no more what became of it");
        let same = again.iter().find(|due| due.mail.id == fallen.mail.id).unwrap();
        assert!(service::settle(&later, &kari(), &same.mail, Ok(())).await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn a_reminder_comes_before_the_deadline_and_a_digest_on_monday_and_off_is_off() {
    on_both(async |database| {
        let server = Server::start();
        let id = sent(&database).await;
        let post = post(&database, server.port);
        let employee = |person| Actor::user("x", [Role::Employee]).being(PersonId(person));
        let door = door_at(&database, SENT);
        for (person, choice) in [(2, MailChoice::Weekly), (3, MailChoice::Off)] {
            service::choose(&door, &employee(person), PersonId(person), choice).await.unwrap();
        }
        run(&database, "UPDATE person SET email = 'eva@lillevik.example' WHERE id = 4;".to_owned())
            .await
            .unwrap();
        assert_eq!(planned(&database, SENT).await, 2, "Åse and Eva");
        run(
            &database,
            "INSERT INTO use_restriction (person_id, since) VALUES (4, '2026-11-21T10:00:00Z');".to_owned(),
        )
        .await
        .unwrap();
        assert_eq!(deliver(&post, &database, SENT).await, 1, "Eva asked that it be used less meanwhile");
        assert_eq!(server.mail()["to"], serde_json::json!(["ase@lillevik.example"]));

        assert_eq!(planned(&database, "2026-11-23T05:00:00Z").await, 0, "six in the morning in Norway");
        assert_eq!(planned(&database, "2026-11-23T06:30:00Z").await, 1, "Monday");
        assert_eq!(planned(&database, "2026-11-23T09:00:00Z").await, 0);
        server.takes_all();
        assert_eq!(deliver(&post, &database, "2026-11-23T09:00:00Z").await, 1);
        let digest = server.mail();
        assert_eq!(digest["subject"], "Dette venter på deg i Innsats");
        assert_eq!(digest["to"], serde_json::json!(["busy@lillevik.example"]));

        assert_eq!(planned(&database, "2026-11-30T09:00:00Z").await, 1, "the next Monday");
        let answered = "INSERT INTO assessment (person_id, skill_id, source, rating, level, assessed_on, recorded_at, recorded_by)
            VALUES (2, 1, 'own', 'level', 3, '2026-11-30', '2026-11-30T09:00:00Z', 'bo');";
        run(&database, answered.to_owned()).await.unwrap();
        assert_eq!(deliver(&post, &database, "2026-11-30T10:00:00Z").await, 0, "nothing waits any more");

        assert_eq!(planned(&database, "2026-12-01T10:00:00Z").await, 0, "four days before");
        assert_eq!(planned(&database, "2026-12-02T10:00:00Z").await, 1, "Åse, three days before");
        campaigns::end(&door_at(&database, "2026-12-02T11:00:00Z"), &kari(), (id, 2)).await.unwrap();
        assert_eq!(deliver(&post, &database, "2026-12-02T12:00:00Z").await, 0, "it is over");
    })
    .await;
}
