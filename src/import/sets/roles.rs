//! `roller`: roles, with KS' position code, STYRK-08 and ESCO occupation.

use crate::domain::{DataSet, RoleCode, RoleRecord};
use crate::import::column::Presence::{Optional, Required};
use crate::import::column::{Column, columns};
use crate::import::fields::Fields;
use crate::import::set::{Set, kept_as};
use crate::import::{Records, Sourced};

columns! {
    Code Required => "code": "rolle_kode", "Rollekode", "Role code";
    Title Required => "title": "stillingstittel", "Stillingstittel", "Rolle", "Rollenavn", "Tittel", "Title";
    KsCode Optional => "ks_code": "ks_stillingskode", "KS-stillingskode", "Stillingskode", "KS-kode", "Stkode";
    Styrk08 Optional => "styrk08": "styrk08", "STYRK-08", "STYRK", "Yrkeskode";
    Styrk08Name Optional => "styrk08_name": "styrk08_navn", "STYRK-08 navn";
    EscoOccupation Optional => "esco_occupation": "esco_yrke_en", "ESCO-yrke (engelsk)", "ESCO occupation";
    EscoUri Optional => "esco_uri": "esco_yrke_uri", "ESCO-yrke", "ESCO-URI", "ESCO URI";
}

pub(in crate::import) struct Roles;

impl Set for Roles {
    type Record = RoleRecord;
    type Key<'r> = &'r RoleCode;

    const KEY: Option<usize> = Some(At::Code as usize);
    const COLUMNS: &'static [Column] = COLUMNS;

    kept_as!(Roles);

    fn read(row: &mut Fields<'_>) -> Option<RoleRecord> {
        let code = row.code(At::Code, RoleCode::parse);
        let title = row.required_text(At::Title);
        Some(RoleRecord {
            code: code?,
            title: title?,
            ks_code: row.text(At::KsCode),
            styrk08: row.text(At::Styrk08),
            styrk08_name: row.text(At::Styrk08Name),
            esco_occupation: row.text(At::EscoOccupation),
            esco_uri: row.esco_uri(At::EscoUri),
        })
    }

    fn key(record: &RoleRecord) -> &RoleCode {
        &record.code
    }
}
