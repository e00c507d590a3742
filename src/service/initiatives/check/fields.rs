//! The fields of a page of a draft, read one by one.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Fault, LONGEST_NAME, LONGEST_TEXT, Page, Wrong};
use crate::domain::parse::number::{self, Decimal, DecimalSign};
use crate::domain::{Demand, Money, Percent, SkillHeads, UnitId};
use crate::service::deputies::day;
use crate::service::initiatives::draft::{DraftHeads, Texts, text};

/// A team, or a need, has so many people at most.
const MOST_PEOPLE: i64 = 500;
/// An amount of work is at most so many per cent of full time.
const MOST_AMOUNT: i64 = 5_000;

/// The fields of a page, read one by one.
pub(super) struct Fields<'a> {
    pub(super) page: Page,
    pub(super) texts: &'a Texts,
    pub(super) faults: &'a mut Vec<Fault>,
}

impl Fields<'_> {
    pub(super) fn wrong(&mut self, field: &str, wrong: Wrong) {
        self.faults.push(Fault { page: self.page, field: field.to_owned(), wrong });
    }

    pub(super) fn typed(&self, field: &str) -> &str {
        text(self.texts, field).trim()
    }

    pub(super) fn bounded(&mut self, field: &str, most: usize) -> String {
        let typed = self.typed(field).to_owned();
        if typed.chars().count() > most {
            self.wrong(field, Wrong::TooLong(most));
        }
        typed
    }

    pub(super) fn long(&mut self, field: &str) -> String {
        self.bounded(field, LONGEST_TEXT)
    }

    pub(super) fn optional(&mut self, field: &str, most: usize) -> Option<String> {
        Some(self.bounded(field, most)).filter(|typed| !typed.is_empty())
    }

    pub(super) fn needed(&mut self, field: &str, typed: String) -> Option<String> {
        if typed.is_empty() {
            self.wrong(field, Wrong::Missing);
            return None;
        }
        Some(typed)
    }

    pub(super) fn required(&mut self, field: &str) -> Option<String> {
        let typed = self.long(field);
        self.needed(field, typed)
    }

    pub(super) fn name(&mut self, field: &str) -> Option<String> {
        let typed = self.bounded(field, LONGEST_NAME);
        self.needed(field, typed)
    }

    pub(super) fn owner(&mut self, owners: Option<&BTreeSet<UnitId>>) -> Option<UnitId> {
        let Ok(unit) = self.typed("eier").parse().map(UnitId) else {
            self.wrong("eier", Wrong::Missing);
            return None;
        };
        if owners.is_some_and(|units| !units.contains(&unit)) {
            self.wrong("eier", Wrong::OtherUnit);
            return None;
        }
        Some(unit)
    }

    pub(super) fn number(&mut self, field: &str, (least, most): (i64, i64), decimals: u32) -> Option<i64> {
        let typed = self.typed(field).trim_end_matches('%').trim_end().to_owned();
        if typed.is_empty() {
            return None;
        }
        let unit = 10_i64.pow(decimals);
        let read = match number::parse(&typed, DecimalSign::Comma) {
            number::Parsed::Plain(read) | number::Parsed::Unusual(read) => scaled(read, decimals),
            number::Parsed::Ambiguous | number::Parsed::No => None,
        };
        let fits = read.filter(|number| (least * unit..=most * unit).contains(number));
        if fits.is_none() {
            self.wrong(field, Wrong::NoNumber(least, most));
        }
        fits
    }

    pub(super) fn whole(&mut self, field: &str, bounds: (i64, i64)) -> Option<i64> {
        self.number(field, bounds, 0)
    }

    pub(super) fn people(&mut self, field: &str) -> Option<u16> {
        self.whole(field, (1, MOST_PEOPLE)).and_then(|people| u16::try_from(people).ok())
    }

    pub(super) fn money(&mut self, field: &str) -> Option<Money> {
        self.number(field, (0, 100_000_000_000), 2).and_then(Money::from_ore)
    }

    pub(super) fn share(&mut self, field: &str, most: i64) -> Option<Percent> {
        self.number(field, (0, most), 2).and_then(Percent::from_hundredths)
    }

    pub(super) fn heads(&mut self, place: usize, one: &DraftHeads) -> Option<SkillHeads> {
        let heads = one.heads.trim().parse().ok().filter(|heads| (1..=500).contains(heads));
        if heads.is_none() {
            self.wrong(&format!("antall_{place}"), Wrong::NoNumber(1, MOST_PEOPLE));
        }
        Some(SkillHeads { skill: one.skill, level: one.level, heads: heads? })
    }

    /// So many people at a share each, or an amount that they split.
    pub(super) fn demand(&mut self) -> Option<Demand> {
        let splits = self.typed("maate") == "andel";
        for field in if splits { &["andel"][..] } else { &["antall", "andel"] } {
            if self.typed(field).is_empty() {
                self.wrong(field, Wrong::Missing);
            }
        }
        if splits {
            return self.amount(MOST_AMOUNT).map(|amount| Demand::Share { amount });
        }
        let (heads, share) = (self.people("antall"), self.amount(100));
        Some(Demand::Heads { heads: heads?, share: share? })
    }

    /// More than nothing.
    pub(super) fn amount(&mut self, most: i64) -> Option<Percent> {
        let share = self.share("andel", most)?;
        if share == Percent::ZERO {
            self.wrong("andel", Wrong::NoNumber(1, most));
            return None;
        }
        Some(share)
    }

    /// Two days; those of `otherwise` where nothing is typed.
    pub(super) fn window(
        &mut self,
        (from, to): (&str, &str),
        otherwise: Option<(Date, Date)>,
    ) -> Option<(Date, Date)> {
        let first = self.day(from, otherwise.map(|(first, _)| first));
        let last = self.day(to, otherwise.map(|(_, last)| last));
        let (first, last) = first.zip(last)?;
        if last < first {
            self.wrong(to, Wrong::EndsFirst);
            return None;
        }
        Some((first, last))
    }

    pub(super) fn day(&mut self, field: &str, otherwise: Option<Date>) -> Option<Date> {
        let typed = self.typed(field).to_owned();
        if typed.is_empty() {
            // A need without days of its own waits for those of its initiative.
            if otherwise.is_none() && matches!(self.page, Page::Step(_)) {
                self.wrong(field, Wrong::Missing);
            }
            return otherwise;
        }
        let day = day(&typed);
        if day.is_none() {
            self.wrong(field, Wrong::NoDay);
        }
        day
    }
}

/// The number without its decimals where it has none to lose.
fn scaled(read: Decimal, decimals: u32) -> Option<i64> {
    if decimals == 0 { read.whole() } else { read.scaled(decimals) }
}
