//! The cookie of a browser that is at the identity provider. Only the browser that began a sign-in can finish it, so
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

/// The token in the browser's cookie, where it can be one.
pub fn shown(headers: &HeaderMap, outer: Outer) -> Option<Token> {
    cookies::named(headers, name(outer)).and_then(Token::parse)
}

/// Gives the browser one, for as long as a sign-in may take.
pub fn give(headers: &mut HeaderMap, outer: Outer, token: &Token) {
    set(headers, outer, token.secret(), 600);
}

/// Deletes the cookie from the browser.
pub fn take(headers: &mut HeaderMap, outer: Outer) {
    set(headers, outer, "", 0);
}

fn set(headers: &mut HeaderMap, outer: Outer, value: &str, seconds: u32) {
    let secure = if outer.is_secure { "; Secure" } else { "" };
    // Lax, as the provider sends the browser back from another site by a plain navigation.
    let cookie =
        format!("{}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}", name(outer));
    let mut cookie = HeaderValue::try_from(cookie).expect("letters and digits are a header");
    cookie.set_sensitive(true);
    headers.append(SET_COOKIE, cookie);
}
