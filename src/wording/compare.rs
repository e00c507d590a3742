//! Proposals side by side, in words: each figure, and what differs from the first as signed text.

use i18n_embed_fl::fl;

use super::Speech;
use crate::service::compare_proposals::Column;

/// A figure of every column.
pub struct Line {
    /// What it is, with its unit.
    pub label: String,
    /// Its value in each column, and how it differs from the first; empty there.
    pub cells: Vec<(String, String)>,
}

/// Every figure, a line each; no lines where there is nothing to compare.
pub fn lines(reader: Speech, columns: &[Column]) -> Vec<Line> {
    let text = reader.texts;
    if columns.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![part(reader, columns, fl!(text, "compare-coverage"), |one| one.coverage)];
    for class in 1..=5_u8 {
        let of = move |one: &Column| {
            one.by_priority.iter().find(|(of, _)| *of == class).and_then(|(_, covered)| *covered)
        };
        if columns.iter().any(|one| of(one).is_some()) {
            let class = i64::from(class);
            lines.push(part(reader, columns, fl!(text, "compare-priority", class = class), of));
        }
    }
    let whole = |label, of: fn(&Column) -> Option<usize>| {
        number(reader, columns, label, (0, |one| of(one).map(|count| count as f64)))
    };
    lines.push(whole(fl!(text, "compare-unmet"), |one| Some(one.unmet_critical)));
    lines.push(whole(fl!(text, "compare-people"), |one| Some(one.people)));
    lines.push(whole(fl!(text, "compare-consultants"), |one| Some(one.consultants)));
    lines.push(whole(fl!(text, "compare-moves"), |one| one.moves));
    lines.push(whole(fl!(text, "compare-units"), |one| Some(one.units)));
    let months = |label, of: fn(&Column) -> f64| number(reader, columns, label, (1, |one| Some(of(one))));
    lines.push(months(fl!(text, "compare-released"), |one| one.released));
    lines.push(months(fl!(text, "compare-cost"), |one| one.cost));
    lines.push(months(fl!(text, "compare-learning"), |one| one.learning));
    lines
}

/// A share of a whole, with its difference in percentage points.
fn part(reader: Speech, columns: &[Column], label: String, of: impl Fn(&Column) -> Option<f64>) -> Line {
    let first = columns.first().and_then(&of);
    let cell = |(at, one): (usize, &Column)| {
        let Some(value) = of(one) else { return (fl!(reader.texts, "compare-none"), String::new()) };
        let shown = fl!(reader.texts, "compare-per-cent", number = reader.language.decimal(value * 100.0, 1));
        let differs = first.filter(|_| at > 0).map(|first| {
            let points = reader.language.signed((value - first) * 100.0, 1);
            fl!(reader.texts, "compare-points", difference = points)
        });
        (shown, differs.unwrap_or_default())
    };
    Line { label, cells: columns.iter().enumerate().map(cell).collect() }
}

fn number(
    reader: Speech,
    columns: &[Column],
    label: String,
    (decimals, of): (usize, impl Fn(&Column) -> Option<f64>),
) -> Line {
    let first = columns.first().and_then(&of);
    let cell = |(at, one): (usize, &Column)| {
        let Some(value) = of(one) else { return (fl!(reader.texts, "compare-none"), String::new()) };
        let differs = first.filter(|_| at > 0).map(|first| reader.language.signed(value - first, decimals));
        (reader.language.decimal(value, decimals), differs.unwrap_or_default())
    };
    Line { label, cells: columns.iter().enumerate().map(cell).collect() }
}
