//! The cookie that holds the id of a session.
//!
//! Over TLS its name begins with `__Host-`: a browser takes such a cookie only from this very host, only over TLS, and
//! no other page can plant one. On this machine, without TLS, it has a plain name. Each is read only where it is set.

use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, HeaderValue};

use super::cookies;
use super::outer::Outer;
use crate::auth::Token;

const SECURE: &str = "__Host-sid";
const PLAIN: &str = "sid";

const fn name(outer: Outer) -> &'static str {
    if outer.is_secure { SECURE } else { PLAIN }
}

/// The token in the browser's cookie, where it can be one.
pub fn shown(headers: &HeaderMap, outer: Outer) -> Option<Token> {
    cookies::named(headers, name(outer)).and_then(Token::parse)
}

/// Whether the browser sends the cookie, whatever is in it.
pub fn is_shown(headers: &HeaderMap, outer: Outer) -> bool {
    cookies::named(headers, name(outer)).is_some_and(|value| !value.is_empty())
}

/// Sets the cookie. It is gone when the browser is closed, if not before.
pub fn give(headers: &mut HeaderMap, outer: Outer, token: &Token) {
    set(headers, outer, token.secret(), "");
}

/// Deletes the cookie from the browser.
pub fn take(headers: &mut HeaderMap, outer: Outer) {
    set(headers, outer, "", "; Max-Age=0");
}

fn set(headers: &mut HeaderMap, outer: Outer, value: &str, more: &str) {
    let secure = if outer.is_secure { "; Secure" } else { "" };
    let cookie = format!("{}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{more}", name(outer));
    let mut cookie = HeaderValue::try_from(cookie).expect("letters and digits are a header");
    cookie.set_sensitive(true);
    headers.append(SET_COOKIE, cookie);
}

#[cfg(test)]
mod tests {
    use axum::http::header::COOKIE;

    use super::*;

    const HERE: Outer = Outer { is_secure: false, is_by_proxy: false, address: None };
    const BEHIND_TLS: Outer = Outer { is_secure: true, is_by_proxy: true, address: None };

    #[test]
    fn behind_tls_the_cookie_is_bound_to_the_host_and_a_plain_one_is_not_read() {
        let (token, mut headers) = (Token::new(), HeaderMap::new());
        give(&mut headers, BEHIND_TLS, &token);
        let set = headers[SET_COOKIE].to_str().unwrap();
        let expected = format!("__Host-sid={}; Path=/; HttpOnly; SameSite=Lax; Secure", token.secret());
        assert_eq!(set, expected);
        let mut sent = HeaderMap::new();
        sent.insert(COOKIE, HeaderValue::try_from(format!("sid={}", token.secret())).unwrap());
        assert_eq!(shown(&sent, BEHIND_TLS), None);
        assert_eq!(shown(&sent, HERE), Some(token));
    }

    #[test]
    fn a_cookie_that_is_taken_is_empty_and_over() {
        let mut headers = HeaderMap::new();
        take(&mut headers, HERE);
        assert_eq!(headers[SET_COOKIE], "sid=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    }
}
