//! The tables of a proposal that are not months: teams, areas that give people, rules; and all of them as files.

use std::collections::BTreeSet;

use i18n_embed_fl::fl;

use super::{months, relaxed, shows_sums};
use crate::domain::Percent;
use crate::export::{self, Cell, Table};
use crate::service::proposal_view::{ProposalView, Team};
use crate::web::error::WebError;
use crate::web::opened::Opened;
use crate::web::pages::proposal_loads::table as loads_table;
use crate::web::pages::proposal_parts::{easiest_first, releases_sheet, unmet_sheet};
use crate::web::paths::team_of;
use crate::web::sheet::{Column, Sheet, Value};
use crate::web::small_groups::Shown;
use crate::wording::Speech;
use crate::wording::proposal as words;

/// The table that is asked for by `name`, with the name of its file.
pub fn file(reader: Speech, opened: &Opened, name: &str) -> Result<(&'static str, Table), WebError> {
    let (view, sums, rules) = (opened.view(), shows_sums(opened), opened.known.rules());
    Ok(match name {
        "" => ("team", teams(reader, opened).table()),
        "plan" => ("plan", months::plan_table(reader, view)),
        "maaneder" => ("maaneder", months::strips_table(reader, view)),
        "rekkevidde" if sums => ("rekkevidde", relaxed::relaxed(reader, view).sheet.table()),
        "regler" if rules => ("regler", settings(reader, view).table()),
        _ => return Err(WebError::NotFound),
    })
}

/// Every table of the proposal and of its parts, as one workbook.
pub fn workbook(reader: Speech, opened: &Opened) -> Vec<u8> {
    let (text, view) = (reader.texts, opened.view());
    let mut tables = vec![
        (fl!(text, "page-teams"), teams(reader, opened).table()),
        (fl!(text, "paper-months"), months::strips_table(reader, view)),
        (fl!(text, "paper-plan-file"), months::plan_table(reader, view)),
        (fl!(text, "page-unmet"), unmet_sheet(reader, opened, easiest_first(view).into_iter()).table()),
        (fl!(text, "page-releases"), releases_sheet(reader, opened, view.releases.iter()).table()),
        (fl!(text, "paper-loads"), loads_table(reader, view, &view.loads.iter().collect::<Vec<_>>())),
    ];
    if shows_sums(opened) {
        tables.push((fl!(text, "paper-relaxed-short"), relaxed::relaxed(reader, view).sheet.table()));
    }
    if opened.known.rules() {
        tables.push((fl!(text, "page-settings"), settings(reader, view).table()));
    }
    let sheets: Vec<(String, &Table)> = tables.iter().map(|(name, table)| (name.clone(), table)).collect();
    export::workbook(&sheets)
}

/// How many people are freed from each area; none where sums are not for the reader, or nobody is freed.
pub fn areas(reader: Speech, opened: &Opened) -> Option<Sheet> {
    let (text, areas) = (reader.texts, &opened.view().summary.released_from);
    let shown = |people: usize| {
        let people = i64::try_from(people).unwrap_or(i64::MAX);
        if opened.known.is_partial() { Shown::of(people) } else { Shown::Count(people) }
    };
    let row = |(area, people): &(String, usize)| {
        let people = shown(*people);
        vec![Value::words(area), Value::number(reader.shown(people), reader.shown_cell(people))]
    };
    (shows_sums(opened) && !areas.is_empty()).then(|| Sheet {
        caption: fl!(text, "paper-areas-caption"),
        columns: vec![Column::words(fl!(text, "paper-area")), Column::number(fl!(text, "paper-area-people"))],
        rows: areas.iter().map(row).collect(),
    })
}

/// How many give more than the limit, and how many more than full time; none where nobody is on a team.
pub fn fullest(reader: Speech, view: &ProposalView) -> Option<String> {
    let over = view.loads.iter().filter(|load| load.most_released() > Percent::ZERO).count();
    let beyond = view.loads.iter().filter(|load| load.most() > Percent::FULL).count();
    (!view.loads.is_empty()).then(|| {
        fl!(reader.texts, "paper-loads-sentence", people = view.loads.len(), over = over, beyond = beyond)
    })
}

/// The teams: how many needs and people.
fn teams(reader: Speech, opened: &Opened) -> Sheet {
    let (text, is_partial) = (reader.texts, opened.known.is_partial());
    let count = |number: usize| {
        let whole = i64::try_from(number).unwrap_or(i64::MAX);
        Value::number(reader.number(whole), Cell::Whole(whole))
    };
    let row = |team: &Team| {
        let initiative = opened.directory().initiative(&team.initiative.code);
        let priority = team.initiative.priority.map(|class| i64::from(class.get()));
        let names: BTreeSet<_> = team.places.iter().map(|place| &place.person.number).collect();
        vec![
            Value::in_file(team.initiative.code.as_str()),
            Value::link(&team.initiative.name, initiative.map(|id| team_of(opened.view().id, id))),
            Value::number(priority.map_or_else(String::new, |class| class.to_string()), priority.into()),
            count(team.needs),
            count(team.covered),
            count(names.len()),
            count(team.committed.len()),
        ]
    };
    Sheet {
        caption: fl!(text, "page-teams-caption"),
        columns: vec![
            Column::in_file(fl!(text, "file-initiative-code")),
            Column::words(fl!(text, "page-initiative")),
            Column::number(fl!(text, "page-priority")),
            Column::number(fl!(text, "page-open-needs")),
            Column::number(fl!(text, "page-covered-needs")),
            Column::number(if is_partial {
                fl!(text, "access-proposed-seen")
            } else {
                fl!(text, "page-people-proposed")
            }),
            Column::number(if is_partial {
                fl!(text, "access-committed-seen")
            } else {
                fl!(text, "page-people-committed")
            }),
        ],
        rows: opened.view().teams.iter().map(row).collect(),
    }
}

/// The rules and wishes of the request.
pub fn settings(reader: Speech, view: &ProposalView) -> Sheet {
    let text = reader.texts;
    Sheet {
        caption: fl!(text, "page-settings-caption"),
        columns: vec![
            Column::words(fl!(text, "page-setting")),
            Column::words(fl!(text, "page-setting-value")),
        ],
        rows: words::settings(&view.request, reader.language)
            .into_iter()
            .map(|(name, value)| vec![Value::words(name), Value::words(value)])
            .collect(),
    }
}
