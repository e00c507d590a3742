//! Who learns, how many, for how long, and from whom.

use std::collections::BTreeSet;

use good_lp::Constraint;

use super::{Instance, Sums, Variables, add};
use staffing_model::sourcing::problem::WayKind;

/// Each person learns at most once.
pub(super) fn learn(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    let mut sums: Sums<usize> = Sums::new();
    for row in &variables.learn {
        add(&mut sums, instance.trainings[row.training].person, 1.0, row.column.variable);
    }
    rows.extend(sums.into_values().map(|sum| sum.leq(1.0)));
}

/// `sum load_w learn_lwt over those who learn in the period <= max_training_u positions_u`, each unit and period.
pub(super) fn training(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    let mut sums: Sums<(&str, usize)> = Sums::new();
    for row in &variables.learn {
        let training = &instance.trainings[row.training];
        let unit = instance.problem.people[training.person].unit.as_str();
        let load = instance.problem.ways[training.way].load / 100.0;
        for period in row.start..row.start + training.takes {
            add(&mut sums, (unit, period), load, row.column.variable);
        }
    }
    for unit in &instance.problem.units {
        let most = unit.positions / 100.0 * unit.max_training / 100.0;
        for period in 0..instance.periods {
            if let Some(sum) = sums.remove(&(unit.id.as_str(), period)) {
                rows.push(sum.leq(most));
            }
        }
    }
}

/// No more begin a way in a period than it has seats for.
pub(super) fn seats(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    let mut sums: Sums<(usize, usize)> = Sums::new();
    for row in &variables.learn {
        add(&mut sums, (instance.trainings[row.training].way, row.start), 1.0, row.column.variable);
    }
    for ((way, _), sum) in sums {
        if let Some(most) = instance.problem.ways[way].seats {
            rows.push(sum.leq(f64::from(most)));
        }
    }
}

/// Those who learn on the job up to a level or beyond are no more than can learn from those who hold it, each period.
pub(super) fn mentor(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    let ways = &instance.problem.ways;
    let on_the_job = ways.iter().filter(|way| way.kind == WayKind::OnTheJob);
    let steps: BTreeSet<_> = on_the_job.map(|way| (&way.skill, way.to)).collect();
    for (skill, level) in steps {
        let mentors = instance.problem.mentors.iter().filter(|row| row.skill == *skill && row.level >= level);
        let most: f64 = mentors.map(|row| f64::from(row.learners)).sum();
        let mut sums: Sums<usize> = Sums::new();
        for row in &variables.learn {
            let training = &instance.trainings[row.training];
            let way = &ways[training.way];
            if way.kind == WayKind::OnTheJob && way.skill == *skill && way.to >= level {
                for period in row.start..row.start + training.takes {
                    add(&mut sums, period, 1.0, row.column.variable);
                }
            }
        }
        rows.extend(sums.into_values().map(|sum| sum.leq(most)));
    }
}
