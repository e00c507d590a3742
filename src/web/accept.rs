//! The format of an error: a page for a reader, a problem document for a program.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT;

/// The format that an error is sent in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A page in HTML, for a browser.
    Page,
    /// A problem document, `application/problem+json` of RFC 9457, for a program.
    Problem,
}

impl Wanted {
    /// What `Accept` asks for. JSON has to be named, and be wanted at least as much as HTML; whoever takes anything
    /// gets the page.
    pub fn of(headers: &HeaderMap) -> Self {
        let ranges: Vec<(String, u32)> = headers
            .get_all(ACCEPT)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .map(range)
            .collect();
        let weight = |kinds: &[&str]| {
            ranges.iter().filter(|(kind, _)| kinds.contains(&kind.as_str())).map(|(_, weight)| *weight).max()
        };
        let json = weight(&["application/problem+json", "application/json"]).unwrap_or(0);
        let html = weight(&["text/html", "application/xhtml+xml"]).unwrap_or(0);
        if json > 0 && json >= html { Self::Problem } else { Self::Page }
    }
}

/// A range such as `text/html;q=0.8` as its type and its weight in thousandths.
fn range(text: &str) -> (String, u32) {
    let mut parts = text.split(';').map(str::trim);
    let kind = parts.next().unwrap_or_default().to_ascii_lowercase();
    let weight = parts
        .filter_map(|part| part.split_once('='))
        .find(|(name, _)| name.trim().eq_ignore_ascii_case("q"))
        .map_or(Some(1.0), |(_, weight)| weight.trim().parse::<f32>().ok());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1000")]
    let thousandths = (weight.unwrap_or(0.0).clamp(0.0, 1.0) * 1000.0) as u32;
    (kind, thousandths)
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn a_program_that_names_json_gets_it_and_everybody_else_a_page() {
        let wanted = |accept: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT, HeaderValue::from_static(accept));
            Wanted::of(&headers)
        };
        for accept in
            ["application/json", "application/problem+json, */*;q=0.1", "text/html;q=0.5,application/json"]
        {
            assert_eq!(wanted(accept), Wanted::Problem, "{accept}");
        }
        for accept in [
            "*/*",
            "",
            "text/csv",
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "text/html, application/json;q=0.9",
            "application/json;q=0",
            "application/json;q=nonsense",
        ] {
            assert_eq!(wanted(accept), Wanted::Page, "{accept}");
        }
        assert_eq!(Wanted::of(&HeaderMap::new()), Wanted::Page);
    }
}
