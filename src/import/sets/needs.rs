//! `initiativ_behov`: what initiatives need of people.

use crate::domain::{DataSet, Demand, InitiativeCode, NeedCode, NeedRecord, RoleCode};
use crate::import::column::Presence::{Optional, Required};
use crate::import::column::{Column, columns};
use crate::import::fields::Fields;
use crate::import::set::{Set, kept_as};
use crate::import::{Records, Sourced};

columns! {
    Code Required => "code": "behov_id", "Behov-ID", "Need ID";
    Initiative Required => "initiative": "initiativ_id", "Initiativ-ID", "Tiltaks-ID", "Tiltaksnr", "Initiative ID";
    Role Optional => "role": "rolle_kode", "Rollekode", "Role code";
    Title Required => "title": "rolle", "Rolle", "Role";
    Heads Optional => "demand": "antall", "Antall", "Tal på personar", "Heads";
    PersonYears Required => "demand": "aarsverk_per_person", "Årsverk pr. person", "Årsverk per person", "Årsverk",
        "Person-years";
    From Required => "from": "fra", "Fra", "Frå", "Fra dato", "From";
    To Required => "to": "til", "Til", "Til dato", "To";
    ExternalAllowed Required => "external_allowed": "ekstern_tillatt", "Ekstern tillatt", "External allowed";
}

pub(in crate::import) struct Needs;

impl Set for Needs {
    type Record = NeedRecord;
    type Key<'r> = &'r NeedCode;

    const KEY: Option<usize> = Some(At::Code as usize);
    const COLUMNS: &'static [Column] = COLUMNS;

    kept_as!(Needs);

    fn read(row: &mut Fields<'_>) -> Option<NeedRecord> {
        let code = row.code(At::Code, NeedCode::parse);
        let initiative = row.code(At::Initiative, InitiativeCode::parse);
        let role = row.optional_code(At::Role, RoleCode::parse);
        let title = row.required_text(At::Title);
        let demand = demand(row);
        let from = row.required_date(At::From);
        let to = row.required_end_date(At::To, from);
        let external_allowed = row.required_yes_no(At::ExternalAllowed);
        Some(NeedRecord {
            code: code?,
            initiative: initiative?,
            role,
            title: title?,
            demand: demand?,
            from: from?,
            to: to?,
            external_allowed: external_allowed?,
        })
    }

    fn key(record: &NeedRecord) -> &NeedCode {
        &record.code
    }
}

/// A number of people with a share each; without a number of people, an amount to split.
fn demand(row: &mut Fields<'_>) -> Option<Demand> {
    let before = row.errors.len();
    let heads = row.whole(At::Heads, ("1", "1000")).and_then(|heads| u16::try_from(heads).ok());
    if heads.is_none() && row.errors.len() == before {
        // Ten person-years or more without a number of people are per cents.
        return row.required_person_years(At::PersonYears, "9").map(|amount| Demand::Share { amount });
    }
    let share = row.required_person_years(At::PersonYears, "1");
    Some(Demand::Heads { heads: heads?, share: share? })
}
