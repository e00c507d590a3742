//! Rows that a report adds below its data: sums, page numbers, the time of printing.

use std::borrow::Cow;

/// How such a row begins, in small letters.
const STARTS: [&str; 23] = [
    "sum",
    "totalt",
    "total",
    "totalsum",
    "i alt",
    "delsum",
    "subtotal",
    "side",
    "page",
    "antall",
    "antal",
    "utskrift",
    "utskrevet",
    "generert",
    "rapport",
    "uttrekk",
    "uttrekksdato",
    "kilde",
    "kjelde",
    "slutt på",
    "end of",
    "dato",
    "printed",
];

/// Whether a row is no row of data: at most half of its cells are filled, and it begins as such rows do, or has a sum
/// where the key should be.
pub(super) fn is_footer(cells: &[Cow<'_, str>], columns: usize) -> bool {
    let mut filled = cells.iter().filter(|cell| !cell.is_empty());
    let count = filled.clone().count();
    if count * 2 > columns {
        return false;
    }
    let Some(first) = filled.next() else { return false };
    if begins_as_footer(first) {
        // A key that looks like the word has its other cells filled.
        return true;
    }
    cells[0].is_empty() && filled.any(|cell| is_sum(cell))
}

fn begins_as_footer(cell: &str) -> bool {
    let word = cell.trim_start_matches(['*', '-', '(', ' ']).to_lowercase();
    STARTS.iter().any(|start| {
        word.strip_prefix(start)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':', '.', ',', '=', '/']))
    })
}

fn is_sum(cell: &str) -> bool {
    matches!(
        cell.trim_end_matches(':').to_lowercase().as_str(),
        "sum" | "totalt" | "total" | "i alt" | "delsum"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn footer(cells: &[&str]) -> bool {
        is_footer(&cells.iter().map(|cell| Cow::Borrowed(*cell)).collect::<Vec<_>>(), 5)
    }

    #[test]
    fn what_a_report_writes_below_its_rows_is_no_row() {
        for cells in [
            &["Side 1 av 2"][..],
            &["", "", "", "Sum", "200"],
            &["Antall ansatte: 2", "", "", "", ""],
            &["Totalt antall: 1", "", "", "", "100"],
            &["Sum stillinger", "", "", "", "100"],
            &["Utskrift: 01.11.2026 10:15"],
        ] {
            assert!(footer(cells), "{cells:?}");
        }
        for cells in
            [&["1", "Kari", "Sum", "HR", "100"][..], &["SUMO", "", "", "", ""], &["1", "", "", "", ""]]
        {
            assert!(!footer(cells), "{cells:?}");
        }
    }
}
