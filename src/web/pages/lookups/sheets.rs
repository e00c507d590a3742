//! The tables of lookups: of oneself, of everybody, and as sums.

use i18n_embed_fl::fl;

use crate::export::Cell;
use crate::store::lookups::{Lookup, Sum};
use crate::web::paths::Linked;
use crate::web::sheet::{Column, Sheet, Value};
use crate::web::small_groups::Shown;
use crate::wording::Speech;
use crate::wording::access as words;
use crate::wording::roles;

/// Who looked at the reader: when, by which role, of which unit, why and how much; not by name.
pub fn own(reader: Speech, found: &[Lookup]) -> Sheet {
    let text = reader.texts;
    let row = |look: &Lookup| {
        vec![
            when(reader, look),
            Value::words(role(reader, look)),
            Value::words(look.unit.clone().unwrap_or_else(|| "–".to_owned())),
            Value::words(words::reason(reader, &look.reason)),
            Value::words(words::extent(reader, look.extent)),
        ]
    };
    Sheet {
        caption: fl!(text, "access-lookups-caption"),
        columns: vec![
            Column::words(fl!(text, "page-when")),
            Column::words(fl!(text, "page-role")),
            Column::words(fl!(text, "page-unit")),
            Column::words(fl!(text, "access-purpose")),
            Column::words(fl!(text, "access-extent")),
        ],
        rows: found.iter().map(row).collect(),
    }
}

/// Who looked at whom, by name.
pub fn all(reader: Speech, found: &[Lookup]) -> Sheet {
    let text = reader.texts;
    let row = |look: &Lookup| {
        vec![
            when(reader, look),
            Value::words(&look.account),
            Value::words(role(reader, look)),
            Value::words(look.unit.clone().unwrap_or_else(|| "–".to_owned())),
            Value::in_file(look.number.as_str()),
            Value::link(&look.name, Some(look.person.path())),
            Value::words(words::reason(reader, &look.reason)),
            Value::words(words::extent(reader, look.extent)),
        ]
    };
    Sheet {
        caption: fl!(text, "access-lookups-caption"),
        columns: vec![
            Column::words(fl!(text, "page-when")),
            Column::words(fl!(text, "page-who")),
            Column::words(fl!(text, "page-role")),
            Column::words(fl!(text, "page-unit")),
            Column::in_file(fl!(text, "page-employee-number")),
            Column::words(fl!(text, "access-whom")),
            Column::words(fl!(text, "access-purpose")),
            Column::words(fl!(text, "access-extent")),
        ],
        rows: found.iter().map(row).collect(),
    }
}

/// How often, by role and purpose; over few people it is not said.
pub fn sums(reader: Speech, sums: &[Sum]) -> Sheet {
    let text = reader.texts;
    let row = |sum: &Sum| {
        let people = Shown::of(sum.people);
        let looks = people.count().map(|_| sum.looks);
        vec![
            Value::words(sum.role.map_or_else(|| "–".to_owned(), |role| roles::name(reader, role))),
            Value::words(words::purpose(reader, sum.purpose)),
            Value::number(reader.shown(looks), reader.shown_cell(looks)),
            Value::number(reader.shown(people), reader.shown_cell(people)),
        ]
    };
    Sheet {
        caption: fl!(text, "access-lookups-sums-caption"),
        columns: vec![
            Column::words(fl!(text, "page-role")),
            Column::words(fl!(text, "access-purpose")),
            Column::number(fl!(text, "access-lookups-count")),
            Column::number(fl!(text, "page-people")),
        ],
        rows: sums.iter().map(row).collect(),
    }
}

fn when(reader: Speech, look: &Lookup) -> Value {
    Value::number(reader.time(look.at), Cell::time(look.at))
}

fn role(reader: Speech, look: &Lookup) -> String {
    look.role.map_or_else(|| "–".to_owned(), |role| roles::name(reader, role))
}
