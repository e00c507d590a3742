//! The people of a leader and the skills of a role or of a group, in one table: who holds what, and what nobody does.

mod shown;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;
use jiff::civil::Date;

use super::FilterOption;
use super::own_unit::{choices, part};
use crate::access::Action;
use crate::domain::{Extent, Level, RoleId, SkillGroupId};
use crate::service::deputies::day;
use crate::service::lookups;
use crate::service::matrix::{Columns, Matrix, matrix};
use crate::store::catalogue::groups::{self, Group};
use crate::store::views::matrix::{RoleOf, roles, unrestricted};
use crate::store::views::own_unit::{self};
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::paging::Paging;
use crate::web::paths::{MATRIX, with_fields};
use crate::web::request::{Filters, Format};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;
use shown::Shown;

#[derive(Template)]
#[template(path = "leader/matrix.html")]
struct MatrixPage {
    frame: Frame,
    units: Vec<FilterOption>,
    roles: Vec<FilterOption>,
    groups: Vec<FilterOption>,
    /// The earlier day as it was typed, and what is wrong with it.
    before: String,
    wrong: Option<String>,
    is_large: bool,
    caption: String,
    /// Which of the skills stand on the page.
    skills_shown: String,
    /// Why there is nothing to show; none where there is.
    empty: Option<String>,
    shown: Shown,
    people: Paging,
    skills: Paging,
}

/// How many people and skills stand on a page: enough to read at a glance, or more where the reader asks for it.
const fn sizes(is_large: bool) -> (i64, i64) {
    if is_large { (50, 30) } else { (25, 12) }
}

/// `GET /min-enhet/matrise`, also as `.csv` and `.xlsx`: the people of `vis` and the skills asked for.
pub async fn page(
    format: Format,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let reader = visitor.reader;
    let mut reading = state.read(&visitor.actor, Action::ConfirmSkills).await?;
    let unit = state.own_unit(&mut reading).await?;
    let part = part(&filters.text("vis"), &unit)?;
    let everybody = unrestricted(&mut reading, unit.people(part)).await?;
    let roles = roles(&mut reading, &everybody).await?;
    let groups = groups::all(&mut reading).await?;
    let columns = columns(&filters.text("kolonner"), &roles, &groups)?;
    let (before, wrong) = earlier(&visitor, &filters.text("dato"), state.today());
    let found = match columns {
        Some(columns) => matrix(&mut reading, &everybody, columns, before).await?,
        None => None,
    };
    let matrix = found.unwrap_or_default();
    let is_large = filters.text("stor") == "ja";
    let (people, skills) = match paged(&filters, (everybody.len(), matrix.columns.len()), is_large) {
        Ok(paged) => paged,
        Err(elsewhere) => return Ok(elsewhere.into_response()),
    };
    let everybody = matrix.asked_first(everybody);
    let on_page = slice(&everybody, &people);
    let mut rows = own_unit::rows(&mut reading, on_page).await?;
    rows.sort_by_key(|row| on_page.iter().position(|person| *person == row.id));
    drop(reading);
    if !matrix.columns.is_empty() {
        lookups::note_all(&state.door(), &visitor.actor, on_page, Extent::Profile).await?;
    }
    let all = i64::try_from(everybody.len()).unwrap_or(i64::MAX);
    let days = before.map(|before| (before, state.today()));
    let shown = Shown::of(reader, (&matrix, slice(&matrix.columns, &skills)), &rows, (all, days));
    let heading = fl!(reader.texts, "matrix-heading");
    if format.is_file() {
        return Ok(respond::table(format, "kompetansematrise", &shown.table(reader)));
    }
    let frame = visitor.frame(Area::MyUnit, heading.clone()).below(Area::MyUnit);
    respond::html(&MatrixPage {
        frame: frame.with_file(!shown.is_empty(), "", heading),
        units: choices(reader, &unit, part),
        empty: empty(reader, &matrix, columns, everybody.len()),
        roles: roles.iter().map(|role| role_option(reader, role, columns)).collect(),
        groups: groups
            .iter()
            .filter(|group| is_offered(group))
            .map(|group| group_option(reader, group, columns))
            .collect(),
        before: filters.text("dato"),
        wrong,
        is_large,
        skills_shown: skills_shown(reader, &skills),
        caption: people.caption(reader, state.today()),
        shown,
        people,
        skills,
    })
}

/// Which skills are asked about: those of the role that most have, where nothing is said.
fn columns(asked: &str, roles: &[RoleOf], groups: &[Group]) -> Result<Option<Columns>, WebError> {
    let number = |text: &str| text.parse::<i64>().map_err(|_| WebError::NotFound);
    match asked.split_at_checked(1) {
        None => {
            let role = roles.first().map(|role| Columns::Role(role.id));
            let group =
                || groups.iter().find(|group| is_offered(group)).map(|group| Columns::Group(group.id));
            Ok(role.or_else(group))
        }
        Some(("r", role)) => Ok(Some(Columns::Role(RoleId(number(role)?)))),
        Some(("g", group)) => Ok(Some(Columns::Group(SkillGroupId(number(group)?)))),
        Some(_) => Err(WebError::NotFound),
    }
}

fn is_offered(group: &Group) -> bool {
    group.retired_at.is_none() && group.skills > 0
}

/// The earlier day; or what is wrong with what was typed.
fn earlier(visitor: &Visitor, typed: &str, today: Date) -> (Option<Date>, Option<String>) {
    if typed.is_empty() {
        return (None, None);
    }
    match day(typed) {
        Some(day) if day < today => (Some(day), None),
        Some(_) => (None, Some(fl!(visitor.reader.texts, "matrix-day-not-past"))),
        None => (None, Some(fl!(visitor.reader.texts, "matrix-day-unreadable"))),
    }
}

fn paged(
    filters: &Filters,
    (people, skills): (usize, usize),
    is_large: bool,
) -> Result<(Paging, Paging), crate::web::paging::Elsewhere> {
    let (rows, columns) = sizes(is_large);
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let path = |page: String, part: String| {
        let fields = ["vis", "kolonner", "dato", "stor"].map(|name| (name, filters.text(name)));
        let given = fields.iter().map(|(name, value)| (*name, value.as_str()));
        let all: Vec<(&str, &str)> =
            given.chain([("side", page.as_str()), ("ferdigheter", part.as_str())]).collect();
        with_fields(MATRIX, &all)
    };
    let (page, part) = (filters.text("side"), filters.text("ferdigheter"));
    let of_people = |to: i64| path(to.to_string(), part.clone());
    let of_skills = |to: i64| path(page.clone(), to.to_string());
    let people = Paging::of_rows(rows, filters.page(), count(people), of_people)?;
    let skills = Paging::of_rows(columns, filters.number("ferdigheter"), count(skills), of_skills)?;
    Ok((people, skills))
}

/// The part of a list that stands on a page.
fn slice<'a, T>(all: &'a [T], paging: &Paging) -> &'a [T] {
    let place = |row: i64| usize::try_from(row).unwrap_or(0).min(all.len());
    &all[place(paging.first - 1)..place(paging.last)]
}

fn skills_shown(reader: Speech, skills: &Paging) -> String {
    fl!(
        reader.texts,
        "matrix-skills-shown",
        first = reader.number(skills.first),
        last = reader.number(skills.last),
        total = reader.number(skills.total)
    )
}

/// Why nothing is shown, and what to do first.
fn empty(reader: Speech, matrix: &Matrix, columns: Option<Columns>, people: usize) -> Option<String> {
    let text = reader.texts;
    match columns {
        _ if people == 0 => Some(fl!(text, "leader-nobody")),
        None => Some(fl!(text, "matrix-no-columns")),
        Some(_) if matrix.columns.is_empty() => Some(fl!(text, "matrix-no-skills")),
        Some(_) => None,
    }
}

fn role_option(reader: Speech, role: &RoleOf, columns: Option<Columns>) -> FilterOption {
    FilterOption {
        value: format!("r{}", role.id.0),
        words: fl!(
            reader.texts,
            "matrix-role",
            role = role.title.as_str(),
            count = role.people,
            people = reader.number(role.people)
        ),
        is_chosen: columns == Some(Columns::Role(role.id)),
    }
}

fn group_option(reader: Speech, group: &Group, columns: Option<Columns>) -> FilterOption {
    FilterOption {
        value: format!("g{}", group.id.0),
        words: reader.name(&group.names).words,
        is_chosen: columns == Some(Columns::Group(group.id)),
    }
}

impl MatrixPage {
    /// What a level means, for the legend.
    fn level(&self, level: i64) -> String {
        Level::new(level).map(|level| self.frame.reader.level(level)).unwrap_or_default()
    }
}
