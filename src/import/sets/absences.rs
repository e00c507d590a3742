//! `fravaer`: that people are away, never why.

use crate::domain::{AbsenceKind, AbsenceRecord, DataSet, PersonNumber};
use crate::import::column::Presence::{Optional, Required};
use crate::import::column::{Column, columns};
use crate::import::fields::Fields;
use crate::import::set::{Set, kept_as};
use crate::import::{Records, Sourced};
use jiff::civil::Date;

columns! {
    Person Required => "person": "ansattnr", "Ansattnr", "Ansattnummer", "Ans.nr.", "Tilsettnr", "Ressursnr",
        "Employee Number", "Employee ID";
    Kind Required => "kind": "type", "Type", "Kind";
    Percent Required => "percent": "prosent", "Prosent", "Percent";
    From Required => "from": "fra", "Fra", "Frå", "Fra dato", "From";
    To Optional => "to": "til", "Til", "Til dato", "To";
}

/// Only these two: any other word could be a cause, and is not even repeated.
const KINDS: [(&str, AbsenceKind); 4] = [
    ("Ferie", AbsenceKind::Holiday),
    ("holiday", AbsenceKind::Holiday),
    ("Permisjon", AbsenceKind::Leave),
    ("leave", AbsenceKind::Leave),
];

pub(in crate::import) struct Absences;

impl Set for Absences {
    type Record = AbsenceRecord;
    type Key<'r> = (&'r PersonNumber, AbsenceKind, Date);

    const COLUMNS: &'static [Column] = COLUMNS;

    kept_as!(Absences);

    fn read(row: &mut Fields<'_>) -> Option<AbsenceRecord> {
        let person = row.code(At::Person, PersonNumber::parse);
        let kind = row.required_choice(At::Kind, &KINDS);
        if kind.is_none() {
            row.keep_to_itself();
        }
        let percent = row.required_percent(At::Percent);
        let from = row.required_date(At::From);
        let to = row.end_date(At::To, from);
        Some(AbsenceRecord { person: person?, kind: kind?, percent: percent?, from: from?, to })
    }

    fn key(record: &AbsenceRecord) -> Self::Key<'_> {
        (&record.person, record.kind, record.from)
    }
}
