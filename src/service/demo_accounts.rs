//! The accounts of a demo: one for each role, for people of the register who fit the role.
//!
//! Their password is public. It opens only a service that was started as a demo, and the accounts are made only in a
//! database without other accounts.

use std::collections::BTreeSet;

use super::accounts::{self, AccountError, Wanted};
use super::door::Door;
use crate::access::{Action, Actor, Role};
use crate::auth::{Password, Passwords};
use crate::domain::{AccountKind, AccountName, PersonNumber};
use crate::store::accounts::Account;
use crate::store::demo_people::{self, Candidate};

/// The password of every demo account.
pub const PASSWORD: &str = "bare-for-demo";

/// Why no demo accounts were made.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The database has other accounts, so it is not a demo.
    #[error("the database is in use")]
    InUse,
    /// An account could not be made.
    #[error(transparent)]
    Account(#[from] AccountError),
}

/// Makes the accounts that are missing, and gives all of them.
pub async fn make(door: &Door, actor: &Actor, passwords: &Passwords) -> Result<Vec<Account>, DemoError> {
    let there = accounts::list(door, actor).await.map_err(AccountError::from)?;
    if there.iter().any(|account| account.kind != AccountKind::Demo) {
        return Err(DemoError::InUse);
    }
    if there.is_empty() {
        let mut reading = door.read(actor, Action::SeeUsers).await.map_err(AccountError::from)?;
        let people = demo_people::candidates(&mut reading).await.map_err(AccountError::from)?;
        drop(reading);
        for (role, person) in cast(&people) {
            accounts::add(door, actor, passwords, &wanted(role, person)).await?;
        }
    }
    Ok(accounts::list(door, actor).await.map_err(AccountError::from)?)
}

fn wanted(role: Role, person: Option<PersonNumber>) -> Wanted {
    let name = AccountName::parse(role.word()).expect("the word of a role is a name");
    // Everybody is an employee as well, except the administrator.
    let own = (role != Role::Administrator).then_some(Role::Employee);
    Wanted {
        password: Some(Password::parse(PASSWORD, &name).expect("it is long enough, and no role's name")),
        called: person.is_none().then(|| name.to_string()),
        person,
        roles: own.into_iter().chain([role]).collect(),
        kind: AccountKind::Demo,
        name,
    }
}

/// Chooses a person for each role; nobody gets two.
fn cast(people: &[Candidate]) -> Vec<(Role, Option<PersonNumber>)> {
    let mut taken = BTreeSet::new();
    let mut choose = |fits: &dyn Fn(&Candidate) -> i64| {
        let free = people.iter().filter(|person| !taken.contains(&person.number));
        // Of several people who fit equally well the first, so that each run chooses the same people.
        let best = free.rev().max_by_key(|person| fits(person))?.clone();
        taken.insert(best.number.clone());
        Some(best)
    };
    let director = choose(&|person| 10 * person.owned + person.below);
    // A unit without units below it, large enough for sums and small enough to know everybody; of such ones one with somebody
    // who is proposed, so that there is something to release.
    let leader = choose(&|person| {
        let fits = person.leads == 1 && person.below == 0;
        if fits { 30 - (person.led - 12).abs() + 10 * person.led_proposed.min(3) } else { -1 }
    });
    let unit = leader.as_ref().map(|leader| leader.unit);
    let employee = choose(&|person| {
        let is_led = i64::from(Some(person.unit) == unit);
        is_led * 10 + 5 * person.proposed + person.allocations - 20 * person.leads
    });
    let mut in_unit_like = |words: &[&str]| {
        let words: Vec<String> = words.iter().map(|&word| word.to_owned()).collect();
        choose(&move |person| {
            let name = person.unit_name.to_lowercase();
            i64::from(words.iter().any(|word| name.contains(word.as_str()))) - 2 * person.leads.min(1)
        })
    };
    let personnel = in_unit_like(&["hr", "personal"]);
    let office = in_unit_like(&["portefølje", "prosjekt", "digitalisering"]);
    let auditor = in_unit_like(&["revisjon", "kontroll", "økonomi"]);
    let representative = in_unit_like(&["barnehage", "skole", "helse", "drift"]);
    let number = |person: Option<Candidate>| person.map(|person| person.number);
    vec![
        (Role::Employee, number(employee)),
        (Role::Leader, number(leader)),
        (Role::Director, number(director)),
        (Role::Personnel, number(personnel)),
        (Role::PortfolioOffice, number(office)),
        (Role::Administrator, None),
        (Role::Auditor, number(auditor)),
        (Role::Representative, number(representative)),
    ]
}
