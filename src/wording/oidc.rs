//! What is wrong with the settings of sign-in at a provider, and what to do.

use i18n_embed_fl::fl;

use super::{Language, texts};
use crate::access::Role;
use crate::auth::oidc::{RETURN_PATH, SettingsError};

/// What is wrong with a setting, and what to do.
pub fn settings(error: &SettingsError, language: Language) -> String {
    let texts = texts(language);
    match error {
        SettingsError::Missing(setting) => {
            fl!(texts, "oidc-settings-missing", setting = (*setting).to_owned())
        }
        SettingsError::NoAddress { setting, value } => {
            fl!(texts, "oidc-settings-no-address", setting = (*setting).to_owned(), value = value.as_str())
        }
        SettingsError::NotEncrypted { setting, value } => {
            fl!(texts, "oidc-settings-not-encrypted", setting = (*setting).to_owned(), value = value.as_str())
        }
        SettingsError::OtherPage(value) => {
            fl!(texts, "oidc-settings-other-page", value = value.as_str(), path = RETURN_PATH.to_owned())
        }
        SettingsError::NoGroupAndRole(value) => {
            fl!(texts, "oidc-settings-no-group-and-role", value = value.as_str())
        }
        SettingsError::NoRole(value) => {
            let given = Role::ALL.into_iter().filter(|role| *role != Role::Operator);
            let words: Vec<&str> = given.map(Role::word).collect();
            fl!(texts, "oidc-settings-no-role", value = value.as_str(), roles = words.join(", "))
        }
        SettingsError::NoGroupsClaim => fl!(texts, "oidc-settings-no-groups-claim"),
    }
}
