//! What a reader sees where a page should be: what happened, whose fault it is, and the way out.

use askama::Template;
use axum::http::Uri;
use i18n_embed_fl::fl;

use crate::web::error::Fault;
use crate::web::frame::{Area, Frame, Link};
use crate::wording::{Language, texts};

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    frame: Frame,
    what: String,
    way_out: String,
    links: Vec<Link>,
    reference: &'a str,
}

/// The page for `fault` at `uri`.
pub fn render(fault: Fault, reference: &str, language: Language, uri: &Uri) -> String {
    let text = texts(language);
    let (heading, what, way_out) = match fault {
        Fault::NotFound => (
            fl!(text, "page-error-not-found"),
            fl!(text, "page-error-not-found-what"),
            fl!(text, "page-error-not-found-way-out"),
        ),
        Fault::ForeignHost => (
            fl!(text, "page-error-foreign-host"),
            fl!(text, "page-error-foreign-host-what"),
            fl!(text, "page-error-foreign-host-way-out"),
        ),
        Fault::Busy => (
            fl!(text, "page-error-busy"),
            fl!(text, "page-error-busy-what"),
            fl!(text, "page-error-busy-way-out"),
        ),
        Fault::TimedOut => (
            fl!(text, "page-error-timed-out"),
            fl!(text, "page-error-timed-out-what"),
            fl!(text, "page-error-timed-out-way-out"),
        ),
        Fault::Ours => (
            fl!(text, "page-error-ours"),
            fl!(text, "page-error-ours-what"),
            fl!(text, "page-error-ours-way-out"),
        ),
    };
    let mut links = vec![link(text, Area::Start)];
    links.extend(area_of(uri.path()).map(|area| link(text, area)));
    let frame = Frame::new(language, uri, Area::None, heading);
    let page = ErrorPage { frame, what, way_out, links, reference };
    // A fault in the error page itself still leaves a number to report.
    page.render().unwrap_or_else(|_| format!("<!doctype html><title>Innsats</title><p>{reference}</p>"))
}

fn link(text: &crate::wording::Texts, area: Area) -> Link {
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
