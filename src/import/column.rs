//! Columns of a data set and the headings they are recognised by.

/// Whether a data set can do without a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Presence {
    /// A file without the column is refused.
    Required,
    /// A file may lack it if it has the column of this machine heading instead.
    RequiredUnless(&'static str),
    /// A file may lack the column; the records then hold the default.
    Optional,
}

/// A column of a data set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    /// The field of the record; empty where the column is known but not kept.
    pub field: &'static str,
    /// The heading machines write: `ansattnr`.
    pub machine: &'static str,
    /// The heading people write: `Ansattnr`.
    pub heading: &'static str,
    /// Other headings seen for the same thing.
    pub synonyms: &'static [&'static str],
    /// Whether the data set can do without it.
    pub presence: Presence,
}

impl Column {
    /// Every heading it goes by.
    pub(super) fn names(&self) -> impl Iterator<Item = &'static str> {
        [self.machine, self.heading].into_iter().chain(self.synonyms.iter().copied())
    }
}

/// A heading without differences of case, punctuation and spaces; `%` is `prosent`, `å` is `aa`.
pub(super) fn fold(heading: &str) -> String {
    let mut folded = String::with_capacity(heading.len());
    for letter in heading.chars().flat_map(char::to_lowercase) {
        match letter {
            'å' => folded.push_str("aa"),
            'ø' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            '%' => folded.push_str("prosent"),
            // å written as a and a ring behind it.
            '\u{30a}' if folded.ends_with('a') => folded.push('a'),
            letter if letter.is_alphanumeric() => folded.push(letter),
            _ => {}
        }
    }
    folded
}

/// The columns of a data set: `At` names them in code, `COLUMNS` describes them, in the same order.
macro_rules! columns {
    ($($name:ident $presence:expr => $field:literal: $machine:literal, $heading:literal $(, $synonym:literal)*;)*) => {
        /// Positions of the columns in `COLUMNS`.
        #[derive(Clone, Copy)]
        enum At { $($name,)* }

        impl From<At> for usize {
            fn from(column: At) -> Self {
                column as Self
            }
        }

        const COLUMNS: &[Column] = &[$(Column {
            field: $field,
            machine: $machine,
            heading: $heading,
            synonyms: &[$($synonym),*],
            presence: $presence,
        },)*];
    };
}
pub(super) use columns;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_machines_and_people_are_one() {
        assert_eq!(fold("Stillings-%"), fold("stillingsprosent"));
        assert_eq!(fold(" KAN LÅNES UT \u{a0}"), fold("kan_laanes_ut"));
        assert_eq!(fold("Leder (ansattnr)"), fold("leder_ansattnr"));
        assert_eq!(fold("Niva\u{30a}"), fold("Nivå"));
    }
}
