//! The other side of the connection: the address that asks, and whether it asks over TLS.
//!
//! A proxy in front of us says both, in headers that anybody can write: they are believed from the addresses that were
//! named at the start, and from nobody else.

use std::convert::Infallible;
use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::HOST;
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use ipnet::IpNet;

use super::error::WebError;

/// How a request came to us.
#[derive(Clone, Copy, Debug, Default)]
pub struct Outer {
    /// Whether the browser speaks TLS, with the proxy in front of us.
    pub is_secure: bool,
    /// Whether it came through a proxy that is believed.
    pub is_by_proxy: bool,
    /// The address that asks; none in a test without a connection.
    pub address: Option<IpAddr>,
}

/// The addresses of the proxies that are believed. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Proxies(Arc<[IpNet]>);

impl Outer {
    /// A direct connection from `address`, without TLS.
    pub fn from(address: Option<IpAddr>) -> Self {
        Self { address: address.map(|address| address.to_canonical()), ..Self::default() }
    }

    /// How the request with these extensions came to us.
    pub fn of(extensions: &Extensions) -> Self {
        extensions.get::<Self>().copied().unwrap_or_default()
    }

    /// The address by which tries to sign in are counted.
    pub fn counted(self) -> String {
        self.address.map_or_else(|| "-".to_owned(), |address| address.to_string())
    }
}

impl<S: Sync> FromRequestParts<S> for Outer {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.extensions))
    }
}

impl FromIterator<IpNet> for Proxies {
    fn from_iter<T: IntoIterator<Item = IpNet>>(networks: T) -> Self {
        Self(networks.into_iter().collect())
    }
}

impl Proxies {
    fn believe(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address))
    }

    /// The client's address in `X-Forwarded-For`: the last one that is not one of our proxies.
    fn client(&self, headers: &HeaderMap) -> Option<IpAddr> {
        let said: Vec<IpAddr> = headers
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|addresses| addresses.split(','))
            .map_while(|address| address.trim().parse::<IpAddr>().ok())
            .map(|address| address.to_canonical())
            .collect();
        said.iter().rev().find(|address| !self.believe(**address)).or(said.first()).copied()
    }
}

/// Takes what a believed proxy says for true. Where there are proxies, others from outside this machine are not let in:
/// they would come without TLS.
pub async fn believe(State(proxies): State<Proxies>, mut request: Request, next: Next) -> Response {
    let outer = Outer::of(request.extensions());
    let Some(address) = outer.address else { return next.run(request).await };
    if !proxies.believe(address) {
        if address.is_loopback() {
            return next.run(request).await;
        }
        return WebError::ForeignHost.into_response();
    }
    let headers = request.headers();
    let is_secure =
        last(headers, "x-forwarded-proto").is_some_and(|scheme| scheme.eq_ignore_ascii_case("https"));
    let client = proxies.client(headers).unwrap_or(address);
    let host = last(headers, "x-forwarded-host").and_then(|host| HeaderValue::from_str(host).ok());
    if let Some(host) = host {
        request.headers_mut().insert(HOST, host);
    }
    request.extensions_mut().insert(Outer { is_secure, is_by_proxy: true, address: Some(client) });
    next.run(request).await
}

/// What the proxy nearest to us wrote: each adds its own behind what it was given.
fn last<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let value = headers.get_all(name).iter().next_back()?.to_str().ok()?;
    value.rsplit(',').next().map(str::trim).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(said: &[&'static str]) -> Option<IpAddr> {
        let proxies: Proxies =
            ["10.0.0.0/8".parse().unwrap(), "127.0.0.1/32".parse().unwrap()].into_iter().collect();
        let mut headers = HeaderMap::new();
        for value in said {
            headers.append("x-forwarded-for", HeaderValue::from_static(value));
        }
        proxies.client(&headers)
    }

    #[test]
    fn who_writes_an_address_into_the_header_is_not_counted_by_it() {
        let real: IpAddr = "203.0.113.7".parse().unwrap();
        assert_eq!(client(&["203.0.113.7"]), Some(real));
        assert_eq!(
            client(&["198.51.100.1, 203.0.113.7, 10.1.2.3"]),
            Some(real),
            "what stands before is hearsay"
        );
        assert_eq!(client(&["198.51.100.1", "203.0.113.7"]), Some(real));
        assert_eq!(client(&["10.1.2.3"]), Some("10.1.2.3".parse().unwrap()), "from inside");
        assert_eq!(client(&["unknown"]), None);
        assert_eq!(client(&[]), None);
    }
}
