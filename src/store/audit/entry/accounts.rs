//! Accounts and sessions. Entries have numbers only, no names.

use super::Entry;
use crate::domain::AccountId;

impl Entry {
    /// Something was done to, or with, an account: `sign_in`, `add_account`, `grant_role_hr`.
    pub fn of_account(action: &'static str, account: AccountId) -> Self {
        Self::of(action, "account", &account)
    }

    /// A sign-in was refused: to the account with the name, or to none where there is no such account.
    pub fn sign_in_refused(account: Option<AccountId>) -> Self {
        let account = account.map_or_else(|| "-".to_owned(), |account| account.to_string());
        Self::of("sign_in_refused", "account", &account)
    }
}
