//! Everything one person could do: every set of shares that keeps the rules about that person alone.

use staffing_model::key::SkillKey;
use staffing_model::plan::Assignment;
use staffing_model::problem::{Initiative, Need, NeedKind, Person, Problem};

use super::thousandths;

/// Shares of needs that are split come in these steps.
const STEP: i64 = 5_000;
/// Worth of 0 to 5 levels above the demand.
const FIT: [f64; 6] = [1.0, 0.8, 0.5, 0.3, 0.1, 0.0];

/// One thing a person could do.
pub struct PersonOption {
    /// By need, in the problem's order: thousandths of a per cent.
    pub shares: Vec<i64>,
    /// What it is worth: work and memberships less release.
    pub value: f64,
}

impl PersonOption {
    /// As rows of a plan.
    pub fn rows(&self, problem: &Problem, person: &Person) -> Vec<Assignment> {
        let given = needs(problem).zip(&self.shares).filter(|(_, share)| **share > 0);
        given
            .map(|((_, need), share)| Assignment {
                person: person.id.clone(),
                need: need.id.clone(),
                share: *share as f64 / 1000.0,
                learns: short(person, need).map(|(skill, _)| skill),
            })
            .collect()
    }
}

/// Needs with their initiatives, in the problem's order.
pub fn needs(problem: &Problem) -> impl Iterator<Item = (&Initiative, &Need)> {
    problem
        .initiatives
        .iter()
        .flat_map(|initiative| initiative.needs.iter().map(move |need| (initiative, need)))
}

/// The one must-skill a person is short of.
pub fn short(person: &Person, need: &Need) -> Option<(SkillKey, u8)> {
    need.must.iter().find(|(skill, level)| person.level(skill).is_none_or(|held| held < *level)).cloned()
}

/// Everything a person could do, nothing included where no lock forbids it.
pub fn options(problem: &Problem, person: &Person) -> Vec<PersonOption> {
    let possible: Vec<Vec<i64>> =
        needs(problem).map(|(initiative, need)| shares(problem, person, initiative, need)).collect();
    let mut all = Vec::new();
    combine(&possible, &mut Vec::new(), &mut |chosen| {
        if fits(problem, person, chosen) {
            all.push(PersonOption { shares: chosen.to_vec(), value: value(problem, person, chosen) });
        }
    });
    all
}

/// Calls `found` with every choice of one share per need.
fn combine(possible: &[Vec<i64>], chosen: &mut Vec<i64>, found: &mut dyn FnMut(&[i64])) {
    let Some(shares) = possible.get(chosen.len()) else { return found(chosen) };
    for &share in shares {
        chosen.push(share);
        combine(possible, chosen, found);
        chosen.pop();
    }
}

/// Nothing, and every share the person could have in the need.
fn shares(problem: &Problem, person: &Person, initiative: &Initiative, need: &Need) -> Vec<i64> {
    let excluded = problem.exclusions.iter().any(|(one, other)| *one == person.id && *other == initiative.id);
    let reach = (need.first..=need.last).map(|period| reach(person, period)).min().unwrap_or(0);
    if excluded || (person.external && !need.external) || !skilled(problem, person, need) {
        return vec![0];
    }
    match need.kind {
        NeedKind::Heads => {
            let share = thousandths(need.share.unwrap_or(0.0));
            if share <= reach { vec![0, share] } else { vec![0] }
        }
        NeedKind::Share if reach < thousandths(problem.rules.min_share) => vec![0],
        NeedKind::Share => {
            (0..=reach.min(thousandths(need.amount)) / STEP).map(|steps| steps * STEP).collect()
        }
    }
}

fn reach(person: &Person, period: usize) -> i64 {
    thousandths(person.capacity[period]) + thousandths(person.extra_in(period))
}

/// Holds every must-skill, or may learn the only one they are a level short of.
fn skilled(problem: &Problem, person: &Person, need: &Need) -> bool {
    let mut missing =
        need.must.iter().filter(|(skill, level)| person.level(skill).is_none_or(|held| held < *level));
    match (missing.next(), missing.next()) {
        (None, _) => true,
        (Some((skill, level)), None) => {
            problem.rules.stretch && person.level(skill).is_some_and(|held| held + 1 == *level)
        }
        _ => false,
    }
}

/// The person's shares in one initiative.
fn on(problem: &Problem, initiative: &Initiative, shares: &[i64]) -> (i64, bool) {
    let given = needs(problem).zip(shares).filter(|((one, _), share)| one.id == initiative.id && **share > 0);
    given.fold((0, false), |(sum, head), ((_, need), share)| {
        (sum + share, head || need.kind == NeedKind::Heads)
    })
}

fn load(problem: &Problem, shares: &[i64], period: usize) -> i64 {
    let active =
        needs(problem).zip(shares).filter(|((_, need), _)| (need.first..=need.last).contains(&period));
    active.map(|(_, share)| share).sum()
}

/// Capacity, least share, initiatives at once, locks.
fn fits(problem: &Problem, person: &Person, shares: &[i64]) -> bool {
    let periods = 0..problem.periods.len();
    if periods.clone().any(|period| load(problem, shares, period) > reach(person, period)) {
        return false;
    }
    let mut at_once = vec![0; problem.periods.len()];
    for initiative in &problem.initiatives {
        let (sum, head) = on(problem, initiative, shares);
        let locked = problem.locks.iter().any(|(one, other)| *one == person.id && *other == initiative.id);
        if sum == 0 {
            if locked {
                return false;
            }
            continue;
        }
        if !head && sum < thousandths(problem.rules.min_share) {
            return false;
        }
        let (first, last) = initiative.window().unwrap_or((0, 0));
        at_once[first..=last].iter_mut().for_each(|count| *count += 1);
    }
    at_once.iter().all(|count| *count <= person.max_initiatives)
}

fn value(problem: &Problem, person: &Person, shares: &[i64]) -> f64 {
    let weights = &problem.weights;
    let mut sum = 0.0;
    for ((initiative, need), &share) in needs(problem).zip(shares) {
        let wish =
            problem.interest.iter().find(|(one, other, _)| *one == person.id && *other == initiative.id);
        let class = if need.critical { 1.0 } else { weights.desirable };
        let (learning, learnt) =
            if short(person, need).is_some() { (weights.stretch, weights.learning) } else { (1.0, 0.0) };
        let worth = initiative.weight * class * learning
            + learnt
            + weights.fit * fit(person, need)
            + weights.interest * wish.map_or(0.0, |(_, _, wish)| *wish)
            - weights.cost * person.cost;
        sum += need.length() as f64 * share as f64 / 100_000.0 * worth;
    }
    for initiative in problem.initiatives.iter().filter(|initiative| on(problem, initiative, shares).0 > 0) {
        let pair = (person.id.clone(), initiative.id.clone());
        let keep = if problem.previous.contains(&pair) { weights.keep } else { 0.0 };
        sum += initiative.length() as f64 * (keep - weights.membership);
    }
    for period in 0..problem.periods.len() {
        let freed = load(problem, shares, period) - thousandths(person.capacity[period]);
        sum -= weights.release * freed.max(0) as f64 / 100_000.0;
    }
    sum
}

fn fit(person: &Person, need: &Need) -> f64 {
    let level = |(skill, asked): &(SkillKey, u8)| {
        let above = person.level(skill).and_then(|held| held.checked_sub(*asked));
        above.map_or(0.0, |above| FIT[usize::from(above)])
    };
    let must = match need.must.len() {
        0 => 1.0,
        count => need.must.iter().map(level).sum::<f64>() / count as f64,
    };
    if need.should.is_empty() {
        return must;
    }
    let met =
        need.should.iter().filter(|(skill, asked)| person.level(skill).is_some_and(|held| held >= *asked));
    f64::midpoint(must, met.count() as f64 / need.should.len() as f64)
}
