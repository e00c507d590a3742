//! What is typed in a draft, read: an initiative, or everything that keeps it from being one.

mod fields;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::draft::{Draft, DraftHeads, DraftNeed, Texts};
use crate::domain::{BusinessCase, InitiativeContent, NeedContent, SkillHeads, TeamContent, UnitId};
use fields::Fields;

/// The longest name or title.
pub const LONGEST_NAME: usize = 200;
/// The longest text.
pub const LONGEST_TEXT: usize = 4_000;

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
