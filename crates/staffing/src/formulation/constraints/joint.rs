//! Several needs of one initiative together stay within the person's capacity.

use std::collections::BTreeMap;

use good_lp::{Constraint, Expression};

use super::{Instance, Variables};

/// `sum_{n in i active in t} x_pn <= (capacity with release in t) y_pi`: implied by link and capacity for whole
/// memberships, but it tightens the relaxation. Of periods with the same needs only the least capacity counts.
pub(super) fn joint(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    for (at, membership) in instance.memberships.iter().enumerate() {
        let Some(on_team) = variables.on_team[at] else { continue };
        if membership.candidates.len() < 2 {
            continue;
        }
        let mut least: BTreeMap<Vec<usize>, f64> = BTreeMap::new();
        let initiative = &instance.initiatives[membership.initiative];
        for period in initiative.first..=initiative.last {
            let active = |&candidate: &usize| {
                let need = &instance.needs[instance.candidates[candidate].need];
                (need.first..=need.last).contains(&period)
            };
            let together: Vec<usize> = membership.candidates.iter().copied().filter(active).collect();
            if together.len() >= 2 {
                let capacity = least.entry(together).or_insert(f64::INFINITY);
                *capacity = capacity.min(instance.reach(membership.person, period));
            }
        }
        for (together, capacity) in least {
            let mut sum = Expression::default();
            for candidate in together {
                variables.add_share_to(&mut sum, instance, candidate, 1.0);
            }
            sum.add_mul(-capacity, on_team);
            rows.push(sum.leq(0.0));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::formulation::{Form, Scope, formulate};
    use crate::instance::Instance;
    use crate::sample::{initiative, person, problem, share, solved};

    #[test]
    fn two_needs_of_one_initiative_share_one_person() {
        let needs = vec![share("n", 40.0, &[("gis", 3)]), share("m", 40.0, &[("sql", 3)])];
        let problem =
            problem(vec![person("kari", &[("gis", 3), ("sql", 4)])], vec![initiative("i", 1.0, needs)]);
        let plan = solved(problem.clone());
        assert!((plan.assignments.iter().map(|row| row.share).sum::<f64>() - 50.0).abs() < 1e-9);
    }

    #[test]
    fn the_relaxation_pays_for_a_whole_place() {
        let needs = vec![share("n", 50.0, &[("gis", 3)]), share("m", 50.0, &[("sql", 3)])];
        let people = vec![person("kari", &[("gis", 3), ("sql", 3)])];
        let problem = problem(people, vec![initiative("i", 1.0, needs)]);
        let instance = Instance::new(&problem);
        let formulation = formulate(&instance, &Scope::whole(&instance, Form::Relaxed)).unwrap();
        let found = formulation.model.solve().get_solution().columns().to_vec();
        // 25 of each needs only half a place by the link rows; together they fill it.
        assert!((formulation.variables.by_membership(&instance, &found)[0] - 1.0).abs() < 1e-6);
    }
}
