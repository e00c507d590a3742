//! `initiativer`: the portfolio.

use crate::domain::{DataSet, InitiativeCode, InitiativeRecord, InitiativeStatus, Priority, UnitCode};
use crate::import::column::Presence::{Optional, Required};
use crate::import::column::{Column, columns};
use crate::import::fields::Fields;
use crate::import::set::{Set, kept_as};
use crate::import::{Records, Sourced};

columns! {
    Code Required => "code": "initiativ_id", "Initiativ-ID", "Tiltaks-ID", "Tiltaksnr", "Initiative ID";
    Name Required => "name": "navn", "Navn", "Namn", "Tiltak", "Initiativ", "Name";
    Owner Required => "owner": "eier_enhet_id", "Eier (enhetsnr)", "Eier", "Eigar", "Owner";
    Kind Optional => "kind": "type", "Type", "Kind";
    Priority Required => "priority": "prioritet", "Prioritet", "Priority";
    Status Required => "status": "status", "Status";
    Start Required => "start": "start", "Start", "Startdato", "Fra";
    End Required => "end": "slutt", "Slutt", "Sluttdato", "Til", "End";
    Budget Optional => "budget": "budsjett_nok", "Budsjett (kr)", "Budsjett", "Budget";
    MaxExternal Optional => "max_external": "maks_ekstern_andel_prosent", "Maks ekstern andel %", "Max external %";
    YearlyBenefit Optional => "yearly_benefit": "gevinst_nok_per_aar", "Gevinst pr. år (kr)", "Gevinst per år",
        "Yearly benefit";
}

const STATUSES: [(&str, InitiativeStatus); 22] = [
    ("Idé", InitiativeStatus::Idea),
    ("Ide", InitiativeStatus::Idea),
    ("idea", InitiativeStatus::Idea),
    ("Utkast", InitiativeStatus::Idea),
    ("Konsept", InitiativeStatus::Concept),
    ("concept", InitiativeStatus::Concept),
    ("Til vurdering", InitiativeStatus::Concept),
    ("Planlegging", InitiativeStatus::Planning),
    ("planning", InitiativeStatus::Planning),
    ("Prioritert", InitiativeStatus::Planning),
    ("Bemannes", InitiativeStatus::Staffing),
    ("staffing", InitiativeStatus::Staffing),
    ("Gjennomføring", InitiativeStatus::Running),
    ("running", InitiativeStatus::Running),
    ("I gang", InitiativeStatus::Running),
    ("På vent", InitiativeStatus::OnHold),
    ("on hold", InitiativeStatus::OnHold),
    ("on_hold", InitiativeStatus::OnHold),
    ("Stanset", InitiativeStatus::OnHold),
    ("Avsluttet", InitiativeStatus::Closed),
    ("Avslutta", InitiativeStatus::Closed),
    ("closed", InitiativeStatus::Closed),
];

pub(in crate::import) struct Initiatives;

impl Set for Initiatives {
    type Record = InitiativeRecord;
    type Key<'r> = &'r InitiativeCode;

    const KEY: Option<usize> = Some(At::Code as usize);
    const COLUMNS: &'static [Column] = COLUMNS;

    kept_as!(Initiatives);

    fn read(row: &mut Fields<'_>) -> Option<InitiativeRecord> {
        let code = row.code(At::Code, InitiativeCode::parse);
        let name = row.required_text(At::Name);
        let owner = row.code(At::Owner, UnitCode::parse);
        let priority = row.required_whole(At::Priority, ("1", "5")).and_then(Priority::new);
        let status = row.required_choice(At::Status, &STATUSES);
        let start = row.required_date(At::Start);
        let end = row.required_end_date(At::End, start);
        Some(InitiativeRecord {
            kind: row.text(At::Kind),
            budget: row.money(At::Budget),
            max_external: row.percent(At::MaxExternal),
            yearly_benefit: row.money(At::YearlyBenefit),
            code: code?,
            name: name?,
            owner: owner?,
            priority: priority?,
            status: status?,
            start: start?,
            end: end?,
        })
    }

    fn key(record: &InitiativeRecord) -> &InitiativeCode {
        &record.code
    }
}
