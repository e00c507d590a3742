//! What is typed in a draft, read: an initiative, or everything that keeps it from being one.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::draft::{Draft, DraftHeads, DraftNeed, Texts, text};
use crate::domain::parse::number::{self, Decimal, DecimalSign};
use crate::domain::{
    BusinessCase, Demand, InitiativeContent, Money, NeedContent, Percent, SkillHeads, TeamContent, UnitId,
};
use crate::service::deputies::day;

/// The longest name or title.
pub const LONGEST_NAME: usize = 200;
/// The longest text.
pub const LONGEST_TEXT: usize = 4_000;
/// A team, or a need, has so many people at most.
const MOST_PEOPLE: i64 = 500;
/// An amount of work is at most so many per cent of full time.
const MOST_AMOUNT: i64 = 5_000;

/// Where something is to be corrected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Page {
    /// A step of the form, from 1.
    Step(u8),
    /// A need, by its number in the draft.
    Need(u32),
    /// The team as a whole.
    Team,
}

/// Something that is to be corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub page: Page,
    /// The field.
    pub field: String,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It must be filled in.
    Missing,
    /// It is longer than this.
    TooLong(usize),
    /// It is no number, or none from the one to the other.
    NoNumber(i64, i64),
    /// It is no day.
    NoDay,
    /// The last day is before the first.
    EndsFirst,
    /// It is outside the initiative's own days.
    Outside,
    /// The unit is not one's own.
    OtherUnit,
    /// Nobody is asked for.
    NoNeed,
    /// At least more people than at most.
    LeastAboveMost,
}

/// The initiative, or what is to be corrected, in the order of the pages. `owners`: the units that whoever writes may make
/// initiatives for; none for all.
pub fn check(draft: &Draft, owners: Option<&BTreeSet<UnitId>>) -> Result<InitiativeContent, Vec<Fault>> {
    let mut faults = Vec::new();
    let content = read(draft, owners, &mut faults);
    faults.sort_by_key(|fault| match fault.page {
        Page::Need(number) => (4, number),
        Page::Team => (4, u32::MAX),
        Page::Step(step) => (step, 0),
    });
    content.filter(|_| faults.is_empty()).ok_or(faults)
}

fn read(
    draft: &Draft,
    owners: Option<&BTreeSet<UnitId>>,
    faults: &mut Vec<Fault>,
) -> Option<InitiativeContent> {
    let mut first = Fields { page: Page::Step(1), texts: &draft.texts, faults };
    let name = first.name("navn");
    let owner = first.owner(owners);
    let kind = first.optional("type", LONGEST_NAME);
    let goal = first.required("mal");
    let mut second = Fields { page: Page::Step(2), texts: &draft.texts, faults };
    let whom = second.required("hvem");
    let benefit_owner = second.required("gevinsteier");
    let (when, measure) = (second.long("nar"), second.long("males"));
    let yearly_benefit = second.money("gevinst");
    let mut third = Fields { page: Page::Step(3), texts: &draft.texts, faults };
    let budget = third.money("budsjett");
    let (cost, risk) = (third.long("kostnad"), third.long("risiko"));
    let mut fifth = Fields { page: Page::Step(5), texts: &draft.texts, faults };
    let window = fifth.window(("start", "slutt"), None);
    let dependencies = fifth.long("avhengigheter");
    let max_external = Fields { page: Page::Team, texts: &draft.texts, faults }.share("ekstern", 100);
    let team = team(draft, faults);
    if draft.needs.is_empty() {
        faults.push(Fault { page: Page::Step(4), field: "behov".to_owned(), wrong: Wrong::NoNeed });
    }
    let needs: Vec<Option<NeedContent>> = draft.needs.iter().map(|one| need(one, window, faults)).collect();
    let (start, end) = window?;
    let case = BusinessCase {
        goal: goal?,
        whom: whom?,
        when,
        measure,
        owner: benefit_owner?,
        cost,
        risk,
        dependencies,
    };
    Some(InitiativeContent {
        name: name?,
        owner: owner?,
        kind,
        start,
        end,
        budget,
        yearly_benefit,
        max_external,
        case,
        team,
        needs: needs.into_iter().collect::<Option<_>>()?,
    })
}

fn team(draft: &Draft, faults: &mut Vec<Fault>) -> TeamContent {
    let mut fields = Fields { page: Page::Team, texts: &draft.texts, faults };
    let min_areas = fields.whole("omrader", (2, 20)).and_then(|areas| u8::try_from(areas).ok());
    let smallest = fields.people("minst");
    let largest = fields.people("hoyst");
    if smallest.zip(largest).is_some_and(|(least, most)| least > most) {
        fields.wrong("hoyst", Wrong::LeastAboveMost);
    }
    let skills = draft.team.iter().enumerate().filter_map(|(place, one)| fields.heads(place, one)).collect();
    TeamContent { min_areas, smallest, largest, learning: !draft.value("laering").is_empty(), skills }
}

/// What a need says; the days of the initiative where it says none.
pub fn need(draft: &DraftNeed, window: Option<(Date, Date)>, faults: &mut Vec<Fault>) -> Option<NeedContent> {
    let mut fields = Fields { page: Page::Need(draft.number), texts: &draft.texts, faults };
    let title = fields.name("tittel");
    let demand = fields.demand();
    let days = fields.window(("fra", "til"), window);
    if let (Some((start, end)), Some((from, to))) = (window, days) {
        if from < start || from > end {
            fields.wrong("fra", Wrong::Outside);
        } else if to > end {
            fields.wrong("til", Wrong::Outside);
        }
    }
    let (from, to) = days?;
    Some(NeedContent {
        id: draft.id,
        role: draft.role(),
        title: title?,
        demand: demand?,
        critical: draft.value("viktig") != "onsket",
        from,
        to,
        external_allowed: !draft.value("ekstern").is_empty(),
        skills: draft.skills.clone(),
    })
}

/// The initiative's own days, as far as they can be read.
pub fn window(draft: &Draft) -> Option<(Date, Date)> {
    let mut faults = Vec::new();
    Fields { page: Page::Step(5), texts: &draft.texts, faults: &mut faults }.window(("start", "slutt"), None)
}

/// So many people who hold a skill, of a list that has a field for each.
pub fn heads(list: &[DraftHeads], faults: &mut Vec<Fault>) -> Vec<SkillHeads> {
    let texts = Texts::new();
    let mut fields = Fields { page: Page::Team, texts: &texts, faults };
    list.iter().enumerate().filter_map(|(place, one)| fields.heads(place, one)).collect()
}

/// The fields of a page, read one by one.
struct Fields<'a> {
    page: Page,
    texts: &'a Texts,
    faults: &'a mut Vec<Fault>,
}

impl Fields<'_> {
    fn wrong(&mut self, field: &str, wrong: Wrong) {
        self.faults.push(Fault { page: self.page, field: field.to_owned(), wrong });
    }

    fn typed(&self, field: &str) -> &str {
        text(self.texts, field).trim()
    }

    fn bounded(&mut self, field: &str, most: usize) -> String {
        let typed = self.typed(field).to_owned();
        if typed.chars().count() > most {
            self.wrong(field, Wrong::TooLong(most));
        }
        typed
    }

    fn long(&mut self, field: &str) -> String {
        self.bounded(field, LONGEST_TEXT)
    }

    fn optional(&mut self, field: &str, most: usize) -> Option<String> {
        Some(self.bounded(field, most)).filter(|typed| !typed.is_empty())
    }

    fn needed(&mut self, field: &str, typed: String) -> Option<String> {
        if typed.is_empty() {
            self.wrong(field, Wrong::Missing);
            return None;
        }
        Some(typed)
    }

    fn required(&mut self, field: &str) -> Option<String> {
        let typed = self.long(field);
        self.needed(field, typed)
    }

    fn name(&mut self, field: &str) -> Option<String> {
        let typed = self.bounded(field, LONGEST_NAME);
        self.needed(field, typed)
    }

    fn owner(&mut self, owners: Option<&BTreeSet<UnitId>>) -> Option<UnitId> {
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

    fn number(&mut self, field: &str, (least, most): (i64, i64), decimals: u32) -> Option<i64> {
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

    fn whole(&mut self, field: &str, bounds: (i64, i64)) -> Option<i64> {
        self.number(field, bounds, 0)
    }

    fn people(&mut self, field: &str) -> Option<u16> {
        self.whole(field, (1, MOST_PEOPLE)).and_then(|people| u16::try_from(people).ok())
    }

    fn money(&mut self, field: &str) -> Option<Money> {
        self.number(field, (0, 100_000_000_000), 2).and_then(Money::from_ore)
    }

    fn share(&mut self, field: &str, most: i64) -> Option<Percent> {
        self.number(field, (0, most), 2).and_then(Percent::from_hundredths)
    }

    fn heads(&mut self, place: usize, one: &DraftHeads) -> Option<SkillHeads> {
        let heads = one.heads.trim().parse().ok().filter(|heads| (1..=500).contains(heads));
        if heads.is_none() {
            self.wrong(&format!("antall_{place}"), Wrong::NoNumber(1, MOST_PEOPLE));
        }
        Some(SkillHeads { skill: one.skill, level: one.level, heads: heads? })
    }

    /// So many people at a share each, or an amount that they split.
    fn demand(&mut self) -> Option<Demand> {
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
    fn amount(&mut self, most: i64) -> Option<Percent> {
        let share = self.share("andel", most)?;
        if share == Percent::ZERO {
            self.wrong("andel", Wrong::NoNumber(1, most));
            return None;
        }
        Some(share)
    }

    /// Two days; those of `otherwise` where nothing is typed.
    fn window(&mut self, (from, to): (&str, &str), otherwise: Option<(Date, Date)>) -> Option<(Date, Date)> {
        let first = self.day(from, otherwise.map(|(first, _)| first));
        let last = self.day(to, otherwise.map(|(_, last)| last));
        let (first, last) = first.zip(last)?;
        if last < first {
            self.wrong(to, Wrong::EndsFirst);
            return None;
        }
        Some((first, last))
    }

    fn day(&mut self, field: &str, otherwise: Option<Date>) -> Option<Date> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(texts: &[(&str, &str)]) -> Draft {
        let texts = texts.iter().map(|(field, text)| ((*field).to_owned(), (*text).to_owned())).collect();
        Draft { texts, ..Draft::default() }
    }

    fn wrong(draft: &Draft) -> Vec<(Page, String, Wrong)> {
        let faults = check(draft, None).unwrap_err();
        faults.into_iter().map(|fault| (fault.page, fault.field, fault.wrong)).collect()
    }

    #[test]
    fn an_empty_draft_is_told_what_it_lacks_page_by_page() {
        let fields: Vec<String> = wrong(&draft(&[])).into_iter().map(|(_, field, _)| field).collect();
        assert_eq!(fields, ["navn", "eier", "mal", "hvem", "gevinsteier", "behov", "start", "slutt"]);
    }

    #[test]
    fn what_cannot_be_read_is_told_with_its_bounds() {
        let draft = draft(&[
            ("gevinst", "mye"),
            ("ekstern", "120"),
            ("minst", "5"),
            ("hoyst", "3"),
            ("start", "01.02.2027"),
            ("slutt", "31.12.2026"),
        ]);
        let wrong = wrong(&draft);
        let of = |field: &str| wrong.iter().find(|(_, one, _)| one == field).map(|(.., wrong)| *wrong);
        assert_eq!(of("gevinst"), Some(Wrong::NoNumber(0, 100_000_000_000)));
        assert_eq!(of("ekstern"), Some(Wrong::NoNumber(0, 100)));
        assert_eq!(of("hoyst"), Some(Wrong::LeastAboveMost));
        assert_eq!(of("slutt"), Some(Wrong::EndsFirst));
    }

    #[test]
    fn a_need_outside_the_days_of_its_initiative_is_told() {
        let mut draft = draft(&[("start", "01.12.2026"), ("slutt", "30.06.2027")]);
        let number = draft.add_need(None, Vec::new()).unwrap();
        let need = draft.need_mut(number).unwrap();
        for (field, text) in [("tittel", "Leder"), ("andel", "50"), ("til", "31.12.2027")] {
            need.texts.insert(field.to_owned(), text.to_owned());
        }
        assert!(wrong(&draft).contains(&(Page::Need(number), "til".to_owned(), Wrong::Outside)));
    }
}
