//! Listening, and stopping without cutting anybody off.

use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::oneshot;

use super::state::AppState;
use super::visitor::ON_THIS_MACHINE;
use crate::access::{Action, Actor};

/// How long requests under way may take once the service is told to stop.
const DRAIN: Duration = Duration::from_secs(10);

/// Why the service could not run.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The address is taken, or not this machine's.
    #[error("cannot listen on {address}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system said.
        source: std::io::Error,
    },
    /// The listener failed.
    #[error("the server stopped")]
    Stopped(#[source] std::io::Error),
}

/// Serves the pages at `address` until `stop` is done; says where through `listening` first.
pub async fn serve(
    state: AppState,
    address: SocketAddr,
    listening: impl FnOnce(SocketAddr),
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServeError> {
    let failed = |source| ServeError::Listen { address, source };
    let listener = TcpListener::bind(address).await.map_err(failed)?;
    listening(listener.local_addr().map_err(failed)?);
    warm(state.clone());
    let (told, stopping) = oneshot::channel();
    let stop = async move {
        stop.await;
        let _ = told.send(());
    };
    let server = axum::serve(listener, super::router(state)).with_graceful_shutdown(stop);
    let drained = async {
        // An error means that the server ended by itself: then there is nothing to wait for.
        if stopping.await.is_err() {
            std::future::pending::<()>().await;
        }
        tokio::time::sleep(DRAIN).await;
    };
    tokio::select! {
        result = server => result.map_err(ServeError::Stopped),
        () = drained => Ok(()),
    }
}

/// Computes the figures before the first reader asks.
fn warm(state: AppState) {
    tokio::spawn(async move {
        let operator = Actor::operator(ON_THIS_MACHINE);
        let Ok(mut reading) = state.read(&operator, Action::SeeFigures).await else { return };
        if let Err(error) = state.figures(&mut reading).await {
            tracing::warn!(%error, "the figures could not be computed ahead");
        }
    });
}
