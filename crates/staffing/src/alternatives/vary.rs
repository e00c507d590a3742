//! The problem whose best plan is an alternative of a kind.

use super::figures::teams;
use super::units::fewest;
use super::{Alternatives, Kind, Omission};
use staffing_model::key::{InitiativeKey, PersonKey};
use staffing_model::plan::Plan;
use staffing_model::problem::{Difference, Initiative, Problem};

/// Worth of learning on the job, per full-time period, at full strength.
const LEARNING: f64 = 0.5;
/// Price of release, per full-time period, at full strength: as much as two periods of a need of weight 1.
const RELEASE: f64 = 2.0;
/// Price of who comes to a team they were not on before, per period, at full strength.
const COMING: f64 = 0.15;
/// At full strength the first start weighs so many times more than the last beside what it weighs anyway.
const EARLY: f64 = 3.0;

/// The problem, varied for a kind. `strength` is above 0 and at most 1.
pub(super) fn varied(
    problem: &Problem,
    plan: &Plan,
    found: &Alternatives,
    kind: Kind,
    strength: f64,
) -> Result<Problem, Omission> {
    let mut varied = problem.clone();
    for other in [plan].into_iter().chain(found.alternatives.iter().map(|other| &other.plan)) {
        varied.rules.differs.push(unlike(problem, other, found.least_different)?);
    }
    match kind {
        Kind::FewestUnits => {
            varied.rules.only_units = Some(fewest(problem, plan, found.asked.loss * strength));
        }
        Kind::MostLearning if !problem.rules.stretch => return Err(Omission::NobodyMayLearn),
        Kind::MostLearning => {
            varied.weights.learning += LEARNING * strength;
            varied.weights.stretch += (1.0 - varied.weights.stretch) * strength;
            varied.weights.fit *= 1.0 - strength;
        }
        Kind::LeastDisruption if found.plan.released + found.plan.moves <= 0.0 => {
            return Err(Omission::NothingIsDisrupted);
        }
        Kind::LeastDisruption => disturb_less(&mut varied, strength),
        Kind::EarliestStart => favour_early(&mut varied.initiatives, strength)?,
    }
    Ok(varied)
}

/// At least `least` people leave a team they are on in a plan.
fn unlike(problem: &Problem, plan: &Plan, least: usize) -> Result<Difference, Omission> {
    let mut pairs: Vec<(PersonKey, InitiativeKey)> = Vec::new();
    let mut counted = 0;
    for (person, teams) in teams(problem, plan) {
        let own: Vec<_> = teams.into_iter().map(|initiative| (person.clone(), initiative)).collect();
        counted += usize::from(!own.iter().all(|pair| problem.locks.contains(pair)));
        pairs.extend(own);
    }
    let keep = counted.checked_sub(least).and_then(|keep| u32::try_from(keep).ok());
    let keep = keep.ok_or(Omission::TooFewPeople { found: counted, asked: least })?;
    Ok(Difference { teams: pairs, keep })
}

/// Release is dear, and so is who comes to a team they were not on; who stays costs what they cost before. A limit on
/// newcomers would say it more plainly, but the relaxation does not see it, and the search is left in the dark.
fn disturb_less(varied: &mut Problem, strength: f64) {
    varied.weights.release += RELEASE * strength;
    varied.weights.keep += COMING * strength;
    varied.weights.membership += COMING * strength;
}

/// The later an initiative starts, the less it weighs.
fn favour_early(initiatives: &mut [Initiative], strength: f64) -> Result<(), Omission> {
    let starts = initiatives.iter().filter_map(|row| row.window().map(|(first, _)| first));
    let (first, last) = (starts.clone().min().unwrap_or(0), starts.max().unwrap_or(0));
    if first == last {
        return Err(Omission::AllStartTogether);
    }
    let most = 1.0 + EARLY * strength;
    for row in initiatives {
        let (start, _) = row.window().unwrap_or((last, last));
        let early = (last - start) as f64 / (last - first) as f64;
        row.weight *= (1.0 + EARLY * strength * early) / most;
    }
    Ok(())
}
