//! The initiatives month by month, on the page and as a file; and who works on what in which month, as a file.

use i18n_embed_fl::fl;

use crate::domain::Percent;
use crate::export::{Cell, Table};
use crate::service::proposal_view::{
    Cover, InitiativeRef, MonthCover, NeedRef, PersonRef, ProposalView, Strip,
};
use crate::web::grid::{Grid, GridCell, GridRow};
use crate::web::opened::Opened;
use crate::web::paths::team_of;
use crate::web::sheet::Value;
use crate::wording::Speech;

/// So many roles are named beside a strip.
const NAMED: usize = 3;

/// These strips as a table.
pub fn grid<'a>(
    reader: Speech,
    opened: &Opened,
    caption: String,
    strips: impl Iterator<Item = &'a Strip>,
) -> Grid {
    let (text, view) = (reader.texts, opened.view());
    Grid {
        caption,
        before: vec![fl!(text, "page-initiative")],
        months: Grid::headings(reader, &view.months),
        after: vec![fl!(text, "page-covered-needs"), fl!(text, "paper-short")],
        rows: strips.map(|strip| row(reader, opened, strip)).collect(),
    }
}

fn row(reader: Speech, opened: &Opened, strip: &Strip) -> GridRow {
    let (text, view) = (reader.texts, opened.view());
    let has_team = view.teams.iter().any(|team| team.initiative.code == strip.initiative.code);
    let id = opened.directory().initiative(&strip.initiative.code).filter(|_| has_team);
    GridRow {
        head: Value::link(&strip.initiative.name, id.map(|id| team_of(view.id, id))),
        under: standing(reader, &strip.initiative),
        before: Vec::new(),
        cells: strip.months.iter().map(|month| cell(reader, *month)).collect(),
        after: vec![
            Value::words(fl!(text, "decision-part-of", part = strip.covered, whole = strip.needs)),
            Value::words(short(reader, strip)),
        ],
    }
}

/// `Bemannes, prioritet 1`
fn standing(reader: Speech, initiative: &InitiativeRef) -> String {
    let status = initiative.status.map(|status| reader.status(status));
    let priority =
        initiative.priority.map(|class| crate::wording::proposal::priority(class, reader.language));
    [status, priority].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn short(reader: Speech, strip: &Strip) -> String {
    let named: Vec<&str> = strip.short.iter().take(NAMED).map(String::as_str).collect();
    let (more, named) = (strip.short.len() - named.len(), named.join(", "));
    if more == 0 { named } else { fl!(reader.texts, "paper-short-more", roles = named, more = more) }
}

/// A month: how many of the needs are covered, and how firmly.
fn cell(reader: Speech, month: MonthCover) -> GridCell {
    let text = reader.texts;
    let (class, state) = match month.cover() {
        Cover::None => return GridCell { spoken: fl!(text, "paper-no-need"), ..GridCell::default() },
        Cover::Decided => ("decided", fl!(text, "paper-decided")),
        Cover::Proposed => ("proposed", fl!(text, "paper-proposed")),
        Cover::Partly => ("partly", fl!(text, "paper-partly")),
        Cover::Open => ("open", fl!(text, "paper-open")),
    };
    GridCell {
        class,
        words: format!("{}/{}", month.covered, month.needs),
        under: String::new(),
        spoken: fl!(text, "paper-cover", part = month.covered, whole = month.needs, state = state),
    }
}

/// The strips as a file: what is asked for and covered in each month.
pub fn strips_table(reader: Speech, view: &ProposalView) -> Table {
    let text = reader.texts;
    let whole = |number: usize| Cell::Whole(i64::try_from(number).unwrap_or(i64::MAX));
    let rows = view.strips.iter().flat_map(|strip| {
        let months = strip.months.iter().zip(&view.months);
        months.map(|(cover, month)| {
            vec![
                Cell::text(strip.initiative.code.as_str()),
                Cell::text(&strip.initiative.name),
                strip.initiative.priority.map(|class| i64::from(class.get())).into(),
                Cell::Date(month.first_day()),
                Cell::Date(month.last_day()),
                whole(cover.needs),
                whole(cover.decided),
                whole(cover.covered),
                whole(cover.partly),
            ]
        })
    });
    Table {
        headings: vec![
            fl!(text, "file-initiative-code"),
            fl!(text, "page-initiative"),
            fl!(text, "page-priority"),
            fl!(text, "page-from"),
            fl!(text, "page-to"),
            fl!(text, "file-needs"),
            fl!(text, "file-needs-decided"),
            fl!(text, "file-needs-covered"),
            fl!(text, "file-needs-partly"),
        ],
        rows: rows.collect(),
    }
}

/// Somebody on something: who, for which initiative and need, at which share, decided or proposed.
type Held<'a> = (&'a PersonRef, &'a InitiativeRef, &'a NeedRef, Percent, bool);

/// Who works on what in which month: one row for each person, need and month, with real dates.
pub fn plan_table(reader: Speech, view: &ProposalView) -> Table {
    let text = reader.texts;
    let mut held: Vec<Held<'_>> = Vec::new();
    for team in &view.teams {
        let initiative = &team.initiative;
        let committed = team.committed.iter();
        held.extend(committed.map(|one| (&one.person, initiative, &one.need, one.share, true)));
        held.extend(team.places.iter().map(|one| (&one.person, initiative, &one.need, one.share, false)));
    }
    held.sort_by_key(|(person, initiative, need, ..)| (&person.number, &initiative.code, &need.code));
    Table {
        headings: vec![
            fl!(text, "page-employee-number"),
            fl!(text, "page-person"),
            fl!(text, "file-consultant"),
            fl!(text, "file-unit-code"),
            fl!(text, "page-unit"),
            fl!(text, "file-initiative-code"),
            fl!(text, "page-initiative"),
            fl!(text, "file-need"),
            fl!(text, "page-role"),
            fl!(text, "page-from"),
            fl!(text, "page-to"),
            fl!(text, "file-standing"),
            fl!(text, "file-share"),
        ],
        rows: held.iter().flat_map(|one| plan_rows(reader, one)).collect(),
    }
}

/// A row for each month of somebody on something.
fn plan_rows(
    reader: Speech,
    &(person, initiative, need, share, is_decided): &Held<'_>,
) -> impl Iterator<Item = Vec<Cell>> {
    let text = reader.texts;
    let length = u16::try_from(need.last.months_since(need.first)).unwrap_or(0);
    (0..=length).map(move |after| {
        let month = need.first.plus(after);
        let standing = if is_decided { fl!(text, "paper-decided") } else { fl!(text, "paper-proposed") };
        vec![
            Cell::text(person.number.as_str()),
            Cell::text(&person.name),
            Cell::text(reader.yes_no(person.external)),
            Cell::text(person.unit.as_str()),
            Cell::text(&person.unit_name),
            Cell::text(initiative.code.as_str()),
            Cell::text(&initiative.name),
            Cell::text(need.code.as_str()),
            Cell::text(&need.title),
            Cell::Date(month.first_day()),
            Cell::Date(month.last_day()),
            Cell::text(standing),
            Cell::percent(share),
        ]
    })
}
