//! What is recorded of accounts and sessions: numbers alone, no names.

use super::Entry;
use crate::domain::AccountId;

impl Entry {
    /// Something was done to, or with, an account: `sign_in`, `add_account`, `grant_role_hr`.
    pub fn of_account(action: &'static str, account: AccountId) -> Self {
        Self::of(action, "account", &account)
    }

    /// Somebody tried to sign in and may not: to the account, where there is one of that name.
    pub fn sign_in_refused(account: Option<AccountId>) -> Self {
        let account = account.map_or_else(|| "-".to_owned(), |account| account.to_string());
        Self::of("sign_in_refused", "account", &account)
    }
}
