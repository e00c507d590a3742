//! Accepts connections, and stops without cutting anybody off.
//!
//! `axum::serve` takes any number of connections and gives each all the time it wants. Here a connection has limits
//! of time ([`Waits`]), their number is limited ([`room`]), and an idle one does not delay the end.

mod connection;
mod pace;
mod refusal;
mod room;
mod watched;

use std::future::Future;
use std::net::SocketAddr;
use std::pin::pin;
use std::time::Duration;

use axum::Router;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

pub use pace::Waits;
use room::{Place, Room};

use super::error::WebError;
use super::outer::Proxies;
use super::state::{AppState, ON_THIS_MACHINE};
use crate::access::{Action, Actor};

/// File descriptors that are kept for the database, its journals, the log and the listener.
const KEPT_BACK: u64 = 128;

/// How many connections there may be, and how long each may take.
#[derive(Clone, Copy, Debug)]
pub struct Connections {
    /// Most at the same time.
    pub most: usize,
    /// How long each may take over what it does.
    pub waits: Waits,
    /// How long requests under way may take once the service is told to stop.
    pub drain: Duration,
}

impl Default for Connections {
    /// 1,000, or fewer where the system gives this process fewer file descriptors.
    fn default() -> Self {
        let files = rustix::process::getrlimit(rustix::process::Resource::Nofile).current;
        let most = files.map_or(1_000, |files| files.saturating_sub(KEPT_BACK).clamp(16, 1_000));
        Self {
            most: usize::try_from(most).unwrap_or(1_000),
            waits: Waits::default(),
            drain: Duration::from_secs(10),
        }
    }
}

/// Why the service could not run.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The address is taken, or not this machine's.
    #[error("cannot listen on {address}")]
    Listen {
        /// The address that was to be listened on.
        address: SocketAddr,
        /// The operating system's error, such as that the port is taken.
        source: std::io::Error,
    },
}

/// Serves the pages at `address` until `stop` is done; says where through `listening` first.
pub async fn serve(
    state: AppState,
    address: SocketAddr,
    listening: impl FnOnce(SocketAddr),
    stop: impl Future<Output = ()> + Send,
) -> Result<(), ServeError> {
    serve_behind(Proxies::default(), state, address, listening, stop).await
}

/// The same behind proxies that are believed.
pub async fn serve_behind(
    proxies: Proxies,
    state: AppState,
    address: SocketAddr,
    listening: impl FnOnce(SocketAddr),
    stop: impl Future<Output = ()> + Send,
) -> Result<(), ServeError> {
    warm(state.clone());
    serve_router(super::behind(state, proxies), address, Connections::default(), listening, stop).await
}

/// Serves `router` alike, with limits of its own.
pub async fn serve_router(
    router: Router,
    address: SocketAddr,
    limits: Connections,
    listening: impl FnOnce(SocketAddr),
    stop: impl Future<Output = ()> + Send,
) -> Result<(), ServeError> {
    let failed = |source| ServeError::Listen { address, source };
    let listener = TcpListener::bind(address).await.map_err(failed)?;
    listening(listener.local_addr().map_err(failed)?);
    let (told, stopping) = watch::channel(false);
    let mut connections = JoinSet::new();
    {
        let room = Room::new(limits.most);
        let mut stop = pin!(stop);
        loop {
            let next = async { (accept(&listener).await, room.enter(limits.waits).await) };
            let (stream, place): (TcpStream, Place) = tokio::select! {
                () = &mut stop => break,
                next = next => next,
            };
            while connections.try_join_next().is_some() {}
            connections.spawn(connection::answer(stream, place, router.clone(), stopping.clone()));
        }
    }
    drop(listener);
    let _ = told.send(true);
    // What is still under way then is cut off when the set is dropped.
    let _ = timeout(limits.drain, async { while connections.join_next().await.is_some() {} }).await;
    Ok(())
}

/// The next connection. Errors here pass: the client has gone again, or there is no file descriptor left.
async fn accept(listener: &TcpListener) -> TcpStream {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => return stream,
            Err(error) if is_of_the_other_side(&error) => {}
            Err(error) => {
                tracing::warn!(%error, "a connection could not be taken");
                sleep(Duration::from_millis(200)).await;
            }
        }
    }
}

/// Reads what is kept in memory before the first request needs it.
fn warm(state: AppState) {
    state.count_figures();
    tokio::spawn(async move {
        if let Err(error) = read_ahead(&state).await {
            tracing::warn!(%error, "what pages are made from could not be read ahead");
        }
    });
}

async fn read_ahead(state: &AppState) -> Result<(), WebError> {
    let mut reading = state.read(&Actor::operator(ON_THIS_MACHINE), Action::SeeFigures).await?;
    state.people(&mut reading).await?;
    state.units(&mut reading).await?;
    state.catalogue(&mut reading).await?;
    Ok(())
}

fn is_of_the_other_side(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}
