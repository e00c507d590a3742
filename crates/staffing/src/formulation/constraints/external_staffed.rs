//! External people do no more of what is staffed than they should.

use good_lp::{Constraint, Expression};

use super::{Instance, Variables};

/// `(1 - m_i) sum_{p external, n of i} L_n share_pn - m_i sum_{p internal, n of i} L_n share_pn <= beyond_i`
pub(super) fn external_staffed(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    for (number, initiative) in instance.initiatives.iter().enumerate() {
        let Some(limit) = instance.staffed_limit(number) else { continue };
        let (mut sum, mut any_external) = (Expression::default(), false);
        for membership in &instance.memberships[initiative.memberships.clone()] {
            let external = instance.person(membership.person).external;
            for &at in membership.candidates.iter().filter(|&&at| variables.has_work(at)) {
                let factor = if external { 1.0 - limit } else { -limit };
                let length = instance.needs[instance.candidates[at].need].length();
                variables.add_share_to(&mut sum, instance, at, factor * length);
                any_external |= external;
            }
        }
        if let Some(&beyond) = variables.rules.beyond.get(&number) {
            sum.add_mul(-1.0, beyond);
        }
        if any_external {
            rows.push(sum.leq(0.0));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{initiative, person, problem, share, solved, teams};
    use staffing_model::problem::{Problem, Strength};

    /// A consultant with more time than Kari.
    fn half_and_half(strength: Strength) -> Problem {
        let mut people = vec![person("kari", &[("gis", 3)]), person("kons", &[("gis", 3)])];
        people[0].capacity = vec![20.0, 20.0];
        people[1].external = true;
        let mut i = initiative("i", 1.0, vec![share("n", 100.0, &[("gis", 3)])]);
        i.max_external_staffed = Some(50.0);
        let mut problem = problem(people, vec![i]);
        problem.rules.composition.external = strength;
        problem
    }

    #[test]
    fn consultants_do_no_more_than_the_others() {
        assert_eq!(teams(&solved(half_and_half(Strength::Off))), ["kari n 20", "kons n 50"]);
        assert_eq!(teams(&solved(half_and_half(Strength::Required))), ["kari n 20", "kons n 20"]);
        let mut dear = half_and_half(Strength::Wished);
        dear.weights.prices.external = 3.0;
        assert_eq!(teams(&solved(dear)), ["kari n 20", "kons n 20"]);
    }

    #[test]
    fn what_is_beyond_is_named_where_it_is_wished() {
        let plan = solved(half_and_half(Strength::Wished));
        assert_eq!(teams(&plan), ["kari n 20", "kons n 50"]);
        assert!((plan.rules.too_external[0].share_periods - 30.0).abs() < 1e-6);
    }

    #[test]
    fn a_team_of_consultants_alone_is_no_team() {
        let mut problem = half_and_half(Strength::Required);
        problem.exclusions = vec![("kari".into(), "i".into())];
        assert!(solved(problem).assignments.is_empty());
    }
}
