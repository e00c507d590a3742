//! Solves each part of a problem that falls apart by itself. What is proven of the parts adds up to what is proven of
//! the whole, since no rule and no term of the worth looks at two of them.

use std::collections::BTreeSet;

use super::draft::Draft;
use super::formulation::Refused;
use super::instance::Instance;
use super::proof::Proof;
use super::search::{Note, Search, simple_bound};
use super::stopwatch::Stopwatch;
use super::{Options, Progress, Stage};
use staffing_model::problem::Problem;

/// A part is solved to no less and no more than so many times the gap asked for, whatever the others leave.
const LEAST_GAP: f64 = 0.5;
const MOST_GAP: f64 = 3.0;

/// What is solved, and with what.
pub(super) struct Asked<'a, 'p> {
    pub instance: &'a Instance<'a>,
    pub options: &'a Options,
    pub stopwatch: &'a Stopwatch,
    pub note: Option<&'p Note<'p>>,
}

/// Where the whole stands: parts that are done, and of the others what was there before.
struct Standing {
    /// By candidate of the whole.
    amounts: Vec<f64>,
    objective: f64,
    proof: Proof,
    /// What the parts that are done are worth, and how far that is from their bounds.
    done: f64,
    open: f64,
    /// The greatest difference between worth and bound of a part: where plan and bound are from is said of that one.
    widest: f64,
}

impl Standing {
    /// The gap for what is left, so that the whole comes to `asked`: what the parts that are done proved more or less
    /// than that, spread over what is left, which is worth no less than it is now and no more than its bound.
    fn gap_left(&self, asked: f64) -> f64 {
        let spare = asked * self.done - self.open;
        let worth =
            if spare > 0.0 { self.proof.bound - self.done - self.open } else { self.objective - self.done };
        if worth > 0.0 { (asked + spare / worth).clamp(asked * LEAST_GAP, asked * MOST_GAP) } else { asked }
    }
}

/// Solves the parts one after the other from a draft that keeps every lock: each to the gap that the others leave it, with
/// as much of the time that is left as it has of the candidates that are left. `None` where a part is not what it was in
/// the whole.
pub(super) fn solve<'a>(
    asked: &Asked<'a, '_>,
    parts: &[BTreeSet<usize>],
    start: &Draft<'a>,
    progress: &mut dyn FnMut(Progress),
) -> Result<Option<(Draft<'a>, Proof)>, Refused> {
    let instance = asked.instance;
    let mut standing = Standing {
        amounts: start.amounts().to_vec(),
        objective: start.objective(),
        proof: Proof {
            bound: simple_bound(instance),
            plan_from: Stage::Greedy,
            bound_from: "simple",
            clock_cut_in: false,
        },
        done: 0.0,
        open: 0.0,
        widest: f64::NEG_INFINITY,
    };
    let mut left = instance.candidates.len();
    for part in parts {
        let ours: Vec<usize> = (0..instance.candidates.len())
            .filter(|&at| part.contains(&instance.candidates[at].initiative))
            .collect();
        let problem = only(instance.problem, part);
        let alone = Instance::new(&problem);
        if !is_same(instance, &ours, &alone) {
            return Ok(None);
        }
        let time_limit = asked.stopwatch.left() * ours.len() as f64 / left as f64;
        left -= ours.len();
        let gap = standing.gap_left(asked.options.gap);
        let options = Options { gap, time_limit, ..asked.options.clone() };
        solve_part(asked, &options, &alone, &ours, &mut standing, progress)?;
    }
    Ok(Some((Draft::from_amounts(instance, &standing.amounts), standing.proof)))
}

fn solve_part(
    asked: &Asked,
    options: &Options,
    alone: &Instance,
    ours: &[usize],
    standing: &mut Standing,
    progress: &mut dyn FnMut(Progress),
) -> Result<(), Refused> {
    let amounts: Vec<f64> = ours.iter().map(|&at| standing.amounts[at]).collect();
    let start = Draft::from_amounts(alone, &amounts);
    // Worth and bound of the whole are those of its parts together.
    let others = standing.objective - start.objective();
    let bound_of_others = standing.proof.bound - simple_bound(alone);
    let candidates = asked.instance.candidates.len();
    let mut report = |row: Progress| {
        progress(Progress {
            objective: row.objective.map(|worth| worth + others),
            bound: row.bound.map(|bound| bound + bound_of_others),
            candidates,
            elapsed: asked.stopwatch.wall_seconds(),
            ..row
        });
    };
    let before = standing.amounts.clone();
    let whole_of = |found: &[f64]| {
        let mut amounts = before.clone();
        ours.iter().zip(found).for_each(|(&at, &amount)| amounts[at] = amount);
        amounts
    };
    let note = |objective: f64, found: &[f64], proof: Proof| {
        if let Some(note) = asked.note {
            note(
                objective + others,
                &whole_of(found),
                Proof { bound: proof.bound + bound_of_others, ..proof },
            );
        }
    };
    let stopwatch = Stopwatch::start(options.time_limit, options.threads);
    let mut search = Search::new(alone, options, &stopwatch, &mut report, start);
    search.note = Some(&note);
    search.run()?;
    let (open, proof) = (search.bound - search.objective, search.proof());
    standing.amounts = whole_of(search.best.amounts());
    standing.objective = others + search.objective;
    standing.done += search.objective;
    standing.open += open;
    standing.proof.bound = bound_of_others + proof.bound;
    standing.proof.clock_cut_in |= proof.clock_cut_in;
    if open > standing.widest {
        standing.widest = open;
        standing.proof = Proof { plan_from: proof.plan_from, bound_from: proof.bound_from, ..standing.proof };
    }
    Ok(())
}

/// The problem with some of its initiatives. Everybody stays: rules count holders and positions of all.
fn only(problem: &Problem, initiatives: &BTreeSet<usize>) -> Problem {
    let mut part = problem.clone();
    let mut number = 0..;
    part.initiatives.retain(|_| number.next().is_some_and(|at| initiatives.contains(&at)));
    let here: BTreeSet<&str> = part.initiatives.iter().map(|row| row.id.as_str()).collect();
    part.interest.retain(|(_, initiative, _)| here.contains(initiative.as_str()));
    for pairs in [&mut part.previous, &mut part.locks, &mut part.exclusions] {
        pairs.retain(|(_, initiative)| here.contains(initiative.as_str()));
    }
    let needs = part.initiatives.iter().flat_map(|row| &row.needs);
    let needs: BTreeSet<&str> = needs.map(|need| need.id.as_str()).collect();
    part.unwilling.retain(|(_, need)| needs.contains(need.as_str()));
    part.shares.retain(|(_, need, _)| needs.contains(need.as_str()));
    part
}

/// Are the candidates of a part alone those it has in the whole, each worth the same?
fn is_same(instance: &Instance, ours: &[usize], alone: &Instance) -> bool {
    let same = |(&at, other): (&usize, &super::instance::Candidate)| {
        let row = &instance.candidates[at];
        row.person == other.person
            && instance.need(row.need).id == alone.need(other.need).id
            && row.most.to_bits() == other.most.to_bits()
            && row.value.to_bits() == other.value.to_bits()
    };
    ours.len() == alone.candidates.len() && ours.iter().zip(&alone.candidates).all(same)
}
