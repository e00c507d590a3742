//! Waiting for a database that others write to.

use std::time::{Duration, Instant};

use i18n_embed_fl::fl;
use tokio::time::sleep;

use crate::cli::output::remark;
use crate::service::propose_staffing::ProposeError;
use crate::wording::{Language, texts};

/// How long a finished plan waits for its place: longer than any import lasts.
const PATIENCE: Duration = Duration::from_mins(10);
/// Between two tries; each try waits for some seconds by itself.
const PAUSE: Duration = Duration::from_millis(500);
/// So often it is said that the command waits.
const TOLD_EVERY: Duration = Duration::from_secs(30);

/// Tries until it goes well, fails for another reason than a busy database, or patience is at its end.
pub(super) async fn patiently<T>(
    language: Language,
    attempt: impl AsyncFn() -> Result<T, ProposeError>,
) -> Result<T, ProposeError> {
    let started = Instant::now();
    let mut told: Option<Instant> = None;
    loop {
        match attempt().await {
            Err(ProposeError::Store(error)) if error.is_busy() && started.elapsed() < PATIENCE => {
                if told.is_none_or(|at| at.elapsed() >= TOLD_EVERY) {
                    remark(&fl!(texts(language), "proposal-database-busy"));
                    told = Some(Instant::now());
                }
                sleep(PAUSE).await;
            }
            done => return done,
        }
    }
}
