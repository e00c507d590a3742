//! One account: its roles, whose it is, and whether one can sign in with it.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::{Action, Role};
use crate::domain::{AccountId, AccountName, PersonNumber, norwegian_date};
use crate::service::accounts::{self as service, AccountError, needed_for};
use crate::store::accounts::{self, Account};
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame};
use crate::web::paths::Linked;
use crate::web::request::{Filters, Number};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::{Speech, accounts as words, roles};

/// The longest reason that is kept.
const LONGEST_REASON: usize = 500;

#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
#[derive(Template)]
#[template(path = "accounts/user.html")]
struct UserPage {
    frame: Frame,
    account: Account,
    form: FormState,
    /// The receipt for what was just done to the account.
    done: Option<String>,
    /// Somebody else changed it meanwhile.
    is_changed: bool,
    state: String,
    /// The roles that the reader may grant, or all of them for those who may only look.
    roles: Vec<Choice>,
    /// The other granted roles, in words.
    others: String,
    /// Whether the reader may grant roles and say whose account it is.
    grants: bool,
    /// Whether the reader may disable the account.
    manages: bool,
    /// Whether it is the reader's own account: nobody changes their own rights.
    is_own: bool,
}

/// A role to be granted.
struct Choice {
    role: Role,
    words: String,
    is_granted: bool,
}

/// `GET /brukere/{number}`: one account with the forms that the reader may use.
pub async fn one(
    Number(id): Number,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let account = load(&state, &visitor, id).await?;
    let mut page = filled(&visitor, account, None);
    let text = visitor.reader.texts;
    page.done = match filters.text("gjort").as_str() {
        "roller" => Some(fl!(text, "accounts-done-roles")),
        "sperr" => Some(fl!(text, "accounts-disabled", name = page.account.name.as_str())),
        "apne" => Some(fl!(text, "accounts-enabled", name = page.account.name.as_str())),
        "kobling" => Some(fl!(text, "accounts-done-link")),
        _ => None,
    };
    respond::html(&page)
}

/// What is sent to `/brukere/{number}/roller`.
pub async fn change_roles(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let account = load(&state, &visitor, id).await?;
    let open: BTreeSet<Role> = service::roles().filter(|role| visitor.may(needed_for(*role))).collect();
    let asked: BTreeSet<Role> =
        open.iter().copied().filter(|role| fields.has(&format!("rolle-{}", role.word()))).collect();
    let add = asked.difference(&account.roles).copied().collect();
    let remove = open.intersection(&account.roles).copied().filter(|role| !asked.contains(role)).collect();
    let (name, seen) = (named(&account)?, Some(fields.version()));
    let done = service::change_roles(&state.door(), &visitor.actor, (&name, seen), (&add, &remove)).await;
    answer(&state, &visitor, account, done, ("roller", "roller"))
}

/// What is sent to `/brukere/{number}/sperr`.
pub async fn disable(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let account = load(&state, &visitor, id).await?;
    let reason: String = fields.text("grunn").chars().take(LONGEST_REASON).collect();
    if reason.is_empty() {
        let words = fl!(visitor.reader.texts, "accounts-reason-missing");
        let page = filled(&visitor, account, Some(("grunn", words)));
        return Err(form::invalid(&page, &page.form));
    }
    let (name, seen) = (named(&account)?, Some(fields.version()));
    let done = service::disable(&state.door(), &visitor.actor, (&name, seen), &reason).await;
    answer(&state, &visitor, account, done, ("grunn", "sperr"))
}

/// What is sent to `/brukere/{number}/apne`.
pub async fn enable(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let account = load(&state, &visitor, id).await?;
    let (name, seen) = (named(&account)?, Some(fields.version()));
    let done = service::enable(&state.door(), &visitor.actor, (&name, seen)).await;
    answer(&state, &visitor, account, done, ("grunn", "apne"))
}

/// What is sent to `/brukere/{number}/kobling`: the number of the person it is, or nothing for nobody.
pub async fn link(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let account = load(&state, &visitor, id).await?;
    let typed = fields.text("ansattnr");
    let number = match typed.as_str() {
        "" => None,
        typed => Some(PersonNumber::parse(typed)),
    };
    if number == Some(None) {
        let words = fl!(visitor.reader.texts, "accounts-bad-number", number = typed.as_str());
        let mut page = filled(&visitor, account, Some(("ansattnr", words)));
        page.form = page.form.with("ansattnr", typed);
        return Err(form::invalid(&page, &page.form));
    }
    let (name, seen, number) = (named(&account)?, Some(fields.version()), number.flatten());
    let done = service::link(&state.door(), &visitor.actor, (&name, seen), number.as_ref()).await;
    answer(&state, &visitor, account, done, ("ansattnr", "kobling"))
}

/// On to the page that says so, or the same page with what is wrong at `field`.
fn answer(
    state: &AppState,
    visitor: &Visitor,
    account: Account,
    done: Result<Account, AccountError>,
    (field, what): (&'static str, &str),
) -> Result<Response, WebError> {
    match done {
        Ok(account) => {
            // A role that was taken away stops working with the next request.
            state.sessions().forget_all();
            Ok(form::done(&format!("{}?gjort={what}", account.id.path())))
        }
        Err(AccountError::Changed(now)) => {
            let mut page = filled(visitor, *now, None);
            page.is_changed = true;
            Err(form::conflict(&page))
        }
        Err(AccountError::Store(error)) => Err(error.into()),
        Err(error) => {
            let words = words::refused(&error, &account.name, visitor.reader.language);
            let page = filled(visitor, account, Some((field, words)));
            Err(form::invalid(&page, &page.form))
        }
    }
}

async fn load(state: &AppState, visitor: &Visitor, id: i64) -> Result<Account, WebError> {
    let mut reading = state.read(&visitor.actor, Action::SeeUsers).await?;
    accounts::find(&mut reading, AccountId(id)).await?.ok_or(WebError::NotFound)
}

fn named(account: &Account) -> Result<AccountName, WebError> {
    AccountName::parse(&account.name).ok_or(WebError::NotFound)
}

fn filled(visitor: &Visitor, account: Account, wrong: Option<(&'static str, String)>) -> UserPage {
    let (reader, text) = (visitor.reader, visitor.reader.texts);
    let number = account.person.as_ref().map(|(_, number)| number.clone()).unwrap_or_default();
    let form = FormState::new("bruker".to_owned(), account.version).with("ansattnr", number);
    let is_wrong = wrong.is_some();
    let form = match wrong {
        Some((field, words)) => form.wrong(field, words),
        None => form,
    };
    let heading = fl!(text, "accounts-one", name = account.name.as_str());
    let mut frame = visitor.frame(Area::Setup, heading).below(Area::Setup);
    frame.is_wrong = is_wrong;
    let choice = |role: Role| Choice {
        words: roles::name(reader, role),
        is_granted: account.roles.contains(&role),
        role,
    };
    let (grants, manages) = (visitor.may(Action::GrantRoles), visitor.may(Action::ManageUsers));
    let is_own = visitor.actor.name() == account.name;
    let changes = (grants || manages) && !is_own;
    let is_open = |role: &Role| visitor.may(needed_for(*role));
    UserPage {
        state: standing(reader, &account),
        others: roles::list(reader, account.roles.iter().copied().filter(|role| changes && !is_open(role))),
        roles: service::roles().filter(|role| !changes || is_open(role)).map(choice).collect(),
        grants,
        manages,
        is_own,
        done: None,
        is_changed: false,
        frame,
        form,
        account,
    }
}

/// That the account is disabled, since when and why; or how it signs in.
fn standing(reader: Speech, account: &Account) -> String {
    let text = reader.texts;
    match &account.disabled {
        Some((since, reason)) if reason.is_empty() => {
            fl!(text, "accounts-disabled-since", day = reader.date(norwegian_date(*since)))
        }
        Some((since, reason)) => fl!(
            text,
            "accounts-disabled-because",
            day = reader.date(norwegian_date(*since)),
            reason = reason.as_str()
        ),
        None if account.has_password => fl!(text, "accounts-signs-in-here"),
        None => fl!(text, "accounts-signs-in-elsewhere"),
    }
}

impl UserPage {
    /// Where the forms are sent.
    fn path(&self, what: &str) -> String {
        format!("{}/{what}", self.account.id.path())
    }
}
