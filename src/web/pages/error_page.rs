//! What a reader sees where a page should be: what happened, whose fault it is, and the way out.

mod sign_in;

use askama::Template;
use axum::http::Uri;
use i18n_embed_fl::fl;

use crate::web::error::Fault;
use crate::web::frame::{Area, Frame, Link};
use crate::web::known::Known;
use crate::web::paths::{CONFIRM, SIGN_IN};
use crate::wording::{Language, Texts, texts};

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    frame: Frame,
    what: String,
    way_out: String,
    links: Vec<Link>,
    reference: &'a str,
}

/// What is said about a fault.
#[derive(Clone, Debug)]
pub struct Words {
    /// What happened, in a few words.
    pub heading: String,
    /// The same in a sentence, and whose fault it is.
    pub what: String,
    /// What to do next; links follow it.
    pub way_out: String,
}

/// The page for `fault` at `uri`, with the menu of the reader.
pub fn render(fault: Fault, reference: &str, language: Language, uri: &Uri, known: &Known) -> String {
    let text = texts(language);
    let Words { heading, what, way_out } = words(fault, text);
    let mut links = match (fault, known.signs_in) {
        (Fault::Unauthenticated, true) => {
            vec![Link { words: fl!(text, "signin-heading"), path: SIGN_IN.to_owned() }]
        }
        (Fault::Unconfirmed, _) => {
            vec![Link { words: fl!(text, "page-error-unconfirmed"), path: CONFIRM.to_owned() }]
        }
        (Fault::SignIn(_), _) => sign_in::ways(text),
        _ => vec![link(text, Area::Start)],
    };
    links.extend(area_of(uri.path()).map(|area| link(text, area)));
    let frame = Frame::new(language, uri, Area::None, heading).with_ways(known);
    let page = ErrorPage { frame, what, way_out, links, reference };
    // A fault in the error page itself still leaves a number to report.
    page.render().unwrap_or_else(|_| format!("<!doctype html><title>Innsats</title><p>{reference}</p>"))
}

/// What is said about `fault`.
pub fn words(fault: Fault, text: &Texts) -> Words {
    macro_rules! say {
        ($heading:tt, $what:tt, $way_out:tt) => {
            Words { heading: fl!(text, $heading), what: fl!(text, $what), way_out: fl!(text, $way_out) }
        };
    }
    match fault {
        Fault::Unreadable => {
            say!("page-error-unreadable", "page-error-unreadable-what", "page-error-unreadable-way-out")
        }
        Fault::Unauthenticated => {
            say!(
                "page-error-unauthenticated",
                "page-error-unauthenticated-what",
                "page-error-unauthenticated-way-out"
            )
        }
        Fault::Forbidden => {
            say!("page-error-forbidden", "page-error-forbidden-what", "page-error-forbidden-way-out")
        }
        Fault::Unconfirmed => {
            say!("page-error-unconfirmed", "page-error-unconfirmed-what", "page-error-unconfirmed-way-out")
        }
        Fault::Forged => {
            say!("page-error-forged", "page-error-forged-what", "page-error-forged-way-out")
        }
        Fault::NotFound => {
            say!("page-error-not-found", "page-error-not-found-what", "page-error-not-found-way-out")
        }
        Fault::MethodNotAllowed => {
            say!(
                "page-error-method-not-allowed",
                "page-error-method-not-allowed-what",
                "page-error-method-not-allowed-way-out"
            )
        }
        Fault::SentTooSlowly => {
            say!(
                "page-error-sent-too-slowly",
                "page-error-sent-too-slowly-what",
                "page-error-sent-too-slowly-way-out"
            )
        }
        Fault::Conflict => {
            say!("page-error-conflict", "page-error-conflict-what", "page-error-conflict-way-out")
        }
        Fault::TooLarge => {
            say!("page-error-too-large", "page-error-too-large-what", "page-error-too-large-way-out")
        }
        Fault::AddressTooLong => {
            say!(
                "page-error-address-too-long",
                "page-error-address-too-long-what",
                "page-error-address-too-long-way-out"
            )
        }
        Fault::UnknownFormat => {
            say!(
                "page-error-unknown-format",
                "page-error-unknown-format-what",
                "page-error-unknown-format-way-out"
            )
        }
        Fault::ForeignHost => {
            say!("page-error-foreign-host", "page-error-foreign-host-what", "page-error-foreign-host-way-out")
        }
        Fault::Invalid => {
            say!("page-error-invalid", "page-error-invalid-what", "page-error-invalid-way-out")
        }
        Fault::TooMany => {
            say!("page-error-too-many", "page-error-too-many-what", "page-error-too-many-way-out")
        }
        Fault::HeadersTooLarge => {
            say!(
                "page-error-headers-too-large",
                "page-error-headers-too-large-what",
                "page-error-headers-too-large-way-out"
            )
        }
        Fault::Busy => {
            say!("page-error-busy", "page-error-busy-what", "page-error-busy-way-out")
        }
        Fault::Unavailable => {
            say!("page-error-unavailable", "page-error-unavailable-what", "page-error-unavailable-way-out")
        }
        Fault::TimedOut => {
            say!("page-error-timed-out", "page-error-timed-out-what", "page-error-timed-out-way-out")
        }
        Fault::SignIn(fault) => sign_in::words(fault, text),
        Fault::Ours => {
            say!("page-error-ours", "page-error-ours-what", "page-error-ours-way-out")
        }
    }
}

fn link(text: &Texts, area: Area) -> Link {
    Link { words: fl!(text, "page-go-to", name = area.name(text)), path: area.path().to_owned() }
}

/// The area that an address lies in: most likely what the reader was looking for.
fn area_of(path: &str) -> Option<Area> {
    const AREAS: [Area; 7] = [
        Area::Employees,
        Area::Units,
        Area::Skills,
        Area::Initiatives,
        Area::Proposals,
        Area::Gap,
        Area::Imports,
    ];
    let first = path.trim_start_matches('/').split(['/', '.']).next()?;
    AREAS.into_iter().find(|area| area.path().trim_start_matches('/') == first)
}
