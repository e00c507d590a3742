//! Tells the browser when the session ends, so that a script can warn two minutes before. The cookie opens nothing.

use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use jiff::Timestamp;

use super::cookies;
use super::outer::Outer;

const NAME: &str = "session-ends";

/// When the session ends by the browser's cookie, in seconds since 1970; `None` without a cookie.
pub fn told(headers: &HeaderMap) -> Option<i64> {
    cookies::named(headers, NAME)?.parse().ok()
}

/// Sets the cookie to when the session ends if nothing more is done in it.
pub fn say(headers: &mut HeaderMap, outer: Outer, ends: Timestamp) {
    set(headers, outer, &ends.as_second().to_string(), "");
}

/// Deletes the cookie, as there is no session.
pub fn forget(headers: &mut HeaderMap, outer: Outer) {
    set(headers, outer, "", "; Max-Age=0");
}

fn set(headers: &mut HeaderMap, outer: Outer, value: &str, more: &str) {
    let secure = if outer.is_secure { "; Secure" } else { "" };
    let cookie = format!("{NAME}={value}; Path=/; SameSite=Lax{secure}{more}");
    headers.append(SET_COOKIE, HeaderValue::try_from(cookie).expect("digits are a header"));
}
