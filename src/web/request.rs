//! What an address asks for: which thing, in which format, with which filters.

use std::collections::BTreeMap;
use std::convert::Infallible;

use axum::extract::{FromRequestParts, Path, Query};
use axum::http::request::Parts;

use super::error::WebError;
use super::paging::{ROWS, offset};
use super::paths::TABLE;
use crate::store::views::Window;

/// Search terms are cut to this many characters.
pub const LONGEST_SEARCH: usize = 200;

/// The format an answer is asked for in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The page itself, in HTML.
    Page,
    /// The page's table as CSV.
    Csv,
    /// The page's table as an Excel workbook.
    Xlsx,
}

/// The endings of the addresses of tables.
pub const TABLE_FILES: [&str; 2] = [".csv", ".xlsx"];

/// Whether an address is that of a table as a file.
pub fn is_table_file(path: &str) -> bool {
    TABLE_FILES.iter().any(|ending| path.ends_with(ending))
}

impl Format {
    /// Whether it is asked for as a file.
    pub fn is_file(self) -> bool {
        self != Self::Page
    }

    /// The part of a list that is asked for: a page of it, or all for a file.
    pub fn window(self, page: Option<i64>) -> Window {
        match self {
            Self::Page => Window { offset: offset(page), limit: ROWS },
            Self::Csv | Self::Xlsx => Window::ALL,
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Format {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(match parts.uri.path().rsplit_once('.') {
            Some((_, "csv")) => Self::Csv,
            Some((_, "xlsx")) => Self::Xlsx,
            _ => Self::Page,
        })
    }
}

/// The number of a thing in an address: `/ansatte/12`, `/ansatte/12.csv` and `/ansatte/12.xlsx`.
#[derive(Clone, Copy, Debug)]
pub struct Number(pub i64);

impl<S: Send + Sync> FromRequestParts<S> for Number {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, WebError> {
        let Path(text) =
            Path::<String>::from_request_parts(parts, state).await.map_err(|_| WebError::NotFound)?;
        number(&text).map(Self).ok_or(WebError::NotFound)
    }
}

/// The numbers of a thing and a part of it in an address: `/bemanning/2/tiltak/7`.
#[derive(Clone, Copy, Debug)]
pub struct Numbers(pub i64, pub i64);

impl<S: Send + Sync> FromRequestParts<S> for Numbers {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, WebError> {
        let texts = Path::<(String, String)>::from_request_parts(parts, state).await;
        let Path((whole, part)) = texts.map_err(|_| WebError::NotFound)?;
        number(&whole).zip(number(&part)).map(|(whole, part)| Self(whole, part)).ok_or(WebError::NotFound)
    }
}

fn number(text: &str) -> Option<i64> {
    let digits = TABLE_FILES.iter().find_map(|ending| text.strip_suffix(ending)).unwrap_or(text);
    // `+12` and `012` would be second addresses of one page.
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    digits.parse().ok().filter(|_| plain)
}

/// The query fields of an address, as filter forms send them.
#[derive(Clone, Debug, Default)]
pub struct Filters(BTreeMap<String, String>);

impl<S: Send + Sync> FromRequestParts<S> for Filters {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        // A query that cannot be read filters nothing: the reader still gets a page to correct it on.
        let pairs = Query::<Vec<(String, String)>>::from_request_parts(parts, state).await;
        Ok(Self(pairs.map(|Query(pairs)| pairs.into_iter().collect()).unwrap_or_default()))
    }
}

impl Filters {
    /// A field's text without space around it, cut to [`LONGEST_SEARCH`] characters; empty where it is not given.
    /// Control characters are left out: no name has them, and PostgreSQL takes no NUL.
    pub fn text(&self, name: &str) -> String {
        let given = self.0.get(name).map_or("", String::as_str);
        let plain: String = given.chars().filter(|letter| !letter.is_control()).collect();
        plain.trim().chars().take(LONGEST_SEARCH).collect()
    }

    /// A field as it came, however long; empty where it is not given.
    pub fn whole(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// Which of the page's tables is asked for; empty for the main one.
    pub fn table(&self) -> String {
        self.text(TABLE)
    }

    /// The page of a list that is asked for; none where the address names none. What is no page at all is 0.
    pub fn page(&self) -> Option<i64> {
        let asked = self.text("side");
        let is_number = asked.bytes().all(|byte| byte.is_ascii_digit());
        // A number too large to hold is a page beyond the end like any other.
        (!asked.is_empty()).then(|| asked.parse().unwrap_or(if is_number { i64::MAX } else { 0 }))
    }

    /// A field's number; none where it is not one.
    pub fn number(&self, name: &str) -> Option<i64> {
        self.text(name).parse().ok()
    }
}
