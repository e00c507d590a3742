//! `konsulenter`: external people in a contract.

use crate::domain::{ConsultantRecord, DataSet, PersonNumber, RoleCode, UnitCode};
use crate::import::column::Presence::{Optional, Required, RequiredUnless};
use crate::import::column::{Column, columns};
use crate::import::fields::Fields;
use crate::import::set::{Admission, Set, kept_as};
use crate::import::{IssueCode, Records, Sourced};

columns! {
    Number Required => "number": "konsulent_id", "Konsulent-ID", "Konsulentnr", "Consultant ID";
    FirstName RequiredUnless("navn") => "first_name": "fornavn", "Fornavn", "Førenamn", "First name";
    LastName RequiredUnless("navn") => "last_name": "etternavn", "Etternavn", "Etternamn", "Last name";
    WholeName Optional => "": "navn", "Navn", "Namn", "Name";
    Firm Required => "firm": "firma", "Firma", "Leverandør", "Firm", "Supplier";
    Role Optional => "role": "rolle_kode", "Rollekode", "Rolle", "Role code";
    Unit Optional => "unit": "enhet_id", "Enhetsnr", "Enhet", "Avdeling", "Department";
    HourlyRate Optional => "hourly_rate": "timepris_nok", "Timepris (kr)", "Timepris", "Hourly rate";
    From Required => "from": "kontrakt_fra", "Kontrakt fra", "Startdato", "Contract from";
    To Required => "to": "kontrakt_til", "Kontrakt til", "Sluttdato", "Contract to";
    OptionTo Optional => "option_to": "opsjon_til", "Opsjon til", "Option to";
    FrameworkAgreement Optional => "framework_agreement": "rammeavtale", "Rammeavtale", "Framework agreement";
    Available Required => "available": "tilgjengelig_prosent", "Tilgjengelig %", "Tilgjengelig", "Available %";
}

pub(in crate::import) struct Consultants;

impl Set for Consultants {
    type Record = ConsultantRecord;
    type Key<'r> = &'r PersonNumber;

    const KEY: Option<usize> = Some(At::Number as usize);
    const COLUMNS: &'static [Column] = COLUMNS;

    kept_as!(Consultants);

    fn read(row: &mut Fields<'_>) -> Option<ConsultantRecord> {
        let number = row.code(At::Number, PersonNumber::parse);
        let names = row.names(At::FirstName, At::LastName, At::WholeName);
        let firm = row.required_text(At::Firm);
        let from = row.required_date(At::From);
        let to = row.required_end_date(At::To, from);
        let available = row.required_percent(At::Available);
        let (first_name, last_name) = names.clone().unwrap_or_default();
        Some(ConsultantRecord {
            role: row.optional_code(At::Role, RoleCode::parse),
            unit: row.optional_code(At::Unit, UnitCode::parse),
            hourly_rate: row.money(At::HourlyRate),
            option_to: row.end_date(At::OptionTo, to),
            framework_agreement: row.text(At::FrameworkAgreement),
            number: number?,
            first_name,
            last_name,
            firm: firm?,
            from: from?,
            to: to?,
            available: available?,
        })
    }

    fn key(record: &ConsultantRecord) -> &PersonNumber {
        &record.number
    }

    fn admit(earlier: &[&Sourced<ConsultantRecord>], new: &mut ConsultantRecord) -> Admission {
        let first = earlier[0];
        if first.record == *new {
            return Admission::Skip(IssueCode::DuplicateRow { first: first.line });
        }
        let same = (&first.record.first_name, &first.record.last_name) == (&new.first_name, &new.last_name);
        Admission::Refuse(if same {
            IssueCode::ConflictingDuplicate { first: first.line }
        } else {
            IssueCode::NumberOfAnotherPerson { first: first.line }
        })
    }
}
