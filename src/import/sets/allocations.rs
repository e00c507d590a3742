//! `tildelinger`: work already promised to initiatives.

use crate::domain::{
    AllocationCode, AllocationRecord, AllocationStatus, DataSet, InitiativeCode, NeedCode, PersonKind,
    PersonNumber,
};
use crate::import::column::Presence::Required;
use crate::import::column::{Column, columns};
use crate::import::fields::Fields;
use crate::import::set::{Set, kept_as};
use crate::import::{Records, Sourced};

columns! {
    Code Required => "code": "tildeling_id", "Tildelings-ID", "Tildeling", "Allocation ID";
    Need Required => "need": "behov_id", "Behov-ID", "Need ID";
    Initiative Required => "initiative": "initiativ_id", "Initiativ-ID", "Tiltaks-ID", "Initiative ID";
    PersonKind Required => "person_kind": "person_type", "Persontype", "Person type";
    Person Required => "person": "person_id", "Person-ID", "Person ID";
    Percent Required => "percent": "prosent", "Prosent", "Percent";
    From Required => "from": "fra", "Fra", "Frå", "Fra dato", "From";
    To Required => "to": "til", "Til", "Til dato", "To";
    Status Required => "status": "status", "Status";
}

const KINDS: [(&str, PersonKind); 6] = [
    ("Intern", PersonKind::Employee),
    ("Ansatt", PersonKind::Employee),
    ("employee", PersonKind::Employee),
    ("Ekstern", PersonKind::Consultant),
    ("Konsulent", PersonKind::Consultant),
    ("consultant", PersonKind::Consultant),
];

const STATUSES: [(&str, AllocationStatus); 6] = [
    ("Bekreftet", AllocationStatus::Confirmed),
    ("Stadfesta", AllocationStatus::Confirmed),
    ("confirmed", AllocationStatus::Confirmed),
    ("Foreslått", AllocationStatus::Proposed),
    ("Føreslått", AllocationStatus::Proposed),
    ("proposed", AllocationStatus::Proposed),
];

pub(in crate::import) struct Allocations;

impl Set for Allocations {
    type Record = AllocationRecord;
    type Key<'r> = &'r AllocationCode;

    const KEY: Option<usize> = Some(At::Code as usize);
    const COLUMNS: &'static [Column] = COLUMNS;

    kept_as!(Allocations);

    fn read(row: &mut Fields<'_>) -> Option<AllocationRecord> {
        let code = row.code(At::Code, AllocationCode::parse);
        let need = row.code(At::Need, NeedCode::parse);
        let initiative = row.code(At::Initiative, InitiativeCode::parse);
        let person_kind = row.required_choice(At::PersonKind, &KINDS);
        let person = row.code(At::Person, PersonNumber::parse);
        let percent = row.required_percent(At::Percent);
        let from = row.required_date(At::From);
        let to = row.required_end_date(At::To, from);
        let status = row.required_choice(At::Status, &STATUSES);
        Some(AllocationRecord {
            code: code?,
            need: need?,
            initiative: initiative?,
            person_kind: person_kind?,
            person: person?,
            percent: percent?,
            from: from?,
            to: to?,
            status: status?,
        })
    }

    fn key(record: &AllocationRecord) -> &AllocationCode {
        &record.code
    }
}
