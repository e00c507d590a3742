//! The token that identifies a browser: 256 random bits. Only its hash is stored.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::domain::hexadecimal;

/// The id of a session, as the browser has it.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// The hash of a [`Token`], as the database keeps it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TokenHash(String);

impl Token {
    /// 32 bytes as hexadecimal digits.
    const LENGTH: usize = 64;

    /// A new token from the system's randomness.
    pub fn new() -> Self {
        let mut bytes = [0; Self::LENGTH / 2];
        getrandom::fill(&mut bytes).expect("the system has randomness");
        Self(hexadecimal(&bytes))
    }

    /// A token that a browser sent; `None` where the text cannot be one.
    pub fn parse(text: &str) -> Option<Self> {
        let is_one = text.len() == Self::LENGTH
            && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
        is_one.then(|| Self(text.to_owned()))
    }

    /// The token itself: for the browser's cookie only, never for a log or the database.
    pub fn secret(&self) -> &str {
        &self.0
    }

    /// The SHA-256 of it, which is all that the database keeps.
    pub fn hash(&self) -> TokenHash {
        TokenHash(hexadecimal(&Sha256::digest(self.0.as_bytes())))
    }
}

impl Default for Token {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Token(…)")
    }
}

impl TokenHash {
    /// The hash in hexadecimal, as the database keeps it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_are_alike_and_each_is_read_as_it_was_written() {
        let (one, other) = (Token::new(), Token::new());
        assert!(one != other && one.hash() != other.hash());
        assert_eq!(Token::parse(one.secret()).unwrap().hash(), one.hash());
        assert!(!format!("{one:?}").contains(one.secret()), "it never stands in a log");
    }

    #[test]
    fn what_cannot_be_one_is_not_looked_up() {
        let one = Token::new();
        for text in ["", "a", &one.secret()[1..], &one.secret().to_uppercase(), &"g".repeat(64)] {
            assert!(Token::parse(text).is_none() || text == one.secret(), "{text}");
        }
    }
}
