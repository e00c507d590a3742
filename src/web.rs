//! The pages: HTTP in, HTML and CSV out.
//!
//! A page is a module under `pages/`: its template structs, its handlers and its rows in `routes.rs`. What every
//! page shares stands here: the frame around it, the layers before it, the errors after it. SQL stands in `store`.

mod accept;
mod assets;
mod back;
mod browser;
mod chart;
mod contacts;
mod cookies;
mod enter;
mod error;
mod explain;
mod exports;
mod figures;
mod form;
mod frame;
mod glass;
mod grid;
mod hardening;
mod history_chart;
mod host;
mod importing;
mod keep;
mod kept;
mod kept_pages;
mod kept_register;
mod kept_sessions;
mod known;
mod language;
mod latest;
mod layers;
mod local_path;
mod opened;
mod outer;
mod pages;
mod paging;
mod paths;
mod pending_cookie;
mod places;
mod problem;
mod reference;
mod request;
mod respond;
mod routes;
mod same_origin;
mod serve;
mod session_cookie;
mod session_end;
mod sheet;
mod sides;
mod small_groups;
mod small_units;
mod spool;
mod state;
mod visitor;
mod works;

pub use contacts::Contacts;
pub use outer::{Outer, Proxies};
pub use routes::Route;
pub use serve::{Connections, ServeError, Waits, serve, serve_behind, serve_router};
pub use state::{AppState, Entrance};

use std::time::Duration;

use axum::Router;
use axum::http::Method;
use axum::middleware::from_fn_with_state;
use enter::Doorkeeper;
use places::Places;

/// How much is taken at once, and how long an answer may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Most requests that are answered at the same time; one more is told that we are busy.
    pub at_once: usize,
    /// The longest time an answer may take.
    pub longest: Duration,
}

impl Default for Limits {
    /// As many as the machine can answer in the time a reader waits. Each route has a limit of its own; this is longer than
    /// any of them, for what stands around the routes.
    fn default() -> Self {
        Self { at_once: 128, longest: Duration::from_secs(65) }
    }
}

/// The whole service: every page, the assets, and the layers around them.
pub fn router(state: AppState) -> Router {
    behind(state, Proxies::default())
}

/// The same behind proxies whose word is taken for who asks, and how.
pub fn behind(state: AppState, proxies: Proxies) -> Router {
    let places = routes::TABLE.iter().filter(|route| route.method == Method::GET);
    let places: Places = places.map(|route| (route.path, route.needs)).collect();
    let routes = routes::router(routes::TABLE)
        .layer(from_fn_with_state(state.clone(), keep::kept_or_made))
        .layer(from_fn_with_state(state.exports(), exports::few_at_once))
        .layer(from_fn_with_state(state.clone(), glass::carry))
        .layer(from_fn_with_state(Doorkeeper { state: state.clone(), places }, enter::enter))
        .with_state(state);
    with_layers(routes, Limits::default()).layer(from_fn_with_state(proxies, outer::believe))
}

/// The route table.
pub const fn routes() -> &'static [Route] {
    routes::TABLE
}

/// `routes` inside the same layers as the pages, with limits of their own.
pub fn with_layers(routes: Router, limits: Limits) -> Router {
    layers::around(routes, limits)
}
