//! Rows that are shorter than the heading: whether the file leaves empty cells out at the end, as some spreadsheets do.

use super::rows::Rows;

/// How many whole rows with the last columns filled make a short row count as broken, not as shortened.
const ENOUGH: usize = 20;

/// What the rows of a file are like; looked at when the first short one is met.
pub(super) struct Widths<'t> {
    rows: Rows<'t>,
    columns: usize,
    /// Among rows with all cells, how many fill each column; and how many such rows there are.
    filled: Option<(Vec<usize>, usize)>,
}

impl<'t> Widths<'t> {
    /// `rows` are the file's rows from the first one on.
    pub(super) fn new(rows: Rows<'t>, columns: usize) -> Self {
        Self { rows, columns, filled: None }
    }

    /// Whether the file may leave out cells from the column at `first` on: not where nearly all of many other rows have
    /// something in one of them.
    pub(super) fn leave_out_from(&mut self, first: usize) -> bool {
        let (filled, whole) = self.filled.get_or_insert_with(|| count(self.rows.clone(), self.columns));
        let is_always_filled = |count: &usize| count * 20 >= *whole * 19;
        *whole < ENOUGH || !filled[first..].iter().any(is_always_filled)
    }
}

fn count(mut rows: Rows<'_>, columns: usize) -> (Vec<usize>, usize) {
    let (mut filled, mut whole) = (vec![0; columns], 0);
    let mut cells = Vec::new();
    while let Ok(Some(_)) = rows.next(&mut cells) {
        if cells.len() == columns {
            whole += 1;
            for (count, cell) in filled.iter_mut().zip(&cells) {
                *count += usize::from(!cell.trim().is_empty());
            }
        }
    }
    (filled, whole)
}
