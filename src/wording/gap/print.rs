//! The gap report as text, CSV and JSON.

use i18n_embed_fl::fl;

use super as words;
use crate::export::{Cell, Table};
use crate::reports::gap::{GapReport, GapRow, NearPerson, SkillShortage, by_skill};
use crate::service::proposal_view::Names;
use crate::wording::proposal::number;
use crate::wording::{Language, texts};

/// How many skills get a sentence; the whole table is in the CSV.
const SENTENCES: usize = 15;

/// How many of the nearest people the text names.
const NAMED: usize = 3;

/// A gap report to be printed. Names of people are printed: whoever prints decides who may read.
#[derive(Clone, Copy, Debug)]
pub struct GapPrint<'a> {
    /// The report as the reader may see it.
    pub report: &'a GapReport,
    /// Today's names of units, skills and initiatives.
    pub names: &'a Names,
    /// The language that the report is printed in.
    pub language: Language,
}

impl GapPrint<'_> {
    /// Sentences: what is short in all, the skills that are shortest, how it is counted and advised.
    pub fn text(&self) -> String {
        let (text, language) = (texts(self.language), self.language);
        let mut lines = vec![fl!(text, "gap-title"), words::total(self.report, language), String::new()];
        let skills = by_skill(&self.report.rows);
        for shortage in skills.iter().take(SENTENCES) {
            lines.extend(self.about_skill(shortage));
        }
        let more = skills.len().saturating_sub(SENTENCES);
        if more > 0 {
            lines.push(fl!(text, "gap-more-rows", count = more));
        }
        if !skills.is_empty() {
            lines.extend([String::new(), fl!(text, "gap-counted"), fl!(text, "gap-rules-title")]);
            let rules = self.report.rules.iter().enumerate();
            lines.extend(
                rules.map(|(place, rule)| format!("  {}. {}", place + 1, words::rule(rule, language))),
            );
        }
        lines.push(String::new());
        lines.join("\n")
    }

    /// A sentence on the worst quarter, and lines on the others and on the nearest people.
    fn about_skill(&self, shortage: &SkillShortage) -> Vec<String> {
        let (text, language) = (texts(self.language), self.language);
        let worst = shortage.worst;
        let mut lines = vec![words::sentence(worst, self.names, language)];
        if !shortage.others.is_empty() {
            let said = shortage.others.iter().map(|row| {
                let amount = number(row.full_time_equivalents, 1, language);
                format!("{} {amount}", words::quarter(row.quarter, language))
            });
            let quarters = said.collect::<Vec<_>>().join(", ");
            lines.push(format!("  {}", fl!(text, "gap-other-quarters", quarters = quarters)));
        }
        let nearest = &worst.nearest[..worst.nearest.len().min(NAMED)];
        if !nearest.is_empty() {
            lines.push(format!("  {}", fl!(text, "gap-nearest", people = self.nearest(nearest))));
        }
        lines
    }

    /// Every row, for a spreadsheet.
    pub fn csv(&self) -> Vec<u8> {
        self.table().to_csv()
    }

    /// Every row as a table.
    pub fn table(&self) -> Table {
        let text = texts(self.language);
        Table {
            headings: vec![
                fl!(text, "gap-column-quarter"),
                fl!(text, "gap-column-skill-code"),
                fl!(text, "gap-column-skill"),
                fl!(text, "gap-column-level"),
                fl!(text, "gap-column-months"),
                fl!(text, "gap-column-fte"),
                fl!(text, "gap-column-initiatives"),
                fl!(text, "gap-column-priority"),
                fl!(text, "gap-column-reason"),
                fl!(text, "gap-column-nearest"),
                fl!(text, "gap-column-action"),
            ],
            rows: self.report.rows.iter().map(|row| self.cells(row)).collect(),
        }
    }

    fn cells(&self, row: &GapRow) -> Vec<Cell> {
        let hit: Vec<String> =
            row.initiatives.iter().map(|one| format!("{} {}", one.code, one.name)).collect();
        let priority = row.initiatives.first().map(|one| i64::from(one.priority.get()));
        vec![
            Cell::text(words::quarter(row.quarter, self.language)),
            row.skill.as_ref().map(ToString::to_string).into(),
            words::skill_name(row, self.names, self.language).into(),
            row.level.map(|level| i64::from(level.get())).into(),
            Cell::Decimal(row.short.full_time_months(), 2),
            Cell::Decimal(row.full_time_equivalents, 2),
            Cell::text(hit.join(", ")),
            priority.into(),
            Cell::text(words::reason(row.reason, self.language)),
            Cell::text(self.nearest(&row.nearest)),
            Cell::text(words::action(&row.advice, self.language)),
        ]
    }

    /// The report as it is: numbers of people, no names.
    pub fn json(&self) -> String {
        let mut json =
            serde_json::to_string_pretty(self.report).expect("plain data with text keys is always JSON");
        json.push('\n');
        json
    }

    /// People who lack the same are named together.
    fn nearest(&self, people: &[NearPerson]) -> String {
        let mut groups: Vec<(String, Vec<String>)> = Vec::new();
        for person in people {
            let lacks: Vec<String> =
                person.lacks.iter().map(|lack| words::obstacle(lack, self.names, self.language)).collect();
            let (lacks, name) = (lacks.join(", "), self.names.person(person.number.as_str()));
            match groups.iter_mut().find(|(said, _)| *said == lacks) {
                Some((_, names)) => names.push(name),
                None => groups.push((lacks, vec![name])),
            }
        }
        let said = groups.into_iter().map(|(lacks, names)| format!("{} ({lacks})", names.join(", ")));
        said.collect::<Vec<_>>().join("; ")
    }
}
