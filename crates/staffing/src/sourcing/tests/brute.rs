//! Every whole decision tried, with what is left stated anew, person by person, for another solver.

use good_lp::solvers::microlp::microlp;
use good_lp::{Expression, ProblemVariables, Solution, SolverModel, variable};

use crate::sourcing::sample::{solved, tiny};
use staffing_model::sourcing::problem::{Change, Problem};

/// When each learner begins (none: they do not), when positions are decided on, and whether options are taken.
#[derive(Debug, Clone)]
struct Decided {
    learners: Vec<Option<usize>>,
    positions: Vec<u32>,
    changes: Vec<bool>,
}

fn choices(problem: &Problem) -> Vec<Decided> {
    let mut all = vec![Decided { learners: vec![], positions: vec![], changes: vec![] }];
    let extend = |all: Vec<Decided>, count: usize, with: fn(&mut Decided, usize)| -> Vec<Decided> {
        let each = all.into_iter().flat_map(|one| {
            (0..count).map(move |choice| {
                let mut one = one.clone();
                with(&mut one, choice);
                one
            })
        });
        each.collect()
    };
    for _ in &problem.learners {
        // The course takes one of the four periods: it can begin in three.
        all = extend(all, 4, |one, choice| one.learners.push(choice.checked_sub(1)));
    }
    for post in &problem.posts {
        for _ in 0..3 {
            all = extend(all, 3, |one, choice| one.positions.push(u32::try_from(choice).unwrap()));
        }
        let most = post.most.min(problem.rules.max_hires_per_year.unwrap_or(u32::MAX));
        all.retain(|one| one.positions.iter().sum::<u32>() <= most);
    }
    for _ in &problem.options {
        all = extend(all, 2, |one, choice| one.changes.push(choice == 1));
    }
    all.retain(|one| {
        (0..3).all(|period| {
            let learning = one.learners.iter().filter(|start| **start == Some(period)).count();
            20.0 * learning as f64 <= 5.0 * problem.units[0].max_training
        })
    });
    all
}

/// The cheapest that is left to decide: what goes where, and how much is bought.
fn cost(problem: &Problem, decided: &Decided) -> f64 {
    let taken = |wanted: fn(&Change) -> bool| {
        problem.options.iter().zip(&decided.changes).any(|(option, taken)| *taken && wanted(&option.change))
    };
    let moved = taken(|change| matches!(change, Change::MoveWindow { .. }));
    let lowered = taken(|change| matches!(change, Change::LowerLevel { .. }));
    let once = problem.options.iter().zip(&decided.changes).filter(|(_, taken)| **taken);
    let mut fixed: f64 = once
        .map(|(option, _)| match option.change {
            Change::MoveWindow { once, .. } | Change::LowerLevel { once, .. } => once,
            _ => 0.0,
        })
        .sum();
    fixed += decided.learners.iter().flatten().count() as f64 * (30_000.0 + 0.2 * 3.0 * 10_000.0);
    for (decision, count) in decided.positions.iter().enumerate() {
        let paid: f64 = (0..3 - decision).map(|age| 0.9_f64.powf(age as f64 / 4.0) * 3.0).sum();
        fixed += f64::from(*count) * (50_000.0 + 80_000.0 * paid);
    }
    let level = if lowered { 3 } else { problem.gaps[1].level };
    let demand = |gap: usize, period: usize| {
        let period = if gap == 1 && moved { period + 1 } else { period };
        problem.gaps[gap].amount_in(period)
    };
    let mut pool = ProblemVariables::new();
    let (mut rows, mut price, mut bought_in_all) = (Vec::new(), Expression::default(), Expression::default());
    for period in 0..4 {
        let mut got = [Expression::default(), Expression::default()];
        let mut gives =
            |most: f64, per_month: f64, to: &[usize], got: &mut [Expression; 2], price: &mut Expression| {
                let mut sum = Expression::default();
                for &gap in to {
                    let amount = pool.add(variable().min(0));
                    got[gap] += amount;
                    *price += per_month * 0.03 * amount;
                    sum += amount;
                }
                (sum.clone(), sum.leq(most))
            };
        for (learner, start) in problem.learners.iter().zip(&decided.learners) {
            let there = start.is_some_and(|start| period > start);
            let capacity =
                problem.people.iter().find(|person| person.id == learner.person).unwrap().capacity[0];
            let to: &[usize] = if level <= 3 { &[0, 1] } else { &[0] };
            rows.push(gives(if there { capacity } else { 0.0 }, 10_000.0, to, &mut got, &mut price).1);
        }
        let mut there = 0.0;
        for (decision, count) in decided.positions.iter().enumerate().filter(|(at, _)| *at < period) {
            there += 100.0 * f64::from(*count) * 0.9_f64.powf((period - decision - 1) as f64 / 4.0);
        }
        rows.push(gives(there, 0.0, &[0, 1], &mut got, &mut price).1);
        let bought = if problem.contracts.is_empty() { 0.0 } else { 500.0 };
        let (sum, row) = gives(bought, 150_000.0, &[0, 1], &mut got, &mut price);
        bought_in_all += sum;
        rows.push(row);
        for (gap, got) in got.into_iter().enumerate() {
            let open = pool.add(variable().min(0));
            price += problem.gaps[gap].weight * 200_000.0 * 0.03 * open;
            rows.push((got + open).eq(demand(gap, period)));
        }
    }
    if let Some(most) = problem.rules.max_consultants {
        let asked: f64 = problem.gaps.iter().flat_map(|gap| &gap.amounts).sum();
        rows.push(bought_in_all.leq(most / 100.0 * asked));
    }
    let mut model = pool.minimise(price.clone()).using(microlp);
    for row in rows {
        model.add_constraint(row);
    }
    fixed + model.solve().unwrap().eval(price)
}

#[test]
fn trying_everything_out_finds_nothing_cheaper_and_no_reference_plan_is() {
    for seed in 0..60 {
        let problem = tiny(seed);
        let plan = solved(problem.clone());
        let tried = choices(&problem);
        let least = tried.iter().map(|one| cost(&problem, one)).fold(f64::INFINITY, f64::min);
        assert!(
            (plan.objective - least).abs() <= 1e-5 * least.max(1000.0),
            "seed {seed}: {} where {least} is possible of {} choices",
            plan.objective,
            tried.len()
        );
        for reference in &plan.explanations.references {
            assert!(plan.objective <= reference.objective + 1e-3, "seed {seed}: {reference:?}");
        }
        for worth in &plan.explanations.worth {
            assert!(worth.least <= worth.most + 1e-3, "seed {seed}: {worth:?}");
        }
    }
}
