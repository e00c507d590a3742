//! Needs, initiatives, candidates and memberships by number.

/// A need by number.
#[derive(Debug, Clone)]
pub(crate) struct NeedRow {
    pub initiative: usize,
    /// Its place among the initiative's needs.
    pub at: usize,
    pub first: usize,
    pub last: usize,
    /// Heads, or per cent of full time.
    pub demand: f64,
    /// Share of one head; `None` for an amount to share.
    pub head: Option<f64>,
    pub must: Vec<(usize, u8)>,
    pub should: Vec<(usize, u8)>,
    /// Worth of one full-time period: the initiative's weight, less where only desirable.
    pub worth: f64,
    pub candidates: std::ops::Range<usize>,
}

/// An initiative by number.
#[derive(Debug, Clone)]
pub(crate) struct InitiativeRow {
    pub needs: std::ops::Range<usize>,
    pub first: usize,
    pub last: usize,
    pub memberships: std::ops::Range<usize>,
}

/// A person who can be on an initiative.
#[derive(Debug, Clone)]
pub(crate) struct Membership {
    pub person: usize,
    pub initiative: usize,
    /// The needs of the initiative they are a candidate for.
    pub candidates: Vec<usize>,
    /// Worth of being on the team, apart from what they do: keep less membership, over the window.
    pub value: f64,
    pub locked: bool,
    /// Were they on it in the earlier plan?
    pub before: bool,
}

impl Membership {
    /// Does it count as a change of the earlier plan?
    pub fn is_move(&self) -> bool {
        !self.before && !self.locked
    }
}

impl NeedRow {
    pub fn length(&self) -> f64 {
        (self.last - self.first + 1) as f64
    }

    /// Share of full time that one unit of a candidate's variable takes.
    pub fn unit_share(&self) -> f64 {
        self.head.unwrap_or(1.0)
    }
}

impl InitiativeRow {
    pub fn length(&self) -> f64 {
        if self.needs.is_empty() { 0.0 } else { (self.last - self.first + 1) as f64 }
    }

    pub fn active_in(&self, period: usize) -> bool {
        !self.needs.is_empty() && (self.first..=self.last).contains(&period)
    }
}

/// A person who can fill a need.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    pub person: usize,
    pub need: usize,
    pub initiative: usize,
    pub membership: usize,
    /// Most the variable can be: 1 for a head, else per cent of full time.
    pub most: f64,
    /// The least where the share is settled; else 0.
    pub least: f64,
    /// Worth of one unit of the variable over the window.
    pub value: f64,
    /// The must-skill (by number) and level to learn on the job, where one is a level short.
    pub learns: Option<(usize, u8)>,
}
