//! What a provider says about somebody, as far as it was asked for.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Map, Value};

use super::{Refusal, Settings};

/// The longest value that is accepted as a name, number or group.
const LONGEST: usize = 500;

/// The claims about somebody, by name.
#[derive(Clone, Debug, Default)]
pub struct Said(Map<String, Value>);

impl Said {
    /// The claims that the library read. A claim that is `null` is left out.
    pub fn of(claims: &impl Serialize) -> Result<Self, Refusal> {
        let value = serde_json::to_value(claims).map_err(|error| Refusal::unacceptable(&error))?;
        let Value::Object(mut all) = value else { return Err(malformed("claims")) };
        all.retain(|_, value| !value.is_null());
        Ok(Self(all))
    }

    /// Adds what `other` says and this does not.
    pub fn or(mut self, other: Self) -> Self {
        for (name, value) in other.0 {
            self.0.entry(name).or_insert(value);
        }
        self
    }

    /// Whether it has every claim that the settings ask for.
    pub fn is_enough(&self, settings: &Settings) -> bool {
        let asked =
            [Some("name"), settings.employee_number_claim.as_deref(), settings.groups_claim.as_deref()];
        asked.into_iter().flatten().all(|name| self.0.contains_key(name))
    }

    /// A name or a number as text, without space around it.
    pub fn text(&self, name: &str) -> Result<Option<String>, Refusal> {
        match self.0.get(name) {
            None => Ok(None),
            Some(value) => {
                Ok(Some(text(value).ok_or_else(|| malformed(name))?).filter(|text| !text.is_empty()))
            }
        }
    }

    /// A list of texts, or a single text. `None` where the claim is missing; empty where it is an empty list.
    pub fn list(&self, name: &str) -> Result<Option<BTreeSet<String>>, Refusal> {
        let Some(value) = self.0.get(name) else { return Ok(None) };
        let texts: Option<BTreeSet<String>> = match value {
            Value::Array(values) => values.iter().map(text).collect(),
            value => text(value).map(|text| BTreeSet::from([text])),
        };
        let mut texts = texts.ok_or_else(|| malformed(name))?;
        texts.remove("");
        Ok(Some(texts))
    }

    /// A time in seconds since 1970.
    pub fn seconds(&self, name: &str) -> Result<Option<f64>, Refusal> {
        self.0.get(name).map(|value| value.as_f64().ok_or_else(|| malformed(name))).transpose()
    }
}

fn text(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    let fits = text.chars().count() <= LONGEST && !text.chars().any(char::is_control);
    fits.then_some(text)
}

fn malformed(name: &str) -> Refusal {
    Refusal::Unacceptable(format!("the claim {name} is not what it should be"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn said() -> Said {
        let claims = json!({
            "number": 100_105, "text": " 100105 ", "none": null, "empty": [], "blank": "",
            "one": "hr", "groups": ["hr", "alle", "hr"], "wrong": {"a": 1}, "mixed": ["hr", {}], "tab": "a\tb",
        });
        Said::of(&claims).unwrap()
    }

    #[expect(clippy::unnecessary_wraps, reason = "as the claim is told")]
    fn set(names: &[&str]) -> Option<BTreeSet<String>> {
        Some(names.iter().map(|&name| name.to_owned()).collect())
    }

    #[test]
    fn no_group_claim_is_not_the_same_as_an_empty_one() {
        assert_eq!(said().list("missing"), Ok(None));
        assert_eq!(said().list("none"), Ok(None));
        assert_eq!(said().list("empty"), Ok(set(&[])));
        assert_eq!(said().list("blank"), Ok(set(&[])));
        assert_eq!(said().list("one"), Ok(set(&["hr"])));
        assert_eq!(said().list("groups"), Ok(set(&["alle", "hr"])));
    }

    #[test]
    fn an_employee_number_may_be_a_number_or_a_text() {
        for name in ["number", "text"] {
            assert_eq!(said().text(name), Ok(Some("100105".to_owned())));
        }
        assert_eq!(said().text("blank"), Ok(None));
    }

    #[test]
    fn a_claim_of_another_kind_is_refused_rather_than_guessed_at() {
        for name in ["wrong", "mixed", "tab"] {
            assert!(said().list(name).is_err(), "{name}");
        }
        assert!(said().text("groups").is_err());
        assert!(said().seconds("text").is_err());
    }

    #[test]
    fn what_the_token_says_counts_before_what_is_said_elsewhere() {
        let other = Said::of(&json!({"one": "other", "more": "more"})).unwrap();
        let both = said().or(other);
        assert_eq!(both.text("one"), Ok(Some("hr".to_owned())));
        assert_eq!(both.text("more"), Ok(Some("more".to_owned())));
    }
}
