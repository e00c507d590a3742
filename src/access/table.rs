//! The access table, read once from its text.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::{Action, Reach, Role};

/// What a role may do within one reach, and under which condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Grant {
    /// Whom and what the grant reaches.
    pub reach: Reach,
    /// What the actor must state before the grant counts.
    pub condition: Condition,
}

/// What the actor must state before a grant counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Condition {
    /// The grant counts without more.
    Unconditional,
    /// The actor must state why they look.
    Purpose,
    /// The actor must open what is closed: with a reason, for a limited time, and others are told.
    BreakGlass,
}

/// The grants of every role for every action.
#[derive(Debug)]
pub struct Table(BTreeMap<(Action, Role), Vec<Grant>>);

/// The table that is compiled in.
pub fn table() -> &'static Table {
    static TABLE: LazyLock<Table> = LazyLock::new(|| {
        Table::parse(include_str!("table.txt")).expect("the table that is compiled in is read by a test")
    });
    &TABLE
}

impl Table {
    /// The grants that `role` has for the action; empty where it may not do it at all.
    pub fn grants(&self, action: Action, role: Role) -> &[Grant] {
        self.0.get(&(action, role)).map_or(&[], Vec::as_slice)
    }

    /// Reads a table. The error names the line with an unknown word, or the row that is missing.
    fn parse(text: &str) -> Result<Self, String> {
        let mut lines =
            (1..).zip(text.lines()).filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
        let (_, heading) = lines.next().ok_or("there is no heading")?;
        let role = |word| Role::from_word(word).ok_or(format!("`{word}` is no role"));
        let roles = heading.split_whitespace().skip(1).map(role).collect::<Result<Vec<_>, _>>()?;
        let mut cells = BTreeMap::new();
        for (number, line) in lines {
            let mut words = line.split_whitespace();
            let word = words.next().unwrap_or_default();
            let action = Action::from_word(word).ok_or(format!("line {number}: `{word}` is no action"))?;
            let grants = words.map(grants).collect::<Result<Vec<_>, _>>();
            let grants = grants.map_err(|wrong| format!("line {number}: {wrong}"))?;
            if grants.len() != roles.len() {
                return Err(format!("line {number}: {} cells for {} roles", grants.len(), roles.len()));
            }
            for (role, grants) in roles.iter().zip(grants) {
                if cells.insert((action, *role), grants).is_some() {
                    return Err(format!("line {number}: {action} for {role} stands twice"));
                }
            }
        }
        let all = Action::ALL.iter().flat_map(|action| Role::ALL.map(|role| (*action, role)));
        match all.into_iter().find(|cell| !cells.contains_key(cell)) {
            Some((action, role)) => Err(format!("{action} for {role} is missing")),
            None => Ok(Self(cells)),
        }
    }
}

/// The grants of one cell, such as `own+all?`.
fn grants(cell: &str) -> Result<Vec<Grant>, String> {
    if cell == "-" {
        return Ok(Vec::new());
    }
    cell.split('+').map(grant).collect()
}

fn grant(part: &str) -> Result<Grant, String> {
    let (word, condition) = match part.strip_suffix('?') {
        Some(word) => (word, Condition::Purpose),
        None => match part.strip_suffix('!') {
            Some(word) => (word, Condition::BreakGlass),
            None => (part, Condition::Unconditional),
        },
    };
    let reach = Reach::from_word(word).ok_or(format!("`{word}` is no reach"))?;
    Ok(Grant { reach, condition })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_has_a_cell_for_every_role() {
        let table = Table::parse(include_str!("table.txt")).unwrap_or_else(|wrong| panic!("{wrong}"));
        assert_eq!(table.0.len(), Action::ALL.len() * Role::ALL.len());
    }

    #[test]
    fn a_word_that_nobody_knows_is_refused_with_its_line() {
        let table = include_str!("table.txt");
        for (from, to, wrong) in [
            ("own+unit", "own+unitt", "`unitt` is no reach"),
            ("see-people ", "see-peolpe ", "`see-peolpe` is no action"),
            ("tillitsvalgt", "verneombud", "`verneombud` is no role"),
        ] {
            let found = Table::parse(&table.replacen(from, to, 1)).unwrap_err();
            assert!(found.contains(wrong), "{found}");
        }
    }

    #[test]
    fn a_row_that_is_missing_or_stands_twice_is_refused() {
        let row = "see-units            all        all        all        all        all          all       all        all           all\n";
        let table = include_str!("table.txt");
        assert!(table.contains(row));
        let missing = Table::parse(&table.replace(row, "")).unwrap_err();
        assert_eq!(missing, "see-units for ansatt is missing");
        let twice = Table::parse(&table.replace(row, &row.repeat(2))).unwrap_err();
        assert!(twice.ends_with("see-units for ansatt stands twice"), "{twice}");
    }
}
