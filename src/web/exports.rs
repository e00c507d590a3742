//! Files of whole tables: few are made at once, so that pages need not wait for them.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use tokio::sync::Semaphore;
use tokio::time::timeout;

use super::error::WebError;
use super::request::is_table_file;

/// How many files are made at once: half of the connections that read on SQLite.
const AT_ONCE: usize = 2;
/// How long a request waits for its turn before it is told to come back.
const PATIENCE: Duration = Duration::from_secs(5);

/// The turns of requests for a file.
#[derive(Debug)]
pub struct Exports(Semaphore);

impl Default for Exports {
    fn default() -> Self {
        Self(Semaphore::new(AT_ONCE))
    }
}

/// Lets a request for a file wait for its turn. The turn is over when the file is made: a slow download keeps nobody
/// waiting, and holds no connection to the database.
pub async fn few_at_once(
    State(exports): State<Arc<Exports>>,
    request: Request,
    next: Next,
) -> Result<Response, WebError> {
    if !is_table_file(request.uri().path()) {
        return Ok(next.run(request).await);
    }
    let turn = timeout(PATIENCE, exports.0.acquire()).await;
    let _turn = turn.map_err(|_| WebError::Busy)?.map_err(|_| WebError::Busy)?;
    Ok(next.run(request).await)
}
