//! Alternatives in words: a table of figures, and why kinds were left out.

use i18n_embed_fl::fl;

use crate::wording::proposal::{fraction, number};
use crate::wording::{Language, texts};
use staffing::alternatives::{Alternatives, Figures, Kind, LeftOut, Omission};

/// Share-periods in a full-time period.
const FULL_TIME: f64 = 100.0;

/// What a kind is called.
pub fn title(kind: Kind, language: Language) -> String {
    let text = texts(language);
    match kind {
        Kind::FewestUnits => fl!(text, "alternatives-fewest-units"),
        Kind::MostLearning => fl!(text, "alternatives-most-learning"),
        Kind::LeastDisruption => fl!(text, "alternatives-least-disruption"),
        Kind::EarliestStart => fl!(text, "alternatives-earliest-start"),
    }
}

/// The plan and its alternatives, a line each under a line of headings, and why kinds were left out.
pub fn table(found: &Alternatives, language: Language) -> Vec<String> {
    let text = texts(language);
    let mut rows = vec![vec![
        fl!(text, "alternatives-plan"),
        fl!(text, "alternatives-coverage"),
        fl!(text, "alternatives-cost"),
        fl!(text, "alternatives-released"),
        fl!(text, "alternatives-people"),
        fl!(text, "alternatives-different"),
        fl!(text, "alternatives-own"),
    ]];
    let mut first = vec![fl!(text, "alternatives-the-plan")];
    first.extend(cells(&found.plan, None, language));
    rows.push(first);
    for one in &found.alternatives {
        let mut row = vec![title(one.kind, language)];
        row.extend(cells(&one.figures, Some(&one.difference), language));
        row.push(number(one.different.len() as f64, 0, language));
        row.push(own(one.kind, &one.figures, &one.difference, language));
        rows.push(row);
    }
    let mut lines = aligned(&rows);
    lines.push(fl!(text, "alternatives-least", people = found.least_different));
    lines.extend(found.left_out.iter().map(|left_out| left_out_line(left_out, language)));
    lines
}

fn cells(figures: &Figures, difference: Option<&Figures>, language: Language) -> Vec<String> {
    let cell = |value: String, difference: Option<f64>, decimals| match difference {
        Some(difference) => format!("{value} ({})", signed(difference, decimals, language)),
        None => value,
    };
    let plain = |value: f64, decimals| number(value, decimals, language);
    vec![
        cell(fraction(figures.weighted, language), difference.map(|less| less.weighted * 100.0), 1),
        cell(plain(figures.cost / FULL_TIME, 1), difference.map(|less| less.cost / FULL_TIME), 1),
        cell(plain(figures.released / FULL_TIME, 1), difference.map(|less| less.released / FULL_TIME), 1),
        cell(plain(figures.people, 0), difference.map(|less| less.people), 0),
    ]
}

/// The figure that the kind is about.
fn own(kind: Kind, figures: &Figures, difference: &Figures, language: Language) -> String {
    let text = texts(language);
    let plain = |value: f64, decimals| number(value, decimals, language);
    let sign = |value: f64, decimals| signed(value, decimals, language);
    match kind {
        Kind::FewestUnits => fl!(
            text,
            "alternatives-own-units",
            units = plain(figures.units, 0),
            difference = sign(difference.units, 0)
        ),
        Kind::MostLearning => fl!(
            text,
            "alternatives-own-learning",
            months = plain(figures.learning / FULL_TIME, 1),
            difference = sign(difference.learning / FULL_TIME, 1)
        ),
        Kind::LeastDisruption => fl!(
            text,
            "alternatives-own-moves",
            moves = plain(figures.moves, 0),
            difference = sign(difference.moves, 0)
        ),
        Kind::EarliestStart => fl!(
            text,
            "alternatives-own-start",
            start = plain(figures.start, 2),
            difference = sign(difference.start, 2)
        ),
    }
}

fn left_out_line(left_out: &LeftOut, language: Language) -> String {
    let text = texts(language);
    let part = |value: f64| fraction(value, language);
    let why = match &left_out.why {
        Omission::NobodyMayLearn => fl!(text, "alternatives-nobody-may-learn"),
        Omission::NothingIsDisrupted => fl!(text, "alternatives-nothing-is-disrupted"),
        Omission::AllStartTogether => fl!(text, "alternatives-all-start-together"),
        &Omission::TooFewPeople { found, asked } => {
            fl!(text, "alternatives-too-few-people", found = found, asked = asked)
        }
        &Omission::LosesTooMuch { lost, allowed } => {
            fl!(text, "alternatives-loses-too-much", lost = part(lost), allowed = part(allowed))
        }
        Omission::NoBetter { .. } => fl!(text, "alternatives-no-better"),
        Omission::LocksLeaveNoRoom => fl!(text, "alternatives-locks-leave-no-room"),
        Omission::BreaksARule => fl!(text, "alternatives-breaks-a-rule"),
    };
    fl!(text, "alternatives-left-out", kind = title(left_out.kind, language), why = why)
}

/// With its sign; nothing is `0`.
fn signed(value: f64, decimals: usize, language: Language) -> String {
    let text = number(value, decimals, language);
    if text.starts_with('\u{2212}') || text == "0" { text } else { format!("+{text}") }
}

/// Cells in columns, numbers to the left as words are.
fn aligned(rows: &[Vec<String>]) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).map(|(cell, &width)| format!("{cell:<width$}"));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}
