//! What manpower planning is built of: stocks that people come to and leave, and amounts that must be covered.

use good_lp::{Constraint, Expression, Variable};

/// What comes to a stock in a period, or leaves it (a negative factor).
pub(super) type Flow = (f64, Variable);

/// `now = kept * before + sum of factor * flow`: what is there in a period, of what was there in the one before.
pub(super) fn balance(now: Variable, kept: f64, before: Stock, flows: &[Flow]) -> Constraint {
    let mut sum = Expression::from(now);
    match before {
        Stock::Nothing => {}
        Stock::Known(amount) => sum -= kept * amount,
        Stock::Decided(variable) => sum.add_mul(-kept, variable),
    }
    for &(factor, flow) in flows {
        sum.add_mul(-factor, flow);
    }
    sum.eq(0.0)
}

/// What was there in the period before.
#[derive(Clone, Copy)]
pub(super) enum Stock {
    /// There was none.
    Nothing,
    /// What is there today.
    #[cfg_attr(not(test), expect(dead_code, reason = "only the textbook problem begins with people"))]
    Known(f64),
    /// It is decided too.
    Decided(Variable),
}

/// `supply + short = demand`.
pub(super) fn cover(supply: Expression, short: impl Into<Expression>, demand: Expression) -> Constraint {
    (supply + short.into() - demand).eq(0.0)
}

/// `sum of flows <= most`.
pub(super) fn at_most(flows: impl IntoIterator<Item = Flow>, most: f64) -> Constraint {
    let mut sum = Expression::default();
    for (factor, flow) in flows {
        sum.add_mul(factor, flow);
    }
    sum.leq(most)
}
