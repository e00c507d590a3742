//! What changes many people needs the word of two.

use std::time::Duration;

use axum::http::StatusCode;
use innsats::access::{Action, Actor, Role};
use innsats::domain::UploadId;
use innsats::service::assess::PublishedNeeds;
use innsats::service::waiting::tasks;
use innsats::store::{Database, audit, uploads};

use super::{buttons, confirm, fields, filled, hr, page, post, send};
use crate::database::on_both;
use crate::door::{door_at, read};

/// The employees of the register with another form of employment each.
fn all_changed() -> Vec<u8> {
    let bytes = std::fs::read("tests/data/org120/ansatte.csv").unwrap();
    let mut lines = bytes.split(|byte| *byte == b'\n');
    let mut changed = lines.next().unwrap().to_vec();
    for line in lines {
        changed.push(b'\n');
        let cells: Vec<&[u8]> = line.split(|byte| *byte == b';').collect();
        let cell =
            |(place, cell): (usize, &&[u8])| if place == 1 { b"Kimkim".to_vec() } else { cell.to_vec() };
        changed.extend(cells.iter().enumerate().map(cell).collect::<Vec<_>>().join(&b';'));
    }
    changed
}

/// The first employee of the register with another first name.
fn one_changed() -> Vec<u8> {
    let one = std::fs::read("tests/data/org120/ansatte.csv").unwrap();
    let mut lines = one.split(|byte| *byte == b'\n');
    let two: Vec<u8> = [lines.next().unwrap(), lines.next().unwrap()].join(&b'\n');
    String::from_utf8_lossy(&two).replacen("Liv-Martine", "Liv", 1).into_bytes()
}

async fn names(database: &Database) -> usize {
    let people = innsats::store::people::employees(&mut read(database).await).await.unwrap();
    people.iter().filter(|person| person.first_name == "Kimkim").count()
}

#[tokio::test]
async fn what_changes_many_people_is_confirmed_by_two_and_never_by_one_twice() {
    on_both(async |database| {
        filled(&database).await;
        let (kari, ola) = (hr(&database, "Kari"), hr(&database, "Ola"));
        let path = send(&kari, &[("ansatte.csv", &all_changed())]).await;
        let preview = page(&kari, &path).await;
        assert!(
            buttons(&preview).contains(&"Bekreft og send til en annen i HR".to_owned()),
            "{:?}",
            buttons(&preview)
        );
        assert_eq!(confirm(&kari, &path).await, path);
        assert_eq!(names(&database).await, 0, "one word is not enough");

        let waits = page(&kari, &path).await;
        assert!(!buttons(&waits).iter().any(|words| words.contains("odkjenn")), "not by the same person");
        assert!(waits.all(".ds-alert")[0].starts_with("Kari bekreftet importen"));
        let seen = page(&ola, &path).await;
        let own = post(&kari, &path, &fields(&seen)).await;
        assert_eq!(own.status, StatusCode::FORBIDDEN, "not even past the page");
        assert_eq!(names(&database).await, 0);

        assert!(buttons(&seen).contains(&"Godkjenn og importer".to_owned()));
        assert!(ola.get("/import/ny").await.all(".ds-tag").contains(&"Venter på deg".to_owned()));
        let (door, who) = (door_at(&database, "2026-11-21T10:00:00Z"), Actor::user("Ola", [Role::Personnel]));
        let waiting = tasks(&door, &who, &PublishedNeeds::default()).await.unwrap();
        assert!(waiting.iter().any(|task| task.path == path), "it waits for the other");
        assert_eq!(confirm(&ola, &path).await, "/import/2");
        assert_eq!(names(&database).await, 120);
        let entries = audit::latest(&mut read(&database).await, 20).await.unwrap();
        let by = |action: &str| entries.iter().find(|entry| entry.action == action).unwrap().actor.clone();
        assert_eq!((by("confirm_import").as_str(), by("import").as_str()), ("Kari", "Ola"));
    })
    .await;
}

#[tokio::test]
async fn what_is_said_for_the_first_time_of_many_people_takes_two_as_well() {
    on_both(async |database| {
        filled(&database).await;
        let staff =
            String::from_utf8_lossy(&std::fs::read("tests/data/org120/ansatte.csv").unwrap()).into_owned();
        let numbers: std::collections::BTreeSet<&str> =
            staff.lines().skip(1).filter_map(|line| line.split(';').next()).collect();
        let levels = |people: usize| {
            let head = "Ansattnr;Kompetanse-ID;Nivå;Kilde;Bekreftet av leder;Sist oppdatert".to_owned();
            let rows = numbers.iter().take(people).map(|one| format!("{one};K0031;3;Leder;Ja;01.11.2026"));
            std::iter::once(head).chain(rows).collect::<Vec<_>>().join("\n")
        };
        let kari = hr(&database, "Kari");
        for (people, button) in [(6, "Importer"), (7, "Bekreft og send til en annen i HR")] {
            let path = send(&kari, &[("ansatt_kompetanse.csv", levels(people).as_bytes())]).await;
            let preview = page(&kari, &path).await;
            assert!(
                buttons(&preview).iter().any(|words| words.starts_with(button)),
                "{people}: {:?}",
                buttons(&preview)
            );
        }
    })
    .await;
}

#[tokio::test]
async fn the_second_person_may_say_no_and_has_to_say_why() {
    on_both(async |database| {
        filled(&database).await;
        let (kari, ola) = (hr(&database, "Kari"), hr(&database, "Ola"));
        let path = send(&kari, &[("ansatte.csv", &all_changed())]).await;
        confirm(&kari, &path).await;
        let version = page(&ola, &path).await.attributes("form input[name=versjon]", "value").remove(0);
        let no = format!("{path}/avslag");
        let silent = post(&ola, &no, &format!("versjon={version}&grunn=+")).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(silent.all(".ds-validation-message").len(), 1);
        let own = post(&kari, &no, &format!("versjon={version}&grunn=nei")).await;
        assert_eq!(own.status, StatusCode::FORBIDDEN);
        let said = post(&ola, &no, &format!("versjon={version}&grunn=Feil+fil")).await;
        assert_eq!(said.status, StatusCode::SEE_OTHER);
        let closed = page(&kari, &path).await;
        assert!(closed.all(".lead")[0].starts_with("Ola avslo importen"));
        assert_eq!(closed.all("dl.facts dd"), ["Feil fil"]);
        assert_eq!(names(&database).await, 0);
        let entry = audit::latest(&mut read(&database).await, 1).await.unwrap().remove(0);
        assert_eq!((entry.action.as_str(), entry.actor.as_str()), ("reject_import", "Ola"));
    })
    .await;
}

#[tokio::test]
async fn where_the_register_changes_between_the_two_the_first_word_is_void() {
    on_both(async |database| {
        filled(&database).await;
        let (kari, ola) = (hr(&database, "Kari"), hr(&database, "Ola"));
        let path = send(&kari, &[("ansatte.csv", &all_changed())]).await;
        confirm(&kari, &path).await;
        let seen = fields(&page(&ola, &path).await);
        let other = send(&kari, &[("ansatte.csv", &one_changed())]).await;
        confirm(&kari, &other).await;
        let stale = post(&ola, &path, &seen).await;
        let stale = if stale.status == StatusCode::SEE_OTHER { page(&ola, &path).await } else { stale };
        assert!(
            buttons(&stale).contains(&"Bekreft og send til en annen i HR".to_owned()),
            "{:?}",
            buttons(&stale)
        );
        assert_eq!(names(&database).await, 0);
    })
    .await;
}

#[tokio::test]
async fn who_approves_what_takes_long_is_told_that_it_has_changed() {
    on_both(async |database| {
        filled(&database).await;
        let (kari, ola) = (hr(&database, "Kari"), hr(&database, "Ola"));
        let path = send(&kari, &[("ansatte.csv", &all_changed())]).await;
        confirm(&kari, &path).await;
        let seen = fields(&page(&ola, &path).await);
        let other = send(&kari, &[("ansatte.csv", &one_changed())]).await;
        confirm(&kari, &other).await;
        // Somebody else holds the upload while Ola approves it.
        let id = UploadId(path.rsplit('/').next().unwrap().parse().unwrap());
        let mut held = door_at(&database, "2026-11-21T10:00:00Z")
            .write(&Actor::user("Per", [Role::Personnel]), Action::Import)
            .await
            .unwrap();
        let version = seen.strip_prefix("versjon=").unwrap().split('&').next().unwrap().parse().unwrap();
        uploads::unconfirm(&mut held, (id, version)).await.unwrap();
        let (approved, ()) = tokio::join!(post(&ola, &path, &seen), async {
            tokio::time::sleep(Duration::from_millis(2_500)).await;
            drop(held);
        });
        assert_eq!(approved.status, StatusCode::SEE_OTHER, "it goes on");
        let told = page(&ola, &path).await;
        assert!(
            told.all(".ds-alert")[0].contains("endret"),
            "the first word fell, and it is said: {:?}",
            told.all(".ds-alert")
        );
        assert!(buttons(&told).contains(&"Bekreft og send til en annen i HR".to_owned()));
        assert_eq!(
            post(&ola, &path, &fields(&told)).await.status,
            StatusCode::SEE_OTHER,
            "and can be confirmed"
        );
        assert_eq!(names(&database).await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_whole_unit_that_is_moved_by_mistake_stands_out_and_needs_two() {
    on_both(async |database| {
        filled(&database).await;
        let site = hr(&database, "Kari");
        let bytes = std::fs::read("tests/data/org120/ansatte.csv").unwrap();
        let (mut moved, mut count) = (Vec::new(), 0);
        for line in bytes.split(|byte| *byte == b'\n') {
            let mut cells: Vec<&[u8]> = line.split(|byte| *byte == b';').collect();
            if count < 25 && cells.len() > 4 && cells[0].starts_with(b"100") && cells[4] != b"OSU" {
                cells[4] = b"OSU";
                count += 1;
            }
            moved.push(cells.join(&b';'));
        }
        let path = send(&site, &[("ansatte.csv", &moved.join(&b'\n'))]).await;
        let preview = page(&site, &path).await;
        let unit =
            preview.all("#felt-1 ~ tbody tr").into_iter().find(|row| row.starts_with("Enhet")).unwrap();
        assert!(unit.contains("→ «OSU»"), "{unit}");
        assert!(buttons(&preview).contains(&"Bekreft og send til en annen i HR".to_owned()));
    })
    .await;
}
