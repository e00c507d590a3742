//! Alternatives to a plan, each solved in the solver's own process.

use std::future::pending;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::watch;

use super::solver_process::{Attendant, SolverFailure, SolverProcess, Why};
use staffing::alternatives::{Alternatives, Asked, Seeker};
use staffing::{Options, Outcome, Progress};
use staffing_model::plan::Plan;
use staffing_model::problem::Problem;

type Hears = Box<dyn FnMut(Progress) + Send>;

/// Lets several searches in turn report to one attendant. Told to stop once, all of them stop.
pub struct Attendants {
    progress: Arc<Mutex<Hears>>,
    cancelled: watch::Receiver<bool>,
}

impl Attendants {
    /// Takes the place of `attendant`, whose request to stop holds for every search from now on.
    pub fn new(attendant: Attendant) -> Self {
        let (cancel, cancelled) = watch::channel(false);
        tokio::spawn(async move {
            tokio::select! {
                () = attendant.cancel => drop(cancel.send(true)),
                () = cancel.closed() => (),
            }
        });
        Self { progress: Arc::new(Mutex::new(attendant.progress)), cancelled }
    }

    /// An attendant for the next search, which passes progress on to the original one.
    pub fn next(&self) -> Attendant {
        let (progress, mut cancelled) = (Arc::clone(&self.progress), self.cancelled.clone());
        let progress = move |at: Progress| {
            // A search that panicked does not keep the next one from reporting.
            let mut hears = progress.lock().unwrap_or_else(PoisonError::into_inner);
            (*hears)(at);
        };
        let cancel = async move {
            if cancelled.wait_for(|cancelled| *cancelled).await.is_err() {
                pending::<()>().await;
            }
        };
        Attendant { progress: Box::new(progress), cancel: Box::pin(cancel) }
    }

    /// Whether the searches were told to stop.
    pub fn is_cancelled(&self) -> bool {
        *self.cancelled.borrow()
    }
}

/// The gap for an alternative, where the request asks for no smaller one: the last per cent takes long, and what is
/// proven is proven for the varied problem only.
const GAP: f64 = 0.02;
/// The part of the request's time that each search may take.
const TIME: f64 = 0.25;

/// Seeks alternatives to a plan that [`verify`](staffing_model::verify()) accepted for the problem. When told to stop,
/// it gives those found so far. No search starts from the plan: so much changes that this would take longer than
/// solving from nothing.
pub async fn seek(
    solver: &SolverProcess,
    problem: &Problem,
    plan: &Plan,
    asked: Asked,
    options: &Options,
    attendants: &Attendants,
) -> Result<Alternatives, SolverFailure> {
    let (gap, time_limit) = (options.gap.max(GAP), options.time_limit * TIME);
    let options = Options { gap, time_limit, earlier: None, ..options.clone() };
    let mut seeker = Seeker::new(problem, plan, asked);
    while let Some(variant) = seeker.next_problem() {
        if attendants.is_cancelled() {
            break;
        }
        match solver.propose(Arc::new(variant), &options, attendants.next()).await {
            Ok(Outcome::Proposed(found)) => seeker.take(Some(&found)),
            Ok(Outcome::ConflictingLocks(_) | Outcome::Failed(_)) => seeker.take(None),
            Err(SolverFailure { why: Why::Cancelled, .. }) => break,
            Err(failure) => return Err(failure),
        }
    }
    Ok(seeker.finish())
}
