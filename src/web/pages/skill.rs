//! One skill: what it means, who holds it, who asks for it, what is near.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use i18n_embed_fl::fl;

use super::catalogue::may_change;
use super::units::source;
use crate::access::Action;
use crate::domain::{Level, SkillId};
use crate::export::{Cell, Table};
use crate::store::catalogue::{self, LevelTexts};
use crate::store::views::skills::{self, Around, Holder, NeedDemand, RoleDemand, SkillView};
use crate::web::chart::{self, Bar};
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::paths::{Linked, with_fields};
use crate::web::request::{Filters, Format, Number};
use crate::web::respond;
use crate::web::sheet::{Column, Sheet, Value};
use crate::web::small_groups::{Shown, ShownLevels};
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::{Named, Speech};

#[derive(Template)]
#[template(path = "skills/skill.html")]
struct SkillPage {
    frame: Frame,
    name: Named,
    other_names: Vec<OtherName>,
    group: Option<Group>,
    finding: Option<String>,
    bars: Vec<Bar>,
    chart_height: u32,
    holders: ShownLevels,
    source: String,
    around: Vec<Neighbours>,
    /// Those whom the reader may see with it.
    visible: Sheet,
    /// What the skill means; `None` where nobody has written it.
    description: Option<Named>,
    /// What is said of each level, where the skill has words of its own.
    levels: Vec<(String, Named)>,
    /// People with a certificate that shows it.
    certified: Shown,
    /// The receipt that the word in the address asks for.
    receipt: Option<String>,
    may_change: bool,
    view: SkillView,
}

struct OtherName {
    what: String,
    words: String,
    lang: String,
}

struct Group {
    name: Named,
    path: String,
}

struct Neighbours {
    heading: String,
    skills: Vec<Neighbour>,
}

struct Neighbour {
    id: SkillId,
    name: Named,
}

/// `GET /kompetanse/{number}`, also as `.csv` and `.xlsx`. A merged skill leads to the one it became.
pub async fn page(
    format: Format,
    Number(id): Number,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let (mut reading, reader) = (state.read(&visitor.actor, Action::SeeCatalogue).await?, visitor.reader);
    let view = skills::find(&mut reading, SkillId(id)).await?.ok_or(WebError::NotFound)?;
    if let Some(into) = view.merged_into {
        return Ok(Redirect::to(&into.path()).into_response());
    }
    let texts = catalogue::level_texts(&mut reading, &[SkillId(id)]).await?;
    let figures = state.figures(&mut reading).await?;
    let holders = ShownLevels::of(figures.holders.get(&SkillId(id)).copied().unwrap_or_default());
    let visible = visible_sheet(reader, &skills::holders(&mut reading, SkillId(id), MOST_NAMED).await?);
    if format.is_file() {
        let (name, table) = match filters.table().as_str() {
            "" => (format!("kompetanse-{id}"), table(reader, &holders)),
            "ansatte" => (format!("kompetanse-{id}-ansatte"), visible.table()),
            "behov" => (format!("kompetanse-{id}-behov"), needs_table(reader, &view)),
            "roller" => (format!("kompetanse-{id}-roller"), roles_table(reader, &view)),
            _ => return Err(WebError::NotFound),
        };
        return Ok(respond::table(format, &name, &table));
    }
    let name = reader.name(&view.skill.names);
    let bars = bars(reader, &holders);
    respond::html(&SkillPage {
        frame: visitor
            .frame(Area::Skills, name.words.clone())
            .below(Area::Skills)
            .with_file(true, "", fl!(reader.texts, "page-skill-holders"))
            .with_file(!visible.rows.is_empty(), "ansatte", fl!(reader.texts, "access-holders"))
            .with_file(!view.needs.is_empty(), "behov", fl!(reader.texts, "page-skill-needs"))
            .with_file(!view.roles.is_empty(), "roller", fl!(reader.texts, "page-skill-roles")),
        other_names: other_names(reader, &view, &name),
        group: view.group.as_ref().map(|(id, names)| Group {
            name: reader.name(names),
            path: with_fields(Area::Skills.path(), &[("gruppe", &id.to_string())]),
        }),
        finding: finding(reader, &holders),
        chart_height: chart::height(bars.len()),
        bars,
        source: source(reader, &figures),
        around: around(reader, &view),
        visible,
        description: view.description.as_ref().map(|words| reader.name(words)),
        levels: levels(reader, SkillId(id), &texts),
        certified: Shown::of(view.used.certified),
        receipt: receipt(reader, &filters.text("gjort")),
        may_change: may_change(&visitor.actor),
        holders,
        name,
        view,
    })
}

/// What somebody at each level does, where the skill has words of its own for at least one.
fn levels(reader: Speech, skill: SkillId, texts: &LevelTexts) -> Vec<(String, Named)> {
    if Level::ALL.into_iter().all(|level| texts.get(skill, level).is_none()) {
        return Vec::new();
    }
    let general = |level| Named { words: reader.level_means(level), lang: "" };
    let said = |level| texts.get(skill, level).map_or_else(|| general(level), |words| reader.name(words));
    Level::ALL.into_iter().map(|level| (reader.numbered_level(level), said(level))).collect()
}

/// The receipt for the word `gjort` in the address; `None` for a word that is not ours.
fn receipt(reader: Speech, done: &str) -> Option<String> {
    Some(match done {
        "ny" => fl!(reader.texts, "catalogue-made"),
        "endret" => fl!(reader.texts, "catalogue-saved"),
        "slatt" => fl!(reader.texts, "catalogue-merged"),
        "ute" => fl!(reader.texts, "catalogue-retired"),
        "inne" => fl!(reader.texts, "catalogue-taken-back"),
        _ => return None,
    })
}

/// How many are named; the search finds the others.
const MOST_NAMED: i64 = 50;

/// Those whom the reader may see with the skill.
fn visible_sheet(reader: Speech, holders: &[Holder]) -> Sheet {
    let text = reader.texts;
    let row = |holder: &Holder| {
        vec![
            Value::in_file(holder.number.as_str()),
            Value::link(&holder.name, Some(holder.person.path())),
            Value::words(holder.unit.clone().unwrap_or_else(|| "–".to_owned())),
            Value::words(reader.numbered_level(holder.level)),
            Value::words(reader.source(holder.source)),
            Value::number(reader.date(holder.assessed_on), Cell::Date(holder.assessed_on)),
        ]
    };
    Sheet {
        caption: fl!(text, "access-holders-lead"),
        columns: vec![
            Column::in_file(fl!(text, "page-employee-number")),
            Column::words(fl!(text, "page-person")),
            Column::words(fl!(text, "page-unit")),
            Column::words(fl!(text, "page-level")),
            Column::words(fl!(text, "page-source")),
            Column::words(fl!(text, "page-assessed-on")),
        ],
        rows: holders.iter().map(row).collect(),
    }
}

/// The finding in a sentence: how many hold the skill, and how many at level 3 or above.
fn finding(reader: Speech, holders: &ShownLevels) -> Option<String> {
    let total = holders.total.count()?;
    let able: Option<i64> = holders.levels[2..].iter().map(|(_, shown)| shown.count()).sum();
    Some(match able {
        Some(able) => {
            fl!(reader.texts, "page-skill-finding", n = reader.number(total), able = reader.number(able))
        }
        None => fl!(reader.texts, "page-skill-finding-total", n = reader.number(total)),
    })
}

/// A bar for each level; none where the groups are too small to be drawn.
fn bars(reader: Speech, holders: &ShownLevels) -> Vec<Bar> {
    if holders.total.count().is_none_or(|total| total == 0) {
        return Vec::new();
    }
    let bar = |(level, shown): &(Level, _)| {
        let shown: Shown = *shown;
        (reader.numbered_level(*level), shown.count().unwrap_or(0) as f64, reader.shown(shown))
    };
    chart::bars(&holders.levels.iter().map(bar).collect::<Vec<_>>())
}

fn other_names(reader: Speech, view: &SkillView, shown: &Named) -> Vec<OtherName> {
    let text = reader.texts;
    let names = &view.skill.names;
    let each = [
        (&names.nb, "nb", fl!(text, "page-name-bokmaal")),
        (&names.nn, "nn", fl!(text, "import-field-name-nn")),
        (&names.en, "en", fl!(text, "page-name-english")),
    ];
    let others = each.into_iter().filter_map(|(name, lang, what)| {
        let words = name.clone().filter(|name| *name != shown.words)?;
        Some(OtherName { what, words, lang: lang.to_owned() })
    });
    let mut others: Vec<OtherName> = others.collect();
    for language in view.aliases.chunk_by(|one, next| one.language == next.language) {
        let words: Vec<&str> = language.iter().map(|alias| alias.name.as_str()).collect();
        let what = fl!(text, "page-also-called");
        others.push(OtherName { what, words: words.join(", "), lang: language[0].language.clone() });
    }
    others
}

fn around(reader: Speech, view: &SkillView) -> Vec<Neighbours> {
    let text = reader.texts;
    let list = |heading: String, wanted: Around| {
        let of_kind = view.around.iter().filter(|(around, _)| *around == wanted);
        let skills = of_kind.map(|(_, skill)| Neighbour { id: skill.id, name: reader.name(&skill.names) });
        Neighbours { heading, skills: skills.collect() }
    };
    let lists = [
        list(fl!(text, "page-broader"), Around::Broader),
        list(fl!(text, "page-narrower"), Around::Narrower),
        list(fl!(text, "page-related"), Around::Related),
    ];
    lists.into_iter().filter(|list| !list.skills.is_empty()).collect()
}

fn table(reader: Speech, holders: &ShownLevels) -> Table {
    let text = reader.texts;
    let row = |(level, shown): &(Level, _)| {
        vec![Cell::Whole(level.get().into()), Cell::text(reader.level(*level)), reader.shown_cell(*shown)]
    };
    Table {
        headings: vec![fl!(text, "page-level"), fl!(text, "page-level-in-words"), fl!(text, "page-people")],
        rows: holders.levels.iter().map(row).collect(),
    }
}

fn needs_table(reader: Speech, view: &SkillView) -> Table {
    let text = reader.texts;
    let row = |need: &NeedDemand| {
        vec![
            Cell::text(&need.name),
            Cell::text(&need.role),
            Cell::Whole(need.level.get().into()),
            Cell::text(reader.must(need.must)),
        ]
    };
    Table {
        headings: vec![
            fl!(text, "page-initiative"),
            fl!(text, "page-role"),
            fl!(text, "file-least-level"),
            fl!(text, "page-requirement"),
        ],
        rows: view.needs.iter().map(row).collect(),
    }
}

fn roles_table(reader: Speech, view: &SkillView) -> Table {
    let text = reader.texts;
    let row = |role: &RoleDemand| {
        vec![
            Cell::text(&role.title),
            Cell::Whole(role.level.get().into()),
            Cell::text(reader.relation(role.relation)),
        ]
    };
    Table {
        headings: vec![fl!(text, "page-role"), fl!(text, "file-level"), fl!(text, "page-relation")],
        rows: view.roles.iter().map(row).collect(),
    }
}
