//! Signing in with a name and a password, recognising the session of a request, and signing out.

use std::collections::BTreeSet;
use std::time::Duration;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

use super::door::Door;
use crate::access::{Action, Actor, Role};
use crate::auth::{Passwords, Token, TokenHash, session};
use crate::domain::{AccountId, AccountKind, AccountName, SessionId, hexadecimal};
use crate::store::accounts::{self, Kept};
use crate::store::audit::Entry;
use crate::store::sessions::{self, NewSession};
use crate::store::sign_in_attempts::{self, Limits};
use crate::store::{Content, Reading, Revisions, StoreError, Writing, responsibility, revisions};

/// The name under which the service itself looks up sessions.
const SERVICE: &str = "innsats";

/// Ten tries with one name and a hundred from one address in ten minutes. After that one waits until the oldest try is
/// older than that: nobody is shut out for good.
const LIMITS: Limits = Limits { of_name: 10, of_address: 100, within: SignedDuration::from_mins(10) };

/// A try to sign in: the name and where it comes from.
#[derive(Clone, Debug)]
pub struct Attempt<'a> {
    /// The name as it was typed.
    pub name: &'a str,
    /// The address it came from.
    pub address: &'a str,
    /// What kind of browser, in a few words.
    pub browser: &'a str,
    /// The session that the browser showed, whoever it belonged to: it ends.
    pub before: Option<&'a TokenHash>,
    /// Whether this is a demo: accounts of a demo are good for nothing elsewhere.
    pub is_demo: bool,
}

/// A session that was just begun, for the browser.
#[derive(Debug)]
pub struct Begun {
    /// What the browser shows from now on.
    pub token: Token,
    /// The code of the language they chose.
    pub language: Option<String>,
}

/// Why a sign-in was refused; the reader learns no more than this.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// Name or password is wrong, or the account may not sign in here: the reader is not told which.
    #[error("name or password is wrong")]
    Wrong,
    /// Too many tries; this long until the next is allowed.
    #[error("too many tries")]
    TooMany(Duration),
    /// The database failed or refused; no session was begun.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A session that was found, with what its owner answers for.
#[derive(Clone, Debug)]
pub struct Found {
    /// The session as it is stored, with its account.
    pub session: sessions::Session,
    /// The actor with the roles, person and units of the account.
    pub actor: Actor,
    /// While these revisions stay the same, so does what the account answers for.
    pub as_of: Revisions,
    /// The day that this holds for: deputies begin and end by day.
    pub day: Date,
}

/// The actor for what the service does on somebody's request, by that name.
fn service(name: &str) -> Actor {
    Actor::operator(name)
}

/// Begins a session for a name and its right password.
pub async fn sign_in(
    door: &Door,
    passwords: &Passwords,
    attempt: &Attempt<'_>,
    password: &str,
) -> Result<Begun, SignInError> {
    let hash = name_hash(attempt.name);
    count(door, &hash, attempt.address).await?;
    let kept = kept(door, attempt).await?;
    let known = kept.as_ref().and_then(|kept| kept.password_hash.clone());
    match (passwords.is_right(password, known).await, kept) {
        (true, Some(kept)) => Ok(begin(door, &kept, attempt, &hash).await?),
        (_, kept) => {
            refuse(door, kept.as_ref()).await?;
            Err(SignInError::Wrong)
        }
    }
}

/// Begins a session of a demo's account, by a press.
pub async fn enter_demo(door: &Door, attempt: &Attempt<'_>) -> Result<Begun, SignInError> {
    match kept(door, attempt).await?.filter(|kept| kept.kind == AccountKind::Demo && attempt.is_demo) {
        Some(kept) => Ok(begin(door, &kept, attempt, &name_hash(attempt.name)).await?),
        None => Err(SignInError::Wrong),
    }
}

/// Whose session this id is; `None` where there is no such session, or it is over.
pub async fn find(
    door: &Door,
    token: &TokenHash,
    known: Option<&Found>,
) -> Result<Option<Found>, StoreError> {
    let mut reading = door.read(&service(SERVICE), Action::KeepSessions).await?;
    let Some(session) = sessions::find(&mut reading, token.as_str()).await? else { return Ok(None) };
    let as_of = revisions(&mut reading).await?.of(&[Content::People, Content::Initiatives, Content::Access]);
    let stands = |known: &&Found| {
        let (was, is) = (&known.session, &session);
        known.as_of == as_of && was.roles == is.roles && was.chosen == is.chosen && known.day == reading.day()
    };
    let known = known.filter(stands);
    let actor = match known {
        Some(known) => known.actor.clone(),
        None => actor(&mut reading, &session).await?,
    };
    let found = Found { session, actor, as_of, day: reading.day() };
    Ok(Some(found).filter(|found| door.at() < found.ends()))
}

async fn actor(reading: &mut Reading, session: &sessions::Session) -> Result<Actor, StoreError> {
    let played = session
        .roles
        .iter()
        .copied()
        .filter(|role| session.chosen.as_ref().is_none_or(|chosen| chosen.contains(role)));
    let Some((person, _)) = session.person else { return Ok(Actor::user(&session.name, played)) };
    let responsibility = responsibility::of(reading, person, &session.roles).await?;
    // Somebody who stands in for a leader has the leader's role for those days.
    let leads = (!responsibility.deputy_for.is_empty()).then_some(Role::Leader);
    Ok(Actor::user(&session.name, played.chain(leads)).being(person).answering_for(responsibility))
}

impl Found {
    /// When the session ends, if nothing more is done in it.
    pub fn ends(&self) -> Timestamp {
        let idle = session::idle(self.actor.roles());
        session::ends(self.session.seen_at, self.session.expires_at, idle)
    }

    /// Whether it is time to store that the session is active.
    pub fn is_to_be_noted(&self, now: Timestamp) -> bool {
        now.duration_since(self.session.seen_at) >= session::SEEN_EVERY
    }

    /// The same session, active at `now`.
    #[must_use]
    pub fn seen_at(mut self, now: Timestamp) -> Self {
        self.session.seen_at = now;
        self
    }

    /// Until when they count as confirmed, after signing in or giving the password again.
    pub fn confirmed_until(&self) -> Timestamp {
        self.session.reauthenticated_at + session::CONFIRMED_FOR
    }
}

/// Stores that the session is active, and the language that its owner reads.
pub async fn seen(door: &Door, found: &Found, language: Option<&str>) -> Result<(), StoreError> {
    let mut writing = door.write(&service(SERVICE), Action::KeepSessions).await?;
    sessions::seen(&mut writing, found.session.id).await?;
    if let Some(language) = language {
        accounts::speak(&mut writing, found.session.account, language).await?;
    }
    writing.commit_draft().await
}

/// Ends the session with this id, expired ones too, and records whose it was. Does nothing where there is none.
pub async fn sign_out(door: &Door, token: &TokenHash) -> Result<(), StoreError> {
    let mut reading = door.read(&service(SERVICE), Action::KeepSessions).await?;
    let found = sessions::find(&mut reading, token.as_str()).await?;
    drop(reading);
    let name = found.as_ref().map_or(SERVICE, |session| session.name.as_str());
    let mut writing = door.write(&service(name), Action::KeepSessions).await?;
    match sessions::end(&mut writing, token.as_str()).await? {
        Some(account) => writing.commit(Entry::of_account("sign_out", account)).await,
        None => Ok(()),
    }
}

/// Ends one of the actor's own sessions; not found where it is not theirs.
pub async fn end_one(
    door: &Door,
    actor: &Actor,
    account: AccountId,
    id: SessionId,
) -> Result<(), StoreError> {
    let mut writing = door.write(actor, Action::EndOwnSessions).await?;
    if !sessions::end_one(&mut writing, account, id).await? {
        return Err(StoreError::NotFound);
    }
    writing.commit(Entry::of_account("end_session", account)).await
}

/// Ends all of somebody's sessions but the one they use.
pub async fn end_others(
    door: &Door,
    actor: &Actor,
    account: AccountId,
    but: SessionId,
) -> Result<u64, StoreError> {
    let mut writing = door.write(actor, Action::EndOwnSessions).await?;
    let ended = sessions::end_all(&mut writing, account, Some(but)).await?;
    writing.commit(Entry::of_account("end_other_sessions", account)).await?;
    Ok(ended)
}

/// Switches to other roles of the account, those that cannot be played together with the present ones.
pub async fn switch(
    door: &Door,
    actor: &Actor,
    session: &sessions::Session,
    instead: &BTreeSet<Role>,
) -> Result<(), StoreError> {
    let mut writing = door.write(actor, Action::EndOwnSessions).await?;
    sessions::play(&mut writing, session.id, instead).await?;
    writing.commit(Entry::of_account("switch_roles", session.account)).await
}

/// Takes the password of a signed-in user once more; the session has another id from then on.
pub async fn confirm(
    door: &Door,
    passwords: &Passwords,
    attempt: &Attempt<'_>,
    password: &str,
) -> Result<Token, SignInError> {
    let hash = name_hash(attempt.name);
    count(door, &hash, attempt.address).await?;
    let kept = kept(door, attempt).await?;
    let known = kept.as_ref().and_then(|kept| kept.password_hash.clone());
    let is_right = passwords.is_right(password, known).await;
    let (true, Some(kept), Some(before)) = (is_right, kept.as_ref(), attempt.before) else {
        refuse(door, kept.as_ref()).await?;
        return Err(SignInError::Wrong);
    };
    let token = Token::new();
    let mut writing = door.write(&service(&kept.name), Action::KeepSessions).await?;
    sign_in_attempts::succeeded(&mut writing, &hash).await?;
    if !sessions::renew(&mut writing, before.as_str(), token.hash().as_str()).await? {
        return Err(SignInError::Wrong);
    }
    writing.commit(Entry::of_account("confirm_identity", kept.id)).await?;
    Ok(token)
}

/// Counts a try before it is made, so that many at once do not count as one.
async fn count(door: &Door, name_hash: &str, address: &str) -> Result<(), SignInError> {
    let mut writing = door.write(&service(SERVICE), Action::KeepSessions).await?;
    if let Some(next) = sign_in_attempts::count(&mut writing, (name_hash, address), LIMITS).await? {
        let wait = next.duration_since(door.at()).max(SignedDuration::from_secs(1));
        return Err(SignInError::TooMany(wait.unsigned_abs()));
    }
    Ok(writing.commit_draft().await?)
}

/// The stored hash to check against; `None` where nobody may sign in by that name here.
async fn kept(door: &Door, attempt: &Attempt<'_>) -> Result<Option<Kept>, StoreError> {
    let Some(name) = AccountName::parse(attempt.name) else { return Ok(None) };
    let mut reading = door.read(&service(SERVICE), Action::KeepSessions).await?;
    let kept = accounts::kept(&mut reading, &name).await?;
    Ok(kept.filter(|kept| kept.kind != AccountKind::Demo || attempt.is_demo))
}

async fn refuse(door: &Door, kept: Option<&Kept>) -> Result<(), StoreError> {
    let writing = door.write(&service(SERVICE), Action::KeepSessions).await?;
    writing.commit(Entry::sign_in_refused(kept.map(|kept| kept.id))).await
}

async fn begin(
    door: &Door,
    kept: &Kept,
    attempt: &Attempt<'_>,
    name_hash: &str,
) -> Result<Begun, StoreError> {
    let token = Token::new();
    let mut writing = door.write(&service(&kept.name), Action::KeepSessions).await?;
    sign_in_attempts::succeeded(&mut writing, name_hash).await?;
    begin_in(&mut writing, (kept.id, kept.kind), &token, attempt).await?;
    writing.commit(Entry::of_account("sign_in", kept.id)).await?;
    Ok(Begun { token, language: kept.language.clone() })
}

/// Begins a session of an account, for who signed in in this way, in a transaction that does more.
pub async fn begin_in(
    writing: &mut Writing,
    (account, kind): (AccountId, AccountKind),
    token: &Token,
    attempt: &Attempt<'_>,
) -> Result<SessionId, StoreError> {
    // The id is new at each sign-in, so an id that was planted in the browser is worth nothing.
    if let Some(before) = attempt.before {
        sessions::end(writing, before.as_str()).await?;
    }
    let hash = token.hash();
    let session = NewSession {
        token_hash: hash.as_str(),
        account,
        expires_at: writing.at() + session::LONGEST,
        browser: attempt.browser,
        chosen: None,
        kind,
    };
    sessions::add(writing, &session).await
}

/// A hash of the name that was tried, as it may be a password typed in the wrong field.
fn name_hash(name: &str) -> String {
    let folded = AccountName::parse(name).map_or_else(String::new, |name| name.folded());
    hexadecimal(&Sha256::digest(folded.as_bytes()))
}
