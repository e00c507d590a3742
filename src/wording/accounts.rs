//! Why nothing was done to an account, in one sentence with the next step.

use i18n_embed_fl::fl;

use super::{Language, errors, texts};
use crate::auth::TooWeak;
use crate::service::accounts::AccountError;

/// Why nothing was done to the account `name`.
pub fn refused(error: &AccountError, name: &str, language: Language) -> String {
    let texts = texts(language);
    match error {
        AccountError::NoSuchAccount => fl!(texts, "accounts-no-such", name = name),
        AccountError::NameTaken => fl!(texts, "accounts-name-taken", name = name),
        AccountError::NoSuchPerson(number) => {
            fl!(texts, "accounts-no-such-person", number = number.as_str())
        }
        AccountError::PersonTaken(number) => fl!(texts, "accounts-person-taken", number = number.as_str()),
        AccountError::NoPassword => fl!(texts, "accounts-no-password", name = name),
        AccountError::Changed(_) => fl!(texts, "accounts-meanwhile", name = name),
        AccountError::OwnAccount => fl!(texts, "accounts-own"),
        AccountError::Store(error) => errors::store(error, language),
    }
}

/// Why a password is not taken.
pub fn weak(error: TooWeak, language: Language) -> String {
    let texts = texts(language);
    match error {
        TooWeak::Short(least) => {
            fl!(texts, "accounts-weak-short", least = i64::try_from(least).unwrap_or(i64::MAX))
        }
        TooWeak::Name => fl!(texts, "accounts-weak-name"),
    }
}
