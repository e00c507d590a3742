//! Initiatives (tiltak).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{InitiativeCode, Money, Percent, UnitCode};

/// How far an initiative has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InitiativeStatus {
    /// Utkast: an idea, not laid before anybody.
    Idea,
    /// Til vurdering.
    Concept,
    /// Prioritert.
    Planning,
    /// Bemannes.
    Staffing,
    /// I gang.
    Running,
    /// Stanset.
    OnHold,
    /// Avsluttet.
    Closed,
}

/// Who may take an initiative a step further, or back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MovedBy {
    /// Whoever may change the initiative.
    Maker,
    /// Whoever may decide about it.
    Decider,
}

impl InitiativeStatus {
    /// The states on the way, in order; an initiative that is stopped has left it.
    pub const WAY: [Self; 6] =
        [Self::Idea, Self::Concept, Self::Planning, Self::Staffing, Self::Running, Self::Closed];

    /// Where it can go from here, and who may take it there.
    pub const fn moves(self) -> &'static [(Self, MovedBy)] {
        use MovedBy::{Decider, Maker};
        match self {
            Self::Idea => &[(Self::Concept, Maker), (Self::OnHold, Maker)],
            Self::Concept => &[(Self::Planning, Decider), (Self::Idea, Maker), (Self::OnHold, Decider)],
            Self::Planning => &[(Self::Staffing, Decider), (Self::Concept, Decider), (Self::OnHold, Decider)],
            Self::Staffing => &[(Self::Running, Decider), (Self::Planning, Decider), (Self::OnHold, Decider)],
            Self::Running => &[(Self::Closed, Decider), (Self::Staffing, Decider), (Self::OnHold, Decider)],
            Self::OnHold => &[(Self::Concept, Decider), (Self::Closed, Decider)],
            Self::Closed => &[(Self::Running, Decider)],
        }
    }

    /// Whether a move to this state is forward on the way, and needs no reason.
    pub fn is_after(self, earlier: Self) -> bool {
        let place = |status| Self::WAY.iter().position(|one| *one == status);
        match (place(self), place(earlier)) {
            (Some(here), Some(there)) => here > there,
            _ => false,
        }
    }

    /// Whether everybody may read about it: what is decided, staffed, carried out or stopped. An idea is its makers' own yet, and
    /// what is closed asks for nobody any more.
    pub const fn is_published(self) -> bool {
        matches!(self, Self::Planning | Self::Staffing | Self::Running | Self::OnHold)
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
