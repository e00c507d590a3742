//! What a plan is worth (MODEL section 4), term by term.

use good_lp::Expression;

use super::variables::Variables;
use crate::instance::Instance;

/// The objective, to maximise.
pub(super) fn objective(instance: &Instance, variables: &Variables) -> Expression {
    let mut sum = Expression::with_capacity(variables.columns.len());
    work(instance, variables, &mut sum);
    memberships(instance, variables, &mut sum);
    release(instance, variables, &mut sum);
    team_skills(instance, variables, &mut sum);
    areas(instance, variables, &mut sum);
    prices(instance, variables, &mut sum);
    sum
}

/// `L_n share/100 (w_i c_n v + fit m_pn + interest g_pi - cost k_p)`
fn work(instance: &Instance, variables: &Variables, sum: &mut Expression) {
    for (at, candidate) in instance.candidates.iter().enumerate() {
        variables.add_work_to(sum, at, candidate.value);
    }
}

/// `L_i (keep prev_pi - membership) y_pi`
fn memberships(instance: &Instance, variables: &Variables, sum: &mut Expression) {
    for (membership, variable) in instance.memberships.iter().zip(&variables.on_team) {
        if let Some(variable) = *variable {
            sum.add_mul(membership.value, variable);
        }
    }
}

/// `- release e_pt / 100`
fn release(instance: &Instance, variables: &Variables, sum: &mut Expression) {
    let price = instance.problem.weights.release / 100.0;
    for span in &variables.spans {
        if let Some(variable) = span.released {
            sum.add_mul(-price * span.periods, variable);
        }
    }
}

/// `team_skill w_i L_i min(heads_d, holders on the team) / heads_d`
fn team_skills(instance: &Instance, variables: &Variables, sum: &mut Expression) {
    for (&(initiative, at), &variable) in &variables.holders {
        let heads = f64::from(instance.problem.initiatives[initiative].team[at].heads);
        sum.add_mul(team_worth(instance, initiative, instance.problem.weights.team_skill) / heads, variable);
    }
}

/// `area w_i L_i sum_a z_ia`
fn areas(instance: &Instance, variables: &Variables, sum: &mut Expression) {
    for (&(initiative, _), &variable) in &variables.areas {
        sum.add_mul(team_worth(instance, initiative, instance.problem.weights.area), variable);
    }
}

/// What is missing of wished rules, at its price.
fn prices(instance: &Instance, variables: &Variables, sum: &mut Expression) {
    let prices = &instance.problem.weights.prices;
    let rules = &variables.rules;
    for (&(need, _), &variable) in &rules.leaving {
        let row = &instance.needs[need];
        let weight = instance.problem.initiatives[row.initiative].weight;
        sum.add_mul(-prices.knowledge * weight * row.length(), variable);
    }
    for row in &rules.home {
        add_price(sum, row.missing, prices.operation, row.periods.len());
    }
    for stretch in &rules.unfair {
        add_price(sum, stretch.variable, prices.fairness / 100.0, stretch.periods.len());
    }
    for row in &rules.crowds {
        add_price(sum, row.beyond, prices.at_once, row.periods.len());
    }
    for (&initiative, &variable) in &rules.missing {
        sum.add_mul(-team_worth(instance, initiative, prices.team_size), variable);
    }
    for &variable in rules.beyond.values() {
        sum.add_mul(-prices.external / 100.0, variable);
    }
}

/// `- price x periods` of a variable, where there is one.
fn add_price(sum: &mut Expression, variable: Option<good_lp::Variable>, price: f64, periods: usize) {
    if let Some(variable) = variable {
        sum.add_mul(-price * periods as f64, variable);
    }
}

/// `weight w_i L_i`
fn team_worth(instance: &Instance, initiative: usize, weight: f64) -> f64 {
    weight * instance.problem.initiatives[initiative].weight * instance.initiatives[initiative].length()
}
