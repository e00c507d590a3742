//! Accounts: what somebody signs in with.

use super::text::search_form;

/// The name somebody signs in with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountName(String);

/// Where the proof of who signs in comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountKind {
    /// With a password, whose hash is stored here.
    Local,
    /// With the municipality's identity provider, over `OpenID` Connect.
    Provider,
    /// By choosing a person from a list; only in a demonstration.
    Demo,
}

impl AccountName {
    const LONGEST: usize = 80;

    /// At most 80 characters on one line, with something visible; `None` for any other text.
    pub fn parse(text: &str) -> Option<Self> {
        let name = text.trim();
        let is_one = !name.is_empty()
            && name.chars().count() <= Self::LONGEST
            && !name.chars().any(char::is_control)
            && !Self(name.to_owned()).folded().is_empty();
        is_one.then(|| Self(name.to_owned()))
    }

    /// The name as it was given, without the blanks around it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form in which two names are compared: letters without regard to case or accents.
    pub fn folded(&self) -> String {
        search_form(&self.0)
    }
}

impl std::fmt::Display for AccountName {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_in_capitals_and_with_space_around() {
        let folded = |text: &str| AccountName::parse(text).unwrap().folded();
        assert_eq!(folded(" Kari.Nordmann "), folded("kari.nordmann"));
        assert_ne!(folded("åse"), folded("ase"));
    }

    #[test]
    fn what_nobody_can_see_or_type_is_no_name() {
        for text in ["", "  ", "kari\nnordmann", &"k".repeat(81)] {
            assert_eq!(AccountName::parse(text), None, "{text:?}");
        }
    }
}
