//! The roles that people have. A user has one or several; a command runs as the operator.

use std::fmt;

/// A role in the access table: what somebody works as here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Everybody who works here, about themselves.
    Employee,
    /// Leads a unit and those below it.
    Leader,
    /// A director, for the initiatives of their area.
    Director,
    /// Personnel: the register's data, for a stated purpose where it is about one person.
    Personnel,
    /// The office that runs the portfolio of initiatives.
    PortfolioOffice,
    /// Runs the system, and has no access to its content.
    Administrator,
    /// Checks afterwards what was decided, and on what.
    Auditor,
    /// Speaks for the employees: rules, weights and sums, no one's levels.
    Representative,
    /// Runs commands on the machine itself, where the database is open to them anyway.
    Operator,
}

impl Role {
    /// Every role, in the order of the table's columns.
    pub const ALL: [Self; 9] = [
        Self::Employee,
        Self::Leader,
        Self::Director,
        Self::Personnel,
        Self::PortfolioOffice,
        Self::Administrator,
        Self::Auditor,
        Self::Representative,
        Self::Operator,
    ];

    /// The word for it in the table, in commands and in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Employee => "ansatt",
            Self::Leader => "leder",
            Self::Director => "direktor",
            Self::Personnel => "hr",
            Self::PortfolioOffice => "sekretariat",
            Self::Administrator => "admin",
            Self::Auditor => "revisor",
            Self::Representative => "tillitsvalgt",
            Self::Operator => "operator",
        }
    }

    /// The role of a word; `None` where no role has it.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }

    /// Whether it overrides `other` while both are used: an administrator reads nothing by also being personnel or a
    /// leader, and has to sign in again as that.
    pub fn sets_aside(self, other: Self) -> bool {
        self == Self::Administrator && !matches!(other, Self::Administrator | Self::Employee)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.word())
    }
}
