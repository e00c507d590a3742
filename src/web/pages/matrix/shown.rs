//! The table as it is shown: on a wide page, as a list on a phone, and in a file.

use i18n_embed_fl::fl;
use jiff::civil::Date;

use crate::domain::{Level, PersonId, Rating};
use crate::export::{Cell as FileCell, Table};
use crate::service::matrix::{Cell, Column, Enough, Matrix};
use crate::store::views::own_unit::PersonRow;
use crate::web::paths::Linked as _;
use crate::wording::{Named, Speech};

/// Longer lists of names are folded where they say little.
const FEW: usize = 5;

/// The part of the table that stands on a page.
pub struct Shown {
    pub caption: String,
    pub heads: Vec<Head>,
    pub rows: Vec<Row>,
    /// That nobody has answered, and of what some is enough whether it is held.
    pub notes: Vec<String>,
    /// The days that the two levels of a cell are of.
    days: Option<(Date, Date)>,
}

/// A skill above its column.
pub struct Head {
    pub name: Named,
    pub path: String,
    /// The level that is asked for.
    pub required: String,
    /// How many hold the skill at the level that counts, of how many, in words; for two days where two are asked for.
    pub held: String,
    /// A warning where nobody holds it, or one person alone.
    pub weak: String,
    /// Who holds it at which level, the highest first.
    pub levels: Vec<AtLevel>,
    in_file: Vec<String>,
}

/// The people at a level.
pub struct AtLevel {
    pub words: String,
    pub names: String,
    /// The number of people with its unit, in words.
    pub count: String,
    /// Whether the names are folded: many people of whom little is said.
    pub is_folded: bool,
}

/// A person with a cell for each skill.
pub struct Row {
    pub name: String,
    pub path: String,
    pub cells: Vec<ShownCell>,
    number: String,
}

/// The content of a cell, for the eye, for a screen reader and for the file.
pub struct ShownCell {
    /// The level as it stands in the cell: `3`, `2 → 3` for two days, `–` for no answer.
    pub words: String,
    /// The same in words, for screen readers.
    pub spoken: String,
    /// The CSS class that colours the cell.
    pub class: String,
    pub is_short: bool,
    cell: Cell,
}

impl Shown {
    pub fn of(
        reader: Speech,
        (matrix, columns): (&Matrix, &[Column]),
        people: &[PersonRow],
        (all, days): (i64, Option<(Date, Date)>),
    ) -> Self {
        let row = |person: &PersonRow| Row {
            name: name(person),
            path: person.id.path(),
            cells: columns.iter().map(|column| cell(reader, matrix, (person.id, column), days)).collect(),
            number: person.number.clone(),
        };
        let rows: Vec<Row> = people.iter().map(row).collect();
        let has_answers = rows.iter().flat_map(|row| &row.cells).any(|shown| shown.cell.now.is_some());
        let nobody = (!has_answers).then(|| fl!(reader.texts, "matrix-nobody-answered"));
        let enough = matrix.enough.iter().map(|enough| enough_words(reader, enough));
        Self {
            caption: caption(reader, days),
            heads: columns.iter().map(|column| head(reader, (matrix, column), people, (all, days))).collect(),
            rows,
            notes: nobody.into_iter().chain(enough).collect(),
            days,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.heads.is_empty() || self.rows.is_empty()
    }

    /// The same people, skills and days as a file. A level is a number, other answers are words, and the marks of a row
    /// are words in a column of their own.
    pub fn table(&self, reader: Speech) -> Table {
        let text = reader.texts;
        let mut headings = vec![fl!(text, "page-employee-number"), fl!(text, "page-name")];
        headings.extend(self.heads.iter().flat_map(|head| head.in_file.clone()));
        headings.push(fl!(text, "matrix-short"));
        let of_row = |row: &Row| {
            let mut cells = vec![FileCell::text(&row.number), FileCell::text(&row.name)];
            for shown in &row.cells {
                if self.days.is_some() {
                    cells.push(in_file(reader, shown.cell.before));
                }
                cells.push(in_file(reader, shown.cell.now));
            }
            cells.push(FileCell::text(self.short_of(reader, row)));
            cells
        };
        Table { headings, rows: self.rows.iter().map(of_row).collect() }
    }

    /// The skills of a row that are held lower than a role asks for.
    fn short_of(&self, reader: Speech, row: &Row) -> String {
        let words = |(head, shown): (&Head, &ShownCell)| {
            let level = shown.cell.asked.filter(|_| shown.is_short)?.get();
            Some(fl!(reader.texts, "matrix-short-of", skill = head.name.words.as_str(), level = level))
        };
        self.heads.iter().zip(&row.cells).filter_map(words).collect::<Vec<_>>().join("; ")
    }
}

fn name(person: &PersonRow) -> String {
    format!("{}, {}", person.last_name, person.first_name)
}

fn caption(reader: Speech, days: Option<(Date, Date)>) -> String {
    match days {
        Some((before, now)) => {
            fl!(reader.texts, "matrix-caption-days", before = reader.date(before), now = reader.date(now))
        }
        None => fl!(reader.texts, "matrix-caption"),
    }
}

fn cell(
    reader: Speech,
    matrix: &Matrix,
    (person, column): (PersonId, &Column),
    days: Option<(Date, Date)>,
) -> ShownCell {
    let cell = matrix.cell(person, column.skill.id);
    let is_short = cell.is_short();
    let mut class = match cell.now {
        Some(Rating::Level(level)) => format!("l{}", level.get()),
        Some(Rating::NotRelevant) => "irrelevant".to_owned(),
        Some(Rating::Unknown) | None => "unknown".to_owned(),
    };
    if cell.asked.is_some() {
        class.push_str(" asked");
    }
    let words = match days {
        Some(_) if cell.before != cell.now => {
            format!("{} → {}", sign(reader, cell.before), sign(reader, cell.now))
        }
        _ => sign(reader, cell.now),
    };
    ShownCell { words, spoken: spoken(reader, cell, days.is_some()), class, is_short, cell }
}

/// A digit for a level, or the sign for an answer without one.
fn sign(reader: Speech, rating: Option<Rating>) -> String {
    match rating {
        Some(Rating::Level(level)) => level.get().to_string(),
        Some(Rating::NotRelevant) => fl!(reader.texts, "matrix-not-relevant"),
        Some(Rating::Unknown) | None => "–".to_owned(),
    }
}

/// What a cell shows by its looks alone, in words; empty where its digit says it all.
fn spoken(reader: Speech, cell: Cell, has_days: bool) -> String {
    let text = reader.texts;
    let said = |rating: Option<Rating>| match rating {
        Some(rating) => reader.rating(rating),
        None => fl!(text, "matrix-not-said"),
    };
    let (now, before) = (said(cell.now), said(cell.before));
    match (cell.asked.filter(|_| cell.is_short()), has_days && cell.before != cell.now) {
        (Some(asked), true) => {
            fl!(text, "matrix-spoken-short-days", before = before, now = now, asked = asked.get())
        }
        (Some(asked), false) => fl!(text, "matrix-spoken-short", now = now, asked = asked.get()),
        (None, true) => fl!(text, "matrix-spoken-days", before = before, now = now),
        (None, false) => now,
    }
}

fn head(
    reader: Speech,
    (matrix, column): (&Matrix, &Column),
    people: &[PersonRow],
    (all, days): (i64, Option<(Date, Date)>),
) -> Head {
    let text = reader.texts;
    let name = reader.name(&column.skill.names);
    let required = column.required.map(|level| fl!(text, "matrix-required", level = level.get()));
    let least = column.least.get();
    let held = |count: i64| {
        fl!(text, "matrix-held", count = reader.number(count), all = reader.number(all), level = least)
    };
    let held = match column.holders {
        (now, Some(before)) if now != before => {
            fl!(text, "matrix-held-days", before = held(before), now = held(now))
        }
        (now, _) => held(now),
    };
    let weak = match (column.any, column.holders.0) {
        (0, _) => fl!(text, "matrix-nobody"),
        (_, 1) => fl!(text, "matrix-vulnerable"),
        _ => String::new(),
    };
    let titled = match &required {
        Some(required) => format!("{} ({required})", name.words),
        None => name.words.clone(),
    };
    let in_file = match days {
        Some((before, now)) => [before, now]
            .map(|day| fl!(text, "matrix-column-day", skill = titled.as_str(), day = reader.date(day)))
            .to_vec(),
        None => vec![titled],
    };
    Head {
        path: column.skill.id.path(),
        required: required.unwrap_or_default(),
        held,
        weak,
        levels: at_levels(reader, (matrix, column), people),
        name,
        in_file,
    }
}

/// The people of the page by level, the highest first; who said nothing last.
fn at_levels(reader: Speech, (matrix, column): (&Matrix, &Column), people: &[PersonRow]) -> Vec<AtLevel> {
    let at = |words: String, is_folded: bool, is_one: &dyn Fn(Option<Rating>) -> bool| {
        let these = people.iter().filter(|person| is_one(matrix.cell(person.id, column.skill.id).now));
        let names: Vec<String> = these.map(name).collect();
        let count = i64::try_from(names.len()).unwrap_or(i64::MAX);
        AtLevel {
            words,
            count: fl!(reader.texts, "matrix-people", count = count, people = reader.number(count)),
            is_folded: is_folded && names.len() > FEW,
            names: names.join("; "),
        }
    };
    let levels = (0..=5).rev().filter_map(Level::new);
    let mut all: Vec<AtLevel> = levels
        .map(|level| {
            let is_at = move |rating: Option<Rating>| rating.and_then(Rating::level) == Some(level);
            at(reader.numbered_level(level), false, &is_at)
        })
        .collect();
    let no_matter = |rating: Option<Rating>| rating == Some(Rating::NotRelevant);
    let not_said = |rating: Option<Rating>| matches!(rating, None | Some(Rating::Unknown));
    all.push(at(reader.rating(Rating::NotRelevant), true, &no_matter));
    all.push(at(fl!(reader.texts, "matrix-not-said"), true, &not_said));
    all.retain(|one| !one.names.is_empty());
    all
}

fn enough_words(reader: Speech, enough: &Enough) -> String {
    let text = reader.texts;
    let Enough { least, held, of } = *enough;
    if held >= least {
        fl!(text, "matrix-enough", least = least, of = of, held = held)
    } else {
        fl!(text, "matrix-not-enough", least = least, of = of, held = held)
    }
}

fn in_file(reader: Speech, rating: Option<Rating>) -> FileCell {
    match rating {
        Some(Rating::Level(level)) => FileCell::Whole(level.get().into()),
        Some(rating) => FileCell::text(reader.rating(rating)),
        None => FileCell::Empty,
    }
}
