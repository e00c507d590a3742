//! Nobody is spread thinner than the least share.

use good_lp::{Constraint, Expression};

use super::{Instance, Variables};

/// `sum_{n in i} x_pn >= min_share y_pi`; a head's place that asks for less than the least share counts as enough.
pub(super) fn chunk(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    for (at, membership) in instance.memberships.iter().enumerate() {
        let Some(on_team) = variables.on_team[at] else { continue };
        let mut sum = Expression::default();
        for &candidate in &membership.candidates {
            let counts = instance.chunk_share(&instance.candidates[candidate]);
            variables.add_work_to(&mut sum, candidate, counts);
        }
        sum.add_mul(-instance.least_chunk(), on_team);
        rows.push(sum.geq(0.0));
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{heads, initiative, person, problem, share, solved, teams};
    use staffing_model::plan::Reason;

    #[test]
    fn a_rest_below_the_least_share_stays_open() {
        let mut people = vec![person("kari", &[("gis", 3)]), person("ola", &[("gis", 3)])];
        for person in &mut people {
            person.capacity = vec![20.0, 20.0];
        }
        let plan = solved(problem(people, vec![initiative("i", 1.0, vec![share("n", 30.0, &[("gis", 3)])])]));
        assert_eq!(plan.assignments.iter().map(|row| row.share).collect::<Vec<_>>(), [20.0]);
        assert_eq!((plan.unmet[0].amount, plan.unmet[0].reason), (10.0, Reason::BelowLeastShare));
    }

    #[test]
    fn a_heads_own_place_is_enough() {
        let needs = vec![heads("n", 1.0, 10.0, &[("gis", 3)])];
        let plan = solved(problem(vec![person("kari", &[("gis", 3)])], vec![initiative("i", 1.0, needs)]));
        assert_eq!(teams(&plan), ["kari n 10"]);
    }
}
