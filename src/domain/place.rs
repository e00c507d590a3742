//! Places of a proposal on their way from proposed to decided, and what is decided about them.

/// How far a place has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlaceState {
    /// Foreslått: nobody leads the person, so nobody is asked to release them.
    Proposed,
    /// Forespurt: the leader is asked.
    Asked,
    /// Frigitt: the leader said yes.
    Released,
    /// Avslått: the leader said no, or whoever decides did.
    Declined,
    /// Besluttet: it takes capacity.
    Decided,
    /// Avsluttet: it is over, or another place came instead.
    Ended,
}

impl PlaceState {
    /// Every state, in the order in which a place goes through them.
    pub const ALL: [Self; 6] =
        [Self::Proposed, Self::Asked, Self::Released, Self::Declined, Self::Decided, Self::Ended];

    /// Whether it may become part of a decision now.
    pub const fn can_be_decided(self) -> bool {
        matches!(self, Self::Proposed | Self::Released)
    }

    /// Whether a leader may still answer, or answer otherwise.
    pub const fn can_be_answered(self) -> bool {
        matches!(self, Self::Asked | Self::Released | Self::Declined)
    }

    /// Whether nothing is decided yet.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Proposed | Self::Asked | Self::Released)
    }
}

/// What somebody says who is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnReply {
    /// They agree.
    Yes,
    /// They ask for another look.
    Again,
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecisionKind {
    /// The places that are released are staffed.
    Approved,
    /// Changes are asked for before anything is decided.
    Changes,
    /// The proposal is turned down for this initiative.
    Rejected,
    /// Places that were decided are ended or changed.
    Changed,
}
