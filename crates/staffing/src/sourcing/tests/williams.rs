//! "Manpower planning" of H. P. Williams, Model Building in Mathematical Programming: recruit, retrain, downgrade, make
//! redundant, keep on short time or beyond need. A municipality's sourcing plan neither dismisses nor keeps people idle, so
//! the problem does not fit the file format; it is stated here with the same building blocks as the programme.

use good_lp::solvers::highs::highs;
use good_lp::{Expression, ProblemVariables, Solution, SolverModel, Variable, variable};

use crate::sourcing::blocks::{Stock, at_most, balance, cover};

const YEARS: usize = 3;
const UNSKILLED: usize = 0;
const SEMI: usize = 1;
const SKILLED: usize = 2;

const TODAY: [f64; 3] = [2000.0, 1500.0, 1000.0];
const NEEDED: [[f64; 3]; YEARS] = [[1000.0, 1400.0, 1000.0], [500.0, 2000.0, 1500.0], [0.0, 2500.0, 2000.0]];
/// Of those with a year behind them, and of the new ones, so many stay a year.
const STAY: [f64; 3] = [0.90, 0.95, 0.95];
const NEW_STAY: [f64; 3] = [0.75, 0.80, 0.90];
const RECRUITS: [f64; 3] = [500.0, 800.0, 500.0];
const REDUNDANCY: [f64; 3] = [200.0, 500.0, 500.0];
const OVERMANNING: [f64; 3] = [1500.0, 2000.0, 3000.0];
const SHORT_TIME: [f64; 3] = [500.0, 400.0, 400.0];
/// From whom to whom one can be downgraded; half of them leave.
const DOWNGRADES: [(usize, usize); 3] = [(SEMI, UNSKILLED), (SKILLED, UNSKILLED), (SKILLED, SEMI)];
/// From whom to whom one can be retrained, at what cost.
const RETRAINING: [(usize, usize, f64); 2] = [(UNSKILLED, SEMI, 400.0), (SEMI, SKILLED, 500.0)];

/// The least of redundancies, or of cost.
fn least(of_cost: bool) -> f64 {
    let mut pool = ProblemVariables::new();
    let (mut redundancies, mut cost) = (Expression::default(), Expression::default());
    let mut rows = Vec::new();
    let mut before: [Stock; 3] = TODAY.map(Stock::Known);
    for needed in NEEDED {
        let mut some = |most: f64| pool.add(variable().min(0).max(most));
        let now: [Variable; 3] = [0; 3].map(|_| some(f64::INFINITY));
        let recruits: [Variable; 3] = RECRUITS.map(&mut some);
        let dismissed: [Variable; 3] = [0; 3].map(|_| some(f64::INFINITY));
        let idle: [Variable; 3] = [0; 3].map(|_| some(f64::INFINITY));
        let short_time: [Variable; 3] = [0; 3].map(|_| some(50.0));
        let retrained = [some(200.0), some(f64::INFINITY)];
        let downgraded = DOWNGRADES.map(|_| some(f64::INFINITY));
        for kind in 0..3 {
            let mut flows = vec![(NEW_STAY[kind], recruits[kind]), (-1.0, dismissed[kind])];
            for ((from, to, _), &flow) in RETRAINING.iter().zip(&retrained) {
                flows.extend((*to == kind).then_some((STAY[kind], flow)));
                flows.extend((*from == kind).then_some((-1.0, flow)));
            }
            for ((from, to), &flow) in DOWNGRADES.iter().zip(&downgraded) {
                flows.extend((*to == kind).then_some((0.5, flow)));
                flows.extend((*from == kind).then_some((-1.0, flow)));
            }
            rows.push(balance(now[kind], STAY[kind], before[kind], &flows));
            let at_work = now[kind] - idle[kind] - 0.5 * short_time[kind];
            rows.push(cover(at_work, 0.0, needed[kind].into()));
            redundancies += dismissed[kind];
            cost += REDUNDANCY[kind] * dismissed[kind] + OVERMANNING[kind] * idle[kind];
            cost += SHORT_TIME[kind] * short_time[kind];
        }
        for ((_, _, price), &flow) in RETRAINING.iter().zip(&retrained) {
            cost += *price * flow;
        }
        rows.push(at_most([(1.0, retrained[1]), (-0.25, now[SKILLED])], 0.0));
        rows.push(at_most(idle.map(|one| (1.0, one)), 150.0));
        before = now.map(Stock::Decided);
    }
    let objective = if of_cost { cost } else { redundancies };
    let mut model = pool.minimise(objective.clone()).using(highs);
    for row in rows {
        model.add_constraint(row);
    }
    model.solve().expect("people can always be dismissed").eval(objective)
}

#[test]
fn the_textbook_problem_makes_841_80_redundant_at_least() {
    assert_eq!(format!("{:.2}", least(false)), "841.80");
}

#[test]
fn the_textbook_problem_costs_498_677_29_at_least() {
    assert_eq!(format!("{:.2}", least(true)), "498677.29");
}
