//! The method for large problems, made to solve small ones: their best plans are known.

use innsats::staffing::{Options, Outcome, Sizes, propose, verify};
use proptest::prelude::*;

use super::generate::{self, sizes};
use super::optimum;

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_road_for_large_problems_ends_where_the_short_one_does(
        size in sizes(12, 4, 3),
        sifted in 0..20_usize,
        restricted in prop_oneof![Just(0_usize), Just(1000)],
        looked_at in prop_oneof![Just(0_usize), Just(1000)],
    ) {
        let problem = generate::problem(size);
        let Some(best) = optimum(&problem) else { return Ok(()) };
        let sizes = Sizes { whole: 0, sifted, looked_at, restricted };
        let options = Options { gap: 0.001, sizes, ..Options::default() };
        let plan = match propose(&problem, &options, &mut |_| {}) {
            Outcome::Proposed(plan) => plan,
            other => return Err(TestCaseError::fail(format!("{other:?}"))),
        };
        prop_assert!(verify(&problem, &plan).is_ok());
        let little = 1e-5 * best.abs().max(1.0);
        prop_assert!(plan.bound >= best - little, "bound {} best {best} from {:?}", plan.bound, plan.method);
        prop_assert!(plan.objective <= best + little);
        prop_assert!(plan.gap <= 0.001, "{} {:?}", plan.gap, plan.method);
    }
}
