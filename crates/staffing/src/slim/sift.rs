//! Sifting: the relaxation on its best columns, others priced by the duals and added as they pay.

use highs::{ColProblem, HighsModelStatus, Model, Row, Sense, SolvedModel};

use super::{Prices, Slim, TOLERANCE};
use crate::formulation::Refused;

/// Columns per person to begin with, and to add in a round.
const PER_PERSON: usize = 2;
/// Rounds after which the bound is good enough in any case.
const ROUNDS: usize = 60;
/// A reduced cost below this pays nothing.
const NOTHING: f64 = 1e-7;

/// Sifts until the bound lies within the tolerance of the relaxation's own worth, or the time is up.
pub(super) fn sift(
    slim: &Slim,
    first: &[usize],
    sifted: usize,
    seconds_left: &dyn Fn() -> f64,
) -> Result<Prices, Refused> {
    let candidates = slim.instance.candidates.len();
    let mut chosen = begin_with(slim, first, sifted);
    let mut order: Vec<usize> = (0..slim.columns.len()).filter(|&at| chosen[at]).collect();
    let (mut model, rows) = model(slim, &order, &[])?;
    let mut bound = f64::INFINITY;
    for round in 1.. {
        let solved = model.try_solve().map_err(|_| Refused("slim relaxation".to_owned()))?;
        let state = state(slim, &order, &solved)?;
        let absent: Vec<usize> = (0..candidates).filter(|&at| !chosen[at]).collect();
        bound = (slim.constant + state.proven + beyond(slim, &state.reduced, &absent)).min(bound);
        let worth = slim.constant + state.worth;
        let new = paying(slim, &state.reduced, absent);
        let settled = bound - worth <= TOLERANCE * worth.abs() || new.is_empty();
        if settled || round == ROUNDS || seconds_left() <= 0.0 {
            let prices = slim.prices(&state.duals, &state.reduced, &state.values);
            return Ok(Prices { bound, settled, ..prices });
        }
        model = Model::from(solved);
        for &at in &new {
            chosen[at] = true;
            let bounds = slim.columns.least[at]..=slim.columns.most[at];
            let entries = slim.columns.entries(at).map(|(row, factor)| (rows[row], factor));
            let added = model.try_add_column(slim.columns.cost[at], bounds, entries);
            added.map_err(|_| Refused("slim column".to_owned()))?;
        }
        order.extend(new);
    }
    Err(Refused("slim relaxation".to_owned()))
}

/// The columns to begin with: all that are no candidate, `first`, and the most valuable of each need and person.
fn begin_with(slim: &Slim, first: &[usize], sifted: usize) -> Vec<bool> {
    let instance = slim.instance;
    let candidates = instance.candidates.len();
    let mut chosen = vec![candidates <= sifted; slim.columns.len()];
    chosen[candidates..].fill(true);
    for &at in first {
        chosen[at] = true;
    }
    for membership in &instance.memberships {
        if slim.of_membership[membership.candidates[0]] <= 0.0 {
            membership.candidates.iter().for_each(|&at| chosen[at] = true);
        }
    }
    let score = |at: usize| slim.columns.cost[at] * instance.candidates[at].most;
    for need in &instance.needs {
        let mut ranked: Vec<usize> = need.candidates.clone().collect();
        ranked.sort_by(|&one, &other| score(other).total_cmp(&score(one)).then(one.cmp(&other)));
        let full_time = need.demand * need.unit_share() / 25.0;
        let quota = full_time.ceil().max(4.0);
        ranked
            .iter()
            .zip(1..)
            .take_while(|(_, rank)| f64::from(*rank) <= quota)
            .for_each(|(&at, _)| chosen[at] = true);
    }
    let everyone: Vec<usize> = (0..candidates).collect();
    for at in best_per_person(slim, everyone, score) {
        chosen[at] = true;
    }
    chosen
}

/// The best few of each person.
fn best_per_person(slim: &Slim, mut candidates: Vec<usize>, score: impl Fn(usize) -> f64) -> Vec<usize> {
    let person = |at: usize| slim.instance.candidates[at].person;
    candidates.sort_by(|&one, &other| {
        person(one).cmp(&person(other)).then(score(other).total_cmp(&score(one))).then(one.cmp(&other))
    });
    let mut rank = (usize::MAX, 0);
    candidates.retain(|&at| {
        rank = if rank.0 == person(at) { (rank.0, rank.1 + 1) } else { (person(at), 0) };
        rank.1 < PER_PERSON
    });
    candidates
}

fn paying(slim: &Slim, reduced: &[f64], absent: Vec<usize>) -> Vec<usize> {
    let paying = absent.into_iter().filter(|&at| reduced[at] > NOTHING).collect();
    best_per_person(slim, paying, |at| reduced[at] * slim.instance.candidates[at].most)
}

/// Some columns in order as a model, those in `whole` with whole numbers only; and its rows.
pub(super) fn model(slim: &Slim, order: &[usize], whole: &[usize]) -> Result<(Model, Vec<Row>), Refused> {
    let refused = |_| Refused("slim model".to_owned());
    let mut problem = ColProblem::default();
    let rows: Vec<Row> = slim.most.iter().map(|&most| problem.add_row(..=most)).collect();
    for &at in order {
        let entries: Vec<(Row, f64)> =
            slim.columns.entries(at).map(|(row, factor)| (rows[row], factor)).collect();
        let bounds = slim.columns.least[at]..=slim.columns.most[at];
        let is_whole = whole.contains(&at);
        problem.add_column_with_integrality(slim.columns.cost[at], bounds, entries, is_whole);
    }
    let mut model = problem.try_optimise(Sense::Maximise).map_err(refused)?;
    model.make_quiet();
    model.try_set_option("threads", 1).map_err(|_| Refused("option threads".to_owned()))?;
    Ok((model, rows))
}

/// A round's solution, by column of the whole relaxation.
struct State {
    values: Vec<f64>,
    duals: Vec<f64>,
    reduced: Vec<f64>,
    worth: f64,
    /// What the columns at hand prove by their duals alone, however well they were solved.
    proven: f64,
}

fn state(slim: &Slim, order: &[usize], solved: &SolvedModel) -> Result<State, Refused> {
    match solved.status() {
        HighsModelStatus::Optimal
        | HighsModelStatus::ModelEmpty
        | HighsModelStatus::ReachedTimeLimit
        | HighsModelStatus::Unknown => {}
        other => return Err(Refused(format!("slim relaxation: {other:?}"))),
    }
    let solution = solved.get_solution();
    let duals: Vec<f64> = solution.dual_rows().iter().map(|dual| dual.max(0.0)).collect();
    let mut values = vec![0.0; slim.columns.len()];
    for (&at, &value) in order.iter().zip(solution.columns()) {
        values[at] = value;
    }
    let reduced: Vec<f64> = (0..slim.columns.len()).map(|at| slim.columns.reduced(at, &duals)).collect();
    let rows: f64 = duals.iter().zip(&slim.most).map(|(dual, most)| dual * most).sum();
    let columns: f64 = order.iter().map(|&at| slim.columns.gain(at, reduced[at])).sum();
    Ok(State { values, duals, reduced, worth: solved.objective_value(), proven: rows + columns })
}

/// What the absent columns could add at most: per person the lesser of what each could add at its best, and what the
/// best one of each period could add for as many initiatives as the person may have.
fn beyond(slim: &Slim, reduced: &[f64], absent: &[usize]) -> f64 {
    let instance = slim.instance;
    let periods = instance.periods();
    let mut each = vec![0.0; instance.problem.people.len()];
    let mut best = vec![0.0_f64; instance.problem.people.len() * periods];
    for &at in absent.iter().filter(|&&at| reduced[at] > 0.0) {
        let candidate = &instance.candidates[at];
        let initiative = &instance.initiatives[candidate.initiative];
        each[candidate.person] += reduced[at] * candidate.most;
        let a_period = reduced[at] / slim.of_membership[at] / initiative.length();
        for period in initiative.first..=initiative.last {
            let cell = &mut best[candidate.person * periods + period];
            *cell = cell.max(a_period);
        }
    }
    let people = instance.problem.people.iter().zip(&each).zip(best.chunks(periods.max(1)));
    people
        .map(|((person, each), best)| each.min(f64::from(person.max_initiatives) * best.iter().sum::<f64>()))
        .sum()
}
