//! Files and the browser: what was written here is neither undone by a file nor with one.

use axum::http::StatusCode;
use innsats::domain::ImportId;
use innsats::import::IssueCode;
use innsats::service::import_data::{Ending, ImportReport, InputFile, Settings, import_data};
use innsats::service::undo_import::{UndoError, undo_import};
use innsats::store::Database;

use super::town::{leader, secretariat, send, town};
use crate::database::on_both;
use crate::door::{door_at, kari};
use crate::pages::site::Site;

const BEFORE: &str = "2026-11-20T08:00:00Z";
const AFTER: &str = "2026-11-21T12:00:00Z";

const HEAD: &str = "Initiativ-ID;Navn;Eier (enhetsnr);Type;Prioritet;Status;Start;Slutt";
const ONE: &str = "I7;Kart;A;;2;Planlegging;01.01.2027;30.06.2027";
const NEEDS: &str = "Behov-ID;Initiativ-ID;Rolle;Antall;Årsverk pr. person;Fra;Til;Ekstern tillatt\n\
    B7;I7;Planlegger;1;0,4;01.01.2027;30.06.2027;Nei\n";

fn initiatives(rows: &[&str]) -> InputFile {
    let text = std::iter::once(&HEAD).chain(rows).fold(String::new(), |text, row| text + row + "\n");
    InputFile { name: "initiativer.csv".to_owned(), bytes: text.into_bytes() }
}

fn needs() -> InputFile {
    InputFile { name: "behov.csv".to_owned(), bytes: NEEDS.as_bytes().to_vec() }
}

async fn import(database: &Database, files: Vec<InputFile>, at: &str) -> ImportReport {
    import_data(&door_at(database, at), &kari(), files, Settings::default(), &|_| ()).await.unwrap()
}

/// The town with one initiative from files, and the number of the import.
async fn imported(database: &Database) -> ImportId {
    town(database).await;
    let report = import(database, vec![initiatives(&[ONE]), needs()], BEFORE).await;
    let Ending::Written(id) = report.ending else { panic!("{:?}", report.files[0].file.errors) };
    id
}

async fn address(site: &Site) -> String {
    let links = site.get("/tiltak").await.attributes("main tbody a", "href");
    links.into_iter().find(|link| link.starts_with("/tiltak/")).unwrap()
}

/// Stops the initiative in the browser.
async fn stop(database: &Database) {
    let office = secretariat(database);
    let path = format!("{}/status", address(&office).await);
    let done = send(&office, &path, "fra=planlegging&til=pa-vent&grunn=Venter+på+penger").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
}

#[tokio::test]
async fn a_file_does_not_undo_what_was_said_here_and_nothing_of_it_is_written() {
    on_both(async |database| {
        imported(&database).await;
        stop(&database).await;
        let other = "I8;Nytt;A;;3;Planlegging;01.01.2027;30.06.2027";
        let report = import(&database, vec![initiatives(&[ONE, other])], AFTER).await;
        assert!(matches!(report.ending, Ending::Refused), "{:?}", report.ending);
        let errors: Vec<_> = report.files[0].file.errors.iter().map(|one| (one.line.0, &one.code)).collect();
        assert_eq!(errors, [(2, &IssueCode::WrittenHere)], "the row is named");
        let page = secretariat(&database).get(&address(&secretariat(&database)).await).await;
        assert!(page.all(".tags li").contains(&"Stanset".to_owned()));

        let same = ONE.replace("Planlegging", "Stanset");
        let report = import(&database, vec![initiatives(&[&same, other])], AFTER).await;
        assert!(matches!(report.ending, Ending::Written(_)), "{:?}", report.files[0].file.errors);
        let counts = report.files[0].counts();
        assert_eq!((counts.new, counts.changed), (1, 0), "what a file says as it stands is no change");
    })
    .await;
}

#[tokio::test]
async fn an_import_whose_initiatives_were_written_here_since_is_not_undone() {
    on_both(async |database| {
        let id = imported(&database).await;
        stop(&database).await;
        let refused = undo_import(&door_at(&database, AFTER), &kari(), id).await;
        assert!(matches!(refused, Err(UndoError::WrittenSince { count: 1 })), "{refused:?}");
        assert_eq!(leader(&database).get(&address(&leader(&database)).await).await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn a_file_that_changes_an_initiative_makes_its_next_version() {
    on_both(async |database| {
        imported(&database).await;
        let renamed = ONE.replace("Kart", "Felles kart");
        let report = import(&database, vec![initiatives(&[&renamed])], AFTER).await;
        assert!(matches!(report.ending, Ending::Written(_)), "{:?}", report.files[0].file.errors);
        let office = secretariat(&database);
        let history = office.get(&format!("{}/historikk", address(&office).await)).await;
        assert_eq!(history.all("h3"), ["Versjon 2", "Versjon 1"]);
        assert!(
            history.all("tbody tr").contains(&"Navn på tiltaketKartFelles kart".to_owned()),
            "{}",
            history.text()
        );
    })
    .await;
}
