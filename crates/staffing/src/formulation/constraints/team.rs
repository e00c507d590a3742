//! No team is larger than it may be.

use good_lp::Constraint;

use super::{Instance, Variables, at_most, sum_of, team_members};
use crate::instance::TOLERANCE;

/// `sum_p y_pi <= team_max_i`, and never more people than there are least shares in all that is asked for.
pub(super) fn team(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    let least = instance.problem.rules.min_share;
    for (number, initiative) in instance.initiatives.iter().enumerate() {
        let members: Vec<_> =
            team_members(instance, variables, number).map(|(_, variable)| variable).collect();
        let mut limit = instance.problem.initiatives[number].team_max.map_or(f64::INFINITY, f64::from);
        if least > TOLERANCE {
            let needs = &instance.needs[initiative.needs.clone()];
            let places = |need: &crate::instance::NeedRow| match need.head {
                Some(share) => need.demand * share.max(least) / least,
                None => need.demand / least,
            };
            limit = limit.min((needs.iter().map(places).sum::<f64>() + TOLERANCE).floor());
        }
        at_most(rows, sum_of(members.iter().copied()), members.len() as f64, limit);
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{initiative, person, problem, share, solved, teams};
    use staffing_model::plan::Reason;

    #[test]
    fn a_full_team_takes_nobody_more() {
        let people = vec![person("kari", &[("gis", 3)]), person("ola", &[("gis", 4)])];
        let mut i = initiative("i", 1.0, vec![share("n", 100.0, &[("gis", 3)])]);
        i.team_max = Some(1);
        let plan = solved(problem(people, vec![i]));
        assert_eq!(teams(&plan), ["kari n 50"]);
        assert_eq!(plan.unmet[0].reason, Reason::TeamFull);
    }
}
