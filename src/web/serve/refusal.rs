//! Our answer to what is no request at all, in place of the library's own 400, 414 or 431.

use std::fmt::Write;

use axum::http::{StatusCode, Uri};

use crate::web::error::Fault;
use crate::web::known::Known;
use crate::web::pages::error_page;
use crate::web::{hardening, reference};
use crate::wording::Language;

/// What is sent instead of `bytes`, if they end with an answer that the library gave by itself: the bytes before it,
/// and a page with our headers. The reader's language is not known, as the request could not be read.
pub fn instead_of(bytes: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let at = text.rfind("HTTP/1.1 4")?;
    let status = status_of_bare_answer(&text[at..])?;
    let reference = reference::new();
    tracing::info!(%reference, status = status.as_u16(), "no request");
    let mut instead = text[..at].to_owned();
    instead.push_str(&answer(status, &reference));
    Some(instead.into_bytes())
}

/// The status of an answer that has nothing but what the library gives it by itself.
fn status_of_bare_answer(text: &str) -> Option<StatusCode> {
    let (first, headers) = text.strip_suffix("\r\n\r\n")?.split_once("\r\n")?;
    let is_bare = headers.split("\r\n").all(|line| {
        let name = line.split(':').next().unwrap_or_default();
        ["content-length", "connection", "date"].iter().any(|known| name.eq_ignore_ascii_case(known))
    });
    is_bare.then(|| first.split(' ').nth(1)?.parse().ok()).flatten()
}

fn answer(status: StatusCode, reference: &str) -> String {
    let fault = Fault::of_status(status).unwrap_or(Fault::Unreadable);
    let page =
        error_page::render(fault, reference, Language::default(), &Uri::from_static("/"), &Known::default());
    let mut text = format!("HTTP/1.1 {status}\r\nconnection: close\r\ncache-control: no-store\r\n");
    for (name, value) in hardening::HEADERS {
        let _ = write!(text, "{name}: {value}\r\n");
    }
    let _ = write!(
        text,
        "content-type: text/html; charset=utf-8\r\ncontent-length: {}\r\n\r\n{page}",
        page.len()
    );
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_of_the_library_gets_our_headers_and_what_stood_before_it_stays() {
        let bare = "HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\ndate: now\r\n\r\n";
        let before = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok";
        let instead = String::from_utf8(instead_of(format!("{before}{bare}").as_bytes()).unwrap()).unwrap();
        assert!(instead.starts_with(&format!("{before}HTTP/1.1 400 Bad Request\r\n")));
        assert!(instead.contains("content-security-policy: default-src 'none'"));
    }

    #[test]
    fn our_own_answers_stay_as_they_are() {
        let ours = "HTTP/1.1 404 Not Found\r\ncontent-security-policy: none\r\ncontent-length: 0\r\n\r\n";
        let words = "HTTP/1.1 400 stands in somebody's name";
        for text in [ours, words, "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n", ""] {
            assert_eq!(instead_of(text.as_bytes()), None, "{text}");
        }
    }
}
