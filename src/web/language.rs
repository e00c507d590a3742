//! Which language a page is in: chosen by a link, kept in a cookie, not part of any address.

use axum::extract::Request;
use axum::http::header::{LOCATION, SET_COOKIE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::cookies;
use crate::wording::Language;

const COOKIE_NAME: &str = "language";
/// The field of an address that chooses a language.
const FIELD: &str = "lang";

/// The language that the reader chose, or bokmål.
pub fn of_headers(headers: &HeaderMap) -> Language {
    chosen_before(headers).unwrap_or_default()
}

/// The language that the reader chose in this browser; none where they did not.
pub fn chosen_before(headers: &HeaderMap) -> Option<Language> {
    cookies::named(headers, COOKIE_NAME).and_then(Language::from_code)
}

/// Stores the language in a cookie.
pub fn cookie(language: Language) -> HeaderValue {
    let cookie =
        format!("{COOKIE_NAME}={}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax", language.code());
    HeaderValue::try_from(cookie).expect("a code is letters")
}

/// The address that shows `uri` in `language`.
pub fn choice(uri: &Uri, language: Language) -> String {
    let rest = without_choice(uri.query().unwrap_or_default());
    let separator = if rest.is_empty() { "" } else { "&" };
    format!("{}?{rest}{separator}{FIELD}={}", uri.path(), language.code())
}

/// Keeps a choice of language in a cookie and goes back to the same page.
pub async fn remember(request: Request, next: Next) -> Response {
    let chosen = chosen(request.uri().query().unwrap_or_default());
    let Some(language) = chosen.filter(|_| request.method().is_safe()) else {
        let mut response = next.run(request).await;
        response.headers_mut().append(VARY, HeaderValue::from_static("Cookie"));
        return response;
    };
    let rest = without_choice(request.uri().query().unwrap_or_default());
    // A path that begins with two slashes would lead to another host.
    let path = format!("/{}", request.uri().path().trim_start_matches('/'));
    let location = if rest.is_empty() { path } else { format!("{path}?{rest}") };
    match HeaderValue::from_str(&location) {
        Ok(location) => {
            (StatusCode::SEE_OTHER, [(LOCATION, location), (SET_COOKIE, cookie(language))]).into_response()
        }
        _ => StatusCode::BAD_REQUEST.into_response(),
    }
}

fn chosen(query: &str) -> Option<Language> {
    query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .find(|(name, _)| *name == FIELD)
        .and_then(|(_, code)| Language::from_code(code))
}

fn without_choice(query: &str) -> String {
    let kept: Vec<&str> =
        query.split('&').filter(|pair| pair.split('=').next() != Some(FIELD) && !pair.is_empty()).collect();
    kept.join("&")
}

#[cfg(test)]
mod tests {
    use axum::http::header::COOKIE;

    use super::*;

    #[test]
    fn a_choice_keeps_the_rest_of_the_address() {
        let uri: Uri = "/ansatte?sok=%C3%A5s&lang=nb&side=2".parse().unwrap();
        assert_eq!(choice(&uri, Language::Nn), "/ansatte?sok=%C3%A5s&side=2&lang=nn");
    }

    #[test]
    fn a_page_is_in_bokmaal_until_the_reader_chooses() {
        let mut headers = HeaderMap::new();
        assert_eq!(of_headers(&headers), Language::Nb);
        headers.insert(COOKIE, HeaderValue::from_static("a=b; language=nn"));
        assert_eq!(of_headers(&headers), Language::Nn);
    }
}
