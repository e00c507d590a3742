//! Long lists in pages of 50.

use i18n_embed_fl::fl;
use jiff::civil::Date;

use crate::wording::Speech;

/// Rows on a page.
pub const ROWS: i64 = 50;

/// Which part of a list a page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paging {
    /// This page, from 1.
    pub page: i64,
    /// So many pages.
    pub pages: i64,
    /// Rows in all.
    pub total: i64,
    /// The first row shown, from 1; 0 where there is none.
    pub first: i64,
    /// The last row shown.
    pub last: i64,
    /// What stands in the page list; none is a gap.
    pub steps: Vec<Option<Step>>,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
}

/// A link to a page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The page.
    pub page: i64,
    /// Its address.
    pub path: String,
    /// It is this one.
    pub is_current: bool,
}

/// The row before the first of page `page`, where a page that is no page is the first.
pub fn offset(page: Option<i64>) -> i64 {
    (page.unwrap_or(1).clamp(1, 1_000_000) - 1) * ROWS
}

impl Paging {
    /// Page `page` of a list of `total` rows whose pages have the addresses `path`.
    pub fn new(page: Option<i64>, total: i64, path: impl Fn(i64) -> String) -> Self {
        let pages = ((total + ROWS - 1) / ROWS).max(1);
        let page = page.unwrap_or(1).clamp(1, 1_000_000);
        let first = if offset(Some(page)) < total { offset(Some(page)) + 1 } else { 0 };
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
            first,
            last: if first == 0 { 0 } else { (offset(Some(page)) + ROWS).min(total) },
            steps,
            previous: (page > 1).then(|| path((page - 1).min(pages))),
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
        let paging = Paging::new(Some(5), 501, |page| format!("?side={page}"));
        assert_eq!(numbers(&paging), [Some(1), None, Some(4), Some(5), Some(6), None, Some(11)]);
        assert_eq!((paging.first, paging.last), (201, 250));
        assert_eq!(paging.previous.as_deref(), Some("?side=4"));
    }

    #[test]
    fn an_empty_list_is_one_page_without_rows() {
        let paging = Paging::new(None, 0, |page| page.to_string());
        assert_eq!((paging.pages, paging.first, paging.last), (1, 0, 0));
        assert_eq!(paging.next, None);
    }

    #[test]
    fn a_page_beyond_the_end_leads_back() {
        let paging = Paging::new(Some(9), 60, |page| page.to_string());
        assert_eq!((paging.first, paging.previous.as_deref()), (0, Some("2")));
    }
}
