//! The skill catalogue: groups, search, holders per level.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;

use super::FilterOption;
use super::catalogue::{may_change, may_propose};
use super::units::source;
use crate::access::Action;
use crate::domain::SkillGroupId;
use crate::export::{Cell, Table};
use crate::store::views::figures::Figures;
use crate::store::views::search::Search;
use crate::store::views::skills::{self, Filter, GroupRow, SkillRow};
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::paging::Paging;
use crate::web::paths::{Linked, with_fields};
use crate::web::request::{Filters, Format};
use crate::web::respond;
use crate::web::small_groups::{Shown, ShownLevels};
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::{Named, Speech};

#[derive(Template)]
#[template(path = "skills/list.html")]
struct SkillsPage {
    frame: Frame,
    question: Question,
    groups: Vec<FilterOption>,
    catalogues: Vec<FilterOption>,
    rows: Vec<Row>,
    paging: Paging,
    found: String,
    caption: String,
    source: String,
    /// That something was just deleted.
    receipt: Option<String>,
    may_change: bool,
    may_propose: bool,
}

struct Row {
    name: Named,
    group: Option<Named>,
    holders: ShownLevels,
    skill: SkillRow,
}

/// The filters and the page that the address asks for.
struct Question {
    search: String,
    group: Option<i64>,
    all: bool,
    /// Those that are out of use.
    retired: bool,
    page: Option<i64>,
}

/// `GET /kompetanse`, also as `.csv` and `.xlsx`: the skills of the catalogue that match the filters.
pub async fn page(
    format: Format,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let (question, reader) = (Question::of(&filters), visitor.reader);
    let mut reading = state.read(&visitor.actor, Action::SeeCatalogue).await?;
    let figures = state.figures(&mut reading).await?;
    let catalogue = state.catalogue(&mut reading).await?;
    let (filter, window) = (question.filter(), format.window(question.page));
    let list = if question.retired {
        skills::retired(&mut reading, &catalogue, &filter, window).await?
    } else {
        skills::list(&mut reading, &catalogue, &filter, window).await?
    };
    let rows: Vec<Row> = list.rows.into_iter().map(|skill| Row::of(reader, skill, &figures)).collect();
    if format.is_file() {
        return Ok(respond::table(format, "kompetanse", &table(reader, &rows)));
    }
    let groups = catalogue.groups(question.all);
    let paging = match Paging::new(question.page, list.total, |page| question.path(page)) {
        Ok(paging) => paging,
        Err(elsewhere) => return Ok(elsewhere.into_response()),
    };
    respond::html(&SkillsPage {
        groups: group_options(reader, &groups, question.group),
        catalogues: catalogues(reader, &question),
        receipt: (filters.text("gjort") == "slettet").then(|| fl!(reader.texts, "catalogue-deleted")),
        may_change: may_change(&visitor.actor),
        may_propose: may_propose(&visitor.actor),
        found: fl!(reader.texts, "page-found-skills", n = list.total, shown = reader.number(list.total)),
        caption: paging.caption(reader, state.today()),
        source: source(reader, &figures),
        frame: visitor.frame(Area::Skills, fl!(reader.texts, "page-skills-heading")).with_file(
            !rows.is_empty(),
            "",
            fl!(reader.texts, "page-skills-heading"),
        ),
        question,
        rows,
        paging,
    })
}

impl Question {
    fn of(filters: &Filters) -> Self {
        Self {
            search: filters.text("sok"),
            group: filters.number("gruppe"),
            all: filters.text("katalog") == "alle",
            retired: filters.text("katalog") == "utgatt",
            page: filters.page(),
        }
    }

    fn filter(&self) -> Filter {
        Filter { search: Search::of(&self.search), group: self.group.map(SkillGroupId), all: self.all }
    }

    fn is_filtered(&self) -> bool {
        !self.search.is_empty() || self.group.is_some() || self.all || self.retired
    }

    fn path(&self, page: i64) -> String {
        let group = self.group.map(|group| group.to_string()).unwrap_or_default();
        let all = match (self.all, self.retired) {
            (true, _) => "alle",
            (_, true) => "utgatt",
            _ => "",
        };
        let fields = [
            ("sok", self.search.as_str()),
            ("gruppe", &group),
            ("katalog", all),
            ("side", &page.to_string()),
        ];
        with_fields(Area::Skills.path(), &fields)
    }
}

impl SkillsPage {
    /// The headings of the levels from 1 to 5.
    fn level_labels(&self) -> [String; 5] {
        let text = self.frame.reader.texts;
        [1, 2, 3, 4, 5].map(|level| fl!(text, "page-level-at", level = level))
    }
}

impl Row {
    fn certified(&self) -> Shown {
        Shown::of(self.skill.certified)
    }

    fn of(reader: Speech, skill: SkillRow, figures: &Figures) -> Self {
        let holders = figures.holders.get(&skill.skill.id).copied().unwrap_or_default();
        Self {
            name: reader.name(&skill.skill.names),
            group: skill.group.as_ref().map(|names| reader.name(names)),
            holders: ShownLevels::of(holders),
            skill,
        }
    }
}

fn group_options(reader: Speech, groups: &[GroupRow], chosen: Option<i64>) -> Vec<FilterOption> {
    let option = |group: &GroupRow| FilterOption {
        value: group.id.to_string(),
        words: format!("{} ({})", reader.name(&group.names).words, reader.number(group.skills)),
        is_chosen: chosen == Some(group.id.0),
    };
    groups.iter().map(option).collect()
}

fn catalogues(reader: Speech, question: &Question) -> Vec<FilterOption> {
    let option = |value: &str, words, is_chosen| FilterOption { value: value.to_owned(), words, is_chosen };
    vec![
        option("", fl!(reader.texts, "page-own-catalogue"), !question.all && !question.retired),
        option("alle", fl!(reader.texts, "page-all-esco"), question.all),
        option("utgatt", fl!(reader.texts, "catalogue-out-of-use"), question.retired),
    ]
}

fn table(reader: Speech, rows: &[Row]) -> Table {
    let text = reader.texts;
    let mut headings = vec![
        fl!(text, "page-code"),
        fl!(text, "page-skill"),
        fl!(text, "page-kind"),
        fl!(text, "page-group"),
    ];
    headings.extend((1..=5).map(|level| fl!(text, "page-level-at", level = level)));
    headings.extend([
        fl!(text, "page-holders"),
        fl!(text, "page-needs"),
        fl!(text, "catalogue-profiles"),
        fl!(text, "catalogue-certificates"),
    ]);
    let row = |row: &Row| {
        let mut cells = vec![
            Cell::text(&row.skill.skill.names.code),
            Cell::text(&row.name.words),
            Cell::text(reader.kind(row.skill.kind)),
            row.group.as_ref().map(|group| group.words.clone()).into(),
        ];
        let shown = row.holders.levels.iter().map(|(_, shown)| *shown).chain([row.holders.total]);
        cells.extend(shown.map(|shown| reader.shown_cell(shown)));
        cells.extend([Cell::Whole(row.skill.needs), Cell::Whole(row.skill.roles)]);
        cells.push(reader.shown_cell(row.certified()));
        cells
    };
    Table { headings, rows: rows.iter().map(row).collect() }
}
