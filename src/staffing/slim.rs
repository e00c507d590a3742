//! The slim relaxation: memberships projected out, only the rows that scarce things make. Its bound holds for the
//! whole problem, and its duals price every candidate. Solved by sifting: the best columns first, others as the
//! prices ask for them.

mod columns;
mod prices;
mod projection;
mod rows;
mod sift;

pub(super) use prices::Prices;
use rows::Scarce;

use self::columns::Columns;
use super::Sizes;
use super::formulation::Refused;
use super::instance::Instance;

/// The relaxation as numbers: `maximise constant + cost x` with `A x <= most` and bounds on `x`.
struct Slim<'a> {
    instance: &'a Instance<'a>,
    columns: Columns,
    /// Right-hand side of each row.
    most: Vec<f64>,
    /// What each row rations.
    scarce: Vec<Scarce>,
    /// Share of a membership that one unit of each candidate takes at least; 0 where the membership has a column of
    /// its own.
    of_membership: Vec<f64>,
    /// What every plan may be worth beyond the columns: the team wishes, all met.
    constant: f64,
}

/// The bound is sifted until it is known to this part of itself.
const TOLERANCE: f64 = 1e-4;

/// Solves the slim relaxation. `first` are candidates to begin with; up to
/// `sifted` candidates all are taken at once. Where `seconds_left` says that time is up, it
/// returns what it has: the bound is valid after any round.
pub(super) fn solve(
    instance: &Instance,
    first: &[usize],
    sifted: usize,
    seconds_left: &dyn Fn() -> f64,
) -> Result<Prices, Refused> {
    sift::sift(&Slim::new(instance), first, sifted, seconds_left)
}

/// The prices of a problem, however long they take.
#[expect(dead_code, reason = "explanations ask for them")]
pub(super) fn prices(instance: &Instance) -> Result<Prices, Refused> {
    solve(instance, &[], Sizes::default().sifted, &|| f64::INFINITY)
}
