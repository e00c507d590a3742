//! The cookie of a browser that is at the identity provider: only the browser that began a sign-in finishes it, so that
//! nobody is signed in as somebody else by a link that they were sent.

use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, HeaderValue};

use super::cookies;
use super::outer::Outer;
use crate::auth::Token;

const SECURE: &str = "__Host-oidc";
const PLAIN: &str = "oidc";

const fn name(outer: Outer) -> &'static str {
    if outer.is_secure { SECURE } else { PLAIN }
}

/// What the browser shows, where it can be one.
pub fn shown(headers: &HeaderMap, outer: Outer) -> Option<Token> {
    cookies::named(headers, name(outer)).and_then(Token::parse)
}

/// Gives the browser one, for as long as a sign-in may take.
pub fn give(headers: &mut HeaderMap, outer: Outer, token: &Token) {
    set(headers, outer, token.secret(), 600);
}

/// Takes it from the browser.
pub fn take(headers: &mut HeaderMap, outer: Outer) {
    set(headers, outer, "", 0);
}

fn set(headers: &mut HeaderMap, outer: Outer, value: &str, seconds: u32) {
    let secure = if outer.is_secure { "; Secure" } else { "" };
    // Lax: the provider leads the browser back from another site, by a link so to speak.
    let cookie =
        format!("{}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}", name(outer));
    let mut cookie = HeaderValue::try_from(cookie).expect("letters and digits are a header");
    cookie.set_sensitive(true);
    headers.append(SET_COOKIE, cookie);
}
