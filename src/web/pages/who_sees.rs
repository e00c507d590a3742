//! The access table in words, with the reader's own roles first.

use askama::Template;
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::{Action, Role, table};
use crate::web::error::WebError;
use crate::web::frame::{Area as Place, Frame};
use crate::web::respond;
use crate::web::visitor::Visitor;
use crate::wording::access::{self as words, Area};
use crate::wording::{Speech, roles};

#[derive(Template)]
#[template(path = "access/who_sees.html")]
struct WhoSeesPage {
    frame: Frame,
    own: Vec<OwnRole>,
    /// Every role, as a column of the table.
    roles: Vec<String>,
    table: Vec<AreaOf<CellRow>>,
}

/// A role of the reader's, and what it gives them.
struct OwnRole {
    id: &'static str,
    heading: String,
    areas: Vec<AreaOf<OwnRow>>,
}

/// Rows that are about one thing.
struct AreaOf<T> {
    name: String,
    rows: Vec<T>,
}

struct OwnRow {
    what: String,
    how: Vec<String>,
}

struct CellRow {
    what: String,
    cells: Vec<String>,
}

/// The roles of the table: those that somebody signs in with.
const ROLES: [Role; 8] = [
    Role::Employee,
    Role::Leader,
    Role::Director,
    Role::Personnel,
    Role::PortfolioOffice,
    Role::Administrator,
    Role::Auditor,
    Role::Representative,
];

/// `GET /hvem-ser-hva`: what each role may see and do, as `src/access/table.txt` says it.
pub async fn page(visitor: Visitor) -> Result<Response, WebError> {
    let reader = visitor.reader;
    // Furthest reach first; what an employee may do comes last, as everybody knows it.
    let mut own: Vec<Role> = visitor.actor.roles().collect();
    own.reverse();
    respond::html(&WhoSeesPage {
        frame: visitor.frame(Place::None, fl!(reader.texts, "access-who-sees")),
        own: own.into_iter().map(|role| own_role(reader, role)).collect(),
        roles: ROLES.into_iter().map(|role| roles::name(reader, role)).collect(),
        table: by_area(reader, |action| Some(cells(reader, action))),
    })
}

fn own_role(reader: Speech, role: Role) -> OwnRole {
    OwnRole {
        id: role.word(),
        heading: fl!(reader.texts, "access-as", role = roles::name(reader, role)),
        areas: by_area(reader, |action| own_row(reader, role, action)),
    }
}

/// What a role gives of an action; none where it gives nothing.
fn own_row(reader: Speech, role: Role, action: Action) -> Option<OwnRow> {
    let grants = table().grants(action, role);
    (!grants.is_empty()).then(|| OwnRow {
        what: words::does(reader, action),
        how: grants.iter().map(|grant| words::grant(reader, *grant)).collect(),
    })
}

fn cells(reader: Speech, action: Action) -> CellRow {
    let cell = |role| words::cell(reader, table().grants(action, role));
    CellRow { what: words::does(reader, action), cells: ROLES.into_iter().map(cell).collect() }
}

/// The rows of every action, in the areas that have some.
fn by_area<T>(reader: Speech, row: impl Fn(Action) -> Option<T>) -> Vec<AreaOf<T>> {
    let of_area = |area: Area| {
        let actions = Action::ALL.iter().copied().filter(move |action| words::area(*action) == area);
        AreaOf { name: area.name(reader), rows: actions.filter_map(&row).collect() }
    };
    Area::ALL.into_iter().map(of_area).filter(|area: &AreaOf<T>| !area.rows.is_empty()).collect()
}
