//! Requests that change something are taken from our own pages only (`docs/adr/0010-forms-refusals-routes.md`).
//!
//! A browser says where a request comes from: in `Sec-Fetch-Site`, or, if it is too old for that, in `Origin`. No page
//! can set either. A client that sends neither is no browser we know, and has to set `Origin` itself.

use axum::extract::Request;
use axum::http::header::{HOST, ORIGIN, VARY};
use axum::http::{HeaderMap, HeaderValue, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::error::WebError;

/// Lets requests through that change nothing, and others only from our own pages.
pub async fn required(request: Request, next: Next) -> Response {
    if request.method().is_safe() {
        return next.run(request).await;
    }
    let mut response = if is_our_own(request.headers(), request.uri()) {
        next.run(request).await
    } else {
        WebError::Forged.into_response()
    };
    response.headers_mut().append(VARY, HeaderValue::from_static("Sec-Fetch-Site, Origin"));
    response
}

/// Every header that says where the request comes from must name us, and at least one must.
fn is_our_own(headers: &HeaderMap, uri: &Uri) -> bool {
    let said =
        |name: &str| -> Vec<&[u8]> { headers.get_all(name).iter().map(HeaderValue::as_bytes).collect() };
    let (sites, origins) = (said("sec-fetch-site"), said(ORIGIN.as_str()));
    if sites.is_empty() && origins.is_empty() {
        return false;
    }
    let asked = uri.authority().map(|authority| authority.as_str().as_bytes());
    let Some(host) = said(HOST.as_str()).first().copied().or(asked) else { return false };
    sites.iter().all(|site| *site == b"same-origin") && origins.iter().all(|origin| is_of(origin, host))
}

/// Whether an origin such as `https://innsats.example:8080` is of the host that is asked. Which of the two schemes it
/// is, only a proxy in front of us knows.
fn is_of(origin: &[u8], host: &[u8]) -> bool {
    [("http://", ":80"), ("https://", ":443")].into_iter().any(|(scheme, port)| {
        origin.strip_prefix(scheme.as_bytes()).is_some_and(|authority| {
            let bare = |name: &[u8]| name.strip_suffix(port.as_bytes()).unwrap_or(name).to_ascii_lowercase();
            !authority.is_empty() && bare(authority) == bare(host)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_taken(headers: &[(&'static str, &'static str)]) -> bool {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, HeaderValue::from_static(value));
        }
        is_our_own(&map, &Uri::from_static("/"))
    }

    const HERE: (&str, &str) = ("host", "localhost:8080");

    #[test]
    fn our_own_pages_are_believed_by_either_header() {
        assert!(is_taken(&[HERE, ("sec-fetch-site", "same-origin")]));
        assert!(is_taken(&[HERE, ("origin", "http://localhost:8080")]));
        assert!(is_taken(&[HERE, ("origin", "https://LOCALHOST:8080")]), "behind a proxy");
        assert!(is_taken(&[("host", "innsats.example"), ("origin", "https://innsats.example:443")]));
        assert!(is_taken(&[HERE, ("sec-fetch-site", "same-origin"), ("origin", "http://localhost:8080")]));
    }

    #[test]
    fn anything_that_names_another_place_is_refused_whatever_else_it_says() {
        for site in ["cross-site", "same-site", "none", "", "SAME-ORIGIN", "same-origin, cross-site"] {
            assert!(!is_taken(&[HERE, ("sec-fetch-site", site)]), "{site}");
            assert!(
                !is_taken(&[HERE, ("sec-fetch-site", site), ("origin", "http://localhost:8080")]),
                "{site}"
            );
        }
        for origin in [
            "null",
            "",
            "http://",
            "http://localhost",
            "http://localhost:80801",
            "http://localhost:8080.evil.example",
            "http://localhost:8080@evil.example",
            "http://evil.example",
            "https://evil.example/localhost:8080",
            "ftp://localhost:8080",
            "localhost:8080",
        ] {
            assert!(!is_taken(&[HERE, ("origin", origin)]), "{origin}");
            assert!(!is_taken(&[HERE, ("origin", origin), ("sec-fetch-site", "same-origin")]), "{origin}");
        }
    }

    #[test]
    fn whoever_says_nothing_or_two_things_is_refused() {
        assert!(!is_taken(&[HERE]));
        assert!(
            !is_taken(&[("origin", "http://localhost:8080")]),
            "without a host there is nothing to compare"
        );
        assert!(!is_taken(&[HERE, ("sec-fetch-site", "same-origin"), ("sec-fetch-site", "cross-site")]));
        assert!(!is_taken(&[HERE, ("origin", "http://localhost:8080"), ("origin", "http://evil.example")]));
    }
}
