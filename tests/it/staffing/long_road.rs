//! The method for large problems, made to solve small ones: their best plans are known.

use proptest::prelude::*;
use staffing::{Options, Outcome, Sizes, propose};
use staffing_model::problem::{AtOnce, Fairness, Problem, Strength};
use staffing_model::verify;

use super::generate::{self, sizes};
use super::optimum;

/// Solves by the road for large problems and compares with what the best plan is worth.
fn ends_at_the_optimum(problem: &Problem, sizes: Sizes) -> Result<(), TestCaseError> {
    let Some(best) = optimum(problem) else { return Ok(()) };
    let options = Options { gap: 0.001, sizes, ..Options::default() };
    let plan = match propose(problem, &options, &mut |_| {}) {
        Outcome::Proposed(plan) => plan,
        other => return Err(TestCaseError::fail(format!("{other:?}"))),
    };
    prop_assert!(verify(problem, &plan).is_ok());
    let little = 1e-5 * best.abs().max(1.0);
    prop_assert!(plan.bound >= best - little, "bound {} best {best} from {:?}", plan.bound, plan.method);
    prop_assert!(plan.objective <= best + little);
    prop_assert!(plan.gap <= 0.001, "{} {:?}", plan.gap, plan.method);
    Ok(())
}

fn strengths() -> impl Strategy<Value = Strength> {
    prop_oneof![Just(Strength::Off), Just(Strength::Wished), Just(Strength::Required)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_road_for_large_problems_ends_where_the_short_one_does(
        size in sizes(12, 4, 3),
        sifted in 0..20_usize,
        restricted in prop_oneof![Just(0_usize), Just(1000)],
        looked_at in prop_oneof![Just(0_usize), Just(1000)],
    ) {
        ends_at_the_optimum(&generate::problem(size), Sizes { whole: 0, sifted, looked_at, restricted })?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn few_at_a_time_and_fair_shares_end_there_too(
        size in sizes(12, 6, 3),
        sifted in prop_oneof![0..20_usize, Just(1000_usize)],
        looked_at in prop_oneof![Just(0_usize), Just(1000)],
        (few, most, price) in (strengths(), 0..4_u32, prop_oneof![Just(0.3), Just(3.0)]),
        (fair, share) in (strengths(), prop_oneof![Just(10.0), Just(20.0), Just(25.0), Just(40.0)]),
    ) {
        let mut problem = generate::problem(size);
        problem.rules.at_once = AtOnce { strength: few, most };
        problem.rules.fairness = Fairness { strength: fair, interest: 0.5, share };
        problem.weights.prices.at_once = price;
        ends_at_the_optimum(&problem, Sizes { whole: 0, sifted, looked_at, restricted: 1000 })?;
    }
}
