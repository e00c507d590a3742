//! Every address as every role, asked about oneself, somebody of one's unit, somebody of another and nobody, in every
//! form: who may not is refused, and nobody is told more of anybody than the access table grants.
//!
//! Made from the route table and the access table: an address that is added later is asked too.
#![expect(clippy::print_stdout, reason = "how many cells were asked is a result of its own")]

mod cells;
mod municipality;

use std::collections::BTreeSet;

use axum::http::{Method, StatusCode};
use innsats::access::{Action, Actor, Role, Subject, may};
use innsats::web::{AppState, Entrance, Route, routes};

use super::site::{Answer, Site, now};
use crate::database::on_sqlite;
use cells::{Cell, Form, Relation};
use municipality::{Municipality, municipality};

/// The fewest cells that the test has to ask for.
const LEAST: usize = 3_000;

fn may_at_all(actor: &Actor, action: Action) -> bool {
    may(actor, action, Subject::Anybody).is_ok()
}

/// What is wrong with the answer to a cell.
fn faults(town: &Municipality, actor: &Actor, cell: &Cell<'_>, answer: &Answer) -> Vec<String> {
    let mut faults = Vec::new();
    let status = answer.status;
    let refused = cell.route.needs.is_some_and(|action| !may_at_all(actor, action));
    // Not every page has a file; where there is none, nothing is there to be refused.
    let no_file = cell.form == Form::Csv && status == StatusCode::NOT_FOUND;
    if refused != (status == StatusCode::FORBIDDEN) && !no_file {
        faults.push(format!("{status}, and the table says {}", if refused { "no" } else { "yes" }));
    }
    if !(status.is_success() || status.is_redirection() || status.is_client_error()) {
        faults.push(format!("{status}"));
    }
    let is_list = cell.form == Form::Page && cell.route.method == Method::GET && !cell.names_a_thing();
    // What is for anybody may be out of use, as a way to sign in that is not set up; a session's own pages need one.
    let is_of_a_session = ["/mine-okter", "/bekreft"].contains(&cell.route.path);
    if is_list
        && !is_of_a_session
        && !refused
        && cell.route.needs.is_some()
        && !(status.is_success() || status.is_redirection())
    {
        faults.push(format!("{status} for a page that the table opens"));
    }
    let asks_for_nothing = cell.relation == Relation::None && cell.names_a_thing();
    if asks_for_nothing && cell.route.method == Method::GET && status.is_success() {
        faults.push("what is not there is shown".to_owned());
    }
    if cell.form == Form::Json && status.is_client_error() {
        let kind = answer.header("content-type");
        if kind != "application/problem+json" {
            faults.push(format!("an error told as {kind}"));
        }
    }
    let body = cells::words(answer);
    faults.extend(town.leaks(actor, cell.route.path, &body).into_iter().map(|what| format!("tells {what}")));
    faults
}

#[tokio::test]
async fn every_address_as_every_role_shows_what_the_table_grants_and_no_more() {
    on_sqlite(async |database| {
        let town = municipality(&database).await;
        let site = Site::of(AppState::entered_by(database.clone(), now, Entrance::Nobody));
        let started = std::time::Instant::now();
        let (mut asked, mut shown, mut wrong) = (0, 0, Vec::new());
        for role in Role::ALL {
            let actor = town.actor(role);
            for route in routes().iter().filter(|route| cells::is_asked(route)) {
                for cell in cells::of(route, &town) {
                    let answer = site.ask(cell.request(&actor)).await;
                    asked += 1;
                    shown += usize::from(answer.status == StatusCode::OK);
                    let faults = faults(&town, &actor, &cell, &answer);
                    wrong.extend(faults.into_iter().map(|fault| format!("{role}: {cell}: {fault}")));
                }
            }
        }
        let seconds = started.elapsed().as_secs_f32();
        println!("{asked} cells of {} addresses, {shown} of them shown, in {seconds:.1} s", routes().len());
        assert!(town.told() > 20, "who may know something is told it: {}", town.told());
        assert!(wrong.is_empty(), "{} of {asked} cells:\n{}", wrong.len(), wrong.join("\n"));
        assert!(asked >= LEAST, "{asked} cells");
    })
    .await;
}

#[tokio::test]
async fn who_may_not_changes_nothing_by_any_form() {
    on_sqlite(async |database| {
        let town = municipality(&database).await;
        let site = Site::of(AppState::entered_by(database.clone(), now, Entrance::Nobody));
        let before = town.state_of(&database).await;
        for role in Role::ALL {
            let actor = town.actor(role);
            let may_not = |route: &&Route| route.needs.is_some_and(|action| !may_at_all(&actor, action));
            for route in routes().iter().filter(|route| route.method == Method::POST).filter(may_not) {
                for cell in cells::of(route, &town) {
                    let status = site.ask(cell.request(&actor)).await.status;
                    assert_eq!(status, StatusCode::FORBIDDEN, "{role}: {cell}");
                }
            }
        }
        assert_eq!(town.state_of(&database).await, before, "nothing was written");
    })
    .await;
}

#[tokio::test]
async fn every_form_that_a_role_may_open_can_be_sent_by_it() {
    on_sqlite(async |database| {
        let town = municipality(&database).await;
        let site = Site::of(AppState::entered_by(database.clone(), now, Entrance::Nobody));
        let (mut sent, mut wrong) = (0, Vec::new());
        for role in Role::ALL {
            let actor = town.actor(role);
            let pages = routes().iter().filter(|route| route.method == Method::GET && cells::is_asked(route));
            let mut seen = BTreeSet::new();
            for cell in pages.flat_map(|route| cells::of(route, &town)).filter(|cell| cell.form == Form::Page)
            {
                let page = site.ask(cell.request(&actor)).await;
                if page.status != StatusCode::OK || !page.header("content-type").starts_with("text/html") {
                    continue;
                }
                for (action, fields) in cells::forms(&page) {
                    if !seen.insert(action.clone()) {
                        continue;
                    }
                    sent += 1;
                    let answer = site.ask(cells::unfilled(&action, fields, &actor)).await;
                    let is_told_no = [403, 404, 405, 500].contains(&answer.status.as_u16());
                    if is_told_no {
                        wrong.push(format!("{role}: {cell} has a form for {action}: {}", answer.status));
                    }
                }
            }
        }
        println!("{sent} forms");
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    })
    .await;
}
