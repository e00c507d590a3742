//! The initiatives, and the needs of one, as files.

use i18n_embed_fl::fl;

use crate::domain::Demand;
use crate::export::{Cell, Table};
use crate::store::views::initiatives::{InitiativeRow, Need, NeedSkill, Share};
use crate::wording::Speech;

pub(super) fn list_table(reader: Speech, rows: &[InitiativeRow]) -> Table {
    let text = reader.texts;
    let row = |row: &InitiativeRow| {
        vec![
            Cell::text(&row.code),
            Cell::text(&row.name),
            row.owner.as_ref().map(|owner| owner.name.clone()).into(),
            Cell::Whole(row.priority.get().into()),
            Cell::text(reader.status(row.status)),
            Cell::Date(row.from),
            Cell::Date(row.to),
            Cell::Whole(row.needs),
            Cell::Whole(row.staffed_needs),
        ]
    };
    Table {
        headings: vec![
            fl!(text, "page-code"),
            fl!(text, "page-initiative"),
            fl!(text, "page-owner"),
            fl!(text, "page-priority"),
            fl!(text, "page-status"),
            fl!(text, "page-from"),
            fl!(text, "page-to"),
            fl!(text, "page-needs"),
            fl!(text, "page-staffed-needs"),
        ],
        rows: rows.iter().map(row).collect(),
    }
}

/// One row for each need.
pub(super) fn needs_table(reader: Speech, needs: &[Need]) -> Table {
    let text = reader.texts;
    let row = |need: &Need| {
        let (heads, share) = match need.demand {
            Demand::Heads { heads, share } => (Cell::Whole(heads.into()), share),
            Demand::Share { amount } => (Cell::Empty, amount),
        };
        vec![
            Cell::text(&need.code),
            Cell::text(&need.title),
            heads,
            Cell::percent(share),
            Cell::Date(need.from),
            Cell::Date(need.to),
            Cell::text(reader.yes_no(need.critical)),
            Cell::text(reader.yes_no(need.external_allowed)),
        ]
    };
    Table {
        headings: vec![
            fl!(text, "file-need"),
            fl!(text, "page-role"),
            fl!(text, "file-heads"),
            fl!(text, "file-share-each"),
            fl!(text, "page-from"),
            fl!(text, "page-to"),
            fl!(text, "file-critical"),
            fl!(text, "page-external-allowed"),
        ],
        rows: needs.iter().map(row).collect(),
    }
}

/// One row for each skill that a need asks for.
pub(super) fn requirements_table(reader: Speech, needs: &[Need]) -> Table {
    let text = reader.texts;
    let row = |need: &Need, asked: &NeedSkill| {
        vec![
            Cell::text(&need.code),
            Cell::text(&need.title),
            Cell::text(reader.must(asked.must)),
            Cell::text(&asked.skill.names.code),
            Cell::text(reader.name(&asked.skill.names).words),
            Cell::Whole(asked.level.get().into()),
        ]
    };
    let of_need = |need: &Need| need.skills.iter().map(|asked| row(need, asked)).collect::<Vec<_>>();
    Table {
        headings: vec![
            fl!(text, "file-need"),
            fl!(text, "page-role"),
            fl!(text, "page-requirement"),
            fl!(text, "file-skill-code"),
            fl!(text, "page-skill"),
            fl!(text, "file-least-level"),
        ],
        rows: needs.iter().flat_map(of_need).collect(),
    }
}

/// One row for each person who is promised or proposed to a need.
pub(super) fn people_table(reader: Speech, needs: &[Need]) -> Table {
    let text = reader.texts;
    let row = |need: &Need, share: &Share, state: String| {
        vec![
            Cell::text(&need.code),
            Cell::text(&need.title),
            Cell::text(&share.number),
            Cell::text(&share.name),
            Cell::percent(share.percent),
            Cell::text(state),
        ]
    };
    let promised = |share: &Share| {
        share.status.map_or_else(|| fl!(text, "page-in-proposal"), |status| reader.allocation(status))
    };
    let of_need = |need: &Need| {
        let people = need.allocated.iter().chain(&need.proposed);
        people.map(|share| row(need, share, promised(share))).collect::<Vec<_>>()
    };
    Table {
        headings: vec![
            fl!(text, "file-need"),
            fl!(text, "page-role"),
            fl!(text, "page-employee-number"),
            fl!(text, "page-person"),
            fl!(text, "file-share"),
            fl!(text, "page-condition"),
        ],
        rows: needs.iter().flat_map(of_need).collect(),
    }
}
