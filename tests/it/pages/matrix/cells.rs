//! The cells of the test: an address, about whom, and in which form.

use std::fmt;

use axum::body::Body;
use axum::http::{Method, Request};
use calamine::{Reader, Xlsx};
use innsats::access::Actor;
use innsats::web::Route;
use scraper::{ElementRef, Html, Selector};

use super::municipality::Municipality;
use crate::pages::site::Answer;

/// How the person in an address is related to the one who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// The one who asks, about themselves.
    Own,
    /// About somebody of the unit they lead.
    OwnUnit,
    /// About somebody of another unit.
    OtherUnit,
    /// A thing that does not exist.
    None,
}

impl Relation {
    pub const ALL: [Self; 4] = [Self::Own, Self::OwnUnit, Self::OtherUnit, Self::None];
}

/// In which form it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Page,
    Csv,
    Json,
    Fragment,
}

/// An address as it is asked.
pub struct Cell<'a> {
    pub route: &'a Route,
    pub relation: Relation,
    pub form: Form,
    address: String,
}

/// Whether an address is one of the service's own, and not a file of its looks.
pub fn is_asked(route: &Route) -> bool {
    !route.path.starts_with("/assets")
}

/// The cells of an address.
pub fn of<'a>(route: &'a Route, town: &Municipality) -> Vec<Cell<'a>> {
    let mut cells = Vec::new();
    for relation in Relation::ALL {
        let path = address(route.path, relation, town);
        for form in [Form::Page, Form::Csv, Form::Json, Form::Fragment] {
            let is_file = matches!(path.rsplit_once('.'), Some((_, "csv" | "xlsx")));
            // A search for the one who is asked about, by every word that lists take: of no use where it tells.
            let query = town.query(relation);
            // A form is no file, and a list has a row of its own for its file. Of whom a list is asked changes its answer in
            // no other way in JSON or in part than on its page.
            let is_thing = route.path.contains('{');
            let is_elsewhere = form == Form::Csv && (route.method != Method::GET || !is_thing);
            let is_same =
                matches!(form, Form::Json | Form::Fragment) && !is_thing && relation != Relation::Own;
            if is_elsewhere || is_same {
                continue;
            }
            let address = match form {
                Form::Csv if !is_file => format!("{path}.csv?{query}"),
                _ => format!("{path}?{query}"),
            };
            cells.push(Cell { route, relation, form, address });
        }
    }
    cells
}

/// `path` with what it is about: told by the word before each part that varies.
fn address(path: &str, relation: Relation, town: &Municipality) -> String {
    let mut before = "";
    let mut parts = Vec::new();
    for part in path.split('/') {
        if part.starts_with('{') {
            parts.push(town.thing(before, relation));
        } else {
            before = part;
            parts.push(part.to_owned());
        }
    }
    parts.join("/")
}

impl Cell<'_> {
    /// Whether its address names something that may be there or not.
    pub fn names_a_thing(&self) -> bool {
        self.route.path.contains('{')
    }

    pub fn request(&self, actor: &Actor) -> Request<Body> {
        let request = Request::builder().method(&self.route.method).uri(&self.address);
        let request = request.header("host", "localhost").header("cookie", "language=nb");
        let request = match self.form {
            Form::Json => request.header("accept", "application/json"),
            Form::Fragment => request.header("hx-request", "true"),
            Form::Page | Form::Csv => request,
        };
        let request = match self.route.method {
            Method::GET => request,
            _ => request
                .header("origin", "http://localhost")
                .header("content-type", "application/x-www-form-urlencoded"),
        };
        as_somebody(request.body(Body::empty()).unwrap(), actor)
    }
}

impl fmt::Display for Cell<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} {} ({}, {:?}, {:?})",
            self.route.method, self.address, self.route.path, self.relation, self.form
        )
    }
}

/// What an answer says: the words of a workbook are packed.
pub fn words(answer: &Answer) -> String {
    let Ok(mut book) = Xlsx::new(std::io::Cursor::new(answer.body.as_slice())) else {
        return String::from_utf8_lossy(&answer.body).into_owned();
    };
    let sheets = book.worksheets();
    let cells = sheets.iter().flat_map(|(_, sheet)| sheet.rows()).flatten();
    cells.map(ToString::to_string).collect::<Vec<_>>().join(";")
}

/// The forms of a page: where each is sent, and the fields that one does not fill in, such as which thing it is about.
pub fn forms(page: &Answer) -> Vec<(String, String)> {
    let page = Html::parse_document(&page.text());
    let (forms, hidden) = (selector("form[method=post]"), selector("input[type=hidden]"));
    let field = |input: ElementRef<'_>| {
        let value = input
            .attr("value")
            .unwrap_or_default()
            .bytes()
            .map(|byte| format!("%{byte:02X}"))
            .collect::<Vec<_>>()
            .concat();
        Some(format!("{}={value}", input.attr("name")?))
    };
    let fields = |form: ElementRef<'_>| form.select(&hidden).filter_map(field).collect::<Vec<_>>().join("&");
    page.select(&forms).filter_map(|form| Some((form.attr("action")?.to_owned(), fields(form)))).collect()
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).unwrap()
}

/// A form that is sent with nothing filled in.
pub fn unfilled(action: &str, fields: String, actor: &Actor) -> Request<Body> {
    let request = Request::post(action).header("host", "localhost").header("origin", "http://localhost");
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    as_somebody(request.body(Body::from(fields)).unwrap(), actor)
}

/// A service that nobody is signed in to answers who is put into the request.
fn as_somebody(mut request: Request<Body>, actor: &Actor) -> Request<Body> {
    request.extensions_mut().insert(actor.clone());
    request
}
