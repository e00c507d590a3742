//! Waiting for a database that others write to.

use std::pin::Pin;
use std::time::{Duration, Instant};

use i18n_embed_fl::fl;
use tokio::time::{sleep, timeout};

use crate::cli::output::remark;
use crate::service::propose_staffing::ProposeError;
use crate::wording::{Language, texts};

/// How long a finished plan waits for its place: longer than any import lasts.
const PATIENCE: Duration = Duration::from_mins(10);
/// Between two tries; each try waits by itself too.
const PAUSE: Duration = Duration::from_millis(500);
/// How often the user is told that the command waits.
const TOLD_EVERY: Duration = Duration::from_secs(5);

/// Tries until it goes well, fails for another reason than a busy database, or patience is at its end.
pub(super) async fn patiently<T>(
    language: Language,
    attempt: impl AsyncFn() -> Result<T, ProposeError>,
) -> Result<T, ProposeError> {
    let started = Instant::now();
    loop {
        match telling(language, Box::pin(attempt())).await {
            Err(ProposeError::Store(error)) if error.is_busy() && started.elapsed() < PATIENCE => {
                sleep(PAUSE).await;
            }
            done => return done,
        }
    }
}

/// Waits, and says so as long as it lasts.
async fn telling<T>(language: Language, mut work: Pin<Box<impl Future<Output = T>>>) -> T {
    loop {
        match timeout(TOLD_EVERY, &mut work).await {
            Ok(done) => return done,
            Err(_) => remark(&fl!(texts(language), "proposal-database-busy")),
        }
    }
}
