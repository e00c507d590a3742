//! Initiatives (tiltak).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{InitiativeCode, Money, Percent, UnitCode};

/// How far an initiative has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InitiativeStatus {
    /// Idé.
    Idea,
    /// Konsept.
    Concept,
    /// Planlegging.
    Planning,
    /// Gjennomføring.
    Running,
    /// På vent.
    OnHold,
    /// Avsluttet.
    Closed,
}

impl InitiativeStatus {
    /// Whether everybody may read about it: what is planned, carried out or waiting. An idea is its makers' own yet, and
    /// what is closed asks for nobody any more.
    pub const fn is_published(self) -> bool {
        matches!(self, Self::Planning | Self::Running | Self::OnHold)
    }
}

/// The portfolio's priority class: 1 comes first, 5 last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Priority(u8);

impl Priority {
    /// The class `value`; `None` outside 1 to 5.
    pub fn new(value: i64) -> Option<Self> {
        u8::try_from(value).ok().filter(|class| (1..=5).contains(class)).map(Self)
    }

    /// The class as a number, 1 to 5.
    pub const fn get(self) -> u8 {
        self.0
    }

    /// The class's weight in the staffing model: 8, 5, 3, 2, 1. Steps are wide enough that no
    /// secondary wish buys priority (docs/model.md, wishes).
    pub const fn weight(self) -> u8 {
        match self.0 {
            1 => 8,
            2 => 5,
            3 => 3,
            4 => 2,
            _ => 1,
        }
    }
}

/// An initiative as a file states it. Key: `code`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InitiativeRecord {
    /// The initiative's code.
    pub code: InitiativeCode,
    /// Its name.
    pub name: String,
    /// The unit that owns it.
    pub owner: UnitCode,
    /// What sort of initiative it is, in the municipality's own words.
    pub kind: Option<String>,
    /// Priority class.
    pub priority: Priority,
    /// How far it has come.
    pub status: InitiativeStatus,
    /// First day.
    pub start: Date,
    /// Last day.
    pub end: Date,
    /// Budget.
    pub budget: Option<Money>,
    /// The largest share of the team's work that external people may do.
    pub max_external: Option<Percent>,
    /// Expected benefit a year.
    pub yearly_benefit: Option<Money>,
}
