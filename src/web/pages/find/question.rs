//! What is asked, as the address holds it, and the form that asks it.

use i18n_embed_fl::fl;
use jiff::civil::Date;

use crate::access::Field;
use crate::domain::{Interest, Level, Month, Percent, SkillId, UnitId};
use crate::service::find::{Beside, Combine, Found, Question, Requirement};
use crate::store::views::SkillLink;
use crate::store::views::find::Held;
use crate::store::views::search::Search;
use crate::store::views::skills::{self, Catalogue};
use crate::store::views::units::UnitRow;
use crate::store::{Reading, StoreError};
use crate::web::frame::Area;
use crate::web::pages::FilterOption;
use crate::web::paths::with_fields;
use crate::web::request::Filters;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

/// The most skills that one search may ask for.
const ROWS: usize = 8;
/// How many skills are offered for words that name none.
const OFFERED: usize = 8;
/// How many months ahead a search may ask about.
const MONTHS: u16 = 18;

/// How what is found is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    #[default]
    Name,
    Level,
    Interest,
}

/// A row of the form.
#[derive(Clone, Debug)]
pub struct AskedRow {
    /// What was written for the skill.
    pub written: String,
    /// The skill that the words name; `None` where they name none.
    pub skill: Option<SkillLink>,
    /// Skills that what was written may mean.
    pub offered: Vec<SkillLink>,
    pub level: Option<Level>,
    pub interest: Option<Interest>,
}

/// The search that the address holds, with the rights of the reader that it depends on.
#[derive(Clone, Debug)]
pub struct Asked {
    pub rows: Vec<AskedRow>,
    pub combine: Combine,
    pub unit: Option<i64>,
    pub language: Option<i64>,
    pub certificate: String,
    pub month: Option<Month>,
    pub free: Percent,
    pub sort: Sort,
    pub page: Option<i64>,
    /// Whether one more row was asked for.
    wants_more: bool,
    /// The reader may see how much time people have, and whose profile says what.
    pub sees_capacity: bool,
    pub sees_certificates: bool,
}

impl Asked {
    /// Reads the address. Free time and certificates count only where the reader may see them.
    pub async fn read(
        reading: &mut Reading,
        filters: &Filters,
        catalogue: &Catalogue,
        names: &[SkillLink],
    ) -> Result<Self, StoreError> {
        let mut rows = Vec::new();
        for number in 1..=ROWS {
            let written = filters.text(&format!("k{number}"));
            if written.is_empty() {
                continue;
            }
            let step = |field: &str| filters.number(&format!("{field}{number}"));
            let (skill, offered) = meant(reading, &written, catalogue, names).await?;
            let level = step("n").and_then(Level::new).filter(|level| level.get() > 0);
            let interest = step("m").and_then(Interest::new).filter(|interest| interest.get() > 0);
            rows.push(AskedRow { written, skill, offered, level, interest });
        }
        let goes_beyond_oneself = |field: Field| {
            let scope = reading.fields().of(field);
            scope.is_everybody() || scope.units().next().is_some() || scope.initiatives().next().is_some()
        };
        let (sees_capacity, sees_certificates) =
            (goes_beyond_oneself(Field::Capacity), goes_beyond_oneself(Field::Profile));
        let free = filters.number("ledig").unwrap_or(10).clamp(1, 100);
        Ok(Self {
            rows,
            combine: if filters.text("kobling") == "eller" { Combine::Any } else { Combine::All },
            unit: filters.number("enhet"),
            language: filters.number("sprak"),
            certificate: if sees_certificates { filters.text("sertifikat") } else { String::new() },
            month: filters.text("maned").parse().ok().filter(|_| sees_capacity),
            free: Percent::from_hundredths(free * 100).unwrap_or(Percent::FULL),
            sort: match filters.text("sorter").as_str() {
                "niva" => Sort::Level,
                "interesse" => Sort::Interest,
                _ => Sort::Name,
            },
            page: filters.page(),
            wants_more: !filters.text("flere").is_empty(),
            sees_capacity,
            sees_certificates,
        })
    }

    /// The rows that name a skill.
    pub fn named(&self) -> impl Iterator<Item = (&AskedRow, &SkillLink)> {
        self.rows.iter().filter_map(|row| row.skill.as_ref().map(|skill| (row, skill)))
    }

    /// The search to run; `None` without a named skill, or with words that name none.
    pub fn question(&self) -> Option<Question> {
        let requirements: Vec<Requirement> = self
            .named()
            .map(|(row, skill)| Requirement { skill: skill.id, level: row.level, interest: row.interest })
            .collect();
        (!requirements.is_empty() && requirements.len() == self.rows.len()).then(|| Question {
            requirements,
            combine: self.combine,
            unit: self.unit.map(UnitId),
            language: self.language.map(SkillId),
            certificate: self.certificate.clone(),
            free: self.month.map(|month| (month, self.free)),
        })
    }

    /// Sorts those who have what is asked for: they come in alphabetical order.
    pub fn sort(&self, found: &mut [Found]) {
        let best = |found: &Found, of: &dyn Fn(&Held) -> u8| {
            let mut met = found.outcomes.iter().filter(|outcome| outcome.is_met());
            met.find_map(|outcome| outcome.held().map(of))
        };
        match self.sort {
            Sort::Name => {}
            Sort::Level => found.sort_by_key(|one| std::cmp::Reverse(best(one, &|held| held.level.get()))),
            Sort::Interest => {
                let interest = |held: &Held| held.interest.map_or(0, |interest| interest.get() + 1);
                found.sort_by_key(|one| std::cmp::Reverse(best(one, &interest)));
            }
        }
    }

    /// The address of a page of the same search.
    pub fn path(&self, page: Option<i64>) -> String {
        self.path_of(&self.rows, page)
    }

    /// The same without one thing that is asked beside the rows.
    pub fn without(self, what: Beside) -> Self {
        match what {
            Beside::Unit => Self { unit: None, ..self },
            Beside::Language => Self { language: None, ..self },
            Beside::Certificate => Self { certificate: String::new(), ..self },
            Beside::Time => Self { month: None, ..self },
        }
    }

    /// The address of the search with other rows.
    pub fn path_of(&self, rows: &[AskedRow], page: Option<i64>) -> String {
        let mut fields: Vec<(String, String)> = Vec::new();
        for (number, row) in (1..).zip(rows) {
            fields.push((format!("k{number}"), row.written.clone()));
            fields.push((
                format!("n{number}"),
                row.level.map(|level| level.get().to_string()).unwrap_or_default(),
            ));
            let interest = row.interest.map(|interest| interest.get().to_string()).unwrap_or_default();
            fields.push((format!("m{number}"), interest));
        }
        let text = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
        let mut put = |name: &str, value: String| fields.push((name.to_owned(), value));
        put("kobling", if self.combine == Combine::Any { "eller".to_owned() } else { String::new() });
        put("enhet", text(self.unit));
        put("sprak", text(self.language));
        put("sertifikat", self.certificate.clone());
        put("maned", self.month.map(|month| month.to_string()).unwrap_or_default());
        put("ledig", self.month.map(|_| (self.free.hundredths() / 100).to_string()).unwrap_or_default());
        put("sorter", self.sort.word().to_owned());
        put("side", text(page));
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        with_fields(Area::Find.path(), &fields)
    }

    /// The rows of the form: those that are filled, and an empty one where it is the first or wanted.
    pub fn rows(&self, reader: Speech) -> Vec<Row> {
        let mut rows: Vec<Row> =
            (1..).zip(&self.rows).map(|(number, row)| Row::of(self, number, Some(row), reader)).collect();
        if rows.is_empty() || (self.wants_more && rows.len() < ROWS) {
            rows.push(Row::of(self, rows.len() + 1, None, reader));
        }
        rows
    }

    /// Whether the form may have one more row.
    pub fn may_grow(&self) -> bool {
        self.rows.len() + usize::from(self.wants_more || self.rows.is_empty()) < ROWS
    }
}

impl Sort {
    const fn word(self) -> &'static str {
        match self {
            Self::Name => "",
            Self::Level => "niva",
            Self::Interest => "interesse",
        }
    }
}

/// The skill that `written` names, else those that it may mean.
async fn meant(
    reading: &mut Reading,
    written: &str,
    catalogue: &Catalogue,
    names: &[SkillLink],
) -> Result<(Option<SkillLink>, Vec<SkillLink>), StoreError> {
    if let Some(id) = catalogue.named(written) {
        if let Some(known) = names.iter().find(|skill| skill.id == id) {
            return Ok((Some(known.clone()), Vec::new()));
        }
        let rows = skills::of_ids(reading, &[id]).await?;
        return Ok((rows.into_iter().next().map(|row| row.skill), Vec::new()));
    }
    let like = catalogue.like(&Search::of(written), OFFERED);
    let rows = skills::of_ids(reading, &like).await?;
    Ok((None, rows.into_iter().map(|row| row.skill).collect()))
}

/// A row as the form shows it.
pub struct Row {
    pub number: usize,
    pub written: String,
    pub levels: Vec<FilterOption>,
    pub interests: Vec<FilterOption>,
    /// What was written names no skill.
    pub is_unknown: bool,
    /// Skills that it may mean, with the address of the search for each.
    pub offered: Vec<(String, String)>,
    /// The address of the search without this row, if there are several.
    pub without: Option<String>,
}

impl Row {
    fn of(asked: &Asked, number: usize, row: Option<&AskedRow>, reader: Speech) -> Self {
        let text = reader.texts;
        let option = |value: u8, words, chosen: u8| FilterOption {
            value: if value == 0 { String::new() } else { value.to_string() },
            words,
            is_chosen: value == chosen,
        };
        let level = row.and_then(|row| row.level).map_or(0, Level::get);
        let interest = row.and_then(|row| row.interest).map_or(0, Interest::get);
        let levels = Level::ALL.into_iter().map(|one| {
            let words = if one.get() == 0 { fl!(text, "find-any-level") } else { reader.numbered_level(one) };
            option(one.get(), words, level)
        });
        let interests = Interest::ALL.into_iter().map(|one| {
            let words = if one.get() == 0 {
                fl!(text, "find-any-interest")
            } else {
                fl!(text, "find-interest-or-more", interest = reader.interest(one))
            };
            option(one.get(), words, interest)
        });
        let with = |row: &AskedRow, skill: &SkillLink| {
            let words = reader.name(&skill.names).words;
            let mut rows = asked.rows.clone();
            rows[number - 1] = AskedRow { written: words.clone(), ..row.clone() };
            (words, asked.path_of(&rows, None))
        };
        Self {
            number,
            written: row.map(|row| row.written.clone()).unwrap_or_default(),
            levels: levels.collect(),
            interests: interests.collect(),
            is_unknown: row.is_some_and(|row| row.skill.is_none()),
            offered: row
                .map(|row| row.offered.iter().map(|skill| with(row, skill)).collect())
                .unwrap_or_default(),
            without: row.filter(|_| asked.rows.len() > 1).map(|_| {
                let mut rows = asked.rows.clone();
                rows.remove(number - 1);
                asked.path_of(&rows, None)
            }),
        }
    }
}

/// What the form offers to choose from.
pub struct Choices {
    pub names: Vec<String>,
    pub units: Vec<FilterOption>,
    pub languages: Vec<FilterOption>,
    pub months: Vec<FilterOption>,
    pub sorts: Vec<FilterOption>,
    pub is_any: bool,
    pub free: i64,
}

impl Choices {
    pub fn new(
        visitor: &Visitor,
        day: Date,
        asked: &Asked,
        (units, languages, names): (&[UnitRow], &[SkillLink], &[SkillLink]),
    ) -> Self {
        let reader = visitor.reader;
        let text = reader.texts;
        let language = |skill: &SkillLink| FilterOption {
            value: skill.id.to_string(),
            words: reader.name(&skill.names).words,
            is_chosen: asked.language == Some(skill.id.0),
        };
        let month = |ahead: u16| {
            let month = Month::of(day).plus(ahead);
            FilterOption {
                value: month.to_string(),
                words: reader.month(month),
                is_chosen: asked.month == Some(month),
            }
        };
        let sort = |sort: Sort, words| FilterOption {
            value: sort.word().to_owned(),
            words,
            is_chosen: asked.sort == sort,
        };
        Self {
            names: names.iter().map(|skill| reader.name(&skill.names).words).collect(),
            units: units.iter().map(|unit| unit_option(unit, asked.unit)).collect(),
            languages: languages.iter().map(language).collect(),
            months: (0..MONTHS).map(month).collect(),
            sorts: vec![
                sort(Sort::Name, fl!(text, "page-name")),
                sort(Sort::Level, fl!(text, "page-level")),
                sort(Sort::Interest, fl!(text, "page-interest")),
            ],
            is_any: asked.combine == Combine::Any,
            free: asked.free.hundredths() / 100,
        }
    }
}

fn unit_option(unit: &UnitRow, chosen: Option<i64>) -> FilterOption {
    FilterOption {
        value: unit.id.to_string(),
        // No-break spaces: an option has no other way to show what it lies below.
        words: format!("{}{}", "\u{a0}\u{a0}\u{a0}".repeat(unit.depth), unit.name),
        is_chosen: chosen == Some(unit.id.0),
    }
}
