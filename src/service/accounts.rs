//! Accounts: make them, grant roles, set passwords, disable and enable them.

use std::collections::BTreeSet;

use super::door::Door;
use crate::access::{Action, Actor, Denial, Role, Subject, may};
use crate::auth::{Password, Passwords};
use crate::domain::{AccountId, AccountKind, AccountName, PersonId, PersonNumber};
use crate::store::accounts::{self, Account, NewAccount};
use crate::store::audit::Entry;
use crate::store::{Reading, StoreError, Writing, sessions};

/// An account to be made.
#[derive(Debug)]
pub struct Wanted {
    /// The name to sign in with.
    pub name: AccountName,
    /// The name to show for somebody who is not in the register; `None` for people of the register.
    pub called: Option<String>,
    /// The number of the person of the register that the account belongs to.
    pub person: Option<PersonNumber>,
    /// The roles to grant; who may grant which, [`needed_for`] says.
    pub roles: BTreeSet<Role>,
    /// The password; `None` for accounts that sign in elsewhere.
    pub password: Option<Password>,
    /// Whether it signs in with a password here, at a provider, or as a part in a demo.
    pub kind: AccountKind,
}

/// Why an account was not made or changed.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// There is no account of that name.
    #[error("there is no such account")]
    NoSuchAccount,
    /// Another account has this name, in whatever case it is written.
    #[error("the name is taken")]
    NameTaken,
    /// Nobody in the register has the number.
    #[error("nobody has the number {0}")]
    NoSuchPerson(PersonNumber),
    /// The person has an account already.
    #[error("the person has an account")]
    PersonTaken(PersonNumber),
    /// The account signs in elsewhere, so it has no password to set.
    #[error("the account has no password here")]
    NoPassword,
    /// Somebody else changed it meanwhile.
    #[error("the account was changed meanwhile")]
    Changed(Box<Account>),
    /// Nobody changes what they themselves may do.
    #[error("nobody changes their own roles")]
    OwnAccount,
    /// The database failed or refused; nothing was written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Denial> for AccountError {
    fn from(denial: Denial) -> Self {
        Self::Store(denial.into())
    }
}

/// An account by its name, and the version that the caller saw; `None` where they saw none.
pub type Named<'a> = (&'a AccountName, Option<i64>);

/// The action needed to grant a role: administrators grant their own, HR grants those that open what people can do.
pub const fn needed_for(role: Role) -> Action {
    match role {
        Role::Administrator => Action::ManageUsers,
        _ => Action::GrantRoles,
    }
}

/// The roles that an account can have.
pub fn roles() -> impl Iterator<Item = Role> {
    Role::ALL.into_iter().filter(|role| *role != Role::Operator)
}

/// Every account, disabled ones too; for those who may see users.
pub async fn list(door: &Door, actor: &Actor) -> Result<Vec<Account>, StoreError> {
    let mut reading = door.read(actor, Action::SeeUsers).await?;
    accounts::list(&mut reading).await
}

/// Makes an account with its roles.
pub async fn add(
    door: &Door,
    actor: &Actor,
    passwords: &Passwords,
    wanted: &Wanted,
) -> Result<AccountId, AccountError> {
    // Before the transaction: a hash takes longer than others should wait.
    let password_hash = match &wanted.password {
        Some(password) => Some(passwords.hash(password).await),
        None => None,
    };
    let mut writing = door.write(actor, Action::ManageUsers).await?;
    if accounts::named(&mut writing, &wanted.name).await?.is_some() {
        return Err(AccountError::NameTaken);
    }
    let person = match &wanted.person {
        Some(number) => Some(free_person(&mut writing, number).await?),
        None => None,
    };
    let account = NewAccount {
        name: wanted.name.clone(),
        called: wanted.called.clone(),
        person,
        password_hash,
        kind: wanted.kind,
    };
    let id = accounts::add(&mut writing, &account).await?;
    for role in &wanted.roles {
        may(actor, needed_for(*role), Subject::Anybody)?;
        accounts::grant(&mut writing, id, *role).await?;
        writing.note(Entry::of_account(granted(*role), id));
    }
    writing.commit(Entry::of_account("add_account", id)).await?;
    Ok(id)
}

/// Grants roles and takes others away; the actor needs the right to grant each of them.
pub async fn change_roles(
    door: &Door,
    actor: &Actor,
    known: Named<'_>,
    (add, remove): (&BTreeSet<Role>, &BTreeSet<Role>),
) -> Result<Account, AccountError> {
    let granting = || may(actor, Action::GrantRoles, Subject::Anybody).is_ok();
    let action = match add.iter().chain(remove).next() {
        Some(role) => needed_for(*role),
        None if granting() => Action::GrantRoles,
        None => Action::ManageUsers,
    };
    let mut writing = door.write(actor, action).await?;
    let account = another(&mut writing, actor, known).await?;
    for role in add.iter().chain(remove) {
        may(actor, needed_for(*role), Subject::Anybody)?;
    }
    for role in add {
        if accounts::grant(&mut writing, account.id, *role).await? {
            writing.note(Entry::of_account(granted(*role), account.id));
        }
    }
    for role in remove {
        if accounts::take(&mut writing, account.id, *role).await? {
            writing.note(Entry::of_account(taken(*role), account.id));
        }
    }
    finish(writing, account, "change_roles").await
}

/// Disables an account and ends its sessions.
pub async fn disable(
    door: &Door,
    actor: &Actor,
    known: Named<'_>,
    reason: &str,
) -> Result<Account, AccountError> {
    let mut writing = door.write(actor, Action::ManageUsers).await?;
    let account = another(&mut writing, actor, known).await?;
    accounts::disable(&mut writing, account.id, reason).await?;
    sessions::end_all(&mut writing, account.id, None).await?;
    finish(writing, account, "disable_account").await
}

/// Enables a disabled account, so that one can sign in with it again.
pub async fn enable(door: &Door, actor: &Actor, known: Named<'_>) -> Result<Account, AccountError> {
    let mut writing = door.write(actor, Action::ManageUsers).await?;
    let account = another(&mut writing, actor, known).await?;
    accounts::enable(&mut writing, account.id).await?;
    finish(writing, account, "enable_account").await
}

/// Sets another password, and ends the sessions that began with the old one.
pub async fn reset_password(
    door: &Door,
    actor: &Actor,
    passwords: &Passwords,
    name: &AccountName,
    password: &Password,
) -> Result<Account, AccountError> {
    let hash = passwords.hash(password).await;
    let mut writing = door.write(actor, Action::ManageUsers).await?;
    let account = find(&mut writing, name).await?;
    if !accounts::set_password(&mut writing, account.id, &hash).await? {
        return Err(AccountError::NoPassword);
    }
    sessions::end_all(&mut writing, account.id, None).await?;
    finish(writing, account, "reset_password").await
}

/// Sets which person of the register an account belongs to.
pub async fn link(
    door: &Door,
    actor: &Actor,
    known: Named<'_>,
    number: Option<&PersonNumber>,
) -> Result<Account, AccountError> {
    let mut writing = door.write(actor, Action::GrantRoles).await?;
    let account = another(&mut writing, actor, known).await?;
    let person = match number {
        Some(number) if account.person.as_ref().is_some_and(|(_, own)| own == number.as_str()) => {
            account.person.as_ref().map(|(id, _)| *id)
        }
        Some(number) => Some(free_person(&mut writing, number).await?),
        None => None,
    };
    accounts::link(&mut writing, account.id, person).await?;
    finish(writing, account, "link_account").await
}

/// Commits the entry, and gives the account as it is now.
async fn finish(
    mut writing: Writing,
    account: Account,
    action: &'static str,
) -> Result<Account, AccountError> {
    accounts::changed(&mut writing, account.id, account.version).await?;
    let now = accounts::find(&mut writing, account.id).await?.ok_or(AccountError::NoSuchAccount)?;
    writing.commit(Entry::of_account(action, account.id)).await?;
    Ok(now)
}

async fn find(reading: &mut Reading, name: &AccountName) -> Result<Account, AccountError> {
    accounts::named(reading, name).await?.ok_or(AccountError::NoSuchAccount)
}

/// The account, unless it is the actor's own.
async fn another(
    reading: &mut Reading,
    actor: &Actor,
    (name, seen): Named<'_>,
) -> Result<Account, AccountError> {
    let account = find(reading, name).await?;
    if seen.is_some_and(|seen| seen != account.version) {
        return Err(AccountError::Changed(Box::new(account)));
    }
    // A person who runs commands has no account, even if one has the same name.
    let is_own = actor.name() == account.name && !actor.roles().any(|role| role == Role::Operator);
    if is_own { Err(AccountError::OwnAccount) } else { Ok(account) }
}

/// The person with this number, who has no account.
async fn free_person(reading: &mut Reading, number: &PersonNumber) -> Result<PersonId, AccountError> {
    let no_such = || AccountError::NoSuchPerson(number.clone());
    let person = accounts::person(reading, number).await?.ok_or_else(no_such)?;
    let is_taken = accounts::of_person(reading, person).await?;
    if is_taken { Err(AccountError::PersonTaken(number.clone())) } else { Ok(person) }
}

pub(super) const fn granted(role: Role) -> &'static str {
    match role {
        Role::Employee => "grant_role_ansatt",
        Role::Leader => "grant_role_leder",
        Role::Director => "grant_role_direktor",
        Role::Personnel => "grant_role_hr",
        Role::PortfolioOffice => "grant_role_sekretariat",
        Role::Administrator => "grant_role_admin",
        Role::Auditor => "grant_role_revisor",
        Role::Representative => "grant_role_tillitsvalgt",
        Role::Operator => "grant_role_operator",
    }
}

pub(super) const fn taken(role: Role) -> &'static str {
    match role {
        Role::Employee => "take_role_ansatt",
        Role::Leader => "take_role_leder",
        Role::Director => "take_role_direktor",
        Role::Personnel => "take_role_hr",
        Role::PortfolioOffice => "take_role_sekretariat",
        Role::Administrator => "take_role_admin",
        Role::Auditor => "take_role_revisor",
        Role::Representative => "take_role_tillitsvalgt",
        Role::Operator => "take_role_operator",
    }
}
