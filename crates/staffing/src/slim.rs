//! The slim relaxation: memberships projected out, only the rows that scarce things make. Its bound holds for the
//! whole problem, and its duals price every candidate. Solved by sifting: the best columns first, others as the
//! prices ask for them.

mod columns;
mod prices;
mod projection;
mod request;
mod rows;
mod running;
mod sift;

pub(super) use prices::Prices;
use rows::Scarce;

use self::columns::Columns;
use super::Sizes;
use super::formulation::Refused;
use super::instance::Instance;
use super::solve::Limits;

/// The relaxation as numbers: `maximise constant + cost x` with `A x <= most` and bounds on `x`.
pub(super) struct Slim<'a> {
    instance: &'a Instance<'a>,
    columns: Columns,
    /// Right-hand side of each row.
    most: Vec<f64>,
    /// What each row rations.
    scarce: Vec<Scarce>,
    /// Share of a membership that one unit of each candidate takes at least; 0 where the membership has a column of
    /// its own.
    of_membership: Vec<f64>,
    /// Columns that say whether an initiative runs, by initiative; only where it may have to wait.
    running: std::collections::BTreeMap<usize, usize>,
    /// What every plan may be worth beyond the columns: the team wishes, all met.
    constant: f64,
}

/// The bound is sifted until it is known to this part of itself.
const TOLERANCE: f64 = 1e-4;

/// Where a thing is just used up, its worth may stand with whoever gives it or with whoever asks for it: both are
/// right. A hair more on one side makes it stand on the other; the bound stays valid.
const HAIR: f64 = 1.0 + 1e-5;

/// With whom prices stand where both sides would be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lean {
    /// With neither: the bound is the relaxation's own.
    Even,
    /// With people: what losing a little of their time would cost.
    People,
    /// With needs, teams and units: what a little more time would gain.
    Needs,
}

/// The prices of a problem, however long they take.
pub(super) fn prices(instance: &Instance, lean: Lean) -> Result<Prices, Refused> {
    let mut slim = Slim::new(instance);
    slim.lean(lean);
    slim.solve(&[], Sizes::default().sifted, &|| f64::INFINITY)
}

impl Slim<'_> {
    /// Solves the relaxation. `first` are candidates to begin with; up to `sifted` candidates all are taken at once.
    /// Where `seconds_left` says that time is up, it returns what it has: the bound is valid after any round.
    pub(super) fn solve(
        &self,
        first: &[usize],
        sifted: usize,
        seconds_left: &dyn Fn() -> f64,
    ) -> Result<Prices, Refused> {
        sift::sift(self, first, sifted, seconds_left)
    }

    /// Where few initiatives may run at once and all candidates were taken, chooses which, within `limits`. The bound
    /// still holds for the whole problem; the prices then hold for the choice only.
    pub(super) fn choose(self, relaxed: Prices, sifted: usize, limits: &Limits) -> Result<Prices, Refused> {
        if self.running.is_empty() || self.instance.candidates.len() > sifted {
            return Ok(relaxed);
        }
        running::choose(self, relaxed, limits)
    }

    /// Gives a hair more of what the prices should not stand with.
    fn lean(&mut self, lean: Lean) {
        for (most, scarce) in self.most.iter_mut().zip(&self.scarce) {
            let of_people = matches!(scarce, Scarce::Capacity(..) | Scarce::Parallel(..) | Scarce::Fair(_));
            if (lean == Lean::People && !of_people) || (lean == Lean::Needs && of_people) {
                *most *= HAIR;
            }
        }
        if lean == Lean::Needs {
            self.columns.most[..self.instance.candidates.len()].iter_mut().for_each(|most| *most *= HAIR);
        }
    }
}
