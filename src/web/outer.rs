//! What the other side of the connection is: the address that asks, and whether it asks over TLS.

use std::net::IpAddr;

use axum::http::Extensions;

/// How a request came to us.
#[derive(Clone, Copy, Debug, Default)]
pub struct Outer {
    /// Whether the browser speaks TLS, with whoever stands in front of us.
    pub is_secure: bool,
    /// The address that asks; none in a test without a connection.
    pub address: Option<IpAddr>,
}

impl Outer {
    /// How the request with these extensions came.
    pub fn of(extensions: &Extensions) -> Self {
        extensions.get::<Self>().copied().unwrap_or_default()
    }

    /// The address, as tries to sign in are counted by.
    pub fn counted(self) -> String {
        self.address.map_or_else(|| "-".to_owned(), |address| address.to_string())
    }
}
