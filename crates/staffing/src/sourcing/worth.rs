//! What one more of each limit that is reached would save across the whole portfolio, by solving again.

use std::collections::BTreeSet;

use super::Search;
use super::instance::Instance;
use super::references::open;
use super::scope::Scope;
use super::solved::{Effort, Solved, solve};
use crate::formulation::Refused;
use crate::stopwatch::Stopwatch;
use staffing_model::sourcing::plan::{Limit, Plan, Verdict, Worth};
use staffing_model::sourcing::problem::Problem;

/// The most limits that are solved again for.
const MOST: usize = 12;
/// Seconds for each at most.
const SECONDS: f64 = 5.0;

/// For each limit that the explanations name, in the order of what saves most.
pub(super) fn worth(
    instance: &Instance,
    search: &Search,
    best: &Solved,
    plan: &Plan,
    clock: &Stopwatch,
) -> Result<Vec<Worth>, Refused> {
    let mut found = Vec::new();
    for limit in reached(plan).into_iter().take(MOST) {
        let Some((more, changed)) = relaxed(instance.problem, &limit) else { continue };
        if clock.is_up() {
            break;
        }
        let effort = Effort::within(clock.left().min(SECONDS), search);
        let changed = Instance::new(&changed);
        // The plan itself keeps the wider limit, so there is always one to begin from.
        let Some(again) = solve(&changed, &Scope::whole(), Some(&best.values), &effort)? else { continue };
        found.push(Worth {
            limit,
            more,
            least: (plan.objective - again.objective).max(0.0),
            most: (plan.objective - again.bound).max(0.0),
            closes: (plan.open - open(&changed, &again)).max(0.0),
        });
    }
    found.sort_by(|one, other| other.least.total_cmp(&one.least));
    Ok(found)
}

/// Limits that something came up against, those that most gaps meet first.
fn reached(plan: &Plan) -> Vec<Limit> {
    let mut counts: Vec<(usize, Limit)> = Vec::new();
    let considered = plan.explanations.gaps.iter().flat_map(|gap| &gap.considered);
    let limits = considered.filter_map(|row| match &row.verdict {
        Verdict::Limit(limit) => Some(limit.clone()),
        _ => row.held_by.clone(),
    });
    let mut seen = BTreeSet::new();
    for limit in limits {
        if seen.insert(limit.clone()) {
            counts.push((0, limit.clone()));
        }
        for (count, other) in &mut counts {
            *count += usize::from(*other == limit);
        }
    }
    counts.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    counts.into_iter().map(|(_, limit)| limit).collect()
}

/// The problem with one more of what is limited, and how much more that is.
fn relaxed(problem: &Problem, limit: &Limit) -> Option<(f64, Problem)> {
    let mut changed = problem.clone();
    match limit {
        Limit::HiresPerYear => {
            let most = changed.rules.max_hires_per_year.as_mut()?;
            *most += 1;
        }
        Limit::Consultants => {
            let most = changed.rules.max_consultants.as_mut()?;
            *most += 1.0;
        }
        Limit::Most(action) => {
            let post = changed.posts.iter_mut().find(|post| post.id == *action)?;
            post.most += 1;
            post.most_per_year = post.most_per_year.map(|most| most + 1);
        }
        Limit::Seats(key) => {
            let seats = changed.ways.iter_mut().find(|way| way.id == *key)?.seats.as_mut()?;
            *seats += 1;
        }
        Limit::Training(key) => {
            changed.units.iter_mut().find(|unit| unit.id == *key)?.max_training += 1.0;
        }
        Limit::Mentors(key) => {
            let way = problem.ways.iter().find(|way| way.id == *key)?;
            let mut mentors = changed.mentors.iter_mut();
            mentors.find(|row| row.skill == way.skill && row.level >= way.to)?.learners += 1;
        }
        Limit::TrainingLoad(_) | Limit::Beside => return None,
    }
    Some((1.0, changed))
}
