//! Cells that a spreadsheet might run get an apostrophe in front; a corrected file (known by its error column) loses
//! exactly that apostrophe again, so that every value comes back as it was.

/// What a spreadsheet may take for the start of a formula.
const FORMULA_STARTS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// With an apostrophe in front of a formula's start, and of an apostrophe before one.
pub(super) fn guarded(cell: &str) -> String {
    if needs_guard(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// Without the apostrophe that [`guarded`] put there.
pub(super) fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| needs_guard(rest)).unwrap_or(cell)
}

fn needs_guard(cell: &str) -> bool {
    cell.trim_start_matches(['\'', ' ', '\u{a0}']).starts_with(FORMULA_STARTS)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_might_run_gets_an_apostrophe() {
        for cell in ["=1+1", "+cmd|' /C calc'!A0", "@SUM(1)", "-10", " =1", "＝1", "'=1"] {
            assert_eq!(guarded(cell), format!("'{cell}"));
        }
        for cell in ["Åse", "'s-Gravenhage", "10", ""] {
            assert_eq!(guarded(cell), cell);
        }
    }

    proptest! {
        #[test]
        fn every_cell_comes_back_as_it_was(cell in "['=+@ a-]{0,6}|.*") {
            let written = guarded(&cell);
            prop_assert_eq!(unguarded(&written), cell.as_str());
            prop_assert!(!written.starts_with(FORMULA_STARTS));
        }
    }
}
