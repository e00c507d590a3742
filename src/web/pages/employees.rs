//! The list of employees: search, unit filter, pages of 50.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;
use jiff::civil::Date;

use super::FilterOption;
use crate::access::Action;
use crate::domain::{PersonKind, UnitId};
use crate::export::{Cell, Table};
use crate::store::views::Listed;
use crate::store::views::employees::{self, EmployeeRow, Filter};
use crate::store::views::search::Search;
use crate::store::views::units::UnitRow;
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::paging::Paging;
use crate::web::paths::{Linked, with_fields};
use crate::web::request::{Filters, Format};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

#[derive(Template)]
#[template(path = "employees/list.html")]
struct EmployeesPage {
    frame: Frame,
    question: Question,
    units: Vec<FilterOption>,
    kinds: Vec<FilterOption>,
    list: Listed<EmployeeRow>,
    paging: Paging,
    found: String,
    caption: String,
}

/// The filters and the page that the address asks for.
#[derive(Clone, Debug)]
struct Question {
    search: String,
    unit: Option<i64>,
    consultants: bool,
    page: Option<i64>,
}

/// `GET /ansatte`, also as `.csv` and `.xlsx`: the people whom the reader may see.
pub async fn page(
    format: Format,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let question = Question::of(&filters);
    let mut reading = state.read(&visitor.actor, Action::SeePeople).await?;
    let today = state.today();
    let people = state.people(&mut reading).await?;
    let list =
        employees::list(&mut reading, &people, &question.filter(), format.window(question.page)).await?;
    if format.is_file() {
        return Ok(respond::table(format, "ansatte", &table(visitor.reader, &list.rows)));
    }
    let paging = match Paging::new(question.page, list.total, |page| question.path(page)) {
        Ok(paging) => paging,
        Err(elsewhere) => return Ok(elsewhere.into_response()),
    };
    let units = state.units(&mut reading).await?;
    respond::html(&EmployeesPage::new(&visitor, question, (list, paging), &units.0, today))
}

impl Question {
    fn of(filters: &Filters) -> Self {
        Self {
            search: filters.text("sok"),
            unit: filters.number("enhet"),
            consultants: filters.text("vis") == "innleide",
            page: filters.page(),
        }
    }

    fn filter(&self) -> Filter {
        Filter {
            kind: if self.consultants { PersonKind::Consultant } else { PersonKind::Employee },
            search: Search::of(&self.search),
            unit: self.unit.map(UnitId),
        }
    }

    fn is_filtered(&self) -> bool {
        !self.search.is_empty() || self.unit.is_some() || self.consultants
    }

    fn path(&self, page: i64) -> String {
        let unit = self.unit.map(|unit| unit.to_string()).unwrap_or_default();
        let kind = if self.consultants { "innleide" } else { "" };
        let fields =
            [("sok", self.search.as_str()), ("enhet", &unit), ("vis", kind), ("side", &page.to_string())];
        with_fields(Area::Employees.path(), &fields)
    }
}

impl EmployeesPage {
    fn new(
        visitor: &Visitor,
        question: Question,
        (list, paging): (Listed<EmployeeRow>, Paging),
        units: &[UnitRow],
        day: Date,
    ) -> Self {
        let reader = visitor.reader;
        let heading = fl!(reader.texts, "page-menu-employees");
        Self {
            found: found(reader, &question, list.total),
            caption: paging.caption(reader, day),
            units: unit_options(units, question.unit),
            kinds: kinds(reader, question.consultants),
            frame: visitor.frame(Area::Employees, heading.clone()).with_file(
                !list.rows.is_empty(),
                "",
                heading,
            ),
            question,
            list,
            paging,
        }
    }
}

impl EmployeesPage {
    /// The note in the list about somebody who has no position, or no contract, today.
    fn away(&self) -> String {
        let text = self.frame.reader.texts;
        if self.question.consultants {
            fl!(text, "page-no-contract-now")
        } else {
            fl!(text, "page-no-position-now")
        }
    }
}

fn found(reader: Speech, question: &Question, total: i64) -> String {
    let shown = reader.number(total);
    if question.consultants {
        fl!(reader.texts, "page-found-consultants", n = total, shown = shown)
    } else {
        fl!(reader.texts, "page-found-employees", n = total, shown = shown)
    }
}

fn unit_options(units: &[UnitRow], chosen: Option<i64>) -> Vec<FilterOption> {
    let option = |unit: &UnitRow| FilterOption {
        value: unit.id.to_string(),
        // No-break spaces, since an option shows its depth in the tree by nothing else.
        words: format!("{}{}", "\u{a0}\u{a0}\u{a0}".repeat(unit.depth), unit.name),
        is_chosen: chosen == Some(unit.id.0),
    };
    units.iter().map(option).collect()
}

fn kinds(reader: Speech, consultants: bool) -> Vec<FilterOption> {
    let option = |value: &str, words, is_chosen| FilterOption { value: value.to_owned(), words, is_chosen };
    vec![
        option("", fl!(reader.texts, "page-show-employees"), !consultants),
        option("innleide", fl!(reader.texts, "page-show-consultants"), consultants),
    ]
}

fn table(reader: Speech, rows: &[EmployeeRow]) -> Table {
    let text = reader.texts;
    Table {
        headings: vec![
            fl!(text, "page-employee-number"),
            fl!(text, "page-last-name"),
            fl!(text, "page-first-name"),
            fl!(text, "page-position"),
            fl!(text, "page-unit"),
            fl!(text, "file-position-share"),
            fl!(text, "file-development-share"),
            fl!(text, "page-skills-recorded"),
            fl!(text, "file-is-there"),
        ],
        rows: rows
            .iter()
            .map(|row| {
                vec![
                    Cell::text(&row.number),
                    Cell::text(&row.last_name),
                    Cell::text(&row.first_name),
                    row.title.clone().into(),
                    row.unit.as_ref().map(|unit| unit.name.clone()).into(),
                    row.percent.map_or(Cell::Empty, Cell::percent),
                    row.development.map_or(Cell::Empty, Cell::percent),
                    row.skills.into(),
                    Cell::text(reader.yes_no(row.is_there)),
                ]
            })
            .collect(),
    }
}
