//! Imports in the browser, from the files that are sent to the receipt and back.

mod limits;
mod reading;
mod two_persons;
mod workbooks;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use innsats::access::{Actor, Role};
use innsats::service::import_data::InputFile;
use innsats::store::{Database, audit};
use innsats::web::{AppState, Entrance};

use super::site::{Answer, Site, now};
use crate::database::on_both;
use crate::door::read;
use crate::proposal::kept::{files, import};

const BOUNDARY: &str = "----innsats";
const NEW: &str = "/import/ny";

/// Headings of positions, as short as they may be.
const HEADINGS: &str = "Ansattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%\n";

/// The service as somebody of HR sees it.
fn hr(database: &Database, name: &str) -> Site {
    let actor = Actor::user(name, [Role::Personnel]);
    Site::of(AppState::entered_by(database.clone(), now, Entrance::As(actor)))
}

/// The body of a form with these files, as a browser encodes it.
fn form(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, content) in files {
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"filer\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    body
}

async fn send_form(site: &Site, body: Vec<u8>, tells_length: bool) -> Answer {
    let mut request = Request::post(NEW)
        .header("host", "localhost")
        .header("origin", "http://localhost")
        .header("content-type", format!("multipart/form-data; boundary={BOUNDARY}"));
    if tells_length {
        request = request.header("content-length", body.len());
    }
    site.ask(request.body(Body::from(body)).unwrap()).await
}

/// Sends files; the address of their preview.
async fn send(site: &Site, files: &[(&str, &[u8])]) -> String {
    let answer = send_form(site, form(files), true).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.header("location").to_owned()
}

async fn post(site: &Site, path: &str, fields: &str) -> Answer {
    let request = Request::post(path)
        .header("host", "localhost")
        .header("origin", "http://localhost")
        .header("content-type", "application/x-www-form-urlencoded");
    site.ask(request.body(Body::from(fields.to_owned())).unwrap()).await
}

/// The page at `path`, once nobody has to wait for it any more.
async fn page(site: &Site, path: &str) -> Answer {
    for _ in 0..200 {
        let answer = site.get(path).await;
        if answer.status != StatusCode::OK || answer.all("h1") != ["Vi leser filene"] {
            return answer;
        }
        assert_eq!(answer.all("[role=status]").len(), 1, "who waits is told what is done");
    }
    panic!("the preview is never ready");
}

/// What the first form of a preview sends.
fn fields(preview: &Answer) -> String {
    let value = |name: &str| {
        let found = preview.attributes(&format!("form input[name={name}]"), "value");
        found.first().cloned().unwrap_or_default()
    };
    let rest =
        if preview.attributes("input[name=avviste]", "value").is_empty() { "" } else { "&avviste=hopp" };
    format!("versjon={}&plan={}{rest}", value("versjon"), value("plan"))
}

/// Confirms what a preview shows; where it leads, once it is done.
async fn confirm(site: &Site, path: &str) -> String {
    let answer = post(site, path, &fields(&page(site, path).await)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let next = answer.header("location").to_owned();
    if next != path {
        return next;
    }
    let settled = page(site, path).await;
    if settled.status == StatusCode::SEE_OTHER { settled.header("location").to_owned() } else { next }
}

/// The buttons of a page that send a form.
fn buttons(page: &Answer) -> Vec<String> {
    page.all("main button[type=submit]")
}

async fn employees(database: &Database) -> usize {
    innsats::store::people::employees(&mut read(database).await).await.unwrap().len()
}

/// The register with 120 employees in it.
async fn filled(database: &Database) {
    import(database, files("tests/data/org120")).await;
}

#[tokio::test]
async fn files_are_looked_at_then_confirmed_then_received() {
    on_both(async |database| {
        let site = hr(&database, "Kari");
        let inputs = files("tests/data/org120");
        let sent: Vec<(&str, &[u8])> =
            inputs.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())).collect();
        let path = send(&site, &sent).await;
        let preview = page(&site, &path).await;
        assert_eq!(preview.all("h1"), ["Forhåndsvisning av importen"]);
        assert_eq!(preview.all("#filer ~ tbody tr").len(), 13, "a row for each file");
        assert!(preview.all(".lead")[0].starts_with("Ingenting er endret ennå."));
        assert_eq!(employees(&database).await, 0, "a preview changes nothing");
        assert!(buttons(&preview).contains(&"Importer".to_owned()));
        let receipt = confirm(&site, &path).await;
        assert_eq!(receipt, "/import/1");
        assert_eq!(employees(&database).await, 120);
        assert!(site.get(&receipt).await.all("dl.facts dd").contains(&"Kari".to_owned()));
        let entries = audit::latest(&mut read(&database).await, 50).await.unwrap();
        let did = |action: &str| entries.iter().any(|entry| entry.action == action && entry.actor == "Kari");
        assert!(did("upload_files") && did("import"));
        let again = site.get(&path).await;
        assert_eq!(again.header("location"), "/import/1", "what is imported has a receipt, and no preview");
    })
    .await;
}

#[tokio::test]
async fn the_same_file_again_changes_nothing_and_offers_nothing() {
    on_both(async |database| {
        filled(&database).await;
        let site = hr(&database, "Kari");
        let bytes = std::fs::read("tests/data/org120/ansatte.csv").unwrap();
        let path = send(&site, &[("ansatte.csv", &bytes)]).await;
        let preview = page(&site, &path).await;
        assert!(preview.all(".lead")[0].contains("Nye rader: 0. Endrede rader: 0. Uendrede rader: 120."));
        assert!(!buttons(&preview).contains(&"Importer".to_owned()));
        assert!(preview.all(".panel p").iter().any(|words| words.starts_with("0 endringer")));
    })
    .await;
}

#[tokio::test]
async fn a_row_with_a_fault_is_told_with_its_line_and_column_and_comes_back_as_a_file() {
    on_both(async |database| {
        filled(&database).await;
        let site = hr(&database, "Kari");
        let rows = format!("{HEADINGS}990001;Åse;Lie;HR;100\n990002;Ola;Lie;HR;hundre\n");
        let path = send(&site, &[("nye.csv", rows.as_bytes())]).await;
        let preview = page(&site, &path).await;
        assert_eq!(preview.all("#feil-1 ~ tbody th"), ["nye.csv, linje 3, Stillings-%"]);
        let refused = site.get(&format!("{path}/avvist/1.csv")).await;
        assert!(refused.header("content-disposition").contains("avvist-nye.csv"));
        assert!(refused.text().contains("990002;Ola;Lie;HR;hundre"));
        assert!(!refused.text().contains("990001"));
        assert_eq!(site.get(&format!("{path}/avvist/2.csv")).await.status, StatusCode::NOT_FOUND);

        let all = fields(&preview).replace("&avviste=hopp", "");
        assert_eq!(
            post(&site, &path, &all).await.status,
            StatusCode::CONFLICT,
            "nothing is left out unasked"
        );
        assert_eq!(employees(&database).await, 120, "a fault in the last row, and nothing is stored");
        let receipt = confirm(&site, &path).await;
        assert_eq!(employees(&database).await, 121);
        let receipt = site.get(&receipt).await;
        assert_eq!(receipt.attributes("main table a", "href"), [format!("{path}/avvist/1.csv")]);
    })
    .await;
}

#[tokio::test]
async fn what_would_change_is_shown_from_and_to_and_summed_by_field() {
    on_both(async |database| {
        filled(&database).await;
        let site = hr(&database, "Kari");
        let bytes = std::fs::read("tests/data/org120/ansatte.csv").unwrap();
        // The letters below ASCII stand in the file's own encoding: only the lines are touched.
        let moved: Vec<u8> = bytes
            .split(|byte| *byte == b'\n')
            .map(|line| {
                if !line.starts_with(b"100110;") {
                    return line.to_vec();
                }
                let name = line.windows(13).position(|part| part == b"Thomas Tobias").unwrap();
                [&line[..name], b"Tobias", &line[name + 13..]].concat()
            })
            .collect::<Vec<_>>()
            .join(&b'\n');
        let path = send(&site, &[("ansatte.csv", &moved)]).await;
        let preview = page(&site, &path).await;
        assert!(preview.all(".lead")[0].contains("Endrede rader: 1."));
        assert!(preview.all("#felt-1 ~ tbody tr")[0].contains("«Thomas Tobias» → «Tobias» (1)"));
        assert!(preview.all("#endringer-1 ~ tbody tr")[0].contains("100110"));
        assert!(buttons(&preview).contains(&"Importer".to_owned()), "one person is no crowd");
        confirm(&site, &path).await;
        let people = innsats::store::people::employees(&mut read(&database).await).await.unwrap();
        assert!(people.iter().any(|person| person.first_name == "Tobias"));
    })
    .await;
}

#[tokio::test]
async fn an_import_is_undone_from_its_receipt_once() {
    on_both(async |database| {
        filled(&database).await;
        let site = hr(&database, "Kari");
        let rows = format!("{HEADINGS}990001;Åse;Lie;HR;100\n");
        let path = send(&site, &[("nye.csv", rows.as_bytes())]).await;
        let receipt = confirm(&site, &path).await;
        let link = site.get(&receipt).await.attributes("main .actions a", "href").remove(0);
        assert_eq!(link, format!("{receipt}/angre"));
        assert_eq!(buttons(&site.get(&link).await), ["Angre import 2"]);
        let undone = post(&site, &link, "").await;
        assert_eq!(undone.header("location"), receipt);
        assert_eq!(employees(&database).await, 120);
        assert!(site.get(&receipt).await.all("main .actions a").is_empty(), "once is enough");
        let again = post(&site, &link, "").await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert_eq!(again.all(".ds-alert"), ["Import 2 er allerede angret."]);
    })
    .await;
}

#[tokio::test]
async fn where_the_register_changed_meanwhile_the_preview_is_shown_anew_and_nothing_is_written() {
    on_both(async |database| {
        filled(&database).await;
        let site = hr(&database, "Kari");
        let rows = format!("{HEADINGS}990001;Åse;Lie;HR;100\n");
        let first = send(&site, &[("nye.csv", rows.as_bytes())]).await;
        let second = send(&site, &[("nye.csv", rows.as_bytes())]).await;
        let seen = fields(&page(&site, &first).await);
        confirm(&site, &second).await;
        let stale = post(&site, &first, &seen).await;
        let stale = if stale.status == StatusCode::SEE_OTHER { page(&site, &first).await } else { stale };
        assert_eq!(stale.all(".ds-alert").len(), 1, "{}", stale.text());
        assert!(stale.all(".lead")[0].contains("Nye rader: 0."), "it shows what would be written by now");
        assert_eq!(employees(&database).await, 121);
        let unseen = post(&site, &first, "versjon=99&plan=x").await;
        assert_eq!(unseen.status, StatusCode::CONFLICT, "of a version that nobody saw");
    })
    .await;
}

#[tokio::test]
async fn what_was_seen_can_be_confirmed_after_the_program_was_stopped_and_started() {
    on_both(async |database| {
        filled(&database).await;
        let rows = format!("{HEADINGS}990001;Åse;Lie;HR;100\n");
        let site = hr(&database, "Kari");
        let path = send(&site, &[("nye.csv", rows.as_bytes())]).await;
        let seen = fields(&page(&site, &path).await);
        drop(site);
        let site = hr(&database, "Kari");
        assert_eq!(employees(&database).await, 120, "nothing is written before it is confirmed");
        assert_eq!(post(&site, &path, &seen).await.status, StatusCode::SEE_OTHER);
        assert_eq!(page(&site, &path).await.header("location"), "/import/2");
        let twice = post(&site, &path, &seen).await;
        assert_eq!(twice.status, StatusCode::CONFLICT, "and not twice");
        assert_eq!(employees(&database).await, 121);
    })
    .await;
}

#[tokio::test]
async fn a_list_of_everybody_ends_only_who_is_named_first() {
    on_both(async |database| {
        filled(&database).await;
        let site = hr(&database, "Kari");
        let bytes = std::fs::read("tests/data/org120/ansatte.csv").unwrap();
        let all: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
        let without_last: Vec<u8> = all[..all.len() - 2].join(&b'\n');
        let path = send(&site, &[("ansatte.csv", &without_last)]).await;
        let preview = page(&site, &path).await;
        assert!(preview.all("main li").iter().all(|words| !words.contains("stillinger står ikke")));
        let version = preview.attributes("form input[name=versjon]", "value").remove(0);
        let said =
            post(&site, &format!("{path}/hele-listen"), &format!("versjon={version}&hele=avslutt")).await;
        assert_eq!(said.header("location"), path);
        let preview = page(&site, &path).await;
        assert!(
            preview.all("h3").contains(&"Én stilling står ikke i listen".to_owned()),
            "{:?}",
            preview.all("h3")
        );
        assert!(
            preview.all("main p").contains(
                &"Disse stillingene blir avsluttet fra i går. En stilling som ikke har begynt, står som før."
                    .to_owned()
            )
        );
        let stale = post(&site, &format!("{path}/hele-listen"), &format!("versjon={version}&hele=nei")).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
    })
    .await;
}

#[tokio::test]
async fn a_list_with_refused_rows_ends_nobody_not_even_past_the_page() {
    on_both(async |database| {
        filled(&database).await;
        let site = hr(&database, "Kari");
        let text = std::fs::read("tests/data/org120/ansatte.csv").unwrap();
        let mut lines: Vec<Vec<u8>> = text.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
        let mut cells: Vec<Vec<u8>> = lines[5].split(|byte| *byte == b';').map(<[u8]>::to_vec).collect();
        cells[4] = b"FINNES-IKKE".to_vec();
        lines[5] = cells.join(&b';');
        let path = send(&site, &[("ansatte.csv", &lines.join(&b'\n'))]).await;
        let version = page(&site, &path).await.attributes("form input[name=versjon]", "value").remove(0);
        post(&site, &format!("{path}/hele-listen"), &format!("versjon={version}&hele=avslutt")).await;
        let preview = page(&site, &path).await;
        assert!(
            !buttons(&preview)
                .iter()
                .any(|words| words.starts_with("Importer") || words.starts_with("Bekreft"))
        );
        assert!(preview.text().contains("Den som står i en avvist rad, har ikke sluttet."));
        let door = crate::door::door_at(&database, "2026-11-21T10:00:00Z");
        let (kari, id) = (Actor::user("Kari", [Role::Personnel]), path.rsplit('/').next().unwrap());
        let id = innsats::domain::UploadId(id.parse().unwrap());
        let plan = innsats::service::uploads::preview(&door, &kari, id, &|_| ()).await.unwrap().plan;
        let version = preview.attributes("form input[name=versjon]", "value").remove(0);
        post(&site, &path, &format!("versjon={version}&plan={plan}&avviste=hopp")).await;
        page(&site, &path).await;
        let people = innsats::store::people::employees(&mut read(&database).await).await.unwrap();
        assert!(people.iter().all(|one| one.to.is_none_or(|to| to.to_string() != "2026-11-20")));
    })
    .await;
}

#[tokio::test]
async fn files_that_are_discarded_are_gone() {
    on_both(async |database| {
        let site = hr(&database, "Kari");
        let path = send(&site, &[("nye.csv", HEADINGS.as_bytes())]).await;
        let version = page(&site, &path).await.attributes("form input[name=versjon]", "value").remove(0);
        assert_eq!(site.get(NEW).await.all("main li a").len(), 1);
        let gone = post(&site, &format!("{path}/slett"), &format!("versjon={version}")).await;
        assert_eq!(gone.header("location"), NEW);
        assert!(site.get(&path).await.all(".lead")[0].starts_with("Kari forkastet filene"));
        assert!(site.get(NEW).await.all("main li a").is_empty());
    })
    .await;
}

#[tokio::test]
async fn who_waits_for_a_preview_gets_it_although_the_register_changes_and_confirms_only_what_is_true() {
    on_both(async |database| {
        filled(&database).await;
        let site = hr(&database, "Kari");
        let row = format!("{HEADINGS}100105;Nytt;Navn;OSU;100\n");
        let path = send(&site, &[("ansatte.csv", row.as_bytes())]).await;
        let seen = page(&site, &path).await;
        import(
            &database,
            vec![InputFile {
                name: "ansatte.csv".to_owned(),
                bytes: format!("{HEADINGS}100105;Annet;Navn;OSU;100\n").into_bytes(),
            }],
        )
        .await;
        let plan = |answer: &Answer| answer.attributes("form input[name=plan]", "value")[0].clone();
        let waited = site.get(&format!("{path}?siden=0")).await;
        assert_eq!(plan(&waited), plan(&seen), "who has waited is not made to wait for every change");
        let anew = page(&site, &path).await;
        assert_ne!(plan(&anew), plan(&seen), "who asks anew sees what is so now");
        let old = post(&site, &path, &fields(&waited)).await;
        let old = if old.status == StatusCode::SEE_OTHER { page(&site, &path).await } else { old };
        assert_eq!(plan(&old), plan(&anew), "what is no longer so is not written, and it is said");
        assert!(old.all(".ds-alert")[0].contains("endret"), "{:?}", old.all(".ds-alert"));
    })
    .await;
}
