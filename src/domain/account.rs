//! Accounts: what somebody signs in with.

use super::text::search_form;

/// The name somebody signs in with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountName(String);

/// How somebody signs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountKind {
    /// With a password that is kept here.
    Local,
    /// At an identity provider.
    Provider,
    /// By a press, in a demo alone.
    Demo,
}

impl AccountName {
    const LONGEST: usize = 80;

    /// A name: something that is seen, on one line, not too long. None where it is not.
    pub fn parse(text: &str) -> Option<Self> {
        let name = text.trim();
        let is_one = !name.is_empty()
            && name.chars().count() <= Self::LONGEST
            && !name.chars().any(char::is_control)
            && !Self(name.to_owned()).folded().is_empty();
        is_one.then(|| Self(name.to_owned()))
    }

    /// As it was given.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As names are told apart: whoever writes it in capitals means the same account.
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
