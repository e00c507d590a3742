//! Which part of the problem is looked at.

use staffing_model::sourcing::plan::Kind;

/// Which part of the problem to formulate.
#[derive(Debug, Clone, Default)]
pub(super) struct Scope {
    /// Only these kinds of action; `None` for all. What is locked is always open.
    pub kinds: Option<Vec<Kind>>,
    /// Only this way to learn.
    pub way: Option<usize>,
    /// Only these locks, by number; `None` for all.
    pub locks: Option<Vec<usize>>,
    /// Values to hold what must be whole at; the rest is then a linear programme.
    pub fixed: Option<Vec<f64>>,
}

impl Scope {
    /// All of it.
    pub fn whole() -> Self {
        Self::default()
    }

    pub fn of_kinds(kinds: &[Kind]) -> Self {
        Self { kinds: Some(kinds.to_vec()), ..Self::default() }
    }

    pub fn allows(&self, kind: Kind) -> bool {
        self.kinds.as_ref().is_none_or(|kinds| kinds.contains(&kind))
    }
}
