//! The best plan so far, for whoever watches a search. Plans are written on a thread of their own, so that the search
//! neither waits for them nor changes by being watched.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::Options;
use super::draft::Draft;
use super::instance::Instance;
use super::proof::{Proof, written};
use staffing_model::plan::Plan;

/// Writing plans takes at most one part in so many of the time.
const REST: u32 = 10;

/// Gets better plans, and plans with better bounds, while the search runs.
pub struct Watch {
    /// Least time between two plans, and before the first.
    pace: Duration,
    show: Box<dyn Fn(Plan) + Send + Sync>,
    state: Mutex<State>,
    changed: Condvar,
}

/// What has been found but not yet shown.
struct Unshown {
    /// By candidate.
    amounts: Vec<f64>,
    proof: Proof,
}

/// How far the search is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Phase {
    #[default]
    NotBegun,
    /// Plans are being shown.
    Open,
    Over,
}

#[derive(Default)]
struct State {
    unshown: Option<Unshown>,
    /// What the newest plan that was handed in is worth, and its bound.
    newest: Option<(f64, f64)>,
    phase: Phase,
    /// A plan is being written.
    writing: bool,
    /// Somebody waits for the newest plan.
    hurry: bool,
}

impl State {
    fn is_open(&self) -> bool {
        self.phase == Phase::Open
    }
}

impl Watch {
    /// Calls `show` with better plans, at most one in each `pace`, from another thread than the search's.
    pub fn new(pace: Duration, show: impl Fn(Plan) + Send + Sync + 'static) -> Self {
        Self { pace, show: Box::new(show), state: Mutex::default(), changed: Condvar::new() }
    }

    /// Has the best plan so far shown at once, where it has not been, and returns when that is done: true, or false
    /// where the search is over and its outcome is on its way.
    pub fn hurry(&self) -> bool {
        let mut state = self.state();
        state.hurry = true;
        self.changed.notify_all();
        let waiting = |state: &mut State| state.is_open() && (state.unshown.is_some() || state.writing);
        let done = self.changed.wait_while(state, waiting);
        let mut state = done.unwrap_or_else(PoisonError::into_inner);
        state.hurry = false;
        state.phase != Phase::Over
    }

    /// Takes note of where the search stands: `amounts` are those of the best plan, by candidate.
    pub(super) fn note(&self, objective: f64, amounts: &[f64], proof: Proof) {
        let mut state = self.state();
        let better = |(worth, bound)| objective > worth || proof.bound < bound;
        if state.is_open() && state.newest.is_none_or(better) {
            state.newest = Some((objective, proof.bound));
            state.unshown = Some(Unshown { amounts: amounts.to_vec(), proof });
            self.changed.notify_all();
        }
    }

    /// Runs a search with plans being shown.
    pub(super) fn during<T>(
        &self,
        instance: &Instance,
        options: &Options,
        baseline: &Draft,
        search: impl FnOnce() -> T,
    ) -> T {
        thread::scope(|scope| {
            let _closing = Closing(self);
            self.state().phase = Phase::Open;
            let writer = || self.write_plans(instance, options, baseline);
            // Where there is no room for a thread, the search goes on unwatched.
            if thread::Builder::new().spawn_scoped(scope, writer).is_err() {
                self.state().phase = Phase::NotBegun;
            }
            search()
        })
    }

    fn write_plans(&self, instance: &Instance, options: &Options, baseline: &Draft) {
        let mut rest = self.pace;
        while let Some(Unshown { amounts, proof }) = self.next(rest) {
            let started = Instant::now();
            let draft = Draft::from_amounts(instance, &amounts);
            (self.show)(written(instance, options, &draft, baseline, proof));
            rest = self.pace.max(started.elapsed() * REST);
            self.state().writing = false;
            self.changed.notify_all();
        }
    }

    /// The next plan to show: after a rest, or at once in a hurry; none when the search is over.
    fn next(&self, rest: Duration) -> Option<Unshown> {
        let resting = |state: &mut State| state.is_open() && !(state.hurry && state.unshown.is_some());
        let rested = self.changed.wait_timeout_while(self.state(), rest, resting);
        let (state, _) = rested.unwrap_or_else(PoisonError::into_inner);
        let nothing_new = |state: &mut State| state.is_open() && state.unshown.is_none();
        let found = self.changed.wait_while(state, nothing_new);
        let mut state = found.unwrap_or_else(PoisonError::into_inner);
        if !state.is_open() {
            return None;
        }
        state.writing = true;
        state.unshown.take()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Ends the writing of plans when the search is over, however it ends.
struct Closing<'w>(&'w Watch);

impl Drop for Closing<'_> {
    fn drop(&mut self) {
        self.0.state().phase = Phase::Over;
        self.0.changed.notify_all();
    }
}
