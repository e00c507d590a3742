//! The pages: HTTP in, HTML and CSV out. Read only.
//!
//! A page is a module under `pages/`: its template structs, its handler and its lines in `router()`. What every
//! page shares stands here: the frame around it, the layers before it, the errors after it. SQL stands in `store`.

mod assets;
mod chart;
mod error;
mod figures;
mod frame;
mod language;
mod layers;
mod opened;
mod pages;
mod paging;
mod paths;
mod reader;
mod request;
mod respond;
mod serve;
mod sheet;
mod small_groups;
mod state;

pub use serve::{ServeError, serve};
pub use state::AppState;

use axum::Router;

/// Most requests that are answered at the same time; one more is told that we are busy.
pub const MOST_REQUESTS_AT_ONCE: usize = 128;

/// The whole service: every page, the assets, and the layers around them.
pub fn router(state: AppState) -> Router {
    let routes = pages::router().merge(assets::router()).with_state(state);
    layers::around(routes, MOST_REQUESTS_AT_ONCE)
}

/// `routes` inside the same layers as the pages, with room for `most` requests at the same time.
pub fn with_layers(routes: Router, most: usize) -> Router {
    layers::around(routes, most)
}
