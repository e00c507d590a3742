//! The pages: HTTP in, HTML and CSV out. Read only.
//!
//! A page is a module under `pages/`: its template structs, its handler and its lines in `router()`. What every
//! page shares stands here: the frame around it, the layers before it, the errors after it. SQL stands in `store`.

mod assets;
mod chart;
mod error;
mod figures;
mod frame;
mod host;
mod language;
mod layers;
mod opened;
mod pages;
mod paging;
mod paths;
mod request;
mod respond;
mod serve;
mod sheet;
mod small_groups;
mod small_units;
mod state;
mod visitor;

pub use serve::{ServeError, serve};
pub use state::AppState;

use std::time::Duration;

use axum::Router;

/// How much is taken at once, and how long an answer may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Most requests that are answered at the same time; one more is told that we are busy.
    pub at_once: usize,
    /// The longest time an answer may take.
    pub longest: Duration,
}

impl Default for Limits {
    /// As many as the machine can answer in the time a reader waits.
    fn default() -> Self {
        Self { at_once: 128, longest: Duration::from_secs(10) }
    }
}

/// The whole service: every page, the assets, and the layers around them.
pub fn router(state: AppState) -> Router {
    let routes = pages::router().merge(assets::router()).with_state(state);
    with_layers(routes, Limits::default())
}

/// `routes` inside the same layers as the pages, with limits of their own.
pub fn with_layers(routes: Router, limits: Limits) -> Router {
    layers::around(routes, limits)
}
