//! Who somebody is: passwords, ids of sessions, and how long it holds that somebody said who they are.
//!
//! Nothing here knows a database or a request. What is kept stands in `store`, what a browser sends in `web`, and the steps
//! of a sign-in in `service::sign_in`.

pub mod oidc;
mod passwords;
pub mod session;
mod token;

pub use passwords::{Password, Passwords, TooWeak};
pub use token::{Token, TokenHash};
