//! Names that no skill has, from the file that brought them to the decision and back to the file.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use innsats::service::import_data::{Ending, ImportReport, InputFile, Settings, import_data};
use innsats::service::undo_import::undo_import;
use innsats::store::{Database, assessments, audit, imports};

use super::site::{Answer, Site};
use crate::database::on_both;
use crate::door::{MORNING, door_at, kari, read};
use crate::proposal::kept::{files, import};

const LIST: &str = "/kompetanse/ukjente";

/// Three rows of a name that is nearly that of K0023, and one of a name that is like nothing.
const ROWS: &str = "Ansattnr;Kompetanse-ID;Nivå;Kilde;Bekreftet av leder;Sist oppdatert\n\
    100105;budsjettprinsippene;4;Selvvurdering;Nei;25.03.2026\n\
    100110;budsjettprinsippene;2;Selvvurdering;Nei;25.03.2026\n\
    100110;kaffe & <b>kaker</b>;5;Selvvurdering;Nei;25.03.2026\n\
    100105;K0031;1;Selvvurdering;Nei;26.03.2026\n";

async fn import_rows(database: &Database) -> ImportReport {
    import_these(database, ROWS).await
}

async fn import_these(database: &Database, rows: &str) -> ImportReport {
    let file = InputFile { name: "ansatt_kompetanse.csv".to_owned(), bytes: rows.as_bytes().to_vec() };
    let settings = Settings { skip_rejected: true, ..Settings::default() };
    import_data(&door_at(database, MORNING), &kari(), vec![file], settings, &|_| ()).await.unwrap()
}

/// The municipality with two names to decide about.
async fn with_unknown_names(database: &Database) -> Site {
    import(database, files("tests/data/org120")).await;
    assert!(matches!(import_rows(database).await.ending, Ending::Written(_)));
    Site::on(database)
}

fn form(path: &str, fields: &str) -> axum::http::request::Builder {
    let _ = fields;
    Request::post(path)
        .header("host", "localhost")
        .header("origin", "http://localhost")
        .header("content-type", "application/x-www-form-urlencoded")
}

async fn send(site: &Site, path: &str, fields: &str) -> Answer {
    site.ask(form(path, fields).body(Body::from(fields.to_owned())).unwrap()).await
}

async fn send_by_htmx(site: &Site, path: &str, fields: &str) -> Answer {
    site.ask(form(path, fields).header("hx-request", "true").body(Body::from(fields.to_owned())).unwrap())
        .await
}

/// The address of the page of a name.
async fn path_of(site: &Site, name: &str) -> String {
    let page = site.get(LIST).await;
    let at = page.all(".case h2").iter().position(|found| found == name).unwrap();
    page.attributes(".case h2 a", "href")[at].clone()
}

/// How many statements about a skill count now.
async fn statements(database: &Database, skill: &str) -> usize {
    let current = assessments::current(&mut read(database).await).await.unwrap();
    current.iter().filter(|statement| statement.skill.as_str() == skill).count()
}

#[tokio::test]
async fn each_name_is_listed_with_where_it_stood_and_what_it_is_like() {
    on_both(async |database| {
        let site = with_unknown_names(&database).await;
        let page = site.get(LIST).await;
        assert_eq!(
            page.all(".case h2"),
            ["budsjettprinsippene", "kaffe & <b>kaker</b>"],
            "most frequent first"
        );
        assert_eq!(page.all(".facts-line")[0], "2 rader i ansatt_kompetanse.csv, første gang på linje 2.");
        assert!(page.all(".case")[0].contains("Ligner på: budsjettprinsipper. 2 tegn skiller navnene."));
        let suggested = page.attributes("input[name=ferdighet]", "value");
        assert_eq!(suggested, ["budsjettprinsipper (K0023)", ""]);
        assert!(page.attributes("datalist option", "value").contains(&"pedagogikk (K0006)".to_owned()));
        assert_eq!(site.get("/kompetanse/ukjente.csv").await.text().lines().count(), 3);
    })
    .await;
}

#[tokio::test]
async fn a_mapped_name_comes_in_with_the_next_import_and_undoing_leaves_it_as_it_was() {
    on_both(async |database| {
        let site = with_unknown_names(&database).await;
        let (path, before) =
            (path_of(&site, "budsjettprinsippene").await, statements(&database, "K0023").await);
        let sent = send(&site, &path, "versjon=1&ferdighet=Budsjettprinsipper&valg=koble").await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        let page = site.get(sent.header("location")).await;
        let receipt = page.all("#kvittering").remove(0);
        assert!(
            receipt.starts_with("Lagret: «budsjettprinsippene» er koblet til budsjettprinsipper."),
            "{receipt}"
        );
        assert!(receipt.contains("når du leser inn ansatt_kompetanse.csv en gang til"), "{receipt}");
        assert_eq!(page.attributes("#kvittering", "role"), ["status"]);
        assert_eq!(page.all(".case h2"), ["kaffe & <b>kaker</b>"]);

        let undone = send(&site, &format!("{path}/angre"), "versjon=2").await;
        assert_eq!(undone.status, StatusCode::SEE_OTHER);
        assert!(site.get(undone.header("location")).await.all("#kvittering")[0].starts_with("Angret:"));
        import_rows(&database).await;
        assert_eq!(statements(&database, "K0023").await, before, "nobody says what it means any more");

        send(&site, &path, "versjon=3&ferdighet=K0023&valg=koble").await;
        let report = import_rows(&database).await;
        assert_eq!(report.files[0].file.unmapped_skills.len(), 1);
        assert!(statements(&database, "K0023").await > before);
        let done = audit::latest(&mut read(&database).await, 10).await.unwrap();
        let about = done.iter().filter(|entry| entry.object_kind == "unknown_skill_name");
        let actions: Vec<_> = about.map(|entry| entry.action.as_str()).collect();
        assert_eq!(actions, ["decide_skill_name", "reopen_skill_name", "decide_skill_name"]);
    })
    .await;
}

#[tokio::test]
async fn an_alias_is_a_name_of_the_skill_until_it_is_undone() {
    on_both(async |database| {
        let site = with_unknown_names(&database).await;
        let path = path_of(&site, "budsjettprinsippene").await;
        let found = async || site.get("/kompetanse?sok=budsjettprinsippene").await.all("tbody th").len();
        assert_eq!(found().await, 0);
        send(&site, &path, "versjon=1&ferdighet=K0023&valg=alias&notat=Skrives+slik+i+HR-systemet").await;
        assert_eq!(found().await, 1, "it is found by its alias");
        let decided = site.get("/kompetanse/ukjente?vis=avgjort").await;
        assert!(
            decided.all(".case")[0]
                .contains("Navnet er et alias for budsjettprinsipper. Avgjort av operator")
        );
        assert!(decided.all(".case")[0].contains("Skrives slik i HR-systemet"));
        send(&site, &format!("{path}/angre"), "versjon=2").await;
        assert_eq!(found().await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_name_that_is_passed_over_waits_no_more_when_it_comes_again() {
    on_both(async |database| {
        let site = with_unknown_names(&database).await;
        let path = path_of(&site, "kaffe & <b>kaker</b>").await;
        send(&site, &path, "versjon=1&ferdighet=&valg=hopp").await;
        import_rows(&database).await;
        assert_eq!(site.get(LIST).await.all(".case h2"), ["budsjettprinsippene"]);
        let one = path_of(&site, "budsjettprinsippene").await;
        send(&site, &one, "versjon=1&valg=hopp").await;
        let empty = site.get(LIST).await;
        assert!(empty.all("main p").iter().any(|words| words.starts_with("Ingen navn venter.")));
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_is_told_with_what_was_typed_and_what_may_be_meant() {
    on_both(async |database| {
        let site = with_unknown_names(&database).await;
        let path = path_of(&site, "kaffe & <b>kaker</b>").await;
        for (typed, words) in [
            ("", "Skriv hvilken ferdighet navnet betyr, eller hopp over navnet."),
            ("xyzxyz", "Ingen ferdighet i katalogen heter dette. Skriv et navn eller en kode som finnes."),
        ] {
            let page =
                send(&site, &path, &format!("versjon=1&ferdighet={typed}&valg=koble&notat=husk")).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(page.all(".ds-error-summary a"), [words]);
            assert_eq!(page.all(".ds-validation-message"), [words], "the same words at the field");
            assert_eq!(page.attributes(".ds-error-summary", "autofocus").len(), 1);
            let target = page.attributes(".ds-error-summary a", "href").remove(0);
            assert_eq!(page.attributes(&target, "value"), [typed]);
            assert_eq!(page.attributes(&target, "aria-invalid"), ["true"]);
            assert_eq!(page.attributes("input[name=notat]", "value"), ["husk"]);
            assert!(page.all("title")[0].starts_with("Feil: "), "{:?}", page.all("title"));
        }
        let page = send(&site, &path, "versjon=1&ferdighet=pedagogiken&valg=koble").await;
        let near = page.attributes(".near button", "value");
        assert_eq!(near[0], "koble:K0006");
        let chosen = send(&site, &path, "versjon=1&ferdighet=pedagogiken&valg=koble:K0006").await;
        assert_eq!(chosen.status, StatusCode::SEE_OTHER, "a press is enough");
    })
    .await;
}

#[tokio::test]
async fn a_program_is_told_the_same_as_a_problem_with_its_fields() {
    on_both(async |database| {
        let site = with_unknown_names(&database).await;
        let path = path_of(&site, "budsjettprinsippene").await;
        let fields = "versjon=1&ferdighet=&valg=koble";
        let request = form(&path, fields).header("accept", "application/json").body(Body::from(fields));
        let answer = site.ask(request.unwrap()).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let problem: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
        assert_eq!(problem["errors"][0]["field"], "ferdighet");
        assert!(problem["errors"][0]["detail"].as_str().unwrap().starts_with("Skriv hvilken ferdighet"));
    })
    .await;
}

#[tokio::test]
async fn where_somebody_else_decided_meanwhile_both_versions_are_shown_and_one_is_chosen() {
    on_both(async |database| {
        let site = with_unknown_names(&database).await;
        let path = path_of(&site, "budsjettprinsippene").await;
        send(&site, &path, "versjon=1&ferdighet=K0023&valg=koble").await;
        let stale = send(&site, &path, "versjon=1&ferdighet=K0006&valg=alias&notat=min").await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        let both = stale.all(".conflict dd");
        assert!(both[0].contains("koblet til budsjettprinsipper"), "{both:?}");
        assert_eq!(both[1], "et alias for K0006");
        let still = site.get("/kompetanse/ukjente?vis=avgjort").await;
        assert!(still.all(".case")[0].contains("koblet til budsjettprinsipper"), "nothing was changed");
        let version = stale.attributes(".conflict input[name=versjon]", "value").remove(0);
        let mine = format!("versjon={version}&ferdighet=K0006&valg=alias&notat=min&erstatt=ja");
        assert_eq!(send(&site, &path, &mine).await.status, StatusCode::SEE_OTHER);
        let now = site.get("/kompetanse/ukjente?vis=avgjort").await;
        assert!(now.all(".case")[0].contains("et alias for pedagogikk"));
        assert_eq!(send(&site, &format!("{path}/angre"), "versjon=1").await.status, StatusCode::CONFLICT);
    })
    .await;
}

#[tokio::test]
async fn htmx_gets_the_part_that_it_sent_and_a_note_is_kept_by_itself() {
    on_both(async |database| {
        let site = with_unknown_names(&database).await;
        let path = path_of(&site, "budsjettprinsippene").await;
        let kept = send_by_htmx(&site, &format!("{path}/notat"), "notat=%C3%A5+husk").await;
        assert_eq!(kept.status, StatusCode::OK);
        assert!(!kept.text().contains("<html"), "a part of the page");
        assert_eq!(kept.attributes("input", "value"), ["å husk"]);
        assert!(kept.all("[role=status]")[0].starts_with("Notatet er lagret 21. nov. 2026"));
        assert_eq!(kept.header("vary"), "HX-Request");
        let long = send_by_htmx(&site, &format!("{path}/notat"), &format!("notat={}", "a".repeat(501))).await;
        assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!long.text().contains("<html") && long.all(".ds-validation-message").len() == 1);
        assert_eq!(
            site.get(&path).await.attributes("input[name=notat]", "value"),
            ["å husk"],
            "not the long one"
        );

        let wrong = send_by_htmx(&site, &path, "versjon=1&ferdighet=&valg=koble").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.all("li.case .ds-validation-message").len(), 1);
        let done = send_by_htmx(&site, &path, "versjon=1&ferdighet=K0023&valg=koble").await;
        assert!(done.all("[role=status]")[0].starts_with("Lagret:") && !done.text().contains("<html"));
        let without = send(&site, &format!("{path}/notat"), "notat=uten").await;
        assert_eq!((without.status, without.header("location")), (StatusCode::SEE_OTHER, path.as_str()));
    })
    .await;
}

#[tokio::test]
async fn what_is_no_name_and_no_choice_is_refused() {
    on_both(async |database| {
        let site = with_unknown_names(&database).await;
        let path = path_of(&site, "budsjettprinsippene").await;
        assert_eq!(
            send(&site, "/kompetanse/ukjente/999", "versjon=1&valg=hopp").await.status,
            StatusCode::NOT_FOUND
        );
        assert_eq!(
            send(&site, "/kompetanse/ukjente/999/notat", "notat=a").await.status,
            StatusCode::NOT_FOUND
        );
        assert_eq!(send(&site, &path, "versjon=1&valg=slett").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(send(&site, &path, "valg=hopp").await.status, StatusCode::CONFLICT, "of no version");
        assert_eq!(site.get(LIST).await.all(".case h2").len(), 2);
    })
    .await;
}

#[tokio::test]
async fn what_was_refused_for_a_name_comes_in_at_one_press() {
    on_both(async |database| {
        let site = with_unknown_names(&database).await;
        let path = path_of(&site, "budsjettprinsippene").await;
        let before = statements(&database, "K0023").await;
        let early = send(&site, &format!("{path}/les-inn"), "").await;
        assert!(early.header("location").contains("innlest=ingen"), "nobody has said what it means");
        let sent = send(&site, &path, "versjon=1&ferdighet=K0023&valg=koble").await;
        let again =
            site.get(sent.header("location")).await.attributes("#kvittering form", "action")[0].clone();
        let done = send(&site, &again, "").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        assert!(done.header("location").starts_with("/import/"), "{}", done.header("location"));
        assert_eq!(site.get(done.header("location")).await.status, StatusCode::OK);
        assert!(statements(&database, "K0023").await > before);
        let gone = send(&site, &again, "").await;
        assert!(
            site.get(gone.header("location")).await.all("#kvittering")[0]
                .contains("ikke tatt vare på lenger")
        );
        let done = audit::latest(&mut read(&database).await, 10).await.unwrap();
        assert!(done.iter().any(|entry| entry.action == "import_refused_rows"));
    })
    .await;
}

/// The address of the button that imports the rows of a name that means a skill now.
async fn mapped(site: &Site, name: &str, skill: &str) -> Option<String> {
    let path = path_of(site, name).await;
    let sent = send(site, &path, &format!("versjon=1&ferdighet={skill}&valg=koble")).await;
    site.get(sent.header("location"))
        .await
        .attributes("#kvittering form", "action")
        .into_iter()
        .find(|path| path.ends_with("les-inn"))
}

#[tokio::test]
async fn rows_that_are_refused_again_for_another_name_come_in_when_that_is_decided() {
    on_both(async |database| {
        let site = with_unknown_names(&database).await;
        let first = mapped(&site, "budsjettprinsippene", "K0023").await.unwrap();
        assert!(send(&site, &first, "").await.header("location").starts_with("/import/"));
        let before = statements(&database, "K0031").await;
        let second = mapped(&site, "kaffe & <b>kaker</b>", "K0031").await.expect("its rows are kept still");
        let done = send(&site, &second, "").await;
        assert!(done.header("location").starts_with("/import/"), "{}", done.header("location"));
        assert_eq!(statements(&database, "K0031").await, before + 1);
    })
    .await;
}

#[tokio::test]
async fn what_comes_in_for_a_name_is_what_the_last_file_said_and_undoing_it_leaves_the_one_before() {
    on_both(async |database| {
        import(&database, files("tests/data/org120")).await;
        let head = ROWS.lines().next().unwrap();
        let rows = |level: u8, month: u8| {
            format!("{head}\n100110;kurskaker;{level};Selvvurdering;Nei;01.0{month}.2026\n100105;K0031;{level};Selvvurdering;Nei;02.0{month}.2026\n")
        };
        for (level, month) in [(1, 1), (5, 2), (3, 3)] {
            import_these(&database, &rows(level, month)).await;
        }
        let newest = imports::newest(&mut read(&database).await).await.unwrap().unwrap();
        undo_import(&door_at(&database, MORNING), &kari(), newest).await.unwrap();
        let site = Site::on(&database);
        let before = statements(&database, "K0023").await;
        let again = mapped(&site, "kurskaker", "K0023").await.expect("the name waits with the file before");
        send(&site, &again, "").await;
        assert_eq!(statements(&database, "K0023").await, before + 1);
        let said = assessments::current(&mut read(&database).await).await.unwrap();
        let of_name = said.iter().filter(|one| one.person.as_str() == "100110" && one.skill.as_str() == "K0023");
        let days: Vec<String> = of_name.map(|one| one.assessed_on.to_string()).collect();
        assert!(days.contains(&"2026-02-01".to_owned()) && !days.contains(&"2026-01-01".to_owned()), "{days:?}");
    })
    .await;
}

#[tokio::test]
async fn what_would_change_more_than_a_twentieth_of_the_people_does_not_come_in_at_one_press() {
    on_both(async |database| {
        import(&database, files("tests/data/org120")).await;
        let staff =
            String::from_utf8_lossy(&std::fs::read("tests/data/org120/ansatte.csv").unwrap()).into_owned();
        let numbers: BTreeSet<&str> =
            staff.lines().skip(1).filter_map(|line| line.split(';').next()).collect();
        let head = ROWS.lines().next().unwrap();
        let rows = |skill: &str, level: u8, day: &str| {
            let row = |number: &&str| format!("{number};{skill};{level};Selvvurdering;Nei;{day}.07.2026\n");
            format!("{head}\n{}", numbers.iter().take(7).map(row).collect::<String>())
        };
        import_these(&database, &rows("K0023", 1, "01")).await;
        import_these(&database, &rows("budsjettprinsippene", 4, "02")).await;
        let site = Site::on(&database);
        let path = path_of(&site, "budsjettprinsippene").await;
        send(&site, &path, "versjon=1&ferdighet=K0023&valg=koble").await;
        let before = statements(&database, "K0023").await;
        let done = send(&site, &format!("{path}/les-inn"), "").await;
        assert!(done.header("location").contains("innlest=mange"), "7 of 120: {}", done.header("location"));
        assert_eq!(statements(&database, "K0023").await, before);
    })
    .await;
}

#[tokio::test]
async fn a_name_that_is_proposed_as_a_skill_is_settled_by_the_answer() {
    on_both(async |database| {
        let site = with_unknown_names(&database).await;
        let path = path_of(&site, "budsjettprinsippene").await;
        let sent = send(&site, &format!("{path}/foresla"), "").await;
        assert_eq!((sent.status, sent.header("location")), (StatusCode::SEE_OTHER, path.as_str()));
        let page = site.get(&path).await;
        assert!(page.text().contains("foreslått som ny ferdighet"));
        send(&site, &format!("{path}/foresla"), "").await;
        let queue = site.get("/kompetanse/forslag").await;
        assert_eq!(queue.all(".case h2"), ["budsjettprinsippene"], "once");
        let case = queue.attributes(".case h2 a", "href")[0].clone();
        send(&site, &case, "versjon=1&valg=ta-inn&type=kunnskap").await;
        assert_eq!(site.get(LIST).await.all(".case h2"), ["kaffe & <b>kaker</b>"]);
        let report = import_rows(&database).await;
        assert_eq!(report.files[0].counts().rejected, 1, "the name is a skill's now");
    })
    .await;
}
