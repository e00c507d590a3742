//! `ansatte`: employees, a row for each position.

use crate::domain::{DataSet, EmployeeRecord, EmploymentForm, Percent, PersonNumber, RoleCode, UnitCode};
use crate::import::column::Presence::{Optional, Required, RequiredUnless};
use crate::import::column::{Column, columns};
use crate::import::fields::Fields;
use crate::import::set::{Admission, Set, kept_as};
use crate::import::{IssueCode, Records, Sourced};

columns! {
    Number Required => "number": "ansattnr", "Ansattnr", "Ansattnummer", "Ans.nr.", "Tilsettnr", "Ressursnr", "Ressurs",
        "ResourceId", "Employee Number", "AEmployeeNumber", "Employee ID", "USERID";
    FirstName RequiredUnless("navn") => "first_name": "fornavn", "Fornavn", "Førenamn", "First name", "givenName";
    LastName RequiredUnless("navn") => "last_name": "etternavn", "Etternavn", "Etternamn", "Last name", "familyName";
    WholeName Optional => "": "navn", "Navn", "Namn", "Fullt navn", "Name", "Full name", "displayName";
    Email Optional => "email": "epost", "E-post", "E-postadresse", "Work email", "E-mail", "Mail", "E-mail address",
        "E-mail address (work)", "Work e-mail address", "Mailadresse", "E-post (jobb)";
    Unit Required => "unit": "enhet_id", "Enhetsnr", "Enhet", "Enhetskode", "Avdeling", "Avdelingsnr", "Avd.", "Ansvar",
        "Koststed", "Department";
    PositionCode Optional => "position_code": "stillingskode", "Stillingskode", "Stkode", "KS-kode", "APositionCodeId";
    PositionTitle Optional => "position_title": "stillingstittel", "Stillingstittel", "Stilling", "Stillingsbetegnelse",
        "Jobbtittel", "Title";
    Role Optional => "role": "rolle_kode", "Rollekode", "Rolle", "Role code";
    Styrk08 Optional => "styrk08": "styrk08", "STYRK-08", "STYRK", "Yrkeskode", "AtitleSsb";
    EscoUri Optional => "esco_uri": "esco_yrke_uri", "ESCO-yrke", "ESCO-URI";
    Manager Optional => "manager": "leder_ansattnr", "Leder (ansattnr)", "Leder", "Leiar", "Nærmeste leder",
        "Avdelingsleder", "Manager", "APositionManager";
    Form Optional => "form": "ansettelsesform", "Ansettelsesform", "Tilsetjingsform", "Arbeidsforholdstype",
        "Employment type";
    Percent Required => "percent": "stillingsprosent", "Stillings-%", "Stillingspst", "Prosent", "Ansettelsesprosent",
        "FTE %";
    WeeklyHours Optional => "weekly_hours": "timer_per_uke", "Timer pr. uke", "Timer per uke", "AWeeklyHours",
        "Weekly hours";
    From Optional => "from": "ansatt_fra", "Ansatt fra", "Tilsett frå", "Startdato", "Fra dato", "Tiltredelse",
        "Hire date", "HIREDATE";
    To Optional => "to": "ansatt_til", "Ansatt til", "Tilsett til", "Sluttdato", "Til dato", "Fratredelse",
        "Offboard date";
    NusLevel Optional => "nus_level": "nus_nivaa", "Utdanningsnivå (NUS)", "NUS-nivå";
    NusField Optional => "nus_field": "nus_fagfelt", "Fagfelt (NUS)", "NUS-fagfelt";
    Development Optional => "development": "utviklingskapasitet_prosent", "Utviklingskapasitet %";
    Lendable Optional => "lendable": "kan_laanes_ut", "Kan lånes ut", "Kan lånast ut";
    Workplace Optional => "workplace": "arbeidssted", "Arbeidssted", "Arbeidsstad", "Location";
    UpdatedOn Optional => "updated_on": "sist_oppdatert", "Sist oppdatert", "Sist oppdatera", "Last updated";
}

pub(in crate::import) struct Employees;

impl Set for Employees {
    type Record = EmployeeRecord;
    type Key<'r> = &'r PersonNumber;

    const KEY: Option<usize> = Some(At::Number as usize);
    const COLUMNS: &'static [Column] = COLUMNS;

    kept_as!(Employees);

    fn read(row: &mut Fields<'_>) -> Option<EmployeeRecord> {
        let number = row.code(At::Number, PersonNumber::parse);
        let names = row.names(At::FirstName, At::LastName, At::WholeName);
        let unit = row.code(At::Unit, UnitCode::parse);
        let percent = row.required_percent(At::Percent);
        let from = row.date(At::From);
        let (first_name, last_name) = names.clone().unwrap_or_default();
        Some(EmployeeRecord {
            email: row.email(At::Email),
            position_code: row.text(At::PositionCode),
            position_title: row.text(At::PositionTitle),
            role: row.optional_code(At::Role, RoleCode::parse),
            styrk08: row.text(At::Styrk08),
            esco_uri: row.esco_uri(At::EscoUri),
            manager: row.optional_code(At::Manager, PersonNumber::parse),
            form: form(row),
            weekly_hours: row.hundredths(At::WeeklyHours, ("0", "60")),
            to: row.end_date(At::To, from),
            nus_level: row.whole(At::NusLevel, ("0", "9")).and_then(|level| u8::try_from(level).ok()),
            nus_field: row.whole(At::NusField, ("0", "9")).and_then(|field| u8::try_from(field).ok()),
            // What nobody has said is not promised: no capacity for initiatives, and not to be lent out.
            development: row.percent(At::Development).unwrap_or(Percent::ZERO),
            lendable: row.yes_no(At::Lendable).unwrap_or(false),
            workplace: row.text(At::Workplace),
            updated_on: row.date_of_note(At::UpdatedOn),
            number: number?,
            ordinal: 1,
            first_name,
            last_name,
            unit: unit?,
            percent: percent?,
            from,
        })
    }

    fn key(record: &EmployeeRecord) -> &PersonNumber {
        &record.number
    }

    /// Rows of one person are positions, numbered in the file's order.
    fn admit(earlier: &[&Sourced<EmployeeRecord>], new: &mut EmployeeRecord) -> Admission {
        let first = earlier[0];
        // Some systems write names in capitals.
        let name = |row: &EmployeeRecord| (row.first_name.to_lowercase(), row.last_name.to_lowercase());
        if name(&first.record) != name(new) {
            return Admission::Refuse(IssueCode::NumberOfAnotherPerson { first: first.line });
        }
        new.first_name.clone_from(&first.record.first_name);
        new.last_name.clone_from(&first.record.last_name);
        for row in earlier {
            new.ordinal = row.record.ordinal;
            if row.record == *new {
                return Admission::Skip(IssueCode::DuplicateRow { first: row.line });
            }
            if position(&row.record) == position(new) {
                return Admission::Refuse(IssueCode::ConflictingDuplicate { first: row.line });
            }
        }
        let highest = earlier.iter().map(|row| row.record.ordinal).max().unwrap_or(0);
        match highest.checked_add(1) {
            Some(ordinal) => {
                new.ordinal = ordinal;
                Admission::Accept
            }
            None => Admission::Refuse(IssueCode::TooManyPositions),
        }
    }
}

/// What makes two rows of a person the same position.
fn position(record: &EmployeeRecord) -> impl PartialEq + '_ {
    (&record.unit, &record.position_code, &record.position_title, &record.role, record.from)
}

/// The form of employment, from the words that HR systems have for it. Anything else in the cell, such as whom a
/// substitute replaces and why, is neither stored nor repeated.
fn form(row: &mut Fields<'_>) -> Option<EmploymentForm> {
    let word = row.words(At::Form)?;
    let begins = |starts: &[&str]| starts.iter().any(|start| word.starts_with(start));
    let form = if begins(&["vikar", "substitute", "ringevikar", "tilkallingsvikar"]) {
        Some(EmploymentForm::Substitute)
    } else if begins(&["engasjement", "engagement", "prosjektengasjement", "åremål"]) {
        Some(EmploymentForm::Engagement)
    } else if begins(&["fast", "permanent", "varig", "ordinær"]) {
        Some(EmploymentForm::Permanent)
    } else if begins(&[
        "midlertidig",
        "mellombels",
        "temporary",
        "lærling",
        "timelønn",
        "konstituert",
        "sesong",
    ]) {
        Some(EmploymentForm::Temporary)
    } else {
        None
    };
    if form.is_none() {
        row.warn_silently(At::Form, IssueCode::FormLeftOpen);
    }
    form
}
