//! The accounts and their roles: for administrators, and for HR, who grant the roles that show what people can do.

mod one;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;

pub use one::{change_roles, disable, enable, link, one};

use crate::access::Action;
use crate::domain::norwegian_date;
use crate::domain::text::search_form;
use crate::store::accounts::{self, Account};
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::paging::{Paging, offset};
use crate::web::paths::{Linked, USERS, with_fields};
use crate::web::request::Filters;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::{Speech, roles};

#[derive(Template)]
#[template(path = "accounts/users.html")]
struct UsersPage {
    frame: Frame,
    search: String,
    paging: Paging,
    rows: Vec<Row>,
    /// How many accounts belong to no person of the register: HR can link them.
    without_person: String,
}

struct Row {
    account: Account,
    roles: String,
    /// That the account is disabled, and since when.
    disabled: Option<String>,
}

/// `GET /brukere`: the accounts that match `sok`; `vis=uten-person` shows those that belong to nobody.
pub async fn list(
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let (reader, search) = (visitor.reader, filters.text("sok"));
    let mut reading = state.read(&visitor.actor, Action::SeeUsers).await?;
    let accounts = accounts::list(&mut reading).await?;
    drop(reading);
    let unlinked = accounts.iter().filter(|account| is_unlinked(account)).count();
    let only_unlinked = filters.text("vis") == "uten-person";
    let found: Vec<Account> = accounts
        .into_iter()
        .filter(|account| is_like(account, &search) && (!only_unlinked || is_unlinked(account)))
        .collect();
    let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let path = |page: i64| with_fields(USERS, &[("sok", &search), ("side", &page.to_string())]);
    let paging = match Paging::new(filters.page(), total, path) {
        Ok(paging) => paging,
        Err(elsewhere) => return Ok(elsewhere.into_response()),
    };
    let first = usize::try_from(offset(filters.page())).unwrap_or_default();
    let most = usize::try_from(crate::web::paging::ROWS).unwrap_or_default();
    respond::html(&UsersPage {
        frame: visitor.frame(Area::Setup, fl!(reader.texts, "accounts-heading")),
        rows: found.into_iter().skip(first).take(most).map(|account| row(reader, account)).collect(),
        without_person: fl!(
            reader.texts,
            "accounts-without-person",
            count = i64::try_from(unlinked).unwrap_or(i64::MAX)
        ),
        search,
        paging,
    })
}

fn row(reader: Speech, account: Account) -> Row {
    let disabled = account.disabled.as_ref().map(|(since, _)| {
        fl!(reader.texts, "accounts-is-disabled", day = reader.date(norwegian_date(*since)))
    });
    Row { roles: roles::list(reader, account.roles.iter().copied()), disabled, account }
}

/// Whether the account signs in at a provider and belongs to no person of the register yet.
fn is_unlinked(account: &Account) -> bool {
    account.person.is_none() && account.disabled.is_none() && !account.has_password
}

fn is_like(account: &Account, search: &str) -> bool {
    let number = account.person.as_ref().map_or("", |(_, number)| number);
    search_form(&format!("{} {} {number}", account.name, account.called)).contains(&search_form(search))
}
