//! Alternatives to a plan, each solved in the solver's own process.

mod words;

use std::future::pending;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::watch;
pub use words::{table, title};

use super::solver_process::{Attendant, SolverFailure, SolverProcess, Why};
use crate::staffing::alternatives::{Alternatives, Asked, Seeker};
use crate::staffing::plan::Plan;
use crate::staffing::problem::Problem;
use crate::staffing::{Earlier, Options, Outcome, Progress};

type Hears = Box<dyn FnMut(Progress) + Send>;

/// One who attends to several searches in turn. Told to end once, all of them end.
pub struct Attendants {
    progress: Arc<Mutex<Hears>>,
    cancelled: watch::Receiver<bool>,
}

impl Attendants {
    /// In place of one.
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

    /// For the next search.
    pub fn next(&self) -> Attendant {
        let (progress, mut cancelled) = (Arc::clone(&self.progress), self.cancelled.clone());
        let progress = move |at: Progress| {
            // A search that stopped in the middle does not keep the next one from being heard.
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

    /// Were the searches told to end?
    pub fn is_cancelled(&self) -> bool {
        *self.cancelled.borrow()
    }
}

/// Seeks alternatives to a plan that [`verify`](crate::staffing::verify()) accepted for the problem, each from where the
/// plan stands. When told to end, what was found so far is the answer.
pub async fn seek(
    solver: &SolverProcess,
    problem: &Problem,
    plan: &Plan,
    asked: Asked,
    options: &Options,
    attendants: &Attendants,
) -> Result<Alternatives, SolverFailure> {
    let earlier = Some(Arc::new(Earlier { plan: plan.clone(), problem: None }));
    let options = Options { earlier, ..options.clone() };
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
