//! Signing in at an identity provider: begun here, done there, finished here with the account it belongs to.
//!
//! A person is recognised by the pair of issuer and subject. The first time, the employee number from the provider
//! finds the person in the register; nothing else does, least of all an e-mail address.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use sha2::{Digest, Sha256};

use super::accounts::{granted, taken};
use super::door::Door;
use super::sign_in::{Attempt, Begun, begin_in};
use crate::access::{Action, Actor, Role};
use crate::auth::oidc::{Answer, Identity, Pending, Provider, Purpose, Refusal};
use crate::auth::{Token, TokenHash};
use crate::domain::{AccountId, AccountKind, AccountName, PersonId, PersonNumber, hexadecimal};
use crate::store::accounts::{self, NewAccount};
use crate::store::audit::Entry;
use crate::store::identities::{self, Linked};
use crate::store::pending_sign_ins::{self, PendingSignIn};
use crate::store::sign_in_attempts::{self, Limits};
use crate::store::{Reading, StoreError, Writing, sessions};

/// The name under which the service acts before the person is known.
const SERVICE: &str = "innsats";

/// How many sign-ins may be begun and not finished in ten minutes, from one browser and from one address: a whole
/// municipality may share an address, and nobody may fill the table alone. Finished ones no longer count.
const LIMITS: Limits = Limits { of_name: 2, of_address: 500, within: SignedDuration::from_mins(10) };

/// A sign-in that was finished.
#[derive(Debug)]
pub struct Finished {
    /// The session, the same as after a password.
    pub begun: Begun,
    /// The page to go on to.
    pub go_on: String,
    /// Whether the account belongs to a person of the register.
    pub is_somebody: bool,
}

/// Why nobody was signed in.
#[derive(Debug, thiserror::Error)]
pub enum ElsewhereError {
    /// The provider refused, or its answer failed a check.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The account is disabled in Innsats.
    #[error("the account {0} is disabled")]
    Disabled(AccountId),
    /// Too many begin at the same time.
    #[error("too many sign-ins are begun")]
    TooMany,
    /// Too many were begun from one address and not finished.
    #[error("too many sign-ins are begun from one address")]
    TooManyFromOne,
    /// Another account came back than the one that was to be confirmed.
    #[error("it is another account that was confirmed")]
    Another,
    /// The database failed or refused; no session was begun.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The provider's address to send a browser to, so that it comes back here and then to `go_on`. The browser shows
/// the token `browser` from now on; `from` is the address that it asks from.
pub async fn begin(
    door: &Door,
    provider: &Provider,
    (purpose, language, go_on): (Purpose, &str, &str),
    (browser, from): (&TokenHash, &str),
) -> Result<String, ElsewhereError> {
    count(door, browser, from).await?;
    let (address, pending) = provider.begin(purpose, language, door.at()).await?;
    let pending = PendingSignIn {
        ends_at: pending.ends(),
        state_hash: pending.state,
        browser_hash: browser.as_str().to_owned(),
        nonce: pending.nonce,
        verifier: pending.verifier,
        confirms: purpose == Purpose::Confirm,
        go_on: go_on.to_owned(),
        begun_at: pending.begun,
    };
    let mut writing = door.write(&Actor::operator(SERVICE), Action::KeepSessions).await?;
    if !pending_sign_ins::keep(&mut writing, &pending).await? {
        return Err(ElsewhereError::TooMany);
    }
    writing.commit_draft().await?;
    Ok(address)
}

/// Counts a sign-in before it is begun, separately from those with a password.
async fn count(door: &Door, browser: &TokenHash, from: &str) -> Result<(), ElsewhereError> {
    let mut writing = door.write(&Actor::operator(SERVICE), Action::KeepSessions).await?;
    let from = format!("oidc {from}");
    if sign_in_attempts::count(&mut writing, (browser.as_str(), &from), LIMITS).await?.is_some() {
        return Err(ElsewhereError::TooManyFromOne);
    }
    Ok(writing.commit_draft().await?)
}

/// Begins a session for the browser that shows `browser` and came back with `answer`. If the sign-in was to confirm
/// who somebody is, their session goes on under another id.
pub async fn finish(
    door: &Door,
    provider: &Provider,
    answer: &Answer,
    browser: Option<&TokenHash>,
    attempt: &Attempt<'_>,
) -> Result<Finished, ElsewhereError> {
    let kept = taken_up(door, answer, browser).await?;
    let purpose = if kept.confirms { Purpose::Confirm } else { Purpose::SignIn };
    let pending = Pending {
        state: kept.state_hash,
        nonce: kept.nonce,
        verifier: kept.verifier,
        begun: kept.begun_at,
        purpose,
    };
    let identity = provider.finish(&pending, answer, door.at()).await?;
    let joined = match join(door, provider, &identity, purpose, attempt).await {
        // Somebody signs in for the first time in two windows at once: the account is there now.
        Err(ElsewhereError::Store(StoreError::Conflict(_))) => {
            join(door, provider, &identity, purpose, attempt).await
        }
        joined => joined,
    };
    joined.map(|(begun, is_somebody)| Finished { begun, go_on: kept.go_on, is_somebody })
}

/// Takes the begun sign-in out of the store, so that nobody finishes it again, whatever becomes of it.
async fn taken_up(
    door: &Door,
    answer: &Answer,
    browser: Option<&TokenHash>,
) -> Result<PendingSignIn, ElsewhereError> {
    let (Some(state), Some(browser)) = (answer.state.as_deref(), browser) else {
        return Err(Refusal::NotBegun.into());
    };
    let mut writing = door.write(&Actor::operator(SERVICE), Action::KeepSessions).await?;
    let kept = pending_sign_ins::take(&mut writing, &Pending::key(state), browser.as_str()).await?;
    if kept.is_some() {
        sign_in_attempts::succeeded(&mut writing, browser.as_str()).await?;
    }
    writing.commit_draft().await?;
    Ok(kept.ok_or(Refusal::NotBegun)?)
}

/// Begins the session of the account that `identity` belongs to.
async fn join(
    door: &Door,
    provider: &Provider,
    identity: &Identity,
    purpose: Purpose,
    attempt: &Attempt<'_>,
) -> Result<(Begun, bool), ElsewhereError> {
    let mut reading = door.read(&Actor::operator(SERVICE), Action::KeepSessions).await?;
    let known = identities::find(&mut reading, &identity.issuer, &identity.subject).await?;
    drop(reading);
    let name = known.map_or_else(|| name_of(identity), |known| known.name);
    // The audit log has it as their own act.
    let mut writing = door.write(&Actor::operator(&name), Action::KeepSessions).await?;
    let account = account(&mut writing, identity, &name).await?;
    if account.is_disabled {
        writing.commit(Entry::sign_in_refused(Some(account.account))).await?;
        return Err(ElsewhereError::Disabled(account.account));
    }
    if let Some(groups) = &identity.groups {
        follow_groups(&mut writing, account.account, provider.settings().roles(groups)).await?;
    }
    let token = Token::new();
    let entry = match purpose {
        Purpose::SignIn => {
            begin_in(&mut writing, (account.account, AccountKind::Provider), &token, attempt).await?;
            "sign_in"
        }
        Purpose::Confirm => {
            confirm(&mut writing, account.account, &token, attempt).await?;
            "confirm_identity"
        }
    };
    writing.commit(Entry::of_account(entry, account.account)).await?;
    Ok((Begun { token, language: account.language }, account.person.is_some()))
}

/// Gives the session another id, if it belongs to the same account.
async fn confirm(
    writing: &mut Writing,
    account: AccountId,
    token: &Token,
    attempt: &Attempt<'_>,
) -> Result<(), ElsewhereError> {
    let before = attempt.before.ok_or(ElsewhereError::Another)?;
    let session = sessions::find(writing, before.as_str()).await?;
    if session.is_none_or(|session| session.account != account) {
        return Err(ElsewhereError::Another);
    }
    sessions::renew(writing, before.as_str(), token.hash().as_str()).await?;
    Ok(())
}

/// The account of who somebody is there: the one they had, that of the person with their employee number, or a new one.
async fn account(writing: &mut Writing, identity: &Identity, name: &str) -> Result<Linked, ElsewhereError> {
    let subject = (identity.issuer.as_str(), identity.subject.as_str());
    if let Some(known) = identities::find(writing, subject.0, subject.1).await? {
        return link_later(writing, identity, known).await;
    }
    let person = person(writing, identity).await?;
    if let Some(person) = person
        && let Some(known) = identities::of_person(writing, person).await?
    {
        // A demo account is entered by a press: it belongs to nobody at a provider.
        if known.is_of_demo {
            return add(writing, identity, name, None).await;
        }
        if !known.is_disabled {
            identities::add(writing, subject, known.account).await?;
            writing.note(Entry::of_account("add_identity", known.account));
        }
        return Ok(known);
    }
    add(writing, identity, name, person).await
}

/// Links an account that was made before the register had the person.
async fn link_later(
    writing: &mut Writing,
    identity: &Identity,
    known: Linked,
) -> Result<Linked, ElsewhereError> {
    if known.person.is_some() || known.is_disabled {
        return Ok(known);
    }
    if let Some(name) = &identity.name {
        identities::call(writing, known.account, name).await?;
    }
    let Some(person) = person(writing, identity).await? else { return Ok(known) };
    if identities::of_person(writing, person).await?.is_some() {
        return Ok(known);
    }
    accounts::link(writing, known.account, Some(person)).await?;
    writing.note(Entry::of_account("link_account", known.account));
    Ok(Linked { person: Some(person), ..known })
}

/// The person of the register with the employee number that the provider says.
async fn person(reading: &mut Reading, identity: &Identity) -> Result<Option<PersonId>, StoreError> {
    let number = identity.employee_number.as_deref().and_then(PersonNumber::parse);
    match number {
        Some(number) => accounts::person(reading, &number).await,
        None => Ok(None),
    }
}

async fn add(
    writing: &mut Writing,
    identity: &Identity,
    name: &str,
    person: Option<PersonId>,
) -> Result<Linked, ElsewhereError> {
    let account = NewAccount {
        name: AccountName::parse(name).ok_or_else(|| Refusal::Unacceptable("no name".to_owned()))?,
        // People of the register have their name there.
        called: identity.name.clone().filter(|_| person.is_none()),
        person,
        password_hash: None,
        kind: AccountKind::Provider,
    };
    let id = accounts::add(writing, &account).await?;
    identities::add(writing, (&identity.issuer, &identity.subject), id).await?;
    // By hand, so to speak: whoever works here is that, whatever groups they are in.
    accounts::grant(writing, id, Role::Employee).await?;
    writing.note(Entry::of_account("add_account", id));
    writing.note(Entry::of_account("add_identity", id));
    writing.note(Entry::of_account(granted(Role::Employee), id));
    Ok(Linked {
        account: id,
        name: name.to_owned(),
        person,
        language: None,
        is_disabled: false,
        is_of_demo: false,
    })
}

/// Sets the roles that come from groups to those in `wanted`.
async fn follow_groups(
    writing: &mut Writing,
    account: AccountId,
    wanted: BTreeSet<Role>,
) -> Result<(), StoreError> {
    let had = identities::roles(writing, account).await?;
    for role in wanted.difference(&had) {
        identities::grant(writing, account, *role).await?;
        writing.note(Entry::of_account(granted(*role), account));
    }
    for role in had.difference(&wanted) {
        identities::take(writing, account, *role).await?;
        writing.note(Entry::of_account(taken(*role), account));
    }
    Ok(())
}

/// The name of an account that nobody chose a name for: always the same for one identity, and derived by a hash.
fn name_of(identity: &Identity) -> String {
    let hash = Sha256::digest(format!("{}\n{}", identity.issuer, identity.subject).as_bytes());
    format!("oidc-{}", &hexadecimal(&hash)[..12])
}
