//! The data set `enheter`: the organisation's units, each with the one above it.

use crate::domain::{DataSet, PersonNumber, UnitCode, UnitRecord};
use crate::import::column::Presence::{Optional, Required};
use crate::import::column::{Column, columns};
use crate::import::fields::Fields;
use crate::import::set::{Set, kept_as};
use crate::import::{Records, Sourced};

columns! {
    Code Required => "code": "enhet_id", "Enhetsnr", "Enhetsnummer", "Enhetskode", "Organisasjonskode", "Avdelingsnr";
    Name Required => "name": "navn", "Navn", "Enhetsnavn", "Enhet", "Name";
    Parent Required => "parent": "overordnet_enhet_id", "Overordnet enhet", "Overordnet", "Overordna eining", "Parent unit";
    Depth Optional => "": "nivaa", "Nivå";
    Manager Optional => "manager": "leder_ansattnr", "Leder (ansattnr)", "Leder", "Leiar", "Manager";
    CostCentre Optional => "cost_centre": "ansvar", "Ansvar", "Koststed", "Ansvarsnr", "Cost centre", "Cost center";
}

pub(in crate::import) struct Units;

impl Set for Units {
    type Record = UnitRecord;
    type Key<'r> = &'r UnitCode;

    const KEY: Option<usize> = Some(At::Code as usize);
    const COLUMNS: &'static [Column] = COLUMNS;

    kept_as!(Units);

    fn read(row: &mut Fields<'_>) -> Option<UnitRecord> {
        let _ = At::Depth; // Known, and given by the tree itself.
        let code = row.code(At::Code, UnitCode::parse);
        let name = row.required_text(At::Name);
        let parent = row.optional_code(At::Parent, UnitCode::parse);
        let manager = row.optional_code(At::Manager, PersonNumber::parse);
        let cost_centre = row.text(At::CostCentre);
        Some(UnitRecord { code: code?, name: name?, parent, manager, cost_centre })
    }

    fn key(record: &UnitRecord) -> &UnitCode {
        &record.code
    }
}
