//! Pages of lists, kept as they were sent until anything they may be made from changes.
//!
//! A page is made from who asks, in which language and for which address, and from what is stored on that day:
//! all of it is the key. So nobody is shown what was made for somebody else, and nothing is shown that has changed.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use axum::body::Bytes;
use jiff::civil::Date;

use crate::access::Actor;
use crate::store::Revisions;
use crate::wording::Language;

/// The most bytes that all kept pages may take together.
const MOST: usize = 32 << 20;
/// A larger page is not kept.
const LARGEST: usize = 512 << 10;
/// What a page depends on besides what is stored: who asks, the language and the address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// The reader with roles, units and purpose, so that no page is shown to somebody with other rights.
    pub actor: Actor,
    pub language: Language,
    /// The path and the query, as asked for.
    pub address: String,
}

/// What every kept page was made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Of {
    /// The revision of each kind of content when the page was made.
    pub revisions: Revisions,
    /// The day in Norway when the page was made: many pages show what holds today.
    pub day: Date,
    /// Figures may lack the latest answers: once they are counted again, pages with the earlier ones go.
    pub figures: Option<Instant>,
}

/// The pages of one state of the content, on one day.
#[derive(Debug, Default)]
pub struct KeptPages(Mutex<Pages>);

#[derive(Debug, Default)]
struct Pages {
    of: Option<Of>,
    by_key: HashMap<Key, (u64, Bytes)>,
    bytes: usize,
    /// A counter of requests: the page asked for longest ago goes first.
    asked: u64,
}

impl KeptPages {
    /// The page of `key` that was made from `of`.
    pub fn get(&self, of: &Of, key: &Key) -> Option<Bytes> {
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if pages.of.as_ref() != Some(of) {
            *pages = Pages { of: Some(of.clone()), ..Pages::default() };
            return None;
        }
        pages.asked += 1;
        let now = pages.asked;
        let (asked, page) = pages.by_key.get_mut(key)?;
        *asked = now;
        Some(page.clone())
    }

    /// Keeps `page` until something in `of` changes.
    pub fn keep(&self, of: &Of, key: Key, page: Bytes) {
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if pages.of.as_ref() != Some(of) || page.len() > LARGEST {
            return;
        }
        let asked = pages.asked;
        pages.bytes += page.len() + key.address.len();
        if let Some((_, before)) = pages.by_key.insert(key, (asked, page)) {
            pages.bytes -= before.len();
        }
        pages.make_room();
    }
}

impl Pages {
    fn make_room(&mut self) {
        while self.bytes > MOST {
            let oldest = self.by_key.iter().min_by_key(|(_, (asked, _))| *asked).map(|(key, _)| key.clone());
            let Some(key) = oldest else { break };
            if let Some((_, page)) = self.by_key.remove(&key) {
                self.bytes = self.bytes.saturating_sub(page.len() + key.address.len());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn key(name: &str, address: &str) -> Key {
        Key { actor: Actor::operator(name), language: Language::Nb, address: address.to_owned() }
    }

    fn of(day: i8) -> Of {
        Of { day: date(2026, 11, day), ..Of::default() }
    }

    fn kept_page(pages: &KeptPages, of: &Of, key: &Key) -> Option<String> {
        pages.get(of, key).map(|page| String::from_utf8_lossy(&page).into_owned())
    }

    #[test]
    fn a_page_is_shown_again_to_the_same_reader_in_the_same_state_alone() {
        let pages = KeptPages::default();
        let (today, mine) = (of(21), key("kari", "/ansatte"));
        assert_eq!(kept_page(&pages, &today, &mine), None);
        pages.keep(&today, mine.clone(), Bytes::from_static(b"hers"));
        assert_eq!(kept_page(&pages, &today, &mine).as_deref(), Some("hers"));
        assert_eq!(kept_page(&pages, &today, &key("ola", "/ansatte")), None, "somebody else");
        assert_eq!(kept_page(&pages, &today, &key("kari", "/ansatte?side=2")), None, "another page");
        let english = Key { language: Language::En, ..mine.clone() };
        assert_eq!(kept_page(&pages, &today, &english), None, "another language");
        assert_eq!(kept_page(&pages, &of(22), &mine), None, "another day");
        let counted = Of { figures: Some(Instant::now()), ..today.clone() };
        assert_eq!(kept_page(&pages, &counted, &mine), None, "figures that were counted anew");
        assert_eq!(kept_page(&pages, &today, &mine), None, "what has changed does not come back");
    }

    #[test]
    fn what_is_kept_has_an_end_and_what_was_asked_for_last_stays() {
        let pages = KeptPages::default();
        let (today, first) = (of(21), key("kari", "/ansatte"));
        assert_eq!(kept_page(&pages, &today, &first), None);
        let page = Bytes::from(vec![b' '; LARGEST]);
        pages.keep(&today, first.clone(), page.clone());
        for number in 0..2 * MOST / LARGEST {
            assert!(pages.get(&today, &first).is_some(), "{number}");
            pages.keep(&today, key("kari", &format!("/ansatte?side={number}")), page.clone());
        }
        let kept = pages.0.lock().unwrap();
        assert!(kept.bytes <= MOST && kept.by_key.len() <= MOST / LARGEST, "{}", kept.bytes);
    }
}
