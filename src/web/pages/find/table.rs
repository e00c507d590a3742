//! What was found, as a file.

use i18n_embed_fl::fl;

use super::question::Asked;
use super::shown::{People, cell, columns};
use crate::export::{Cell, Table};
use crate::service::find::{Answer, Found};
use crate::wording::Speech;

/// Those who have what is asked for, then the nearest of the others.
pub fn table(reader: Speech, asked: &Asked, answer: &Answer, people: &People) -> Table {
    let text = reader.texts;
    let mut headings = vec![
        fl!(text, "page-last-name"),
        fl!(text, "page-first-name"),
        fl!(text, "page-unit"),
        fl!(text, "find-match"),
    ];
    for column in columns(reader, asked) {
        headings.push(column.heading.clone());
        headings.push(fl!(text, "find-source-of", skill = column.heading));
    }
    headings.extend(asked.month.map(|month| fl!(text, "find-free-in", month = reader.month(month))));
    headings.push(fl!(text, "import-field-email"));
    let mut exact = answer.exact.clone();
    asked.sort(&mut exact);
    let rows = exact.iter().map(|found| (found, fl!(text, "find-exact-heading")));
    let rows = rows.chain(answer.near.iter().map(|found| (found, fl!(text, "find-near-heading"))));
    let row = |(found, what): (&Found, String)| {
        let (email, person) = people.get(&found.person)?;
        let mut cells = vec![
            Cell::text(&person.last_name),
            Cell::text(&person.first_name),
            person.unit.as_ref().map(|unit| unit.name.clone()).into(),
            Cell::text(what),
        ];
        for ((row, skill), outcome) in asked.named().zip(&found.outcomes) {
            let said = cell(reader, answer, (row, skill.id), outcome);
            cells.extend([Cell::text(said.words), Cell::text(said.under)]);
        }
        cells.extend(asked.month.map(|_| found.free.map_or(Cell::Empty, Cell::percent)));
        cells.push(email.clone().into());
        Some(cells)
    };
    Table { headings, rows: rows.filter_map(row).collect() }
}
