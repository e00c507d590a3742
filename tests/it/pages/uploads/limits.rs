//! What is too much, what is nothing, and who may not.

use axum::http::StatusCode;
use innsats::access::{Actor, Role};
use innsats::web::{AppState, Entrance};

use super::{NEW, form, hr, page, send, send_form};
use crate::database::{on_both, on_sqlite};
use crate::pages::site::{Site, now};

const TEN_MEGABYTES: usize = 10 * 1024 * 1024;

#[tokio::test]
async fn ten_megabytes_are_taken_and_a_byte_more_is_told_on_the_same_page_whether_it_was_announced_or_not() {
    on_sqlite(async |database| {
        let site = hr(&database, "Kari");
        let whole = vec![b'a'; TEN_MEGABYTES];
        assert_eq!(send_form(&site, form(&[("a.csv", &whole)]), true).await.status, StatusCode::SEE_OTHER);
        let (half, rest) = whole.split_at(TEN_MEGABYTES / 2);
        let parts: [(&str, &[u8]); 3] = [("a.csv", half), ("b.csv", rest), ("c.csv", b"a")];
        for tells_length in [true, false] {
            let answer = send_form(&site, form(&parts), tells_length).await;
            assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
            assert_eq!(answer.all("h1"), ["Importer filer"], "the page stays");
            assert!(
                answer.all(".ds-error-summary a")[0].starts_with("Filene er større enn 10 MB til sammen.")
            );
        }
        let beyond = vec![b'a'; 33 * 1024 * 1024];
        for tells_length in [true, false] {
            let answer = send_form(&site, form(&[("a.csv", &beyond)]), tells_length).await;
            assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "what nobody waits for is cut");
        }
    })
    .await;
}

#[tokio::test]
async fn who_chooses_nothing_is_asked_to_and_what_is_no_form_of_files_is_refused() {
    on_sqlite(async |database| {
        let site = hr(&database, "Kari");
        for body in [form(&[]), form(&[("", b"")])] {
            let answer = send_form(&site, body, true).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(answer.all(".ds-validation-message"), ["Velg minst én fil."]);
        }
        let many: Vec<(&str, &[u8])> = (0..31).map(|_| ("a.csv", &b"a"[..])).collect();
        assert_eq!(send_form(&site, form(&many), true).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(super::post(&site, NEW, "filer=a").await.status, StatusCode::BAD_REQUEST);
    })
    .await;
}

#[tokio::test]
async fn a_file_that_cannot_be_read_is_told_why() {
    on_both(async |database| {
        let site = hr(&database, "Kari");
        let path = send(&site, &[("bilde.csv", b"\x89PNG\r\n"), ("tom.csv", b"")]).await;
        let preview = page(&site, &path).await;
        assert_eq!(preview.all(".case h3"), ["bilde.csv", "tom.csv"]);
        assert!(preview.all(".case p")[0].starts_with("Filen er et bilde"));
        assert!(!super::buttons(&preview).contains(&"Importer".to_owned()));
    })
    .await;
}

#[tokio::test]
async fn nobody_but_hr_sends_files_or_sees_what_was_sent() {
    on_both(async |database| {
        let path = send(&hr(&database, "Kari"), &[("nye.csv", super::HEADINGS.as_bytes())]).await;
        for role in [Role::Employee, Role::Leader, Role::Auditor, Role::Administrator, Role::PortfolioOffice]
        {
            let actor = Actor::user("Ola", [role]);
            let site = Site::of(AppState::entered_by(database.clone(), now, Entrance::As(actor)));
            for address in [NEW, &path, &format!("{path}/avvist/1.csv")] {
                assert_eq!(site.get(address).await.status, StatusCode::FORBIDDEN, "{role} {address}");
            }
            assert_eq!(send_form(&site, form(&[("a.csv", b"a")]), true).await.status, StatusCode::FORBIDDEN);
        }
        assert_eq!(hr(&database, "Kari").get("/import/ny/999").await.status, StatusCode::NOT_FOUND);
    })
    .await;
}
