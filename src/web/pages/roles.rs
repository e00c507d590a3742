//! Roles and the skills they ask for: everybody may read them, those who keep the catalogue may change them.

pub mod edit;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;

use super::catalogue::may_change;
use crate::access::Action;
use crate::domain::RoleId;
use crate::export::{Cell, Table};
use crate::service::catalogue::profiles as service;
use crate::store::catalogue::profiles::{self, Profile, Required, RoleRow};
use crate::store::views::search::{Search, Searched};
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::paging::Paging;
use crate::web::paths::{Linked, with_fields};
use crate::web::request::{Filters, Format, Number};
use crate::web::respond;
use crate::web::small_groups::Shown;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::{Named, Speech};

/// The address of the list, which search and paging add to.
const LIST: &str = "/roller";

#[derive(Template)]
#[template(path = "roles/list.html")]
struct ListPage {
    frame: Frame,
    search: String,
    rows: Vec<(RoleRow, Shown)>,
    paging: Paging,
    source: String,
}

#[derive(Template)]
#[template(path = "roles/role.html")]
struct RolePage {
    frame: Frame,
    profile: Profile,
    /// Of each skill: its name, and how it is asked for.
    rows: Vec<Row>,
    /// The groups of which some are enough, each in a sentence.
    choices: Vec<String>,
    /// How many meet the profile, in a sentence.
    finding: String,
    source: String,
    receipt: bool,
    may_change: bool,
}

struct Row {
    name: Named,
    path: String,
    level: String,
    asked: String,
    is_retired: bool,
}

/// `GET /roller`, also as `.csv` and `.xlsx`: every role, searched by title and code with `sok`.
pub async fn list(
    format: Format,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let (mut reading, reader) = (state.read(&visitor.actor, Action::SeeCatalogue).await?, visitor.reader);
    let search = filters.text("sok");
    let all = profiles::list(&mut reading).await?;
    let texts: Vec<[Searched; 2]> =
        all.iter().map(|role| [Searched::of(&role.title), Searched::of(&role.code)]).collect();
    let found = Search::of(&search).find(&texts, |texts| texts);
    let window = format.window(filters.page());
    let shown = window.of(&found).iter().map(|at| all[*at].clone());
    let rows: Vec<(RoleRow, Shown)> = shown
        .map(|role| {
            let people = Shown::of(role.people);
            (role, people)
        })
        .collect();
    if format.is_file() {
        return Ok(respond::table(format, "roller", &list_table(reader, &rows)));
    }
    let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let path = |page: i64| with_fields(LIST, &[("sok", &search), ("side", &page.to_string())]);
    let paging = match Paging::new(filters.page(), total, path) {
        Ok(paging) => paging,
        Err(elsewhere) => return Ok(elsewhere.into_response()),
    };
    let frame = visitor.frame(Area::Skills, fl!(reader.texts, "roles-heading")).below(Area::Skills);
    respond::html(&ListPage {
        frame: frame.with_file(!rows.is_empty(), "", fl!(reader.texts, "roles-heading")),
        source: fl!(reader.texts, "roles-source", day = reader.date(state.today())),
        search,
        rows,
        paging,
    })
}

/// `GET /roller/{number}`, also as `.csv` and `.xlsx`: the skills that one role asks for.
pub async fn one(
    format: Format,
    Number(id): Number,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let (mut reading, reader) = (state.read(&visitor.actor, Action::SeeCatalogue).await?, visitor.reader);
    let profile = profiles::find(&mut reading, RoleId(id)).await?.ok_or(WebError::NotFound)?;
    if format.is_file() {
        return Ok(respond::table(format, &format!("rolle-{id}"), &table(reader, &profile)));
    }
    let (people, meet) = service::met(&mut reading, &profile).await?;
    let frame = visitor.frame(Area::Skills, profile.title.clone()).below(Area::Skills);
    respond::html(&RolePage {
        frame: crumbed(reader, frame).with_file(
            !profile.required.is_empty(),
            "",
            fl!(reader.texts, "roles-caption"),
        ),
        rows: profile.required.iter().map(|one| row(reader, &profile, one)).collect(),
        choices: profile.choices.iter().map(|choice| choice_in_words(reader, &profile, choice)).collect(),
        finding: finding(reader, people, meet),
        source: fl!(reader.texts, "roles-source", day = reader.date(state.today())),
        receipt: filters.text("gjort") == "endret",
        may_change: may_change(&visitor.actor),
        profile,
    })
}

/// The frame with the list of roles among the links back up.
fn crumbed(reader: Speech, mut frame: Frame) -> Frame {
    frame
        .crumbs
        .push(crate::web::frame::Link { words: fl!(reader.texts, "roles-heading"), path: LIST.to_owned() });
    frame
}

fn row(reader: Speech, profile: &Profile, one: &Required) -> Row {
    Row {
        name: reader.name(&one.skill.names),
        path: one.skill.id.path(),
        level: reader.numbered_level(one.level),
        asked: asked(reader, profile, one),
        is_retired: one.is_retired,
    }
}

/// How a skill is asked for: essential, optional, or as one of several.
fn asked(reader: Speech, profile: &Profile, one: &Required) -> String {
    let choice = profile.choices.iter().find(|choice| choice.skills.contains(&one.skill.id));
    match choice {
        Some(choice) => fl!(
            reader.texts,
            "roles-least-of",
            least = reader.number(choice.least),
            all = reader.count(choice.skills.len())
        ),
        None => reader.relation(one.relation),
    }
}

fn choice_in_words(reader: Speech, profile: &Profile, choice: &profiles::Choice) -> String {
    let name = |skill: &crate::domain::SkillId| {
        let found = profile.required.iter().find(|one| one.skill.id == *skill);
        found.map(|one| reader.name(&one.skill.names).words)
    };
    let names: Vec<String> = choice.skills.iter().filter_map(name).collect();
    fl!(reader.texts, "roles-choice", least = reader.number(choice.least), skills = names.join(", "))
}

/// Who meets it; not where few people are behind the figure, or behind what it leaves out.
fn finding(reader: Speech, people: i64, meet: i64) -> String {
    let text = reader.texts;
    match (Shown::of(people).count(), Shown::of(meet).count(), Shown::of(people - meet).count()) {
        (Some(0), ..) => fl!(text, "roles-nobody"),
        (Some(people), Some(meet), Some(_)) => {
            fl!(text, "roles-met", people = reader.number(people), meet = reader.number(meet))
        }
        (Some(people), ..) => fl!(text, "roles-met-few", people = reader.number(people)),
        (None, ..) => fl!(text, "roles-few"),
    }
}

fn table(reader: Speech, profile: &Profile) -> Table {
    let text = reader.texts;
    let row = |one: &Required| {
        vec![
            Cell::text(&one.skill.names.code),
            Cell::text(reader.name(&one.skill.names).words),
            Cell::Whole(one.level.get().into()),
            Cell::text(asked(reader, profile, one)),
        ]
    };
    Table {
        headings: vec![
            fl!(text, "page-code"),
            fl!(text, "page-skill"),
            fl!(text, "file-least-level"),
            fl!(text, "page-requirement"),
        ],
        rows: profile.required.iter().map(row).collect(),
    }
}

fn list_table(reader: Speech, rows: &[(RoleRow, Shown)]) -> Table {
    let text = reader.texts;
    let row = |(role, people): &(RoleRow, Shown)| {
        vec![
            Cell::text(&role.code),
            Cell::text(&role.title),
            Cell::Whole(role.essential),
            Cell::Whole(role.optional),
            Cell::Whole(role.choices),
            reader.shown_cell(*people),
        ]
    };
    Table {
        headings: vec![
            fl!(text, "page-code"),
            fl!(text, "page-role"),
            fl!(text, "roles-essential"),
            fl!(text, "roles-optional"),
            fl!(text, "roles-choices"),
            fl!(text, "page-people"),
        ],
        rows: rows.iter().map(row).collect(),
    }
}
