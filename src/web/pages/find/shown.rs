//! What was found, as the page shows it.

use std::collections::BTreeMap;

use i18n_embed_fl::fl;

use super::question::{Asked, AskedRow, Sort};
use crate::domain::{Level, Percent, PersonId, SkillId};
use crate::service::find::{Answer, Beside, Combine, Found, Less, Outcome, Relaxation};
use crate::store::views::SkillLink;
use crate::store::views::employees::EmployeeRow;
use crate::store::views::find::{Held, Standing};
use crate::web::paging::Paging;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

/// The people found by id, with their work e-mail; `None` where they have none.
pub type People = BTreeMap<PersonId, (Option<String>, EmployeeRow)>;

/// A column for each skill that is asked for.
pub struct Column {
    /// The skill, and what is asked of it.
    pub heading: String,
}

/// Somebody who was found, with a cell for each skill of the search.
pub struct Person {
    pub row: EmployeeRow,
    pub email: Option<String>,
    pub cells: Vec<Cell>,
    pub free: Option<Percent>,
}

/// What somebody has of a row of the search.
pub struct Cell {
    /// The level, for the picture of it.
    pub level: Option<Level>,
    pub words: String,
    /// Where it comes from, since when, and how gladly.
    pub under: String,
}

/// The answer to a search: who has all that was asked for, who nearly does, and what would find more.
pub struct Shown {
    pub finding: String,
    /// Which skills count beside those asked for.
    pub counted: Vec<String>,
    pub columns: Vec<Column>,
    pub exact: Vec<Person>,
    pub paging: Paging,
    pub near: Vec<Person>,
    /// What would find more, with its address.
    pub relaxations: Vec<(String, String)>,
    /// The month that free time is shown for.
    pub month: Option<String>,
    pub order: String,
}

impl Shown {
    pub fn new(
        visitor: &Visitor,
        asked: &Asked,
        answer: &Answer,
        (exact, paging): (&[Found], Paging),
        people: &People,
    ) -> Self {
        let reader = visitor.reader;
        let person = |found: &Found| person(reader, asked, answer, found, people);
        Self {
            finding: finding(reader, asked, paging.total),
            counted: counted(reader, asked, answer),
            columns: columns(reader, asked),
            exact: exact.iter().filter_map(person).collect(),
            near: answer.near.iter().filter_map(person).collect(),
            relaxations: answer.relaxations.iter().map(|one| relaxation(reader, asked, one)).collect(),
            month: asked.month.map(|month| reader.month(month)),
            order: order(reader, asked),
            paging,
        }
    }
}

fn finding(reader: Speech, asked: &Asked, total: i64) -> String {
    let shown = reader.number(total);
    match asked.combine {
        Combine::All => fl!(reader.texts, "find-found-all", n = total, shown = shown),
        Combine::Any => fl!(reader.texts, "find-found-any", n = total, shown = shown),
    }
}

fn order(reader: Speech, asked: &Asked) -> String {
    match asked.sort {
        Sort::Name => fl!(reader.texts, "find-order-name"),
        Sort::Level => fl!(reader.texts, "find-order-level"),
        Sort::Interest => fl!(reader.texts, "find-order-interest"),
    }
}

/// A sentence for each skill that narrower ones count for.
fn counted(reader: Speech, asked: &Asked, answer: &Answer) -> Vec<String> {
    let sentence = |skill: SkillId, name: String| {
        let narrower: Vec<String> = answer
            .around
            .iter()
            .filter(|stands| stands.asked == skill && stands.how == Standing::Narrower)
            .map(|stands| reader.name(&stands.skill.names).words)
            .collect();
        (!narrower.is_empty())
            .then(|| fl!(reader.texts, "find-narrower", skill = name, narrower = narrower.join(", ")))
    };
    asked.named().filter_map(|(_, skill)| sentence(skill.id, reader.name(&skill.names).words)).collect()
}

/// A heading for each skill that is asked for.
pub fn columns(reader: Speech, asked: &Asked) -> Vec<Column> {
    let column = |(row, skill): (&AskedRow, &SkillLink)| {
        let name = reader.name(&skill.names).words;
        Column { heading: demand(reader, &name, row) }
    };
    asked.named().map(column).collect()
}

fn demand(reader: Speech, skill: &str, row: &AskedRow) -> String {
    match row.level {
        Some(level) => fl!(reader.texts, "find-asked-level", skill = skill, level = level.get()),
        None => skill.to_owned(),
    }
}

fn person(reader: Speech, asked: &Asked, answer: &Answer, found: &Found, people: &People) -> Option<Person> {
    let (email, row) = people.get(&found.person)?;
    let cells = asked.named().zip(&found.outcomes);
    let cells = cells.map(|((asked, skill), outcome)| cell(reader, answer, (asked, skill.id), outcome));
    Some(Person { row: row.clone(), email: email.clone(), cells: cells.collect(), free: found.free })
}

/// What somebody has of a row, in words.
pub fn cell(reader: Speech, answer: &Answer, (row, skill): (&AskedRow, SkillId), outcome: &Outcome) -> Cell {
    let text = reader.texts;
    let other = |held: &Held| {
        answer.skill(held.skill).map(|skill| reader.name(&skill.names).words).unwrap_or_default()
    };
    let words = match outcome {
        Outcome::Met(held) | Outcome::LessInterest(held) if held.skill != skill => {
            fl!(text, "find-by-narrower", level = reader.numbered_level(held.level), skill = other(held))
        }
        Outcome::Met(held) | Outcome::LessInterest(held) => reader.numbered_level(held.level),
        Outcome::TooLow(held) => {
            fl!(text, "find-too-low", has = held.level.get(), asked = row.level.map_or(1, Level::get))
        }
        Outcome::Near(held) => {
            fl!(text, "find-near-skill", level = held.level.get(), skill = other(held))
        }
        Outcome::Unrated => fl!(text, "find-unrated"),
    };
    let level = outcome.held().map(|held| held.level);
    Cell { level, words, under: outcome.held().map(|held| under(reader, held)).unwrap_or_default() }
}

/// `Egenvurdering, bekreftet, 3. mars 2026. Interessert`
fn under(reader: Speech, held: &Held) -> String {
    let text = reader.texts;
    let (source, day) = (reader.source(held.source), reader.date(held.assessed_on));
    let said = if held.confirmed {
        fl!(text, "find-source-confirmed", source = source, day = day)
    } else {
        fl!(text, "leader-said-as", source = source, day = day)
    };
    match held.interest {
        Some(interest) => {
            fl!(text, "find-source-and-interest", source = said, interest = reader.interest(interest))
        }
        None => said,
    }
}

fn relaxation(reader: Speech, asked: &Asked, one: &Relaxation) -> (String, String) {
    let (row, requirement) = match one.less {
        Less::Row { row, requirement } => (row, requirement),
        Less::Without(what) => return without(reader, asked, what, one.people),
        Less::RowsAlone => {
            let words = fl!(reader.texts, "find-relax-rows-alone", n = one.people);
            let every = [Beside::Unit, Beside::Language, Beside::Certificate, Beside::Time];
            return (words, every.into_iter().fold(asked.clone(), Asked::without).path(None));
        }
    };
    let (text, place) = (reader.texts, row);
    let row = &asked.rows[place];
    let name = row.skill.as_ref().map(|skill| reader.name(&skill.names).words).unwrap_or_default();
    let mut rows = asked.rows.clone();
    let n = one.people;
    let words = match requirement {
        None => {
            rows.remove(place);
            fl!(text, "find-relax-without", skill = name, n = n)
        }
        Some(less) => {
            rows[place] = AskedRow { level: less.level, interest: less.interest, ..row.clone() };
            match less.level {
                _ if less.interest != row.interest => fl!(text, "find-relax-interest", skill = name, n = n),
                Some(level) => fl!(text, "find-relax-level", skill = name, level = level.get(), n = n),
                None => fl!(text, "find-relax-any-level", skill = name, n = n),
            }
        }
    };
    (words, asked.path_of(&rows, None))
}

/// How many are found without one thing that is asked beside the rows, and where.
fn without(reader: Speech, asked: &Asked, what: Beside, n: usize) -> (String, String) {
    let text = reader.texts;
    let words = match what {
        Beside::Unit => fl!(text, "find-relax-unit", n = n),
        Beside::Language => fl!(text, "find-relax-language", n = n),
        Beside::Certificate => fl!(text, "find-relax-certificate", n = n),
        Beside::Time => fl!(text, "find-relax-time", n = n),
    };
    (words, asked.clone().without(what).path(None))
}
