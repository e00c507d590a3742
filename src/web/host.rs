//! The names that the service answers to: this machine's own, and behind a trusted proxy the name that the proxy was
//! asked for.
//!
//! A page from elsewhere could send requests through the reader's own browser, by giving its name this machine's
//! address (DNS rebinding). So without a proxy, names that are not this machine's are refused.

use std::net::IpAddr;

use axum::extract::Request;
use axum::http::header::HOST;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::error::WebError;
use super::outer::Outer;

/// Lets only requests through that ask for this machine by a name of its own, or by none.
pub async fn ours_only(request: Request, next: Next) -> Response {
    if Outer::of(request.extensions()).is_by_proxy {
        return next.run(request).await;
    }
    let in_headers = request.headers().get_all(HOST).iter().map(|host| host.to_str().unwrap_or("?"));
    let in_address = request.uri().authority().map(axum::http::uri::Authority::as_str);
    if in_headers.chain(in_address).all(is_this_machine) {
        next.run(request).await
    } else {
        WebError::ForeignHost.into_response()
    }
}

/// `localhost`, `127.0.0.1` and `[::1]`, at any port.
fn is_this_machine(host: &str) -> bool {
    let is_port = |port: &str| port.bytes().all(|byte| byte.is_ascii_digit());
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if is_port(port) && !host.ends_with(']') => (name, port),
        _ => (host, ""),
    };
    let address = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
    is_port(port)
        && (name.eq_ignore_ascii_case("localhost")
            || address.parse::<IpAddr>().is_ok_and(|address| address.is_loopback()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_machine_are_its_own() {
        for host in ["localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:8080", "[::1]", "[::1]:8080"] {
            assert!(is_this_machine(host), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "evil.example:8080",
            "localhost.evil.example",
            "127.0.0.1.evil.example",
            "localhost@evil.example",
            "localhost:80:80",
            "10.0.0.1",
            "0.0.0.0:8080",
            "[::]:8080",
            "?",
        ] {
            assert!(!is_this_machine(host), "{host}");
        }
    }
}
