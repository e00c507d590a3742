//! Passwords, stored as Argon2id hashes. A hash takes 19 MiB and much of a core for a moment, so few run at once.

use std::fmt;
use std::sync::{Arc, LazyLock};

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use tokio::sync::Semaphore;

use crate::domain::AccountName;
use crate::domain::text::search_form;

/// How many hashes may be computed at the same time.
const AT_ONCE: usize = 2;
/// The least number of characters in a password.
const SHORTEST: usize = 12;

/// A password that is good enough to be stored.
#[derive(Clone)]
pub struct Password(String);

/// Why a password is not good enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TooWeak {
    /// It has fewer characters than this number.
    #[error("a password has at least {0} signs")]
    Short(usize),
    /// It is the name that goes with it, or has little else in it.
    #[error("a password is not the name")]
    Name,
}

/// Makes and checks hashes, a few at a time. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Passwords(Arc<Semaphore>);

impl Password {
    /// The password of `name`, if it is good enough.
    pub fn parse(text: &str, name: &AccountName) -> Result<Self, TooWeak> {
        if text.chars().count() < SHORTEST {
            return Err(TooWeak::Short(SHORTEST));
        }
        let (folded, name) = (search_form(text), name.folded());
        // Only what is left beside the name has to be guessed.
        if folded.replace(&name, "").chars().count() < SHORTEST / 2 {
            return Err(TooWeak::Name);
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Password(…)")
    }
}

impl Default for Passwords {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(AT_ONCE)))
    }
}

impl Passwords {
    /// The hash of a password, as it is stored.
    pub async fn hash(&self, password: &Password) -> String {
        let text = password.0.clone();
        self.in_turn(move || hash(text.as_bytes())).await
    }

    /// Whether `typed` is the stored password. Where none is stored the answer is no after the same work, so that the
    /// time taken does not tell which names exist.
    pub async fn is_right(&self, typed: &str, kept: Option<String>) -> bool {
        let typed = typed.to_owned();
        self.in_turn(move || {
            let is_kept = kept.is_some();
            let against = kept.unwrap_or_else(|| NOBODYS.clone());
            verify(typed.as_bytes(), &against) && is_kept
        })
        .await
    }

    /// Runs `work` on a thread for blocking work, when it is its turn.
    async fn in_turn<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> T {
        let turn = Arc::clone(&self.0).acquire_owned().await.expect("the turns are never closed");
        let done = tokio::task::spawn_blocking(move || {
            // Held until the work is done, even if nobody waits for it any more.
            let _turn = turn;
            work()
        });
        done.await.expect("working out a hash does not panic")
    }
}

/// The hash to compare with where none is stored.
static NOBODYS: LazyLock<String> = LazyLock::new(|| hash(b"nobody's password"));

fn hash(password: &[u8]) -> String {
    let hashed: PasswordHash =
        Argon2::default().hash_password(password).expect("the parameters are the library's own");
    hashed.to_string()
}

fn verify(password: &[u8], kept: &str) -> bool {
    PasswordHash::new(kept).is_ok_and(|kept| Argon2::default().verify_password(password, &kept).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> AccountName {
        AccountName::parse(name).unwrap()
    }

    #[tokio::test]
    async fn a_password_is_known_again_and_nothing_else_is_taken_for_it() {
        let passwords = Passwords::default();
        let password = Password::parse("en lang setning", &named("kari")).unwrap();
        let kept = passwords.hash(&password).await;
        assert!(kept.starts_with("$argon2id$v=19$"), "{kept}");
        assert!(passwords.is_right("en lang setning", Some(kept.clone())).await);
        for typed in ["", "en lang setning ", "En lang setning", &kept] {
            assert!(!passwords.is_right(typed, Some(kept.clone())).await, "{typed}");
        }
        assert_ne!(kept, passwords.hash(&password).await, "salted");
    }

    #[tokio::test]
    async fn where_no_password_is_kept_none_is_right() {
        let passwords = Passwords::default();
        assert!(!passwords.is_right("nobody's password", None).await);
        assert!(!passwords.is_right("a", Some("not a hash".to_owned())).await);
    }

    #[test]
    fn a_short_password_and_the_name_are_refused() {
        let weak = |text: &str| Password::parse(text, &named("kari.nordmann")).unwrap_err();
        assert_eq!(weak("elleve-tegn"), TooWeak::Short(12));
        assert_eq!(weak("Kari.Nordmann"), TooWeak::Name);
        assert_eq!(weak("kari.nordmann1!"), TooWeak::Name);
        assert!(Password::parse("æøåæøåæøåæøå", &named("kari")).is_ok(), "signs, not bytes");
    }
}
