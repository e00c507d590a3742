//! Splits long lists into pages, with links to the other pages.

use axum::response::{IntoResponse, Redirect, Response};
use i18n_embed_fl::fl;
use jiff::civil::Date;

use crate::wording::Speech;

/// Rows on a page of a list: a table that a reader can take in, and a page that is quick to send.
pub const ROWS: i64 = 50;

/// Which part of a list a page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paging {
    /// The page that is shown, counted from 1.
    pub page: i64,
    /// How many pages the list has, at least 1.
    pub pages: i64,
    /// Rows of the whole list, over all its pages.
    pub total: i64,
    /// The first row shown, from 1; 0 where there is none.
    pub first: i64,
    /// The last row shown; 0 where there is none.
    pub last: i64,
    /// The links of the page list; `None` is a gap.
    pub steps: Vec<Option<Step>>,
    /// The address of the page before; none on the first.
    pub previous: Option<String>,
    /// The address of the page after; none on the last.
    pub next: Option<String>,
}

/// A link to a page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The page it leads to, counted from 1.
    pub page: i64,
    /// The address of that page, with the same filters.
    pub path: String,
    /// It leads to the page that is shown.
    pub is_current: bool,
}

/// The address of the nearest page, instead of one that the list does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere(String);

impl IntoResponse for Elsewhere {
    fn into_response(self) -> Response {
        // A temporary redirect, as the list may grow.
        Redirect::to(&self.0).into_response()
    }
}

/// How many rows come before page `page`; anything that is no page counts as the first.
pub fn offset(page: Option<i64>) -> i64 {
    (page.unwrap_or(1).clamp(1, 1_000_000) - 1) * ROWS
}

impl Paging {
    /// Page `page` of a list of `total` rows whose pages have the addresses `path`. A page beyond the end leads to
    /// the last one, and what is no page to the first: an empty page would say that nothing was found.
    pub fn new(page: Option<i64>, total: i64, path: impl Fn(i64) -> String) -> Result<Self, Elsewhere> {
        Self::of_rows(ROWS, page, total, path)
    }

    /// The same with pages of `rows` rows.
    pub fn of_rows(
        rows: i64,
        page: Option<i64>,
        total: i64,
        path: impl Fn(i64) -> String,
    ) -> Result<Self, Elsewhere> {
        let pages = ((total + rows - 1) / rows).max(1);
        let asked = page.unwrap_or(1);
        let page = asked.clamp(1, pages);
        if page != asked {
            return Err(Elsewhere(path(page)));
        }
        Ok(Self::at((page, pages), (rows, total), path))
    }

    fn at((page, pages): (i64, i64), (rows, total): (i64, i64), path: impl Fn(i64) -> String) -> Self {
        let shown = |at: i64| at == 1 || at == pages || (at - page).abs() <= 1;
        let mut steps = Vec::new();
        for at in 1..=pages {
            if shown(at) {
                steps.push(Some(Step { page: at, path: path(at), is_current: at == page }));
            } else if shown(at - 1) {
                steps.push(None);
            }
        }
        Self {
            page,
            pages,
            total,
            first: ((page - 1) * rows + 1).min(total),
            last: (page * rows).min(total),
            steps,
            previous: (page > 1).then(|| path(page - 1)),
            next: (page < pages).then(|| path(page + 1)),
        }
    }

    /// What the page shows: which rows of how many, and the day they hold for.
    pub fn caption(&self, reader: Speech, day: Date) -> String {
        fl!(
            reader.texts,
            "page-rows-caption",
            first = reader.number(self.first),
            last = reader.number(self.last),
            total = reader.number(self.total),
            day = reader.date(day)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(paging: &Paging) -> Vec<Option<i64>> {
        paging.steps.iter().map(|step| step.as_ref().map(|step| step.page)).collect()
    }

    #[test]
    fn a_long_list_shows_its_ends_and_the_neighbours() {
        let paging = Paging::new(Some(5), 501, |page| format!("?side={page}")).unwrap();
        assert_eq!(numbers(&paging), [Some(1), None, Some(4), Some(5), Some(6), None, Some(11)]);
        assert_eq!((paging.first, paging.last), (201, 250));
        assert_eq!(paging.previous.as_deref(), Some("?side=4"));
    }

    #[test]
    fn an_empty_list_is_one_page_without_rows() {
        let paging = Paging::new(None, 0, |page| page.to_string()).unwrap();
        assert_eq!((paging.pages, paging.first, paging.last), (1, 0, 0));
        assert_eq!(paging.next, None);
    }

    #[test]
    fn a_page_that_the_list_does_not_have_leads_to_its_nearest_end() {
        let led_to =
            |page: i64, total: i64| Paging::new(Some(page), total, |page| page.to_string()).unwrap_err().0;
        assert_eq!(led_to(9, 60), "2");
        assert_eq!(led_to(i64::MAX, 60), "2");
        assert_eq!(led_to(2, 50), "1");
        assert_eq!(led_to(0, 60), "1");
        assert_eq!(led_to(-1, 0), "1");
    }
}
